//! Which colors does a picture use?
//!
//! A view takes every color from the theme. Text has a contrast of 4.5 at least to what it stands
//! on, lines and fills that mean something 3, in every theme; tests hold them to it (W3C, Web
//! Content Accessibility Guidelines 2.2, 1.4.3 and 1.4.11). A color is never alone: forms, signs
//! and dashes say the same, so `mono` loses nothing.

use super::{Color, LineLook, MarkLook};

/// The colors of a picture.
#[derive(Debug, PartialEq)]
pub struct Theme {
    /// Its name on the command line.
    pub name: &'static str,
    /// The page.
    pub background: Color,
    /// Text, and lines as strong.
    pub ink: Color,
    /// Text that may stand back.
    pub muted: Color,
    /// Lines that only help to read: edges of cells, axes.
    pub grid: Color,
    /// What asks for action: gaps, single points of contact.
    pub accent: Color,
    /// From none to all, five steps; text on them takes [`Theme::ink_on`].
    pub sequential: [Color; 5],
    /// Things side by side, each with a sign or a dash of its own.
    pub series: [Color; 8],
    turn: Turn,
}

/// How the looks of marks and lines, made for paper, become those of the theme.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Turn {
    Kept,
    Dark,
    Grey,
}

const fn rgb(hex: u32) -> Color {
    Color((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

/// The themes, the usual one first.
pub const THEMES: [Theme; 4] = [LIGHT, DARK, PRINT, MONO];

/// For slides and screens.
pub const LIGHT: Theme = Theme {
    name: "light",
    background: rgb(0xffffff),
    ink: rgb(0x1b1f24),
    muted: rgb(0x535a64),
    grid: rgb(0xc9ced6),
    accent: rgb(0xb00020),
    sequential: [
        rgb(0xeef4fa),
        rgb(0xd5e6f3),
        rgb(0xb0d1e9),
        rgb(0x84b8dc),
        rgb(0x5a9fce),
    ],
    series: [
        rgb(0x0072b2),
        rgb(0xd67600),
        rgb(0x009e73),
        rgb(0xb0417f),
        rgb(0x565b63),
        rgb(0x2e96d6),
        rgb(0x836600),
        rgb(0x6a4fb3),
    ],
    turn: Turn::Kept,
};

/// For dark slides.
pub const DARK: Theme = Theme {
    name: "dark",
    background: rgb(0x14181d),
    ink: rgb(0xf2f4f7),
    muted: rgb(0xaab2bd),
    grid: rgb(0x3d4550),
    accent: rgb(0xff8f8f),
    sequential: [
        rgb(0x1d2833),
        rgb(0x233c52),
        rgb(0x2b5474),
        rgb(0x356d97),
        rgb(0x8cc4ee),
    ],
    series: [
        rgb(0x5bb3ea),
        rgb(0xf0a23c),
        rgb(0x35c79a),
        rgb(0xe58cbb),
        rgb(0xb3bac4),
        rgb(0x9fd8ff),
        rgb(0xd9c04a),
        rgb(0xb9a5ef),
    ],
    turn: Turn::Dark,
};

/// For paper: black on white, fills that take little ink.
pub const PRINT: Theme = Theme {
    name: "print",
    background: rgb(0xffffff),
    ink: rgb(0x000000),
    muted: rgb(0x3c4148),
    grid: rgb(0xa3a9b3),
    accent: rgb(0x9c001c),
    sequential: [
        rgb(0xf7fafd),
        rgb(0xe6f0f8),
        rgb(0xcfe2f1),
        rgb(0xb1d0e7),
        rgb(0x8bb9da),
    ],
    series: [
        rgb(0x0072b2),
        rgb(0xd67600),
        rgb(0x008f68),
        rgb(0xa03874),
        rgb(0x4a4f57),
        rgb(0x2e96d6),
        rgb(0x7a5f00),
        rgb(0x5d43a3),
    ],
    turn: Turn::Kept,
};

/// Without color: for copies in grey and for eyes that see none.
pub const MONO: Theme = Theme {
    name: "mono",
    background: rgb(0xffffff),
    ink: rgb(0x000000),
    muted: rgb(0x404040),
    grid: rgb(0xb0b0b0),
    accent: rgb(0x000000),
    sequential: [
        rgb(0xf7f7f7),
        rgb(0xe6e6e6),
        rgb(0xd0d0d0),
        rgb(0xb5b5b5),
        rgb(0x949494),
    ],
    series: [
        rgb(0x333333),
        rgb(0x8c8c8c),
        rgb(0x5e5e5e),
        rgb(0x8c8c8c),
        rgb(0x1f1f1f),
        rgb(0x6f6f6f),
        rgb(0x8c8c8c),
        rgb(0x4a4a4a),
    ],
    turn: Turn::Grey,
};

impl Theme {
    /// The theme of that name.
    pub fn find(name: &str) -> Option<&'static Self> {
        static ALL: [Theme; 4] = THEMES;
        ALL.iter().find(|theme| theme.name == name)
    }

    /// The color of text on a fill: ink or page, whichever stands out more.
    pub fn ink_on(&self, fill: Color) -> Color {
        if self.ink.contrast(fill) >= self.background.contrast(fill) {
            self.ink
        } else {
            self.background
        }
    }

    /// The look of a mark in this theme.
    pub fn mark(&self, look: MarkLook) -> MarkLook {
        match self.turn {
            Turn::Kept => look,
            Turn::Dark => MarkLook {
                fill: look.outline.mixed(self.background, 0.45),
                outline: look.fill,
                ..look
            },
            Turn::Grey => MarkLook {
                fill: look.fill.grey(),
                outline: look.outline.grey(),
                ..look
            },
        }
    }

    /// The look of a line in this theme.
    pub fn line(&self, look: LineLook) -> LineLook {
        match self.turn {
            Turn::Kept => look,
            Turn::Dark => LineLook {
                color: if look.color.is_colorful() {
                    self.accent
                } else {
                    look.color.inverted()
                },
                ..look
            },
            Turn::Grey => LineLook {
                color: look.color.grey(),
                ..look
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Status, Vocabulary};

    #[test]
    fn names_find_themes() {
        for theme in &THEMES {
            assert_eq!(Theme::find(theme.name), Some(theme));
        }
        assert_eq!(Theme::find("pink"), None);
    }

    #[test]
    fn text_stands_out_on_everything_it_stands_on() {
        for theme in &THEMES {
            for color in [theme.ink, theme.muted, theme.accent] {
                let contrast = color.contrast(theme.background);
                assert!(contrast >= 4.5, "{} {color:?}: {contrast}", theme.name);
            }
            for fill in theme.sequential.iter().chain(&theme.series) {
                let contrast = theme.ink_on(*fill).contrast(*fill);
                assert!(contrast >= 4.5, "{} {fill:?}: {contrast}", theme.name);
            }
        }
    }

    #[test]
    fn what_means_something_stands_out_on_the_page() {
        for theme in &THEMES {
            for color in theme.series {
                let contrast = color.contrast(theme.background);
                assert!(contrast >= 3.0, "{} {color:?}: {contrast}", theme.name);
            }
        }
    }

    #[test]
    fn marks_and_lines_stand_out_in_every_theme() {
        let words = Vocabulary::built_in();
        for theme in &THEMES {
            for kind in words.actor_kinds.iter().filter(|kind| kind.sector) {
                let look = theme.mark(MarkLook::of_kind(words, &kind.id));
                let (name, id) = (theme.name, &kind.id);
                assert!(theme.ink.contrast(look.fill) >= 4.5, "{name} {id}");
                let rim = look.outline.contrast(theme.background);
                assert!(rim >= 3.0, "{name} {id}: {rim}");
                let inside = look.outline.contrast(look.fill);
                assert!(inside >= 3.0, "{name} {id}: {inside}");
            }
            for status in Status::ALL {
                let look = theme.line(LineLook::of_status(status));
                let contrast = look.color.contrast(theme.background);
                assert!(contrast >= 3.0, "{} {status:?}: {contrast}", theme.name);
            }
        }
    }

    #[test]
    fn steps_get_darker_or_lighter_in_order() {
        for theme in &THEMES {
            let contrasts = theme.sequential.map(|step| step.contrast(theme.background));
            assert!(contrasts.is_sorted(), "{} {contrasts:?}", theme.name);
        }
    }
}

//! How do things look that were kept, came or went?

use crate::diagram::scene::Pen;
use crate::diagram::theme::Theme;
use crate::diagram::{Color, Dash, Form, Head, LineLook, MarkLook};
use crate::findings::compare::Change;

/// What is kept is drawn in the theme's muted color with so much of the page in it.
const PALE: f64 = 0.35;
/// How much of the page is in the fill of what came.
const TINT: f64 = 0.6;

/// The color of a change: one for each, and no other colors are in the picture.
pub(super) fn color(change: Change, theme: &Theme) -> Color {
    match change {
        Change::Kept => theme.muted.mixed(theme.background, PALE),
        Change::Came => theme.series[0],
        Change::Went => theme.series[1],
    }
}

/// A line: thin and grey, thick, or dashed.
pub(super) fn line(change: Change, theme: &Theme) -> LineLook {
    let (dash, weight) = match change {
        Change::Kept => (Dash::Solid, 0.8),
        Change::Came => (Dash::Solid, 2.4),
        Change::Went => (Dash::Dashed, 1.8),
    };
    LineLook {
        color: color(change, theme),
        dash,
        weight,
        head: Head::None,
        mutual: false,
    }
}

/// A mark: empty, full, or empty with a dashed outline.
pub(super) fn mark(change: Change, form: (Form, bool), theme: &Theme) -> MarkLook {
    let color = color(change, theme);
    MarkLook {
        form: form.0,
        doubled: form.1,
        fill: match change {
            Change::Came => color.mixed(theme.background, TINT),
            _ => theme.background,
        },
        outline: color,
    }
}

/// The outline of a mark, in units.
pub(super) fn pen(change: Change, theme: &Theme) -> Pen {
    let (dash, width) = match change {
        Change::Kept => (Dash::Solid, 1.3),
        Change::Came => (Dash::Solid, 2.4),
        Change::Went => (Dash::Dashed, 1.8),
    };
    Pen {
        color: color(change, theme),
        width,
        dash,
    }
}

/// What stands before a name.
pub(super) fn sign(change: Change) -> &'static str {
    match change {
        Change::Kept => "",
        Change::Came => "+\u{a0}",
        Change::Went => "−\u{a0}",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagram::theme::THEMES;

    #[test]
    fn every_change_stands_out_and_is_unlike_the_others() {
        for theme in &THEMES {
            for change in Change::ALL {
                let contrast = color(change, theme).contrast(theme.background);
                assert!(contrast >= 3.0, "{} {change:?}: {contrast}", theme.name);
            }
            let lines = Change::ALL.map(|change| {
                let look = line(change, theme);
                (look.dash, (look.weight * 10.0) as u32)
            });
            // Also without colors.
            assert!(lines[0] != lines[1] && lines[1] != lines[2] && lines[0] != lines[2]);
        }
    }
}

//! Which color, form, dash and head stand for what?
//!
//! One channel, one meaning: the hue of a mark is the family of its actor and its form the
//! sector, so that no two sectors of the vocabulary share a form; the head of a line is the
//! family of its tie kind, its color and dash are its status. Tints and dark outlines of the
//! Okabe–Ito palette keep hues apart for color-blind eyes; print in grey keeps forms, heads and
//! dashes.

use crate::model::{Status, Tie, Vocabulary, vocabulary};

/// A color of the sRGB space.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Color(pub u8, pub u8, pub u8);

impl Color {
    /// Nearly black, for text.
    pub const INK: Self = Self(0x1b, 0x1f, 0x24);
    /// Grey that text may still have.
    pub const MUTED: Self = Self(0x5a, 0x61, 0x6b);
    /// Paper.
    pub const WHITE: Self = Self(0xff, 0xff, 0xff);

    /// As `#rrggbb`.
    pub fn hex(self) -> String {
        let Self(red, green, blue) = self;
        format!("#{red:02x}{green:02x}{blue:02x}")
    }

    /// The contrast ratio to another color, 1 to 21.
    ///
    /// # Source
    /// W3C, Web Content Accessibility Guidelines 2.2, definition of contrast ratio.
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// This color with a share of another one in it.
    pub fn mixed(self, other: Self, share: f64) -> Self {
        let mix = |a: u8, b: u8| {
            let mixed = f64::from(a) * (1.0 - share) + f64::from(b) * share;
            mixed.round().clamp(0.0, 255.0) as u8
        };
        Self(
            mix(self.0, other.0),
            mix(self.1, other.1),
            mix(self.2, other.2),
        )
    }

    /// The grey that is as light.
    pub fn grey(self) -> Self {
        let light = self.luminance();
        let share = if light <= 0.003_130_8 {
            light * 12.92
        } else {
            1.055 * light.powf(1.0 / 2.4) - 0.055
        };
        let level = (share * 255.0).round().clamp(0.0, 255.0) as u8;
        Self(level, level, level)
    }

    /// Light for dark.
    pub fn inverted(self) -> Self {
        Self(255 - self.0, 255 - self.1, 255 - self.2)
    }

    /// Is it far from grey?
    pub fn is_colorful(self) -> bool {
        let channels = [self.0, self.1, self.2];
        let spread = channels.iter().max().zip(channels.iter().min());
        spread.is_some_and(|(most, least)| most - least > 0x60)
    }

    fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let share = f64::from(channel) / 255.0;
            if share <= 0.04045 {
                share / 12.92
            } else {
                ((share + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * linear(self.0) + 0.7152 * linear(self.1) + 0.0722 * linear(self.2)
    }
}

/// The outline of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names of forms say all")]
pub enum Form {
    Rectangle,
    Rounded,
    Ellipse,
    Hexagon,
    Octagon,
    Pentagon,
    Heptagon,
    Diamond,
    House,
    InvertedHouse,
    Trapezium,
    InvertedTrapezium,
    Parallelogram,
    Note,
    Tab,
    Cylinder,
    Component,
    Arrow,
    Cube,
}

/// How the mark of an actor looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct MarkLook {
    /// Its outline.
    pub form: Form,
    /// Is the outline drawn twice?
    pub doubled: bool,
    /// The color inside.
    pub fill: Color,
    /// The color of the outline.
    pub outline: Color,
}

/// Hues by family of actors: inside, outline.
#[derive(Clone, Copy)]
enum Hue {
    Public,
    County,
    State,
    Society,
    Body,
    Project,
    Paper,
    Service,
    Place,
}

impl Hue {
    fn colors(self) -> (Color, Color) {
        match self {
            Self::Public => (Color(0xd3, 0xe6, 0xf5), Color(0x00, 0x59, 0x8c)),
            Self::County => (Color(0xfb, 0xdc, 0xc4), Color(0xa8, 0x49, 0x00)),
            Self::State => (Color(0xdd, 0xdf, 0xe4), Color(0x3a, 0x40, 0x4a)),
            Self::Society => (Color(0xcc, 0xec, 0xdf), Color(0x00, 0x69, 0x4c)),
            Self::Body => (Color(0xf3, 0xd9, 0xe7), Color(0x8f, 0x3b, 0x6b)),
            Self::Project => (Color(0xfa, 0xf3, 0xb4), Color(0x73, 0x66, 0x00)),
            Self::Paper => (Color(0xff, 0xff, 0xff), Color(0x5a, 0x61, 0x6b)),
            Self::Service => (Color(0xd9, 0xf1, 0xf4), Color(0x00, 0x6b, 0x7a)),
            Self::Place => (Color(0xee, 0xe6, 0xda), Color(0x6b, 0x54, 0x33)),
        }
    }
}

/// Sector of the vocabulary, hue of its family, form, doubled outline.
const SECTORS: [(&str, Hue, Form, bool); 36] = [
    ("municipality", Hue::Public, Form::Rectangle, false),
    ("wellbeing_county", Hue::County, Form::Octagon, true),
    ("association", Hue::Society, Form::Ellipse, false),
    ("parish", Hue::Society, Form::House, false),
    ("education", Hue::Society, Form::Trapezium, false),
    ("business", Hue::Society, Form::Cube, false),
    ("public_sector", Hue::Public, Form::Rounded, true),
    (
        "joint_municipal_authority",
        Hue::Public,
        Form::Rectangle,
        true,
    ),
    ("hospital_district", Hue::Public, Form::Octagon, false),
    ("regional_council", Hue::Public, Form::InvertedHouse, false),
    ("rescue_department", Hue::Public, Form::House, true),
    ("state_agency", Hue::State, Form::Component, false),
    (
        "preparation_organisation",
        Hue::Public,
        Form::Parallelogram,
        true,
    ),
    ("service_sector", Hue::Public, Form::Tab, true),
    ("network", Hue::Body, Form::Hexagon, false),
    ("board", Hue::Body, Form::Hexagon, true),
    ("forum", Hue::Body, Form::Parallelogram, false),
    (
        "partnership_table",
        Hue::Body,
        Form::InvertedTrapezium,
        false,
    ),
    ("group", Hue::Body, Form::Ellipse, true),
    (
        "cooperation_structure",
        Hue::Body,
        Form::InvertedTrapezium,
        true,
    ),
    ("project", Hue::Project, Form::Arrow, false),
    ("role", Hue::Service, Form::Rounded, false),
    ("document", Hue::Paper, Form::Note, false),
    ("service_point", Hue::Service, Form::Tab, false),
    ("funding_source", Hue::Project, Form::Cylinder, false),
    ("residents", Hue::Society, Form::InvertedHouse, true),
    ("stakeholders", Hue::Society, Form::Trapezium, true),
    ("implementation_level", Hue::Place, Form::Note, true),
    ("area", Hue::Place, Form::Cube, true),
    ("region", Hue::Place, Form::Pentagon, false),
    ("collaborative_area", Hue::Place, Form::Heptagon, false),
    ("employment_area", Hue::Place, Form::Heptagon, true),
    ("erva", Hue::Place, Form::Diamond, false),
    ("sub_region", Hue::Place, Form::Diamond, true),
    ("planned_county", Hue::County, Form::Pentagon, true),
    ("joint_county_authority", Hue::County, Form::Component, true),
];

/// Forms for sectors the vocabulary does not have.
const OTHER_FORMS: [(Form, bool); 2] = [(Form::Cylinder, true), (Form::Arrow, true)];

impl MarkLook {
    /// The look of a kind of actor, that of its sector.
    pub fn of_kind(words: &Vocabulary, kind: &str) -> Self {
        let sector = words.sector_of_kind(kind);
        let (hue, form, doubled) = SECTORS.iter().find(|(key, ..)| *key == sector).map_or_else(
            || Self::of_other(words, sector),
            |&(_, hue, form, doubled)| (hue, form, doubled),
        );
        let (fill, outline) = hue.colors();
        Self {
            form,
            doubled,
            fill,
            outline,
        }
    }

    /// The look of actors put together that share no kind.
    pub fn of_several() -> Self {
        let (fill, outline) = Hue::Service.colors();
        Self {
            form: Form::Ellipse,
            doubled: false,
            fill,
            outline,
        }
    }

    /// Sectors without a look of their own take turns, in the order of the vocabulary.
    fn of_other(words: &Vocabulary, sector: &str) -> (Hue, Form, bool) {
        let turn = words
            .actor_kinds
            .iter()
            .filter(|kind| SECTORS.iter().all(|(key, ..)| *key != kind.id))
            .position(|kind| kind.id == sector)
            .unwrap_or(0);
        let (form, doubled) = OTHER_FORMS[turn % OTHER_FORMS.len()];
        (Hue::Paper, form, doubled)
    }
}

/// How a line is interrupted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Dash {
    /// Not at all.
    Solid,
    /// In dashes.
    Dashed,
    /// In dots.
    Dotted,
}

/// What stands at the end of a line, and on both ends of a mutual one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names of heads say all")]
pub enum Head {
    None,
    Triangle,
    OpenTriangle,
    Diamond,
    OpenDiamond,
    Square,
    OpenSquare,
    Dot,
    OpenDot,
}

impl Head {
    /// The sign that looks like it.
    pub fn sign(self) -> &'static str {
        match self {
            Self::None => "–",
            Self::Triangle => "▶",
            Self::OpenTriangle => "▷",
            Self::Diamond => "◆",
            Self::OpenDiamond => "◇",
            Self::Square => "■",
            Self::OpenSquare => "□",
            Self::Dot => "●",
            Self::OpenDot => "○",
        }
    }
}

/// How the line of a tie looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LineLook {
    /// Its color.
    pub color: Color,
    /// How it is interrupted.
    pub dash: Dash,
    /// How thick it is, an ordinary one being 1.
    pub weight: f64,
    /// What stands where it leads to.
    pub head: Head,
    /// Does the head stand at both ends?
    pub mutual: bool,
}

impl LineLook {
    /// The look of a status, without a head.
    pub fn of_status(status: Status) -> Self {
        let (color, dash, weight) = match status {
            Status::Existing => (Color(0x4b, 0x53, 0x5e), Dash::Solid, 1.0),
            Status::Planned => (Color(0x4b, 0x53, 0x5e), Dash::Dashed, 1.0),
            Status::Proposed => (Color(0x4b, 0x53, 0x5e), Dash::Dotted, 1.4),
            Status::Conditional => (Color(0x7a, 0x81, 0x8c), Dash::Dotted, 1.4),
            Status::Required => (Color(0xb0, 0x00, 0x20), Dash::Solid, 2.4),
            Status::Ended => (Color(0x8a, 0x90, 0x99), Dash::Solid, 0.5),
        };
        Self {
            color,
            dash,
            weight,
            head: Head::None,
            mutual: false,
        }
    }

    /// The look of a tie with that status.
    pub fn of_tie(words: &Vocabulary, tie: &Tie, status: Status) -> Self {
        let directed = tie.directed.unwrap_or_else(|| words.is_directed(&tie.kind));
        Self {
            head: TieFamily::of_kind(words, &tie.kind).head(directed),
            mutual: !directed,
            ..Self::of_status(status)
        }
    }
}

/// What a tie does, roughly: the kind at the root of its kind.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TieFamily(pub String);

impl TieFamily {
    /// The family of a kind of tie.
    pub fn of_kind(words: &Vocabulary, kind: &str) -> Self {
        let line = vocabulary::lineage(&words.tie_kinds, kind);
        Self(line.last().map_or(kind, |root| root.id.as_str()).to_owned())
    }

    /// What stands at the end of its lines; a mutual tie of cooperation has bare ends.
    pub fn head(&self, directed: bool) -> Head {
        match self.0.as_str() {
            "cooperation" if directed => Head::OpenDot,
            "cooperation" => Head::None,
            "governance" => Head::Triangle,
            "belonging" => Head::OpenTriangle,
            "resources" => Head::Diamond,
            "services" => Head::Square,
            "support" => Head::OpenDiamond,
            "impact" => Head::Dot,
            _ => Head::OpenSquare,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn contrast_is_that_of_the_guidelines() {
        assert!((Color(0, 0, 0).contrast(Color::WHITE) - 21.0).abs() < 1e-9);
        // #767676 is the lightest grey that passes 4.5 on white.
        assert!(Color(0x76, 0x76, 0x76).contrast(Color::WHITE) >= 4.5);
        assert!(Color(0x77, 0x77, 0x77).contrast(Color::WHITE) < 4.5);
    }

    #[test]
    fn text_and_lines_stand_out() {
        for (sector, hue, ..) in SECTORS {
            let (fill, outline) = hue.colors();
            assert!(Color::INK.contrast(fill) >= 7.0, "{sector}");
            assert!(outline.contrast(Color::WHITE) >= 4.5, "{sector}");
            assert!(outline.contrast(fill) >= 3.0, "{sector}");
        }
        for status in Status::ALL {
            let look = LineLook::of_status(status);
            assert!(look.color.contrast(Color::WHITE) >= 3.0, "{status:?}");
        }
        assert!(Color::MUTED.contrast(Color::WHITE) >= 4.5);
    }

    #[test]
    fn no_two_sectors_share_a_form() {
        let words = Vocabulary::built_in();
        let sectors = words.actor_kinds.iter().filter(|kind| kind.sector);
        let looks: Vec<MarkLook> = sectors
            .map(|kind| {
                assert!(
                    SECTORS.iter().any(|(key, ..)| *key == kind.id),
                    "{}",
                    kind.id
                );
                MarkLook::of_kind(words, &kind.id)
            })
            .collect();
        let forms: BTreeSet<_> = looks.iter().map(|look| (look.form, look.doubled)).collect();
        assert_eq!(forms.len(), looks.len());
        assert!(OTHER_FORMS.iter().all(|form| !forms.contains(form)));
    }

    #[test]
    fn no_two_statuses_look_alike() {
        let looks: Vec<LineLook> = Status::ALL.map(LineLook::of_status).to_vec();
        for (index, look) in looks.iter().enumerate() {
            assert!(!looks[..index].contains(look));
        }
    }

    #[test]
    fn every_family_of_the_vocabulary_has_its_own_head() {
        let words = Vocabulary::built_in();
        let roots = words.tie_kinds.iter().filter(|kind| kind.parent.is_none());
        let heads: Vec<Head> = roots
            .map(|kind| TieFamily::of_kind(words, &kind.id).head(kind.directed))
            .collect();
        assert_eq!(heads.iter().collect::<BTreeSet<_>>().len(), heads.len());
        assert!(
            !heads.contains(&Head::OpenSquare),
            "kept for other families"
        );
    }
}

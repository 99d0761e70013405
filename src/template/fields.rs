//! Which columns has the template, and what is said about them?

/// A column.
#[derive(Debug)]
pub(super) struct Field {
    /// The key of its header, one that the reader of tables knows.
    pub(super) header: &'static str,
    /// The key of what it means, in the instructions and beside the cell.
    pub(super) about: &'static str,
    pub(super) is_needed: bool,
    /// Does it hold what must not become a number, such as an id?
    pub(super) is_text: bool,
    /// Characters it is wide.
    pub(super) width: u8,
    /// The words to choose from.
    pub(super) choice: Option<Choice>,
    /// The keys of what the rows of examples have in it.
    pub(super) examples: &'static [Option<&'static str>],
}

/// What a drop-down list offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Choice {
    ActorKinds,
    TieKinds,
    Themes,
    Statuses,
    /// The ids on the sheet of actors.
    Actors,
}

/// What to do, step by step.
pub(super) const STEPS: [&str; 5] = [
    "template-step-actors",
    "template-step-ties",
    "template-step-examples",
    "template-step-lists",
    "template-step-check",
];

const PLAIN: Field = Field {
    header: "",
    about: "",
    is_needed: false,
    is_text: false,
    width: 14,
    choice: None,
    examples: &[],
};

pub(super) const ACTORS: &[Field] = &[
    Field {
        header: "template-id",
        about: "template-id-about",
        is_needed: true,
        is_text: true,
        width: 24,
        examples: &[
            Some("template-county-id"),
            Some("template-association-id"),
            Some("template-municipality-id"),
        ],
        ..PLAIN
    },
    Field {
        header: "template-name",
        about: "template-name-about",
        width: 40,
        examples: &[
            Some("template-county-name"),
            Some("template-association-name"),
            Some("template-municipality-name"),
        ],
        ..PLAIN
    },
    Field {
        header: "template-kind",
        about: "template-actor-kind-about",
        width: 30,
        choice: Some(Choice::ActorKinds),
        examples: &[
            Some("template-county-kind"),
            Some("template-association-kind"),
            Some("template-municipality-kind"),
        ],
        ..PLAIN
    },
    Field {
        header: "template-area",
        about: "template-area-about",
        width: 20,
        examples: &[
            Some("template-county-area"),
            Some("template-county-area"),
            Some("template-county-area"),
        ],
        ..PLAIN
    },
    Field {
        header: "template-themes",
        about: "template-actor-themes-about",
        width: 36,
        choice: Some(Choice::Themes),
        examples: &[None, Some("template-association-themes")],
        ..PLAIN
    },
    Field {
        header: "template-parent",
        about: "template-parent-about",
        is_text: true,
        width: 22,
        choice: Some(Choice::Actors),
        ..PLAIN
    },
    Field {
        header: "template-from-day",
        about: "template-actor-from-day-about",
        ..PLAIN
    },
    Field {
        header: "template-until-day",
        about: "template-actor-until-day-about",
        ..PLAIN
    },
];

pub(super) const TIES: &[Field] = &[
    Field {
        header: "template-from",
        about: "template-from-about",
        is_needed: true,
        is_text: true,
        width: 24,
        choice: Some(Choice::Actors),
        examples: &[Some("template-association-id"), Some("template-county-id")],
    },
    Field {
        header: "template-to",
        about: "template-to-about",
        is_needed: true,
        is_text: true,
        width: 24,
        choice: Some(Choice::Actors),
        examples: &[Some("template-county-id"), Some("template-municipality-id")],
    },
    Field {
        header: "template-kind",
        about: "template-tie-kind-about",
        width: 30,
        choice: Some(Choice::TieKinds),
        examples: &[Some("template-tie-kind"), Some("template-other-tie-kind")],
        ..PLAIN
    },
    Field {
        header: "template-themes",
        about: "template-tie-themes-about",
        width: 36,
        choice: Some(Choice::Themes),
        examples: &[Some("template-association-themes")],
        ..PLAIN
    },
    Field {
        header: "template-strength",
        about: "template-strength-about",
        width: 12,
        ..PLAIN
    },
    Field {
        header: "template-status",
        about: "template-status-about",
        width: 16,
        choice: Some(Choice::Statuses),
        examples: &[
            Some("template-tie-status"),
            Some("template-other-tie-status"),
        ],
        ..PLAIN
    },
    Field {
        header: "template-from-day",
        about: "template-tie-from-day-about",
        examples: &[Some("template-tie-from-day")],
        ..PLAIN
    },
    Field {
        header: "template-until-day",
        about: "template-tie-until-day-about",
        ..PLAIN
    },
    Field {
        header: "template-phrase",
        about: "template-phrase-about",
        width: 44,
        examples: &[Some("template-tie-phrase")],
        ..PLAIN
    },
];

//! What can be aimed at, and how much does each aim weigh?

use schemars::JsonSchema;
use serde::Serialize;

use crate::language::Phrase;

/// What new ties are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Aim {
    /// What a duty or a rule expects is there: a need for each missing tie or partner.
    Gaps,
    /// All three sides sit at a table where two do, or will: a need for each empty side.
    Tables,
    /// Nobody is outside of the main network: a need for each part that is, as heavy as it has
    /// actors.
    Isolated,
    /// No interface hangs on one actor: a need for each that does, met by a tie that shares no
    /// end with all others.
    Interfaces,
    /// Everybody is near a hub: a need for each actor that is too far.
    Hubs,
}

impl Aim {
    /// Every aim, the heaviest first.
    pub const ALL: [Self; 5] = [
        Self::Gaps,
        Self::Tables,
        Self::Isolated,
        Self::Interfaces,
        Self::Hubs,
    ];

    /// What it is called on the command line and in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Self::Gaps => "gaps",
            Self::Tables => "tables",
            Self::Isolated => "isolated",
            Self::Interfaces => "interfaces",
            Self::Hubs => "hubs",
        }
    }

    /// The aim with that key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|aim| aim.key() == key)
    }

    /// How much one need of it weighs unless asked otherwise: what is expected by law or rule
    /// most, comfort least.
    pub fn usual_weight(self) -> f64 {
        match self {
            Self::Gaps => 4.0,
            Self::Tables | Self::Isolated => 3.0,
            Self::Interfaces => 2.0,
            Self::Hubs => 1.0,
        }
    }

    /// What people call it.
    pub fn name(self) -> Phrase {
        Phrase::new(match self {
            Self::Gaps => "recommend-aim-gaps",
            Self::Tables => "recommend-aim-tables",
            Self::Isolated => "recommend-aim-isolated",
            Self::Interfaces => "recommend-aim-interfaces",
            Self::Hubs => "recommend-aim-hubs",
        })
    }
}

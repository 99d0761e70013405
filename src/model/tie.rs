//! Who cooperates with whom, how?

use std::collections::BTreeMap;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use super::{Attribute, Evidence, Validity};

/// A typed cooperation edge between two actors; its ends are those of the graph's edge.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub struct Tie {
    /// Its kind, a key of the vocabulary.
    pub kind: String,
    /// Set when it differs from what its kind says about direction.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub directed: Option<bool>,
    /// What it is about: keys of themes.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub themes: Vec<String>,
    /// How strong it is: above 0; 1 when the input does not say.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("exclusiveMinimum" = 0))]
    pub strength: Option<f64>,
    /// Whether it is there.
    #[serde(skip_serializing_if = "Status::is_existing", default)]
    pub status: Status,
    /// When it holds.
    #[serde(skip_serializing_if = "Validity::is_always", default)]
    pub valid: Validity,
    /// How sure we are: above 0, at most 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(max = 1), extend("exclusiveMinimum" = 0))]
    pub confidence: Option<f64>,
    /// Numbers and texts about it.
    #[serde(skip_serializing_if = "BTreeMap::is_empty", default)]
    pub attributes: BTreeMap<String, Attribute>,
    /// How we know.
    #[serde(flatten)]
    pub evidence: Evidence,
}

impl Tie {
    /// The strength, 1 when the input does not say.
    pub fn strength(&self) -> f64 {
        self.strength.unwrap_or(1.0)
    }

    /// Its status on a day, or `None` when it does not hold then.
    ///
    /// A tie that has ended by now still existed while it held: `ended` with an
    /// end date is `existing` on every day up to that date.
    pub fn status_on(&self, day: Date) -> Option<Status> {
        if !self.valid.includes(day) {
            return (self.status == Status::Ended
                && self.valid.until.is_some_and(|until| until.last_day() < day))
            .then_some(Status::Ended);
        }
        match self.status {
            Status::Ended if self.valid.until.is_some() => Some(Status::Existing),
            status => Some(status),
        }
    }
}

/// Whether a tie is there, wanted or gone.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// It is there.
    #[default]
    Existing,
    /// Decided, not yet there.
    Planned,
    /// Somebody wants it.
    Proposed,
    /// It comes if something else happens.
    Conditional,
    /// A law or rule asks for it.
    Required,
    /// It was there.
    Ended,
}

impl Status {
    /// Every status, in the order of the vocabulary.
    pub const ALL: [Self; 6] = [
        Self::Existing,
        Self::Planned,
        Self::Proposed,
        Self::Conditional,
        Self::Required,
        Self::Ended,
    ];

    /// Its key in files and on the command line.
    pub fn key(self) -> &'static str {
        match self {
            Self::Existing => "existing",
            Self::Planned => "planned",
            Self::Proposed => "proposed",
            Self::Conditional => "conditional",
            Self::Required => "required",
            Self::Ended => "ended",
        }
    }

    /// The status with that key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.key() == key)
    }

    fn is_existing(&self) -> bool {
        *self == Self::Existing
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn what_has_ended_existed_before() {
        let tie = Tie {
            status: Status::Ended,
            valid: Validity {
                from: None,
                until: Some("2019-03-08".parse().expect("a date")),
            },
            ..Tie::default()
        };
        assert_eq!(tie.status_on(date(2018, 6, 1)), Some(Status::Existing));
        assert_eq!(tie.status_on(date(2019, 6, 1)), Some(Status::Ended));
    }

    #[test]
    fn outside_its_validity_a_tie_has_no_status() {
        let tie = Tie {
            valid: Validity {
                from: Some("2021".parse().expect("a date")),
                until: None,
            },
            ..Tie::default()
        };
        assert_eq!(tie.status_on(date(2020, 12, 31)), None);
        assert_eq!(tie.status_on(date(2021, 1, 1)), Some(Status::Existing));
    }
}

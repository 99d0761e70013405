//! Is something there, coming, missing or gone, or do the data not say?

use schemars::JsonSchema;
use serde::Serialize;

use crate::language::Phrase;

/// What is known about something that could be there.
///
/// *Unknown* is not *missing*: where nobody wrote anything down, nothing was asked for and nothing
/// is known to lack.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Presence {
    /// It is there.
    Met,
    /// It is only planned, proposed or conditional.
    Planned,
    /// It is expected, and it is not there.
    Missing,
    /// It was there and has ended; nobody expects it.
    Ended,
    /// The data say nothing about it.
    #[default]
    Unknown,
}

impl Presence {
    /// Every answer, the best first.
    pub const ALL: [Self; 5] = [
        Self::Met,
        Self::Planned,
        Self::Missing,
        Self::Ended,
        Self::Unknown,
    ];

    /// What people call it.
    pub fn name(self) -> Phrase {
        Phrase::new(match self {
            Self::Met => "presence-met",
            Self::Planned => "presence-planned",
            Self::Missing => "presence-missing",
            Self::Ended => "presence-ended",
            Self::Unknown => "presence-unknown",
        })
    }
}

/// How often each answer occurs, in the order of [`Presence::ALL`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PresenceCounts(pub [usize; 5]);

impl PresenceCounts {
    /// One more.
    pub fn add(&mut self, presence: Presence) {
        self.0[presence as usize] += 1;
    }

    /// How often one occurs.
    pub fn of(&self, presence: Presence) -> usize {
        self.0[presence as usize]
    }

    /// How many there are in all.
    pub fn total(&self) -> usize {
        self.0.iter().sum()
    }
}

impl FromIterator<Presence> for PresenceCounts {
    fn from_iter<I: IntoIterator<Item = Presence>>(all: I) -> Self {
        let mut counts = Self::default();
        all.into_iter().for_each(|presence| counts.add(presence));
        counts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_answer_has_its_own_count() {
        let counts: PresenceCounts = Presence::ALL.into_iter().chain([Presence::Met]).collect();
        assert_eq!(counts.0, [2, 1, 1, 1, 1]);
        assert_eq!((counts.of(Presence::Met), counts.total()), (2, 6));
    }
}

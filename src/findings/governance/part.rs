//! Does an actor take part in a network, or does it exist to coordinate it?

use schemars::JsonSchema;
use serde::Serialize;

use crate::language::Phrase;
use crate::model::Vocabulary;

/// What an actor is to a network, by its kind and the kinds above it; the nearest kind that
/// is listed decides.
///
/// Who provides services or speaks for its own is a participant, whatever else it does: a lead
/// organisation is one. Umbrella and network organisations, national federations, projects,
/// roles and units of preparation work for others; state authorities and regional councils
/// steer, fund and plan. Bodies (boards, forums, groups, networks, tables) are made of those
/// who sit at them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// It provides services or speaks for its own.
    Participant,
    /// It exists to serve, steer or fund the others.
    Coordinator,
    /// It is made of those who sit at it.
    Body,
}

const PARTS: [(Part, &[&str]); 3] = [
    (Part::Participant, &["organisation", "service_point"]),
    (
        Part::Coordinator,
        &[
            "umbrella_association",
            "network_association",
            "federation",
            "regional_council",
            "state_agency",
            "preparation_organisation",
            "project",
            "role",
            "funding_source",
        ],
    ),
    (Part::Body, &["body"]),
];

impl Part {
    /// What people call it.
    pub fn name(self) -> Phrase {
        Phrase::new(match self {
            Self::Participant => "governance-part-participant",
            Self::Coordinator => "governance-part-coordinator",
            Self::Body => "governance-part-body",
        })
    }

    /// What an actor of that kind is; nothing for a kind that is of no known tree.
    pub(super) fn of(words: &Vocabulary, kind: &str) -> Option<Self> {
        // Of the listed kinds above it the nearest is itself a case of all the others.
        let above = |listed: &&&str| words.actor_kind_is(kind, listed);
        let found = PARTS
            .iter()
            .flat_map(|(part, kinds)| kinds.iter().filter(above).map(move |kind| (*part, *kind)));
        let nearest = found.reduce(|nearest, next| {
            if words.actor_kind_is(next.1, nearest.1) {
                next
            } else {
                nearest
            }
        });
        nearest.map(|(part, _)| part)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_kind_decides() {
        let words = Vocabulary::built_in();
        let part = |kind| Part::of(words, kind);
        assert_eq!(part("municipality"), Some(Part::Participant));
        assert_eq!(part("sports_association"), Some(Part::Participant));
        assert_eq!(part("umbrella_association"), Some(Part::Coordinator));
        assert_eq!(part("hospital_district"), Some(Part::Participant));
        assert_eq!(part("regional_council"), Some(Part::Coordinator));
        assert_eq!(part("ministry"), Some(Part::Coordinator));
        assert_eq!(part("contact_person"), Some(Part::Coordinator));
        assert_eq!(part("advisory_board"), Some(Part::Body));
        assert_eq!(part("a kind of their own"), None);
    }

    #[test]
    fn every_listed_kind_is_a_word() {
        let words = Vocabulary::built_in();
        for kind in PARTS.iter().flat_map(|(_, kinds)| *kinds) {
            assert!(words.actor_kinds.iter().any(|word| word.id == *kind));
        }
    }
}

//! What is said of the three sides?

use super::super::ViewInput;
use super::super::presence;
use super::COLUMNS;
use crate::diagram::frame::KeyGroup;
use crate::findings::tripartite::{Side, TripartiteMunicipality, TripartiteTable};
use crate::findings::{Presence, PresenceCounts, Tripartite};
use crate::language::Phrase;

/// What the municipalities have, by column.
pub(super) struct Sums(pub(super) [PresenceCounts; COLUMNS]);

pub(super) fn presences(municipality: &TripartiteMunicipality) -> [Presence; COLUMNS] {
    [
        municipality.presence(Side::County),
        municipality.presence(Side::Organisation),
        municipality.together(),
    ]
}

impl Sums {
    pub(super) fn of(answer: &Tripartite) -> Self {
        let mut sums = [PresenceCounts::default(); COLUMNS];
        for municipality in &answer.municipalities {
            for (counts, presence) in sums.iter_mut().zip(presences(municipality)) {
                counts.add(presence);
            }
        }
        Self(sums)
    }

    pub(super) fn title(&self) -> Phrase {
        let [county, organisation, together] = &self.0;
        let missing = [county, organisation].map(|side| side.of(Presence::Missing));
        let base = |key| Phrase::new(key).count("total", together.total());
        let has_all = together.of(Presence::Met);
        if missing == [0, 0] {
            return if together.of(Presence::Unknown) == together.total() {
                base("tripartite-view-title-unknown")
            } else {
                base("tripartite-view-title-none").count("together", has_all)
            };
        }
        let side = if missing[0] > missing[1] {
            "tripartite-view-county"
        } else {
            "tripartite-view-organisation"
        };
        base("tripartite-view-title")
            .phrase("side", Phrase::new(side))
            .count("missing", missing[0].max(missing[1]))
            .count("together", has_all)
    }

    pub(super) fn description(&self, answer: &Tripartite) -> Phrase {
        let [county, organisation, together] = &self.0;
        let incomplete = answer.tables.iter().filter(|table| lacks(table) > 0);
        Phrase::new("tripartite-view-description")
            .count("total", together.total())
            .count("county", county.of(Presence::Missing))
            .count("organisation", organisation.of(Presence::Missing))
            .count("together", together.of(Presence::Met))
            .count("unknown", together.of(Presence::Unknown))
            .count("tables", answer.tables.len())
            .count("incomplete", incomplete.count())
    }
}

/// How many sides do not sit at a table.
pub(super) fn lacks(table: &TripartiteTable) -> usize {
    let sides = Side::ALL.into_iter();
    sides
        .filter(|&side| table.presence(side) != Presence::Met)
        .count()
}

pub(super) fn keys(input: &ViewInput<'_>, answer: &Tripartite) -> Vec<KeyGroup> {
    let (theme, language) = (input.options.theme, input.options.language);
    let unit = input.options.page.unit();
    let group = |key, counts: PresenceCounts| KeyGroup {
        title: Phrase::new(key).in_language(language),
        keys: presence::keys(&counts, theme, unit, language),
    };
    let municipalities = answer.municipalities.iter().flat_map(presences).collect();
    let tables = answer.tables.iter();
    let tables = tables.flat_map(|table| Side::ALL.map(|side| table.presence(side)));
    vec![
        group("tripartite-view-keys-municipalities", municipalities),
        group("tripartite-view-keys-tables", tables.collect()),
    ]
}

//! Who could take the empty seats of tables?

use std::collections::{BTreeSet, HashMap};

use petgraph::graph::NodeIndex;

use super::Maker;
use crate::findings::gaps::Proposed;
use crate::findings::recommend::Aim;
use crate::findings::tripartite::Side;
use crate::model::Tie;

/// How many actors are proposed for an empty seat, and among how many of each area and of the
/// best connected they are looked for.
const FOR_A_SEAT: usize = 5;
const OF_AN_AREA: usize = 64;

/// The best connected actors of each side, of each area and of all, and their ranks.
type Pools<'a> = HashMap<(Side, Option<&'a str>), Vec<(usize, NodeIndex)>>;

impl<'a> Maker<'a> {
    pub(super) fn fill_seats(&mut self) {
        if !self.wish.aims.contains(&Aim::Tables) {
            return;
        }
        let lacks = self.lacks;
        let model = lacks.model;
        let words = model.vocabulary();
        let pools = self.pools();
        for seat in &lacks.seats.open {
            let table = model.actor(seat.table);
            let is_document = words.actor_kind_is(&table.kind, "document");
            let usual = if is_document {
                "agrees_with"
            } else {
                "member_of"
            };
            let Some(kind) = self.kinds.pick(words, &[usual.to_owned()]) else {
                continue;
            };
            // Who is of the area of the table or of those who sit there.
            let is_near = |who: NodeIndex| {
                let around = seat.seated.iter().chain([&seat.table]);
                let mut around = around.map(|&other| model.actor(other));
                around.any(|other| self.areas.are_shared(model.actor(who), other))
            };
            let around = seat.seated.iter().chain([&seat.table]);
            let areas = around.filter_map(|&other| model.actor(other).area.as_deref());
            let lists = areas
                .map(|area| (seat.side, Some(area)))
                .chain([(seat.side, None)]);
            let pool: BTreeSet<(usize, NodeIndex)> = lists
                .filter_map(|key| pools.get(&key))
                .flatten()
                .copied()
                .collect();
            let mut who: Vec<(bool, bool, usize, NodeIndex)> = pool
                .into_iter()
                .filter(|&(_, who)| !self.areas.are_apart(model.actor(who), table))
                .map(|(place, who)| {
                    let is_one = model.actor(who).collective.is_none();
                    (!is_near(who), is_one, place, who)
                })
                .collect();
            who.sort_unstable();
            for (.., who) in who.into_iter().take(FOR_A_SEAT) {
                self.offer(Proposed {
                    from: who,
                    to: seat.table,
                    tie: Tie {
                        kind: kind.clone(),
                        themes: lacks
                            .selected
                            .selection
                            .themes
                            .first()
                            .cloned()
                            .into_iter()
                            .collect(),
                        ..Tie::default()
                    },
                });
            }
        }
    }

    /// The best connected actors of each side, of each area and of all.
    fn pools(&self) -> Pools<'a> {
        let lacks = self.lacks;
        let mut pools = Pools::new();
        for (place, &actor) in lacks.ranked.iter().enumerate() {
            let mut sides = Side::ALL.into_iter();
            let Some(side) = sides.find(|&side| lacks.seats.is_itself_of(actor, side)) else {
                continue;
            };
            let area = lacks.model.actor(actor).area.as_deref();
            for key in [area.map(Some), Some(None)].into_iter().flatten() {
                let pool = pools.entry((side, key)).or_default();
                if pool.len() < OF_AN_AREA {
                    pool.push((place, actor));
                }
            }
        }
        pools
    }
}

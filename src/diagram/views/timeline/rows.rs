//! Which actors have a row, and in which order?

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::findings::{Life, Times};

/// The rows of a sector.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Group {
    /// The sector, by its place; none for actors without one.
    pub(super) sector: Option<u32>,
    /// How many of its actors have a date or a tie with one.
    pub(super) all: usize,
    /// Those shown, by their places among the lives, the earliest first.
    pub(super) shown: Vec<usize>,
}

/// How much room there is.
pub(super) struct Room {
    /// How many rows fit.
    pub(super) rows: f64,
    /// How many of them the heading of a sector takes.
    pub(super) heading: f64,
    /// How many actors are shown at most.
    pub(super) most: usize,
}

/// As many rows as fit, a sector together: in half of the room the actor with most ties of every
/// sector, then all others by their ties. Of equal ones those that end come first, then the
/// longest, then the order of the model. Sectors that are not allowed have no row.
///
/// Sectors come with those with most actors first; inside, rows come by their beginning.
///
/// Complexity: O(actors · log actors).
pub(super) fn groups(
    times: &Times,
    sectors: &[Option<u32>],
    room: &Room,
    is_allowed: impl Fn(Option<u32>) -> bool,
) -> Vec<Group> {
    let sector_of = |life: &Life| sectors[life.place];
    let mut order: Vec<usize> = (0..times.lives.len()).collect();
    order.sort_by_key(|&at| {
        let life = &times.lives[at];
        (
            Reverse(life.ties),
            life.ends_with.is_none(),
            Reverse(length(life)),
            at,
        )
    });
    let mut groups: BTreeMap<Option<u32>, Group> = BTreeMap::new();
    let mut rank = Vec::with_capacity(order.len());
    for at in order {
        let sector = sector_of(&times.lives[at]);
        let group = groups.entry(sector).or_insert(Group {
            sector,
            all: 0,
            shown: Vec::new(),
        });
        rank.push((at, group.all == 0));
        group.all += 1;
    }
    let mut used = 0.0;
    let mut taken = 0;
    for (rows, is_first_round) in [(room.rows / 2.0, true), (room.rows, false)] {
        for &(at, is_first) in &rank {
            let sector = sector_of(&times.lives[at]);
            let Some(group) = groups.get_mut(&sector).filter(|_| is_allowed(sector)) else {
                continue;
            };
            let heading = if group.shown.is_empty() {
                room.heading
            } else {
                0.0
            };
            let fits = taken < room.most && used + 1.0 + heading <= rows;
            if fits && is_first >= is_first_round && !group.shown.contains(&at) {
                group.shown.push(at);
                taken += 1;
                used += 1.0 + heading;
            }
        }
    }
    let mut groups: Vec<Group> = groups
        .into_values()
        .filter(|group| !group.shown.is_empty())
        .collect();
    groups.sort_by_key(|group| Reverse(group.all));
    for group in &mut groups {
        group.shown.sort_by_key(|&at| {
            let life = &times.lives[at];
            let ends = life.valid.until.map(|until| until.last_day());
            let begins = life.valid.from.map(|from| from.first_day());
            (begins, ends.is_none(), ends, at)
        });
    }
    groups
}

/// How many days an actor is there; without an end for longer than any other.
fn length(life: &Life) -> i64 {
    let days = life
        .valid
        .from
        .zip(life.valid.until)
        .map(|(from, until)| until.last_day().duration_since(from.first_day()));
    days.map_or(i64::MAX, |days| days.as_hours())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::findings::at_any_time;
    use crate::findings::sample::Sample;
    use crate::select::{Grouping, Selection};

    #[test]
    fn the_most_tied_of_every_sector_and_then_the_most_tied() {
        let model = Sample::new()
            .actors(
                "a municipality     from=2015
                 b municipality     from=2014
                 c municipality     from=2013
                 d association      from=2020 until=2021
                 e wellbeing_county from=2021-07",
            )
            .ties("a e part_of\n b e part_of\n b a funds\n d a supports\n d b supports")
            .model();
        let selection = at_any_time(&Selection::default());
        let selected = selection.select(&model);
        let times = Times::find(&selected);
        let sectors = selected.sectors(&Grouping::Kind);
        let shown = |rows: f64, most: usize| -> Vec<(usize, Vec<usize>)> {
            let room = Room {
                rows,
                heading: 1.0,
                most,
            };
            groups(&times, &sectors.of, &room, |_| true)
                .into_iter()
                .map(|group| (group.all, group.shown))
                .collect()
        };
        // Ties: a 3, b 3, c 0, d 2, e 2.
        assert_eq!(
            shown(100.0, 99),
            [(3, vec![2, 1, 0]), (1, vec![3]), (1, vec![4])]
        );
        assert_eq!(
            shown(7.0, 99),
            [(3, vec![1, 0]), (1, vec![3]), (1, vec![4])]
        );
        assert_eq!(shown(100.0, 2), [(3, vec![0]), (1, vec![3])]);
        assert_eq!(shown(1.5, 99), []);
    }
}

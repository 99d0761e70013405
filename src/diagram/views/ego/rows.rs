//! In which order do the actors of a step stand, and which of them share a row?

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// A row of a step.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Row {
    /// Who stands there: one, or the members of a sector that is folded.
    pub(super) members: Vec<usize>,
    /// The sector; none for those without one, and for the last row when sectors share it.
    pub(super) sector: Option<u32>,
    /// Does it stand for several sectors?
    pub(super) is_mixed: bool,
    /// Does it stand for those of its sector who have no row of their own?
    pub(super) is_rest: bool,
    /// Does another sector begin here?
    pub(super) begins: bool,
}

/// A sector shows some of its members only when these are as many at least.
const WORTH_SHOWING: usize = 3;

/// How many of the rows a gap between sectors takes.
pub(super) const SECTOR_GAP: f64 = 0.4;

/// The members of a sector.
struct Group {
    sector: Option<u32>,
    members: Vec<usize>,
    /// How many have a row of their own; the others share one.
    shown: usize,
}

/// The rows of actors in their order, the members of a sector together; where there is no room
/// for all, the largest sectors fold into a row each, the last of them only as far as needed, and
/// at last the smallest share a row.
///
/// # Complexity
/// O(actors log actors).
pub(super) fn rows(actors: &[usize], sector_of: &[Option<u32>], room: f64) -> Vec<Row> {
    let mut groups: Vec<Group> = Vec::new();
    let mut place: BTreeMap<Option<u32>, usize> = BTreeMap::new();
    for &actor in actors {
        let sector = sector_of[actor];
        let group = *place.entry(sector).or_insert_with(|| {
            groups.push(Group {
                sector,
                members: Vec::new(),
                shown: usize::MAX,
            });
            groups.len() - 1
        });
        groups[group].members.push(actor);
    }
    let mut largest_first: Vec<usize> = (0..groups.len()).collect();
    largest_first.sort_by_key(|&group| Reverse(groups[group].members.len()));
    let gaps = SECTOR_GAP * groups.len().saturating_sub(1) as f64;
    let mut needed = actors.len();
    for &group in &largest_first {
        if needed as f64 + gaps <= room {
            break;
        }
        let count = groups[group].members.len();
        let excess = (needed as f64 + gaps - room).ceil().max(0.0) as usize;
        let shown = count.saturating_sub(excess.saturating_add(1));
        groups[group].shown = if shown < WORTH_SHOWING { 0 } else { shown };
        needed -= count - 1 - groups[group].shown;
    }
    let mut mixed = Vec::new();
    if needed as f64 + gaps > room && groups.len() > 1 {
        // Every sector has one row by now; the last row is shared.
        let kept = ((room - 1.0) / (1.0 + SECTOR_GAP)).max(1.0) as usize;
        let kept: BTreeSet<usize> = largest_first.into_iter().take(kept).collect();
        let all = std::mem::take(&mut groups).into_iter().enumerate();
        for (at, group) in all {
            if kept.contains(&at) {
                groups.push(group);
            } else {
                mixed.extend(group.members);
            }
        }
    }
    let mut rows = Vec::new();
    for group in groups {
        let sector = group.sector;
        let shown = group.shown.min(group.members.len());
        let (own, rest) = group.members.split_at(shown);
        let mut parts: Vec<Vec<usize>> = own.iter().map(|&actor| vec![actor]).collect();
        if !rest.is_empty() {
            parts.push(rest.to_vec());
        }
        for (at, members) in parts.into_iter().enumerate() {
            rows.push(Row {
                members,
                sector,
                is_mixed: false,
                is_rest: shown > 0 && at == shown,
                begins: at == 0,
            });
        }
    }
    if !mixed.is_empty() {
        rows.push(Row {
            members: mixed,
            sector: None,
            is_mixed: true,
            is_rest: false,
            begins: true,
        });
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lengths(rows: &[Row]) -> Vec<usize> {
        rows.iter().map(|row| row.members.len()).collect()
    }

    #[test]
    fn sectors_stand_together_in_the_order_of_their_first() {
        let sectors = [Some(1), Some(0), Some(1), None];
        let rows = rows(&[0, 1, 2, 3], &sectors, 10.0);
        let order: Vec<usize> = rows.iter().map(|row| row.members[0]).collect();
        assert_eq!(order, [0, 2, 1, 3]);
        let begins: Vec<bool> = rows.iter().map(|row| row.begins).collect();
        assert_eq!(begins, [true, false, true, true]);
    }

    #[test]
    fn the_largest_sectors_fold_first_and_the_smallest_share_a_row() {
        let sectors: Vec<Option<u32>> = (0..10).map(|at| Some(u32::from(at >= 6))).collect();
        let all: Vec<usize> = (0..10).collect();
        assert_eq!(rows(&all, &sectors, 11.0).len(), 10);
        assert_eq!(lengths(&rows(&all, &sectors, 6.0)), [6, 1, 1, 1, 1]);
        assert_eq!(lengths(&rows(&all, &sectors, 3.0)), [6, 4]);
        let some = rows(&all, &[Some(0); 10], 6.0);
        assert_eq!(lengths(&some), [1, 1, 1, 1, 1, 5]);
        assert!(some[5].is_rest && !some[4].is_rest);
        let many: Vec<Option<u32>> = (0..10).map(Some).collect();
        let few = rows(&all, &many, 4.0);
        assert_eq!(lengths(&few), [1, 1, 8]);
        assert!(few[2].is_mixed && few.iter().map(|row| row.members.len()).sum::<usize>() == 10);
        assert_eq!(rows(&[], &many, 0.0), []);
        assert_eq!(lengths(&rows(&all, &many, 0.0)), [1, 9]);
    }
}

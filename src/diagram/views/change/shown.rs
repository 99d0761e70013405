//! Which of the actors have room in the picture?

use std::cmp::Reverse;

use crate::findings::compare::{Change, Comparison};

/// So many actors a page shows.
const MOST: usize = 80;
/// More actors than this that stayed without a tie are counted instead.
const ALONE: usize = 20;

/// What the picture shows, by places in the comparison, and what it does not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Shown {
    pub(super) actors: Vec<usize>,
    pub(super) ties: Vec<usize>,
    /// How many actors stayed without a tie and are not shown.
    pub(super) alone: usize,
    /// How many other actors have no room, and how many ties with them.
    pub(super) left_out: [usize; 2],
}

/// At most `top` actors: those with the most changed ties, then with the most ties; of equal ones
/// those that came or went, then the first.
///
/// Complexity: O(actors · log actors + ties).
pub(super) fn shown(comparison: &Comparison, top: Option<usize>) -> Shown {
    let actors = &comparison.actors;
    let mut changed = vec![0usize; actors.len()];
    let mut all = vec![0usize; actors.len()];
    for tie in &comparison.ties {
        for end in [tie.from, tie.to] {
            all[end] += 1;
            changed[end] += usize::from(tie.change != Change::Kept);
        }
    }
    let is_alone = |at: usize| all[at] == 0 && actors[at].change == Change::Kept;
    let lone = (0..actors.len()).filter(|&at| is_alone(at)).count();
    let alone = if lone > ALONE { lone } else { 0 };
    let mut order: Vec<usize> = (0..actors.len())
        .filter(|&at| alone == 0 || !is_alone(at))
        .collect();
    order.sort_by_key(|&at| {
        let is_kept = actors[at].change == Change::Kept;
        (Reverse(changed[at]), Reverse(all[at]), is_kept, at)
    });
    let room = top.unwrap_or(MOST);
    let without_room = order.len().saturating_sub(room);
    order.truncate(room);
    order.sort_unstable();
    let mut is_shown = vec![false; actors.len()];
    for &at in &order {
        is_shown[at] = true;
    }
    let ties: Vec<usize> = (0..comparison.ties.len())
        .filter(|&at| {
            let tie = &comparison.ties[at];
            tie.from != tie.to && is_shown[tie.from] && is_shown[tie.to]
        })
        .collect();
    Shown {
        alone,
        left_out: [without_room, comparison.ties.len() - ties.len()],
        actors: order,
        ties,
    }
}

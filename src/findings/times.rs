//! Which actors and ties hold when, and what ends with whom?

use std::collections::BTreeMap;

use jiff::civil::Date;
use petgraph::graph::NodeIndex;

use crate::model::{PartialDate, Status, Validity};
use crate::select::{Selected, Selection};

/// The times of a network.
///
/// A tie holds while it and both of its ends do. One that is `ended` without a day of its end,
/// or that has no limit at all, has no date: it is counted and shown at no time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Times {
    /// The first and the last day that any date names; none when there is no date.
    pub span: Option<(Date, Date)>,
    /// The actors that have a date or a tie with one, in the order of the model.
    pub lives: Vec<Life>,
    /// From which day on how many ties of each kind hold, until the next day of the list; from
    /// the first day on.
    pub steps: Vec<(Date, BTreeMap<String, usize>)>,
    /// How many actors have neither a date nor a tie with one.
    pub undated_actors: usize,
    /// How many ties have no date.
    pub undated_ties: usize,
    /// How many ties of each kind have one.
    pub dated_ties: BTreeMap<String, usize>,
    /// How many actors end.
    pub ended: usize,
    /// How many ties hold on the last day of an end of theirs, and so end with it.
    pub ended_ties: usize,
}

/// When an actor and its ties hold.
#[derive(Clone, Debug, PartialEq)]
pub struct Life {
    /// The actor.
    pub node: NodeIndex,
    /// Its place among the selected actors.
    pub place: usize,
    /// When it exists.
    pub valid: Validity,
    /// How many ties with a date it has.
    pub ties: usize,
    /// When ties of each kind hold, those that touch or overlap made one.
    pub by_kind: BTreeMap<String, Vec<Validity>>,
    /// How many ties end with it; nothing when it does not end.
    pub ends_with: Option<usize>,
}

/// What to look at so that every time is seen: no day, and ties that have ended beside those
/// that exist.
pub fn at_any_time(selection: &Selection) -> Selection {
    let mut statuses = selection.statuses.clone();
    if statuses.contains(&Status::Existing) && !statuses.contains(&Status::Ended) {
        statuses.push(Status::Ended);
    }
    Selection {
        as_of: None,
        statuses,
        ..selection.clone()
    }
}

impl Times {
    /// The times of the selected actors and ties; see [`at_any_time`].
    ///
    /// Complexity: O((actors + ties) · log ties).
    pub fn find(selected: &Selected<'_>) -> Self {
        let model = selected.model;
        let graph = model.graph();
        let mut place_of = vec![0; graph.node_count()];
        let mut lives: Vec<Life> = Vec::with_capacity(selected.actors.len());
        for (place, &node) in selected.actors.iter().enumerate() {
            place_of[node.index()] = place;
            let valid = graph[node].valid;
            lives.push(Life {
                node,
                place,
                valid,
                ties: 0,
                by_kind: BTreeMap::new(),
                ends_with: valid.until.map(|_| 0),
            });
        }
        let mut times = Self::default();
        let mut held: Vec<(Validity, &str)> = Vec::new();
        for selected in &selected.ties {
            let tie = &graph[selected.tie];
            let ends = [selected.from, selected.to].map(|node| place_of[node.index()]);
            let whole = ends
                .into_iter()
                .try_fold(tie.valid, |valid, place| valid.overlap(lives[place].valid));
            let is_open = tie.status == Status::Ended && tie.valid.until.is_none();
            let Some(valid) = whole.filter(|valid| !valid.is_always() && !is_open) else {
                // One that never holds has dates that contradict each other.
                times.undated_ties += 1;
                continue;
            };
            held.push((valid, &tie.kind));
            *times.dated_ties.entry(tie.kind.clone()).or_default() += 1;
            let last = valid.until.map(PartialDate::last_day);
            let mut ends_with_one = false;
            for place in ends {
                let life = &mut lives[place];
                life.ties += 1;
                let kind = life.by_kind.entry(tie.kind.clone()).or_default();
                kind.push(valid);
                let end = life.valid.until.map(PartialDate::last_day);
                if let Some(count) = &mut life.ends_with
                    && end == last
                {
                    *count += 1;
                    ends_with_one = true;
                }
            }
            times.ended_ties += usize::from(ends_with_one);
        }
        let all = lives.len();
        lives.retain(|life| life.ties > 0 || !life.valid.is_always());
        for valid in lives.iter_mut().flat_map(|life| life.by_kind.values_mut()) {
            *valid = Validity::merged(std::mem::take(valid));
        }
        times.undated_actors = all - lives.len();
        times.ended = lives.iter().filter(|life| life.ends_with.is_some()).count();
        let lived = lives.iter().map(|life| life.valid);
        times.span = span(lived.chain(held.iter().map(|&(valid, _)| valid)));
        if let Some((first, _)) = times.span {
            times.steps = steps(&held, first);
        }
        times.lives = lives;
        times
    }

    /// The most ties that hold at once, and from which day on, of several the first; nothing
    /// when no tie has a date.
    pub fn most(&self) -> Option<(Date, usize)> {
        let totals = self
            .steps
            .iter()
            .map(|(day, kinds)| (*day, kinds.values().sum()));
        totals.reduce(|most: (Date, usize), next| if next.1 > most.1 { next } else { most })
    }
}

/// The first and the last day the dates name.
fn span(times: impl Iterator<Item = Validity>) -> Option<(Date, Date)> {
    let days = times.flat_map(|valid| {
        [valid.from, valid.until]
            .into_iter()
            .flatten()
            .flat_map(|date| [date.first_day(), date.last_day()])
    });
    days.fold(None, |span, day| match span {
        None => Some((day, day)),
        Some((first, last)) => Some((first.min(day), last.max(day))),
    })
}

/// How many of each kind hold, from every day on which that changes.
fn steps(held: &[(Validity, &str)], first: Date) -> Vec<(Date, BTreeMap<String, usize>)> {
    let mut changes: BTreeMap<Date, BTreeMap<&str, i64>> = BTreeMap::new();
    changes.entry(first).or_default();
    for (valid, kind) in held {
        let from = valid.from.map_or(first, PartialDate::first_day);
        let change = changes.entry(from).or_default();
        *change.entry(*kind).or_default() += 1;
        // What holds until the end of time ends on no day.
        let after = valid
            .until
            .and_then(|until| until.last_day().tomorrow().ok());
        if let Some(after) = after {
            let change = changes.entry(after).or_default();
            *change.entry(*kind).or_default() -= 1;
        }
    }
    let mut now: BTreeMap<String, usize> = BTreeMap::new();
    let mut steps = Vec::with_capacity(changes.len());
    for (day, change) in changes {
        for (kind, change) in change {
            let count = now.entry(kind.to_owned()).or_default();
            *count = count.saturating_add_signed(change as isize);
        }
        now.retain(|_, count| *count > 0);
        steps.push((day, now.clone()));
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::findings::sample::Sample;
    use jiff::civil::date;

    fn times(actors: &str, ties: &str, selection: &Selection) -> Times {
        let model = Sample::new().actors(actors).ties(ties).model();
        let selection = at_any_time(selection);
        Times::find(&selection.select(&model))
    }

    #[test]
    fn lives_steps_and_ends_by_hand() {
        let times = times(
            "district hospital_district until=2022
             county   wellbeing_county  from=2021-07
             town     municipality
             village  municipality",
            "town district member_of from=2017
             town county   part_of
             town county   funds from=2023-02-01 until=2023-03
             town village  supports",
            &Selection::default(),
        );
        assert_eq!(times.span, Some((date(2017, 1, 1), date(2023, 3, 31))));
        assert_eq!((times.undated_actors, times.undated_ties), (1, 1));
        assert_eq!((times.ended, times.ended_ties), (1, 1));
        let counts: Vec<(Date, usize)> = times
            .steps
            .iter()
            .map(|(day, kinds)| (*day, kinds.values().sum()))
            .collect();
        let expected = [
            (date(2017, 1, 1), 1),
            (date(2021, 7, 1), 2),
            (date(2023, 1, 1), 1),
            (date(2023, 2, 1), 2),
            (date(2023, 4, 1), 1),
        ];
        assert_eq!(counts, expected);
        assert_eq!(times.most(), Some((date(2021, 7, 1), 2)));
        let district = &times.lives[0];
        assert_eq!((district.ties, district.ends_with), (1, Some(1)));
        assert_eq!(times.lives[1].ends_with, None);
        assert_eq!(times.lives[2].ties, 3, "the town");
    }

    #[test]
    fn what_has_ended_held_before_and_no_day_is_no_date() {
        let ended = "a b supports ended until=2019
                     a b funds ended from=2018
                     a b trains planned from=2018";
        let actors = "a association\n b municipality";
        let seen = times(actors, ended, &Selection::default());
        assert_eq!((seen.dated_ties["supports"], seen.undated_ties), (1, 1));
        let planned = Selection {
            statuses: vec![Status::Planned],
            ..Selection::default()
        };
        let seen = times(actors, ended, &planned);
        assert_eq!((seen.dated_ties["trains"], seen.undated_ties), (1, 0));
    }

    #[test]
    fn ties_that_follow_each_other_are_one_time() {
        let grants = "a b gives_grant from=2023 until=2023
                      a b gives_grant from=2024 until=2024
                      a b gives_grant from=2026 until=2026";
        let actors = "a wellbeing_county\n b association";
        let times = times(actors, grants, &Selection::default());
        assert_eq!(times.lives[0].by_kind["gives_grant"].len(), 2);
        assert_eq!(times.most().map(|most| most.1), Some(1));
    }

    #[test]
    fn no_dates_no_times() {
        let times = times("a association", "", &Selection::default());
        assert_eq!((times.span, times.undated_actors), (None, 1));
        assert_eq!(times.most(), None);
    }
}

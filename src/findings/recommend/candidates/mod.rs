//! Which ties could be proposed at all? Only such as meet some need, with a few representative
//! partners each: whom a tie is planned with, of the same area, of the same theme, the hubs.

mod reconnect;
mod seats;

use std::collections::{HashMap, HashSet};

use petgraph::graph::NodeIndex;

use super::lacks::{Lacks, What};
use super::{Aim, Wish};
use crate::findings::areas::Areas;
use crate::findings::gaps::{Kinds, Opening, Proposed};
use crate::model::{Status, Tie};
use crate::select::{Grouping, Selected, SelectedTie};

/// How many of the best connected actors of each sector are paired where an interface is
/// fragile, and how many of these pairs are proposed.
const OF_A_SECTOR: usize = 16;
const PAIRS: usize = 4;

/// A tie that could be proposed.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Candidate {
    pub(super) proposed: Proposed,
    /// Is it planned, proposed or conditional already?
    pub(super) is_coming: bool,
    /// Do both work in the same area?
    pub(super) is_near: bool,
    pub(super) cost: f64,
    /// The needs it meets by itself, and the slot it takes of each.
    pub(super) covers: Vec<(u32, u32)>,
}

/// All candidates, those to be preferred among equal ones first.
pub(super) struct Candidates {
    pub(super) list: Vec<Candidate>,
    /// How many ties were left out because looking at them would have taken too long.
    pub(super) left_out: usize,
}

impl Candidates {
    pub(super) fn of(lacks: &Lacks<'_>, all: &Selected<'_>, by: &Grouping, wish: &Wish) -> Self {
        let mut maker = Maker::of(lacks, all, wish);
        maker.bring_home(all);
        maker.meet_expectations();
        maker.fill_seats();
        maker.secure_interfaces();
        maker.reconnect(by);
        maker.finish()
    }
}

fn pair(a: NodeIndex, b: NodeIndex) -> (NodeIndex, NodeIndex) {
    (a.min(b), a.max(b))
}

struct Maker<'a> {
    lacks: &'a Lacks<'a>,
    wish: &'a Wish,
    kinds: Kinds,
    areas: Areas<'a>,
    /// Ties that exist, and those that are to come, by their ends.
    existing: HashMap<(NodeIndex, NodeIndex), Vec<SelectedTie>>,
    coming: HashMap<(NodeIndex, NodeIndex), Vec<SelectedTie>>,
    forbidden: HashSet<(NodeIndex, NodeIndex)>,
    /// For each pair the cheapest tie that is a candidate already.
    cheapest: HashMap<(NodeIndex, NodeIndex), f64>,
    list: Vec<Candidate>,
    left_out: usize,
}

impl<'a> Maker<'a> {
    fn of(lacks: &'a Lacks<'a>, all: &Selected<'_>, wish: &'a Wish) -> Self {
        let selection = lacks.selected.selection;
        let (mut existing, mut coming) = (HashMap::new(), HashMap::new());
        for tie in all.ties.iter().chain(&lacks.selected.ties) {
            let ties: &mut HashMap<_, Vec<SelectedTie>> = match tie.status {
                Status::Required | Status::Ended if !selection.statuses.contains(&tie.status) => {
                    continue;
                }
                status if selection.statuses.contains(&status) => &mut existing,
                Status::Existing => &mut existing,
                _ => &mut coming,
            };
            ties.entry(pair(tie.from, tie.to)).or_default().push(*tie);
        }
        let ends = |(a, b): &(String, String)| {
            let model = lacks.model;
            Some(pair(model.find(a)?, model.find(b)?))
        };
        let allowed = if wish.allowed.is_empty() {
            selection.tie_kinds.clone()
        } else {
            wish.allowed.clone()
        };
        Self {
            lacks,
            wish,
            kinds: Kinds { allowed },
            areas: Areas::of(lacks.model),
            existing,
            coming,
            forbidden: wish.forbidden.iter().filter_map(ends).collect(),
            cheapest: HashMap::new(),
            list: Vec::new(),
            left_out: 0,
        }
    }

    fn is_allowed(&self, kind: &str) -> bool {
        let words = self.lacks.model.vocabulary();
        let mut allowed = self.kinds.allowed.iter();
        self.kinds.allowed.is_empty() || allowed.any(|allowed| words.tie_kind_is(kind, allowed))
    }

    /// Is such a tie there already?
    fn exists(&self, proposed: &Proposed) -> bool {
        let model = self.lacks.model;
        let ends = pair(proposed.from, proposed.to);
        let mut ties = self.existing.get(&ends).into_iter().flatten();
        ties.any(|selected| {
            let tie = &model.graph()[selected.tie];
            let same_way = selected.from == proposed.from || !model.is_directed(tie);
            let themes = proposed.tie.themes.iter();
            tie.kind == proposed.tie.kind
                && same_way
                && themes.clone().all(|theme| tie.themes.contains(theme))
        })
    }

    /// Takes the tie as a candidate if it may be proposed and meets some need.
    fn offer(&mut self, proposed: Proposed) {
        let (from, to) = (proposed.from, proposed.to);
        let ends = pair(from, to);
        let is_selected = |actor: NodeIndex| self.lacks.place[actor.index()] != u32::MAX;
        if from == to || !is_selected(from) || !is_selected(to) || self.forbidden.contains(&ends) {
            return;
        }
        if self.exists(&proposed) {
            return;
        }
        let cost = self
            .wish
            .cost(self.lacks.model.vocabulary(), &proposed.tie.kind);
        let cheapest = self.cheapest.get(&ends).copied();
        let Some(covers) = self.lacks.met_by(&proposed) else {
            self.left_out += 1;
            return;
        };
        let model = self.lacks.model;
        let (a, b) = (model.actor(from), model.actor(to));
        let is_named = covers
            .iter()
            .any(|&(need, _)| matches!(self.lacks.needs[need as usize].what, What::Duty(_)));
        if self.wish.within_areas && !is_named && self.areas.are_apart(a, b) {
            return;
        }
        if covers.is_empty() {
            return;
        }
        self.cheapest
            .insert(ends, cheapest.map_or(cost, |known| known.min(cost)));
        self.list.push(Candidate {
            is_coming: self.is_coming(&proposed),
            is_near: self.areas.are_shared(a, b),
            proposed,
            cost,
            covers,
        });
    }

    fn is_coming(&self, proposed: &Proposed) -> bool {
        let graph = self.lacks.model.graph();
        let ties = self.coming.get(&pair(proposed.from, proposed.to));
        let mut ties = ties.into_iter().flatten();
        ties.any(|tie| graph[tie.tie].kind == proposed.tie.kind)
    }

    /// A tie of whatever kind is allowed, unless the two have one.
    fn connect(&mut self, from: NodeIndex, to: NodeIndex) {
        let lacks = self.lacks;
        let ends = pair(from, to);
        if self.existing.contains_key(&ends) || !lacks.can_act(from) || !lacks.can_act(to) {
            return;
        }
        let selection = lacks.selected.selection;
        let kind = self.kinds.any();
        let cost = self.wish.cost(lacks.model.vocabulary(), &kind);
        if self.cheapest.get(&ends).is_some_and(|&known| known <= cost) {
            return;
        }
        let counts = selection.statuses.contains(&Status::Existing);
        self.offer(Proposed {
            from,
            to,
            tie: Tie {
                kind,
                themes: selection.themes.first().cloned().into_iter().collect(),
                status: if counts {
                    Status::Existing
                } else {
                    selection.statuses[0]
                },
                ..Tie::default()
            },
        });
    }

    /// Whatever is planned, proposed or conditional could be brought home.
    fn bring_home(&mut self, all: &Selected<'_>) {
        let model = self.lacks.model;
        let coming = [Status::Planned, Status::Proposed, Status::Conditional];
        for tie in all.ties.iter().filter(|tie| coming.contains(&tie.status)) {
            let own = &model.graph()[tie.tie];
            if self.is_allowed(&own.kind) {
                self.offer(Proposed {
                    from: tie.from,
                    to: tie.to,
                    tie: Tie {
                        kind: own.kind.clone(),
                        directed: own.directed,
                        themes: own.themes.clone(),
                        ..Tie::default()
                    },
                });
            }
        }
    }

    fn meet_expectations(&mut self) {
        if !self.wish.aims.contains(&Aim::Gaps) {
            return;
        }
        let openings = &self.lacks.openings;
        for gap in 0..openings.gaps.len() {
            for proposed in openings.ties_for(gap, &self.kinds) {
                let is_named = matches!(openings.gaps[gap].opening, Opening::Duty(_));
                // A rule that any partner meets is not met by a document.
                if is_named || self.lacks.can_act(proposed.to) {
                    self.offer(proposed);
                }
            }
        }
    }

    /// Pairs that share no end with the ties of a fragile interface: those of one area first,
    /// then the best connected.
    fn secure_interfaces(&mut self) {
        let lacks = self.lacks;
        let mut members: HashMap<u32, Vec<(usize, NodeIndex)>> = HashMap::new();
        for (place, &actor) in lacks.ranked.iter().enumerate() {
            if let Some(sector) = lacks.sector(actor)
                && lacks.can_act(actor)
            {
                let members = members.entry(sector).or_default();
                // Two of them may be the ends that all ties share.
                if members.len() < OF_A_SECTOR + 2 {
                    members.push((place, actor));
                }
            }
        }
        let none = Vec::new();
        for need in &lacks.needs {
            let What::Fragile(a, b) = need.what else {
                continue;
            };
            let star = lacks.stars[&(a, b)];
            let (lower, higher) = (
                members.get(&a).unwrap_or(&none),
                members.get(&b).unwrap_or(&none),
            );
            let mut pairs: Vec<(bool, bool, usize, NodeIndex, NodeIndex)> = Vec::new();
            for &(x_place, x) in lower.iter().filter(|(_, x)| star.a != Some(*x)) {
                for &(y_place, y) in higher.iter().filter(|(_, y)| star.b != Some(*y)) {
                    let (own, other) = (lacks.model.actor(x), lacks.model.actor(y));
                    let is_near = self.areas.are_shared(own, other);
                    let is_apart = self.areas.are_apart(own, other);
                    pairs.push((!is_near, is_apart, x_place + y_place, x, y));
                }
            }
            pairs.sort_unstable();
            for (.., x, y) in pairs.into_iter().take(PAIRS) {
                self.connect(x, y);
            }
        }
    }

    /// Of equal ties first what is coming, then what stays in an area, then the best connected.
    fn finish(self) -> Candidates {
        let lacks = self.lacks;
        let mut place = vec![usize::MAX; lacks.model.graph().node_count()];
        for (rank, actor) in lacks.ranked.iter().enumerate() {
            place[actor.index()] = rank;
        }
        let mut list = self.list;
        list.sort_by_cached_key(|candidate| {
            let Proposed { from, to, tie } = &candidate.proposed;
            let (a, b) = (lacks.model.actor(*from), lacks.model.actor(*to));
            let is_apart = !candidate.is_near && self.areas.are_apart(a, b);
            let worst = place[from.index()].max(place[to.index()]);
            (
                !candidate.is_coming,
                !candidate.is_near,
                is_apart,
                worst,
                place[to.index()],
                place[from.index()],
                tie.kind.clone(),
                tie.themes.clone(),
            )
        });
        list.dedup_by(|a, b| a.proposed == b.proposed);
        Candidates {
            list,
            left_out: self.left_out,
        }
    }
}

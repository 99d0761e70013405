//! Who stands in which column, and which ties are drawn?

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use petgraph::graph::NodeIndex;

use crate::diagram::parts::actors;
use crate::diagram::parts::columns::{self, Column, Wanted, Widths};
use crate::diagram::scene::Rectangle;
use crate::diagram::views::ViewInput;
use crate::select::{Sectors, SelectedTie};

/// More columns than these no page shows legibly.
const MOST_COLUMNS: usize = 8;
/// A column with the room for its lines is at least so wide, in units.
const NARROWEST: f64 = 290.0;
/// How wide boxes are.
const BOXES: Widths = Widths {
    shares: [0.58, 0.7],
    most: 280.0,
};

/// A hub is folded when so many actors and such a share of those shown are tied to it.
const FOLDED_PARTNERS: usize = 6;
const FOLDED_SHARE: f64 = 0.3;

/// What is drawn where.
pub(super) struct Plan {
    /// The columns, from left to right, and the name and the size of each.
    pub(super) columns: Vec<Column>,
    pub(super) sectors: Vec<(String, usize)>,
    /// Names of the sectors that are not shown, the largest first, and how many actors they have.
    pub(super) left_out: Vec<String>,
    pub(super) left_out_actors: usize,
    /// How many ties touch somebody outside the shown sectors.
    pub(super) left_out_ties: usize,
    /// How many actors have no sector.
    pub(super) without_sector: usize,
    /// The hub whose ties are dots.
    pub(super) hub: Option<NodeIndex>,
    /// The ties that are lines, in the order of the selection.
    pub(super) lines: Vec<SelectedTie>,
    /// The ties that are dots.
    pub(super) dots: Vec<SelectedTie>,
    /// How many ties of the shown sectors are neither: actors at their ends have no room.
    pub(super) hidden_ties: usize,
    /// All ties between and inside the shown sectors.
    pub(super) ties: usize,
    /// How many actors of the shown sectors have no tie at all.
    pub(super) alone: usize,
    /// The two shown sectors with most ties between them, by name, and how many.
    pub(super) most: Option<(String, String, usize)>,
}

impl Plan {
    /// Those who are shown, column by column.
    pub(super) fn shown(&self) -> impl Iterator<Item = NodeIndex> {
        columns::shown(&self.columns)
    }
}

/// The selection by sector and actor, by index in the model.
struct Situation<'a> {
    input: &'a ViewInput<'a>,
    sectors: Sectors,
    of: Vec<Option<u32>>,
    /// How many ties each actor has; a tie with itself is none.
    degree: Vec<usize>,
    /// Ties between two sectors, the lower first, or inside one.
    between: BTreeMap<(u32, u32), usize>,
}

impl<'a> Situation<'a> {
    fn of(input: &'a ViewInput<'a>) -> Self {
        let selected = input.selected;
        let sectors = selected.sectors(&input.options.by);
        let count = selected.model.graph().node_count();
        let mut situation = Self {
            input,
            of: vec![None; count],
            degree: vec![0; count],
            between: BTreeMap::new(),
            sectors,
        };
        for (&node, &sector) in selected.actors.iter().zip(&situation.sectors.of) {
            situation.of[node.index()] = sector;
        }
        for tie in selected.ties.iter().filter(|tie| tie.from != tie.to) {
            let (from, to) = (tie.from.index(), tie.to.index());
            situation.degree[from] += 1;
            situation.degree[to] += 1;
            if let (Some(a), Some(b)) = (situation.of[from], situation.of[to]) {
                *situation.between.entry((a.min(b), a.max(b))).or_default() += 1;
            }
        }
        situation
    }

    fn sizes(&self) -> Vec<usize> {
        let mut sizes = vec![0; self.sectors.keys.len()];
        for sector in self.sectors.of.iter().flatten() {
            sizes[*sector as usize] += 1;
        }
        sizes
    }

    /// Ties of each sector with others.
    fn crossing(&self) -> Vec<usize> {
        let mut crossing = vec![0; self.sectors.keys.len()];
        for (&(a, b), &count) in self.between.iter().filter(|((a, b), _)| a != b) {
            crossing[a as usize] += count;
            crossing[b as usize] += count;
        }
        crossing
    }

    fn ties_between(&self, a: u32, b: u32) -> usize {
        self.between
            .get(&(a.min(b), a.max(b)))
            .copied()
            .unwrap_or(0)
    }

    fn name(&self, sector: u32) -> String {
        actors::sector_name(self.input, &self.sectors.keys[sector as usize])
    }
}

/// Plans the columns of an area.
pub(super) fn plan(input: &ViewInput<'_>, area: &Rectangle) -> Plan {
    let unit = input.options.page.unit();
    let situation = Situation::of(input);
    let (sizes, crossing) = (situation.sizes(), situation.crossing());
    let mut ranked: Vec<u32> = (0..sizes.len() as u32).collect();
    ranked.sort_by_key(|&sector| {
        let sector = sector as usize;
        (Reverse(crossing[sector]), Reverse(sizes[sector]))
    });
    let room = ((area.width / (NARROWEST * unit)) as usize).clamp(2, MOST_COLUMNS);
    let room = input.options.top.map_or(room, |top| top.min(MOST_COLUMNS));
    let (chosen, others) = ranked.split_at(room.min(ranked.len()));
    let chosen = arranged(&situation, chosen);
    let columns = columns(&situation, &chosen, area);
    let mut plan = Plan {
        left_out: others
            .iter()
            .map(|&sector| situation.name(sector))
            .collect(),
        left_out_actors: others.iter().map(|&sector| sizes[sector as usize]).sum(),
        left_out_ties: 0,
        without_sector: situation
            .sectors
            .of
            .iter()
            .filter(|of| of.is_none())
            .count(),
        hub: None,
        lines: Vec::new(),
        dots: Vec::new(),
        hidden_ties: 0,
        ties: 0,
        alone: alone(&situation, &chosen),
        most: most(&situation, &chosen),
        sectors: chosen
            .iter()
            .map(|&sector| (situation.name(sector), sizes[sector as usize]))
            .collect(),
        columns,
    };
    choose_ties(&situation, &chosen, &mut plan);
    // First the hub that is folded, last those without any tie at all.
    let hub = plan.hub;
    let rank = |node: NodeIndex| (hub != Some(node), situation.degree[node.index()] == 0);
    columns::settle(&mut plan.columns, &plan.lines, rank, unit);
    plan
}

/// The sectors from left to right so that ties skip as few columns as possible; of equally good
/// orders the first in the order of ties.
fn arranged(situation: &Situation<'_>, chosen: &[u32]) -> Vec<u32> {
    let mut best = (usize::MAX, chosen.to_vec());
    let mut taken = Vec::new();
    arrange(situation, chosen, &mut taken, 0, &mut best);
    best.1
}

/// Tries every sector that is not taken as the next one; stops where it is no better.
fn arrange(
    situation: &Situation<'_>,
    chosen: &[u32],
    taken: &mut Vec<u32>,
    length: usize,
    best: &mut (usize, Vec<u32>),
) {
    if length >= best.0 {
        return;
    }
    if taken.len() == chosen.len() {
        *best = (length, taken.clone());
        return;
    }
    for &sector in chosen {
        if taken.contains(&sector) {
            continue;
        }
        let place = taken.len();
        let before = taken.iter().enumerate();
        let added: usize = before
            .map(|(at, &other)| situation.ties_between(sector, other) * (place - at))
            .sum();
        taken.push(sector);
        arrange(situation, chosen, taken, length + added, best);
        taken.pop();
    }
}

fn alone(situation: &Situation<'_>, chosen: &[u32]) -> usize {
    let actors = situation.input.selected.actors.iter();
    let is_alone = |node: &&NodeIndex| {
        situation.degree[node.index()] == 0
            && situation.of[node.index()].is_some_and(|of| chosen.contains(&of))
    };
    actors.filter(is_alone).count()
}

fn most(situation: &Situation<'_>, chosen: &[u32]) -> Option<(String, String, usize)> {
    let pairs = situation.between.iter();
    let shown = pairs.filter(|((a, b), _)| a != b && chosen.contains(a) && chosen.contains(b));
    let (&(a, b), &count) = shown.max_by_key(|&(&pair, &count)| (count, Reverse(pair)))?;
    Some((situation.name(a), situation.name(b), count))
}

/// The columns with those of their actors that have room, the most important first.
fn columns(situation: &Situation<'_>, chosen: &[u32], area: &Rectangle) -> Vec<Column> {
    let wanted = chosen.iter().zip(members(situation, chosen));
    let wanted = wanted.map(|(&sector, members)| Wanted {
        header: format!("{}\u{a0}({})", situation.name(sector), members.len()),
        members,
    });
    let wanted: Vec<Wanted> = wanted.collect();
    columns::build(situation.input, &wanted, &situation.degree, BOXES, area)
}

/// The actors of each column: most ties inside the picture first, then most ties, then by id.
fn members(situation: &Situation<'_>, chosen: &[u32]) -> Vec<Vec<NodeIndex>> {
    let selected = situation.input.selected;
    let column = |node: NodeIndex| {
        let of = situation.of[node.index()]?;
        chosen.iter().position(|&sector| sector == of)
    };
    let mut inside = vec![0_usize; situation.degree.len()];
    for tie in selected.ties.iter().filter(|tie| tie.from != tie.to) {
        if column(tie.from).is_some() && column(tie.to).is_some() {
            inside[tie.from.index()] += 1;
            inside[tie.to.index()] += 1;
        }
    }
    let mut members = vec![Vec::new(); chosen.len()];
    for &node in &selected.actors {
        if let Some(column) = column(node) {
            members[column].push(node);
        }
    }
    for column in &mut members {
        column.sort_by_cached_key(|node| {
            let id = selected.model.actor(*node).id.as_str();
            let at = node.index();
            (Reverse(inside[at]), Reverse(situation.degree[at]), id)
        });
    }
    members
}

/// Says which ties are lines, which are dots, and how many are neither.
fn choose_ties(situation: &Situation<'_>, chosen: &[u32], plan: &mut Plan) {
    let shown: BTreeSet<NodeIndex> = plan.shown().collect();
    let is_inside =
        |node: NodeIndex| situation.of[node.index()].is_some_and(|of| chosen.contains(&of));
    let ties = situation.input.selected.ties.iter();
    let mut partners: BTreeMap<NodeIndex, BTreeSet<NodeIndex>> = BTreeMap::new();
    for tie in ties.filter(|tie| tie.from != tie.to) {
        if !is_inside(tie.from) || !is_inside(tie.to) {
            plan.left_out_ties += 1;
            continue;
        }
        plan.ties += 1;
        if shown.contains(&tie.from) && shown.contains(&tie.to) {
            partners.entry(tie.from).or_default().insert(tie.to);
            partners.entry(tie.to).or_default().insert(tie.from);
            plan.lines.push(*tie);
        } else {
            plan.hidden_ties += 1;
        }
    }
    let most = partners
        .iter()
        .map(|(&node, with)| (with.len(), Reverse(node)));
    let Some((count, Reverse(hub))) = most.max() else {
        return;
    };
    let touches = |tie: &SelectedTie| tie.from == hub || tie.to == hub;
    let folded = plan.lines.iter().filter(|tie| touches(tie)).count();
    let is_dominating =
        count >= FOLDED_PARTNERS && count as f64 >= FOLDED_SHARE * (shown.len() - 1) as f64;
    // Where hardly anything but its ties would be left, they are the picture.
    if is_dominating && 2 * (plan.lines.len() - folded) >= folded {
        plan.hub = Some(hub);
        (plan.dots, plan.lines) = std::mem::take(&mut plan.lines)
            .into_iter()
            .partition(touches);
    }
}

/// Is the actor without any tie? In the words of the picture: a tie with itself is none.
pub(super) fn degrees(input: &ViewInput<'_>) -> Vec<usize> {
    Situation::of(input).degree
}

/// What the hub that is folded is called.
pub(super) fn hub_name(input: &ViewInput<'_>, plan: &Plan) -> Option<String> {
    plan.hub.map(|hub| actors::name(input, hub))
}

//! Which two sectors, who of them stands at the boundary, and who has room?

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use petgraph::graph::NodeIndex;

use super::{BELOW, NAMES};
use crate::diagram::font;
use crate::diagram::parts::actors;
use crate::diagram::parts::columns::{self, Column, Wanted, Widths};
use crate::diagram::scene::Rectangle;
use crate::diagram::views::{ViewError, ViewInput};
use crate::findings::interfaces::Interface;
use crate::findings::{ActorRef, Interfaces};
use crate::language::Phrase;
use crate::select::SelectedTie;

/// How wide boxes are.
const BOXES: Widths = Widths {
    shares: [0.5, 0.64],
    most: 400.0,
};

/// Two sectors, and what is between them.
pub(super) struct Chosen<'a> {
    /// Their keys.
    pub(super) keys: [String; 2],
    /// What is between them; nothing where they have no tie of any status.
    pub(super) interface: Option<&'a Interface>,
    /// The key of the sentence that says why these, where nobody asked for them.
    pub(super) why: Option<&'static str>,
}

impl<'a> Chosen<'a> {
    /// The sectors that were asked for, else those that need a look most.
    pub(super) fn of(input: &ViewInput<'_>, answer: &'a Interfaces) -> Result<Self, ViewError> {
        if let Some((a, b)) = &input.options.sectors {
            let first = find(input, answer, a, None)?;
            let second = find(input, answer, b, Some(&first))?;
            let keys = [first, second];
            let interface = answer.interfaces.iter().find(|interface| {
                let ends = [&interface.a.key, &interface.b.key];
                ends == [&keys[0], &keys[1]] || ends == [&keys[1], &keys[0]]
            });
            return Ok(Self {
                keys,
                interface,
                why: None,
            });
        }
        let meeting = || {
            answer
                .interfaces
                .iter()
                .filter(|interface| interface.pairs > 0)
        };
        // Of equal ones the first: they come with most pairs first.
        let most = |interfaces: Vec<&'a Interface>| {
            interfaces
                .into_iter()
                .rev()
                .max_by_key(|interface| interface.tie_count)
        };
        let fragile = most(
            meeting()
                .filter(|interface| interface.is_fragile())
                .collect(),
        );
        let why = if fragile.is_some() {
            "pair-why-fragile"
        } else {
            "pair-why-most"
        };
        let interface = fragile.or_else(|| most(meeting().collect()));
        let interface = interface.ok_or(ViewError::Nothing {
            view: "interface",
            why: "pair-none",
        })?;
        Ok(Self {
            keys: [interface.a.key.clone(), interface.b.key.clone()],
            interface: Some(interface),
            why: Some(why),
        })
    }
}

/// The key of the sector that is called so; not the other one.
fn find(
    input: &ViewInput<'_>,
    answer: &Interfaces,
    asked: &str,
    other: Option<&str>,
) -> Result<String, ViewError> {
    let wanted = asked.trim().to_lowercase();
    let is_called = |key: &str| {
        key.to_lowercase() == wanted || actors::sector_name(input, key).to_lowercase() == wanted
    };
    let keys = || answer.sectors.iter().map(|sector| sector.word.key.as_str());
    let found = keys().find(|&key| is_called(key) && Some(key) != other);
    let unknown = || ViewError::UnknownSector {
        asked: asked.to_owned(),
        sectors: keys().map(str::to_owned).collect(),
    };
    found.map(str::to_owned).ok_or_else(unknown)
}

/// Two sides with their places.
pub(super) struct Plan {
    /// Where the columns stand.
    pub(super) area: Rectangle,
    /// The boundary of each side.
    pub(super) columns: Vec<Column>,
    pub(super) sides: [Side; 2],
    /// The ties that are drawn, and all that there are.
    pub(super) lines: Vec<SelectedTie>,
    pub(super) all_lines: Vec<SelectedTie>,
    /// How many there are.
    pub(super) ties: usize,
    /// The fewest on whom all of them rest.
    pub(super) critical: Vec<NodeIndex>,
    /// Those whom all of them touch, with their names.
    pub(super) single: Vec<(NodeIndex, String)>,
}

/// One of the two sectors.
pub(super) struct Side {
    pub(super) name: String,
    /// How many actors it has, and how many of them have a tie across.
    pub(super) actors: usize,
    pub(super) boundary: usize,
    /// The actors it has.
    pub(super) everybody: Vec<NodeIndex>,
    /// Those without a tie across.
    pub(super) without: Vec<NodeIndex>,
}

impl Plan {
    /// The plan of an area.
    pub(super) fn of(input: &ViewInput<'_>, chosen: &Chosen<'_>, area: &Rectangle) -> Self {
        let selected = input.selected;
        let unit = input.options.page.unit();
        let find = |actors: &[ActorRef]| -> Vec<NodeIndex> {
            let nodes = actors.iter().filter_map(|a| selected.model.find(&a.id));
            nodes.collect()
        };
        let critical = chosen.interface.map_or(Vec::new(), |i| find(&i.critical));
        let single = chosen
            .interface
            .map_or(Vec::new(), |i| find(&i.single_points));
        let members = members(input, &chosen.keys);
        let sets = members
            .each_ref()
            .map(|side| side.iter().copied().collect::<BTreeSet<NodeIndex>>());
        let crosses = |tie: &&SelectedTie| {
            (sets[0].contains(&tie.from) && sets[1].contains(&tie.to))
                || (sets[1].contains(&tie.from) && sets[0].contains(&tie.to))
        };
        let all_lines: Vec<SelectedTie> = selected.ties.iter().filter(crosses).copied().collect();
        let mut degree = vec![0; selected.model.graph().node_count()];
        for tie in &all_lines {
            degree[tie.from.index()] += 1;
            degree[tie.to.index()] += 1;
        }
        let is_critical: BTreeSet<NodeIndex> = critical.iter().copied().collect();
        let (mut wanted, mut sides) = (Vec::new(), Vec::new());
        for (key, everybody) in chosen.keys.iter().zip(members) {
            let (mut boundary, without): (Vec<_>, Vec<_>) =
                everybody.iter().partition(|node| degree[node.index()] > 0);
            boundary.sort_by_cached_key(|node| {
                let id = selected.model.actor(*node).id.as_str();
                (
                    !is_critical.contains(node),
                    Reverse(degree[node.index()]),
                    id,
                )
            });
            let name = actors::sector_name(input, key);
            let header = Phrase::new("pair-header")
                .text("sector", name.as_str())
                .count("boundary", boundary.len())
                .count("actors", everybody.len());
            sides.push(Side {
                name,
                actors: everybody.len(),
                boundary: boundary.len(),
                everybody,
                without,
            });
            wanted.push(Wanted {
                header: header.in_language(input.options.language),
                members: boundary,
            });
        }
        let lines_below = if sides.iter().all(|side| side.without.is_empty()) {
            2.0
        } else {
            2.0 + NAMES as f64
        };
        let area = Rectangle {
            height: (area.height - lines_below * BELOW * font::LINE_HEIGHT * unit).max(0.0),
            ..*area
        };
        let mut columns = columns::build(input, &wanted, &degree, BOXES, &area);
        let shown: BTreeSet<NodeIndex> = columns::shown(&columns).collect();
        let is_shown = |tie: &&SelectedTie| shown.contains(&tie.from) && shown.contains(&tie.to);
        let lines: Vec<SelectedTie> = all_lines.iter().filter(is_shown).copied().collect();
        columns::settle(&mut columns, &lines, |_| (), unit);
        let named = single
            .into_iter()
            .map(|node| (node, actors::name(input, node)));
        let mut sides = sides.into_iter();
        let mut side = || sides.next().expect("there are two sectors");
        Self {
            area,
            columns,
            sides: [side(), side()],
            ties: all_lines.len(),
            lines,
            all_lines,
            critical,
            single: named.collect(),
        }
    }
}

/// The actors of the two sectors, in the order of the model.
fn members(input: &ViewInput<'_>, keys: &[String; 2]) -> [Vec<NodeIndex>; 2] {
    let sectors = input.selected.sectors(&input.options.by);
    let mut of: BTreeMap<&str, Vec<NodeIndex>> = BTreeMap::new();
    for (&node, sector) in input.selected.actors.iter().zip(&sectors.of) {
        if let Some(sector) = sector {
            let key = sectors.keys[*sector as usize].as_str();
            of.entry(key).or_default().push(node);
        }
    }
    keys.each_ref()
        .map(|key| of.get(key.as_str()).cloned().unwrap_or_default())
}

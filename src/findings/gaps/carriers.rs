//! Which interfaces rest on one role, or on one project that is about to end?

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use petgraph::graph::NodeIndex;

use super::field::{Field, Wanted};
use super::rules::is_in;
use super::{GapState, Shortfall};
use crate::findings::WordRef;
use crate::findings::naming::{self, actor_kind, actor_ref, pair_name};
use crate::findings::tripartite::is_cooperation;
use crate::language::Phrase;
use crate::model::{Group, Names, Rule, Status};
use crate::select::{Grouping, SelectedTie};

/// The keys of the interfaces the rule asks about; those that rest on one carrier are added to
/// the shortfalls.
///
/// Two groups of actors meet *directly*, by an existing tie of cooperation between them, or
/// *through* a third actor of neither group that both have such a tie to (being part of an actor
/// is one, too). The interface rests on a carrier when they meet through it and in no other way.
/// Groups that do not meet are no interface. Whoever the rule names as a carrier is of no group.
///
/// # Complexity
/// O(actors + ties) for the whole, and for each interface O(ties of the smaller group and of
/// those it is tied to) until a second way is found.
pub(super) fn interfaces(
    field: &Field<'_>,
    rule: &Rule,
    shortfalls: &mut Vec<Shortfall>,
) -> Vec<String> {
    let ways = Ways::of(field, rule);
    let mut asked = Vec::new();
    for interface in sides(field, rule, &ways) {
        let Some(meeting) = ways.meeting(&interface.a, &interface.b) else {
            continue;
        };
        asked.push(interface.word.key.clone());
        if let Meeting::Through(carrier) = meeting
            && ways.is_carrier(carrier)
        {
            shortfalls.push(ways.shortfall(rule, &interface, carrier));
        }
    }
    asked
}

/// Two groups of actors and what to call the two together.
struct Interface {
    word: WordRef,
    a: BTreeSet<NodeIndex>,
    b: BTreeSet<NodeIndex>,
}

/// How two groups meet.
enum Meeting {
    /// Directly, or through several.
    Safely,
    /// Only through this one.
    Through(NodeIndex),
}

/// Who is tied to whom.
struct Ways<'a, 'b> {
    field: &'a Field<'b>,
    rule: &'a Rule,
    /// For each actor those it has a tie of cooperation to, is part of or has as a part, with
    /// the tie.
    next: Vec<BTreeMap<NodeIndex, Option<SelectedTie>>>,
}

impl<'a, 'b> Ways<'a, 'b> {
    fn of(field: &'a Field<'b>, rule: &'a Rule) -> Self {
        let model = field.model();
        let wanted = Wanted {
            kinds: &rule.tie_kinds,
            themes: rule.theme.as_slice(),
            status: Status::Existing,
        };
        let mut next = vec![BTreeMap::new(); model.graph().node_count()];
        let taken: BTreeSet<NodeIndex> = field.selected.actors.iter().copied().collect();
        for &node in &field.selected.actors {
            let parent = model.actor(node).parent.as_deref();
            let parent = parent.and_then(|id| model.find(id));
            if let Some(parent) = parent.filter(|parent| *parent != node && taken.contains(parent))
            {
                next[node.index()].insert(parent, None);
                next[parent.index()].insert(node, None);
            }
        }
        let ties = field.selected.ties.iter();
        for tie in ties.filter(|tie| field.meets(tie, &wanted) && is_cooperation(model, tie)) {
            next[tie.from.index()].insert(tie.to, Some(*tie));
            next[tie.to.index()].insert(tie.from, Some(*tie));
        }
        Self { field, rule, next }
    }

    /// Is the actor of the kinds that must not carry an interface alone?
    fn is_of_carrying_kind(&self, node: NodeIndex) -> bool {
        self.rule
            .through
            .iter()
            .any(|carrier| self.has_kind(node, &carrier.kinds))
    }

    /// The same, and does it end as soon as the rule says?
    fn is_carrier(&self, node: NodeIndex) -> bool {
        self.rule.through.iter().any(|carrier| {
            self.has_kind(node, &carrier.kinds)
                && carrier
                    .ends_within
                    .is_none_or(|months| self.ends_within(node, months))
        })
    }

    fn has_kind(&self, node: NodeIndex, kinds: &[String]) -> bool {
        let model = self.field.model();
        let own = &model.actor(node).kind;
        kinds
            .iter()
            .any(|kind| model.vocabulary().actor_kind_is(own, kind))
    }

    fn ends_within(&self, node: NodeIndex, months: u32) -> bool {
        let Some(end) = self.field.model().actor(node).valid.until else {
            return false;
        };
        let Some(day) = self.field.selected.selection.as_of else {
            return true;
        };
        let limit = day.checked_add(i64::from(months).months());
        limit.is_err() || limit.is_ok_and(|limit| end.last_day() <= limit)
    }

    /// How two groups meet; `None` when they do not.
    fn meeting(&self, a: &BTreeSet<NodeIndex>, b: &BTreeSet<NodeIndex>) -> Option<Meeting> {
        let (few, many) = if a.len() <= b.len() { (a, b) } else { (b, a) };
        let mut through: BTreeSet<NodeIndex> = BTreeSet::new();
        let mut seen: BTreeSet<NodeIndex> = BTreeSet::new();
        for &actor in few {
            for &other in self.next[actor.index()].keys() {
                if many.contains(&other) {
                    return Some(Meeting::Safely);
                }
                if few.contains(&other) || !seen.insert(other) {
                    continue;
                }
                let mut beyond = self.next[other.index()].keys();
                if beyond.any(|end| many.contains(end)) {
                    through.insert(other);
                    if through.len() > 1 {
                        return Some(Meeting::Safely);
                    }
                }
            }
        }
        through.first().map(|&only| Meeting::Through(only))
    }

    fn shortfall(&self, rule: &Rule, interface: &Interface, carrier: NodeIndex) -> Shortfall {
        let field = self.field;
        let model = field.model();
        let sides = interface.a.union(&interface.b).copied();
        let ties: Vec<SelectedTie> = sides
            .filter_map(|actor| *self.next[carrier.index()].get(&actor)?)
            .collect();
        let actor = actor_ref(model, carrier);
        let kind = actor_kind(model, &model.actor(carrier).kind).name;
        let why = match model.actor(carrier).valid.until {
            Some(until) => Phrase::new("rule-rests-until").date("until", until),
            None => Phrase::new("rule-rests"),
        };
        Shortfall {
            rule: rule.id.clone(),
            subject: interface.word.clone(),
            state: GapState::Partly,
            why: why.name("actor", actor.name.clone()).name("kind", kind),
            actors: vec![actor],
            ties: field.refs(&ties),
            expected: Phrase::new("rule-expects-second").in_all(),
            source_name: field.source_name(rule.evidence.source.as_ref()),
            phrase: rule.evidence.phrase.clone(),
        }
    }
}

/// The interfaces the rule speaks of.
fn sides(field: &Field<'_>, rule: &Rule, ways: &Ways<'_, '_>) -> Vec<Interface> {
    if rule.who.is_anybody() && rule.whom.is_anybody() {
        return pairs_of_kinds(field, ways);
    }
    let of = |group: &Group| -> BTreeSet<NodeIndex> {
        let actors = field.selected.actors.iter().copied();
        actors
            .filter(|&node| is_in(field, node, group) && !ways.is_of_carrying_kind(node))
            .collect()
    };
    let a = of(&rule.who);
    let mut b = of(&rule.whom);
    b.retain(|node| !a.contains(node));
    let name = pair_name(
        &group_name(field, &rule.who),
        &group_name(field, &rule.whom),
    );
    if !rule.same_area {
        let key = rule.id.clone();
        let word = WordRef { key, name };
        return vec![Interface { word, a, b }];
    }
    by_area(field, &name, &a, &b)
}

/// The two groups in each area the first works in: an area has those of the areas inside it.
fn by_area(
    field: &Field<'_>,
    name: &Names,
    a: &BTreeSet<NodeIndex>,
    b: &BTreeSet<NodeIndex>,
) -> Vec<Interface> {
    let model = field.model();
    let area = |node: &NodeIndex| model.actor(*node).area.as_deref();
    let own: BTreeSet<&str> = a.iter().filter_map(area).collect();
    let everywhere = field.areas.everywhere();
    let mut groups: BTreeMap<&str, [BTreeSet<NodeIndex>; 2]> = own
        .into_iter()
        .filter(|area| everywhere != Some(area))
        .map(|area| (area, Default::default()))
        .collect();
    for (side, group) in [a, b].into_iter().enumerate() {
        for node in group {
            let Some(own) = area(node) else { continue };
            for above in field.areas.lineage(own) {
                if let Some(groups) = groups.get_mut(above) {
                    groups[side].insert(*node);
                }
            }
        }
    }
    let interface = |(area, [a, b]): (&str, [BTreeSet<NodeIndex>; 2])| {
        let place = naming::area(model, area);
        let name = Phrase::new("rule-interface-in")
            .name("area", place.name)
            .name("interface", name.clone())
            .in_all();
        let key = place.key;
        Interface {
            word: WordRef { key, name },
            a,
            b,
        }
    };
    groups.into_iter().map(interface).collect()
}

/// Every two kinds of actors, at the level where kinds are compared.
fn pairs_of_kinds(field: &Field<'_>, ways: &Ways<'_, '_>) -> Vec<Interface> {
    let model = field.model();
    let words = model.vocabulary();
    let mut groups: BTreeMap<&str, BTreeSet<NodeIndex>> = BTreeMap::new();
    for &node in &field.selected.actors {
        if !ways.is_of_carrying_kind(node) {
            let kind = words.sector_of_kind(&model.actor(node).kind);
            groups.entry(kind).or_default().insert(node);
        }
    }
    let groups: Vec<(&str, BTreeSet<NodeIndex>)> = groups.into_iter().collect();
    let sector = |key: &str| naming::sector(model, &Grouping::Kind, key);
    let mut interfaces = Vec::new();
    for (place, (first, a)) in groups.iter().enumerate() {
        for (second, b) in &groups[place + 1..] {
            let (one, other) = (sector(first), sector(second));
            interfaces.push(Interface {
                word: WordRef {
                    key: format!("{first} {second}"),
                    name: pair_name(&one.name, &other.name),
                },
                a: a.clone(),
                b: b.clone(),
            });
        }
    }
    interfaces
}

fn group_name(field: &Field<'_>, group: &Group) -> Names {
    let model = field.model();
    let kinds = group.kinds.iter().map(|kind| actor_kind(model, kind).name);
    let named = group.actors.iter().filter_map(|id| model.find(id));
    let named = named.map(|node| naming::actor_name(model, node));
    let area = group.area.iter().map(|area| naming::area(model, area).name);
    let names: Vec<Names> = kinds.chain(named).chain(area).collect();
    if names.is_empty() {
        return Phrase::new("gap-anybody").in_all();
    }
    Phrase::new("list-all").list("names", names).in_all()
}

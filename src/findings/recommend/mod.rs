//! Which few new ties, or seats at tables that are there, help most?
//!
//! Weighted maximum coverage: everything the network lacks is a *need* with a weight, every tie
//! that could be made meets some of them, and the ties chosen within the budget meet needs of
//! the largest weight.

mod aims;
mod candidates;
mod cover;
mod described;
mod lacks;
mod sentences;
mod table;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::Serialize;

use super::isolated::Reach;
use super::naming::actor_refs;
use super::{ActorRef, Answer, Basis, Finding, WordRef};
use crate::language::Phrase;
use crate::model::{Model, Status, Vocabulary, vocabulary};
use crate::select::{Grouping, Selection};
use crate::table::Table;
use candidates::{Candidate, Candidates};
use cover::{Instance, Want};
use described::Described;
use lacks::{Frame, Lacks};

pub use aims::Aim;

/// What is wished for.
#[derive(Clone, Debug, PartialEq)]
pub struct Wish {
    /// How much all new ties together may cost: finite, above 0.
    pub budget: f64,
    /// What they are for.
    pub aims: BTreeSet<Aim>,
    /// Kinds of ties that may be proposed, and kinds below them; any when empty.
    pub allowed: Vec<String>,
    /// Pairs of actors, by id, that must not be tied.
    pub forbidden: Vec<(String, String)>,
    /// What a tie of a kind, or of a kind below it, costs: finite, above 0; 1 unless said.
    pub costs: BTreeMap<String, f64>,
    /// How much a need of each aim weighs: finite, at least 0; [`Aim::usual_weight`] unless said.
    pub weights: BTreeMap<Aim, f64>,
    /// No ties between different parts of the country, unless a duty names both ends.
    pub within_areas: bool,
    /// Who is a hub, and how near one should be.
    pub reach: Reach,
    /// Say what was the next best and what stays open?
    pub explain: bool,
}

impl Default for Wish {
    fn default() -> Self {
        Self {
            budget: 5.0,
            aims: Aim::ALL.into(),
            allowed: Vec::new(),
            forbidden: Vec::new(),
            costs: BTreeMap::new(),
            weights: BTreeMap::new(),
            within_areas: false,
            reach: Reach::default(),
            explain: false,
        }
    }
}

impl Wish {
    /// How much a need of that aim weighs.
    pub fn weight(&self, aim: Aim) -> f64 {
        self.weights
            .get(&aim)
            .copied()
            .unwrap_or(aim.usual_weight())
    }

    /// What a tie of that kind costs: as said of it, else of the nearest kind above it.
    pub fn cost(&self, words: &Vocabulary, kind: &str) -> f64 {
        let own = self.costs.get(kind);
        let line = vocabulary::lineage(&words.tie_kinds, kind);
        let above = || line.iter().find_map(|word| self.costs.get(&word.id));
        own.or_else(above).copied().unwrap_or(1.0)
    }
}

/// The new ties that help most: `yhdyspinta.recommend/1`.
///
/// The gain of a set of ties is Σ over needs of weight × missing units that the ties meet *each
/// by itself*. A need that misses one unit is met or not, so the sum is weighted coverage; a
/// rule that misses several partners is met by as many different ones, a need for each missing
/// unit. Either way the gain is monotone and submodular, and the greedy choice is guaranteed.
/// Two ties can do more together than each by itself (a way to a hub over both, a second
/// contact that needs two new ones); that is not submodular, so it is not searched for, but
/// `measured` counts it: it is what is really no longer lacking with all ties in the network,
/// and never less than `gain`.
///
/// Who the hubs are, which part is the main network and who is of which sector is as before the
/// ties. An interface is fragile while its largest matching is one; more than a second separate
/// tie is not asked for.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Recommendations {
    /// What was looked at.
    pub basis: Basis,
    /// What makes a sector: `kind`, `area`, `theme` or the name of an attribute.
    pub by: String,
    /// How many steps a hub may be away.
    pub steps: u32,
    /// The hubs: the first in the agreed order with whom a tie can be made.
    pub hubs: Vec<ActorRef>,
    /// How much the ties may cost together.
    pub budget: f64,
    /// How much they cost.
    pub cost: f64,
    /// What is aimed at, how much each need weighs, and how many needs there are.
    pub aims: Vec<AimCount>,
    /// How many ties were compared.
    pub candidates: usize,
    /// How many ties were left out because looking at them would have taken too long.
    pub left_out: usize,
    /// How the ties were chosen.
    pub method: Method,
    /// The share of the largest possible gain that the method reaches in any case.
    pub guarantee: f64,
    /// The weight of all that is lacking.
    pub lacking: f64,
    /// The weight of what the ties meet, each by itself.
    pub gain: f64,
    /// No choice of these candidates gains more.
    pub bound: f64,
    /// The weight of what is no longer lacking when all the ties are there.
    pub measured: f64,
    /// The ties, each next one the best beside those before it.
    pub proposals: Vec<Proposal>,
    /// Everything that is lacking, and what becomes of it.
    pub needs: Vec<NeedOutcome>,
    /// Was an explanation asked for?
    #[serde(skip)]
    pub explain: bool,
    /// What is proposed, in sentences.
    pub findings: Vec<Finding>,
}

/// How proposals are chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// By branch and bound: no other choice of these candidates gains more.
    Exact,
    /// By lazy greedy search and swaps, all ties costing the same.
    Greedy,
    /// By lazy greedy search by gain per cost, or the best single tie, and swaps.
    GreedyByCost,
}

/// An aim and how many needs of it there are.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
pub struct AimCount {
    /// The aim.
    pub aim: Aim,
    /// What a need of it weighs.
    pub weight: f64,
    /// How many needs there are, each missing unit counted.
    pub missing: usize,
    /// How many of these are still missing with all proposals.
    pub still_missing: usize,
}

/// A tie that is proposed.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Proposal {
    /// Its place in the order, from 1.
    pub place: usize,
    /// The tie.
    #[serde(flatten)]
    pub tie: ProposedTie,
    /// What it adds to those before it.
    pub gain: f64,
    /// What would be lost without it, with all the others there.
    pub own: f64,
    /// The needs it newly meets, by their position in `needs`; each time a unit of it.
    pub meets: Vec<usize>,
    /// The best other tie in its place, if any would add something.
    pub next_best: Option<NextBest>,
}

/// A tie that could be made.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ProposedTie {
    /// From whom.
    pub from: ActorRef,
    /// To whom.
    pub to: ActorRef,
    /// Its kind.
    pub kind: WordRef,
    /// What it is to be about; open when empty.
    pub themes: Vec<WordRef>,
    /// Its status once it is made.
    pub status: Status,
    /// Is it planned, proposed or conditional already?
    pub coming: bool,
    /// Do both work in the same area?
    pub same_area: bool,
    /// What it costs.
    pub cost: f64,
}

/// The best other tie in the place of a proposal.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct NextBest {
    /// The tie.
    #[serde(flatten)]
    pub tie: ProposedTie,
    /// What it would add in this place.
    pub gain: f64,
}

/// Something that is lacking, and what becomes of it.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct NeedOutcome {
    /// The aim it belongs to.
    pub aim: Aim,
    /// What is lacking, in words.
    pub what: Phrase,
    /// Who lacks it.
    pub actors: Vec<ActorRef>,
    /// What each missing unit weighs.
    pub weight: f64,
    /// How many units are missing.
    pub missing: usize,
    /// How many of them are still missing with all proposals.
    pub still_missing: usize,
    /// Why they are.
    pub why: Option<WhyOpen>,
}

/// Why something stays open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WhyOpen {
    /// Other ties help more for the same budget.
    Budget,
    /// No allowed tie was found that would meet it by itself.
    NoTie,
}

impl Recommendations {
    /// Looks for the ties that help most.
    ///
    /// Candidates are ties that are planned, proposed or conditional already; ties that a duty or
    /// a rule asks for, with at most six partners; seats for at most five actors; for each
    /// fragile interface four pairs that share no end with its ties; for each cut-off part its
    /// three best connected actors, and for each actor far from a hub itself and whom most such
    /// actors are around, with whom `isolated` would propose and the hubs. Among equal ones first
    /// what is planned, then what stays in an area, then the best connected.
    ///
    /// # Complexity
    /// As `hubs`, which says who the hubs are. Beside that there are O(actors + gaps + seats +
    /// interfaces) candidates, each compared once and again when the greedy search comes to it;
    /// few enough are searched by branch and bound, with a limit on the branches.
    ///
    /// # Panics
    /// When the budget or a cost is not above 0.
    ///
    /// # Examples
    /// A county must agree with a municipality, and a parish is alone. A duty weighs 4 and a
    /// cut-off actor 3, so with room for one tie the duty comes first.
    ///
    /// ```
    /// use yhdyspinta::findings::recommend::{Aim, Recommendations, Wish};
    /// use yhdyspinta::model::{Actor, Model, Network, Status, Tie, Vocabulary};
    /// use yhdyspinta::select::{Grouping, Selection};
    ///
    /// let vocabulary = Vocabulary::built_in().clone();
    /// let mut model = Model::new(Network { vocabulary, ..Network::default() });
    /// let mut add = |id: &str, kind: &str| {
    ///     let (id, kind) = (id.to_owned(), kind.to_owned());
    ///     model.add_actor(Actor { id, kind, ..Actor::default() }).expect("a new id")
    /// };
    /// let [county, oulu] = [add("county", "wellbeing_county"), add("oulu", "municipality")];
    /// let soste = add("soste", "association");
    /// add("parish", "parish");
    /// let tie = |kind: &str, status| Tie { kind: kind.to_owned(), status, ..Tie::default() };
    /// model.add_tie(county, oulu, tie("agrees_with", Status::Required));
    /// model.add_tie(county, soste, tie("supports", Status::Existing));
    /// model.add_tie(oulu, soste, tie("supports", Status::Existing));
    ///
    /// let wish = Wish { budget: 1.0, aims: [Aim::Gaps, Aim::Isolated].into(), ..Wish::default() };
    /// let answer = Recommendations::find(&model, &Selection::default(), &Grouping::Kind, &wish);
    /// assert_eq!((answer.gain, answer.lacking), (4.0, 7.0));
    /// assert_eq!(answer.proposals[0].tie.kind.key, "agrees_with");
    /// ```
    pub fn find(model: &Model, selection: &Selection, by: &Grouping, wish: &Wish) -> Self {
        assert!(
            wish.budget > 0.0 && wish.costs.values().all(|&cost| cost > 0.0),
            "budget and costs are above 0"
        );
        let selected = selection.select(model);
        let every = selection.with_statuses(&Status::ALL);
        let all = every.select(model);
        let frame = Frame::of(&selected, by, wish);
        let lacks = Lacks::of(&selected, &all, &frame, wish);
        let Candidates { list, left_out } = Candidates::of(&lacks, &all, by, wish);
        let instance = instance(&lacks, &list, wish);
        let choice = cover::choose(&instance);
        let explained = cover::explain(&instance, &choice, |own, other| {
            let ends = |index: usize| {
                let tie = &list[index].proposed;
                (tie.from.min(tie.to), tie.from.max(tie.to))
            };
            ends(own) != ends(other)
        });
        let added: Vec<&Candidate> = choice.chosen.iter().map(|&index| &list[index]).collect();
        let still_missing = still_missing(&lacks, &added, wish);
        let described = Described {
            lacks: &lacks,
            by,
            list: &list,
        };
        let needs = described.needs(&explained, &still_missing);
        let measured = needs
            .iter()
            .map(|need| need.weight * (need.missing - need.still_missing) as f64)
            .sum();
        let mut answer = Self {
            basis: Basis::of(&selected),
            by: by.key().to_owned(),
            steps: frame.steps,
            hubs: actor_refs(model, frame.hubs.iter().copied()),
            budget: wish.budget,
            cost: added.iter().map(|candidate| candidate.cost).sum(),
            aims: aim_counts(&needs, wish),
            candidates: list.len(),
            left_out,
            method: match choice.method {
                cover::Method::Exact => Method::Exact,
                cover::Method::GreedyEqualCosts => Method::Greedy,
                cover::Method::GreedyCosts => Method::GreedyByCost,
            },
            guarantee: choice.method.guarantee(),
            lacking: instance.whole(),
            gain: choice.gain(),
            bound: choice.bound,
            measured,
            proposals: described.proposals(&choice, &explained),
            needs,
            explain: wish.explain,
            findings: Vec::new(),
        };
        answer.findings = sentences::findings(&answer);
        answer
    }
}

fn instance(lacks: &Lacks<'_>, list: &[Candidate], wish: &Wish) -> Instance {
    let wants = lacks.needs.iter().map(|need| Want {
        weight: need.weight,
        missing: need.missing,
    });
    let candidates = list.iter().map(|candidate| cover::Candidate {
        cost: candidate.cost,
        covers: candidate.covers.clone(),
    });
    Instance::new(wants.collect(), candidates.collect(), wish.budget)
}

/// How many units of each need are missing when these ties are in the network: found out by
/// looking again.
fn still_missing(lacks: &Lacks<'_>, added: &[&Candidate], wish: &Wish) -> Vec<u32> {
    if added.is_empty() {
        return lacks.needs.iter().map(|need| need.missing).collect();
    }
    let mut model = lacks.model.clone();
    for Candidate { proposed, .. } in added.iter().copied() {
        model.add_tie(proposed.from, proposed.to, proposed.tie.clone());
    }
    let selection = lacks.selected.selection;
    let selected = selection.select(&model);
    let every = selection.with_statuses(&Status::ALL);
    let all = every.select(&model);
    let after = Lacks::of(&selected, &all, lacks.frame, wish);
    let needs = lacks.needs.iter();
    needs.map(|need| after.still_missing(need)).collect()
}

fn aim_counts(needs: &[NeedOutcome], wish: &Wish) -> Vec<AimCount> {
    let of = |aim: Aim| needs.iter().filter(move |need| need.aim == aim);
    wish.aims
        .iter()
        .map(|&aim| AimCount {
            aim,
            weight: wish.weight(aim),
            missing: of(aim).map(|need| need.missing).sum(),
            still_missing: of(aim).map(|need| need.still_missing).sum(),
        })
        .collect()
}

impl Answer for Recommendations {
    const SCHEMA: &'static str = "yhdyspinta.recommend/1";

    fn title(&self) -> Phrase {
        Phrase::new("recommend-title")
    }

    fn basis(&self) -> Phrase {
        self.basis.phrase()
    }

    fn findings(&self) -> &[Finding] {
        &self.findings
    }

    fn tables(&self) -> Vec<Table> {
        vec![table::proposals(self), table::needs(self)]
    }
}

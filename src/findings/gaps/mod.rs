//! Which ties are expected by a duty or a rule, and are not there?

mod carriers;
mod duties;
mod field;
mod openings;
mod rules;
mod seats;
mod sentences;
mod table;
mod within;

use std::collections::BTreeSet;

use petgraph::graph::NodeIndex;
use schemars::JsonSchema;
use serde::Serialize;

use super::{ActorRef, Finding, TieRef, WordRef};
use crate::language::Phrase;
use crate::model::{Names, RuleForm};
use crate::select::{Selected, SelectedTie};
use field::Field;

pub(super) use openings::{Kinds, Openings, Proposed};
pub(super) use table::gaps as gap_table;

/// What duties and rules expect, and what of it is missing.
///
/// A *duty* is a tie of status `required`. It is met by an `existing` tie of its kind (or a
/// case of it) that shares a theme with it, between the same two actors or those who stand
/// for them: a collective for its members, an actor for its parts. `cooperates_with` says
/// least of all kinds, so any tie of the cooperation family meets it.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Gaps {
    /// How many duties there are.
    pub duties: usize,
    /// How many of them are met.
    pub duties_met: usize,
    /// Each rule of the network and how far it is kept.
    pub rules: Vec<RuleOutcome>,
    /// What is missing: first where nothing is there, last where a part is.
    pub list: Vec<Gap>,
    /// Themes without a table and interfaces that rest on one actor, of rules that ask for them.
    pub shortfalls: Vec<Shortfall>,
}

/// How far a rule is kept.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct RuleOutcome {
    /// The rule.
    pub rule: String,
    /// What it says.
    pub name: Names,
    /// What sort of thing it expects.
    pub form: RuleForm,
    /// The source that expects it, by id.
    pub source: Option<String>,
    /// What the source is called.
    pub source_name: Option<Names>,
    /// How many actors, duties, themes or interfaces it speaks of.
    pub subjects: usize,
    /// For how many of them it is kept.
    pub met: usize,
    /// Who keeps it.
    #[serde(skip)]
    pub kept_by: Vec<ActorRef>,
    /// The keys of the themes or interfaces it speaks of.
    #[serde(skip)]
    pub(in crate::findings) asked: Vec<String>,
}

/// One expected tie that is not there.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Gap {
    /// The duty or the rule that expects it.
    pub expected_by: Expectation,
    /// Who misses it.
    pub who: ActorRef,
    /// With whom, in words.
    pub whom: Names,
    /// With whom it could be: the other end of a duty; for a rule at most five actors, first
    /// those to whom there is already some other tie.
    pub candidates: Vec<ActorRef>,
    /// What is expected, in words.
    pub expected: Names,
    /// The source that expects it, by id.
    pub source: Option<String>,
    /// What the source is called.
    pub source_name: Option<Names>,
    /// The words of the source.
    pub phrase: Option<String>,
    /// What is there.
    pub state: GapState,
    /// How many partners there are of those a rule asks for.
    pub found: usize,
    /// How many partners are asked for.
    pub needed: usize,
    /// Has who misses it any tie of cooperation, of whatever status? Otherwise perhaps nobody asked.
    pub known: bool,
    /// What is there instead: ties of another kind or theme, planned or ended ones, and ties
    /// of only some members.
    pub instead: Vec<TieRef>,
    /// Where it is in the network.
    #[serde(skip)]
    pub(in crate::findings) opening: Opening,
}

/// Where in the network something expected is missing.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::findings) enum Opening {
    /// A duty.
    Duty(SelectedTie),
    /// A rule, by its place in the network's list.
    Rule {
        rule: usize,
        /// Who misses it.
        subject: NodeIndex,
        /// The partners that are there.
        partners: BTreeSet<NodeIndex>,
    },
    /// A duty of one of those who must have theirs met, by the rule that says so.
    Within {
        rule: usize,
        /// Who misses it.
        subject: NodeIndex,
        /// The duty, turned to lead away from the subject or whoever stands for it.
        duty: SelectedTie,
        /// With whom it could be met.
        partners: BTreeSet<NodeIndex>,
    },
}

/// A theme without a table of all three sides, or an interface that rests on one actor.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Shortfall {
    /// The rule that is not kept.
    pub rule: String,
    /// The theme, or the interface: the areas or kinds whose actors it joins.
    pub subject: WordRef,
    /// What is there.
    pub state: GapState,
    /// What is there, in words: who is missing at which table; on whom it rests, until when.
    pub why: Phrase,
    /// The table; the actor it rests on.
    pub actors: Vec<ActorRef>,
    /// The ties that show it.
    pub ties: Vec<TieRef>,
    /// What is expected, in words.
    pub expected: Names,
    /// What the source of the rule is called.
    pub source_name: Option<Names>,
    /// The words of the source.
    pub phrase: Option<String>,
}

/// Why a tie is expected.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Expectation {
    /// A tie of status `required`.
    Duty {
        /// The tie.
        tie: Box<TieRef>,
    },
    /// A rule of the network.
    Rule {
        /// The rule.
        rule: String,
    },
}

/// What is there where a tie is expected; the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum GapState {
    /// No tie at all.
    Nothing,
    /// Ties of another kind or theme, or ended ones.
    OtherTies,
    /// The expected tie is planned, proposed or conditional.
    Coming,
    /// The expected tie exists for some members of a collective, or with fewer partners than
    /// asked for.
    Partly,
}

impl Gaps {
    /// Compares what is expected with what is there.
    pub(super) fn find(all_statuses: &Selected<'_>) -> Self {
        let field = Field::of(all_statuses);
        let (duties, mut list) = duties::unmet(&field);
        let (rules, of_rules, mut shortfalls) = rules::unmet(&field);
        let duties_met = duties - list.len();
        list.extend(of_rules);
        list.sort_by_key(|gap| gap.state);
        shortfalls.sort_by_key(|shortfall| shortfall.state);
        Self {
            duties,
            duties_met,
            rules,
            list,
            shortfalls,
        }
    }

    /// What is missing, in sentences.
    pub(super) fn findings(&self) -> Vec<Finding> {
        sentences::findings(self)
    }
}

#[cfg(test)]
mod tests;

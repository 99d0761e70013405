//! What are needs and ties called in the answer?

use petgraph::graph::NodeIndex;

use super::candidates::Candidate;
use super::cover::{Choice, Explained};
use super::lacks::{Lacks, Need, What};
use super::{NeedOutcome, NextBest, Proposal, ProposedTie, WhyOpen, sentences};
use crate::findings::ActorRef;
use crate::findings::naming::{self, actor_ref, actor_refs};
use crate::language::Phrase;
use crate::model::{Model, Names};
use crate::select::Grouping;

/// How many actors of a need are named.
const NAMED: usize = 20;

/// Needs and ties as the answer names them.
pub(super) struct Described<'a> {
    pub(super) lacks: &'a Lacks<'a>,
    pub(super) by: &'a Grouping,
    pub(super) list: &'a [Candidate],
}

impl Described<'_> {
    fn model(&self) -> &Model {
        self.lacks.model
    }

    pub(super) fn needs(&self, explained: &Explained, still_missing: &[u32]) -> Vec<NeedOutcome> {
        let mut coverable = vec![false; self.lacks.needs.len()];
        for candidate in self.list {
            for &(need, _) in &candidate.covers {
                coverable[need as usize] = true;
            }
        }
        debug_assert!(
            still_missing
                .iter()
                .zip(&explained.open)
                .all(|(real, open)| real <= open),
            "ties meet together what each meets by itself"
        );
        let needs = self.lacks.needs.iter().zip(still_missing).zip(coverable);
        needs
            .map(|((need, &still_missing), coverable)| NeedOutcome {
                aim: need.what.aim(),
                what: self.what(need),
                actors: self.who(need),
                weight: need.weight,
                missing: need.missing as usize,
                still_missing: still_missing as usize,
                why: (still_missing > 0).then_some(if coverable {
                    WhyOpen::Budget
                } else {
                    WhyOpen::NoTie
                }),
            })
            .collect()
    }

    fn name(&self, actor: NodeIndex) -> Names {
        naming::actor_name(self.model(), actor)
    }

    fn what(&self, need: &Need) -> Phrase {
        let model = self.model();
        match need.what {
            What::Duty(_) | What::Rule(..) | What::Within(..) => {
                let gap = self.lacks.gap_of(need.what);
                Phrase::new("recommend-need-gap")
                    .name("who", gap.who.name.clone())
                    .name("whom", gap.whom.clone())
                    .name("expected", gap.expected.clone())
            }
            What::Seat(table, side) => Phrase::new("recommend-need-seat")
                .name("table", self.name(table))
                .phrase("side", side.name()),
            What::Outside(actor) => {
                let names: Vec<Names> = self
                    .lacks
                    .part(actor)
                    .iter()
                    .take(NAMED)
                    .map(|&actor| self.name(actor))
                    .collect();
                Phrase::new("recommend-need-outside")
                    .phrase("names", naming::names_up_to(&names, sentences::NAMED))
            }
            What::Fragile(a, b) => {
                let keys = &self.lacks.frame.sectors.keys;
                let sector =
                    |sector: u32| naming::sector(model, self.by, &keys[sector as usize]).name;
                Phrase::new("name-pair")
                    .name("a", sector(a))
                    .name("b", sector(b))
            }
            What::Far(actor) => Phrase::new("recommend-need-far").name("actor", self.name(actor)),
        }
    }

    fn who(&self, need: &Need) -> Vec<ActorRef> {
        let model = self.model();
        let actors = match need.what {
            What::Duty(tie) => {
                let ends = model.graph().edge_endpoints(tie);
                ends.map_or(Vec::new(), |(from, to)| vec![from, to])
            }
            What::Rule(_, actor) | What::Within(_, actor, _) | What::Far(actor) => vec![actor],
            What::Seat(table, _) => vec![table],
            What::Outside(actor) => self.lacks.part(actor).to_vec(),
            What::Fragile(a, b) => {
                let star = self.lacks.stars[&(a, b)];
                star.a.into_iter().chain(star.b).collect()
            }
        };
        actor_refs(model, actors)
    }

    fn tie(&self, index: usize) -> ProposedTie {
        let model = self.model();
        let Candidate {
            proposed,
            is_coming,
            is_near,
            cost,
            ..
        } = &self.list[index];
        let themes = proposed.tie.themes.iter();
        ProposedTie {
            from: actor_ref(model, proposed.from),
            to: actor_ref(model, proposed.to),
            kind: naming::tie_kind(model, &proposed.tie.kind),
            themes: themes.map(|theme| naming::theme(model, theme)).collect(),
            status: proposed.tie.status,
            coming: *is_coming,
            same_area: *is_near,
            cost: *cost,
        }
    }

    pub(super) fn proposals(&self, choice: &Choice, explained: &Explained) -> Vec<Proposal> {
        let places = choice.chosen.iter().enumerate();
        places
            .map(|(place, &index)| {
                let (own, next_best) = explained.next_best[place];
                let meets = explained.meets[place].iter();
                Proposal {
                    place: place + 1,
                    tie: self.tie(index),
                    gain: choice.gains[place],
                    own,
                    meets: meets.map(|&need| need as usize).collect(),
                    next_best: next_best.map(|(other, gain)| NextBest {
                        tie: self.tie(other),
                        gain,
                    }),
                }
            })
            .collect()
    }
}

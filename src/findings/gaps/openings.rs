//! Which single ties would meet what is expected and missing?

use std::collections::{BTreeSet, HashMap};

use petgraph::graph::NodeIndex;

use super::field::{Field, Wanted};
use super::{Gap, Opening, duties, rules};
use crate::model::{Rule, Status, Tie, Vocabulary};
use crate::select::{Selected, SelectedTie};

/// With how many partners each a missing tie of a rule is proposed.
const PARTNERS: usize = 6;

/// A tie that is not there but could be.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::findings) struct Proposed {
    pub(in crate::findings) from: NodeIndex,
    pub(in crate::findings) to: NodeIndex,
    pub(in crate::findings) tie: Tie,
}

/// Which kinds of ties may be proposed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::findings) struct Kinds {
    /// These and kinds below them; all when empty.
    pub(in crate::findings) allowed: Vec<String>,
}

impl Kinds {
    /// The kind to propose where one of these is wanted: it, if it is allowed, else the first
    /// allowed case of it.
    pub(in crate::findings) fn pick(
        &self,
        words: &Vocabulary,
        wanted: &[String],
    ) -> Option<String> {
        wanted.iter().find_map(|wanted| {
            let is_allowed = self
                .allowed
                .iter()
                .any(|kind| words.tie_kind_is(wanted, kind));
            if self.allowed.is_empty() || is_allowed {
                return Some(wanted.clone());
            }
            let any_cooperation = wanted == "cooperates_with";
            let mut allowed = self.allowed.iter();
            allowed
                .find(|kind| {
                    words.tie_kind_is(kind, wanted)
                        || (any_cooperation && words.tie_kind_is(kind, "cooperation"))
                })
                .cloned()
        })
    }

    /// The kind to propose where any will do.
    pub(in crate::findings) fn any(&self) -> String {
        let first = self.allowed.first().cloned();
        first.unwrap_or_else(|| "cooperates_with".to_owned())
    }
}

/// Everything expected that is missing, and what would meet it.
pub(in crate::findings) struct Openings<'a> {
    field: Field<'a>,
    pub(in crate::findings) gaps: Vec<Gap>,
    /// For each gap those whose ties count as those of whoever misses it.
    speakers: Vec<BTreeSet<NodeIndex>>,
    /// The gaps of each speaker.
    of_speaker: HashMap<NodeIndex, Vec<usize>>,
    /// Whom each rule with a gap speaks of as partners, the best connected first.
    partners: HashMap<usize, Vec<NodeIndex>>,
}

impl<'a> Openings<'a> {
    /// What is missing among ties of every status; `ranked` are the actors, the best connected
    /// first.
    pub(in crate::findings) fn of(all_statuses: &'a Selected<'a>, ranked: &[NodeIndex]) -> Self {
        let field = Field::of(all_statuses);
        let (_, mut gaps) = duties::unmet(&field);
        gaps.extend(rules::unmet(&field).1);
        let speakers: Vec<BTreeSet<NodeIndex>> = gaps
            .iter()
            .map(|gap| match &gap.opening {
                Opening::Duty(duty) => field.speakers(duty.from),
                Opening::Rule { subject, .. } | Opening::Within { subject, .. } => {
                    field.speakers(*subject)
                }
            })
            .collect();
        let mut of_speaker: HashMap<NodeIndex, Vec<usize>> = HashMap::new();
        for (gap, speakers) in speakers.iter().enumerate() {
            for &speaker in speakers {
                of_speaker.entry(speaker).or_default().push(gap);
            }
        }
        let mut partners = HashMap::new();
        for gap in &gaps {
            if let Opening::Rule { rule, .. } = gap.opening {
                partners.entry(rule).or_insert_with(|| {
                    let whom = &field.model().network().rules[rule].whom;
                    let ranked = ranked.iter().copied();
                    ranked
                        .filter(|&other| rules::is_in(&field, other, whom))
                        .collect()
                });
            }
        }
        Self {
            field,
            gaps,
            speakers,
            of_speaker,
            partners,
        }
    }

    fn rule(&self, index: usize) -> &'a Rule {
        &self.field.model().network().rules[index]
    }

    /// The gaps the tie would meet, or meet one unit of; for a rule beside each the partner.
    pub(in crate::findings) fn met_by(&self, proposed: &Proposed) -> Vec<(usize, NodeIndex)> {
        let mut met = Vec::new();
        for (own, other) in [(proposed.from, proposed.to), (proposed.to, proposed.from)] {
            for &gap in self.of_speaker.get(&own).into_iter().flatten() {
                if self.meets(gap, own, other, proposed)
                    && !met.iter().any(|&(seen, _)| seen == gap)
                {
                    met.push((gap, other));
                }
            }
        }
        met
    }

    fn meets(&self, gap: usize, own: NodeIndex, other: NodeIndex, proposed: &Proposed) -> bool {
        let (field, tie) = (&self.field, &proposed.tie);
        match &self.gaps[gap].opening {
            Opening::Duty(duty) => {
                self.fits_duty(duty, own == proposed.from, tie)
                    && field.speakers(duty.to).contains(&other)
            }
            Opening::Within { duty, partners, .. } => {
                self.fits_duty(duty, own == proposed.from, tie) && partners.contains(&other)
            }
            Opening::Rule {
                rule,
                subject,
                partners,
            } => {
                let rule = self.rule(*rule);
                let wanted = Wanted {
                    kinds: &rule.tie_kinds,
                    themes: rule.theme.as_slice(),
                    status: rule.status,
                };
                tie.status == wanted.status
                    && field.fits(&tie.kind, &tie.themes, &wanted)
                    && self.is_other(gap, *subject, own, other)
                    && !partners.contains(&other)
                    && rules::is_partner(field, rule, *subject, other)
            }
        }
    }

    /// Does a tie meet a duty, but for its ends? `leaves` says whether it starts from whoever
    /// has the duty.
    fn fits_duty(&self, duty: &SelectedTie, leaves: bool, tie: &Tie) -> bool {
        let (field, asked) = (&self.field, self.field.tie(duty));
        let wanted = Wanted {
            kinds: std::slice::from_ref(&asked.kind),
            themes: &asked.themes,
            status: Status::Existing,
        };
        let model = field.model();
        let one_way = model.is_directed(asked) && model.is_directed(tie);
        tie.status == wanted.status
            && field.fits(&tie.kind, &tie.themes, &wanted)
            && (!one_way || leaves == duties::runs_forward(field, duty))
    }

    /// Is the other end of a tie somebody else than the subject? A part is, for the subject
    /// itself.
    fn is_other(&self, gap: usize, subject: NodeIndex, own: NodeIndex, other: NodeIndex) -> bool {
        let is_part = |actor: NodeIndex| self.field.parts(subject).contains(&actor);
        !self.speakers[gap].contains(&other) || (is_part(other) && !is_part(own))
    }

    /// Ties that would meet the gap, or a unit of it: between those a duty names; for a rule
    /// between who misses it and a few partners, first those to whom there is some tie already,
    /// then those of the same area, then the best connected.
    pub(in crate::findings) fn ties_for(&self, gap: usize, kinds: &Kinds) -> Vec<Proposed> {
        let model = self.field.model();
        let words = model.vocabulary();
        match &self.gaps[gap].opening {
            Opening::Duty(duty) => self.ties_for_duty(duty, duty.from, [duty.to], kinds),
            Opening::Within {
                subject,
                duty,
                partners,
                ..
            } => {
                let named = [duty.to].into_iter().filter(|to| partners.contains(to));
                let others = partners.iter().copied().filter(|&other| other != duty.to);
                let partners = named.chain(others).take(PARTNERS);
                self.ties_for_duty(duty, *subject, partners, kinds)
            }
            Opening::Rule {
                rule,
                subject,
                partners,
            } => {
                let ranked = &self.partners[rule];
                let rule = self.rule(*rule);
                let kind = if rule.tie_kinds.is_empty() {
                    Some(kinds.any())
                } else {
                    kinds.pick(words, &rule.tie_kinds)
                };
                let Some(kind) = kind else {
                    return Vec::new();
                };
                let known = self.gaps[gap].instead.iter();
                let known = known.flat_map(|tie| [&tie.from.id, &tie.to.id]);
                let known = known.filter_map(|id| model.find(id));
                let own = model.actor(*subject);
                let near = ranked.iter().copied();
                let near =
                    near.filter(|&other| self.field.areas.are_shared(own, model.actor(other)));
                let mut seen = partners.clone();
                seen.extend(&self.speakers[gap]);
                known
                    .chain(near)
                    .chain(ranked.iter().copied())
                    .filter(|&other| rules::is_partner(&self.field, rule, *subject, other))
                    .filter(|&other| seen.insert(other))
                    .take(PARTNERS)
                    .map(|to| Proposed {
                        from: *subject,
                        to,
                        tie: Tie {
                            kind: kind.clone(),
                            themes: rule.theme.iter().cloned().collect(),
                            status: rule.status,
                            ..Tie::default()
                        },
                    })
                    .collect()
            }
        }
    }

    fn ties_for_duty(
        &self,
        duty: &SelectedTie,
        subject: NodeIndex,
        partners: impl IntoIterator<Item = NodeIndex>,
        kinds: &Kinds,
    ) -> Vec<Proposed> {
        let asked = self.field.tie(duty);
        let words = self.field.model().vocabulary();
        let Some(kind) = kinds.pick(words, std::slice::from_ref(&asked.kind)) else {
            return Vec::new();
        };
        let leaves = duties::runs_forward(&self.field, duty);
        let proposed = |other: NodeIndex| Proposed {
            from: if leaves { subject } else { other },
            to: if leaves { other } else { subject },
            tie: Tie {
                kind: kind.clone(),
                themes: asked.themes.clone(),
                ..Tie::default()
            },
        };
        partners.into_iter().map(proposed).collect()
    }
}

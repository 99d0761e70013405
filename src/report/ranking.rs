//! Which finding comes first, and why?

use std::cmp::Reverse;
use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use crate::findings::{Answer, Finding, Grounds, Severity};
use crate::language::Phrase;

/// With how many findings a report opens.
pub const FIRST: usize = 5;

/// From which share on it is worth a word that one actor carries what a finding speaks of.
const WORTH: f64 = 0.5;

/// A finding, the answer it is part of, and what its place follows from.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Ranked {
    /// The answer: `interfaces`, `isolated`, `hubs`, `coverage`, `governance`, `recommend`.
    pub answer: &'static str,
    /// The share of the network it concerns: of the actors those it names or whose ties it rests
    /// on; of the pairs of area and theme, where it speaks of such pairs. 0 when it names none.
    pub share: f64,
    /// How many actors that are; none when it speaks of pairs of area and theme.
    pub concerned: Option<usize>,
    /// How fragile that is: the largest share of its ties that one actor has. 0 without ties.
    pub fragility: f64,
    /// On what it rests, when not on ties: why there are none.
    pub grounds: Option<Grounds>,
    /// Why it is among the first; only of those.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<Phrase>,
    /// The finding.
    #[serde(flatten)]
    pub finding: Finding,
}

impl Ranked {
    /// The findings of an answer about a network of so many actors, in its order.
    pub(super) fn of<A: Answer>(id: &'static str, answer: &A, actors: usize) -> Vec<Self> {
        let findings = answer.findings().iter();
        findings
            .map(|finding| Self::new(id, finding.clone(), actors))
            .collect()
    }

    fn new(answer: &'static str, finding: Finding, actors: usize) -> Self {
        let ends = finding.evidence.iter().flat_map(|tie| [&tie.from, &tie.to]);
        let named: BTreeSet<&str> = finding
            .actors
            .iter()
            .chain(ends)
            .map(|actor| actor.id.as_str())
            .collect();
        let of_pairs = finding.numbers.get("share_of_pairs").copied();
        let share = of_pairs.unwrap_or(if actors == 0 {
            0.0
        } else {
            named.len() as f64 / actors as f64
        });
        Self {
            answer,
            share: share.min(1.0),
            concerned: of_pairs.is_none().then_some(named.len()),
            fragility: fragility(&finding),
            grounds: finding.grounds(),
            why: None,
            finding,
        }
    }

    /// Urgent ones first; of equally urgent ones those that concern most of the network, in whole
    /// per cents; then the most fragile; else the order of the answers.
    fn rank(&self) -> (Severity, Reverse<u32>, Reverse<u32>) {
        let per_cent = |share: f64| Reverse((share * 100.0).round() as u32);
        (
            self.finding.severity,
            per_cent(self.share),
            per_cent(self.fragility),
        )
    }

    /// Does it speak of an interface that is expected and missing?
    pub fn is_gap(&self) -> bool {
        self.finding.code.starts_with("gap")
    }

    /// Why it comes first, in words.
    fn reason(&self) -> Phrase {
        let urgency = Phrase::new(match self.finding.severity {
            Severity::Act => "report-why-act",
            Severity::Attention => "report-why-attention",
            Severity::Info => "report-why-info",
        });
        let concerns = match self.concerned {
            None => Phrase::new("report-why-pairs").share("share", self.share),
            Some(0) => Phrase::new("report-why-whole"),
            Some(count) => Phrase::new("report-why-actors")
                .count("count", count)
                .share("share", self.share),
        };
        let key = if self.fragility >= WORTH {
            "report-why-fragile"
        } else {
            "report-why"
        };
        let phrase = Phrase::new(key)
            .phrase("urgency", urgency)
            .phrase("concerns", concerns);
        if self.fragility >= WORTH {
            phrase.share("fragility", self.fragility)
        } else {
            phrase
        }
    }
}

/// The largest share of the ties a finding rests on that one actor has.
fn fragility(finding: &Finding) -> f64 {
    let mut counts = std::collections::BTreeMap::<&str, usize>::new();
    for tie in &finding.evidence {
        for end in [&tie.from, &tie.to] {
            *counts.entry(&end.id).or_default() += 1;
        }
    }
    let most = counts.values().max().copied().unwrap_or(0);
    match finding.evidence.len() {
        0 => 0.0,
        ties => most as f64 / ties as f64,
    }
}

/// The findings of all answers in the order of their rank, but no two of one answer follow each
/// other while one of another waits: among the first whatever asks for something waits for its
/// turn, later only what is as urgent. Proposals are answers to findings and not among the first.
pub(super) fn ranked(mut findings: Vec<Ranked>) -> Vec<Ranked> {
    findings.sort_by_key(Ranked::rank);
    let (proposals, mut rest): (Vec<Ranked>, Vec<Ranked>) = findings
        .into_iter()
        .partition(|ranked| ranked.answer == PROPOSALS);
    let mut ordered: Vec<Ranked> = Vec::with_capacity(rest.len() + proposals.len());
    while ordered.len() < FIRST
        && let Some(mut next) = take_turn(&mut rest, &ordered, asks)
    {
        next.why = Some(next.reason());
        ordered.push(next);
    }
    rest.extend(proposals);
    rest.sort_by_key(Ranked::rank);
    while let Some(next) = take_turn(&mut rest, &ordered, |finding| finding.severity as u8) {
        ordered.push(next);
    }
    ordered
}

/// The answer whose findings propose something.
const PROPOSALS: &str = "recommend";

/// Does it ask for anything? What does comes first.
fn asks(finding: &Finding) -> u8 {
    u8::from(finding.severity == Severity::Info)
}

/// Takes the first that is of another answer than the last, of those that share the class of the
/// first of all; else the first. Findings are few: they are sentences.
fn take_turn(
    rest: &mut Vec<Ranked>,
    ordered: &[Ranked],
    class: fn(&Finding) -> u8,
) -> Option<Ranked> {
    let last = ordered.last().map(|last| last.answer);
    let first = class(&rest.first()?.finding);
    let other = rest
        .iter()
        .take_while(|next| class(&next.finding) == first)
        .position(|next| Some(next.answer) != last);
    Some(rest.remove(other.unwrap_or(0)))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;
    use crate::language::Language;

    fn found(answer: &'static str, code: &'static str, severity: Severity) -> Ranked {
        let finding = Finding {
            code,
            severity,
            sentence: Phrase::new("report-no-findings"),
            next_step: None,
            numbers: BTreeMap::new(),
            actors: Vec::new(),
            evidence: Vec::new(),
        };
        Ranked::new(answer, finding, 10)
    }

    fn with(share: f64, fragility: f64, ranked: Ranked) -> Ranked {
        Ranked {
            share,
            fragility,
            ..ranked
        }
    }

    fn codes(findings: Vec<Ranked>) -> Vec<&'static str> {
        let ranked = ranked(findings);
        ranked.iter().map(|ranked| ranked.finding.code).collect()
    }

    #[test]
    fn urgency_then_share_then_fragility() {
        let attention = |code, share, fragility| {
            with(share, fragility, found("hubs", code, Severity::Attention))
        };
        let findings = vec![
            with(1.0, 1.0, found("hubs", "info", Severity::Info)),
            attention("small", 0.2, 1.0),
            attention("wide", 0.501, 0.2),
            attention("wide and fragile", 0.499, 0.9),
            found("hubs", "act", Severity::Act),
        ];
        // 50.1 and 49.9 per cent are both about half: the fragile one comes first.
        assert_eq!(
            codes(findings),
            ["act", "wide and fragile", "wide", "small", "info"]
        );
    }

    #[test]
    fn answers_take_turns_while_others_as_urgent_wait() {
        let findings = vec![
            with(0.9, 0.0, found("interfaces", "a1", Severity::Attention)),
            with(0.8, 0.0, found("interfaces", "a2", Severity::Attention)),
            with(0.7, 0.0, found("interfaces", "a3", Severity::Attention)),
            with(0.1, 0.0, found("isolated", "b1", Severity::Attention)),
            with(0.9, 0.0, found("isolated", "b2", Severity::Info)),
        ];
        assert_eq!(codes(findings), ["a1", "b1", "a2", "a3", "b2"]);
        let findings = vec![
            found("interfaces", "a1", Severity::Act),
            found("interfaces", "a2", Severity::Act),
            found("isolated", "b1", Severity::Attention),
            found("recommend", "p1", Severity::Act),
            found("hubs", "c1", Severity::Info),
        ];
        // What asks for something takes turns with what is more urgent; what is good to know does
        // not, and proposals come behind the first.
        assert_eq!(codes(findings), ["a1", "b1", "a2", "c1", "p1"]);
    }

    #[test]
    fn the_first_say_why() {
        let one = with(0.3, 1.0, found("hubs", "hub", Severity::Act));
        let six = std::iter::repeat_n(one, 6).collect();
        let ranked = ranked(six);
        assert_eq!(ranked.iter().filter(|one| one.why.is_some()).count(), FIRST);
        let why = ranked[0].why.as_ref().expect("a reason");
        for language in Language::ALL {
            assert!(why.in_language(language).contains("100"), "all ties of one");
        }
    }

    proptest! {
        /// Nothing is lost; two of one answer follow each other only when no other waits that has
        /// a turn; behind the first nothing less urgent comes before.
        #[test]
        fn order(drawn in prop::collection::vec((0usize..3, 0usize..3, 0u32..5), 0..25)) {
            let answers = ["interfaces", "isolated", "hubs"];
            let severities = [Severity::Act, Severity::Attention, Severity::Info];
            let findings: Vec<Ranked> = drawn
                .iter()
                .map(|&(answer, severity, share)| {
                    let found = found(answers[answer], "code", severities[severity]);
                    with(f64::from(share) / 4.0, 0.0, found)
                })
                .collect();
            let ranked = ranked(findings);
            prop_assert_eq!(ranked.len(), drawn.len());
            for (place, pair) in ranked.windows(2).enumerate() {
                let [one, two] = pair else { continue };
                let waiting = &ranked[place + 1..];
                let has_turn = |other: &&Ranked| {
                    if place + 1 < FIRST {
                        asks(&other.finding) == asks(&two.finding)
                    } else {
                        other.finding.severity == two.finding.severity
                    }
                };
                if one.answer == two.answer {
                    prop_assert!(waiting.iter().filter(has_turn).all(|other| other.answer == one.answer));
                }
                if place >= FIRST {
                    prop_assert!(one.finding.severity <= two.finding.severity);
                } else if place + 1 < FIRST {
                    prop_assert!(asks(&one.finding) <= asks(&two.finding));
                }
            }
        }
    }
}

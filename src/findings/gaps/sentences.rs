//! What do the gaps say in sentences?

use std::collections::BTreeMap;

use super::table::{in_words, state_name};
use super::{Expectation, Gap, GapState, Gaps, RuleOutcome};
use crate::findings::naming::{names_up_to, pair_name};
use crate::findings::{Finding, Severity};
use crate::language::Phrase;
use crate::model::{Names, Status};

/// How many names or pairs stand in a sentence.
const NAMED: usize = 3;

/// How many ties to build on stand in a sentence.
const TO_BUILD_ON: usize = 2;

pub(super) fn findings(gaps: &Gaps) -> Vec<Finding> {
    let mut findings: Vec<Finding> = alike(gaps).into_iter().map(|alike| duty(&alike)).collect();
    for rule in gaps.rules.iter().filter(|rule| rule.met < rule.subjects) {
        findings.push(broken_rule(rule, gaps));
    }
    if findings.is_empty() {
        findings.push(nothing_missing(gaps));
    }
    findings.sort_by_key(|finding| finding.severity);
    findings
}

/// Missing duties, those of the same words, source and state together, in the order of the gaps.
fn alike(gaps: &Gaps) -> Vec<Vec<&Gap>> {
    let mut groups: Vec<Vec<&Gap>> = Vec::new();
    let mut position: BTreeMap<(GapState, String, Option<&String>), usize> = BTreeMap::new();
    for gap in &gaps.list {
        let Expectation::Duty { tie } = &gap.expected_by else {
            continue;
        };
        let words = format!("{} {}", tie.kind, tie.themes.join(" "));
        let key = (gap.state, words, gap.source.as_ref());
        let group = *position.entry(key).or_insert(groups.len());
        if group == groups.len() {
            groups.push(Vec::new());
        }
        groups[group].push(gap);
    }
    groups
}

fn duty(alike: &[&Gap]) -> Finding {
    let first = alike[0];
    let pairs: Vec<Names> = alike
        .iter()
        .map(|gap| pair_name(&gap.who.name, &gap.whom))
        .collect();
    let sentence = Phrase::new("gap-duty")
        .phrase("pairs", names_up_to(&pairs, NAMED))
        .name("expected", first.expected.clone())
        .phrase("source", source(first))
        .phrase("state", state_name(first.state));
    let evidence = alike.iter().flat_map(|gap| {
        let duty = match &gap.expected_by {
            Expectation::Duty { tie } => Some((**tie).clone()),
            Expectation::Rule { .. } => None,
        };
        duty.into_iter().chain(gap.instead.iter().cloned())
    });
    let actors = alike
        .iter()
        .flat_map(|gap| std::iter::once(&gap.who).chain(&gap.candidates));
    let finding = Finding::new("gap-duty", severity(first.state), sentence)
        .count("missing", alike.len())
        .about(actors.cloned())
        .resting_on(evidence);
    with_next_step(finding, alike)
}

fn with_next_step(finding: Finding, alike: &[&Gap]) -> Finding {
    match alike[0].state {
        GapState::Nothing => finding,
        GapState::Coming => finding.next_step(Phrase::new("gap-bring-home")),
        GapState::OtherTies | GapState::Partly => {
            let existing = alike
                .iter()
                .flat_map(|gap| &gap.instead)
                .filter(|tie| tie.status == Status::Existing);
            let mut ties: Vec<Names> = Vec::new();
            for tie in existing.map(in_words) {
                if !ties.contains(&tie) {
                    ties.push(tie);
                }
            }
            if ties.is_empty() {
                return finding;
            }
            finding.next_step(
                Phrase::new("gap-build-on").phrase("ties", names_up_to(&ties, TO_BUILD_ON)),
            )
        }
    }
}

fn broken_rule(rule: &RuleOutcome, gaps: &Gaps) -> Finding {
    let missing: Vec<&Gap> = gaps
        .list
        .iter()
        .filter(
            |gap| matches!(&gap.expected_by, Expectation::Rule { rule: id } if *id == rule.rule),
        )
        .collect();
    let names: Vec<Names> = missing.iter().map(|gap| gap.who.name.clone()).collect();
    let worst = missing.iter().map(|gap| gap.state).min();
    let sentence = Phrase::new("gap-rule")
        .name("rule", rule.name.clone())
        .count("missing", missing.len())
        .count("subjects", rule.subjects)
        .phrase("names", names_up_to(&names, NAMED))
        .phrase(
            "source",
            missing
                .first()
                .map_or(Phrase::new("gap-no-source"), |gap| source(gap)),
        );
    Finding::new(
        "gap-rule",
        severity(worst.unwrap_or(GapState::Partly)),
        sentence,
    )
    .count("missing", missing.len())
    .count("subjects", rule.subjects)
    .about(missing.iter().map(|gap| gap.who.clone()))
    .resting_on(missing.iter().flat_map(|gap| gap.instead.iter().cloned()))
}

/// Nothing was expected, or all of it is there: two very different things.
fn nothing_missing(gaps: &Gaps) -> Finding {
    if gaps.duties == 0 && gaps.rules.is_empty() {
        return Finding::new(
            "gap-no-expectations",
            Severity::Info,
            Phrase::new("gap-no-expectations"),
        );
    }
    let sentence = Phrase::new("gap-none")
        .count("duties", gaps.duties)
        .count("rules", gaps.rules.len());
    Finding::new("gap-none", Severity::Info, sentence)
        .count("duties", gaps.duties)
        .count("rules", gaps.rules.len())
}

fn severity(state: GapState) -> Severity {
    match state {
        GapState::Nothing | GapState::OtherTies => Severity::Act,
        GapState::Coming | GapState::Partly => Severity::Attention,
    }
}

fn source(gap: &Gap) -> Phrase {
    match &gap.source_name {
        Some(name) => Phrase::new("gap-source").name("source", name.clone()),
        None => Phrase::new("gap-no-source"),
    }
}

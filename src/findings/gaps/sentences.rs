//! What do the gaps say in sentences?

use std::collections::{BTreeMap, BTreeSet};

use super::table::{in_words, state_name};
use super::{Expectation, Gap, GapState, Gaps, RuleOutcome, Shortfall};
use crate::findings::naming::{names_up_to, pair_name};
use crate::findings::{Finding, Severity};
use crate::language::Phrase;
use crate::model::{Names, RuleForm, Status};

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
    findings.extend(about_nobody(gaps));
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
        .phrase("source", source(first.source_name.as_ref()))
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
    let names = match rule.form {
        RuleForm::Tie => of_rule(rule, gaps)
            .map(|gap| gap.who.name.clone())
            .collect(),
        RuleForm::Duties => of_rule(rule, gaps)
            .map(|gap| pair_name(&gap.who.name, &gap.whom))
            .collect(),
        RuleForm::Table => shortfalls(rule, gaps)
            .map(|shortfall| shortfall.subject.name.clone())
            .collect(),
        RuleForm::Interface => shortfalls(rule, gaps).map(with_reason).collect(),
    };
    let names: Vec<Names> = names;
    let (code, key) = match rule.form {
        RuleForm::Tie => ("gap-rule", "gap-rule"),
        RuleForm::Duties => ("gap-rule-duties", "gap-rule-duties"),
        RuleForm::Table => ("gap-rule-table", "gap-rule-table"),
        RuleForm::Interface => ("gap-rule-interface", "gap-rule-interface"),
    };
    let states = of_rule(rule, gaps).map(|gap| gap.state);
    let states = states.chain(shortfalls(rule, gaps).map(|shortfall| shortfall.state));
    let sentence = Phrase::new(key)
        .name("rule", rule.name.clone())
        .count("missing", rule.subjects - rule.met)
        .count("subjects", rule.subjects)
        .phrase("names", names_up_to(&names, NAMED))
        .phrase("source", source(rule.source_name.as_ref()));
    let finding = Finding::new(
        code,
        severity(states.min().unwrap_or(GapState::Partly)),
        sentence,
    )
    .count("missing", rule.subjects - rule.met)
    .count("subjects", rule.subjects)
    .about(of_rule(rule, gaps).map(|gap| gap.who.clone()))
    .about(shortfalls(rule, gaps).flat_map(|shortfall| shortfall.actors.iter().cloned()))
    .resting_on(of_rule(rule, gaps).flat_map(|gap| gap.instead.iter().cloned()))
    .resting_on(shortfalls(rule, gaps).flat_map(|shortfall| shortfall.ties.iter().cloned()));
    match rule.form {
        RuleForm::Tie | RuleForm::Duties => with_unheard(finding, rule, gaps),
        RuleForm::Table => with_nearest_table(finding, rule, gaps),
        RuleForm::Interface => finding.next_step(Phrase::new("interface-second-contact")),
    }
}

/// How many of those who miss something the data never heard of: perhaps nobody asked.
fn with_unheard(finding: Finding, rule: &RuleOutcome, gaps: &Gaps) -> Finding {
    let unheard: BTreeSet<&str> = of_rule(rule, gaps)
        .filter(|gap| !gap.known)
        .map(|gap| gap.who.id.as_str())
        .collect();
    if unheard.is_empty() {
        return finding;
    }
    let step = Phrase::new("rule-ask-first").count("count", unheard.len());
    finding.count("unheard", unheard.len()).next_step(step)
}

/// Where one side is missing or only planned, it can be asked to join.
fn with_nearest_table(finding: Finding, rule: &RuleOutcome, gaps: &Gaps) -> Finding {
    let near = shortfalls(rule, gaps).filter(|shortfall| !shortfall.actors.is_empty());
    let near: Vec<Names> = near.map(with_reason).take(TO_BUILD_ON).collect();
    if near.is_empty() {
        return finding;
    }
    finding.next_step(Phrase::new("rule-nearest-table").list("names", near))
}

fn with_reason(shortfall: &Shortfall) -> Names {
    Phrase::new("rule-subject-why")
        .name("subject", shortfall.subject.name.clone())
        .phrase("why", shortfall.why.clone())
        .in_all()
}

fn of_rule<'a>(rule: &RuleOutcome, gaps: &'a Gaps) -> impl Iterator<Item = &'a Gap> {
    let id = rule.rule.clone();
    gaps.list
        .iter()
        .filter(move |gap| matches!(&gap.expected_by, Expectation::Rule { rule } if *rule == id))
}

fn shortfalls<'a>(rule: &RuleOutcome, gaps: &'a Gaps) -> impl Iterator<Item = &'a Shortfall> {
    let id = rule.rule.clone();
    gaps.shortfalls
        .iter()
        .filter(move |shortfall| shortfall.rule == id)
}

/// Rules that speak of nobody and nothing here: neither kept nor broken.
fn about_nobody(gaps: &Gaps) -> Option<Finding> {
    let rules = gaps.rules.iter().filter(|rule| rule.subjects == 0);
    let names: Vec<Names> = rules.map(|rule| rule.name.clone()).collect();
    (!names.is_empty()).then(|| {
        let sentence = Phrase::new("gap-rule-nobody")
            .count("count", names.len())
            .phrase("names", names_up_to(&names, NAMED));
        Finding::new("gap-rule-nobody", Severity::Info, sentence).count("rules", names.len())
    })
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
    let rules = gaps.rules.iter().filter(|rule| rule.subjects > 0).count();
    if gaps.duties == 0 && rules == 0 {
        return Finding::new(
            "gap-no-subjects",
            Severity::Info,
            Phrase::new("gap-no-subjects"),
        );
    }
    let sentence = Phrase::new("gap-none")
        .count("duties", gaps.duties)
        .count("rules", rules);
    Finding::new("gap-none", Severity::Info, sentence)
        .count("duties", gaps.duties)
        .count("rules", rules)
}

fn severity(state: GapState) -> Severity {
    match state {
        GapState::Nothing | GapState::OtherTies => Severity::Act,
        GapState::Coming | GapState::Partly => Severity::Attention,
    }
}

fn source(name: Option<&Names>) -> Phrase {
    match name {
        Some(name) => Phrase::new("gap-source").name("source", name.clone()),
        None => Phrase::new("gap-no-source"),
    }
}

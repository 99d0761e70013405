//! What does governance look like in sentences?

use super::{CLOSE, FEW, Form, Governance, GovernedGroup, GoverningHub, SMALLEST, Unsaid};
use std::collections::BTreeMap;

use crate::findings::naming::names_up_to;
use crate::findings::{Finding, Severity};
use crate::language::Phrase;
use crate::model::{Names, PartialDate};

/// How many groups stand in a sentence.
const NAMED: usize = 4;

/// The groups of one sort and what their findings are called.
struct Level<'a> {
    groups: &'a [GovernedGroup],
    codes: [&'static str; 3],
    unsaid: &'static str,
}

pub(super) fn findings(answer: &Governance) -> Vec<Finding> {
    let mut findings = vec![whole(&answer.whole)];
    findings.extend(temporary(answer));
    findings.extend(unsuited(answer));
    findings.extend(borderline(answer));
    findings.extend(stages(answer));
    let levels = [
        Level {
            groups: &answer.areas,
            codes: [
                "governance-areas-shared",
                "governance-areas-lead",
                "governance-areas-administrative",
            ],
            unsaid: "governance-areas-unsaid",
        },
        Level {
            groups: &answer.themes,
            codes: [
                "governance-themes-shared",
                "governance-themes-lead",
                "governance-themes-administrative",
            ],
            unsaid: "governance-themes-unsaid",
        },
    ];
    for level in &levels {
        for (form, code) in Form::ALL.into_iter().zip(level.codes) {
            findings.extend(with_form(level, form, code));
        }
        findings.extend(without_form(level));
    }
    findings.sort_by_key(|finding| finding.severity);
    findings
}

/// The whole network and the numbers that decide.
fn whole(group: &GovernedGroup) -> Finding {
    let (code, hub) = match (group.form, &group.hub) {
        (Some(Form::Shared), _) if group.is_at_a_table() => ("governance-at-table", &group.hub),
        (Some(Form::Shared), _) => ("governance-shared", &None),
        (Some(Form::LeadOrganisation), hub) => ("governance-lead", hub),
        (Some(Form::AdministrativeOrganisation), hub) => ("governance-administrative", hub),
        (None, _) if group.centralization_degree.is_none() => return too_small(group),
        (None, hub) => ("governance-none", hub),
    };
    let mut sentence = Phrase::new(code)
        .count("actors", group.actors)
        .phrase("numbers", numbers(group));
    if code == "governance-none" {
        let unsaid = group.unsaid.unwrap_or(Unsaid::NoneStandsOut);
        sentence = sentence.phrase("why", unsaid.reason());
    }
    if let Some(hub) = hub {
        sentence = sentence
            .name("hub", hub.actor.name.clone())
            .name("kind", hub.kind.name.clone())
            .count("partners", hub.partners)
            .count("others", group.actors - 1);
    }
    counted(Finding::new(code, Severity::Info, sentence), group)
}

fn too_small(group: &GovernedGroup) -> Finding {
    let sentence = Phrase::new("governance-too-small")
        .count("actors", group.actors)
        .count("smallest", SMALLEST);
    counted(
        Finding::new("governance-too-small", Severity::Info, sentence),
        group,
    )
}

/// The numbers that decide, in words; what has no value is left out.
fn numbers(group: &GovernedGroup) -> Phrase {
    let number = |value: Option<f64>| {
        value.map_or_else(
            || Phrase::new("governance-undefined"),
            |value| Phrase::new("governance-number").decimal("number", value, 2),
        )
    };
    Phrase::new("governance-numbers")
        .phrase("degree", number(group.centralization_degree))
        .phrase("betweenness", number(group.centralization_betweenness))
        .phrase("others", number(group.density_of_others))
}

/// The finding with the numbers of the group and the ties of its hub.
fn counted(finding: Finding, group: &GovernedGroup) -> Finding {
    let numbers = [
        ("centralization_degree", group.centralization_degree),
        (
            "centralization_betweenness",
            group.centralization_betweenness,
        ),
        ("density_of_others", group.density_of_others),
        ("margin", group.margin),
    ];
    let finding = finding
        .count("actors", group.actors)
        .count("participants", group.participants);
    let finding = numbers
        .into_iter()
        .filter_map(|(name, number)| Some((name, number?)))
        .fold(finding, |finding, (name, number)| {
            finding.number(name, number)
        });
    match &group.hub {
        Some(hub) => resting_on_hubs(finding, [hub]),
        None => finding,
    }
}

fn resting_on_hubs<'a>(
    finding: Finding,
    hubs: impl IntoIterator<Item = &'a GoverningHub>,
) -> Finding {
    hubs.into_iter().fold(finding, |finding, hub| {
        finding
            .about([hub.actor.clone()])
            .resting_on(hub.ties.iter().cloned())
    })
}

/// `Uusimaa (specialists on organisations)`.
fn with_hub(group: &GovernedGroup, hub: &GoverningHub) -> Names {
    Phrase::new("governance-of")
        .phrase("group", name(group))
        .name("hub", hub.actor.name.clone())
        .in_all()
}

fn name(group: &GovernedGroup) -> Phrase {
    match &group.word {
        Some(word) => Phrase::new("governance-group").name("name", word.name.clone()),
        None => Phrase::new("governance-whole"),
    }
}

fn with_form(level: &Level<'_>, form: Form, code: &'static str) -> Option<Finding> {
    let groups = level.groups.iter();
    let those: Vec<(&GovernedGroup, &GoverningHub)> = groups
        .filter(|group| group.form == Some(form))
        .filter_map(|group| Some((group, group.hub.as_ref()?)))
        .collect();
    if those.is_empty() {
        return None;
    }
    let names: Vec<Names> = those
        .iter()
        .map(|(group, hub)| match form {
            Form::Shared if !group.is_at_a_table() => name(group).in_all(),
            _ => with_hub(group, hub),
        })
        .collect();
    let sentence = Phrase::new(code)
        .count("count", those.len())
        .count("total", level.groups.len())
        .phrase("names", names_up_to(&names, NAMED));
    let finding = Finding::new(code, Severity::Info, sentence)
        .count("groups", those.len())
        .count("total", level.groups.len());
    Some(resting_on_hubs(finding, those.iter().map(|(_, hub)| *hub)))
}

/// Where no form can be named, and how often for which reason.
fn without_form(level: &Level<'_>) -> Option<Finding> {
    let reasons: Vec<Names> = Unsaid::ALL
        .into_iter()
        .filter_map(|unsaid| {
            let groups = level.groups.iter();
            let count = groups.filter(|group| group.unsaid == Some(unsaid)).count();
            (count > 0).then(|| {
                Phrase::new("governance-reason-count")
                    .phrase("reason", unsaid.reason())
                    .count("count", count)
                    .in_all()
            })
        })
        .collect();
    let count = level
        .groups
        .iter()
        .filter(|group| group.form.is_none())
        .count();
    (count > 0).then(|| {
        let sentence = Phrase::new(level.unsaid)
            .count("count", count)
            .count("total", level.groups.len())
            .list("reasons", reasons);
        Finding::new(level.unsaid, Severity::Info, sentence)
            .count("groups", count)
            .count("total", level.groups.len())
    })
}

/// The groups of now: the stages are of then.
fn of_now(answer: &Governance) -> impl Iterator<Item = &GovernedGroup> {
    std::iter::once(&answer.whole)
        .chain(&answer.areas)
        .chain(&answer.themes)
}

/// Coordination that ends with a project.
fn temporary(answer: &Governance) -> Option<Finding> {
    let administrative = Some(Form::AdministrativeOrganisation);
    let those: Vec<(&GovernedGroup, &GoverningHub)> = of_now(answer)
        .filter(|group| group.form == administrative)
        .filter_map(|group| Some((group, group.hub.as_ref().filter(|hub| hub.temporary)?)))
        .collect();
    if those.is_empty() {
        return None;
    }
    let mut by_hub: BTreeMap<&str, (&GoverningHub, Vec<Names>)> = BTreeMap::new();
    for (group, hub) in &those {
        let entry = by_hub.entry(&hub.actor.id);
        let (_, groups) = entry.or_insert((hub, Vec::new()));
        groups.push(name(group).in_all());
    }
    let names: Vec<Names> = by_hub
        .values()
        .map(|(hub, groups)| {
            let phrase = Phrase::new("governance-hub-of").name("hub", hub.actor.name.clone());
            phrase.phrase("groups", names_up_to(groups, NAMED)).in_all()
        })
        .collect();
    let sentence = Phrase::new("governance-temporary")
        .count("count", names.len())
        .phrase("names", names_up_to(&names, NAMED));
    let finding = Finding::new("governance-temporary", Severity::Attention, sentence)
        .count("groups", those.len())
        .next_step(Phrase::new("governance-who-goes-on"));
    Some(resting_on_hubs(
        finding,
        by_hub.values().map(|(hub, _)| *hub),
    ))
}

/// Forms that the number of participants does not suit.
fn unsuited(answer: &Governance) -> Vec<Finding> {
    let codes = [
        (Form::Shared, "governance-too-many", Severity::Attention),
        (
            Form::AdministrativeOrganisation,
            "governance-too-few",
            Severity::Info,
        ),
    ];
    let of_form = |(form, code, severity): (Form, &'static str, Severity)| {
        let those: Vec<&GovernedGroup> = of_now(answer)
            .filter(|group| group.form == Some(form) && group.suited == Some(false))
            .collect();
        if those.is_empty() {
            return None;
        }
        let names: Vec<Names> = those
            .iter()
            .map(|group| {
                let name = Phrase::new("governance-reason-count")
                    .phrase("reason", name(group))
                    .count("count", group.participants);
                name.in_all()
            })
            .collect();
        let sentence = Phrase::new(code)
            .count("count", those.len())
            .count("few", FEW)
            .phrase("names", names_up_to(&names, NAMED));
        let finding = Finding::new(code, severity, sentence).count("groups", those.len());
        let hubs = those.iter().filter_map(|group| group.hub.as_ref());
        Some(resting_on_hubs(finding, hubs))
    };
    codes.into_iter().filter_map(of_form).collect()
}

/// What a tie more or less may change.
fn borderline(answer: &Governance) -> Option<Finding> {
    let those: Vec<&GovernedGroup> = of_now(answer).filter(|group| group.borderline).collect();
    if those.is_empty() {
        return None;
    }
    let names: Vec<Names> = those.iter().map(|group| beside(group).in_all()).collect();
    let sentence = Phrase::new("governance-borderline")
        .count("count", those.len())
        .decimal("close", CLOSE, 1)
        .phrase("names", names_up_to(&names, NAMED));
    let finding = Finding::new("governance-borderline", Severity::Info, sentence)
        .count("groups", those.len());
    let hubs = those.iter().filter_map(|group| group.hub.as_ref());
    Some(resting_on_hubs(finding, hubs))
}

/// `Uusimaa (shared governance, close to: lead organisation)`.
fn beside(group: &GovernedGroup) -> Phrase {
    let phrase = match group.beside {
        Some(form) => Phrase::new("governance-close-to").phrase("beside", form.name()),
        None => Phrase::new("governance-close-to-none"),
    };
    phrase
        .phrase("group", name(group))
        .phrase("state", group.state())
}

/// The form at each stage, one after the other; equal ones that follow each other are told once.
fn stages(answer: &Governance) -> Option<Finding> {
    let stages = &answer.stages;
    if stages.len() < 2 || stages.iter().all(|stage| stage.form.is_none()) {
        return None;
    }
    let mut told: Vec<(PartialDate, Phrase)> = Vec::new();
    for stage in stages {
        let state = at_stage(stage);
        if told.last().is_none_or(|(_, last)| *last != state) {
            told.push((stage.day?, state));
        }
    }
    let changes = stages
        .windows(2)
        .filter(|pair| pair[0].form != pair[1].form);
    let changes = changes.count();
    let steps = told.into_iter().map(|(day, state)| {
        let step = Phrase::new("governance-stage").date("day", day);
        step.phrase("state", state).in_all()
    });
    let sentence = Phrase::new("governance-stages")
        .count("changes", changes)
        .list("steps", steps.collect());
    let finding = Finding::new("governance-stages", Severity::Info, sentence)
        .count("stages", stages.len())
        .count("changes", changes);
    let hubs = stages.iter().filter(|stage| stage.form.is_some());
    Some(resting_on_hubs(
        finding,
        hubs.filter_map(|stage| stage.hub.as_ref()),
    ))
}

/// `lead organisation (Oulu)`.
fn at_stage(stage: &GovernedGroup) -> Phrase {
    match (stage.form, &stage.hub) {
        (Some(form), Some(hub)) if form != Form::Shared || stage.is_at_a_table() => {
            Phrase::new("governance-of")
                .phrase("group", form.name())
                .name("hub", hub.actor.name.clone())
        }
        _ => stage.state(),
    }
}

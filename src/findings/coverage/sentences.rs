//! What does the coverage say in sentences?

use super::answer::{AreaCoverage, Covered, Pair};
use crate::findings::naming::{names_up_to, pair_name};
use crate::findings::{Finding, Presence, Severity};
use crate::language::Phrase;
use crate::model::Names;

/// How many areas, themes or pairs stand in a sentence.
const NAMED: usize = 3;
/// Below this share the gaps of the data come before what they say.
const THIN: f64 = 0.5;

pub(super) fn findings(answer: &Covered) -> Vec<Finding> {
    let mut findings = answer.gaps.findings();
    for finding in &mut findings {
        if finding.code == "gap-no-expectations" {
            finding.next_step = Some(Phrase::new("covered-add-rules"));
        }
    }
    if answer.counts.total() == 0 {
        let sentence = Phrase::new("covered-nothing");
        findings.push(Finding::new(
            "covered-nothing",
            Severity::Attention,
            sentence,
        ));
    } else {
        findings.push(known(answer));
        findings.extend(widest(answer));
        findings.extend(together(answer));
        findings.extend(alone(answer));
        findings.extend(ended(answer));
        findings.extend(thin(answer));
    }
    findings.extend(no_actors(answer));
    findings.extend(silent(answer));
    findings.sort_by_key(|finding| finding.severity);
    findings
}

fn known(answer: &Covered) -> Finding {
    let counts = &answer.counts;
    let share = counts.known() as f64 / counts.total() as f64;
    let severity = if share < THIN {
        Severity::Attention
    } else {
        Severity::Info
    };
    let sentence = Phrase::new("covered-known")
        .count("known", counts.known())
        .count("total", counts.total())
        .count("unknown", counts.unknown)
        .share("share", share);
    let finding = Finding::new("covered-known", severity, sentence)
        .count("known", counts.known())
        .count("met", counts.met)
        .count("planned", counts.planned)
        .count("missing", counts.missing)
        .count("ended", counts.ended)
        .count("unknown", counts.unknown)
        .number("share_of_pairs", 1.0 - share);
    if counts.unknown == 0 {
        return finding;
    }
    finding.next_step(Phrase::new("covered-ask-first"))
}

fn widest(answer: &Covered) -> Option<Finding> {
    let mut themes: Vec<_> = answer
        .themes
        .iter()
        .filter(|theme| theme.counts.met > 0)
        .collect();
    themes.sort_by_key(|theme| std::cmp::Reverse(theme.counts.met));
    let first = themes.first()?;
    let names: Vec<Names> = themes
        .iter()
        .map(|theme| of_all(&theme.word.name, theme.counts.met, theme.counts.total()))
        .take(NAMED)
        .collect();
    let sentence = Phrase::new("covered-widest").list("themes", names);
    Some(Finding::new("covered-widest", Severity::Info, sentence).count("areas", first.counts.met))
}

/// `hyte (5/18)`.
fn of_all(name: &Names, part: usize, all: usize) -> Names {
    Phrase::new("covered-of-all")
        .name("name", name.clone())
        .count("part", part)
        .count("all", all)
        .in_all()
}

fn in_words(pair: &&Pair) -> Names {
    pair_name(&pair.area.name, &pair.theme.name)
}

fn met(answer: &Covered) -> Vec<&Pair> {
    let pairs = answer.pairs.iter();
    pairs.filter(|pair| pair.state == Presence::Met).collect()
}

/// Where all three sides take part.
fn together(answer: &Covered) -> Option<Finding> {
    let met = met(answer);
    let all: Vec<Names> = met
        .iter()
        .filter(|pair| pair.sides_met() == pair.sides.len())
        .map(in_words)
        .collect();
    if met.is_empty() {
        return None;
    }
    let sentence = if all.is_empty() {
        Phrase::new("covered-never-together").count("met", met.len())
    } else {
        Phrase::new("covered-together")
            .count("count", all.len())
            .count("met", met.len())
            .phrase("pairs", names_up_to(&all, NAMED))
    };
    let finding = Finding::new("covered-together", Severity::Info, sentence);
    Some(
        finding
            .count("pairs", all.len())
            .count("met", met.len())
            .number(
                "share_of_pairs",
                met.len() as f64 / answer.counts.total() as f64,
            ),
    )
}

/// Where only one side is known to take part, or none.
fn alone(answer: &Covered) -> Option<Finding> {
    let met = met(answer);
    let alone: Vec<Names> = met
        .iter()
        .filter(|pair| pair.sides_met() < 2)
        .map(in_words)
        .collect();
    (!alone.is_empty()).then(|| {
        let sentence = Phrase::new("covered-alone")
            .count("count", alone.len())
            .count("met", met.len())
            .phrase("pairs", names_up_to(&alone, NAMED));
        let finding = Finding::new("covered-alone", Severity::Attention, sentence);
        finding.count("pairs", alone.len()).number(
            "share_of_pairs",
            alone.len() as f64 / answer.counts.total() as f64,
        )
    })
}

fn ended(answer: &Covered) -> Option<Finding> {
    let ended = answer.pairs.iter();
    let ended: Vec<Names> = ended
        .filter(|pair| pair.state == Presence::Ended)
        .map(|pair| in_words(&pair))
        .collect();
    (!ended.is_empty()).then(|| {
        let sentence = Phrase::new("covered-ended")
            .count("count", ended.len())
            .phrase("pairs", names_up_to(&ended, NAMED));
        let finding = Finding::new("covered-ended", Severity::Attention, sentence);
        finding.count("pairs", ended.len()).number(
            "share_of_pairs",
            ended.len() as f64 / answer.counts.total() as f64,
        )
    })
}

/// The areas of which least is known, where much is unknown.
fn thin(answer: &Covered) -> Option<Finding> {
    let is_thin =
        |area: &&AreaCoverage| (area.counts.known() as f64) < THIN * area.counts.total() as f64;
    let mut areas: Vec<&AreaCoverage> = answer.areas.iter().filter(is_thin).collect();
    areas.sort_by_key(|area| area.counts.known());
    let names: Vec<Names> = areas
        .iter()
        .map(|area| of_all(&area.word.name, area.counts.known(), area.counts.total()))
        .collect();
    (!names.is_empty()).then(|| {
        let sentence = Phrase::new("covered-thin")
            .count("count", names.len())
            .phrase("areas", names_up_to(&names, NAMED));
        Finding::new("covered-thin", Severity::Info, sentence).count("areas", names.len())
    })
}

fn no_actors(answer: &Covered) -> Option<Finding> {
    let areas: Vec<Names> = answer
        .areas_without_actors
        .iter()
        .map(|area| area.name.clone())
        .collect();
    (!areas.is_empty()).then(|| {
        let sentence = Phrase::new("covered-no-actors")
            .count("count", areas.len())
            .phrase("areas", names_up_to(&areas, NAMED));
        Finding::new("covered-no-actors", Severity::Attention, sentence).count("areas", areas.len())
    })
}

fn silent(answer: &Covered) -> Option<Finding> {
    let names: Vec<Names> = answer
        .silent
        .iter()
        .map(|actor| actor.name.clone())
        .collect();
    (!names.is_empty()).then(|| {
        let sentence = Phrase::new("covered-silent")
            .count("count", names.len())
            .count("total", answer.basis.actors)
            .phrase("names", names_up_to(&names, NAMED));
        Finding::new("covered-silent", Severity::Info, sentence)
            .count("actors", names.len())
            .about(answer.silent.iter().cloned())
    })
}

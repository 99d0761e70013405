//! What does a planner read about how sure the answers are?

use super::{Certainty, FEW_VALUES, Rated, Rating};
use crate::analyses::uncertainty::ReadingError;
use crate::findings::hubs::told_apart;
use crate::findings::naming::{names_up_to, pair_name};
use crate::findings::{ActorRef, Finding, Severity};
use crate::language::Phrase;
use crate::model::Names;

/// How many names stand in a sentence.
const NAMED: usize = 4;

/// A density that may be off by more than this share of itself is worth a look.
const MUCH: f64 = 0.25;

pub(super) fn findings(answer: &Certainty) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    findings.extend(places(answer));
    findings.extend(accuracy(answer));
    findings.extend(left_out(answer));
    findings.extend(interface(answer));
    findings.extend(reports(answer));
    findings.extend(silent(answer));
    findings.extend(confidence(answer));
    for rating in &answer.ratings {
        findings.push(rated(rating));
        findings.extend(few(rating));
    }
    findings.sort_by_key(|finding| finding.severity);
    findings
}

/// Who cannot be told apart from the first.
fn places(answer: &Certainty) -> Option<Finding> {
    let last = answer.actors.iter().map(|placed| placed.group).max()?;
    let first = answer.actors.iter().filter(|placed| placed.group == 1);
    let first: Vec<ActorRef> = first.map(|placed| placed.actor.clone()).collect();
    let supposed = Phrase::new("places-wrong").share("share", answer.wrong);
    let sentence = Phrase::new("certainty-places")
        .phrase("order", order(answer.rankings[0]))
        .phrase("places", told_apart(&first, answer.actors.len(), supposed));
    let finding = Finding::new("certainty-places", Severity::Info, sentence)
        .count("actors", first.len())
        .count("groups", last)
        .about(first);
    Some(finding)
}

/// The name of a ranking.
pub(super) fn order(ranking: &str) -> Phrase {
    Phrase::new(match ranking {
        "degree" => "certainty-order-degree",
        "betweenness" => "certainty-order-betweenness",
        _ => "certainty-order-hubs",
    })
}

/// How often the first is still first.
fn accuracy(answer: &Certainty) -> Option<Finding> {
    let of = |error: ReadingError| {
        let row = answer.accuracy.iter().find(|row| {
            row.ranking == answer.rankings[0] && row.error == error && row.share == answer.wrong
        });
        row?.accuracy
    };
    let [ties, actors, false_ties] = ReadingError::ALL.map(of);
    let (ties, actors, false_ties) = (ties?, actors?, false_ties?);
    let sentence = Phrase::new("certainty-accuracy")
        .share("wrong", answer.wrong)
        .share("ties", ties.top_1)
        .share("actors", actors.top_1)
        .share("noted", false_ties.top_1)
        .count("runs", answer.runs as usize);
    let finding = Finding::new("certainty-accuracy", Severity::Info, sentence)
        .number("missing_ties_top_1", ties.top_1)
        .number("missing_actors_top_1", actors.top_1)
        .number("false_ties_top_1", false_ties.top_1);
    Some(finding)
}

/// What was not read again because it takes too long.
fn left_out(answer: &Certainty) -> Option<Finding> {
    let key = match answer.rankings.len() {
        0 => "certainty-not-read-again",
        1 => "certainty-degree-alone",
        _ => return None,
    };
    let sentence = Phrase::new(key).count("actors", answer.basis.actors);
    Some(Finding::new(key, Severity::Info, sentence))
}

/// How far the density of the widest interface may be off.
fn interface(answer: &Certainty) -> Option<Finding> {
    let widest = answer.interfaces.first()?;
    let (density, [least, most]) = (widest.density.density?, widest.range()?);
    let is_unsure = most - least > MUCH * density;
    let sentence = Phrase::new("certainty-interface")
        .name("interface", pair_name(&widest.a.name, &widest.b.name))
        .share("density", density)
        .share("least", least)
        .share("most", most)
        .share("wrong", answer.wrong);
    let severity = if is_unsure {
        Severity::Attention
    } else {
        Severity::Info
    };
    let finding = Finding::new("certainty-interface", severity, sentence)
        .number("density", density)
        .number("least", least)
        .number("most", most);
    Some(match widest.density.standard_error {
        Some(error) => finding.number("standard_error", error),
        None => finding,
    })
}

fn reports(answer: &Certainty) -> Option<Finding> {
    let reports = &answer.reports;
    if reports.pairs == 0 {
        return None;
    }
    let single = reports.pairs - reports.confirmed;
    if !reports.are_known {
        let sentence = Phrase::new("certainty-reports-unknown").count("pairs", reports.pairs);
        return Some(Finding::new(
            "certainty-reports-unknown",
            Severity::Info,
            sentence,
        ));
    }
    let severity = if single > reports.confirmed {
        Severity::Attention
    } else {
        Severity::Info
    };
    let sentence = Phrase::new("certainty-reports")
        .count("pairs", reports.pairs)
        .count("confirmed", reports.confirmed)
        .count("single", single);
    let finding = Finding::new("certainty-reports", severity, sentence)
        .count("pairs", reports.pairs)
        .count("confirmed", reports.confirmed)
        .count("single", single);
    Some(finding)
}

fn silent(answer: &Certainty) -> Option<Finding> {
    let silent = &answer.reports.silent;
    if silent.is_empty() {
        return None;
    }
    let names: Vec<Names> = silent.iter().map(|actor| actor.name.clone()).collect();
    let sentence = Phrase::new("certainty-silent")
        .count("count", silent.len())
        .phrase("names", names_up_to(&names, NAMED));
    let finding = Finding::new("certainty-silent", Severity::Attention, sentence)
        .next_step(Phrase::new("certainty-ask"))
        .count("actors", silent.len())
        .about(silent.iter().cloned());
    Some(finding)
}

fn confidence(answer: &Certainty) -> Option<Finding> {
    let sure = &answer.reports.confidence;
    let (mean, least) = (sure.mean?, sure.least?);
    let sentence = Phrase::new("certainty-confidence")
        .count("stated", sure.stated)
        .count("ties", sure.stated + sure.not_stated)
        .decimal("mean", mean, 2)
        .decimal("least", least, 2)
        .count("below", sure.below_half);
    let finding = Finding::new("certainty-confidence", Severity::Info, sentence)
        .count("stated", sure.stated)
        .count("below_half", sure.below_half)
        .number("mean", mean)
        .number("least", least);
    Some(finding)
}

fn rated(rating: &Rating) -> Finding {
    let all = &rating.all;
    let key = match all.n {
        0 => "certainty-rating-none",
        1 => "certainty-rating-one",
        _ => "certainty-rating",
    };
    let mut sentence = Phrase::new(key)
        .phrase("rating", called(rating))
        .count("missing", all.missing + all.outside);
    if let Some(mean) = all.mean {
        sentence = sentence.decimal("mean", mean, 1).count("n", all.n);
    }
    if let (Some(deviation), Some(least), Some(greatest)) = (all.deviation, all.least, all.greatest)
    {
        sentence = sentence
            .decimal("deviation", deviation, 1)
            .decimal("least", least, 1)
            .decimal("greatest", greatest, 1);
    }
    let mut finding = Finding::new(key, Severity::Info, sentence)
        .count("n", all.n)
        .count("missing", all.missing)
        .count("outside", all.outside);
    for (name, number) in [("mean", all.mean), ("deviation", all.deviation)] {
        if let Some(number) = number {
            finding = finding.number(name, number);
        }
    }
    finding
}

/// What a rating is called, with what it rates where that is not actors.
pub(super) fn called(rating: &Rating) -> Phrase {
    Phrase::new(match rating.of {
        Rated::Actors => "certainty-rated-actors",
        Rated::Ties => "certainty-rated-ties",
    })
    .text("rating", rating.attribute.replace('_', " "))
}

/// Groups so small that their mean may tell what somebody answered.
fn few(rating: &Rating) -> Option<Finding> {
    let is_small = |values: usize| (1..FEW_VALUES).contains(&values);
    let groups = rating.groups.iter();
    let small = groups.filter(|group| is_small(group.n - group.of_many));
    let names: Vec<Names> = small
        .filter_map(|group| Some(group.sector.as_ref()?.name.clone()))
        .collect();
    if names.is_empty() {
        return None;
    }
    let sentence = Phrase::new("certainty-few")
        .phrase("rating", called(rating))
        .count("count", names.len())
        .count("few", FEW_VALUES)
        .phrase("names", names_up_to(&names, NAMED));
    let finding =
        Finding::new("certainty-few", Severity::Attention, sentence).count("groups", names.len());
    Some(finding)
}

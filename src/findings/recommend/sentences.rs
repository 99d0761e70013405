//! What do proposals look like in sentences?

use super::{Aim, Method, NeedOutcome, Proposal, ProposedTie, Recommendations, WhyOpen};
use crate::findings::naming::names_up_to;
use crate::findings::{Finding, Severity};
use crate::language::Phrase;
use crate::model::Names;

/// How many names stand in a sentence.
pub(super) const NAMED: usize = 3;

pub(super) fn findings(answer: &Recommendations) -> Vec<Finding> {
    let mut findings: Vec<Finding> = answer
        .proposals
        .iter()
        .map(|proposal| proposed(answer, proposal))
        .collect();
    if findings.is_empty() {
        findings.push(nothing(answer));
    } else {
        findings.push(summary(answer));
        findings.push(method(answer));
        findings.extend(together(answer));
    }
    findings.extend(left_out(answer));
    if answer.explain {
        findings.extend(open(answer, WhyOpen::Budget));
        findings.extend(open(answer, WhyOpen::NoTie));
    }
    findings
}

/// A number with a decimal only where it has one.
pub(super) fn number(phrase: Phrase, name: &'static str, number: f64) -> Phrase {
    phrase.decimal(name, number, decimals(number))
}

pub(super) fn decimals(number: f64) -> u8 {
    if (number - number.round()).abs() < 1e-9 {
        0
    } else {
        2
    }
}

fn proposed(answer: &Recommendations, proposal: &Proposal) -> Finding {
    let tie = &proposal.tie;
    let needs: Vec<&NeedOutcome> = proposal
        .meets
        .iter()
        .map(|&need| &answer.needs[need])
        .collect();
    let takes_seat = needs.iter().any(|need| need.aim == Aim::Tables);
    let key = match (tie.coming, takes_seat) {
        (true, _) => "recommend-bring-home",
        (false, true) => "recommend-seat",
        (false, false) => "recommend-new",
    };
    let effects: Vec<Names> = Aim::ALL
        .into_iter()
        .filter_map(|aim| effect(answer, aim, &needs))
        .map(|phrase| phrase.in_all())
        .collect();
    let sentence = Phrase::new(key)
        .count("place", proposal.place)
        .phrase("tie", in_words(tie))
        .list("effects", effects);
    let sentence = number(number(sentence, "gain", proposal.gain), "cost", tie.cost);
    let mut actors = vec![tie.from.clone(), tie.to.clone()];
    for actor in needs.iter().flat_map(|need| &need.actors) {
        if !actors.contains(actor) {
            actors.push(actor.clone());
        }
    }
    let finding = Finding::new("recommend-tie", Severity::Attention, sentence)
        .number("gain", proposal.gain)
        .number("cost", tie.cost)
        .count("needs", proposal.meets.len())
        .about(actors);
    if answer.explain {
        finding.next_step(instead(proposal))
    } else {
        finding
    }
}

/// The tie in words: `Oulu – Pohde (sopii, hyte)`.
pub(super) fn in_words(tie: &ProposedTie) -> Phrase {
    let mut words = vec![tie.kind.name.clone()];
    words.extend(tie.themes.iter().map(|theme| theme.name.clone()));
    Phrase::new("recommend-tie")
        .name("from", tie.from.name.clone())
        .name("to", tie.to.name.clone())
        .phrase("words", names_up_to(&words, NAMED))
}

/// What meeting these needs does for an aim.
fn effect(answer: &Recommendations, aim: Aim, needs: &[&NeedOutcome]) -> Option<Phrase> {
    let needs: Vec<&NeedOutcome> = needs
        .iter()
        .copied()
        .filter(|need| need.aim == aim)
        .collect();
    if needs.is_empty() {
        return None;
    }
    let of_needs = || needs.iter().map(|need| need.what.in_all()).take(NAMED + 2);
    let of_actors = || needs.iter().flat_map(|need| &need.actors);
    let (key, count, names): (_, _, Vec<Names>) = match aim {
        Aim::Gaps => ("recommend-closes", needs.len(), of_needs().collect()),
        Aim::Tables => ("recommend-completes", needs.len(), of_needs().collect()),
        Aim::Interfaces => ("recommend-secures", needs.len(), of_needs().collect()),
        Aim::Isolated => (
            "recommend-joins",
            of_actors().count(),
            of_actors().map(|actor| actor.name.clone()).collect(),
        ),
        Aim::Hubs => (
            "recommend-nears",
            needs.len(),
            of_actors().map(|actor| actor.name.clone()).collect(),
        ),
    };
    let named = match names.len().cmp(&count) {
        // Only the first of many needs were put into words.
        std::cmp::Ordering::Less => Phrase::new("list-more")
            .list("names", names[..NAMED].to_vec())
            .count("count", count - NAMED),
        _ => names_up_to(&names, NAMED),
    };
    let phrase = Phrase::new(key)
        .count("count", count)
        .phrase("names", named);
    Some(match aim {
        Aim::Hubs => phrase.count("steps", answer.steps as usize),
        _ => phrase,
    })
}

fn instead(proposal: &Proposal) -> Phrase {
    let Some(next) = &proposal.next_best else {
        return Phrase::new("recommend-next-none");
    };
    let phrase = Phrase::new("recommend-next").phrase("tie", in_words(&next.tie));
    number(number(phrase, "gain", next.gain), "own", proposal.own)
}

fn summary(answer: &Recommendations) -> Finding {
    let aims: Vec<Names> = answer
        .aims
        .iter()
        .filter(|aim| aim.missing > 0)
        .map(|aim| {
            let phrase = Phrase::new("recommend-of-aim")
                .phrase("aim", aim.aim.name())
                .count("met", aim.missing - aim.still_missing)
                .count("missing", aim.missing);
            number(phrase, "weight", aim.weight).in_all()
        })
        .collect();
    let phrase = Phrase::new("recommend-summary")
        .count("count", answer.proposals.len())
        .list("aims", aims);
    let phrase = number(number(phrase, "cost", answer.cost), "budget", answer.budget);
    let phrase = number(
        number(phrase, "gain", answer.measured),
        "lacking",
        answer.lacking,
    );
    Finding::new("recommend-summary", Severity::Info, phrase)
        .number("gain", answer.gain)
        .number("measured", answer.measured)
        .number("lacking", answer.lacking)
        .number("cost", answer.cost)
}

fn method(answer: &Recommendations) -> Finding {
    let key = match answer.method {
        Method::Exact => "recommend-method-exact",
        Method::Greedy => "recommend-method-greedy",
        Method::GreedyByCost => "recommend-method-by-cost",
    };
    let mut phrase = Phrase::new(key).count("candidates", answer.candidates);
    if answer.method != Method::Exact {
        phrase = phrase
            .share("guarantee", answer.guarantee)
            .share("share", answer.gain / answer.bound);
    }
    Finding::new("recommend-method", Severity::Info, phrase)
        .number("guarantee", answer.guarantee)
        .number("bound", answer.bound)
        .count("candidates", answer.candidates)
}

/// What ties do only together.
fn together(answer: &Recommendations) -> Option<Finding> {
    let more = answer.measured - answer.gain;
    (more > 1e-9 * answer.lacking).then(|| {
        let phrase = number(Phrase::new("recommend-together"), "more", more);
        Finding::new("recommend-together", Severity::Info, phrase).number("more", more)
    })
}

fn left_out(answer: &Recommendations) -> Option<Finding> {
    (answer.left_out > 0).then(|| {
        let phrase = Phrase::new("recommend-left-out").count("count", answer.left_out);
        Finding::new("recommend-left-out", Severity::Info, phrase).count("ties", answer.left_out)
    })
}

fn nothing(answer: &Recommendations) -> Finding {
    let missing: usize = answer.needs.iter().map(|need| need.missing).sum();
    let key = if missing == 0 {
        "recommend-nothing-lacking"
    } else if answer.candidates == 0 {
        "recommend-no-tie"
    } else {
        "recommend-too-dear"
    };
    let aims = answer.aims.iter().map(|aim| aim.aim.name().in_all());
    let phrase = Phrase::new(key)
        .list("aims", aims.collect())
        .count("missing", missing);
    Finding::new(key, Severity::Info, phrase).count("missing", missing)
}

/// What stays open, aim by aim.
fn open(answer: &Recommendations, why: WhyOpen) -> Vec<Finding> {
    let (code, key) = match why {
        WhyOpen::Budget => ("recommend-open-budget", "recommend-open-budget"),
        WhyOpen::NoTie => ("recommend-open-no-tie", "recommend-open-no-tie"),
    };
    let of = |aim: Aim| -> Vec<&NeedOutcome> {
        let needs = answer.needs.iter();
        needs
            .filter(|need| need.aim == aim && need.why == Some(why))
            .collect()
    };
    let aims = answer.aims.iter().map(|aim| (aim.aim, of(aim.aim)));
    aims.filter(|(_, needs)| !needs.is_empty())
        .map(|(aim, needs)| {
            let count: usize = needs.iter().map(|need| need.still_missing).sum();
            let names: Vec<Names> = needs
                .iter()
                .take(NAMED)
                .map(|need| need.what.in_all())
                .collect();
            let names = if needs.len() > names.len() {
                Phrase::new("list-more")
                    .count("count", needs.len() - names.len())
                    .list("names", names)
            } else {
                Phrase::new("list-all").list("names", names)
            };
            let phrase = Phrase::new(key)
                .phrase("aim", aim.name())
                .count("count", count)
                .phrase("names", names);
            Finding::new(code, Severity::Info, phrase)
                .count("missing", count)
                .about(needs.iter().flat_map(|need| need.actors.iter().cloned()))
        })
        .collect()
}

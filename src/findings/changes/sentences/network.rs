//! What became of ties, interfaces, hubs and the whole, in sentences.

use super::{NAMED, counted, names};
use crate::findings::changes::{Changes, Counts, HubChange, InterfaceChange};
use crate::findings::compare::Change;
use crate::findings::naming::{names_up_to, pair_name};
use crate::findings::{ActorRef, Finding, Severity};
use crate::language::Phrase;
use crate::model::Names;

/// From which change of the share of actors in the largest part on the network fell apart or
/// grew together.
const WORTH_SAYING: f64 = 0.05;

/// From which change of the share of possible ties on the network is denser or thinner.
const DENSER: f64 = 0.01;

/// The two have no actor in common: all came and all went, which is no change of anything.
pub(super) fn nothing_shared(answer: &Changes) -> Option<Finding> {
    let Counts { kept, came, went } = answer.actor_counts;
    let has_parts = answer.actors.iter().any(|actor| actor.within.is_some());
    (kept == 0 && came > 0 && went > 0 && !has_parts).then(|| {
        let sentence = Phrase::new("compare-nothing-shared");
        Finding::new("compare-nothing-shared", Severity::Attention, sentence)
            .next_step(Phrase::new("compare-check-ids"))
    })
}

/// How many actors and ties came, went and stayed.
pub(super) fn summary(answer: &Changes) -> Finding {
    let counts = |key, counts: Counts| {
        Phrase::new(key)
            .count("came", counts.came)
            .count("went", counts.went)
            .count("kept", counts.kept)
    };
    let sentence = Phrase::new("compare-summary")
        .phrase("actors", counts("compare-actors", answer.actor_counts))
        .phrase("ties", counts("compare-ties", answer.tie_counts));
    Finding::new("compare-summary", Severity::Info, sentence)
        .count("actors_came", answer.actor_counts.came)
        .count("actors_went", answer.actor_counts.went)
        .count("actors_kept", answer.actor_counts.kept)
        .count("ties_came", answer.tie_counts.came)
        .count("ties_went", answer.tie_counts.went)
        .count("ties_kept", answer.tie_counts.kept)
}

/// Which kinds of ties came and went most.
pub(super) fn tie_kinds(answer: &Changes) -> Option<Finding> {
    let most = |key, count: fn(&Counts) -> usize| {
        let kinds = answer.tie_kinds.iter();
        let mut kinds: Vec<(&Names, usize)> = kinds
            .map(|kind| (&kind.word.name, count(&kind.counts)))
            .filter(|&(_, count)| count > 0)
            .collect();
        kinds.sort_by_key(|&(_, count)| std::cmp::Reverse(count));
        let kinds: Vec<Names> = kinds
            .iter()
            .take(NAMED)
            .map(|(kind, count)| counted(kind, *count))
            .collect();
        let phrase = Phrase::new(key).list("kinds", kinds.clone());
        (!kinds.is_empty()).then(|| phrase.in_all())
    };
    let came = most("compare-kinds-came", |counts| counts.came);
    let went = most("compare-kinds-went", |counts| counts.went);
    let parts: Vec<Names> = came.into_iter().chain(went).collect();
    let sentence = Phrase::new("compare-tie-kinds").phrase("parts", semicolons(parts.clone())?);
    Some(Finding::new("compare-tie-kinds", Severity::Info, sentence))
}

/// Between which sectors nothing crosses any more though both are still there.
pub(super) fn interfaces_lost(answer: &Changes) -> Option<Finding> {
    let lost: Vec<&InterfaceChange> = those(answer, Change::Went)
        .filter(|pair| pair.has_both_sectors)
        .collect();
    let finding = of_interfaces("compare-interfaces-lost", Severity::Attention, &lost)?;
    let ties = lost.iter().flat_map(|pair| &pair.ties);
    let mut pairs: Vec<Names> = Vec::new();
    for tie in ties {
        let pair = pair_name(&tie.from.name, &tie.to.name);
        if !pairs.contains(&pair) {
            pairs.push(pair);
        }
    }
    let step = Phrase::new("compare-last-ties").phrase("names", names_up_to(&pairs, NAMED));
    Some(finding.next_step(step))
}

/// Which interfaces ended because a sector did.
pub(super) fn interfaces_ended_with_sector(answer: &Changes) -> Option<Finding> {
    let ended: Vec<&InterfaceChange> = those(answer, Change::Went)
        .filter(|pair| !pair.has_both_sectors)
        .collect();
    let gone = answer.sectors.iter();
    let gone = gone.filter(|sector| sector.change == Change::Went);
    let gone: Vec<Names> = gone
        .map(|sector| counted(&sector.word.name, sector.before))
        .collect();
    let mut finding = of_interfaces("compare-interfaces-ended", Severity::Info, &ended)?;
    finding.sentence = finding
        .sentence
        .phrase("sectors", names_up_to(&gone, NAMED));
    Some(finding)
}

/// Between which sectors something crosses that did not before.
pub(super) fn interfaces_gained(answer: &Changes) -> Option<Finding> {
    let gained: Vec<&InterfaceChange> = those(answer, Change::Came).collect();
    of_interfaces("compare-interfaces-gained", Severity::Info, &gained)
}

fn those(answer: &Changes, change: Change) -> impl Iterator<Item = &InterfaceChange> {
    let pairs = answer.interfaces.iter();
    pairs.filter(move |pair| pair.change == change)
}

fn of_interfaces(
    code: &'static str,
    severity: Severity,
    pairs: &[&InterfaceChange],
) -> Option<Finding> {
    let names: Vec<Names> = pairs
        .iter()
        .map(|pair| pair_name(&pair.a.name, &pair.b.name))
        .collect();
    (!pairs.is_empty()).then(|| {
        let sentence = Phrase::new(code)
            .count("count", pairs.len())
            .phrase("names", names_up_to(&names, NAMED));
        Finding::new(code, severity, sentence)
            .count("count", pairs.len())
            .resting_on(pairs.iter().flat_map(|pair| pair.ties.iter().cloned()))
    })
}

/// Which hubs are no longer in the network.
pub(super) fn hubs_gone(answer: &Changes) -> Option<Finding> {
    let gone = hubs_that(answer, |hub| hub.change == Change::Went && !hub.is_in_both);
    (!gone.is_empty()).then(|| {
        let sentence = Phrase::new("compare-hubs-gone")
            .count("count", gone.len())
            .phrase("names", names_up_to(&names(gone.iter().copied()), NAMED));
        Finding::new("compare-hubs-gone", Severity::Attention, sentence)
            .count("count", gone.len())
            .about(gone.into_iter().cloned())
    })
}

/// Who is a hub in both, who is new as one, who no longer is one.
pub(super) fn hubs(answer: &Changes) -> Option<Finding> {
    let kept = hubs_that(answer, |hub| hub.change == Change::Kept);
    let new = hubs_that(answer, |hub| hub.change == Change::Came);
    let fell = hubs_that(answer, |hub| hub.change == Change::Went && hub.is_in_both);
    let groups = [
        ("compare-hubs-new", &new),
        ("compare-hubs-fell", &fell),
        ("compare-hubs-kept", &kept),
    ];
    let parts: Vec<Names> = groups
        .iter()
        .filter(|(_, hubs)| !hubs.is_empty())
        .map(|(key, hubs)| {
            let names = names(hubs.iter().copied());
            Phrase::new(key).list("names", names).in_all()
        })
        .collect();
    let sentence = Phrase::new("compare-hubs").phrase("parts", semicolons(parts)?);
    let all = new.iter().chain(&fell).chain(&kept);
    let finding = Finding::new("compare-hubs", Severity::Info, sentence)
        .count("new", new.len())
        .count("fell", fell.len())
        .count("kept", kept.len())
        .about(all.map(|&actor| actor.clone()));
    Some(finding)
}

fn hubs_that(answer: &Changes, is_meant: impl Fn(&HubChange) -> bool) -> Vec<&ActorRef> {
    let hubs = answer.hubs.iter().filter(|hub| is_meant(hub));
    hubs.map(|hub| &hub.actor).collect()
}

/// Did the network fall apart or grow together?
pub(super) fn cohesion(answer: &Changes) -> Option<Finding> {
    const NAMES: [&str; 4] = ["components", "largest_component", "isolates", "actors"];
    let [before, after] = [0, 1].map(|side| {
        let values = NAMES.map(|name| both(answer, name).map(|pair| pair[side]));
        let [
            Some(components),
            Some(largest),
            Some(isolates),
            Some(actors),
        ] = values
        else {
            return None;
        };
        (actors > 0.0).then_some([components, largest / actors, isolates])
    });
    let (before, after) = (before?, after?);
    let growth = after[1] - before[1];
    let is_as_before = before[0] == after[0] && before[2] == after[2];
    if is_as_before && growth.abs() < WORTH_SAYING {
        return None;
    }
    let (key, severity) = if growth <= -WORTH_SAYING {
        ("compare-fell-apart", Severity::Attention)
    } else if growth < WORTH_SAYING {
        ("compare-as-together", Severity::Info)
    } else {
        ("compare-grew-together", Severity::Info)
    };
    let sentence = Phrase::new(key)
        .share("before", before[1])
        .share("after", after[1])
        .count("components_before", before[0] as usize)
        .count("components", after[0] as usize)
        .count("isolates_before", before[2] as usize)
        .count("isolates", after[2] as usize);
    let mut finding = Finding::new("compare-cohesion", severity, sentence);
    if let Some([before, after]) = both(answer, "fragmentation") {
        finding = finding
            .number("fragmentation_before", before)
            .number("fragmentation_after", after);
    }
    Some(finding)
}

/// How dense, how centralized?
pub(super) fn density(answer: &Changes) -> Option<Finding> {
    let density = both(answer, "density")?;
    let centralization = both(answer, "centralization_degree")?;
    let changed = |[before, after]: [f64; 2]| (after - before).abs();
    let is_same = changed(density) < DENSER && changed(centralization) < WORTH_SAYING;
    let sentence = Phrase::new("compare-density")
        .share("before", density[0])
        .share("after", density[1])
        .share("centralization_before", centralization[0])
        .share("centralization", centralization[1]);
    (!is_same).then(|| {
        Finding::new("compare-density", Severity::Info, sentence)
            .number("density_before", density[0])
            .number("density_after", density[1])
            .number("centralization_before", centralization[0])
            .number("centralization_after", centralization[1])
    })
}

/// A measure on both sides, where it is defined on both.
fn both(answer: &Changes, name: &str) -> Option<[f64; 2]> {
    let mut measures = answer.measures.iter();
    let measure = measures.find(|measure| measure.name == name)?;
    Some([measure.before?, measure.after?])
}

/// One or several parts of a sentence with semicolons between them.
fn semicolons(parts: Vec<Names>) -> Option<Phrase> {
    let mut parts = parts.into_iter();
    let first = Phrase::new("compare-part").name("part", parts.next()?);
    Some(parts.fold(first, |said, part| {
        Phrase::new("compare-parts")
            .phrase("said", said)
            .name("part", part)
    }))
}

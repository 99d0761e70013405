//! What is in a network, before anything is asked of it?

mod tables;

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::Serialize;

use super::naming::{self, WordCount, WordRef};
use super::{Answer, Basis, Finding};
use crate::language::Phrase;
use crate::model::{Actor, Attribute, Evidence, Model, Names, PartialDate, Source, Status, Tie};
use crate::select::{Selected, Selection};
use crate::table::Table;

/// What is in a network: `yhdyspinta.info/1`. Ties of every status are counted.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Info {
    /// What was looked at.
    pub basis: Basis,
    /// What the network says about itself.
    pub description: Names,
    /// How many actors stand for many.
    pub collectives: usize,
    /// How many actors have a place on the map.
    pub with_position: usize,
    /// How many ties say since when or until when they hold.
    pub dated_ties: usize,
    /// The first date that is mentioned.
    pub first_date: Option<PartialDate>,
    /// The last date that is mentioned.
    pub last_date: Option<PartialDate>,
    /// How many expected interfaces are written down as rules.
    pub rules: usize,
    /// How many events are told.
    pub events: usize,
    /// How many statements of the sources are kept.
    pub statements: usize,
    /// Actors by kind.
    pub actor_kinds: Vec<WordCount>,
    /// Actors by area.
    pub areas: Vec<WordCount>,
    /// Ties by kind.
    pub tie_kinds: Vec<WordCount>,
    /// Ties by theme; a tie about two themes counts for both.
    pub themes: Vec<WordCount>,
    /// Ties by status.
    pub statuses: BTreeMap<Status, usize>,
    /// What there is on the day each stage begins; empty when nothing is dated.
    pub stages: Vec<AtStage>,
    /// The free attributes, which `--by` can compare.
    pub attributes: Vec<AttributeUse>,
    /// The sources, in the order of the network.
    pub sources: Vec<SourceUse>,
}

/// What there is on the day a stage begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AtStage {
    /// The stage.
    #[serde(flatten)]
    pub stage: WordRef,
    /// When it begins.
    pub from: PartialDate,
    /// How many actors there are.
    pub actors: usize,
    /// How many existing ties there are.
    pub existing_ties: usize,
}

/// How often an attribute is used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AttributeUse {
    /// Its name.
    pub name: String,
    /// How many actors have it.
    pub actors: usize,
    /// How many ties have it.
    pub ties: usize,
    /// How many different values it has.
    pub values: usize,
}

/// How much rests on a source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SourceUse {
    /// The source.
    #[serde(flatten)]
    pub source: Source,
    /// How many actors rest on it.
    pub actors: usize,
    /// How many ties rest on it.
    pub ties: usize,
}

impl Info {
    /// Counts what a selection holds, whatever the status of the ties.
    pub fn find(model: &Model, selection: &Selection) -> Self {
        let selection = selection.with_statuses(&Status::ALL);
        let selected = selection.select(model);
        let graph = model.graph();
        let actors: Vec<&Actor> = selected.actors.iter().map(|&node| &graph[node]).collect();
        let ties: Vec<&Tie> = selected.ties.iter().map(|tie| &graph[tie.tie]).collect();
        let dates = dates(model, &actors, &ties);
        let network = model.network();
        Self {
            basis: Basis::of(&selected),
            description: network.description.clone(),
            collectives: count(&actors, |actor| actor.collective.is_some()),
            with_position: count(&actors, |actor| actor.position.is_some()),
            dated_ties: count(&ties, |tie| !tie.valid.is_always()),
            first_date: dates.iter().min_by_key(|date| date.first_day()).copied(),
            last_date: dates.iter().max_by_key(|date| date.last_day()).copied(),
            rules: network.rules.len(),
            events: network.events.len(),
            statements: network.statements.len(),
            actor_kinds: tally(actors.iter().map(|actor| actor.kind.as_str()), |kind| {
                naming::actor_kind(model, kind)
            }),
            areas: tally(
                actors.iter().filter_map(|actor| actor.area.as_deref()),
                |area| naming::area(model, area),
            ),
            tie_kinds: tally(ties.iter().map(|tie| tie.kind.as_str()), |kind| {
                naming::tie_kind(model, kind)
            }),
            themes: tally(
                ties.iter()
                    .flat_map(|tie| tie.themes.iter().map(String::as_str)),
                |theme| naming::theme(model, theme),
            ),
            statuses: statuses(&selected),
            stages: if dates.is_empty() {
                Vec::new()
            } else {
                stages(model, &selection)
            },
            attributes: attributes(&actors, &ties),
            sources: sources(model, &actors, &ties),
        }
    }
}

impl Answer for Info {
    const SCHEMA: &'static str = "yhdyspinta.info/1";

    fn title(&self) -> Phrase {
        Phrase::new("info-title")
    }

    fn basis(&self) -> Phrase {
        self.basis.phrase()
    }

    fn findings(&self) -> &[Finding] {
        &[]
    }

    fn tables(&self) -> Vec<Table> {
        tables::all(self)
    }
}

fn count<T>(list: &[T], is_counted: impl Fn(&T) -> bool) -> usize {
    list.iter().filter(|item| is_counted(item)).count()
}

/// How often each word occurs, the most frequent first, then by key.
fn tally<'a>(
    words: impl Iterator<Item = &'a str>,
    name: impl Fn(&str) -> WordRef,
) -> Vec<WordCount> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for word in words {
        *counts.entry(word).or_default() += 1;
    }
    let mut list: Vec<WordCount> = counts
        .into_iter()
        .map(|(key, count)| WordCount {
            word: name(key),
            count,
        })
        .collect();
    list.sort_by_key(|word| std::cmp::Reverse(word.count));
    list
}

fn statuses(selected: &Selected<'_>) -> BTreeMap<Status, usize> {
    let mut counts = BTreeMap::new();
    for tie in &selected.ties {
        *counts.entry(tie.status).or_default() += 1;
    }
    counts
}

/// Every date of an actor, a tie or an event.
fn dates(model: &Model, actors: &[&Actor], ties: &[&Tie]) -> Vec<PartialDate> {
    let of_actors = actors.iter().map(|actor| actor.valid);
    let of_ties = ties.iter().map(|tie| tie.valid);
    of_actors
        .chain(of_ties)
        .flat_map(|valid| [valid.from, valid.until])
        .chain(model.network().events.iter().map(|event| event.date))
        .flatten()
        .collect()
}

fn stages(model: &Model, selection: &Selection) -> Vec<AtStage> {
    model
        .vocabulary()
        .stages
        .iter()
        .map(|stage| {
            let on_that_day = Selection {
                as_of: Some(stage.from.first_day()),
                ..selection.with_statuses(&[Status::Existing])
            };
            let selected = on_that_day.select(model);
            AtStage {
                stage: WordRef {
                    key: stage.id.clone(),
                    name: stage.name.clone(),
                },
                from: stage.from,
                actors: selected.actors.len(),
                existing_ties: selected.ties.len(),
            }
        })
        .collect()
}

fn attributes(actors: &[&Actor], ties: &[&Tie]) -> Vec<AttributeUse> {
    let of_actors = values(actors.iter().map(|actor| &actor.attributes));
    let of_ties = values(ties.iter().map(|tie| &tie.attributes));
    let names: BTreeSet<&str> = of_actors.keys().chain(of_ties.keys()).copied().collect();
    let none = Vec::new();
    names
        .into_iter()
        .map(|name| {
            let of_actors = of_actors.get(name).unwrap_or(&none);
            let of_ties = of_ties.get(name).unwrap_or(&none);
            let values: BTreeSet<&String> = of_actors.iter().chain(of_ties).collect();
            AttributeUse {
                name: name.to_owned(),
                actors: of_actors.len(),
                ties: of_ties.len(),
                values: values.len(),
            }
        })
        .collect()
}

/// Every value of each attribute, as text.
fn values<'a>(
    records: impl Iterator<Item = &'a BTreeMap<String, Attribute>>,
) -> BTreeMap<&'a str, Vec<String>> {
    let mut values: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (name, attribute) in records.flatten() {
        values
            .entry(name)
            .or_default()
            .push(attribute.value.to_string());
    }
    values
}

fn sources(model: &Model, actors: &[&Actor], ties: &[&Tie]) -> Vec<SourceUse> {
    fn uses<'a>(evidence: impl Iterator<Item = &'a Evidence>) -> BTreeMap<&'a str, usize> {
        let mut counts = BTreeMap::new();
        for source in evidence.filter_map(|evidence| evidence.source.as_deref()) {
            *counts.entry(source).or_default() += 1;
        }
        counts
    }
    let of_actors = uses(actors.iter().map(|actor| &actor.evidence));
    let of_ties = uses(ties.iter().map(|tie| &tie.evidence));
    let sources = model.network().sources.iter();
    sources
        .map(|source| SourceUse {
            actors: of_actors
                .get(source.id.as_str())
                .copied()
                .unwrap_or_default(),
            ties: of_ties.get(source.id.as_str()).copied().unwrap_or_default(),
            source: source.clone(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::findings::sample::Sample;
    use crate::language::Language;
    use crate::render::text::{self, Page};

    fn info(selection: &Selection) -> Info {
        let model = Sample::new()
            .areas("north\nsouth")
            .actors(
                "a municipality area=north\nb municipality area=south\nc network all=municipality",
            )
            .ties(
                "a b cooperates_with theme=hyte from=2019 until=2021-06\n\
                 b c member_of required theme=hyte\n\
                 a c member_of theme=rescue",
            )
            .model();
        Info::find(&model, selection)
    }

    #[test]
    fn everything_is_counted_whatever_its_status() {
        let info = info(&Selection::default());
        let shown = |words: &[WordCount]| -> Vec<(String, usize)> {
            words
                .iter()
                .map(|count| (count.word.key.clone(), count.count))
                .collect()
        };
        assert_eq!(
            shown(&info.actor_kinds),
            [("municipality".into(), 2), ("network".into(), 1)]
        );
        assert_eq!(
            shown(&info.tie_kinds),
            [("member_of".into(), 2), ("cooperates_with".into(), 1)]
        );
        assert_eq!(
            shown(&info.themes),
            [("hyte".into(), 2), ("rescue".into(), 1)]
        );
        assert_eq!(info.statuses[&Status::Required], 1);
        assert_eq!((info.collectives, info.dated_ties), (1, 1));
        let date = |date: Option<PartialDate>| date.map(|date| date.to_string());
        assert_eq!(date(info.first_date), Some("2019".into()));
        assert_eq!(date(info.last_date), Some("2021-06".into()));
        let in_2020 = info
            .stages
            .iter()
            .find(|at| at.stage.key == "stage_2020_bill");
        assert_eq!(in_2020.map(|at| at.existing_ties), Some(2));
        let in_2023 = info
            .stages
            .iter()
            .find(|at| at.stage.key == "stage_2023_start");
        assert_eq!(in_2023.map(|at| at.existing_ties), Some(1));
    }

    #[test]
    fn a_selection_narrows_the_counts() {
        let info = info(&Selection {
            areas: vec!["north".into()],
            ..Selection::default()
        });
        assert_eq!((info.basis.actors, info.basis.ties), (1, 0));
        assert!(info.tie_kinds.is_empty() && info.stages.is_empty());
    }

    #[test]
    fn it_reads_in_every_language() {
        let info = info(&Selection::default());
        for language in Language::ALL {
            let page = text::answer(&info, language, Page::WHOLE);
            assert!(page.lines().count() > 40, "{page}");
        }
    }
}

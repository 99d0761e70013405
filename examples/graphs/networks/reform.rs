//! How do the five texts look as one network, in which each vouches for its own stage?

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use serde::Deserialize;
use yhdyspinta::model::vocabulary::Vocabulary;
use yhdyspinta::model::{
    Actor, Evidence, Group, Model, Network, Rule, Scalar, Source, Status, Tie, Validity,
};

use super::assembly::{add_actor, add_tie, find};
use super::seed_tables::TextRow;
use super::seeds::{Seeds, declare_words, source_id};
use super::tables::{Titles, attested, evidence, keys, names, read, text, validity};

/// The source of what joins the texts.
const CODING: &str = "coding";

#[derive(Deserialize)]
struct SameRow {
    body: String,
    seed: String,
    id: String,
    relation: String,
    reform_id: String,
}

#[derive(Deserialize)]
struct RuleRow {
    id: String,
    seed: String,
    fi: String,
    sv: String,
    en: String,
    who_kinds: String,
    who_area: String,
    whom_kinds: String,
    whom_area: String,
    tie_kinds: String,
    same_area: String,
    phrase_fi: String,
}

/// The reform as one network.
pub(crate) fn model(sources: &Path, seeds: &Seeds, titles: &Titles) -> Result<Model> {
    let mut reform = Joining {
        same: read(sources, "seed_same_actor.csv")?,
        network: Network {
            title: titles.title(),
            description: titles.description(),
            rules: rules(sources, &seeds.tables.texts)?,
            ..Network::default()
        },
        ..Joining::default()
    };
    for text in &seeds.tables.texts {
        reform
            .add(text, &seeds.model(text)?)
            .with_context(|| format!("joining {}", text.seed))?;
    }
    let mut model = reform.finish()?;
    declare_words(&mut model, &seeds.tables);
    Ok(model)
}

/// The network while the texts are added one after another.
#[derive(Default)]
struct Joining {
    same: Vec<SameRow>,
    network: Network,
    actors: Vec<Actor>,
    ties: Vec<(String, String, Tie)>,
}

impl Joining {
    fn add(&mut self, text: &TextRow, seed: &Model) -> Result<()> {
        let window = Window::of(text)?;
        let rename = |id: &str| self.reform_id(&text.seed, id);
        let renamed_all = |ids: &[String]| {
            let mut ids: Vec<String> = ids.iter().map(|id| rename(id)).collect();
            ids.dedup();
            ids
        };
        let mut ties = Vec::new();
        for edge in seed.graph().edge_indices() {
            let (from, to) = seed
                .graph()
                .edge_endpoints(edge)
                .context("an edge has ends")?;
            let [from, to] = [from, to].map(|node| rename(&seed.actor(node).id));
            ties.push((from, to, window.tie(&seed.graph()[edge], &text.stage)));
        }
        let actors: Vec<Actor> = seed
            .graph()
            .node_weights()
            .map(|actor| seed_actor(text, window.valid, actor, &rename))
            .collect();
        let mut network = seed.network().clone();
        for event in &mut network.events {
            event.actors = renamed_all(&event.actors);
        }
        for statement in &mut network.statements {
            statement.actors = renamed_all(&statement.actors);
        }
        self.network.sources.append(&mut network.sources);
        self.network.events.append(&mut network.events);
        self.network.statements.append(&mut network.statements);
        self.ties.append(&mut ties);
        for actor in actors {
            self.add_actor(actor)?;
        }
        Ok(())
    }

    /// The id in the joined network; an actor of one text only keeps its own.
    fn reform_id(&self, seed: &str, id: &str) -> String {
        self.same
            .iter()
            .find(|row| row.seed == seed && row.id == id && row.relation == "same")
            .map_or_else(|| id.to_owned(), |row| row.reform_id.clone())
    }

    /// Adds an actor, or what one more text says about an actor that is there.
    fn add_actor(&mut self, actor: Actor) -> Result<()> {
        let Some(known) = self.actors.iter_mut().find(|known| known.id == actor.id) else {
            self.actors.push(actor);
            return Ok(());
        };
        if known.kind != actor.kind {
            return Err(anyhow!("{} is {} and {}", actor.id, known.kind, actor.kind));
        }
        known.valid = hull(known.valid, actor.valid);
        for (name, said) in actor.attributes {
            match known.attributes.get_mut(&name) {
                Some(before) => before.value = both(&before.value, &said.value),
                None => {
                    known.attributes.insert(name, said);
                }
            }
        }
        Ok(())
    }

    fn finish(mut self) -> Result<Model> {
        self.stretch_to_ties();
        self.network
            .events
            .sort_by_key(|event| event.date.map(|date| date.first_day()));
        self.network.sources.push(Source {
            id: CODING.into(),
            title: names(
                "Sama toimija useassa tekstissä (tämän hankkeen koodaus)",
                "Samma aktör i flera texter (kodat av detta projekt)",
                "Same actor in several texts (coded by this project)",
            ),
            ..Source::default()
        });
        for (part, whole, said) in self.parts()? {
            self.add_part(&part, &whole, &said)?;
        }
        let mut model = Model::new(self.network);
        for actor in self.actors {
            add_actor(&mut model, actor)?;
        }
        for (from, to, tie) in self.ties {
            add_tie(&mut model, &from, &to, tie)?;
        }
        Ok(model)
    }

    /// An actor is there as long as a text ties it to another.
    fn stretch_to_ties(&mut self) {
        for (from, to, tie) in &self.ties {
            for actor in &mut self.actors {
                if actor.id == *from || actor.id == *to {
                    actor.valid = hull(actor.valid, tie.valid);
                }
            }
        }
    }

    /// Part, whole and how we know, from the table of same actors.
    fn parts(&mut self) -> Result<Vec<(String, String, Evidence)>> {
        let mut wordings: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for row in &self.same {
            wordings
                .entry(&row.body)
                .or_default()
                .push(format!("{} {}", row.seed, row.id));
        }
        let mut parts = Vec::new();
        for row in &self.same {
            let phrase = format!("{}: {}", row.body, wordings[row.body.as_str()].join(", "));
            let said = evidence(CODING, &phrase);
            match row.relation.as_str() {
                "same" => {}
                "part_of" => parts.push((row.id.clone(), row.reform_id.clone(), said)),
                relation => {
                    let actor = find(&mut self.actors, &row.id)?;
                    let value = attested(Scalar::Text(row.reform_id.clone()), &said);
                    actor.attributes.insert(relation.to_owned(), value);
                }
            }
        }
        Ok(parts)
    }

    fn add_part(&mut self, part: &str, whole: &str, said: &Evidence) -> Result<()> {
        let around = find(&mut self.actors, whole)?.valid;
        let actor = find(&mut self.actors, part)?;
        actor.parent.get_or_insert_with(|| whole.to_owned());
        let tie = Tie {
            kind: "part_of".into(),
            themes: vec!["area_belonging".into()],
            valid: overlap(actor.valid, around),
            evidence: said.clone(),
            ..Tie::default()
        };
        self.ties.push((part.to_owned(), whole.to_owned(), tie));
        Ok(())
    }
}

/// The time a text vouches for.
struct Window {
    valid: Validity,
    /// When the stage before began: what had ended by the text's time held since then.
    before: Validity,
}

impl Window {
    fn of(text: &TextRow) -> Result<Self> {
        let valid = validity(&text.valid_from, &text.valid_until)?;
        let stages = &Vocabulary::built_in().stages;
        let own = stages
            .iter()
            .position(|stage| stage.id == text.stage)
            .ok_or_else(|| anyhow!("no stage {}", text.stage))?;
        let before = Validity {
            from: stages.get(own.saturating_sub(1)).map(|stage| stage.from),
            until: None,
        };
        Ok(Self { valid, before })
    }

    fn tie(&self, tie: &Tie, stage: &str) -> Tie {
        let start = match tie.status {
            Status::Ended => self.before.from,
            _ => self.valid.from,
        };
        let mut tie = tie.clone();
        tie.valid.from = tie.valid.from.or(start);
        tie.valid.until = tie.valid.until.or(self.valid.until);
        let stage = Scalar::Text(stage.to_owned());
        tie.attributes.insert("stage".into(), stage.into());
        tie
    }
}

/// What one text says about an actor of the joined network.
fn seed_actor(
    text: &TextRow,
    valid: Validity,
    actor: &Actor,
    rename: &impl Fn(&str) -> String,
) -> Actor {
    let mut actor = actor.clone();
    let own_name = actor.attributes.remove("name_text").map_or_else(
        || Scalar::Text(actor.name.fi.clone().unwrap_or_default()),
        |name| name.value,
    );
    let seeds = Scalar::Text(format!("{}:{}", text.seed, actor.id));
    let stages = Scalar::Text(text.stage.clone());
    let said = attested(own_name, &actor.evidence);
    actor
        .attributes
        .insert(format!("in_{}", source_id(&text.seed)), said);
    actor.attributes.insert("seeds".into(), seeds.into());
    actor.attributes.insert("stages".into(), stages.into());
    actor.parent = actor.parent.as_deref().map(rename);
    actor.id = rename(&actor.id);
    actor.valid = valid;
    actor
}

/// Two values of one attribute, each said once.
fn both(one: &Scalar, other: &Scalar) -> Scalar {
    let (one, other) = (one.to_string(), other.to_string());
    if one.split("; ").any(|said| said == other) {
        Scalar::Text(one)
    } else {
        Scalar::Text(format!("{one}; {other}"))
    }
}

/// From the earlier start until the later end; all windows here have both.
fn hull(one: Validity, other: Validity) -> Validity {
    Validity {
        from: [one.from, other.from]
            .into_iter()
            .flatten()
            .min_by_key(|date| date.first_day()),
        until: [one.until, other.until]
            .into_iter()
            .flatten()
            .max_by_key(|date| date.last_day()),
    }
}

/// From the later start until the earlier end.
fn overlap(one: Validity, other: Validity) -> Validity {
    Validity {
        from: [one.from, other.from]
            .into_iter()
            .flatten()
            .max_by_key(|date| date.first_day()),
        until: [one.until, other.until]
            .into_iter()
            .flatten()
            .min_by_key(|date| date.last_day()),
    }
}

fn rules(sources: &Path, texts: &[TextRow]) -> Result<Vec<Rule>> {
    let rows: Vec<RuleRow> = read(sources, "reform_rules.csv")?;
    rows.into_iter()
        .map(|row| {
            let window = texts
                .iter()
                .find(|text| text.seed == row.seed)
                .ok_or_else(|| anyhow!("rule {}: no text {}", row.id, row.seed))?;
            Ok(Rule {
                name: names(&row.fi, &row.sv, &row.en),
                who: group(&row.who_kinds, &row.who_area),
                whom: group(&row.whom_kinds, &row.whom_area),
                tie_kinds: keys(&row.tie_kinds),
                same_area: row.same_area == "1",
                at_least: 1,
                valid: validity(&window.valid_from, &window.valid_until)?,
                evidence: evidence(&source_id(&row.seed), &row.phrase_fi),
                id: row.id,
                ..Rule::default()
            })
        })
        .collect()
}

fn group(kinds: &str, area: &str) -> Group {
    Group {
        kinds: keys(kinds),
        area: text(area),
        ..Group::default()
    }
}

//! What does each of the five texts say about who works with whom?

use std::path::Path;

use anyhow::{Context, Result, anyhow};
use yhdyspinta::model::vocabulary::Vocabulary;
use yhdyspinta::model::{
    Actor, Collective, Event, Evidence, Model, Network, Scalar, Source, Statement, Status, Tie,
};

use super::assembly::{add_actor, add_tie, find};
use super::seed_tables::{ActorCoding, ActorRow, SeedTables, TextRow, TieRow};
use super::tables::{attested, date, evidence, keys, names, scalar, text, used_words, validity};

/// The five texts as tables.
pub(crate) struct Seeds {
    pub(crate) tables: SeedTables,
}

impl Seeds {
    pub(crate) fn read(sources: &Path) -> Result<Self> {
        let tables = SeedTables::read(sources)?;
        Ok(Self { tables })
    }

    /// The network of each text, by the name of its file.
    pub(crate) fn models(&self) -> Result<Vec<(String, Model)>> {
        self.tables
            .texts
            .iter()
            .map(|text| {
                let model = self
                    .model(text)
                    .with_context(|| format!("making the network of {}", text.seed))?;
                Ok((text.file.clone(), model))
            })
            .collect()
    }

    /// The network of one text.
    pub(crate) fn model(&self, text: &TextRow) -> Result<Model> {
        let mut model = Model::new(self.network(text)?);
        for actor in self.actors(&text.seed)? {
            add_actor(&mut model, actor)?;
        }
        for row in self.tie_rows(&text.seed).filter(|row| row.from != row.to) {
            add_tie(&mut model, &row.from, &row.to, self.tie(row)?)?;
        }
        declare_words(&mut model, &self.tables);
        Ok(model)
    }

    fn network(&self, text: &TextRow) -> Result<Network> {
        Ok(Network {
            title: names(&text.title_fi, &text.title_sv, &text.title_en),
            description: names(
                &text.description_fi,
                &text.description_sv,
                &text.description_en,
            ),
            sources: vec![source(text)?],
            events: self.events(&text.seed)?,
            statements: self.statements(&text.seed)?,
            ..Network::default()
        })
    }

    fn actors(&self, seed: &str) -> Result<Vec<Actor>> {
        let mut actors: Vec<Actor> = self
            .tables
            .actors
            .iter()
            .filter(|row| row.seed == seed)
            .map(|row| self.actor(row))
            .collect::<Result<_>>()?;
        for row in self
            .tables
            .number_coding
            .iter()
            .filter(|row| row.seed == seed)
        {
            let said = evidence(&source_id(seed), &row.phrase_fi);
            let number = attested(scalar(&row.value), &said);
            find(&mut actors, &row.actor)?
                .attributes
                .insert(row.attribute.clone(), number);
        }
        for row in self.tie_rows(seed).filter(|row| row.from == row.to) {
            let actor = find(&mut actors, &row.from)?;
            add_mutual_tie(actor, row, &self.tie(row)?);
        }
        Ok(actors)
    }

    fn actor(&self, row: &ActorRow) -> Result<Actor> {
        let said = (row.seed.clone(), row.id.clone());
        let coding = coded(self.tables.actor_coding.get(&said), "actor", &row.id)?;
        let area = (row.seed.clone(), row.area.clone());
        let mut actor = Actor {
            id: row.id.clone(),
            kind: coded(self.tables.kind_coding.get(&row.kind), "kind", &row.kind)?.clone(),
            name: names(&coding.name_fi, &coding.name_sv, &coding.name_en),
            area: Some(coded(self.tables.area_coding.get(&area), "area", &row.area)?.clone()),
            parent: text(&coding.parent),
            collective: collective(coding),
            evidence: evidence(&source_id(&row.seed), &row.phrase_fi),
            ..Actor::default()
        };
        let mut keep = |name: &str, words: &str| {
            let value = Scalar::Text(words.to_owned());
            actor.attributes.insert(name.to_owned(), value.into());
        };
        keep("kind_text", &row.kind);
        keep("area_text", &row.area);
        if coding.name_fi != row.name_fi {
            keep("name_text", &row.name_fi);
        }
        if !coding.same_as.is_empty() {
            keep("same_as", &coding.same_as);
        }
        Ok(actor)
    }

    fn tie_rows(&self, seed: &str) -> impl Iterator<Item = &TieRow> {
        self.tables.ties.iter().filter(move |row| row.seed == seed)
    }

    fn tie(&self, row: &TieRow) -> Result<Tie> {
        let said = (row.seed.clone(), row.status.clone());
        let coding = coded(self.tables.status_coding.get(&said), "status", &row.status)?;
        let status = coded(Status::from_key(&coding.status), "status", &coding.status)?;
        let ends = [&row.seed, &row.from, &row.to, &row.tie_kind].map(Clone::clone);
        let mut attributes = vec![("status_text", &row.status)];
        let mut themes = Vec::new();
        if !row.theme.is_empty() {
            let said = (row.seed.clone(), row.theme.clone());
            themes = keys(coded(
                self.tables.theme_coding.get(&said),
                "theme",
                &row.theme,
            )?);
            attributes.push(("theme_text", &row.theme));
        }
        Ok(Tie {
            kind: row.tie_kind.clone(),
            directed: self.tables.directed.get(&ends).copied(),
            themes,
            status,
            valid: validity(&coding.valid_from, &coding.valid_until)?,
            attributes: attributes
                .into_iter()
                .map(|(name, words)| (name.to_owned(), Scalar::Text(words.clone()).into()))
                .collect(),
            evidence: evidence(&source_id(&row.seed), &row.phrase_fi),
            ..Tie::default()
        })
    }

    fn events(&self, seed: &str) -> Result<Vec<Event>> {
        let rows = self.tables.events.iter().filter(|row| row.seed == seed);
        rows.map(|row| {
            let said = (row.seed.clone(), row.phrase_fi.clone());
            let coding = coded(self.tables.event_coding.get(&said), "event", &row.phrase_fi)?;
            Ok(Event {
                date: date(&coding.date)?,
                date_text: text(&row.date).filter(|words| *words != coding.date),
                name: names(&coding.fi, &coding.sv, &coding.en),
                actors: keys(&coding.actors),
                evidence: evidence(&source_id(seed), &row.phrase_fi),
            })
        })
        .collect()
    }

    fn statements(&self, seed: &str) -> Result<Vec<Statement>> {
        let rows = self.tables.statements.iter().filter(|row| row.seed == seed);
        rows.map(|row| {
            let said = (row.seed.clone(), row.phrase_fi.clone());
            let coding = coded(
                self.tables.statement_coding.get(&said),
                "statement",
                &row.content,
            )?;
            Ok(Statement {
                kind: row.kind.clone(),
                text: names(&coding.fi, &coding.sv, &row.content),
                actors: keys(&coding.actors),
                evidence: evidence(&source_id(seed), &row.phrase_fi),
            })
        })
        .collect()
    }
}

/// The id of a text among the sources of a network.
pub(crate) fn source_id(seed: &str) -> String {
    seed.to_lowercase()
}

fn source(row: &TextRow) -> Result<Source> {
    let note = [&row.date_text, &row.area_text, &row.note]
        .into_iter()
        .filter(|part| !part.is_empty())
        .map(String::as_str)
        .collect::<Vec<_>>()
        .join("; ");
    Ok(Source {
        id: source_id(&row.seed),
        title: names(&row.text_title, "", ""),
        date: date(&row.date)?,
        publisher: text(&row.publisher),
        note: text(&format!("{note}; stage: {}", row.stage_text)),
        ..Source::default()
    })
}

fn coded<T>(found: Option<T>, what: &str, words: &str) -> Result<T> {
    found.ok_or_else(|| anyhow!("no coding of the {what} {words:?}"))
}

fn collective(coding: &ActorCoding) -> Option<Collective> {
    text(&coding.collective_kind).map(|kind| Collective {
        kind,
        area: text(&coding.collective_area),
    })
}

/// A collective that works with itself: a tie has two ends, so it is said about the actor.
fn add_mutual_tie(actor: &mut Actor, row: &TieRow, tie: &Tie) {
    let said: &Evidence = &tie.evidence;
    for (name, words) in [
        ("mutual_tie_kind", row.tie_kind.as_str()),
        ("mutual_tie_status", tie.status.key()),
        ("mutual_tie_status_text", &row.status),
        ("mutual_tie_themes", &tie.themes.join(" ")),
        ("mutual_tie_theme_text", &row.theme),
    ] {
        let value = attested(Scalar::Text(words.to_owned()), said);
        actor.attributes.insert(name.to_owned(), value);
    }
}

/// Declares the areas and themes the built-in vocabulary lacks, as far as the model uses them.
pub(crate) fn declare_words(model: &mut Model, tables: &SeedTables) {
    let areas = model
        .graph()
        .node_weights()
        .filter_map(|actor| actor.area.clone());
    let themes = model
        .graph()
        .edge_weights()
        .flat_map(|tie| tie.themes.clone());
    let own = Vocabulary {
        areas: used_words(&tables.areas, areas),
        themes: used_words(&tables.themes, themes),
        ..Vocabulary::default()
    };
    let network = model.network_mut();
    network.vocabulary = Vocabulary::with_built_in(own.clone());
    network.own_vocabulary = own;
}

//! Which municipality has belonged to which areas and bodies, when?

mod areas;
mod bodies;
mod divisions;
mod municipalities;

use std::path::Path;

use anyhow::Result;
use yhdyspinta::model::vocabulary::Vocabulary;
use yhdyspinta::model::{Model, Network, Tie, Validity};

use self::areas::AreaNames;
use self::divisions::Classification;
use super::assembly::{add_actor, add_tie};
use super::tables::{Titles, evidence, read_sources, validity};

/// When the counties were established.
const ESTABLISHED: &str = "2021-07-01";
/// When the counties began to organise the services.
const ORGANISING: &str = "2023-01-01";
const ORGANISING_YEAR: i16 = 2023;
/// The last day of the hospital districts.
const LAST_DAY_BEFORE: &str = "2022-12-31";
/// Sources, as in `finland_sources.csv`.
const CLASSIFICATION: &str = "classification";
const REFORM: &str = "reform";

/// A tie and the ids of its ends.
type Ends = (String, String, Tie);

/// The municipalities of Finland and their areas as one network.
pub(crate) fn model(sources: &Path, titles: &Titles) -> Result<Model> {
    let classification = Classification::read(sources)?;
    let names = AreaNames::read(sources)?;
    let tree = areas::tree(&classification, &names)?;
    let municipalities = municipalities::Municipalities::read(sources, &classification)?;
    let bodies = bodies::Bodies::read(sources, &classification, &names)?;

    let own = Vocabulary {
        areas: tree,
        ..Vocabulary::default()
    };
    let mut model = Model::new(Network {
        title: titles.title(),
        description: titles.description(),
        sources: read_sources(sources, "finland_sources.csv")?,
        vocabulary: Vocabulary::with_built_in(own.clone()),
        own_vocabulary: own,
        events: municipalities.events()?,
        ..Network::default()
    });
    let mut actors = municipalities.actors()?;
    actors.extend(bodies.actors()?);
    for actor in actors {
        add_actor(&mut model, actor)?;
    }
    let mut ties = classification.membership_ties(&names)?;
    ties.extend(municipalities.organising_ties()?);
    ties.extend(bodies.ties()?);
    for (from, to, tie) in ties {
        add_tie(&mut model, &from, &to, tie)?;
    }
    Ok(model)
}

/// A tie of the divisions with how we know.
fn tie(kind: &str, themes: &[&str], valid: Validity, source: &str, phrase: &str) -> Tie {
    Tie {
        kind: kind.into(),
        themes: themes.iter().map(|theme| (*theme).to_owned()).collect(),
        valid,
        evidence: evidence(source, phrase),
        ..Tie::default()
    }
}

/// From a day on.
fn since(day: &str) -> Result<Validity> {
    validity(day, "")
}

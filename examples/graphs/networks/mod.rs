//! Which networks does the repository keep, and how is each made from the tables?

mod assembly;
mod cooperation;
mod finland;
mod reform;
mod seed_tables;
mod seeds;
mod tables;

use std::path::Path;

use anyhow::{Context, Result};
use yhdyspinta::model::Model;

/// Every network by the name of its file, in the order of the README.
pub(crate) fn all(sources: &Path) -> Result<Vec<(String, Model)>> {
    let titles = tables::Titles::read(sources)?;
    let title = |name: &str| {
        titles
            .get(name)
            .with_context(|| format!("networks.csv has no title of {name}"))
    };
    let seeds = seeds::Seeds::read(sources)?;
    let mut networks = seeds.models()?;
    let reform = reform::model(sources, &seeds, title("reform")?)?;
    networks.push(("reform".into(), reform));
    let finland = finland::model(sources, title("finland")?)?;
    let name = "finnish-cooperation";
    let cooperation = cooperation::model(sources, title(name)?, &finland)?;
    networks.push(("finland".into(), finland));
    networks.push((name.into(), cooperation));
    Ok(networks)
}

//! Which networks does the repository keep, and how is each made from the tables?

mod seed_tables;
mod seeds;
mod tables;

use std::path::Path;

use anyhow::Result;
use yhdyspinta::model::Model;

/// Every network by the name of its file, in the order of the README.
pub(crate) fn all(sources: &Path) -> Result<Vec<(String, Model)>> {
    let seeds = seeds::Seeds::read(sources)?;
    seeds.models()
}

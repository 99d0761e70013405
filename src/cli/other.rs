//! What is a network compared with: itself on another day, or another network?

use std::path::Path;
use std::sync::Arc;

use anyhow::anyhow;
use yhdyspinta::diagram::views::Other;
use yhdyspinta::language::Phrase;
use yhdyspinta::model::Names;
use yhdyspinta::read::Input;

use super::{Options, options, session};

/// Reads a day, else the network in a file; one without a title is called like its file.
pub(crate) fn read(word: &str, options: &Options) -> anyhow::Result<Other> {
    if let Ok(day) = options::day(word) {
        return Ok(Other::Day(day));
    }
    let path = Path::new(word);
    if !path.exists() {
        let unknown = Phrase::new("draw-with-unknown").text("word", word);
        return Err(anyhow!(unknown.in_language(options.lang)));
    }
    let mut model = session::read(&Input::path(path), &options.reading_of_others(), options)?.model;
    if model.network().title.is_empty() {
        let stem = path.file_stem().unwrap_or_default();
        model.network_mut().title = Names::plain(stem.to_string_lossy());
    }
    Ok(Other::Network(Arc::new(model)))
}

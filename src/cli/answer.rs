//! In which form, and where, does an answer appear?

use anyhow::Context;
use clap::Args;
use yhdyspinta::findings::Answer;
use yhdyspinta::output;
use yhdyspinta::render::{self, text::Page};

use super::{Exit, Format, Options, print};

/// How much of an answer is wanted.
#[derive(Clone, Debug, Default, Args)]
pub(crate) struct Extent {
    /// Every finding and every row, not only what a screen holds
    #[arg(long, help_heading = super::options::OUTPUT)]
    all: bool,

    /// With --format csv: which table; the main one when missing
    #[arg(long, value_name = "NAME", help_heading = super::options::OUTPUT)]
    table: Option<String>,
}

/// Writes an answer as the options ask.
pub(crate) fn give<A: Answer>(
    answer: &A,
    extent: &Extent,
    options: &Options,
) -> anyhow::Result<Exit> {
    deliver(options, written(answer, extent, options)?.as_bytes())
}

/// An answer in the form the options ask for.
pub(super) fn written<A: Answer>(
    answer: &A,
    extent: &Extent,
    options: &Options,
) -> anyhow::Result<String> {
    Ok(match options.format {
        Format::Text => {
            let page = if extent.all {
                Page::WHOLE
            } else {
                Page::SCREEN
            };
            render::text::answer(answer, options.lang, page)
        }
        Format::Json => render::json::answer(answer)?,
        Format::Csv => csv(answer, extent, options)?,
    })
}

fn csv<A: Answer>(answer: &A, extent: &Extent, options: &Options) -> anyhow::Result<String> {
    let tables = answer.tables();
    let table = match &extent.table {
        None => tables.first(),
        Some(name) => tables.iter().find(|table| table.id == name),
    };
    let table = table.with_context(|| {
        let ids: Vec<&str> = tables.iter().map(|table| table.id).collect();
        format!("--table: one of {}", ids.join(", "))
    })?;
    Ok(render::csv::table(table, options.lang))
}

/// Writes a result to the file the options name, else to standard output.
pub(crate) fn deliver(options: &Options, bytes: &[u8]) -> anyhow::Result<Exit> {
    match &options.output {
        Some(path) => output::write(path, bytes)
            .map_err(|error| anyhow::Error::msg(error.phrase().in_language(options.lang)))?,
        None => print(bytes)?,
    }
    Ok(Exit::Done)
}

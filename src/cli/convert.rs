//! How does a network get from one format into another?

use std::path::{Path, PathBuf};

use clap::Args;
use clap::builder::PossibleValuesParser;
use serde::Serialize;
use yhdyspinta::language::Phrase;
use yhdyspinta::model::{Model, Names};
use yhdyspinta::output;
use yhdyspinta::read::read_as;
use yhdyspinta::render;
use yhdyspinta::select::Selection;
use yhdyspinta::table::{Cell, Column, Table};
use yhdyspinta::write::{Loss, WRITERS, Writer, Written, losses};

use super::{Exit, Format, Options, Session, print, say, session};

/// From one format into another, saying before and after what the other cannot hold
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    options: Options,

    /// The format to write, when the ending of PATH does not say it
    #[arg(long, value_name = "FORMAT", help_heading = super::options::OUTPUT,
          value_parser = PossibleValuesParser::new(WRITERS.iter().map(|writer| writer.name)))]
    to: Option<String>,

    /// Write here what the columns of GRAPH were understood as, for --map
    #[arg(long, value_name = "FILE", help_heading = super::options::OUTPUT)]
    save_map: Option<PathBuf>,
}

/// What was written, for programs.
#[derive(Serialize)]
struct Conversion<'a> {
    schema: &'static str,
    output: Option<&'a Path>,
    format: &'static str,
    actors: usize,
    ties: usize,
    /// What the format cannot hold.
    losses: &'a [Loss],
}

/// Runs the command.
pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<Exit> {
    let options = &arguments.options;
    refuse_selection(options)?;
    let writer = arguments.writer()?;
    let Session { model, .. } = Session::open(options)?;
    let losses = losses(&model, writer);
    if options.format == Format::Text && !options.quiet {
        say(&before(writer, &losses, options));
    }
    let written = (writer.write)(&model).map_err(|error| in_words(&error.phrase(), options))?;
    put(written, options)?;
    if let Some(path) = &arguments.save_map {
        save_map(path, options)?;
    }
    let report = match options.format {
        Format::Text if options.quiet => String::new(),
        Format::Text => after(&model, &losses, options),
        Format::Json => json(&model, writer, &losses, options)?,
        Format::Csv => csv(&losses, options),
    };
    match (&options.output, options.format) {
        (Some(_), Format::Json | Format::Csv) => print(report)?,
        _ => say(&report),
    }
    Ok(Exit::Done)
}

impl Arguments {
    fn writer(&self) -> anyhow::Result<&'static Writer> {
        let options = &self.options;
        if let Some(writer) = self.to.as_deref().and_then(Writer::named) {
            return Ok(writer);
        }
        let path = options.output.as_deref();
        path.and_then(Writer::for_path).ok_or_else(|| {
            let names: Vec<Names> = WRITERS
                .iter()
                .map(|writer| Names::plain(writer.name))
                .collect();
            let output = path.unwrap_or(Path::new("-")).display().to_string();
            let unclear = Phrase::new("convert-format-unclear");
            in_words(
                &unclear.text("output", output).list("names", names),
                options,
            )
        })
    }
}

/// A conversion is of the whole network: an option that would leave something out must not
/// look as if it had.
fn refuse_selection(options: &Options) -> anyhow::Result<()> {
    let selection = options.selection();
    let none = Selection::default();
    let given = [
        ("--as-of", selection.as_of != none.as_of),
        ("--status", selection.statuses != none.statuses),
        ("--tie-kind", selection.tie_kinds != none.tie_kinds),
        ("--actor-kind", selection.actor_kinds != none.actor_kinds),
        ("--theme", selection.themes != none.themes),
        ("--area", selection.areas != none.areas),
        ("--directed", selection.directed != none.directed),
        ("--weighted", selection.weighted != none.weighted),
        ("--by", options.by.is_some()),
    ];
    match given.iter().find(|(_, is_given)| *is_given) {
        Some((option, _)) => {
            let phrase = Phrase::new("convert-whole").text("option", *option);
            Err(in_words(&phrase, options))
        }
        None => Ok(()),
    }
}

/// The network is read once more for what its columns were understood as.
fn save_map(path: &Path, options: &Options) -> anyhow::Result<()> {
    let document = read_as(&session::input(options)?, &options.reading()?)?;
    let text = document.understood.to_file();
    let written = output::write(path, text.as_bytes());
    written.map_err(|error| in_words(&error.phrase(), options))
}

fn in_words(phrase: &Phrase, options: &Options) -> anyhow::Error {
    anyhow::Error::msg(phrase.in_language(options.lang))
}

fn put(written: Written, options: &Options) -> anyhow::Result<()> {
    let result = match (written, &options.output) {
        (Written::File(bytes), None) => return Ok(print(bytes)?),
        (Written::Folder { .. }, None) => {
            let phrase = Phrase::new("convert-folder-needs-output");
            return Err(in_words(&phrase, options));
        }
        (Written::File(bytes), Some(path)) => output::write(path, &bytes),
        (Written::Folder { marker, files }, Some(path)) => {
            output::write_folder(path, marker, files)
        }
    };
    result.map_err(|error| in_words(&error.phrase(), options))
}

fn before(writer: &Writer, losses: &[Loss], options: &Options) -> String {
    let key = if losses.is_empty() {
        "convert-keeps-all"
    } else {
        "convert-loses"
    };
    let sentence = Phrase::new(key).phrase("format", writer.phrase());
    said(&sentence, losses, options)
}

fn after(model: &Model, losses: &[Loss], options: &Options) -> String {
    let graph = model.graph();
    let output = options.output.as_deref().unwrap_or(Path::new("-"));
    let actors = Phrase::new("count-actors").count("count", graph.node_count());
    let ties = Phrase::new("count-ties").count("count", graph.edge_count());
    let sentence = Phrase::new("convert-written")
        .text("output", output.display().to_string())
        .phrase("actors", actors)
        .phrase("ties", ties);
    let key = if losses.is_empty() {
        "convert-nothing-left-out"
    } else {
        "convert-left-out"
    };
    said(&sentence, &[], options) + &said(&Phrase::new(key), losses, options)
}

fn said(sentence: &Phrase, losses: &[Loss], options: &Options) -> String {
    let mut text = sentence.in_language(options.lang) + "\n";
    if let Some(first) = text.chars().next() {
        let capital: String = first.to_uppercase().collect();
        text.replace_range(..first.len_utf8(), &capital);
    }
    for loss in losses {
        text += &format!("- {}\n", loss.sentence.in_language(options.lang));
    }
    text
}

fn json(
    model: &Model,
    writer: &Writer,
    losses: &[Loss],
    options: &Options,
) -> anyhow::Result<String> {
    let conversion = Conversion {
        schema: "yhdyspinta.conversion/1",
        output: options.output.as_deref(),
        format: writer.name,
        actors: model.graph().node_count(),
        ties: model.graph().edge_count(),
        losses,
    };
    Ok(serde_json::to_string_pretty(&conversion)? + "\n")
}

fn csv(losses: &[Loss], options: &Options) -> String {
    let row = |loss: &Loss| {
        vec![
            Cell::Text(loss.feature.to_owned()),
            Cell::Count(i64::try_from(loss.count).unwrap_or(i64::MAX)),
            Cell::Phrase(loss.sentence.clone()),
        ]
    };
    let table = Table {
        id: "losses",
        title: Phrase::new("convert-left-out"),
        note: None,
        columns: vec![
            Column::new("feature", "column-feature"),
            Column::new("count", "column-count"),
            Column::new("sentence", "column-sentence"),
        ],
        rows: losses.iter().map(row).collect(),
    };
    render::csv::table(&table, options.lang)
}

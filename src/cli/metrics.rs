//! What do the measures say?

use std::io::Write as _;
use std::path::Path;
use std::time::Instant;

use anyhow::Context;
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use yhdyspinta::analyses::registry::Row;
use yhdyspinta::frozen::{Direction, FrozenGraph};
use yhdyspinta::metrics::{Entry, Metrics, choose};
use yhdyspinta::read::{EdgeList, EdgeListError};
use yhdyspinta::render::metrics as render;
use yhdyspinta::render::text::Page;

use super::answer::deliver;
use super::session::use_threads;
use super::{Exit, Format, Options, Session};

/// The measures of the network and of its actors, by name
#[derive(Debug, Args)]
#[command(after_long_help = names())]
pub(crate) struct Arguments {
    #[command(flatten)]
    options: Options,

    /// Only these measures
    #[arg(long, value_name = "NAME", value_delimiter = ',')]
    only: Vec<String>,

    /// Of each measure of actors the count, least, mean, greatest and sum instead of the list
    #[arg(long)]
    summary: bool,
}

/// A graph with the names of its nodes.
struct Network {
    graph: FrozenGraph,
    ids: Vec<String>,
    sectors: Vec<String>,
}

/// Runs the command.
pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<Exit> {
    let options = &arguments.options;
    let rows = choose(&arguments.only, options.by.is_some()).context("--only")?;
    let mut timing = Vec::new();
    let layered = rows.iter().any(|row| row.needs_layers());
    let network = open(options, layered, &mut timing)?;
    let mut metrics = Metrics {
        is_summary: arguments.summary,
        entries: measure(&network.graph, &rows, arguments, &mut timing),
        ids: network.ids,
        sectors: network.sectors,
        timing: Vec::new(),
    };
    if options.timing {
        metrics.timing = timing;
    }
    let text = match options.format {
        Format::Json => render::json(&metrics),
        Format::Csv => render::csv(&metrics),
        Format::Text => render::text(&metrics, options.lang, Page::WHOLE),
    };
    if options.timing && options.format != Format::Json {
        for (step, seconds) in &metrics.timing {
            super::say(&format!("{step} {seconds:.6}\n"));
        }
    }
    deliver(options, text.as_bytes())
}

/// Runs the measures one after the other; each has all threads.
fn measure(
    graph: &FrozenGraph,
    rows: &[&'static Row],
    arguments: &Arguments,
    timing: &mut Vec<(&'static str, f64)>,
) -> Vec<Entry> {
    let progress = progress(rows.len(), arguments.options.quiet);
    let entries = rows.iter().map(|row| {
        progress.set_message(row.about.name);
        let start = Instant::now();
        let outcome = row.run(graph);
        timing.push((row.about.name, start.elapsed().as_secs_f64()));
        progress.inc(1);
        Entry::new(row, outcome, arguments.summary)
    });
    let entries = entries.collect();
    progress.finish_and_clear();
    entries
}

/// Hidden where standard error is no terminal.
fn progress(count: usize, quiet: bool) -> ProgressBar {
    if quiet {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:24} {pos}/{len} {msg} {eta}");
    ProgressBar::new(count as u64)
        .with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

/// A plain edge list goes straight to the graph; all else is read, checked and selected.
fn open(
    options: &Options,
    layered: bool,
    timing: &mut Vec<(&'static str, f64)>,
) -> anyhow::Result<Network> {
    let start = Instant::now();
    if is_plain(options) && !layered {
        use_threads(options)?;
        match EdgeList::read(&options.graph) {
            Ok(list) => {
                timing.push(("read", start.elapsed().as_secs_f64()));
                return freeze_list(list, options, timing);
            }
            Err(EdgeListError::NotPlain { .. }) => {}
            // The session says what cannot be read, and why, in the language asked for.
            Err(EdgeListError::Unreadable(_)) => {}
        }
    }
    let session = Session::open(options)?;
    timing.push(("read", start.elapsed().as_secs_f64()));
    let start = Instant::now();
    let selection = options.selection();
    let selected = selection.select(&session.model);
    let mut network = Network {
        graph: selected.freeze(),
        ids: selected
            .actors
            .iter()
            .map(|&actor| session.model.actor(actor).id.clone())
            .collect(),
        sectors: Vec::new(),
    };
    if layered {
        network.graph = network.graph.with_layers(selected.layers());
    }
    if let Some(by) = &options.by {
        let sectors = selected.sectors(by);
        network.graph = network.graph.with_sectors(&sectors.of);
        network.sectors = sectors.keys;
    }
    timing.push(("freeze", start.elapsed().as_secs_f64()));
    Ok(network)
}

/// May the input be an edge list, of which nothing is asked that it does not have?
fn is_plain(options: &Options) -> bool {
    let nothing_selected = options.by.is_none()
        && options.actors.is_none()
        && options.as_of.is_none()
        && options.tie_kind.is_empty()
        && options.actor_kind.is_empty()
        && options.theme.is_empty()
        && options.area.is_empty()
        && options.selection().statuses == yhdyspinta::select::Selection::default().statuses;
    nothing_selected && options.graph != Path::new("-") && options.graph.is_file()
}

fn freeze_list(
    list: EdgeList,
    options: &Options,
    timing: &mut Vec<(&'static str, f64)>,
) -> anyhow::Result<Network> {
    let start = Instant::now();
    if list.self_ties() > 0 && !options.quiet {
        let count = list.self_ties();
        let note =
            yhdyspinta::language::Phrase::new("metrics-self-ties").count("count", count as usize);
        writeln!(std::io::stderr(), "{}", note.in_language(options.lang))?;
    }
    let direction = if options.directed {
        Direction::Directed
    } else {
        Direction::Undirected
    };
    let ids = list.ids().iter().collect();
    let graph = list.freeze(direction, options.weighted)?;
    timing.push(("freeze", start.elapsed().as_secs_f64()));
    Ok(Network {
        graph,
        ids,
        sectors: Vec::new(),
    })
}

/// The names `--only` knows, for the help.
fn names() -> String {
    use yhdyspinta::analyses::registry::{BY_SECTOR, ON_REQUEST, REGISTRY};
    let list = |rows: &[Row]| {
        let names: Vec<&str> = rows.iter().map(|row| row.about.name).collect();
        names.join(" ")
    };
    format!(
        "Measures: {}\n\nWith --by also: {}\n\nOnly when asked for: {}",
        list(REGISTRY),
        list(BY_SECTOR),
        list(ON_REQUEST)
    )
}

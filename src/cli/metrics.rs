//! What do the measures say?

use std::path::Path;
use std::time::Instant;

use anyhow::Context;
use clap::Args;
use cpu_time::ProcessTime;
use yhdyspinta::analyses::registry::Row;
use yhdyspinta::frozen::{Direction, FrozenGraph};
use yhdyspinta::metrics::{ActorIds, Budget, Entry, Metrics, Planned, Timing, choose};
use yhdyspinta::parallel::without_sleep;
use yhdyspinta::read::{TieList, TieListError};
use yhdyspinta::render::metrics as render;
use yhdyspinta::render::text::Page;

use super::answer::deliver;
use super::progress::Progress;
use super::session::{note, use_threads};
use super::{Exit, Format, Options, Session, memory};

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
    ids: ActorIds,
    sectors: Vec<String>,
}

/// Runs the command.
pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<Exit> {
    let options = &arguments.options;
    use_threads(options)?;
    let metrics = without_sleep(|| answer(arguments))?;
    let text = match options.format {
        Format::Json => render::json(&metrics),
        Format::Csv => render::csv(&metrics),
        Format::Text => render::text(&metrics, options.lang, Page::WHOLE),
    };
    if options.timing && options.format != Format::Json {
        for timing in &metrics.timing {
            super::say(&format!("{} {:.6}\n", timing.step, timing.seconds));
        }
    }
    deliver(options, text.as_bytes())
}

/// Reads and measures.
fn answer(arguments: &Arguments) -> anyhow::Result<Metrics> {
    let options = &arguments.options;
    let rows = choose(&arguments.only, options.by.is_some()).context("--only")?;
    let mut timing = Vec::new();
    let layered = rows.iter().any(|row| row.needs_layers());
    let network = open(options, layered, &mut timing)?;
    let entries = measure(&network.graph, &rows, arguments, &mut timing);
    Ok(Metrics {
        is_summary: arguments.summary,
        entries,
        ids: network.ids,
        sectors: network.sectors,
        timing: if options.timing { timing } else { Vec::new() },
    })
}

/// Runs the measures one after the other; each has all threads.
fn measure(
    graph: &FrozenGraph,
    rows: &[&'static Row],
    arguments: &Arguments,
    timing: &mut Vec<Timing>,
) -> Vec<Entry> {
    let budget = Budget {
        bytes: memory::available(),
        ..Budget::default()
    };
    let watch = Stopwatch::start();
    let planned = budget.plan(graph, rows, !arguments.only.is_empty());
    timing.push(watch.stop("plan"));
    let steps = |planned: &Planned| match planned.left_out {
        None => planned.row.cost.steps(graph),
        Some(_) => 0.0,
    };
    let progress = Progress::new(planned.iter().map(steps).sum(), arguments.options.quiet);
    let entries = planned.iter().map(|planned| {
        let name = planned.row.about.name;
        progress.begin(name, steps(planned));
        let watch = Stopwatch::start();
        let outcome = planned.run(graph, arguments.options.seed);
        timing.push(watch.stop(name));
        Entry::new(planned.row, outcome, arguments.summary)
    });
    entries.collect()
}

/// A plain list of ties goes straight to the graph; all else is read, checked and selected.
fn open(options: &Options, layered: bool, timing: &mut Vec<Timing>) -> anyhow::Result<Network> {
    let watch = Stopwatch::start();
    if is_plain(options) && !layered {
        memory::enough_for_edge_list(&options.graph, options.lang)?;
        let progress = Progress::new(1.0, options.quiet);
        progress.begin("read", 1.0);
        let direction = if options.directed {
            Direction::Directed
        } else {
            Direction::Undirected
        };
        match TieList::read(&options.graph, direction, &options.reading()?) {
            Ok(list) => {
                drop(progress);
                timing.push(watch.stop("read"));
                return freeze_list(list, options, timing);
            }
            Err(TieListError::NotPlain) => {}
            // The session says what cannot be read, and why, in the language asked for.
            Err(TieListError::Unreadable(_)) => {}
        }
    }
    let session = Session::open(options)?;
    timing.push(watch.stop("read"));
    let watch = Stopwatch::start();
    let selection = options.selection();
    let selected = selection.select(&session.model);
    let mut network = Network {
        graph: selected.freeze(),
        ids: ActorIds::Named(
            selected
                .actors
                .iter()
                .map(|&actor| session.model.actor(actor).id.clone())
                .collect(),
        ),
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
    timing.push(watch.stop("freeze"));
    Ok(network)
}

/// May the input be a list of ties, of which nothing is asked that it does not have?
fn is_plain(options: &Options) -> bool {
    let nothing_selected = options.by.is_none()
        && options
            .from
            .as_deref()
            .is_none_or(|format| ["edges", "csv"].contains(&format))
        && options.actors.is_none()
        && options.expand.is_none()
        && options.rules.is_empty()
        && options.as_of.is_none()
        && options.tie_kind.is_empty()
        && options.actor_kind.is_empty()
        && options.theme.is_empty()
        && options.area.is_empty()
        && options.selection().statuses == yhdyspinta::select::Selection::default().statuses;
    nothing_selected && options.graph != Path::new("-") && options.graph.is_file()
}

fn freeze_list(
    list: TieList,
    options: &Options,
    timing: &mut Vec<Timing>,
) -> anyhow::Result<Network> {
    let watch = Stopwatch::start();
    note(list.notes(), options);
    let (graph, ids) = list.freeze(options.weighted)?;
    timing.push(watch.stop("freeze"));
    Ok(Network {
        graph,
        ids: ActorIds::Listed(ids),
        sectors: Vec::new(),
    })
}

/// Measures a step on the wall clock and by what processors spend on it.
struct Stopwatch {
    wall: Instant,
    processor: Option<ProcessTime>,
}

impl Stopwatch {
    fn start() -> Self {
        Self {
            processor: ProcessTime::try_now().ok(),
            wall: Instant::now(),
        }
    }

    fn stop(&self, step: &'static str) -> Timing {
        let seconds = self.wall.elapsed().as_secs_f64();
        let spent = self.processor.and_then(|start| start.try_elapsed().ok());
        Timing {
            step,
            seconds,
            processor_seconds: spent.map_or(f64::NAN, |spent| spent.as_secs_f64()),
        }
    }
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

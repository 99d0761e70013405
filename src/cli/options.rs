//! Which options mean the same in every command?

use std::fs;
use std::num::NonZeroUsize;
use std::path::PathBuf;

use anyhow::Context;
use clap::builder::PossibleValuesParser;
use clap::{Args, ValueEnum};
use jiff::civil::Date;
use yhdyspinta::language::Language;
use yhdyspinta::model::Status;
use yhdyspinta::read::flat::Mapping;
use yhdyspinta::read::{FORMATS, Format as InputFormat, Limits, Reading};
use yhdyspinta::select::{Grouping, Selection};

/// The options every command understands.
#[derive(Clone, Debug, Args)]
pub(crate) struct Options {
    /// The network: a file, a folder with actors.csv and ties.csv, or `-` for standard input
    #[arg(value_name = "GRAPH")]
    pub(crate) graph: PathBuf,

    /// The actors of a CSV pair, when GRAPH holds only ties
    #[arg(long, value_name = "FILE", help_heading = INPUT)]
    pub(crate) actors: Option<PathBuf>,

    /// The format of GRAPH, when its content does not tell
    #[arg(long, value_name = "FORMAT", help_heading = INPUT,
          value_parser = PossibleValuesParser::new(FORMATS.iter().map(|format| format.name)))]
    pub(crate) from: Option<String>,

    /// Which field is in which column of GRAPH, and what a matrix means: pairs such as
    /// from=A,kind=Type,attributes.members=Size,matrix.kind=funds, or a file of them
    #[arg(long, value_name = "PAIRS|FILE", help_heading = INPUT)]
    pub(crate) map: Vec<String>,

    /// Read more, or less, than by default: size, line (bytes, or 2GiB), ratio, depth, columns
    #[arg(long, value_name = "NAME=N", value_delimiter = ',', value_parser = limit,
          help_heading = INPUT)]
    pub(crate) limit: Vec<String>,

    /// Collectives make way for their members in this network, such as graphs/finland.json
    #[arg(long, value_name = "GRAPH", help_heading = INPUT)]
    pub(crate) expand: Option<PathBuf>,

    /// Rules beside those of the network: a file in JSON or TOML, such as graphs/rules/*.json
    #[arg(long, value_name = "FILE", help_heading = INPUT)]
    pub(crate) rules: Vec<PathBuf>,

    /// Only what holds on this day (2021-09-01 or 1.9.2021)
    #[arg(long, value_name = "DATE", value_parser = day, help_heading = SELECTION)]
    pub(crate) as_of: Option<Date>,

    /// Statuses of ties that count: existing, planned, proposed, conditional, required, ended
    #[arg(long, value_name = "STATUS", value_delimiter = ',', default_value = "existing",
          value_parser = status, help_heading = SELECTION)]
    pub(crate) status: Vec<Status>,

    /// Only ties of these kinds, or of kinds below them
    #[arg(long, value_name = "KIND", value_delimiter = ',', help_heading = SELECTION)]
    pub(crate) tie_kind: Vec<String>,

    /// Only actors of these kinds, or of kinds below them
    #[arg(long, value_name = "KIND", value_delimiter = ',', help_heading = SELECTION)]
    pub(crate) actor_kind: Vec<String>,

    /// Only ties about these themes, or themes below them
    #[arg(long, value_name = "THEME", value_delimiter = ',', help_heading = SELECTION)]
    pub(crate) theme: Vec<String>,

    /// Only actors of these areas, or of areas inside them
    #[arg(long, value_name = "AREA", value_delimiter = ',', help_heading = SELECTION)]
    pub(crate) area: Vec<String>,

    /// What makes a sector: kind, area, theme or the name of an attribute
    #[arg(long, value_name = "kind|area|theme|ATTR", help_heading = SELECTION)]
    pub(crate) by: Option<Grouping>,

    /// Ties run one way; where a list does not say which, from the first to the second
    #[arg(long, help_heading = SELECTION)]
    pub(crate) directed: bool,

    /// Strengths of ties count
    #[arg(long, help_heading = SELECTION)]
    pub(crate) weighted: bool,

    /// The language of what people read
    #[arg(long, value_name = "fi|sv|en", default_value = "en", value_parser = language,
          help_heading = OUTPUT)]
    pub(crate) lang: Language,

    /// The form of the answer
    #[arg(long, value_enum, default_value_t = Format::Text, help_heading = OUTPUT)]
    pub(crate) format: Format,

    /// Write here instead of to standard output
    #[arg(short, long, value_name = "PATH", help_heading = OUTPUT)]
    pub(crate) output: Option<PathBuf>,

    /// No messages beside the answer
    #[arg(long, help_heading = OUTPUT)]
    pub(crate) quiet: bool,

    /// Seconds spent on each step
    #[arg(long, help_heading = OUTPUT)]
    pub(crate) timing: bool,

    /// Threads to use; all cores when missing. The answer is the same for any number
    #[arg(long, value_name = "N", value_parser = threads, help_heading = RUN)]
    pub(crate) threads: Option<NonZeroUsize>,

    /// The seed of everything that draws lots
    #[arg(long, value_name = "N", default_value_t = 1, help_heading = RUN)]
    pub(crate) seed: u64,
}

const INPUT: &str = "Input";
const SELECTION: &str = "What counts";
pub(super) const OUTPUT: &str = "Output";
const RUN: &str = "Run";

/// The form of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people
    Text,
    /// For programs: everything, with a schema version
    Json,
    /// For spreadsheets: the main table
    Csv,
}

impl Options {
    /// How the network is read.
    ///
    /// # Errors
    /// A mapping that is none, said in the language asked for.
    pub(crate) fn reading(&self) -> anyhow::Result<Reading> {
        Ok(Reading {
            limits: self.limits(),
            format: self.from.as_deref().and_then(InputFormat::named),
            mapping: self.mapping()?,
            lists_lead_one_way: self.directed,
        })
    }

    fn mapping(&self) -> anyhow::Result<Mapping> {
        let mut mapping = Mapping::default();
        for map in &self.map {
            let more = if map.contains('=') {
                Mapping::from_pairs(map)
            } else {
                let text = fs::read_to_string(map).with_context(|| format!("--map {map}"))?;
                Mapping::from_file(&text)
            };
            let more = more.map_err(|phrase| anyhow::Error::msg(phrase.in_language(self.lang)))?;
            mapping.extend(more);
        }
        Ok(mapping)
    }

    /// How another network than GRAPH is read.
    pub(crate) fn reading_of_others(&self) -> Reading {
        Reading {
            limits: self.limits(),
            lists_lead_one_way: self.directed,
            ..Reading::default()
        }
    }

    pub(crate) fn limits(&self) -> Limits {
        let mut limits = Limits::default();
        for limit in &self.limit {
            limits.set(limit).expect("checked when it was parsed");
        }
        limits
    }

    /// What the answer speaks of.
    pub(crate) fn selection(&self) -> Selection {
        Selection {
            as_of: self.as_of,
            statuses: self.status.clone(),
            tie_kinds: self.tie_kind.clone(),
            actor_kinds: self.actor_kind.clone(),
            themes: self.theme.clone(),
            areas: self.area.clone(),
            directed: self.directed,
            weighted: self.weighted,
        }
    }

    /// What makes a sector.
    pub(crate) fn grouping(&self) -> Grouping {
        self.by.clone().unwrap_or_default()
    }
}

/// More than any machine makes use of would only take its memory.
fn threads(text: &str) -> Result<NonZeroUsize, String> {
    const MOST: usize = 1024;
    let threads: NonZeroUsize = text.parse().map_err(|error| format!("{error}"))?;
    let is_fine = threads.get() <= MOST;
    is_fine.then_some(threads).ok_or(format!("at most {MOST}"))
}

pub(super) fn day(text: &str) -> Result<Date, String> {
    let iso = text.parse().ok();
    let by_dots = || {
        let [day, month, year] = text.split('.').collect::<Vec<_>>().try_into().ok()?;
        Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
    };
    iso.or_else(by_dots)
        .ok_or_else(|| "a day, written 2021-09-01 or 1.9.2021".to_owned())
}

/// A default that counts something.
pub(super) fn at_least_one(count: usize) -> NonZeroUsize {
    NonZeroUsize::new(count).unwrap_or(NonZeroUsize::MIN)
}

fn limit(text: &str) -> Result<String, String> {
    let set = Limits::default().set(text);
    set.map_err(|phrase| phrase.in_language(Language::En))?;
    Ok(text.to_owned())
}

fn status(key: &str) -> Result<Status, String> {
    Status::from_key(key).ok_or_else(|| one_of(Status::ALL.map(Status::key)))
}

pub(super) fn language(code: &str) -> Result<Language, String> {
    Language::from_code(code).ok_or_else(|| one_of(Language::ALL.map(Language::code)))
}

pub(super) fn one_of<const N: usize>(keys: [&str; N]) -> String {
    format!("one of {}", keys.join(", "))
}

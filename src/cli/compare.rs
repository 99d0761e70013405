//! What changed between two days of a network, or between two networks?

use std::num::NonZeroUsize;

use anyhow::anyhow;
use clap::Args;
use yhdyspinta::diagram::views::Other;
use yhdyspinta::findings::Changes;
use yhdyspinta::findings::hubs::DEFAULT_TOP;
use yhdyspinta::language::Phrase;
use yhdyspinta::model::Model;
use yhdyspinta::select::Selection;

use super::answer::{deliver, written};
use super::options::at_least_one;
use super::{Exit, Extent, Format, Options, Session, other};

/// What changed between two days of a network, or between two networks
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    options: Options,
    #[command(flatten)]
    extent: Extent,

    /// The later network; or say with --as-of and --with which two days of GRAPH
    #[arg(value_name = "OTHER")]
    other: Option<String>,

    /// The later day, of which --as-of is the earlier one; or the later network
    #[arg(long, value_name = "DATE|FILE", conflicts_with = "other")]
    with: Option<String>,

    /// How many of the first in the agreed order are hubs
    #[arg(long, value_name = "N", default_value_t = at_least_one(DEFAULT_TOP))]
    hubs: NonZeroUsize,
}

/// Runs the command.
pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<Exit> {
    let Arguments {
        options, extent, ..
    } = arguments;
    let say = |phrase: Phrase| anyhow!(phrase.in_language(options.lang));
    let word = arguments.with.as_ref().or(arguments.other.as_ref());
    let word = word.ok_or_else(|| say(Phrase::new("compare-needs-other")))?;
    let other = other::read(word, options)?;
    let earlier = options.selection();
    let mut later = earlier.clone();
    if let Other::Day(day) = &other {
        if earlier.as_of.is_none() {
            return Err(say(Phrase::new("compare-needs-day").text("day", word)));
        }
        later.as_of = Some(*day);
    }
    let mut session = Session::open(options)?;
    session.name_after_file(options);
    let later_model = match &other {
        Other::Day(_) => &session.model,
        Other::Network(model) => model,
    };
    let answer = arguments.changes((&session.model, &earlier), (later_model, &later));
    let mut text = written(&answer, extent, options)?;
    if options.format == Format::Text {
        let command = arguments.picture(word);
        let line = Phrase::new("compare-picture").text("command", command);
        text.push_str(&format!("\n{}\n", line.in_language(options.lang)));
    }
    deliver(options, text.as_bytes())
}

impl Arguments {
    fn changes(&self, earlier: (&Model, &Selection), later: (&Model, &Selection)) -> Changes {
        let [before, after] = [earlier, later].map(|(model, selection)| selection.select(model));
        Changes::find(&before, &after, &self.options.grouping(), self.hubs.get())
    }

    /// The command that draws the same comparison.
    fn picture(&self, with: &str) -> String {
        let options = &self.options;
        let graph = options.graph.display().to_string();
        let mut words = vec!["yhdyspinta".to_owned(), "draw".to_owned(), graph];
        let mut add = |option: &str, value: Option<String>| {
            words.push(option.to_owned());
            words.extend(value);
        };
        add("--view", Some("change".to_owned()));
        if let Some(day) = options.as_of {
            add("--as-of", Some(day.to_string()));
        }
        add("--with", Some(with.to_owned()));
        for (option, file) in [("--actors", &options.actors), ("--expand", &options.expand)] {
            if let Some(file) = file {
                add(option, Some(file.display().to_string()));
            }
        }
        let selection = options.selection();
        if selection.statuses != Selection::default().statuses {
            let statuses: Vec<&str> = selection.statuses.iter().map(|one| one.key()).collect();
            add("--status", Some(statuses.join(",")));
        }
        let chosen = [
            ("--tie-kind", &selection.tie_kinds),
            ("--actor-kind", &selection.actor_kinds),
            ("--theme", &selection.themes),
            ("--area", &selection.areas),
        ];
        for (option, values) in chosen {
            if !values.is_empty() {
                add(option, Some(values.join(",")));
            }
        }
        if options.directed {
            add("--directed", None);
        }
        add("--lang", Some(options.lang.code().to_owned()));
        add("-o", Some("change.svg".to_owned()));
        let words: Vec<String> = words.iter().map(|word| quoted(word)).collect();
        words.join(" ")
    }
}

/// A word as a shell takes it for one.
fn quoted(word: &str) -> String {
    let is_plain = |letter: char| letter.is_alphanumeric() || "-_./:,+@%".contains(letter);
    if !word.is_empty() && word.chars().all(is_plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}

//! What happens if actors go, merge or come, if ties come or end?

use std::path::PathBuf;

use anyhow::Context;
use clap::Args;
use yhdyspinta::change::{self, Change, NotAChange};
use yhdyspinta::findings::isolated::Reach;
use yhdyspinta::findings::scenario::Scenario;
use yhdyspinta::findings::stress::{Stress, Trials};
use yhdyspinta::language::Phrase;

use super::{Exit, Extent, Options, Session, give};

/// What happens if actors go, merge or come, if ties come or end
///
/// Every answer before and after: who is cut off, which interfaces close, which gaps open, who
/// becomes a hub. Changes are made in the order of the options below, those of the file first.
/// Where something ends and no day is asked for, it is the day after. Actors go by their ids or
/// names.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    options: Options,
    #[command(flatten)]
    extent: Extent,

    /// Changes as JSON: [{"change": "remove", "actor": "a"}, …]
    #[arg(long, value_name = "FILE", help_heading = CHANGES)]
    changes: Option<PathBuf>,

    /// What ends anyway goes on until then, or without end
    #[arg(long, value_name = "ID[@DATE]", help_heading = CHANGES)]
    r#continue: Vec<String>,

    /// Actors become one of them, or a new one
    #[arg(long, value_name = "A,B=C", help_heading = CHANGES)]
    merge: Vec<String>,

    /// A tie comes
    #[arg(long, value_name = "FROM,TO,KIND[,THEME[,STATUS]]", help_heading = CHANGES)]
    add: Vec<String>,

    /// Actors go, and their ties with them
    #[arg(long, value_name = "ID", help_heading = CHANGES)]
    remove: Vec<String>,

    /// No changes: what breaks when any one actor leaves, when a few do, when more and more do
    #[arg(long, help_heading = CHANGES,
          conflicts_with_all = ["changes", "continue", "merge", "add", "remove", "end"])]
    stress: bool,

    /// The last day of an actor or of ties; without a date, the end an actor has anyway
    #[arg(long, value_name = "ID[@DATE]|FROM,TO,KIND@DATE", help_heading = CHANGES)]
    end: Vec<String>,
}

const CHANGES: &str = "Changes";

/// Runs the command.
pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<Exit> {
    let Arguments {
        options, extent, ..
    } = arguments;
    if arguments.stress {
        return stress(arguments);
    }
    let in_words = |phrase: Phrase| anyhow::Error::msg(phrase.in_language(options.lang));
    let text = arguments.changes.as_ref().map(|path| {
        let text = std::fs::read_to_string(path);
        text.with_context(|| path.display().to_string())
    });
    let text = text.transpose()?;
    let changes = arguments.changes(text.as_deref());
    let changes = changes.map_err(|error| in_words(error.phrase()))?;
    if changes.is_empty() {
        return Err(in_words(Phrase::new("scenario-no-changes")));
    }
    let session = Session::open(options)?;
    let answer = Scenario::find(
        &session.model,
        &options.selection(),
        &options.grouping(),
        &changes,
        Reach::default(),
    );
    let answer = answer.map_err(|error| in_words(error.phrase()))?;
    give(&answer, extent, options)
}

fn stress(arguments: &Arguments) -> anyhow::Result<Exit> {
    let options = &arguments.options;
    let session = Session::open(options)?;
    let trials = Trials {
        seed: options.seed,
        ..Trials::default()
    };
    let answer = Stress::find(
        &session.model,
        &options.selection(),
        &options.grouping(),
        trials,
    );
    give(&answer, &arguments.extent, options)
}

/// How one text is read.
type Reading = fn(&str) -> Result<Change, NotAChange>;

impl Arguments {
    fn changes(&self, file: Option<&str>) -> Result<Vec<Change>, NotAChange> {
        let mut changes = file.map_or_else(|| Ok(Vec::new()), change::from_json)?;
        let each: [(&[String], Reading); 3] = [
            (&self.r#continue, change::continuation),
            (&self.merge, change::merger),
            (&self.add, change::addition),
        ];
        for (texts, read) in each {
            for text in texts {
                changes.push(read(text)?);
            }
        }
        for text in &self.remove {
            changes.extend(change::removal(text)?);
        }
        for text in &self.end {
            changes.push(change::end(text)?);
        }
        Ok(changes)
    }
}

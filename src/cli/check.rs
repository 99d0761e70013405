//! Is the input sound?

use std::io::{self, IsTerminal};

use clap::Args;
use yhdyspinta::problem::Problems;
use yhdyspinta::read::{Input, ReadError, Reading};
use yhdyspinta::render::problems::{self, Look};
use yhdyspinta::{LoadError, load_as, load_rules, render};

use super::answer::deliver;
use super::{Exit, Format, Options, session};

/// Is the input sound? All problems with file, line and column, and what to do
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    options: Options,
}

/// Runs the command.
pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<Exit> {
    let options = &arguments.options;
    let reading = options.reading()?;
    let found = match problems(options, &reading) {
        Ok(found) | Err(LoadError::Problems(found)) => found,
        Err(LoadError::Read(error)) => {
            anyhow::bail!(error.phrase().in_language(options.lang))
        }
    };
    let text = match options.format {
        Format::Text => text(&found, options),
        Format::Json => problems::json(&found, options.lang)?,
        Format::Csv => render::csv::table(&problems::table(&found), options.lang),
    };
    deliver(options, text.as_bytes())?;
    Ok(if found.has_errors() {
        Exit::Problems
    } else {
        Exit::Done
    })
}

/// Notes about the network; else the problems of the first file that has some, network or rules.
fn problems(options: &Options, reading: &Reading) -> Result<Problems, LoadError> {
    let input = session::input(options).map_err(|source| {
        LoadError::Read(ReadError::Unreadable {
            path: options.graph.clone(),
            source,
        })
    })?;
    let mut network = load_as(&input, reading)?;
    for path in &options.rules {
        let (rules, _) = load_rules(&Input::path(path), &network.model)?;
        rules.add_to(&mut network.model);
    }
    Ok(network.notes)
}

/// Pictures of the places for a person at a terminal, else a line for each problem.
fn text(found: &Problems, options: &Options) -> String {
    let is_watched = options.output.is_none() && io::stdout().is_terminal();
    let mut text = if is_watched && !options.quiet {
        let look = Look {
            width: 100,
            color: std::env::var_os("NO_COLOR").is_none(),
        };
        problems::graphical(found, options.lang, look)
    } else {
        problems::plain(found, options.lang)
    };
    if !options.quiet {
        text.push_str(&problems::summary(found).in_language(options.lang));
        text.push('\n');
    }
    text
}

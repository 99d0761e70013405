//! With what does a planner begin who has no file yet?

use std::path::PathBuf;

use clap::Args;
use yhdyspinta::language::{Language, Phrase};
use yhdyspinta::{output, template};

use super::{Exit, options, print, say};

/// A workbook to fill in: sheets for actors and ties, drop-down lists, instructions, examples
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Write here instead of to standard output
    #[arg(short, long, value_name = "FILE.xlsx")]
    output: Option<PathBuf>,

    /// The language of the workbook
    #[arg(long, value_name = "fi|sv|en", default_value = "en", value_parser = options::language)]
    lang: Language,
}

/// Runs the command.
pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<Exit> {
    let bytes = template::workbook(arguments.lang);
    let Some(path) = &arguments.output else {
        print(bytes)?;
        return Ok(Exit::Done);
    };
    output::write(path, &bytes)
        .map_err(|error| anyhow::Error::msg(error.phrase().in_language(arguments.lang)))?;
    let written = Phrase::new("template-written").text("path", path.display().to_string());
    say(&(written.in_language(arguments.lang) + "\n"));
    Ok(Exit::Done)
}

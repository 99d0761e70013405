//! What is the whole picture of this network?

use std::path::PathBuf;

use clap::Args;
use yhdyspinta::language::Phrase;
use yhdyspinta::output;
use yhdyspinta::render::{csv, folder, summary::summary};
use yhdyspinta::report::Report;

use super::{Exit, Format, Options, Session, print, say, session};

/// Everything in one folder: a page for people, findings and tables for programs, a diagram
///
/// Writes report.html, findings.json, a CSV file per table, all tables in
/// tables.xlsx, and network.dot into the folder
/// --output names, else into NAME-report in the current folder. A folder that holds other
/// files is left alone; an earlier report is replaced file by file. What matters most is said
/// on the terminal, or with --format json every finding.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    options: Options,
}

/// Runs the command.
pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<Exit> {
    let options = &arguments.options;
    let mut session = Session::open(options)?;
    session.name_after_file(options);
    let (selection, by) = (options.selection(), options.grouping());
    let report = Report::gather(
        &session.model,
        &selection,
        &by,
        options.seed,
        &session.notes,
    );
    let target = target(options);
    let files = folder::files(&report, options.lang)?;
    output::write_folder(&target, folder::MARKER, files)
        .map_err(|error| anyhow::Error::msg(error.phrase().in_language(options.lang)))?;
    print(match options.format {
        Format::Text => summary(&report, options.lang),
        Format::Json => folder::findings(&report)?,
        Format::Csv => report
            .tables()
            .next()
            .map_or_else(String::new, |table| csv::table(table, options.lang)),
    })?;
    if !options.quiet {
        let written = Phrase::new("report-written")
            .text("page", target.join(folder::PAGE).display().to_string());
        say(&format!("\n{}\n", written.in_language(options.lang)));
    }
    Ok(Exit::Done)
}

/// The folder that was named, else one named after the file.
fn target(options: &Options) -> PathBuf {
    let named = options.output.clone();
    named.unwrap_or_else(|| match session::stem(options) {
        Some(name) => format!("{name}-report").into(),
        None => "report".into(),
    })
}

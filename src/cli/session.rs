//! What does every command begin with? The network, read and found sound.

use std::io;
use std::num::NonZeroUsize;
use std::path::Path;

use thiserror::Error;
use yhdyspinta::expand::{Expanded, expand};
use yhdyspinta::language::Language;
use yhdyspinta::model::{Model, Names};
use yhdyspinta::problem::{KEPT_PER_CODE, Problems};
use yhdyspinta::read::{Input, Origin, Reading};
use yhdyspinta::validate::Validated;
use yhdyspinta::{LoadError, load_as, load_rules};

use super::{Options, known, say};

/// A network that is ready for questions.
#[derive(Debug)]
pub(crate) struct Session {
    /// The network.
    pub(crate) model: Model,
    /// What was adopted, created or understood while reading.
    pub(crate) notes: Problems,
}

/// The input has problems, and they have all been said.
#[derive(Debug, Error)]
#[error("the input has problems")]
pub(crate) struct NotSound;

impl Session {
    /// Reads the network of a command and says what there is to say about it.
    pub(crate) fn open(options: &Options) -> anyhow::Result<Self> {
        use_threads(options)?;
        let mut network = read(&input(options)?, &options.reading()?, options)?;
        if let Some(path) = &options.expand {
            let membership = read(&Input::path(path), &options.reading_of_others(), options)?;
            let Expanded { model, notes } = expand(&network.model, &membership.model);
            network.model = model;
            network.notes.append(notes);
        }
        for path in &options.rules {
            let rules = load_rules(&Input::path(path), &network.model);
            let (rules, notes) = rules.map_err(|error| said(error, options))?;
            rules.add_to(&mut network.model);
            network.notes.append(notes);
        }
        let Validated { model, notes } = network;
        note(&notes, options);
        if let Some(unknown) = known::unknown(options, &model) {
            return Err(anyhow::Error::msg(unknown.in_language(options.lang)));
        }
        Ok(Self { model, notes })
    }

    /// A network without a title (a CSV file has nowhere to say it) is called like its file.
    pub(crate) fn name_after_file(&mut self, options: &Options) {
        let network = self.model.network_mut();
        if network.title.is_empty() {
            network.title = Names::plain(stem(options).unwrap_or_default());
        }
    }
}

/// The name of the input without its ending; standard input has none.
pub(crate) fn stem(options: &Options) -> Option<String> {
    let name = options.graph.file_stem()?.to_string_lossy();
    (name != "-").then(|| name.into_owned())
}

/// Reads a network; what is wrong with it is said.
pub(super) fn read(
    input: &Input,
    reading: &Reading,
    options: &Options,
) -> anyhow::Result<Validated> {
    load_as(input, reading).map_err(|error| said(error, options))
}

/// Says what is wrong with an input; the error is what is left to say.
fn said(error: LoadError, options: &Options) -> anyhow::Error {
    match error {
        LoadError::Problems(problems) => {
            say(&lines(&problems, KEPT_PER_CODE, options.lang));
            NotSound.into()
        }
        LoadError::Read(error) => anyhow::Error::msg(error.phrase().in_language(options.lang)),
    }
}

/// Makes everything that runs in parallel use so many threads, of which this is one; the first call
/// counts.
pub(crate) fn use_threads(options: &Options) -> anyhow::Result<()> {
    /// As much as this thread has: whatever it does may be done by another.
    const STACK: usize = 8 << 20;
    static ONCE: std::sync::Once = std::sync::Once::new();
    let mut result = Ok(());
    ONCE.call_once(|| {
        // Work that is handed from thread to thread waits until it is found a processor.
        let pool = rayon::ThreadPoolBuilder::new().use_current_thread();
        // 0 stands for all cores.
        let threads = options.threads.map_or(0, NonZeroUsize::get);
        let pool = pool.num_threads(threads).stack_size(STACK);
        result = pool.build_global();
    });
    Ok(result?)
}

/// Which files the options name; `-` is standard input.
pub(crate) fn input(options: &Options) -> io::Result<Input> {
    let mut input = if options.graph == Path::new("-") {
        let main = Origin::from_stream("-", io::stdin().lock(), &options.limits())?;
        Input { main, actors: None }
    } else {
        Input::path(&options.graph)
    };
    if let Some(actors) = &options.actors {
        input = input.with_actors(actors);
    }
    Ok(input)
}

/// Notes of one sort said beside an answer; `check` says more.
const NOTES_OF_A_SORT: usize = 3;

/// Says what was noted while reading.
pub(super) fn note(notes: &Problems, options: &Options) {
    if !options.quiet {
        say(&lines(notes, NOTES_OF_A_SORT, options.lang));
    }
}

/// Problems as lines, and for each sort how many more there are.
fn lines(problems: &Problems, limit: usize, language: Language) -> String {
    problems
        .lines_up_to(limit, language)
        .iter()
        .map(|line| format!("{line}\n"))
        .collect()
}

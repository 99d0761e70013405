//! Are the oddities of other programs' files read as they are meant?
//!
//! `corpus/FORMAT/NAME` holds small files as programs write them, or as people mend them by hand;
//! `readings/FORMAT/NAME.snap` what each is read as: the network, an actor or tie a line, then
//! every note and problem with its place. A new file needs no code. Workbooks are no text: those
//! here are made, and may be made anew, by `tests/peers/workbooks.py PROGRAM --keep FOLDER`, but for those that are locked (the
//! password is `salasana`: LibreOffice set it, in `.xlsx` the Python package msoffcrypto-tool) or truncated (the
//! first 4,000 bytes of `lists-libreoffice.xls`, 6,000 of `.ods`).

mod self_ties;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use yhdyspinta::language::Language;
use yhdyspinta::model::native::NativeFile;
use yhdyspinta::problem::Problems;
use yhdyspinta::read::{FORMATS, Input};
use yhdyspinta::{LoadError, load};

/// Everything in a folder, by name.
fn listed(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder");
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.expect("an entry").path())
        .collect();
    paths.sort();
    paths
}

fn name(path: &Path) -> String {
    let name = path.file_name().expect("a name");
    name.to_string_lossy().into_owned()
}

/// What a file is read as.
fn reading(path: &Path) -> String {
    let bytes = std::fs::read(path).expect("a file");
    let mut text = String::new();
    let problems = match load(&Input::bytes(name(path), bytes)) {
        Ok(validated) => {
            let file = NativeFile::from(&validated.model);
            let mut network = serde_json::to_value(NativeFile {
                actors: Vec::new(),
                ties: Vec::new(),
                ..file.clone()
            })
            .expect("JSON");
            let header = network.as_object_mut().expect("a record");
            for key in ["$schema", "format", "actors", "ties"] {
                header.remove(key);
            }
            writeln!(text, "network {network}").expect("a String");
            for actor in &file.actors {
                line(&mut text, "actor", actor);
            }
            for tie in &file.ties {
                line(&mut text, "tie", tie);
            }
            validated.notes
        }
        Err(LoadError::Problems(problems)) => problems,
        Err(LoadError::Read(error)) => panic!("{error}"),
    };
    found(&mut text, &problems);
    text
}

fn line(text: &mut String, what: &str, value: &impl serde::Serialize) {
    let json = serde_json::to_string(value).expect("JSON");
    writeln!(text, "{what} {json}").expect("a String");
}

fn found(text: &mut String, problems: &Problems) {
    let lines = problems.lines(Language::En);
    for (problem, line) in problems.list.iter().zip(lines) {
        let (weight, code) = (problem.weight().key(), problem.code.key());
        writeln!(text, "{weight} {code} {line}").expect("a String");
    }
}

#[test]
fn every_oddity_is_read_as_it_is_meant() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suite/formats/corpus");
    for folder in listed(&corpus) {
        let format = name(&folder);
        assert!(FORMATS.iter().any(|known| known.name == format), "{format}");
        for file in listed(&folder) {
            insta::with_settings!({
                snapshot_path => format!("readings/{format}"),
                prepend_module_to_snapshot => false,
                omit_expression => true,
            }, {
                insta::assert_snapshot!(name(&file), reading(&file));
            });
        }
    }
}

/// A reading without its file is a leftover.
#[test]
fn every_reading_has_its_file() {
    let suite = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suite/formats");
    for folder in listed(&suite.join("readings")) {
        for snapshot in listed(&folder) {
            let snapshot = name(&snapshot);
            let file = snapshot.strip_suffix(".snap").expect("a snapshot");
            let file = suite.join("corpus").join(name(&folder)).join(file);
            assert!(file.is_file(), "{}", file.display());
        }
    }
}

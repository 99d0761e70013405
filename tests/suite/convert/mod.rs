//! Does a network survive the way into another format and back, and is what it loses said?

mod command;
mod dl;
mod layouts;
mod mapping;
mod oddities;
mod parquet;
mod programs;
mod spreadsheets;
mod stripped;
mod tables;
mod workbooks;

use std::path::{Path, PathBuf};

use proptest::prelude::*;
use serde_json::Value;
use yhdyspinta::language::Language;
use yhdyspinta::model::Model;
use yhdyspinta::read::{FORMATS, Format, Input, Reading};
use yhdyspinta::render::native;
use yhdyspinta::write::{Feature, WRITERS, WriteError, Writer, Written, losses};
use yhdyspinta::{LoadError, load, load_as};

use stripped::{controls_replaced, stripped};

/// The committed networks.
fn committed() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("graphs");
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("the folder")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| {
            let name = path.display().to_string();
            name.ends_with(".json") && !name.ends_with(".schema.json")
        })
        .collect();
    paths.sort();
    assert!(paths.len() >= 5);
    paths
}

pub(super) fn loaded(input: &Input, reading: &Reading) -> Model {
    match load_as(input, reading) {
        Ok(validated) => validated.model,
        Err(LoadError::Problems(problems)) => {
            panic!("{}", problems.lines(Language::En).join("\n"))
        }
        Err(LoadError::Read(error)) => panic!("{error}"),
    }
}

fn json(model: &Model) -> Value {
    serde_json::from_str(&native::write(model)).expect("JSON")
}

/// What a reader makes of what a writer made.
fn read_back(writer: &Writer, written: Written, reading: &Reading) -> Model {
    match written {
        Written::File(bytes) => {
            let extension = writer.extensions.first().expect("a file has one");
            loaded(
                &Input::bytes(format!("network.{extension}"), bytes),
                reading,
            )
        }
        Written::Folder { marker, files } => {
            let folder = tempfile::tempdir().expect("a folder");
            yhdyspinta::output::write_folder(folder.path(), marker, files).expect("written");
            loaded(&Input::path(folder.path()), reading)
        }
    }
}

/// Writes the model and reads it back, the format told by its content and by name: it is what
/// it was, save what the writer says it cannot hold.
fn survives(model: &Model, writer: &Writer) -> Result<(), TestCaseError> {
    if writer.name == "dl" {
        return dl::survives(model, writer);
    }
    let expected = controls_replaced(&json(model), writer);
    if model.graph().edge_count() == 0 && !writer.can_hold(Feature::Isolates) {
        return Ok(());
    }
    let written = match (writer.write)(model) {
        Ok(written) => written,
        Err(WriteError::IdsAlike { .. }) => return Ok(()),
        Err(error) => return Err(TestCaseError::fail(error.to_string())),
    };
    let format = Format::named(writer.reader);
    prop_assert!(format.is_some(), "{} has a reader", writer.name);
    let of_a_folder = writer.extensions.is_empty();
    for format in [None, format.filter(|_| !of_a_folder)] {
        let reading = Reading {
            format,
            ..Reading::default()
        };
        let back = json(&read_back(writer, written.clone(), &reading));
        let (mut back, mut expected) = (stripped(back, writer), stripped(expected.clone(), writer));
        if writer.reader == "pajek" {
            // Ties of one kind stand together.
            stripped::sort_ties(&mut back);
            stripped::sort_ties(&mut expected);
        }
        prop_assert_eq!(back, expected, "{}", writer.name);
    }
    Ok(())
}

#[test]
fn every_committed_network_survives_every_format() {
    for path in committed() {
        let model = loaded(&Input::path(&path), &Reading::default());
        for writer in WRITERS {
            if let Err(error) = survives(&model, writer) {
                panic!("{}: {error}", path.display());
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_network_survives_every_format(model in super::native_file::model()) {
        for writer in WRITERS {
            survives(&model, writer)?;
        }
    }

    /// Something is lost exactly when a loss is told.
    #[test]
    fn what_is_lost_is_told(model in super::native_file::model()) {
        for writer in WRITERS {
            let before = json(&model);
            let after = stripped(controls_replaced(&before, writer), writer);
            let whole = stripped::without_schema(before);
            let told: Vec<_> = losses(&model, writer).iter().map(|loss| loss.feature).collect();
            prop_assert_eq!(after == whole, told.is_empty(), "{}: {:?}", writer.name, told);
        }
    }
}

#[test]
fn every_format_has_a_name_of_its_own_and_words_in_every_language() {
    let names = |names: Vec<&str>| {
        let count = names.len();
        let distinct: std::collections::BTreeSet<&str> = names.into_iter().collect();
        assert_eq!(distinct.len(), count);
    };
    names(FORMATS.iter().map(|format| format.name).collect());
    names(WRITERS.iter().map(|writer| writer.name).collect());
    names(
        WRITERS
            .iter()
            .flat_map(|writer| writer.extensions)
            .copied()
            .collect(),
    );
    for language in Language::ALL {
        for format in FORMATS {
            assert!(!format.phrase().in_language(language).is_empty());
            assert!(format.media.contains('/'));
        }
        for writer in WRITERS {
            assert!(!writer.phrase().in_language(language).is_empty());
        }
    }
}

/// A network with one of everything loses one of everything in a format that holds nothing.
#[test]
fn every_loss_is_counted_and_said() {
    let text = include_str!("everything.json");
    let model = load(&Input::bytes("everything.json", text))
        .expect("sound")
        .model;
    for feature in Feature::ALL {
        assert!(feature.count(&model) > 0, "{}", feature.key());
    }
    let ties = Writer::named("csv").expect("a writer");
    let lost: Vec<String> = losses(&model, ties)
        .iter()
        .map(|loss| {
            format!(
                "{}: {}",
                loss.feature,
                loss.sentence.in_language(Language::En)
            )
        })
        .collect();
    insta::assert_snapshot!(lost.join("\n"));
    assert!(losses(&model, Writer::named("native").expect("a writer")).is_empty());
}

//! Does every broken input end in exactly its problems, each at its place?

mod cases;
mod damage;
mod limits;
mod replay;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use yhdyspinta::language::Language;
use yhdyspinta::problem::{Code, Problems, Weight};
use yhdyspinta::read::{Input, Limits, ReadError, Reading, read_as};
use yhdyspinta::validate::validate;

/// A problem by its code, line and column.
type Expected = (&'static str, usize, usize);

/// A broken input and all its problems, in the order they are told.
struct Case {
    name: &'static str,
    input: Input,
    expected: &'static [Expected],
}

/// Everything that is found in an input, whether it can be used or not.
fn problems_of(input: &Input, limits: &Limits) -> Problems {
    let reading = Reading {
        limits: *limits,
        ..Reading::default()
    };
    match read_as(input, &reading) {
        Ok(document) => match validate(document) {
            Ok(validated) => validated.notes,
            Err(problems) => problems,
        },
        Err(ReadError::Problems(problems)) => problems,
        Err(error) => panic!("{error}"),
    }
}

#[test]
fn every_broken_input_has_exactly_its_problems() {
    let mut wrong = String::new();
    for case in cases::all() {
        let problems = problems_of(&case.input, &Limits::default());
        let found: Vec<Expected> = problems
            .list
            .iter()
            .zip(problems.places())
            .map(|(problem, place)| {
                let place = place.expect("every problem is somewhere");
                (problem.code.key(), place.line, place.column)
            })
            .collect();
        if found != case.expected {
            writeln!(wrong, "{}: {found:?}", case.name).expect("a String");
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn what_is_said_about_them() {
    let mut text = String::new();
    for case in cases::all() {
        writeln!(text, "# {}", case.name).expect("a String");
        for line in problems_of(&case.input, &Limits::default()).lines(Language::En) {
            writeln!(text, "{line}").expect("a String");
        }
    }
    insta::assert_snapshot!("messages", text);
}

#[test]
fn there_are_enough_of_them_and_every_sort_is_among_them() {
    let cases = cases::all();
    assert!(cases.len() >= 100, "{}", cases.len());
    let names: BTreeSet<&str> = cases.iter().map(|case| case.name).collect();
    assert_eq!(names.len(), cases.len(), "each case has its own name");
    let seen: BTreeSet<&str> = cases
        .iter()
        .flat_map(|case| case.expected)
        .map(|(code, _, _)| *code)
        .collect();
    // Files too large, lines too long and the like are in `limits`, mappings in `convert`; collectives are expanded elsewhere.
    let elsewhere = [
        Code::FileTooLarge,
        Code::LineTooLong,
        Code::PackedSwells,
        Code::ColumnsTooMany,
        Code::MappedColumnMissing,
        Code::MappedMatrixMissing,
        Code::MappedSheetMissing,
        Code::MatrixTurned,
        Code::CollectiveExpanded,
        Code::CollectiveKept,
        // Of a build without the feature.
        Code::ParquetAbsent,
    ];
    for code in Code::ALL {
        assert!(
            seen.contains(code.key()) || elsewhere.contains(code),
            "no broken input shows {}",
            code.key()
        );
    }
}

/// A hint says what to do, and only errors need one; every language has its own words.
#[test]
fn every_problem_is_said_in_every_language() {
    for case in cases::all() {
        for problem in problems_of(&case.input, &Limits::default()).list {
            assert_eq!(problem.hint.is_some(), problem.weight() == Weight::Error);
            let [fi, sv, en] = Language::ALL.map(|language| problem.message.in_language(language));
            assert!(fi != en && sv != en && fi != sv, "{en}");
        }
    }
}

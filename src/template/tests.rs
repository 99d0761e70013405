use std::collections::BTreeSet;

use super::*;
use crate::load;
use crate::problem::Problems;
use crate::read::Input;

fn notes(name: &str, bytes: impl Into<Vec<u8>>) -> (usize, usize, Problems) {
    match load(&Input::bytes(name, bytes)) {
        Ok(validated) => {
            let graph = validated.model.graph();
            (graph.node_count(), graph.edge_count(), validated.notes)
        }
        Err(crate::LoadError::Problems(problems)) => {
            panic!("{}", problems.lines(Language::Fi).join("\n"))
        }
        Err(error) => panic!("{error}"),
    }
}

/// Our own reader understands all of it: the area of the examples is the only word it adopts.
#[test]
fn it_reads_back_as_the_examples() {
    for language in Language::ALL {
        let bytes = workbook(language);
        assert_eq!(bytes, workbook(language));
        let (actors, ties, notes) = notes("template.xlsx", bytes);
        assert_eq!((actors, ties), (3, 2));
        let codes: BTreeSet<&str> = notes.list.iter().map(|note| note.code.key()).collect();
        assert_eq!(
            codes,
            BTreeSet::from(["area-adopted"]),
            "{:?}",
            notes.lines(language)
        );
    }
}

/// Every word of the lists is one the reader knows.
#[test]
fn every_word_that_is_offered_is_understood() {
    for language in Language::ALL {
        let [actor_kinds, tie_kinds, themes, statuses] = words(language);
        let longest = [&actor_kinds, &tie_kinds, &themes, &statuses].map(Vec::len);
        let longest = longest.into_iter().max().unwrap_or_default();
        let mut book = Workbook::new();
        let sheet = book.add_worksheet().set_name("Actors").expect("a name");
        for (column, header) in (0..).zip(["id", "kind"]) {
            sheet.write_string(0, column, header).expect("a cell");
        }
        for (row, number) in (1..).zip(0..longest) {
            sheet
                .write_string(row, 0, format!("a{number}"))
                .expect("a cell");
            let kind = &actor_kinds[number % actor_kinds.len()];
            sheet.write_string(row, 1, kind).expect("a cell");
        }
        let sheet = book.add_worksheet().set_name("Ties").expect("a name");
        let headers = ["from", "to", "kind", "themes", "status"];
        for (column, header) in (0..).zip(headers) {
            sheet.write_string(0, column, header).expect("a cell");
        }
        for (row, number) in (1..).zip(0..longest) {
            let cells = [
                format!("a{number}"),
                format!("a{}", (number + 1) % longest),
                tie_kinds[number % tie_kinds.len()].clone(),
                themes[number % themes.len()].clone(),
                statuses[number % statuses.len()].clone(),
            ];
            for (column, cell) in (0..).zip(cells) {
                sheet.write_string(row, column, cell).expect("a cell");
            }
        }
        let bytes = book.save_to_buffer().expect("memory");
        let (_, _, notes) = notes("b.xlsx", bytes);
        assert!(notes.is_empty(), "{:?}", notes.lines(language));
    }
}

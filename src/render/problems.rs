//! What do problems look like on a terminal, in a list, to a program?

mod excerpt;

use miette::{GraphicalReportHandler, GraphicalTheme};
use serde::Serialize;

use crate::language::{Language, Phrase};
use crate::problem::{KEPT_PER_CODE, Place, Problem, Problems, Weight, visible};
use crate::table::{Cell, Column, Table};
use excerpt::Excerpt;

/// How a terminal shows problems.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// How many columns of letters there are.
    pub width: usize,
    /// Does it show colors?
    pub color: bool,
}

/// Each problem with the line it is on and a mark under the place.
pub fn graphical(problems: &Problems, language: Language, look: Look) -> String {
    let theme = if look.color {
        GraphicalTheme::unicode()
    } else {
        GraphicalTheme::unicode_nocolor()
    };
    let handler = GraphicalReportHandler::new_themed(theme)
        .with_width(look.width)
        .with_links(false);
    let mut text = String::new();
    for (problem, place) in problems.list.iter().zip(problems.places()) {
        let excerpt = Excerpt::of(problem, place, problems, language);
        // miette's own word for a hint is English, so the hint goes below without one.
        let footer = problem.hint.as_ref().map(|hint| hint.in_language(language));
        let handler = match footer {
            Some(hint) => handler.clone().with_footer(format!("→ {}", visible(&hint))),
            None => handler.clone(),
        };
        handler
            .render_report(&mut text, &excerpt)
            .expect("writing to a String does not fail, and an excerpt can always be read");
        text.push('\n');
    }
    for line in problems.left_out_lines(KEPT_PER_CODE, language) {
        text.push_str(&line);
        text.push('\n');
    }
    text
}

/// Each problem as one line.
pub fn plain(problems: &Problems, language: Language) -> String {
    problems
        .lines(language)
        .iter()
        .map(|line| format!("{line}\n"))
        .collect()
}

/// How many problems there are, in a sentence.
pub fn summary(problems: &Problems) -> Phrase {
    let count = |key, weight| Phrase::new(key).count("count", problems.total(weight));
    let notes = count("problems-notes", Weight::Note);
    if problems.has_errors() {
        Phrase::new("problems-summary")
            .phrase("errors", count("problems-errors", Weight::Error))
            .phrase("notes", notes)
    } else {
        Phrase::new("problems-sound").phrase("notes", notes)
    }
}

/// The problems as a table.
pub fn table(problems: &Problems) -> Table {
    let column = |key, title| Column::new(key, title);
    let rows = problems
        .list
        .iter()
        .zip(problems.places())
        .map(|(problem, place)| {
            let (file, line, column) = match place {
                Some(Place { file, line, column }) => {
                    (Cell::Text(file), line.into(), column.into())
                }
                None => (Cell::Empty, Cell::Empty, Cell::Empty),
            };
            vec![
                Cell::Text(problem.code.key().into()),
                Cell::Text(problem.weight().key().into()),
                file,
                line,
                column,
                problem.message.clone().into(),
                problem.hint.clone().into(),
            ]
        });
    Table {
        id: "problems",
        title: Phrase::new("problems-title"),
        note: None,
        columns: vec![
            column("code", "column-code"),
            column("weight", "column-weight"),
            column("file", "column-file"),
            column("line", "column-line"),
            column("column", "column-column"),
            column("message", "column-message"),
            column("hint", "column-hint"),
        ],
        rows: rows.collect(),
    }
}

/// The problems as JSON, `yhdyspinta.check/1`: whether the input is sound, the counts, every
/// problem with its place, and how many more there are of which sort.
///
/// # Errors
/// Never: the keys are texts.
pub fn json(problems: &Problems, language: Language) -> Result<String, serde_json::Error> {
    let list = problems.list.iter().zip(problems.places());
    let mut text = serde_json::to_string_pretty(&InJson {
        schema: "yhdyspinta.check/1",
        sound: !problems.has_errors(),
        errors: problems.total(Weight::Error),
        notes: problems.total(Weight::Note),
        problems: list
            .map(|(problem, place)| ProblemInJson::of(problem, place, language))
            .collect(),
        left_out: problems
            .left_out()
            .map(|(code, count)| LeftOut {
                code: code.key(),
                count,
            })
            .collect(),
    })?;
    text.push('\n');
    Ok(text)
}

#[derive(Serialize)]
struct InJson {
    schema: &'static str,
    sound: bool,
    errors: usize,
    notes: usize,
    problems: Vec<ProblemInJson>,
    left_out: Vec<LeftOut>,
}

#[derive(Serialize)]
struct ProblemInJson {
    code: &'static str,
    weight: &'static str,
    file: Option<String>,
    line: Option<usize>,
    column: Option<usize>,
    message: String,
    hint: Option<String>,
}

#[derive(Serialize)]
struct LeftOut {
    code: &'static str,
    count: usize,
}

impl ProblemInJson {
    fn of(problem: &Problem, place: Option<Place>, language: Language) -> Self {
        Self {
            code: problem.code.key(),
            weight: problem.weight().key(),
            line: place.as_ref().map(|place| place.line),
            column: place.as_ref().map(|place| place.column),
            file: place.map(|place| place.file),
            message: problem.message.in_language(language),
            hint: problem.hint.as_ref().map(|hint| hint.in_language(language)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::Code;
    use crate::read::{SourceFile, Span};

    fn shown(text: &str, start: u32, end: u32) -> String {
        let mut problems = Problems::in_files(vec![SourceFile {
            name: "ties.csv".into(),
            text: text.into(),
            grid: None,
        }]);
        let span = Span {
            file: 0,
            start,
            end,
        };
        problems.push(Problem::new(Code::ColumnMissing, span).text("column", "to"));
        let look = Look {
            width: 80,
            color: false,
        };
        graphical(&problems, Language::Fi, look)
    }

    #[test]
    fn the_place_is_marked_in_its_line() {
        let expected = "column-missing\n\n  \
             × saraketta `to` ei ole\n   \
             ╭─[ties.csv:2:3]\n \
             2 │ ä,ö,å\n   \
             ·   ─\n   \
             ╰────\n\n  \
             → yhteydet tarvitsevat sarakkeet `from` (mistä) ja `to` (mihin), toimijat\n  \
             sarakkeen `id` (tunnus)\n\n";
        assert_eq!(shown("a,b\nä,ö,å\nc,d\n", 7, 9), expected);
    }

    #[test]
    fn of_a_long_line_a_window_is_shown_and_nothing_commands_the_terminal() {
        let text = format!(
            "{}\u{1b}[31mX{}",
            "a".repeat(1_000_000),
            "b".repeat(1_000_000)
        );
        let picture = shown(&text, 1_000_000, 1_000_006);
        assert!(picture.contains("ties.csv:1:1000001"), "{picture}");
        assert!(
            picture.contains("…aaaa") && picture.contains("bbbb…"),
            "{picture}"
        );
        assert!(picture.contains("\u{fffd}[31mX") && !picture.contains('\u{1b}'));
        assert!(picture.len() < 2_000);
    }
}

//! In which line and column is it?

use std::fmt;

use crate::read::{SourceFile, Span};

/// A place a person can go to: file, line and column, both from 1, columns in characters; of a
/// sheet the row and column of the cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The file as the user named it.
    pub file: String,
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.file, self.line, self.column)
    }
}

/// Finds the places of many spans; spans that come in the order of the text are found in one pass.
pub(super) struct Finder<'a> {
    files: &'a [SourceFile],
    at: Position,
}

#[derive(Clone, Copy, Default)]
struct Position {
    file: u32,
    byte: usize,
    line: usize,
    line_start: usize,
}

impl<'a> Finder<'a> {
    pub(super) fn new(files: &'a [SourceFile]) -> Self {
        Self {
            files,
            at: Position::default(),
        }
    }

    pub(super) fn find(&mut self, span: Span) -> Option<Place> {
        let file = self.files.get(usize::try_from(span.file).ok()?)?;
        let target = usize::try_from(span.start).ok()?;
        if let Some(grid) = &file.grid {
            let (line, column) = grid.cell(&file.text, target)?;
            return Some(Place {
                file: file.name.clone(),
                line,
                column,
            });
        }
        if span.file != self.at.file || target < self.at.byte {
            self.at = Position {
                file: span.file,
                ..Position::default()
            };
        }
        let passed = file.text.get(self.at.byte..target)?;
        self.at.line += passed.bytes().filter(|&byte| byte == b'\n').count();
        if let Some(newline) = passed.rfind('\n') {
            self.at.line_start = self.at.byte + newline + 1;
        }
        self.at.byte = target;
        Some(Place {
            file: file.name.clone(),
            line: self.at.line + 1,
            column: file.text[self.at.line_start..target].chars().count() + 1,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_counted_in_characters_and_any_order_will_do() {
        let files = [SourceFile {
            name: "a".into(),
            text: "äö\nåx\n".into(),
            grid: None,
        }];
        let mut finder = Finder::new(&files);
        let mut at = |start| {
            let place = finder
                .find(Span {
                    file: 0,
                    start,
                    end: start,
                })
                .expect("a place");
            (place.line, place.column)
        };
        assert_eq!(at(7), (2, 2));
        assert_eq!(at(2), (1, 2));
        assert_eq!(at(5), (2, 1));
        assert_eq!(at(9), (3, 1));
    }
}

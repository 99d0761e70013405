//! How do cells stand in columns on a page of a given width?

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

const GAP: usize = 2;
const NARROWEST: usize = 8;

/// Texts in columns, before they are fitted to a page.
pub(super) struct Grid {
    /// One header per column.
    pub(super) headers: Vec<String>,
    /// Which columns hold numbers: aligned to the right, never broken.
    pub(super) numeric: Vec<bool>,
    /// The cells.
    pub(super) rows: Vec<Vec<String>>,
}

impl Grid {
    /// Header, rule and rows, each line at most `width` wide where words and numbers allow it.
    pub(super) fn lines(&self, width: usize) -> Vec<String> {
        let widths = self.widths(width);
        let mut lines = self.row(&self.headers, &widths);
        let rule: Vec<String> = widths.iter().map(|&width| "─".repeat(width)).collect();
        lines.push(rule.join(&" ".repeat(GAP)));
        for row in &self.rows {
            lines.extend(self.row(row, &widths));
        }
        lines
    }

    /// Each column as wide as its cells. Where the page is too narrow, first the headers of
    /// numbers are broken, then the widest texts give way.
    fn widths(&self, page: usize) -> Vec<usize> {
        let columns = 0..self.headers.len();
        let natural: Vec<usize> = columns
            .clone()
            .map(|column| self.natural_width(column))
            .collect();
        let room = page.saturating_sub(GAP * natural.len().saturating_sub(1));
        if natural.iter().sum::<usize>() <= room {
            return natural;
        }
        let at_cap = |cap: usize| -> Vec<usize> {
            columns
                .clone()
                .map(|column| match self.numeric[column] {
                    true => self.least_width(column),
                    false => natural[column].min(cap),
                })
                .collect()
        };
        let widest = natural.iter().copied().max().unwrap_or_default();
        (NARROWEST..=widest)
            .rev()
            .map(at_cap)
            .find(|widths| widths.iter().sum::<usize>() <= room)
            .unwrap_or_else(|| at_cap(NARROWEST))
    }

    fn natural_width(&self, column: usize) -> usize {
        let header = &self.headers[column];
        let header = if self.numeric[column] {
            header.split(' ').map(shown_width).max().unwrap_or_default()
        } else {
            shown_width(header)
        };
        self.cell_width(column).max(header)
    }

    /// The least width at which a column of numbers has a header of two lines.
    fn least_width(&self, column: usize) -> usize {
        let header = &self.headers[column];
        let least = self.cell_width(column).max(longest_piece(header));
        let natural = self.natural_width(column);
        (least..natural)
            .find(|&width| wrap(header, width).len() <= 2)
            .unwrap_or(natural)
    }

    fn cell_width(&self, column: usize) -> usize {
        let cells = self.rows.iter().map(|row| shown_width(&row[column]));
        cells.max().unwrap_or_default()
    }

    fn row(&self, cells: &[String], widths: &[usize]) -> Vec<String> {
        let wrapped: Vec<Vec<String>> = cells
            .iter()
            .zip(widths)
            .map(|(cell, &width)| wrap(cell, width))
            .collect();
        let height = wrapped.iter().map(Vec::len).max().unwrap_or_default();
        (0..height)
            .map(|line| {
                let cells: Vec<String> = wrapped
                    .iter()
                    .zip(widths.iter().zip(&self.numeric))
                    .map(|(lines, (&width, &numeric))| {
                        pad(lines.get(line).map_or("", String::as_str), width, numeric)
                    })
                    .collect();
                cells.join(&" ".repeat(GAP)).trim_end().to_owned()
            })
            .collect()
    }
}

fn pad(text: &str, width: usize, right: bool) -> String {
    let space = " ".repeat(width.saturating_sub(text.width()));
    if right {
        space + text
    } else {
        text.to_owned() + &space
    }
}

/// Where a word may be broken with a hyphen; nothing elsewhere.
pub(super) const SOFT_HYPHEN: char = '\u{ad}';

fn shown_width(text: &str) -> usize {
    text.chars()
        .filter(|&letter| letter != SOFT_HYPHEN)
        .map(|letter| letter.width().unwrap_or_default())
        .sum()
}

/// The width of the longest part of a text that is not broken, with its hyphen.
fn longest_piece(text: &str) -> usize {
    let words = text.split(' ');
    let pieces = words.flat_map(|word| word.split_inclusive(SOFT_HYPHEN));
    let width = |piece: &str| shown_width(piece) + usize::from(piece.ends_with(SOFT_HYPHEN));
    pieces.map(width).max().unwrap_or_default()
}

/// The text in lines of at most that width, broken between words, after a hyphen or at a soft
/// one, and elsewhere only when what stands between is too wide for a line.
pub(super) fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let last = lines.last_mut().expect("there is always a line");
        let space = usize::from(!last.is_empty());
        if last.width() + space + shown_width(word) <= width {
            last.push_str(&" ".repeat(space));
            last.extend(word.chars().filter(|&letter| letter != SOFT_HYPHEN));
        } else {
            break_word(word, width, &mut lines);
        }
    }
    lines
}

/// Adds a word that does not fit on the last line, piece by piece.
fn break_word(word: &str, width: usize, lines: &mut Vec<String>) {
    let parts: Vec<&str> = word.split_inclusive(['-', SOFT_HYPHEN]).collect();
    for (index, part) in parts.iter().enumerate() {
        let softly = part.ends_with(SOFT_HYPHEN);
        let part = part.trim_end_matches(SOFT_HYPHEN);
        let follows = index > 0;
        let last = lines.last_mut().expect("there is always a line");
        let space = usize::from(!follows && !last.is_empty());
        // A soft hyphen becomes a hyphen at the end of a line: keep room for it.
        let needed = part.width() + usize::from(softly);
        if last.width() + space + needed <= width {
            last.push_str(&" ".repeat(space));
            last.push_str(part);
        } else {
            if follows && parts[index - 1].ends_with(SOFT_HYPHEN) {
                last.push('-');
            }
            if last.is_empty() {
                lines.pop();
            }
            lines.extend(pieces(part, width));
        }
    }
}

/// The word, in pieces no wider than `width`.
fn pieces(word: &str, width: usize) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for letter in word.chars() {
        let last = pieces.last_mut().expect("there is always a piece");
        if !last.is_empty() && last.width() + letter.width().unwrap_or_default() > width.max(1) {
            pieces.push(letter.to_string());
        } else {
            last.push(letter);
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid() -> Grid {
        let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
        Grid {
            headers: row(["Toimija", "Yhteyksiä yhteensä", "Alue"]),
            numeric: vec![false, true, false],
            rows: vec![
                row(["Pohjois-Pohjanmaan liitto", "1 200", "Pohjois-Pohjanmaa"]),
                row(["Åbo", "7", ""]),
            ],
        }
    }

    #[test]
    fn columns_are_aligned_and_numbers_stand_right() {
        assert_eq!(
            grid().lines(80),
            [
                "Toimija                    Yhteyksiä  Alue",
                "                            yhteensä",
                "─────────────────────────  ─────────  ─────────────────",
                "Pohjois-Pohjanmaan liitto      1 200  Pohjois-Pohjanmaa",
                "Åbo                                7",
            ]
        );
    }

    #[test]
    fn the_widest_column_gives_way_first() {
        let lines = grid().lines(45);
        assert!(lines.iter().all(|line| line.width() <= 45), "{lines:#?}");
        assert!(
            lines.iter().any(|line| line.starts_with("Pohjois-  ")),
            "{lines:#?}"
        );
    }

    #[test]
    fn a_long_word_is_broken_rather_than_cut() {
        assert_eq!(
            wrap("aluehallintovirasto on", 10),
            ["aluehallin", "tovirasto", "on"]
        );
        assert_eq!(
            wrap("Pohjois-Karjalan ELY", 10),
            ["Pohjois-", "Karjalan", "ELY"]
        );
        assert_eq!(wrap("", 10), [""]);
        assert_eq!(wrap("a aluehallinto", 8), ["a", "aluehall", "into"]);
    }

    #[test]
    fn a_soft_hyphen_is_seen_only_where_the_word_is_broken() {
        let word = "Yhteyk\u{ad}siä";
        assert_eq!(wrap(word, 9), ["Yhteyksiä"]);
        assert_eq!(wrap(word, 7), ["Yhteyk-", "siä"]);
        let grid = Grid {
            headers: vec!["Toimija".into(), word.into()],
            numeric: vec![false, true],
            rows: vec![vec!["Pohjois-Karjala".into(), "7".into()]],
        };
        let lines = grid.lines(24);
        assert_eq!(
            lines[..2],
            ["Toimija          Yhteyk-", "                     siä"]
        );
        assert_eq!(grid.lines(30)[0], "Toimija          Yhteyksiä");
        // Three breaks are possible, one is enough.
        let grid = Grid {
            headers: vec!["Toimija".into(), "Suun\u{ad}nit\u{ad}teil\u{ad}la".into()],
            ..grid
        };
        let lines = grid.lines(25);
        assert_eq!(
            lines[..2],
            ["Toimija          Suunnit-", "                   teilla"]
        );
    }
}

//! How do cells stand in columns on a page of a given width?

use unicode_width::UnicodeWidthStr;

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

    /// Each column as wide as its cells; where the page is too narrow, the widest give way first.
    fn widths(&self, page: usize) -> Vec<usize> {
        let natural: Vec<usize> = (0..self.headers.len())
            .map(|column| self.natural_width(column))
            .collect();
        let room = page.saturating_sub(GAP * natural.len().saturating_sub(1));
        let at_cap = |cap: usize| -> Vec<usize> {
            natural
                .iter()
                .zip(&self.numeric)
                .map(|(&width, &numeric)| if numeric { width } else { width.min(cap) })
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
            header.split(' ').map(UnicodeWidthStr::width).max()
        } else {
            Some(header.width())
        };
        self.rows
            .iter()
            .map(|row| row[column].width())
            .chain(header)
            .max()
            .unwrap_or_default()
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

/// The text in lines of at most that width, broken between words or after a hyphen, and
/// elsewhere only when what stands between is too wide for a line.
pub(super) fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let parts = word
            .split_inclusive('-')
            .flat_map(|part| pieces(part, width));
        let parts = if word.is_empty() {
            vec![String::new()]
        } else {
            parts.collect()
        };
        for (index, part) in parts.into_iter().enumerate() {
            let last = lines.last_mut().expect("there is always a line");
            let space = usize::from(index == 0 && !last.is_empty());
            if last.width() + space + part.width() <= width || last.is_empty() {
                last.push_str(&" ".repeat(space));
                last.push_str(&part);
            } else {
                lines.push(part);
            }
        }
    }
    lines
}

/// The word, in pieces no wider than `width`.
fn pieces(word: &str, width: usize) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for letter in word.chars() {
        let last = pieces.last_mut().expect("there is always a piece");
        if !last.is_empty() && last.width() + letter.to_string().width() > width.max(1) {
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
    }
}

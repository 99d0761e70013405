//! Where does a label break?

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Short words that stay with the word before them: legal forms of associations and companies.
const KEPT_WITH_NAME: [&str; 5] = ["ry", "rf", "oy", "ab", "sr"];

const NO_BREAK_SPACE: char = '\u{a0}';

/// The lines of a label at most `width` columns wide.
///
/// Breaks at spaces and after hyphens; a word that is wider breaks where it must, but never
/// inside a character people see as one. White space is folded; an empty text has no line.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut after_space = false;
    for word in words(text) {
        for (index, piece) in pieces(&word).into_iter().enumerate() {
            let gap = if index == 0 && after_space { " " } else { "" };
            match lines.last_mut() {
                Some(line) if line.width() + gap.len() + piece.width() <= width => {
                    line.push_str(gap);
                    line.push_str(piece);
                }
                _ => lines.extend(broken(piece, width)),
            }
        }
        after_space = true;
    }
    lines
}

/// The words, legal forms joined to the name before them.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let may_break = |c: char| c.is_whitespace() && c != NO_BREAK_SPACE;
    for word in text.split(may_break).filter(|word| !word.is_empty()) {
        let legal_form = KEPT_WITH_NAME
            .iter()
            .any(|form| word.trim_end_matches(',').eq_ignore_ascii_case(form));
        match words.last_mut() {
            Some(name) if legal_form => {
                name.push(NO_BREAK_SPACE);
                name.push_str(word);
            }
            _ => words.push(word.to_owned()),
        }
    }
    words
}

/// The parts of a word between its hyphens; a hyphen at the edge of a word is no place to break.
fn pieces(word: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = word;
    while let Some(at) = rest
        .match_indices(['-', '–', '/'])
        .map(|(at, hyphen)| at + hyphen.len())
        .find(|&at| at > 2 && at + 2 < rest.len())
    {
        let (piece, tail) = rest.split_at(at);
        pieces.push(piece);
        rest = tail;
    }
    pieces.push(rest);
    pieces
}

/// A piece in lines of at most `width` columns, cut between graphemes.
fn broken(piece: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut columns = 0;
    for grapheme in piece.graphemes(true) {
        if columns > 0 && columns + grapheme.width() > width {
            lines.push(String::new());
            columns = 0;
        }
        columns += grapheme.width();
        if let Some(line) = lines.last_mut() {
            line.push_str(grapheme);
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn breaks_at_spaces_and_after_hyphens() {
        assert_eq!(
            wrap("Pirkanmaan hyvinvointialue", 20),
            ["Pirkanmaan", "hyvinvointialue"]
        );
        assert_eq!(
            wrap("Etelä-Pohjanmaan liitto", 10),
            ["Etelä-", "Pohjanmaan", "liitto"]
        );
        assert_eq!(wrap("  one \n two  ", 20), ["one two"]);
    }

    #[test]
    fn a_legal_form_stays_with_the_name() {
        assert_eq!(
            wrap("Pohjois-Karjalan Sosiaaliturvayhdistys ry", 24),
            ["Pohjois-Karjalan", "Sosiaaliturvayhdistys\u{a0}ry"]
        );
    }

    #[test]
    fn a_long_word_breaks_between_characters_people_see() {
        let family = "👨‍👩‍👧";
        let lines = wrap(&family.repeat(5), 4);
        assert_eq!(lines, [family.repeat(2), family.repeat(2), family.into()]);
    }

    #[test]
    fn nothing_has_no_line() {
        assert!(wrap("", 10).is_empty());
        assert!(wrap(" \t\n", 10).is_empty());
    }
}

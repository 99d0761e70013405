//! Where does a label break?

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::font::{self, Weight};

/// Short words that stay with the word before them: legal forms of associations and companies.
const KEPT_WITH_NAME: [&str; 5] = ["ry", "rf", "oy", "ab", "sr"];

const NO_BREAK_SPACE: char = '\u{a0}';

/// Signs that say what a name is: "+ Kuopio". They stay with the word after them.
const KEPT_WITH_NEXT: [&str; 2] = ["+", "−"];

/// No label is longer: what follows would be cut in any picture.
const LONGEST: usize = 600;

/// What ends a label that was cut.
const MORE: char = '…';

/// The lines of a label at most `width` columns of a terminal wide.
///
/// Breaks at spaces and after hyphens; a word that is wider breaks where it must, but never
/// inside a character people see as one. White space is folded; an empty text has no line.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    broken_lines(text, width as f64, |text| text.width() as f64)
}

/// The lines of a text at most so many pixels wide in letters of a size; breaks like [`wrap`].
///
/// Past `most` lines it is cut, and the last line ends in `…`.
pub fn fit(text: &str, width: f64, most: usize, size: f64, weight: Weight) -> Vec<String> {
    let text: String = font::clean(text).graphemes(true).take(LONGEST).collect();
    let measure = |text: &str| font::width(text, size, weight);
    let mut lines = broken_lines(&text, width, measure);
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            *last = shortened(last, width, measure);
        }
    }
    lines
}

/// The ways to break a text into one, two or three lines that are about equally long, none wider
/// than `width`; words stay whole where a little more width makes that possible, and past three
/// lines it is cut.
pub fn ways(text: &str, width: f64, size: f64, weight: Weight) -> Vec<Vec<String>> {
    const MOST: usize = 3;
    const STEP: f64 = 1.04;
    const MORE_FOR_A_WORD: f64 = 1.4;
    let text: String = font::clean(text).graphemes(true).take(LONGEST).collect();
    let measure = |text: &str| font::width(text, size, weight);
    let words = words(&text);
    let widest = words.iter().flat_map(|word| pieces(word)).map(measure);
    let least = widest.fold(0.0, f64::max);
    let width = if least <= MORE_FOR_A_WORD * width {
        width.max(least)
    } else {
        width
    };
    let first = broken_lines(&text, width, measure).len();
    if first == 0 {
        return Vec::new();
    }
    if first > MOST {
        return vec![fit(&text, width, MOST, size, weight)];
    }
    let whole = measure(&text);
    let mut ways = Vec::new();
    for lines in first..=MOST {
        let mut room = least.max(whole / lines as f64).min(width);
        let broken = loop {
            let broken = broken_lines(&text, room, measure);
            if broken.len() <= lines || room >= width {
                break broken;
            }
            room = (room * STEP).min(width);
        };
        if broken.len() == lines {
            ways.push(broken);
        }
    }
    ways
}

/// A line with `…` at its end, and as many characters less as that takes.
fn shortened(line: &str, width: f64, measure: impl Fn(&str) -> f64) -> String {
    let mut graphemes: Vec<&str> = line.graphemes(true).collect();
    loop {
        let mut text = graphemes.concat().trim_end().to_owned();
        text.push(MORE);
        if graphemes.pop().is_none() || measure(&text) <= width {
            return text;
        }
    }
}

fn broken_lines(text: &str, width: f64, measure: impl Fn(&str) -> f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut after_space = false;
    for word in words(text) {
        for (index, piece) in pieces(&word).into_iter().enumerate() {
            let gap = if index == 0 && after_space { " " } else { "" };
            match lines.last_mut() {
                Some(line) if measure(&format!("{line}{gap}{piece}")) <= width => {
                    line.push_str(gap);
                    line.push_str(piece);
                }
                _ => lines.extend(broken(piece, width, &measure)),
            }
        }
        after_space = true;
    }
    lines
}

/// The words, legal forms joined to the name before them and signs to the word after.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let may_break = |c: char| c.is_whitespace() && c != NO_BREAK_SPACE;
    for word in text.split(may_break).filter(|word| !word.is_empty()) {
        let legal_form = KEPT_WITH_NAME
            .iter()
            .any(|form| word.trim_end_matches(',').eq_ignore_ascii_case(form));
        match words.last_mut() {
            Some(name) if legal_form || KEPT_WITH_NEXT.contains(&name.as_str()) => {
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

/// A piece in lines of at most `width`, cut between graphemes; nothing has no line.
fn broken(piece: &str, width: f64, measure: &impl Fn(&str) -> f64) -> Vec<String> {
    if piece.is_empty() {
        return Vec::new();
    }
    if measure(piece) <= width {
        return vec![piece.to_owned()];
    }
    // Better apart from its "ry" or its number than broken inside a word.
    if let Some((name, rest)) = piece.rsplit_once(NO_BREAK_SPACE) {
        let mut lines = broken(name, width, measure);
        lines.extend(broken(rest, width, measure));
        return lines;
    }
    let mut lines = vec![String::new()];
    let mut taken = 0.0;
    for grapheme in piece.graphemes(true) {
        let own = measure(grapheme);
        if taken > 0.0 && taken + own > width {
            lines.push(String::new());
            taken = 0.0;
        }
        taken += own;
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
    fn a_name_too_long_for_its_legal_form_lets_it_go() {
        assert_eq!(
            wrap("kumppanuuspöytä\u{a0}(8)", 16),
            ["kumppanuuspöytä", "(8)"]
        );
    }

    #[test]
    fn a_long_word_breaks_between_characters_people_see() {
        let family = "👨‍👩‍👧";
        let lines = wrap(&family.repeat(5), 4);
        assert_eq!(lines, [family.repeat(2), family.repeat(2), family.into()]);
    }

    #[test]
    fn lines_fit_their_width_in_the_font() {
        let name = "Pirkanmaan hyvinvointialueen yhdyspintatyön ohjausryhmä ry";
        for width in [60.0, 90.0, 140.0, 300.0] {
            let lines = fit(name, width, 20, 14.0, Weight::Bold);
            for line in &lines {
                assert!(font::width(line, 14.0, Weight::Bold) <= width, "{line}");
                assert!(
                    line.trim() == line && (line != "ry" || width < 140.0),
                    "{line:?}"
                );
            }
            assert_eq!(
                lines.join(" ").replace(['\u{a0}', ' '], ""),
                name.replace(' ', "")
            );
        }
    }

    #[test]
    fn what_does_not_fit_is_cut_at_the_end() {
        let name = "a ".repeat(300);
        let lines = fit(&name, 100.0, 2, 14.0, Weight::Regular);
        assert_eq!(lines.len(), 2);
        assert!(lines[1].ends_with("a…"), "{lines:?}");
        assert!(font::width(&lines[1], 14.0, Weight::Regular) <= 100.0);
        assert_eq!(fit("abc", 1.0, 1, 14.0, Weight::Regular), ["…"]);
        assert_eq!(fit("abc", 100.0, 1, 14.0, Weight::Regular), ["abc"]);
    }

    #[test]
    fn ways_are_balanced_and_keep_words_whole() {
        let ways = |text: &str| ways(text, 200.0, 12.0, Weight::Regular);
        let two = |one: &str, two: &str| vec![one.to_owned(), two.to_owned()];
        let found = ways("Pyynikin Nuorisotuki ry");
        assert_eq!(found[0], ["Pyynikin Nuorisotuki\u{a0}ry"]);
        assert_eq!(found[1], two("Pyynikin", "Nuorisotuki\u{a0}ry"));
        assert_eq!(found.len(), 2);
        assert_eq!(ways("Nokia"), [["Nokia"]]);
        assert!(ways("").is_empty());
        // Wider than 200, but not by much.
        let long = "+ hyvinvointialuekunnanvaltuusto";
        assert_eq!(ways(long), [[long.replace(' ', "\u{a0}")]]);
        let cut = ways(&"kolmesataa merkkiä ".repeat(16));
        assert_eq!(cut.len(), 1);
        assert!(cut[0].len() == 3 && cut[0][2].ends_with('…'), "{cut:?}");
        for lines in ways(&"x".repeat(300)) {
            let widths = lines.iter().map(|l| font::width(l, 12.0, Weight::Regular));
            assert!(widths.fold(0.0, f64::max) <= 200.0);
        }
    }

    #[test]
    fn nothing_has_no_line() {
        assert!(wrap("", 10).is_empty());
        assert!(wrap(" \t\n", 10).is_empty());
        assert!(fit("\u{7}", 10.0, 3, 14.0, Weight::Regular).is_empty());
    }
}

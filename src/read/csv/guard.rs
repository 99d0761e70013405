//! How does a text stay a text in a spreadsheet, and come back as it was?
//!
//! Excel, LibreOffice and Sheets run a text that begins with `=`, `+`, `-`, `@`, a tab or a
//! carriage return as a formula (OWASP, *CSV Injection*), and readers take white space away and
//! numbers for numbers. So a text that would be misread is led by an apostrophe, and one with
//! white space at an edge, or empty, stands between two. Reading takes away an apostrophe where
//! writing would have put one and nowhere else: `'s-Hertogenbosch` keeps its own.

use std::borrow::Cow;

use crate::read::flat::{is_number, is_truth};

/// What a formula begins with; the wide forms are taken for the narrow ones in East Asian Excel.
const FORMULA: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// Would a spreadsheet take the text for a formula?
pub(crate) fn is_formula(text: &str) -> bool {
    text.starts_with(FORMULA)
}

/// The text as a cell holds it; `among_values` when its column would otherwise be taken for
/// one of numbers or truth values.
pub(crate) fn guarded(text: &str, among_values: bool) -> Cow<'_, str> {
    let is_likely_value = among_values && is_value(text);
    if !is_at_edge(text) && !is_formula(text) && !is_likely_value && undone(text) == text {
        return Cow::Borrowed(text);
    }
    let led = format!("'{text}");
    if !is_at_edge(text) && undone(&led) == text {
        return Cow::Owned(led);
    }
    Cow::Owned(format!("'{text}'"))
}

/// The same for a cell of a workbook, which knows that it is a text and is never run as a formula.
pub(crate) fn guarded_in_workbook(text: &str, among_values: bool) -> Cow<'_, str> {
    let is_likely_value = among_values && is_value(text);
    if is_at_edge(text) || is_likely_value || undone(text) != text {
        guarded(text, among_values)
    } else {
        Cow::Borrowed(text)
    }
}

/// The text a cell means, white space around it taken away before.
pub(in crate::read) fn undone(cell: &str) -> &str {
    let Some(led) = cell.strip_prefix('\'') else {
        return cell;
    };
    if let Some(inner) = between_two(cell) {
        return inner;
    }
    let bare = led.trim_start_matches('\'');
    let apostrophes = led.len() - bare.len();
    let is_guard = is_formula(bare)
        || is_value(bare)
        || (0..apostrophes).any(|start| between_two(&led[start..]).is_some());
    if is_guard { led } else { cell }
}

/// The text between two apostrophes that hold white space at its edge, or a last apostrophe.
fn between_two(cell: &str) -> Option<&str> {
    let inner = cell.strip_prefix('\'')?.strip_suffix('\'')?;
    (is_at_edge(inner) || inner.ends_with('\'')).then_some(inner)
}

fn is_value(text: &str) -> bool {
    is_number(text) || is_truth(text)
}

/// Is it empty, or is there white space at an edge that readers take away?
fn is_at_edge(text: &str) -> bool {
    text.is_empty() || text.starts_with(char::is_whitespace) || text.ends_with(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_harmless_stays_as_it_is() {
        for text in ["Oulu", "'s-Hertogenbosch", "a=b", "'", "it's", "013", "5"] {
            assert_eq!(guarded(text, false), text);
            assert_eq!(undone(text), text);
        }
    }

    #[test]
    fn what_would_be_misread_is_led_by_an_apostrophe() {
        assert_eq!(guarded("=1+1", false), "'=1+1");
        assert_eq!(guarded("-", false), "'-");
        assert_eq!(guarded("00100", true), "00100");
        assert_eq!(guarded("90100", true), "'90100");
        assert_eq!(guarded("", false), "''");
        assert_eq!(guarded("a ", false), "'a '");
        assert_eq!(guarded("'=1", false), "''=1");
    }

    proptest! {
        #[test]
        fn every_text_comes_back(text in "['=+5 a\t-]{0,6}|true|.{0,5}", value in any::<bool>()) {
            let cell = guarded(&text, value);
            prop_assert_eq!(cell.trim(), &*cell);
            prop_assert!(!is_formula(&cell));
            prop_assert_eq!(undone(&cell), &*text);
            let cell = guarded_in_workbook(&text, value);
            prop_assert_eq!(cell.trim(), &*cell);
            prop_assert_eq!(undone(&cell), &*text);
        }
    }
}

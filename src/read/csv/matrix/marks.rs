//! What does a cell of a matrix say, and which rows are no actors?

use crate::read::flat::plain;
use crate::read::number;

/// Marks that stand for a tie, as people tick boxes.
const TIE: [&str; 8] = ["x", "true", "✓", "✔", "☑", "☒", "●", "•"];

/// Marks that stand for none.
const NO_TIE: [&str; 5] = ["false", "-", "–", "—", "☐"];

/// The sums that spreadsheets put below and beside a matrix, as [`plain`] has them.
const SUMS: [&str; 9] = [
    "total",
    "totals",
    "sum",
    "yhteensa",
    "summa",
    "kaikki_yhteensa",
    "totalt",
    "sammanlagt",
    "grand_total",
];

/// The strength that a cell says; a mark is 1, one that stands for no tie is 0.
pub(super) fn strength(text: &str) -> Option<f64> {
    let is_one_of = |marks: &[&str]| marks.iter().any(|mark| text.eq_ignore_ascii_case(mark));
    if is_one_of(&TIE) {
        return Some(1.0);
    }
    if is_one_of(&NO_TIE) {
        return Some(0.0);
    }
    number(text)
}

/// Does it only say whether there is a tie?
pub(super) fn is_presence(strength: f64) -> bool {
    strength == 0.0 || strength == 1.0
}

/// Is it the name of a sum, and of no actor?
pub(super) fn is_sum(name: &str) -> bool {
    SUMS.contains(&plain(name).as_str())
}

/// Is it a number, such as those that programs give to rows?
pub(super) fn is_number(name: &str) -> bool {
    number(name).is_some()
}

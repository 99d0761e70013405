//! What does a text in a flat record mean, where the format has nothing but texts?

use crate::read::{Value, literal};

/// What stands between the items of a list in one text.
const BETWEEN_ITEMS: [char; 3] = [';', '|', '+'];

/// Digits a number keeps; longer ones are codes.
const DIGITS: usize = 15;

/// The items of a list in one text.
pub(in crate::read) fn split(text: &str) -> impl Iterator<Item = &str> {
    text.split(BETWEEN_ITEMS)
        .map(str::trim)
        .filter(|item| !item.is_empty())
}

/// The number a text of a numeric column means.
pub(in crate::read) fn number(text: &str) -> Value {
    match literal::number(text) {
        Some(number) => Value::Number(number.to_string()),
        None => Value::Text(text.to_owned()),
    }
}

/// The truth value a text of a column of them means.
pub(in crate::read) fn truth(text: &str) -> Value {
    Value::Truth(text.eq_ignore_ascii_case("true"))
}

/// Would a column of nothing but such texts be one of numbers?
///
/// `013` is a code, `+358 …` a telephone number: what would change as a number is a text.
pub(crate) fn is_number(text: &str) -> bool {
    let digits = text.trim_start_matches(['-', '−']);
    let is_code =
        digits.len() > 1 && digits.starts_with('0') && digits.as_bytes()[1].is_ascii_digit();
    !is_code
        && !text.starts_with('+')
        && digits.bytes().filter(u8::is_ascii_digit).count() <= DIGITS
        && literal::number(text).is_some()
}

/// Would a column of nothing but such texts be one of truth values?
pub(crate) fn is_truth(text: &str) -> bool {
    ["true", "false"]
        .iter()
        .any(|truth| text.eq_ignore_ascii_case(truth))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_no_numbers() {
        for text in ["0", "0,5", "-12", "3.25", "1e3", "2023"] {
            assert!(is_number(text), "{text}");
        }
        for text in [
            "013",
            "+358401234567",
            "1234567890123456",
            "1-2",
            "x",
            "1,300",
        ] {
            assert!(!is_number(text), "{text}");
        }
    }
}

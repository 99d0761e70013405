//! Which numbers are shown with zeros before them?
//!
//! Codes of municipalities, postal codes, numbers of customers: people enter 7, and the format `000`
//! of the cell shows it as `007`, which is what it is called elsewhere. Only formats of nothing but
//! zeros are looked at; others say how a number is written, not what it is called.

use std::collections::HashMap;
use std::io::{Read, Seek};

use calamine::{Data, Xlsx, XlsxError};

/// Nobody gives a number more digits than a spreadsheet keeps.
const MOST: usize = 15;

/// How many digits at least the cells of a sheet show, by row and column from 0; of those alone that
/// show more than one.
pub(super) fn digits<R: Read + Seek>(
    book: &mut Xlsx<R>,
    sheet: &str,
) -> Result<HashMap<(u32, u32), usize>, XlsxError> {
    let mut cells = book.worksheet_cells_reader(sheet)?;
    let of_style: Vec<Option<usize>> = cells
        .styles()
        .iter()
        .map(|style| zeros(&style.number_format.as_ref()?.format_code))
        .collect();
    let mut digits = HashMap::new();
    if of_style.iter().all(Option::is_none) {
        return Ok(digits);
    }
    while let Some((row, column, style)) = cells.next_style_id()? {
        if let Some(Some(count)) = of_style.get(style) {
            digits.insert((row, column), *count);
        }
    }
    Ok(digits)
}

/// How many zeros the format of a number is; none for any other format.
fn zeros(code: &str) -> Option<usize> {
    let is_all = code.bytes().all(|byte| byte == b'0');
    (is_all && (2..=MOST).contains(&code.len())).then_some(code.len())
}

/// The number with zeros before it, where it is one that a format of zeros shows whole.
pub(super) fn padded(value: &Data, digits: usize) -> Option<String> {
    /// Ten to the fifteenth.
    const LIMIT: f64 = 1e15;
    let number = match value {
        Data::Int(number) => *number as f64,
        Data::Float(number) => *number,
        _ => return None,
    };
    let is_code = number.is_sign_positive() && number < LIMIT && number.fract() == 0.0;
    is_code.then(|| format!("{number:0digits$}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_numbers_get_zeros() {
        let shown = |number| padded(&Data::Float(number), 3);
        assert_eq!(shown(7.0).as_deref(), Some("007"));
        assert_eq!(shown(0.0).as_deref(), Some("000"));
        assert_eq!(shown(1234.0).as_deref(), Some("1234"));
        assert_eq!(padded(&Data::Int(7), 5).as_deref(), Some("00007"));
        for number in [-7.0, -0.0, 0.5, 1e15, f64::NAN] {
            assert_eq!(shown(number), None, "{number}");
        }
        assert_eq!(padded(&Data::String("7".into()), 3), None);
    }

    #[test]
    fn only_formats_of_zeros_are_names() {
        assert_eq!(zeros("000"), Some(3));
        for code in [
            "0",
            "",
            "General",
            "0.00",
            "#,##0",
            "00%",
            "0000000000000000",
            "mm",
        ] {
            assert_eq!(zeros(code), None, "{code}");
        }
    }
}

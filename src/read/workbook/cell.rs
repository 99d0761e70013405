//! What does a cell say, as text?

use calamine::{Data, ExcelDateTime};

/// Digits a spreadsheet shows of a number; it calculates with two more, which are noise
/// (0.1 + 0.2 is kept as 0.30000000000000004).
const DIGITS: usize = 15;

/// Whole numbers below this are exact (2⁵³).
const EXACT: f64 = 9_007_199_254_740_992.0;

/// The text of a cell; `None` when nothing stands in it.
pub(super) fn text(value: &Data) -> Option<String> {
    let text = match value {
        Data::Empty => return None,
        Data::String(text) => text.clone(),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => self::number(*number),
        Data::Bool(truth) => truth.to_string(),
        Data::DateTime(moment) => self::moment(moment),
        Data::DateTimeIso(text) => text.strip_suffix("T00:00:00").unwrap_or(text).to_owned(),
        Data::DurationIso(text) => text.clone(),
        Data::Error(error) => error.to_string(),
    };
    (!text.trim().is_empty()).then_some(text)
}

/// A number as the readers of tables understand it.
///
/// # Examples
/// 0.1 + 0.2 is `0.3`, 1 234 567 is `1234567`, a tenth of a millionth `1e-7`.
pub(crate) fn number(number: f64) -> String {
    if number.fract() == 0.0 && number.abs() < EXACT {
        return number.to_string();
    }
    let shown = format!("{number:.*e}", DIGITS - 1).parse();
    let shown: f64 = shown.unwrap_or(number);
    if (1e-5..1e15).contains(&shown.abs()) {
        shown.to_string()
    } else {
        format!("{shown:e}")
    }
}

/// A day is a whole number of days; less than one is a time without a day.
fn moment(moment: &ExcelDateTime) -> String {
    let days = moment.as_f64();
    if moment.is_duration() || (0.0..1.0).contains(&days) {
        let seconds = (days * 86_400.0).round();
        let [hours, minutes] = [3600.0, 60.0].map(|unit| (seconds / unit).floor());
        let (minutes, seconds) = (minutes % 60.0, seconds % 60.0);
        return format!("{hours:02}:{minutes:02}:{seconds:02}");
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let date = format!("{year:04}-{month:02}-{day:02}");
    if (hour, minute, second) == (0, 0, 0) {
        date
    } else {
        format!("{date}T{hour:02}:{minute:02}:{second:02}")
    }
}

/// The name of a cell by its row and column, both from 0: `C5`.
pub(super) fn name(row: u32, column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = u64::from(column) + 1;
    while rest > 0 {
        let letter = u8::try_from((rest - 1) % 26).unwrap_or_default();
        letters.push(char::from(b'A' + letter));
        rest = (rest - 1) / 26;
    }
    let letters: String = letters.into_iter().rev().collect();
    format!("{letters}{}", u64::from(row) + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::ExcelDateTimeType;

    #[test]
    fn numbers_are_as_a_spreadsheet_shows_them() {
        for (value, shown) in [
            (0.1 + 0.2, "0.3"),
            (1_234_567.0, "1234567"),
            (-2.5, "-2.5"),
            (1.0 / 3.0, "0.333333333333333"),
            (0.000_000_1, "1e-7"),
            (1e21, "1e21"),
            (4_503_599_627_370_497.0, "4503599627370497"),
        ] {
            assert_eq!(number(value), shown);
        }
    }

    #[test]
    fn days_and_times() {
        let shown = |days| {
            let moment = ExcelDateTime::new(days, ExcelDateTimeType::DateTime, false);
            text(&Data::DateTime(moment))
        };
        assert_eq!(shown(45_078.0).as_deref(), Some("2023-06-01"));
        assert_eq!(shown(45_078.5).as_deref(), Some("2023-06-01T12:00:00"));
        assert_eq!(shown(0.75).as_deref(), Some("18:00:00"));
        let iso = Data::DateTimeIso("2023-06-01T00:00:00".into());
        assert_eq!(text(&iso).as_deref(), Some("2023-06-01"));
    }

    #[test]
    fn cells_have_the_names_people_see() {
        assert_eq!(name(0, 0), "A1");
        assert_eq!(name(4, 25), "Z5");
        assert_eq!(name(9, 26), "AA10");
        assert_eq!(name(1_048_575, 16_383), "XFD1048576");
    }
}

//! Which number or date does a cell of a table mean?
//!
//! People write `0,5` and `1.6.2023`. What could mean two things means nothing: `1,300`
//! (thirteen hundred or one and three tenths?) and `1/6/2023` (January or June?).

use crate::model::PartialDate;

/// The number a text means; a comma may stand for the decimal point.
pub(crate) fn number(text: &str) -> Option<f64> {
    let text = text.trim();
    let digits = text.strip_prefix(['-', '+', '−']).unwrap_or(text);
    let plain = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | 'e' | 'E' | '-' | '+');
    if !digits.starts_with(|c: char| c.is_ascii_digit()) || !digits.chars().all(plain) {
        return None;
    }
    if may_group_thousands(digits) {
        return None;
    }
    let normal = text.replace(',', ".").replace('−', "-");
    normal
        .parse()
        .ok()
        .filter(|number: &f64| number.is_finite())
}

/// `1,300` or `1,300,000`: one to three digits, no leading zero, then groups of three.
fn may_group_thousands(digits: &str) -> bool {
    let mut groups = digits.split(',');
    let first = groups.next().unwrap_or_default();
    let is_number = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let mut rest = groups.peekable();
    rest.peek().is_some()
        && !first.starts_with('0')
        && (1..=3).contains(&first.len())
        && is_number(first)
        && rest.all(|group| group.len() == 3 && is_number(group))
}

/// The date a text means: as in the native format, `1.6.2023`, or a day with a time after it.
pub(crate) fn date(text: &str) -> Option<PartialDate> {
    let text = text.trim();
    if let Ok(date) = text.parse() {
        return Some(date);
    }
    if let Some((day, _time)) = text.split_once(['T', ' '])
        && day.len() == 10
    {
        return day.parse().ok();
    }
    let mut parts = text.split('.');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || day.len() > 2 || month.len() > 2 {
        return None;
    }
    format!("{year}-{month:0>2}-{day:0>2}").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comma_may_be_the_decimal_point() {
        assert_eq!(number("0,5"), Some(0.5));
        assert_eq!(number("-1.25"), Some(-1.25));
        assert_eq!(number("−3"), Some(-3.0));
        assert_eq!(number("0,125"), Some(0.125));
        assert_eq!(number("1e3"), Some(1000.0));
        for text in [
            "",
            "1,300",
            "1,300,000",
            "x",
            "nan",
            "inf",
            "1 300",
            "1e999",
            "12a",
            "1,2,3",
        ] {
            assert_eq!(number(text), None, "{text}");
        }
    }

    #[test]
    fn dates_as_people_write_them() {
        let shown = |text| date(text).map(|date| date.to_string());
        assert_eq!(shown("1.6.2023"), Some("2023-06-01".into()));
        assert_eq!(shown("01.06.2023"), Some("2023-06-01".into()));
        assert_eq!(shown(" 2023 "), Some("2023".into()));
        assert_eq!(shown("2023-06-01T00:00:00"), Some("2023-06-01".into()));
        assert_eq!(shown("2023-06-01 12:00"), Some("2023-06-01".into()));
        for text in [
            "06/2023",
            "1/6/2023",
            "31.2.2023",
            "6.2023",
            "1.6.23",
            "1.6.2023.",
            "..2023",
        ] {
            assert_eq!(date(text), None, "{text}");
        }
    }
}

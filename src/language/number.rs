//! How are numbers and dates written?

use jiff::civil::Date;

use super::Language;
use crate::model::PartialDate;

const NO_BREAK_SPACE: char = '\u{a0}';

/// A whole number with its thousands apart: `1 300 000`, in English `1,300,000`.
pub fn integer(number: i64, language: Language) -> String {
    let digits = number.unsigned_abs().to_string();
    let separator = if language == Language::En {
        ','
    } else {
        NO_BREAK_SPACE
    };
    let mut text = String::from(if number < 0 { "−" } else { "" });
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

/// A number with so many decimals: `0,25`, in English `0.25`.
pub fn decimal(number: f64, decimals: usize, language: Language) -> String {
    let text = format!("{number:.decimals$}");
    let text = if text
        .trim_start_matches('-')
        .bytes()
        .all(|byte| matches!(byte, b'0' | b'.'))
    {
        text.trim_start_matches('-').to_owned()
    } else {
        text.replace('-', "−")
    };
    if language == Language::En {
        text
    } else {
        text.replace('.', ",")
    }
}

/// A share of one in whole percent: `25 %`, in English `25%`; more than none but less than
/// half a percent is `<1 %`.
pub fn percent(share: f64, language: Language) -> String {
    let rounded = decimal(share * 100.0, 0, language);
    let number = if share > 0.0 && share < 0.005 {
        "<1".to_owned()
    } else {
        rounded
    };
    if language == Language::En {
        format!("{number}%")
    } else {
        format!("{number}{NO_BREAK_SPACE}%")
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn month_name(month: i8) -> &'static str {
    MONTHS[usize::from(month.unsigned_abs()) - 1]
}

/// A day: `1.6.2023` in Finnish and Swedish, `1 June 2023` in English.
pub fn date(day: Date, language: Language) -> String {
    match language {
        Language::En => format!(
            "{}{NO_BREAK_SPACE}{} {}",
            day.day(),
            month_name(day.month()),
            day.year()
        ),
        Language::Fi | Language::Sv => format!("{}.{}.{}", day.day(), day.month(), day.year()),
    }
}

/// A date no more exact than its source: `2023`, `6/2023` (in English `June 2023`) or a day.
pub fn partial_date(date: PartialDate, language: Language) -> String {
    match (date.parts(), language) {
        ((_, Some(_), Some(_)), _) => self::date(date.first_day(), language),
        ((year, Some(month), None), Language::En) => format!("{} {year}", month_name(month)),
        ((year, Some(month), None), _) => format!("{month}/{year}"),
        ((year, None, _), _) => year.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_stand_apart() {
        assert_eq!(integer(1_300_000, Language::Fi), "1\u{a0}300\u{a0}000");
        assert_eq!(integer(-1_000, Language::En), "−1,000");
        assert_eq!(integer(999, Language::Sv), "999");
    }

    #[test]
    fn decimals_follow_the_language() {
        assert_eq!(decimal(0.254, 2, Language::Fi), "0,25");
        assert_eq!(decimal(-0.001, 2, Language::En), "0.00");
        assert_eq!(decimal(-1.5, 1, Language::Sv), "−1,5");
    }

    #[test]
    fn dates_follow_the_language() {
        let day = jiff::civil::date(2023, 6, 1);
        assert_eq!(date(day, Language::Fi), "1.6.2023");
        assert_eq!(date(day, Language::En), "1\u{a0}June 2023");
    }

    #[test]
    fn a_month_or_a_year_stays_one() {
        let partial = |text: &str, language| partial_date(text.parse().expect("a date"), language);
        assert_eq!(partial("2023-06", Language::Fi), "6/2023");
        assert_eq!(partial("2023-06", Language::En), "June 2023");
        assert_eq!(partial("2023", Language::Sv), "2023");
        assert_eq!(partial("2023-06-01", Language::Sv), "1.6.2023");
    }

    #[test]
    fn small_shares_are_not_nothing() {
        assert_eq!(percent(0.254, Language::Fi), "25\u{a0}%");
        assert_eq!(percent(0.0001, Language::En), "<1%");
        assert_eq!(percent(0.0, Language::En), "0%");
    }
}

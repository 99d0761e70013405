//! How are numbers and dates written?

use jiff::civil::Date;

use super::Language;

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

/// A day: `1.6.2023` in Finnish and Swedish, `1 June 2023` in English.
pub fn date(day: Date, language: Language) -> String {
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
    match language {
        Language::En => {
            let month = MONTHS[usize::from(day.month().unsigned_abs()) - 1];
            format!("{}{NO_BREAK_SPACE}{month} {}", day.day(), day.year())
        }
        Language::Fi | Language::Sv => format!("{}.{}.{}", day.day(), day.month(), day.year()),
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
}

//! When is a tie or an actor valid?
//!
//! Sources often know only a year or a month, so a validity keeps the date as
//! it was given and widens it to the whole year or month when it is compared.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

/// A day, a month or a year, as a source gives it: `2023-06-01`, `2023-06` or `2023`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PartialDate {
    year: i16,
    month: Option<i8>,
    day: Option<i8>,
}

/// Why a text is no [`PartialDate`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a date of the form YYYY, YYYY-MM or YYYY-MM-DD")]
pub struct NotADate;

impl PartialDate {
    /// The whole year.
    ///
    /// # Errors
    /// A year outside 1 to 9999.
    pub fn year(year: i16) -> Result<Self, NotADate> {
        Self::checked(year, None, None)
    }

    /// One day.
    pub fn day(date: Date) -> Self {
        Self {
            year: date.year(),
            month: Some(date.month()),
            day: Some(date.day()),
        }
    }

    /// The year after the year, the month after the month, the day after the day; missing at
    /// the end of time.
    pub fn following(self) -> Option<Self> {
        let next = self.last_day().tomorrow().ok()?;
        let day = Self::day(next);
        Some(Self {
            month: self.month.and(day.month),
            day: self.day.and(day.day),
            ..day
        })
    }

    /// The year before the year, the month before the month, the day before the day; missing at
    /// the beginning of time.
    pub fn preceding(self) -> Option<Self> {
        let before = self.first_day().yesterday().ok()?;
        if before.year() < 1 {
            return None;
        }
        let day = Self::day(before);
        Some(Self {
            month: self.month.and(day.month),
            day: self.day.and(day.day),
            ..day
        })
    }

    fn checked(year: i16, month: Option<i8>, day: Option<i8>) -> Result<Self, NotADate> {
        if year < 1 {
            return Err(NotADate);
        }
        Date::new(year, month.unwrap_or(1), day.unwrap_or(1)).map_err(|_| NotADate)?;
        Ok(Self { year, month, day })
    }

    /// The year, and month and day where the source knew them.
    pub fn parts(self) -> (i16, Option<i8>, Option<i8>) {
        (self.year, self.month, self.day)
    }

    /// The first day it covers: `2023` begins on 2023-01-01.
    pub fn first_day(self) -> Date {
        Date::new(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
            .expect("checked when the date was made")
    }

    /// The last day it covers: `2023-06` ends on 2023-06-30.
    pub fn last_day(self) -> Date {
        let first = self.first_day();
        match (self.month, self.day) {
            (_, Some(_)) => first,
            (Some(_), None) => first.last_of_month(),
            (None, None) => first.last_of_year(),
        }
    }
}

impl FromStr for PartialDate {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let mut parts = text.split('-');
        let year = digits(parts.next(), 4)?.ok_or(NotADate)?;
        let month = digits(parts.next(), 2)?.map(|month| month as i8);
        let day = digits(parts.next(), 2)?.map(|day| day as i8);
        if parts.next().is_some() {
            return Err(NotADate);
        }
        Self::checked(year, month, day)
    }
}

fn digits(part: Option<&str>, width: usize) -> Result<Option<i16>, NotADate> {
    let Some(part) = part else { return Ok(None) };
    if part.len() != width || !part.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(NotADate);
    }
    part.parse().map(Some).map_err(|_| NotADate)
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        for part in [self.month, self.day].into_iter().flatten() {
            write!(f, "-{part:02}")?;
        }
        Ok(())
    }
}

impl Serialize for PartialDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl JsonSchema for PartialDate {
    fn schema_name() -> Cow<'static, str> {
        "PartialDate".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "description": "A year, a month or a day: YYYY, YYYY-MM or YYYY-MM-DD.",
            "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",
        })
    }
}

/// From when until when something holds; both ends belong to it, an open end has no limit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Validity {
    /// The first day (of the year or month) on which it holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<PartialDate>,
    /// The last day (of the year or month) on which it holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<PartialDate>,
}

impl Validity {
    /// Does it hold on that day?
    pub fn includes(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from.first_day() <= day)
            && self.until.is_none_or(|until| day <= until.last_day())
    }

    /// Is it without limits?
    pub fn is_always(&self) -> bool {
        self.from.is_none() && self.until.is_none()
    }

    /// When both hold; `None` when they never do at once.
    pub fn overlap(self, other: Self) -> Option<Self> {
        let from = match (self.from, other.from) {
            (Some(a), Some(b)) if b.first_day() > a.first_day() => Some(b),
            (a, b) => a.or(b),
        };
        let until = match (self.until, other.until) {
            (Some(a), Some(b)) if b.last_day() < a.last_day() => Some(b),
            (a, b) => a.or(b),
        };
        Some(Self { from, until }).filter(|both| !both.is_backwards())
    }

    /// From the first beginning to the last end of both.
    pub fn span(self, other: Self) -> Self {
        let ends = |a: Option<PartialDate>, b: Option<PartialDate>| a.zip(b);
        Self {
            from: ends(self.from, other.from)
                .map(|(a, b)| if b.first_day() < a.first_day() { b } else { a }),
            until: ends(self.until, other.until)
                .map(|(a, b)| if b.last_day() > a.last_day() { b } else { a }),
        }
    }

    /// The same times with those that touch or overlap made one, in order.
    pub fn merged(mut times: Vec<Self>) -> Vec<Self> {
        times.sort_by_key(|time| time.from.map(PartialDate::first_day));
        let mut merged: Vec<Self> = Vec::new();
        for time in times {
            match merged.last_mut() {
                Some(last) if last.is_followed_by(&time) => {
                    let ends = [last.until, time.until];
                    let open = ends.contains(&None);
                    let latest = ends.into_iter().flatten().max_by_key(|end| end.last_day());
                    last.until = latest.filter(|_| !open);
                }
                _ => merged.push(time),
            }
        }
        merged
    }

    /// Does `next`, which does not begin before, begin by the day after this ends?
    fn is_followed_by(&self, next: &Self) -> bool {
        match (self.until, next.from) {
            (Some(until), Some(from)) => until
                .last_day()
                .tomorrow()
                .is_ok_and(|after| from.first_day() <= after),
            _ => true,
        }
    }

    /// Does it end before it begins?
    pub fn is_backwards(&self) -> bool {
        match (self.from, self.until) {
            (Some(from), Some(until)) => until.last_day() < from.first_day(),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn partial(text: &str) -> PartialDate {
        text.parse().expect("a date")
    }

    #[test]
    fn a_year_covers_all_its_days() {
        assert_eq!(partial("2023").first_day(), date(2023, 1, 1));
        assert_eq!(partial("2023").last_day(), date(2023, 12, 31));
        assert_eq!(partial("2024-02").last_day(), date(2024, 2, 29));
        assert_eq!(partial("2023-06-05").last_day(), date(2023, 6, 5));
    }

    #[test]
    fn what_follows_is_as_exact() {
        let following = |text: &str| partial(text).following().map(|next| next.to_string());
        assert_eq!(following("2023").as_deref(), Some("2024"));
        assert_eq!(following("2023-12").as_deref(), Some("2024-01"));
        assert_eq!(following("2023-12-31").as_deref(), Some("2024-01-01"));
        assert_eq!(following("9999"), None);
    }

    #[test]
    fn keeps_what_the_source_said() {
        for text in ["2023", "2023-06", "2023-06-05"] {
            assert_eq!(partial(text).to_string(), text);
        }
    }

    #[test]
    fn refuses_what_is_no_date() {
        for text in [
            "",
            "23",
            "2023-13",
            "2023-02-30",
            "2023-6",
            "2023-06-05-01",
            "0000",
            "x",
        ] {
            assert_eq!(text.parse::<PartialDate>(), Err(NotADate), "{text}");
        }
    }

    #[test]
    fn times_overlap_or_are_joined() {
        let time = |from: &str, until: &str| Validity {
            from: from.parse().ok(),
            until: until.parse().ok(),
        };
        let both = time("2017", "").overlap(time("2016-05", "2019"));
        assert_eq!(both, Some(time("2017", "2019")));
        assert_eq!(time("", "2016").overlap(time("2017", "")), None);
        let span = time("2017", "2019").span(time("2016-05", "2018"));
        assert_eq!(span, time("2016-05", "2019"));
        assert!(span.span(Validity::default()).is_always());
        assert_eq!(
            Validity::default().overlap(time("2017", "")),
            Some(time("2017", ""))
        );
        let joined = Validity::merged(vec![
            time("2020-06", ""),
            time("2013", "2016"),
            time("2017", "2018-06"),
        ]);
        assert_eq!(joined, [time("2013", "2018-06"), time("2020-06", "")]);
        let open = Validity::merged(vec![time("2013", ""), time("2014", "2015")]);
        assert_eq!(open, [time("2013", "")]);
    }

    #[test]
    fn both_ends_belong_to_a_validity() {
        let validity = Validity {
            from: Some(partial("2017")),
            until: Some(partial("2022")),
        };
        assert!(validity.includes(date(2017, 1, 1)));
        assert!(validity.includes(date(2022, 12, 31)));
        assert!(!validity.includes(date(2023, 1, 1)));
        assert!(!validity.is_backwards());
        assert!(
            Validity {
                from: validity.until,
                until: validity.from
            }
            .is_backwards()
        );
    }
}

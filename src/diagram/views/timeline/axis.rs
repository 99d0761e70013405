//! Where on the page is a day?

use jiff::civil::Date;

use crate::diagram::font::{self, Weight};
use crate::language::{Language, partial_date};
use crate::model::PartialDate;

/// Whole years from left to right, each day as wide as any other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Axis {
    first: Date,
    last: Date,
    left: f64,
    width: f64,
}

/// A place with a name.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Tick {
    pub(super) x: f64,
    pub(super) label: String,
}

/// How far apart ticks may be, in months.
const STEPS: [i32; 14] = [
    1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1_200, 6_000, 12_000, 60_000,
];

impl Axis {
    /// The years around a span, from one edge of the page to another.
    pub(super) fn new((first, last): (Date, Date), left: f64, width: f64) -> Self {
        Self {
            first: first.first_of_year(),
            last: last.last_of_year(),
            left,
            width,
        }
    }

    /// Its first and its last day.
    pub(super) fn days(&self) -> (Date, Date) {
        (self.first, self.last)
    }

    pub(super) fn left(&self) -> f64 {
        self.left
    }

    pub(super) fn right(&self) -> f64 {
        self.left + self.width
    }

    /// Where a day begins; days outside are at the edge.
    pub(super) fn start_of(&self, day: Date) -> f64 {
        let whole = days(self.first, self.last) + 1.0;
        let share = days(self.first, day) / whole;
        self.left + self.width * share.clamp(0.0, 1.0)
    }

    /// Where a day ends.
    pub(super) fn end_of(&self, day: Date) -> f64 {
        day.tomorrow()
            .map_or(self.right(), |next| self.start_of(next))
    }

    /// Where something begins and ends; an open end reaches the edge.
    pub(super) fn of(&self, from: Option<PartialDate>, until: Option<PartialDate>) -> (f64, f64) {
        (
            from.map_or(self.left, |from| self.start_of(from.first_day())),
            until.map_or(self.right(), |until| self.end_of(until.last_day())),
        )
    }

    /// Years or months, as close together as their names allow, each inside the axis.
    pub(super) fn ticks(&self, language: Language, size: f64) -> Vec<Tick> {
        let months = self.months();
        let per_month = self.width / months as f64;
        let name = |month: i32, by_month: bool| {
            let (year, month) = (month.div_euclid(12), month.rem_euclid(12) + 1);
            let text = if by_month {
                format!("{year:04}-{month:02}")
            } else {
                format!("{year:04}")
            };
            text.parse::<PartialDate>().ok()
        };
        let start = i32::from(self.first.year()) * 12;
        let label = |date| partial_date(date, language);
        let fits = |step: i32| {
            let names = (0..24.min(months)).filter_map(|month| name(start + month, step < 12));
            let widths = names.map(|date| font::width(&label(date), size, Weight::Regular));
            widths.fold(0.0, f64::max) + size <= per_month * f64::from(step)
        };
        let step = STEPS.into_iter().find(|&step| fits(step));
        let step = step.unwrap_or(STEPS[STEPS.len() - 1]);
        // Ticks stand at round numbers: every fifth year is 2015, 2020 …
        let from = start.div_euclid(step) * step;
        let ticks = (0..)
            .map(|number| from + number * step)
            .take_while(|&month| month < start + months);
        ticks
            .filter(|&month| month >= start)
            .filter_map(|month| {
                let date = name(month, step < 12)?;
                let x = self.start_of(date.first_day());
                let label = label(date);
                let width = font::width(&label, size, Weight::Regular);
                (x + width <= self.right()).then_some(Tick { x, label })
            })
            .collect()
    }

    fn months(&self) -> i32 {
        (i32::from(self.last.year()) - i32::from(self.first.year()) + 1) * 12
    }
}

/// How many days lie between two; negative when the second is the earlier one.
fn days(from: Date, to: Date) -> f64 {
    const HOURS: f64 = 24.0;
    to.duration_since(from).as_hours() as f64 / HOURS
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn axis(first: Date, last: Date) -> Axis {
        Axis::new((first, last), 100.0, 1000.0)
    }

    #[test]
    fn days_are_equally_wide() {
        let axis = axis(date(2021, 3, 5), date(2021, 8, 1));
        assert_eq!(axis.start_of(date(2021, 1, 1)), 100.0);
        assert_eq!(axis.end_of(date(2021, 12, 31)), 1100.0);
        let day = axis.start_of(date(2021, 7, 2)) - axis.start_of(date(2021, 7, 1));
        assert!((day - 1000.0 / 365.0).abs() < 1e-9);
        assert_eq!(axis.start_of(date(1990, 1, 1)), 100.0);
        let year: Option<PartialDate> = "2021".parse().ok();
        assert_eq!(axis.of(year, year), (100.0, 1100.0));
        assert_eq!(axis.of(None, None), (100.0, 1100.0));
    }

    #[test]
    fn ticks_are_round_and_apart() {
        let labels = |first, last, language| -> Vec<String> {
            let axis = Axis::new((first, last), 0.0, 800.0);
            let ticks = axis.ticks(language, 13.0);
            for pair in ticks.windows(2) {
                let width = font::width(&pair[0].label, 13.0, Weight::Regular);
                assert!(pair[0].x + width < pair[1].x, "{pair:?}");
            }
            ticks.into_iter().map(|tick| tick.label).collect()
        };
        let five = labels(date(2018, 1, 1), date(2022, 12, 31), Language::Fi);
        assert_eq!(five[0], "1/2018");
        let many = labels(date(2008, 1, 1), date(2026, 1, 1), Language::Fi);
        assert_eq!(many[..2], ["2008".to_owned(), "2010".to_owned()]);
        let months = labels(date(2021, 5, 1), date(2021, 9, 1), Language::En);
        assert_eq!(months[1], "March 2021");
        let ages = labels(date(1, 1, 1), date(9999, 12, 31), Language::Sv);
        assert!(
            ages.len() > 3 && ages.contains(&"5000".to_owned()),
            "{ages:?}"
        );
    }
}

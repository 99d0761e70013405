//! From when until when does an element exist?

use std::borrow::Cow;

use super::{Gexf, SINCE, UNTIL};
use crate::model::PartialDate;
use crate::problem::{Code, Problem, Problems};
use crate::read::xml::{Element, Gathering, Key, Step, Type};
use crate::read::{Span, date};

/// What the file says about its times.
pub(super) struct Times {
    /// Are they days, by its own words?
    are_days: bool,
    /// Could all others that were read be years?
    are_years: bool,
    /// The first that is no day.
    first: Option<Span>,
}

impl Default for Times {
    fn default() -> Self {
        Self {
            are_days: false,
            are_years: true,
            first: None,
        }
    }
}

impl Times {
    /// Takes in what the graph says of its times.
    pub(super) fn declare(&mut self, graph: &Element<'_>) {
        let format = graph.value("timeformat").or(graph.value("timetype"));
        self.are_days = matches!(format.as_deref(), Some("date" | "dateTime" | "datetime"));
    }

    /// The column of the beginnings, or of the ends.
    pub(super) fn column(&self, is_beginning: bool) -> Key {
        let name = match (self.are_years, is_beginning) {
            (true, true) => "valid_from",
            (true, false) => "valid_until",
            (false, true) => "time_start",
            (false, false) => "time_end",
        };
        let mut key = Key::named(name, Span::default());
        if !self.are_years {
            key.of = Type::Number;
        }
        key
    }

    /// Says how times that are no days were understood.
    pub(super) fn note(&self, problems: &mut Problems) {
        if let Some(first) = self.first {
            let code = if self.are_years {
                Code::TimesAreYears
            } else {
                Code::TimesAreNumbers
            };
            problems.push(Problem::new(code, first));
        }
    }

    /// What an end of a period says.
    fn understand(&mut self, text: &str, at: Span) -> Option<String> {
        let text = text.trim();
        let number: Option<f64> = text.parse().ok();
        if number.is_some_and(f64::is_infinite) || text.is_empty() {
            return None;
        }
        if self.are_days || (number.is_none() && date(text).is_some()) {
            return Some(text.to_owned());
        }
        self.first.get_or_insert(at);
        let year = number.filter(|year| year.fract() == 0.0 && (1000.0..3000.0).contains(year));
        self.are_years &= year.is_some();
        Some(year.map_or_else(|| text.to_owned(), |year| format!("{year:04}")))
    }
}

/// A beginning and an end, either of which may be open.
#[derive(Default)]
pub(super) struct Period {
    start: Option<End>,
    end: Option<End>,
}

/// An end of a period.
struct End {
    text: String,
    at: Span,
}

impl End {
    /// For comparing; what is no number and no date comes first, and is found wrong later.
    fn key(&self) -> (Option<PartialDate>, f64) {
        let number = self.text.parse().unwrap_or(f64::NEG_INFINITY);
        (date(&self.text), number)
    }

    fn is_before(&self, other: &Self) -> bool {
        let ((date, number), (others_date, others_number)) = (self.key(), other.key());
        (date.map(PartialDate::first_day), number)
            < (others_date.map(PartialDate::first_day), others_number)
    }
}

impl Period {
    /// The period that covers both.
    fn with(self, other: Self) -> Self {
        let start = self.start.zip(other.start);
        let end = self.end.zip(other.end);
        Self {
            start: start.map(|(a, b)| if b.is_before(&a) { b } else { a }),
            end: end.map(|(a, b)| if a.is_before(&b) { b } else { a }),
        }
    }

    fn is_open(&self) -> bool {
        self.start.is_none() && self.end.is_none()
    }

    /// Gives it to the element that began last.
    pub(super) fn put(self, elements: &mut Gathering) {
        for (end, id) in [(self.start, SINCE), (self.end, UNTIL)] {
            if let Some(End { text, at }) = end {
                let column = elements.column(id, at);
                elements.make(column, text, at);
            }
        }
    }
}

/// The attributes that say when an element exists.
pub(super) const TIMES: [&str; 7] = [
    "start",
    "end",
    "startopen",
    "endopen",
    "timestamp",
    "timestamps",
    "intervals",
];

impl<'t> Gexf<'t> {
    /// The period a tag says.
    pub(super) fn period(&mut self, element: &Element<'t>) -> Period {
        let mut end = |name: &str, outside: fn(PartialDate) -> Option<PartialDate>| {
            let at = element.place(name)?;
            let text = self.times.understand(&element.value(name)?, at)?;
            // Of a period that is open at a day the neighboring day is the end.
            let text = match text.parse().ok().and_then(outside) {
                Some(day) => day.to_string(),
                None => text,
            };
            Some(End { text, at })
        };
        let same = |_| None;
        let single = |name| element.place(name).is_some();
        if single("timestamp") {
            return Period {
                start: end("timestamp", same),
                end: end("timestamp", same),
            };
        }
        let start = end("start", same).or_else(|| end("startopen", PartialDate::following));
        let last = end("end", same).or_else(|| end("endopen", PartialDate::preceding));
        let period = Period { start, end: last };
        match period.is_open() {
            true => self.listed(element).unwrap_or(period),
            false => period,
        }
    }

    /// The period that covers a list: `<[2009-03-01, 2009-03-05]; [2010-01-01, 2010-02-01]>`, or
    /// moments between the same brackets.
    fn listed(&mut self, element: &Element<'t>) -> Option<Period> {
        let name = ["intervals", "timestamps"]
            .into_iter()
            .find(|name| element.place(name).is_some())?;
        let at = element.place(name)?;
        let text: Cow<'_, str> = element.value(name)?;
        let is_mark = |c: char| "<>[]() ".contains(c);
        let mut all: Option<Period> = None;
        for (index, part) in text.split(';').enumerate() {
            if index > 0 {
                self.remarks.left_out(name, at);
            }
            let mut ends: Vec<&str> = part
                .split(',')
                .map(|end| end.trim_matches(is_mark))
                .filter(|end| !end.is_empty())
                .collect();
            if name == "timestamps" {
                ends.sort_unstable();
            }
            let mut end = |text: Option<&&str>| {
                let text = self.times.understand(text?, at)?;
                Some(End { text, at })
            };
            let period = Period {
                start: end(ends.first()),
                end: end(ends.last()),
            };
            all = Some(match all {
                Some(all) => all.with(period),
                None => period,
            });
        }
        all
    }

    /// Reads the periods of an element: from the first beginning to the last end.
    pub(super) fn spells(&mut self) -> Result<Option<Period>, Problem> {
        let mut all: Option<Period> = None;
        loop {
            match self.xml.step()? {
                Step::Open(element)
                    if element.is_home && matches!(element.name, "spell" | "slice") =>
                {
                    let period = self.period(&element);
                    all = Some(match all {
                        Some(all) => {
                            self.remarks.left_out(element.written, element.span);
                            all.with(period)
                        }
                        None => period,
                    });
                    self.xml.skip()?;
                }
                Step::Open(element) => self.remarks.leave_out(&element, &mut self.xml)?,
                Step::Text | Step::Instruction(..) => {}
                Step::Close(_) | Step::End => return Ok(all),
            }
        }
    }
}

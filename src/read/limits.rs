//! How much is read before an input is refused, and how is more allowed?
//!
//! Limits keep a damaged or hostile file from filling memory or stack. Every message about one
//! names the option that raises it.

use super::Span;
use crate::language::Phrase;
use crate::problem::{Code, Problem};

/// How much is read before an input is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of a file, after decompression: 1 GiB unless set, never above 4 GiB − 1, the reach of
    /// a [`Span`].
    pub file: u64,
    /// Bytes of a line: 16 MiB unless set.
    pub line: u64,
    /// How many times larger a compressed file may become: 250 unless set. Tables and networks
    /// stay far below; a bomb of gzip reaches 1,000, one of zstd far more.
    pub ratio: u64,
    /// Brackets or elements within each other: 100 unless set; JSON never above 127.
    pub depth: u64,
    /// Columns of a table, or names a record may have: 16,384 unless set, the width of a sheet.
    pub columns: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file: 1 << 30,
            line: 16 << 20,
            ratio: 250,
            depth: 100,
            columns: 16_384,
        }
    }
}

/// A limit by its name on the command line.
#[derive(Debug)]
pub struct Limit {
    /// Its name.
    pub name: &'static str,
    /// Is it a count of bytes, written with KiB, MiB or GiB?
    pub is_bytes: bool,
    get: fn(&Limits) -> u64,
    set: fn(&mut Limits, u64),
}

pub(super) static FILE: Limit = Limit {
    name: "size",
    is_bytes: true,
    get: |limits| limits.file,
    set: |limits, value| limits.file = value,
};
pub(super) static LINE: Limit = Limit {
    name: "line",
    is_bytes: true,
    get: |limits| limits.line,
    set: |limits, value| limits.line = value,
};
pub(super) static RATIO: Limit = Limit {
    name: "ratio",
    is_bytes: false,
    get: |limits| limits.ratio,
    set: |limits, value| limits.ratio = value,
};
pub(super) static DEPTH: Limit = Limit {
    name: "depth",
    is_bytes: false,
    get: |limits| limits.depth,
    set: |limits, value| limits.depth = value,
};
pub(super) static COLUMNS: Limit = Limit {
    name: "columns",
    is_bytes: false,
    get: |limits| limits.columns,
    set: |limits, value| limits.columns = value,
};

/// The limits, in the order of the help.
pub static LIMITS: [&Limit; 5] = [&FILE, &LINE, &RATIO, &DEPTH, &COLUMNS];

impl Limits {
    /// The limit of a file, within the reach of a span.
    pub(super) fn file_bytes(&self) -> u64 {
        self.file.min(u64::from(u32::MAX))
    }

    /// Sets the limit that a text such as `size=2GiB` or `columns=50000` names.
    ///
    /// # Errors
    /// A phrase that says what is wrong with the text.
    ///
    /// # Examples
    /// ```
    /// use yhdyspinta::read::Limits;
    ///
    /// let mut limits = Limits::default();
    /// assert!(limits.set("size=2GiB").is_ok());
    /// assert_eq!(limits.file, 2 << 30);
    /// assert!(limits.set("depth=deep").is_err());
    /// ```
    pub fn set(&mut self, text: &str) -> Result<(), Phrase> {
        let unknown = || {
            let names: Vec<&str> = LIMITS.iter().map(|limit| limit.name).collect();
            Phrase::new("limit-unknown")
                .text("text", text)
                .text("names", names.join(", "))
        };
        let (name, value) = text.split_once('=').ok_or_else(unknown)?;
        let limit = LIMITS.iter().find(|limit| limit.name == name.trim());
        let limit = limit.ok_or_else(unknown)?;
        let value = limit.parse(value.trim()).ok_or_else(unknown)?;
        (limit.set)(self, value);
        Ok(())
    }
}

/// What a count of bytes may be written with.
const UNITS: [(&str, u32); 3] = [("GiB", 30), ("MiB", 20), ("KiB", 10)];

impl Limit {
    fn parse(&self, value: &str) -> Option<u64> {
        let with_unit = UNITS.iter().filter(|_| self.is_bytes);
        let mut with_unit = with_unit.filter_map(|(unit, bits)| {
            let digits = value.strip_suffix(unit)?;
            let count: u64 = digits.trim().parse().ok()?;
            count.checked_mul(1 << bits)
        });
        let value = with_unit.next().or_else(|| value.parse().ok())?;
        (value > 0).then_some(value)
    }

    fn written(&self, value: u64) -> String {
        let exact =
            |(_, bits): &&(&str, u32)| value >= 1 << bits && value.is_multiple_of(1 << bits);
        match UNITS.iter().find(exact).filter(|_| self.is_bytes) {
            Some((unit, bits)) => format!("{} {unit}", value >> bits),
            None => value.to_string(),
        }
    }

    /// A problem about something beyond the limit, which tells how to allow twice as much.
    pub(super) fn exceeded(&self, code: Code, place: Span, limits: &Limits) -> Problem {
        let value = (self.get)(limits);
        let twice = self.written(value.saturating_mul(2)).replace(' ', "");
        Problem::new(code, place)
            .text("limit", self.written(value))
            .text("option", format!("--limit {}={twice}", self.name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_is_set_by_its_name() {
        let mut limits = Limits::default();
        for text in [
            "size=64MiB",
            "line=1024",
            "ratio=5",
            "depth = 7",
            "columns=9",
        ] {
            limits.set(text).expect("a limit");
        }
        let expected = Limits {
            file: 64 << 20,
            line: 1024,
            ratio: 5,
            depth: 7,
            columns: 9,
        };
        assert_eq!(limits, expected);
        for text in [
            "size",
            "size=",
            "size=-1",
            "size=0",
            "ratio=2GiB",
            "width=3",
            "size=99999999999GiB",
        ] {
            assert!(limits.set(text).is_err(), "{text}");
        }
        assert_eq!(limits, expected);
    }

    #[test]
    fn bytes_are_written_in_the_largest_unit_that_is_exact() {
        assert_eq!(FILE.written(1 << 30), "1 GiB");
        assert_eq!(FILE.written(1536 << 20), "1536 MiB");
        assert_eq!(FILE.written(1000), "1000");
        assert_eq!(DEPTH.written(1024), "1024");
    }
}

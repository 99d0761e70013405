//! What does a value of a column say, as text?

use parquet::basic::{ConvertedType, LogicalType, TimeUnit, Type};
use parquet::column::reader::{ColumnReader, ColumnReaderImpl};
use parquet::data_type::{ByteArray, DataType, Int96};
use parquet::schema::types::ColumnDescriptor;

use super::Failure;
use crate::read::csv::Holds;

/// What the values of a column mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// As they stand.
    Plain,
    /// Whole numbers without sign.
    Unsigned,
    /// Whole numbers with so many decimals.
    Decimal(u32),
    /// Days since 1970.
    Day,
    /// So many to a second since midnight.
    Time(i64),
    /// So many to a second since 1970.
    Moment(i64),
    Uuid,
    /// Floating-point numbers of 16 bits.
    Half,
}

impl Meaning {
    pub(super) fn of(column: &ColumnDescriptor) -> Self {
        let per_second = |unit: &TimeUnit| match unit {
            TimeUnit::MILLIS => 1_000,
            TimeUnit::MICROS => 1_000_000,
            TimeUnit::NANOS => 1_000_000_000,
        };
        let decimal = || Self::Decimal(u32::try_from(column.type_scale()).unwrap_or_default());
        if let Some(logical) = column.logical_type_ref() {
            return match logical {
                LogicalType::Decimal(_) => decimal(),
                LogicalType::Date => Self::Day,
                LogicalType::Time(time) => Self::Time(per_second(&time.unit)),
                LogicalType::Timestamp(time) => Self::Moment(per_second(&time.unit)),
                LogicalType::Integer(integer) if !integer.is_signed => Self::Unsigned,
                LogicalType::Uuid => Self::Uuid,
                LogicalType::Float16 => Self::Half,
                _ => Self::Plain,
            };
        }
        match column.converted_type() {
            ConvertedType::DECIMAL => decimal(),
            ConvertedType::DATE => Self::Day,
            ConvertedType::TIME_MILLIS => Self::Time(1_000),
            ConvertedType::TIME_MICROS => Self::Time(1_000_000),
            ConvertedType::TIMESTAMP_MILLIS => Self::Moment(1_000),
            ConvertedType::TIMESTAMP_MICROS => Self::Moment(1_000_000),
            ConvertedType::UINT_8
            | ConvertedType::UINT_16
            | ConvertedType::UINT_32
            | ConvertedType::UINT_64 => Self::Unsigned,
            _ => Self::Plain,
        }
    }

    /// What a table says of a column of them.
    pub(super) fn holds(self, stored: Type) -> Holds {
        match (self, stored) {
            (Self::Decimal(_) | Self::Half | Self::Unsigned, _) => Holds::Numbers,
            (Self::Plain, Type::BOOLEAN) => Holds::Truths,
            (Self::Plain, Type::INT32 | Type::INT64 | Type::FLOAT | Type::DOUBLE) => Holds::Numbers,
            _ => Holds::Texts,
        }
    }
}

/// What a value says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Said {
    Nothing,
    Text(String),
    /// Bytes that are no text.
    Unreadable,
}

/// The values of one row: one, or those of a list.
pub(super) type Cell = Vec<Said>;

/// A column and how it is taken apart.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shape {
    pub(super) meaning: Meaning,
    /// The level at which there is a value, not nothing.
    pub(super) filled: i16,
    pub(super) is_list: bool,
}

/// The next so many rows; fewer at the end.
pub(super) fn cells(
    reader: &mut ColumnReader,
    shape: Shape,
    count: usize,
) -> Result<Vec<Cell>, Failure> {
    let Shape { meaning, .. } = shape;
    match reader {
        ColumnReader::BoolColumnReader(reader) => {
            rows(reader, shape, count, |truth| Said::Text(truth.to_string()))
        }
        ColumnReader::Int32ColumnReader(reader) => rows(reader, shape, count, |number| {
            whole(
                meaning,
                i64::from(*number),
                u64::from(number.cast_unsigned()),
            )
        }),
        ColumnReader::Int64ColumnReader(reader) => rows(reader, shape, count, |number| {
            whole(meaning, *number, number.cast_unsigned())
        }),
        ColumnReader::Int96ColumnReader(reader) => rows(reader, shape, count, impala),
        ColumnReader::FloatColumnReader(reader) => rows(reader, shape, count, |number| {
            real(f64::from(*number), number.to_string())
        }),
        ColumnReader::DoubleColumnReader(reader) => rows(reader, shape, count, |number| {
            real(*number, number.to_string())
        }),
        ColumnReader::ByteArrayColumnReader(reader) => {
            rows(reader, shape, count, |bytes| text(meaning, bytes))
        }
        ColumnReader::FixedLenByteArrayColumnReader(reader) => {
            rows(reader, shape, count, |bytes| text(meaning, bytes))
        }
    }
}

fn rows<T: DataType>(
    reader: &mut ColumnReaderImpl<T>,
    shape: Shape,
    count: usize,
    say: impl Fn(&T::T) -> Said,
) -> Result<Vec<Cell>, Failure> {
    let (mut values, mut filled, mut repeated) = (Vec::new(), Vec::new(), Vec::new());
    let read = reader.read_records(
        count,
        (shape.filled > 0).then_some(&mut filled),
        shape.is_list.then_some(&mut repeated),
        &mut values,
    );
    let (_, value_count, level_count) = read?;
    if shape.filled == 0 {
        filled.resize(value_count.max(level_count), 0);
    }
    let mut rows: Vec<Cell> = Vec::with_capacity(count);
    let mut values = values.iter();
    for (index, level) in filled.iter().enumerate() {
        let begins = !shape.is_list || repeated.get(index) == Some(&0);
        if begins {
            rows.push(Vec::new());
        }
        if *level == shape.filled {
            let (Some(row), Some(value)) = (rows.last_mut(), values.next()) else {
                return Err(Failure::Broken("levels".to_owned()));
            };
            row.push(say(value));
        }
    }
    Ok(rows)
}

/// Bytes as text, or as the number or id they are.
fn text(meaning: Meaning, bytes: &ByteArray) -> Said {
    let data = bytes.data();
    match meaning {
        Meaning::Decimal(scale) => decimal_of_bytes(data, scale),
        Meaning::Uuid => uuid(data),
        Meaning::Half => match data {
            [low, high] => {
                let number = half(u16::from_le_bytes([*low, *high]));
                real(number, number.to_string())
            }
            _ => Said::Unreadable,
        },
        _ => match std::str::from_utf8(data) {
            Ok(text) => Said::Text(text.to_owned()),
            Err(_) => Said::Unreadable,
        },
    }
}

fn whole(meaning: Meaning, number: i64, unsigned: u64) -> Said {
    let split = |per_second: i64| (number.div_euclid(per_second), number.rem_euclid(per_second));
    let text = match meaning {
        Meaning::Unsigned => Some(unsigned.to_string()),
        Meaning::Decimal(scale) => Some(decimal(i128::from(number), scale)),
        Meaning::Day => day(number),
        Meaning::Time(per_second) => {
            let (seconds, rest) = split(per_second);
            let is_of_a_day = (0..SECONDS_OF_A_DAY).contains(&seconds);
            is_of_a_day.then(|| time(seconds) + &fraction(rest, per_second))
        }
        Meaning::Moment(per_second) => {
            let (seconds, rest) = split(per_second);
            moment(seconds, &fraction(rest, per_second))
        }
        Meaning::Plain | Meaning::Uuid | Meaning::Half => Some(number.to_string()),
    };
    text.map_or(Said::Unreadable, Said::Text)
}

/// Data frames have no other word for nothing than NaN.
fn real(number: f64, text: String) -> Said {
    if number.is_nan() {
        Said::Nothing
    } else {
        Said::Text(text)
    }
}

const SECONDS_OF_A_DAY: i64 = 86_400;

fn day(days: i64) -> Option<String> {
    let days = i32::try_from(days).ok()?;
    let first = jiff::civil::date(1970, 1, 1);
    let day = first
        .checked_add(jiff::Span::new().try_days(days).ok()?)
        .ok()?;
    (day.year() >= 0).then(|| day.to_string())
}

fn time(seconds: i64) -> String {
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    format!("{hours:02}:{minutes:02}:{seconds:02}")
}

/// The part of a second after the point, without zeros at its end.
fn fraction(rest: i64, per_second: i64) -> String {
    if rest == 0 {
        return String::new();
    }
    let width = per_second.ilog10() as usize;
    let digits = format!("{rest:0width$}");
    format!(".{}", digits.trim_end_matches('0'))
}

/// A day, with its time unless that is midnight.
fn moment(seconds: i64, fraction: &str) -> Option<String> {
    let date = day(seconds.div_euclid(SECONDS_OF_A_DAY))?;
    let seconds = seconds.rem_euclid(SECONDS_OF_A_DAY);
    if seconds == 0 && fraction.is_empty() {
        return Some(date);
    }
    Some(format!("{date}T{}{fraction}", time(seconds)))
}

/// The time stamps of Impala: nanoseconds of the day, and a Julian day.
fn impala(stamp: &Int96) -> Said {
    /// 1970-01-01 as a Julian day.
    const EPOCH: i64 = 2_440_588;
    const NANOS: i64 = 1_000_000_000;
    let [low, high, julian] = *stamp.data() else {
        return Said::Unreadable;
    };
    let nanos = (u64::from(high) << 32 | u64::from(low)).cast_signed();
    let days = i64::from(julian) - EPOCH;
    let (seconds, rest) = (nanos.div_euclid(NANOS), nanos.rem_euclid(NANOS));
    let stamp = moment(days * SECONDS_OF_A_DAY + seconds, &fraction(rest, NANOS));
    stamp.map_or(Said::Unreadable, Said::Text)
}

/// A whole number with a point before its last digits.
fn decimal(number: i128, scale: u32) -> String {
    let scale = scale as usize;
    if scale == 0 {
        return number.to_string();
    }
    let sign = if number < 0 { "-" } else { "" };
    let digits = format!("{:0width$}", number.unsigned_abs(), width = scale + 1);
    let (whole, rest) = digits.split_at(digits.len() - scale);
    let rest = rest.trim_end_matches('0');
    if rest.is_empty() {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}.{rest}")
    }
}

/// A decimal as bytes, the highest first, in two's complement.
fn decimal_of_bytes(bytes: &[u8], scale: u32) -> Said {
    const LONGEST: usize = size_of::<i128>();
    let Some(first) = bytes.first() else {
        return Said::Unreadable;
    };
    if bytes.len() > LONGEST || scale > 38 {
        return Said::Unreadable;
    }
    let mut all = if first & 0x80 == 0 {
        [0; LONGEST]
    } else {
        [0xff; LONGEST]
    };
    all[LONGEST - bytes.len()..].copy_from_slice(bytes);
    Said::Text(decimal(i128::from_be_bytes(all), scale))
}

fn uuid(bytes: &[u8]) -> Said {
    if bytes.len() != 16 {
        return Said::Unreadable;
    }
    let mut text = String::with_capacity(36);
    for (index, byte) in bytes.iter().enumerate() {
        if matches!(index, 4 | 6 | 8 | 10) {
            text.push('-');
        }
        text += &format!("{byte:02x}");
    }
    Said::Text(text)
}

/// A floating-point number of 16 bits (IEEE 754): sign, 5 bits of exponent, 10 of fraction.
fn half(bits: u16) -> f64 {
    let sign = if bits & 0x8000 == 0 { 1.0 } else { -1.0 };
    let exponent = i32::from(bits >> 10 & 0x1f);
    let part = f64::from(bits & 0x3ff) / 1024.0;
    sign * match exponent {
        0 => part * 2f64.powi(-14),
        31 if part == 0.0 => f64::INFINITY,
        31 => f64::NAN,
        _ => (1.0 + part) * 2f64.powi(exponent - 15),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(meaning: Meaning, number: i64) -> Option<String> {
        match whole(meaning, number, number.cast_unsigned()) {
            Said::Text(text) => Some(text),
            _ => None,
        }
    }

    #[test]
    fn days_and_times() {
        for (meaning, number, shown) in [
            (Meaning::Day, 19_509, "2023-06-01"),
            (Meaning::Day, -1, "1969-12-31"),
            (Meaning::Time(1_000), 43_200_500, "12:00:00.5"),
            (Meaning::Moment(1_000), 1_685_577_600_000, "2023-06-01"),
            (
                Meaning::Moment(1_000_000),
                1_685_620_800_000_001,
                "2023-06-01T12:00:00.000001",
            ),
            (
                Meaning::Moment(1_000_000_000),
                -1,
                "1969-12-31T23:59:59.999999999",
            ),
        ] {
            assert_eq!(said(meaning, number).as_deref(), Some(shown));
        }
        assert_eq!(said(Meaning::Day, i64::MAX), None);
        assert_eq!(said(Meaning::Moment(1_000), i64::MIN), None);
        let mut stamp = Int96::new();
        stamp.set_data(0, 0, 2_440_589);
        assert_eq!(impala(&stamp), Said::Text("1970-01-02".into()));
    }

    #[test]
    fn decimals_keep_every_digit() {
        assert_eq!(decimal(12_345, 2), "123.45");
        assert_eq!(decimal(-5, 3), "-0.005");
        assert_eq!(decimal(1_200, 2), "12");
        assert_eq!(
            decimal_of_bytes(&[0xff, 0x85], 1),
            Said::Text("-12.3".into())
        );
        assert_eq!(decimal_of_bytes(&[], 1), Said::Unreadable);
        assert_eq!(
            said(Meaning::Unsigned, -1).as_deref(),
            Some("18446744073709551615")
        );
    }

    #[test]
    fn numbers_of_sixteen_bits() {
        assert_eq!(half(0x3c00), 1.0);
        assert_eq!(half(0xc000), -2.0);
        assert_eq!(half(0x3555), 0.333_251_953_125);
        assert_eq!(half(0x0001), 2f64.powi(-24));
        assert!(half(0x7e00).is_nan());
    }
}

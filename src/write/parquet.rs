//! How does a model look in Parquet?
//!
//! The tables of [`csv`](super::csv) with the same columns: `actors.parquet` and `ties.parquet` with
//! `network.json` hold everything, a single file holds the ties. A column is of texts (UTF-8),
//! of numbers (64-bit floating point) or of truth values, and has nothing where there is nothing.
//! Snappy, as most programs write; the same model gives the same bytes.
//!
//! Types are kept, so nothing is guarded: a text that looks like a number or a formula is a text.

use super::csv::TIES_HOLD;
use super::flat::{self, Flat};
use super::{Feature, WriteError, Written};
use crate::model::{Model, Scalar};
use crate::read::{NETWORK_FILE, PARQUET_ACTORS_FILE, PARQUET_TIES_FILE};

/// What the pair holds: all but control characters.
pub(super) const PAIR_HOLDS: &[Feature] = flat::HOLDS;
/// What a table of ties holds.
pub(super) const HOLDS: &[Feature] = TIES_HOLD;

/// The pair and what is neither actor nor tie.
pub(super) fn pair(model: &Model) -> Result<Written, WriteError> {
    let actors = table(&flat::actors(model, reads_back)?, "actors")?;
    let ties = table(&flat::ties(model, reads_back)?, "ties")?;
    Ok(Written::Folder {
        marker: NETWORK_FILE,
        files: vec![
            (PARQUET_ACTORS_FILE.to_owned(), actors),
            (PARQUET_TIES_FILE.to_owned(), ties),
            (NETWORK_FILE.to_owned(), flat::header(model).into_bytes()),
        ],
    })
}

/// The ties alone.
pub(super) fn ties(model: &Model) -> Result<Written, WriteError> {
    let ties = table(&flat::ties(model, reads_back)?, "ties")?;
    Ok(Written::File(ties))
}

/// A value is read back as it was, whatever it is.
fn reads_back(_: &Scalar) -> bool {
    true
}

#[cfg(not(feature = "parquet"))]
fn table(_: &Flat, _: &str) -> Result<Vec<u8>, WriteError> {
    Err(WriteError::ParquetAbsent)
}

#[cfg(feature = "parquet")]
fn table(flat: &Flat, lists: &str) -> Result<Vec<u8>, WriteError> {
    columns::file(flat, lists).map_err(|error| WriteError::ParquetFailed {
        reason: error.to_string(),
    })
}

#[cfg(feature = "parquet")]
mod columns {
    use std::sync::Arc;

    use parquet::basic::{Compression, ConvertedType, LogicalType, Repetition, Type as Stored};
    use parquet::data_type::{BoolType, ByteArray, ByteArrayType, DataType, DoubleType};
    use parquet::errors::Result;
    use parquet::file::metadata::KeyValue;
    use parquet::file::properties::WriterProperties;
    use parquet::file::writer::{SerializedColumnWriter, SerializedFileWriter};
    use parquet::schema::types::{Type, TypePtr};

    use crate::model::Scalar;
    use crate::read::parquet::MARK;
    use crate::write::flat::{Flat, FlatColumn, Holds};

    /// Rows that stand together, so that readers need not hold all of them.
    const GROUP: usize = 1 << 20;

    /// Level of a value that is there.
    const FILLED: i16 = 1;

    pub(super) fn file(flat: &Flat, lists: &str) -> Result<Vec<u8>> {
        let fields = flat.columns.iter().map(field).collect::<Result<Vec<_>>>()?;
        let schema = Type::group_type_builder("table").with_fields(fields);
        let mark = KeyValue::new(MARK.to_owned(), lists.to_owned());
        let properties = WriterProperties::builder()
            .set_created_by("yhdyspinta".to_owned())
            .set_compression(Compression::SNAPPY)
            .set_key_value_metadata(Some(vec![mark]));
        let mut writer = SerializedFileWriter::new(
            Vec::new(),
            Arc::new(schema.build()?),
            Arc::new(properties.build()),
        )?;
        for rows in flat.rows.chunks(GROUP) {
            let mut group = writer.next_row_group()?;
            for (index, column) in flat.columns.iter().enumerate() {
                let values = || rows.iter().map(|row| row[index].as_ref());
                let Some(into) = group.next_column()? else {
                    break;
                };
                match column.holds {
                    Holds::Texts => put::<ByteArrayType>(into, values(), |value| match value {
                        Scalar::Text(text) => Some(ByteArray::from(text.as_str())),
                        _ => None,
                    }),
                    Holds::Numbers => put::<DoubleType>(into, values(), |value| match value {
                        Scalar::Number(number) => Some(*number),
                        _ => None,
                    }),
                    Holds::Truths => put::<BoolType>(into, values(), |value| match value {
                        Scalar::Truth(truth) => Some(*truth),
                        _ => None,
                    }),
                }?;
            }
            group.close()?;
        }
        writer.into_inner()
    }

    fn field(column: &FlatColumn) -> Result<TypePtr> {
        let stored = match column.holds {
            Holds::Texts => Stored::BYTE_ARRAY,
            Holds::Numbers => Stored::DOUBLE,
            Holds::Truths => Stored::BOOLEAN,
        };
        let field = Type::primitive_type_builder(&column.name, stored);
        let field = field.with_repetition(Repetition::OPTIONAL);
        let field = match column.holds {
            Holds::Texts => field
                .with_converted_type(ConvertedType::UTF8)
                .with_logical_type(Some(LogicalType::String)),
            Holds::Numbers | Holds::Truths => field,
        };
        Ok(Arc::new(field.build()?))
    }

    fn put<'a, T: DataType>(
        mut column: SerializedColumnWriter<'_>,
        values: impl Iterator<Item = Option<&'a Scalar>>,
        value: impl Fn(&Scalar) -> Option<T::T>,
    ) -> Result<()> {
        let (mut filled, mut levels) = (Vec::new(), Vec::new());
        for there in values {
            let there = there.and_then(&value);
            levels.push(if there.is_some() { FILLED } else { 0 });
            filled.extend(there);
        }
        column
            .typed::<T>()
            .write_batch(&filled, Some(&levels), None)?;
        column.close()
    }
}

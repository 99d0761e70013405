//! Which files in Parquet are broken, and what is said about those that are odd?
//!
//! Written by Apache Arrow for Python, some damaged afterwards.

use yhdyspinta::read::Input;

use super::{Case, Expected};

macro_rules! file {
    ($name:literal) => {
        include_bytes!(concat!("../../formats/corpus/parquet/", $name, ".parquet"))
    };
}

/// Values of every sort in Snappy.
pub(in super::super) fn sound() -> Vec<u8> {
    file!("types").to_vec()
}

/// The same in pages of the second version in zstd.
pub(in super::super) fn sound_zstd() -> Vec<u8> {
    file!("zstd-pages-2").to_vec()
}

/// Lengths as differences, in gzip.
pub(in super::super) fn sound_gzip() -> Vec<u8> {
    file!("gzip-delta").to_vec()
}

pub(super) fn cases() -> Vec<Case> {
    let mut locked = file!("bare").to_vec();
    let end = locked.len() - 4;
    locked[end..].copy_from_slice(b"PARE");
    let case = |name, bytes: &[u8], expected: &'static [Expected]| Case {
        name,
        input: Input::bytes("x.parquet", bytes),
        expected,
    };
    vec![
        case(
            "parquet-truncated",
            file!("truncated"),
            &[("parquet-truncated", 1, 1)],
        ),
        case(
            "parquet-cut-after-its-first-bytes",
            &file!("bare")[..6],
            &[("parquet-truncated", 1, 1)],
        ),
        case(
            "parquet-damaged",
            file!("damaged"),
            &[("parquet-broken", 1, 1)],
        ),
        case("parquet-encrypted", &locked, &[("parquet-locked", 1, 1)]),
        case(
            "parquet-in-brotli",
            file!("brotli"),
            &[("parquet-unread", 1, 1)],
        ),
        case(
            "parquet-with-prefixes",
            file!("delta-byte-array"),
            &[("parquet-unread", 1, 1)],
        ),
        case(
            "parquet-with-bytes",
            file!("bytes"),
            &[
                ("column-kept", 1, 3),
                ("column-kept", 1, 4),
                ("value-unreadable", 2, 4),
            ],
        ),
        case(
            "parquet-with-lists-of-lists",
            file!("nested"),
            &[
                ("column-nested", 1, 1),
                ("column-nested", 1, 1),
                ("column-nested", 1, 1),
                ("column-kept", 1, 3),
            ],
        ),
        case(
            "parquet-of-something-else",
            file!("no-header"),
            &[("header-missing", 1, 1)],
        ),
        case(
            "parquet-with-a-word-for-a-number",
            file!("wrong-strength"),
            &[
                ("actors-from-ties", 2, 1),
                ("tie-kind-assumed", 2, 1),
                ("number-wrong", 2, 3),
            ],
        ),
    ]
}

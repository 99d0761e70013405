//! Bytes read as Parquet: pages, dictionaries and descriptions, beyond what the others reach.

#![no_main]

use libfuzzer_sys::fuzz_target;
use yhdyspinta::read::{Format, Reading};

#[path = "../limits.rs"]
mod limits;

fuzz_target!(|bytes: &[u8]| {
    let format = Format::named("parquet");
    limits::read_whole(
        bytes,
        Reading {
            format,
            ..Reading::default()
        },
    );
});

//! The first byte names a format, the rest is read as one: so every reader is reached, even by
//! bytes that look like another format.

#![no_main]

use libfuzzer_sys::fuzz_target;
use yhdyspinta::read::{FORMATS, Reading};

#[path = "../limits.rs"]
mod limits;

fuzz_target!(|bytes: &[u8]| {
    if let Some((first, rest)) = bytes.split_first() {
        let format = FORMATS.iter().nth(usize::from(*first) % FORMATS.iter().len());
        limits::read_whole(
            rest,
            Reading {
                format,
                ..Reading::default()
            },
        );
    }
});

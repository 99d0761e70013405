//! Whatever the bytes are taken for, they end in a model or in problems.

#![no_main]

use libfuzzer_sys::fuzz_target;
use yhdyspinta::read::Reading;

#[path = "../limits.rs"]
mod limits;

fuzz_target!(|bytes: &[u8]| {
    limits::read_whole(bytes, Reading::default());
});

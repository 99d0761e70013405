//! What every target does with its bytes: all that `check` does, within limits that no honest
//! small file meets, so that none ends in a hang.

use yhdyspinta::language::Language;
use yhdyspinta::read::{Input, ReadError, Reading, read_as};
use yhdyspinta::validate::validate;

pub fn read_whole(bytes: &[u8], mut reading: Reading) {
    reading.limits.file = 1 << 20;
    let problems = match read_as(&Input::bytes("fuzz", bytes), &reading) {
        Ok(document) => match validate(document) {
            Ok(_) => return,
            Err(problems) => problems,
        },
        Err(ReadError::Problems(problems)) => problems,
        Err(_) => return,
    };
    assert!(!problems.is_empty(), "a refusal says why");
    for language in Language::ALL {
        let _ = problems.lines(language);
    }
}

//! Does every reader take any bytes as its own format without harm? The kept corpus, as it is and
//! changed at random, the same way each time.
//!
//! `tests/fuzz/run.sh` looks for new branches as long as one likes; this is the part of it that
//! every run of the tests repeats, without a fuzzer, on every row of `FORMATS`.

use std::io::{Cursor, Read as _, Write as _};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::time::{Duration, Instant};

use yhdyspinta::language::Language;
use yhdyspinta::random::Random;
use yhdyspinta::read::{FORMATS, Format, Input, ReadError, Reading, read_as};
use yhdyspinta::validate::validate;

use super::{cases, damage};

/// How many changed files each reader gets.
const CHANGED: u64 = 1000;

/// How many changed files are packed in each way, and how often each workbook is changed inside.
const PACKED: u64 = 300;

/// Longer than this no small file takes, even with all assertions on a busy machine.
const LONGEST: Duration = Duration::from_secs(10);

/// Files above this are left to other tests: here many small ones are better.
const LARGEST: usize = 8 << 10;

/// A kept file and the format whose folder it is in, if any.
struct Kept {
    name: String,
    format: Option<&'static str>,
    bytes: Vec<u8>,
}

/// The files of `tests/suite/formats/corpus`, and a sound one for every layout besides.
fn corpus() -> Vec<Kept> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suite/formats/corpus");
    let list = |folder: &Path| {
        let entries = std::fs::read_dir(folder).expect("a folder");
        let mut paths: Vec<_> = entries.map(|it| it.expect("an entry").path()).collect();
        paths.sort();
        paths
    };
    let mut kept = Vec::new();
    for folder in list(&folder) {
        let format = folder.file_name().and_then(|name| name.to_str());
        let format = FORMATS.iter().find(|it| Some(it.name) == format);
        for file in list(&folder) {
            kept.push(Kept {
                name: file.display().to_string(),
                format: format.map(|it| it.name),
                bytes: std::fs::read(&file).expect("a file"),
            });
        }
    }
    for (number, bytes) in damage::sound().into_iter().enumerate() {
        kept.push(Kept {
            name: format!("sound {number}"),
            format: None,
            bytes,
        });
    }
    kept.retain(|file| file.bytes.len() <= LARGEST);
    kept
}

/// What is wrong with how a reader takes some bytes: a panic, a refusal without a reason or a
/// problem without a place, or a long time.
fn fault(format: Option<&'static Format>, bytes: &[u8]) -> Option<String> {
    let reading = Reading {
        format,
        ..Reading::default()
    };
    let begun = Instant::now();
    let read = catch_unwind(AssertUnwindSafe(|| {
        let problems = match read_as(&Input::bytes("-", bytes), &reading) {
            Ok(document) => match validate(document) {
                Ok(validated) => validated.notes,
                Err(problems) if problems.is_empty() => return Some("refused without a reason"),
                Err(problems) => problems,
            },
            Err(ReadError::Problems(problems)) if problems.is_empty() => {
                return Some("refused without a reason");
            }
            Err(ReadError::Problems(problems)) => problems,
            Err(_) => return Some("no bytes are an error of the machine"),
        };
        for language in Language::ALL {
            let _ = problems.lines(language);
        }
        let is_placed = problems.places().iter().all(Option::is_some);
        (!is_placed).then_some("a problem without a place")
    }));
    match read {
        Err(_) => Some("a panic".into()),
        Ok(Some(fault)) => Some(fault.into()),
        Ok(None) if begun.elapsed() > LONGEST => Some(format!("{:?}", begun.elapsed())),
        Ok(None) => None,
    }
}

/// Some bytes changed in one to four places: bits flipped, a piece cut out, the end cut off, a
/// piece repeated, a piece of another file or a telling number put in.
fn changed(bytes: &[u8], other: &[u8], random: &mut Random) -> Vec<u8> {
    let numbers: [&[u8]; 6] = [
        b"-1",
        b"4294967296",
        b"99999999999999999999",
        b"1e999",
        b"nan",
        b"\xff\xfe",
    ];
    let piece = |bytes: &[u8], most: usize, random: &mut Random| {
        let start = random.position(bytes.len() + 1);
        start..(start + random.position(most)).min(bytes.len())
    };
    let mut bytes = bytes.to_vec();
    for _ in 0..=random.position(4) {
        let at = random.position(bytes.len() + 1);
        match random.position(6) {
            0 => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= 1 << random.position(8);
                }
            }
            1 => drop(bytes.drain(piece(&bytes, 40, random))),
            2 => bytes.truncate(at),
            3 => {
                let again = bytes[piece(&bytes, 60, random)].repeat(1 + random.position(40));
                bytes.splice(at..at, again);
            }
            4 => {
                let new = &other[piece(other, 200, random)];
                bytes.splice(at..at, new.iter().copied());
            }
            _ => {
                let new = numbers[random.position(numbers.len())];
                let end = (at + new.len()).min(bytes.len());
                bytes.splice(at..end, new.iter().copied());
            }
        }
    }
    bytes
}

/// One of the files at random.
fn any<'a>(files: &[&'a Kept], random: &mut Random) -> &'a Kept {
    files[random.position(files.len())]
}

#[test]
fn every_reader_takes_the_kept_corpus_as_its_own_format() {
    let kept = corpus();
    assert!(kept.len() > 150, "{}", kept.len());
    let mut faults = Vec::new();
    for format in FORMATS {
        for file in &kept {
            if let Some(fault) = fault(Some(format), &file.bytes) {
                faults.push(format!("{} as {}: {fault}", file.name, format.name));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn every_reader_takes_changed_files_as_its_own_format() {
    let kept = corpus();
    let all: Vec<&Kept> = kept.iter().collect();
    let mut faults = Vec::new();
    for (stream, format) in FORMATS.iter().enumerate() {
        let own = |file: &&Kept| match file.format {
            Some(own) => own == format.name,
            None => {
                // One without a folder is of those that read it without a word.
                let reading = Reading {
                    format: Some(format),
                    ..Reading::default()
                };
                let document = read_as(&Input::bytes("-", file.bytes.clone()), &reading);
                document.is_ok_and(|document| validate(document).is_ok())
            }
        };
        let own: Vec<&Kept> = kept.iter().filter(own).collect();
        assert!(!own.is_empty(), "{} has a sound file", format.name);
        for number in 0..CHANGED {
            let mut random = Random::stream(number, stream as u64);
            // Every fourth is of another format.
            let from = if number % 4 == 3 { &all } else { &own };
            let (file, other) = (any(from, &mut random), any(&all, &mut random));
            let bytes = changed(&file.bytes, &other.bytes, &mut random);
            let format = (number % 8 != 7).then_some(format);
            if let Some(fault) = fault(format, &bytes) {
                let name = &file.name;
                faults.push(format!("{name}, stream {stream}, seed {number}: {fault}"));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn changed_files_are_packed_and_packed_files_are_changed() {
    let kept = corpus();
    let all: Vec<&Kept> = kept.iter().collect();
    let gzip = |bytes: &[u8]| {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        encoder.write_all(bytes).expect("memory");
        encoder.finish().expect("memory")
    };
    let zstd = |bytes: &[u8]| {
        let level = ruzstd::encoding::CompressionLevel::Fastest;
        ruzstd::encoding::compress_to_vec(bytes, level)
    };
    let mut faults = Vec::new();
    for number in 0..PACKED {
        let mut random = Random::stream(number, 100);
        let (file, other) = (any(&all, &mut random), any(&all, &mut random));
        let inner = changed(&file.bytes, &other.bytes, &mut random);
        for (way, packed) in [("gzip", gzip(&inner)), ("zstd", zstd(&inner))] {
            let broken = changed(&packed, &inner, &mut random);
            for (what, bytes) in [("inside", packed), ("outside", broken)] {
                if let Some(fault) = fault(None, &bytes) {
                    let name = &file.name;
                    faults.push(format!("{name} in {way}, {what}, seed {number}: {fault}"));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

/// Old workbooks are not packed, so that a changed byte is one of theirs: each is changed as often as
/// the parts of the others.
#[test]
fn old_workbooks_are_changed_byte_by_byte() {
    let kept = corpus();
    let old: Vec<&Kept> = kept
        .iter()
        .filter(|file| file.name.ends_with(".xls"))
        .collect();
    assert!(old.len() >= 5, "{}", old.len());
    let format = Format::named("workbook");
    let mut faults = Vec::new();
    for (stream, file) in old.iter().enumerate() {
        for number in 0..PACKED {
            let mut random = Random::stream(number, 300 + stream as u64);
            let other = any(&old, &mut random);
            let bytes = changed(&file.bytes, &other.bytes, &mut random);
            if let Some(fault) = fault(format, &bytes) {
                faults.push(format!("{}, seed {number}: {fault}", file.name));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

/// A workbook with one of its parts changed, packed soundly: it reaches past the container.
fn changed_inside(workbook: &[u8], other: &[u8], random: &mut Random) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(workbook)).expect("a workbook");
    let chosen = random.position(archive.len());
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).expect("a part");
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).expect("its bytes");
        if index == chosen {
            bytes = changed(&bytes, other, random);
        }
        let options = zip::write::SimpleFileOptions::default();
        let name = part.name().expect("a name").into_owned();
        writer.start_file(name, options).expect("memory");
        writer.write_all(&bytes).expect("memory");
    }
    writer.finish().expect("memory").into_inner()
}

#[test]
fn workbooks_are_changed_in_each_of_their_parts() {
    let workbooks = [cases::workbooks::sound(), cases::workbooks::sound_ods()];
    let format = Format::named("workbook");
    let mut faults = Vec::new();
    for (stream, workbook) in workbooks.iter().enumerate() {
        for number in 0..PACKED {
            let mut random = Random::stream(number, 200 + stream as u64);
            let bytes = changed_inside(workbook, b"<c r=\"XFD1048576\"/>", &mut random);
            if let Some(fault) = fault(format, &bytes) {
                faults.push(format!("workbook {stream}, seed {number}: {fault}"));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

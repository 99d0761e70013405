//! Is it a workbook, of which sort, and is it safe to unpack?
//!
//! `.xlsx` and `.ods` are ZIP archives. What a part says of its size may be a lie, so every part
//! that will be read is unpacked once, to nowhere, and counted.

use std::io::{self, BufReader, Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::Event;
use zip::ZipArchive;
use zip::result::ZipError;

use super::compound;
use crate::problem::{Code, Problem};
use crate::read::limits::{FILE, RATIO};
use crate::read::{Limits, Span};

const ZIP: &[u8] = b"PK\x03\x04";
/// The end of the directory at the end of an archive; one without it was cut off.
const ZIP_END: &[u8] = b"PK\x05\x06";
/// Compound files: `.xls`, and whatever Office has encrypted.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
const ODS: &[u8] = b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet";

/// Little that comes out of little is no bomb, however well it was compressed.
const HARMLESS: u64 = 16 << 20;

/// What a text takes that is said to come.
const STRING: u64 = 24;

/// How many texts a part says that it has, for which room is made before any is read.
fn strings(part: impl Read) -> u64 {
    let mut reader = Reader::from_reader(BufReader::new(part));
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(tag)) => {
                let mut said = tag.attributes();
                let mut said = said.with_checks(false).flatten();
                let count = said.find(|said| said.key.as_ref() == "uniqueCount");
                let count = count.and_then(|count| count.value.trim().parse().ok());
                let is_list = tag.local_name().as_ref() == "sst";
                return count.filter(|_| is_list).unwrap_or_default();
            }
            Ok(Event::Eof) | Err(_) => return 0,
            Ok(_) => {}
        }
    }
}

/// A sort of workbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Xlsx,
    Ods,
    Xls,
    /// Encrypted by Office, which hides what is in it.
    Locked,
    /// A compound file that ends before it tells what it is.
    Cut,
}

/// Why nothing was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Failure {
    Locked,
    Truncated,
    TooLarge,
    Swells,
    /// Why, in the words of the library that reads it.
    Broken(String),
}

impl Failure {
    pub(super) fn problem(self, start: Span, limits: &Limits) -> Problem {
        match self {
            Self::Locked => Problem::new(Code::WorkbookLocked, start),
            Self::Truncated => Problem::new(Code::WorkbookTruncated, start),
            Self::TooLarge => FILE.exceeded(Code::FileTooLarge, start, limits),
            Self::Swells => RATIO.exceeded(Code::PackedSwells, start, limits),
            Self::Broken(what) => Problem::new(Code::WorkbookBroken, start).text("what", what),
        }
    }
}

/// Which sort of workbook it is, if it is one.
pub(super) fn kind(bytes: &[u8]) -> Option<Kind> {
    let has = |part: &[u8]| bytes.windows(part.len()).any(|window| window == part);
    let has_stream = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        has(&name)
    };
    if bytes.starts_with(ZIP) {
        if has(ODS) {
            return Some(Kind::Ods);
        }
        let parts = [&b"xl/workbook.xml"[..], b"xl/worksheets/", b"xl/_rels/"];
        return parts.into_iter().any(has).then_some(Kind::Xlsx);
    }
    if bytes.starts_with(COMPOUND) {
        if has_stream("EncryptedPackage") {
            return Some(Kind::Locked);
        }
        let names = ["Workbook", "Book"];
        if names.into_iter().any(has_stream) {
            return Some(Kind::Xls);
        }
        return compound::is_cut(bytes).then_some(Kind::Cut);
    }
    None
}

/// May it be unpacked?
pub(super) fn check(kind: Kind, bytes: &[u8], limits: &Limits) -> Result<(), Failure> {
    match kind {
        Kind::Locked => Err(Failure::Locked),
        Kind::Cut => Err(Failure::Truncated),
        Kind::Xls => compound::check(bytes, limits.file_bytes()),
        Kind::Xlsx | Kind::Ods => unpack(bytes, limits),
    }
}

fn unpack(bytes: &[u8], limits: &Limits) -> Result<(), Failure> {
    let broken = |error: ZipError| match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Failure::Locked,
        error => Failure::Broken(error.to_string()),
    };
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| {
        let has_end = bytes.windows(ZIP_END.len()).any(|window| window == ZIP_END);
        if has_end {
            broken(error)
        } else {
            Failure::Truncated
        }
    })?;
    let most = limits.file_bytes();
    let mut size = 0;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(broken)?;
        let is_read = part
            .name()
            .is_ok_and(|name| name.ends_with(".xml") || name.ends_with(".rels"));
        if !is_read {
            continue;
        }
        let rest = most.saturating_sub(size).saturating_add(1);
        let taken = io::copy(&mut part.take(rest), &mut io::sink());
        size += taken.map_err(|error| Failure::Broken(error.to_string()))?;
        if size > most {
            return Err(Failure::TooLarge);
        }
        if size > HARMLESS && size / bytes.len().max(1) as u64 > limits.ratio {
            return Err(Failure::Swells);
        }
        let part = archive.by_index(index).map_err(broken)?;
        if strings(part).saturating_mul(STRING) > most {
            return Err(Failure::TooLarge);
        }
    }
    Ok(())
}

//! How much would be made of an `.xls`, and is all of it there?
//!
//! The library that reads it makes as many cells as a sheet says it has, filled or not, so what the
//! sheets say is added up before. Compound files are [MS-CFB], the records in them [MS-XLS] 2.4.

use std::collections::HashMap;

use super::container::Failure;

/// What a cell takes while a sheet is read, filled or not: as it comes, and in its place.
const CELL: u64 = 64;

const HEADER: usize = 512;
/// Numbers of sectors from here on mean something else: the end of a chain, a free one.
const SPECIAL: u32 = 0xffff_fffa;
/// Streams below this are kept in parts of this size in a stream of their own.
const SMALL: usize = 4096;
const SMALL_SECTOR: usize = 64;
const ENTRY: usize = 128;

const END: u16 = 0x000a;
/// How the rest is encrypted.
const FILE_PASS: u16 = 0x002f;
const BOUND_SHEET: u16 = 0x0085;
const DIMENSIONS: u16 = 0x0200;
/// Records of a cell, which begin with its row and column: formula, runs of numbers, text, number …
const CELLS: [u16; 8] = [
    0x0006, 0x00bd, 0x00d6, 0x00fd, 0x0203, 0x0204, 0x0205, 0x027e,
];

/// Does the file end before the list of what is in it?
pub(super) fn is_cut(bytes: &[u8]) -> bool {
    let file = File { bytes };
    let directory = file.number(48);
    directory.is_none_or(|sector| sector < SPECIAL && file.sector(sector).is_none())
}

/// May it be read, if that may take so many bytes?
pub(super) fn check(bytes: &[u8], most: u64) -> Result<(), Failure> {
    let stream = workbook(bytes)?;
    let mut globals = records(&stream).take_while(|(sort, _)| *sort != END);
    if globals.any(|(sort, _)| sort == FILE_PASS) {
        return Err(Failure::Locked);
    }
    let mut areas: HashMap<u32, u64> = HashMap::new();
    let mut taken = 0_u64;
    for start in sheets(&stream) {
        let area = areas
            .entry(start)
            .or_insert_with(|| stream.get(start as usize..).map_or(0, area));
        taken = taken.saturating_add(area.saturating_mul(CELL));
        if taken > most {
            return Err(Failure::TooLarge);
        }
    }
    Ok(())
}

/// A compound file.
#[derive(Clone, Copy)]
struct File<'a> {
    bytes: &'a [u8],
}

impl<'a> File<'a> {
    fn number(self, at: usize) -> Option<u32> {
        let bytes = self.bytes.get(at..at + 4)?;
        Some(u32::from_le_bytes(bytes.try_into().ok()?))
    }

    fn sector_size(self) -> usize {
        // 512 bytes, or 4,096 in the fourth version.
        if self.bytes.get(30) == Some(&12) {
            4096
        } else {
            512
        }
    }

    /// A sector, which may be short at the end of the file.
    fn sector(self, number: u32) -> Option<&'a [u8]> {
        let size = self.sector_size();
        let start = (number as usize).checked_add(1)?.checked_mul(size)?;
        let rest = self.bytes.get(start..).filter(|rest| !rest.is_empty())?;
        Some(&rest[..size.min(rest.len())])
    }

    /// Which sector comes after each.
    fn table(self) -> Result<Vec<u32>, Failure> {
        let mut listed = numbers(self.bytes.get(76..HEADER).ok_or(Failure::Truncated)?);
        let mut more = self.number(68).unwrap_or(SPECIAL);
        while more < SPECIAL {
            let mut further = numbers(self.sector(more).ok_or(Failure::Truncated)?);
            more = further.pop().unwrap_or(SPECIAL);
            listed.append(&mut further);
            if listed.len() > self.bytes.len() {
                return Err(broken());
            }
        }
        let mut table = Vec::new();
        for sector in listed.into_iter().filter(|&sector| sector < SPECIAL) {
            table.append(&mut numbers(self.sector(sector).ok_or(Failure::Truncated)?));
            if table.len() > self.bytes.len() {
                return Err(broken());
            }
        }
        Ok(table)
    }

    /// The bytes of a stream of that length at most.
    fn stream(self, first: u32, length: usize, table: &[u32]) -> Result<Vec<u8>, Failure> {
        let sector = |number| self.sector(number);
        chain(first, length, table, sector)
    }
}

/// Puts a chain of sectors together.
fn chain<'a>(
    first: u32,
    length: usize,
    table: &[u32],
    sector: impl Fn(u32) -> Option<&'a [u8]>,
) -> Result<Vec<u8>, Failure> {
    let mut found = Vec::new();
    let mut next = first;
    let mut sectors = 0;
    while next < SPECIAL && found.len() < length {
        found.extend_from_slice(sector(next).ok_or(Failure::Truncated)?);
        next = table.get(next as usize).copied().unwrap_or(SPECIAL);
        sectors += 1;
        if sectors > table.len() {
            return Err(broken());
        }
    }
    found.truncate(length);
    Ok(found)
}

fn numbers(bytes: &[u8]) -> Vec<u32> {
    let (numbers, _) = bytes.as_chunks();
    numbers
        .iter()
        .map(|number| u32::from_le_bytes(*number))
        .collect()
}

fn broken() -> Failure {
    Failure::Broken("-".to_owned())
}

/// The stream with the sheets.
fn workbook(bytes: &[u8]) -> Result<Vec<u8>, Failure> {
    let file = File { bytes };
    let table = file.table()?;
    let directory = file.number(48).ok_or(Failure::Truncated)?;
    let directory = file.stream(directory, usize::MAX, &table)?;
    let entries = || directory.chunks_exact(ENTRY);
    let number = |entry: &[u8], at: usize| File { bytes: entry }.number(at).unwrap_or_default();
    let named = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let is_it = |entry: &&[u8]| {
            let own = &entry[..name.len()];
            own.eq_ignore_ascii_case(&name) && entry[name.len()..name.len() + 2] == [0, 0]
        };
        entries().find(is_it)
    };
    let entry = named("Workbook")
        .or_else(|| named("Book"))
        .ok_or_else(broken)?;
    let (first, length) = (number(entry, 116), number(entry, 120) as usize);
    if length >= SMALL {
        return file.stream(first, length, &table);
    }
    let root = entries().next().ok_or_else(broken)?;
    let small = file.stream(number(root, 116), number(root, 120) as usize, &table)?;
    let small_table = file.number(60).unwrap_or(SPECIAL);
    let small_table = numbers(&file.stream(small_table, usize::MAX, &table)?);
    let sector = |number: u32| {
        let start = (number as usize).checked_mul(SMALL_SECTOR)?;
        let rest = small.get(start..).filter(|rest| !rest.is_empty())?;
        Some(&rest[..SMALL_SECTOR.min(rest.len())])
    };
    chain(first, length, &small_table, sector)
}

/// The records from a byte on: what sort, and what is in it.
fn records(mut rest: &[u8]) -> impl Iterator<Item = (u16, &[u8])> {
    std::iter::from_fn(move || {
        let (head, after) = rest.split_first_chunk::<4>()?;
        let [sort, length] = [[head[0], head[1]], [head[2], head[3]]].map(u16::from_le_bytes);
        let (data, next) = after.split_at_checked(usize::from(length))?;
        rest = next;
        Some((sort, data))
    })
}

/// Where the sheets begin.
fn sheets(stream: &[u8]) -> Vec<u32> {
    let globals = records(stream).take_while(|(sort, _)| *sort != END);
    let bound = globals.filter(|(sort, _)| *sort == BOUND_SHEET);
    bound
        .filter_map(|(_, data)| File { bytes: data }.number(0))
        .collect()
}

/// How many cells are made of the sheet that begins here.
fn area(sheet: &[u8]) -> u64 {
    let short = |data: &[u8], at: usize| {
        let bytes = data.get(at..at + 2)?;
        Some(u64::from(u16::from_le_bytes([bytes[0], bytes[1]])))
    };
    let mut said = 0;
    let mut reached: Option<[u64; 4]> = None;
    for (sort, data) in records(sheet) {
        if sort == DIMENSIONS {
            let corners = if data.len() < 14 {
                [
                    short(data, 0),
                    short(data, 2),
                    short(data, 4),
                    short(data, 6),
                ]
            } else {
                let long = |at| File { bytes: data }.number(at).map(u64::from);
                [long(0), long(4), short(data, 8), short(data, 10)]
            };
            let [top, bottom, left, right] = corners.map(Option::unwrap_or_default);
            let left = if left > 0xff || right < left { 0 } else { left };
            said += bottom
                .saturating_sub(top)
                .saturating_mul(right.saturating_sub(left));
        } else if CELLS.contains(&sort)
            && let (Some(row), Some(column)) = (short(data, 0), short(data, 2))
        {
            // A run of numbers says its last column at its end.
            let last = short(data, data.len().saturating_sub(2)).filter(|_| sort == 0x00bd);
            let last = last.unwrap_or(column).max(column);
            let [top, bottom, left, right] = reached.unwrap_or([row, row, column, last]);
            reached = Some([
                top.min(row),
                bottom.max(row),
                left.min(column),
                right.max(last),
            ]);
        }
    }
    let reached = reached.map_or(0, |[top, bottom, left, right]| {
        (bottom - top + 1) * (right - left + 1)
    });
    said.max(reached)
}

//! Which names are tied in a table of ties with a header?

use std::borrow::Cow;
use std::sync::atomic::{AtomicBool, Ordering};

use rayon::prelude::*;

use super::TieListError;
use super::layout::{Layout, Use, content};
use super::names::{Interner, TieNames};
use crate::frozen::is_strength;
use crate::parallel;
use crate::problem::Problems;
use crate::read::csv::Cell;
use crate::read::csv::cells::Cells;
use crate::read::edge_list::block::Block;
use crate::read::parts::{InPart, Parts, Source};
use crate::read::text::position;
use crate::read::{Reading, number};

/// The ties of a table, in its order; names are numbered by their first mention.
#[derive(Clone, Debug)]
pub(super) struct Table {
    pub(super) names: TieNames,
    pub(super) ties: Block,
    pub(super) notes: Problems,
    pub(super) first_self_tie: Option<InPart>,
}

impl Table {
    /// Parts of the file are read side by side; each thread numbers the names it meets, and in
    /// the end the numbers are brought into the order of the file.
    pub(super) fn parse(
        source: &Source<'_>,
        layout: Layout,
        reading: &Reading,
    ) -> Result<Self, TieListError> {
        Self::parse_in(&Parts::of(source), layout, reading)
    }

    fn parse_in(
        parts: &Parts<'_>,
        layout: Layout,
        reading: &Reading,
    ) -> Result<Self, TieListError> {
        let mut ties = Block::default();
        let mut pieces = Vec::with_capacity(parts.count());
        let mut failure = None;
        let (mut part, mut first_self_tie) = (0, None);
        let has_failed = AtomicBool::new(false);
        let workers = parallel::fold_by_workers(
            parts.count(),
            |place| (place, Interner::default()),
            PartOfTable::default,
            |part, (place, interner), read| {
                if has_failed.load(Ordering::Relaxed) {
                    return;
                }
                let known = interner.len();
                let result = read.read(parts, part, &layout, reading.limits.line, interner);
                has_failed.fetch_or(result.is_err(), Ordering::Relaxed);
                read.failure = result.err();
                read.piece = Piece {
                    worker: *place,
                    ties: read.block.ends.len(),
                    first_name: known,
                    end_name: interner.len(),
                };
            },
            |read| {
                failure = failure.take().or(read.failure.take());
                let offset = read.block.first_self_tie.take();
                let here = offset.map(|offset| InPart { part, offset });
                first_self_tie = first_self_tie.or(here);
                part += 1;
                ties.append(&mut read.block, parts.count());
                pieces.push(read.piece);
            },
        );
        if let Some(failure) = failure {
            return Err(failure);
        }
        if ties.ends.is_empty() {
            return Err(TieListError::NotPlain);
        }
        ties.shrink_to_fit();
        let interners = workers.into_iter().map(|(_, interner)| interner).collect();
        let names = renumber(&mut ties.ends, interners, &pieces).ok_or(TieListError::NotPlain)?;
        let notes = layout.into_notes(names.len());
        Ok(Self {
            names,
            ties,
            notes,
            first_self_tie,
        })
    }
}

/// What was read of one part, and by whom.
#[derive(Clone, Copy, Debug, Default)]
struct Piece {
    worker: usize,
    ties: usize,
    /// The names the worker met here first, by their numbers.
    first_name: usize,
    end_name: usize,
}

/// Brings the numbers that each worker gave into one order, that of the first mention.
fn renumber(ends: &mut [[u32; 2]], interners: Vec<Interner>, pieces: &[Piece]) -> Option<TieNames> {
    let mut with_names = interners.iter().filter(|interner| interner.len() > 0);
    if let (Some(_), None) = (with_names.next(), with_names.next()) {
        let only = interners.into_iter().find(|interner| interner.len() > 0)?;
        return Some(only.into_names());
    }
    let mut all = Interner::default();
    let mut numbers: Vec<Vec<u32>> = interners.iter().map(|_| Vec::new()).collect();
    for piece in pieces {
        let names = interners[piece.worker].names();
        for place in piece.first_name..piece.end_name {
            numbers[piece.worker].push(all.number(names.get(place))?);
        }
    }
    drop(interners);
    let mut rest = ends;
    let mut by_piece = Vec::with_capacity(pieces.len());
    for piece in pieces {
        let (own, others) = std::mem::take(&mut rest).split_at_mut(piece.ties);
        by_piece.push((own, &numbers[piece.worker]));
        rest = others;
    }
    by_piece.into_par_iter().for_each(|(ends, numbers)| {
        for end in ends.as_flattened_mut() {
            *end = numbers[*end as usize];
        }
    });
    Some(all.into_names())
}

/// What one thread reads, part by part.
#[derive(Default)]
struct PartOfTable {
    buffer: Vec<u8>,
    block: Block,
    piece: Piece,
    failure: Option<TieListError>,
}

impl PartOfTable {
    fn read(
        &mut self,
        parts: &Parts<'_>,
        part: usize,
        layout: &Layout,
        longest: u64,
        interner: &mut Interner,
    ) -> Result<(), TieListError> {
        let lines = parts.read(part, &mut self.buffer)?;
        let text = std::str::from_utf8(lines).map_err(|_| TieListError::NotPlain)?;
        if text.contains('\0') {
            return Err(TieListError::NotPlain);
        }
        let mut rows = Rows {
            text,
            at: if part == 0 { layout.rows } else { 0 },
            layout,
            second_end: 0,
        };
        while rows.at < text.len() {
            let start = rows.at;
            let tie = rows.tie(interner).ok_or(TieListError::NotPlain)?;
            if (rows.at - start) as u64 > longest {
                return Err(TieListError::NotPlain);
            }
            if let Some((ends, strength)) = tie {
                if ends[0] == ends[1] {
                    self.block.first_self_tie.get_or_insert(rows.second_end);
                }
                self.block.push(ends, strength);
            }
        }
        self.block.even_out();
        Ok(())
    }
}

/// Walks over the rows of a part.
struct Rows<'a> {
    text: &'a str,
    at: usize,
    layout: &'a Layout,
    /// Where the second end of the last tie stands.
    second_end: usize,
}

type Tie = ([u32; 2], Option<f64>);

impl<'a> Rows<'a> {
    /// The tie of the next row, or nothing of a blank one; `None` when it is not plainly sound.
    #[inline]
    fn tie(&mut self, interner: &mut Interner) -> Option<Option<Tie>> {
        let start = self.at;
        let (mut from, mut to) = (Cow::Borrowed(""), Cow::Borrowed(""));
        let mut strength = None;
        let mut width = 0;
        loop {
            let (cell, ends_row) = self.cell()?;
            match self.layout.uses.get(width) {
                Some(Use::From) => from = content(cell, self.text),
                Some(Use::To) => {
                    to = content(cell, self.text);
                    self.second_end = cell.start as usize;
                }
                Some(Use::Strength) if !cell.is_blank(self.text) => {
                    let value = strength_of(&content(cell, self.text))?;
                    strength = Some(value);
                }
                Some(Use::Words) if !is_harmless(cell, self.text) => return None,
                Some(_) => {}
                None if cell.is_blank(self.text) => {}
                None => return None,
            }
            width += 1;
            if ends_row {
                break;
            }
        }
        if from.is_empty() || to.is_empty() {
            return self.is_blank(start).then_some(None);
        }
        if width < self.layout.uses.len() {
            return None;
        }
        let ends = [interner.number(&from)?, interner.number(&to)?];
        Some(Some((ends, strength)))
    }

    /// The next cell, and whether it is the last of its row; `None` when a quote is broken, or
    /// when a cell goes on over lines: the next part may begin within one then.
    #[inline]
    fn cell(&mut self) -> Option<(Cell, bool)> {
        let bytes = self.text.as_bytes();
        let spaces = bytes[self.at..].iter().take_while(|&&byte| byte == b' ');
        let start = self.at + spaces.count();
        let delimiter = self.layout.delimiter;
        if bytes.get(start) == Some(&b'"') {
            let mut cells = Cells::new(self.text, delimiter, self.at);
            let step = cells.step();
            let written = &bytes[step.cell.start as usize..step.cell.end as usize];
            self.at = cells.at();
            let is_fine = step.broken.is_none() && !written.contains(&b'\n');
            return is_fine.then_some((step.cell, step.ends_row));
        }
        let is_end = |&byte: &u8| byte == delimiter || byte == b'\n' || byte == b'\r';
        let length = bytes[start..].iter().position(is_end);
        let end = length.map_or(bytes.len(), |length| start + length);
        self.at = match (bytes.get(end), bytes.get(end + 1)) {
            (Some(b'\r'), Some(b'\n')) => end + 2,
            (Some(_), _) => end + 1,
            (None, _) => end,
        };
        let cell = Cell {
            start: position(start),
            end: position(end),
        };
        Some((cell, bytes.get(end) != Some(&delimiter)))
    }

    /// Does nothing stand in the row?
    fn is_blank(&self, start: usize) -> bool {
        let mut cells = Cells::new(self.text, self.layout.delimiter, start);
        loop {
            let step = cells.step();
            if !step.cell.is_blank(self.text) {
                return false;
            }
            if step.ends_row {
                return true;
            }
        }
    }
}

/// Words that begin as lists in JSON do, or with an apostrophe, are looked at more closely
/// elsewhere.
fn is_harmless(cell: Cell, text: &str) -> bool {
    let written = text[cell.start as usize..cell.end as usize].trim_start();
    let inner = written.strip_prefix('"').unwrap_or(written).trim_start();
    !inner.starts_with(['[', '\''])
}

/// The strength a text means; digits with at most one point between them are the common case.
///
/// Up to fifteen digits and the power of ten are whole numbers below 2⁵³, so their quotient is
/// rounded once, to the number nearest to the decimal (Clinger 1990, doi:10.1145/93542.93557).
fn strength_of(text: &str) -> Option<f64> {
    let short = || {
        let (mut digits, mut decimals) = (0u64, None);
        for &byte in text.as_bytes() {
            match byte {
                b'0'..=b'9' => {
                    digits = digits * 10 + u64::from(byte - b'0');
                    decimals = decimals.map(|count: u32| count + 1);
                }
                b'.' if decimals.is_none() && byte != text.as_bytes()[0] => decimals = Some(0),
                _ => return None,
            }
        }
        let power = 10u64.pow(decimals.unwrap_or(0));
        Some(digits as f64 / power as f64)
    };
    let short = (text.len() <= 15).then(short).flatten();
    let strength = short.or_else(|| number(text))?;
    is_strength(strength).then_some(strength)
}

#[cfg(test)]
mod tests {
    use super::super::beginning::Beginning;
    use super::*;

    #[test]
    fn short_strengths_are_what_they_are_the_long_way() {
        for text in [
            "1",
            "0.5",
            "12.25",
            "0.1",
            "1.",
            "3.14159265358979",
            "000123",
            "0,5",
            "1e3",
            "99999",
        ] {
            assert_eq!(strength_of(text), number(text), "{text}");
        }
        for text in ["0", "-1", "x", "1,300", ".5", "1..2", "1e-320", ""] {
            assert_eq!(strength_of(text), None, "{text}");
        }
    }

    #[test]
    fn parts_change_nothing() {
        let mut text = String::from("\u{feff}from;to;paino\r\n");
        for tie in 0..5000u32 {
            let (from, to) = (tie % 97, 97 + tie.wrapping_mul(7919) % 1234);
            text.push_str(&format!(
                "Järjestö {from};\"n \"\"{to}\"\" \";{}\r\n",
                1 + tie % 5
            ));
        }
        let source = Source::Bytes(text.as_bytes());
        let reading = Reading::default();
        let read = |length| {
            let beginning = Beginning::of(&source, "ties.csv").expect("bytes");
            let beginning = beginning.expect("enough rows");
            let layout = Layout::of(&beginning, false, &reading).expect("a table");
            let parts = Parts::of_length(&source, length);
            Table::parse_in(&parts, layout, &reading).expect("a plain table")
        };
        let whole = read(u64::from(u32::MAX));
        assert_eq!(whole.ties.ends.len(), 5000);
        assert_eq!(whole.names.get(1), "n \"97\"");
        for (threads, length) in [(1, 300), (2, 1000), (7, 300), (7, 4096)] {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
            let table = pool.expect("threads").install(|| read(length));
            assert_eq!(table.names, whole.names, "{threads} {length}");
            assert_eq!(table.ties.ends, whole.ties.ends);
            assert_eq!(table.ties.strengths, whole.ties.strengths);
        }
    }
}

//! Which integers are tied? Plain edge lists of hundreds of megabytes, straight to a graph.
//!
//! Such a file has no header; its lines are two or three columns, apart by tabs or spaces: the
//! ends of a tie and perhaps its strength. Lines that begin with `#` or `%` are comments. Parts of
//! the file are read and parsed in parallel, so that its text is never whole in memory.

mod ids;
mod line;
mod parts;

use std::fs::File;
use std::io;
use std::path::Path;

use rayon::prelude::*;
use thiserror::Error;

use crate::frozen::{Direction, FreezeError, FrozenGraph, TieBlock};
pub use ids::Ids;
use line::Line;
use parts::{Parts, Source};

/// The ties of a plain edge list, in the order of the file.
#[derive(Clone, Debug)]
pub struct EdgeList {
    ids: Ids,
    blocks: Vec<Block>,
    self_ties: u64,
}

/// Why a file was not read as a plain edge list.
#[derive(Debug, Error)]
pub enum EdgeListError {
    /// The file cannot be read.
    #[error("cannot read the edge list")]
    Unreadable(#[from] io::Error),
    /// A line is no plain tie; other readers may understand it, or say what is wrong.
    #[error("line {line} is not two whole numbers and perhaps a strength")]
    NotPlain {
        /// Its number, from 1.
        line: u64,
    },
}

/// The ties of one part of the file.
#[derive(Clone, Debug, Default)]
struct Block {
    ends: Vec<[u32; 2]>,
    /// Empty while no line has a third column.
    strengths: Vec<f64>,
    self_ties: u64,
}

impl TieBlock for Block {
    fn ends(&self) -> &[[u32; 2]] {
        &self.ends
    }

    fn strengths(&self) -> &[f64] {
        &self.strengths
    }
}

impl EdgeList {
    /// Reads a file whose ids are whole numbers below 2³² without leading zeros.
    ///
    /// Actors are the ids that occur, in the order of their numbers. A tie that leads from an id
    /// to itself only makes the actor known; [`Self::self_ties`] counts them. Memory: 8 bytes a
    /// tie, 8 more when ties have strengths, and a bit per possible id. Complexity: O(bytes),
    /// parallel over parts of the file.
    ///
    /// # Errors
    /// A file that cannot be read, or the first line that is no plain tie.
    pub fn read(path: &Path) -> Result<Self, EdgeListError> {
        let file = File::open(path)?;
        let length = file.metadata()?.len();
        Self::parse(&Source::File {
            file: &file,
            length,
        })
    }

    /// The same of bytes that are already there.
    ///
    /// # Errors
    /// The first line that is no plain tie.
    ///
    /// # Examples
    /// ```
    /// use yhdyspinta::frozen::Direction;
    /// use yhdyspinta::read::EdgeList;
    ///
    /// let list = EdgeList::from_bytes(b"# two ties\n7\t3\n3 12\n")?;
    /// assert_eq!(list.ids().iter().collect::<Vec<_>>(), ["3", "7", "12"]);
    /// let graph = list.freeze(Direction::Undirected, false)?;
    /// assert_eq!(graph.outgoing(0), [1, 2]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, EdgeListError> {
        Self::parse(&Source::Bytes(bytes))
    }

    fn parse(source: &Source<'_>) -> Result<Self, EdgeListError> {
        let parts = Parts::of(source);
        let blocks: Vec<Result<Block, EdgeListError>> = (0..parts.count())
            .into_par_iter()
            .map_init(Vec::new, |buffer, part| {
                let lines = parts.read(part, buffer)?;
                parse_lines(lines).map_err(|offset| Refusal { part, offset }.into_error(&parts))
            })
            .collect();
        let mut blocks = blocks.into_iter().collect::<Result<Vec<Block>, _>>()?;
        level_strengths(&mut blocks);
        let ids = Ids::of(&mut blocks);
        let self_ties = blocks.iter().map(|block| block.self_ties).sum();
        Ok(Self {
            ids,
            blocks,
            self_ties,
        })
    }

    /// The ids of the actors; node `i` of the graph is the one at place `i`.
    pub fn ids(&self) -> &Ids {
        &self.ids
    }

    /// How many lines there are that tie an id to itself.
    pub fn self_ties(&self) -> u64 {
        self.self_ties
    }

    /// Does any line have a strength?
    pub fn has_strengths(&self) -> bool {
        self.blocks.iter().any(|block| !block.strengths.is_empty())
    }

    /// The graph of these ties; strengths are left out unless `weighted`.
    ///
    /// # Errors
    /// More ties than 32 bits count, or a strength that is not above 0 and finite.
    pub fn freeze(
        mut self,
        direction: Direction,
        weighted: bool,
    ) -> Result<FrozenGraph, FreezeError> {
        if !weighted {
            for block in &mut self.blocks {
                block.strengths = Vec::new();
            }
        }
        FrozenGraph::from_blocks(self.ids.len(), direction, self.blocks)
    }
}

/// How many lines there are if all are as long as the first ones, and some more.
fn likely_line_count(text: &[u8]) -> usize {
    const SAMPLE: usize = 1 << 12;
    let sample = &text[..text.len().min(SAMPLE)];
    let lines = sample.iter().filter(|&&byte| byte == b'\n').count() + 1;
    lines * (text.len() + text.len() / 32) / sample.len().max(1)
}

/// Parses whole lines.
///
/// # Errors
/// The offset of the first line that is no plain tie.
fn parse_lines(text: &[u8]) -> Result<Block, usize> {
    let mut block = Block::default();
    block.ends.reserve(likely_line_count(text));
    let mut at = 0;
    while at < text.len() {
        let (line, next) = line::parse(text, at).ok_or(at)?;
        at = next;
        match line {
            Line::Nothing => {}
            Line::Tie { ends, strength } => block.push(ends, strength),
        }
    }
    block.ends.shrink_to_fit();
    Ok(block)
}

impl Block {
    fn push(&mut self, ends: [u32; 2], strength: Option<f64>) {
        self.self_ties += u64::from(ends[0] == ends[1]);
        if strength.is_some() || !self.strengths.is_empty() {
            self.strengths.resize(self.ends.len(), 1.0);
            self.strengths.push(strength.unwrap_or(1.0));
        }
        self.ends.push(ends);
    }
}

/// When any line has a strength, those without one have the strength 1.
fn level_strengths(blocks: &mut [Block]) {
    if blocks.iter().any(|block| !block.strengths.is_empty()) {
        for block in blocks {
            block.strengths.resize(block.ends.len(), 1.0);
        }
    }
}

/// A line that is no plain tie, by its part and its place in it.
struct Refusal {
    part: usize,
    offset: usize,
}

impl Refusal {
    fn into_error(self, parts: &Parts<'_>) -> EdgeListError {
        match parts.line_number(self.part, self.offset) {
            Ok(line) => EdgeListError::NotPlain { line },
            Err(error) => error.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> EdgeList {
        EdgeList::from_bytes(text.as_bytes()).expect("a plain edge list")
    }

    #[test]
    fn comments_empty_lines_and_either_line_end_are_fine() {
        let list = read("% a comment\r\n0 1\r\n\n# another\n1\t2");
        let graph = list
            .freeze(Direction::Undirected, false)
            .expect("valid ties");
        assert_eq!((graph.node_count(), graph.tie_count()), (3, 2));
    }

    #[test]
    fn ids_that_do_not_occur_are_no_actors() {
        let list = read("5 1000000\n5 7\n");
        assert_eq!(list.ids().iter().collect::<Vec<_>>(), ["5", "7", "1000000"]);
        let graph = list.freeze(Direction::Directed, false).expect("valid ties");
        assert_eq!(graph.outgoing(0), [1, 2]);
        assert_eq!(graph.incoming(2), [0]);
    }

    #[test]
    fn a_strength_may_stand_in_the_third_column() {
        let list = read("0 1\n1 2 2.5\n");
        assert!(list.has_strengths());
        let graph = list
            .clone()
            .freeze(Direction::Undirected, true)
            .expect("valid ties");
        assert_eq!(graph.outgoing_strengths(1), Some(&[1.0, 2.5][..]));
        let unweighted = list
            .freeze(Direction::Undirected, false)
            .expect("valid ties");
        assert!(!unweighted.is_weighted());
    }

    #[test]
    fn a_tie_to_oneself_makes_the_actor_known_and_is_counted() {
        let list = read("3 3\n1 2\n");
        assert_eq!((list.ids().len(), list.self_ties()), (3, 1));
        let graph = list
            .freeze(Direction::Undirected, false)
            .expect("valid ties");
        assert_eq!(graph.tie_count(), 1);
    }

    #[test]
    fn a_line_that_is_no_plain_tie_is_named() {
        for (text, number) in [
            ("0 1\n2\n", 2),
            ("0 1\nx 2\n", 2),
            ("0 1 2 3\n", 1),
            ("01 2\n", 1),
            ("4294967296 0\n", 1),
            ("0 1\n\n1 2 x\n", 3),
            ("0,1\n", 1),
            ("-1 2\n", 1),
        ] {
            match EdgeList::from_bytes(text.as_bytes()) {
                Err(EdgeListError::NotPlain { line }) => assert_eq!(line, number, "{text:?}"),
                other => panic!("{text:?}: {other:?}"),
            }
        }
    }

    #[test]
    fn nothing_is_an_empty_list() {
        let list = read("# only a comment\n");
        assert!(list.ids().is_empty());
        let graph = list.freeze(Direction::Undirected, false).expect("no ties");
        assert_eq!(graph.node_count(), 0);
    }

    #[test]
    fn parts_change_nothing() {
        let mut text = String::new();
        for tie in 0..30_000u32 {
            text.push_str(&format!(
                "{}\t{}\n",
                tie % 977,
                tie.wrapping_mul(7919) % 12_345
            ));
        }
        text.push_str(&format!(
            "# {}\n7 8{}9",
            "long ".repeat(300),
            " ".repeat(700)
        ));
        let whole = parse_lines(text.as_bytes()).expect("plain lines");
        let source = Source::Bytes(text.as_bytes());
        for part_length in [64, 1000, 4096] {
            let parts = Parts::of_length(&source, part_length);
            let mut ends = Vec::new();
            for part in 0..parts.count() {
                let mut buffer = Vec::new();
                let lines = parts.read(part, &mut buffer).expect("bytes");
                ends.extend(parse_lines(lines).expect("plain lines").ends);
            }
            assert_eq!(ends, whole.ends, "{part_length}");
        }
    }
}

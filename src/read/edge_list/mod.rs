//! Which integers are tied? Plain edge lists of hundreds of megabytes, straight to a graph.
//!
//! Such a file has no header; its lines are two to four columns, apart by tabs or spaces: the ends
//! of a tie, perhaps its strength, and after it perhaps a time (as in the lists of KONECT), which no
//! measure of a graph asks for; all lines have as many. Lines that begin with `#` or `%` are comments, save that the first
//! of a list of [KONECT](konect) says how ties lead. Parts of the file are read and parsed in parallel, so that its text is never whole in memory.

pub(in crate::read) mod block;
mod digits;
mod ids;
pub(in crate::read) mod konect;
mod line;

use std::fs::File;
use std::io;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use thiserror::Error;

use super::parts::{InPart, Parts, Source};
use crate::frozen::{Direction, FreezeError, FrozenGraph};
use crate::parallel;
use block::{Block, STRETCHES};
pub use ids::Ids;
use konect::{Lead, Said};

/// The ties of a plain edge list, in the order of the file.
#[derive(Clone, Debug)]
pub struct EdgeList {
    ids: Ids,
    ties: Block,
    said: Option<Said>,
    /// The lines in which it is said.
    beginning: String,
    first_self_tie: Option<InPart>,
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
    /// Some lines have more columns than others.
    #[error("lines have different numbers of columns")]
    Ragged,
}

impl EdgeList {
    /// Reads a file whose ids are whole numbers below 2³² without leading zeros.
    ///
    /// Actors are the ids that occur, in the order of their numbers. A tie that leads from an id
    /// to itself only makes the actor known; [`Self::self_ties`] counts them. In a list of KONECT
    /// that is of two sorts (`% bip`), the numbers of the second sort are counted on after those of
    /// the first. Memory: 8 bytes a
    /// tie, 8 more when ties have strengths, and a bit per possible id. Complexity: O(bytes),
    /// parallel over parts of the file.
    ///
    /// # Errors
    /// A file that cannot be read, the first line that is no plain tie, or lines of different widths;
    /// of two sorts also numbers that add up to more than 32 bits hold.
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
    /// The first line that is no plain tie, or lines of different widths.
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

    pub(super) fn parse(source: &Source<'_>) -> Result<Self, EdgeListError> {
        let parts = Parts::of(source);
        let mut ties = Block::default();
        let mut failure = None;
        let (mut part, mut first_self_tie) = (0, None);
        // Lower parts are taken first, so the first that fails is never left out.
        let has_failed = AtomicBool::new(false);
        parallel::fold_in_order(
            parts.count(),
            Reading::default,
            |part, reading| {
                if !has_failed.load(Ordering::Relaxed) {
                    reading.read(&parts, part);
                    has_failed.fetch_or(reading.failure.is_some(), Ordering::Relaxed);
                }
            },
            |reading| {
                failure = failure.take().or(reading.failure.take());
                for block in &mut reading.blocks {
                    if let (Some(width), Some(other)) = (ties.width, block.width)
                        && width != other
                    {
                        failure.get_or_insert(EdgeListError::Ragged);
                    }
                    let offset = block.first_self_tie.take();
                    let here = offset.map(|offset| InPart { part, offset });
                    first_self_tie = first_self_tie.or(here);
                    ties.append(block, STRETCHES * parts.count());
                }
                part += 1;
            },
        );
        if let Some(failure) = failure {
            return Err(failure);
        }
        ties.shrink_to_fit();
        let beginning = beginning(source)?;
        let said = Said::of(&beginning);
        if let Some(said) = said
            && said.lead == Lead::Across
        {
            let line = 1;
            set_apart(&mut ties, said).ok_or(EdgeListError::NotPlain { line })?;
            first_self_tie = None;
        }
        let ids = Ids::of(&mut ties);
        Ok(Self {
            ids,
            ties,
            said,
            beginning,
            first_self_tie,
        })
    }

    /// What the list says of itself, and its first lines.
    pub(super) fn said(&self) -> Option<(Said, &str)> {
        Some((self.said?, &self.beginning))
    }

    /// The ids of the actors; node `i` of the graph is the one at place `i`.
    pub fn ids(&self) -> &Ids {
        &self.ids
    }

    /// How many lines there are that tie an id to itself.
    pub fn self_ties(&self) -> u64 {
        self.ties.self_ties
    }

    /// Where the first of them is.
    pub(super) fn first_self_tie(&self) -> Option<InPart> {
        self.first_self_tie
    }

    /// Does any line have a strength?
    pub fn has_strengths(&self) -> bool {
        !self.ties.strengths.is_empty()
    }

    /// The graph of these ties; strengths are left out unless `weighted`, and 1 where the list has
    /// none: parallel ties are as strong as all of them together. Where the list says that
    /// they have no direction, those of a directed graph lead both ways.
    ///
    /// # Errors
    /// More ties than 32 bits count, or a strength that is not above 0 and finite.
    pub fn freeze(self, direction: Direction, weighted: bool) -> Result<FrozenGraph, FreezeError> {
        let is_both_ways = direction == Direction::Directed
            && self.said.is_some_and(|said| said.lead != Lead::OneWay);
        let mut ties = self.ties;
        if is_both_ways {
            ties.turn_both_ways();
        }
        FrozenGraph::from_ties(self.ids.len(), direction, ties.into_ties(weighted))
    }
}

/// The first lines of a list; empty where they are no text.
fn beginning(source: &Source<'_>) -> io::Result<String> {
    /// Two short lines.
    const LENGTH: u64 = 128;
    let parts = Parts::of_length(source, LENGTH);
    if parts.count() == 0 {
        return Ok(String::new());
    }
    let mut buffer = Vec::new();
    let bytes = parts.read(0, &mut buffer)?;
    Ok(std::str::from_utf8(bytes).unwrap_or_default().to_owned())
}

/// Gives the second ends numbers after those of the first; none where they become too great.
fn set_apart(ties: &mut Block, said: Said) -> Option<()> {
    let highest = |end: usize| {
        let ends = ties.ends.iter().map(|ends| ends[end]);
        ends.max().unwrap_or_default()
    };
    let shift = said.shift(highest(0));
    ties.highest = highest(1).checked_add(shift)?.max(highest(0));
    for ends in &mut ties.ends {
        ends[1] += shift;
    }
    ties.self_ties = 0;
    Some(())
}

/// What one thread reads, part by part.
#[derive(Default)]
struct Reading {
    buffer: Vec<u8>,
    blocks: [Block; STRETCHES],
    failure: Option<EdgeListError>,
}

impl Reading {
    fn read(&mut self, parts: &Parts<'_>, part: usize) {
        let result = match parts.read(part, &mut self.buffer) {
            Ok(lines) => Block::parse(&mut self.blocks, lines)
                .map_err(|offset| Refusal { part, offset }.into_error(parts)),
            Err(error) => Err(error.into()),
        };
        self.failure = result.err();
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
        let list = read("0 1 1\n1 2 2.5\n");
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
    fn ties_without_strengths_are_one_strong_each() {
        let graph = read("0 1\n1 0\n").freeze(Direction::Undirected, true);
        let graph = graph.expect("valid ties");
        assert_eq!(graph.outgoing_strengths(0), Some(&[2.0][..]));
    }

    /// An actor and all whom it is tied to, say.
    #[test]
    fn lines_of_different_widths_are_no_list() {
        for text in [
            "0 1\n1 2 2.5\n",
            "0 1 2\n1 2\n",
            "0 1 2 3\n1 2 3\n",
            "0 1 2\n\n1 2 3 4\n",
        ] {
            assert!(EdgeList::from_bytes(text.as_bytes()).is_err(), "{text:?}");
        }
        let long = "1 2\n".repeat(1 << 17) + "1 2 3\n";
        let error = EdgeList::from_bytes(long.as_bytes()).expect_err("a wider line");
        assert!(matches!(
            error,
            EdgeListError::Ragged | EdgeListError::NotPlain { .. }
        ));
        let apart = "1 2\n".repeat(1 << 16) + &"1 2 3\n".repeat(1 << 16);
        assert!(EdgeList::from_bytes(apart.as_bytes()).is_err());
    }

    #[test]
    fn a_time_may_stand_in_the_fourth_column() {
        let list = read("% asym positive\n1 2 5 1082040961\n2\t3\t1\t1082155839.5\r\n");
        let graph = list.freeze(Direction::Directed, true).expect("two ties");
        assert_eq!(graph.tie_count(), 2);
        assert_eq!(graph.outgoing_rows().strengths(0), Some(&[5.0][..]));
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
            ("0 1 2 x\n", 1),
            ("0 1 2 3 4\n", 1),
            ("01 2\n", 1),
            ("4294967296 0\n", 1),
            ("0 1\n\n1 2 x\n", 3),
            ("0,1\n", 1),
            ("-1 2\n", 1),
            ("# lines that end as of old\r0 1\r1 2\r", 1),
            ("0 1\n\r1 2\n", 2),
        ] {
            match EdgeList::from_bytes(text.as_bytes()) {
                Err(EdgeListError::NotPlain { line }) => assert_eq!(line, number, "{text:?}"),
                other => panic!("{text:?}: {other:?}"),
            }
        }
    }

    #[test]
    fn a_list_of_konect_says_how_ties_lead() {
        let directed = |text| {
            let list = read(text);
            let ids = list.ids().iter().collect::<Vec<_>>();
            let graph = list.freeze(Direction::Directed, true).expect("valid ties");
            (ids, graph)
        };
        let (_, graph) = directed("% asym positive\n1 2 5\n");
        assert_eq!((graph.outgoing(0).len(), graph.outgoing(1).len()), (1, 0));
        let (_, graph) = directed("% sym positive\n1 2 5\n");
        assert_eq!((graph.outgoing(0).len(), graph.outgoing(1).len()), (1, 1));
        assert_eq!(graph.outgoing_strengths(1), Some(&[5.0][..]));
        let (ids, graph) = directed("% bip unweighted\n% 2 3 2\n1 1\n3 2\n");
        assert_eq!(ids, ["1", "3", "4", "5"]);
        assert_eq!((graph.outgoing(0), graph.outgoing(3)), (&[2][..], &[1][..]));
    }

    #[test]
    fn two_sorts_with_too_many_numbers_are_not_plain() {
        let text = "% bip unweighted\n4294967295 1\n";
        assert!(EdgeList::from_bytes(text.as_bytes()).is_err());
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
        text.push_str(&format!("# {}\n7{}8", "long ".repeat(300), " ".repeat(700)));
        let source = Source::Bytes(text.as_bytes());
        let read = |part_length| {
            let parts = Parts::of_length(&source, part_length);
            let (mut read, mut buffer) = (Block::default(), Vec::new());
            for part in 0..parts.count() {
                let lines = parts.read(part, &mut buffer).expect("bytes");
                let mut blocks = <[Block; STRETCHES]>::default();
                Block::parse(&mut blocks, lines).expect("plain lines");
                for block in &mut blocks {
                    read.append(block, parts.count());
                }
            }
            read
        };
        let whole = read(text.len() as u64);
        for part_length in [64, 1000, 4096] {
            let read = read(part_length);
            assert_eq!(read.ends, whole.ends, "{part_length}");
            assert_eq!(read.highest, whole.highest);
        }
    }
}

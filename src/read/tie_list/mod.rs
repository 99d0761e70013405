//! Who is tied to whom? Large lists of ties go straight to a graph, without a model.
//!
//! What is simple and sound is read here, in parallel: edge lists of whole numbers, and tables of
//! ties with a header, packed or not. All else is left to [`read`](super::read()) and
//! [`validate`](crate::validate), which understand more, and say what is wrong and where. What a file
//! is is [told](beginning) as they tell it; where both read a list they find the same network.

mod beginning;
mod layout;
mod names;
mod table;

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, Read, Seek};
use std::path::Path;

use thiserror::Error;

use super::parts::{Parts, Source};
use super::text::{Raw, position};
use super::unpack::{is_packed, unpacked};
use super::{EdgeList, EdgeListError, EdgeListIds, Origin, ReadError, Reading, SourceFile, Span};
use crate::frozen::{Direction, FreezeError, FrozenGraph};
use crate::parallel;
use crate::problem::{Code, Problem, Problems};
use beginning::Beginning;
use layout::Layout;
pub use names::TieNames;
use table::Table;

/// The ties of a list, in the order of the file.
#[derive(Clone, Debug)]
pub struct TieList {
    list: List,
    direction: Direction,
    /// Do ties of a table, which says nothing of directions, lead one way?
    leads_one_way: bool,
    notes: Problems,
}

#[derive(Clone, Debug)]
enum List {
    Numbers(EdgeList),
    Names(Table),
}

/// What the actors of a list are called; node `i` of the graph is the one at place `i`.
#[derive(Clone, Debug)]
pub enum TieListIds {
    /// Whole numbers, in their order.
    Numbers(EdgeListIds),
    /// Names, in the order of their first mention.
    Names(TieNames),
}

/// Why a file was not read as a list of ties.
#[derive(Debug, Error)]
pub enum TieListError {
    /// The file cannot be read.
    #[error("cannot read the list of ties")]
    Unreadable(#[from] io::Error),
    /// It is no plain list of ties; other readers may understand it, or say what is wrong.
    #[error("no plain list of ties")]
    NotPlain,
}

impl TieList {
    /// Reads a file, packed with gzip or zstd or not.
    ///
    /// Of a table the columns for ends and strengths are read; those for kinds and themes (unless
    /// ties run one way: then the kind says whether there is a way back), sources, quotations and
    /// free attributes are passed over. A table with another column, such as a status or a date, is
    /// not plain, nor is one with a quoted line break or with anything wrong in it.
    ///
    /// Memory: 8 bytes a tie, 8 more when ties have strengths, and the names once for each thread;
    /// what is in a packed file is whole in memory first. Complexity: O(bytes), parallel over parts
    /// of the file.
    ///
    /// # Errors
    /// A file that cannot be read, or is no plain list of ties.
    pub fn read(
        path: &Path,
        direction: Direction,
        reading: &Reading,
    ) -> Result<Self, TieListError> {
        let mut file = File::open(path)?;
        let mut first = [0; 4];
        let count = file.read(&mut first)?;
        if is_packed(&first[..count]) {
            let raw = Origin::Path(path.to_owned()).load(&reading.limits);
            let raw = raw.map_err(|error| match error {
                ReadError::Unreadable { source, .. } => TieListError::Unreadable(source),
                _ => TieListError::NotPlain,
            })?;
            return Self::from_raw(raw, direction, reading);
        }
        file.rewind()?;
        let length = file.metadata()?.len();
        let source = Source::File {
            file: &file,
            length,
        };
        Self::parse(&source, &path.display().to_string(), direction, reading)
    }

    /// The same of bytes that are already there.
    ///
    /// # Errors
    /// Bytes that are no plain list of ties.
    ///
    /// # Examples
    /// ```
    /// use yhdyspinta::frozen::Direction;
    /// use yhdyspinta::read::{Reading, TieList};
    ///
    /// let text = "from,to,weight\nOulu,Kemi,2\nKemi,Tornio,1\n";
    /// let reading = Reading::default();
    /// let list = TieList::from_bytes("ties.csv", text, Direction::Undirected, &reading)?;
    /// let (graph, ids) = list.freeze(false)?;
    /// assert_eq!(ids.get(2), "Tornio");
    /// assert_eq!(graph.outgoing(1), [0, 2]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn from_bytes(
        name: &str,
        bytes: impl Into<Vec<u8>>,
        direction: Direction,
        reading: &Reading,
    ) -> Result<Self, TieListError> {
        let raw = Raw {
            name: name.to_owned(),
            bytes: bytes.into(),
        };
        Self::from_raw(raw, direction, reading)
    }

    fn from_raw(raw: Raw, direction: Direction, reading: &Reading) -> Result<Self, TieListError> {
        let raw = unpacked(raw, 0, &reading.limits).map_err(|_| TieListError::NotPlain)?;
        Self::parse(&Source::Bytes(&raw.bytes), &raw.name, direction, reading)
    }

    fn parse(
        source: &Source<'_>,
        name: &str,
        direction: Direction,
        reading: &Reading,
    ) -> Result<Self, TieListError> {
        let beginning = Beginning::of(source, name)?.ok_or(TieListError::NotPlain)?;
        let list = match beginning.format(reading) {
            "edges" => {
                let list = parallel::among_workers(|| EdgeList::parse(source));
                List::Numbers(list.map_err(|error| match error {
                    EdgeListError::Unreadable(error) => error.into(),
                    EdgeListError::NotPlain { .. } | EdgeListError::Ragged => {
                        TieListError::NotPlain
                    }
                })?)
            }
            "csv" => {
                let keeps_kinds = direction == Direction::Directed;
                let layout = Layout::of(&beginning, keeps_kinds, reading);
                let layout = layout.ok_or(TieListError::NotPlain)?;
                let table = || Table::parse(source, layout, reading);
                List::Names(parallel::among_workers(table)?)
            }
            _ => return Err(TieListError::NotPlain),
        };
        let mut list = Self {
            list,
            direction,
            leads_one_way: reading.lists_lead_one_way,
            notes: Problems::default(),
        };
        list.notes = list.what_to_say(source, name)?;
        Ok(list)
    }

    /// The notes that [`read`](super::read()) and [`validate`](crate::validate) would make.
    fn what_to_say(&mut self, source: &Source<'_>, name: &str) -> io::Result<Problems> {
        let (mut notes, count, first) = match &mut self.list {
            List::Numbers(list) => {
                let said = list
                    .said()
                    .map(|(konect, beginning)| (konect.note(), beginning));
                let beginning = said.as_ref().map_or("", |(_, beginning)| *beginning);
                let mut notes = Problems::in_files(vec![SourceFile {
                    name: name.to_owned(),
                    text: beginning.into(),
                    grid: None,
                }]);
                if let Some((note, _)) = said {
                    notes.push(note);
                }
                (notes, list.self_ties(), list.first_self_tie())
            }
            List::Names(table) => {
                let notes = std::mem::take(&mut table.notes);
                (notes, table.ties.self_ties, table.first_self_tie)
            }
        };
        if let Some(first) = first {
            let piece = Parts::of(source).piece(name, first)?;
            let span = Span {
                file: position(notes.files.len()),
                start: 0,
                end: position(piece.text.len()),
            };
            notes.files.push(piece);
            let note = Problem::new(Code::SelfTieLeftOut, span);
            notes.push(note.text("word", "").count("count", count as usize));
        }
        Ok(notes)
    }

    /// What there is to say about the columns of a table, how ties lead where a list says so, and ties
    /// from an actor to itself, which are left out.
    pub fn notes(&self) -> &Problems {
        &self.notes
    }

    /// The graph of these ties and the ids of its nodes; strengths are left out unless `weighted`.
    ///
    /// # Errors
    /// More ties than 32 bits count, or a strength that is not above 0 and finite.
    pub fn freeze(self, weighted: bool) -> Result<(FrozenGraph, TieListIds), FreezeError> {
        let Table {
            names, mut ties, ..
        } = match self.list {
            List::Numbers(list) => {
                let ids = list.ids().clone();
                let graph = list.freeze(self.direction, weighted)?;
                return Ok((graph, TieListIds::Numbers(ids)));
            }
            List::Names(table) => table,
        };
        if self.direction == Direction::Directed && !self.leads_one_way {
            // A tie of no kind has no direction and leads both ways.
            ties.turn_both_ways();
        }
        let ties = ties.into_ties(weighted);
        let graph = FrozenGraph::from_ties(names.len(), self.direction, ties)?;
        Ok((graph, TieListIds::Names(names)))
    }
}

impl TieListIds {
    /// How many there are.
    pub fn len(&self) -> usize {
        match self {
            Self::Numbers(ids) => ids.len(),
            Self::Names(names) => names.len(),
        }
    }

    /// Is there none?
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The id at a place.
    ///
    /// # Panics
    /// When there are not so many.
    pub fn get(&self, place: usize) -> Cow<'_, str> {
        match self {
            Self::Numbers(ids) => ids.get(place).to_string().into(),
            Self::Names(names) => names.get(place).into(),
        }
    }
}

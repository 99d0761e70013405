//! Which files, and how much of them?

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::flat::Mapping;
use super::text::Raw;
use super::{Format, Limits, ReadError};

/// Where a network is read from.
#[derive(Clone, Debug)]
pub struct Input {
    /// The network, or the ties of a CSV pair; a folder stands for the pair in it.
    pub main: Origin,
    /// The actors of a CSV pair.
    pub actors: Option<Origin>,
}

/// A file, or bytes that came another way.
#[derive(Clone, Debug)]
pub enum Origin {
    /// A file or folder.
    Path(PathBuf),
    /// Bytes, say from standard input.
    Bytes {
        /// What to call them in messages.
        name: String,
        /// The bytes.
        bytes: Vec<u8>,
    },
}

/// How an input is read.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// How much of it.
    pub limits: Limits,
    /// In which format; told from the content when missing.
    pub format: Option<&'static Format>,
    /// Which field is in which column, where that is not told from the name.
    pub mapping: Mapping,
    /// Do ties of a list that cannot say how they lead, for want of a header or of columns for kinds
    /// and directions, lead one way?
    pub lists_lead_one_way: bool,
}

/// The files of an input.
pub(super) struct Files<'a> {
    /// The network, or the ties of a pair.
    pub(super) main: Cow<'a, Origin>,
    /// The actors of a pair.
    pub(super) actors: Option<Cow<'a, Origin>>,
    /// What a pair in a folder says about the network as a whole.
    pub(super) network: Option<Origin>,
    /// Did this program write them for Kumu?
    pub(super) are_for_kumu: bool,
}

impl Input {
    /// The file or folder of that path.
    pub fn path(path: impl Into<PathBuf>) -> Self {
        Self {
            main: Origin::Path(path.into()),
            actors: None,
        }
    }

    /// Bytes that came another way, say from standard input.
    pub fn bytes(name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self {
            main: Origin::Bytes {
                name: name.into(),
                bytes: bytes.into(),
            },
            actors: None,
        }
    }

    /// With the file that lists the actors.
    #[must_use]
    pub fn with_actors(mut self, actors: impl Into<PathBuf>) -> Self {
        self.actors = Some(Origin::Path(actors.into()));
        self
    }
}

impl Input {
    /// The files themselves: a folder is its two tables, and its third file if it has one.
    pub(super) fn files(&self) -> Result<Files<'_>, ReadError> {
        let given = self.actors.as_ref().map(Cow::Borrowed);
        let path = match &self.main {
            Origin::Path(path) if path.is_dir() => path,
            main => {
                return Ok(Files {
                    main: Cow::Borrowed(main),
                    actors: given,
                    network: None,
                    are_for_kumu: false,
                });
            }
        };
        let file = |name: &str| Some(path.join(name)).filter(|file| file.is_file());
        let mut there = PAIRS.iter().filter(|(ties, _)| file(ties).is_some());
        let (ties, actors) = *there.next().unwrap_or(&PAIRS[0]);
        if let Some((second, _)) = there.next() {
            return Err(ReadError::TwoPairs {
                path: path.clone(),
                first: ties,
                second,
            });
        }
        let needed = |missing: &'static str| match file(missing) {
            Some(file) => Ok(Cow::Owned(Origin::Path(file))),
            None => Err(ReadError::NoTable {
                path: path.clone(),
                missing,
            }),
        };
        Ok(Files {
            main: needed(ties)?,
            actors: Some(match given {
                Some(actors) => actors,
                None => needed(actors)?,
            }),
            network: file(NETWORK_FILE).map(Origin::Path),
            are_for_kumu: ties == KUMU_CONNECTIONS_FILE && file(NETWORK_FILE).is_some(),
        })
    }
}

/// The file of a folder that lists the actors.
pub const ACTORS_FILE: &str = "actors.csv";
/// The file of a folder that lists the ties.
pub const TIES_FILE: &str = "ties.csv";
/// The same in Parquet.
pub const PARQUET_ACTORS_FILE: &str = "actors.parquet";
/// The same in Parquet.
pub const PARQUET_TIES_FILE: &str = "ties.parquet";
/// The file of a folder that lists the actors, as Kumu calls it.
pub const KUMU_ELEMENTS_FILE: &str = "elements.csv";
/// The file of a folder that lists the ties, as Kumu calls it.
pub const KUMU_CONNECTIONS_FILE: &str = "connections.csv";

/// The tables of ties and of actors that a folder may have.
const PAIRS: [(&str, &str); 3] = [
    (TIES_FILE, ACTORS_FILE),
    (PARQUET_TIES_FILE, PARQUET_ACTORS_FILE),
    (KUMU_CONNECTIONS_FILE, KUMU_ELEMENTS_FILE),
];

/// The file of a folder that says what the tables cannot: a native file without actors and ties.
pub const NETWORK_FILE: &str = "network.json";

impl Origin {
    /// Takes the bytes out of a stream, one more than the limit at most.
    ///
    /// # Errors
    /// When the stream fails.
    pub fn from_stream(name: &str, stream: impl Read, limits: &Limits) -> io::Result<Self> {
        let mut bytes = Vec::new();
        stream
            .take(limits.file_bytes().saturating_add(1))
            .read_to_end(&mut bytes)?;
        Ok(Self::Bytes {
            name: name.to_owned(),
            bytes,
        })
    }

    pub(super) fn load(&self, limits: &Limits) -> Result<Raw, ReadError> {
        match self {
            Self::Path(path) => load_file(path, limits).map_err(|source| ReadError::Unreadable {
                path: path.clone(),
                source,
            }),
            Self::Bytes { name, bytes } => Ok(Raw {
                name: name.clone(),
                bytes: bytes.clone(),
            }),
        }
    }
}

fn load_file(path: &Path, limits: &Limits) -> io::Result<Raw> {
    let file = File::open(path)?;
    let expected = file.metadata()?.len().min(limits.file_bytes());
    let mut bytes = Vec::new();
    bytes.try_reserve_exact(usize::try_from(expected).unwrap_or_default())?;
    file.take(limits.file_bytes().saturating_add(1))
        .read_to_end(&mut bytes)?;
    Ok(Raw {
        name: path.display().to_string(),
        bytes,
    })
}

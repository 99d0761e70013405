//! Which section does a line begin?

use crate::read::graph::words::Line;

/// A section of a file of Pajek.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Section {
    /// None has begun.
    #[default]
    None,
    Network,
    Vertices,
    Arcs,
    Edges,
    Arcslist,
    Edgeslist,
    Matrix,
    Partition,
    Vector,
    /// One that says nothing of a network: a permutation, a hierarchy, events.
    Other,
}

/// Longer names first: `*arcs` begins `*arcslist`.
const SECTIONS: [(&str, Section); 9] = [
    ("*network", Section::Network),
    ("*vertices", Section::Vertices),
    ("*arcslist", Section::Arcslist),
    ("*edgeslist", Section::Edgeslist),
    ("*arcs", Section::Arcs),
    ("*edges", Section::Edges),
    ("*matrix", Section::Matrix),
    ("*partition", Section::Partition),
    ("*vector", Section::Vector),
];

impl Section {
    /// The section a line begins; none where it begins none.
    pub(super) fn of(line: &Line<'_>) -> Option<Self> {
        let text = line.text.trim_start();
        if !text.starts_with('*') {
            return None;
        }
        let word = text.split_whitespace().next().unwrap_or_default();
        let found = SECTIONS.iter().find(|(name, _)| {
            let beginning = word.get(..name.len());
            // `*Arcs:1` has no space.
            beginning.is_some_and(|beginning| beginning.eq_ignore_ascii_case(name))
                && !word[name.len()..].starts_with(char::is_alphanumeric)
        });
        Some(found.map_or(Self::Other, |(_, section)| *section))
    }

    /// Does it list ties?
    pub(super) fn is_of_ties(self) -> bool {
        matches!(
            self,
            Self::Arcs | Self::Edges | Self::Arcslist | Self::Edgeslist | Self::Matrix
        )
    }

    /// What its values are called where it has no name.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Vector => "vector",
            _ => "partition",
        }
    }
}

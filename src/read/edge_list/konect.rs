//! What does a list of KONECT say of itself?
//!
//! Its first line is a comment, `% asym positive`: in which way ties lead, and what their numbers
//! are. The second has the counts of ties and of either end's ids: in a list of two sorts each has
//! numbers of its own, those of the second are counted on after those of the first.
//!
//! Source: J. Kunegis, *KONECT: the Koblenz Network Collection*, WWW 2013 Companion, 1343–1350,
//! doi:10.1145/2487788.2488173.

use crate::problem::{Code, Problem};
use crate::read::Span;
use crate::read::graph::words::{Line, Word, lines};

/// In which way ties lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read) enum Lead {
    /// `sym`: they have no direction.
    BothWays,
    /// `asym`: from the first end to the second.
    OneWay,
    /// `bip`: between two sorts, without direction.
    Across,
}

/// What the first lines say.
#[derive(Clone, Copy, Debug)]
pub(in crate::read) struct Said {
    pub(in crate::read) lead: Lead,
    /// Where it says so.
    pub(in crate::read) span: Span,
    /// How many numbers the first of two sorts has.
    firsts: Option<u32>,
}

const LEADS: [(&str, Lead); 3] = [
    ("sym", Lead::BothWays),
    ("asym", Lead::OneWay),
    ("bip", Lead::Across),
];

/// What the numbers of ties may be.
const NUMBERS: [&str; 9] = [
    "unweighted",
    "positive",
    "posweighted",
    "signed",
    "multisigned",
    "weighted",
    "multiweighted",
    "dynamic",
    "multiposweighted",
];

impl Said {
    /// What the beginning of a list says; none where it is no list of KONECT.
    pub(in crate::read) fn of(beginning: &str) -> Option<Self> {
        let mut comments = lines(beginning, 0);
        let first = comments.next()?;
        let [lead, numbers] = comment(&first)[..] else {
            return None;
        };
        let (_, known) = LEADS.iter().find(|(word, _)| lead.text == *word)?;
        NUMBERS.contains(&numbers.text).then_some(())?;
        let counts = comments.next();
        let counts = counts.as_ref().map(comment).unwrap_or_default();
        Some(Self {
            lead: *known,
            span: lead.span,
            firsts: counts.get(1).and_then(|count| count.text.parse().ok()),
        })
    }

    /// What is added to the numbers of the second of two sorts, the highest of the first being
    /// that; nothing where there is one.
    pub(in crate::read) fn shift(self, highest: u32) -> u32 {
        match self.lead {
            Lead::Across => self.firsts.unwrap_or_default().max(highest),
            Lead::BothWays | Lead::OneWay => 0,
        }
    }

    /// The note that the list says so.
    pub(in crate::read) fn note(self) -> Problem {
        let word = LEADS.iter().find(|(_, lead)| *lead == self.lead);
        let word = word.map_or("", |(word, _)| word);
        Problem::new(Code::DirectionSaid, self.span).text("word", word)
    }
}

/// The words of a comment; none of another line.
fn comment<'t>(line: &Line<'t>) -> Vec<Word<'t>> {
    let mut words = line.words_as_written(|c| c.is_whitespace() || c == '%');
    if !line.text.starts_with('%') {
        words.clear();
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_line_says_how_ties_lead() {
        let lead = |text| Said::of(text).map(|said| said.lead);
        assert_eq!(lead("% sym unweighted\n1 2\n"), Some(Lead::BothWays));
        assert_eq!(lead("%asym positive\r\n% 1 2 2\r\n"), Some(Lead::OneWay));
        assert_eq!(lead("% bip weighted\n% 3 2 2\n"), Some(Lead::Across));
        for text in [
            "1 2\n% sym unweighted\n",
            "% symmetric unweighted\n",
            "% sym\n",
            "% asym in which way nobody knows\n",
            "# sym unweighted\n",
            "",
        ] {
            assert_eq!(lead(text), None, "{text:?}");
        }
    }

    #[test]
    fn the_second_sort_is_counted_on_after_the_first() {
        let shift = |text, highest| Said::of(text).map(|said| said.shift(highest));
        assert_eq!(shift("% bip weighted\n% 3 7 2\n", 5), Some(7));
        assert_eq!(shift("% bip weighted\n% 3 2 2\n", 5), Some(5));
        assert_eq!(shift("% bip weighted\n1 2\n", 5), Some(5));
        assert_eq!(shift("% asym weighted\n% 3 7 2\n", 5), Some(0));
    }
}

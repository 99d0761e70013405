//! What do lines say together?

use std::borrow::Cow;

use super::line::{self, Line};
use crate::frozen::Ties;

/// Two digits, a blank and the end of the line.
const SHORTEST_LINE: usize = 4;

/// From so many places of a text lines are read at once: while one waits to know where its line
/// ends, the other goes on.
pub(super) const STRETCHES: usize = 2;

/// How many columns a plain tie has.
const PLAIN: u8 = 2;

/// So many plain ties of each stretch are looked at together, while they are near.
const TIES: usize = 128;

/// The ties of some lines, in their order.
#[derive(Clone, Debug, Default)]
pub(in crate::read) struct Block {
    pub(in crate::read) ends: Vec<[u32; 2]>,
    /// Empty while no line has a third column; then a line without one has the strength 1.
    pub(in crate::read) strengths: Vec<f64>,
    pub(in crate::read) self_ties: u64,
    /// Where the second end of the first of these stands.
    pub(in crate::read) first_self_tie: Option<usize>,
    /// The highest end, 0 when there is none.
    pub(in crate::read) highest: u32,
    /// How many columns every line has, once there is one.
    pub(super) width: Option<u8>,
}

impl Block {
    /// Adds whole lines, the first of them to the first block and so on.
    ///
    /// # Errors
    /// The offset of the first line that is no plain tie, or has not as many columns as those before
    /// in its block.
    pub(super) fn parse(blocks: &mut [Self; STRETCHES], text: &[u8]) -> Result<(), usize> {
        let begins: [usize; STRETCHES] = std::array::from_fn(|stretch| match stretch {
            0 => 0,
            _ => line::after_line(text, text.len() / STRETCHES * stretch),
        });
        let texts = std::array::from_fn(|stretch| {
            let end = begins.get(stretch + 1).copied().unwrap_or(text.len());
            &text[..end]
        });
        let plain = Self::parse_plain_ties(blocks, texts, begins);
        let stretches = blocks.iter_mut().zip(texts).zip(begins).zip(plain);
        for (((block, text), begin), plain) in stretches {
            if block.self_ties > 0 {
                block.first_self_tie = line::first_self_tie(text, begin);
            }
            block.parse_lines(text, plain)?;
        }
        Ok(())
    }

    /// Adds plain ties as long as all stretches have one; where the next line of each begins.
    fn parse_plain_ties(
        blocks: &mut [Self; STRETCHES],
        texts: [&[u8]; STRETCHES],
        mut at: [usize; STRETCHES],
    ) -> [usize; STRETCHES] {
        for (block, (text, &begin)) in blocks.iter_mut().zip(texts.iter().zip(&at)) {
            block.ends.reserve((text.len() - begin) / SHORTEST_LINE);
        }
        let mut ties = [[[0; 2]; TIES]; STRETCHES];
        loop {
            let mut count = 0;
            'ties: while count < TIES {
                let mut after = at;
                for stretch in 0..STRETCHES {
                    let Some((ends, next)) = line::plain_tie(texts[stretch], at[stretch]) else {
                        break 'ties;
                    };
                    ties[stretch][count] = ends;
                    after[stretch] = next;
                }
                at = after;
                count += 1;
            }
            for (block, ties) in blocks.iter_mut().zip(&ties) {
                block.extend(&ties[..count]);
            }
            if count < TIES {
                return at;
            }
        }
    }

    /// Adds plain ties.
    fn extend(&mut self, ties: &[[u32; 2]]) {
        if ties.is_empty() {
            return;
        }
        self.width.get_or_insert(PLAIN);
        self.self_ties += ties.iter().filter(|[from, to]| from == to).count() as u64;
        self.highest = ties
            .as_flattened()
            .iter()
            .copied()
            .fold(self.highest, u32::max);
        self.ends.extend_from_slice(ties);
    }

    /// Adds the lines from an offset on.
    ///
    /// # Errors
    /// As [`Self::parse`].
    fn parse_lines(&mut self, text: &[u8], mut at: usize) -> Result<(), usize> {
        while at < text.len() {
            let (line, next) = match line::plain_tie(text, at) {
                Some((ends, next)) => (line::tie(ends), next),
                None => line::parse(text, at).ok_or(at)?,
            };
            if let Line::Tie {
                ends,
                strength,
                has_time,
            } = line
            {
                let width = PLAIN + u8::from(strength.is_some()) + u8::from(has_time);
                if *self.width.get_or_insert(width) != width {
                    return Err(at);
                }
                if ends[0] == ends[1] {
                    self.first_self_tie = self
                        .first_self_tie
                        .or_else(|| line::first_self_tie(text, at));
                }
                self.push(ends, strength);
            }
            at = next;
        }
        self.even_out();
        Ok(())
    }

    /// Adds a tie, perhaps with its strength.
    #[inline]
    pub(in crate::read) fn push(&mut self, ends: [u32; 2], strength: Option<f64>) {
        self.self_ties += u64::from(ends[0] == ends[1]);
        self.highest = self.highest.max(ends[0].max(ends[1]));
        if let Some(strength) = strength {
            self.strengths.resize(self.ends.len(), 1.0);
            self.strengths.push(strength);
        }
        self.ends.push(ends);
    }

    /// Gives the last ties the strength 1 when some before have one.
    pub(in crate::read) fn even_out(&mut self) {
        if !self.strengths.is_empty() {
            self.strengths.resize(self.ends.len(), 1.0);
        }
    }

    /// Moves the ties of one of `parts` parts, all about as long, behind the others.
    pub(in crate::read) fn append(&mut self, part: &mut Self, parts: usize) {
        if self.ends.is_empty() {
            let likely = (part.ends.len() + part.ends.len() / 16) * parts;
            self.ends.reserve_exact(likely);
        }
        if !part.strengths.is_empty() || !self.strengths.is_empty() {
            self.strengths
                .reserve_exact(self.ends.capacity() - self.strengths.len());
            self.strengths.resize(self.ends.len(), 1.0);
            part.strengths.resize(part.ends.len(), 1.0);
        }
        self.width = self.width.or(part.width.take());
        self.self_ties += std::mem::take(&mut part.self_ties);
        self.highest = self.highest.max(std::mem::take(&mut part.highest));
        self.ends.append(&mut part.ends);
        self.strengths.append(&mut part.strengths);
    }

    /// Adds to every tie one that leads the other way.
    pub(in crate::read) fn turn_both_ways(&mut self) {
        self.ends = self
            .ends
            .iter()
            .flat_map(|&[a, b]| [[a, b], [b, a]])
            .collect();
        self.strengths = self.strengths.iter().flat_map(|&both| [both; 2]).collect();
    }

    /// The ties of a graph, with strengths where it is `weighted`: 1 where no line has one.
    pub(in crate::read) fn into_ties(self, weighted: bool) -> Ties<'static> {
        let mut strengths = self.strengths;
        if strengths.is_empty() && weighted {
            strengths = vec![1.0; self.ends.len()];
        }
        Ties {
            ends: Cow::Owned(self.ends),
            strengths: weighted.then_some(Cow::Owned(strengths)),
        }
    }

    /// Lets go of memory that was set aside for nothing.
    pub(in crate::read) fn shrink_to_fit(&mut self) {
        self.ends.shrink_to_fit();
        self.strengths.shrink_to_fit();
    }
}

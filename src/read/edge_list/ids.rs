//! Which ids occur, and at which place does each stand?

use std::sync::atomic::{AtomicU64, Ordering};

use rayon::prelude::*;

use super::block::Block;

/// The ids of an edge list in the order of their numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ids(Numbers);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Numbers {
    /// Every number below this one.
    Below(u32),
    /// These, sorted.
    Listed(Vec<u32>),
}

impl Ids {
    /// How many there are.
    pub fn len(&self) -> usize {
        match &self.0 {
            Numbers::Below(count) => *count as usize,
            Numbers::Listed(numbers) => numbers.len(),
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
    pub fn get(&self, place: usize) -> u32 {
        assert!(place < self.len(), "there are {} ids", self.len());
        match &self.0 {
            Numbers::Below(_) => place as u32,
            Numbers::Listed(numbers) => numbers[place],
        }
    }

    /// The ids as texts.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = String> {
        (0..self.len()).map(|place| self.get(place).to_string())
    }

    /// The ids that occur as ends, which become places.
    pub(super) fn of(ties: &mut Block) -> Self {
        if ties.ends.is_empty() {
            return Self(Numbers::Below(0));
        }
        let (highest, ends) = (ties.highest, ties.ends.as_flattened_mut());
        // A bit per number, unless the numbers are so far apart that listing them is shorter.
        if u64::from(highest) / 64 > 2 * ends.len() as u64 {
            return Self(Numbers::Listed(list(ends)));
        }
        let places = Places::of(ends, highest);
        if places.count() == u64::from(highest) + 1 {
            return Self(
                highest
                    .checked_add(1)
                    .map_or_else(|| places.listed(), Numbers::Below),
            );
        }
        rename(ends, |number| places.of_number(number));
        Self(places.listed())
    }
}

/// Sorts the numbers and renames the ends.
fn list(ends: &mut [u32]) -> Vec<u32> {
    let mut numbers = ends.to_vec();
    numbers.par_sort_unstable();
    numbers.dedup();
    rename(ends, |number| {
        numbers
            .binary_search(&number)
            .expect("every end is in the list") as u32
    });
    numbers
}

const ENDS_PER_TASK: usize = 1 << 17;

fn rename(ends: &mut [u32], place: impl Fn(u32) -> u32 + Sync) {
    ends.par_chunks_mut(ENDS_PER_TASK).for_each(|ends| {
        for end in ends {
            *end = place(*end);
        }
    });
}

/// Which numbers occur, a bit each, and how many occur before each word of bits.
struct Places {
    words: Vec<u64>,
    before: Vec<u32>,
}

impl Places {
    fn of(ends: &[u32], highest: u32) -> Self {
        let words: Vec<AtomicU64> = std::iter::repeat_with(AtomicU64::default)
            .take(highest as usize / 64 + 1)
            .collect();
        ends.par_chunks(ENDS_PER_TASK).for_each(|ends| {
            for &number in ends {
                let word = &words[number as usize / 64];
                let bit = 1 << (number % 64);
                // Reading is cheap, locking the cache line is not: most numbers are known.
                if word.load(Ordering::Relaxed) & bit == 0 {
                    word.fetch_or(bit, Ordering::Relaxed);
                }
            }
        });
        let words: Vec<u64> = words.into_iter().map(AtomicU64::into_inner).collect();
        let mut count = 0;
        let before = words
            .iter()
            .map(|word| {
                let before = count;
                count += word.count_ones();
                before
            })
            .collect();
        Self { words, before }
    }

    fn count(&self) -> u64 {
        self.words
            .iter()
            .map(|word| u64::from(word.count_ones()))
            .sum()
    }

    fn of_number(&self, number: u32) -> u32 {
        let word = number as usize / 64;
        let below = self.words[word] & ((1 << (number % 64)) - 1);
        self.before[word] + below.count_ones()
    }

    fn listed(&self) -> Numbers {
        let numbers = self.words.iter().enumerate().flat_map(|(index, &word)| {
            (0..64)
                .filter(move |bit| word >> bit & 1 == 1)
                .map(move |bit| (index * 64 + bit) as u32)
        });
        Numbers::Listed(numbers.collect())
    }
}

//! Which ids occur, and at which place does each stand?

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
        if u64::from(highest) / 64 > (ends.len() / ENDS_PER_WORD) as u64 {
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

/// Where there would be more than one word of bits for so many ends, the numbers are so far apart
/// that they are listed: 64 bits and a count take 12 bytes, 3 a tie.
const ENDS_PER_WORD: usize = 8;

/// Sorts the numbers and renames the ends.
fn list(ends: &mut [u32]) -> Vec<u32> {
    let mut numbers = ends.to_vec();
    numbers.par_sort_unstable();
    numbers.dedup();
    numbers.shrink_to_fit();
    let index = Index::of(&numbers);
    rename(ends, |number| index.place(number));
    numbers
}

/// Sorted numbers, and where those with the same first bits begin.
struct Index<'a> {
    numbers: &'a [u32],
    shift: u32,
    starts: Vec<u32>,
}

impl<'a> Index<'a> {
    /// About this many numbers share their first bits when they are spread evenly.
    const NUMBERS_EACH: usize = 4;

    fn of(numbers: &'a [u32]) -> Self {
        let highest = numbers.last().copied().unwrap_or(0);
        let bits = u32::BITS - highest.leading_zeros();
        let first_bits = (numbers.len() / Self::NUMBERS_EACH).max(1).ilog2();
        let shift = bits.saturating_sub(first_bits).min(u32::BITS - 1);
        let mut starts = vec![0; (highest >> shift) as usize + 2];
        for &number in numbers {
            starts[(number >> shift) as usize + 1] += 1;
        }
        let mut start = 0;
        for count in &mut starts {
            start += *count;
            *count = start;
        }
        Self {
            numbers,
            shift,
            starts,
        }
    }

    /// Where a number stands that is listed.
    fn place(&self, number: u32) -> u32 {
        let first = (number >> self.shift) as usize;
        let (start, end) = (self.starts[first], self.starts[first + 1]);
        let alike = &self.numbers[start as usize..end as usize];
        start + alike.partition_point(|&listed| listed < number) as u32
    }
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
        let count = highest as usize / 64 + 1;
        // Putting the words of all tasks together takes little beside finding them.
        let per_task = ENDS_PER_TASK.max(ENDS_PER_WORD * count);
        let tasks = ends.par_chunks(per_task).map(|ends| {
            let mut words = vec![0u64; count];
            for &number in ends {
                words[number as usize / 64] |= 1 << (number % 64);
            }
            words
        });
        let together = |mut words: Vec<u64>, others: Vec<u64>| {
            for (word, other) in words.iter_mut().zip(others) {
                *word |= other;
            }
            words
        };
        let words = tasks.reduce_with(together).unwrap_or_default();
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_far_apart_are_found_by_their_first_bits() {
        let lists: [Vec<u32>; 5] = [
            vec![0],
            vec![u32::MAX],
            vec![0, 1, 2, 3, u32::MAX - 1, u32::MAX],
            (0..1000).chain([1 << 30]).collect(),
            (0..5000).map(|at| at * 800_000).collect(),
        ];
        for numbers in lists {
            let mut ends: Vec<u32> = numbers.iter().rev().chain(&numbers).copied().collect();
            assert_eq!(list(&mut ends), numbers);
            let places = 0..numbers.len() as u32;
            assert_eq!(ends, places.clone().rev().chain(places).collect::<Vec<_>>());
        }
    }
}

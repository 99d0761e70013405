//! Which names occur, and which number has each?

use std::hash::{BuildHasher, Hasher};

use foldhash::fast::RandomState;

/// Texts one after the other, each with its place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TieNames {
    text: String,
    ends: Vec<u32>,
}

impl TieNames {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Is there none?
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The name at a place.
    ///
    /// # Panics
    /// When there are not so many.
    pub fn get(&self, place: usize) -> &str {
        let start = place.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[start as usize..self.ends[place] as usize]
    }

    /// All of them in order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &str> {
        (0..self.len()).map(|place| self.get(place))
    }

    /// Adds one; `None` when the place or the text would be beyond 32 bits.
    fn push(&mut self, name: &str) -> Option<u32> {
        let place = u32::try_from(self.ends.len()).ok()?;
        let end = u32::try_from(self.text.len() + name.len()).ok()?;
        self.text.push_str(name);
        self.ends.push(end);
        place.checked_add(1).map(|_| place)
    }
}

/// Gives every new name the next number.
///
/// An open table of numbers, each beside 32 bits of the hash of its name: these say where it
/// stands, so that the table grows without a look at the names. What a name hashes to differs
/// from run to run, which nobody sees but who would make a table slow on purpose.
#[derive(Debug, Default)]
pub(super) struct Interner {
    names: TieNames,
    /// The tag of a name above its number and one; 0 where there is none.
    slots: Vec<u64>,
    state: RandomState,
}

impl Interner {
    const FIRST_SLOTS: usize = 1 << 10;

    /// The number of a name; `None` when there are too many.
    #[inline]
    pub(super) fn number(&mut self, name: &str) -> Option<u32> {
        if self.names.len() >= self.slots.len() / 2 {
            self.grow();
        }
        let mut hasher = self.state.build_hasher();
        hasher.write(name.as_bytes());
        let tag = hasher.finish() >> 32;
        let mut at = first_slot(tag, self.slots.len());
        loop {
            let slot = self.slots[at];
            if slot == 0 {
                let number = self.names.push(name)?;
                self.slots[at] = tag << 32 | u64::from(number + 1);
                return Some(number);
            }
            let number = (slot as u32).wrapping_sub(1);
            if slot >> 32 == tag && self.names.get(number as usize) == name {
                return Some(number);
            }
            at = next(at, self.slots.len());
        }
    }

    pub(super) fn len(&self) -> usize {
        self.names.len()
    }

    pub(super) fn names(&self) -> &TieNames {
        &self.names
    }

    pub(super) fn into_names(mut self) -> TieNames {
        self.names.text.shrink_to_fit();
        self.names.ends.shrink_to_fit();
        self.names
    }

    fn grow(&mut self) {
        let count = (self.slots.len() * 2).max(Self::FIRST_SLOTS);
        let mut slots = vec![0; count];
        for &slot in self.slots.iter().filter(|&&slot| slot != 0) {
            let mut at = first_slot(slot >> 32, count);
            while slots[at] != 0 {
                at = next(at, count);
            }
            slots[at] = slot;
        }
        self.slots = slots;
    }
}

/// Tags are spread over the slots in their order.
fn first_slot(tag: u64, count: usize) -> usize {
    ((u128::from(tag) * count as u128) >> 32) as usize
}

fn next(at: usize, count: usize) -> usize {
    if at + 1 == count { 0 } else { at + 1 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_follow_the_first_mention() {
        let mut interner = Interner::default();
        let mut numbers = Vec::new();
        for step in 0..20_000u32 {
            numbers.push(interner.number(&format!("n{}", step % 7919)));
        }
        let expected: Vec<Option<u32>> = (0..20_000).map(|step| Some(step % 7919)).collect();
        assert_eq!(numbers, expected);
        assert_eq!(interner.number(""), Some(7919));
        let names = interner.into_names();
        assert_eq!((names.get(7918), names.get(7919)), ("n7918", ""));
    }
}

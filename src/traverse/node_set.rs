//! Which nodes? A bit for each.

/// A set of nodes as bits, 64 to a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NodeSet {
    words: Vec<u64>,
}

/// How many nodes share a word.
pub(crate) const NODES_PER_WORD: usize = 64;

impl NodeSet {
    /// Room for so many nodes, none of which is in the set.
    pub(crate) fn empty(node_count: usize) -> Self {
        Self {
            words: vec![0; node_count.div_ceil(NODES_PER_WORD)],
        }
    }

    #[inline]
    pub(crate) fn contains(&self, node: u32) -> bool {
        self.words[node as usize / NODES_PER_WORD] >> (node as usize % NODES_PER_WORD) & 1 != 0
    }

    #[inline]
    pub(crate) fn insert(&mut self, node: u32) {
        self.words[node as usize / NODES_PER_WORD] |= 1 << (node as usize % NODES_PER_WORD);
    }

    pub(crate) fn clear(&mut self) {
        self.words.fill(0);
    }

    /// Every node that is not in the set, and only these; bits of no node count as nodes.
    pub(crate) fn complement(&mut self) {
        self.words.iter_mut().for_each(|word| *word = !*word);
    }

    pub(crate) fn words_mut(&mut self) -> &mut [u64] {
        &mut self.words
    }

    /// The nodes, lowest first.
    pub(crate) fn iter(&self) -> impl Iterator<Item = u32> {
        let words = (0u32..).step_by(NODES_PER_WORD).zip(&self.words);
        words.flat_map(|(first, &word)| nodes_of(first, word))
    }
}

/// The nodes of a word whose first bit stands for `first`.
#[inline]
pub(crate) fn nodes_of(first: u32, mut word: u64) -> impl Iterator<Item = u32> {
    std::iter::from_fn(move || {
        let bit = (word != 0).then(|| word.trailing_zeros())?;
        word &= word - 1;
        Some(first + bit)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nodes_are_found_in_order_across_words() {
        let mut set = NodeSet::empty(130);
        for node in [129, 0, 64, 63] {
            set.insert(node);
        }
        assert_eq!(set.iter().collect::<Vec<_>>(), [0, 63, 64, 129]);
        assert!(set.contains(63) && !set.contains(62));
        set.complement();
        assert_eq!(set.iter().filter(|&node| node < 130).count(), 126);
        set.clear();
        assert_eq!(set.iter().count(), 0);
        assert_eq!(NodeSet::empty(0).iter().count(), 0);
    }
}

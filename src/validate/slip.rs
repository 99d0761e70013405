//! Was another word meant?

/// A word that is probably a slip of another.
pub(super) struct Slip {
    word: String,
    length: usize,
}

impl Slip {
    pub(super) fn of(word: &str) -> Self {
        let word = word.trim().to_lowercase();
        Self {
            length: word.chars().count(),
            word,
        }
    }

    /// How many letters may differ: none in words of one or two letters, a third at most.
    fn tolerance(&self) -> usize {
        if self.length < 3 {
            0
        } else {
            (self.length / 3).max(1)
        }
    }

    pub(super) fn is_about_as_long_as(&self, candidate: &str) -> bool {
        candidate.chars().count().abs_diff(self.length) <= self.tolerance().max(2)
    }

    /// How far the candidate is; `None` when it is another word altogether.
    ///
    /// Slips are letters left out, added, changed or swapped, or an ending left out, and
    /// seldom the first letter.
    pub(super) fn cost(&self, candidate: &str) -> Option<usize> {
        let candidate = candidate.to_lowercase();
        let distance = strsim::osa_distance(&self.word, &candidate);
        let is_beginning = self.length >= 3
            && (candidate.starts_with(&self.word) || self.word.starts_with(&candidate));
        let same_start = candidate.chars().next() == self.word.chars().next();
        (distance <= self.tolerance() || (is_beginning && distance <= 2))
            .then_some(2 * distance + usize::from(!same_start))
    }
}

/// The candidate that a word is most probably a slip of; of equally near ones the first by
/// the alphabet.
pub(crate) fn meant<'a>(word: &str, candidates: impl Iterator<Item = &'a str>) -> Option<String> {
    let slip = Slip::of(word);
    let near = candidates.filter(|candidate| slip.is_about_as_long_as(candidate));
    let costs = near.filter_map(|candidate| Some((slip.cost(candidate)?, candidate)));
    costs.min().map(|(_, candidate)| candidate.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_near_and_other_words_are_not() {
        let near = |word, candidate| Slip::of(word).cost(candidate).is_some();
        assert!(near("sost", "soste"));
        assert!(near("Soste", "soste"));
        assert!(near("muncipality", "municipality"));
        assert!(near("them", "themes"));
        assert!(near("hyet", "hyte"));
        for (word, candidate) in [
            ("c", "a"),
            ("aa", "a"),
            ("kunta", "kuntayhtymä"),
            ("abc", "xyz"),
            ("", "a"),
        ] {
            assert!(!near(word, candidate), "{word} {candidate}");
        }
    }

    #[test]
    fn the_same_first_letter_is_nearer() {
        let slip = Slip::of("fnds");
        assert!(slip.cost("funds") < slip.cost("ends"));
    }
}

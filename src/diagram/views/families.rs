//! How do families of ties look where they are areas and not lines?

use super::ViewInput;
use crate::diagram::{Color, Head, TieFamily};

/// A family of ties with its color and its sign.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Family {
    pub(super) family: TieFamily,
    pub(super) name: String,
    pub(super) color: Color,
    pub(super) sign: Head,
    /// How many ties of the picture are of it.
    pub(super) count: usize,
}

/// The families of the ties whose kinds are counted, in the order of the vocabulary; each has the
/// same color in every picture of the network.
pub(super) fn families<'a>(
    input: &ViewInput<'_>,
    kinds: impl Iterator<Item = (&'a str, usize)>,
) -> Vec<Family> {
    let model = input.selected.model;
    let words = model.vocabulary();
    let known = words.tie_kinds.iter().filter(|kind| kind.parent.is_none());
    let mut roots: Vec<(TieFamily, usize)> =
        known.map(|kind| (TieFamily(kind.id.clone()), 0)).collect();
    for (kind, count) in kinds {
        let family = TieFamily::of_kind(words, kind);
        match roots.iter_mut().find(|(root, _)| *root == family) {
            Some((_, sum)) => *sum += count,
            // A kind the vocabulary does not have is a family of its own, after the others.
            None => roots.push((family, count)),
        }
    }
    let series = &input.options.theme.series;
    let all = roots.into_iter().enumerate();
    let all = all.map(|(place, (family, count))| Family {
        name: model
            .tie_kind_name(&family.0, input.options.language)
            .to_owned(),
        color: series[place.min(series.len() - 1)],
        sign: family.head(words.is_directed(&family.0)),
        family,
        count,
    });
    all.filter(|family| family.count > 0).collect()
}

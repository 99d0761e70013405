//! Which measures are asked for?

use thiserror::Error;

use crate::analyses::registry::{self, BY_SECTOR, REGISTRY, Row};

/// Why the measures cannot be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ChoiceError {
    /// There is no such measure.
    #[error("there is no measure `{name}`{}", hint(.similar))]
    Unknown {
        /// What was asked for.
        name: String,
        /// A name much like it.
        similar: Option<&'static str>,
    },
    /// The measure compares sectors, and there are none.
    #[error("`{0}` compares sectors: say with --by what makes a sector")]
    NeedsSectors(&'static str),
}

fn hint(similar: &Option<&'static str>) -> String {
    similar.map_or_else(
        || "; --help lists them".to_owned(),
        |name| format!("; did you mean `{name}`?"),
    )
}

/// The measures with these names, in the order of the registry; without names, those of every
/// network, and those of sectors when there are any.
///
/// # Errors
/// A name that no measure has, and one that compares sectors when there are none.
pub fn choose(names: &[String], has_sectors: bool) -> Result<Vec<&'static Row>, ChoiceError> {
    if names.is_empty() {
        let by_sector = if has_sectors { BY_SECTOR } else { &[] };
        return Ok(REGISTRY.iter().chain(by_sector).collect());
    }
    for name in names {
        if registry::find(name).is_none() {
            return Err(ChoiceError::Unknown {
                name: name.clone(),
                similar: similar(name),
            });
        }
    }
    let is_chosen = |row: &&Row| names.iter().any(|name| name == row.about.name);
    if let Some(row) = BY_SECTOR.iter().find(|row| !has_sectors && is_chosen(row)) {
        return Err(ChoiceError::NeedsSectors(row.about.name));
    }
    Ok(registry::rows().filter(is_chosen).collect())
}

fn similar(name: &str) -> Option<&'static str> {
    let names = registry::rows().map(|row| row.about.name);
    let scored = names.map(|own| (strsim::jaro_winkler(name, own), own));
    let best = scored.max_by(|left, right| left.0.total_cmp(&right.0))?;
    (best.0 > 0.8).then_some(best.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(only: &[&str], has_sectors: bool) -> Result<Vec<&'static str>, ChoiceError> {
        let only: Vec<String> = only.iter().map(|&name| name.to_owned()).collect();
        let rows = choose(&only, has_sectors)?;
        Ok(rows.iter().map(|row| row.about.name).collect())
    }

    #[test]
    fn the_order_is_that_of_the_registry() {
        assert_eq!(
            names(&["degree", "ties", "degree"], false),
            Ok(vec!["ties", "degree"])
        );
        assert!(!names(&[], false).expect("all").contains(&"ei_index"));
        assert!(names(&[], true).expect("all").contains(&"ei_index"));
    }

    #[test]
    fn what_cannot_be_chosen_is_explained() {
        let error = names(&["betweeness"], false).expect_err("misspelled");
        assert!(
            error.to_string().contains("did you mean `betweenness`?"),
            "{error}"
        );
        assert!(names(&["xyz"], false).is_err());
        assert_eq!(names(&["ei"], false), Err(ChoiceError::NeedsSectors("ei")));
        assert_eq!(names(&["ei"], true), Ok(vec!["ei"]));
    }
}

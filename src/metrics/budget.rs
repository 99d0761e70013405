//! What of the measures asked for can be had on a network of this size?

use crate::analyses::Outcome;
use crate::analyses::registry::{self, Row};
use crate::frozen::FrozenGraph;
use crate::parallel;

/// How much work and memory a measure may take.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Budget {
    /// Steps along ties for a measure that nobody asked for by name.
    pub steps: f64,
    /// Bytes for any measure; `None` when they are not known.
    pub bytes: Option<u64>,
}

impl Default for Budget {
    /// About ten seconds of one processor, and memory as there is.
    fn default() -> Self {
        Self {
            steps: 1e10,
            bytes: None,
        }
    }
}

/// What becomes of a measure.
#[derive(Clone, Debug)]
pub struct Planned {
    /// The measure.
    pub row: &'static Row,
    /// Why it is left out; it is not when there is no reason.
    pub left_out: Option<String>,
}

impl Planned {
    /// The answer of the measure, or why there is none.
    pub fn run(&self, graph: &FrozenGraph, seed: u64) -> Outcome {
        match &self.left_out {
            Some(reason) => Outcome::Refused(reason.clone()),
            None => parallel::among_workers(|| self.row.run_seeded(graph, seed)),
        }
    }
}

impl Budget {
    /// Which of these measures are worked out. One that would take too long is left out, unless
    /// asked for by name, and its estimate takes its place if that is quick; one that does not
    /// fit into memory is left out in any case.
    pub fn plan(&self, graph: &FrozenGraph, rows: &[&'static Row], by_name: bool) -> Vec<Planned> {
        let mut planned: Vec<Planned> = Vec::with_capacity(rows.len());
        let mut estimates: Vec<&'static Row> = Vec::new();
        for &row in rows {
            let left_out = self.too_large(graph, row).or_else(|| {
                let reason = if by_name {
                    None
                } else {
                    self.too_long(graph, row)
                }?;
                estimates.extend(row.estimate.and_then(registry::find));
                Some(reason)
            });
            planned.push(Planned { row, left_out });
        }
        for row in estimates {
            if planned.iter().all(|there| there.row.about != row.about) {
                let left_out = self.too_long(graph, row);
                planned.push(Planned { row, left_out });
            }
        }
        planned
    }

    fn too_large(&self, graph: &FrozenGraph, row: &Row) -> Option<String> {
        let needed = row.cost.bytes(graph);
        let free = self.bytes.filter(|&free| needed > free)?;
        Some(format!(
            "takes {} of memory, and {} are free",
            gigabytes(needed),
            gigabytes(free)
        ))
    }

    fn too_long(&self, graph: &FrozenGraph, row: &Row) -> Option<String> {
        let steps = row.cost.steps_by_trial(graph);
        (steps > self.steps).then(|| {
            let exponent = steps.log10().round();
            let name = row.about.name;
            let instead = row
                .estimate
                .map_or_else(String::new, |estimate| format!("; {estimate} estimates it"));
            format!("takes about 10^{exponent} steps here: --only {name} works it out{instead}")
        })
    }
}

fn gigabytes(bytes: u64) -> String {
    format!("{:.1} GB", bytes as f64 / 1e9)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{path, star};
    use crate::metrics::choose;

    fn names(planned: &[Planned]) -> Vec<(&'static str, bool)> {
        planned
            .iter()
            .map(|planned| (planned.row.about.name, planned.left_out.is_none()))
            .collect()
    }

    fn plan_of(
        graph: &FrozenGraph,
        budget: Budget,
        only: &[&str],
        by_name: bool,
    ) -> Vec<(&'static str, bool)> {
        let only: Vec<String> = only.iter().map(|&name| name.to_owned()).collect();
        let rows = choose(&only, false).expect("measures");
        names(&budget.plan(graph, &rows, by_name))
    }

    fn plan(budget: Budget, only: &[&str], by_name: bool) -> Vec<(&'static str, bool)> {
        plan_of(&path(1000), budget, only, by_name)
    }

    #[test]
    fn what_takes_too_long_is_estimated_unless_asked_for() {
        let budget = Budget {
            steps: 2_000_000.0,
            bytes: None,
        };
        let asked = ["density", "closeness"];
        assert_eq!(
            plan_of(&star(20_000), budget, &asked, true),
            [("density", true), ("closeness", true)]
        );
        assert_eq!(
            plan_of(&star(20_000), budget, &asked, false),
            [
                ("density", true),
                ("closeness", false),
                ("closeness_sampled", true)
            ]
        );
    }

    #[test]
    fn where_the_estimate_takes_too_long_it_is_left_out_too() {
        let budget = Budget {
            steps: 10_000.0,
            bytes: None,
        };
        assert_eq!(
            plan(budget, &["betweenness"], false),
            [("betweenness", false), ("betweenness_sampled", false)]
        );
    }

    #[test]
    fn what_does_not_fit_is_left_out_even_when_asked_for() {
        let budget = Budget {
            bytes: Some(1_000_000),
            ..Budget::default()
        };
        assert_eq!(
            plan(budget, &["structural_distance"], true),
            [("structural_distance", false)]
        );
        assert_eq!(
            plan(Budget::default(), &["structural_distance"], true),
            [("structural_distance", true)]
        );
    }

    #[test]
    fn every_estimate_is_a_measure() {
        for row in registry::rows() {
            assert!(
                row.estimate
                    .is_none_or(|name| registry::find(name).is_some()),
                "{}",
                row.about.name
            );
        }
    }
}

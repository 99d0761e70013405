//! The plainest form of a network: a matrix.

/// Strengths by row (from) and column (to), 0 where there is no tie.
pub(crate) struct Dense {
    pub(crate) matrix: Vec<Vec<f64>>,
    pub(crate) directed: bool,
}

impl Dense {
    pub(crate) fn new(matrix: Vec<Vec<f64>>, directed: bool) -> Self {
        Self { matrix, directed }
    }

    pub(crate) fn count(&self) -> usize {
        self.matrix.len()
    }

    pub(crate) fn tie(&self, from: usize, to: usize) -> bool {
        self.matrix[from][to] > 0.0
    }

    /// Is there a tie in either direction?
    pub(crate) fn joined(&self, a: usize, b: usize) -> bool {
        self.tie(a, b) || self.tie(b, a)
    }

    pub(crate) fn row_sum(&self, node: usize) -> f64 {
        self.matrix[node].iter().sum()
    }

    pub(crate) fn column_sum(&self, node: usize) -> f64 {
        self.matrix.iter().map(|row| row[node]).sum()
    }

    /// Distances by row and column after Floyd and Warshall, infinite where no path leads.
    pub(crate) fn distances(&self) -> Vec<Vec<f64>> {
        let count = self.count();
        let length = |from: usize, to: usize| match self.matrix[from][to] {
            _ if from == to => 0.0,
            0.0 => f64::INFINITY,
            strength => 1.0 / strength,
        };
        let mut distances: Vec<Vec<f64>> = (0..count)
            .map(|from| (0..count).map(|to| length(from, to)).collect())
            .collect();
        for via in 0..count {
            for from in 0..count {
                for to in 0..count {
                    let detour = distances[from][via] + distances[via][to];
                    distances[from][to] = distances[from][to].min(detour);
                }
            }
        }
        distances
    }

    /// How many shortest paths lead from row to column.
    pub(crate) fn path_counts(&self, distances: &[Vec<f64>]) -> Vec<Vec<f64>> {
        let count = self.count();
        let mut paths = vec![vec![0.0; count]; count];
        for from in 0..count {
            let mut order: Vec<usize> = (0..count).collect();
            order.sort_by(|&a, &b| distances[from][a].total_cmp(&distances[from][b]));
            paths[from][from] = 1.0;
            for &node in &order {
                for next in 0..count {
                    let there = distances[from][node] + 1.0 / self.matrix[node][next];
                    if self.tie(node, next)
                        && there.is_finite()
                        && same_length(there, distances[from][next])
                    {
                        paths[from][next] += paths[from][node];
                    }
                }
            }
        }
        paths
    }

    /// The lowest node each node is joined to by a chain of ties of any direction, when the
    /// nodes and ties that `without` names are gone; `None` for a node that is gone.
    pub(crate) fn components(
        &self,
        gone: Option<usize>,
        without: Option<[usize; 2]>,
    ) -> Vec<Option<usize>> {
        let count = self.count();
        let mut lowest: Vec<Option<usize>> = (0..count)
            .map(|node| (Some(node) != gone).then_some(node))
            .collect();
        for _ in 0..count {
            for a in 0..count {
                for b in 0..count {
                    let cut = without.is_some_and(|ends| ends == [a, b] || ends == [b, a]);
                    if let (Some(left), Some(right), true, false) =
                        (lowest[a], lowest[b], self.joined(a, b), cut)
                    {
                        lowest[a] = Some(left.min(right));
                        lowest[b] = lowest[a];
                    }
                }
            }
        }
        lowest
    }
}

/// The convention for lengths such as 1/3 + 1/2: equal within a relative 1e-9.
pub(crate) fn same_length(left: f64, right: f64) -> bool {
    (left - right).abs() <= 1e-9 * left.max(right)
}

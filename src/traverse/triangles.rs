//! Which three are all tied to each other? One kernel for everything that counts triangles.
//!
//! Nodes are renumbered by falling degree and every tie points to its end with the lower
//! number, so that even the rows of hubs are short (Chiba & Nishizeki 1985,
//! doi:10.1137/0214017: O(m · arboricity)). A triangle a > b > c is met once: at `a`, whose row
//! is marked, along `b`, whose row holds `c`.

use rayon::prelude::*;

use crate::frozen::{Adjacency, FrozenGraph};
use crate::parallel;

/// How the two ends of a tie are joined: bit 0 from the higher number to the lower, bit 1
/// back.
pub(crate) const DOWN: u8 = 1;
/// See [`DOWN`].
pub(crate) const UP: u8 = 2;

/// A graph without direction, each tie once, pointing to its end of higher degree.
pub(crate) struct Oriented {
    /// The node with each number.
    pub(crate) node: Vec<u32>,
    offsets: Vec<u32>,
    /// By row the lower numbers it is tied to, ascending.
    pub(crate) lower: Vec<u32>,
}

/// A triangle by its numbers, `a > b > c`, and the places of its ties in [`Oriented::lower`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Triangle {
    pub(crate) a: u32,
    pub(crate) b: u32,
    pub(crate) c: u32,
    pub(crate) ab: usize,
    pub(crate) ac: usize,
    pub(crate) bc: usize,
}

const NODES_PER_TASK: usize = 128;

impl Oriented {
    /// Renumbers a graph without direction.
    ///
    /// Complexity: O(n + m log m); 4 bytes a tie and 12 a node.
    pub(crate) fn new(rows: &Adjacency) -> Self {
        let node = by_falling_degree(rows);
        let mut number = vec![0; node.len()];
        for (at, &node) in (0..).zip(&node) {
            number[node as usize] = at;
        }
        let lower = |at: usize| {
            let neighbors = rows.neighbors(node[at]).iter();
            neighbors
                .map(|&neighbor| number[neighbor as usize])
                .filter(move |&other| other < at as u32)
        };
        let degrees = parallel::fill(
            node.len(),
            NODES_PER_TASK,
            0,
            || (),
            |(), first, slice| {
                for (at, degree) in (first..).zip(slice) {
                    *degree = lower(at).count() as u32;
                }
            },
        );
        let offsets = crate::frozen::offsets_of(degrees);
        let mut targets = vec![0; offsets[node.len()] as usize];
        parallel::split_by_offsets(&mut targets, &offsets, NODES_PER_TASK)
            .into_par_iter()
            .for_each(|(numbers, mut part)| {
                for at in numbers {
                    let (row, rest) = part.split_at_mut((offsets[at + 1] - offsets[at]) as usize);
                    for (target, other) in row.iter_mut().zip(lower(at)) {
                        *target = other;
                    }
                    row.sort_unstable();
                    part = rest;
                }
            });
        Self {
            node,
            offsets,
            lower: targets,
        }
    }

    /// How many nodes there are.
    pub(crate) fn node_count(&self) -> usize {
        self.node.len()
    }

    /// The places of the row of a number.
    #[inline]
    pub(crate) fn row(&self, number: u32) -> std::ops::Range<usize> {
        self.offsets[number as usize] as usize..self.offsets[number as usize + 1] as usize
    }

    /// A value for each tie, in the order of [`Self::lower`], from the two nodes it joins: the
    /// one with the higher number first.
    pub(crate) fn of_ties<T: Send + Clone + Default>(
        &self,
        value: impl Fn(u32, u32) -> T + Sync + Send,
    ) -> Vec<T> {
        let mut values = vec![T::default(); self.lower.len()];
        parallel::split_by_offsets(&mut values, &self.offsets, NODES_PER_TASK)
            .into_par_iter()
            .for_each(|(numbers, part)| {
                let ties = numbers.flat_map(|a| {
                    self.row(a as u32)
                        .map(move |at| (self.node[a], self.node[self.lower[at] as usize]))
                });
                for (slot, (from, to)) in part.iter_mut().zip(ties) {
                    *slot = value(from, to);
                }
            });
        values
    }

    /// Calls `each` for every triangle with the accumulator of its thread, and puts the
    /// accumulators together with `merge`.
    ///
    /// Which triangles share an accumulator depends on the threads: what is accumulated must
    /// be whole numbers, whose sum does not depend on the order.
    pub(crate) fn fold_triangles<A: Send>(
        &self,
        empty: impl Fn() -> A + Sync + Send,
        each: impl Fn(&mut A, Triangle) + Sync + Send,
        merge: impl Fn(A, A) -> A + Sync + Send,
    ) -> A {
        let scratch = || (empty(), vec![0u32; self.node_count()]);
        parallel::tasks(self.node_count(), NODES_PER_TASK)
            .fold(scratch, |(mut accumulator, mut marks), numbers| {
                for a in numbers {
                    self.at_node(a as u32, &mut marks, |triangle| {
                        each(&mut accumulator, triangle)
                    });
                }
                (accumulator, marks)
            })
            .map(|(accumulator, _)| accumulator)
            .reduce(&empty, merge)
    }

    /// The triangles whose highest number is `a`; `marks` is all zero before and after.
    #[inline]
    fn at_node(&self, a: u32, marks: &mut [u32], mut each: impl FnMut(Triangle)) {
        let row = self.row(a);
        if row.len() < 2 {
            return;
        }
        for ac in row.clone() {
            marks[self.lower[ac] as usize] = ac as u32 + 1;
        }
        for ab in row.clone() {
            let b = self.lower[ab];
            for bc in self.row(b) {
                let c = self.lower[bc];
                let mark = marks[c as usize];
                if mark != 0 {
                    let ac = mark as usize - 1;
                    each(Triangle {
                        a,
                        b,
                        c,
                        ab,
                        ac,
                        bc,
                    });
                }
            }
        }
        for ac in row {
            marks[self.lower[ac] as usize] = 0;
        }
    }

    /// How many triangles each node is in, by node.
    pub(crate) fn triangle_counts(&self) -> Vec<u64> {
        let node_count = self.node_count();
        let scratch = || (vec![0u64; node_count], vec![false; node_count]);
        let counts = parallel::tasks(node_count, NODES_PER_TASK)
            .fold(scratch, |(mut counts, mut marks), numbers| {
                for a in numbers {
                    self.count_at(a as u32, &mut counts, &mut marks);
                }
                (counts, marks)
            })
            .map(|(counts, _)| counts)
            .reduce(|| vec![0; node_count], add_counts);
        let mut by_node = vec![0; node_count];
        for (&node, count) in self.node.iter().zip(counts) {
            by_node[node as usize] = count;
        }
        by_node
    }

    /// As [`Self::at_node`], for counting alone: marks of a byte stay in the nearest cache.
    fn count_at(&self, a: u32, counts: &mut [u64], marks: &mut [bool]) {
        let row = &self.lower[self.row(a)];
        if row.len() < 2 {
            return;
        }
        for &c in row {
            marks[c as usize] = true;
        }
        let mut at_a = 0;
        for &b in row {
            let mut at_b = 0;
            for &c in &self.lower[self.row(b)] {
                let closed = u64::from(marks[c as usize]);
                counts[c as usize] += closed;
                at_b += closed;
            }
            counts[b as usize] += at_b;
            at_a += at_b;
        }
        counts[a as usize] += at_a;
        for &c in row {
            marks[c as usize] = false;
        }
    }

    /// For every tie the sum of `weight` over those tied to both its ends, in one fixed order:
    /// `weight(third, place of tie, places of the ties from its higher and its lower end to
    /// the third)`.
    ///
    /// Every tie belongs to the row of its higher end and only that row's task writes to it.
    pub(crate) fn sum_over_thirds<const K: usize>(
        &self,
        weight: impl Fn(u32, usize, usize, usize) -> [f64; K] + Sync + Send,
    ) -> Vec<[f64; K]> {
        let mut higher_offsets = vec![0u32; self.node_count()];
        for &b in &self.lower {
            higher_offsets[b as usize] += 1;
        }
        let higher_offsets = crate::frozen::offsets_of(higher_offsets);
        let mut next = higher_offsets.clone();
        let mut higher = vec![(0u32, 0u32); self.lower.len()];
        for a in 0..self.node_count() as u32 {
            for ab in self.row(a) {
                let slot = &mut next[self.lower[ab] as usize];
                higher[*slot as usize] = (a, ab as u32);
                *slot += 1;
            }
        }
        let mut sums = vec![[0.0; K]; self.lower.len()];
        parallel::split_by_offsets(&mut sums, &self.offsets, NODES_PER_TASK)
            .into_par_iter()
            .for_each_init(
                || vec![0u32; self.node_count()],
                |marks, (numbers, part)| {
                    let start = self.offsets[numbers.start] as usize;
                    for v in numbers {
                        let row = self.row(v as u32);
                        for at in row.clone() {
                            marks[self.lower[at] as usize] = at as u32 + 1;
                        }
                        let above = higher_offsets[v] as usize..higher_offsets[v + 1] as usize;
                        let mut add = |tie: usize, third: u32, high: usize, low: usize| {
                            let values = weight(third, tie, high, low);
                            for (sum, value) in part[tie - start].iter_mut().zip(values) {
                                *sum += value;
                            }
                        };
                        self.thirds_above(&higher[above], marks, &mut add);
                        self.thirds_below(row.clone(), marks, &mut add);
                        for at in row {
                            marks[self.lower[at] as usize] = 0;
                        }
                    }
                },
            );
        sums
    }

    /// Thirds with a higher number than both ends: `u` above `v`, tied to `w` below `v`.
    fn thirds_above(
        &self,
        above: &[(u32, u32)],
        marks: &[u32],
        add: &mut impl FnMut(usize, u32, usize, usize),
    ) {
        for &(u, uv) in above {
            // The row of u is ascending: what stands before v is below v.
            for uw in self.row(u).start..uv as usize {
                let mark = marks[self.lower[uw] as usize];
                if mark != 0 {
                    add(mark as usize - 1, u, uv as usize, uw);
                }
            }
        }
    }

    /// Thirds with a lower number than the higher end.
    fn thirds_below(
        &self,
        row: std::ops::Range<usize>,
        marks: &[u32],
        add: &mut impl FnMut(usize, u32, usize, usize),
    ) {
        for vx in row {
            let x = self.lower[vx];
            for xw in self.row(x) {
                let w = self.lower[xw];
                let mark = marks[w as usize];
                if mark != 0 {
                    let vw = mark as usize - 1;
                    add(vx, w, vw, xw);
                    add(vw, x, vx, xw);
                }
            }
        }
    }
}

fn add_counts(mut left: Vec<u64>, right: Vec<u64>) -> Vec<u64> {
    for (left, right) in left.iter_mut().zip(right) {
        *left += right;
    }
    left
}

/// The nodes by falling degree, equal ones in their order.
fn by_falling_degree(rows: &Adjacency) -> Vec<u32> {
    let nodes = 0..rows.node_count() as u32;
    let mut nodes: Vec<u32> = nodes.collect();
    nodes.par_sort_by_key(|&node| std::cmp::Reverse(rows.degree(node)));
    nodes
}

/// The oriented graph of a network without its direction, made once.
pub(crate) fn oriented(graph: &FrozenGraph) -> std::sync::Arc<Oriented> {
    graph.derive(|graph| Oriented::new(graph.symmetric().outgoing_rows()))
}

/// How each tie of the oriented graph is directed, in the order of [`Oriented::lower`].
pub(crate) fn dyads(graph: &FrozenGraph, oriented: &Oriented) -> Vec<u8> {
    oriented.of_ties(|from, to| {
        if !graph.is_directed() {
            return DOWN | UP;
        }
        let down = graph.outgoing(from).binary_search(&to).is_ok();
        let up = graph.outgoing(to).binary_search(&from).is_ok();
        (u8::from(down) * DOWN) | (u8::from(up) * UP)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyses::small::{complete, directed, undirected};

    #[test]
    fn a_complete_graph_has_every_triangle_once() {
        let oriented = oriented(&complete(6));
        let triangles = oriented.fold_triangles(
            Vec::new,
            |found, triangle| found.push((triangle.a, triangle.b, triangle.c)),
            |mut left, right| {
                left.extend(right);
                left
            },
        );
        assert_eq!(triangles.len(), 20);
        assert!(triangles.iter().all(|(a, b, c)| a > b && b > c));
        assert_eq!(oriented.triangle_counts(), [10; 6]);
    }

    #[test]
    fn places_name_the_ties() {
        let oriented = oriented(&undirected(
            5,
            &[[0, 1], [1, 2], [2, 0], [2, 3], [3, 4], [2, 4]],
        ));
        oriented.fold_triangles(
            || (),
            |(), found| {
                assert_eq!(oriented.lower[found.ab], found.b);
                assert_eq!(oriented.lower[found.ac], found.c);
                assert_eq!(oriented.lower[found.bc], found.c);
                assert!(oriented.row(found.a).contains(&found.ab));
                assert!(oriented.row(found.b).contains(&found.bc));
            },
            |(), ()| (),
        );
        assert_eq!(oriented.triangle_counts(), [1, 1, 2, 1, 1]);
    }

    #[test]
    fn every_tie_meets_all_its_thirds() {
        let oriented = oriented(&complete(5));
        let sums = oriented.sum_over_thirds(|third, tie, high, low| {
            assert!(tie != high && tie != low && high != low);
            [1.0, f64::from(third)]
        });
        // Ten ties, three thirds each; every number is the third of six ties.
        assert!(sums.iter().all(|sum| sum[0] == 3.0));
        assert_eq!(sums.iter().map(|sum| sum[1]).sum::<f64>(), 60.0);
    }

    #[test]
    fn direction_is_told_by_bits() {
        let graph = directed(3, &[[0, 1], [1, 0], [1, 2]]);
        let oriented = oriented(&graph);
        // 1 has two ties and number 0; 0 and 2 follow and point down to it.
        assert_eq!(oriented.node, [1, 0, 2]);
        assert_eq!(dyads(&graph, &oriented), [DOWN | UP, UP]);
    }
}

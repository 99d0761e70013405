use super::*;
use crate::analyses::small::{complete, directed, undirected};

/// Every triangle that is met.
#[derive(Default)]
struct Found(Vec<Three>);

impl Census for Found {
    type Tie = u32;

    fn third(&mut self, tie: &mut u32, three: Three) {
        if three.bc != 0 {
            self.0.push(three);
            *tie += 1;
        }
    }

    fn tie(&mut self, a: u32, b: u32, counted: u32) {
        let own = self.0.iter().filter(|three| (three.a, three.b) == (a, b));
        assert_eq!(own.count() as u32, counted);
    }

    fn merge(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }
}

#[test]
fn a_complete_graph_has_every_triangle_once() {
    let graph = complete(6);
    let triangles = oriented(&graph).count(Found::default).0;
    assert_eq!(triangles.len(), 20);
    assert!(
        triangles
            .iter()
            .all(|three| three.a > three.b && three.b > three.c)
    );
    assert_eq!(triangles_of_nodes(&graph).0, [10; 6]);
}

#[test]
fn a_tail_is_in_no_triangle() {
    let graph = undirected(6, &[[0, 1], [1, 2], [2, 0], [2, 3], [3, 4], [2, 4], [0, 5]]);
    assert_eq!(triangles_of_nodes(&graph).0, [1, 1, 2, 1, 1, 0]);
}

/// A circle in which everybody knows the next `reach`: far more than the hubs, all of one
/// degree. Each pair of steps that leads no further than `reach` closes a triangle, and each
/// node is in it as first, second or third.
#[test]
fn triangles_beyond_the_hubs_are_met() {
    let (count, reach) = (6_000u32, 4u32);
    let ties: Vec<[u32; 2]> = (0..count)
        .flat_map(|node| (1..=reach).map(move |step| [node, (node + step) % count]))
        .collect();
    let each = u64::from(3 * reach * (reach - 1) / 2);
    let counts = triangles_of_nodes(&undirected(count as usize, &ties));
    assert!(counts.0.iter().all(|&triangles| triangles == each));
    let oriented = oriented(&undirected(count as usize, &ties));
    let thirds = oriented.sum_of_thirds(&vec![1.0; count as usize]);
    let around = |a: u32, b: u32| {
        let apart = (a + count - b) % count;
        (1..=reach).contains(&apart.min(count - apart))
    };
    let expected = oriented.of_ties(|a, b| {
        let near = (0..=2 * reach).map(|step| (a + count + step - reach) % count);
        near.filter(|&third| third != a && third != b && around(third, a) && around(third, b))
            .count() as u32
    });
    assert!(
        thirds
            .iter()
            .zip(&expected)
            .all(|(sum, &count)| sum[0] == f64::from(count))
    );
}

#[test]
fn every_tie_meets_all_its_thirds() {
    let oriented = oriented(&complete(5));
    let sums = oriented.sum_over_thirds(|third, high, low| {
        assert!(high != low);
        [1.0, f64::from(third)]
    });
    // Ten ties, three thirds each; every number is the third of six ties.
    assert!(sums.iter().all(|sum| sum[0] == 3.0));
    assert_eq!(sums.iter().map(|sum| sum[1]).sum::<f64>(), 60.0);
    let numbers = [0.0, 1.0, 2.0, 3.0, 4.0];
    let same = oriented.sum_of_thirds(&numbers);
    assert!(same.iter().zip(&sums).all(|(same, sum)| same[0] == sum[1]));
}

#[test]
fn direction_is_told_by_bits() {
    let graph = directed(3, &[[0, 1], [1, 0], [1, 2], [2, 0]]);
    let oriented = oriented(&graph);
    // 0 and 1 have three ends each, 2 has two.
    assert_eq!(oriented.node, [0, 1, 2]);
    let triangles = oriented.count(Found::default).0;
    let expected = Three {
        a: 2,
        b: 1,
        c: 0,
        ab: UP,
        ac: DOWN,
        bc: BOTH,
    };
    assert_eq!(triangles, [expected]);
}

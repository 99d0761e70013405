use proptest::prelude::*;
use yhdyspinta::analyses::Analysis;
use yhdyspinta::analyses::degree::{Degree, InDegree, OutDegree, Strength};

use super::{assert_same_defined, sample};

proptest! {
    #[test]
    fn degrees_count_cells_and_strengths_sum_them(sample in sample()) {
        let (graph, dense) = (sample.frozen(), sample.dense());
        let nodes = 0..dense.count();
        let outgoing = |node: usize| dense.matrix[node].iter().filter(|&&cell| cell > 0.0).count();
        let incoming = |node: usize| dense.matrix.iter().filter(|row| row[node] > 0.0).count();
        let both = |out: f64, into: f64| if dense.directed { out + into } else { out };
        let expected: Vec<f64> = nodes.clone().map(|node| outgoing(node) as f64).collect();
        assert_same_defined(&OutDegree.run(&graph), &expected);
        let expected: Vec<f64> = nodes.clone().map(|node| incoming(node) as f64).collect();
        assert_same_defined(&InDegree.run(&graph), &expected);
        let expected: Vec<f64> = nodes
            .clone()
            .map(|node| both(outgoing(node) as f64, incoming(node) as f64))
            .collect();
        assert_same_defined(&Degree.run(&graph), &expected);
        let expected: Vec<f64> = nodes
            .map(|node| both(dense.row_sum(node), dense.column_sum(node)))
            .collect();
        assert_same_defined(&Strength.run(&graph), &expected);
    }
}

//! The first byte says how ties run and in which format, the rest is read straight to a graph, and
//! as a model: where both ways read a list, they find as many actors.

#![no_main]

use libfuzzer_sys::fuzz_target;
use yhdyspinta::frozen::Direction;
use yhdyspinta::load_as;
use yhdyspinta::read::{Format, Input, Reading, TieList};

fuzz_target!(|bytes: &[u8]| {
    let Some((&first, rest)) = bytes.split_first() else {
        return;
    };
    let direction = match first % 2 {
        0 => Direction::Undirected,
        _ => Direction::Directed,
    };
    let mut reading = Reading {
        format: [None, Format::named("edges"), Format::named("csv")][usize::from(first / 2 % 3)],
        ..Reading::default()
    };
    reading.limits.file = 1 << 20;
    if let Ok(list) = TieList::from_bytes("fuzz", rest, direction, &reading)
        && let Ok((graph, ids)) = list.freeze(false)
    {
        assert_eq!(graph.node_count(), ids.len());
        if let Ok(whole) = load_as(&Input::bytes("fuzz", rest), &reading) {
            assert_eq!(whole.model.graph().node_count(), ids.len());
        }
    }
});

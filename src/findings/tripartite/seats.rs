//! Which seats of tables are empty, and who could take them?

use std::collections::BTreeSet;

use petgraph::graph::NodeIndex;

use super::Side;
use super::judge::Round;
use super::sides::Sides;
use crate::model::Status;
use crate::select::{Selected, SelectedTie};

/// A side that does not yet sit at a table.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::findings) struct OpenSeat {
    pub(in crate::findings) table: NodeIndex,
    pub(in crate::findings) side: Side,
    /// Ties by which it will: planned, proposed or conditional.
    pub(in crate::findings) coming: Vec<(NodeIndex, SelectedTie)>,
    /// Who sits at the table, or will, of whatever side.
    pub(in crate::findings) seated: Vec<NodeIndex>,
}

/// The empty seats of all tables at which two sides sit, or will.
pub(in crate::findings) struct Seats<'a> {
    sides: Sides<'a>,
    pub(in crate::findings) open: Vec<OpenSeat>,
}

impl<'a> Seats<'a> {
    /// The empty seats among ties of every status; none where a side is absent from the
    /// network altogether.
    pub(in crate::findings) fn of(all_statuses: &'a Selected<'a>) -> Self {
        let sides = Sides::of(all_statuses);
        let open = if sides.absent().is_empty() {
            Round::of(&sides).open_seats()
        } else {
            Vec::new()
        };
        Self { sides, open }
    }

    /// Does a tie between the two, if it exists, seat somebody of the side at the table?
    pub(in crate::findings) fn seats(
        &self,
        seat: &OpenSeat,
        tie: &crate::model::Tie,
        who: NodeIndex,
    ) -> bool {
        tie.status == Status::Existing
            && self.sides.kind_seats(&tie.kind)
            && self.sides.themes_are_cooperation(&tie.themes)
            && self.sides.is_of(who, seat.side)
    }

    /// Is the actor itself of the side, and not only acting for one that is?
    pub(in crate::findings) fn is_itself_of(&self, node: NodeIndex, side: Side) -> bool {
        self.sides.is_itself_of(node, side)
    }
}

impl Round<'_> {
    fn open_seats(&self) -> Vec<OpenSeat> {
        let mut open = Vec::new();
        for (&table, seats) in self.seats() {
            let sides = Side::ALL.iter();
            if sides
                .filter(|&&side| self.has_seat(seats, side, false))
                .count()
                < 2
            {
                continue;
            }
            let seated: BTreeSet<NodeIndex> = seats.iter().map(|&(who, _)| who).collect();
            for side in Side::ALL {
                if self.has_seat(seats, side, true) {
                    continue;
                }
                let of_side = seats.iter().filter(|(who, _)| self.is_of(*who, side));
                open.push(OpenSeat {
                    table,
                    side,
                    coming: of_side.copied().collect(),
                    seated: seated.iter().copied().collect(),
                });
            }
        }
        open
    }
}

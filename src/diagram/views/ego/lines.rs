//! How do the lines between an actor and its surroundings run?

use std::collections::BTreeSet;

use super::picture::{Picture, Spot, row_of};
use super::rows::Row;
use crate::diagram::scene::{Course, Element, Link, Point, Rectangle};
use crate::diagram::{Color, Dash, Head, LineLook};

/// How far a tie between neighbors bulges at least and at most, in units.
const BULGE: (f64, f64) = (12.0, 64.0);

impl Picture<'_> {
    /// Lines that stand back, and are still seen.
    fn faint(&self) -> Color {
        let theme = self.input.options.theme;
        theme.muted.mixed(theme.background, 0.25)
    }

    pub(super) fn own_look(&self) -> LineLook {
        LineLook {
            color: self.input.options.theme.ink,
            dash: Dash::Solid,
            weight: 1.4,
            head: Head::None,
            mutual: true,
        }
    }

    pub(super) fn faint_look(&self, dash: Dash) -> LineLook {
        LineLook {
            color: self.faint(),
            dash,
            weight: 0.8,
            head: Head::None,
            mutual: true,
        }
    }

    /// The actor's own ties.
    pub(super) fn own(
        &self,
        ego: &Rectangle,
        spots: &[Spot],
        rows: &[Row],
        elements: &mut Vec<Element>,
    ) {
        let from = Point::new(ego.right(), ego.center().y);
        for (spot, row) in spots.iter().zip(rows) {
            let to = Point::new(spot.mark.x, spot.middle());
            let mut look = self.own_look();
            look.weight += 0.5 * (row.members.len() as f64).ln();
            let link = Link::with_look(&look, across(from, to), self.unit);
            elements.push(link.between("actor-0", spot.id.clone()).into());
        }
    }

    /// Ties among the neighbors, bulging to the left of their marks.
    pub(super) fn among(&self, rows: &[Row], spots: &[Spot], elements: &mut Vec<Element>) {
        let unit = self.unit;
        for (a, b) in pairs(&self.subject.around.among, rows, rows) {
            if a == b {
                continue;
            }
            let [a, b] = [&spots[a], &spots[b]];
            let from = Point::new(a.mark.x, a.middle());
            let to = Point::new(b.mark.x, b.middle());
            let far = 0.22 * (to.y - from.y).abs();
            let bulge = far.clamp(BULGE.0 * unit, BULGE.1 * unit);
            let course = Course::Curved(vec![
                from,
                Point::new(from.x - bulge, from.y),
                Point::new(to.x - bulge, to.y),
                to,
            ]);
            let link = Link::with_look(&self.faint_look(Dash::Dashed), course, unit);
            elements.push(link.between(a.id.clone(), b.id.clone()).into());
        }
    }

    /// Ties from neighbors on to those two steps away.
    pub(super) fn onward(
        &self,
        near: &[Row],
        near_spots: &[Spot],
        far: &[Row],
        far_spots: &[Spot],
        elements: &mut Vec<Element>,
    ) {
        let unit = self.unit;
        let ends = near_spots.iter().map(|spot| spot.right + 9.0 * unit);
        let past = ends.fold(0.0, f64::max);
        for (a, b) in pairs(&self.subject.around.between, near, far) {
            let [a, b] = [&near_spots[a], &far_spots[b]];
            // Level past the longest name, so that no line runs through another's.
            let from = Point::new(a.right + 9.0 * unit, a.middle());
            let past = Point::new(past.max(from.x), from.y);
            let to = Point::new(b.mark.x, b.middle());
            let mut points = vec![from, from, past, past];
            let Course::Curved(onward) = across(past, to) else {
                continue;
            };
            points.extend(&onward[1..]);
            let course = Course::Curved(points);
            let link = Link::with_look(&self.faint_look(Dash::Solid), course, unit);
            elements.push(link.between(a.id.clone(), b.id.clone()).into());
        }
    }
}

/// From left to right, level at both ends.
fn across(from: Point, to: Point) -> Course {
    let half = (to.x - from.x) / 2.0;
    Course::Curved(vec![
        from,
        Point::new(from.x + half, from.y),
        Point::new(to.x - half, to.y),
        to,
    ])
}

/// The pairs of rows that pairs of actors join, each once.
fn pairs(of: &BTreeSet<(usize, usize)>, from: &[Row], to: &[Row]) -> BTreeSet<(usize, usize)> {
    let (from, to) = (row_of(from), row_of(to));
    of.iter()
        .filter_map(|(a, b)| Some((*from.get(a)?, *to.get(b)?)))
        .collect()
}

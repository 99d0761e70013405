//! How does a line run, and where does its head stand?

use super::{Path, Point, head};
use crate::diagram::{Color, Dash, Head, LineLook};

/// A line between places.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// The id of the shape it starts from.
    pub from: Option<String>,
    /// The id of the shape it leads to.
    pub to: Option<String>,
    /// How it runs.
    pub course: Course,
    /// Its color.
    pub color: Color,
    /// How thick it is, in pixels.
    pub width: f64,
    /// How it is interrupted.
    pub dash: Dash,
    /// What stands at its start.
    pub start: Head,
    /// What stands at its end.
    pub end: Head,
    /// How long its heads are, in pixels.
    pub head_size: f64,
}

/// How a line runs.
#[derive(Clone, Debug, PartialEq)]
pub enum Course {
    /// Straight from point to point.
    Straight(Vec<Point>),
    /// In cubic Bézier curves: a start, then two handles and an end for each.
    Curved(Vec<Point>),
}

impl Course {
    /// Its points with their handles.
    pub fn points(&self) -> &[Point] {
        match self {
            Self::Straight(points) | Self::Curved(points) => points,
        }
    }
}

impl Link {
    /// A line with the look of a tie; `unit` is the size of a pixel of a slide on its page.
    pub fn with_look(look: &LineLook, course: Course, unit: f64) -> Self {
        let width = 1.2 * look.weight * unit;
        Self {
            from: None,
            to: None,
            course,
            color: look.color,
            width,
            dash: look.dash,
            start: if look.mutual { look.head } else { Head::None },
            end: look.head,
            head_size: 7.0 * unit + 2.0 * width,
        }
    }

    /// The same, glued to two shapes.
    pub fn between(mut self, from: impl Into<String>, to: impl Into<String>) -> Self {
        self.from = Some(from.into());
        self.to = Some(to.into());
        self
    }

    /// The line without the room its heads take.
    pub fn path(&self) -> Path {
        let mut points = self.course.points().to_vec();
        if let Some((tip, back)) = self.tip(self.start, true) {
            points[0] = tip + back * self.head_size;
        }
        if let Some((tip, back)) = self.tip(self.end, false)
            && let Some(last) = points.last_mut()
        {
            *last = tip + back * self.head_size;
        }
        match self.course {
            Course::Straight(_) => Path::polyline(&points),
            Course::Curved(_) => Path::curves(&points),
        }
    }

    /// Its heads: the path of each, and whether it is filled.
    pub fn heads(&self) -> Vec<(Path, bool)> {
        let ends = [self.tip(self.start, true), self.tip(self.end, false)];
        [self.start, self.end]
            .into_iter()
            .zip(ends)
            .filter_map(|(sort, tip)| {
                let (tip, back) = tip?;
                head(sort, tip, back, self.head_size)
            })
            .collect()
    }

    /// Where a head has its tip and which way leads back along the line; none without a head.
    fn tip(&self, sort: Head, at_start: bool) -> Option<(Point, Point)> {
        let points = self.course.points();
        let tip = *(if at_start {
            points.first()
        } else {
            points.last()
        })?;
        let mut others: Box<dyn Iterator<Item = &Point>> = if at_start {
            Box::new(points.iter())
        } else {
            Box::new(points.iter().rev())
        };
        let back = others.find_map(|&point| (point - tip).direction())?;
        (sort != Head::None).then_some((tip, back))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagram::scene::Stroke;
    use crate::model::Status;

    fn link(head: Head) -> Link {
        let mut look = LineLook::of_status(Status::Existing);
        look.head = head;
        let course = Course::Straight(vec![Point::new(0.0, 0.0), Point::new(100.0, 0.0)]);
        Link::with_look(&look, course, 1.0)
    }

    #[test]
    fn a_line_ends_where_its_head_begins() {
        let bare = link(Head::None);
        assert!(bare.heads().is_empty());
        assert_eq!(bare.path().0[1], Stroke::Line(Point::new(100.0, 0.0)));
        let arrow = link(Head::Triangle);
        let size = arrow.head_size;
        assert_eq!(
            arrow.path().0[1],
            Stroke::Line(Point::new(100.0 - size, 0.0))
        );
        let heads = arrow.heads();
        assert_eq!(heads.len(), 1);
        assert!(heads[0].1, "a triangle is filled");
        assert_eq!(heads[0].0.0[0], Stroke::Move(Point::new(100.0, 0.0)));
    }

    #[test]
    fn a_line_without_length_has_no_head() {
        let mut none = link(Head::Triangle);
        none.course = Course::Straight(vec![Point::default(); 2]);
        assert!(none.heads().is_empty());
        none.course = Course::Curved(Vec::new());
        assert_eq!(none.path(), Path::default());
    }
}

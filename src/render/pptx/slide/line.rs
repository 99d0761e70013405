//! How does a line stand on the slide?

use super::super::connector::{self, Route};
use super::super::geometry::custom;
use super::super::paint;
use super::{DECORATIVE, Slide, bounds};
use crate::diagram::scene::{Link, Pen, Point, head};
use crate::language::Phrase;

/// Where a line ends at a shape.
pub(super) struct End {
    pub(super) shape: usize,
    site: usize,
    at: Point,
}

/// The shapes a line is glued to, with where it ends there.
pub(super) fn ends_of(link: &Link) -> impl Iterator<Item = (&str, Point)> {
    let points = link.course.points();
    let start = link.from.as_deref().zip(points.first().copied());
    let end = link.to.as_deref().zip(points.last().copied());
    start.into_iter().chain(end)
}

impl Slide<'_> {
    /// A line with the heads that no shape takes along.
    pub(super) fn link(&self, place: usize, link: &Link) -> String {
        if link.course.points().len() < 2 {
            return String::new();
        }
        let route = Route::of(link);
        let line = if route == Route::Free {
            self.path(place, link)
        } else {
            self.connector(place, link, route)
        };
        let heads: String = [true, false]
            .into_iter()
            .filter(|&at_start| route == Route::Free || self.end(link, at_start).is_none())
            .map(|at_start| self.head(place, link, at_start))
            .collect();
        line + &heads
    }

    pub(super) fn connector(&self, place: usize, link: &Link, route: Route) -> String {
        let glue: String = [("stCxn", true), ("endCxn", false)]
            .into_iter()
            .filter_map(|(tag, at_start)| {
                let End { shape, site, .. } = self.end(link, at_start)?;
                let number = Self::number(shape);
                Some(format!(r#"<a:{tag} id="{number}" idx="{site}"/>"#))
            })
            .collect();
        format!(
            concat!(
                r#"<p:cxnSp><p:nvCxnSpPr>{}<p:cNvCxnSpPr>{}</p:cNvCxnSpPr><p:nvPr/>"#,
                r#"</p:nvCxnSpPr><p:spPr>{}</p:spPr></p:cxnSp>"#
            ),
            self.known_as(place),
            glue,
            connector::properties(link, route, self.tips(link), self.scale)
        )
    }

    /// A line as it was drawn, glued to nothing.
    pub(super) fn path(&self, place: usize, link: &Link) -> String {
        let Some(frame) = self.frame(place) else {
            return String::new();
        };
        let pen = Pen {
            color: link.color,
            width: link.width,
            dash: link.dash,
        };
        // The first path is the one that is filled.
        let paths = [link.path()];
        let geometry = custom(&paths, &[], &frame, self.scale);
        self.closed(place, &frame, &geometry, None, Some(pen))
    }

    /// The shape an end is glued to, the site nearest to it, and where that is.
    pub(super) fn end(&self, link: &Link, at_start: bool) -> Option<End> {
        let points = link.course.points();
        let (id, at) = if at_start {
            (&link.from, points.first()?)
        } else {
            (&link.to, points.last()?)
        };
        let &shape = self.shapes.get(id.as_deref()?)?;
        let (site, at) = self.glued.get(&shape)?.nearest(*at);
        Some(End { shape, site, at })
    }

    /// Where a connector starts and ends.
    pub(super) fn tips(&self, link: &Link) -> [Point; 2] {
        let points = link.course.points();
        [(true, points.first()), (false, points.last())].map(|(at_start, drawn)| {
            match self.end(link, at_start) {
                Some(end) => end.at,
                None => drawn.copied().unwrap_or_default(),
            }
        })
    }

    /// A head that presentations do not have, as a form of its own.
    pub(super) fn head(&self, place: usize, link: &Link, at_start: bool) -> String {
        let sort = if at_start { link.start } else { link.end };
        let route = Route::of(link);
        let [start, end] = self.tips(link);
        let (tip, back) = if route == Route::Free {
            // Where it was drawn, along the last stretch of its path.
            let points = link.course.points();
            let (tip, rest): (Option<&Point>, Vec<&Point>) = match at_start {
                true => (points.first(), points.iter().collect()),
                false => (points.last(), points.iter().rev().collect()),
            };
            let tip = tip.copied().unwrap_or_default();
            (
                tip,
                rest.into_iter()
                    .find_map(|&point| (point - tip).direction()),
            )
        } else if connector::is_native(sort) {
            return String::new();
        } else {
            let tip = if at_start { start } else { end };
            (tip, route.back(start, end, at_start))
        };
        let drawn = back.and_then(|back| head(sort, tip, back, link.head_size));
        let Some((path, is_filled)) = drawn else {
            return String::new();
        };
        let Some(area) = bounds(&path.points()) else {
            return String::new();
        };
        let frame = self.scale.frame(&area);
        let fill = if is_filled {
            link.color
        } else {
            // The line runs on below it.
            self.scene.background
        };
        let pen = Pen::solid(link.color, link.width.min(link.head_size / 6.0));
        let number = self.scene.elements.len() * (2 + usize::from(at_start)) + place;
        format!(
            concat!(
                r#"<p:sp><p:nvSpPr><p:cNvPr id="{0}" name="{1} {0}">{2}</p:cNvPr><p:cNvSpPr/>"#,
                r#"<p:nvPr/></p:nvSpPr><p:spPr>{3}{4}{5}{6}</p:spPr></p:sp>"#
            ),
            Self::number(number),
            Phrase::new("diagram-head").in_language(self.scene.language),
            DECORATIVE,
            frame.xml(""),
            custom(&[path], &[], &frame, self.scale),
            paint::solid(fill),
            paint::line(Some(pen), self.scale)
        )
    }
}

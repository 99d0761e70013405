//! How do actors and areas stand at their positions?

use super::Picture;
use super::projection::Fitted;
use super::tiles::tiles;
use crate::diagram::font::{self, Weight};
use crate::diagram::scene::{
    Anchor, Course, Element, Link, Outline, Pen, Point, Rectangle, Shape, Text,
};
use crate::language::Phrase;
use crate::model::Position;

/// Sizes in units.
const SMALLEST: f64 = 3.0;
const LARGEST: f64 = 10.0;
const COVERED: f64 = 0.12;
const LABEL: f64 = 12.5;
const WIDEST_LINE: f64 = 7.0;
const MARGIN: f64 = 14.0;
const CENTER: f64 = 5.0;
/// So many lines between areas and between actors are drawn, the widest ones.
const LINES: usize = 80;
const TIES: usize = 600;
/// So many actors have their name, as far as there is room.
const LABELS: usize = 40;

impl Picture<'_> {
    /// How many lines [`Picture::ground`] leaves out.
    pub(super) fn lines_left_out(&self) -> usize {
        let survey = self.survey;
        if survey.has_tiles() {
            survey.across.len().saturating_sub(LINES)
        } else if survey.between.len() > TIES {
            survey.between.len()
        } else {
            0
        }
    }

    /// The map: lines, the middles of areas, dots and names.
    pub(super) fn ground(&self, area: Rectangle) -> Vec<Element> {
        let (survey, unit) = (self.survey, self.unit);
        let centers = tiles().iter().map(|tile| tile.position);
        let mut positions: Vec<Position> = survey.dots.iter().map(|dot| dot.position).collect();
        if survey.has_tiles() {
            positions.extend(centers);
        }
        let fitted = Fitted::new(&positions, &area.shrunk(MARGIN * unit));
        let mut elements = Vec::new();
        if survey.has_tiles() {
            self.between_areas(&fitted, &mut elements);
        } else if survey.between.len() <= TIES {
            self.between_actors(&fitted, &mut elements);
        }
        let mut dots = Vec::new();
        let mut boxes = self.dots(&fitted, &area, &mut dots);
        if survey.has_tiles() {
            boxes.extend(self.centers(&fitted, &boxes, &mut elements));
        }
        elements.extend(dots);
        self.labels(&area, &boxes, &mut elements);
        elements
    }

    fn between_areas(&self, fitted: &Fitted, elements: &mut Vec<Element>) {
        let mut lines: Vec<_> = self.survey.across.iter().collect();
        lines.sort_by_key(|&(pair, &ties)| (std::cmp::Reverse(ties), *pair));
        lines.truncate(LINES);
        let most = lines.first().map_or(1, |(_, ties)| **ties) as f64;
        for &(&(a, b), &ties) in lines.iter().rev() {
            let [from, to] = [a, b].map(|tile| fitted.place(tiles()[tile].position));
            let mut look = self.line_look();
            look.weight = 0.7 + WIDEST_LINE * ties as f64 / most;
            let course = Course::Straight(vec![from, to]);
            let link = Link::with_look(&look, course, self.unit);
            let names = [a, b].map(|tile| self.survey.tiles[tile].name.as_str());
            let count = self.say(&Phrase::new("count-ties").count("count", ties));
            let tooltip = format!("{} – {}: {count}", names[0], names[1]);
            elements.push(Element::from(link).with_tooltip(tooltip));
        }
    }

    fn between_actors(&self, fitted: &Fitted, elements: &mut Vec<Element>) {
        for &(a, b) in &self.survey.between {
            let [from, to] = [a, b].map(|dot| fitted.place(self.survey.dots[dot].position));
            let course = Course::Straight(vec![from, to]);
            let link = Link::with_look(&self.line_look(), course, self.unit);
            elements.push(link.between(dot_id(a), dot_id(b)).into());
        }
    }

    /// A small open square at the middle of each county, unless a dot stands there; where they are.
    fn centers(
        &self,
        fitted: &Fitted,
        dots: &[Rectangle],
        elements: &mut Vec<Element>,
    ) -> Vec<Rectangle> {
        let mut squares = Vec::new();
        let theme = self.input.options.theme;
        let half = CENTER * self.unit;
        for (tile, facts) in tiles().iter().zip(&self.survey.tiles) {
            let at = fitted.place(tile.position);
            let square = Rectangle::new(at.x - half, at.y - half, 2.0 * half, 2.0 * half);
            if dots.iter().any(|dot| dot.overlaps(&square)) {
                continue;
            }
            squares.push(square);
            let color = if facts.is_known {
                theme.ink
            } else {
                theme.muted
            };
            let shape = Shape {
                outline: Outline::Rectangle(0.0),
                area: square,
                fill: Some(theme.background),
                line: Some(Pen::solid(color, 1.2 * self.unit)),
            };
            elements.push(Element::from(shape).with_tooltip(facts.name.clone()));
        }
        squares
    }

    /// The dots, the largest last; where each is.
    fn dots(
        &self,
        fitted: &Fitted,
        room: &Rectangle,
        elements: &mut Vec<Element>,
    ) -> Vec<Rectangle> {
        let survey = self.survey;
        let most = survey
            .dots
            .iter()
            .map(|dot| dot.ties)
            .max()
            .unwrap_or(0)
            .max(1);
        // Were all as large as the largest, they would cover this share of the map.
        let each = COVERED * room.width * room.height / (survey.dots.len().max(1) as f64);
        let largest = (each / std::f64::consts::PI).sqrt() / self.unit;
        let largest = largest.clamp(SMALLEST + 1.0, LARGEST);
        let mut boxes = Vec::new();
        for (at, dot) in survey.dots.iter().enumerate() {
            let share = (dot.ties as f64 / most as f64).sqrt();
            let radius = (SMALLEST + (largest - SMALLEST) * share) * self.unit;
            let place = fitted.place(dot.position);
            let area = Rectangle::new(
                place.x - radius,
                place.y - radius,
                2.0 * radius,
                2.0 * radius,
            );
            let look = self.dot_look(dot.is_municipality);
            let count = self.say(&Phrase::new("count-ties").count("count", dot.ties));
            elements.push(
                Element::from(Shape::mark(&look, area, 0.8 * self.unit))
                    .with_id(dot_id(at))
                    .with_tooltip(format!("{} · {count}", self.name(dot.place))),
            );
            boxes.push(area);
        }
        boxes
    }

    /// Names of the dots with most ties, beside them where no other name stands.
    fn labels(&self, area: &Rectangle, boxes: &[Rectangle], elements: &mut Vec<Element>) {
        let (unit, theme) = (self.unit, self.input.options.theme);
        let size = LABEL * unit;
        let mut taken: Vec<Rectangle> = Vec::new();
        let dots = self.survey.dots.iter().zip(boxes);
        let dots = dots.rev().take(LABELS);
        for (dot, own) in dots {
            let name = self.name(dot.place);
            if font::width(name, size, Weight::Regular) > 0.6 * area.width {
                continue;
            }
            let gap = 3.0 * unit;
            let sides = [
                (own.right() + gap, Anchor::Start),
                (own.x - gap, Anchor::End),
            ];
            for (x, anchor) in sides {
                let text = Text::line(name, Point::new(x, 0.0), size, theme.ink)
                    .anchored(anchor)
                    .middle_at(own.center().y);
                let bounds = text.bounds();
                let is_free = area.holds(&bounds)
                    && !taken.iter().any(|other| other.overlaps(&bounds))
                    && !boxes.iter().any(|dot| dot.overlaps(&bounds));
                if is_free {
                    taken.push(bounds);
                    let halo = Some(theme.background);
                    elements.push(Text { halo, ..text }.into());
                    break;
                }
            }
        }
    }
}

fn dot_id(at: usize) -> String {
    format!("dot-{at}")
}

//! How does the row of an actor look?

use std::collections::BTreeMap;

use super::rows::Group;
use super::{COLUMN, HEADING, HIGHEST_ROW, INDENT, NAME, NUMBER, Parts, Picture, Sort};
use crate::diagram::fit;
use crate::diagram::font::{self, Weight};
use crate::diagram::scene::{
    Anchor, Course, Element, Link, Outline, Point, Rectangle, Shape, Text, sign,
};
use crate::findings::Life;
use crate::model::Validity;
use crate::select::Grouping;

impl Picture<'_> {
    /// The rows of all sectors.
    pub(super) fn rows(&self, parts: &Parts, groups: &[Group], elements: &mut Vec<Element>) {
        let (unit, theme) = (self.unit, self.theme());
        let count: f64 = groups
            .iter()
            .map(|group| group.shown.len() as f64 + self.heading_rows())
            .sum();
        let columns = 1.6 * NUMBER * unit;
        let height = ((parts.rows.height - columns) / count.max(1.0)).min(HIGHEST_ROW * unit);
        let size = NUMBER * unit;
        let keys = ["timeline-column-ties", "timeline-column-ending"];
        for (column, key) in keys.into_iter().enumerate().take(self.columns()) {
            let right = self.column(parts, column);
            let lines = fit(
                &self.say(key),
                (COLUMN - 4.0) * unit,
                1,
                size,
                Weight::Regular,
            );
            let at = Point::new(right, parts.rows.y + size);
            let text = Text::line("", at, size, theme.muted)
                .anchored(Anchor::End)
                .with_lines(lines);
            elements.push(text.into());
        }
        let mut top = parts.rows.y + columns;
        for group in groups {
            let place = Rectangle::new(
                parts.left,
                top,
                parts.axis.left() - parts.left,
                self.heading_rows() * height,
            );
            if !self.has_marks() {
                self.heading(group, place, elements);
            }
            top += place.height;
            for &at in &group.shown {
                let life = &self.times.lives[at];
                if let Some(sector) = group.sector.filter(|_| self.has_marks()) {
                    let middle = top + height / 2.0;
                    let (width, high) = (20.0 * unit, 14.0 * unit);
                    let area = Rectangle::new(parts.left, middle - high / 2.0, width, high);
                    let look = self.mark(&self.sectors.keys[sector as usize]);
                    elements.push(Shape::mark(&look, area, 1.3 * unit).into());
                }
                self.row(life, parts, top, height, elements);
                top += height;
            }
        }
    }

    /// The name of a sector, and how many of its actors are shown.
    fn heading(&self, group: &Group, place: Rectangle, elements: &mut Vec<Element>) {
        let (unit, theme) = (self.unit, self.theme());
        let size = HEADING * unit;
        let key = group
            .sector
            .map(|sector| &self.sectors.keys[sector as usize]);
        let (left, middle) = (place.x, place.bottom() - 0.45 * place.height);
        let name = key.map_or_else(|| self.say("timeline-no-sector"), |key| self.sector(key));
        let shown = group.shown.len();
        let counts = if shown == group.all {
            format!("\u{a0}({})", self.number(shown))
        } else {
            format!("\u{a0}({}/{})", self.number(shown), self.number(group.all))
        };
        let room = place.right() - left - font::width(&counts, size, Weight::Bold);
        let mut lines = fit(&name, room, 1, size, Weight::Bold);
        if let Some(line) = lines.last_mut() {
            line.push_str(&counts);
        }
        let text = Text::line("", Point::new(left, middle), size, theme.ink)
            .bold()
            .with_lines(lines)
            .middle_at(middle);
        elements.push(text.into());
    }

    /// Where a column of numbers ends.
    fn column(&self, parts: &Parts, column: usize) -> f64 {
        let after = self.columns() - 1 - column.min(self.columns() - 1);
        parts.right - after as f64 * COLUMN * self.unit
    }

    pub(super) fn sector(&self, key: &str) -> String {
        let (model, language) = (self.selected().model, self.language());
        let name = match self.input.options.by {
            Grouping::Kind => model.actor_kind_name(key, language),
            Grouping::Area => model.area_name(key, language),
            Grouping::Theme => model.theme_name(key, language),
            Grouping::Attribute(_) => key,
        };
        if name.trim().is_empty() { key } else { name }.to_owned()
    }

    /// An actor: its name, its bar with its ties, its numbers.
    fn row(&self, life: &Life, parts: &Parts, top: f64, height: f64, elements: &mut Vec<Element>) {
        let (unit, theme) = (self.unit, self.theme());
        let middle = top + height / 2.0;
        let size = NAME * unit;
        let indent = INDENT * unit;
        let room = parts.axis.left() - parts.left - indent - 6.0 * unit;
        let lines = fit(&self.name(life), room, 1, size, Weight::Regular);
        if !lines.is_empty() {
            let at = Point::new(parts.left + indent, middle);
            let text = Text::line("", at, size, theme.ink).with_lines(lines);
            elements.push(text.middle_at(middle).into());
        }
        let thickness = 0.66 * height;
        let (left, right) = parts.axis.of(life.valid.from, life.valid.until);
        let bar = Rectangle::new(left, middle - thickness / 2.0, right - left, thickness);
        let tooltip = self.tooltip(life);
        if life.valid.is_always() {
            let ends = vec![Point::new(left, middle), Point::new(right, middle)];
            let look = self.line(Sort::Event, theme.muted);
            let line = Link::with_look(&look, Course::Straight(ends), unit);
            elements.push(Element::from(line).with_tooltip(tooltip));
        } else {
            let rim = self.rim();
            let shape = Shape {
                outline: Outline::Rectangle(0.0),
                area: bar.shrunk(rim.width / 2.0),
                fill: Some(theme.sequential[0]),
                line: Some(rim),
            };
            elements.push(Element::from(shape).with_tooltip(tooltip));
        }
        self.stripes(life, parts, &bar.shrunk(2.0 * unit), elements);
        if life.valid.until.is_some() {
            let width = 4.0 * unit;
            let cap = Rectangle::new(right - width, bar.y - unit, width, thickness + 2.0 * unit);
            elements.push(Shape::filled(cap, theme.accent).into());
        }
        let size = NUMBER * unit;
        let numbers = [Some(life.ties), life.ends_with];
        for (column, number) in numbers.into_iter().enumerate() {
            let Some(number) = number else { continue };
            let right = self.column(parts, column);
            let color = if column == 0 {
                theme.muted
            } else {
                theme.accent
            };
            let text = Text::line(&self.number(number), Point::new(right, middle), size, color);
            elements.push(text.anchored(Anchor::End).middle_at(middle).into());
        }
    }

    /// When ties of each family hold, one stripe below the other.
    fn stripes(&self, life: &Life, parts: &Parts, inside: &Rectangle, elements: &mut Vec<Element>) {
        let mut by_family: BTreeMap<usize, Vec<Validity>> = BTreeMap::new();
        for (kind, valid) in &life.by_kind {
            let all = by_family.entry(self.family(kind)).or_default();
            all.extend(valid);
        }
        let lane = inside.height / by_family.len().max(1) as f64;
        for (number, (family, valid)) in by_family.into_iter().enumerate() {
            let family = &self.families[family];
            for valid in Validity::merged(valid) {
                let (left, right) = parts.axis.of(valid.from, valid.until);
                let stripe = Rectangle::new(
                    left,
                    inside.y + number as f64 * lane,
                    (right - left).max(1.5 * self.unit),
                    lane,
                );
                let tooltip = format!("{} {}", family.name, self.time(valid));
                let shape = Shape::filled(stripe, family.color);
                elements.push(Element::from(shape).with_tooltip(tooltip));
                if lane >= 5.0 * self.unit && stripe.width >= 14.0 * self.unit {
                    let at = Point::new(stripe.x + 7.0 * self.unit, stripe.center().y);
                    let size = (0.8 * lane).min(7.0 * self.unit);
                    let ink = self.theme().ink_on(family.color);
                    elements.push(sign(family.sign, at, size, ink));
                }
            }
        }
    }
}

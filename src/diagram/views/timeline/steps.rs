//! How many ties hold over time?

use jiff::civil::Date;

use super::{GAP, HEADING, NUMBER, Parts, Picture, TINT};
use crate::diagram::font::{self, Weight};
use crate::diagram::scene::{Anchor, Area, Element, Pen, Point, Text, sign};
use crate::diagram::views::families::Family;
use crate::diagram::{Head, fit};

impl Picture<'_> {
    /// How many ties hold, by family.
    pub(super) fn steps(&self, parts: &Parts, elements: &mut Vec<Element>) {
        let Some((_, most)) = self.times.most().filter(|&(_, most)| most > 0) else {
            return;
        };
        let (unit, theme) = (self.unit, self.theme());
        let area = &parts.steps;
        let scale = area.height / most as f64;
        let steps = self.by_family();
        let starts: Vec<f64> = steps
            .iter()
            .map(|&(day, _)| parts.axis.start_of(day))
            .collect();
        let end_of = |at: usize| starts.get(at + 1).copied().unwrap_or(parts.axis.right());
        let below = |at: usize, family: usize| -> f64 {
            let counts: usize = steps[at].1[..family].iter().sum();
            area.bottom() - scale * counts as f64
        };
        for (place, family) in self.families.iter().enumerate() {
            let along = |edge: usize| -> Vec<Point> {
                let levels = (0..steps.len()).map(|at| (at, below(at, edge)));
                levels
                    .flat_map(|(at, y)| [Point::new(starts[at], y), Point::new(end_of(at), y)])
                    .collect()
            };
            let mut corners = along(place + 1);
            corners.extend(along(place).into_iter().rev());
            let fill = family.color.mixed(theme.background, TINT);
            let shape = Area {
                corners,
                fill: Some(fill),
                line: Some(Pen::solid(family.color, unit)),
            };
            elements.push(Element::from(shape).with_tooltip(family.name.as_str()));
            let levels: Vec<Level> = (0..steps.len())
                .map(|at| Level {
                    left: starts[at],
                    right: end_of(at),
                    top: below(at, place + 1),
                    bottom: below(at, place),
                    count: steps[at].1[place],
                })
                .collect();
            self.sign_of(family, &levels, elements);
        }
        self.step_names(parts, most, elements);
    }

    /// The sign of a family and its number where one step has room for both; where none has, the
    /// sign alone where several steps together have room.
    fn sign_of(&self, family: &Family, levels: &[Level], elements: &mut Vec<Element>) {
        let unit = self.unit;
        let size = NUMBER * unit;
        let ink = self
            .theme()
            .ink_on(family.color.mixed(self.theme().background, TINT));
        let width = |level: &Level| {
            font::width(&self.number(level.count), size, Weight::Regular) + 24.0 * unit
        };
        let room = |level: &Level| (level.right - level.left).min(90.0 * unit);
        let has_room = |level: &&Level| level.height() >= 1.3 * size && room(level) >= width(level);
        let roomiest = levels.iter().filter(has_room).reduce(|best, next| {
            let area = |level: &Level| room(level) * level.height();
            if area(next) > area(best) { next } else { best }
        });
        let mut put = |at: Point| {
            if family.sign != Head::None {
                elements.push(sign(family.sign, at, 8.0 * unit, ink));
            }
        };
        if let Some(level) = roomiest {
            let (center, wide) = (level.center(), width(level) - 8.0 * unit);
            let left = center.x - wide / 2.0;
            put(Point::new(left + 5.0 * unit, center.y));
            let start = Point::new(left + 15.0 * unit, center.y);
            let text = Text::line(&self.number(level.count), start, size, ink);
            elements.push(text.middle_at(center.y).into());
        } else if let Some(level) = together(levels, 14.0 * unit, 10.0 * unit) {
            put(level.center());
        }
    }

    /// Beside the steps: what they count, and the most there are.
    fn step_names(&self, parts: &Parts, most: usize, elements: &mut Vec<Element>) {
        let (unit, theme) = (self.unit, self.theme());
        let area = &parts.steps;
        let right = area.x - 8.0 * unit;
        let size = NUMBER * unit;
        for (number, y) in [(most, area.y), (0, area.bottom())] {
            let text = Text::line(
                &self.number(number),
                Point::new(right, y),
                size,
                theme.muted,
            );
            let at = y + if number == 0 { -0.4 } else { 0.4 } * size;
            elements.push(text.anchored(Anchor::End).middle_at(at).into());
        }
        let size = HEADING * unit;
        let room =
            right - parts.left - font::width(&self.number(most), NUMBER * unit, Weight::Regular);
        let lines = fit(
            &self.say("timeline-steps"),
            room - GAP * unit,
            2,
            size,
            Weight::Bold,
        );
        let text = Text::line("", Point::new(parts.left, 0.0), size, theme.ink)
            .bold()
            .with_lines(lines)
            .middle_at(area.center().y);
        elements.push(text.into());
    }

    /// How many ties of each family hold from which day on.
    fn by_family(&self) -> Vec<(Date, Vec<usize>)> {
        let steps = self.times.steps.iter();
        let steps = steps.map(|(day, kinds)| {
            let mut counts = vec![0; self.families.len()];
            for (kind, count) in kinds {
                counts[self.family(kind)] += count;
            }
            (*day, counts)
        });
        steps.collect()
    }
}

/// A step of a family.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Level {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
    count: usize,
}

impl Level {
    fn height(&self) -> f64 {
        self.bottom - self.top
    }

    fn center(&self) -> Point {
        Point::new(
            (self.left + self.right) / 2.0,
            (self.top + self.bottom) / 2.0,
        )
    }
}

/// What several steps in a row have in common, so wide and so high; the first there is.
fn together(levels: &[Level], width: f64, height: f64) -> Option<Level> {
    (0..levels.len()).find_map(|first| {
        let mut common = levels[first];
        for level in &levels[first..] {
            common.right = level.right;
            common.top = common.top.max(level.top);
            common.bottom = common.bottom.min(level.bottom);
            if common.height() < height {
                return None;
            }
            if common.right - common.left >= width {
                return Some(common);
            }
        }
        None
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_in_a_row_have_room_together() {
        let level = |left, right, top, bottom| Level {
            left,
            right,
            top,
            bottom,
            count: 1,
        };
        let levels = [
            level(0.0, 4.0, 0.0, 3.0),
            level(4.0, 10.0, 10.0, 30.0),
            level(10.0, 16.0, 5.0, 25.0),
            level(16.0, 30.0, 12.0, 30.0),
        ];
        let found = together(&levels, 14.0, 12.0).expect("from the second on");
        assert_eq!((found.left, found.right), (4.0, 30.0));
        assert_eq!((found.top, found.bottom), (12.0, 25.0));
        assert_eq!(together(&levels, 14.0, 19.0), None);
    }
}

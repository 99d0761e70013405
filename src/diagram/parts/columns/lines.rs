//! How do lines run between the boxes of columns?

use std::collections::BTreeMap;

use petgraph::graph::NodeIndex;

use super::Column;
use crate::diagram::LineLook;
use crate::diagram::parts::boxes;
use crate::diagram::parts::ties::{attached, level_curve};
use crate::diagram::scene::{Course, Element, Link, Point, Rectangle};
use crate::diagram::views::{ViewInput, network};
use crate::select::SelectedTie;

/// How far an arc inside a column bulges at least, in units, and by which share of its height.
const BULGE: f64 = 26.0;
const BULGE_SHARE: f64 = 0.22;
/// And at most, as a share of the room beside the column.
const BULGE_MOST: f64 = 0.55;

/// How far lines that pass a column stay from its boxes and from each other, in units.
const RIM: f64 = 2.0;
const LINE_STEP: f64 = 4.0;

/// Room for lines between boxes.
#[derive(Clone, Copy, Debug)]
struct Gap {
    top: f64,
    bottom: f64,
}

impl Gap {
    fn nearest(&self, wish: f64) -> f64 {
        wish.clamp(self.top, self.bottom)
    }

    /// Heights near the wishes, which are sorted, so far apart where there is room.
    fn apart(&self, wishes: &[f64], step: f64) -> Vec<f64> {
        let room = self.bottom - self.top;
        let step = step.min(room / wishes.len().max(1) as f64);
        let mut heights = wishes.to_vec();
        let mut least = self.top;
        for height in &mut heights {
            *height = height.max(least);
            least = *height + step;
        }
        let mut most = self.bottom;
        for height in heights.iter_mut().rev() {
            *height = height.min(most);
            most = *height - step;
        }
        heights
    }
}

/// Where a box stands.
#[derive(Clone, Copy)]
struct Place {
    column: usize,
    area: Rectangle,
}

/// The columns with the places of everybody.
struct Picture<'a> {
    input: &'a ViewInput<'a>,
    columns: &'a [Column],
    lines: &'a [SelectedTie],
    unit: f64,
    places: BTreeMap<NodeIndex, Place>,
    /// Room between two columns, or beside the only one.
    gap: f64,
}

/// Draws the lines between boxes that have their places.
pub(super) fn draw(
    input: &ViewInput<'_>,
    columns: &[Column],
    lines: &[SelectedTie],
    area: &Rectangle,
    elements: &mut Vec<Element>,
) {
    let mut places = BTreeMap::new();
    for (column, one) in columns.iter().enumerate() {
        for (name_box, &area) in one.boxes.iter().zip(&one.places) {
            places.insert(name_box.node, Place { column, area });
        }
    }
    let gap = match columns {
        [first, second, ..] => second.area.x - first.area.right(),
        [only] => area.right() - only.area.right(),
        [] => 0.0,
    };
    let picture = Picture {
        input,
        columns,
        lines,
        unit: input.options.page.unit(),
        places,
        gap,
    };
    picture.draw(elements);
}

/// An end of a line at a side of a box: where it stands among the others, the line, and whether
/// it starts here.
#[derive(Clone, Copy)]
struct End {
    key: f64,
    line: (usize, bool),
}

/// A line that passes a column: at which height it would, how far it climbs, which it is.
#[derive(Clone, Copy)]
struct Passing {
    wish: f64,
    rise: f64,
    number: usize,
}

/// Which side of a box a line leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Side {
    Left,
    Right,
}

impl Picture<'_> {
    /// The column and side at which a tie leaves each of its ends: its own, then the other's.
    fn sides(&self, own: &Place, other: &Place) -> Side {
        let is_last = own.column + 1 == self.columns.len() && own.column > 0;
        match own.column.cmp(&other.column) {
            std::cmp::Ordering::Less => Side::Right,
            std::cmp::Ordering::Greater => Side::Left,
            std::cmp::Ordering::Equal if is_last => Side::Left,
            std::cmp::Ordering::Equal => Side::Right,
        }
    }

    fn draw(&self, elements: &mut Vec<Element>) {
        let attachments = self.attachments();
        let passages = self.passages();
        let model = self.input.selected.model;
        let theme = self.input.options.theme;
        for (number, tie) in self.lines.iter().enumerate() {
            let [from, to] = [tie.from, tie.to].map(|node| self.places[&node]);
            let start = attachments[&(number, true)];
            let end = attachments[&(number, false)];
            let points = if from.column == to.column {
                self.arc(&from, start, end)
            } else if from.column < to.column {
                self.curve(number, start, end, &from, &to, &passages)
            } else {
                let mut points = self.curve(number, end, start, &to, &from, &passages);
                points.reverse();
                points
            };
            let look = LineLook::of_tie(model.vocabulary(), &model.graph()[tie.tie], tie.status);
            let link = Link::with_look(&theme.line(look), Course::Curved(points), self.unit)
                .between(boxes::id(tie.from), boxes::id(tie.to));
            let tooltip = network::tie_in_words(model, tie, self.input.options.language);
            elements.push(Element::from(link).with_tooltip(tooltip));
        }
    }

    /// Where each line leaves its start (`true`) and reaches its end, so that lines of a box do
    /// not cross at its edge.
    fn attachments(&self) -> BTreeMap<(usize, bool), Point> {
        let mut at_side: BTreeMap<(NodeIndex, Side), Vec<End>> = BTreeMap::new();
        for (number, tie) in self.lines.iter().enumerate() {
            for (own, other, is_start) in [(tie.from, tie.to, true), (tie.to, tie.from, false)] {
                let (here, there) = (self.places[&own], self.places[&other]);
                let side = self.sides(&here, &there);
                let rise = there.area.center().y - here.area.center().y;
                let key = if here.column == there.column {
                    // Arcs upward leave above all lines, arcs downward below; the outer ones
                    // nearest to the lines.
                    let beyond = 1e9 / (1.0 + rise.abs());
                    rise.signum() * (1e9 + beyond)
                } else {
                    rise / here.column.abs_diff(there.column) as f64
                };
                at_side.entry((own, side)).or_default().push(End {
                    key,
                    line: (number, is_start),
                });
            }
        }
        let mut attachments = BTreeMap::new();
        for ((node, side), mut ends) in at_side {
            ends.sort_by(|a, b| a.key.total_cmp(&b.key).then(a.line.cmp(&b.line)));
            let area = self.places[&node].area;
            let x = match side {
                Side::Left => area.x,
                Side::Right => area.right(),
            };
            let heights = attached(area.y, area.height, ends.len(), self.unit);
            for (end, y) in ends.into_iter().zip(heights) {
                attachments.insert(end.line, Point::new(x, y));
            }
        }
        attachments
    }

    /// At which height each line passes each column it skips: through the gap between boxes that
    /// is nearest to where it would pass if it were straight.
    fn passages(&self) -> BTreeMap<(usize, usize), f64> {
        let mut through: BTreeMap<(usize, usize), Vec<Passing>> = BTreeMap::new();
        for (number, tie) in self.lines.iter().enumerate() {
            let [mut a, mut b] = [tie.from, tie.to].map(|node| self.places[&node]);
            if a.column > b.column {
                std::mem::swap(&mut a, &mut b);
            }
            let (start, end) = (a.area.center().y, b.area.center().y);
            for column in a.column + 1..b.column {
                let share = (column - a.column) as f64 / (b.column - a.column) as f64;
                let wish = start + (end - start) * share;
                let gaps = self.gaps(column);
                let far = |gap: &Gap| (gap.nearest(wish) - wish).abs();
                let nearest = gaps.iter().enumerate();
                let nearest = nearest.min_by(|(_, a), (_, b)| far(a).total_cmp(&far(b)));
                if let Some((place, gap)) = nearest {
                    let lines = through.entry((column, place)).or_default();
                    lines.push(Passing {
                        wish: gap.nearest(wish),
                        rise: end - start,
                        number,
                    });
                }
            }
        }
        let mut passages = BTreeMap::new();
        for ((column, place), mut lines) in through {
            lines.sort_by(|a, b| {
                let by_height = a.wish.total_cmp(&b.wish).then(a.rise.total_cmp(&b.rise));
                by_height.then(a.number.cmp(&b.number))
            });
            let wishes: Vec<f64> = lines.iter().map(|line| line.wish).collect();
            let heights = self.gaps(column)[place].apart(&wishes, LINE_STEP * self.unit);
            for (line, y) in lines.into_iter().zip(heights) {
                passages.insert((line.number, column), y);
            }
        }
        passages
    }

    /// The gaps of a column: above, between and below its boxes.
    fn gaps(&self, column: usize) -> Vec<Gap> {
        let column = &self.columns[column];
        let rim = RIM * self.unit;
        let gap = |top: f64, bottom: f64| Gap {
            top: top + rim,
            bottom: (bottom - rim).max(top + rim),
        };
        let (Some(first), Some(last)) = (column.places.first(), column.places.last()) else {
            return vec![gap(column.area.y, column.area.bottom())];
        };
        let near = boxes::NEAREST * self.unit;
        let mut gaps = vec![gap(column.area.y.min(first.y - near), first.y)];
        let pairs = column.places.windows(2);
        gaps.extend(pairs.map(|pair| gap(pair[0].bottom(), pair[1].y)));
        if column.hidden.actors == 0 {
            let bottom = column.area.bottom().max(last.bottom() + near);
            gaps.push(gap(last.bottom(), bottom));
        }
        gaps
    }

    /// From left to right, past the columns between.
    fn curve(
        &self,
        number: usize,
        start: Point,
        end: Point,
        from: &Place,
        to: &Place,
        passages: &BTreeMap<(usize, usize), f64>,
    ) -> Vec<Point> {
        let mut points = vec![start];
        for column in from.column + 1..to.column {
            let area = &self.columns[column].area;
            let y = passages[&(number, column)];
            level_curve(&mut points, Point::new(area.x, y));
            level_curve(&mut points, Point::new(area.right(), y));
        }
        level_curve(&mut points, end);
        points
    }

    /// Beside the column.
    fn arc(&self, place: &Place, start: Point, end: Point) -> Vec<Point> {
        let room = self.gap * BULGE_MOST;
        let bulge = (BULGE * self.unit + BULGE_SHARE * (end.y - start.y).abs()).min(room);
        let way = match self.sides(place, place) {
            Side::Left => -1.0,
            Side::Right => 1.0,
        };
        // A cubic curve reaches three quarters of the way to its handles.
        let reach = way * bulge * 4.0 / 3.0;
        vec![
            start,
            Point::new(start.x + reach, start.y),
            Point::new(end.x + reach, end.y),
            end,
        ]
    }
}

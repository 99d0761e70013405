//! How large are marks and names, and where do they go?

use std::cmp::Reverse;

use super::chart::Chart;
use crate::diagram::font::{self, Weight};
use crate::diagram::kept::KeptLayout;
use crate::diagram::layout::{
    Border, Curve, Placement, Point as Place, Problem, Rect, Side, Size, Symbol, place,
};
use crate::diagram::scene::{Anchor, Course, Point, Rectangle, Text};
use crate::diagram::views::ViewInput;
use crate::diagram::{Form, Places, ways};

/// The name of the view, in kept layouts.
const VIEW: &str = "network";

/// Sizes in units: of names, and the widest.
const NAME: f64 = 12.5;
const NAME_AMONG_FEW: f64 = 15.0;
const FEW: f64 = 18.0;
const LARGER_HUB_NAME: f64 = 1.28;
const GROUP_NAME: f64 = 15.0;
const WIDEST_NAME: f64 = 190.0;

/// At most so many have a larger name, each with at least so many ties and at least this share
/// of the most.
const HUBS: usize = 6;
const HUB_TIES: usize = 4;
const HUB_SHARE: f64 = 0.4;

/// All have names where these fill at most this share of the page; else those with the most
/// ties have, up to a lower share: the more marks, the less room is between them.
const ALL_NAMED: f64 = 0.27;
const LEAST_NAMED: f64 = 0.1;
const NAMED_AMONG: f64 = 20.0;

/// Free room around a name.
const AROUND_NAME: Size = Size::new(6.0, 1.0);

/// Marks are as high as this share of the room each has, within these bounds, and those of hubs
/// so many times as high.
const MARK_SHARE: f64 = 0.16;
const LOWEST_MARK: f64 = 5.0;
const HIGHEST_MARK: f64 = 14.0;
const HUB_GROWTH: f64 = 1.3;

/// The largest of a few groups takes this share of the shorter side, the smallest is so high.
const GROUP_SHARE: f64 = 0.17;
const FEW_GROUPS: f64 = 14.0;
const LOWEST_GROUP: f64 = 14.0;

/// Marks are so much wider than high, or forms would look alike.
const OBLONG: f64 = 1.2;

/// Above the strip of those without lines there is a line of text so high.
pub(super) const CAPTION: f64 = 28.0;

/// A chart in its places.
pub(super) struct Placed {
    pub(super) places: Places,
    /// How many names found no room.
    pub(super) unnamed: usize,
    /// The strip of those without lines, with its caption.
    pub(super) strip: Option<Rectangle>,
}

/// A name as it is drawn.
struct Name {
    ways: Vec<Vec<String>>,
    size: f64,
    weight: Weight,
}

/// What is asked of the layout: marks and names in a room in units.
pub(super) struct Asked {
    pub(super) problem: Problem,
    names: Vec<Name>,
}

impl Asked {
    pub(super) fn of(input: &ViewInput<'_>, chart: &Chart, room: Size) -> Self {
        let symbols = symbols(chart, room);
        let names = names(chart, &symbols, room);
        let boxes = names.iter().map(|name| {
            let size = |lines: &Vec<String>| {
                let bounds = text(name, lines, Place::default()).bounds();
                Size::new(
                    bounds.width + AROUND_NAME.width,
                    bounds.height + AROUND_NAME.height,
                )
            };
            name.ways.iter().map(size).collect()
        });
        let (previous, previous_strip) = match &input.options.like {
            Some(kept) => kept.on(room, &chart.ids),
            None => (Vec::new(), None),
        };
        let ties = chart.link.lines.iter();
        let usual = Problem::default();
        let problem = Problem {
            page: room,
            labels: boxes.collect(),
            symbols,
            ties: ties
                .map(|line| [line.from as u32, line.to as u32])
                .collect(),
            sectors: chart.sectors.clone(),
            previous,
            previous_strip,
            order: chart.order.clone(),
            seed: input.options.seed,
            attempts: input.options.draft.then_some(1),
            comparisons: if input.options.draft {
                0
            } else {
                usual.comparisons
            },
            ..usual
        };
        Self { problem, names }
    }
}

/// Places a chart in a part of the page.
pub(super) fn placed(input: &ViewInput<'_>, chart: &Chart, area: &Rectangle) -> Placed {
    let unit = input.options.page.unit();
    let has_strip = chart.link.marks.iter().any(|mark| mark.degree == 0);
    let caption = if has_strip { CAPTION } else { 0.0 };
    let room = Size::new(
        (area.width / unit).max(1.0),
        (area.height / unit - caption).max(1.0),
    );
    let Asked { problem, names } = Asked::of(input, chart, room);
    let placement = place(&problem);
    let onto = Onto {
        corner: Point::new(area.x, area.y),
        unit,
        caption,
    };
    let kept = KeptLayout::new(VIEW, room, placement.strip, &chart.ids, &placement.centers);
    let unnamed = placement.labels.iter().filter(|label| label.is_none());
    Placed {
        unnamed: unnamed.count(),
        strip: placement.strip.map(|strip| {
            let strip = onto.rectangle(strip, true);
            let above = caption * unit;
            Rectangle::new(strip.x, strip.y - above, strip.width, strip.height + above)
        }),
        places: Places {
            page: input.options.page,
            marks: marks(input, chart, &problem, &placement, &names, &onto),
            courses: placement.curves.iter().map(|it| onto.course(it)).collect(),
            kept,
        },
    }
}

fn marks(
    input: &ViewInput<'_>,
    chart: &Chart,
    problem: &Problem,
    placement: &Placement,
    names: &[Name],
    onto: &Onto,
) -> Vec<(Rectangle, Option<Text>)> {
    let theme = input.options.theme;
    let mark = |at: usize| {
        let is_alone = chart.link.marks[at].degree == 0;
        let area = Rect::around(placement.centers[at], problem.symbols[at].size);
        let label = placement.labels[at].map(|label| {
            let name = &names[at];
            let inside = Rect::new(
                label.area.left + AROUND_NAME.width / 2.0,
                label.area.top + AROUND_NAME.height / 2.0,
                label.area.right - AROUND_NAME.width / 2.0,
                label.area.bottom - AROUND_NAME.height / 2.0,
            );
            let corner = Place::new(inside.left, inside.top);
            let mut text = text(name, &name.ways[label.way], corner);
            let (anchor, x) = match label.side {
                Side::Right | Side::BelowRight | Side::AboveRight => (Anchor::Start, inside.left),
                Side::Left | Side::BelowLeft | Side::AboveLeft => (Anchor::End, inside.right),
                Side::Above | Side::Below => (Anchor::Middle, inside.center().x),
            };
            text.anchor = anchor;
            text.at = onto.point(Place::new(x, text.at.y), is_alone);
            text.size *= onto.unit;
            text.color = theme.ink;
            text.halo = Some(theme.background);
            text
        });
        (onto.rectangle(area, is_alone), label)
    };
    (0..placement.centers.len()).map(mark).collect()
}

/// From units of the room to pixels of the page.
struct Onto {
    corner: Point,
    unit: f64,
    /// The strip stands so much lower.
    caption: f64,
}

impl Onto {
    fn point(&self, at: Place, in_strip: bool) -> Point {
        let down = if in_strip { self.caption } else { 0.0 };
        self.corner + Point::new(at.x, at.y + down) * self.unit
    }

    fn rectangle(&self, area: Rect, in_strip: bool) -> Rectangle {
        let at = self.point(Place::new(area.left, area.top), in_strip);
        Rectangle::new(
            at.x,
            at.y,
            area.width() * self.unit,
            area.height() * self.unit,
        )
    }

    fn course(&self, curve: &Curve) -> Course {
        let points = curve.0.map(|at| self.point(at, false));
        if curve.is_straight() {
            Course::Straight(vec![points[0], points[3]])
        } else {
            Course::Curved(points.into())
        }
    }
}

/// Lines of a name in units, their box at a corner.
fn text(name: &Name, lines: &[String], corner: Place) -> Text {
    let baseline = Point::new(corner.x, corner.y + font::ASCENT * name.size);
    let mut text =
        Text::line("", baseline, name.size, crate::diagram::Color::INK).with_lines(lines.to_vec());
    text.weight = name.weight;
    text
}

fn symbols(chart: &Chart, room: Size) -> Vec<Symbol> {
    let marks = &chart.link.marks;
    let share = (room.width * room.height / marks.len().max(1) as f64).sqrt();
    let base = (MARK_SHARE * share).clamp(LOWEST_MARK, HIGHEST_MARK);
    let crowd = (FEW_GROUPS / marks.len().max(1) as f64).sqrt().min(1.0);
    let largest = GROUP_SHARE * crowd * room.width.min(room.height);
    let symbol = |at: usize| {
        let root = marks[at].prominence.sqrt();
        let high = match chart.group_sizes {
            None => base * (1.0 + HUB_GROWTH * root),
            Some(_) => (largest * root).max(LOWEST_GROUP.min(largest)),
        };
        let size = Size::new(OBLONG * high, high);
        let border = match marks[at].look.form {
            Form::Ellipse
            | Form::Octagon
            | Form::Hexagon
            | Form::Heptagon
            | Form::Pentagon
            | Form::Diamond => Border::Ellipse,
            _ => Border::Box,
        };
        Symbol { size, border }
    };
    (0..marks.len()).map(symbol).collect()
}

/// Who has a name on the page: those with the most ties as long as there is room, and all who
/// stand in the strip, which sees to its own room.
fn names(chart: &Chart, symbols: &[Symbol], room: Size) -> Vec<Name> {
    let marks = &chart.link.marks;
    let hubs = hubs(chart);
    let few = (FEW / marks.len() as f64).sqrt();
    let regular = (NAME_AMONG_FEW * few).clamp(NAME, NAME_AMONG_FEW);
    let name = |at: usize| {
        let (size, weight) = match (&chart.group_sizes, hubs.contains(&at)) {
            (Some(_), _) => (GROUP_NAME, Weight::Bold),
            (None, true) => (LARGER_HUB_NAME * regular, Weight::Bold),
            (None, false) => (regular, Weight::Regular),
        };
        Name {
            ways: ways(
                &chart.label(at, symbols[at].size),
                WIDEST_NAME,
                size,
                weight,
            ),
            size,
            weight,
        }
    };
    let mut names: Vec<Name> = (0..marks.len()).map(name).collect();
    let mut tied: Vec<usize> = (0..marks.len())
        .filter(|&at| marks[at].degree > 0)
        .collect();
    tied.sort_by(|&one, &two| marks[two].prominence.total_cmp(&marks[one].prominence));
    let area = room.width * room.height;
    let needed: f64 = tied.iter().map(|&at| least_area(&names[at])).sum();
    if needed <= ALL_NAMED * area {
        return names;
    }
    let share = NAMED_AMONG / tied.len() as f64;
    let mut free = share.clamp(LEAST_NAMED, ALL_NAMED) * area;
    for at in tied {
        free -= least_area(&names[at]);
        if free < 0.0 {
            names[at].ways.clear();
        }
    }
    names
}

/// The few with by far the most lines.
fn hubs(chart: &Chart) -> Vec<usize> {
    let marks = &chart.link.marks;
    if chart.group_sizes.is_some() {
        return Vec::new();
    }
    let most = marks.iter().map(|mark| mark.degree).max().unwrap_or(0);
    let is_hub = |&at: &usize| {
        marks[at].degree >= HUB_TIES && marks[at].degree as f64 >= HUB_SHARE * most as f64
    };
    let mut hubs: Vec<usize> = (0..marks.len()).filter(is_hub).collect();
    hubs.sort_by_key(|&at| Reverse(marks[at].degree));
    hubs.truncate(HUBS);
    hubs
}

fn least_area(name: &Name) -> f64 {
    let areas = name.ways.iter().map(|lines| {
        let bounds = text(name, lines, Place::default()).bounds();
        bounds.width * bounds.height
    });
    areas.reduce(f64::min).unwrap_or(0.0)
}

//! What runs from sector to sector?
//!
//! Bars on the left are the sectors directed ties start from, bars on the right those they lead
//! to; a band between them is as wide as there are ties, or as their strengths add up to. A
//! sector that gives and receives stands on both sides, so chains of more than one step are read
//! step by step. The color of a band, with a sign, is the family of its ties.
//!
//! Undirected ties, and those of actors without a sector, are counted below. Sectors with less
//! than a hundredth of what flows, and those beyond `--top` (10 when missing), are joined on
//! their side, and so are families of a pair whose bands would be too thin to be seen.

mod bars;
mod order;
#[cfg(test)]
mod tests;
mod words;

use self::bars::{Band, Bar, Bars, Room};
use super::families::{Family, families};
use super::{ViewError, ViewInput};
use crate::diagram::font::{self, Weight};
use crate::diagram::frame::Frame;
use crate::diagram::scene::{
    Anchor, Area, Element, Pen, Point, Rectangle, Scene, Shape, Text, sign,
};
use crate::diagram::theme::Theme;
use crate::diagram::{Color, Dash, Head, TieFamily, fit};
use crate::findings::{Carried, Flows};
use crate::language::{Language, Phrase, decimal, integer};

/// Sizes in units: of names, numbers and headings, of bars, and of bands.
const NAME: f64 = 15.0;
const NUMBER: f64 = 13.0;
const HEADING: f64 = 17.0;
const BAR: f64 = 14.0;
const GAP: f64 = 12.0;
const LEAST: f64 = 21.0;
const TIE: f64 = 50.0;
const THIN: f64 = 2.0;
/// A band has its sign where it is so high, and its number where it is higher.
const SIGNED: f64 = 8.0;
const NUMBERED: f64 = 16.0;

/// So many bars a side, when nothing else is asked for.
const BARS: usize = 10;

/// How much of the page is in the color of a band, so that numbers stand out on it.
const TINT: f64 = 0.6;

/// Draws what runs from sector to sector.
///
/// # Errors
/// When no selected tie is directed, or none of the directed ones is between actors of sectors.
///
/// # Complexity
/// O(actors + ties), and O(n³) a round for the order of n bars a side, which are few.
pub fn draw(input: &ViewInput<'_>) -> Result<Scene, ViewError> {
    let (selected, options) = (input.selected, input.options);
    let flows = Flows::find(selected, &options.by);
    if flows.by_pair.is_empty() {
        let why = if flows.without_sector > 0 {
            "flow-no-sectors"
        } else {
            "flow-nothing"
        };
        return Err(ViewError::Nothing { view: "flow", why });
    }
    let kinds = flows.by_pair.values().flatten();
    let families = families(
        input,
        kinds.map(|(kind, carried)| (kind.as_str(), carried.ties)),
    );
    let picture = Picture {
        input,
        flows: &flows,
        families: &families,
        unit: options.page.unit(),
    };
    // Whether bands are joined, which the legend says, hangs on the room the legend leaves.
    let frame = |is_joined| Frame::new(input, &picture.title(), &picture.keys(is_joined));
    let mut page = frame(false);
    let (mut elements, is_joined) = picture.elements(page.content());
    if is_joined {
        page = frame(true);
        (elements, _) = picture.elements(page.content());
    }
    Ok(page.scene(&picture.description(), elements))
}

struct Picture<'a> {
    input: &'a ViewInput<'a>,
    flows: &'a Flows,
    families: &'a [Family],
    unit: f64,
}

impl Picture<'_> {
    fn theme(&self) -> &'static Theme {
        self.input.options.theme
    }

    fn language(&self) -> Language {
        self.input.options.language
    }

    fn is_weighted(&self) -> bool {
        self.input.selected.selection.weighted
    }

    /// How wide it is.
    fn amount(&self, carried: Carried) -> f64 {
        if self.is_weighted() {
            carried.strength
        } else {
            carried.ties as f64
        }
    }

    /// How wide it is, in figures.
    fn figure(&self, carried: Carried) -> String {
        if self.is_weighted() {
            let decimals = usize::from(carried.strength.fract() != 0.0);
            decimal(carried.strength, decimals, self.language())
        } else {
            integer(
                i64::try_from(carried.ties).unwrap_or(i64::MAX),
                self.language(),
            )
        }
    }

    /// The pairs with what they carry, the largest first.
    fn largest(&self) -> Vec<((usize, usize), Carried)> {
        let mut pairs: Vec<_> = self
            .flows
            .by_pair
            .iter()
            .map(|(&pair, kinds)| {
                let carried = kinds.values().copied().reduce(Carried::and);
                (pair, carried.unwrap_or_default())
            })
            .collect();
        pairs.sort_by(|one, two| self.amount(two.1).total_cmp(&self.amount(one.1)));
        pairs
    }

    /// Everything inside the frame, and whether families were joined.
    fn elements(&self, mut area: Rectangle) -> (Vec<Element>, bool) {
        let unit = self.unit;
        let mut elements = Vec::from_iter(self.note(&mut area));
        let heading = 1.8 * HEADING * unit;
        let room = Room {
            height: area.height - heading,
            least: LEAST * unit,
            gap: GAP * unit,
            tie: TIE * unit,
            thin: THIN * unit,
            most: self.input.options.top.unwrap_or(BARS),
        };
        let words = self.input.selected.model.vocabulary();
        let family = |kind: &str| {
            let family = TieFamily::of_kind(words, kind);
            let place = self.families.iter().position(|own| own.family == family);
            place.expect("the families are those of the flows")
        };
        let bars = Bars::of(self.flows, family, |carried| self.amount(carried), &room);
        let names = [&bars.left, &bars.right].map(|side| self.names_width(side, area.width));
        let top = area.y + heading;
        let left = area.x + names[0];
        let right = area.right() - names[1] - BAR * unit;
        self.headings(left + BAR * unit, right, area.y, &mut elements);
        let mut by_height: Vec<&Band> = bars.bands.iter().collect();
        by_height.sort_by(|one, two| two.height.total_cmp(&one.height));
        let span = (left + BAR * unit, right);
        for band in &by_height {
            elements.push(self.band(&bars, band, span, top));
        }
        for band in by_height {
            self.number(band, span.0, top, &mut elements);
        }
        let sides = [(&bars.left, left), (&bars.right, right)];
        for (place, (side, x)) in sides.into_iter().enumerate() {
            for (number, bar) in side.iter().enumerate() {
                let shape = Rectangle::new(x, top + bar.top, BAR * unit, bar.height);
                let tooltip = self.bar_tooltip(bar);
                let id = format!("{}-{number}", ["from", "to"][place]);
                let shape = Element::from(Shape::filled(shape, self.theme().muted));
                elements.push(shape.with_id(id).with_tooltip(tooltip));
                elements.push(self.name(bar, place == 0, x, top, names[place]));
            }
        }
        let is_joined = bars.bands.iter().any(|band| band.family.is_none());
        (elements, is_joined)
    }

    /// Room for the names of a side.
    fn names_width(&self, side: &[Bar], width: f64) -> f64 {
        let unit = self.unit;
        let widths = side
            .iter()
            .map(|bar| font::width(&self.label(bar), NAME * unit, Weight::Bold));
        let widest = widths.fold(0.0, f64::max) + 12.0 * unit;
        widest.min(0.24 * width).max(60.0 * unit)
    }

    fn label(&self, bar: &Bar) -> String {
        format!("{}\u{a0}({})", self.bar_name(bar), self.figure(bar.carried))
    }

    fn headings(&self, left: f64, right: f64, top: f64, elements: &mut Vec<Element>) {
        let size = HEADING * self.unit;
        let baseline = top + font::ASCENT * size;
        let say = |key| Phrase::new(key).in_language(self.language());
        let from = Text::line(
            &say("flow-from"),
            Point::new(left, baseline),
            size,
            self.theme().ink,
        );
        let to = Text::line(
            &say("flow-to"),
            Point::new(right, baseline),
            size,
            self.theme().ink,
        );
        elements.push(from.bold().anchored(Anchor::End).into());
        elements.push(to.bold().into());
    }

    /// The name of a bar beside it, its figure at the end whatever else is cut.
    fn name(&self, bar: &Bar, is_left: bool, x: f64, top: f64, room: f64) -> Element {
        let unit = self.unit;
        let size = NAME * unit;
        let most = ((bar.slot / (size * font::LINE_HEIGHT)) as usize).clamp(1, 3);
        let (at, anchor) = if is_left {
            (x - 9.0 * unit, Anchor::End)
        } else {
            (x + (BAR + 9.0) * unit, Anchor::Start)
        };
        let room = room - 9.0 * unit;
        let mut lines = fit(&self.label(bar), room, most, size, Weight::Bold);
        if lines.last().is_some_and(|line| line.ends_with('…')) {
            let figure = format!("\u{a0}({})", self.figure(bar.carried));
            let room = room - font::width(&figure, size, Weight::Bold);
            lines = fit(&self.bar_name(bar), room, most, size, Weight::Bold);
            if let Some(last) = lines.last_mut() {
                last.push_str(&figure);
            }
        }
        Text::line("", Point::new(at, 0.0), size, self.theme().ink)
            .bold()
            .anchored(anchor)
            .with_lines(lines)
            .middle_at(top + bar.top + bar.height / 2.0)
            .into()
    }

    /// Inside, outline and sign of a family, or of several joined.
    fn look(&self, family: Option<usize>) -> (Color, Pen, Head) {
        let theme = self.theme();
        let Some(family) = family else {
            let pen = Pen {
                dash: Dash::Dashed,
                ..Pen::solid(theme.muted, self.unit)
            };
            return (theme.background, pen, Head::None);
        };
        let Family { color, sign, .. } = self.families[family];
        let fill = color.mixed(theme.background, TINT);
        (fill, Pen::solid(color, self.unit), sign)
    }

    /// A band: level where it leaves and where it arrives.
    fn band(&self, bars: &Bars, band: &Band, (left, right): (f64, f64), top: f64) -> Element {
        const STEPS: usize = 24;
        let (fill, pen, _) = self.look(band.family);
        let way = |step: usize| {
            // Level at both ends: 3s² − 2s³.
            let share = step as f64 / STEPS as f64;
            let along = share * share * (3.0 - 2.0 * share);
            (
                left + (right - left) * share,
                band.from + (band.to - band.from) * along,
            )
        };
        let upper = (0..=STEPS).map(|step| {
            let (x, y) = way(step);
            Point::new(x, top + y)
        });
        let lower = (0..=STEPS).rev().map(|step| {
            let (x, y) = way(step);
            Point::new(x, top + y + band.height)
        });
        let area = Area {
            corners: upper.chain(lower).collect(),
            fill: Some(fill),
            line: Some(pen),
        };
        let names = [&bars.left[band.left], &bars.right[band.right]].map(|bar| self.bar_name(bar));
        let family = band.family.map_or_else(
            || Phrase::new("flow-mixed").in_language(self.language()),
            |family| self.families[family].name.clone(),
        );
        let figure = self.figure(band.carried);
        let tooltip = format!("{} → {} · {family}: {figure}", names[0], names[1]);
        Element::from(area).with_tooltip(tooltip)
    }

    /// The number of a band, with the sign of its family, where it leaves.
    fn number(&self, band: &Band, left: f64, top: f64, elements: &mut Vec<Element>) {
        let unit = self.unit;
        let (fill, _, head) = self.look(band.family);
        let ink = self.theme().ink_on(fill);
        let middle = top + band.from + band.height / 2.0;
        let at = Point::new(left + 12.0 * unit, middle);
        if band.height < SIGNED * unit {
            return;
        }
        if head != Head::None {
            elements.push(sign(head, at, (0.75 * band.height).min(8.0 * unit), ink));
        }
        if band.height >= NUMBERED * unit {
            let start = Point::new(at.x + 10.0 * unit, middle);
            let text = Text::line(&self.figure(band.carried), start, NUMBER * unit, ink);
            elements.push(text.middle_at(middle).into());
        }
    }

    /// The sectors of a bar with what each carries together.
    fn bar_tooltip(&self, bar: &Bar) -> String {
        let names: Vec<String> = bar
            .sectors
            .iter()
            .map(|&place| self.sector(place))
            .collect();
        format!("{}: {}", names.join(", "), self.figure(bar.carried))
    }
}

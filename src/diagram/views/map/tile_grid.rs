//! What does the tile of a county say?

use super::Picture;
use super::survey::TileFacts;
use super::tiles::{Tile, tiles};
use crate::diagram::fit;
use crate::diagram::font::{self, Weight};
use crate::diagram::scene::{Anchor, Element, Outline, Pen, Point, Rectangle, Shape, Text};
use crate::diagram::views::matrix::wanted_pen;
use crate::diagram::views::presence;
use crate::findings::Presence;
use crate::language::Phrase;

/// Sizes in units.
const GAP: f64 = 6.0;
const NAME: f64 = 13.0;
const COUNT: f64 = 13.0;
const BAR: f64 = 20.0;
const EDGE: f64 = 7.0;
const HIGHEST: f64 = 112.0;
const WIDEST: f64 = 290.0;

impl Picture<'_> {
    /// A tile for every county, in its place.
    pub(super) fn tile_grid(&self, area: Rectangle) -> Vec<Element> {
        let gap = GAP * self.unit;
        let all = tiles().iter();
        let rows = all.clone().map(|tile| tile.row + 1).max().unwrap_or(1) as f64;
        let columns = all.clone().map(|tile| tile.column + 1).max().unwrap_or(1) as f64;
        let width = ((area.width + gap) / columns - gap).min(WIDEST * self.unit);
        let height = ((area.height + gap) / rows - gap).min(HIGHEST * self.unit);
        let top = area.y + (area.height - rows * (height + gap) + gap) / 2.0;
        let mut elements = Vec::new();
        for (tile, facts) in all.zip(&self.survey.tiles) {
            let place = Rectangle::new(
                area.x + tile.column as f64 * (width + gap),
                top + tile.row as f64 * (height + gap),
                width,
                height,
            );
            self.tile(tile, facts, place, &mut elements);
        }
        elements
    }

    fn tile(&self, tile: &Tile, facts: &TileFacts, area: Rectangle, elements: &mut Vec<Element>) {
        let (theme, unit) = (self.input.options.theme, self.unit);
        let fill = self.shade(facts.ties);
        let line = if facts.is_known {
            Pen::solid(theme.muted, unit)
        } else {
            wanted_pen(theme, unit)
        };
        let shape = Shape {
            outline: Outline::Rectangle(0.0),
            area: area.shrunk(line.width / 2.0),
            fill,
            line: Some(line),
        };
        elements.push(
            Element::from(shape)
                .with_id(format!("tile-{}", tile.code))
                .with_tooltip(self.tooltip(facts)),
        );
        let ink = theme.ink_on(fill.unwrap_or(theme.background));
        let inner = area.shrunk(EDGE * unit);
        let has_bar =
            facts.is_known && facts.themes.total() > 0 && inner.height >= (BAR + 1.4 * NAME) * unit;
        let bar = if has_bar { (BAR + 4.0) * unit } else { 0.0 };
        let size = NAME * unit;
        let line_height = size * font::LINE_HEIGHT;
        let room = inner.height - bar;
        let has_count = facts.is_known && room >= size + line_height;
        let lines = ((room - if has_count { line_height } else { 0.0 }) / line_height) as usize;
        let name = if has_count || !facts.is_known {
            facts.name.clone()
        } else {
            format!("{} ({})", facts.name, self.number(facts.ties))
        };
        let color = if facts.is_known { ink } else { theme.muted };
        let lines = fit(&name, inner.width, lines.clamp(1, 2), size, Weight::Bold);
        let count = lines.len() as f64;
        let first = if room < line_height {
            // A low tile has its name in the middle.
            area.center().y + font::CAP_HEIGHT * size / 2.0
        } else {
            inner.y + font::CAP_HEIGHT * size
        };
        let text = Text::line("", Point::new(inner.x, first), size, color).bold();
        elements.push(text.with_lines(lines).into());
        if has_count {
            let ties = Phrase::new("count-ties").count("count", facts.ties);
            let at = Point::new(inner.x, first + count * line_height);
            let size = COUNT * unit;
            let lines = fit(&self.say(&ties), inner.width, 1, size, Weight::Regular);
            let text = Text::line("", at, size, ink).with_lines(lines);
            elements.push(text.into());
        }
        if has_bar {
            let bar = Rectangle::new(
                inner.x,
                inner.bottom() - BAR * unit,
                inner.width,
                BAR * unit,
            );
            elements.push(Shape::filled(bar, theme.background).into());
            let language = self.input.options.language;
            let fields = presence::bar(&facts.themes, bar, theme, unit, language);
            elements.extend(fields);
        } else if !facts.is_known && inner.height > 2.4 * size {
            let at = Point::new(area.center().x, inner.bottom() - 0.2 * size);
            let text = Text::line("?", at, 1.2 * size, theme.muted).bold();
            elements.push(text.anchored(Anchor::Middle).into());
        }
    }

    fn tooltip(&self, facts: &TileFacts) -> String {
        let mut parts = vec![facts.name.clone()];
        if facts.is_known {
            let count = |key, count| self.say(&Phrase::new(key).count("count", count));
            parts.push(count("count-actors", facts.actors));
            parts.push(count("count-ties", facts.ties));
            for presence in Presence::ALL {
                let count = facts.themes.of(presence);
                if count > 0 {
                    parts.push(format!("{}: {count}", self.say(&presence.name())));
                }
            }
        } else {
            parts.push(self.say(&Presence::Unknown.name()));
        }
        parts.join(" · ")
    }
}

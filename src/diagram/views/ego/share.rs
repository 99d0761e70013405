//! What is the share of an actor, in sentences below its mark?

use std::collections::BTreeSet;

use super::picture::Picture;
use crate::diagram::fit;
use crate::diagram::font::{self, Weight};
use crate::diagram::scene::{Anchor, Element, Point, Rectangle, Shape, Text};
use crate::language::Phrase;
use crate::select::Grouping;

/// Sizes in units.
const EGO_NAME: f64 = 20.0;
const FACT: f64 = 14.0;
const EGO_MARK: (f64, f64) = (72.0, 48.0);

impl Picture<'_> {
    /// The actor with its name and what its share is; where its lines begin.
    pub(super) fn ego(&self, area: &Rectangle, elements: &mut Vec<Element>) -> Rectangle {
        let (unit, theme) = (self.unit, self.input.options.theme);
        let around = &self.subject.around;
        let mark = &self.diagram.marks[self.mark_of[&around.ego]];
        let lines = fit(&mark.label, area.width, 4, EGO_NAME * unit, Weight::Bold);
        let facts = self.facts();
        let (wide, high) = (EGO_MARK.0 * unit, EGO_MARK.1 * unit);
        let name = Text::line("", Point::default(), EGO_NAME * unit, theme.ink)
            .bold()
            .with_lines(lines);
        let name_height = name.bounds().height + 0.6 * EGO_NAME * unit;
        let paragraphs: Vec<Vec<String>> = facts
            .iter()
            .map(|fact| fit(fact, area.width, 7, FACT * unit, Weight::Regular))
            .collect();
        let fact_height: f64 = paragraphs
            .iter()
            .map(|lines| (lines.len() as f64 * font::LINE_HEIGHT + 0.7) * FACT * unit)
            .sum();
        let free = (area.height - high - name_height - fact_height).max(0.0);
        let mut top = area.y + 0.3 * free;
        let spot = Rectangle::new(area.right() - wide, top, wide, high);
        let shape = Shape::mark(&theme.mark(mark.look), spot, 2.4 * unit);
        elements.push(
            Element::from(shape)
                .with_id("actor-0")
                .with_tooltip(mark.tooltip.clone()),
        );
        top += high + 0.5 * EGO_NAME * unit;
        let mut name = name;
        name.at = Point::new(area.right(), top + font::ASCENT * EGO_NAME * unit);
        top += name_height;
        elements.push(name.anchored(Anchor::End).into());
        for lines in paragraphs {
            let at = Point::new(area.x, top + font::ASCENT * FACT * unit);
            let text = Text::line("", at, FACT * unit, theme.ink).with_lines(lines);
            if text.bounds().bottom() > area.bottom() {
                break;
            }
            top += (text.lines.len() as f64 * font::LINE_HEIGHT + 0.7) * FACT * unit;
            elements.push(text.into());
        }
        spot
    }

    /// What the share of the actor is, in sentences.
    fn facts(&self) -> Vec<String> {
        let subject = self.subject;
        let around = &subject.around;
        let [near, far] = &around.steps;
        let selected = self.input.selected;
        let (reached, others) = subject.sectors_reached();
        let names = |sectors: &BTreeSet<u32>| {
            let names = sectors.iter().map(|&sector| self.sector_name(Some(sector)));
            names.collect::<Vec<_>>().join(", ")
        };
        let mut facts = vec![
            Phrase::new("ego-fact-ties")
                .count("ties", around.ties)
                .count("near", near.len()),
            Phrase::new("ego-fact-reach")
                .count("within", near.len() + far.len())
                .count("others", selected.actors.len() - 1),
        ];
        if around.hanging.is_empty() {
            facts.push(Phrase::new("ego-fact-none-hangs"));
        } else {
            let hanging = Phrase::new("ego-fact-hanging").count("count", around.hanging.len());
            facts.push(hanging);
        }
        if !reached.is_empty() {
            facts.push(
                Phrase::new("ego-fact-reached")
                    .count("count", reached.len())
                    .text("names", names(&reached)),
            );
        }
        if !others.is_empty() {
            facts.push(
                Phrase::new("ego-fact-not-reached")
                    .count("count", others.len())
                    .text("names", names(&others)),
            );
        }
        facts.iter().map(|fact| self.say(fact)).collect()
    }

    pub(super) fn sector_name(&self, sector: Option<u32>) -> String {
        let (model, language) = (self.input.selected.model, self.input.options.language);
        let key = sector.and_then(|sector| self.subject.sectors.keys.get(sector as usize));
        let Some(key) = key else {
            return self.say(&Phrase::new("ego-no-sector"));
        };
        let name = match self.input.options.by {
            Grouping::Kind => model.actor_kind_name(key, language),
            Grouping::Area => model.area_name(key, language),
            Grouping::Theme => model.theme_name(key, language),
            Grouping::Attribute(_) => key,
        };
        name.to_owned()
    }
}

//! Where do an actor and its surroundings stand on the page?

use std::collections::BTreeMap;

use super::Subject;
use super::rows::{Row, SECTOR_GAP, rows};
use crate::diagram::font::{self, Weight};
use crate::diagram::frame::{Key, KeyGroup, Sample};
use crate::diagram::scene::{Element, Outline, Pen, Point, Rectangle, Shape, Text};
use crate::diagram::views::note::note;
use crate::diagram::views::{ViewInput, network};
use crate::diagram::{Dash, Legend, MarkLook, NodeLink, fit};
use crate::language::{Phrase, integer};

/// Shares of the width: the actor, and the way to each step.
const EGO: f64 = 0.25;
const WAY: f64 = 0.085;

/// Sizes in units.
const HEADING: f64 = 15.0;
const NAME: f64 = 13.5;
const MARK: (f64, f64) = (24.0, 16.0);
/// How high a row is whose name has one line or two, at least, and how much higher at most.
const LOWEST_ROW: f64 = 20.0;
const LOW_DOUBLE_ROW: f64 = 37.0;
const STRETCHED: f64 = 2.0;
const AFTER_MARK: f64 = 7.0;

/// An actor, its surroundings and what they are called.
pub(super) struct Picture<'a> {
    pub(super) input: &'a ViewInput<'a>,
    pub(super) subject: &'a Subject,
    /// Marks with names and tooltips, in the order of everybody.
    pub(super) diagram: NodeLink,
    legend: Legend,
    /// Where each actor stands among the marks.
    pub(super) mark_of: BTreeMap<usize, usize>,
    pub(super) unit: f64,
}

/// A row with its place.
pub(super) struct Spot {
    pub(super) id: String,
    pub(super) mark: Rectangle,
    /// Where lines to the next step begin.
    pub(super) right: f64,
}

impl Spot {
    pub(super) fn middle(&self) -> f64 {
        self.mark.center().y
    }
}

impl<'a> Picture<'a> {
    pub(super) fn of(input: &'a ViewInput<'a>, subject: &'a Subject) -> Self {
        let language = input.options.language;
        let within = subject.within(input.selected);
        let everybody = subject.around.everybody();
        Self {
            input,
            subject,
            diagram: network::part(&within, input.selected, language),
            legend: Legend::of(&within, language),
            mark_of: everybody.into_iter().zip(0..).collect(),
            unit: input.options.page.unit(),
        }
    }

    pub(super) fn say(&self, phrase: &Phrase) -> String {
        phrase.in_language(self.input.options.language)
    }

    pub(super) fn number(&self, count: usize) -> String {
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        integer(count, self.input.options.language)
    }

    fn hanging_pen(&self) -> Pen {
        Pen {
            color: self.input.options.theme.accent,
            width: 1.6 * self.unit,
            dash: Dash::Dashed,
        }
    }

    /// The sectors, the sorts of lines and what hangs.
    pub(super) fn keys(&self) -> Vec<KeyGroup> {
        let theme = self.input.options.theme;
        let around = &self.subject.around;
        let marks = self.legend.marks.iter().map(|entry| Key {
            sample: Sample::Mark(theme.mark(entry.look)),
            name: entry.name.clone(),
            count: Some(entry.count),
        });
        let line = |key, look, count| Key {
            sample: Sample::Line(look),
            name: self.say(&Phrase::new(key)),
            count: Some(count),
        };
        let lines = [
            line("ego-key-own", self.own_look(), around.steps[0].len()),
            line(
                "ego-key-among",
                self.faint_look(Dash::Dashed),
                around.among.len(),
            ),
            line(
                "ego-key-onward",
                self.faint_look(Dash::Solid),
                around.between.len(),
            ),
        ];
        let shown = |place: &&usize| self.mark_of.contains_key(place);
        let hanging = around.hanging.iter().filter(shown).count();
        let hangs = Key {
            sample: Sample::Field {
                fill: None,
                line: Some(self.hanging_pen()),
                sign: None,
            },
            name: self.say(&Phrase::new("ego-key-hanging")),
            count: Some(hanging),
        };
        let with_count = |keys: Vec<Key>| {
            let keys = keys.into_iter();
            keys.filter(|key| key.count != Some(0)).collect()
        };
        vec![
            KeyGroup {
                title: self.legend.marks_title.clone(),
                keys: marks.collect(),
            },
            KeyGroup {
                title: self.say(&Phrase::new("ego-key-pairs")),
                keys: with_count(lines.into()),
            },
            KeyGroup {
                title: self.say(&Phrase::new("ego-key-frames")),
                keys: with_count(vec![hangs]),
            },
        ]
    }

    pub(super) fn elements(&self, mut area: Rectangle) -> Vec<Element> {
        let notes = note(self.input, &self.notes(), &mut area);
        let (width, way) = (EGO * area.width, WAY * area.width);
        let ego = Rectangle { width, ..area };
        let [near, far] = &self.subject.around.steps;
        let near_x = area.x + width + way;
        let rest = area.right() - near_x;
        let near_width = if far.is_empty() {
            rest
        } else {
            // Each step has the room its names ask for, or the half.
            let rest = rest - way;
            let wanted = self.wanted(near).min(rest);
            wanted.min((rest - self.wanted(far)).max(rest / 2.0))
        };
        let near_area = Rectangle {
            x: near_x,
            width: near_width,
            ..area
        };
        let far_x = near_area.right() + way;
        let far_area = Rectangle {
            x: far_x,
            width: (area.right() - far_x).max(0.0),
            ..area
        };
        let mut marks = Vec::new();
        let center = self.ego(&ego, &mut marks);
        let near = self.by_size(near);
        let near_rows = rows(&near, &self.subject.sectors.of, self.room(&near_area));
        let near_spots = self.step(0, &near_rows, &near_area, &mut marks);
        let far = self.by_partners(far, &near_rows);
        let far_rows = rows(&far, &self.subject.sectors.of, self.room(&far_area));
        let far_spots = self.step(1, &far_rows, &far_area, &mut marks);
        let mut elements = Vec::new();
        self.onward(
            &near_rows,
            &near_spots,
            &far_rows,
            &far_spots,
            &mut elements,
        );
        self.among(&near_rows, &near_spots, &mut elements);
        self.own(&center, &near_spots, &near_rows, &mut elements);
        elements.extend(marks);
        elements.extend(notes);
        elements
    }

    /// How wide the longest name is with its mark.
    fn wanted(&self, places: &[usize]) -> f64 {
        let widths = places.iter().map(|place| {
            let label = &self.diagram.marks[self.mark_of[place]].label;
            font::width(label, NAME * self.unit, Weight::Regular)
        });
        widths.fold(0.0, f64::max) + (MARK.0 + 2.5 * AFTER_MARK) * self.unit
    }

    /// How many rows an area has room for, below its heading.
    fn room(&self, area: &Rectangle) -> f64 {
        (area.height - 2.0 * HEADING * self.unit) / (LOWEST_ROW * self.unit)
    }

    /// The neighbors, those of the largest sectors first; who leads on to many stands first.
    fn by_size(&self, places: &[usize]) -> Vec<usize> {
        let around = &self.subject.around;
        let mut sizes: BTreeMap<Option<u32>, usize> = BTreeMap::new();
        let mut onward: BTreeMap<usize, usize> = BTreeMap::new();
        for &place in places {
            *sizes.entry(self.subject.sectors.of[place]).or_default() += 1;
        }
        for &(near, _) in &around.between {
            *onward.entry(near).or_default() += 1;
        }
        let mut places = places.to_vec();
        places.sort_by_key(|place| {
            let sector = self.subject.sectors.of[*place];
            let leads = onward.get(place).copied().unwrap_or(0);
            let size = std::cmp::Reverse(sizes[&sector]);
            (size, sector, std::cmp::Reverse(leads), *place)
        });
        places
    }

    /// Those two steps away, each sector and each in it at the height of those who lead there.
    fn by_partners(&self, places: &[usize], near: &[Row]) -> Vec<usize> {
        let row_of = row_of(near);
        let mut sums: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
        let mut by_sector: BTreeMap<Option<u32>, (usize, usize)> = BTreeMap::new();
        for &(near, far) in &self.subject.around.between {
            let row = row_of.get(&near).copied().unwrap_or(0);
            let sector = self.subject.sectors.of[far];
            for sum in [
                sums.entry(far).or_default(),
                by_sector.entry(sector).or_default(),
            ] {
                sum.0 += row;
                sum.1 += 1;
            }
        }
        // Means as fractions of whole numbers, so that every machine orders alike.
        let mean = |sum: Option<&(usize, usize)>| {
            let (sum, count) = sum.copied().unwrap_or((0, 1));
            sum * 1024 / count.max(1)
        };
        let mut places = places.to_vec();
        places.sort_by_key(|place| {
            let sector = self.subject.sectors.of[*place];
            (
                mean(by_sector.get(&sector)),
                sector,
                mean(sums.get(place)),
                *place,
            )
        });
        places
    }

    /// The rows of a step below its heading.
    fn step(
        &self,
        step: usize,
        rows: &[Row],
        area: &Rectangle,
        elements: &mut Vec<Element>,
    ) -> Vec<Spot> {
        let (unit, theme) = (self.unit, self.input.options.theme);
        if rows.is_empty() {
            return Vec::new();
        }
        let count: usize = rows.iter().map(|row| row.members.len()).sum();
        let key = ["ego-step-near", "ego-step-far"][step];
        let heading = self.say(&Phrase::new(key).count("count", count));
        let size = HEADING * unit;
        let lines = fit(&heading, area.width, 1, size, Weight::Bold);
        let at = Point::new(area.x, area.y + font::ASCENT * size);
        let text = Text::line("", at, size, theme.muted).bold();
        elements.push(text.with_lines(lines).into());
        let top = area.y + 2.0 * size;
        let room = area.bottom() - top;
        let labels: Vec<(String, String)> = rows.iter().map(|row| self.label(row)).collect();
        let gaps = rows.iter().skip(1).filter(|row| row.begins).count();
        let gaps = gaps as f64 * SECTOR_GAP * LOWEST_ROW * unit;
        let mut heights: Vec<f64> = labels
            .iter()
            .map(|(label, _)| {
                let lines = fit(label, self.name_room(area), 2, NAME * unit, Weight::Regular);
                if lines.len() > 1 {
                    LOW_DOUBLE_ROW * unit
                } else {
                    LOWEST_ROW * unit
                }
            })
            .collect();
        if heights.iter().sum::<f64>() + gaps > room {
            heights.fill(LOWEST_ROW * unit);
        }
        let needed = heights.iter().sum::<f64>() + gaps;
        let stretch = (room / needed).min(STRETCHED);
        // A short step stands in the middle.
        let mut y = top + (room - stretch * needed).max(0.0) / 2.0;
        let mut spots = Vec::new();
        for (at, (row, label)) in rows.iter().zip(&labels).enumerate() {
            if row.begins && at > 0 {
                y += stretch * SECTOR_GAP * LOWEST_ROW * unit;
            }
            let line = Rectangle::new(area.x, y, area.width, stretch * heights[at]);
            let id = format!("actor-{}-{at}", step + 1);
            spots.push(self.row(id, row, label, &line, elements));
            y += line.height;
        }
        spots
    }

    /// How wide a name can be.
    fn name_room(&self, area: &Rectangle) -> f64 {
        area.width - (MARK.0 + 2.0 * AFTER_MARK) * self.unit
    }

    fn is_one(row: &Row) -> bool {
        row.members.len() == 1 && !row.is_mixed && !row.is_rest
    }

    /// What a row is called, and its tooltip.
    fn label(&self, row: &Row) -> (String, String) {
        let first = &self.diagram.marks[self.mark_of[&row.members[0]]];
        if Self::is_one(row) {
            return (first.label.clone(), first.tooltip.clone());
        }
        let sector = if row.is_mixed {
            self.say(&Phrase::new("ego-other-sectors"))
        } else {
            self.sector_name(row.sector)
        };
        let sector = if row.is_rest {
            self.say(&Phrase::new("ego-rest-of-sector").text("sector", sector))
        } else {
            sector
        };
        let label = format!("{sector}\u{a0}({})", self.number(row.members.len()));
        (label.clone(), label)
    }

    fn row(
        &self,
        id: String,
        row: &Row,
        (label, tooltip): &(String, String),
        line: &Rectangle,
        elements: &mut Vec<Element>,
    ) -> Spot {
        let (unit, theme) = (self.unit, self.input.options.theme);
        let first = &self.diagram.marks[self.mark_of[&row.members[0]]];
        let is_one = Self::is_one(row);
        let hanging = &self.subject.around.hanging;
        let hangs = row.members.iter().all(|member| hanging.contains(member));
        let middle = line.center().y;
        let (wide, high) = (MARK.0 * unit, MARK.1 * unit);
        let mark = Rectangle::new(line.x, middle - high / 2.0, wide, high);
        let size = NAME * unit;
        let room = self.name_room(line);
        let most = ((line.height / (size * font::LINE_HEIGHT)) as usize).clamp(1, 2);
        let weight = if is_one {
            Weight::Regular
        } else {
            Weight::Bold
        };
        let lines = fit(label, room, most, size, weight);
        let left = mark.right() + AFTER_MARK * unit;
        let mut text = Text::line("", Point::new(left, 0.0), size, theme.ink)
            .with_lines(lines)
            .middle_at(middle);
        text.weight = weight;
        let right = if text.lines.is_empty() {
            mark.right()
        } else {
            text.bounds().right()
        };
        if hangs {
            let pad = 3.0 * unit;
            let text_height = text.bounds().height.max(high);
            let frame_height = (text_height + 1.5 * pad).min(line.height - 1.5 * unit);
            let frame = Rectangle::new(
                mark.x - pad,
                middle - frame_height / 2.0,
                right - mark.x + 2.5 * pad,
                frame_height,
            );
            let shape = Shape {
                outline: Outline::Rectangle(4.0 * unit),
                area: frame,
                fill: None,
                line: Some(self.hanging_pen()),
            };
            elements.push(shape.into());
        }
        let look: MarkLook = theme.mark(first.look);
        if !is_one {
            // A pile stands for many.
            let behind = Rectangle {
                x: mark.x + 4.0 * unit,
                y: mark.y - 2.0 * unit,
                ..mark
            };
            elements.push(Shape::mark(&look, behind, 1.2 * unit).into());
        }
        elements.push(
            Element::from(Shape::mark(&look, mark, 1.4 * unit))
                .with_id(id.clone())
                .with_tooltip(tooltip.clone()),
        );
        elements.push(text.into());
        Spot { id, mark, right }
    }

    /// What is not drawn, and who was chosen.
    fn notes(&self) -> Vec<Phrase> {
        let around = &self.subject.around;
        let beyond = self.input.selected.actors.len() - around.everybody().len();
        let mut phrases = Vec::new();
        if self.subject.is_chosen {
            phrases.push(Phrase::new("ego-note-chosen"));
        }
        if around.outer > 0 {
            phrases.push(Phrase::new("ego-note-outer").count("count", around.outer));
        }
        if beyond > 0 {
            phrases.push(Phrase::new("ego-note-beyond").count("count", beyond));
        }
        phrases
    }
}

/// The row of each actor.
pub(super) fn row_of(rows: &[Row]) -> BTreeMap<usize, usize> {
    let all = rows.iter().enumerate();
    all.flat_map(|(at, row)| row.members.iter().map(move |&member| (member, at)))
        .collect()
}

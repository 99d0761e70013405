//! Who is where: ties and coverage of each area on the map.
//!
//! On the left a map by positions: a dot for every actor that has one, the larger the more ties it
//! has, and a line between two counties as wide as there are ties between actors of the one and
//! of the other. On the right a tile for every county, of one size: how many ties touch it (its
//! shade and the number) and for how many themes they are met, planned, missing, ended or unknown
//! ([`Coverage`]). A network whose areas are no Finnish counties or regions has only the left map,
//! over the whole page, with the ties between the actors; one without any position only the tiles.
//!
//! There is no map in the background: the program has no borders, and positions alone read as the
//! country. Left out, and said below: actors without a position (counted, the first by name; ties
//! of those whose area has a tile are in the tile), ties of actors without both, and all but the
//! widest lines.
//!
//! # Complexity
//! O(actors + ties) and sorting, after [`Coverage`].

mod ground;
mod projection;
mod survey;
#[cfg(test)]
mod tests;
mod tile_grid;
mod tiles;

use super::note::note;
use super::{ViewError, ViewInput, presence};
use crate::diagram::frame::{Frame, Key, KeyGroup, Sample};
use crate::diagram::scene::{Element, Pen, Rectangle, Scene};
use crate::diagram::{Color, Dash, Form, Head, LineLook, MarkLook};
use crate::findings::{Coverage, PresenceCounts};
use crate::language::{Phrase, integer};
use crate::model::Names;
use survey::Survey;

/// The share of the width that the map has beside tiles, and of the height it is wide at most.
const MAP: f64 = 0.36;
const MAP_OF_HEIGHT: f64 = 0.62;
const BETWEEN: f64 = 30.0;
/// So many actors without a position are named.
const NAMED: usize = 6;

/// Draws actors and areas on the map.
///
/// # Errors
/// When no actor has a position and no area is a Finnish county or region.
pub fn draw(input: &ViewInput<'_>) -> Result<Scene, ViewError> {
    let selected = input.selected;
    let coverage = Coverage::of(selected.model, selected.selection);
    let survey = Survey::of(selected, &coverage, input.options.language);
    if survey.dots.is_empty() && !survey.has_tiles() {
        return Err(ViewError::Nothing {
            view: "map",
            why: "map-needs",
        });
    }
    let picture = Picture {
        input,
        survey: &survey,
        unit: input.options.page.unit(),
    };
    let frame = Frame::new(input, &picture.title(), &picture.keys());
    let elements = picture.elements(frame.content());
    Ok(frame.scene(&picture.description(), elements))
}

struct Picture<'a> {
    input: &'a ViewInput<'a>,
    survey: &'a Survey,
    unit: f64,
}

impl Picture<'_> {
    fn say(&self, phrase: &Phrase) -> String {
        phrase.in_language(self.input.options.language)
    }

    fn number(&self, count: usize) -> String {
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        integer(count, self.input.options.language)
    }

    fn name(&self, place: usize) -> &str {
        let selected = self.input.selected;
        let language = self.input.options.language;
        super::network::label(selected.model, selected.actors[place], language)
    }

    fn title(&self) -> Phrase {
        let survey = self.survey;
        if !survey.has_tiles() {
            let most = survey.dots.iter().max_by_key(|dot| dot.ties);
            let base = Phrase::new("map-title-dots").count("actors", survey.dots.len());
            return match most {
                Some(most) => base
                    .text("most", self.name(most.place))
                    .count("ties", most.ties),
                None => base.text("most", "–").count("ties", 0),
            };
        }
        let with_ties = survey.tiles.iter().filter(|tile| tile.ties > 0).count();
        let base = |key| {
            Phrase::new(key)
                .count("areas", with_ties)
                .count("total", survey.tiles.len())
        };
        let most = survey.tiles.iter().max_by_key(|tile| tile.ties);
        match most.filter(|tile| tile.ties > 0) {
            None => base("map-title-no-ties"),
            Some(most) => {
                let title = if survey.across.is_empty() {
                    base("map-title-inside")
                } else {
                    base("map-title").count("across", survey.across.values().sum())
                };
                title
                    .text("most", most.name.as_str())
                    .count("ties", most.ties)
            }
        }
    }

    fn description(&self) -> Phrase {
        let survey = self.survey;
        Phrase::new("map-description")
            .count("dots", survey.dots.len())
            .count("lost", survey.without_position.len())
            .count(
                "areas",
                survey.tiles.iter().filter(|tile| tile.ties > 0).count(),
            )
            .count("across", survey.across.values().sum())
            .count("pairs", survey.across.len())
    }

    /// Lines between areas, or between actors.
    fn line_look(&self) -> LineLook {
        let theme = self.input.options.theme;
        LineLook {
            color: theme.muted.mixed(theme.background, 0.2),
            dash: Dash::Solid,
            weight: 1.0,
            head: Head::None,
            mutual: true,
        }
    }

    /// The dot of a municipality, and of any other actor: color and form.
    fn dot_look(&self, is_municipality: bool) -> MarkLook {
        let theme = self.input.options.theme;
        let (form, fill) = if is_municipality {
            (Form::Ellipse, theme.series[0])
        } else {
            (Form::Diamond, theme.series[1])
        };
        MarkLook {
            form,
            doubled: false,
            fill,
            outline: theme.background,
        }
    }

    fn shade(&self, ties: usize) -> Option<Color> {
        let step = self.survey.step(ties)?;
        Some(self.input.options.theme.sequential[step])
    }

    fn keys(&self) -> Vec<KeyGroup> {
        let (theme, language) = (self.input.options.theme, self.input.options.language);
        let (unit, survey) = (self.unit, self.survey);
        let say = |key| self.say(&Phrase::new(key));
        let group = |title, keys| KeyGroup {
            title: say(title),
            keys,
        };
        let mut dots = Vec::new();
        for (is_municipality, key) in [(true, "map-key-municipality"), (false, "map-key-other")] {
            let count = survey.dots.iter();
            let count = count.filter(|dot| dot.is_municipality == is_municipality);
            dots.push(Key {
                sample: Sample::Mark(self.dot_look(is_municipality)),
                name: say(key),
                count: Some(count.count()),
            });
        }
        let (key, pairs) = if survey.has_tiles() {
            ("map-key-across", survey.across.len())
        } else {
            ("map-key-tie", survey.between.len())
        };
        dots.push(Key {
            sample: Sample::Line(self.line_look()),
            name: say(key),
            count: Some(pairs),
        });
        dots.retain(|key| key.count != Some(0));
        if survey.has_centers() && !dots.is_empty() {
            dots.push(Key {
                sample: Sample::Field {
                    fill: None,
                    line: Some(Pen::solid(theme.ink, 1.2 * unit)),
                    sign: None,
                },
                name: say("map-key-center"),
                count: None,
            });
        }
        let mut groups = vec![group("map-keys-map", dots)];
        if survey.has_tiles() {
            let mut shades: Vec<Key> = survey
                .steps()
                .into_iter()
                .map(|(low, high, count)| Key {
                    sample: Sample::Field {
                        fill: self.shade(high),
                        line: Some(Pen::solid(theme.muted, unit)),
                        sign: None,
                    },
                    name: if low == high {
                        self.number(low)
                    } else {
                        format!("{}–{}", self.number(low), self.number(high))
                    },
                    count: Some(count),
                })
                .collect();
            shades.reverse();
            groups.push(group("map-keys-ties", shades));
            let mut themes = PresenceCounts::default();
            for tile in &survey.tiles {
                for (sum, count) in themes.0.iter_mut().zip(tile.themes.0) {
                    *sum += count;
                }
            }
            groups.push(group(
                "map-keys-themes",
                presence::keys(&themes, theme, unit, language),
            ));
        }
        groups
    }

    fn elements(&self, mut area: Rectangle) -> Vec<Element> {
        let notes = note(self.input, &self.notes(), &mut area);
        let survey = self.survey;
        let mut elements = if survey.dots.is_empty() && survey.across.is_empty() {
            self.tile_grid(area)
        } else if survey.has_tiles() {
            let width = (MAP * area.width).min(MAP_OF_HEIGHT * area.height);
            let mut elements = self.ground(Rectangle { width, ..area });
            let x = area.x + width + BETWEEN * self.unit;
            let width = area.right() - x;
            elements.extend(self.tile_grid(Rectangle { x, width, ..area }));
            elements
        } else {
            self.ground(area)
        };
        elements.extend(notes);
        elements
    }

    /// Who is not on the map, and which lines are left out.
    fn notes(&self) -> Vec<Phrase> {
        let survey = self.survey;
        let mut phrases = Vec::new();
        let lost = &survey.without_position;
        if !lost.is_empty() {
            let named: Vec<Names> = lost
                .iter()
                .take(NAMED)
                .map(|&place| Names::plain(self.name(place)))
                .collect();
            let more = lost.len() - named.len();
            let names = if more > 0 {
                Phrase::new("list-more")
                    .list("names", named)
                    .count("count", more)
            } else {
                Phrase::new("list-all").list("names", named)
            };
            phrases.push(
                Phrase::new("map-note-without-position")
                    .count("count", lost.len())
                    .phrase("names", names),
            );
        }
        if survey.nowhere > 0 {
            phrases.push(Phrase::new("map-note-nowhere").count("count", survey.nowhere));
        }
        if !survey.shared.is_empty() {
            let names = survey.shared.iter().map(Names::plain).collect();
            phrases.push(Phrase::new("map-note-shared").list("names", names));
        }
        let left_out = self.lines_left_out();
        if left_out > 0 {
            phrases.push(Phrase::new("map-note-lines").count("count", left_out));
        }
        phrases
    }
}

//! What is there to put on the map?

use std::collections::{BTreeMap, BTreeSet};

use petgraph::graph::NodeIndex;

use super::tiles::{of_area, tiles};
use crate::findings::{Coverage, Presence, PresenceCounts};
use crate::language::Language;
use crate::model::Position;
use crate::select::Selected;

/// Degrees within which two places are one on the map.
const NEAR: f64 = 0.01;

/// Actors and areas with their numbers; actors are places in [`Selected::actors`].
pub(super) struct Survey {
    /// Every tile, in the order of the table.
    pub(super) tiles: Vec<TileFacts>,
    /// Ties between the actors of one tile and those of another, the lower tile first.
    pub(super) across: BTreeMap<(usize, usize), usize>,
    /// The actors with a position, those with most ties last, so that small ones hide none.
    pub(super) dots: Vec<Dot>,
    /// Pairs of dots that are tied.
    pub(super) between: BTreeSet<(usize, usize)>,
    /// The actors without a position.
    pub(super) without_position: Vec<usize>,
    /// How many of these are of no tile either.
    pub(super) nowhere: usize,
    /// The areas that have several tiles, each of which counts what is known about the area.
    pub(super) shared: Vec<String>,
}

/// A tile with what is known about its area.
pub(super) struct TileFacts {
    /// What the network calls the area, else what the table does.
    pub(super) name: String,
    /// Does the network have actors of the area?
    pub(super) is_known: bool,
    /// How many actors name it, or its region, as their area.
    pub(super) actors: usize,
    /// How many ties have an end there.
    pub(super) ties: usize,
    /// What is known about the themes.
    pub(super) themes: PresenceCounts,
}

/// An actor on the map.
pub(super) struct Dot {
    pub(super) place: usize,
    pub(super) position: Position,
    pub(super) ties: usize,
    pub(super) is_municipality: bool,
}

impl Survey {
    pub(super) fn of(selected: &Selected<'_>, coverage: &Coverage, language: Language) -> Self {
        let model = selected.model;
        let areas: Vec<(usize, Vec<usize>)> = coverage
            .areas
            .iter()
            .enumerate()
            .map(|(at, area)| (at, of_area(&area.word.key, &area.word.name)))
            .filter(|(_, tiles)| !tiles.is_empty())
            .collect();
        let mut facts = facts(coverage, &areas, language);
        let tiles_of_area: BTreeMap<&str, &Vec<usize>> = areas
            .iter()
            .map(|(at, tiles)| (coverage.areas[*at].word.key.as_str(), tiles))
            .collect();
        let none = Vec::new();
        let tiles_of = |node: NodeIndex| {
            let area = model.actor(node).area.as_deref();
            area.and_then(|area| tiles_of_area.get(area))
                .copied()
                .unwrap_or(&none)
        };
        let mut across: BTreeMap<(usize, usize), usize> = BTreeMap::new();
        for tie in &selected.ties {
            let [from, to] = [tiles_of(tie.from), tiles_of(tie.to)];
            let touched: BTreeSet<usize> = from.iter().chain(to).copied().collect();
            for tile in touched {
                facts[tile].ties += 1;
            }
            if let ([from], [to]) = (from.as_slice(), to.as_slice())
                && from != to
            {
                *across.entry((*from.min(to), *from.max(to))).or_default() += 1;
            }
        }
        let (dots, without_position) = dots(selected);
        let nowhere = without_position
            .iter()
            .filter(|&&place| tiles_of(selected.actors[place]).is_empty())
            .count();
        let has_tiles = !areas.is_empty();
        let shared = areas.iter().filter(|(_, tiles)| tiles.len() > 1);
        let shared = shared.map(|(at, _)| {
            let word = &coverage.areas[*at].word;
            word.name.best(language).unwrap_or(&word.key).to_owned()
        });
        Self {
            shared: shared.collect(),
            between: between(selected, &dots),
            tiles: if has_tiles { facts } else { Vec::new() },
            across,
            dots,
            nowhere: if has_tiles { nowhere } else { 0 },
            without_position,
        }
    }

    /// Is any area a Finnish county or region?
    pub(super) fn has_tiles(&self) -> bool {
        !self.tiles.is_empty()
    }

    /// Is there a county in the middle of which no dot stands?
    pub(super) fn has_centers(&self) -> bool {
        let is_dotted = |at: Position| {
            let near = |dot: &Dot| {
                (dot.position.lon - at.lon).abs() < NEAR && (dot.position.lat - at.lat).abs() < NEAR
            };
            self.dots.iter().any(near)
        };
        self.has_tiles() && !tiles().iter().all(|tile| is_dotted(tile.position))
    }

    fn most(&self) -> usize {
        self.tiles.iter().map(|tile| tile.ties).max().unwrap_or(0)
    }

    /// The fifth of the largest number in which a number lies, from 0; none for none.
    pub(super) fn step(&self, ties: usize) -> Option<usize> {
        let most = self.most();
        (ties > 0 && most > 0).then(|| ((ties * 5).div_ceil(most) - 1).min(4))
    }

    /// The fifths that occur: their lowest and highest number and how many tiles have one.
    pub(super) fn steps(&self) -> Vec<(usize, usize, usize)> {
        let most = self.most();
        let steps = (0..5).map(|step| {
            let (low, high) = (most * step / 5 + 1, most * (step + 1) / 5);
            let tiles = self.tiles.iter();
            let count = tiles.filter(|tile| self.step(tile.ties) == Some(step));
            (low, high, count.count())
        });
        steps.filter(|(.., count)| *count > 0).collect()
    }
}

fn facts(coverage: &Coverage, areas: &[(usize, Vec<usize>)], language: Language) -> Vec<TileFacts> {
    let mut facts: Vec<TileFacts> = tiles()
        .iter()
        .map(|tile| TileFacts {
            name: tile.name.best(language).unwrap_or(&tile.code).to_owned(),
            is_known: false,
            actors: 0,
            ties: 0,
            themes: PresenceCounts::default(),
        })
        .collect();
    let mut of_tile: Vec<Vec<usize>> = vec![Vec::new(); facts.len()];
    for (at, tiles) in areas {
        for &tile in tiles {
            of_tile[tile].push(*at);
        }
    }
    for (tile, areas) in facts.iter_mut().zip(&of_tile) {
        tile.is_known = !areas.is_empty();
        tile.actors = areas.iter().map(|&at| coverage.areas[at].actors).sum();
        // A county and a region of the same extent are one area: the best of both counts.
        let best = |theme| {
            let presences = areas.iter().map(|&area| coverage.presence(area, theme));
            presences.min().unwrap_or(Presence::Unknown)
        };
        tile.themes = (0..coverage.themes.len()).map(best).collect();
    }
    for (at, places) in areas {
        // The network's own name where it is shorter: a region's says the same as its county's.
        if let [place] = places.as_slice() {
            let word = &coverage.areas[*at].word;
            let own = word.name.best(language).unwrap_or("");
            let name = if own.trim().is_empty() || own == word.key {
                tiles()[*place].region_name(&word.key, language)
            } else {
                own
            };
            let known = &mut facts[*place].name;
            if !name.is_empty() && name.chars().count() < known.chars().count() {
                *known = name.to_owned();
            }
        }
    }
    facts
}

/// The actors with a position, and those without one.
fn dots(selected: &Selected<'_>) -> (Vec<Dot>, Vec<usize>) {
    let model = selected.model;
    let mut ties = vec![0; model.graph().node_count()];
    for tie in &selected.ties {
        ties[tie.from.index()] += 1;
        ties[tie.to.index()] += 1;
    }
    let mut dots = Vec::new();
    let mut without = Vec::new();
    for (place, &node) in selected.actors.iter().enumerate() {
        let actor = model.actor(node);
        match actor.position {
            None => without.push(place),
            Some(position) => dots.push(Dot {
                place,
                position,
                ties: ties[node.index()],
                is_municipality: model
                    .vocabulary()
                    .actor_kind_is(&actor.kind, "municipality"),
            }),
        }
    }
    dots.sort_by_key(|dot| dot.ties);
    (dots, without)
}

/// Pairs of actors with a position that are tied, by their places among the dots.
fn between(selected: &Selected<'_>, dots: &[Dot]) -> BTreeSet<(usize, usize)> {
    let at: BTreeMap<NodeIndex, usize> = dots
        .iter()
        .enumerate()
        .map(|(at, dot)| (selected.actors[dot.place], at))
        .collect();
    let pairs = selected.ties.iter();
    pairs
        .filter_map(|tie| Some((*at.get(&tie.from)?, *at.get(&tie.to)?)))
        .map(|(a, b)| (a.min(b), a.max(b)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::findings::sample::Sample;
    use crate::select::Selection;

    #[test]
    fn ties_and_themes_of_a_tile_are_counted_by_hand() {
        // North Karelia as a region and as a county, Lapland, and the region of five counties.
        let model = Sample::new()
            .actors(
                "joensuu municipality area=maakunta:12
                 siunsote wellbeing_county area=hva:14
                 kemi municipality area=hva:21
                 uusi association area=maakunta:01
                 soste association",
            )
            .ties(
                "joensuu siunsote supports theme=hyte
                 joensuu kemi supports theme=hyte
                 kemi siunsote agrees_with theme=rescue
                 uusi soste supports theme=rescue",
            )
            .model();
        let selection = Selection::default();
        let selected = selection.select(&model);
        let coverage = Coverage::of(&model, &selection);
        let survey = Survey::of(&selected, &coverage, Language::Fi);
        let tile = |code: &str| {
            let place = tiles().iter().position(|tile| tile.code == code);
            place.expect("a county")
        };
        let facts = |code: &str| {
            let tile = &survey.tiles[tile(code)];
            (tile.actors, tile.ties, tile.themes.0)
        };
        assert_eq!(facts("14"), (2, 3, [2, 0, 0, 0, 0]));
        assert_eq!(facts("21"), (1, 2, [2, 0, 0, 0, 0]));
        for code in ["01", "02", "03", "04", "90"] {
            assert_eq!(facts(code), (1, 1, [1, 0, 0, 0, 1]));
        }
        assert!(!survey.tiles[tile("19")].is_known);
        let across: Vec<_> = survey.across.into_iter().collect();
        assert_eq!(across, [((tile("14"), tile("21")), 2)]);
        assert_eq!((survey.without_position.len(), survey.nowhere), (5, 1));
        assert_eq!(survey.shared, ["maakunta:01"]);
    }

    #[test]
    fn fifths_of_the_largest_number_are_the_shades() {
        let tile = |ties| TileFacts {
            name: String::new(),
            is_known: true,
            actors: 0,
            ties,
            themes: PresenceCounts::default(),
        };
        let survey = Survey {
            tiles: [0, 1, 3, 10, 7].map(tile).into(),
            across: BTreeMap::new(),
            dots: Vec::new(),
            between: BTreeSet::new(),
            without_position: Vec::new(),
            nowhere: 0,
            shared: Vec::new(),
        };
        let steps = [0, 1, 2, 3, 7, 8, 9, 10].map(|ties| survey.step(ties));
        assert_eq!(
            steps,
            [
                None,
                Some(0),
                Some(0),
                Some(1),
                Some(3),
                Some(3),
                Some(4),
                Some(4)
            ]
        );
        let all = survey.steps();
        assert_eq!(all, [(1, 2, 1), (3, 4, 1), (7, 8, 1), (9, 10, 1)]);
    }
}

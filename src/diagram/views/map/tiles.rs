//! Which areas have a tile, and where is it?
//!
//! The wellbeing services counties, Helsinki and Åland each have a tile of one size, placed so that
//! neighbors are near each other and the whole reads as Finland: on a true map the five counties
//! around Helsinki have no room for a name. The table is `tiles.csv` with its sources.

use std::sync::LazyLock;

use crate::language::Language;
use crate::model::{Names, Position};

/// An area with its tile.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Tile {
    /// The code of the county.
    pub(super) code: String,
    /// What people call it.
    pub(super) name: Names,
    /// The code of the region it lies in.
    pub(super) region: String,
    region_name: Names,
    /// Where its middle is.
    pub(super) position: Position,
    /// Its row, from the north, and its column, from the west; both from 0.
    pub(super) row: usize,
    pub(super) column: usize,
}

impl Tile {
    /// What its region is called, where the id of an area names the region; else nothing.
    pub(super) fn region_name(&self, area: &str, language: Language) -> &str {
        let is_region = area.starts_with(REGION);
        let name = self.region_name.exact(language).filter(|_| is_region);
        name.unwrap_or("")
    }
}

/// What the ids of counties and of regions begin with in the networks of this project.
const COUNTY: &str = "hva:";
const REGION: &str = "maakunta:";

/// All tiles, in the order of their codes.
pub(super) fn tiles() -> &'static [Tile] {
    static TILES: LazyLock<Vec<Tile>> =
        LazyLock::new(|| parse(include_str!("tiles.csv")).expect("tiles.csv is checked by a test"));
    &TILES
}

fn parse(text: &str) -> Option<Vec<Tile>> {
    let mut reader = csv::ReaderBuilder::new()
        .comment(Some(b'#'))
        .from_reader(text.as_bytes());
    let rows = reader.records().map(|row| {
        let row = row.ok()?;
        let number = |column: usize| row.get(column)?.parse::<f64>().ok();
        let place = |column: usize| row.get(column)?.parse::<usize>().ok()?.checked_sub(1);
        let names = |first: usize| {
            Some(Names::all(
                row.get(first)?,
                row.get(first + 1)?,
                row.get(first + 2)?,
            ))
        };
        Some(Tile {
            code: row.get(0)?.to_owned(),
            name: names(1)?,
            region: row.get(4)?.to_owned(),
            region_name: names(5)?,
            position: Position {
                lon: number(8)?,
                lat: number(9)?,
            },
            row: place(10)?,
            column: place(11)?,
        })
    });
    rows.collect()
}

/// The tiles of an area: one for a county, those of its counties for a region; none for any other.
///
/// An area is known by its id in the networks of this project (`hva:16`, `maakunta:14`), or by the
/// name of a county or a region in one of the three languages.
pub(super) fn of_area(id: &str, names: &Names) -> Vec<usize> {
    let all = || tiles().iter().enumerate();
    let places = |fits: &dyn Fn(&Tile) -> bool| -> Vec<usize> {
        all()
            .filter(|(_, tile)| fits(tile))
            .map(|(at, _)| at)
            .collect()
    };
    if let Some(code) = id.strip_prefix(COUNTY) {
        return places(&|tile| tile.code == code);
    }
    if let Some(code) = id.strip_prefix(REGION) {
        return places(&|tile| tile.region == code);
    }
    let own: Vec<String> = Language::ALL
        .into_iter()
        .filter_map(|language| names.best(language))
        .chain([id])
        .map(|name| name.trim().to_lowercase())
        .collect();
    let is_called = |name: &Names| {
        Language::ALL
            .into_iter()
            .filter_map(|language| name.exact(language))
            .any(|name| own.contains(&name.to_lowercase()))
    };
    let by_name = places(&|tile| is_called(&tile.name));
    if by_name.is_empty() {
        places(&|tile| is_called(&tile.region_name))
    } else {
        by_name
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_county_has_a_tile_of_its_own() {
        let tiles = tiles();
        assert_eq!(tiles.len(), 23);
        let places: BTreeSet<_> = tiles.iter().map(|tile| (tile.row, tile.column)).collect();
        assert_eq!(places.len(), tiles.len());
        for (a, b) in [("21", "19"), ("19", "08"), ("08", "90")] {
            let row = |code| {
                tiles
                    .iter()
                    .find(|tile| tile.code == code)
                    .map(|tile| tile.row)
            };
            assert!(row(a) < row(b), "{a} lies north of {b}");
        }
    }

    #[test]
    fn tiles_are_those_of_the_table_they_come_from() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/graphs/sources/counties.csv");
        let mut rows = csv::Reader::from_path(path).expect("the table");
        for (row, tile) in rows.records().zip(tiles()) {
            let row = row.expect("a row");
            let own = [&tile.code, &tile.region];
            assert_eq!([&row[0], &row[5]], own.map(String::as_str));
            assert_eq!(row[13].parse(), Ok(tile.row + 1));
            assert_eq!(row[14].parse(), Ok(tile.column + 1));
            assert_eq!(row[11].parse(), Ok(tile.position.lon));
        }
    }

    #[test]
    fn areas_are_known_by_id_or_by_name() {
        let codes = |id: &str, name: &str| -> Vec<&str> {
            let places = of_area(id, &Names::plain(name));
            places.iter().map(|&at| tiles()[at].code.as_str()).collect()
        };
        assert_eq!(codes("hva:16", ""), ["16"]);
        assert_eq!(codes("maakunta:14", ""), ["16"]);
        assert_eq!(codes("maakunta:01", ""), ["01", "02", "03", "04", "90"]);
        assert_eq!(codes("x", "Pohjois-Karjala"), ["14"]);
        assert_eq!(codes("nyland", "Nyland").len(), 5);
        assert_eq!(codes("x", "Lapin hyvinvointialue"), ["21"]);
        assert!(codes("yta:1", "Etelä-Suomi").is_empty() && codes("", "").is_empty());
    }
}

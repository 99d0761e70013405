//! Where did things stand in an earlier picture?
//!
//! A picture of actors and ties can be kept as a small JSON file, `yhdyspinta.layout/1`, and a
//! later one can start from it, so that a tie more moves nobody far. Actors are known by their
//! ids; places are in units of the room the picture had, y downwards, so that the file
//! suits every size of page.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::layout::{Point, Rect, Size};

/// What the file says it is.
pub const SCHEMA: &str = "yhdyspinta.layout/1";

/// Rooms that differ less than this take the places as they are: those at the edge move, the
/// others need not.
const ALIKE: f64 = 0.12;

/// Hundredths of a unit are finer than any page shows.
const STEPS: f64 = 100.0;

/// Places by the ids of actors.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KeptLayout {
    /// What the file is: [`SCHEMA`].
    pub schema: String,
    /// The view that was drawn.
    pub view: String,
    /// How wide the room of the picture was, in units.
    pub width: f64,
    /// How high it was.
    pub height: f64,
    /// The strip of those without ties: left, top, right and bottom.
    pub strip: Option<[f64; 4]>,
    /// The actors, in the order of the picture.
    pub actors: Vec<KeptPlace>,
}

/// Where an actor stood.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KeptPlace {
    /// Its id.
    pub id: String,
    /// From the left edge of the room to its center, in units.
    pub x: f64,
    /// From the upper edge down.
    pub y: f64,
}

/// Why a file is no layout.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeptError {
    /// It is not JSON, or lacks something.
    #[error("{0}")]
    Unreadable(String),
    /// It is something else.
    #[error("the file is {0:?}, not a layout")]
    Other(String),
    /// A number in it is no place.
    #[error("a place in it is not on a page")]
    NoPlace,
}

/// No page is larger, in units.
const LARGEST: f64 = 1e6;

impl KeptLayout {
    /// The places of a placement in a room, by the ids of its actors.
    pub fn new(
        view: &str,
        room: Size,
        strip: Option<Rect>,
        ids: &[String],
        centers: &[Point],
    ) -> Self {
        let round = |value: f64| (value * STEPS).round() / STEPS;
        let actors = ids.iter().zip(centers);
        Self {
            schema: SCHEMA.to_owned(),
            view: view.to_owned(),
            width: round(room.width),
            height: round(room.height),
            strip: strip.map(|area| [area.left, area.top, area.right, area.bottom].map(round)),
            actors: actors
                .map(|(id, at)| KeptPlace {
                    id: id.clone(),
                    x: round(at.x),
                    y: round(at.y),
                })
                .collect(),
        }
    }

    /// Reads a file.
    ///
    /// # Errors
    /// When it is not a layout, or a number in it is no place on a page.
    pub fn read(bytes: &[u8]) -> Result<Self, KeptError> {
        let unreadable = |error: serde_json::Error| KeptError::Unreadable(error.to_string());
        let value: serde_json::Value = serde_json::from_slice(bytes).map_err(unreadable)?;
        let schema = value.get("schema").or_else(|| value.get("format"));
        let schema = schema.and_then(|schema| schema.as_str());
        if let Some(other) = schema.filter(|&schema| schema != SCHEMA) {
            return Err(KeptError::Other(other.to_owned()));
        }
        let layout: Self = serde_json::from_value(value).map_err(unreadable)?;
        let is_length = |value: f64| (1.0..=LARGEST).contains(&value);
        let is_place = |value: &f64| value.abs() <= LARGEST;
        let places = layout.actors.iter().flat_map(|place| [place.x, place.y]);
        let mut numbers = places.chain(layout.strip.into_iter().flatten());
        let is_sound = is_length(layout.width)
            && is_length(layout.height)
            && numbers.all(|number| is_place(&number));
        if is_sound {
            Ok(layout)
        } else {
            Err(KeptError::NoPlace)
        }
    }

    /// As a file: pretty JSON with a line break at its end.
    pub fn write(&self) -> String {
        let text = serde_json::to_string_pretty(self).expect("strings and finite numbers");
        text + "\n"
    }

    /// Where actors with these ids stood, and the strip, on a room of that size.
    pub(super) fn on(&self, room: Size, ids: &[String]) -> (Vec<Option<Point>>, Option<Rect>) {
        let share = |room: f64, kept: f64| {
            let share = room / kept;
            if (share - 1.0).abs() <= ALIKE {
                1.0
            } else {
                share
            }
        };
        let (x, y) = (
            share(room.width, self.width),
            share(room.height, self.height),
        );
        let known: BTreeMap<&str, Point> = self
            .actors
            .iter()
            .map(|place| (place.id.as_str(), Point::new(place.x * x, place.y * y)))
            .collect();
        let places = ids.iter().map(|id| known.get(id.as_str()).copied());
        let strip = self
            .strip
            .map(|[left, top, right, bottom]| Rect::new(left * x, top * y, right * x, bottom * y));
        (places.collect(), strip)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layout() -> KeptLayout {
        let ids = ["a".to_owned(), "ä \"quoted\"".to_owned()];
        let centers = [Point::new(10.126, 20.0), Point::new(100.0, 190.0)];
        let strip = Some(Rect::new(0.0, 180.0, 400.0, 200.0));
        KeptLayout::new("network", Size::new(400.0, 200.0), strip, &ids, &centers)
    }

    #[test]
    fn a_layout_is_read_as_it_was_written() {
        let layout = layout();
        assert_eq!(layout.actors[0].x, 10.13, "hundredths");
        assert_eq!(KeptLayout::read(layout.write().as_bytes()), Ok(layout));
    }

    #[test]
    fn places_follow_the_room_once_it_is_another() {
        let ids = ["ä \"quoted\"".to_owned(), "new".to_owned()];
        let (places, strip) = layout().on(Size::new(420.0, 400.0), &ids);
        assert_eq!(places, [Some(Point::new(100.0, 380.0)), None]);
        assert_eq!(strip, Some(Rect::new(0.0, 360.0, 400.0, 400.0)));
    }

    #[test]
    fn other_files_are_no_layouts() {
        let other = br#"{"format": "yhdyspinta/1", "actors": []}"#;
        let named = KeptError::Other("yhdyspinta/1".into());
        assert_eq!(KeptLayout::read(other), Err(named));
        for broken in ["", "{", "[]", "{\"schema\": \"yhdyspinta.layout/1\"}"] {
            let read = KeptLayout::read(broken.as_bytes());
            assert!(matches!(read, Err(KeptError::Unreadable(_))), "{broken}");
        }
        let mut far = layout();
        far.actors[0].x = 1e300;
        let read = KeptLayout::read(far.write().as_bytes());
        assert_eq!(read, Err(KeptError::NoPlace));
        far = layout();
        far.width = 0.0;
        let read = KeptLayout::read(far.write().as_bytes());
        assert_eq!(read, Err(KeptError::NoPlace));
    }
}

//! Where on a flat page is a place on the globe?
//!
//! Finland is drawn in its own plane, ETRS-TM35FIN: transverse Mercator on GRS 80 around 27° east,
//! in the series of Krüger, good to a millimeter there. Elsewhere a degree of longitude is as long
//! as it is at the middle latitude of all positions; that keeps distances well on a country or two.
//!
//! # Source
//! JHS 197, EUREF-FIN-koordinaattijärjestelmät, niihin liittyvät muunnokset ja
//! karttalehtijako (2016), appendix 2.

use crate::diagram::scene::{Point, Rectangle};
use crate::model::Position;

/// A plane to draw positions on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Projection {
    /// ETRS-TM35FIN.
    Finland,
    /// Degrees, of longitude shortened by the cosine of this latitude.
    Middle(f64),
}

/// Where Finland is, in degrees with some room.
const LONGITUDES: std::ops::Range<f64> = 18.0..33.0;
const LATITUDES: std::ops::Range<f64> = 58.5..71.5;

impl Projection {
    /// The plane for these positions.
    pub(super) fn of(positions: &[Position]) -> Self {
        let is_in_finland = |position: &Position| {
            LONGITUDES.contains(&position.lon) && LATITUDES.contains(&position.lat)
        };
        if positions.iter().all(is_in_finland) {
            return Self::Finland;
        }
        let latitudes = positions.iter().map(|position| position.lat);
        let south = latitudes.clone().fold(f64::INFINITY, f64::min);
        let north = latitudes.fold(f64::NEG_INFINITY, f64::max);
        Self::Middle((south + north) / 2.0)
    }

    /// The place on the plane, east to the right, north up; in meters or degrees.
    pub(super) fn project(self, position: Position) -> Point {
        match self {
            Self::Finland => tm35fin(position),
            Self::Middle(latitude) => {
                // At a pole longitude has no length; a little of it keeps places apart.
                let shrunk = latitude.to_radians().cos().max(0.01);
                Point::new(position.lon * shrunk, position.lat)
            }
        }
    }
}

/// Easting and northing in meters.
fn tm35fin(position: Position) -> Point {
    const AXIS: f64 = 6_378_137.0;
    const FLATTENING: f64 = 1.0 / 298.257_222_101;
    const SCALE: f64 = 0.9996;
    const EASTING: f64 = 500_000.0;
    const MERIDIAN: f64 = 27.0;
    let n = FLATTENING / (2.0 - FLATTENING);
    let (n2, n3, n4) = (n.powi(2), n.powi(3), n.powi(4));
    let radius = AXIS / (1.0 + n) * (1.0 + n2 / 4.0 + n4 / 64.0);
    let eccentricity = (2.0 * FLATTENING - FLATTENING.powi(2)).sqrt();
    let series = [
        n / 2.0 - 2.0 * n2 / 3.0 + 5.0 * n3 / 16.0 + 41.0 * n4 / 180.0,
        13.0 * n2 / 48.0 - 3.0 * n3 / 5.0 + 557.0 * n4 / 1440.0,
        61.0 * n3 / 240.0 - 103.0 * n4 / 140.0,
        49_561.0 * n4 / 161_280.0,
    ];
    let latitude = position.lat.to_radians();
    let longitude = (position.lon - MERIDIAN).to_radians();
    let isometric = latitude.tan().asinh() - eccentricity * (eccentricity * latitude.sin()).atanh();
    let conformal = isometric.sinh().atan();
    let eta = (conformal.cos() * longitude.sin()).atanh();
    let xi = (conformal.sin() * eta.cosh()).clamp(-1.0, 1.0).asin();
    let (mut x, mut y) = (xi, eta);
    for (order, factor) in (1..).zip(series) {
        let turn = 2.0 * f64::from(order);
        x += factor * (turn * xi).sin() * (turn * eta).cosh();
        y += factor * (turn * xi).cos() * (turn * eta).sinh();
    }
    Point::new(radius * y * SCALE + EASTING, radius * x * SCALE)
}

/// Places on a plane brought onto a page: as large as they can be, in the middle, north up.
pub(super) struct Fitted {
    projection: Projection,
    from: Point,
    to: Point,
    scale: f64,
}

impl Fitted {
    /// Fits all positions into a room.
    pub(super) fn new(positions: &[Position], room: &Rectangle) -> Self {
        let projection = Projection::of(positions);
        let places = positions.iter().map(|&at| projection.project(at));
        let (mut low, mut high) = (
            Point::new(f64::INFINITY, f64::INFINITY),
            Point::new(f64::NEG_INFINITY, f64::NEG_INFINITY),
        );
        for at in places {
            low = Point::new(low.x.min(at.x), low.y.min(at.y));
            high = Point::new(high.x.max(at.x), high.y.max(at.y));
        }
        let extent = high - low;
        let scale = (room.width / extent.x).min(room.height / extent.y);
        Self {
            projection,
            from: (low + high) * 0.5,
            to: room.center(),
            // A single place has no extent, and stands in the middle at any scale.
            scale: if scale.is_finite() { scale } else { 1.0 },
        }
    }

    /// How wide the room is that positions take.
    pub(super) fn place(&self, position: Position) -> Point {
        let at = self.projection.project(position) - self.from;
        Point::new(self.to.x + at.x * self.scale, self.to.y - at.y * self.scale)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(lon: f64, lat: f64) -> Position {
        Position { lon, lat }
    }

    #[test]
    fn finnish_places_have_the_coordinates_of_the_land_survey() {
        // Central localities of Alajärvi and Alavieska, and a point on the meridian.
        for (position, east, north) in [
            (at(23.82298, 62.99956), 339_122.0, 6_989_516.0),
            (at(24.30839, 64.16436), 369_151.0, 7_118_097.0),
        ] {
            let place = Projection::Finland.project(position);
            assert!((place.x - east).abs() < 1.5, "{place:?}");
            assert!((place.y - north).abs() < 1.5, "{place:?}");
        }
        let middle = Projection::Finland.project(at(27.0, 60.0));
        assert!((middle.x - 500_000.0).abs() < 1e-6);
    }

    #[test]
    fn elsewhere_a_degree_is_as_long_as_at_the_middle() {
        let positions = [at(10.0, 50.0), at(12.0, 70.0)];
        let projection = Projection::of(&positions);
        assert_eq!(projection, Projection::Middle(60.0));
        let [a, b] = positions.map(|position| projection.project(position));
        assert!(((b - a).x - 1.0).abs() < 1e-9 && ((b - a).y - 20.0).abs() < 1e-9);
        assert_eq!(Projection::of(&[at(25.0, 60.0)]), Projection::Finland);
        let pole = Projection::Middle(90.0).project(at(180.0, 90.0));
        assert!(pole.x.is_finite() && pole.x > 0.0);
    }

    #[test]
    fn all_places_are_in_their_room_north_up() {
        let room = Rectangle::new(10.0, 20.0, 300.0, 600.0);
        let positions = [at(20.0, 60.0), at(30.0, 63.0), at(27.0, 70.0)];
        let fitted = Fitted::new(&positions, &room);
        let places = positions.map(|position| fitted.place(position));
        for place in places {
            assert!(
                room.holds(&Rectangle::new(place.x, place.y, 0.0, 0.0)),
                "{place:?}"
            );
        }
        assert!(places[2].y < places[1].y && places[0].x < places[1].x);
        let single = Fitted::new(&positions[..1], &room).place(positions[0]);
        assert_eq!(single, room.center());
        let poles = [at(0.0, 90.0), at(0.0, -90.0)];
        let place = Fitted::new(&poles, &room).place(poles[0]);
        assert!(place.y.is_finite() && place.x.is_finite());
    }
}

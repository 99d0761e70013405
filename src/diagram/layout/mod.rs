//! Where do actors, labels and ties stand on a page?
//!
//! Positions in, positions out: boxes and pairs of numbers, without words and without a format.
//! [`place`] does all of it for a picture: stress layout, isolated ones in a strip, overlaps
//! removed, labels placed, ties clipped, the best of several attempts by a stated score.
//! [`positions`] gives places alone, for networks of any size. Both give the same bits on any
//! number of threads; chance comes from the seed.
//!
//! ```text
//! ties → stress (a component at a time) → pack → fit → separate → labels → score → curves
//! ```
//!
//! # Examples
//! Two actors, a tie and one who is isolated:
//! ```
//! use yhdyspinta::diagram::layout::{Problem, Size, Symbol, overlapping, place};
//!
//! let problem = Problem {
//!     page: Size::new(600.0, 400.0),
//!     symbols: vec![Symbol::ellipse(14.0, 14.0); 3],
//!     // Each label in one line or in two.
//!     labels: vec![vec![Size::new(120.0, 16.0), Size::new(70.0, 32.0)]; 3],
//!     ties: vec![[0, 1]],
//!     ..Problem::default()
//! };
//! let placement = place(&problem);
//! assert!(placement.labels.iter().all(Option::is_some));
//! let strip = placement.strip.expect("actor 2 is isolated");
//! assert!(placement.centers[2].y > strip.top && placement.centers[0].y < strip.top);
//! assert_eq!(placement.curves.len(), 1);
//! ```

mod attempt;
mod bend;
mod bodies;
mod crossings;
mod curves;
mod drawn;
mod fit;
mod geometry;
mod improve;
mod labels;
mod pack;
mod place;
mod score;
mod stress;
mod strip;

pub use bodies::{Body, overlapping, separate};
pub use crossings::crossings;
pub use curves::{Border, Curve};
pub use geometry::{Point, Rect, Size};
pub use labels::{LabelPlace, Side};
pub use place::{Placement, Problem, Symbol, place, positions};
pub use score::Score;
pub use stress::{PlacedPart, Stress, normalized_stress, sampled_stress};

//! How far would an answer move if the network had been read with errors?
//!
//! Nobody knows the true network. These measures take the network as it was read for the true
//! one, read it again with so many ties or actors missing, or with so many false ties, and see
//! how far places and densities move. What moves much under small errors is no ground to stand
//! on. The bootstrap asks the same of the actors: had others like them been asked, how far would
//! densities be off?

mod accuracy;
mod bootstrap;
mod misread;
mod places;
mod simulate;

pub use accuracy::{Accuracy, accuracy};
pub use bootstrap::{crossing_density_error, density_error};
pub use misread::{Misread, MisreadTie, Reading, ReadingError};
pub use places::{Places, not_told_apart, places};
pub use simulate::{Look, Spread, read_again};

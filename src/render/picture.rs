//! In which formats can a picture be had? One row per format.

use super::png::{MOST_PIXELS, Raster, TooLarge};
use super::{png, svg};
use crate::diagram::scene::Scene;
use crate::language::Phrase;

/// A format of a finished picture.
#[derive(Clone, Copy, Debug)]
pub struct PictureFormat {
    /// The ending of its files.
    pub extension: &'static str,
    /// Writes a picture.
    pub write: fn(&Scene, Raster) -> Result<Vec<u8>, PictureError>,
}

/// The formats of finished pictures; each draws every view.
pub const PICTURE_FORMATS: &[PictureFormat] = &[
    PictureFormat {
        extension: "svg",
        write: |scene, _| Ok(svg::svg(scene).into_bytes()),
    },
    PictureFormat {
        extension: "png",
        write: |scene, raster| Ok(png::png(scene, raster)?),
    },
];

/// Why a picture cannot be written in a format.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum PictureError {
    /// It would have too many pixels.
    #[error(transparent)]
    TooLarge(#[from] TooLarge),
}

impl PictureError {
    /// What went wrong and what to do, for people.
    pub fn phrase(&self) -> Phrase {
        match *self {
            Self::TooLarge(TooLarge { width, height }) => Phrase::new("draw-too-large")
                .count("width", width as usize)
                .count("height", height as usize)
                .count("most", (MOST_PIXELS / 1e6) as usize),
        }
    }
}

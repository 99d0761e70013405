//! In which formats can a picture be had? One row per format.

use super::png::{MOST_PIXELS, Raster, TooLarge};
use super::{pdf, picture_page, png, pptx, svg};
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
    PictureFormat {
        extension: "pdf",
        write: |scene, _| pdf::pdf(scene).map_err(PictureError::Pdf),
    },
    PictureFormat {
        extension: "pptx",
        write: |scene, _| Ok(pptx::pptx(scene)),
    },
    PictureFormat {
        extension: "html",
        write: |scene, _| Ok(picture_page::page(scene).into_bytes()),
    },
];

/// Why a picture cannot be written in a format.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum PictureError {
    /// It would have too many pixels.
    #[error(transparent)]
    TooLarge(#[from] TooLarge),
    /// It would break a rule of PDF/UA.
    #[error("the PDF cannot be made: {0}")]
    Pdf(String),
}

impl PictureError {
    /// What went wrong and what to do, for people.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::Pdf(why) => Phrase::new("draw-pdf-failed").text("why", why.as_str()),
            &Self::TooLarge(TooLarge { width, height }) => Phrase::new("draw-too-large")
                .count("width", width as usize)
                .count("height", height as usize)
                .count("most", (MOST_PIXELS / 1e6) as usize),
        }
    }
}

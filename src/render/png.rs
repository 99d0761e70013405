//! A picture as PNG: for programs that show nothing else.
//!
//! The SVG is drawn with the built-in font alone, so every machine gives the same bytes.

use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::{Database, Source};
use resvg::usvg::{Options, Tree};

use super::svg;
use crate::diagram::font::{FAMILY, Weight};
use crate::diagram::scene::Scene;

/// A picture has at most so many pixels; 100 million take 400 MB while it is drawn.
pub const MOST_PIXELS: f64 = 100e6;

/// How large a PNG is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Raster {
    /// So many pixels for each pixel of the page.
    Scale(f64),
    /// So many pixels wide.
    Width(u32),
}

impl Raster {
    /// Pixels for each pixel of the page.
    pub fn scale(self, scene: &Scene) -> f64 {
        match self {
            Self::Scale(scale) => scale,
            Self::Width(width) => f64::from(width) / scene.width,
        }
    }

    /// Width and height in pixels, at least one each.
    pub fn size(self, scene: &Scene) -> (f64, f64) {
        let scale = self.scale(scene);
        let side = |length: f64| (length * scale).round().max(1.0);
        (side(scene.width), side(scene.height))
    }
}

/// A picture too large to be drawn.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
#[error("{width} × {height} pixels are too many")]
pub struct TooLarge {
    /// How wide it would be.
    pub width: f64,
    /// How high.
    pub height: f64,
}

/// The picture as a PNG file.
///
/// # Errors
/// When it would have more than [`MOST_PIXELS`].
///
/// # Panics
/// Never: our own SVG is sound.
pub fn png(scene: &Scene, raster: Raster) -> Result<Vec<u8>, TooLarge> {
    let (width, height) = raster.size(scene);
    let too_large = TooLarge { width, height };
    if width * height > MOST_PIXELS {
        return Err(too_large);
    }
    static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| Arc::new(fonts()));
    let options = Options {
        fontdb: FONTS.clone(),
        font_family: FAMILY.to_owned(),
        ..Options::default()
    };
    let text = svg::for_built_in_font(scene);
    let tree = Tree::from_str(&text, &options).expect("our own SVG is sound");
    let mut pixels = Pixmap::new(width as u32, height as u32).ok_or(too_large)?;
    let scale = Transform::from_scale((width / scene.width) as f32, (height / scene.height) as f32);
    resvg::render(&tree, scale, &mut pixels.as_mut());
    Ok(pixels
        .encode_png()
        .expect("writing to memory does not fail"))
}

fn fonts() -> Database {
    let mut fonts = Database::new();
    for weight in [Weight::Regular, Weight::Bold] {
        fonts.load_font_source(Source::Binary(Arc::new(weight.data())));
    }
    fonts.set_sans_serif_family(FAMILY);
    fonts
}

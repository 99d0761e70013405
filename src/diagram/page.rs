//! How large is the page?
//!
//! A page is measured in pixels, 120 to the inch: a slide of 1600 × 900 is 13⅓ × 7½ inches, as
//! in presentation programs, and A4 is A4 on paper. Letters and lines grow with the page: a
//! *unit* is a pixel of the slide, and no text is smaller than 12 of them.

use crate::language::Phrase;

/// Pixels of a page to an inch of paper.
pub const PIXELS_PER_INCH: f64 = 120.0;

/// The smallest text of a picture, in units.
pub const SMALLEST_TEXT: f64 = 12.0;

/// The page of a picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Page {
    /// How wide it is, in pixels.
    pub width: f64,
    /// How high it is, in pixels.
    pub height: f64,
}

/// Sizes with a name; paper lies on its side, as pictures are wider than high.
pub const SIZES: [(&str, Page); 6] = [
    ("slide", Page::new(1600.0, 900.0)),
    ("a4", Page::new(1403.0, 992.0)),
    ("a4-portrait", Page::new(992.0, 1403.0)),
    ("a3", Page::new(1984.0, 1403.0)),
    ("a3-portrait", Page::new(1403.0, 1984.0)),
    ("square", Page::new(1200.0, 1200.0)),
];

/// A side of a page is at least so many pixels long.
const SHORTEST: u32 = 320;
/// And at most so many: 100 inches.
const LONGEST: u32 = 12_000;
/// One side is at most so many times the other.
const MOST_OBLONG: u32 = 4;

/// What is wrong with a size.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PageError {
    /// Neither a name nor a width and a height.
    #[error("no such size: {0}")]
    Unknown(String),
    /// Too small, too large or too oblong to be read.
    #[error("no page for a picture: {0}")]
    Unfit(String),
}

impl PageError {
    /// What went wrong and what to do, for people.
    pub fn phrase(&self) -> Phrase {
        let names = SIZES.map(|(name, _)| name).join(", ");
        match self {
            Self::Unknown(text) => Phrase::new("draw-size-unknown")
                .text("size", text.as_str())
                .text("names", names),
            Self::Unfit(text) => Phrase::new("draw-size-unfit")
                .text("size", text.as_str())
                .text("shortest", SHORTEST.to_string())
                .text("longest", LONGEST.to_string())
                .text("oblong", MOST_OBLONG.to_string()),
        }
    }
}

impl Default for Page {
    fn default() -> Self {
        SIZES[0].1
    }
}

impl Page {
    /// A page of so many pixels.
    pub const fn new(width: f64, height: f64) -> Self {
        Self { width, height }
    }

    /// A pixel of a slide on this page. A page as wide as a slide has its unit, however low it
    /// is; a high one counts by its area, since it has more room than its width tells.
    pub fn unit(&self) -> f64 {
        let slide = Self::default();
        let by_width = self.width / slide.width;
        let by_area = (self.width * self.height / (slide.width * slide.height)).sqrt();
        by_width.max(by_area)
    }

    /// Is it clearly higher than wide, so that what stands beside must stand below?
    pub fn is_portrait(&self) -> bool {
        self.height > 1.1 * self.width
    }
}

impl std::str::FromStr for Page {
    type Err = PageError;

    fn from_str(text: &str) -> Result<Self, PageError> {
        if let Some((_, page)) = SIZES.iter().find(|(name, _)| *name == text) {
            return Ok(*page);
        }
        let unknown = || PageError::Unknown(text.to_owned());
        let (width, height) = text.split_once(['x', 'X', '×']).ok_or_else(unknown)?;
        let is_number =
            |digits: &str| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        if !is_number(width) || !is_number(height) {
            return Err(unknown());
        }
        let side = |digits: &str| match digits.parse::<u32>() {
            Ok(pixels @ SHORTEST..=LONGEST) => Ok(pixels),
            _ => Err(PageError::Unfit(text.to_owned())),
        };
        let (width, height) = (side(width)?, side(height)?);
        if width.max(height) > MOST_OBLONG * width.min(height) {
            return Err(PageError::Unfit(text.to_owned()));
        }
        Ok(Self::new(f64::from(width), f64::from(height)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_have_names_or_sides() {
        assert_eq!("slide".parse(), Ok(Page::new(1600.0, 900.0)));
        assert_eq!("1920x1080".parse(), Ok(Page::new(1920.0, 1080.0)));
        assert_eq!("a5".parse::<Page>(), Err(PageError::Unknown("a5".into())));
        for unknown in ["", "x", "100x", "-5x900", "1e3x900", "16 x 9", "9x9x9"] {
            assert_eq!(
                unknown.parse::<Page>(),
                Err(PageError::Unknown(unknown.into()))
            );
        }
        for unfit in ["10x10", "99999999999x900", "4000x400", "0x900"] {
            assert_eq!(unfit.parse::<Page>(), Err(PageError::Unfit(unfit.into())));
        }
    }

    #[test]
    fn text_grows_with_the_page() {
        for (name, page) in SIZES {
            assert!(page.unit() >= page.width / 1600.0, "{name}");
            assert!(page.unit() > 0.95, "{name}");
        }
        assert_eq!(Page::new(3200.0, 1800.0).unit(), 2.0);
        assert_eq!(Page::new(1600.0, 500.0).unit(), 1.0);
        assert_eq!(Page::new(900.0, 1600.0).unit(), 1.0);
    }

    #[test]
    fn paper_is_as_large_as_it_says() {
        let (_, a4) = SIZES[1];
        let millimeters = |pixels: f64| pixels / PIXELS_PER_INCH * 25.4;
        assert!((millimeters(a4.width) - 297.0).abs() < 0.2);
        assert!((millimeters(a4.height) - 210.0).abs() < 0.2);
    }
}

//! A picture as PDF: for paper, and for everybody who must be able to read it.
//!
//! Text is text in the built-in font, so it can be selected, searched and read aloud. The file is
//! tagged and held to PDF/UA-1 while it is written: title, paragraphs and legend in reading order,
//! the picture one figure with its description. There is no date in it: same picture, same bytes.

mod ink;
mod tags;

use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{Point, Transform};
use krilla::metadata::Metadata;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::{Document, SerializeSettings};

use crate::diagram::page::PIXELS_PER_INCH;
use crate::diagram::scene::Scene;
use ink::Ink;

/// Points of a PDF to a pixel of the page.
const POINTS: f64 = 72.0 / PIXELS_PER_INCH;

/// The picture as a PDF file of one page.
///
/// # Errors
/// What the file is held to and does not keep; never for scenes of this crate.
pub fn pdf(scene: &Scene) -> Result<Vec<u8>, String> {
    let configuration = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| format!("{error:?}"))?;
    let mut document = Document::new_with(SerializeSettings {
        configuration,
        ..SerializeSettings::default()
    });
    let size = |length: f64| (length * POINTS) as f32;
    let settings = PageSettings::from_wh(size(scene.width), size(scene.height))
        .ok_or("a page without size")?;
    let mut page = document.start_page_with(settings);
    let mut surface = page.surface();
    surface.push_transform(&Transform::from_scale(POINTS as f32, POINTS as f32));
    let mut ink = Ink::new(&mut surface)?;
    let tree = tags::draw(scene, &mut ink);
    surface.pop();
    surface.finish();
    page.finish();
    let title = title(scene);
    let mut outline = Outline::new();
    let top = XyzDestination::new(0, Point::from_xy(0.0, 0.0));
    outline.push_child(OutlineNode::new(title.clone(), top));
    document.set_outline(outline);
    document.set_tag_tree(tree);
    document.set_metadata(
        Metadata::new()
            .title(title)
            .description(scene.description.clone())
            .language(scene.language.code().to_owned())
            .creator("Yhdyspinta".to_owned()),
    );
    document.finish().map_err(|error| format!("{error:?}"))
}

/// A document must have a title that says something.
fn title(scene: &Scene) -> String {
    let words = [scene.title.trim(), scene.description.trim(), "Yhdyspinta"];
    let title = words.into_iter().find(|words| !words.is_empty());
    title.unwrap_or_default().to_owned()
}

//! A picture as a slide: for those who go on working on it.
//!
//! Every element is one that presentation programs have themselves: forms that can be stretched
//! and colored, texts that can be written over, lines that stay glued to the marks they tie when
//! these are moved; a mark and its label move together. The title is the slide's title, the
//! description stands in the speaker's notes and as the alternative text, and every mark and line
//! says in its own what its tooltip says.
//!
//! The font is Noto Sans, by its name (what happens without it, the module of its texts says). A slide is no
//! longer than 56 inches: larger pages are scaled down.
//!
//! # Source
//! ECMA-376, *Office Open XML File Formats*, 5th edition: parts 1 (PresentationML, DrawingML)
//! and 2 (packages).

mod connector;
mod emu;
mod geometry;
mod paint;
mod parts;
mod slide;
mod text;

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::diagram::scene::Scene;

const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
const PRESENTATION: &str = "http://schemas.openxmlformats.org/presentationml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The picture as a presentation of one slide.
///
/// # Panics
/// Never: writing to memory does not fail.
pub fn pptx(scene: &Scene) -> Vec<u8> {
    // The first day a ZIP file can name, for every part: same picture, same bytes.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(6))
        .last_modified_time(DateTime::default());
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, xml) in parts::files(scene) {
        archive
            .start_file(path, options)
            .and_then(|()| Ok(archive.write_all(xml.as_bytes())?))
            .expect("writing to memory does not fail");
    }
    let written = archive.finish().expect("writing to memory does not fail");
    written.into_inner()
}

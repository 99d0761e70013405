//! How does an outcome look on paper, in a spreadsheet, to a program? One format per file,
//! each a function from a value to text, without input or output.

pub mod csv;
pub mod dot;
pub mod folder;
mod grid;
pub mod html;
pub mod json;
pub mod metrics;
pub mod native;
pub mod pdf;
pub mod picture;
pub mod picture_page;
pub mod png;
pub mod pptx;
pub mod problems;
pub mod sheets;
pub mod summary;
pub mod svg;
pub mod text;
mod xml;

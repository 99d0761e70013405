//! Which pictures belong to a report?

use super::Report;
use crate::diagram::scene::Scene;
use crate::diagram::views::{self, ViewInput, ViewOptions, ViewRow};
use crate::language::Language;

/// The views of a report; `true` for those its page shows. The page has the matrix as a table,
/// which can be read aloud cell by cell.
const VIEWS: [(&str, bool); 3] = [("matrix", false), ("network", true), ("ranking", true)];

/// A picture of a report.
#[derive(Clone, Debug)]
pub struct Picture {
    /// Which view.
    pub view: &'static ViewRow,
    /// The picture.
    pub scene: Scene,
    /// Does the page show it?
    pub is_on_page: bool,
}

impl Report<'_> {
    /// The pictures of what the report is about; without those that have nothing to show.
    pub fn pictures(&self, language: Language) -> Vec<Picture> {
        let selected = self.selection.select(self.model);
        let options = ViewOptions {
            by: self.by.clone(),
            language,
            ..ViewOptions::default()
        };
        let input = ViewInput {
            selected: &selected,
            options: &options,
        };
        let pictures = VIEWS.iter().filter_map(|&(name, is_on_page)| {
            let view = views::find(name)?;
            let scene = (view.draw)(&input).ok()?;
            Some(Picture {
                view,
                scene,
                is_on_page,
            })
        });
        pictures.collect()
    }
}

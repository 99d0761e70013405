//! The pictures of a report: on the page as they are, with links to the files.

use maud::{Markup, PreEscaped, html};

use super::words::{Page, say};
use crate::render::folder::{PICTURE_ENDINGS, picture_name};
use crate::render::svg;
use crate::report::Picture;

/// The pictures the page shows.
pub(super) fn section(page: &Page<'_>, pictures: &[Picture]) -> Markup {
    let shown = || pictures.iter().filter(|picture| picture.is_on_page);
    if shown().next().is_none() {
        return html! {};
    }
    html! {
        section aria-labelledby="pictures" {
            h2 #pictures { (say(page.language, "report-pictures")) }
            @for picture in shown() {
                figure.picture {
                    (PreEscaped(svg::in_page(&picture.scene)))
                    figcaption {
                        (say(page.language, picture.view.question)) " – "
                        @for ending in PICTURE_ENDINGS {
                            a href=(picture_name(picture, ending)) { (ending.to_uppercase()) } " "
                        }
                    }
                }
            }
        }
    }
}

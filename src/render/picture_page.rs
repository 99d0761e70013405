//! A picture as a web page: the SVG with its tooltips, alone in the window.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::svg;
use crate::diagram::scene::Scene;

/// The picture as a page that needs nothing else.
pub fn page(scene: &Scene) -> String {
    let style = format!(
        concat!(
            "html{{background:{}}}body{{margin:0}}figure{{margin:0}}",
            "svg{{display:block;width:100%;height:auto;max-height:100vh}}",
            "@media print{{@page{{size:landscape;margin:8mm}}}}"
        ),
        scene.background.hex()
    );
    let page: Markup = html! {
        (DOCTYPE)
        html lang=(scene.language.code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width";
                title { (scene.title) }
                meta name="description" content=(scene.description);
                style { (PreEscaped(style)) }
            }
            body {
                main { figure { (PreEscaped(svg::svg(scene))) } }
            }
        }
    };
    page.into_string()
}

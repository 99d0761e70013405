//! How do lines of text stand on a slide?
//!
//! A box as large as its lines were measured, without wrapping and without a size of its own
//! choice: nothing breaks anew where the font is missing. The font is named, not embedded; without
//! it a presentation program takes its nearest one without serifs (panose 2-11-5-2-4-5-4-2-2-4),
//! whose letters are no wider as a rule.

use super::emu::{Frame, Scale};
use super::paint::{rgb, solid};
use crate::diagram::font::{FAMILY, LINE_HEIGHT, Weight};
use crate::diagram::scene::{Anchor, Rectangle, Text};
use crate::language::Language;
use crate::render::xml::escaped;

/// How far below the top of its line the baseline is, in sizes: at lines of [`LINE_HEIGHT`] that
/// is the ascent of the font as far as there is room above its descent (1.069 of 1.362).
const BASELINE: f64 = LINE_HEIGHT - 0.293;

/// How far a rim around letters reaches, in sizes.
const RIM: f64 = 0.12;

/// The widest glow a presentation has.
const WIDEST_RIM: i64 = 2_147_483_647;

/// Where the box of a text is.
pub(super) fn frame(text: &Text, scale: Scale) -> Frame {
    let bounds = text.bounds();
    scale.frame(&Rectangle::new(
        bounds.x,
        text.at.y - BASELINE * text.size,
        bounds.width,
        text.lines.len() as f64 * text.line_height(),
    ))
}

/// The text itself: `p:txBody`.
pub(super) fn body(text: &Text, language: Language, scale: Scale) -> String {
    let align = match text.anchor {
        Anchor::Start => "l",
        Anchor::Middle => "ctr",
        Anchor::End => "r",
    };
    let look = look(text, scale);
    let attributes = attributes(text, language, scale);
    let lines = text.lines.iter().map(|line| {
        format!(
            "<a:r><a:rPr{attributes}>{look}</a:rPr><a:t>{}</a:t></a:r>",
            escaped(line)
        )
    });
    let lines: Vec<String> = lines.collect();
    let next_line = format!("<a:br><a:rPr{attributes}>{look}</a:rPr></a:br>");
    format!(
        concat!(
            r#"<p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t">"#,
            r#"<a:noAutofit/></a:bodyPr><a:lstStyle/><a:p><a:pPr marL="0" indent="0" algn="{}">"#,
            r#"<a:lnSpc><a:spcPts val="{}"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef>"#,
            r#"<a:buNone/></a:pPr>{}</a:p></p:txBody>"#
        ),
        align,
        scale.points(text.line_height()).clamp(0, 158_400),
        lines.join(&next_line)
    )
}

fn attributes(text: &Text, language: Language, scale: Scale) -> String {
    let language = match language {
        Language::Fi => "fi-FI",
        Language::Sv => "sv-FI",
        Language::En => "en-GB",
    };
    let bold = u8::from(text.weight == Weight::Bold);
    let size = scale.points(text.size).clamp(100, 400_000);
    format!(r#" lang="{language}" sz="{size}" b="{bold}" dirty="0""#)
}

/// Color, rim and font.
fn look(text: &Text, scale: Scale) -> String {
    let rim = text.halo.map_or_else(String::new, |halo| {
        let radius = scale.emu(RIM * text.size).clamp(0, WIDEST_RIM);
        format!(
            r#"<a:effectLst><a:glow rad="{radius}">{}</a:glow></a:effectLst>"#,
            rgb(halo)
        )
    });
    format!(
        r#"{}{rim}<a:latin typeface="{FAMILY}" panose="020B0502040504020204" pitchFamily="34"/>"#,
        solid(text.color)
    )
}

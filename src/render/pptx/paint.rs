//! In which colors and with which line is something drawn?

use super::emu::Scale;
use crate::diagram::scene::{Pen, dashes};
use crate::diagram::{Color, Dash};

/// A color inside; nothing when missing.
pub(super) fn fill(color: Option<Color>) -> String {
    color.map_or_else(|| "<a:noFill/>".to_owned(), solid)
}

/// One color.
pub(super) fn solid(color: Color) -> String {
    format!("<a:solidFill>{}</a:solidFill>", rgb(color))
}

/// A color by its value.
pub(super) fn rgb(Color(red, green, blue): Color) -> String {
    format!(r#"<a:srgbClr val="{red:02X}{green:02X}{blue:02X}"/>"#)
}

/// A line around something; none when missing.
pub(super) fn line(pen: Option<Pen>, scale: Scale) -> String {
    match pen {
        Some(pen) => stroke(pen, "", scale),
        None => "<a:ln><a:noFill/></a:ln>".to_owned(),
    }
}

/// A line with what stands at its ends.
pub(super) fn stroke(pen: Pen, heads: &str, scale: Scale) -> String {
    format!(
        r#"<a:ln w="{}" cap="flat">{}{}<a:round/>{heads}</a:ln>"#,
        scale.emu(pen.width).max(1),
        solid(pen.color),
        interrupted(pen.dash)
    )
}

/// Dashes and gaps in 1,000ths of a percent of the width of the line.
fn interrupted(dash: Dash) -> String {
    let share = |length: f64| (length * 100_000.0).round() as i64;
    dashes(dash, 1.0).map_or_else(String::new, |[on, off]| {
        format!(
            r#"<a:custDash><a:ds d="{}" sp="{}"/></a:custDash>"#,
            share(on),
            share(off)
        )
    })
}

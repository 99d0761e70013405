//! How does the legend stand in a DOT file?
//!
//! Samples of marks are nodes of their own, in one column; lines are samples in one table, since
//! a table keeps its rows together whichever program lays the graph out.

use graphviz_rust::dot_structures::{Attribute, Id, Stmt};

use super::text::markup;
use super::{
    attribute, cluster, cluster_settings, invisible, label, lattice, mark_attributes, named, plain,
    tooltip,
};
use crate::diagram::{Color, Dash, Head, Legend, LegendEntry, LineLook, MarkLook, NodeLink};

/// How many columns of marks there are at most.
const COLUMNS: usize = 3;

pub(super) fn legend(diagram: &NodeLink) -> Stmt {
    let legend = &diagram.legend;
    let mut statements = cluster_settings(&format!("{}: {}", legend.title, legend.marks_title));
    statements.extend(legend.marks.iter().enumerate().map(sample));
    let ids: Vec<String> = (0..legend.marks.len()).map(sample_id).collect();
    let rows = ids.len().div_ceil(COLUMNS).max(4);
    statements.extend(lattice(&ids, rows));
    if !legend.statuses.is_empty() {
        statements.push(named("legend_lines", lines(legend)));
        let last = ids.chunks(rows).last().and_then(|column| column.first());
        statements.extend(last.map(|id| invisible(id, "legend_lines", true)));
    }
    cluster("legend", statements)
}

pub(super) fn sample_id(index: usize) -> String {
    format!("legend_{index}")
}

fn sample((index, entry): (usize, &LegendEntry<MarkLook>)) -> Stmt {
    let mut attributes = vec![
        label(&counted(entry)),
        tooltip(&entry.name),
        attribute("fontsize", "10"),
    ];
    attributes.extend(mark_attributes(&entry.look));
    named(&sample_id(index), attributes)
}

pub(super) fn counted<L>(entry: &LegendEntry<L>) -> String {
    format!("{} ({})", entry.name, entry.count)
}

/// A table of heads and statuses.
pub(super) fn lines(legend: &Legend) -> Vec<Attribute> {
    let mut rows = title_row(&legend.heads_title);
    for entry in &legend.heads {
        rows.push_str(&head_row(entry));
    }
    rows.push_str(&title_row(&legend.statuses_title));
    for entry in &legend.statuses {
        rows.push_str(&status_row(entry));
    }
    let table = format!(
        r#"<<table border="0" cellborder="0" cellspacing="2" cellpadding="2">{rows}</table>>"#
    );
    vec![
        attribute("shape", "plain"),
        attribute("style", ""),
        attribute("fontsize", "10"),
        tooltip(&legend.heads_title),
        Attribute(plain("label"), Id::Html(table)),
    ]
}

fn title_row(title: &str) -> String {
    format!(
        r#"<tr><td colspan="2" align="left"><font point-size="11">{}</font></td></tr>"#,
        markup(title)
    )
}

fn head_row(entry: &LegendEntry<Head>) -> String {
    format!(
        r#"<tr><td width="34" align="right"><font color="{}">—{}</font></td><td align="left">{}</td></tr>"#,
        LineLook::of_status(crate::model::Status::Existing)
            .color
            .hex(),
        entry.look.sign(),
        markup(&counted(entry)),
    )
}

/// The lower border of an empty cell is the sample; it ends in the middle of the row.
fn status_row(entry: &LegendEntry<LineLook>) -> String {
    let LineLook {
        color,
        dash,
        weight,
        ..
    } = entry.look;
    let style = match dash {
        Dash::Solid => "solid",
        Dash::Dashed => "dashed",
        Dash::Dotted => "dotted",
    };
    let width = weight.round().max(1.0);
    format!(
        concat!(
            r#"<tr><td><table border="0" cellborder="0" cellspacing="0" cellpadding="0">"#,
            r#"<tr><td width="34" height="6" border="{}" sides="b" style="{}" color="{}"></td></tr>"#,
            r#"<tr><td height="6"></td></tr></table></td><td align="left"><font color="{}">{}</font></td></tr>"#
        ),
        width,
        style,
        color.hex(),
        Color::INK.hex(),
        markup(&counted(entry)),
    )
}

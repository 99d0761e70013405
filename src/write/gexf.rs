//! How does a model look as GEXF, for Gephi?
//!
//! The columns of [`flat`](super::flat) are attributes, of type string, double or boolean; the
//! strength of a tie is the weight of its edge. A processing instruction `yhdyspinta`, which
//! other programs pass over, has as a JSON text what is neither actor nor tie.
//!
//! What other programs need is said again, and passed over when the file is read back: one name as
//! the label of a node, validity from the first to the last day as `start` and `end`. Where some
//! ties are directed and others are not, the others are `mutual`: they go both ways. (A type of
//! `undirected` beside directed edges is refused by networkx.)
//!
//! Source: GEXF Working Group, *GEXF 1.2draft Primer*, <https://gexf.net/1.2/>. Version 1.2
//! because all of Gephi, networkx and igraph's companions read it.

use std::fmt::Write as _;

use super::flat::{self, Flat};
use super::xml::{self, Directions, quoted, tagged};
use super::{WriteError, Written};
use crate::model::{Model, Scalar, Validity};
use crate::read::flat::HEADER;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>
<gexf xmlns=\"http://www.gexf.net/1.2draft\"
  xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"
  xsi:schemaLocation=\"http://www.gexf.net/1.2draft http://www.gexf.net/1.2draft/gexf.xsd\"
  version=\"1.2\">
";

/// Writes a model.
pub(super) fn write(model: &Model) -> Result<Written, WriteError> {
    let (actors, ties) = (xml::actors(model)?, xml::ties(model)?);
    let directions = xml::directions(model);
    let mut text = String::from(HEAD);
    line(&mut text, format_args!("  <?{HEADER} {}?>", header(model)));
    meta(&mut text, model);
    let default = match directions {
        Directions::Undirected => "undirected",
        Directions::Directed | Directions::Mixed => "directed",
    };
    let is_dated = model
        .graph()
        .node_weights()
        .any(|actor| !actor.valid.is_always())
        || model
            .graph()
            .edge_weights()
            .any(|tie| !tie.valid.is_always());
    let mode = match is_dated {
        true => "mode=\"dynamic\" timeformat=\"date\"",
        false => "mode=\"static\"",
    };
    line(
        &mut text,
        format_args!("  <graph defaultedgetype=\"{default}\" {mode}>"),
    );
    attributes(&mut text, "node", &actors, &["id"]);
    attributes(&mut text, "edge", &ties, &["from", "to", "strength"]);
    nodes(&mut text, model, &actors);
    edges(&mut text, model, &ties, directions);
    text.push_str("  </graph>\n</gexf>\n");
    Ok(Written::File(text.into_bytes()))
}

/// The header as JSON without the characters that are markup, so that nothing ends it early.
fn header(model: &Model) -> String {
    flat::header(model)
        .trim()
        .replace('&', "\\u0026")
        .replace('<', "\\u003c")
        .replace('>', "\\u003e")
}

fn meta(text: &mut String, model: &Model) {
    text.push_str("  <meta>\n    <creator>Yhdyspinta</creator>\n");
    let network = model.network();
    let names = [&network.title, &network.description];
    let said: Vec<String> = names.into_iter().filter_map(xml::shown).collect();
    if !said.is_empty() {
        let description = said.join(". ");
        let description = tagged(&description);
        line(
            text,
            format_args!("    <description>{description}</description>"),
        );
    }
    text.push_str("  </meta>\n");
}

/// Declares the columns that the elements do not say by themselves.
fn attributes(text: &mut String, class: &str, flat: &Flat, own: &[&str]) {
    line(
        text,
        format_args!("    <attributes class=\"{class}\" mode=\"static\">"),
    );
    for (index, column) in flat.columns.iter().enumerate() {
        if column.is_attribute || !own.contains(&column.name.as_str()) {
            let (title, holds) = (quoted(&column.name), xml::type_name(column.holds));
            line(
                text,
                format_args!(
                    "      <attribute id=\"{index}\" title=\"{title}\" type=\"{holds}\"/>"
                ),
            );
        }
    }
    text.push_str("    </attributes>\n");
}

fn nodes(text: &mut String, model: &Model, actors: &Flat) {
    text.push_str("    <nodes>\n");
    for (row, actor) in actors.rows.iter().zip(model.graph().node_weights()) {
        let label = xml::shown(&actor.name).unwrap_or_else(|| xml::plain(&actor.id));
        let head = format!(
            "<node id=\"{}\" label=\"{}\"{}",
            said(row, 0),
            quoted(&label),
            period(actor.valid)
        );
        element(text, "node", &head, actors, row, &["id"]);
    }
    text.push_str("    </nodes>\n");
}

fn edges(text: &mut String, model: &Model, ties: &Flat, directions: Directions) {
    text.push_str("    <edges>\n");
    let own = ["from", "to", "strength"];
    for (index, (row, tie)) in ties
        .rows
        .iter()
        .zip(model.graph().edge_weights())
        .enumerate()
    {
        let mut head = format!(
            "<edge id=\"{index}\" source=\"{}\" target=\"{}\"",
            said(row, 0),
            said(row, 1)
        );
        if directions == Directions::Mixed && !model.is_directed(tie) {
            head.push_str(" type=\"mutual\"");
        }
        if let Some(strength) = tie.strength {
            let weight = Scalar::Number(strength);
            let weight = xml::text(&weight);
            write!(head, " weight=\"{weight}\"").expect("a String takes everything");
        }
        head.push_str(&period(tie.valid));
        element(text, "edge", &head, ties, row, &own);
    }
    text.push_str("    </edges>\n");
}

/// A node or edge with its values.
fn element(
    text: &mut String,
    name: &str,
    head: &str,
    flat: &Flat,
    row: &[Option<Scalar>],
    own: &[&str],
) {
    line(text, format_args!("      {head}>"));
    text.push_str("        <attvalues>\n");
    for (index, (value, column)) in row.iter().zip(&flat.columns).enumerate() {
        if let Some(value) = value
            && (column.is_attribute || !own.contains(&column.name.as_str()))
        {
            let value = xml::text(value);
            let value = quoted(&value);
            line(
                text,
                format_args!("          <attvalue for=\"{index}\" value=\"{value}\"/>"),
            );
        }
    }
    text.push_str("        </attvalues>\n");
    line(text, format_args!("      </{name}>"));
}

/// When it exists, as attributes: from the first day to the last.
fn period(valid: Validity) -> String {
    let mut period = String::new();
    let days = [
        ("start", valid.from.map(|date| date.first_day())),
        ("end", valid.until.map(|date| date.last_day())),
    ];
    for (name, day) in days {
        if let Some(day) = day {
            write!(period, " {name}=\"{day}\"").expect("a String takes everything");
        }
    }
    period
}

/// A value as it stands between quotes; nothing where there is none.
fn said(row: &[Option<Scalar>], column: usize) -> String {
    let value = row.get(column).and_then(Option::as_ref);
    let text = value.map(xml::text).unwrap_or_default();
    quoted(&text).into_owned()
}

fn line(text: &mut String, line: std::fmt::Arguments<'_>) {
    writeln!(text, "{line}").expect("a String takes everything");
}

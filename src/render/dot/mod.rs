//! A diagram in Graphviz's language, for those who go on drawing there.
//!
//! Every name is quoted by `text`: nodes have the ids `n0`, `n1` …, so a name can break
//! nothing. The attributes suit `dot`, `neato`, `fdp` and `sfdp` alike: the legend is a cluster
//! of samples and one table, which holds together where clusters are not drawn, and actors
//! without a tie stand in a grid. A diagram with places keeps them, see `placed`.

mod legend;
mod placed;
mod text;

use graphviz_rust::dot_structures::{
    Attribute, Edge, EdgeTy, Graph, GraphAttributes, Id, Node, NodeId, Stmt, Subgraph, Vertex,
};
use graphviz_rust::printer::{DotPrinter, PrinterContext};

use crate::diagram::{Color, Dash, Form, Head, Line, LineLook, Mark, MarkLook, NodeLink, wrap};
use crate::language::Phrase;
use text::{markup, quoted, quoted_lines, quoted_tooltip};

/// How many columns of text a mark is wide.
const LABEL_WIDTH: usize = 24;

/// Above so many lines Graphviz draws them straight: routing them takes minutes.
const CURVED_LINES: usize = 250;

/// Fonts that look alike on the systems people have.
const FONTS: &str = "Noto Sans,Segoe UI,Helvetica,Arial,sans-serif";

/// The first line of the file, for whoever opens it.
const HOW_TO_DRAW: &str = "// Draw it with Graphviz, `dot -Tsvg FILE -o FILE.svg`; \
    a large network reads better with `sfdp`.";

/// How to draw a file with places.
const HOW_TO_KEEP: &str =
    "// Every place is given: draw it with `neato -n2 -Tsvg FILE -o FILE.svg`.";

/// The diagram as a DOT file; where it has places, with these as `pos`.
pub fn dot(diagram: &NodeLink) -> String {
    if let Some(places) = &diagram.places {
        return printed(HOW_TO_KEEP, placed::statements(diagram, places));
    }
    let mut statements = settings(diagram);
    let (alone, tied): (Vec<_>, Vec<_>) = diagram
        .marks
        .iter()
        .enumerate()
        .partition(|(_, mark)| mark.degree == 0);
    statements.extend(tied.into_iter().map(|(place, mark)| node(place, mark)));
    if !alone.is_empty() {
        statements.push(grid(diagram, &alone));
    }
    statements.extend(diagram.lines.iter().map(line));
    statements.push(legend::legend(diagram));
    printed(HOW_TO_DRAW, statements)
}

fn printed(comment: &str, statements: Vec<Stmt>) -> String {
    let graph = Graph::DiGraph {
        id: Id::Plain("yhdyspinta".into()),
        strict: false,
        stmts: statements,
    };
    let body = graph.print(PrinterContext::default().with_semi());
    format!("{comment}\n{body}\n")
}

fn settings(diagram: &NodeLink) -> Vec<Stmt> {
    let splines = if diagram.lines.len() > CURVED_LINES {
        "line"
    } else {
        "true"
    };
    let graph = vec![
        attribute("charset", "UTF-8"),
        attribute("lang", diagram.language.code()),
        Attribute(plain("label"), Id::Html(heading(diagram))),
        attribute("labelloc", "t"),
        attribute("labeljust", "l"),
        tooltip(&diagram.description),
        attribute("fontname", FONTS),
        attribute("fontcolor", &Color::INK.hex()),
        attribute("bgcolor", &Color::WHITE.hex()),
        attribute("rankdir", "LR"),
        attribute("ranksep", "0.9"),
        attribute("nodesep", "0.18"),
        attribute("pack", "12"),
        attribute("overlap", "prism"),
        attribute("sep", "+10"),
        attribute("splines", splines),
        attribute("outputorder", "edgesfirst"),
        attribute("pad", "0.4"),
    ];
    let node = vec![
        attribute("fontname", FONTS),
        attribute("fontcolor", &Color::INK.hex()),
        attribute("style", "filled"),
        attribute("margin", "0.14,0.07"),
        attribute("height", "0.3"),
    ];
    let edge = vec![attribute("fontname", FONTS), attribute("arrowsize", "0.8")];
    vec![
        Stmt::GAttribute(GraphAttributes::Graph(graph)),
        Stmt::GAttribute(GraphAttributes::Node(node)),
        Stmt::GAttribute(GraphAttributes::Edge(edge)),
    ]
}

/// Title, subtitle and source, one below the other.
fn heading(diagram: &NodeLink) -> String {
    let mut rows = row(&diagram.title, 20, Color::INK, true);
    for line in &diagram.subtitle {
        rows.push_str(&row(line, 12, Color::MUTED, false));
    }
    for line in wrap(&diagram.source, 110) {
        rows.push_str(&row(&line, 10, Color::MUTED, false));
    }
    format!(r#"<<table border="0" cellborder="0" cellspacing="0" cellpadding="2">{rows}</table>>"#)
}

fn row(text: &str, size: u8, color: Color, bold: bool) -> String {
    let text = markup(text);
    let text = if bold { format!("<b>{text}</b>") } else { text };
    format!(
        r#"<tr><td align="left"><font point-size="{size}" color="{}">{text}</font></td></tr>"#,
        color.hex()
    )
}

fn node(place: usize, mark: &Mark) -> Stmt {
    let size = 10.0 + 6.0 * mark.prominence.sqrt();
    let mut attributes = vec![
        label(&mark.label),
        tooltip(&mark.tooltip),
        attribute("fontsize", &format!("{size:.1}")),
    ];
    attributes.extend(mark_attributes(&mark.look));
    named(&format!("n{place}"), attributes)
}

/// A text broken into lines, centered.
fn label(text: &str) -> Attribute {
    let lines = wrap(text, LABEL_WIDTH);
    Attribute(plain("label"), Id::Escaped(quoted_lines(&lines)))
}

fn tooltip(text: &str) -> Attribute {
    Attribute(plain("tooltip"), Id::Escaped(quoted_tooltip(text)))
}

fn mark_attributes(look: &MarkLook) -> Vec<Attribute> {
    let mut attributes = vec![
        attribute("shape", shape(look.form)),
        attribute("fillcolor", &look.fill.hex()),
        attribute("color", &look.outline.hex()),
    ];
    if look.form == Form::Rounded {
        attributes.push(attribute("style", "filled,rounded"));
    }
    if look.form == Form::Arrow {
        attributes.push(attribute("margin", "0.26,0.11"));
    }
    if look.doubled {
        attributes.push(attribute("peripheries", "2"));
    }
    attributes
}

fn shape(form: Form) -> &'static str {
    match form {
        Form::Rectangle | Form::Rounded => "box",
        Form::Ellipse => "ellipse",
        Form::Hexagon => "hexagon",
        Form::Octagon => "octagon",
        Form::Pentagon => "pentagon",
        Form::Heptagon => "septagon",
        Form::Diamond => "diamond",
        Form::House => "house",
        Form::InvertedHouse => "invhouse",
        Form::Trapezium => "trapezium",
        Form::InvertedTrapezium => "invtrapezium",
        Form::Parallelogram => "parallelogram",
        Form::Note => "note",
        Form::Tab => "tab",
        Form::Cylinder => "cylinder",
        Form::Component => "component",
        Form::Arrow => "cds",
        Form::Cube => "box3d",
    }
}

fn line(line: &Line) -> Stmt {
    let mut attributes = line_attributes(&line.look);
    attributes.push(tooltip(&line.tooltip));
    edge(
        &format!("n{}", line.from),
        &format!("n{}", line.to),
        attributes,
    )
}

fn line_attributes(look: &LineLook) -> Vec<Attribute> {
    let style = match look.dash {
        Dash::Solid => "solid",
        Dash::Dashed => "dashed",
        Dash::Dotted => "dotted",
    };
    let direction = match (look.head, look.mutual) {
        (Head::None, _) => "none",
        (_, true) => "both",
        (_, false) => "forward",
    };
    let head = arrowhead(look.head);
    let mut attributes = vec![
        attribute("color", &look.color.hex()),
        attribute("style", style),
        attribute("penwidth", &format!("{:.1}", look.weight)),
        attribute("dir", direction),
        attribute("arrowhead", head),
    ];
    if look.mutual {
        attributes.push(attribute("arrowtail", head));
    }
    attributes
}

fn arrowhead(head: Head) -> &'static str {
    match head {
        Head::None => "none",
        Head::Triangle => "normal",
        Head::OpenTriangle => "onormal",
        Head::Diamond => "diamond",
        Head::OpenDiamond => "odiamond",
        Head::Square => "box",
        Head::OpenSquare => "obox",
        Head::Dot => "dot",
        Head::OpenDot => "odot",
    }
}

/// Actors without a tie, in about as many rows as columns, held together by invisible edges.
fn grid(diagram: &NodeLink, alone: &[(usize, &Mark)]) -> Stmt {
    let title = Phrase::new("diagram-alone")
        .count("count", alone.len())
        .in_language(diagram.language);
    let mut statements = cluster_settings(&title);
    statements.extend(alone.iter().map(|&(place, mark)| node(place, mark)));
    let ids: Vec<String> = alone.iter().map(|(place, _)| format!("n{place}")).collect();
    let rows = (1..).find(|rows| rows * rows >= ids.len()).unwrap_or(1);
    statements.extend(lattice(&ids, rows));
    cluster("alone", statements)
}

/// Invisible edges that hold nodes in columns of so many rows, whichever program lays them out.
fn lattice(ids: &[String], rows: usize) -> Vec<Stmt> {
    let mut edges = Vec::new();
    for index in 1..ids.len() {
        if index % rows != 0 {
            edges.push(invisible(&ids[index - 1], &ids[index], false));
        }
        if index >= rows {
            edges.push(invisible(&ids[index - rows], &ids[index], true));
        }
    }
    edges
}

fn cluster_settings(title: &str) -> Vec<Stmt> {
    [
        attribute("label", title),
        attribute("labeljust", "l"),
        attribute("fontsize", "12"),
        attribute("style", "rounded"),
        attribute("color", "#c9ced6"),
        attribute("margin", "14"),
    ]
    .map(Stmt::Attribute)
    .to_vec()
}

fn cluster(name: &str, statements: Vec<Stmt>) -> Stmt {
    Stmt::Subgraph(Subgraph {
        id: plain(&format!("cluster_{name}")),
        stmts: statements,
    })
}

/// An edge that only holds nodes together, beside each other or in one column.
fn invisible(from: &str, to: &str, beside: bool) -> Stmt {
    let mut attributes = vec![attribute("style", "invis")];
    if beside {
        attributes.push(attribute("len", "2.2"));
    } else {
        attributes.push(attribute("len", "0.6"));
        attributes.push(attribute("constraint", "false"));
    }
    edge(from, to, attributes)
}

fn named(id: &str, attributes: Vec<Attribute>) -> Stmt {
    Stmt::Node(Node::new(NodeId(plain(id), None), attributes))
}

fn edge(from: &str, to: &str, attributes: Vec<Attribute>) -> Stmt {
    let end = |id| Vertex::N(NodeId(plain(id), None));
    Stmt::Edge(Edge {
        ty: EdgeTy::Pair(end(from), end(to)),
        attributes,
    })
}

fn plain(text: &str) -> Id {
    Id::Plain(text.to_owned())
}

fn attribute(name: &str, value: &str) -> Attribute {
    Attribute(plain(name), Id::Escaped(quoted(value)))
}

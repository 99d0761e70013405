//! Which sectors meet, how densely, and where is the gap?

use maud::{Markup, html};

use super::words::{Page, say};
use crate::findings::{Matrix, MatrixCell, SHADES};
use crate::language::{Phrase, integer, percent};

const SHADE_CLASSES: [&str; 5] = ["shade1", "shade2", "shade3", "shade4", "shade5"];

/// The matrix with its legend.
pub(super) fn section(page: &Page<'_>, matrix: &Matrix) -> Markup {
    let language = page.language;
    html! {
        section #matrix aria-labelledby="matrix-title" {
            h2 #matrix-title { (say(language, "report-matrix")) }
            @if matrix.sectors.is_empty() {
                p { (say(language, "report-matrix-empty")) }
            } @else {
                div.sheet.picture {
                    p.how-to-read { (say(language, "report-matrix-note")) }
                    div.scroll tabindex="0" role="region" aria-labelledby="matrix-title" {
                        (table(page, matrix))
                    }
                    (legend(page))
                    @if matrix.left_out > 0 {
                        p.left-out {
                            (Phrase::new("report-matrix-left-out")
                                .count("count", matrix.left_out)
                                .in_language(language))
                        }
                    }
                }
            }
        }
    }
}

fn table(page: &Page<'_>, matrix: &Matrix) -> Markup {
    let language = page.language;
    html! {
        table.matrix {
            caption.unseen { (say(language, "report-matrix-caption")) }
            thead {
                tr {
                    td {}
                    @for sector in &matrix.sectors {
                        th scope="col" { span { (page.name(&sector.word.name)) } }
                    }
                }
            }
            tbody {
                @for (a, sector) in matrix.sectors.iter().enumerate() {
                    tr {
                        th scope="row" {
                            (page.name(&sector.word.name))
                            " " span.size { (integer_of(sector.actors, page)) }
                        }
                        @for b in 0..matrix.sectors.len() {
                            @if a == b {
                                (inside(page, sector.inside_ties, matrix.cell(a, a)))
                            } @else { (cell(page, matrix.cell(a, b))) }
                        }
                    }
                }
            }
        }
    }
}

fn integer_of(count: usize, page: &Page<'_>) -> String {
    integer(i64::try_from(count).unwrap_or(i64::MAX), page.language)
}

/// A cell of the diagonal.
fn inside(page: &Page<'_>, ties: usize, cell: Option<&MatrixCell>) -> Markup {
    let gaps = cell.map_or(0, |cell| cell.gaps);
    html! {
        td.inside.gap[gaps > 0] title=(say(page.language, "report-matrix-inside")) {
            (integer_of(ties, page))
            @if gaps > 0 { (gap_count(page, gaps)) }
        }
    }
}

fn cell(page: &Page<'_>, cell: Option<&MatrixCell>) -> Markup {
    let Some(cell) = cell.filter(|cell| cell.ties + cell.gaps + cell.wanted > 0) else {
        return html! { td.none { span.unseen { "0" } } };
    };
    let title = Phrase::new("report-matrix-cell")
        .count("ties", cell.ties)
        .count("pairs", cell.pairs)
        .count("possible", cell.possible_pairs)
        .in_language(page.language);
    let look = match (cell.ties, cell.gaps) {
        (0, 0) => "wanted",
        (0, _) => "none",
        _ => SHADE_CLASSES[cell.shade()],
    };
    html! {
        td.(look).gap[cell.gaps > 0] title=(title) {
            @if cell.ties > 0 {
                b { (integer_of(cell.ties, page)) }
                @if cell.gaps == 0 { small { (percent(cell.density, page.language)) } }
            } @else if cell.gaps == 0 { "(" (integer_of(cell.wanted, page)) ")" }
            @else { b { "0" } }
            @if cell.gaps > 0 { (gap_count(page, cell.gaps)) }
        }
    }
}

/// The sign of what asks for action, and the count; in words for those who listen.
fn gap_count(page: &Page<'_>, gaps: usize) -> Markup {
    let phrase = Phrase::new("report-matrix-gap").count("count", gaps);
    html! {
        small.missing {
            span aria-hidden="true" { "▲ " (integer_of(gaps, page)) }
            span.unseen { (phrase.in_language(page.language)) }
        }
    }
}

fn legend(page: &Page<'_>) -> Markup {
    let language = page.language;
    let limits = SHADES.map(|limit| percent(limit, language));
    html! {
        dl.legend {
            div { dt.shade1 {} dd { "< " (limits[0]) } }
            div { dt.shade2 {} dd { "≥ " (limits[0]) } }
            div { dt.shade3 {} dd { "≥ " (limits[1]) } }
            div { dt.shade4 {} dd { "≥ " (limits[2]) } }
            div { dt.shade5 {} dd { "≥ " (limits[3]) " " (say(language, "report-matrix-share")) } }
            div { dt.gap.missing { "▲" } dd { (say(language, "report-matrix-legend-gap")) } }
            div { dt.wanted { "( )" } dd { (say(language, "report-matrix-legend-wanted")) } }
        }
    }
}

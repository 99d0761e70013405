//! What stands between the cells: a comma, a semicolon, a tab or a bar?

use super::cells::Cells;
use crate::read::flat::is_known;

/// The rows that are looked at.
const ROWS: usize = 20;

/// In the order they win when nothing else decides.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// The delimiter, and the byte at which the table begins.
///
/// Of several that would do, the one under which most names of the header are known,
/// then most rows are as wide as the header, then the header is widest.
/// Excel's first line `sep=;` decides by itself.
pub(in crate::read) fn sniff(text: &str) -> (u8, usize) {
    if let Some(found) = said_first(text) {
        return found;
    }
    let mut best = (DELIMITERS[0], (0, 0, 0));
    for delimiter in DELIMITERS {
        let score = score(text, delimiter);
        if score > best.1 {
            best = (delimiter, score);
        }
    }
    (best.0, 0)
}

/// What Excel's first line says, and where the table begins after it.
fn said_first(text: &str) -> Option<(u8, usize)> {
    let (line, _) = text.split_once('\n')?;
    let mut after = line.strip_prefix("sep=")?.chars();
    let delimiter = after.next().filter(|c| !matches!(c, '\r' | '"'))?;
    let is_all = after.as_str().trim_end().is_empty();
    let delimiter = u8::try_from(delimiter).ok().filter(u8::is_ascii)?;
    is_all.then_some((delimiter, line.len() + 1))
}

fn score(text: &str, delimiter: u8) -> (usize, usize, usize) {
    let mut cells = Cells::new(text, delimiter, 0);
    let mut width_of_header = 0;
    let mut known = 0;
    let mut as_wide = 0;
    for row in 0..ROWS {
        if cells.is_done() {
            break;
        }
        let mut width = 0;
        loop {
            let step = cells.step();
            width += 1;
            known += usize::from(row == 0 && is_known(&step.cell.text(text)));
            if step.ends_row {
                break;
            }
        }
        if row == 0 {
            width_of_header = width;
        }
        as_wide += usize::from(width == width_of_header && width > 1);
    }
    (known, as_wide, width_of_header)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_header_decides() {
        let found = |text| char::from(sniff(text).0);
        assert_eq!(found("from,to\na,b\n"), ',');
        assert_eq!(found("from;to;note\na;b;c, d, e, f\n"), ';');
        assert_eq!(found("mistä\tmihin\tpaino\nx\ty\t0,5\n"), '\t');
        assert_eq!(found("\"from\",\"to\"\n\"a;b;c\",d\n"), ',');
        assert_eq!(found("id\nx\n"), ',');
        assert_eq!(sniff("sep=;\nfrom;to\n"), (b';', 6));
        assert_eq!(sniff("sep=\t\r\nfrom\tto\n"), (b'\t', 7));
        for none in [
            "sep=\n1 2",
            "sep=\r\n1 2",
            "sep=ÿÿ\n1 2",
            "sep=ÿ\n",
            "sep=;",
            "sep=;;\n",
        ] {
            assert_eq!(sniff(none).1, 0, "{none:?}");
        }
    }
}

//! Is a table a matrix, and of which sort?

use std::borrow::Cow;
use std::collections::HashSet;

use super::super::head::is_marked;
use super::marks::{is_number, is_presence, is_sum, strength};
use crate::read::flat::{Mapping, Sort};

/// The rows that are looked at to tell a matrix.
pub(in crate::read) const LOOKED_AT: usize = 30;

/// Whether rows and columns are the same actors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read) enum Shape {
    /// Every row is named like a column.
    Square,
    /// No row is: those of the rows are tied to those of the columns.
    TwoMode,
}

/// How much must a table look like a matrix to be one?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read) enum Told {
    /// It is told apart by itself.
    ByItself,
    /// Somebody said that it is one, if it can be.
    Said,
}

/// What a table is, from its first row and some of those below. (Some cells may be slips.)
///
/// Rows and columns that differ might as well be a list of actors with numbers, so of those
/// nobody said it of only ones are taken that tell of presence, have names that are no numbers,
/// and no header that a list would have.
pub(in crate::read) fn of(
    header: &[Cow<'_, str>],
    rows: &[Vec<Cow<'_, str>>],
    told: Told,
) -> Option<Shape> {
    let first = rows.first()?;
    let names = columns(header, first.len());
    let columns: HashSet<&str> = names.iter().map(|name| &**name).collect();
    let is_wide = rows.iter().any(|row| row.len() > names.len() + 1);
    if is_wide || columns.len() < if told == Told::Said { 1 } else { 2 } {
        return None;
    }
    let named = |row: &&Vec<Cow<'_, str>>| !row.first().is_some_and(|name| is_sum(name));
    let (mut filled, mut wrong, mut tied, mut is_graded) = (0, 0, 0, false);
    for row in rows.iter().filter(named) {
        for (name, cell) in names.iter().zip(row.iter().skip(1)) {
            if cell.is_empty() || is_sum(name) {
                continue;
            }
            let is_diagonal = row.first() == Some(name);
            match strength(cell) {
                // There anything may stand.
                None if is_diagonal => continue,
                None => wrong += 1,
                Some(strength) => {
                    tied += usize::from(strength != 0.0);
                    is_graded |= !is_presence(strength);
                }
            }
            filled += 1;
        }
    }
    if wrong * 4 > filled {
        return None;
    }
    let of_columns =
        |row: &Vec<Cow<'_, str>>| row.first().is_some_and(|name| columns.contains(&**name));
    let actors = || rows.iter().filter(named);
    let shared = actors().filter(|row| of_columns(row)).count();
    if header.first().is_some_and(|corner| is_marked(corner)) {
        // Nearly always a comment, and below it the ends of ties: a matrix names nobody twice.
        let firsts: HashSet<&str> = actors()
            .filter_map(|row| row.first())
            .map(|name| &**name)
            .collect();
        if firsts.len() < actors().count() || columns.len() < names.len() {
            return None;
        }
    }
    if shared > 0 && (shared == actors().count() || told == Told::Said) {
        return Some(Shape::Square);
    }
    let is_named = actors().all(|row| row.first().is_some_and(|name| !name.is_empty()))
        && columns.iter().all(|name| !name.is_empty());
    if shared > 0 || !is_named || actors().count() == 0 {
        return None;
    }
    if told == Told::Said {
        return Some(Shape::TwoMode);
    }
    let texts: Vec<String> = header
        .iter()
        .map(|name| name.clone().into_owned())
        .collect();
    let are_words = !names.iter().all(|name| is_number(name))
        && !actors().all(|row| row.first().is_some_and(|name| is_number(name)));
    let is_table = Sort::of(&texts, &Mapping::default()).is_some();
    let is_sure = wrong == 0 && tied > 0 && !is_graded && actors().count() > 1;
    (is_sure && are_words && !is_table).then_some(Shape::TwoMode)
}

/// The names of the columns: R's `write.table` leaves the corner out, all others have one.
pub(super) fn columns<T>(header: &[T], width_of_first: usize) -> &[T] {
    if width_of_first > header.len() {
        header
    } else {
        header.get(1..).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(text: &str, told: Told) -> Option<Shape> {
        let mut rows = text.lines().map(|line| {
            let cells = line.split(',');
            cells.map(Cow::Borrowed).collect::<Vec<_>>()
        });
        let header = rows.next().expect("a header");
        of(&header, &rows.collect::<Vec<_>>(), told)
    }

    #[test]
    fn rows_are_named_like_columns_or_not_at_all() {
        for (text, told_apart) in [
            (",a,b\na,0,3\nb,1,0", Some(Shape::Square)),
            // A sum is no actor, and on the diagonal anything may stand.
            (
                ",a,b,Total\na,\\,3,3\nb,1,\\,1\nTotal,1,3,4",
                Some(Shape::Square),
            ),
            ("Toimija/ryhmä,p,q\na,x,\nb,,x", Some(Shape::TwoMode)),
            (",p,q\na,✓,-\nb,TRUE,FALSE", Some(Shape::TwoMode)),
            // Lists of actors with numbers.
            ("id,p,q\na,1,0\nb,0,1", None),
            (",members,budget\na,12,3\nb,4,1", None),
            (",p,q\n1,1,0\n2,0,1", None),
            (",2019,2020\na,1,0\nb,0,1", None),
            (",p,q\na,1,0\nb,0,much", None),
            (",p,q\na,0,0\nb,0,0", None),
            (",p,q\na,1,0\np,0,1", None),
            // What may be a comment is the first row of a matrix that names nobody twice.
            ("#,A,B\nA,0,1\nB,1,0", Some(Shape::Square)),
            ("#,1,2\n1,,1\n2,1", Some(Shape::Square)),
            ("% of ties,1,2\n1,1,1", Some(Shape::Square)),
            ("# nodes,3,ties,2\n3,1\n3,2", None),
            ("# nodes,3,ties,3\n3,1", None),
            (",p\na,1\nb,1", None),
        ] {
            assert_eq!(shape(text, Told::ByItself), told_apart, "{text}");
        }
    }

    #[test]
    fn what_is_said_to_be_a_matrix_is_one_if_it_can_be() {
        for (text, said) in [
            ("id,p,q\na,1,0\nb,0,1", Some(Shape::TwoMode)),
            (",p\na,12", Some(Shape::TwoMode)),
            (",p,q\na,1,0\np,0,1", Some(Shape::Square)),
            ("id,name\na,Aa\nb,Bb", None),
            (",p,\na,1,0", None),
            ("from,to", None),
        ] {
            assert_eq!(shape(text, Told::Said), said, "{text}");
        }
    }
}

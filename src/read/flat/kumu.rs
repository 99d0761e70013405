//! What do Kumu's names of columns mean in the tables this program writes for Kumu?
//!
//! What is said for Kumu alone is passed over: the label, for names stand in columns of their own;
//! the number of a connection; and its direction, which is that of its kind unless the column
//! `directed` says otherwise.

use super::columns::{Role, Sort};

/// The number or id of an element or connection.
pub(crate) const ID: &str = "ID";
/// What an element is called.
pub(crate) const LABEL: &str = "Label";
/// Words with `|` between them.
pub(crate) const TAGS: &str = "Tags";
/// A text about an element or connection.
pub(crate) const DESCRIPTION: &str = "Description";
/// Whether a connection is directed.
pub(crate) const DIRECTION: &str = "Direction";

/// What a column of that name is; none where it is what it is elsewhere.
pub(super) fn role(column: &str, sort: Sort) -> Option<Role> {
    match (column, sort) {
        (LABEL, Sort::Actors) | (ID | DIRECTION, Sort::Ties) => Some(Role::Again),
        (TAGS, _) => Some(Role::List("themes")),
        (DESCRIPTION, _) => Some(Role::Field("phrase")),
        _ => None,
    }
}

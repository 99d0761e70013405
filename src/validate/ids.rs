//! Which records does a list have, and has each an id of its own?

use std::collections::HashMap;

use super::check::{Check, Subject};
use super::fields::Fields;
use crate::problem::Code;

/// The records of a list, each with its number.
pub(super) fn records<'a>(
    fields: Fields<'a>,
    list: &str,
    key: &'static str,
    check: &mut Check,
) -> Vec<Fields<'a>> {
    (1..)
        .zip(fields.list(list, check))
        .filter_map(|(number, value)| Fields::of(value, Subject { key, number }, check))
        .collect()
}

/// Which ids the records of a list have taken, and the number of each.
#[derive(Default)]
pub(super) struct Ids {
    number_of: HashMap<String, usize>,
}

impl Ids {
    /// Those ids are taken, in that order.
    pub(super) fn taken<'a>(ids: impl Iterator<Item = &'a str>) -> Self {
        let number_of = ids.map(str::to_owned).zip(1..).collect();
        Self { number_of }
    }

    /// The id of the record; a missing, blank or taken one is reported.
    pub(super) fn take(&mut self, fields: Fields<'_>, check: &mut Check) -> Option<String> {
        let id = fields.id(check)?.value;
        let Some(&number) = self.number_of.get(&id) else {
            self.number_of.insert(id.clone(), fields.subject.number);
            return Some(id);
        };
        let field = fields.field("id")?;
        let first = Subject {
            number,
            ..fields.subject
        };
        let problem = fields.problem(Code::IdDuplicate, field);
        check.report(problem.phrase("first", first.phrase()));
        None
    }
}

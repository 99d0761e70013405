use super::super::sample::Sample;
use super::*;
use crate::model::{Carrier, Group, Model, Rule, RuleForm, Status};
use crate::select::Selection;

mod duties;
mod forms;

fn gaps(model: &Model) -> Gaps {
    let selection = Selection::default().with_statuses(&Status::ALL);
    Gaps::find(&selection.select(model))
}

fn states(gaps: &Gaps) -> Vec<(&str, GapState)> {
    gaps.list
        .iter()
        .map(|gap| (gap.who.id.as_str(), gap.state))
        .collect()
}

//! Which gaps opened and which are gone, in sentences.

use super::naming;
use crate::findings::changes::{Changes, GapDifference};
use crate::findings::compare::Change;
use crate::findings::naming::pair_name;
use crate::findings::{Finding, Severity};
use crate::model::Names;

/// What was met and is missing now.
pub(super) fn opened(answer: &Changes) -> Option<Finding> {
    of(
        answer,
        Change::Came,
        true,
        ("compare-gaps-opened", Severity::Act),
    )
}

/// What is missing because it is newly expected.
pub(super) fn newly_expected(answer: &Changes) -> Option<Finding> {
    let code = ("compare-gaps-expected", Severity::Attention);
    of(answer, Change::Came, false, code)
}

/// What was missing and is met now.
pub(super) fn closed(answer: &Changes) -> Option<Finding> {
    of(
        answer,
        Change::Went,
        true,
        ("compare-gaps-closed", Severity::Info),
    )
}

/// What was missing and is no longer expected: that closes nothing.
pub(super) fn no_longer_expected(answer: &Changes) -> Option<Finding> {
    let code = ("compare-gaps-moot", Severity::Info);
    of(answer, Change::Went, false, code)
}

fn of(
    answer: &Changes,
    change: Change,
    expected_in_both: bool,
    (code, severity): (&'static str, Severity),
) -> Option<Finding> {
    let those: Vec<&GapDifference> = answer
        .gaps
        .iter()
        .filter(|gap| gap.change == change && gap.expected_in_both == expected_in_both)
        .collect();
    let names: Vec<Names> = those
        .iter()
        .map(|gap| pair_name(&gap.who.name, &gap.whom))
        .collect();
    let finding = naming(code, severity, &names)?;
    Some(finding.about(those.iter().map(|gap| gap.who.clone())))
}

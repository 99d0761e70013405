//! Which themes and interfaces came to fall short of a rule and which no longer do, in sentences.

use super::naming;
use crate::findings::changes::{Changes, ShortfallDifference};
use crate::findings::compare::Change;
use crate::findings::{Finding, Severity};
use crate::language::Phrase;
use crate::model::Names;

/// What was as a rule asks and no longer is.
pub(super) fn opened(answer: &Changes) -> Option<Finding> {
    let code = ("compare-shortfalls-opened", Severity::Attention);
    of(answer, Change::Came, true, code)
}

/// What falls short because it is newly asked.
pub(super) fn newly_expected(answer: &Changes) -> Option<Finding> {
    let code = ("compare-shortfalls-expected", Severity::Attention);
    of(answer, Change::Came, false, code)
}

/// What fell short and is as the rule asks now.
pub(super) fn closed(answer: &Changes) -> Option<Finding> {
    let code = ("compare-shortfalls-closed", Severity::Info);
    of(answer, Change::Went, true, code)
}

/// What fell short and is no longer asked: that mends nothing.
pub(super) fn no_longer_expected(answer: &Changes) -> Option<Finding> {
    let code = ("compare-shortfalls-moot", Severity::Info);
    of(answer, Change::Went, false, code)
}

fn of(
    answer: &Changes,
    change: Change,
    expected_in_both: bool,
    (code, severity): (&'static str, Severity),
) -> Option<Finding> {
    let those: Vec<&ShortfallDifference> = answer
        .shortfalls
        .iter()
        .filter(|one| one.change == change && one.expected_in_both == expected_in_both)
        .collect();
    let names: Vec<Names> = those.iter().map(|one| with_reason(one)).collect();
    let finding = naming(code, severity, &names)?
        .about(those.iter().flat_map(|one| one.actors.iter().cloned()))
        .resting_on(those.iter().flat_map(|one| one.ties.iter().cloned()));
    Some(finding)
}

fn with_reason(shortfall: &ShortfallDifference) -> Names {
    Phrase::new("rule-subject-why")
        .name("subject", shortfall.subject.name.clone())
        .phrase("why", shortfall.why.clone())
        .in_all()
}

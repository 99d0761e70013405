//! Which finding comes first?

use schemars::JsonSchema;
use serde::Serialize;

use crate::findings::{Answer, Finding, Severity};

/// A finding and the answer it is part of.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Ranked {
    /// The answer: `interfaces`, `isolated`, `hubs`.
    pub answer: &'static str,
    /// The finding.
    #[serde(flatten)]
    pub finding: Finding,
}

impl Ranked {
    /// The findings of an answer, in its order.
    pub(super) fn of<A: Answer>(id: &'static str, answer: &A) -> Vec<Self> {
        answer
            .findings()
            .iter()
            .map(|finding| Self {
                answer: id,
                finding: finding.clone(),
            })
            .collect()
    }

    /// Urgent ones first; of equally urgent ones gaps; else the order of the answers.
    fn rank(&self) -> (Severity, bool) {
        (self.finding.severity, !self.is_gap())
    }

    /// Does it speak of an interface that is expected and missing?
    pub fn is_gap(&self) -> bool {
        self.finding.code.starts_with("gap")
    }
}

/// The findings of all answers, the most urgent first.
pub(super) fn ranked(mut findings: Vec<Ranked>) -> Vec<Ranked> {
    findings.sort_by_key(Ranked::rank);
    findings
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::language::Phrase;

    fn found(answer: &'static str, code: &'static str, severity: Severity) -> Ranked {
        let finding = Finding {
            code,
            severity,
            sentence: Phrase::new("report-no-findings"),
            next_step: None,
            numbers: BTreeMap::new(),
            actors: Vec::new(),
            evidence: Vec::new(),
        };
        Ranked { answer, finding }
    }

    #[test]
    fn what_asks_for_action_comes_first_and_gaps_before_their_equals() {
        let findings = vec![
            found("interfaces", "interface-summary", Severity::Info),
            found("interfaces", "interface-carried", Severity::Attention),
            found("interfaces", "gap-duty", Severity::Attention),
            found("isolated", "isolated-no-ties", Severity::Attention),
            found("hubs", "hub", Severity::Act),
            found("interfaces", "gap-rule", Severity::Act),
        ];
        let codes: Vec<&str> = ranked(findings)
            .iter()
            .map(|ranked| ranked.finding.code)
            .collect();
        assert_eq!(
            codes,
            [
                "gap-rule",
                "hub",
                "gap-duty",
                "interface-carried",
                "isolated-no-ties",
                "interface-summary",
            ]
        );
    }
}

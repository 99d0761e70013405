//! By what are actors known that a file only numbers?

use std::collections::{HashMap, HashSet};

use super::Graph;
use crate::read::{Spanned, Value};

/// What people call an actor in formats that number them.
const LABEL: &str = "label";

impl Graph {
    /// Knows actors by their labels, where each has one that no other has; else by their numbers,
    /// with the labels for names. The ends of ties follow.
    pub(in crate::read) fn name_by_labels(&mut self) {
        let actors = &self.actors;
        let words = |name: &'static str| -> Option<Vec<&str>> {
            let mut seen = HashSet::new();
            let all = (0..actors.len()).map(|actor| {
                let word = word(&actors.value(actor, name)?.value)?;
                (!word.trim().is_empty() && seen.insert(word)).then_some(word)
            });
            all.collect()
        };
        let (Some(numbers), Some(labels)) = (words("id"), words(LABEL)) else {
            return;
        };
        let label_of: HashMap<String, String> = numbers
            .into_iter()
            .map(str::to_owned)
            .zip(labels.into_iter().map(str::to_owned))
            .collect();
        for actor in 0..self.actors.len() {
            if let Some(label) = self.actors.value(actor, LABEL).cloned() {
                self.actors.set(actor, "id", label);
            }
        }
        self.actors.forget(LABEL);
        for tie in 0..self.ties.len() {
            for end in ["from", "to"] {
                let there = self.ties.value(tie, end);
                let found = there.and_then(|there| {
                    let label = label_of.get(word(&there.value)?)?;
                    Some((label.clone(), there.span))
                });
                if let Some((label, span)) = found {
                    let value = Value::Text(label);
                    self.ties.set(tie, end, Spanned { value, span });
                }
            }
        }
    }
}

fn word(value: &Value) -> Option<&str> {
    match value {
        Value::Text(text) | Value::Number(text) => Some(text),
        _ => None,
    }
}

//! Small networks that tests can write down and count by hand.

use crate::model::Names;
use crate::model::vocabulary::Area;
use crate::model::{Actor, Collective, Evidence, Model, Network, Rule, Status, Tie, Vocabulary};

/// Builds a model from lines, in the order they come.
pub(crate) struct Sample {
    model: Model,
}

impl Sample {
    pub(crate) fn new() -> Self {
        let vocabulary = Vocabulary::built_in().clone();
        Self {
            model: Model::new(Network {
                vocabulary,
                ..Network::default()
            }),
        }
    }

    /// Areas as `child parent`, the parent may be missing.
    pub(crate) fn areas(mut self, lines: &str) -> Self {
        for line in lines.lines().filter(|line| !line.trim().is_empty()) {
            let mut words = line.split_whitespace().map(str::to_owned);
            let area = Area {
                id: words.next().expect("an area"),
                parent: words.next(),
                name: Names::default(),
            };
            self.model.network_mut().vocabulary.areas.push(area);
        }
        self
    }

    /// Actors as `id kind`, and then any of `area=…`, `parent=…`, `theme=…`, `all=kind` (a
    /// collective of its area), `from=…`, `source=…`.
    pub(crate) fn actors(mut self, lines: &str) -> Self {
        for line in lines.lines().filter(|line| !line.trim().is_empty()) {
            let mut words = line.split_whitespace();
            let mut actor = Actor {
                id: words.next().expect("an id").to_owned(),
                kind: words.next().expect("a kind").to_owned(),
                ..Actor::default()
            };
            let mut all = None;
            for word in words {
                let (key, value) = word.split_once('=').expect("key=value");
                let value = value.to_owned();
                match key {
                    "area" => actor.area = Some(value),
                    "parent" => actor.parent = Some(value),
                    "theme" => actor.themes.push(value),
                    "all" => all = Some(value),
                    "from" => actor.valid.from = Some(value.parse().expect("a date")),
                    "until" => actor.valid.until = Some(value.parse().expect("a date")),
                    "source" => actor.evidence.source = Some(value),
                    _ => panic!("no such key: {key}"),
                }
            }
            actor.collective = all.map(|kind| Collective {
                kind,
                area: actor.area.clone(),
            });
            self.model.add_actor(actor).expect("a new id");
        }
        self
    }

    /// Ties as `from to kind`, and then any of a status, `theme=…`, `from=…`, `until=…`,
    /// `strength=…`, `source=…`.
    pub(crate) fn ties(mut self, lines: &str) -> Self {
        for line in lines.lines().filter(|line| !line.trim().is_empty()) {
            let mut words = line.split_whitespace();
            let mut end = || {
                let id = words.next().expect("an id");
                self.model
                    .find(id)
                    .unwrap_or_else(|| panic!("no actor {id}"))
            };
            let (from, to) = (end(), end());
            let mut tie = Tie {
                kind: words.next().expect("a kind").to_owned(),
                ..Tie::default()
            };
            for word in words {
                match word.split_once('=') {
                    None => tie.status = Status::from_key(word).expect("a status"),
                    Some(("theme", theme)) => tie.themes.push(theme.to_owned()),
                    Some(("from", day)) => tie.valid.from = Some(day.parse().expect("a date")),
                    Some(("until", day)) => tie.valid.until = Some(day.parse().expect("a date")),
                    Some(("strength", strength)) => {
                        tie.strength = Some(strength.parse().expect("a number"));
                    }
                    Some(("source", source)) => tie.evidence.source = Some(source.to_owned()),
                    Some((key, _)) => panic!("no such key: {key}"),
                }
            }
            self.model.add_tie(from, to, tie).expect("two ends");
        }
        self
    }

    pub(crate) fn rule(mut self, id: &str, rule: Rule) -> Self {
        let rule = Rule {
            id: id.to_owned(),
            evidence: Evidence {
                source: Some("law".to_owned()),
                phrase: None,
            },
            ..rule
        };
        self.model.network_mut().rules.push(rule);
        self
    }

    pub(crate) fn model(self) -> Model {
        self.model
    }
}

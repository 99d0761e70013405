//! Which actors and ties does an answer speak of, and how are they compared?

use std::collections::BTreeMap;

use jiff::civil::Date;
use petgraph::graph::{EdgeIndex, NodeIndex};
use petgraph::visit::{EdgeRef, IntoNodeReferences};

use crate::model::{Actor, Model, Status, Tie};

/// The options every command shares; the default takes every actor and every existing tie,
/// undirected and unweighted.
#[derive(Clone, Debug, PartialEq)]
pub struct Selection {
    /// Only what holds on that day.
    pub as_of: Option<Date>,
    /// Statuses of ties that count; never empty.
    pub statuses: Vec<Status>,
    /// Kinds of ties (or of what they are a case of); all when empty.
    pub tie_kinds: Vec<String>,
    /// Kinds of actors (or of what they are a case of); all when empty.
    pub actor_kinds: Vec<String>,
    /// Themes of ties; all when empty.
    pub themes: Vec<String>,
    /// Areas of actors, or areas they lie in; all when empty.
    pub areas: Vec<String>,
    /// Do ties run one way?
    pub directed: bool,
    /// Do strengths count?
    pub weighted: bool,
}

impl Default for Selection {
    fn default() -> Self {
        Self {
            as_of: None,
            statuses: vec![Status::Existing],
            tie_kinds: Vec::new(),
            actor_kinds: Vec::new(),
            themes: Vec::new(),
            areas: Vec::new(),
            directed: false,
            weighted: false,
        }
    }
}

/// The actors and ties of a model that a selection takes, in the order of the model.
#[derive(Clone, Debug)]
pub struct Selected<'a> {
    /// The model they are of.
    pub model: &'a Model,
    /// What was asked for.
    pub selection: &'a Selection,
    /// The actors.
    pub actors: Vec<NodeIndex>,
    /// The ties between them that have one of the asked statuses.
    pub ties: Vec<SelectedTie>,
}

/// A tie and its status on the day of the selection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SelectedTie {
    /// The tie.
    pub tie: EdgeIndex,
    /// Where it starts.
    pub from: NodeIndex,
    /// Where it leads.
    pub to: NodeIndex,
    /// Its status on that day.
    pub status: Status,
}

impl Selection {
    /// Takes from the model what it asks for.
    ///
    /// Complexity: O(actors + ties), times the depth of the kind trees.
    pub fn select<'a>(&'a self, model: &'a Model) -> Selected<'a> {
        let graph = model.graph();
        let mut taken = vec![false; graph.node_count()];
        for (node, actor) in graph.node_references() {
            taken[node.index()] = self.takes_actor(model, actor);
        }
        let ties = graph
            .edge_references()
            .filter(|edge| taken[edge.source().index()] && taken[edge.target().index()])
            .filter_map(|edge| {
                let status = self.status_of(model, edge.weight())?;
                self.statuses.contains(&status).then(|| SelectedTie {
                    tie: edge.id(),
                    from: edge.source(),
                    to: edge.target(),
                    status,
                })
            })
            .collect();
        let actors = graph
            .node_indices()
            .filter(|node| taken[node.index()])
            .collect();
        Selected {
            model,
            selection: self,
            actors,
            ties,
        }
    }

    /// The same selection with other statuses: gaps look beside `existing` at `required`.
    pub fn with_statuses(&self, statuses: &[Status]) -> Self {
        Self {
            statuses: statuses.to_vec(),
            ..self.clone()
        }
    }

    fn takes_actor(&self, model: &Model, actor: &Actor) -> bool {
        let words = model.vocabulary();
        self.as_of.is_none_or(|day| actor.valid.includes(day))
            && is_any(&self.actor_kinds, |kind| {
                words.actor_kind_is(&actor.kind, kind)
            })
            && is_any(&self.areas, |area| {
                actor
                    .area
                    .as_deref()
                    .is_some_and(|own| words.area_is(own, area))
            })
    }

    /// The status of the tie as selected, `None` when it is not about what was asked for.
    pub(crate) fn status_of(&self, model: &Model, tie: &Tie) -> Option<Status> {
        let words = model.vocabulary();
        let asked_for = is_any(&self.tie_kinds, |kind| words.tie_kind_is(&tie.kind, kind))
            && is_any(&self.themes, |theme| {
                tie.themes.iter().any(|own| words.theme_is(own, theme))
            });
        if !asked_for {
            return None;
        }
        match self.as_of {
            Some(day) => tie.status_on(day),
            None => Some(tie.status),
        }
    }
}

fn is_any(asked: &[String], matches: impl Fn(&str) -> bool) -> bool {
    asked.is_empty() || asked.iter().any(|key| matches(key))
}

/// What `--by` compares.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Grouping {
    /// The kind of actor, at the level the vocabulary marks as sector.
    #[default]
    Kind,
    /// The area.
    Area,
    /// The first theme of the actor; without one, the theme most of its ties are about.
    Theme,
    /// A free attribute.
    Attribute(String),
}

impl Grouping {
    /// What it is called on the command line and in JSON.
    pub fn key(&self) -> &str {
        match self {
            Self::Kind => "kind",
            Self::Area => "area",
            Self::Theme => "theme",
            Self::Attribute(name) => name,
        }
    }
}

impl std::str::FromStr for Grouping {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(match text {
            "kind" => Self::Kind,
            "area" => Self::Area,
            "theme" => Self::Theme,
            attribute => Self::Attribute(attribute.to_owned()),
        })
    }
}

/// A partition of the selected actors; actors without a sector belong to none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sectors {
    /// The keys of the sectors, sorted.
    pub keys: Vec<String>,
    /// The sector of each selected actor, by its position in [`Selected::actors`].
    pub of: Vec<Option<u32>>,
}

impl Selected<'_> {
    /// Parts the selected actors into sectors.
    pub fn sectors(&self, by: &Grouping) -> Sectors {
        let keys: Vec<Option<String>> = self
            .actors
            .iter()
            .map(|&node| self.sector_key(node, by))
            .collect();
        let mut sorted: Vec<String> = keys.iter().flatten().cloned().collect();
        sorted.sort_unstable();
        sorted.dedup();
        let of = keys
            .iter()
            .map(|key| {
                let position = sorted.binary_search(key.as_ref()?).ok()?;
                u32::try_from(position).ok()
            })
            .collect();
        Sectors { keys: sorted, of }
    }

    fn sector_key(&self, node: NodeIndex, by: &Grouping) -> Option<String> {
        let actor = self.model.actor(node);
        match by {
            Grouping::Kind => Some(
                self.model
                    .vocabulary()
                    .sector_of_kind(&actor.kind)
                    .to_owned(),
            ),
            Grouping::Area => actor.area.clone(),
            Grouping::Theme => actor
                .themes
                .first()
                .cloned()
                .or_else(|| self.usual_theme(node)),
            Grouping::Attribute(name) => actor
                .attributes
                .get(name)
                .map(|attribute| attribute.value.to_string()),
        }
    }

    /// The theme most ties of the actor are about; of several, the first by key.
    fn usual_theme(&self, node: NodeIndex) -> Option<String> {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for edge in self
            .model
            .graph()
            .edges_directed(node, petgraph::Outgoing)
            .chain(self.model.graph().edges_directed(node, petgraph::Incoming))
        {
            for theme in &edge.weight().themes {
                *counts.entry(theme).or_default() += 1;
            }
        }
        counts
            .into_iter()
            .max_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(a.0)))
            .map(|(theme, _)| theme.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Network, Vocabulary};
    use jiff::civil::date;

    fn model() -> Model {
        let vocabulary = Vocabulary::built_in().clone();
        let mut model = Model::new(Network {
            vocabulary,
            ..Network::default()
        });
        let mut add = |id: &str, kind: &str, area: Option<&str>| {
            let actor = Actor {
                id: id.into(),
                kind: kind.into(),
                area: area.map(Into::into),
                ..Actor::default()
            };
            model.add_actor(actor).expect("a new id")
        };
        let soste = add("soste", "umbrella_association", None);
        let oulu = add("oulu", "municipality", Some("17"));
        let county = add("pohde", "wellbeing_county", Some("17"));
        let tie = |status, until: Option<&str>, theme: &str| Tie {
            kind: "cooperates_with".into(),
            status,
            valid: crate::model::Validity {
                from: None,
                until: until.map(|text| text.parse().expect("a date")),
            },
            themes: vec![theme.into()],
            ..Tie::default()
        };
        model.add_tie(soste, oulu, tie(Status::Existing, None, "hyte"));
        model.add_tie(oulu, county, tie(Status::Required, None, "hyte"));
        model.add_tie(soste, county, tie(Status::Existing, Some("2022"), "rescue"));
        model
    }

    #[test]
    fn takes_existing_ties_unless_asked_otherwise() {
        let model = model();
        assert_eq!(Selection::default().select(&model).ties.len(), 2);
        let required = Selection::default().with_statuses(&[Status::Required]);
        assert_eq!(required.select(&model).ties.len(), 1);
    }

    #[test]
    fn a_day_a_kind_a_theme_or_an_area_narrows() {
        let model = model();
        let count = |selection: Selection| {
            let selected = selection.select(&model);
            (selected.actors.len(), selected.ties.len())
        };
        let base = Selection::default();
        assert_eq!(
            count(Selection {
                as_of: Some(date(2023, 1, 1)),
                ..base.clone()
            }),
            (3, 1)
        );
        let kinds = vec!["association".to_owned(), "municipality".to_owned()];
        assert_eq!(
            count(Selection {
                actor_kinds: kinds,
                ..base.clone()
            }),
            (2, 1)
        );
        assert_eq!(
            count(Selection {
                themes: vec!["rescue".into()],
                ..base.clone()
            }),
            (3, 1)
        );
        assert_eq!(
            count(Selection {
                areas: vec!["17".into()],
                ..base
            }),
            (2, 0)
        );
    }

    #[test]
    fn sectors_are_sorted_and_may_miss() {
        let model = model();
        let selection = Selection::default();
        let selected = selection.select(&model);
        let by_kind = selected.sectors(&Grouping::Kind);
        assert_eq!(
            by_kind.keys,
            ["association", "municipality", "wellbeing_county"]
        );
        let by_area = selected.sectors(&Grouping::Area);
        assert_eq!(by_area.of, [None, Some(0), Some(0)]);
        assert_eq!(selected.sectors(&Grouping::Theme).keys, ["hyte"]);
    }
}

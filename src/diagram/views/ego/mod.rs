//! Our own position: who is around an actor, by steps?
//!
//! The actor stands on the left, those one step away in the middle, those two steps away on the
//! right, sector by sector, so that every name can be read. Its own ties are strong, those among
//! its neighbors and on to the second step faint; who would lose touch with the largest part of
//! the rest without the actor has a dashed frame. Below the actor stands what its share is: ties,
//! how far it reaches, who hangs on it, which sectors it reaches and which it does not.
//!
//! Without `--actor` it is about the first of the hubs ([`Hubs`]), and says so.
//!
//! Where a step has more actors than rows its largest sectors fold into a row each, with their
//! number, the last of them only as far as needed; ties between two actors both two steps away are counted and not drawn. Three steps
//! away and further nobody is shown, only counted. A file for Graphviz has all of both steps.
//!
//! # Complexity
//! O((actors + ties) log ties); that of [`Hubs`] when no actor is named.

mod around;
mod lines;
mod picture;
mod rows;
mod share;

use std::collections::BTreeSet;

use petgraph::graph::NodeIndex;

use super::{ViewError, ViewInput, network};
use crate::diagram::NodeLink;
use crate::diagram::frame::Frame;
use crate::diagram::scene::Scene;
use crate::findings::Hubs;
use crate::language::Phrase;
use crate::model::Names;
use crate::select::{Sectors, Selected};
use around::Around;
use picture::Picture;

/// Draws an actor and its surroundings.
///
/// # Errors
/// When nobody is selected, or not the actor that was asked for.
pub fn draw(input: &ViewInput<'_>) -> Result<Scene, ViewError> {
    let subject = Subject::of(input)?;
    let picture = Picture::of(input, &subject);
    let frame = Frame::new(input, &subject.title(input), &picture.keys());
    let elements = picture.elements(frame.content());
    Ok(frame.scene(&subject.description(input), elements))
}

/// The actor, everybody within two steps and all ties between them, without places.
///
/// # Errors
/// As [`draw`].
pub fn node_link(input: &ViewInput<'_>) -> Result<NodeLink, ViewError> {
    let subject = Subject::of(input)?;
    let language = input.options.language;
    let own = input.options.title.clone();
    let within = subject.within(input.selected);
    let title = own.unwrap_or_else(|| subject.title(input).in_language(language));
    Ok(NodeLink {
        title,
        description: subject.description(input).in_language(language),
        ..network::part(&within, input.selected, language)
    })
}

/// Who the picture is about.
struct Subject {
    around: Around,
    sectors: Sectors,
    /// Was it chosen because nobody was named?
    is_chosen: bool,
}

impl Subject {
    fn of(input: &ViewInput<'_>) -> Result<Self, ViewError> {
        let selected = input.selected;
        let (node, is_chosen) = match &input.options.actor {
            Some(id) => (selected.model.find(id), false),
            None => (first_hub(input), true),
        };
        let place = node.and_then(|node| selected.actors.iter().position(|&own| own == node));
        let ego = place.ok_or(ViewError::Nothing {
            view: "ego",
            why: if is_chosen {
                "ego-needs-actors"
            } else {
                "ego-needs-selected"
            },
        })?;
        Ok(Self {
            around: Around::of(selected, ego),
            sectors: selected.sectors(&input.options.by),
            is_chosen,
        })
    }

    /// The selection, with those who are shown.
    fn within<'a>(&self, selected: &Selected<'a>) -> Selected<'a> {
        let actors: Vec<NodeIndex> = self
            .around
            .everybody()
            .into_iter()
            .map(|place| selected.actors[place])
            .collect();
        let shown: BTreeSet<NodeIndex> = actors.iter().copied().collect();
        let ties = selected.ties.iter().copied();
        Selected {
            model: selected.model,
            selection: selected.selection,
            ties: ties
                .filter(|tie| shown.contains(&tie.from) && shown.contains(&tie.to))
                .collect(),
            actors,
        }
    }

    fn name(&self, input: &ViewInput<'_>) -> Names {
        let selected = input.selected;
        Names::plain(network::label(
            selected.model,
            selected.actors[self.around.ego],
            input.options.language,
        ))
    }

    /// The sectors of the neighbors, and the others.
    fn sectors_reached(&self) -> (BTreeSet<u32>, BTreeSet<u32>) {
        let near = self.around.steps[0].iter();
        let reached: BTreeSet<u32> = near.filter_map(|&place| self.sectors.of[place]).collect();
        let all = (0..).take(self.sectors.keys.len());
        let others = all.filter(|sector| !reached.contains(sector));
        (reached.clone(), others.collect())
    }

    fn title(&self, input: &ViewInput<'_>) -> Phrase {
        let (reached, others) = self.sectors_reached();
        let [near, _] = &self.around.steps;
        if near.is_empty() {
            return Phrase::new("ego-title-alone").name("name", self.name(input));
        }
        Phrase::new("ego-title")
            .name("name", self.name(input))
            .count("partners", near.len())
            .count("reached", reached.len())
            .count("sectors", reached.len() + others.len())
            .count("hanging", self.around.hanging.len())
    }

    fn description(&self, input: &ViewInput<'_>) -> Phrase {
        let [near, far] = &self.around.steps;
        Phrase::new("ego-description")
            .name("name", self.name(input))
            .count("ties", self.around.ties)
            .count("near", near.len())
            .count("far", far.len())
            .count("hanging", self.around.hanging.len())
    }
}

/// The first of the hubs; where nobody has a tie, the first actor.
fn first_hub(input: &ViewInput<'_>) -> Option<NodeIndex> {
    let selected = input.selected;
    let hubs = Hubs::find(selected.model, selected.selection, &input.options.by, 1);
    let hub = hubs.actors.first().map(|hub| hub.actor.id.as_str());
    hub.and_then(|id| selected.model.find(id))
        .or_else(|| selected.actors.first().copied())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagram::scene::Drawn;
    use crate::diagram::views::ViewOptions;
    use crate::findings::sample::Sample;
    use crate::language::Language;
    use crate::model::Model;
    use crate::select::Selection;

    /// A municipality tied to two associations and a county; one association hangs on it, the
    /// county leads on to another municipality, and a parish is alone.
    fn model() -> Model {
        Sample::new()
            .actors(
                "oulu municipality
                 a association
                 b association
                 pohde wellbeing_county
                 kemi municipality
                 church parish",
            )
            .ties(
                "oulu a supports\noulu a funds\nb oulu supports\noulu pohde agrees_with
                 a pohde supports\npohde kemi agrees_with",
            )
            .model()
    }

    fn with<T>(model: &Model, actor: Option<&str>, run: impl Fn(&ViewInput<'_>) -> T) -> T {
        let selection = Selection::default();
        let selected = selection.select(model);
        let options = ViewOptions {
            language: Language::En,
            actor: actor.map(str::to_owned),
            ..ViewOptions::default()
        };
        run(&ViewInput {
            selected: &selected,
            options: &options,
        })
    }

    #[test]
    fn the_title_says_what_its_share_is() {
        let scene = with(&model(), Some("oulu"), draw).expect("an actor");
        assert_eq!(
            scene.title,
            "oulu: 3 partners in 2 of 4 sectors, 1 hangs on it"
        );
        let ids = |prefix: &str| {
            let elements = scene.elements.iter();
            elements
                .filter(|element| element.id.as_ref().is_some_and(|id| id.starts_with(prefix)))
                .count()
        };
        assert_eq!(ids("actor-"), 5, "all but the parish");
        let links = scene.elements.iter().filter(|element| {
            matches!(&element.drawn, Drawn::Link(link) if link.from.is_some() && link.to.is_some())
        });
        // Three of its own, a–pohde among them, pohde–kemi outwards.
        assert_eq!(links.count(), 5);
    }

    #[test]
    fn without_a_name_it_is_about_the_first_hub() {
        let scene = with(&model(), None, draw).expect("a hub");
        assert!(scene.title.starts_with("pohde") || scene.title.starts_with("oulu"));
        let texts = scene
            .elements
            .iter()
            .filter_map(|element| match &element.drawn {
                Drawn::Text(text) => Some(text.lines.join(" ")),
                _ => None,
            });
        assert!(texts.collect::<Vec<_>>().join(" ").contains("--actor"));
    }

    #[test]
    fn an_actor_alone_is_a_picture_and_nobody_is_none() {
        let scene = with(&model(), Some("church"), draw).expect("an actor");
        assert_eq!(scene.title, "church has no ties");
        assert!(with(&Sample::new().model(), None, draw).is_err());
        assert!(with(&model(), Some("nobody"), draw).is_err());
    }

    #[test]
    fn a_file_for_graphviz_has_both_steps_and_all_their_ties() {
        let diagram = with(&model(), Some("oulu"), node_link).expect("an actor");
        assert_eq!((diagram.marks.len(), diagram.lines.len()), (5, 6));
    }

    #[test]
    fn large_sectors_fold() {
        let actors: Vec<String> = (0..200).map(|at| format!("m{at} municipality")).collect();
        let ties: Vec<String> = (0..200).map(|at| format!("hub m{at} supports")).collect();
        let model = Sample::new()
            .actors(&format!("hub association\n{}", actors.join("\n")))
            .ties(&ties.join("\n"))
            .model();
        let scene = with(&model, Some("hub"), draw).expect("an actor");
        let texts = scene
            .elements
            .iter()
            .filter_map(|element| match &element.drawn {
                Drawn::Text(text) => Some(text.lines.join(" ").replace('\u{a0}', " ")),
                _ => None,
            });
        let texts: Vec<String> = texts.collect();
        assert!(
            texts.contains(&"municipality (200)".to_owned()),
            "{texts:?}"
        );
    }
}

//! What can a model have that a format may be unable to hold, and how much of it has a model?

use serde::Serialize;

use super::ucinet::{self, Matrices};
use super::{Writer, flat};
use crate::language::Phrase;
use crate::model::{Actor, Attribute, Evidence, Model, Network, Status, Tie, Vocabulary};

/// Lists the features: name, key in answers and of the sentence about its loss, and how many a
/// model has.
macro_rules! features {
    ($($(#[$doc:meta])* $name:ident $key:literal $count:expr;)*) => {
        /// Something a model can have.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Feature {
            $($(#[$doc])* $name,)*
        }

        impl Feature {
            /// Every feature: of the network, of actors, of ties, of both.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// Its key in answers: `tie-themes`.
            pub fn key(self) -> &'static str {
                match self { $(Self::$name => $key,)* }
            }

            /// The sentence about what is lost without it.
            fn phrase(self) -> Phrase {
                Phrase::new(match self { $(Self::$name => concat!("loss-", $key),)* })
            }

            /// How many of it a model has: 0 when nothing is lost without it.
            pub fn count(self, model: &Model) -> usize {
                let count: fn(&Model) -> usize = match self { $(Self::$name => $count,)* };
                count(model)
            }
        }
    };
}

features! {
    /// The network has a title.
    Title "title" |model| usize::from(!network(model).title.is_empty());
    /// The network has a description.
    Description "description" |model| usize::from(!network(model).description.is_empty());
    /// The sources facts come from, with title, date and address.
    SourceList "source-list" |model| network(model).sources.len();
    /// Words of its own: kinds, themes, areas and stages with names and parents.
    Vocabulary "vocabulary" |model| words(&network(model).own_vocabulary);
    /// Rules.
    Rules "rules" |model| network(model).rules.len();
    /// Events.
    Events "events" |model| network(model).events.len();
    /// Statements.
    Statements "statements" |model| network(model).statements.len();
    /// Actors without ties.
    Isolates "isolates" isolates;
    /// Kinds of actors.
    ActorKinds "actor-kinds" |model| model.graph().node_count();
    /// Names of actors.
    ActorNames "actor-names" |model| actors(model, |actor| !actor.name.is_empty());
    /// In which language the names of actors are.
    Languages "languages" |model| actors(model, |actor| {
        [&actor.name.fi, &actor.name.sv, &actor.name.en].into_iter().any(Option::is_some)
    });
    /// Areas of actors.
    Areas "areas" |model| actors(model, |actor| actor.area.is_some());
    /// Themes of actors.
    ActorThemes "actor-themes" |model| actors(model, |actor| !actor.themes.is_empty());
    /// Actors that belong to another.
    Parents "parents" |model| actors(model, |actor| actor.parent.is_some());
    /// Actors that stand for many.
    Collectives "collectives" |model| actors(model, |actor| actor.collective.is_some());
    /// Places on the map.
    Positions "positions" |model| actors(model, |actor| actor.position.is_some());
    /// When actors exist.
    ActorValidity "actor-validity" |model| actors(model, |actor| !actor.valid.is_always());
    /// From which source we know of actors.
    ActorSources "actor-sources" |model| actors(model, |actor| actor.evidence.source.is_some());
    /// The words of the sources about actors.
    ActorPhrases "actor-phrases" |model| actors(model, |actor| actor.evidence.phrase.is_some());
    /// Free attributes of actors.
    ActorAttributes "actor-attributes" |model| actors(model, |actor| !actor.attributes.is_empty());
    /// Kinds of ties.
    TieKinds "tie-kinds" |model| model.graph().edge_count();
    /// Ties whose direction is not that of their kind.
    Directions "directions" |model| ties(model, |tie| tie.directed.is_some());
    /// Themes of ties.
    TieThemes "tie-themes" |model| ties(model, |tie| !tie.themes.is_empty());
    /// Strengths of ties.
    Strengths "strengths" |model| ties(model, |tie| tie.strength.is_some());
    /// Ties that are not simply there.
    Statuses "statuses" |model| ties(model, |tie| tie.status != Status::default());
    /// When ties hold.
    TieValidity "tie-validity" |model| ties(model, |tie| !tie.valid.is_always());
    /// How sure we are of ties.
    Confidences "confidences" |model| ties(model, |tie| tie.confidence.is_some());
    /// From which source we know of ties.
    TieSources "tie-sources" |model| ties(model, |tie| tie.evidence.source.is_some());
    /// The words of the sources about ties.
    TiePhrases "tie-phrases" |model| ties(model, |tie| tie.evidence.phrase.is_some());
    /// Free attributes of ties.
    TieAttributes "tie-attributes" |model| ties(model, |tie| !tie.attributes.is_empty());
    /// Several ties between the same two actors.
    ParallelTies "parallel-ties" parallel;
    /// Several ties of one kind between the same two actors.
    TiesOfOneKind "ties-of-one-kind" |model| Matrices::of(model).merged;
    /// Ties without direction beside others of their kind that have one, and directed ties that
    /// have another the other way.
    BothWays "both-ways" |model| Matrices::of(model).unclear;
    /// Quotation marks and ends of lines in ids and kinds.
    QuotedIds "quoted-ids" ucinet::unlabelled;
    /// How we know attributes.
    AttributeEvidence "attribute-evidence" |model| {
        attributes(model).filter(|attribute| attribute.evidence != Evidence::default()).count()
    };
    /// Control characters in texts.
    Controls "controls" |model| {
        let replaced = |flat: Result<flat::Flat, _>| flat.map_or(1, |flat| flat.replaced);
        replaced(flat::actors(model, |_| true))
            + replaced(flat::ties(model, |_| true))
            + flat::replaced_in_header(model)
    };
}

/// What a format cannot hold of a model.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Loss {
    /// The key of the feature.
    pub feature: &'static str,
    /// How many there are of it.
    pub count: usize,
    /// Both in words.
    pub sentence: Phrase,
}

/// Everything a writer must leave out of a model; nothing when the file says all of it.
pub fn losses(model: &Model, writer: &Writer) -> Vec<Loss> {
    Feature::ALL
        .iter()
        .filter(|feature| !writer.can_hold(**feature))
        .filter_map(|feature| {
            let count = feature.count(model);
            (count > 0).then(|| Loss {
                feature: feature.key(),
                count,
                sentence: feature.phrase().count("count", count),
            })
        })
        .collect()
}

fn network(model: &Model) -> &Network {
    model.network()
}

fn actors(model: &Model, has: impl Fn(&Actor) -> bool) -> usize {
    let actors = model.graph().node_weights();
    actors.filter(|actor| has(actor)).count()
}

fn ties(model: &Model, has: impl Fn(&Tie) -> bool) -> usize {
    let ties = model.graph().edge_weights();
    ties.filter(|tie| has(tie)).count()
}

fn attributes(model: &Model) -> impl Iterator<Item = &Attribute> {
    let of_actors = model.graph().node_weights();
    let of_ties = model.graph().edge_weights();
    of_actors
        .flat_map(|actor| actor.attributes.values())
        .chain(of_ties.flat_map(|tie| tie.attributes.values()))
}

fn words(vocabulary: &Vocabulary) -> usize {
    let Vocabulary {
        actor_kinds,
        tie_kinds,
        themes,
        areas,
        stages,
    } = vocabulary;
    actor_kinds.len() + tie_kinds.len() + themes.len() + areas.len() + stages.len()
}

fn isolates(model: &Model) -> usize {
    let graph = model.graph();
    graph
        .node_indices()
        .filter(|&node| graph.neighbors_undirected(node).next().is_none())
        .count()
}

/// Ties beyond the first between two actors, whichever way they run.
fn parallel(model: &Model) -> usize {
    let mut pairs: Vec<[usize; 2]> = model
        .graph()
        .raw_edges()
        .iter()
        .map(|edge| {
            let ends = [edge.source().index(), edge.target().index()];
            [ends[0].min(ends[1]), ends[0].max(ends[1])]
        })
        .collect();
    let all = pairs.len();
    pairs.sort_unstable();
    pairs.dedup();
    all - pairs.len()
}

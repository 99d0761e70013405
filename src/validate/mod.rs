//! Is the input sound? A [`Document`] becomes a [`Model`], or all its [`Problems`].

mod actors;
mod attributes;
mod check;
mod fields;
mod header;
mod ids;
mod known;
mod loops;
mod rules;
mod slip;
mod ties;
mod typed;
mod vocabulary;

pub(crate) use slip::meant;
pub(crate) use ties::ASSUMED_KIND;

use crate::model::{Actor, Model, Network, Vocabulary};
use crate::problem::Problems;
use crate::read::Document;
use check::Check;
use fields::Fields;
use known::Known;

pub use rules::{RuleSet, rules};

/// A sound input.
#[derive(Clone, Debug)]
pub struct Validated {
    /// What it says.
    pub model: Model,
    /// What was adopted, created or understood on the way.
    pub notes: Problems,
}

/// Checks a document and makes the model of it.
///
/// Everything is checked even after the first error, so that all can be mended at once.
/// Complexity: linear in the document, but for the suggestions, whose number is limited.
///
/// # Errors
/// All problems (and notes), in the order of the files, when at least one is an error.
pub fn validate(document: Document) -> Result<Validated, Problems> {
    let mut check = Check::of(&document);
    let parts = Parts::read(&document, &mut check);
    drop(document);
    let problems = check.into_problems();
    if problems.has_errors() {
        return Err(problems);
    }
    Ok(Validated {
        model: parts.into_model(),
        notes: problems,
    })
}

/// Everything a model is made of.
struct Parts {
    network: Network,
    actors: Vec<Actor>,
    ties: Vec<ties::Read>,
}

impl Parts {
    fn read(document: &Document, check: &mut Check) -> Self {
        let header = Fields::of_header(&document.header);
        header::check_format(header, check);
        let own = vocabulary::read(header, check);
        let sources = header::sources(header, check);
        let mut known = Known::new(own, sources, actors::ids(&document.actors));
        let network = header::network(header, &mut known, check);
        let mut actors = actors::read(&document.actors, &mut known, check);
        let ties = ties::read(&document.ties, &mut known, check);
        header::check_actors(header, document.actors.len() + known.created.len(), check);
        actors.extend(known.created.drain(..).map(actors::created));
        let Known { own, sources, .. } = known;
        Self {
            network: Network {
                sources,
                vocabulary: Vocabulary::with_built_in(own.clone()),
                own_vocabulary: own,
                ..network
            },
            actors,
            ties,
        }
    }

    fn into_model(self) -> Model {
        let mut model = Model::with_capacity(self.network, self.actors.len(), self.ties.len());
        for actor in self.actors {
            model.add_actor(actor).expect("ids were checked to differ");
        }
        for ties::Read { from, to, tie } in self.ties {
            model
                .add_tie(from, to, tie)
                .expect("ends were checked to differ");
        }
        model
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::model::native::schema;

    /// The readers' keys are those of the types the files are written from.
    #[test]
    fn every_record_has_the_keys_of_the_schema() {
        let schema = Value::from(schema());
        let lists: [(&str, &[&str]); 18] = [
            ("", &header::KEYS),
            ("Source", &header::SOURCE_KEYS),
            ("Rule", &rules::RULE_KEYS),
            ("Group", &rules::GROUP_KEYS),
            ("Carrier", &rules::CARRIER_KEYS),
            ("Event", &header::EVENT_KEYS),
            ("Statement", &header::STATEMENT_KEYS),
            ("Vocabulary", &vocabulary::LISTS),
            ("ActorKind", &vocabulary::ACTOR_KIND_KEYS),
            ("TieKind", &vocabulary::TIE_KIND_KEYS),
            ("Theme", &vocabulary::WORD_KEYS),
            ("Area", &vocabulary::WORD_KEYS),
            ("Stage", &vocabulary::STAGE_KEYS),
            ("Actor", &actors::KEYS),
            ("Collective", &actors::COLLECTIVE_KEYS),
            ("Position", &actors::POSITION_KEYS),
            ("NativeTie", &ties::KEYS),
            ("Validity", &typed::VALIDITY_KEYS),
        ];
        for (record, keys) in lists {
            let record_schema = match record {
                "" => &schema,
                name => &schema["$defs"][name],
            };
            let properties = record_schema["properties"].as_object().expect("properties");
            let mut expected: Vec<&str> = properties.keys().map(String::as_str).collect();
            let mut keys = keys.to_vec();
            expected.sort_unstable();
            keys.sort_unstable();
            assert_eq!(keys, expected, "{record}");
        }
        let names = &schema["$defs"]["Names"]["anyOf"][1]["properties"];
        let names: Vec<&String> = names.as_object().expect("properties").keys().collect();
        assert_eq!(names, typed::NAME_KEYS.to_vec());
        let detailed = &schema["$defs"]["Attribute"]["anyOf"][1]["properties"];
        let detailed: Vec<&String> = detailed.as_object().expect("properties").keys().collect();
        assert_eq!(detailed, attributes::KEYS.to_vec());
    }
}

//! Is the input sound? A [`Document`] becomes a [`Model`], or all its [`Problems`].

mod actors;
mod attributes;
mod check;
mod fields;
mod header;
mod ids;
mod known;
mod loops;
mod ties;
mod typed;
mod vocabulary;

use crate::model::{Actor, Model, Network, Vocabulary};
use crate::problem::Problems;
use crate::read::Document;
use check::Check;
use fields::Fields;
use known::Known;

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
        actors.extend(known.created.drain(..).map(actors::created));
        header::check_actors(header, &actors, check);
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
        let mut model = Model::new(self.network);
        for actor in self.actors {
            model.add_actor(actor).expect("ids were checked to differ");
        }
        for ties::Read { from, to, tie } in self.ties {
            let end = |id: &str| model.find(id).expect("ends were checked to be actors");
            let (from, to) = (end(&from), end(&to));
            model
                .add_tie(from, to, tie)
                .expect("ends were checked to differ");
        }
        model
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::read::{Input, ReadError, read};

    fn lines(text: &str) -> Vec<String> {
        let problems = match read(&Input::bytes("-", text)) {
            Ok(document) => match validate(document) {
                Ok(validated) => validated.notes,
                Err(problems) => problems,
            },
            Err(ReadError::Problems(problems)) => problems,
            Err(error) => panic!("{error}"),
        };
        problems.lines(Language::En)
    }

    #[test]
    fn a_dangling_end_is_told_with_its_place_and_a_guess() {
        let text = r#"{"format": "yhdyspinta/1",
            "actors": [{"id": "soste", "kind": "umbrella_association"}, {"id": "oulu", "kind": "municipality"}],
            "ties": [{"from": "oulu", "to": "sost", "kind": "cooperates_with"}]}"#;
        assert_eq!(
            lines(text),
            ["-:3:45: tie 1: `to` names `sost`, which is no actor; did you mean `soste`?"]
        );
        assert!(lines(&text.replace(r#""sost""#, r#""soste""#)).is_empty());
    }

    #[test]
    fn broken_json_is_told_with_its_place() {
        assert_eq!(
            lines("{\"format\": \"yhdyspinta/1\",\n \"actors\": [1,]}"),
            [
                "-:2:14: this is no JSON: there is a comma before the closing bracket; \
              mend it here and check again; what follows could not be read"
            ]
        );
    }
}

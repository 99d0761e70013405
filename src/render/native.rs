//! How does a model look as a native file, so that people and version control can read it?
//!
//! The parts of the file stand on lines of their own, and so does every actor, tie,
//! event, source and word: a change to one actor is a change to one line.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};

use crate::model::Model;
use crate::model::native::NativeFile;

/// The model as native JSON, with a newline at the end.
///
/// Same model, same bytes. Whole numbers are written without a fraction.
pub fn write(model: &Model) -> String {
    let mut bytes = Vec::new();
    let mut serializer = Serializer::with_formatter(&mut bytes, OneRecordPerLine::default());
    NativeFile::from(model)
        .serialize(&mut serializer)
        .expect("texts and finite numbers under text keys can be written to memory");
    bytes.push(b'\n');
    String::from_utf8(bytes).expect("serde_json writes UTF-8")
}

/// Breaks lines between the parts of the file and between their records, nowhere deeper.
#[derive(Default)]
struct OneRecordPerLine {
    /// Of every container that is open: are its items on lines of their own?
    open: Vec<bool>,
    has_items: bool,
}

impl OneRecordPerLine {
    fn open(
        &mut self,
        writer: &mut (impl Write + ?Sized),
        bracket: u8,
        is_list: bool,
    ) -> io::Result<()> {
        let depth = self.open.len();
        // Depth 2 holds the records of the file (objects) and the word lists of its vocabulary.
        self.open.push(depth < 2 || (depth == 2 && is_list));
        self.has_items = false;
        writer.write_all(&[bracket])
    }

    fn close(&mut self, writer: &mut (impl Write + ?Sized), bracket: u8) -> io::Result<()> {
        let on_lines = self.open.pop().unwrap_or(false);
        if on_lines && self.has_items {
            self.break_line(writer)?;
        }
        self.has_items = true;
        writer.write_all(&[bracket])
    }

    fn begin_item(&mut self, writer: &mut (impl Write + ?Sized), first: bool) -> io::Result<()> {
        if !first {
            writer.write_all(b",")?;
        }
        if self.open.last().copied().unwrap_or(false) {
            self.break_line(writer)
        } else if first {
            Ok(())
        } else {
            writer.write_all(b" ")
        }
    }

    fn break_line(&self, writer: &mut (impl Write + ?Sized)) -> io::Result<()> {
        writer.write_all(b"\n")?;
        self.open.iter().try_for_each(|_| writer.write_all(b" "))
    }
}

impl Formatter for OneRecordPerLine {
    fn write_f64<W: ?Sized + Write>(&mut self, writer: &mut W, value: f64) -> io::Result<()> {
        // Up to 2^53 every whole number is exact, and its text reads back as the same number.
        if value.fract() == 0.0 && value.abs() <= 9_007_199_254_740_992.0 {
            write!(writer, "{value:.0}")
        } else {
            write!(writer, "{value}")
        }
    }

    fn begin_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.open(writer, b'[', true)
    }

    fn end_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.close(writer, b']')
    }

    fn begin_array_value<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        first: bool,
    ) -> io::Result<()> {
        self.begin_item(writer, first)
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, _: &mut W) -> io::Result<()> {
        self.has_items = true;
        Ok(())
    }

    fn begin_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.open(writer, b'{', false)
    }

    fn end_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.close(writer, b'}')
    }

    fn begin_object_key<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        first: bool,
    ) -> io::Result<()> {
        self.begin_item(writer, first)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        writer.write_all(b": ")
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, _: &mut W) -> io::Result<()> {
        self.has_items = true;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::vocabulary::Theme;
    use crate::model::{Actor, Names, Network, Scalar, Tie, Vocabulary};

    fn model() -> Model {
        let theme = Theme {
            id: "grants".into(),
            ..Theme::default()
        };
        let mut model = Model::new(Network {
            title: Names::all("Kaksi", "Två", "Two"),
            own_vocabulary: Vocabulary {
                themes: vec![theme],
                ..Vocabulary::default()
            },
            ..Network::default()
        });
        let mut add = |id: &str, members: f64| {
            let actor = Actor {
                id: id.into(),
                kind: "association".into(),
                themes: vec!["hyte".into(), "grants".into()],
                attributes: [("members".to_owned(), Scalar::Number(members).into())].into(),
                ..Actor::default()
            };
            model.add_actor(actor).expect("a new id")
        };
        let (a, b) = (add("a", 1_300_000.0), add("b \"quoted\"", 0.1));
        let tie = Tie {
            kind: "supports".into(),
            ..Tie::default()
        };
        model.add_tie(a, b, tie);
        model
    }

    #[test]
    fn every_record_has_a_line() {
        let expected = r#"{
 "$schema": "yhdyspinta.schema.json",
 "format": "yhdyspinta/1",
 "title": {
  "fi": "Kaksi",
  "sv": "Två",
  "en": "Two"
 },
 "vocabulary": {
  "themes": [
   {"id": "grants"}
  ]
 },
 "actors": [
  {"id": "a", "kind": "association", "themes": ["hyte", "grants"], "attributes": {"members": 1300000}},
  {"id": "b \"quoted\"", "kind": "association", "themes": ["hyte", "grants"], "attributes": {"members": 0.1}}
 ],
 "ties": [
  {"from": "a", "to": "b \"quoted\"", "kind": "supports"}
 ]
}
"#;
        assert_eq!(write(&model()), expected);
    }

    #[test]
    fn says_the_same_as_the_types() {
        let read: serde_json::Value = serde_json::from_str(&write(&model())).expect("JSON");
        assert_eq!(read["actors"][0]["attributes"]["members"], 1_300_000);
        assert_eq!(read["ties"].as_array().map(Vec::len), Some(1));
    }

    #[test]
    fn a_model_without_actors_is_still_a_file() {
        let text = write(&Model::default());
        assert!(
            text.ends_with(" \"actors\": [],\n \"ties\": []\n}\n"),
            "{text}"
        );
    }

    #[test]
    fn numbers_read_back_as_they_were() {
        for number in [0.0, -3.0, 3.2, 1e15, 1e16, 1e300, 1e-300, 60.170_833] {
            let mut model = Model::default();
            let actor = Actor {
                attributes: [("x".to_owned(), Scalar::Number(number).into())].into(),
                ..Actor::default()
            };
            model.add_actor(actor);
            let read: serde_json::Value = serde_json::from_str(&write(&model)).expect("JSON");
            assert_eq!(read["actors"][0]["attributes"]["x"].as_f64(), Some(number));
        }
    }
}

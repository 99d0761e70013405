//! What is it called, in which language?

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::language::Language;

/// A text in Finnish, Swedish and English; any of them may be missing.
///
/// `und` (BCP 47: undetermined) is a text whose language the input did not say.
/// In JSON such a text alone is a plain string, all others are an object by language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Names {
    /// Finnish.
    pub fi: Option<String>,
    /// Swedish.
    pub sv: Option<String>,
    /// English.
    pub en: Option<String>,
    /// In a language the input did not name.
    pub und: Option<String>,
}

impl Names {
    /// A text in a language that is not known.
    pub fn plain(text: impl Into<String>) -> Self {
        Self {
            und: Some(text.into()),
            ..Self::default()
        }
    }

    /// The text in all three languages.
    pub fn all(fi: &str, sv: &str, en: &str) -> Self {
        Self {
            fi: Some(fi.into()),
            sv: Some(sv.into()),
            en: Some(en.into()),
            und: None,
        }
    }

    /// Is there no text at all?
    pub fn is_empty(&self) -> bool {
        self.by_code().all(|(_, text)| text.is_none())
    }

    /// The text in exactly that language.
    pub fn exact(&self, language: Language) -> Option<&str> {
        match language {
            Language::Fi => self.fi.as_deref(),
            Language::Sv => self.sv.as_deref(),
            Language::En => self.en.as_deref(),
        }
    }

    /// The text in that language, else in an unnamed one, else in Finnish, Swedish or English.
    pub fn best(&self, language: Language) -> Option<&str> {
        self.exact(language)
            .or(self.und.as_deref())
            .or(self.fi.as_deref())
            .or(self.sv.as_deref())
            .or(self.en.as_deref())
    }

    fn by_code(&self) -> impl Iterator<Item = (&'static str, Option<&str>)> {
        [
            ("fi", self.fi.as_deref()),
            ("sv", self.sv.as_deref()),
            ("en", self.en.as_deref()),
            ("und", self.und.as_deref()),
        ]
        .into_iter()
    }
}

impl Serialize for Names {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if let Self {
            fi: None,
            sv: None,
            en: None,
            und: Some(text),
        } = self
        {
            return serializer.serialize_str(text);
        }
        let mut map = serializer.serialize_map(None)?;
        for (code, text) in self.by_code() {
            if let Some(text) = text {
                map.serialize_entry(code, text)?;
            }
        }
        map.end()
    }
}

impl JsonSchema for Names {
    fn schema_name() -> Cow<'static, str> {
        "Names".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A text by language (fi, sv, en; und when the language is unknown), or a plain string.",
            "anyOf": [
                { "type": "string" },
                {
                    "type": "object",
                    "properties": {
                        "fi": { "type": "string" },
                        "sv": { "type": "string" },
                        "en": { "type": "string" },
                        "und": { "type": "string" },
                    },
                    "additionalProperties": false,
                },
            ],
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn falls_back_to_a_language_that_is_there() {
        let names = Names {
            sv: Some("Esbo".into()),
            ..Names::default()
        };
        assert_eq!(names.best(Language::Fi), Some("Esbo"));
        assert_eq!(names.exact(Language::Fi), None);
        assert_eq!(Names::default().best(Language::En), None);
    }

    #[test]
    fn a_lone_text_without_language_is_a_string_in_json() {
        let json = |names: &Names| serde_json::to_string(names).expect("json");
        assert_eq!(json(&Names::plain("A")), r#""A""#);
        assert_eq!(
            json(&Names::all("a", "b", "c")),
            r#"{"fi":"a","sv":"b","en":"c"}"#
        );
    }
}

//! How are changes written, on the command line and in a file?

use serde::Deserialize;
use thiserror::Error;

use super::{Change, Ending, TieName};
use crate::language::Phrase;
use crate::model::{Actor, Names, PartialDate, Status, Tie, Validity};
use crate::read::date;

/// A text that is no change, and how it should look.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum NotAChange {
    /// Parts are missing or there are too many.
    #[error("{text} is not of the form {form}")]
    Form {
        /// What was written.
        text: String,
        /// What it should be like.
        form: &'static str,
    },
    /// No date.
    #[error("{text} is no date")]
    Date {
        /// What was written.
        text: String,
    },
    /// No status.
    #[error("{text} is no status")]
    Status {
        /// What was written.
        text: String,
    },
    /// The file is no list of changes.
    #[error("line {line}, column {column}: {reason}")]
    Json {
        /// Where, from 1.
        line: usize,
        /// Where, from 1.
        column: usize,
        /// What is wrong.
        reason: String,
    },
}

impl NotAChange {
    fn form(text: &str, form: &'static str) -> Self {
        let text = text.to_owned();
        Self::Form { text, form }
    }

    /// The error for people.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::Form { text, form } => Phrase::new("change-form")
                .text("text", text)
                .text("form", *form),
            Self::Date { text } => Phrase::new("change-date").text("text", text),
            Self::Status { text } => Phrase::new("change-status")
                .text("text", text)
                .text("known", Status::ALL.map(Status::key).join(", ")),
            Self::Json {
                line,
                column,
                reason,
            } => Phrase::new("change-json")
                .count("line", *line)
                .count("column", *column)
                .text("reason", reason),
        }
    }
}

/// `A` or `A,B,…`: actors that go.
///
/// # Errors
/// An empty id.
pub fn removal(text: &str) -> Result<Vec<Change>, NotAChange> {
    let ids = parts(text).ok_or_else(|| NotAChange::form(text, "ID"))?;
    Ok(ids
        .into_iter()
        .map(|actor| Change::Remove { actor })
        .collect())
}

/// `A,B=C`: actors that become one.
///
/// # Errors
/// Another form.
pub fn merger(text: &str) -> Result<Change, NotAChange> {
    let form = || NotAChange::form(text, "A,B=C");
    let (actors, into) = text.rsplit_once('=').ok_or_else(form)?;
    let into = into.trim().to_owned();
    let actors = parts(actors)
        .filter(|_| !into.is_empty())
        .ok_or_else(form)?;
    Ok(Change::Merge { actors, into })
}

/// `from,to,kind`, `from,to,kind,theme` or `from,to,kind,theme,status`: a tie that comes. The
/// theme may be empty.
///
/// # Errors
/// Another form, or an unknown status.
pub fn addition(text: &str) -> Result<Change, NotAChange> {
    let words: Vec<&str> = text.split(',').map(str::trim).collect();
    let form = || NotAChange::form(text, "from,to,kind[,theme[,status]]");
    let (&[from, to, kind], more) = words.split_first_chunk::<3>().ok_or_else(form)?;
    if [from, to, kind].contains(&"") || more.len() > 2 {
        return Err(form());
    }
    let themes = more.first().filter(|theme| !theme.is_empty());
    let tie = Tie {
        kind: kind.to_owned(),
        themes: themes.iter().map(|theme| (**theme).to_owned()).collect(),
        status: more
            .get(1)
            .map_or(Ok(Status::Existing), |key| status(key))?,
        ..Tie::default()
    };
    Ok(Change::Add {
        from: from.to_owned(),
        to: to.to_owned(),
        tie: Box::new(tie),
    })
}

/// `ID@DATE` or `from,to,kind@DATE`: the last day of an actor or a tie. `ID` alone: an actor
/// ends when it does anyway, and the question is what that takes along.
///
/// # Errors
/// Another form, or no date.
pub fn end(text: &str) -> Result<Change, NotAChange> {
    let (what, at) = dated(text, "ID@DATE")?;
    ending_on(what, at, text)
}

/// Only an actor can be asked about the end it has anyway.
fn ending_on(what: Ending, at: Option<PartialDate>, text: &str) -> Result<Change, NotAChange> {
    match (&what, at) {
        (Ending::Tie(_), None) => Err(NotAChange::form(text, "FROM,TO[,KIND]@DATE")),
        _ => Ok(Change::End { what, at }),
    }
}

/// `ID@DATE` or `ID`: an actor, or a tie as in [`end`], goes on until then, or without end.
///
/// # Errors
/// Another form, or no date.
pub fn continuation(text: &str) -> Result<Change, NotAChange> {
    let (what, until) = dated(text, "ID[@DATE]")?;
    Ok(Change::Continue { what, until })
}

fn dated(text: &str, form: &'static str) -> Result<(Ending, Option<PartialDate>), NotAChange> {
    let (name, at) = match text.rsplit_once('@') {
        Some((name, at)) => (name, Some(a_date(at)?)),
        None => (text, None),
    };
    let words = parts(name).ok_or_else(|| NotAChange::form(text, form))?;
    let mut words = words.into_iter();
    let ending = match (words.next(), words.next(), words.next(), words.next()) {
        (Some(actor), None, ..) => Ending::Actor(actor),
        (Some(from), Some(to), kind, None) => Ending::Tie(TieName {
            from,
            to,
            kind,
            theme: None,
        }),
        _ => return Err(NotAChange::form(text, form)),
    };
    Ok((ending, at))
}

/// Words between commas; `None` when one is empty.
fn parts(text: &str) -> Option<Vec<String>> {
    let words = text.split(',').map(str::trim);
    words
        .map(|word| (!word.is_empty()).then(|| word.to_owned()))
        .collect()
}

fn a_date(text: &str) -> Result<PartialDate, NotAChange> {
    date(text).ok_or_else(|| NotAChange::Date {
        text: text.to_owned(),
    })
}

fn status(key: &str) -> Result<Status, NotAChange> {
    Status::from_key(key).ok_or_else(|| NotAChange::Status {
        text: key.to_owned(),
    })
}

/// A list of changes as JSON, alone or under `changes`:
///
/// ```json
/// [
///  {"change": "remove", "actor": "hanke"},
///  {"change": "remove_tie", "from": "a", "to": "b", "kind": "funds"},
///  {"change": "merge", "actors": ["a", "b"], "into": "c"},
///  {"change": "add", "from": "a", "to": "b", "kind": "funds", "themes": ["hyte"]},
///  {"change": "add_actor", "id": "d", "kind": "network", "name": {"fi": "verkosto"}},
///  {"change": "hand_over", "from": "a", "to": "b", "theme": "rescue"},
///  {"change": "end", "actor": "hanke", "at": "2021-12-31"},
///  {"change": "continue", "actor": "hanke", "until": "2023"}
/// ]
/// ```
///
/// # Errors
/// What is no such list, with its place.
pub fn from_json(text: &str) -> Result<Vec<Change>, NotAChange> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Wrapped {
        changes: Vec<Written>,
    }
    let is_list = text.trim_start().starts_with('[');
    let written: Result<Vec<Written>, _> = if is_list {
        serde_json::from_str(text)
    } else {
        serde_json::from_str(text).map(|wrapped: Wrapped| wrapped.changes)
    };
    let written = written.map_err(|error| NotAChange::Json {
        line: error.line(),
        column: error.column(),
        reason: reason(&error),
    })?;
    written.into_iter().map(Written::read).collect()
}

/// What is wrong without where, which is said beside it.
fn reason(error: &serde_json::Error) -> String {
    let text = error.to_string();
    match text.rsplit_once(" at line ") {
        Some((reason, _)) => reason.to_owned(),
        None => text,
    }
}

/// A change as it stands in a file.
#[derive(Deserialize)]
#[serde(tag = "change", rename_all = "snake_case", deny_unknown_fields)]
enum Written {
    Remove {
        actor: String,
    },
    RemoveTie {
        from: String,
        to: String,
        kind: Option<String>,
        theme: Option<String>,
    },
    Merge {
        actors: Vec<String>,
        into: String,
    },
    Add {
        from: String,
        to: String,
        kind: String,
        #[serde(default)]
        themes: Vec<String>,
        status: Option<String>,
        strength: Option<f64>,
        #[serde(default)]
        valid: WrittenValidity,
    },
    AddActor {
        id: String,
        kind: String,
        #[serde(default)]
        name: WrittenNames,
        area: Option<String>,
        #[serde(default)]
        themes: Vec<String>,
        #[serde(default)]
        valid: WrittenValidity,
    },
    HandOver {
        from: String,
        to: String,
        kind: Option<String>,
        theme: Option<String>,
    },
    End {
        actor: Option<String>,
        from: Option<String>,
        to: Option<String>,
        kind: Option<String>,
        theme: Option<String>,
        at: Option<String>,
    },
    Continue {
        actor: Option<String>,
        from: Option<String>,
        to: Option<String>,
        kind: Option<String>,
        theme: Option<String>,
        until: Option<String>,
    },
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenValidity {
    from: Option<String>,
    until: Option<String>,
}

/// A text, or a text by language.
#[derive(Deserialize)]
#[serde(untagged)]
enum WrittenNames {
    Plain(String),
    ByLanguage {
        fi: Option<String>,
        sv: Option<String>,
        en: Option<String>,
    },
}

impl Default for WrittenNames {
    fn default() -> Self {
        Self::ByLanguage {
            fi: None,
            sv: None,
            en: None,
        }
    }
}

impl WrittenNames {
    fn read(self) -> Names {
        match self {
            Self::Plain(text) => Names::plain(text),
            Self::ByLanguage { fi, sv, en } => Names {
                fi,
                sv,
                en,
                und: None,
            },
        }
    }
}

impl WrittenValidity {
    fn read(self) -> Result<Validity, NotAChange> {
        let date = |text: Option<String>| text.as_deref().map(a_date).transpose();
        Ok(Validity {
            from: date(self.from)?,
            until: date(self.until)?,
        })
    }
}

impl Written {
    fn read(self) -> Result<Change, NotAChange> {
        Ok(match self {
            Self::Remove { actor } => Change::Remove { actor },
            Self::RemoveTie {
                from,
                to,
                kind,
                theme,
            } => Change::RemoveTie(TieName {
                from,
                to,
                kind,
                theme,
            }),
            Self::Merge { actors, into } => Change::Merge { actors, into },
            Self::Add {
                from,
                to,
                kind,
                themes,
                status: key,
                strength,
                valid,
            } => Change::Add {
                from,
                to,
                tie: Box::new(Tie {
                    kind,
                    themes,
                    status: key.as_deref().map_or(Ok(Status::Existing), status)?,
                    strength: positive(strength)?,
                    valid: valid.read()?,
                    ..Tie::default()
                }),
            },
            Self::AddActor {
                id,
                kind,
                name,
                area,
                themes,
                valid,
            } => Change::AddActor(Box::new(Actor {
                id,
                kind,
                name: name.read(),
                area,
                themes,
                valid: valid.read()?,
                ..Actor::default()
            })),
            Self::HandOver {
                from,
                to,
                kind,
                theme,
            } => Change::HandOver {
                from,
                to,
                kind,
                theme,
            },
            Self::End {
                actor,
                from,
                to,
                kind,
                theme,
                at,
            } => {
                let what = ending(actor, from.zip(to), kind, theme)?;
                let at = at.as_deref().map(a_date).transpose()?;
                ending_on(what, at, "end")?
            }
            Self::Continue {
                actor,
                from,
                to,
                kind,
                theme,
                until,
            } => Change::Continue {
                what: ending(actor, from.zip(to), kind, theme)?,
                until: until.as_deref().map(a_date).transpose()?,
            },
        })
    }
}

fn ending(
    actor: Option<String>,
    ends: Option<(String, String)>,
    kind: Option<String>,
    theme: Option<String>,
) -> Result<Ending, NotAChange> {
    match (actor, ends) {
        (Some(actor), None) => Ok(Ending::Actor(actor)),
        (None, Some((from, to))) => Ok(Ending::Tie(TieName {
            from,
            to,
            kind,
            theme,
        })),
        (actor, _) => Err(NotAChange::form(
            &actor.unwrap_or_default(),
            "{\"actor\": …} / {\"from\": …, \"to\": …}",
        )),
    }
}

fn positive(strength: Option<f64>) -> Result<Option<f64>, NotAChange> {
    match strength {
        Some(number) if number <= 0.0 => {
            Err(NotAChange::form(&number.to_string(), "\"strength\" > 0"))
        }
        strength => Ok(strength),
    }
}

//! What does an answer look like that is no list of numbers? Sets, matrices, tables.

use serde_json::{Map, Value};

/// An answer of any shape; nodes and sectors are told from numbers, so that whoever shows it
/// can name them.
#[derive(Clone, Debug, PartialEq)]
pub enum Detail {
    /// Undefined.
    Undefined,
    /// How many.
    Count(u64),
    /// A number.
    Number(f64),
    /// Yes or no.
    Mark(bool),
    /// A word of the answer's own.
    Word(&'static str),
    /// A text that the input gave.
    Text(String),
    /// A node.
    Node(u32),
    /// A sector.
    Sector(u32),
    /// Several in order.
    List(Vec<Detail>),
    /// Several by name.
    Fields(Vec<(&'static str, Detail)>),
}

impl Detail {
    /// A list.
    pub(crate) fn list(items: impl IntoIterator<Item = impl Into<Self>>) -> Self {
        Self::List(items.into_iter().map(Into::into).collect())
    }

    /// A list of nodes.
    pub(crate) fn nodes(nodes: impl IntoIterator<Item = u32>) -> Self {
        Self::List(nodes.into_iter().map(Self::Node).collect())
    }

    /// As JSON, with nodes and sectors as the caller names them.
    ///
    /// # Examples
    /// ```
    /// use yhdyspinta::analyses::Detail;
    ///
    /// let sets = Detail::List(vec![Detail::Node(1), Detail::Sector(0), Detail::Undefined]);
    /// let json = sets.to_json(&|node| format!("a{node}").into(), &|_| "area".into());
    /// assert_eq!(json, serde_json::json!(["a1", "area", null]));
    /// ```
    pub fn to_json(&self, node: &dyn Fn(u32) -> Value, sector: &dyn Fn(u32) -> Value) -> Value {
        match self {
            Self::Undefined => Value::Null,
            Self::Count(count) => (*count).into(),
            Self::Number(number) => (*number).into(),
            Self::Mark(mark) => (*mark).into(),
            Self::Word(word) => (*word).into(),
            Self::Text(text) => text.as_str().into(),
            Self::Node(number) => node(*number),
            Self::Sector(number) => sector(*number),
            Self::List(items) => items
                .iter()
                .map(|item| item.to_json(node, sector))
                .collect(),
            Self::Fields(fields) => {
                let fields = fields.iter();
                let named =
                    fields.map(|(name, value)| ((*name).to_owned(), value.to_json(node, sector)));
                Value::Object(named.collect::<Map<_, _>>())
            }
        }
    }
}

impl<T: Into<Self>> From<Option<T>> for Detail {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Undefined, Into::into)
    }
}

impl From<u64> for Detail {
    fn from(count: u64) -> Self {
        Self::Count(count)
    }
}

impl From<u32> for Detail {
    fn from(count: u32) -> Self {
        Self::Count(count.into())
    }
}

impl From<f64> for Detail {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<bool> for Detail {
    fn from(mark: bool) -> Self {
        Self::Mark(mark)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn every_shape_has_its_json() {
        let detail = Detail::Fields(vec![
            ("count", 3u64.into()),
            ("values", Detail::list([Some(0.5), None])),
            ("sets", Detail::nodes([2, 4])),
            ("more", true.into()),
            ("search", Detail::Word("exhaustive")),
        ]);
        let json = detail.to_json(&|node| node.into(), &|sector| sector.into());
        assert_eq!(
            json,
            json!({"count": 3, "values": [0.5, null], "sets": [2, 4], "more": true,
                   "search": "exhaustive"})
        );
    }
}

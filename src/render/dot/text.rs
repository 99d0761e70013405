//! How does any text stand in a DOT file and arrive as it is?

/// A text as a quoted string of DOT in which nothing is an escape or an entity.
///
/// Graphviz reads a label twice: as a quoted string (`\"`) and as an escape string (`\N`, `\n`,
/// `\\` and entities such as `&amp;`). White space that would break a line becomes a space.
pub(super) fn quoted(text: &str) -> String {
    format!("\"{}\"", escaped(text))
}

/// Lines one below the other, centered.
pub(super) fn quoted_lines(lines: &[String]) -> String {
    let lines: Vec<String> = lines.iter().map(|line| escaped(line)).collect();
    format!("\"{}\"", lines.join("\\n"))
}

/// A tooltip: versions of Graphviz differ in how often they resolve its escapes, so a backslash
/// becomes a sign that looks like one; runs of spaces, which they make no-break, become one.
pub(super) fn quoted_tooltip(text: &str) -> String {
    let escaped = escaped(&text.replace('\\', "⧵"));
    let words: Vec<&str> = escaped.split(' ').filter(|word| !word.is_empty()).collect();
    format!("\"{}\"", words.join(" "))
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars().map(printable) {
        match c {
            '"' => escaped.push_str("\\\""),
            '\\' => escaped.push_str("\\\\"),
            '&' => escaped.push_str("&amp;"),
            c => escaped.push(c),
        }
    }
    escaped
}

/// A text inside an HTML-like label, which may not be blank.
pub(super) fn markup(text: &str) -> String {
    if text.trim().is_empty() {
        return "&#160;".to_owned();
    }
    let mut markup = String::with_capacity(text.len());
    for c in text.chars().map(printable) {
        match c {
            '&' => markup.push_str("&amp;"),
            '<' => markup.push_str("&lt;"),
            '>' => markup.push_str("&gt;"),
            '"' => markup.push_str("&quot;"),
            c => markup.push(c),
        }
    }
    markup
}

/// The character; a space for white space that breaks lines, the sign for a broken character
/// where XML 1.0 has none.
fn printable(c: char) -> char {
    match c {
        '\t' | '\n' | '\r' => ' ',
        '\0'..='\u{1f}' | '\u{7f}' | '\u{fffe}' | '\u{ffff}' => char::REPLACEMENT_CHARACTER,
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_name_is_special() {
        assert_eq!(
            quoted(r#"a "b" \N &amp; <b>"#),
            r#""a \"b\" \\N &amp;amp; <b>""#
        );
        assert_eq!(quoted("a\nb\u{7}"), "\"a b\u{fffd}\"");
        assert_eq!(quoted_lines(&["a".into(), "b".into()]), r#""a\nb""#);
        assert_eq!(quoted(r"ends with \"), r#""ends with \\""#);
        assert_eq!(quoted_tooltip(r"a\N  b"), "\"a⧵N b\"");
        assert_eq!(markup(" \n"), "&#160;");
        assert_eq!(markup("a<b>&\"\n"), "a&lt;b&gt;&amp;&quot; ");
    }
}

//! Which text do raw characters between tags or quotes mean?

use std::borrow::Cow;

/// The text between two tags, without the tags and comments in it.
pub(in crate::read) fn of_element(raw: &str) -> Cow<'_, str> {
    if !raw.contains(['&', '<', '\r']) {
        return Cow::Borrowed(raw);
    }
    let mut text = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(at) = rest.find(['&', '<', '\r']) {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        rest = if let Some(inside) = rest.strip_prefix("<![CDATA[") {
            let (inside, after) = inside.split_once("]]>").unwrap_or((inside, ""));
            text.push_str(&inside.replace("\r\n", "\n").replace('\r', "\n"));
            after
        } else if rest.starts_with("<!--") {
            after(rest, "-->")
        } else if rest.starts_with('<') {
            after(rest, ">")
        } else {
            one_more(rest, '\n', &mut text)
        };
    }
    text.push_str(rest);
    Cow::Owned(text)
}

/// The value of an attribute: white space counts as spaces.
pub(in crate::read) fn of_attribute(raw: &str) -> Cow<'_, str> {
    const SPECIAL: [char; 4] = ['&', '\r', '\n', '\t'];
    if !raw.contains(SPECIAL) {
        return Cow::Borrowed(raw);
    }
    let mut text = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(at) = rest.find(SPECIAL) {
        text.push_str(&rest[..at]);
        rest = one_more(&rest[at..], ' ', &mut text);
    }
    text.push_str(rest);
    Cow::Owned(text)
}

/// Adds what the reference or the end of a line at the beginning means; what comes after it.
fn one_more<'t>(rest: &'t str, line_end: char, text: &mut String) -> &'t str {
    if let Some((reference, after)) = rest.strip_prefix('&').and_then(|rest| rest.split_once(';')) {
        text.extend(character(reference));
        return after;
    }
    text.push(if rest.starts_with('&') { '&' } else { line_end });
    rest.strip_prefix("\r\n").unwrap_or(&rest[1..])
}

fn after<'t>(rest: &'t str, end: &str) -> &'t str {
    rest.split_once(end).map_or("", |(_, after)| after)
}

/// A text as it stands between quotes: what is markup, and what readers would change, by
/// reference.
pub(crate) fn quoted(text: &str) -> Cow<'_, str> {
    escaped(text, &['&', '<', '>', '"', '\r', '\n', '\t'])
}

/// A text as it stands between tags.
pub(crate) fn tagged(text: &str) -> Cow<'_, str> {
    escaped(text, &['&', '<', '>', '\r'])
}

fn escaped<'t>(text: &'t str, special: &[char]) -> Cow<'t, str> {
    if !text.contains(special) {
        return Cow::Borrowed(text);
    }
    let mut escaped = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            c if !special.contains(&c) => escaped.push(c),
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\r' => escaped.push_str("&#13;"),
            '\n' => escaped.push_str("&#10;"),
            _ => escaped.push_str("&#9;"),
        }
    }
    Cow::Owned(escaped)
}

/// The character a reference between `&` and `;` means: one of the five names, or a number.
pub(super) fn character(reference: &str) -> Option<char> {
    let Some(number) = reference.strip_prefix('#') else {
        return match reference {
            "amp" => Some('&'),
            "lt" => Some('<'),
            "gt" => Some('>'),
            "quot" => Some('"'),
            "apos" => Some('\''),
            _ => None,
        };
    };
    let number = match number.strip_prefix('x') {
        Some(digits) if digits.bytes().all(|byte| byte.is_ascii_hexdigit()) => {
            u32::from_str_radix(digits, 16)
        }
        None if number.bytes().all(|byte| byte.is_ascii_digit()) => number.parse(),
        _ => return None,
    };
    char::from_u32(number.ok()?).filter(|&c| is_allowed(c))
}

/// May the character stand in XML 1.0?
pub(crate) fn is_allowed(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..)
}

/// Where an ampersand stands that begins no reference.
pub(super) fn first_wrong_reference(raw: &str) -> Option<usize> {
    raw.match_indices('&').map(|(at, _)| at).find(|&at| {
        let end = raw[at..].find(';');
        end.is_none_or(|end| character(&raw[at + 1..at + end]).is_none())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_sections_comments_and_ends_of_lines() {
        assert_eq!(of_element("plain"), "plain");
        assert_eq!(
            of_element("a&amp;b&#228;<!-- < & -->c<![CDATA[<&amp;>]]>\r\nd\re"),
            "a&bäc<&amp;>\nd\ne"
        );
        assert_eq!(of_element("x<y:b z='1'>in</y:b>"), "xin");
        assert_eq!(of_attribute("a\tb\r\nc&#10;d&quot;"), "a b c\nd\"");
    }

    #[test]
    fn what_is_escaped_reads_back() {
        let text = "a<b> & \"c\"\r\n\td]]>";
        assert_eq!(of_element(&tagged(text)), text);
        assert_eq!(of_attribute(&quoted(text)), text);
    }

    #[test]
    fn only_the_five_names_and_allowed_numbers_are_references() {
        assert_eq!(character("#xE4"), Some('ä'));
        assert_eq!(character("#10"), Some('\n'));
        for wrong in [
            "nbsp", "#0", "#x", "#", "", "#1", "#xD800", "#-5", "#+5", "#x110000", "#xFFFE",
        ] {
            assert_eq!(character(wrong), None, "{wrong}");
        }
        assert_eq!(first_wrong_reference("a &lt; b & c"), Some(9));
        assert_eq!(first_wrong_reference("a&amp;b"), None);
    }
}

//! Which encoding does an XML file declare?

use encoding_rs::Encoding;

/// The encoding that the first line declares; bytes beyond ASCII are not looked at.
///
/// A declaration of a sixteen-bit encoding in a text that has none is a leftover of the program
/// that made the text.
pub(in crate::read) fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    /// The declaration stands at the very beginning.
    const LONGEST: usize = 200;
    let head = bytes.strip_prefix(b"<?xml")?;
    let head = &head[..head.len().min(LONGEST)];
    let end = head.windows(2).position(|pair| pair == b"?>")?;
    let declaration = std::str::from_utf8(&head[..end]).ok()?;
    let (_, value) = declaration.split_once("encoding")?;
    let value = value.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let (label, _) = value[1..].split_once(quote)?;
    Encoding::for_label(label.as_bytes()).filter(|encoding| encoding.is_ascii_compatible())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_of_the_first_line() {
        let name = |text: &str| declared(text.as_bytes()).map(Encoding::name);
        let latin_9 = "<?xml version='1.0' encoding = 'ISO-8859-15'?><a/>";
        assert_eq!(name(latin_9), Some("ISO-8859-15"));
        let latin_1 = "<?xml version=\"1.0\" encoding=\"iso-8859-1\" standalone=\"no\"?>";
        assert_eq!(name(latin_1), Some("windows-1252"));
        assert_eq!(name("<?xml version='1.0' encoding='UTF-16'?>"), None);
        assert_eq!(name("<?xml version='1.0' encoding='none'?>"), None);
        assert_eq!(name("<?xml version='1.0'?><a encoding='x'/>"), None);
        assert_eq!(name("<a/>"), None);
    }
}

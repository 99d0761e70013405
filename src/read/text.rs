//! In which encoding is it text?

use encoding_rs::WINDOWS_1252;

use super::limits::FILE;
use super::unpack::unpacked;
use super::{Limits, SourceFile, Span, refused, xml};
use crate::problem::{Code, Problem, Problems};

/// A file as bytes.
#[derive(Debug)]
pub(super) struct Raw {
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
}

/// A file as text.
#[derive(Debug)]
pub(super) struct Text {
    pub(super) file: SourceFile,
    /// Its number in the document.
    pub(super) number: u32,
    /// What decoding noticed.
    pub(super) noticed: Option<Problem>,
}

impl Text {
    /// The file up to a little after the place of a problem: what is too long is not kept.
    pub(super) fn clipped_at(&self, problem: &Problem) -> SourceFile {
        const KEPT: usize = 200;
        let text = &self.file.text;
        let start = problem.span.map_or(0, |span| span.start as usize);
        let mut end = (start + KEPT).min(text.len());
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        SourceFile {
            name: self.file.name.clone(),
            text: text[..end].into(),
            grid: self.file.grid.clone(),
        }
    }
}

/// Unpacks what is compressed and decodes it.
pub(super) fn load(raw: Raw, number: u32, limits: &Limits) -> Result<Text, Problems> {
    decode(unpacked(raw, number, limits)?, number, limits)
}

/// Decodes UTF-8 (with or without byte order mark), UTF-16 with one, or Windows-1252.
pub(super) fn decode(raw: Raw, number: u32, limits: &Limits) -> Result<Text, Problems> {
    let Raw { name, bytes } = raw;
    let start = Span {
        file: number,
        start: 0,
        end: 0,
    };
    let refuse = |name, text: &str, problem| {
        let text = text.into();
        let file = SourceFile {
            name,
            text,
            grid: None,
        };
        Err(refused(file, problem))
    };
    if bytes.len() as u64 > limits.file_bytes() {
        let problem = FILE.exceeded(Code::FileTooLarge, start, limits);
        return refuse(name, "", problem);
    }
    let (text, noticed) = match decoded(bytes) {
        Decoded::Text(text) => (text, None),
        Decoded::Guessed { text, first } => {
            let at = first_beyond_ascii(&text, number);
            let problem = Problem::new(Code::EncodingGuessed, at).count("byte", first + 1);
            (text, Some(problem))
        }
        Decoded::Wrong { sound, byte } => {
            let at = Span {
                file: number,
                start: position(sound.len()),
                end: position(sound.len()),
            };
            let problem = Problem::new(Code::EncodingWrong, at).count("byte", byte + 1);
            return refuse(name, &sound, problem);
        }
        Decoded::Binary { byte } => {
            let problem = Problem::new(Code::FileBinary, start).count("byte", byte + 1);
            return refuse(name, "", problem);
        }
    };
    if text.trim().is_empty() {
        return refuse(name, "", Problem::new(Code::FileEmpty, start));
    }
    let text = if text.contains('\r') && !text.contains('\n') {
        text.replace('\r', "\n")
    } else {
        text
    };
    let file = SourceFile {
        name,
        text: text.into(),
        grid: None,
    };
    Ok(Text {
        file,
        number,
        noticed,
    })
}

enum Decoded {
    Text(String),
    /// Read as Windows-1252 because of the byte `first`.
    Guessed {
        text: String,
        first: usize,
    },
    /// Sound up to that byte.
    Wrong {
        sound: String,
        byte: usize,
    },
    Binary {
        byte: usize,
    },
}

fn decoded(bytes: Vec<u8>) -> Decoded {
    if let Some(rest) = bytes.strip_prefix(&[0xff, 0xfe]) {
        return sixteen_bit(rest, u16::from_le_bytes);
    }
    if let Some(rest) = bytes.strip_prefix(&[0xfe, 0xff]) {
        return sixteen_bit(rest, u16::from_be_bytes);
    }
    // XML may leave out the mark, since its first two characters are known.
    if bytes.starts_with(b"<\0?\0") {
        return sixteen_bit(&bytes, u16::from_le_bytes);
    }
    if bytes.starts_with(b"\0<\0?") {
        return sixteen_bit(&bytes, u16::from_be_bytes);
    }
    if let Some(byte) = first_binary_byte(&bytes) {
        return Decoded::Binary { byte };
    }
    match String::from_utf8(bytes) {
        Ok(mut text) => {
            if text.starts_with('\u{feff}') {
                text.drain(..'\u{feff}'.len_utf8());
            }
            Decoded::Text(text)
        }
        Err(error) => {
            let first = error.utf8_error().valid_up_to();
            let bytes = error.into_bytes();
            as_declared(&bytes).unwrap_or_else(|| eight_bit(&bytes, first))
        }
    }
}

/// The text in the encoding an XML file declares, when it is one.
fn as_declared(bytes: &[u8]) -> Option<Decoded> {
    let encoding = xml::encoding::declared(bytes)?;
    let (text, has_errors) = encoding.decode_without_bom_handling(bytes);
    (!has_errors).then(|| Decoded::Text(text.into_owned()))
}

/// UTF-16 after its two bytes of byte order mark, as spreadsheets save "Unicode text".
fn sixteen_bit(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Decoded {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let mut text = String::with_capacity(pairs.len());
    let mut byte = 2;
    for decoded in char::decode_utf16(pairs.iter().map(|&pair| unit(pair))) {
        match decoded {
            Ok(c) if c != '\0' => {
                text.push(c);
                byte += 2 * c.len_utf16();
            }
            _ => return Decoded::Wrong { sound: text, byte },
        }
    }
    if rest.is_empty() {
        Decoded::Text(text)
    } else {
        Decoded::Wrong { sound: text, byte }
    }
}

/// Old registers are kept in Windows-1252. A text that has both sound UTF-8 beyond ASCII and
/// broken bytes is no such text but damaged UTF-8, and guessing would garble it.
fn eight_bit(bytes: &[u8], first: usize) -> Decoded {
    let has_utf8 = bytes.utf8_chunks().any(|chunk| !chunk.valid().is_ascii());
    let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
    if has_utf8 || text.contains(|c: char| ('\u{80}'..='\u{9f}').contains(&c)) {
        return Decoded::Wrong {
            sound: String::from_utf8_lossy(&bytes[..first]).into_owned(),
            byte: first,
        };
    }
    Decoded::Guessed {
        text: text.into_owned(),
        first,
    }
}

/// Pictures, archives and spreadsheets have zero bytes or a known beginning; text has neither.
fn first_binary_byte(bytes: &[u8]) -> Option<usize> {
    const BEGINNINGS: [&[u8]; 5] = [
        b"PK\x03\x04",
        b"%PDF",
        b"\x1f\x8b",
        b"\x89PNG",
        b"\xd0\xcf\x11\xe0",
    ];
    if BEGINNINGS
        .iter()
        .any(|beginning| bytes.starts_with(beginning))
    {
        return Some(0);
    }
    bytes.iter().position(|&byte| byte == 0)
}

fn first_beyond_ascii(text: &str, file: u32) -> Span {
    let start = text.find(|c: char| !c.is_ascii()).unwrap_or_default();
    let width = text[start..].chars().next().map_or(0, char::len_utf8);
    Span {
        file,
        start: position(start),
        end: position(start + width),
    }
}

/// A byte position as a span keeps it.
pub(super) fn position(byte: usize) -> u32 {
    u32::try_from(byte).unwrap_or(u32::MAX)
}

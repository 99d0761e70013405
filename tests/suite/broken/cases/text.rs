//! Which inputs are no text, or no JSON?

use std::io::Write;

use super::{Case, Expected, case};

/// A sound table, compressed.
pub(in crate::broken) fn gzip() -> Vec<u8> {
    let rows: String = (0..2000)
        .map(|row| format!("a{row},b{},funds\n", row * 7919 % 1000))
        .collect();
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder
        .write_all(format!("from,to,kind\n{rows}").as_bytes())
        .expect("memory");
    encoder.finish().expect("memory")
}

pub(in crate::broken) fn zstd() -> Vec<u8> {
    let level = ruzstd::encoding::CompressionLevel::Fastest;
    ruzstd::encoding::compress_to_vec(&b"from,to,kind\na,b,funds\n"[..], level)
}

fn cut(mut bytes: Vec<u8>, end: usize) -> Vec<u8> {
    bytes.truncate(bytes.len() - end);
    bytes
}

fn flipped(mut bytes: Vec<u8>, at: usize) -> Vec<u8> {
    bytes[at] ^= 0xff;
    bytes
}

pub(super) fn compressed() -> Vec<Case> {
    let truncated: &[Expected] = &[("packed-truncated", 1, 1)];
    let broken: &[Expected] = &[("packed-broken", 1, 1)];
    let (gz, zst) = (gzip(), zstd());
    vec![
        case("gzip without its end", cut(gz.clone(), 1), truncated),
        case("half a gzip", cut(gz.clone(), gz.len() / 2), truncated),
        case(
            "the header of a gzip",
            cut(gz.clone(), gz.len() - 5),
            truncated,
        ),
        case(
            "gzip with a wrong checksum",
            flipped(gz.clone(), gz.len() - 7),
            broken,
        ),
        case(
            "a text after a gzip",
            [&gz[..], &[b'x'; 40]].concat(),
            broken,
        ),
        case("zstd without its end", cut(zst.clone(), 1), truncated),
        case(
            "the header of a zstd",
            cut(zst.clone(), zst.len() - 5),
            truncated,
        ),
        case(
            "zstd with a wrong checksum",
            flipped(zst.clone(), zst.len() - 1),
            broken,
        ),
        case(
            "a text after a zstd",
            [&zst[..], &[b'x'; 40]].concat(),
            broken,
        ),
        case(
            "a gzip of a picture",
            {
                let mut encoder =
                    flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
                encoder
                    .write_all(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
                    .expect("memory");
                encoder.finish().expect("memory")
            },
            &[("file-binary", 1, 1)],
        ),
    ]
}

pub(super) fn files() -> Vec<Case> {
    let utf16 = |text: &str| -> Vec<u8> {
        let units = text.encode_utf16().flat_map(u16::to_le_bytes);
        [0xff, 0xfe].into_iter().chain(units).collect()
    };
    let mut half = utf16("from,to\na,b\n");
    half.pop();
    vec![
        case("nothing", "", &[("file-empty", 1, 1)]),
        case("only white space", " \n\t\r\n", &[("file-empty", 1, 1)]),
        case(
            "only a byte order mark",
            "\u{feff}",
            &[("file-empty", 1, 1)],
        ),
        case(
            "a picture",
            *b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
            &[("file-binary", 1, 1)],
        ),
        case(
            "a spreadsheet",
            *b"PK\x03\x04\x14\0\x06\0",
            &[("file-binary", 1, 1)],
        ),
        case(
            "a portable document",
            *b"%PDF-1.7\n%abc",
            &[("file-binary", 1, 1)],
        ),
        case(
            "a zero byte in a text",
            *b"from,to\na,b\0\n",
            &[("file-binary", 1, 1)],
        ),
        case(
            "damaged UTF-8",
            *b"from,to\n\xc3\xa4,b\nc,\xc3\n",
            &[("encoding-wrong", 3, 3)],
        ),
        case(
            "half a character of UTF-16",
            half,
            &[("encoding-wrong", 2, 4)],
        ),
        case(
            "bytes Windows-1252 does not have",
            *b"from,to\na,\x81\n",
            &[("encoding-wrong", 2, 3)],
        ),
        case(
            "Windows-1252",
            *b"from,to,kind\nJ\xe4rvi,b,funds\n",
            &[("actors-from-ties", 2, 1), ("encoding-guessed", 2, 2)],
        ),
    ]
}

pub(super) fn syntax() -> Vec<Case> {
    vec![
        case(
            "an object that ends in the middle",
            "{\"format\": \"yhdyspinta/1\",\n\"actors\": [",
            &[("json-broken", 2, 11)],
        ),
        case(
            "a text that ends in the middle",
            "{\"format\": \"yhdysp",
            &[("json-broken", 1, 18)],
        ),
        case(
            "a comma before the closing bracket",
            "{\"actors\": [\n{\"id\": \"a\"},\n]}",
            &[("json-broken", 2, 12)],
        ),
        case(
            "a comma before the closing brace",
            "{\"actors\": [],\n}",
            &[("json-broken", 1, 14)],
        ),
        case(
            "no comma between two members",
            "{\"title\": \"a\"\n\"actors\": []}",
            &[("json-broken", 2, 1)],
        ),
        case("no colon", "{\"actors\" []}", &[("json-broken", 1, 11)]),
        case("single quotes", "{'actors': []}", &[("json-broken", 1, 2)]),
        case(
            "a comment",
            "{\n// who\n\"actors\": []}",
            &[("json-broken", 2, 1)],
        ),
        case(
            "a line break in a text",
            "{\"title\": \"a\nb\"}",
            &[("json-broken", 1, 12)],
        ),
        case(
            "an escape there is not",
            "{\"title\": \"\\q\"}",
            &[("json-broken", 1, 13)],
        ),
        case(
            "half a surrogate pair",
            "{\"title\": \"\\ud83d\"}",
            &[("json-broken", 1, 12)],
        ),
        case("text after the end", "{}\n{}", &[("json-broken", 2, 1)]),
        case(
            "a number with a leading zero",
            "{\"title\": 012}",
            &[("json-broken", 1, 12)],
        ),
        case(
            "not a number",
            "{\"title\": NaN}",
            &[("json-broken", 1, 11)],
        ),
        case(
            "a word without quotes",
            "{\"title\": yes}",
            &[("json-broken", 1, 11)],
        ),
        case(
            "lists nested too deep",
            "[".repeat(100_000) + &"]".repeat(100_000),
            &[("too-deep", 1, 101)],
        ),
        case(
            "brackets that never close",
            "[".repeat(100_000),
            &[("too-deep", 1, 101)],
        ),
        case(
            "braces that never close",
            "{\"a\":".repeat(50_000),
            &[("too-deep", 1, 501)],
        ),
    ]
}

pub(super) fn toml() -> Vec<Case> {
    let rules = |rule: &str| format!("# rules\nformat = \"yhdyspinta/1\"\n\n[[rules]]\n{rule}\n");
    vec![
        case(
            "TOML with a name twice",
            "format = \"yhdyspinta/1\"\nformat = \"yhdyspinta/1\"\n",
            &[("toml-broken", 2, 1)],
        ),
        case(
            "TOML with a text that is never closed",
            "format = \"yhdyspinta/1\ntitle = \"a\"\n",
            &[("toml-broken", 1, 23)],
        ),
        case(
            "TOML without a value",
            rules("id ="),
            &[("toml-broken", 5, 5)],
        ),
        case(
            "TOML nested too deep",
            "a = ".to_owned() + &"[".repeat(100_000),
            &[("toml-broken", 1, 85)],
        ),
        case(
            "TOML without a format",
            "[[rules]]\nid = \"r\"\nwho = {}\nwhom = {}\n",
            &[("format-missing", 1, 1)],
        ),
        case(
            "a rule in TOML about an unknown kind",
            rules("id = \"r\"\nwho = { kinds = [\"municipalty\"] }\nwhom = {}"),
            &[("actor-kind-unknown", 6, 18)],
        ),
        case(
            "a rule in TOML that begins on no day",
            rules("id = \"r\"\nwho = {}\nwhom = {}\nvalid = { from = 09:30:00 }"),
            &[("date-wrong", 8, 18)],
        ),
    ]
}

//! Are too much input and floods of problems refused in little time and memory?

use std::fmt::Write as _;
use std::io::{self, Cursor, Read, Write};
use std::time::Instant;

use flate2::Compression;
use flate2::write::GzEncoder;
use yhdyspinta::language::Language;
use yhdyspinta::problem::{Code, KEPT_PER_CODE, Weight};
use yhdyspinta::read::{Input, Limits, Origin};

use super::problems_of;

#[test]
fn a_file_beyond_the_limit_is_refused() {
    let limits = Limits {
        file: 1 << 20,
        ..Limits::default()
    };
    let problems = problems_of(&Input::bytes("-", vec![b'a'; (1 << 20) + 1]), &limits);
    assert_eq!(
        problems.lines(Language::En),
        [
            "-:1:1: the file is larger than 1 MiB; split it, keep only the columns that are \
             needed, or allow more with `--limit size=2MiB`"
        ]
    );
    let at_the_limit = problems_of(&Input::bytes("-", vec![b' '; 1 << 20]), &limits);
    assert_eq!(at_the_limit.count(Code::FileEmpty), 1);
}

/// Kilobytes that swell to more than the memory of most machines are refused soon.
#[test]
fn a_bomb_does_not_go_off() {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    let zeros = vec![b' '; 1 << 20];
    for _ in 0..64 {
        encoder.write_all(&zeros).expect("memory");
    }
    let bomb = encoder.finish().expect("memory");
    assert!(bomb.len() < 100_000);
    let begun = Instant::now();
    let problems = problems_of(&Input::bytes("x.csv.gz", bomb.clone()), &Limits::default());
    assert_eq!(
        problems.lines(Language::En),
        [
            "x.csv.gz:1:1: more than 250 times the size of the compressed file comes out of it; is it \
             really a network? if so, allow more with `--limit ratio=500`"
        ]
    );
    assert!(begun.elapsed().as_secs() < 20);
    let mut more = Limits::default();
    more.set("ratio=2000").expect("a limit");
    more.set("size=32MiB").expect("a limit");
    let problems = problems_of(&Input::bytes("x.csv.gz", bomb.clone()), &more);
    assert_eq!(problems.count(Code::FileTooLarge), 1);
    more.set("size=1GiB").expect("a limit");
    let problems = problems_of(&Input::bytes("x.csv.gz", bomb), &more);
    assert_eq!(problems.count(Code::FileEmpty), 1);
}

/// A frame of zstd may say four bytes and mean gigabytes.
#[test]
fn a_bomb_of_zstd_does_not_go_off() {
    // RFC 8878: a frame without checksum, window of 128 KiB, then blocks of one repeated byte.
    let mut bomb = vec![0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x38];
    let repeated = |is_last: u32| ((128 << 10) << 3 | 1 << 1 | is_last).to_le_bytes();
    for _ in 0..1 << 15 {
        bomb.extend_from_slice(&repeated(0)[..3]);
        bomb.push(b' ');
    }
    bomb.extend_from_slice(&repeated(1)[..3]);
    bomb.push(b' ');
    let begun = Instant::now();
    let problems = problems_of(&Input::bytes("-", bomb), &Limits::default());
    assert_eq!(
        problems.count(Code::PackedSwells),
        1,
        "{:?}",
        problems.lines(Language::En)
    );
    assert!(begun.elapsed().as_secs() < 20);
}

/// One part of a sound workbook is put in place of another.
fn with_part(workbook: &[u8], name: &str, content: &[u8]) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(workbook)).expect("a workbook");
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    for index in 0..archive.len() {
        let part = archive.by_index_raw(index).expect("a part");
        if part.name().expect("a name") != name {
            writer.raw_copy_file(part).expect("memory");
        }
    }
    writer.start_file(name, options).expect("memory");
    writer.write_all(content).expect("memory");
    writer.finish().expect("memory").into_inner()
}

/// A sheet of spaces is refused by what comes out of it, whatever its parts say of their size.
#[test]
fn a_workbook_does_not_go_off() {
    let spaces = vec![b' '; 64 << 20];
    let sound = super::cases::workbooks::sound();
    let bomb = with_part(&sound, "xl/worksheets/sheet2.xml", &spaces);
    assert!(bomb.len() < 100_000);
    let begun = Instant::now();
    let input = Input::bytes("x.xlsx", bomb);
    assert_eq!(
        problems_of(&input, &Limits::default()).lines(Language::En),
        [
            "x.xlsx:1:1: more than 250 times the size of the compressed file comes out of it; is it \
             really a network? if so, allow more with `--limit ratio=500`"
        ]
    );
    assert!(begun.elapsed().as_secs() < 20);
    let mut more = Limits::default();
    more.set("ratio=2000").expect("a limit");
    more.set("size=32MiB").expect("a limit");
    assert_eq!(
        problems_of(&input, &more).lines(Language::En),
        [
            "x.xlsx:1:1: the file is larger than 32 MiB; split it, keep only the columns that are \
             needed, or allow more with `--limit size=64MiB`"
        ]
    );
    more.set("size=1GiB").expect("a limit");
    let problems = problems_of(&input, &more);
    assert_eq!(
        problems.count(Code::PackedSwells) + problems.count(Code::FileTooLarge),
        0
    );
}

/// A few cells that repeat, or say where they stand, are not made into all those between them.
#[test]
fn cells_that_repeat_do_not_fill_the_memory() {
    let ods = super::cases::workbooks::sound_ods();
    let content = |rows: u32, columns: u32| {
        let content = format!(
            "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"Ties\">\
             <table:table-row table:number-rows-repeated=\"{rows}\"><table:table-cell \
             table:number-columns-repeated=\"{columns}\" office:value-type=\"float\" \
             office:value=\"1\"/></table:table-row></table:table></office:spreadsheet></office:body>\
             </office:document-content>"
        );
        with_part(&ods, "content.xml", content.as_bytes())
    };
    let begun = Instant::now();
    for (rows, columns) in [(6_000, 16_000), (1_048_576, 16_384), (u32::MAX, u32::MAX)] {
        let input = Input::bytes("x.ods", content(rows, columns));
        let problems = problems_of(&input, &Limits::default());
        assert_eq!(problems.count(Code::FileTooLarge), 1, "{rows} × {columns}");
    }
    // A list of texts makes room for as many as it says it has.
    let strings = b"<?xml version=\"1.0\"?><sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" \
        uniqueCount=\"9999999999\"><si><t>a</t></si></sst>";
    let xlsx = with_part(
        &super::cases::workbooks::sound(),
        "xl/sharedStrings.xml",
        strings,
    );
    let problems = problems_of(&Input::bytes("x.xlsx", xlsx), &Limits::default());
    assert_eq!(problems.count(Code::FileTooLarge), 1);
    assert!(begun.elapsed().as_secs() < 20);
}

/// An old workbook says how far its sheets reach, and room is made for all of it.
#[test]
fn a_sheet_that_says_it_reaches_far_does_not_fill_the_memory() {
    let sound = include_bytes!("../formats/corpus/workbook/lists-libreoffice.xls");
    // DIMENSIONS, 14 bytes: rows from 2 and columns from 1, as LibreOffice wrote them.
    let said = [0x00, 0x02, 14, 0, 2, 0, 0, 0, 6, 0, 0, 0, 1, 0, 3, 0];
    let at = sound.windows(said.len()).position(|part| part == said);
    let mut far = sound.to_vec();
    let rows = at.expect("the size of a sheet") + 8;
    far[rows..rows + 4].copy_from_slice(&u32::MAX.to_le_bytes());
    let problems = problems_of(&Input::bytes("x.xls", far), &Limits::default());
    assert_eq!(
        problems.lines(Language::En),
        [
            "x.xls:1:1: the file is larger than 1 GiB; split it, keep only the columns that are \
             needed, or allow more with `--limit size=2GiB`"
        ]
    );
    let problems = problems_of(&Input::bytes("x.xls", sound), &Limits::default());
    assert!(!problems.has_errors());
}

#[test]
fn depth_and_columns_may_be_raised() {
    let mut limits = Limits::default();
    let nested = format!(
        "{{\"format\": \"yhdyspinta/1\", \"x\": {}1{}}}",
        "[".repeat(110),
        "]".repeat(110)
    );
    let nested = Input::bytes("-", nested);
    let problems = problems_of(&nested, &limits);
    assert_eq!(
        problems.lines(Language::En),
        [
            "-:1:132: here brackets or elements stand within more than 100 others; a network needs few; if this is \
             one, allow more with `--limit depth=200`"
        ]
    );
    limits.set("depth=120").expect("a limit");
    assert_eq!(problems_of(&nested, &limits).count(Code::KeyUnknown), 1);
    limits.set("depth=1000000").expect("a limit");
    let deeper = "[".repeat(500_000);
    assert_eq!(
        problems_of(&Input::bytes("-", deeper), &limits).count(Code::JsonBroken),
        1
    );

    limits.set("columns=3").expect("a limit");
    let wide = Input::bytes("-", "from,to,kind,x\na,b,funds,1\n");
    assert_eq!(
        problems_of(&wide, &limits).lines(Language::En),
        [
            "-:1:14: the table has 4 columns and may have 3; keep the columns that are needed, or allow \
             more with `--limit columns=6`"
        ]
    );
    limits.set("columns=4").expect("a limit");
    assert!(!problems_of(&wide, &limits).has_errors());
}

/// Standard input that never ends.
struct Endless;

impl Read for Endless {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        buffer.fill(b'x');
        Ok(buffer.len())
    }
}

#[test]
fn an_endless_stream_is_read_to_the_limit_only() {
    let limits = Limits {
        file: 1 << 20,
        ..Limits::default()
    };
    let main = Origin::from_stream("-", Endless, &limits).expect("bytes");
    let Origin::Bytes { bytes, .. } = &main else {
        panic!("a stream gives bytes");
    };
    assert_eq!(bytes.len(), (1 << 20) + 1);
    let input = Input { main, actors: None };
    assert_eq!(problems_of(&input, &limits).count(Code::FileTooLarge), 1);
}

#[test]
fn a_sparse_file_of_a_terabyte_is_refused_at_once() {
    let file = tempfile::NamedTempFile::new().expect("a file");
    file.as_file().set_len(1 << 40).expect("a sparse file");
    let begun = Instant::now();
    let limits = Limits {
        file: 1 << 20,
        ..Limits::default()
    };
    let problems = problems_of(&Input::path(file.path()), &limits);
    assert_eq!(problems.count(Code::FileTooLarge), 1);
    assert!(begun.elapsed().as_secs() < 5);
}

#[test]
fn a_line_beyond_the_limit_is_refused_and_not_kept() {
    let mut text = String::from("from,to\na,b\n");
    text.extend(std::iter::repeat_n('c', (17 << 20) + 1));
    let problems = problems_of(&Input::bytes("-", text), &Limits::default());
    assert_eq!(
        problems.lines(Language::En),
        [
            "-:3:1: this line is longer than 16 MiB; is it a table? break the lines, close the \
             quote that swallowed them, or allow more with `--limit line=32MiB`"
        ]
    );
    assert!(problems.files[0].text.len() < 1000);
}

#[test]
fn a_quote_does_not_swallow_the_file() {
    let mut text = String::from("from,to,note\na,b,\"never closed\n");
    for row in 0..5_000 {
        writeln!(text, "a,b{row},\"x\"").expect("a String");
    }
    let problems = problems_of(&Input::bytes("-", text), &Limits::default());
    let found: Vec<_> = problems
        .list
        .iter()
        .filter(|problem| problem.weight() == Weight::Error)
        .collect();
    assert_eq!(found.len(), 1);
    assert!([Code::QuoteUnclosed, Code::QuoteBroken].contains(&found[0].code));
    assert_eq!(problems.place(found[0]).map(|place| place.line), Some(2));
}

/// A flood keeps its count, some of its members and little memory; suggestions do not make
/// it quadratic.
#[test]
fn a_flood_of_dangling_ends_is_counted_and_cut() {
    let mut text = String::from("{\"format\": \"yhdyspinta/1\", \"actors\": [\n");
    for actor in 0..5_000 {
        writeln!(
            text,
            "{{\"id\": \"actor number {actor}\", \"kind\": \"network\"}},"
        )
        .expect("a String");
    }
    text.push_str("{\"id\": \"last\", \"kind\": \"network\"}], \"ties\": [\n");
    for tie in 0..50_000 {
        writeln!(
            text,
            "{{\"from\": \"actor numbr {tie}\", \"to\": \"last\", \"kind\": \"funds\"}},"
        )
        .expect("a String");
    }
    text.push_str("{\"from\": \"actor number 1\", \"to\": \"last\", \"kind\": \"funds\"}]}");
    let begun = Instant::now();
    let problems = problems_of(&Input::bytes("-", text), &Limits::default());
    assert!(begun.elapsed().as_secs() < 60, "{:?}", begun.elapsed());
    assert_eq!(problems.count(Code::EndUnknown), 50_000);
    assert_eq!(problems.list.len(), KEPT_PER_CODE);
    let lines = problems.lines(Language::En);
    assert_eq!(lines.len(), KEPT_PER_CODE + 1);
    assert!(
        lines[0].ends_with("did you mean `actor number 0`?"),
        "{}",
        lines[0]
    );
    assert_eq!(
        lines[KEPT_PER_CODE],
        "… and 49,900 more of the sort `end-unknown`"
    );
}

#[test]
fn an_object_of_many_keys_is_no_trap() {
    let mut text = String::from("{\"format\": \"yhdyspinta/1\"");
    for key in 0..100_000 {
        write!(text, ", \"k{key}\": 1").expect("a String");
    }
    text.push('}');
    let begun = Instant::now();
    let problems = problems_of(&Input::bytes("-", text), &Limits::default());
    assert_eq!(problems.count(Code::KeyUnknown), 100_000);
    assert!(begun.elapsed().as_secs() < 60, "{:?}", begun.elapsed());
}

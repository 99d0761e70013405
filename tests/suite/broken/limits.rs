//! Are too much input and floods of problems refused in little time and memory?

use std::fmt::Write as _;
use std::io::{self, Read};
use std::time::Instant;

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
            "-:1:1: the file is larger than 1 MiB; split it, or keep only the columns that are needed"
        ]
    );
    let at_the_limit = problems_of(&Input::bytes("-", vec![b' '; 1 << 20]), &limits);
    assert_eq!(at_the_limit.count(Code::FileEmpty), 1);
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
            "-:3:1: this line is longer than 16 MiB; is it a table? break the lines, or close the \
             quote that swallowed them"
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

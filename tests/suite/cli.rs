//! Is the program wired as promised: exit status, streams, threads, seeds, outputs?

use std::fs;
use std::io::{Read as _, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_yhdyspinta");

/// Commands that answer a question about a network, each on a quick input.
const ANSWERS: &[&[&str]] = &[
    &["check", "graphs/reform.json"],
    &["info", "graphs/reform.json"],
    &["interfaces", "graphs/reform.json", "--as-of", "2021-09-01"],
    &[
        "interfaces",
        "graphs/finland.json",
        "--by",
        "area",
        "--as-of",
        "2023-06-01",
    ],
    &[
        "coverage",
        "graphs/finnish-cooperation.json",
        "--rules",
        "graphs/rules/structures.json",
    ],
    &["governance", "graphs/finnish-cooperation.json"],
    &["isolated", "graphs/finnish-cooperation.json"],
    &["hubs", "graphs/finnish-cooperation.json", "--weighted"],
    &["certainty", "graphs/s2-tays-erva-2021.json", "--runs", "20"],
    &["recommend", "graphs/finnish-cooperation.json", "--explain"],
    &["metrics", "graphs/finnish-cooperation.json", "--by", "area"],
    &["groups", "graphs/reform.json", "--rewired", "9"],
    &[
        "scenario",
        "graphs/s4-pohjois-pohjanmaa-2019.json",
        "--remove",
        "hanke",
    ],
    &["scenario", "graphs/reform.json", "--stress"],
    &[
        "compare",
        "graphs/reform.json",
        "--as-of",
        "2019-03-01",
        "--with",
        "2021-09-01",
    ],
    &[
        "compare",
        "graphs/s3-statement-2018.json",
        "graphs/s4-pohjois-pohjanmaa-2019.json",
    ],
];

fn run(arguments: &[&str]) -> Output {
    Command::new(PROGRAM)
        .args(arguments)
        .output()
        .expect("the program starts")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

fn with<'a>(arguments: &[&'a str], more: &[&'a str]) -> Vec<&'a str> {
    [arguments, more].concat()
}

#[test]
fn every_answer_has_every_form_in_every_language() {
    for arguments in ANSWERS {
        for language in ["fi", "sv", "en"] {
            for format in ["text", "json", "csv"] {
                let output = run(&with(arguments, &["--lang", language, "--format", format]));
                let what = format!(
                    "{arguments:?} {language} {format}: {}",
                    text(&output.stderr)
                );
                assert_eq!(output.status.code(), Some(0), "{what}");
                assert!(!output.stdout.is_empty(), "{what}");
                if format == "json" {
                    let json: serde_json::Value =
                        serde_json::from_slice(&output.stdout).expect("JSON");
                    let schema = json["schema"].as_str().expect("a schema version");
                    assert!(
                        schema.starts_with("yhdyspinta.") && schema.ends_with("/1"),
                        "{what}"
                    );
                }
            }
        }
    }
}

#[test]
fn the_same_bytes_on_any_number_of_threads() {
    for arguments in ANSWERS {
        for format in ["json", "text"] {
            let on = |threads| {
                run(&with(
                    arguments,
                    &["--format", format, "--threads", threads],
                ))
                .stdout
            };
            let one = on("1");
            assert!(one == on("2") && one == on("7"), "{arguments:?} {format}");
        }
    }
}

#[test]
fn a_report_is_the_same_on_any_number_of_threads() {
    let folder = tempfile::tempdir().expect("a folder");
    let written = |threads: &str| -> Vec<(PathBuf, Vec<u8>)> {
        let target = folder.path().join(threads);
        let output = run(&[
            "report",
            "graphs/reform.json",
            "--threads",
            threads,
            "-o",
            target.to_str().expect("UTF-8"),
        ]);
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        let mut files: Vec<(PathBuf, Vec<u8>)> = fs::read_dir(&target)
            .expect("the folder")
            .map(|entry| entry.expect("an entry").path())
            .map(|path| {
                (
                    path.file_name().expect("a name").into(),
                    fs::read(&path).expect("bytes"),
                )
            })
            .collect();
        files.sort();
        files
    };
    let one = written("1");
    assert!(one.iter().any(|(name, _)| name == Path::new("report.html")));
    assert!(one == written("2") && one == written("7"));
}

#[test]
fn the_exit_status_says_what_happened() {
    let status = |arguments: &[&str]| run(arguments).status.code();
    assert_eq!(status(&["check", "graphs/reform.json"]), Some(0));
    assert_eq!(status(&["check", "no such file"]), Some(2));
    assert_eq!(status(&["hubs", "no such file"]), Some(2));
    assert_eq!(status(&["hubs", "Cargo.toml"]), Some(1));
    assert_eq!(
        status(&["interfaces", "graphs/reform.json", "--as-of", "yesterday"]),
        Some(2)
    );
    assert_eq!(
        status(&["interfaces", "graphs/reform.json", "--status", "maybe"]),
        Some(2)
    );
    assert_eq!(
        status(&["interfaces", "graphs/reform.json", "--threads", "0"]),
        Some(2)
    );
    assert_eq!(status(&["no such command"]), Some(2));
    assert_eq!(status(&[]), Some(2));
}

#[test]
fn a_comparison_says_what_it_needs_and_how_it_is_drawn() {
    let graph = "graphs/reform.json";
    let day = ["--with", "2021-09-01"];
    for (arguments, missing) in [
        (vec!["compare", graph], "--with"),
        (with(&["compare", graph], &day), "--as-of"),
        (vec!["compare", graph, "no such file"], "no such file"),
    ] {
        let output = run(&arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(text(&output.stderr).contains(missing), "{arguments:?}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
    }
    let both = with(&["compare", graph, graph], &day);
    assert_eq!(
        run(&both).status.code(),
        Some(2),
        "two networks to compare with"
    );
    let output = run(&with(&["compare", graph, "--as-of", "1.3.2019"], &day));
    let said = text(&output.stdout);
    let last = said.lines().last().expect("a last line");
    let command = last.split_once(": ").expect("a command").1;
    let words: Vec<&str> = command.split(' ').collect();
    assert_eq!(words[..2], ["yhdyspinta", "draw"]);
    // The command draws: into a folder of its own.
    let folder = tempfile::tempdir().expect("a folder");
    let picture = folder.path().join("change.svg");
    let mut drawn = words[1..words.len() - 1].to_vec();
    drawn.push(picture.to_str().expect("UTF-8"));
    assert_eq!(run(&drawn).status.code(), Some(0), "{command}");
    assert!(picture.exists());
}

#[test]
fn a_typing_error_is_no_answer() {
    for (option, word, meant) in [
        ("--theme", "hyt", "`hyte`"),
        ("--tie-kind", "cooperates", "`cooperates_with`"),
        ("--actor-kind", "municipalty", "`municipality`"),
        ("--area", "nowhere", "`info`"),
        ("--by", "foo", "`info`"),
    ] {
        let output = run(&["hubs", "graphs/reform.json", option, word]);
        assert_eq!(output.status.code(), Some(2), "{option}");
        assert!(output.stdout.is_empty(), "{option}");
        let message = text(&output.stderr);
        assert!(
            message.contains(word) && message.contains(meant),
            "{message}"
        );
    }
    for (option, word, said) in [
        ("--allow", "agrees", "agrees_with"),
        ("--cost", "fundz=2", "funds"),
        ("--cost", "funds=0", "above 0"),
        ("--cost", "funds", "KIND=NUMBER"),
        ("--weight", "gaps=-1", "at least 0"),
        ("--weight", "gap=1", "gaps"),
        ("--aim", "hub", "hubs"),
        ("--forbid", "kunnat", "A,B"),
        ("--forbid", "kunnat,jarjestoo", "jarjesto"),
        ("--budget", "0", "above 0"),
        ("--budget", "inf", "above 0"),
    ] {
        let output = run(&["recommend", "graphs/reform.json", option, word]);
        assert_eq!(output.status.code(), Some(2), "{option} {word}");
        let message = text(&output.stderr);
        assert!(message.contains(said), "{option} {word}: {message}");
    }
    assert_eq!(
        run(&["hubs", "graphs/reform.json", "--top", "0"])
            .status
            .code(),
        Some(2)
    );
}

#[test]
fn collectives_make_way_for_their_members() {
    let output = run(&[
        "info",
        "graphs/s1-uusimaa-change-support-2021.json",
        "--expand",
        "graphs/finland.json",
        "--as-of",
        "2021-09-01",
        "--format",
        "csv",
    ]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let unexpanded = run(&[
        "info",
        "graphs/s1-uusimaa-change-support-2021.json",
        "--as-of",
        "2021-09-01",
        "--format",
        "csv",
    ]);
    assert_ne!(text(&output.stdout), text(&unexpanded.stdout));
}

#[test]
fn a_day_is_written_as_in_iso_or_in_finnish() {
    let on = |day| run(&["hubs", "graphs/reform.json", "--as-of", day]).stdout;
    assert_eq!(on("2019-06-01"), on("1.6.2019"));
}

#[test]
fn answers_go_out_and_messages_beside() {
    let output = run(&["hubs", "graphs/example", "--format", "json"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    serde_json::from_slice::<serde_json::Value>(&output.stdout).expect("nothing but JSON");
    let missing = run(&["hubs", "no such file"]);
    assert!(missing.stdout.is_empty());
    assert!(text(&missing.stderr).contains("no such file"));
}

#[test]
fn a_dash_is_standard_input() {
    let network = fs::read("graphs/s3-statement-2018.json").expect("a network");
    let mut child = Command::new(PROGRAM)
        .args(["hubs", "-", "--format", "csv"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    child
        .stdin
        .take()
        .expect("a pipe")
        .write_all(&network)
        .expect("it reads");
    let piped = child.wait_with_output().expect("it ends");
    let named = run(&["hubs", "graphs/s3-statement-2018.json", "--format", "csv"]);
    assert_eq!(text(&piped.stdout), text(&named.stdout));
}

#[test]
fn a_closed_pipe_is_no_error() {
    let mut child = Command::new(PROGRAM)
        .args(["interfaces", "graphs/finland.json", "--by", "area", "--all"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(
        (output.status.code(), text(&output.stderr)),
        (Some(0), String::new())
    );
}

#[test]
fn an_answer_can_go_to_a_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("hubs.json");
    let arguments = ["hubs", "graphs/reform.json", "--format", "json", "-o"];
    let output = run(&with(&arguments, &[path.to_str().expect("UTF-8")]));
    assert_eq!((output.status.code(), output.stdout.len()), (Some(0), 0));
    let direct = run(&arguments[..4]);
    assert_eq!(fs::read(&path).expect("the file"), direct.stdout);
    let nowhere = folder.path().join("no such folder/hubs.json");
    let output = run(&with(&arguments, &[nowhere.to_str().expect("UTF-8")]));
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("no such folder"));
}

/// Whoever names a file `.gz` or `.zst` gets one that is, from every command.
#[test]
fn a_result_is_compressed_as_its_file_says() {
    let folder = tempfile::tempdir().expect("a folder");
    let in_file = |arguments: &[&str], name: &str| {
        let path = folder.path().join(name);
        let path = path.to_str().expect("UTF-8");
        let output = run(&with(arguments, &["-o", path]));
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        fs::read(path).expect("the file")
    };
    let cases: [(&[&str], &str); 6] = [
        (
            &["info", "graphs/reform.json", "--format", "csv"],
            "info.csv",
        ),
        (
            &[
                "metrics",
                "graphs/reform.json",
                "--only",
                "degree",
                "--format",
                "json",
            ],
            "m.json",
        ),
        (
            &["generate", "uniform", "--actors", "50", "--ties", "90"],
            "list.tsv",
        ),
        (&["convert", "graphs/reform.json"], "reform.graphml"),
        (&["template"], "template.xlsx"),
        (
            &["draw", "graphs/reform.json", "--view", "matrix"],
            "matrix.svg",
        ),
    ];
    for (arguments, name) in cases {
        let plain = in_file(arguments, name);
        let gzip = in_file(arguments, &format!("{name}.gz"));
        let mut unpacked = Vec::new();
        let mut decoder = flate2::read::GzDecoder::new(&*gzip);
        decoder.read_to_end(&mut unpacked).expect("gzip");
        assert!(unpacked == plain, "{name}.gz");
        let zstd = in_file(arguments, &format!("{name}.zst"));
        let mut unpacked = Vec::new();
        let mut decoder = ruzstd::decoding::StreamingDecoder::new(&*zstd).expect("zstd");
        decoder.read_to_end(&mut unpacked).expect("zstd");
        assert!(unpacked == plain, "{name}.zst");
    }
}

#[test]
fn every_command_explains_itself() {
    let help = text(&run(&["--help"]).stdout);
    // A command is indented by two spaces, the rest of a long explanation by more.
    let commands = help
        .lines()
        .skip_while(|line| *line != "Commands:")
        .skip(1)
        .take_while(|line| !line.is_empty())
        .filter_map(|line| {
            line.strip_prefix("  ")
                .filter(|rest| !rest.starts_with(' '))
        })
        .filter_map(|line| line.split_whitespace().next())
        .filter(|word| *word != "help");
    let mut count = 0;
    for command in commands {
        let output = run(&[command, "--help"]);
        assert_eq!(output.status.code(), Some(0), "{command}");
        assert!(text(&output.stdout).contains("Usage:"), "{command}");
        count += 1;
    }
    assert!(count >= 8, "{help}");
}

#[test]
fn a_picture_is_the_same_on_any_number_of_threads() {
    let folder = tempfile::tempdir().expect("a folder");
    for ending in ["svg", "png", "pdf", "html"] {
        let on = |threads: &str| {
            let path = folder.path().join(format!("{threads}.{ending}"));
            let file = path.to_str().expect("UTF-8");
            let arguments = [
                "draw",
                "graphs/reform.json",
                "--view",
                "matrix",
                "--threads",
                threads,
                "-o",
                file,
            ];
            assert_eq!(run(&arguments).status.code(), Some(0), "{ending}");
            fs::read(&path).expect("written")
        };
        let one = on("1");
        assert!(one == on("2") && one == on("7"), "{ending}");
    }
}

#[test]
fn what_cannot_be_drawn_is_said_and_writes_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).to_str().expect("UTF-8").to_owned();
    for (more, said) in [
        (
            &["--view", "matirx", "-o", "x.svg"][..],
            "Did you mean matrix?",
        ),
        (&["--view", "matrix", "-o", "x.gif"], "svg, png"),
        (&["--view", "matrix"], "--output is missing"),
        (&["--view", "matrix", "-o", "x.dot"], "DOT"),
        (&["--view", "matrix", "--size", "a5", "-o", "x.svg"], "a4"),
        (&["--view", "matrix", "--size", "9x9", "-o", "x.svg"], "320"),
        (
            &["--view", "matrix", "--theme", "drak", "-o", "x.svg"],
            "dark",
        ),
        (
            &["--view", "matrix", "--scale", "20", "-o", "x.png"],
            "million",
        ),
        (&["--view", "matrix", "--scale", "0", "-o", "x.png"], "0.05"),
        (
            &["--view", "matrix", "--actor", "?", "-o", "x.svg"],
            "--actor",
        ),
        (&["--view", "change", "-o", "x.svg"], "--with"),
        (
            &["--view", "change", "--with", "2021-09-01", "-o", "x.dot"],
            "--as-of",
        ),
        (
            &["--view", "change", "--with", "2021-9", "-o", "x.svg"],
            "neither a day",
        ),
        (
            &["--view", "flow", "--tie-kind", "agrees_with", "-o", "x.svg"],
            "none of the selected ties is directed",
        ),
    ] {
        let more: Vec<String> = more
            .iter()
            .map(|word| match word.strip_prefix("x.") {
                Some(_) => path(word),
                None => (*word).to_owned(),
            })
            .collect();
        let mut arguments = vec!["draw", "graphs/reform.json"];
        arguments.extend(more.iter().map(String::as_str));
        let output = run(&arguments);
        assert_eq!(output.status.code(), Some(2), "{more:?}");
        let complaint = text(&output.stderr);
        assert!(complaint.contains(said), "{more:?}: {complaint}");
        assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 0);
    }
}

/// Numbers and plain tables go straight to a graph, the others the long way.
#[test]
fn a_list_that_says_nothing_of_directions_leads_one_way_if_asked() {
    let folder = tempfile::tempdir().expect("a folder");
    for ring in [
        "1\t2\n2\t3\n3\t1\n",
        "a\tb\nb\tc\nc\ta\n",
        "01 02\n02 03\n03 01\n",
        "from,to\na,b\nb,c\nc,a\n",
        "from,to,status\na,b,existing\nb,c,existing\nc,a,existing\n",
        "mistä;mihin\na;b\nb;c\nc;a\n",
        "from to weight\na b 1\nb c 2\nc a 3\n",
    ] {
        let path = folder.path().join("ring.tsv");
        fs::write(&path, ring).expect("written");
        let path = path.to_str().expect("UTF-8");
        let asked = [
            "metrics",
            path,
            "--only",
            "ties,reciprocity",
            "--summary",
            "--format",
            "json",
        ];
        for (more, expected) in [(&[][..], "1"), (&["--directed"][..], "0")] {
            let output = run(&with(&asked, more));
            assert!(
                output.status.success(),
                "{ring:?}: {}",
                text(&output.stderr)
            );
            let answer: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
            let network = &answer["network"];
            assert_eq!(network["ties"], 3, "{ring:?} {more:?}");
            assert_eq!(
                network["reciprocity"].to_string(),
                expected,
                "{ring:?} {more:?}"
            );
        }
    }
}

//! Does `draw --engine` hand a view to Graphviz, and say clearly when that does not work?
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Output};
use std::time::{Duration, Instant};

use yhdyspinta::diagram::views::{REGISTRY, ViewRow};
use yhdyspinta::graphviz::ENGINES;

use crate::cli::PROGRAM;

fn of_actors_and_ties() -> impl Iterator<Item = &'static ViewRow> {
    REGISTRY.iter().filter(|row| row.node_link.is_some())
}

/// Runs `draw`, with programs looked for in one folder alone where there is one.
fn draw(view: &str, engine: &str, file: &Path, folder: Option<&Path>, more: &[&str]) -> Output {
    let mut command = Command::new(PROGRAM);
    command
        .args(["draw", "graphs/s3-statement-2018.json", "--view", view])
        .args(["--actor", "keskustan-seura", "--with", "graphs/reform.json"])
        .args(["--engine", engine, "-o"])
        .arg(file)
        .args(more);
    if let Some(folder) = folder {
        command.env("PATH", folder);
    }
    command.output().expect("the program starts")
}

/// A folder with a program of that name which does what these lines say.
fn fake(name: &str, lines: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(name);
    fs::write(&path, format!("#!/bin/sh\n{lines}\n")).expect("written");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("set");
    folder
}

fn complaint(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(2));
    String::from_utf8(output.stderr.clone()).expect("UTF-8")
}

#[test]
fn graphviz_draws_what_it_is_given() {
    let folder = tempfile::tempdir().expect("a folder");
    for view in of_actors_and_ties() {
        for engine in ENGINES {
            for (ending, beginning) in [("svg", "<?xml"), ("png", "\u{fffd}PNG"), ("pdf", "%PDF")] {
                let file = folder.path().join(format!("picture.{ending}"));
                let output = draw(view.name, &format!("graphviz:{engine}"), &file, None, &[]);
                let said = String::from_utf8_lossy(&output.stderr);
                assert_eq!(output.status.code(), Some(0), "{engine} {ending}: {said}");
                let bytes = fs::read(&file).expect("a file");
                let text = String::from_utf8_lossy(&bytes);
                assert!(text.starts_with(beginning), "{engine} {ending}");
            }
        }
    }
}

const VERSION: &str = r#"[ "$1" = -V ] && { echo "dot - graphviz version 2.43.0 (0)" >&2; exit; }"#;

#[test]
fn what_goes_wrong_is_said_in_three_languages() {
    let Some(view) = of_actors_and_ties().next() else {
        panic!("a view of actors and ties");
    };
    let old = r#"echo "dot - graphviz version 2.26.3" >&2"#;
    let with_version = |lines: &str| format!("{VERSION}\n{lines}");
    let cases = [
        (
            None,
            ["ei ole asennettu", "inte installerat", "not installed"],
        ),
        (Some(old.to_owned()), ["2.26.3", "2.26.3", "2.26.3"]),
        (
            Some(with_version("echo 'no memory' >&2; exit 1")),
            [
                "epäonnistui: no memory",
                "misslyckades: no memory",
                "failed: no memory",
            ],
        ),
        (
            Some(with_version("exec sleep 9")),
            ["1 sekunnissa", "1 sekund", "1 second"],
        ),
        (
            Some(with_version("echo rubbish")),
            ["ei ole svg", "ingen svg", "no svg"],
        ),
    ];
    for (lines, said) in cases {
        // A shell and its programs must be found, Graphviz must not.
        let folder = fake("dot", lines.as_deref().unwrap_or("true"));
        if lines.is_none() {
            fs::remove_file(folder.path().join("dot")).expect("removed");
        }
        for program in ["sleep", "sh", "echo"] {
            std::os::unix::fs::symlink(format!("/bin/{program}"), folder.path().join(program))
                .expect("a link");
        }
        for (language, said) in ["fi", "sv", "en"].into_iter().zip(said) {
            let file = folder.path().join("picture.svg");
            let start = Instant::now();
            let output = draw(
                view.name,
                "graphviz:dot",
                &file,
                Some(folder.path()),
                &["--engine-limit", "1", "--lang", language],
            );
            let complaint = complaint(&output);
            assert!(complaint.contains(said), "{language}: {complaint}");
            assert!(start.elapsed() < Duration::from_secs(30));
            assert!(!file.exists(), "nothing half-written");
        }
    }
}

#[test]
fn what_graphviz_cannot_draw_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let svg = folder.path().join("picture.svg");
    let output = draw("matrix", "graphviz:dot", &svg, None, &[]);
    assert!(complaint(&output).contains("actors and ties"));
    let output = draw("matrix", "graphviz:circo", &svg, None, &[]);
    assert!(complaint(&output).contains("graphviz:sfdp"));
    if let Some(view) = of_actors_and_ties().next() {
        let slide = folder.path().join("picture.pptx");
        let output = draw(view.name, "graphviz:dot", &slide, None, &[]);
        assert!(complaint(&output).contains("svg, png, pdf"));
    }
}

//! Does Ctrl-C stop the program at once, with nothing half-written?
#![cfg(unix)]

use std::fs;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::cli::PROGRAM;

/// What shells call the end by an interrupt.
const INTERRUPTED: Option<i32> = Some(130);

/// The longest wait for something to begin on a machine that is busy.
const PATIENCE: Duration = Duration::from_secs(120);

/// How soon the program has to be gone, on the same machine.
const PROMPTLY: Duration = Duration::from_secs(10);

fn start(arguments: &[&str]) -> Child {
    Command::new(PROGRAM)
        .args(arguments)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts")
}

/// Presses Ctrl-C; how the program ended, if it did in time.
fn interrupt(mut child: Child) -> ExitStatus {
    let sent = Command::new("sh")
        .args(["-c", &format!("kill -INT {}", child.id())])
        .status()
        .expect("a shell");
    assert!(sent.success());
    let start = Instant::now();
    while start.elapsed() < PROMPTLY {
        if let Some(status) = child.try_wait().expect("a child") {
            return status;
        }
        sleep(Duration::from_millis(5));
    }
    child.kill().expect("killed");
    panic!("still running {PROMPTLY:?} after Ctrl-C");
}

/// Waits until something is so.
fn wait_until(what: &str, is_so: impl Fn() -> bool) {
    let start = Instant::now();
    while !is_so() {
        assert!(start.elapsed() < PATIENCE, "{what} within {PATIENCE:?}");
        sleep(Duration::from_millis(1));
    }
}

fn files(folder: &Path) -> usize {
    fs::read_dir(folder).expect("a folder").count()
}

#[test]
fn what_is_being_written_goes_and_what_was_there_stays() {
    let folder = tempfile::tempdir().expect("a folder");
    let target = folder.path().join("ties.tsv");
    fs::write(&target, "the old file").expect("written");
    let path = target.to_str().expect("UTF-8");
    let model = ["generate", "rmat", "--actors", "65536", "--ties", "3000000"];
    let child = start(&[&model[..], &["-o", path]].concat());
    wait_until("writing begins", || files(folder.path()) == 2);
    assert_eq!(interrupt(child).code(), INTERRUPTED);
    assert_eq!(files(folder.path()), 1);
    let left = fs::read_to_string(&target).expect("the file");
    assert_eq!(left, "the old file");
}

/// All paths between the actors of a circle take hours.
#[test]
fn a_long_computation_stops_at_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let circle = folder.path().join("circle.tsv");
    let ties = (0..100_000).map(|actor| format!("{actor}\t{}\n", (actor + 1) % 100_000));
    fs::write(&circle, ties.collect::<String>()).expect("written");
    let answer = folder.path().join("answer.json");
    let path = |path: &Path| path.to_str().expect("UTF-8").to_owned();
    let child = start(&[
        "metrics",
        &path(&circle),
        "--only",
        "betweenness",
        "--format",
        "json",
        "-o",
        &path(&answer),
    ]);
    // There is no sign of the computation but the processor time it takes.
    wait_until("the computation begins", || {
        processor_seconds(child.id()).is_none_or(|seconds| seconds > 1.0)
    });
    assert_eq!(interrupt(child).code(), INTERRUPTED);
    assert!(!answer.exists());
}

/// What the process has taken; none where the system does not say.
fn processor_seconds(process: u32) -> Option<f64> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    let after_name = stat.rsplit_once(')')?.1;
    let ticks = after_name.split_whitespace().nth(11)?;
    Some(ticks.parse::<f64>().ok()? / 100.0)
}

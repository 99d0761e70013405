//! What does an installed Graphviz make of a DOT file?
//!
//! For those who want its layouts instead of ours. Its programs are run as they are found, with a
//! limit of time and of output, and nothing they do can hang or fill this program: whatever goes
//! wrong is one [`GraphvizError`] with what to do about it.

use std::ffi::OsStr;
use std::io::{self, Read, Write};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

use crate::language::Phrase;

/// The programs of Graphviz that lay out any network.
pub const ENGINES: [&str; 4] = ["dot", "neato", "fdp", "sfdp"];

/// What Graphviz can draw that we hand on: the ending and how such a file begins.
pub const FORMATS: [(&str, &[u8]); 3] = [("svg", b"<?xml"), ("png", b"\x89PNG"), ("pdf", b"%PDF-")];

/// The oldest version whose drawings are tried: that of Debian 10, from 2016.
const OLDEST: (u32, u32) = (2, 40);

/// No drawing is larger; a program that goes on printing is stopped.
const MOST_BYTES: u64 = 128 << 20;

/// So much of a complaint is shown.
const COMPLAINT: usize = 300;

/// How long a program may take to say its version.
const VERSION_LIMIT: Duration = Duration::from_secs(10);

/// How often a running program is looked at.
const GLANCE: Duration = Duration::from_millis(5);

/// Why Graphviz did not draw.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum GraphvizError {
    /// There is no such program.
    #[error("{program} is not installed")]
    Missing {
        /// The program.
        program: String,
    },
    /// It is there and does not start.
    #[error("{program} does not start: {why}")]
    NotStarted {
        /// The program.
        program: String,
        /// What the system says.
        why: String,
    },
    /// It is older than what is tried.
    #[error("{program} is version {version}")]
    Old {
        /// The program.
        program: String,
        /// Its version.
        version: String,
    },
    /// It does not say which version it is, so it is no Graphviz.
    #[error("{program} does not say its version")]
    Unknown {
        /// The program.
        program: String,
    },
    /// It ended with an error.
    #[error("{program} failed: {complaint}")]
    Failed {
        /// The program.
        program: String,
        /// What it complained about.
        complaint: String,
    },
    /// It took longer than it may and was stopped.
    #[error("{program} took longer than {seconds} s")]
    Hung {
        /// The program.
        program: String,
        /// How long it might take.
        seconds: u64,
    },
    /// It ended well, but what it printed is no such file.
    #[error("{program} gave no {format}")]
    Rubbish {
        /// The program.
        program: String,
        /// What was asked for.
        format: &'static str,
    },
}

impl GraphvizError {
    /// What went wrong and what to do, for people.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::Missing { program } => {
                Phrase::new("graphviz-missing").text("program", program.as_str())
            }
            Self::NotStarted { program, why } => Phrase::new("graphviz-not-started")
                .text("program", program.as_str())
                .text("why", why.as_str()),
            Self::Old { program, version } => Phrase::new("graphviz-old")
                .text("program", program.as_str())
                .text("version", version.as_str())
                .text("oldest", format!("{}.{}", OLDEST.0, OLDEST.1)),
            Self::Unknown { program } => {
                Phrase::new("graphviz-unknown").text("program", program.as_str())
            }
            Self::Failed { program, complaint } => Phrase::new("graphviz-failed")
                .text("program", program.as_str())
                .text("complaint", complaint.as_str()),
            Self::Hung { program, seconds } => Phrase::new("graphviz-hung")
                .text("program", program.as_str())
                .count("seconds", usize::try_from(*seconds).unwrap_or(usize::MAX)),
            Self::Rubbish { program, format } => Phrase::new("graphviz-rubbish")
                .text("program", program.as_str())
                .text("format", *format),
        }
    }
}

/// What a program of Graphviz draws of a DOT file in one of the [`FORMATS`].
///
/// `program` is looked for where the system looks for programs; a path is taken as it is.
///
/// # Errors
/// When it is missing, old, fails, takes longer than `limit` or gives something else.
pub fn draw(
    program: impl AsRef<OsStr>,
    dot: &str,
    (format, beginning): (&'static str, &[u8]),
    limit: Duration,
) -> Result<Vec<u8>, GraphvizError> {
    let program = Program::of(program.as_ref());
    program.check_version()?;
    let format_option = format!("-T{format}");
    let done = program.run(&[&format_option], dot.as_bytes(), limit)?;
    if !done.status.success() {
        let complaint = shortened(&done.complaint);
        let complaint = if complaint.is_empty() {
            done.status.to_string()
        } else {
            complaint
        };
        return Err(GraphvizError::Failed {
            program: program.name,
            complaint,
        });
    }
    if !done.output.starts_with(beginning) {
        return Err(GraphvizError::Rubbish {
            program: program.name,
            format,
        });
    }
    Ok(done.output)
}

/// A program under its name.
struct Program<'a> {
    path: &'a OsStr,
    name: String,
}

/// What a program said before it ended.
struct Done {
    status: ExitStatus,
    output: Vec<u8>,
    complaint: Vec<u8>,
}

impl<'a> Program<'a> {
    fn of(path: &'a OsStr) -> Self {
        Self {
            path,
            name: path.to_string_lossy().into_owned(),
        }
    }

    /// `dot -V` says `dot - graphviz version 2.43.0 (0)`, on standard error.
    fn check_version(&self) -> Result<(), GraphvizError> {
        let done = self.run(&["-V"], b"", VERSION_LIMIT)?;
        let said = [done.complaint, done.output].concat();
        let said = String::from_utf8_lossy(&said);
        let version = said.split_once("graphviz version ").map(|(_, rest)| rest);
        let version = version.and_then(|rest| rest.split_whitespace().next());
        let unknown = || GraphvizError::Unknown {
            program: self.name.clone(),
        };
        let version = version.ok_or_else(unknown)?;
        let mut numbers = version.split('.').map(str::parse::<u32>);
        let (Some(Ok(major)), Some(Ok(minor))) = (numbers.next(), numbers.next()) else {
            return Err(unknown());
        };
        if (major, minor) < OLDEST {
            return Err(GraphvizError::Old {
                program: self.name.clone(),
                version: version.to_owned(),
            });
        }
        Ok(())
    }

    fn run(&self, options: &[&str], input: &[u8], limit: Duration) -> Result<Done, GraphvizError> {
        let started = Command::new(self.path)
            .args(options)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn();
        let mut child = started.map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => GraphvizError::Missing {
                program: self.name.clone(),
            },
            _ => GraphvizError::NotStarted {
                program: self.name.clone(),
                why: error.to_string(),
            },
        })?;
        let start = Instant::now();
        if let Some(mut stdin) = child.stdin.take() {
            let input = input.to_vec();
            // One that ends without reading closes the pipe: its own business.
            thread::spawn(move || stdin.write_all(&input));
        }
        let output = drained(child.stdout.take());
        let complaint = drained(child.stderr.take());
        let ended = ended(&mut child, start, limit);
        // What a program started may hold its pipes open after it: not longer than it had time.
        let rest = limit.saturating_sub(start.elapsed()).max(GLANCE);
        let hung = || GraphvizError::Hung {
            program: self.name.clone(),
            seconds: limit.as_secs(),
        };
        let status = ended.ok_or_else(hung)?;
        Ok(Done {
            status,
            output: output.recv_timeout(rest).map_err(|_| hung())?,
            complaint: complaint.recv_timeout(rest).map_err(|_| hung())?,
        })
    }
}

/// Reads a pipe to its end in a thread of its own, so that a full one never stops a program.
fn drained(pipe: Option<impl Read + Send + 'static>) -> Receiver<Vec<u8>> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let mut bytes = Vec::new();
        if let Some(pipe) = pipe {
            // What was read until an error is all there is; it will not look like a drawing.
            let _ = pipe.take(MOST_BYTES).read_to_end(&mut bytes);
        }
        // Nobody waits any longer when the program took too long.
        let _ = sender.send(bytes);
    });
    receiver
}

/// How a program ended; `None` when it took too long and was stopped.
fn ended(child: &mut Child, start: Instant, limit: Duration) -> Option<ExitStatus> {
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Some(status),
            Ok(None) if start.elapsed() < limit => thread::sleep(GLANCE),
            _ => {
                // It may have ended just now; then there is nothing to stop.
                let _ = child.kill();
                let _ = child.wait();
                return None;
            }
        }
    }
}

/// A complaint in one line, not too long.
fn shortened(complaint: &[u8]) -> String {
    let complaint = String::from_utf8_lossy(complaint);
    let words: Vec<&str> = complaint.split_whitespace().collect();
    let line = words.join(" ");
    let is_shown = |c: &char| !c.is_control();
    line.chars().filter(is_shown).take(COMPLAINT).collect()
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::fs;
    use std::os::unix::fs::PermissionsExt;
    use std::path::PathBuf;

    const SVG: (&str, &[u8]) = FORMATS[0];
    const VERSION: &str =
        r#"[ "$1" = -V ] && { echo "dot - graphviz version 2.43.0 (0)" >&2; exit; }"#;

    /// A program that does what a shell does with these lines.
    fn fake(folder: &tempfile::TempDir, lines: &str) -> PathBuf {
        let path = folder.path().join("dot");
        fs::write(&path, format!("#!/bin/sh\n{lines}\n")).expect("written");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("set");
        path
    }

    fn drawn(lines: &str, limit: Duration) -> Result<Vec<u8>, GraphvizError> {
        let folder = tempfile::tempdir().expect("a folder");
        draw(fake(&folder, lines), "digraph {}", SVG, limit)
    }

    #[test]
    fn what_it_draws_is_handed_on() {
        let lines = format!("{VERSION}\nprintf '<?xml %s' \"$(cat)\"");
        let svg = drawn(&lines, Duration::from_secs(30)).expect("drawn");
        assert_eq!(svg, b"<?xml digraph {}");
    }

    #[test]
    fn without_the_program_it_says_so() {
        let folder = tempfile::tempdir().expect("a folder");
        let nowhere = folder.path().join("dot");
        let error = draw(&nowhere, "", SVG, Duration::from_secs(9)).expect_err("missing");
        assert!(matches!(error, GraphvizError::Missing { .. }), "{error}");
        fs::write(&nowhere, "no program").expect("written");
        let error = draw(&nowhere, "", SVG, Duration::from_secs(9)).expect_err("no program");
        assert!(matches!(error, GraphvizError::NotStarted { .. }), "{error}");
    }

    #[test]
    fn an_old_one_and_a_stranger_are_refused() {
        let old = r#"echo "dot - graphviz version 2.38.0 (20140413.2041)" >&2"#;
        let error = drawn(old, Duration::from_secs(30)).expect_err("old");
        assert!(
            matches!(&error, GraphvizError::Old { version, .. } if version == "2.38.0"),
            "{error}"
        );
        let error = drawn("echo Department of Transport", Duration::from_secs(30));
        let error = error.expect_err("no Graphviz");
        assert!(matches!(error, GraphvizError::Unknown { .. }), "{error}");
    }

    #[test]
    fn one_that_hangs_is_stopped() {
        let limit = Duration::from_millis(400);
        for forever in ["exec sleep 9", "sleep 9 & exec sleep 9", "sleep 9 &"] {
            let start = Instant::now();
            let error = drawn(&format!("{VERSION}\n{forever}"), limit).expect_err("hangs");
            assert!(matches!(error, GraphvizError::Hung { .. }), "{error}");
            assert!(start.elapsed() < Duration::from_secs(8), "{forever}");
        }
    }

    #[test]
    fn one_that_prints_forever_is_stopped() {
        let lines = format!("{VERSION}\nexec cat /dev/zero");
        let error = drawn(&lines, Duration::from_millis(200)).expect_err("no drawing");
        // It is out of time, or its pipe is closed.
        assert!(
            matches!(
                error,
                GraphvizError::Hung { .. } | GraphvizError::Failed { .. }
            ),
            "{error}"
        );
    }

    #[test]
    fn one_that_fails_is_quoted() {
        let lines =
            format!("{VERSION}\nprintf 'Error: <stdin>:\\nsyntax\\033[31m error' >&2\nexit 1");
        let error = drawn(&lines, Duration::from_secs(30)).expect_err("fails");
        let GraphvizError::Failed { complaint, .. } = error else {
            panic!("{error}");
        };
        assert_eq!(complaint, "Error: <stdin>: syntax[31m error");
        let error = drawn(&format!("{VERSION}\nexit 3"), Duration::from_secs(30));
        assert!(error.expect_err("fails").to_string().contains('3'));
    }

    #[test]
    fn rubbish_is_no_drawing() {
        for rubbish in ["echo hello", "true", "printf '\\211PNG'"] {
            let error = drawn(&format!("{VERSION}\n{rubbish}"), Duration::from_secs(30));
            let error = error.expect_err("rubbish");
            assert!(matches!(error, GraphvizError::Rubbish { .. }), "{error}");
        }
    }
}

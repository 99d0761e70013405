//! How do tests run Graphviz without ever waiting for it forever?

use std::io::{Read, Write};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// What a program of Graphviz (`dot`, `neato`, `fdp`, `sfdp`, with options) makes of a DOT file.
///
/// An error is what it complained about: it may not even warn.
pub(crate) fn draw(
    engine: &str,
    dot: &str,
    format: &str,
    limit: Duration,
) -> Result<String, String> {
    let mut words = engine.split(' ');
    let program = words.next().unwrap_or_default();
    let mut child = Command::new(program)
        .args(words)
        .arg(format!("-T{format}"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| format!("{engine} (Debian package graphviz): {error}"))?;
    let input = dot.to_owned();
    let mut stdin = child.stdin.take().expect("piped");
    let feed = thread::spawn(move || stdin.write_all(input.as_bytes()));
    let output = drain(child.stdout.take().expect("piped"));
    let complaints = drain(child.stderr.take().expect("piped"));
    let done = wait(&mut child, limit);
    let (output, complaints) = (
        output.join().expect("no panic"),
        complaints.join().expect("no panic"),
    );
    let fed = feed.join().expect("no panic");
    match done {
        None => Err(format!("{engine} needs more than {limit:?}")),
        Some(true) if complaints.is_empty() && fed.is_ok() => Ok(output),
        Some(_) => Err(format!("{engine}: {complaints}")),
    }
}

fn drain(mut pipe: impl Read + Send + 'static) -> thread::JoinHandle<String> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        pipe.read_to_end(&mut bytes).expect("readable");
        String::from_utf8(bytes).expect("UTF-8")
    })
}

/// Whether it succeeded; `None` when it was stopped because it took too long.
fn wait(child: &mut Child, limit: Duration) -> Option<bool> {
    let start = Instant::now();
    loop {
        if let Some(status) = child.try_wait().expect("a child of ours") {
            return Some(status.success());
        }
        if start.elapsed() > limit {
            child.kill().expect("a child of ours");
            child.wait().expect("a child of ours");
            return None;
        }
        thread::sleep(Duration::from_millis(5));
    }
}

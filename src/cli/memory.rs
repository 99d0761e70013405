//! Is there memory enough? Asked before it is taken.

use std::fs;
use std::path::Path;

use yhdyspinta::language::{Language, Phrase};

/// Bytes that can be taken without others having to give way; `None` where nobody says.
pub(crate) fn available() -> Option<u64> {
    let free = meminfo(&fs::read_to_string("/proc/meminfo").ok()?)?;
    Some(control_group().map_or(free, |limit| limit.min(free)))
}

/// The line `MemAvailable: 123 kB`.
fn meminfo(text: &str) -> Option<u64> {
    let line = text
        .lines()
        .find_map(|line| line.strip_prefix("MemAvailable:"))?;
    let kilobytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    kilobytes.checked_mul(1024)
}

/// What the control group of a container has left.
fn control_group() -> Option<u64> {
    let number = |file| {
        let text = fs::read_to_string(Path::new("/sys/fs/cgroup").join(file)).ok()?;
        text.trim().parse::<u64>().ok()
    };
    Some(number("memory.max")?.saturating_sub(number("memory.current")?))
}

/// An edge list has at least this many bytes of text for each tie once ids have a few digits, and
/// takes at most [`BYTES_PER_TIE`] while it is read and frozen.
const TEXT_PER_TIE: u64 = 9;

const BYTES_PER_TIE: u64 = 20;

/// Refuses an edge list that cannot fit, before anything is read.
pub(crate) fn enough_for_edge_list(path: &Path, language: Language) -> anyhow::Result<()> {
    let (Some(free), Ok(file)) = (available(), fs::metadata(path)) else {
        return Ok(());
    };
    let needed = file.len() / TEXT_PER_TIE * BYTES_PER_TIE;
    if needed <= free {
        return Ok(());
    }
    let refusal = Phrase::new("metrics-memory")
        .text("needed", gigabytes(needed))
        .text("free", gigabytes(free));
    Err(anyhow::Error::msg(refusal.in_language(language)))
}

fn gigabytes(bytes: u64) -> String {
    format!("{:.1}", bytes as f64 / 1e9)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kernel_says_what_is_free() {
        let text = "MemTotal:       24000 kB\nMemFree:  10 kB\nMemAvailable:   12000 kB\n";
        assert_eq!(meminfo(text), Some(12_000 * 1024));
        assert_eq!(meminfo("MemTotal: 1 kB\n"), None);
        assert_eq!(meminfo("MemAvailable: many kB\n"), None);
    }
}

//! How far is the work? Long loops count their tasks; whoever shows progress looks.
//!
//! One count for the whole process: it is something to look at, and no answer depends on it.

use std::sync::atomic::{AtomicUsize, Ordering};

static BEGUN: AtomicUsize = AtomicUsize::new(0);
static DONE: AtomicUsize = AtomicUsize::new(0);

/// Begins to count anew.
pub fn restart() {
    BEGUN.store(0, Ordering::Relaxed);
    DONE.store(0, Ordering::Relaxed);
}

/// Which share of the tasks begun since [`restart`] is done, 0 to 1; 0 before any has begun.
///
/// It may fall back when a further loop begins.
pub fn share() -> f64 {
    let begun = BEGUN.load(Ordering::Relaxed);
    if begun == 0 {
        return 0.0;
    }
    (DONE.load(Ordering::Relaxed) as f64 / begun as f64).min(1.0)
}

/// A loop of so many tasks begins.
pub(crate) fn begin(tasks: usize) {
    BEGUN.fetch_add(tasks, Ordering::Relaxed);
}

/// A task is done.
pub(crate) fn done() {
    DONE.fetch_add(1, Ordering::Relaxed);
}

#[cfg(test)]
mod tests {
    use super::*;

    // Other tests count, too, so only bounds can be asked for.
    #[test]
    fn a_share_is_between_nothing_and_all() {
        begin(2);
        done();
        assert!((0.0..=1.0).contains(&share()));
    }
}

//! What becomes of a library that panics on a damaged file?
//!
//! Some index into what a file says about itself. Where that leads outside, the file is broken,
//! which is a problem to tell and no reason to stop, nor to write to the terminal.

use std::cell::Cell;
use std::panic::{self, AssertUnwindSafe};
use std::sync::Once;

thread_local! {
    /// Is what this thread says when it panics for nobody?
    static IS_QUIET: Cell<bool> = const { Cell::new(false) };
}

/// What `read` gives; `None` when it panics, which nobody hears of.
///
/// The hook that writes about panics is replaced once by one that asks first; panics elsewhere,
/// in other threads at the same time, too, are told as before.
pub(super) fn shielded<T>(read: impl FnOnce() -> T) -> Option<T> {
    static ASKING: Once = Once::new();
    ASKING.call_once(|| {
        let tell = panic::take_hook();
        panic::set_hook(Box::new(move |about| {
            if !IS_QUIET.get() {
                tell(about);
            }
        }));
    });
    let was_quiet = IS_QUIET.replace(true);
    let read = panic::catch_unwind(AssertUnwindSafe(read));
    IS_QUIET.set(was_quiet);
    read.ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_nothing_and_what_comes_after_is_as_before() {
        assert_eq!(shielded(|| [1, 2].len()), Some(2));
        let empty: Vec<u8> = Vec::new();
        assert_eq!(shielded(|| empty[empty.len()]), None);
        assert!(!IS_QUIET.get());
        assert_eq!(
            shielded(|| shielded(|| empty[0]).is_none() && IS_QUIET.get()),
            Some(true)
        );
    }
}

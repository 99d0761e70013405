//! What does memory cost before it is used? Large stretches of it, in large pages.
//!
//! The system hands out memory a page at a time, when it is first touched, and the processor
//! looks up where every page is. Of pages of 4 KiB a graph of a million ties needs thousands;
//! asked to, Linux gives pages of 2 MiB, which are handed out and looked up 512 times as rarely.
//! Reading and freezing such a graph takes an eighth less (`benches/README.md`). What is given
//! back is kept for whoever asks next: new pages have to be emptied first.
//!
//! This is the one module with `unsafe` code. It is sound because it changes nothing about who
//! owns which memory: every request goes to [`System`] as it came and every answer comes back as
//! it was given. Beside that it makes one call, `madvise(MADV_HUGEPAGE)`, on whole pages inside a
//! stretch that was just handed out; it is a wish about how the stretch is kept and leaves what
//! is in it as it is. Another, `mallopt`, sets how much the system's allocator holds on to.

#![allow(unsafe_code)] // a global allocator cannot be had without; why it is sound stands above

use std::alloc::{GlobalAlloc, Layout, System};

/// The allocator of the system, asked to keep large stretches in large pages.
///
/// A program that works on large graphs can make it its own; on other systems than Linux it is
/// the system's as it is.
///
/// ```
/// use yhdyspinta::huge_pages::HugePages;
///
/// #[global_allocator]
/// static MEMORY: HugePages = HugePages;
///
/// let zeros = vec![0u32; 1 << 20];
/// assert!(zeros.iter().all(|&zero| zero == 0));
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct HugePages;

impl HugePages {
    /// From now on memory that is given back stays with the program, in one pool for all
    /// threads: what one of them has read a file into another needs for an analysis.
    ///
    /// At its peak the program has about as much as before; it only gives nothing back to the
    /// system until it ends. Without the C library of GNU it changes nothing.
    pub fn keep_what_is_given_back(&self) {
        #[cfg(all(target_os = "linux", target_env = "gnu"))]
        for (what, value) in [
            (libc::M_ARENA_MAX, 1),
            (libc::M_MMAP_THRESHOLD, i32::MAX),
            (libc::M_TRIM_THRESHOLD, i32::MAX),
        ] {
            // SAFETY: `mallopt` may be called at any time, also by several threads; it changes
            // what is done with memory later, not what was handed out. What it does not know or
            // does not like it leaves as it was.
            unsafe { libc::mallopt(what, value) };
        }
    }
}

/// From this many bytes on a stretch holds a large page, or most of one.
const LARGE: usize = 1 << 21;

// SAFETY: every method hands its arguments to `System`, which keeps the contract, and returns
// what `System` returns.
unsafe impl GlobalAlloc for HugePages {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller keeps the contract of `alloc`, which is that of `System`.
        let start = unsafe { System.alloc(layout) };
        ask_for_large_pages(start, layout.size());
        start
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: as above.
        let start = unsafe { System.alloc_zeroed(layout) };
        ask_for_large_pages(start, layout.size());
        start
    }

    unsafe fn realloc(&self, start: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // SAFETY: as above; what is at `start` came from `System`.
        let start = unsafe { System.realloc(start, layout, size) };
        ask_for_large_pages(start, size);
        start
    }

    unsafe fn dealloc(&self, start: *mut u8, layout: Layout) {
        // SAFETY: as above; what is at `start` came from `System`.
        unsafe { System.dealloc(start, layout) };
    }
}

/// Wishes large pages for the whole pages of a stretch that was just handed out, if it is large.
#[inline]
fn ask_for_large_pages(start: *mut u8, size: usize) {
    if size >= LARGE && !start.is_null() {
        wish(start, size);
    }
}

#[cfg(target_os = "linux")]
#[cold]
fn wish(start: *mut u8, size: usize) {
    /// No page of any system is larger, large ones aside.
    const PAGE: usize = 1 << 16;
    let skipped = start.align_offset(PAGE);
    let Some(length) = size.checked_sub(skipped) else {
        return;
    };
    // SAFETY: `skipped` is at most `size`, so the stretch named lies in the one handed out; the
    // advice changes neither what is in it nor who owns it. Where the system has no large pages
    // it says so, and nothing is lost.
    unsafe {
        libc::madvise(
            start.add(skipped).cast(),
            length / PAGE * PAGE,
            libc::MADV_HUGEPAGE,
        )
    };
}

#[cfg(not(target_os = "linux"))]
fn wish(_start: *mut u8, _size: usize) {}

#[cfg(test)]
mod tests {
    use super::*;

    /// Writes a stretch, lets it grow and shrink, and reads it back.
    fn grow_and_shrink(bytes: usize) {
        let layout = |size| Layout::from_size_align(size, 64).expect("a layout");
        // SAFETY: the layouts are those the memory was handed out with and none is empty.
        unsafe {
            let start = HugePages.alloc_zeroed(layout(bytes));
            assert!(!start.is_null());
            assert!((0..bytes).all(|at| *start.add(at) == 0));
            (0..bytes).for_each(|at| *start.add(at) = at as u8);
            let start = HugePages.realloc(start, layout(bytes), 3 * bytes);
            assert!((0..bytes).all(|at| *start.add(at) == at as u8));
            let start = HugePages.realloc(start, layout(3 * bytes), bytes / 2);
            assert!((0..bytes / 2).all(|at| *start.add(at) == at as u8));
            HugePages.dealloc(start, layout(bytes / 2));
        }
    }

    #[test]
    fn what_is_written_stays_whatever_the_pages() {
        for bytes in [2, 4096, LARGE - 1, LARGE, 3 * LARGE + 5] {
            grow_and_shrink(bytes);
        }
    }
}

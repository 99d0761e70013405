//! How is work split so that the answer has the same bits on any number of threads?
//!
//! Work is cut into fixed tasks, whatever the number of threads; the tasks run in any order
//! and their answers are put together in the order of the tasks.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use rayon::prelude::*;

use crate::progress;

/// Works as one of the threads that share work. Any other thread is put to sleep whenever it shares
/// some and is woken when that is done; over the hundreds of short loops of a walk that adds up to
/// milliseconds.
pub(crate) fn among_workers<R: Send>(work: impl FnOnce() -> R + Send) -> R {
    rayon::scope(|_| work())
}

/// Works as one of the threads that share work, while up to eight others stay awake between loops, for
/// a millisecond at a time: they would sleep after some microseconds of which one thread makes use
/// alone, and to wake them takes as long as a small network does.
///
/// For a whole task, such as to read, to freeze and to measure, and not within another.
///
/// # Panics
/// When the work does.
///
/// # Examples
/// ```
/// use yhdyspinta::analyses::{Analysis, closure::Clustering};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
/// use yhdyspinta::parallel::without_sleep;
///
/// let clustering = without_sleep(|| {
///     let graph = FrozenGraph::from_arcs(3, Direction::Undirected, &[[0, 1], [1, 2], [2, 0]])?;
///     Ok(Clustering.run(&graph))
/// });
/// assert_eq!(clustering?.get(0), Some(1.0));
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
pub fn without_sleep<R: Send>(work: impl FnOnce() -> R + Send) -> R {
    let is_done = AtomicBool::new(false);
    rayon::scope(|scope| {
        let (own, is_done) = (rayon::current_thread_index(), &is_done);
        scope.spawn_broadcast(move |_, context| {
            if Some(context.index()) != own && context.index() <= AWAKE {
                stay_awake(is_done);
            }
        });
        let result = work();
        is_done.store(true, Ordering::Relaxed);
        result
    })
}

/// More threads that look for work would get in the way of the one that has some.
const AWAKE: usize = 8;

/// Shares work until all is done, or until there has been none for some time.
fn stay_awake(is_done: &AtomicBool) {
    const PATIENCE: Duration = Duration::from_millis(1);
    let mut idle_since = Instant::now();
    while !is_done.load(Ordering::Relaxed) {
        if rayon::yield_now() == Some(rayon::Yield::Executed) {
            idle_since = Instant::now();
        } else if idle_since.elapsed() > PATIENCE {
            return;
        } else {
            // Whatever else the machine has to do goes first.
            std::thread::yield_now();
        }
    }
}

/// The tasks of `len` items, `per_task` each; the last may be shorter.
pub(crate) fn tasks(
    len: usize,
    per_task: usize,
) -> impl IndexedParallelIterator<Item = Range<usize>> {
    let task_count = len.div_ceil(per_task);
    progress::begin(task_count);
    (0..task_count).into_par_iter().map(move |task| {
        progress::done();
        task * per_task..((task + 1) * per_task).min(len)
    })
}

/// Fills a vector in tasks: `work` gets the scratch of its thread, the first index and the
/// slice to fill.
pub(crate) fn fill<T, S: Send>(
    len: usize,
    per_task: usize,
    empty: T,
    scratch: impl Fn() -> S + Sync + Send,
    work: impl Fn(&mut S, usize, &mut [T]) + Sync + Send,
) -> Vec<T>
where
    T: Clone + Send,
{
    let mut filled = vec![empty; len];
    let spare = Spare::new();
    progress::begin(len.div_ceil(per_task));
    filled
        .par_chunks_mut(per_task)
        .enumerate()
        .for_each(|(task, slice)| {
            spare.with(&scratch, |scratch| work(scratch, task * per_task, slice));
            progress::done();
        });
    filled
}

/// The sum of `value` over `0..len`, added up within fixed tasks and then in their order.
pub(crate) fn sum(len: usize, value: impl Fn(usize) -> f64 + Sync + Send) -> f64 {
    const PER_TASK: usize = 1 << 14;
    let parts: Vec<f64> = tasks(len, PER_TASK)
        .map(|range| range.map(&value).sum())
        .collect();
    parts.iter().sum()
}

/// Cuts `data` along CSR `offsets` into tasks of `nodes_per_task` nodes.
pub(crate) fn split_by_offsets<'a, T>(
    mut data: &'a mut [T],
    offsets: &[u32],
    nodes_per_task: usize,
) -> Vec<(Range<usize>, &'a mut [T])> {
    let node_count = offsets.len() - 1;
    let mut parts = Vec::with_capacity(node_count.div_ceil(nodes_per_task));
    let mut first = 0;
    while first < node_count {
        let end = (first + nodes_per_task).min(node_count);
        let (part, rest) = data.split_at_mut((offsets[end] - offsets[first]) as usize);
        parts.push((first..end, part));
        data = rest;
        first = end;
    }
    parts
}

/// Runs `work` on the tasks `0..task_count`, each into a partial answer made by `empty`, and
/// hands the partial answers to `merge` in the order of the tasks.
///
/// Only a few partial answers exist at a time: a thread that is far ahead of the slowest
/// task waits for it.
pub(crate) fn fold_in_order<P: Send>(
    task_count: usize,
    empty: impl Fn() -> P + Sync,
    work: impl Fn(usize, &mut P) + Sync,
    merge: impl FnMut(&mut P) + Send,
) {
    let work = |task, (): &mut (), partial: &mut P| work(task, partial);
    fold_by_workers(task_count, |_| (), empty, work, merge);
}

/// [`fold_in_order`] by workers that keep something of their own from task to task; each is made
/// from its place among those that are given back, and does its tasks in their order.
pub(crate) fn fold_by_workers<P: Send, W: Send>(
    task_count: usize,
    worker: impl Fn(usize) -> W + Sync,
    empty: impl Fn() -> P + Sync,
    work: impl Fn(usize, &mut W, &mut P) + Sync,
    merge: impl FnMut(&mut P) + Send,
) -> Vec<W> {
    progress::begin(task_count);
    let threads = rayon::current_num_threads().min(task_count);
    let ahead = 4 * threads;
    let queue = Queue {
        state: Mutex::new(State {
            next_task: 0,
            next_merge: 0,
            waiting: BTreeMap::new(),
            free: Vec::new(),
            merge,
        }),
        merged: Condvar::new(),
    };
    let mut workers: Vec<W> = (0..threads).map(&worker).collect();
    rayon::scope(|scope| {
        for worker in &mut workers {
            let (queue, empty, work) = (&queue, &empty, &work);
            scope.spawn(move |_| {
                while let Some((task, mut partial)) = queue.take(task_count, ahead) {
                    let mut partial = partial.take().unwrap_or_else(empty);
                    work(task, worker, &mut partial);
                    progress::done();
                    queue.put(task, partial);
                }
            });
        }
    });
    workers
}

/// Scratch memory for tasks: whoever works takes one that is free, so that there are no more
/// than threads. Loops that make it for each piece of work they split off make many times as many.
pub(crate) struct Spare<S>(Mutex<Vec<S>>);

impl<S> Spare<S> {
    pub(crate) fn new() -> Self {
        Self(Mutex::default())
    }

    /// Works with a free one, made when there is none.
    pub(crate) fn with<R>(&self, make: impl FnOnce() -> S, work: impl FnOnce(&mut S) -> R) -> R {
        let free = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let taken = free().pop();
        let mut scratch = taken.unwrap_or_else(make);
        let result = work(&mut scratch);
        free().push(scratch);
        result
    }

    /// All there are, in no order.
    pub(crate) fn into_all(self) -> Vec<S> {
        self.0.into_inner().unwrap_or_else(PoisonError::into_inner)
    }
}

struct State<P, M> {
    next_task: usize,
    next_merge: usize,
    waiting: BTreeMap<usize, P>,
    free: Vec<P>,
    merge: M,
}

struct Queue<P, M> {
    state: Mutex<State<P, M>>,
    merged: Condvar,
}

impl<P, M: FnMut(&mut P)> Queue<P, M> {
    /// The next task and an emptied partial answer to reuse.
    ///
    /// Waits only for a lower task, which a thread is running: the lowest never waits.
    fn take(&self, task_count: usize, ahead: usize) -> Option<(usize, Option<P>)> {
        let mut state = self.lock();
        while state.next_task < task_count && state.next_task >= state.next_merge + ahead {
            state = self
                .merged
                .wait(state)
                .unwrap_or_else(PoisonError::into_inner);
        }
        let task = state.next_task;
        (task < task_count).then(|| {
            state.next_task += 1;
            (task, state.free.pop())
        })
    }

    fn put(&self, task: usize, partial: P) {
        let mut state = self.lock();
        state.waiting.insert(task, partial);
        loop {
            let next = state.next_merge;
            let Some(mut partial) = state.waiting.remove(&next) else {
                break;
            };
            (state.merge)(&mut partial);
            state.free.push(partial);
            state.next_merge += 1;
        }
        self.merged.notify_all();
    }

    fn lock(&self) -> MutexGuard<'_, State<P, M>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn partial_answers_are_merged_in_order() {
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(3)
            .build()
            .expect("three threads");
        let mut seen = Vec::new();
        pool.install(|| {
            fold_in_order(
                100,
                Vec::new,
                |task, partial: &mut Vec<usize>| partial.push(task),
                |partial| seen.append(partial),
            );
        });
        assert_eq!(seen, (0..100).collect::<Vec<_>>());
    }

    #[test]
    fn who_stays_awake_lets_go_when_all_is_done() {
        for threads in [1, 2, 7] {
            let pool = rayon::ThreadPoolBuilder::new()
                .num_threads(threads)
                .build()
                .expect("threads");
            let nested = || without_sleep(|| sum(100_000, |at| at as f64));
            let sums = pool.install(|| without_sleep(|| [nested(), nested()]));
            assert_eq!(sums, [4_999_950_000.0; 2]);
            let fails = || pool.install(|| without_sleep(|| panic!("the work fails")));
            let failed = std::panic::catch_unwind(std::panic::AssertUnwindSafe(fails));
            assert!(failed.is_err());
        }
    }

    #[test]
    fn no_task_is_no_work() {
        fold_in_order(0, || (), |_, ()| panic!("no task"), |()| panic!("no task"));
        assert_eq!(sum(0, |_| 1.0), 0.0);
    }

    #[test]
    fn the_last_task_may_be_shorter() {
        let ranges: Vec<_> = tasks(5, 2).collect();
        assert_eq!(ranges, [0..2, 2..4, 4..5]);
        let filled = fill(
            5,
            2,
            0,
            || (),
            |(), first, slice| {
                for (index, value) in slice.iter_mut().enumerate() {
                    *value = first + index;
                }
            },
        );
        assert_eq!(filled, [0, 1, 2, 3, 4]);
    }

    #[test]
    fn slices_follow_the_offsets() {
        let mut data = [1, 2, 3, 4, 5];
        let parts = split_by_offsets(&mut data, &[0, 2, 2, 5], 2);
        assert_eq!(parts.len(), 2);
        assert_eq!((&parts[0].0, &*parts[0].1), (&(0..2), &[1, 2][..]));
        assert_eq!((&parts[1].0, &*parts[1].1), (&(2..3), &[3, 4, 5][..]));
    }
}

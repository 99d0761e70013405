//! How far is the work, and how long will it take? Shown on a terminal, and only there.

use std::sync::Arc;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};
use yhdyspinta::progress;

/// How often the bar moves.
const BEAT: Duration = Duration::from_millis(100);

/// The bar counts in this many parts.
const PARTS: u64 = 10_000;

/// A bar that follows the work; it goes when it is dropped.
pub(super) struct Progress {
    bar: ProgressBar,
    total: f64,
    step: Arc<Mutex<Step>>,
    ended: Arc<AtomicBool>,
    follower: Option<JoinHandle<()>>,
}

/// What is being worked on, in shares of the whole.
#[derive(Clone, Copy, Default)]
struct Step {
    before: f64,
    share: f64,
}

impl Progress {
    /// Work of so much in all; nothing is shown when `quiet`.
    pub(super) fn new(total: f64, quiet: bool) -> Self {
        let bar = if quiet {
            ProgressBar::hidden()
        } else {
            ProgressBar::new(PARTS)
        };
        let style = ProgressStyle::with_template("{bar:24} {percent:>3} % {msg} ({eta} left)");
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        let mut progress = Self {
            bar,
            total: total.max(f64::MIN_POSITIVE),
            step: Arc::default(),
            ended: Arc::default(),
            follower: None,
        };
        if !progress.bar.is_hidden() {
            progress.follower = Some(progress.follow());
        }
        progress
    }

    /// A step of so much of the work begins; those before it are done.
    pub(super) fn begin(&self, name: &'static str, work: f64) {
        let mut step = self.step.lock().unwrap_or_else(PoisonError::into_inner);
        step.before += step.share;
        step.share = work / self.total;
        progress::restart();
        self.bar.set_message(name);
    }

    fn follow(&self) -> JoinHandle<()> {
        let (bar, step, ended) = (self.bar.clone(), self.step.clone(), self.ended.clone());
        thread::spawn(move || {
            while !ended.load(Ordering::Relaxed) {
                let step = *step.lock().unwrap_or_else(PoisonError::into_inner);
                let done = step.before + step.share * progress::share();
                // A loop that begins within a step must not move the bar back.
                bar.set_position(bar.position().max((done * PARTS as f64) as u64));
                thread::sleep(BEAT);
            }
        })
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.ended.store(true, Ordering::Relaxed);
        if let Some(follower) = self.follower.take() {
            // It only looks; a failure of it changes nothing.
            let _ = follower.join();
        }
        self.bar.finish_and_clear();
    }
}

//! Whether a Sandbox is in a run, and what of that run must be freed if its end is never
//! reached.

use std::cell::Cell;
use std::process;
use std::ptr;
use std::sync::atomic::{AtomicPtr, AtomicU32, Ordering};

use kobako_engine::{Failure, Host, Run};
use magnus::value::{Opaque, ReprValue};
use magnus::{Ruby, Value, gc};

#[derive(Default)]
pub struct Underway {
    /// The process that runs, or 0.
    process: AtomicU32,
    /// Ruby's Thread that runs: a forked child has only the one that forked.
    thread: Cell<Option<Opaque<Value>>>,
    /// The run. It is not kept where it is driven: nobody unwinds the frames of a Fiber
    /// that is left in the middle of it.
    run: AtomicPtr<Run>,
}

/// For as long as a run lasts.
pub struct Entered<'u>(&'u Underway);

impl Underway {
    /// Nothing, when there is a run already.
    pub fn enter(&self, ruby: &Ruby) -> Option<Entered<'_>> {
        let process = process::id();
        let before = self.process.load(Ordering::Relaxed);
        if before == process || before != 0 && self.is_alive(ruby) {
            return None;
        }
        self.process.store(process, Ordering::Relaxed);
        self.thread
            .set(Some(ruby.thread_current().as_value().into()));
        Some(Entered(self))
    }

    fn is_alive(&self, ruby: &Ruby) -> bool {
        let thread = self.thread.get().map(|thread| ruby.get_inner(thread));
        thread.is_some_and(|thread| thread.funcall("alive?", ()).unwrap_or(true))
    }

    pub fn mark(&self, marker: &gc::Marker) {
        if let Some(thread) = self.thread.get() {
            marker.mark(thread);
        }
    }
}

impl Entered<'_> {
    pub fn drive(&self, run: Run, host: &mut dyn Host) -> Result<Vec<u8>, Failure> {
        let run = Box::into_raw(Box::new(run));
        self.0.run.store(run, Ordering::Relaxed);
        // SAFETY: it was made just now. What frees it is below, or the end of the Underway,
        // which whoever drives outlives only when nobody drives any more.
        let outcome = unsafe { &mut *run }.drive(host);
        // a child that was forked in the middle may have begun another
        let _ =
            self.0
                .run
                .compare_exchange(run, ptr::null_mut(), Ordering::Relaxed, Ordering::Relaxed);
        // SAFETY: it is freed once, nobody else having it any more.
        drop(unsafe { Box::from_raw(run) });
        outcome
    }
}

impl Drop for Entered<'_> {
    fn drop(&mut self) {
        self.0.process.store(0, Ordering::Relaxed);
        self.0.thread.set(None);
    }
}

impl Drop for Underway {
    fn drop(&mut self) {
        let run = *self.run.get_mut();
        // in a forked child the guest may stand in the middle of a computation, from which
        // nothing can free it
        if !run.is_null() && *self.process.get_mut() == process::id() {
            // SAFETY: who drove it is gone, or would hold the Sandbox and so this.
            drop(unsafe { Box::from_raw(run) });
        }
    }
}

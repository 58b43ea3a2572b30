//! Other threads' time, while a long message is read.

use std::time::{Duration, Instant};

/// Objects made between two looks at the clock.
const STRIDE: u32 = 1024;

/// Time for which the lock is kept at once.
const HOLD: Duration = Duration::from_millis(3);

#[derive(Default)]
pub struct Breath {
    made: u32,
    since: Option<Instant>,
}

impl Breath {
    /// Before each object that is made. Interrupts are delivered here, by a jump: for
    /// use inside `protected`.
    pub fn draw(&mut self) {
        self.made += 1;
        if !self.made.is_multiple_of(STRIDE) {
            return;
        }
        if self.since.get_or_insert_with(Instant::now).elapsed() >= HOLD {
            // SAFETY: the lock is held; whoever reads is inside `protected`.
            unsafe { rb_sys::rb_thread_schedule() };
            self.since = None;
        }
    }
}

//! Whose turn it is: no more guests compute without Ruby's lock than the machine has
//! cores. More would take the cores from one another and from Ruby's own threads, and
//! would all be late.

use std::collections::VecDeque;
use std::ptr;
use std::sync::atomic::{AtomicBool, AtomicPtr, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use crate::ticker;

/// Time that a guest keeps its turn while others wait for one.
const TURN: Duration = Duration::from_millis(5);

/// The same for a guest's first turn, for which it need not wait that long: most are
/// done in it.
const FIRST: Duration = Duration::from_millis(1);

/// A thread that may wait for its turn, and may be called back from there.
#[derive(Default)]
pub struct Waiter {
    called_back: AtomicBool,
    place: Arc<Place>,
}

#[derive(Default)]
struct Place {
    /// Changed under the lock of the Turns that it waits for.
    given: AtomicBool,
    woken: Condvar,
}

/// Held while a guest computes.
pub struct Turn {
    turns: &'static Turns,
    since: Instant,
    length: Duration,
}

struct Turns {
    generation: u32,
    queue: Mutex<Queue>,
}

struct Queue {
    free: usize,
    /// For their first turn, before the others.
    new: VecDeque<Arc<Place>>,
    waiting: VecDeque<Arc<Place>>,
}

impl Waiter {
    /// From any thread: the waiting ends, and no turn is taken from here on.
    pub fn call_back(&self) {
        self.called_back.store(true, Ordering::Release);
        let _queue = Turns::current().lock();
        self.place.woken.notify_all();
    }

    pub fn is_called_back(&self) -> bool {
        self.called_back.load(Ordering::Acquire)
    }
}

impl Turn {
    /// Waits for a turn, for a guest's `first` not as long as for others; none is had
    /// once the waiter is called back, or after the deadline.
    pub fn take(waiter: &Waiter, first: bool, deadline: Option<Instant>) -> Option<Turn> {
        let turns = Turns::current();
        let mut queue = turns.lock();
        if queue.free > 0 && !waiter.is_called_back() {
            queue.free -= 1;
            return Some(Turn::of(turns, first));
        }
        let place = &waiter.place;
        queue.of(first).push_back(Arc::clone(place));
        loop {
            if place.given.swap(false, Ordering::Relaxed) {
                return Some(Turn::of(turns, first));
            }
            let left = deadline.map(|deadline| deadline.saturating_duration_since(Instant::now()));
            if waiter.is_called_back() || left == Some(Duration::ZERO) {
                queue.of(first).retain(|one| !Arc::ptr_eq(one, place));
                return None;
            }
            queue = match left {
                Some(left) => {
                    let waited = place.woken.wait_timeout(queue, left);
                    waited.unwrap_or_else(PoisonError::into_inner).0
                }
                None => (place.woken.wait(queue)).unwrap_or_else(PoisonError::into_inner),
            };
        }
    }

    /// At a tick: whether it is somebody else's turn.
    pub fn is_over(&self) -> bool {
        let lasted = self.since.elapsed();
        if lasted < FIRST {
            return false;
        }
        let queue = self.turns.lock();
        !queue.new.is_empty() || lasted >= self.length && !queue.waiting.is_empty()
    }

    fn of(turns: &'static Turns, first: bool) -> Turn {
        Turn {
            turns,
            since: Instant::now(),
            length: if first { FIRST } else { TURN },
        }
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        let mut queue = self.turns.lock();
        match queue.new.pop_front().or_else(|| queue.waiting.pop_front()) {
            Some(next) => {
                next.given.store(true, Ordering::Relaxed);
                next.woken.notify_all();
            }
            None => queue.free += 1,
        }
    }
}

impl Queue {
    fn of(&mut self, first: bool) -> &mut VecDeque<Arc<Place>> {
        if first {
            &mut self.new
        } else {
            &mut self.waiting
        }
    }
}

impl Turns {
    /// A forked child has its own: in its parent's the turns may all be taken, and the
    /// lock too, by threads that the child does not have.
    fn current() -> &'static Turns {
        static CURRENT: AtomicPtr<Turns> = AtomicPtr::new(ptr::null_mut());

        let generation = ticker::generation();
        let known = CURRENT.load(Ordering::Acquire);
        // SAFETY: what is stored below is never freed.
        if let Some(turns) = unsafe { known.as_ref() }
            && turns.generation == generation
        {
            return turns;
        }
        let own = Box::into_raw(Box::new(Turns::new(generation)));
        match CURRENT.compare_exchange(known, own, Ordering::AcqRel, Ordering::Acquire) {
            // SAFETY: it was made just now, and nobody frees it.
            Ok(_) => unsafe { &*own },
            Err(other) => {
                // SAFETY: nobody else has seen it.
                drop(unsafe { Box::from_raw(own) });
                // SAFETY: another thread stored it, and nobody frees it.
                unsafe { &*other }
            }
        }
    }

    fn new(generation: u32) -> Turns {
        let cores = thread::available_parallelism().map_or(1, usize::from);
        let queue = Queue {
            free: cores,
            new: VecDeque::new(),
            waiting: VecDeque::new(),
        };
        Turns {
            generation,
            queue: Mutex::new(queue),
        }
    }

    fn lock(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

//! The clock of running guests: one thread per process, asleep when nothing runs.
//!
//! A guest pauses at each tick, so that its driver can look at the deadline and at
//! Ruby's interrupts.

use std::sync::atomic::{AtomicBool, AtomicU32, AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex, OnceLock, PoisonError, RwLock};
use std::thread;
use std::time::Duration;

use wasmtime::Engine;

/// Time between two ticks.
pub const TICK: Duration = Duration::from_millis(1);

/// Ticks without a run after which the thread sleeps: waking it costs a run more
/// than a few idle ticks cost the machine.
const LINGER: u32 = 50;

/// Counts a run in for as long as it lives and is not paused.
pub struct Running {
    ticker: Arc<Ticker>,
    paused: bool,
}

struct Ticker {
    generation: u32,
    engines: RwLock<Vec<Engine>>,
    runs: AtomicUsize,
    asleep: AtomicBool,
    lock: Mutex<()>,
    wake: Condvar,
}

/// None in a process that has not run a guest; taken away in a forked child, which
/// has no such thread.
static TICKER: RwLock<Option<Arc<Ticker>>> = RwLock::new(None);
static FORKED: AtomicBool = AtomicBool::new(false);
static FORK_HOOK: OnceLock<()> = OnceLock::new();
static GENERATION: AtomicU32 = AtomicU32::new(0);

/// Starts ticking for the engine, if nobody does.
pub fn run_on(engine: &Engine) -> std::io::Result<Running> {
    let ticker = current()?;
    ticker.enter();
    ticker.serve(engine);
    Ok(Running {
        ticker,
        paused: false,
    })
}

/// How many forks lie between this process and the first that ran a guest.
pub fn generation() -> u32 {
    GENERATION.load(Ordering::Acquire)
}

impl Running {
    /// While host code runs, for however long, the guest needs no ticks.
    pub fn pause(&mut self) {
        self.ticker.leave();
        self.paused = true;
    }

    pub fn resume(&mut self, engine: &Engine) {
        if !self.renew(engine) {
            self.ticker.enter();
            self.paused = false;
        }
    }

    /// In a child that host code forked, the ticks must be started anew.
    pub fn renew(&mut self, engine: &Engine) -> bool {
        if self.ticker.generation != generation()
            && let Ok(running) = run_on(engine)
        {
            *self = running;
            return true;
        }
        false
    }

    /// How many are counted.
    pub fn crowd(&self) -> usize {
        self.ticker.runs.load(Ordering::Relaxed)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if !self.paused {
            self.ticker.leave();
        }
    }
}

fn current() -> std::io::Result<Arc<Ticker>> {
    if !FORKED.load(Ordering::Acquire) {
        let ticker = TICKER.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(ticker) = ticker.as_ref() {
            return Ok(Arc::clone(ticker));
        }
    }
    start()
}

fn start() -> std::io::Result<Arc<Ticker>> {
    FORK_HOOK.get_or_init(|| {
        extern "C" fn in_child() {
            FORKED.store(true, Ordering::Release);
            GENERATION.fetch_add(1, Ordering::AcqRel);
        }
        // SAFETY: the handler only changes atomics.
        unsafe { libc::pthread_atfork(None, None, Some(in_child)) };
    });
    let ticker = Arc::new(Ticker {
        generation: generation(),
        engines: RwLock::default(),
        runs: AtomicUsize::new(0),
        asleep: AtomicBool::new(false),
        lock: Mutex::new(()),
        wake: Condvar::new(),
    });
    let own = Arc::clone(&ticker);
    thread::Builder::new()
        .name("kobako-ticker".into())
        .spawn(move || own.tick())?;
    *TICKER.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&ticker));
    FORKED.store(false, Ordering::Release);
    Ok(ticker)
}

impl Ticker {
    fn enter(&self) {
        self.runs.fetch_add(1, Ordering::SeqCst);
        if self.asleep.load(Ordering::SeqCst) {
            let _guard = self.lock.lock().unwrap_or_else(PoisonError::into_inner);
            self.wake.notify_one();
        }
    }

    fn leave(&self) {
        self.runs.fetch_sub(1, Ordering::SeqCst);
    }

    fn serve(&self, engine: &Engine) {
        let known = |engines: &[Engine]| engines.iter().any(|one| Engine::same(one, engine));
        if known(&self.engines.read().unwrap_or_else(PoisonError::into_inner)) {
            return;
        }
        let mut engines = self.engines.write().unwrap_or_else(PoisonError::into_inner);
        if !known(&engines) {
            engines.push(engine.clone());
        }
    }

    fn tick(&self) {
        let mut idle = 0;
        loop {
            thread::sleep(TICK);
            if self.runs.load(Ordering::SeqCst) > 0 {
                idle = 0;
                let engines = self.engines.read().unwrap_or_else(PoisonError::into_inner);
                engines.iter().for_each(Engine::increment_epoch);
            } else if idle < LINGER {
                idle += 1;
            } else {
                self.sleep();
                idle = 0;
            }
        }
    }

    fn sleep(&self) {
        let mut guard = self.lock.lock().unwrap_or_else(PoisonError::into_inner);
        self.asleep.store(true, Ordering::SeqCst);
        while self.runs.load(Ordering::SeqCst) == 0 {
            guard = self
                .wake
                .wait(guard)
                .unwrap_or_else(PoisonError::into_inner);
        }
        self.asleep.store(false, Ordering::SeqCst);
    }
}

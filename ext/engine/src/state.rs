//! What a run's Store holds: limits, output, WASI, and the place where requests
//! and replies change hands.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use wasmtime::{Caller, Linker, Memory, ResourceLimiter};
use wasmtime_wasi::WasiCtx;
use wasmtime_wasi::p1::WasiP1Ctx;

use crate::capture::Pipe;
use crate::clock::Still;
use crate::dispatch;
use crate::failure::Failure;

/// Functions that a guest's table may hold.
const TABLE: usize = 20_000;

/// Where a heap for exceptions begins. It counts against no run, since it stays where an
/// instance serves several.
const HEAP: usize = 64 << 10;

pub struct State {
    pub memory_limit: Option<usize>,
    pub stdout: Pipe,
    pub stderr: Pipe,
    pub exchange: Exchange,
    pub inbox: Inbox,
    /// The guest's, once it has called.
    pub memory: Option<Memory>,
    /// While the guest is asked for room, it may not ask in turn: each time would
    /// take a stack more.
    pub giving_room: bool,
    /// Whether the guest called the host: then it ran, whatever became of it.
    pub called: bool,
    /// Bytes that the guest's memory and its heap for exceptions were let have together.
    /// None are taken back: what then could not be had counts against the guest.
    held: usize,
    /// What ended the run, whatever the error says by the time it is seen.
    over: Option<(usize, usize)>,
    wasi: Option<WasiP1Ctx>,
}

impl State {
    pub fn new(
        memory_limit: Option<usize>,
        stdout: Pipe,
        stderr: Pipe,
        exchange: Exchange,
    ) -> State {
        State {
            memory_limit,
            stdout,
            stderr,
            exchange,
            inbox: Inbox::default(),
            memory: None,
            giving_room: false,
            called: false,
            held: 0,
            over: None,
            wasi: None,
        }
    }

    /// Of an instance that does not run.
    pub fn idle() -> State {
        State::new(None, Pipe::new(0), Pipe::new(0), Exchange::default())
    }

    /// For another run of an instance that has this much memory.
    pub fn holding(mut self, wanted: usize) -> Result<State, Failure> {
        match self.memory_limit {
            Some(limit) if wanted > limit => Err(Failure::MemoryLimit { wanted, limit }),
            _ => {
                self.held = wanted;
                Ok(self)
            }
        }
    }

    /// Leaves nothing of a run; false when more was let grow than this memory, with which
    /// another run would begin.
    pub fn rest(&mut self, memory: usize) -> bool {
        self.wasi = None;
        self.exchange.clear();
        self.held <= memory
    }

    /// What an error means that ended the run.
    pub fn failure(&self, error: wasmtime::Error) -> Failure {
        match self.over {
            Some((wanted, limit)) => Failure::MemoryLimit { wanted, limit },
            None => Failure::of(error),
        }
    }

    /// Made at the guest's first call of WASI: a run of our guest has none.
    pub fn wasi(&mut self) -> &mut WasiP1Ctx {
        self.called = true;
        self.wasi.get_or_insert_with(|| {
            WasiCtx::builder()
                .stdout(self.stdout.clone())
                .stderr(self.stderr.clone())
                .wall_clock(Still)
                .monotonic_clock(Still)
                .build_p1()
        })
    }
}

/// The import that tells a guest how much memory it may have: it collects so much later.
pub const LIMIT: &str = "__kobako_memory_limit";

pub fn add_to_linker(linker: &mut Linker<State>) -> wasmtime::Result<()> {
    linker.func_wrap(dispatch::MODULE, LIMIT, |caller: Caller<'_, State>| {
        let limit = caller.data().memory_limit;
        limit.map_or(u64::MAX, |limit| limit as u64)
    })?;
    Ok(())
}

impl ResourceLimiter for State {
    fn memory_growing(
        &mut self,
        current: usize,
        desired: usize,
        _maximum: Option<usize>,
    ) -> wasmtime::Result<bool> {
        if current == 0 && self.held > 0 && desired <= HEAP {
            return Ok(true);
        }
        let more = desired.saturating_sub(current);
        let wanted = self.held.saturating_add(more);
        match self.memory_limit {
            // an error ends the run; `false` would leave it to the guest
            Some(limit) if wanted > limit => {
                self.over = Some((wanted, limit));
                Err(Failure::MemoryLimit { wanted, limit }.into())
            }
            _ => {
                self.held = wanted;
                Ok(true)
            }
        }
    }

    fn table_growing(
        &mut self,
        current: usize,
        desired: usize,
        _: Option<usize>,
    ) -> wasmtime::Result<bool> {
        // the module's own table when it starts; a guest has no reason to grow it
        Ok(current == 0 && desired <= TABLE)
    }
}

/// The guest's room for the invocation, and for replies that fit.
#[derive(Clone, Copy, Default)]
pub struct Inbox {
    pub pointer: u32,
    pub length: u32,
}

/// Where the guest's side of a run leaves a request and finds the reply.
#[derive(Clone, Default)]
pub struct Exchange(Arc<Mutex<Letters>>);

#[derive(Default)]
struct Letters {
    request: Vec<u8>,
    waiting: bool,
    reply: Option<Vec<u8>>,
}

impl Exchange {
    /// The guest's side: leaves a request, which `write` writes.
    pub fn ask(
        &self,
        write: impl FnOnce(&mut Vec<u8>) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        let mut letters = self.lock();
        letters.request.clear();
        write(&mut letters.request)?;
        letters.waiting = true;
        Ok(())
    }

    /// The guest's side: the reply, once it is there.
    pub fn collect(&self) -> Option<Vec<u8>> {
        self.lock().reply.take()
    }

    /// The driver's side: whether the guest waits for an answer.
    pub fn is_waiting(&self) -> bool {
        self.lock().waiting
    }

    /// The driver's side: takes the request, whose room comes back with the reply.
    pub fn request(&self) -> Option<Vec<u8>> {
        let mut letters = self.lock();
        std::mem::take(&mut letters.waiting).then(|| std::mem::take(&mut letters.request))
    }

    pub fn clear(&self) {
        *self.lock() = Letters::default();
    }

    pub fn reply(&self, request: Vec<u8>, reply: Vec<u8>) {
        let mut letters = self.lock();
        letters.request = request;
        letters.reply = Some(reply);
    }

    fn lock(&self) -> MutexGuard<'_, Letters> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

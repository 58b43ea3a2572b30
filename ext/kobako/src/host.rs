//! The driver's view of Ruby: locks, interrupts, and Services.

use std::time::{Duration, Instant};

use kobako_engine::{Failure, Host, Step, Turn};
use magnus::Error;

use crate::gvl;
use crate::responder::{Responder, Stop};

/// Ticks that a run keeps Ruby's lock for, counted from its start and from each
/// Service call: giving it up and getting it back costs a short run more than the
/// run itself, and a busy neighbour keeps it for long.
const SLICE: u32 = 2;

/// Guests that compute at the same time, all of which begin with a whole SLICE. More
/// get a tick, and twice as many none, lest others wait for the sum of them.
const CROWD: usize = 2;

/// Time after which a guest that keeps calling Services, and so keeps Ruby's lock,
/// lets other threads have it; that of several guests together.
const HOLD: Duration = Duration::from_millis(10);

pub struct RubyHost<'r> {
    responder: Responder<'r>,
    deadline: Option<Instant>,
    /// Service calls that are left.
    calls: u64,
    ticks: u32,
    /// Whether there was a Service call.
    called: bool,
    /// Whether there was a turn without the lock.
    had_turn: bool,
    /// When the lock was seen held first, since it was had back.
    held: Option<Instant>,
    /// What ended the run, to be raised once the run is gone.
    pub parked: Option<Error>,
}

impl<'r> RubyHost<'r> {
    pub fn new(responder: Responder<'r>, deadline: Option<Instant>, calls: u64) -> Self {
        RubyHost {
            responder,
            deadline,
            calls,
            ticks: 0,
            called: false,
            had_turn: false,
            held: None,
            parked: None,
        }
    }

    fn slice(&self, crowd: usize) -> u32 {
        match crowd {
            ..=CROWD => SLICE,
            _ if self.called || crowd <= 2 * CROWD => 1,
            _ => 0,
        }
    }

    fn park(&mut self, error: Error) -> Failure {
        self.parked = Some(error);
        Failure::Stopped
    }
}

impl Host for RubyHost<'_> {
    fn advance(&mut self, crowd: usize, poll: &mut dyn FnMut() -> Step) {
        if self.ticks < self.slice(crowd) {
            if poll() == Step::Ticked {
                self.ticks += 1;
            }
            return;
        }
        self.held = None;
        let (deadline, had_turn) = (self.deadline, &mut self.had_turn);
        gvl::without_lock(|wanted| {
            while let Some(turn) = Turn::take(wanted, !*had_turn, deadline) {
                *had_turn = true;
                let goes_on = loop {
                    if poll() != Step::Ticked || wanted.is_called_back() {
                        break false;
                    }
                    if turn.is_over() {
                        break true;
                    }
                };
                if !goes_on {
                    break;
                }
            }
        });
    }

    fn answer(&mut self, request: &[u8]) -> Result<Vec<u8>, Failure> {
        self.ticks = 0;
        self.called = true;
        self.calls = self.calls.checked_sub(1).ok_or(Failure::CallLimit)?;
        match self.responder.respond(request) {
            Ok(response) => Ok(response),
            Err(Stop::Nonsense(error)) => Err(Failure::Wire(error.to_string())),
            Err(Stop::Raised(error)) => Err(self.park(error)),
        }
    }

    fn tick(&mut self, crowd: usize) -> Result<(), Failure> {
        gvl::check_interrupts().map_err(|error| self.park(error))?;
        let since = *self.held.get_or_insert_with(Instant::now);
        if since.elapsed() * (crowd as u32) < HOLD {
            return Ok(());
        }
        self.held = None;
        gvl::pass_lock().map_err(|error| self.park(error))
    }
}

//! The driver's view of Ruby: locks, interrupts, and Services.

use std::time::Instant;

use kobako_engine::{Failure, Host, Step, Turn};
use magnus::Error;

use crate::gvl;
use crate::responder::{Responder, Stop};

/// Ticks that a run keeps Ruby's lock for, counted from its start and from each
/// Service call: giving it up and getting it back costs a short run more than the
/// run itself, and a busy neighbour keeps it for long.
const SLICE: u32 = 2;

pub struct RubyHost<'r> {
    responder: Responder<'r>,
    deadline: Option<Instant>,
    /// Service calls that are left.
    calls: u64,
    ticks: u32,
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
            parked: None,
        }
    }

    fn park(&mut self, error: Error) -> Failure {
        self.parked = Some(error);
        Failure::Stopped
    }
}

impl Host for RubyHost<'_> {
    fn advance(&mut self, poll: &mut dyn FnMut() -> Step) {
        if self.ticks < SLICE {
            if poll() == Step::Ticked {
                self.ticks += 1;
            }
            return;
        }
        let deadline = self.deadline;
        gvl::without_lock(|wanted| {
            while let Some(turn) = Turn::take(wanted, deadline) {
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
        self.calls = self.calls.checked_sub(1).ok_or(Failure::CallLimit)?;
        match self.responder.respond(request) {
            Ok(response) => Ok(response),
            Err(Stop::Nonsense(error)) => Err(Failure::Wire(error.to_string())),
            Err(Stop::Raised(error)) => Err(self.park(error)),
        }
    }

    fn tick(&mut self) -> Result<(), Failure> {
        gvl::check_interrupts().map_err(|error| self.park(error))
    }
}

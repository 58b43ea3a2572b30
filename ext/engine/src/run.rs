//! A run, from its Invocation to its outcome, driven by whoever knows Ruby.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};
use std::time::Instant;

use wasmtime::Engine;

use crate::allocation::Allocation;
use crate::capture::Pipe;
use crate::failure::Failure;
use crate::guest::{Guest, Ready};
use crate::instance::{Ended, Instance};
use crate::spare::{Plan, Spare, Used};
use crate::state::{Exchange, State};
use crate::ticker::{self, Running};

/// What the driver asks of the side that knows Ruby.
pub trait Host {
    /// Runs the guest until it pauses; `poll` says whether it is done. The host says
    /// under which locks, and may poll on while the guest merely paused at a tick.
    /// `crowd` is the number of guests that compute, this one among them.
    fn advance(&mut self, crowd: usize, poll: &mut dyn FnMut() -> Step);

    /// Answers a request of the guest's with a Response.
    fn answer(&mut self, request: &[u8]) -> Result<Vec<u8>, Failure>;

    /// At a tick: whether to go on.
    fn tick(&mut self, crowd: usize) -> Result<(), Failure>;
}

/// Why the guest is not running.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// It is done, or failed.
    Ended,
    /// It waits for an answer.
    Asked,
    /// It paused at a tick, with time left.
    Ticked,
    /// Its time is over.
    Late,
}

/// What a run may use.
#[derive(Clone)]
pub struct Limits {
    pub deadline: Option<Instant>,
    pub memory: Option<usize>,
    pub stdout: Pipe,
    pub stderr: Pipe,
}

/// A run and all that it holds. Its driver may vanish in the middle (a Fiber that nobody
/// resumes); to drop it then frees its memory, its slot, and the ticker.
pub struct Run {
    guest: Arc<Guest>,
    invocation: Arc<Vec<u8>>,
    limits: Limits,
    attempt: Option<Attempt>,
}

struct Attempt {
    ready: Arc<Ready>,
    guest: Pin<Box<dyn Future<Output = Result<Done, Ended>> + Send>>,
    exchange: Exchange,
    engine: &'static Engine,
    running: Running,
}

/// The outcome, and the instance where it may serve again.
type Done = (Vec<u8>, Option<Used>);

impl Run {
    pub fn new(guest: &Arc<Guest>, invocation: Vec<u8>, limits: Limits) -> Run {
        Run {
            guest: Arc::clone(guest),
            invocation: Arc::new(invocation),
            limits,
            attempt: None,
        }
    }

    /// Once, to the outcome: what the guest left, unread.
    pub fn drive(&mut self, host: &mut dyn Host) -> Result<Vec<u8>, Failure> {
        let deadline = self.limits.deadline;
        let mut allocation = Allocation::first();
        loop {
            let begun = self.begin(allocation);
            let why = match begun.and_then(|attempt| attempt.end(deadline, host)) {
                Ok(outcome) => return Ok(outcome),
                Err(Ended::Failed(failure)) => return Err(failure),
                Err(Ended::NoRoom(why)) => why,
            };
            allocation = allocation.next().ok_or(Failure::Instantiate(why))?;
        }
    }

    fn begin(&mut self, allocation: Allocation) -> Result<&mut Attempt, Ended> {
        let ready = self.guest.ready(allocation);
        let ready = ready.map_err(|unusable| Ended::NoRoom(unusable.to_string()))?;
        let in_the_way = |error: String| Ended::Failed(Failure::Instantiate(error));
        let engine = allocation
            .engine()
            .map_err(|error| in_the_way(error.to_string()))?;
        let running = ticker::run_on(engine).map_err(|error| in_the_way(error.to_string()))?;
        let exchange = Exchange::default();
        let limits = &self.limits;
        let state = State::new(
            limits.memory,
            limits.stdout.clone(),
            limits.stderr.clone(),
            exchange.clone(),
        );
        let plan = ready.spares.as_ref();
        let plan = plan.map(|spares| spares.plan(&self.invocation));
        let invocation = Arc::clone(&self.invocation);
        let guest = attempt(Arc::clone(&ready), invocation, state, plan);
        Ok(self.attempt.insert(Attempt {
            ready,
            guest: Box::pin(guest),
            exchange,
            engine,
            running,
        }))
    }
}

/// Owns all that it needs, so that whoever drops it in the middle has nothing left. It
/// pauses at each tick, and while it waits for an answer.
async fn attempt(
    ready: Arc<Ready>,
    invocation: Arc<Vec<u8>>,
    state: State,
    plan: Option<Plan>,
) -> Result<Done, Ended> {
    let (Some(spares), Some(plan)) = (&ready.spares, plan) else {
        let mut instance = Instance::new(&ready.pre, state).await?;
        let delivered = instance.deliver(&invocation).await;
        delivered.map_err(|error| instance.failed(error))?;
        let outcome = instance.run(&invocation).await;
        return Ok((outcome.map_err(|error| instance.failed(error))?, None));
    };
    let (spare, known) = plan.split();
    let spare = match spare {
        Some(mut spare) => {
            spare.instance.serve(state)?;
            spare
        }
        None => Spare::new(Instance::new(&ready.pre, state).await?),
    };
    let (outcome, used) = spares.run(spare, known, &invocation).await?;
    Ok((outcome, Some(used)))
}

impl Attempt {
    /// To the outcome; the instance is then there for the next run.
    fn end(&mut self, deadline: Option<Instant>, host: &mut dyn Host) -> Result<Vec<u8>, Ended> {
        let (outcome, used) = self.drive(deadline, host)?;
        if let (Some(spares), Some(used)) = (&self.ready.spares, used) {
            spares.take_back(used);
        }
        Ok(outcome)
    }

    fn drive(&mut self, deadline: Option<Instant>, host: &mut dyn Host) -> Result<Done, Ended> {
        let is_late = || deadline.is_some_and(|deadline| Instant::now() >= deadline);
        let mut context = Context::from_waker(Waker::noop());
        let mut ended = None;
        loop {
            let mut step = Step::Ended;
            host.advance(self.running.crowd(), &mut || {
                step = match self.guest.as_mut().poll(&mut context) {
                    Poll::Ready(result) => {
                        ended = Some(result);
                        Step::Ended
                    }
                    Poll::Pending if self.exchange.is_waiting() => Step::Asked,
                    Poll::Pending if is_late() => Step::Late,
                    Poll::Pending => Step::Ticked,
                };
                step
            });
            if let Some(result) = ended {
                return result;
            }
            match step {
                Step::Asked => {
                    let request = self.exchange.request().unwrap_or_default();
                    self.running.pause();
                    let reply = host.answer(&request).map_err(Ended::Failed)?;
                    self.running.resume(self.engine);
                    if is_late() {
                        return Err(Ended::Failed(Failure::Timeout));
                    }
                    self.exchange.reply(request, reply);
                }
                Step::Late => return Err(Ended::Failed(Failure::Timeout)),
                // not polled at all, when it had to wait until its time was over
                Step::Ticked | Step::Ended if is_late() => {
                    return Err(Ended::Failed(Failure::Timeout));
                }
                Step::Ticked | Step::Ended => {
                    host.tick(self.running.crowd()).map_err(Ended::Failed)?;
                    self.running.renew(self.engine);
                }
            }
        }
    }
}

//! One run: a fresh instance, the script in, the outcome out.

use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};
use std::time::Instant;

use wasmtime::{AsContextMut, InstancePre, Store, ThrownException, Trap, UpdateDeadline};

use crate::allocation::Allocation;
use crate::capture::Pipe;
use crate::dispatch::place;
use crate::failure::Failure;
use crate::guest::Guest;
use crate::state::{Exchange, Inbox, State};
use crate::ticker;

/// Room that a run's Invocation gets at least, so that most replies fit in it too.
const INBOX: usize = 4 << 10;

/// What the driver asks of the side that knows Ruby.
pub trait Host {
    /// Runs the guest until it pauses; `poll` says whether it is done. The host says
    /// under which locks, and may poll on while the guest merely paused at a tick.
    fn advance(&mut self, poll: &mut dyn FnMut() -> Step);

    /// Answers a request of the guest's with a Response.
    fn answer(&mut self, request: &[u8]) -> Result<Vec<u8>, Failure>;

    /// At a tick: whether to go on.
    fn tick(&mut self) -> Result<(), Failure>;
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
pub struct Limits {
    pub deadline: Option<Instant>,
    pub memory: Option<usize>,
    pub stdout: Pipe,
    pub stderr: Pipe,
}

/// Runs one Invocation; the outcome is what the guest left, unread.
pub fn run(
    guest: &Arc<Guest>,
    invocation: &[u8],
    limits: &Limits,
    host: &mut dyn Host,
) -> Result<Vec<u8>, Failure> {
    let mut allocation = Allocation::first();
    loop {
        let pre = match guest.prepare(allocation) {
            Ok(pre) => pre,
            Err(unusable) => match allocation.next() {
                Some(next) => {
                    allocation = next;
                    continue;
                }
                None => return Err(Failure::Instantiate(unusable.to_string())),
            },
        };
        match attempt(pre, invocation, limits, host) {
            Err(Attempt::NoRoom(error)) => match allocation.next() {
                Some(next) => allocation = next,
                None => return Err(Failure::Instantiate(format!("{error:#}"))),
            },
            Err(Attempt::Failed(failure)) => return Err(failure),
            Ok(outcome) => return Ok(outcome),
        }
    }
}

enum Attempt {
    /// Nothing ran: another way of finding memory may do.
    NoRoom(wasmtime::Error),
    Failed(Failure),
}

fn attempt(
    pre: &InstancePre<State>,
    invocation: &[u8],
    limits: &Limits,
    host: &mut dyn Host,
) -> Result<Vec<u8>, Attempt> {
    let engine = pre.module().engine();
    let mut running = ticker::run_on(engine)
        .map_err(|error| Attempt::Failed(Failure::Instantiate(error.to_string())))?;
    let exchange = Exchange::default();
    let (stdout, stderr) = (limits.stdout.clone(), limits.stderr.clone());
    let state = State::new(limits.memory, stdout, stderr, exchange.clone());
    let mut store = Store::new(engine, state);
    store.limiter(|state| state);
    store.epoch_deadline_callback(|_| Ok(UpdateDeadline::Yield(1)));
    store.set_epoch_deadline(1);

    let mut guest = pin!(call(pre, &mut store, invocation));
    let mut context = Context::from_waker(Waker::noop());
    let mut ended = None;
    loop {
        let mut step = Step::Ended;
        host.advance(&mut || {
            step = match guest.as_mut().poll(&mut context) {
                Poll::Ready(result) => {
                    ended = Some(result);
                    Step::Ended
                }
                Poll::Pending if exchange.is_waiting() => Step::Asked,
                Poll::Pending if is_late(limits) => Step::Late,
                Poll::Pending => Step::Ticked,
            };
            step
        });
        if let Some(result) = ended {
            return result;
        }
        match step {
            Step::Asked => {
                let request = exchange.request().unwrap_or_default();
                running.pause();
                let reply = host.answer(&request).map_err(Attempt::Failed)?;
                running.resume(engine);
                if is_late(limits) {
                    return Err(Attempt::Failed(Failure::Timeout));
                }
                exchange.reply(request, reply);
            }
            Step::Late => return Err(Attempt::Failed(Failure::Timeout)),
            // not polled at all, when it had to wait until its time was over
            Step::Ticked | Step::Ended if is_late(limits) => {
                return Err(Attempt::Failed(Failure::Timeout));
            }
            Step::Ticked | Step::Ended => host.tick().map_err(Attempt::Failed)?,
        }
    }
}

fn is_late(limits: &Limits) -> bool {
    limits
        .deadline
        .is_some_and(|deadline| Instant::now() >= deadline)
}

async fn call(
    pre: &InstancePre<State>,
    store: &mut Store<State>,
    invocation: &[u8],
) -> Result<Vec<u8>, Attempt> {
    let instance = match pre.instantiate_async(&mut *store).await {
        Ok(instance) => instance,
        Err(error) if !store.data().called && is_for_want_of_room(&error) => {
            return Err(Attempt::NoRoom(error));
        }
        Err(error) => return Err(Attempt::Failed(Failure::of(error))),
    };
    let outcome = run_in(&instance, store, invocation).await;
    outcome.map_err(|error| Attempt::Failed(Failure::of(error)))
}

/// A full pool, or an address space without room for one more memory. A trap comes
/// from the guest's start function, or from data that its memory does not hold; an
/// exception only from the former.
fn is_for_want_of_room(error: &wasmtime::Error) -> bool {
    !error.is::<Failure>() && !error.is::<Trap>() && !error.is::<ThrownException>()
}

async fn run_in(
    instance: &wasmtime::Instance,
    store: &mut Store<State>,
    invocation: &[u8],
) -> wasmtime::Result<Vec<u8>> {
    let memory = instance
        .get_memory(store.as_context_mut(), "memory")
        .ok_or_else(|| Failure::Wire("no memory".into()))?;
    let alloc = instance.get_typed_func::<u32, u32>(store.as_context_mut(), "__kobako_alloc")?;
    let run = instance.get_typed_func::<(u32, u32), ()>(store.as_context_mut(), "__kobako_run")?;
    let take =
        instance.get_typed_func::<(), u64>(store.as_context_mut(), "__kobako_take_outcome")?;

    let length = u32::try_from(invocation.len().max(INBOX))
        .map_err(|_| Failure::Wire("the script is too long".into()))?;
    let pointer = alloc.call_async(store.as_context_mut(), length).await?;
    let size = memory.data_size(store.as_context_mut());
    let room = place(pointer, length, size, "room for the script")?;
    memory.data_mut(store.as_context_mut())[room][..invocation.len()].copy_from_slice(invocation);
    store.data_mut().inbox = Inbox { pointer, length };

    let given = u32::try_from(invocation.len()).unwrap_or(length);
    run.call_async(store.as_context_mut(), (pointer, given))
        .await?;

    let packed = take.call_async(store.as_context_mut(), ()).await?;
    let size = memory.data_size(store.as_context_mut());
    let outcome = place((packed >> 32) as u32, packed as u32, size, "an outcome")?;
    Ok(memory.data(store.as_context_mut())[outcome].to_vec())
}

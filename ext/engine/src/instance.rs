//! One attempt at a run: a fresh instance, the script in, the outcome out.

use std::sync::Arc;

use wasmtime::{AsContextMut, Store, ThrownException, Trap, UpdateDeadline};

use crate::allocation::Allocation;
use crate::dispatch::place;
use crate::failure::Failure;
use crate::guest::Guest;
use crate::state::{Inbox, State};

/// Room that a run's Invocation gets at least, so that most replies fit in it too.
const INBOX: usize = 4 << 10;

/// Why an attempt has no outcome.
pub enum Ended {
    /// Nothing ran: another way of finding memory may do.
    NoRoom(String),
    Failed(Failure),
}

/// Owns all that it needs, so that whoever drops it in the middle has nothing left. It
/// pauses at each tick, and while it waits for an answer.
pub async fn attempt(
    guest: Arc<Guest>,
    allocation: Allocation,
    invocation: Arc<Vec<u8>>,
    state: State,
) -> Result<Vec<u8>, Ended> {
    let pre = guest
        .prepare(allocation)
        .map_err(|unusable| Ended::Failed(Failure::Instantiate(unusable.to_string())))?;
    let mut store = Store::new(pre.module().engine(), state);
    store.limiter(|state| state);
    store.epoch_deadline_callback(|_| Ok(UpdateDeadline::Yield(1)));
    store.set_epoch_deadline(1);
    let instance = match pre.instantiate_async(&mut store).await {
        Ok(instance) => instance,
        Err(error) if !store.data().called && is_for_want_of_room(&error) => {
            return Err(Ended::NoRoom(format!("{error:#}")));
        }
        Err(error) => return Err(Ended::Failed(Failure::of(error))),
    };
    let outcome = run_in(&instance, &mut store, &invocation).await;
    outcome.map_err(|error| Ended::Failed(Failure::of(error)))
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

//! The import through which the guest calls Services.
//!
//! Host code that answers must not run on the guest's stack: the import copies
//! the request out and waits; the driver answers and polls again.

use std::future::poll_fn;
use std::ops::Range;
use std::task::Poll;

use kobako_wire::envelope::{Bare, bare};
use kobako_wire::limit;
use wasmtime::{Caller, Extern, Linker, Memory, Result};

use crate::deliver::deliver;
use crate::failure::Failure;
use crate::request::Request;
use crate::state::State;

pub const MODULE: &str = "env";
pub const NAME: &str = "__kobako_dispatch";
/// The same for long messages: Strings of the request stand where the script has them, and
/// a reply that is one comes as its bytes alone.
pub const LONG: &str = "__kobako_dispatch_long";

pub fn add_to_linker(linker: &mut Linker<State>) -> Result<()> {
    linker.func_wrap_async(MODULE, NAME, |caller, (pointer, length): (u32, u32)| {
        Box::new(dispatch(caller, Request::whole(pointer, length)))
    })?;
    linker.func_wrap_async(MODULE, LONG, |caller, (pointer, length, apart, count)| {
        let request = Request {
            apart,
            count,
            takes_bare: true,
            ..Request::whole(pointer, length)
        };
        Box::new(dispatch(caller, request))
    })?;
    Ok(())
}

async fn dispatch(mut caller: Caller<'_, State>, request: Request) -> Result<u64> {
    let memory = memory(&mut caller)?;
    let (bytes, state) = memory.data_and_store_mut(&mut caller);
    state.called = true;
    if state.giving_room {
        let what = "a request while room for a reply is asked for";
        return Err(Failure::Wire(what.into()).into());
    }
    state.exchange.ask(|letter| request.copy(bytes, letter))?;

    let exchange = &state.exchange;
    let reply = poll_fn(|_| exchange.collect().map_or(Poll::Pending, Poll::Ready)).await;

    let inbox = caller.data().inbox;
    let fits = |length: usize| length <= inbox.length as usize;
    let bare = match request.takes_bare && !fits(reply.len()) {
        true => bare(&reply).filter(|(bytes, _)| !fits(bytes.len())),
        false => None,
    };
    let (reply, kind) = bare.map_or((&reply[..], None), |(bytes, kind)| (bytes, Some(kind)));
    let room = match fits(reply.len()) {
        // the guest has read the Invocation by now
        true => inbox.pointer,
        // apart, so that what every call makes is small
        false => Box::pin(room(&mut caller, reply.len())).await?,
    };
    let length = u32::try_from(reply.len()).map_err(|_| Failure::Wire("a long reply".into()))?;
    let bytes = memory.data_mut(&mut caller);
    let place = self::place(room, length, bytes.len(), "room for a reply")?;
    deliver(&mut bytes[place], reply);
    Ok((u64::from(room) << 32) | u64::from(Bare::packed(length, kind)))
}

/// Room for a reply that does not fit into the Invocation's.
async fn room(caller: &mut Caller<'_, State>, length: usize) -> Result<u32> {
    let Some(alloc) = caller
        .get_export("__kobako_alloc")
        .and_then(Extern::into_func)
    else {
        return Err(Failure::Wire("no __kobako_alloc".into()).into());
    };
    let alloc = alloc.typed::<u32, u32>(&caller)?;
    let length = u32::try_from(length).map_err(|_| Failure::Wire("a long reply".into()))?;
    caller.data_mut().giving_room = true;
    let room = alloc.call_async(&mut *caller, length).await?;
    caller.data_mut().giving_room = false;
    Ok(room)
}

/// Looked for by its name once in a run.
pub fn memory(caller: &mut Caller<'_, State>) -> Result<Memory> {
    if let Some(known) = caller.data().memory {
        return Ok(known);
    }
    let found = caller.get_export("memory").and_then(Extern::into_memory);
    caller.data_mut().memory = found;
    found.ok_or_else(|| Failure::Wire("no memory".into()).into())
}

/// Where a message lies that the guest points to: inside its memory and of a size
/// that is allowed.
pub fn place(pointer: u32, length: u32, size: usize, what: &str) -> Result<Range<usize>, Failure> {
    let (start, length) = (pointer as usize, length as usize);
    let end = start.checked_add(length);
    match end {
        Some(end) if end <= size && length <= limit::PAYLOAD => Ok(start..end),
        _ => Err(Failure::Wire(format!(
            "{what} of {length} bytes at {start} does not lie in the {size} bytes of memory, or is over {} bytes",
            limit::PAYLOAD
        ))),
    }
}

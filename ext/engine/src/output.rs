//! The import through which the guest writes, past WASI: its bytes are appended to what
//! was captured before it goes on.

use wasmtime::{Caller, Linker, Result};

use crate::dispatch::{self, memory};
use crate::failure::Failure;
use crate::state::State;

pub const NAME: &str = "__kobako_write";

pub fn add_to_linker(linker: &mut Linker<State>) -> Result<()> {
    linker.func_wrap(dispatch::MODULE, NAME, write)?;
    Ok(())
}

/// A text may be longer than any message: no more of it is copied than its channel keeps.
fn write(mut caller: Caller<'_, State>, channel: u32, pointer: u32, length: u32) -> Result<()> {
    let memory = memory(&mut caller)?;
    let (memory, state) = memory.data_and_store_mut(&mut caller);
    state.called = true;
    let pipe = match channel {
        1 => &state.stdout,
        2 => &state.stderr,
        _ => return Err(Failure::Wire(format!("there is no channel {channel}")).into()),
    };
    let (start, length) = (pointer as usize, length as usize);
    let end = start.checked_add(length);
    let Some(text) = end.and_then(|end| memory.get(start..end)) else {
        let size = memory.len();
        return Err(Failure::Wire(format!(
            "output of {length} bytes at {start} does not lie in the {size} bytes of memory"
        ))
        .into());
    };
    pipe.accept(text);
    Ok(())
}

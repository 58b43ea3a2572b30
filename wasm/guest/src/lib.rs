//! The guest: mruby, and what ties it to the host.
//!
//! ```text
//! host ─ __kobako_run ─▶ run ─▶ vm ─▶ mruby ─▶ client ─ __kobako_dispatch ─▶ host
//!      ◀─ take_outcome ─ outcome ◀─── value ◀────┘ ◀──────── reply ─────────
//! ```

mod client;
mod float;
mod json;
mod outcome;
mod preload;
mod regexp;
mod run;
mod titlecase;
mod unicode;
mod value;
mod vm;

/// Its name is its content: host and guest speak version 1.
#[unsafe(no_mangle)]
pub extern "C" fn __kobako_abi_v1() {}

/// Called once, when the guest is built: everything after it is the snapshot.
#[unsafe(no_mangle)]
pub extern "C" fn __kobako_boot() {
    vm::boot(client::call_from_c);
}

/// Room for a message of the host's. That of the Invocation serves for replies as
/// well; a reply in room of its own is freed once it is read, or is a String's bytes.
#[unsafe(no_mangle)]
pub extern "C" fn __kobako_alloc(length: u32) -> *mut u8 {
    vm::room(length as usize)
}

/// Reads the Invocation at `pointer` and compiles its script, for the run that follows
/// with the same two numbers. As nothing of the script runs here, the host may keep what
/// the guest then is, and begin other runs of this Invocation there.
#[unsafe(no_mangle)]
pub extern "C" fn __kobako_prepare(pointer: *const u8, length: u32) {
    // SAFETY: as for `__kobako_run`.
    run::prepare(unsafe { std::slice::from_raw_parts(pointer, length as usize) });
}

/// Runs the script of the Invocation at `pointer`; its outcome is then to be taken.
#[unsafe(no_mangle)]
pub extern "C" fn __kobako_run(pointer: *const u8, length: u32) {
    // SAFETY: the host wrote `length` bytes there, into room that `__kobako_alloc`
    // gave and that nothing else uses.
    let message = unsafe { std::slice::from_raw_parts(pointer, length as usize) };
    client::invoked_at(pointer);
    vm::expect_room();
    outcome::store(run::invocation(message));
}

/// Where the outcome's bytes are: the pointer in the upper half, the length in
/// the lower.
#[unsafe(no_mangle)]
pub extern "C" fn __kobako_take_outcome() -> u64 {
    outcome::place()
}

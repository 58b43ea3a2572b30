//! What each target holds true of any bytes. The tests that replay the corpus
//! (`wasm/wire/tests/replay.rs`, `ext/engine/tests/replay`) include the same files.

pub use kobako_wire::{Error, decode, encode};

#[cfg(feature = "engine")]
pub mod dispatch;
pub mod envelopes;
#[path = "../../wasm/wire/src/tree.rs"]
pub mod tree;
pub mod values;

//! What crosses the boundary between host and guest, defined once and compiled
//! for both sides: ext tags, limits, envelopes and the codec.
//!
//! Each side says how its own values look by implementing [`encode::Carry`] and
//! how they are made by implementing [`decode::Build`]; the bytes are written
//! and read here alone.

mod check;
pub mod decode;
pub mod encode;
pub mod envelope;
mod error;
mod header;
pub mod limit;
mod payload;
pub mod tag;
#[cfg(test)]
mod tests;
mod text;
#[cfg(test)]
mod tree;
mod writer;

pub use error::Error;
pub use text::utf8;

/// Version of the calls between host and guest. The guest exports a function
/// named [`ABI_EXPORT`]; a host that does not find it refuses the guest.
pub const ABI_VERSION: u32 = 1;

/// The export that names [`ABI_VERSION`]: seen without running the guest.
pub const ABI_EXPORT: &str = "__kobako_abi_v1";

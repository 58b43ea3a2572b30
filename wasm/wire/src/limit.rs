//! How large a message may be, on either side.

/// Bytes of one message.
pub const PAYLOAD: usize = 16 << 20;

/// Arrays, Hashes, Ranges and Rationals inside each other.
pub const DEPTH: usize = 128;

/// Values in one message, containers and their contents counted alike.
pub const NODES: usize = 1_000_000;

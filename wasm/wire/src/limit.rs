//! How large a message may be, on either side.

/// Bytes of one message.
pub const PAYLOAD: usize = 16 << 20;

/// Arrays, Hashes, Ranges and Rationals inside each other.
pub const DEPTH: usize = 128;

/// Values in one message, containers and their contents counted alike. What stands in a
/// Hash's key counts more, as [`value`] says.
pub const NODES: usize = 1_000_000;

/// What a value counts that stands in so many keys, or ends of Ranges: it is hashed anew
/// for each, and a message whose keys nest has little else to it.
pub const fn value(keys: usize) -> usize {
    match keys {
        0 | 1 => 1 + keys,
        _ => 1 + 20 * keys,
    }
}

/// Bytes of a Rational's two parts together: whoever makes it reduces them first, which
/// takes time that grows with their square.
pub const RATIONAL: usize = 8 << 10;

/// Bytes from which on a String stands beside a request rather than in it.
pub const APART: usize = 16 << 10;

/// Handles of one run: ids count from 1 and are not used twice.
pub const HANDLES: u32 = i32::MAX as u32;

/// Bytes of a Symbol's name: mruby takes no longer one.
pub const SYMBOL: usize = 0xffff - 1;

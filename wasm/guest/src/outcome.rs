//! The one place that holds how a run ended, for the host to take.

use std::cell::RefCell;

thread_local! {
    static BYTES: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

pub fn store(bytes: Vec<u8>) {
    BYTES.replace(bytes);
}

pub fn place() -> u64 {
    BYTES.with_borrow(|bytes| ((bytes.as_ptr() as u64) << 32) | bytes.len() as u64)
}

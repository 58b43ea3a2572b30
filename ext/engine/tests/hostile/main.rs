//! Guests that nobody means well with: each is refused, or ends in a clear failure.
#![allow(clippy::unwrap_used, reason = "helpers of tests are tests")]

#[path = "../common/mod.rs"]
mod common;

mod dispatch;
mod endings;
mod exceptions;
mod imports;
mod memory;
mod output;
mod overlaps;
mod places;
mod refused;
mod requests;
mod spares;
mod wasi;

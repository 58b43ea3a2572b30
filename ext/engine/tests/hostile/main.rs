//! Guests that nobody means well with: each is refused, or ends in a clear failure.

#[path = "../common/mod.rs"]
mod common;

mod dispatch;
mod endings;
mod exceptions;
mod memory;
mod places;
mod refused;
mod wasi;

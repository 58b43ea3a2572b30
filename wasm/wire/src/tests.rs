//! What both sides rely on, over values as plain Rust.

mod any;
mod claims;
mod envelopes;
mod forms;
mod handles;
mod limits;
mod long;
mod requests;
mod round_trip;

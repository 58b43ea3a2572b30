//! The guest that the gem ships, run from Rust.
#![allow(clippy::unwrap_used, reason = "helpers of tests are tests")]

#[path = "../common/mod.rs"]
mod common;

mod at_once;
mod limits;
mod loading;
mod values;

//! The guest that the gem ships, run from Rust.

#[path = "../common/mod.rs"]
mod common;

mod at_once;
mod limits;
mod loading;
mod values;

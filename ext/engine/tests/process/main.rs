//! What a process settles once, and files that it keeps: each test in a process of
//! its own.

#[path = "../common/mod.rs"]
mod common;

mod allocation;
mod artefact;
mod fork;

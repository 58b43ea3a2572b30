//! What a process settles once, and files that it keeps: each test in a process of
//! its own.
#![allow(clippy::unwrap_used, reason = "helpers of tests are tests")]

#[path = "../common/mod.rs"]
mod common;

mod allocation;
mod artefact;
mod dropped;
mod fork;
#[cfg(target_os = "linux")]
mod locked;

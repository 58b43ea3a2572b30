//! Runs guests, and knows no Ruby.
//!
//! ```text
//! run ─▶ instance ─▶ guest (its module, from artefact) ─▶ allocation (its engine)
//!  │        │
//!  │        ▼
//!  │     dispatch ─▶ state: what the two leave for one another
//!  │     output ─▶ capture
//!  ▼
//! Host: whoever answers requests; ticker: a pause at each tick; turns: who computes
//! ```

pub mod allocation;
pub mod artefact;
pub mod capture;
pub mod clock;
mod deliver;
mod dispatch;
mod failure;
pub mod guest;
mod instance;
mod output;
mod own;
mod pages;
mod prepared;
mod request;
mod run;
mod snapshot;
mod spare;
mod state;
mod still;
mod ticker;
mod turns;
mod untouched;

pub use failure::Failure;
pub use guest::{Guest, Unusable};
pub use run::{Host, Limits, Run, Step};
pub use turns::{Turn, Waiter};

//! Runs guests, and knows no Ruby.
//!
//! ```text
//! run ─▶ instance ─▶ guest (its module, from artefact) ─▶ allocation (its engine)
//!           │  ▲
//!           ▼  └── ticker: a pause at each tick; turns: who computes
//!        dispatch ◀──▶ Host: whoever answers requests
//! ```

pub mod allocation;
pub mod artefact;
pub mod capture;
pub mod clock;
mod dispatch;
mod failure;
pub mod guest;
mod instance;
mod state;
mod ticker;
mod turns;

pub use failure::Failure;
pub use guest::{Guest, Unusable};
pub use instance::{Host, Limits, Step, run};
pub use turns::{Turn, Waiter};

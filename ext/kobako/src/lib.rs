//! The extension: what Ruby sees of the engine.

mod codec;
mod direct;
mod driver;
mod envelope;
mod errors;
mod gvl;
mod handle_table;
mod host;
mod quick_hash;
mod responder;
mod route;
mod routes;
mod underway;
mod value;
mod wasm;

use magnus::{Error, Ruby};

#[magnus::init(name = "kobako")]
fn init(ruby: &Ruby) -> Result<(), Error> {
    let kobako = ruby.define_module("Kobako")?;
    codec::define(kobako)?;
    envelope::define(kobako)?;
    handle_table::define(ruby, kobako)?;
    wasm::define(ruby, kobako)?;
    driver::define(ruby, kobako)
}

//! The extension: what Ruby sees of the engine.

mod codec;
mod driver;
mod errors;
mod gvl;
mod host;
mod value;
mod wasm;

use magnus::{Error, Ruby};

#[magnus::init(name = "kobako")]
fn init(ruby: &Ruby) -> Result<(), Error> {
    let kobako = ruby.define_module("Kobako")?;
    codec::define(kobako)?;
    wasm::define(ruby, kobako)?;
    driver::define(ruby, kobako)
}

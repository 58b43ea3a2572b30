//! `Kobako::Wasm`: guests, by file.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use kobako_engine::allocation::Allocation;
use kobako_engine::{Guest, artefact};
use magnus::{Class, Error, Module, Object, RModule, Ruby, function, method};

use crate::errors;

/// A guest that is loaded; the same for every Sandbox over the same file.
#[magnus::wrap(class = "Kobako::Wasm::Guest", free_immediately, size)]
pub struct LoadedGuest(pub Arc<Guest>);

impl LoadedGuest {
    fn load(ruby: &Ruby, path: PathBuf, artefacts: Option<PathBuf>) -> Result<LoadedGuest, Error> {
        Guest::load(&path, artefacts.as_deref())
            .map(LoadedGuest)
            .map_err(|unusable| errors::of_guest(ruby, unusable))
    }

    fn minimum_memory(&self) -> usize {
        self.0.minimum_memory
    }
}

fn make_artefact(ruby: &Ruby, wasm: PathBuf, folder: PathBuf) -> Result<bool, Error> {
    let made = |wasm: &Path| -> Result<bool, String> {
        let bytes = std::fs::read(wasm).map_err(|error| format!("{}: {error}", wasm.display()))?;
        let engine = Allocation::first()
            .engine()
            .map_err(|error| error.to_string())?;
        artefact::make(engine, &bytes, &folder).map_err(|error| format!("{error:#}"))
    };
    made(&wasm).map_err(|message| Error::new(ruby.exception_runtime_error(), message))
}

pub fn define(ruby: &Ruby, kobako: RModule) -> Result<(), Error> {
    let wasm = kobako.define_module("Wasm")?;
    let guest = wasm.define_class("Guest", ruby.class_object())?;
    guest.undef_default_alloc_func();
    guest.define_singleton_method("load", function!(LoadedGuest::load, 2))?;
    guest.define_method("minimum_memory", method!(LoadedGuest::minimum_memory, 0))?;
    wasm.define_singleton_method("make_artefact", function!(make_artefact, 2))
}

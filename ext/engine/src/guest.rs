//! A guest module, checked and ready to be instantiated.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::SystemTime;

use kobako_wire::{ABI_EXPORT, ABI_VERSION};
use wasmtime::{ExternType, InstancePre, Linker, Module};
use wasmtime_wasi::p1;

use crate::allocation::Allocation;
use crate::artefact::{self, Source};
use crate::dispatch;
use crate::output;
use crate::spare::Spares;
use crate::state::{self, State};

/// Exports that a guest must have, beside its memory and the mark of its version.
const EXPORTS: [(&str, &str); 3] = [
    ("__kobako_alloc", "(type (func (param i32) (result i32)))"),
    ("__kobako_run", "(type (func (param i32 i32)))"),
    ("__kobako_take_outcome", "(type (func (result i64)))"),
];

/// What a guest may import of WASI: writing to its two streams, the clock that
/// stands still, an empty environment, and giving up.
const WASI: &str = "wasi_snapshot_preview1";
const WASI_IMPORTS: [&str; 7] = [
    "fd_write",
    "fd_close",
    "fd_seek",
    "environ_get",
    "environ_sizes_get",
    "clock_time_get",
    "proc_exit",
];

/// What a guest may import of ours.
const OURS: [&str; 4] = [dispatch::NAME, dispatch::LONG, output::NAME, state::LIMIT];

#[derive(Debug, thiserror::Error)]
pub enum Unusable {
    #[error("{0} is not there")]
    Missing(PathBuf),
    #[error("{0} cannot be read: {1}")]
    Unreadable(PathBuf, std::io::Error),
    #[error("{0} is no WebAssembly that this machine runs: {1}")]
    NotWasm(PathBuf, String),
    #[error("{0} is no kobako guest: {1}")]
    NotAGuest(PathBuf, String),
}

pub struct Guest {
    source: Source,
    beside: Option<PathBuf>,
    ready: [OnceLock<Arc<Ready>>; 3],
    preparing: Mutex<()>,
    /// Bytes of memory that the booted guest has.
    pub minimum_memory: usize,
}

/// A guest for one way of finding memory.
pub struct Ready {
    pub pre: InstancePre<State>,
    /// Where its instances can be used again.
    pub spares: Option<Spares>,
}

impl Guest {
    /// Loads a guest once per process and file; a file that changed is another guest.
    pub fn load(path: &Path, beside: Option<&Path>) -> Result<Arc<Guest>, Unusable> {
        type Stamp = (PathBuf, u64, Option<SystemTime>);
        static LOADED: OnceLock<Mutex<HashMap<Stamp, Arc<Guest>>>> = OnceLock::new();

        let stamp = match fs::metadata(path) {
            Ok(found) => (path.to_owned(), found.len(), found.modified().ok()),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return Err(Unusable::Missing(path.to_owned()));
            }
            Err(error) => return Err(Unusable::Unreadable(path.to_owned(), error)),
        };
        let loaded = LOADED.get_or_init(Mutex::default);
        let mut loaded = loaded.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(guest) = loaded.get(&stamp) {
            return Ok(Arc::clone(guest));
        }
        let guest = Arc::new(Guest::read(path, beside)?);
        loaded.insert(stamp, Arc::clone(&guest));
        Ok(guest)
    }

    fn read(path: &Path, beside: Option<&Path>) -> Result<Guest, Unusable> {
        let source =
            Source::of(path).map_err(|error| Unusable::Unreadable(path.to_owned(), error))?;
        let mut guest = Guest {
            source,
            beside: beside.map(Path::to_owned),
            ready: [const { OnceLock::new() }; 3],
            preparing: Mutex::default(),
            minimum_memory: 0,
        };
        let mut allocation = Allocation::first();
        let module = loop {
            match guest.ready(allocation) {
                Ok(ready) => break ready.pre.module().clone(),
                Err(unusable @ Unusable::NotAGuest(..)) => return Err(unusable),
                // an engine that cannot be had here: the next asks for less
                Err(unusable) => allocation = allocation.next().ok_or(unusable)?,
            }
        };
        let needed = module.resources_required().max_initial_memory_size;
        guest.minimum_memory = needed.map_or(0, |pages| pages as usize * (64 << 10));
        Ok(guest)
    }

    pub fn ready(&self, allocation: Allocation) -> Result<Arc<Ready>, Unusable> {
        let ready = &self.ready[allocation as usize];
        if let Some(ready) = ready.get() {
            return Ok(Arc::clone(ready));
        }
        // one compiles, the others wait for it
        let _one = self
            .preparing
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        if let Some(ready) = ready.get() {
            return Ok(Arc::clone(ready));
        }
        let not_wasm =
            |error: wasmtime::Error| Unusable::NotWasm(self.source.path.clone(), one_line(&error));
        let engine = allocation.engine().map_err(not_wasm)?;
        let beside = self.beside.as_deref();
        let (module, is_still) =
            artefact::module(engine, &self.source, beside).map_err(not_wasm)?;
        check(&module).map_err(|what| Unusable::NotAGuest(self.source.path.clone(), what))?;

        let mut linker = Linker::new(engine);
        p1::add_to_linker_async(&mut linker, State::wasi).map_err(not_wasm)?;
        dispatch::add_to_linker(&mut linker).map_err(not_wasm)?;
        output::add_to_linker(&mut linker).map_err(not_wasm)?;
        state::add_to_linker(&mut linker).map_err(not_wasm)?;
        let pre = linker
            .instantiate_pre(&module)
            .map_err(|error| Unusable::NotAGuest(self.source.path.clone(), one_line(&error)))?;
        let pooled = allocation == Allocation::Pooled;
        let spares = (is_still && pooled).then(|| Spares::of(&pre)).flatten();
        Ok(Arc::clone(
            ready.get_or_init(|| Arc::new(Ready { pre, spares })),
        ))
    }
}

fn one_line(error: &wasmtime::Error) -> String {
    let cause = error.root_cause().to_string();
    cause.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn check(module: &Module) -> Result<(), String> {
    if !matches!(module.get_export("memory"), Some(ExternType::Memory(_))) {
        return Err("it exports no memory".into());
    }
    for (name, expected) in EXPORTS {
        let Some(ExternType::Func(found)) = module.get_export(name) else {
            return Err(format!("it exports no function {name}"));
        };
        if found.to_string() != expected {
            return Err(format!("its {name} is a {found}, not a {expected}"));
        }
    }
    if module.get_export(ABI_EXPORT).is_none() {
        return Err(format!(
            "it does not speak version {ABI_VERSION} of the calls between host and guest (no {ABI_EXPORT})"
        ));
    }
    for import in module.imports() {
        let known = match import.module() {
            WASI => WASI_IMPORTS.contains(&import.name()),
            dispatch::MODULE => OURS.contains(&import.name()),
            _ => false,
        };
        if !known {
            return Err(format!(
                "it imports {}.{}, which no guest is given",
                import.module(),
                import.name()
            ));
        }
    }
    Ok(())
}

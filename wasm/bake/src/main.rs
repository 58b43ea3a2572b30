//! Boots the guest once, at build time, and writes it down as it then stands:
//! the snapshot that every run starts from.
//!
//! ```text
//! kobako-bake GUEST.wasm data/kobako.wasm
//! ```

use std::env;
use std::fs;
use std::pin::pin;
use std::process::ExitCode;
use std::task::{Context, Poll, Waker};

use kobako_engine::clock::Still;
use wasmtime::{
    Config, Engine, Instance, Linker, Module, Result, Store, Val, bail, error::Context as _,
};
use wasmtime_wasi::WasiCtx;
use wasmtime_wasi::p1::{self, WasiP1Ctx};
use wasmtime_wizer::{InstanceState, SnapshotVal, ValType, Wizer};

mod segments;

const BOOT: &str = "__kobako_boot";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [from, to] = arguments.as_slice() else {
        eprintln!("usage: kobako-bake GUEST.wasm BAKED.wasm");
        return ExitCode::from(2);
    };
    match bake(from, to) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("kobako-bake: {from}: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn bake(from: &str, to: &str) -> Result<()> {
    let guest = fs::read(from).context("cannot be read")?;
    let mut wizer = Wizer::new();
    wizer.init_func(BOOT);
    let (context, instrumented) = wizer.instrument(&guest)?;

    let mut config = Config::new();
    config.wasm_exceptions(true);
    let engine = Engine::new(&config)?;
    let module = Module::new(&engine, &instrumented)?;
    let mut linker: Linker<WasiP1Ctx> = Linker::new(&engine);
    p1::add_to_linker_async(&mut linker, |wasi| wasi)?;
    linker.func_wrap(
        "env",
        "__kobako_dispatch",
        |_: u32, _: u32| -> Result<u64> { bail!("a Service was called while the guest booted") },
    )?;
    linker.func_wrap(
        "env",
        "__kobako_dispatch_long",
        |_: u32, _: u32, _: u32, _: u32| -> Result<u64> {
            bail!("a Service was called while the guest booted")
        },
    )?;
    linker.func_wrap("env", "__kobako_memory_limit", || -> Result<u64> {
        bail!("the guest asked for its limit while it booted")
    })?;
    linker.func_wrap(
        "env",
        "__kobako_write",
        |_: u32, _: u32, _: u32| -> Result<()> { bail!("the guest wrote while it booted") },
    )?;
    // what the boot asks for is the same each time, and so is the baked guest
    let wasi = WasiCtx::builder()
        .wall_clock(Still)
        .monotonic_clock(Still)
        .inherit_stderr()
        .build_p1();
    let mut store = Store::new(&engine, wasi);
    let baked = finish(async {
        let instance = linker.instantiate_async(&mut store, &module).await?;
        let boot = instance.get_typed_func::<(), ()>(&mut store, BOOT)?;
        boot.call_async(&mut store, ()).await?;
        wizer
            .snapshot(&context, &mut Booted { store, instance })
            .await
    })?;
    fs::write(to, segments::joined(&baked)?).context("the baked guest cannot be written")?;
    Ok(())
}

/// The booted guest, as wizer reads it.
struct Booted {
    store: Store<WasiP1Ctx>,
    instance: Instance,
}

impl InstanceState for Booted {
    async fn global_get(&mut self, name: &str, _: ValType) -> SnapshotVal {
        let global = self.instance.get_global(&mut self.store, name);
        match global.map(|global| global.get(&mut self.store)) {
            Some(Val::I32(bits)) => SnapshotVal::I32(bits),
            Some(Val::I64(bits)) => SnapshotVal::I64(bits),
            Some(Val::F32(bits)) => SnapshotVal::F32(bits),
            Some(Val::F64(bits)) => SnapshotVal::F64(bits),
            other => unreachable!("wizer asked for global {name}, which is {other:?}"),
        }
    }

    async fn memory_contents(&mut self, name: &str, contents: impl FnOnce(&[u8]) + Send) {
        let memory = self
            .instance
            .get_memory(&mut self.store, name)
            .expect("wizer exports each memory under the name that it asks for");
        contents(memory.data(&self.store));
    }
}

/// Nothing here waits for anything: a future that is not ready is a mistake.
fn finish<T>(future: impl Future<Output = Result<T>>) -> Result<T> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(result) => result,
        Poll::Pending => bail!("the guest waited for something while it booted"),
    }
}

//! Engines: one per way of finding memory, made when first needed and kept for the
//! life of the process.

use std::env;
use std::sync::OnceLock;

use wasmtime::{
    Collector, Config, Enabled, Engine, InstanceAllocationStrategy, OptLevel,
    PoolingAllocationConfig, Result,
};

use crate::snapshot::SNAPSHOTS;
use crate::spare::ALL_SPARES;

/// Where a run's memory comes from. A machine that refuses the first gets the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Allocation {
    /// From slots reserved once: fastest, as many runs at a time as there are slots.
    Pooled,
    /// Mapped for each run, as far apart as in the pool: any number of runs.
    OnDemand,
    /// Mapped for each run, without the room that saves bounds checks: for a process
    /// whose address space is limited.
    Cramped,
}

/// Runs that the pool has room for; each has a memory and a heap for exceptions.
const SLOTS: u32 = 100;

/// Stack of the guest's machine code. The guest's own stack ends first, and mruby
/// reports that to the script.
const WASM_STACK: usize = 16 << 20;
/// The same, with room for the host functions that the guest calls.
const FIBER_STACK: usize = WASM_STACK + (1 << 20);

/// Slots beside them: instances that wait for their next run, and those that never run.
const WAITING: u32 = (ALL_SPARES + SNAPSHOTS) as u32;

impl Allocation {
    /// Where this process starts. `KOBAKO_ALLOCATION` (`pooled`, `on_demand` or
    /// `cramped`) overrides what is found.
    pub fn first() -> Allocation {
        static FIRST: OnceLock<Allocation> = OnceLock::new();
        *FIRST.get_or_init(|| match env::var("KOBAKO_ALLOCATION").as_deref() {
            Ok("pooled") => Allocation::Pooled,
            Ok("on_demand") => Allocation::OnDemand,
            Ok("cramped") => Allocation::Cramped,
            _ if address_space_is_limited() => Allocation::Cramped,
            _ => Allocation::Pooled,
        })
    }

    pub fn next(self) -> Option<Allocation> {
        match self {
            Allocation::Pooled => Some(Allocation::OnDemand),
            Allocation::OnDemand => Some(Allocation::Cramped),
            Allocation::Cramped => None,
        }
    }

    pub fn engine(self) -> Result<&'static Engine> {
        static ENGINES: [OnceLock<Engine>; 3] = [const { OnceLock::new() }; 3];
        let engine = &ENGINES[self as usize];
        if let Some(engine) = engine.get() {
            return Ok(engine);
        }
        let made = Engine::new(&self.config())?;
        Ok(engine.get_or_init(|| made))
    }

    fn config(self) -> Config {
        let mut config = Config::new();
        config
            .wasm_exceptions(true)
            // each would be memory beside the one that is limited
            .wasm_gc(false)
            .wasm_memory64(false)
            .wasm_multi_memory(false)
            .collector(Collector::DeferredReferenceCounting)
            .epoch_interruption(true)
            .cranelift_opt_level(OptLevel::Speed)
            // the compiler's threads would not be there in a forked child, which would wait
            // for them for ever
            .parallel_compilation(false)
            .wasm_backtrace_max_frames(None)
            // for debuggers and backtraces of machine code: a seventh of the artefact
            .generate_address_map(false)
            .native_unwind_info(false)
            .debug_symbols(false)
            .max_wasm_stack(WASM_STACK)
            .async_stack_size(FIBER_STACK)
            .macos_use_mach_ports(false);
        match self {
            Allocation::Pooled => {
                config.allocation_strategy(InstanceAllocationStrategy::Pooling(pool()));
            }
            Allocation::OnDemand => {
                config.allocation_strategy(InstanceAllocationStrategy::OnDemand);
            }
            Allocation::Cramped => {
                config
                    .allocation_strategy(InstanceAllocationStrategy::OnDemand)
                    .memory_reservation(0)
                    .memory_guard_size(64 << 10)
                    .memory_reservation_for_growth(1 << 20);
            }
        }
        config
    }
}

fn pool() -> PoolingAllocationConfig {
    let mut pool = PoolingAllocationConfig::new();
    let slots = SLOTS + WAITING;
    // What a run wrote to is put back in `spare`, which finds it. A slot whose instance is
    // thrown away is mapped anew, all of it: wasmtime's own way of finding what was written
    // to passes over pages that are swapped out.
    pool.total_core_instances(slots)
        .total_memories(2 * slots)
        .total_gc_heaps(slots)
        .total_tables(slots)
        // the run's own, and that of a guest that is asked for room for a reply
        .total_stacks(2 * slots)
        .linear_memory_keep_resident(0)
        .table_keep_resident(64 << 10)
        .async_stack_keep_resident(64 << 10)
        .pagemap_scan(Enabled::No);
    pool
}

fn address_space_is_limited() -> bool {
    let mut limit = libc::rlimit {
        rlim_cur: libc::RLIM_INFINITY,
        rlim_max: libc::RLIM_INFINITY,
    };
    // SAFETY: the kernel writes one struct of this type.
    let known = unsafe { libc::getrlimit(libc::RLIMIT_AS, &raw mut limit) } == 0;
    known && limit.rlim_cur != libc::RLIM_INFINITY
}

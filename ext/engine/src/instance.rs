//! An instance of a guest: the Invocation in, the outcome out.

use wasmtime::{
    AsContextMut, Global, InstancePre, Memory, Store, ThrownException, Trap, TypedFunc,
    UpdateDeadline, Val,
};

use crate::dispatch::place;
use crate::failure::Failure;
use crate::state::{Inbox, State};

/// Room that a run's Invocation gets at least, so that most replies fit in it too.
const INBOX: usize = 4 << 10;

/// Why an attempt has no outcome.
pub enum Ended {
    /// Nothing ran: another way of finding memory may do.
    NoRoom(String),
    Failed(Failure),
}

pub struct Instance {
    pub store: Store<State>,
    pub memory: Memory,
    /// Those that it exports and that can be set.
    globals: Vec<Global>,
    alloc: TypedFunc<u32, u32>,
    /// A guest need not know how to.
    prepare: Option<TypedFunc<(u32, u32), ()>>,
    run: TypedFunc<(u32, u32), ()>,
    take: TypedFunc<(), u64>,
}

impl Instance {
    pub async fn new(pre: &InstancePre<State>, state: State) -> Result<Instance, Ended> {
        let mut store = Store::new(pre.module().engine(), state);
        store.limiter(|state| state);
        store.epoch_deadline_callback(|_| Ok(UpdateDeadline::Yield(1)));
        store.set_epoch_deadline(1);
        match pre.instantiate_async(&mut store).await {
            Ok(instance) => Instance::with_exports(instance, store)
                .map_err(|error| Ended::Failed(Failure::of(error))),
            Err(error) if !store.data().called && is_for_want_of_room(&error) => {
                Err(Ended::NoRoom(format!("{error:#}")))
            }
            Err(error) => Err(Ended::Failed(store.data().failure(error))),
        }
    }

    fn with_exports(
        instance: wasmtime::Instance,
        mut store: Store<State>,
    ) -> wasmtime::Result<Instance> {
        let context = &mut store;
        let memory = instance.get_memory(&mut *context, "memory");
        let globals = instance.exports(&mut *context);
        let mut globals: Vec<_> = globals.filter_map(|export| export.into_global()).collect();
        globals.retain(|global| global.ty(&*context).mutability().is_var());
        Ok(Instance {
            memory: memory.ok_or_else(|| Failure::Wire("no memory".into()))?,
            globals,
            alloc: instance.get_typed_func(&mut *context, "__kobako_alloc")?,
            prepare: instance
                .get_typed_func(&mut *context, "__kobako_prepare")
                .ok(),
            run: instance.get_typed_func(&mut *context, "__kobako_run")?,
            take: instance.get_typed_func(&mut *context, "__kobako_take_outcome")?,
            store,
        })
    }

    pub fn failed(&self, error: wasmtime::Error) -> Ended {
        Ended::Failed(self.store.data().failure(error))
    }

    /// Serves another run, when it is as it was before the last.
    pub fn serve(&mut self, state: State) -> Result<(), Ended> {
        let length = self.bytes().len();
        *self.store.data_mut() = state.holding(length).map_err(Ended::Failed)?;
        self.store.set_epoch_deadline(1);
        Ok(())
    }

    pub fn bytes(&self) -> &[u8] {
        self.memory.data(&self.store)
    }

    pub fn bytes_mut(&mut self) -> &mut [u8] {
        self.memory.data_mut(&mut self.store)
    }

    pub fn globals(&mut self) -> Vec<Val> {
        let store = &mut self.store;
        let globals = self.globals.iter();
        globals
            .map(|global| global.get(store.as_context_mut()))
            .collect()
    }

    /// As `globals` gave them.
    pub fn set_globals(&mut self, values: &[Val]) -> wasmtime::Result<()> {
        for (global, value) in self.globals.iter().zip(values) {
            global.set(&mut self.store, *value)?;
        }
        Ok(())
    }

    /// Puts the Invocation into room that the guest gives.
    pub async fn deliver(&mut self, invocation: &[u8]) -> wasmtime::Result<()> {
        let length = u32::try_from(invocation.len().max(INBOX))
            .map_err(|_| Failure::Wire("the script is too long".into()))?;
        let pointer = self.alloc.call_async(&mut self.store, length).await?;
        let size = self.memory.data_size(&self.store);
        let room = place(pointer, length, size, "room for the script")?;
        self.bytes_mut()[room][..invocation.len()].copy_from_slice(invocation);
        self.store.data_mut().inbox = Inbox { pointer, length };
        Ok(())
    }

    /// Has the guest do all that comes before the script's first instruction; false when
    /// it cannot be asked to.
    pub async fn prepare(&mut self, invocation: &[u8]) -> wasmtime::Result<bool> {
        let Some(prepare) = &self.prepare else {
            return Ok(false);
        };
        let given = (self.store.data().inbox.pointer, invocation.len() as u32);
        prepare.call_async(&mut self.store, given).await?;
        Ok(true)
    }

    /// Runs the script of the Invocation that was delivered.
    pub async fn run(&mut self, invocation: &[u8]) -> wasmtime::Result<Vec<u8>> {
        let given = (self.store.data().inbox.pointer, invocation.len() as u32);
        self.run.call_async(&mut self.store, given).await?;
        let packed = self.take.call_async(&mut self.store, ()).await?;
        let size = self.memory.data_size(&self.store);
        let outcome = place((packed >> 32) as u32, packed as u32, size, "an outcome")?;
        Ok(self.bytes()[outcome].to_vec())
    }
}

/// A full pool, or an address space without room for one more memory. A trap comes
/// from the guest's start function, or from data that its memory does not hold; an
/// exception only from the former.
fn is_for_want_of_room(error: &wasmtime::Error) -> bool {
    !error.is::<Failure>() && !error.is::<Trap>() && !error.is::<ThrownException>()
}

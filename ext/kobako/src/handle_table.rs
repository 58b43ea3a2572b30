//! `Kobako::RPC::HandleTable`: the host objects that a guest may name.
//!
//! Native, so that an object gets its number in the middle of encoding without any
//! Ruby code running there.

use std::cell::RefCell;

use kobako_wire::limit;
use magnus::rb_sys::{AsRawValue, FromRawValue};
use magnus::value::Opaque;
use magnus::{
    Class, DataTypeFunctions, Error, Integer, Module, Object, RModule, Ruby, TypedData, Value,
    function, gc, method,
    scan_args::{get_kwargs, scan_args},
    typed_data::Obj,
    value::ReprValue,
};
use rb_sys::VALUE;

use crate::errors;
use crate::quick_hash::QuickMap;

#[derive(TypedData)]
#[magnus(class = "Kobako::RPC::HandleTable", free_immediately, mark, size)]
pub struct HandleTable {
    limit: u32,
    table: RefCell<Table>,
}

#[derive(Default)]
struct Table {
    entries: QuickMap<u32, Entry>,
    /// By identity: the objects are pinned for as long as they are here.
    ids: QuickMap<VALUE, u32>,
    /// Ids given so far.
    given: u32,
}

enum Entry {
    Live(Opaque<Value>),
    Disconnected,
}

/// Why an id names no object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    Unknown(u32),
    Disconnected(u32),
}

/// Every id up to the limit has been given.
pub struct Exhausted;

impl DataTypeFunctions for HandleTable {
    fn mark(&self, marker: &gc::Marker) {
        // no borrow lasts while Ruby allocates, so that none is open here
        for entry in self.table.borrow().entries.values() {
            if let Entry::Live(object) = entry {
                marker.mark(*object);
            }
        }
    }

    fn size(&self) -> usize {
        let table = self.table.borrow();
        size_of::<Self>()
            + table.entries.capacity() * size_of::<(u32, Entry)>()
            + table.ids.capacity() * size_of::<(VALUE, u32)>()
    }
}

impl HandleTable {
    /// The object's id; the same object has the same one until the table is reset.
    pub fn give(&self, object: VALUE) -> Result<u32, Exhausted> {
        let mut table = self.table.borrow_mut();
        if let Some(id) = table.ids.get(&object) {
            return Ok(*id);
        }
        if table.given >= self.limit {
            return Err(Exhausted);
        }
        table.given += 1;
        let id = table.given;
        // SAFETY: whoever calls holds the object; from here on the table marks it.
        let value = unsafe { Value::from_raw(object) };
        table.entries.insert(id, Entry::Live(value.into()));
        table.ids.insert(object, id);
        Ok(id)
    }

    pub fn object(&self, ruby: &Ruby, id: u32) -> Result<Value, Missing> {
        match self.table.borrow().entries.get(&id) {
            Some(Entry::Live(object)) => Ok(ruby.get_inner(*object)),
            Some(Entry::Disconnected) => Err(Missing::Disconnected(id)),
            None => Err(Missing::Unknown(id)),
        }
    }

    pub fn forget(&self) {
        self.table.take();
    }

    pub fn limit(&self) -> u32 {
        self.limit
    }

    fn new(ruby: &Ruby, arguments: &[Value]) -> Result<Obj<HandleTable>, Error> {
        let scanned = scan_args::<(), (), (), (), _, ()>(arguments)?;
        let keywords =
            get_kwargs::<_, (), (Option<Option<Value>>,), ()>(scanned.keywords, &[], &["limit"])?;
        let limit = match keywords.optional.0.flatten() {
            None => limit::HANDLES,
            Some(given) => number(given)
                .filter(|limit| (1..=limit::HANDLES).contains(limit))
                .ok_or_else(|| {
                    let message = format!(
                        "limit must be an Integer from 1 to {}, got {}",
                        limit::HANDLES,
                        given.inspect()
                    );
                    Error::new(ruby.exception_arg_error(), message)
                })?,
        };
        Ok(ruby.obj_wrap(HandleTable {
            limit,
            table: RefCell::default(),
        }))
    }

    fn alloc(ruby: &Ruby, table: Obj<HandleTable>, object: Value) -> Result<u32, Error> {
        table
            .give(object.as_raw())
            .map_err(|Exhausted| errors::exhausted(ruby, table.limit))
    }

    fn fetch(ruby: &Ruby, table: Obj<HandleTable>, id: Value) -> Result<Value, Error> {
        table
            .object(ruby, known(ruby, id)?)
            .map_err(|missing| errors::missing_handle(ruby, missing))
    }

    fn release(ruby: &Ruby, table: Obj<HandleTable>, id: Value) -> Result<Option<Value>, Error> {
        let id = known(ruby, id)?;
        let object = match table.object(ruby, id) {
            Ok(object) => Some(object),
            Err(Missing::Disconnected(_)) => None,
            // to make an error is to allocate, which may mark this table
            Err(missing) => return Err(errors::missing_handle(ruby, missing)),
        };
        let mut inner = table.table.borrow_mut();
        inner.entries.remove(&id);
        if let Some(object) = object {
            inner.ids.remove(&object.as_raw());
        }
        Ok(object)
    }

    fn mark_disconnected(
        ruby: &Ruby,
        table: Obj<HandleTable>,
        id: Value,
    ) -> Result<Obj<HandleTable>, Error> {
        let id = known(ruby, id)?;
        match table.object(ruby, id) {
            Ok(object) => {
                let mut inner = table.table.borrow_mut();
                inner.ids.remove(&object.as_raw());
                inner.entries.insert(id, Entry::Disconnected);
                Ok(table)
            }
            Err(Missing::Disconnected(_)) => Ok(table),
            Err(missing) => Err(errors::missing_handle(ruby, missing)),
        }
    }

    fn id_of(&self, object: Value) -> Option<u32> {
        self.table.borrow().ids.get(&object.as_raw()).copied()
    }

    fn includes(ruby: &Ruby, table: Obj<HandleTable>, id: Value) -> bool {
        number(id).is_some_and(|id| table.object(ruby, id).is_ok())
    }

    /// How many objects are held.
    fn count(&self) -> usize {
        self.table.borrow().ids.len()
    }

    fn reset(table: Obj<HandleTable>) -> Obj<HandleTable> {
        table.forget();
        table
    }

    fn inspect(&self) -> String {
        format!("#<Kobako::RPC::HandleTable size={}>", self.count())
    }
}

fn number(value: Value) -> Option<u32> {
    Integer::from_value(value)?.to_u32().ok()
}

fn known(ruby: &Ruby, id: Value) -> Result<u32, Error> {
    number(id)
        .filter(|id| (1..=limit::HANDLES).contains(id))
        .ok_or_else(|| errors::no_handle_id(ruby, id))
}

pub fn define(ruby: &Ruby, kobako: RModule) -> Result<(), Error> {
    let rpc: RModule = kobako.define_module("RPC")?;
    let class = rpc.define_class("HandleTable", ruby.class_object())?;
    class.undef_default_alloc_func();
    class.define_singleton_method("new", function!(HandleTable::new, -1))?;
    class.define_method("alloc", method!(HandleTable::alloc, 1))?;
    class.define_method("fetch", method!(HandleTable::fetch, 1))?;
    class.define_method("release", method!(HandleTable::release, 1))?;
    class.define_method("reset!", method!(HandleTable::reset, 0))?;
    class.define_method(
        "mark_disconnected",
        method!(HandleTable::mark_disconnected, 1),
    )?;
    class.define_method("id_of", method!(HandleTable::id_of, 1))?;
    class.define_method("include?", method!(HandleTable::includes, 1))?;
    class.define_method("size", method!(HandleTable::count, 0))?;
    class.define_method("limit", method!(HandleTable::limit, 0))?;
    class.define_method("inspect", method!(HandleTable::inspect, 0))
}

//! Where a Sandbox's calls go, once Ruby's side has said so: the object that a path
//! names, and the method.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;

use magnus::rb_sys::{AsRawValue, FromRawValue, protect};
use magnus::value::{Opaque, ReprValue};
use magnus::{Error, Ruby, Symbol, TryConvert, Value, gc};
use rb_sys::{ID, VALUE};

/// Asks `rb_method_boundp` for methods that are neither private nor protected.
const PUBLIC: i32 = 3;

/// Kept for as long as nothing can be bound any more.
#[derive(Default)]
pub struct Routes {
    known: RefCell<HashMap<Box<[u8]>, Route>>,
    key: Cell<Vec<u8>>,
}

#[derive(Clone, Copy)]
pub struct Route {
    object: Opaque<Value>,
    method: ID,
    /// A `Surface::Entry`.
    pub entry: Opaque<Value>,
    least: usize,
    most: Option<usize>,
}

impl Routes {
    /// The route to a path's method, for calls without keywords; `None` when there is
    /// none, or when Ruby has to look at each call.
    pub fn find(
        &self,
        ruby: &Ruby,
        server: Value,
        path: &str,
        method: &str,
    ) -> Result<Option<Route>, Error> {
        let mut key = self.key.take();
        key.clear();
        key.extend_from_slice(method.as_bytes());
        // in no text
        key.push(0xff);
        key.extend_from_slice(path.as_bytes());
        let known = self.known.borrow().get(key.as_slice()).copied();
        let route = match known {
            Some(route) => Some(route),
            None => resolve(ruby, server, path, method)?,
        };
        // what is not there is not remembered: a script may ask for anything
        if let (None, Some(route)) = (known, route) {
            let key = key.clone().into_boxed_slice();
            self.known.borrow_mut().insert(key, route);
        }
        self.key.set(key);
        Ok(route)
    }

    pub fn mark(&self, marker: &gc::Marker) {
        for route in self.known.borrow().values() {
            marker.mark(route.object);
            marker.mark(route.entry);
        }
    }
}

fn resolve(ruby: &Ruby, server: Value, path: &str, method: &str) -> Result<Option<Route>, Error> {
    let found: Value = server.funcall("resolve", (ruby.str_new(path), ruby.str_new(method)))?;
    if found.is_nil() {
        return Ok(None);
    }
    let (object, name, entry, least, most): (Value, Symbol, Value, usize, i64) =
        TryConvert::try_convert(found)?;
    Ok(Some(Route {
        object: object.into(),
        // SAFETY: it is the Symbol of a method that is there.
        method: unsafe { rb_sys::rb_sym2id(name.as_raw()) },
        entry: entry.into(),
        least,
        most: usize::try_from(most).ok(),
    }))
}

impl Route {
    /// Whether the method takes so many arguments and no keywords.
    pub fn takes(&self, arguments: usize) -> bool {
        arguments >= self.least && self.most.is_none_or(|most| arguments <= most)
    }

    /// Whether the method is still there and public: else the call would be the
    /// application's `method_missing`'s.
    pub fn is_open(&self, ruby: &Ruby) -> bool {
        let object = ruby.get_inner(self.object).as_raw();
        // SAFETY: the object is alive; nothing of the application's runs here.
        unsafe {
            let class = match rb_sys::SPECIAL_CONST_P(object) {
                true => rb_sys::rb_obj_class(object),
                false => (*(object as *const rb_sys::RBasic)).klass,
            };
            rb_sys::rb_method_boundp(class, self.method, PUBLIC) != 0
        }
    }

    /// Calls the method as from outside its object. `arguments` is an Array that nobody
    /// else has, or none.
    pub fn call(&self, ruby: &Ruby, arguments: Option<VALUE>) -> Result<Value, Error> {
        let object = ruby.get_inner(self.object).as_raw();
        // SAFETY: Ruby copies the arguments before it runs anything; what is raised is
        // caught.
        let result = protect(|| unsafe {
            let (count, first) = match arguments {
                Some(list) => (rb_sys::RARRAY_LEN(list), rb_sys::RARRAY_CONST_PTR(list)),
                None => (0, std::ptr::null()),
            };
            rb_sys::rb_funcallv_public(object, self.method, count as i32, first)
        })?;
        // SAFETY: the call gave it just now.
        Ok(unsafe { Value::from_raw(result) })
    }
}

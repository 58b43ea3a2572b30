//! Where a Sandbox's calls go, once Ruby's side has said so: by the bytes that name the
//! method, the object that a path names or the class of a Handle's object.

use std::cell::{Cell, RefCell};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use kobako_wire::Error as WireError;
use kobako_wire::decode::{Decoder, Head, Target};
use magnus::rb_sys::{AsRawValue, FromRawValue};
use magnus::value::ReprValue;
use magnus::{Error, Ruby, Value, gc};
use rb_sys::VALUE;

use crate::handle_table::HandleTable;
use crate::quick_hash::QuickMap;
use crate::route::{Route, class_of};

/// Classes that routes are kept of: an application that makes them without end does not
/// have them all kept.
const CLASSES: usize = 500;

/// How often classes were forgotten: what a class lets scripts call may be more since.
static FORGOTTEN: AtomicUsize = AtomicUsize::new(0);

type Known = QuickMap<Box<[u8]>, Arc<Route>>;

/// Kept for as long as nothing can be bound any more.
#[derive(Default)]
pub struct Routes {
    members: RefCell<Known>,
    classes: RefCell<QuickMap<VALUE, Known>>,
    forgotten: Cell<usize>,
}

pub fn forget_classes() {
    FORGOTTEN.fetch_add(1, Ordering::Relaxed);
}

impl Routes {
    /// The route of a call and the object that is called; `None` where Ruby has to look at
    /// each call.
    pub fn find(
        &self,
        ruby: &Ruby,
        server: Value,
        handles: &HandleTable,
        request: &[u8],
        head: &Head,
    ) -> Result<Option<(Arc<Route>, VALUE)>, Error> {
        let Some(id) = head.handle else {
            return self.of_member(ruby, server, request, head);
        };
        let Ok(object) = handles.object(ruby, id) else {
            return Ok(None);
        };
        let object = object.as_raw();
        let route = self.of_class(ruby, server, request, head, object)?;
        Ok(route
            .filter(|route| !route.others.contains(&object))
            .map(|route| (route, object)))
    }

    fn of_member(
        &self,
        ruby: &Ruby,
        server: Value,
        request: &[u8],
        head: &Head,
    ) -> Result<Option<(Arc<Route>, VALUE)>, Error> {
        let known = self.members.borrow().get(head.bytes).cloned();
        let route = match known {
            Some(route) => Some(route),
            None => {
                let Ok((Target::Path(path), method)) = names(request) else {
                    return Ok(None);
                };
                let path = ruby.str_new(path);
                let found: Value = server.funcall("resolve", (path, ruby.str_new(method)))?;
                let route = made(ruby, found)?;
                // what is not there is not remembered: a script may ask for anything
                if let Some(route) = &route {
                    let mut members = self.members.borrow_mut();
                    members.insert(head.bytes.into(), Arc::clone(route));
                }
                route
            }
        };
        Ok(route.and_then(|route| route.object.map(|object| (route, object))))
    }

    fn of_class(
        &self,
        ruby: &Ruby,
        server: Value,
        request: &[u8],
        head: &Head,
        object: VALUE,
    ) -> Result<Option<Arc<Route>>, Error> {
        let class = class_of(object);
        let forgotten = FORGOTTEN.load(Ordering::Relaxed);
        if self.forgotten.replace(forgotten) != forgotten {
            self.classes.take();
        }
        let classes = self.classes.borrow();
        if let Some(route) = classes.get(&class).and_then(|known| known.get(head.bytes)) {
            return Ok(Some(Arc::clone(route)));
        }
        drop(classes);
        // SAFETY: the object is alive, and nothing of the application's runs here.
        if class != unsafe { rb_sys::rb_obj_class(object) } {
            return Ok(None);
        }
        let Ok((_, method)) = names(request) else {
            return Ok(None);
        };
        // SAFETY: as above.
        let object = unsafe { Value::from_raw(object) };
        let found: Value = server.funcall("resolve_for", (object, ruby.str_new(method)))?;
        let route = made(ruby, found)?;
        // while Ruby looked, classes may have been forgotten again
        if let (Some(route), true) = (&route, FORGOTTEN.load(Ordering::Relaxed) == forgotten) {
            let mut classes = self.classes.borrow_mut();
            if classes.len() >= CLASSES {
                classes.clear();
            }
            let known = classes.entry(class).or_default();
            known.insert(head.bytes.into(), Arc::clone(route));
        }
        Ok(route)
    }

    pub fn mark(&self, marker: &gc::Marker) {
        let classes = self.classes.borrow();
        let known = classes.values().flat_map(|known| known.values());
        for route in self.members.borrow().values().chain(known) {
            route.mark(marker);
        }
        for class in classes.keys() {
            // SAFETY: it was alive when it came here, and has been marked since.
            marker.mark(unsafe { Value::from_raw(*class) });
        }
    }
}

fn names(request: &[u8]) -> Result<(Target<'_>, &str), WireError> {
    let mut decoder = Decoder::new(request)?;
    decoder.array_of(4, "a Request")?;
    Ok((decoder.target()?, decoder.text("a method")?))
}

fn made(ruby: &Ruby, found: Value) -> Result<Option<Arc<Route>>, Error> {
    match found.is_nil() {
        true => Ok(None),
        false => Ok(Some(Arc::new(Route::new(ruby, found)?))),
    }
}

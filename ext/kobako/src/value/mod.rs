//! Ruby's values to and from the wire.
//!
//! Nothing of the application's runs here: types are looked at by Ruby's own tags,
//! never by asking the object. The lock is held throughout, and no Ruby code can
//! come between, so that a container has as many elements at its end as it had when
//! its length was written.

mod build;
mod carry;

use std::slice;

use kobako_wire::Error;
use magnus::rb_sys::protect;
use magnus::{RClass, Ruby};
use rb_sys::{Qnil, VALUE, ruby_value_type as kind};

use crate::handle_table::{HandleTable, Missing};

/// What stands for objects that do not cross by value.
#[derive(Clone, Copy)]
enum Objects<'t> {
    /// In a run: a Handle, which names the object in the table.
    Live(&'t Ruby, &'t HandleTable),
    /// In tools: a `Kobako::RPC::Handle`, this class, which is the id alone.
    Named(RClass),
}

/// Ruby, as the codec sees it.
pub struct Values<'t> {
    objects: Objects<'t>,
    /// The String that a shape borrows from, when it is not the value itself.
    converted: Option<VALUE>,
    /// A Hash of the NaNs that were made, by their bits.
    nans: Option<VALUE>,
    /// The Handle that ended the decoding.
    pub missing: Option<Missing>,
    /// Whether the encoding ended since no Handle was left.
    pub exhausted: bool,
}

impl<'t> Values<'t> {
    /// Of a run: other objects are Handles of this table.
    pub fn live(ruby: &'t Ruby, table: &'t HandleTable) -> Self {
        Values::of(Objects::Live(ruby, table))
    }

    /// For tools: a Handle is a `Kobako::RPC::Handle`.
    pub fn named(class: RClass) -> Self {
        Values::of(Objects::Named(class))
    }

    fn of(objects: Objects<'t>) -> Self {
        Values {
            objects,
            converted: None,
            nans: None,
            missing: None,
            exhausted: false,
        }
    }
}

/// The class's own name: what the application may have put in its place is not asked.
/// A class without a name would show an address.
pub fn class_name(value: VALUE) -> String {
    // SAFETY: `value` is alive; the name is copied at once.
    unsafe {
        let name = protect(|| rb_sys::rb_mod_name(rb_sys::rb_obj_class(value)));
        match name {
            Ok(name) if rb_sys::RB_TYPE(name) == kind::RUBY_T_STRING => {
                String::from_utf8_lossy(bytes(name)).into_owned()
            }
            _ => "an object of a class without a name".into(),
        }
    }
}

/// Reads with `read`, inside Ruby's own protection: making a Hash runs Ruby's `hash`,
/// which looks for interrupts, and one that is delivered there leaves by a jump. The
/// decoder's frames that are jumped over hold nothing to drop.
pub fn protected<T: Default>(
    read: impl FnOnce() -> Result<T, Error>,
) -> Result<Result<T, Error>, magnus::Error> {
    let mut result = Ok(T::default());
    protect(|| {
        result = read();
        Qnil.into()
    })?;
    Ok(result)
}

unsafe fn bytes<'a>(string: VALUE) -> &'a [u8] {
    // SAFETY: `string` is a String whose bytes stay where they are while used.
    unsafe {
        let length = rb_sys::RSTRING_LEN(string) as usize;
        slice::from_raw_parts(rb_sys::RSTRING_PTR(string).cast(), length)
    }
}

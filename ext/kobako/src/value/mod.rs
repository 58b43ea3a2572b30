//! Ruby's values to and from the wire.
//!
//! Types are looked at by Ruby's own tags, never by asking the object. Still Ruby code
//! can come between: a Time may ask its zone, an encoding's first use loads files, and
//! while that waits other threads run. So no place inside a container is remembered, and
//! one that changes is an error.

mod breath;
mod build;
mod carry;

use std::slice;

use kobako_wire::Error;
use magnus::rb_sys::protect;
use magnus::{RClass, Ruby};
use rb_sys::{Qnil, VALUE, ruby_value_type as kind};

use self::breath::Breath;
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
    breath: Breath,
    /// The Handle that ended the decoding.
    pub missing: Option<Missing>,
    /// What ended it that is for the caller: a throw, an exit, an interrupt.
    raised: Option<magnus::Error>,
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
            breath: Breath::default(),
            missing: None,
            raised: None,
            exhausted: false,
        }
    }

    /// Reads with `read`, inside Ruby's own protection: making a Hash runs Ruby's `hash`,
    /// which looks for interrupts, and one that is delivered there leaves by a jump. The
    /// decoder's frames that are jumped over hold nothing to drop.
    pub fn reading<T: Default>(
        &mut self,
        read: impl FnOnce(&mut Self) -> Result<T, Error>,
    ) -> Result<Result<T, Error>, magnus::Error> {
        let mut result = Ok(T::default());
        protect(|| {
            result = read(self);
            Qnil.into()
        })?;
        self.ended(result)
    }

    /// Writes with `write`, which nothing leaves by a jump.
    pub fn writing<T>(
        &mut self,
        write: impl FnOnce(&mut Self) -> Result<T, Error>,
    ) -> Result<Result<T, Error>, magnus::Error> {
        let result = write(self);
        self.ended(result)
    }

    /// What was read or written, unless something for the caller ended it.
    pub fn ended<T>(
        &mut self,
        result: Result<T, Error>,
    ) -> Result<Result<T, Error>, magnus::Error> {
        match self.raised.take() {
            Some(raised) => Err(raised),
            None => Ok(result),
        }
    }

    /// `refused` for what Ruby raised when it was asked about a value; what is no
    /// StandardError goes on its way once the frames between are left.
    fn refuse(&mut self, error: magnus::Error, refused: Error) -> Error {
        // SAFETY: the lock is held.
        let ruby = unsafe { Ruby::get_unchecked() };
        if !error.is_kind_of(ruby.exception_standard_error()) {
            self.raised = Some(error);
        }
        refused
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

unsafe fn bytes<'a>(string: VALUE) -> &'a [u8] {
    // SAFETY: `string` is a String whose bytes stay where they are while used.
    unsafe {
        let length = rb_sys::RSTRING_LEN(string) as usize;
        slice::from_raw_parts(rb_sys::RSTRING_PTR(string).cast(), length)
    }
}

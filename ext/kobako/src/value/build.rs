//! The wire's values to Ruby's, each made by Ruby's own C functions.

use std::ffi::{c_int, c_long};

use kobako_wire::Error;
use kobako_wire::decode::Build;
use magnus::Value;
use magnus::rb_sys::{AsRawValue, protect};
use magnus::value::ReprValue;
use rb_sys::{Qfalse, Qnil, Qtrue, VALUE};

use super::{Objects, Values};

/// Elements that a container gets room for at once: what a message claims is
/// believed as it comes true.
const ROOM: usize = 1024;

/// What `rb_time_timespec_new` takes for UTC.
const UTC: c_int = c_int::MAX - 1;

impl Build for Values<'_> {
    type Value = VALUE;

    fn nil(&mut self) -> VALUE {
        Qnil.into()
    }

    fn boolean(&mut self, flag: bool) -> VALUE {
        if flag { Qtrue.into() } else { Qfalse.into() }
    }

    fn integer(&mut self, number: i64) -> VALUE {
        // SAFETY: the lock is held.
        unsafe { rb_sys::rb_ll2inum(number) }
    }

    fn unsigned(&mut self, number: u64) -> Result<VALUE, Error> {
        // SAFETY: the lock is held.
        Ok(unsafe { rb_sys::rb_ull2inum(number) })
    }

    fn big_integer(&mut self, negative: bool, magnitude: &[u8]) -> Result<VALUE, Error> {
        self.breath.draw();
        let mut order = rb_sys::INTEGER_PACK_MSWORD_FIRST | rb_sys::INTEGER_PACK_MSBYTE_FIRST;
        if negative {
            order |= rb_sys::INTEGER_PACK_NEGATIVE;
        }
        // SAFETY: Ruby reads just the bytes of the slice.
        Ok(unsafe {
            rb_sys::rb_integer_unpack(
                magnitude.as_ptr().cast(),
                magnitude.len() as rb_sys::size_t,
                1,
                0,
                order as c_int,
            )
        })
    }

    fn float(&mut self, number: f64) -> VALUE {
        self.breath.draw();
        if number.is_nan() {
            return self.nan(number);
        }
        // SAFETY: the lock is held.
        unsafe { rb_sys::rb_float_new(number) }
    }

    fn text(&mut self, text: &str) -> Result<VALUE, Error> {
        self.breath.draw();
        // SAFETY: Ruby copies the bytes.
        Ok(unsafe { rb_sys::rb_utf8_str_new(text.as_ptr().cast(), text.len() as c_long) })
    }

    fn binary(&mut self, bytes: &[u8]) -> Result<VALUE, Error> {
        self.breath.draw();
        // SAFETY: Ruby copies the bytes.
        Ok(unsafe { rb_sys::rb_str_new(bytes.as_ptr().cast(), bytes.len() as c_long) })
    }

    fn symbol(&mut self, name: &str) -> Result<VALUE, Error> {
        // SAFETY: the name is valid UTF-8, so that nothing is raised; Ruby looks only.
        let known = unsafe {
            let (first, length) = (name.as_ptr().cast(), name.len() as c_long);
            rb_sys::rb_check_symbol_cstr(first, length, rb_sys::rb_utf8_encoding())
        };
        if known != Into::<VALUE>::into(Qnil) {
            return Ok(known);
        }
        let name = self.text(name)?;
        // SAFETY: the name is valid UTF-8; a Symbol made so can be collected again.
        Ok(unsafe { rb_sys::rb_str_intern(name) })
    }

    fn array(&mut self, capacity: usize) -> Result<VALUE, Error> {
        self.breath.draw();
        // SAFETY: the capacity is small.
        Ok(unsafe { rb_sys::rb_ary_new_capa(capacity.min(ROOM) as c_long) })
    }

    fn push(&mut self, array: VALUE, element: VALUE) -> Result<(), Error> {
        // SAFETY: `array` was made above and nobody else has it.
        unsafe { rb_sys::rb_ary_push(array, element) };
        Ok(())
    }

    fn map(&mut self, capacity: usize) -> Result<VALUE, Error> {
        self.breath.draw();
        // SAFETY: the capacity is small.
        Ok(unsafe { rb_sys::rb_hash_new_capa(capacity.min(ROOM) as c_long) })
    }

    fn insert(&mut self, map: VALUE, key: VALUE, value: VALUE) -> Result<(), Error> {
        // SAFETY: `map` was made above; its keys are plain values, whose `hash` is
        // Ruby's own, and what interrupts that is caught by `protected`.
        unsafe { rb_sys::rb_hash_aset(map, key, value) };
        Ok(())
    }

    fn filled(&mut self, map: VALUE, pairs: usize) -> Result<(), Error> {
        // SAFETY: `map` is a Hash.
        match unsafe { rb_sys::FIX2LONG(rb_sys::rb_hash_size(map)) } as usize == pairs {
            true => Ok(()),
            false => Err(Error::EqualKeys),
        }
    }

    fn handle(&mut self, id: u32) -> Result<VALUE, Error> {
        match self.objects {
            Objects::Live(ruby, table) => match table.object(ruby, id) {
                Ok(object) => Ok(object.as_raw()),
                Err(missing) => {
                    self.missing = Some(missing);
                    Err(Error::Unsupported("a Handle of nothing".into()))
                }
            },
            Objects::Named(class) => class
                .funcall::<_, _, Value>("new", (id,))
                .map(|handle| handle.as_raw())
                .map_err(|_| Error::Unsupported("a Handle that Ruby does not take".into())),
        }
    }

    fn time(&mut self, seconds: i64, nanoseconds: u32, offset: i32) -> Result<VALUE, Error> {
        self.breath.draw();
        let spec = rb_sys::timespec {
            tv_sec: seconds,
            tv_nsec: i64::from(nanoseconds),
        };
        // the wire does not tell UTC from other zones without an offset
        let offset = if offset == 0 { UTC } else { offset };
        // SAFETY: Ruby copies the struct; what raises is caught.
        protect(|| unsafe { rb_sys::rb_time_timespec_new(&raw const spec, offset) }).map_err(
            |error| {
                let refused = Error::Unsupported("a Time that Ruby does not take".into());
                self.refuse(error, refused)
            },
        )
    }

    fn rational(&mut self, numerator: VALUE, denominator: VALUE) -> Result<VALUE, Error> {
        // SAFETY: both are Integers, the denominator above zero.
        Ok(unsafe { rb_sys::rb_rational_new(numerator, denominator) })
    }

    fn range(&mut self, begin: VALUE, end: VALUE, exclusive: bool) -> Result<VALUE, Error> {
        self.breath.draw();
        // SAFETY: the ends are plain values; that they do not compare is caught.
        protect(|| unsafe { rb_sys::rb_range_new(begin, end, c_int::from(exclusive)) }).map_err(
            |error| {
                let refused = Error::Unsupported("a Range whose ends do not compare".into());
                self.refuse(error, refused)
            },
        )
    }
}

impl Values<'_> {
    /// One object for each kind of NaN. No two objects would be equal, and yet have one
    /// hash: a Hash of them takes time that grows with their square.
    fn nan(&mut self, number: f64) -> VALUE {
        // SAFETY: the lock is held; keys of `nans` are Integers, and this value stands on
        // the stack, where the collector finds the Hash.
        unsafe {
            let nans = *self.nans.get_or_insert_with(|| rb_sys::rb_hash_new());
            let bits = rb_sys::rb_ull2inum(number.to_bits());
            let known = rb_sys::rb_hash_lookup(nans, bits);
            if known != Into::<VALUE>::into(Qnil) {
                return known;
            }
            let made = rb_sys::rb_float_new(number);
            rb_sys::rb_hash_aset(nans, bits, made);
            made
        }
    }
}

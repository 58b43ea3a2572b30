//! Ruby's values to and from the wire.
//!
//! Nothing of the application's runs here: types are looked at by Ruby's own tags,
//! never by asking the object. The lock is held throughout, and no Ruby code can
//! come between, so that a container has as many elements at its end as it had when
//! its length was written.

use std::borrow::Cow;
use std::ffi::{CStr, c_int, c_long, c_void};
use std::slice;

use kobako_wire::Error;
use kobako_wire::decode::Build;
use kobako_wire::encode::{Carry, EachPair, Shape};
use magnus::rb_sys::{AsRawValue, protect};
use magnus::value::ReprValue;
use magnus::{RClass, Ruby, Value};
use rb_sys::{Qfalse, Qnil, Qtrue, VALUE, ruby_value_type as kind};

use crate::handle_table::{Exhausted, HandleTable, Missing};

/// Elements that a container gets room for at once: what a message claims is
/// believed as it comes true.
const ROOM: usize = 1024;

/// What `rb_time_timespec_new` takes for UTC.
const UTC: c_int = c_int::MAX - 1;

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
            missing: None,
            exhausted: false,
        }
    }
}

impl Carry for Values<'_> {
    type Value = VALUE;

    fn shape(&mut self, value: VALUE) -> Result<Shape<'_, VALUE>, Error> {
        // SAFETY: `value` is alive, being held by the caller or by its container; each
        // reading below is of the type that the tag has named.
        unsafe {
            Ok(match rb_sys::RB_TYPE(value) {
                kind::RUBY_T_NIL => Shape::Nil,
                kind::RUBY_T_TRUE => Shape::Bool(true),
                kind::RUBY_T_FALSE => Shape::Bool(false),
                kind::RUBY_T_FIXNUM => Shape::Integer(rb_sys::FIX2LONG(value)),
                kind::RUBY_T_BIGNUM => big_integer(value),
                kind::RUBY_T_FLOAT => Shape::Float(rb_sys::rb_float_value(value)),
                kind::RUBY_T_STRING => self.string(value)?,
                kind::RUBY_T_SYMBOL => self.symbol_name(value)?,
                kind::RUBY_T_ARRAY => Shape::Array(array(value).len()),
                kind::RUBY_T_HASH => Shape::Map(hash_size(value)),
                kind::RUBY_T_RATIONAL => Shape::Rational(
                    rb_sys::rb_rational_num(value),
                    rb_sys::rb_rational_den(value),
                ),
                kind::RUBY_T_STRUCT if is_a(value, rb_sys::rb_cRange) => match range(value)? {
                    Shape::Range { begin, end, .. } if !carried(begin) || !carried(end) => {
                        self.object(value)?
                    }
                    shape => shape,
                },
                _ if is_a(value, rb_sys::rb_cTime) => time(value)?,
                _ => self.object(value)?,
            })
        }
    }

    fn elements(
        &mut self,
        list: VALUE,
        each: &mut dyn FnMut(&mut Self, VALUE) -> Result<(), Error>,
    ) -> Result<(), Error> {
        // SAFETY: `list` is an Array, and stays as it is.
        unsafe { array(list) }
            .iter()
            .try_for_each(|element| each(self, *element))
    }

    fn pairs(
        &mut self,
        map: VALUE,
        each: &mut dyn FnMut(&mut Self, VALUE, VALUE) -> Result<(), Error>,
    ) -> Result<(), Error> {
        struct Walk<'a, 't> {
            values: &'a mut Values<'t>,
            each: EachPair<'a, Values<'t>, VALUE>,
            result: Result<(), Error>,
        }
        unsafe extern "C" fn pair(key: VALUE, value: VALUE, data: VALUE) -> c_int {
            // SAFETY: `data` is the address of the Walk below, which outlives the call.
            let walk = unsafe { &mut *(data as *mut Walk<'_, '_>) };
            walk.result = (walk.each)(walk.values, key, value);
            match walk.result {
                Ok(()) => rb_sys::st_retval::ST_CONTINUE as c_int,
                Err(_) => rb_sys::st_retval::ST_STOP as c_int,
            }
        }
        let mut walk = Walk {
            values: self,
            each,
            result: Ok(()),
        };
        // SAFETY: `map` is a Hash, and `pair` does not raise.
        unsafe { rb_sys::rb_hash_foreach(map, Some(pair), (&raw mut walk) as VALUE) };
        walk.result
    }
}

impl Values<'_> {
    unsafe fn string(&mut self, value: VALUE) -> Result<Shape<'_, VALUE>, Error> {
        // SAFETY: `value` is a String, and stays as it is while the shape is used.
        unsafe {
            let index = rb_sys::rb_enc_get_index(value);
            if index == rb_sys::rb_ascii8bit_encindex() {
                return Ok(Shape::Binary(bytes(value)));
            }
            if index == rb_sys::rb_utf8_encindex() || index == rb_sys::rb_usascii_encindex() {
                return std::str::from_utf8(bytes(value))
                    .map(Shape::Text)
                    .map_err(|error| {
                        Error::InvalidEncoding(format!(
                            "a String is not the UTF-8 it is marked as: {error}"
                        ))
                    });
            }
            let name = encoding_name(value);
            let refused =
                || Error::InvalidEncoding(format!("a String in {name} cannot be made UTF-8"));
            let utf8 = rb_sys::rb_enc_from_encoding(rb_sys::rb_utf8_encoding());
            let converted = protect(|| rb_sys::rb_str_encode(value, utf8, 0, Qnil.into()));
            let converted = converted.map_err(|_| refused())?;
            self.converted = Some(converted);
            std::str::from_utf8(bytes(converted))
                .map(Shape::Text)
                .map_err(|_| refused())
        }
    }

    /// What does not cross by value.
    unsafe fn object(&mut self, value: VALUE) -> Result<Shape<'_, VALUE>, Error> {
        match self.objects {
            Objects::Live(_, table) => match table.give(value) {
                Ok(id) => Ok(Shape::Handle(id)),
                Err(Exhausted) => {
                    self.exhausted = true;
                    Err(Error::Unsupported("one more Handle".into()))
                }
            },
            // SAFETY: `value` is alive; an instance of that class has one member, an
            // Integer that it was checked to be when it was made.
            Objects::Named(class) => unsafe {
                if rb_sys::rb_obj_class(value) != class.as_raw() {
                    return Err(Error::Unsupported(class_name(value)));
                }
                let id = protect(|| rb_sys::rb_struct_aref(value, rb_sys::LONG2FIX(0)));
                match id {
                    Ok(id) if rb_sys::FIXNUM_P(id) => Ok(Shape::Handle(rb_sys::FIX2LONG(id) as u32)),
                    _ => Err(Error::Unsupported("a Handle that was never made".into())),
                }
            },
        }
    }

    unsafe fn symbol_name(&mut self, value: VALUE) -> Result<Shape<'_, VALUE>, Error> {
        // SAFETY: `value` is a Symbol; its name is a String that lives as long.
        let name = unsafe { bytes(rb_sys::rb_sym2str(value)) };
        std::str::from_utf8(name).map(Shape::Symbol).map_err(|_| {
            Error::InvalidEncoding("a Symbol whose name is not UTF-8 cannot be carried".into())
        })
    }
}

unsafe fn bytes<'a>(string: VALUE) -> &'a [u8] {
    // SAFETY: `string` is a String whose bytes stay where they are while used.
    unsafe {
        let length = rb_sys::RSTRING_LEN(string) as usize;
        slice::from_raw_parts(rb_sys::RSTRING_PTR(string).cast(), length)
    }
}

unsafe fn array<'a>(list: VALUE) -> &'a [VALUE] {
    // SAFETY: `list` is an Array whose elements stay where they are while used.
    unsafe {
        let length = rb_sys::RARRAY_LEN(list) as usize;
        match length {
            0 => &[],
            _ => slice::from_raw_parts(rb_sys::RARRAY_CONST_PTR(list), length),
        }
    }
}

unsafe fn hash_size(map: VALUE) -> usize {
    // SAFETY: `map` is a Hash; its size is a small Integer.
    unsafe { rb_sys::FIX2LONG(rb_sys::rb_hash_size(map)) as usize }
}

unsafe fn is_a(value: VALUE, class: VALUE) -> bool {
    // SAFETY: by Ruby's own class links, without asking the object.
    unsafe { rb_sys::rb_obj_is_kind_of(value, class) == Into::<VALUE>::into(Qtrue) }
}

unsafe fn encoding_name<'a>(string: VALUE) -> Cow<'a, str> {
    // SAFETY: an encoding's name is a C string that lives for ever.
    unsafe { CStr::from_ptr((*rb_sys::rb_enc_get(string)).name).to_string_lossy() }
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

unsafe fn big_integer<'a>(value: VALUE) -> Shape<'a, VALUE> {
    // SAFETY: `value` is a big Integer; the buffer has as many bytes as Ruby says it
    // needs.
    unsafe {
        let mut leading_zero_bits: c_int = 0;
        let size = rb_sys::rb_absint_size(value, &raw mut leading_zero_bits);
        let mut magnitude = vec![0u8; size as usize];
        let order = rb_sys::INTEGER_PACK_MSWORD_FIRST | rb_sys::INTEGER_PACK_MSBYTE_FIRST;
        let sign = rb_sys::rb_integer_pack(
            value,
            magnitude.as_mut_ptr().cast::<c_void>(),
            size,
            1,
            0,
            order as c_int,
        );
        let negative = sign < 0;
        match <[u8; 8]>::try_from(magnitude.as_slice()) {
            Ok(word) if !negative => Shape::Unsigned(u64::from_be_bytes(word)),
            Ok(word) if u64::from_be_bytes(word) <= 1 << 63 => {
                Shape::Integer((u64::from_be_bytes(word) as i64).wrapping_neg())
            }
            _ => Shape::BigInteger {
                negative,
                magnitude: Cow::Owned(magnitude),
            },
        }
    }
}

unsafe fn range<'a>(value: VALUE) -> Result<Shape<'a, VALUE>, Error> {
    let (mut begin, mut end, mut exclusive): (VALUE, VALUE, c_int) = (Qnil.into(), Qnil.into(), 0);
    // SAFETY: `value` is a Range: its parts are read, not asked for.
    let read =
        unsafe { rb_sys::rb_range_values(value, &raw mut begin, &raw mut end, &raw mut exclusive) };
    if read == 0 {
        return Err(Error::Unsupported("Range".into()));
    }
    Ok(Shape::Range {
        begin,
        end,
        exclusive: exclusive != 0,
    })
}

/// Whether a Range with this end crosses by value.
unsafe fn carried(end: VALUE) -> bool {
    // SAFETY: `end` is alive, its Range being so.
    unsafe {
        match rb_sys::RB_TYPE(end) {
            kind::RUBY_T_NIL
            | kind::RUBY_T_TRUE
            | kind::RUBY_T_FALSE
            | kind::RUBY_T_FIXNUM
            | kind::RUBY_T_BIGNUM
            | kind::RUBY_T_FLOAT
            | kind::RUBY_T_STRING
            | kind::RUBY_T_SYMBOL
            | kind::RUBY_T_ARRAY
            | kind::RUBY_T_HASH
            | kind::RUBY_T_RATIONAL => true,
            kind::RUBY_T_STRUCT => is_a(end, rb_sys::rb_cRange),
            _ => is_a(end, rb_sys::rb_cTime),
        }
    }
}

unsafe fn time<'a>(value: VALUE) -> Result<Shape<'a, VALUE>, Error> {
    let mut seconds = 0;
    let mut nanoseconds = 0;
    let mut offset = 0;
    // SAFETY: `value` is a Time; what raises (a year beyond 64-bit seconds) is caught.
    let read = protect(|| unsafe {
        let spec = rb_sys::rb_time_timespec(value);
        seconds = spec.tv_sec;
        nanoseconds = spec.tv_nsec as u32;
        offset = rb_sys::NUM2LONG(rb_sys::rb_time_utc_offset(value)) as i32;
        Qnil.into()
    });
    match read {
        Ok(_) => Ok(Shape::Time {
            seconds,
            nanoseconds,
            offset,
        }),
        Err(_) => Err(Error::Unsupported("a Time this far away".into())),
    }
}

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
        // SAFETY: the lock is held.
        unsafe { rb_sys::rb_float_new(number) }
    }

    fn text(&mut self, text: &str) -> Result<VALUE, Error> {
        // SAFETY: Ruby copies the bytes.
        Ok(unsafe { rb_sys::rb_utf8_str_new(text.as_ptr().cast(), text.len() as c_long) })
    }

    fn binary(&mut self, bytes: &[u8]) -> Result<VALUE, Error> {
        // SAFETY: Ruby copies the bytes.
        Ok(unsafe { rb_sys::rb_str_new(bytes.as_ptr().cast(), bytes.len() as c_long) })
    }

    fn symbol(&mut self, name: &str) -> Result<VALUE, Error> {
        let name = self.text(name)?;
        // SAFETY: the name is valid UTF-8; a Symbol made so can be collected again.
        Ok(unsafe { rb_sys::rb_str_intern(name) })
    }

    fn array(&mut self, capacity: usize) -> Result<VALUE, Error> {
        // SAFETY: the capacity is small.
        Ok(unsafe { rb_sys::rb_ary_new_capa(capacity.min(ROOM) as c_long) })
    }

    fn push(&mut self, array: VALUE, element: VALUE) -> Result<(), Error> {
        // SAFETY: `array` was made above and nobody else has it.
        unsafe { rb_sys::rb_ary_push(array, element) };
        Ok(())
    }

    fn map(&mut self, capacity: usize) -> Result<VALUE, Error> {
        // SAFETY: the capacity is small.
        Ok(unsafe { rb_sys::rb_hash_new_capa(capacity.min(ROOM) as c_long) })
    }

    fn insert(&mut self, map: VALUE, key: VALUE, value: VALUE) -> Result<(), Error> {
        // SAFETY: `map` was made above; its keys are plain values, whose `hash` is
        // Ruby's own, and what interrupts that is caught by `protected`.
        unsafe { rb_sys::rb_hash_aset(map, key, value) };
        Ok(())
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
        let spec = rb_sys::timespec {
            tv_sec: seconds,
            tv_nsec: i64::from(nanoseconds),
        };
        // the wire does not tell UTC from other zones without an offset
        let offset = if offset == 0 { UTC } else { offset };
        // SAFETY: Ruby copies the struct; what raises is caught.
        protect(|| unsafe { rb_sys::rb_time_timespec_new(&raw const spec, offset) })
            .map_err(|_| Error::Unsupported("a Time that Ruby does not take".into()))
    }

    fn rational(&mut self, numerator: VALUE, denominator: VALUE) -> Result<VALUE, Error> {
        // SAFETY: both are Integers, the denominator above zero.
        Ok(unsafe { rb_sys::rb_rational_new(numerator, denominator) })
    }

    fn range(&mut self, begin: VALUE, end: VALUE, exclusive: bool) -> Result<VALUE, Error> {
        // SAFETY: the ends are plain values; that they do not compare is caught.
        protect(|| unsafe { rb_sys::rb_range_new(begin, end, c_int::from(exclusive)) })
            .map_err(|_| Error::Unsupported("a Range whose ends do not compare".into()))
    }
}

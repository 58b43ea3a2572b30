//! Ruby's values to the wire: types are looked at by Ruby's own tags.

use std::borrow::Cow;
use std::ffi::{CStr, c_int, c_void};

use kobako_wire::Error;
use kobako_wire::encode::{Carry, EachPair, Shape};
use magnus::rb_sys::{AsRawValue, protect};
use rb_sys::{Qnil, Qtrue, VALUE, ruby_value_type as kind};

use super::{Objects, Values, bytes, class_name};
use crate::handle_table::Exhausted;

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
                kind::RUBY_T_ARRAY => Shape::Array(rb_sys::RARRAY_LEN(value) as usize),
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
                _ if is_a(value, rb_sys::rb_cTime) => self.time(value)?,
                _ => self.object(value)?,
            })
        }
    }

    fn elements(
        &mut self,
        list: VALUE,
        each: &mut dyn FnMut(&mut Self, VALUE) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let mut index = 0;
        // SAFETY: `list` is an Array; each element is looked up when its turn comes, since
        // writing the one before may have changed the Array.
        while let Some(element) = unsafe { element_of(list, index) } {
            each(self, element)?;
            index += 1;
        }
        Ok(())
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
        // SAFETY: `map` is a Hash, and `pair` does not raise: what Ruby raises about a Hash
        // that was changed jumps over frames of its own only.
        let walked = protect(|| unsafe {
            rb_sys::rb_hash_foreach(map, Some(pair), (&raw mut walk) as VALUE);
            Qnil.into()
        });
        let result = walk.result;
        match walked {
            Ok(_) => result,
            Err(error) => Err(self.refuse(error, Error::Changed)),
        }
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
            let converted = converted.map_err(|error| self.refuse(error, refused()))?;
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
                    Ok(id) if rb_sys::FIXNUM_P(id) => {
                        Ok(Shape::Handle(rb_sys::FIX2LONG(id) as u32))
                    }
                    _ => Err(Error::Unsupported("a Handle that was never made".into())),
                }
            },
        }
    }

    unsafe fn time(&mut self, value: VALUE) -> Result<Shape<'_, VALUE>, Error> {
        let (mut seconds, mut nanoseconds, mut offset) = (0, 0, 0);
        // SAFETY: `value` is a Time; it raises beyond 64-bit seconds.
        let read = protect(|| unsafe {
            let spec = rb_sys::rb_time_timespec(value);
            (seconds, nanoseconds) = (spec.tv_sec, spec.tv_nsec as u32);
            Qnil.into()
        });
        let far = || Error::Unsupported("a Time this far away".into());
        read.map_err(|error| self.refuse(error, far()))?;
        // SAFETY: its zone may be an object of the application's, which is asked here.
        let read = protect(|| unsafe {
            offset = rb_sys::NUM2LONG(rb_sys::rb_time_utc_offset(value)) as i32;
            Qnil.into()
        });
        let lost = || Error::Unsupported("a Time whose zone does not give its offset".into());
        read.map_err(|error| self.refuse(error, lost()))?;
        Ok(Shape::Time {
            seconds,
            nanoseconds,
            offset,
        })
    }

    unsafe fn symbol_name(&mut self, value: VALUE) -> Result<Shape<'_, VALUE>, Error> {
        let refused =
            || Error::InvalidEncoding("a Symbol whose name is not UTF-8 cannot be carried".into());
        // SAFETY: `value` is a Symbol; its name is a String that lives as long.
        unsafe {
            let name = rb_sys::rb_sym2str(value);
            let index = rb_sys::rb_enc_get_index(name);
            if index != rb_sys::rb_utf8_encindex() && index != rb_sys::rb_usascii_encindex() {
                return Err(refused());
            }
            std::str::from_utf8(bytes(name))
                .map(Shape::Symbol)
                .map_err(|_| refused())
        }
    }
}

unsafe fn element_of(list: VALUE, index: usize) -> Option<VALUE> {
    // SAFETY: `list` is an Array, and the element is within.
    unsafe {
        (index < rb_sys::RARRAY_LEN(list) as usize)
            .then(|| *rb_sys::RARRAY_CONST_PTR(list).add(index))
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

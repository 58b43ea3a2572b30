//! mruby's values to and from the wire.

use std::borrow::Cow;
use std::ffi::{c_int, c_void};

use kobako_wire::Error;
use kobako_wire::decode::Build;
use kobako_wire::encode::{Carry, Shape};

use crate::vm::{self, State, Value, kind};

/// What an object is called whose class has no name.
const NAMELESS: &str = "an object of a class without a name";

/// The interpreter, as the codec sees it.
pub struct Mruby(pub *mut State);

impl Carry for Mruby {
    type Value = Value;

    fn shape(&mut self, value: Value) -> Result<Shape<'_, Value>, Error> {
        Ok(match value.kind() {
            kind::FALSE if value.is_nil() => Shape::Nil,
            kind::FALSE => Shape::Bool(false),
            kind::TRUE => Shape::Bool(true),
            kind::INTEGER => Shape::Integer(value.as_integer()),
            kind::FLOAT => Shape::Float(value.as_float()),
            kind::SYMBOL => {
                let name = vm::symbol_name(self.0, value.as_symbol());
                Shape::Symbol(std::str::from_utf8(name).map_err(|_| {
                    Error::InvalidEncoding(
                        "a Symbol that is not valid UTF-8 cannot be carried".into(),
                    )
                })?)
            }
            kind::STRING => string_shape(value),
            kind::ARRAY => Shape::Array(vm::array_elements(value).len()),
            // SAFETY: `value` is a Hash.
            kind::HASH => Shape::Map(unsafe { vm::mrb_hash_size(self.0, value) } as usize),
            kind::BIGINT => self.big_integer(value)?,
            kind::RANGE => {
                let (mut begin, mut end, mut exclusive) = (Value::NIL, Value::NIL, false);
                // SAFETY: `value` is a Range, and the places outlive the call.
                let made = unsafe {
                    vm::kobako_range(value, &raw mut begin, &raw mut end, &raw mut exclusive)
                };
                if !made {
                    return Err(Error::Unsupported("a Range that was never made".into()));
                }
                Shape::Range {
                    begin,
                    end,
                    exclusive,
                }
            }
            kind::RATIONAL => {
                let (mut numerator, mut denominator) = (Value::NIL, Value::NIL);
                // SAFETY: `value` is a Rational, and the places outlive the call.
                let made = unsafe {
                    let (numerator, denominator) = (&raw mut numerator, &raw mut denominator);
                    vm::mrb_rational_parts(self.0, value, numerator, denominator)
                };
                if !made {
                    return Err(Error::Unsupported("a Rational that was never made".into()));
                }
                Shape::Rational(numerator, denominator)
            }
            kind::DATA => {
                let (mut seconds, mut nanoseconds, mut offset) = (0, 0, 0);
                // SAFETY: `value` is an object of mruby's, and the places outlive the call.
                let made = unsafe {
                    let (seconds, nanoseconds) = (&raw mut seconds, &raw mut nanoseconds);
                    vm::kobako_time(self.0, value, seconds, nanoseconds, &raw mut offset)
                };
                if !made {
                    return self.other(value);
                }
                Shape::Time {
                    seconds,
                    nanoseconds,
                    offset,
                }
            }
            _ => return self.other(value),
        })
    }

    fn elements(
        &mut self,
        array: Value,
        each: &mut dyn FnMut(&mut Self, Value) -> Result<(), Error>,
    ) -> Result<(), Error> {
        vm::array_elements(array)
            .iter()
            .try_for_each(|element| each(self, *element))
    }

    fn pairs(
        &mut self,
        map: Value,
        each: &mut dyn FnMut(&mut Self, Value, Value) -> Result<(), Error>,
    ) -> Result<(), Error> {
        struct Walk<'a> {
            mruby: &'a mut Mruby,
            each: &'a mut dyn FnMut(&mut Mruby, Value, Value) -> Result<(), Error>,
            result: Result<(), Error>,
        }
        extern "C" fn pair(_: *mut State, key: Value, value: Value, data: *mut c_void) -> c_int {
            // SAFETY: `data` is the Walk below, which outlives the call.
            let walk = unsafe { &mut *data.cast::<Walk>() };
            walk.result = (walk.each)(walk.mruby, key, value);
            c_int::from(walk.result.is_err())
        }
        let mrb = self.0;
        let mut walk = Walk {
            mruby: self,
            each,
            result: Ok(()),
        };
        // SAFETY: `map` is a Hash; `walk` outlives the call.
        unsafe { vm::mrb_hash_foreach(mrb, vm::kobako_hash(map), pair, (&raw mut walk).cast()) };
        walk.result
    }
}

fn string_shape<'a>(value: Value) -> Shape<'a, Value> {
    let bytes = vm::string_bytes(value);
    // SAFETY: `value` is a String.
    if unsafe { vm::kobako_string_is_binary(value) } {
        return Shape::Binary(bytes);
    }
    match kobako_wire::utf8(bytes) {
        Ok(text) => Shape::Text(text),
        Err(_) => Shape::Binary(bytes),
    }
}

impl Mruby {
    fn big_integer(&mut self, value: Value) -> Result<Shape<'_, Value>, Error> {
        // SAFETY: `value` is a big Integer; base 16 is one that mruby knows.
        let text = vm::string_bytes(unsafe { vm::mrb_bint_to_s(self.0, value, 16) });
        let (negative, digits) = match text.strip_prefix(b"-") {
            Some(digits) => (true, digits),
            None => (false, text),
        };
        let mut magnitude = from_hex(digits);
        let zeros = magnitude.iter().take_while(|byte| **byte == 0).count();
        magnitude.drain(..zeros);
        // mruby keeps some as a big Integer that the wire does not
        if magnitude.len() <= 8 {
            let small = magnitude
                .iter()
                .fold(0u64, |sum, byte| sum << 8 | u64::from(*byte));
            if !negative {
                return Ok(Shape::Unsigned(small));
            }
            if small <= 1 << 63 {
                return Ok(Shape::Integer((small as i64).wrapping_neg()));
            }
        }
        Ok(Shape::BigInteger {
            negative,
            magnitude: Cow::Owned(magnitude),
        })
    }

    fn other(&mut self, value: Value) -> Result<Shape<'_, Value>, Error> {
        if value.kind() == kind::ISTRUCT {
            // SAFETY: `value` is an object of mruby's.
            let id = unsafe { vm::kobako_handle(self.0, value) };
            if id != 0 {
                return Ok(Shape::Handle(id));
            }
        }
        Err(Error::Unsupported(self.class_name(value)))
    }

    pub fn class_name(&mut self, value: Value) -> String {
        match vm::class_name(self.0, value) {
            Ok(name) if name.kind() == kind::STRING => {
                String::from_utf8_lossy(vm::string_bytes(name)).into_owned()
            }
            _ => NAMELESS.into(),
        }
    }

    /// Calls a method; what it raises becomes a refusal to carry.
    fn send(&mut self, object: Value, method: &str, arguments: &[Value]) -> Result<Value, Error> {
        vm::send(self.0, object, method, arguments)
            .map_err(|_| Error::Unsupported(self.class_name(object)))
    }
}

impl Build for Mruby {
    type Value = Value;

    fn nil(&mut self) -> Value {
        Value::NIL
    }

    fn boolean(&mut self, flag: bool) -> Value {
        Value::boolean(flag)
    }

    fn integer(&mut self, number: i64) -> Value {
        Value::integer(number)
    }

    fn unsigned(&mut self, number: u64) -> Result<Value, Error> {
        self.big_integer_of(false, &number.to_be_bytes())
    }

    fn big_integer(&mut self, negative: bool, magnitude: &[u8]) -> Result<Value, Error> {
        self.big_integer_of(negative, magnitude)
    }

    fn float(&mut self, number: f64) -> Value {
        Value::float(number)
    }

    fn text(&mut self, text: &str) -> Result<Value, Error> {
        // SAFETY: mruby copies the bytes.
        Ok(unsafe { vm::mrb_str_new(self.0, text.as_ptr(), text.len() as i64) })
    }

    fn binary(&mut self, bytes: &[u8]) -> Result<Value, Error> {
        // SAFETY: mruby copies the bytes.
        Ok(unsafe { vm::kobako_binary_string(self.0, bytes.as_ptr(), bytes.len()) })
    }

    fn symbol(&mut self, name: &str) -> Result<Value, Error> {
        // SAFETY: mruby copies the name.
        Ok(Value::symbol(unsafe {
            vm::mrb_intern(self.0, name.as_ptr(), name.len())
        }))
    }

    fn array(&mut self, capacity: usize) -> Result<Value, Error> {
        // SAFETY: the capacity is bounded by the message's bytes.
        Ok(unsafe { vm::mrb_ary_new_capa(self.0, capacity as i64) })
    }

    fn push(&mut self, array: Value, element: Value) -> Result<(), Error> {
        // SAFETY: `array` was made above and is held by the arena.
        unsafe { vm::mrb_ary_push(self.0, array, element) };
        Ok(())
    }

    fn map(&mut self, capacity: usize) -> Result<Value, Error> {
        // SAFETY: the capacity is bounded by the message's bytes.
        Ok(unsafe { vm::mrb_hash_new_capa(self.0, capacity as i64) })
    }

    fn insert(&mut self, map: Value, key: Value, value: Value) -> Result<(), Error> {
        vm::hash_set(self.0, map, key, value)
            .map(drop)
            .map_err(|_| Error::InvalidType("a Hash key of this class cannot be used here".into()))
    }

    fn filled(&mut self, map: Value, pairs: usize) -> Result<(), Error> {
        // SAFETY: `map` is a Hash.
        match unsafe { vm::mrb_hash_size(self.0, map) } as usize == pairs {
            true => Ok(()),
            false => Err(Error::EqualKeys),
        }
    }

    fn handle(&mut self, id: u32) -> Result<Value, Error> {
        // SAFETY: the interpreter is booted.
        Ok(unsafe { vm::kobako_handle_new(self.0, id) })
    }

    fn time(&mut self, seconds: i64, nanoseconds: u32, offset: i32) -> Result<Value, Error> {
        // SAFETY: the decoder has held the parts against their limits.
        Ok(unsafe { vm::kobako_time_new(self.0, seconds, nanoseconds, offset) })
    }

    fn rational(&mut self, numerator: Value, denominator: Value) -> Result<Value, Error> {
        // SAFETY: the interpreter is booted.
        let main = unsafe { vm::mrb_top_self(self.0) };
        self.send(main, "Rational", &[numerator, denominator])
    }

    fn range(&mut self, begin: Value, end: Value, exclusive: bool) -> Result<Value, Error> {
        vm::range_new(self.0, begin, end, exclusive)
            .map_err(|_| Error::InvalidType("the ends of a Range do not compare".into()))
    }

    fn mark(&mut self) -> usize {
        // SAFETY: the interpreter is booted.
        unsafe { vm::kobako_arena_save(self.0) as usize }
    }

    fn release(&mut self, mark: usize) {
        // SAFETY: what was made since is held by its container.
        unsafe { vm::kobako_arena_restore(self.0, mark as c_int) };
    }
}

impl Mruby {
    fn big_integer_of(&mut self, negative: bool, magnitude: &[u8]) -> Result<Value, Error> {
        let mut limbs: Vec<u8> = magnitude.iter().rev().copied().collect();
        limbs.resize(limbs.len().next_multiple_of(4), 0);
        // SAFETY: mruby copies the bytes; what they make is above 63 bits, and so a big
        // Integer that can be negated.
        Ok(unsafe {
            let number = vm::mrb_bint_from_bytes(self.0, limbs.as_ptr(), limbs.len() as i64);
            match negative {
                true => vm::mrb_bint_neg(self.0, number),
                false => number,
            }
        })
    }
}

fn from_hex(digits: &[u8]) -> Vec<u8> {
    let value = |digit: u8| (digit as char).to_digit(16).unwrap_or(0) as u8;
    let (odd, even) = digits.split_at(digits.len() % 2);
    let head = odd.iter().map(|digit| value(*digit));
    head.chain(
        even.chunks(2)
            .map(|pair| value(pair[0]) << 4 | value(pair[1])),
    )
    .collect()
}

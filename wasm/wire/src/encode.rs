//! Values to bytes.

use std::borrow::Cow;

use crate::{Error, limit, tag, writer};

/// What a value is, as far as the wire is concerned.
pub enum Shape<'a, V> {
    Nil,
    Bool(bool),
    Integer(i64),
    Unsigned(u64),
    /// Outside both ranges above; big-endian, without leading zeros.
    BigInteger {
        negative: bool,
        magnitude: Cow<'a, [u8]>,
    },
    Float(f64),
    Text(&'a str),
    Binary(&'a [u8]),
    Symbol(&'a str),
    Array(usize),
    Map(usize),
    Handle(u32),
    Time {
        seconds: i64,
        nanoseconds: u32,
        offset: i32,
    },
    Rational(V, V),
    Range {
        begin: V,
        end: V,
        exclusive: bool,
    },
}

/// What a walk calls for every element of an Array.
pub type Each<'e, C, V> = &'e mut dyn FnMut(&mut C, V) -> Result<(), Error>;
/// What a walk calls for every pair of a Hash.
pub type EachPair<'e, C, V> = &'e mut dyn FnMut(&mut C, V, V) -> Result<(), Error>;

/// A side's own view of its values. `shape` is asked for the value of a container
/// only once; a walk that then calls back more or fewer times than it said is an error.
pub trait Carry {
    type Value: Copy;

    fn shape(&mut self, value: Self::Value) -> Result<Shape<'_, Self::Value>, Error>;

    fn elements(
        &mut self,
        array: Self::Value,
        each: Each<'_, Self, Self::Value>,
    ) -> Result<(), Error>;

    fn pairs(
        &mut self,
        map: Self::Value,
        each: EachPair<'_, Self, Self::Value>,
    ) -> Result<(), Error>;
}

/// A long String of a message that stands beside it: its bytes belong before what is
/// written `at` that place. Host and guest read it as three numbers of 32 bits.
#[derive(Debug, Clone, Copy)]
#[repr(C)]
pub struct Apart {
    pub at: u32,
    pub start: *const u8,
    pub length: u32,
}

/// Writes a message; what `out` holds already is its beginning.
pub struct Encoder<'o> {
    out: &'o mut Vec<u8>,
    apart: Option<&'o mut Vec<Apart>>,
    /// Bytes that stand apart.
    beside: usize,
    nodes: usize,
    depth: usize,
    levels: usize,
    /// As in the decoder: how many keys or ends of Ranges stand around.
    keys: usize,
}

impl<'o> Encoder<'o> {
    pub fn new(out: &'o mut Vec<u8>) -> Self {
        Encoder {
            out,
            apart: None,
            beside: 0,
            nodes: 0,
            depth: 0,
            levels: limit::DEPTH,
            keys: 0,
        }
    }

    /// Does not copy long Strings: those that `apart` names must stay what they are until
    /// the message is sent.
    pub fn leaving(out: &'o mut Vec<u8>, apart: &'o mut Vec<Apart>) -> Self {
        Encoder {
            apart: Some(apart),
            ..Encoder::new(out)
        }
    }

    pub fn array_header(&mut self, length: usize) -> Result<(), Error> {
        writer::array(self.out, size(length)?);
        Ok(())
    }

    pub fn text(&mut self, text: &str) -> Result<(), Error> {
        self.room(text.len())?;
        writer::text(self.out, size(text.len())?);
        self.out.extend_from_slice(text.as_bytes());
        self.room(0)
    }

    pub fn handle(&mut self, id: u32) -> Result<(), Error> {
        self.ext(tag::HANDLE, &id.to_be_bytes())
    }

    pub fn map_header(&mut self, length: u32) -> Result<(), Error> {
        writer::map(self.out, length);
        self.room(0)
    }

    /// A Fault, by its encoded map.
    pub fn fault(&mut self, payload: &[u8]) -> Result<(), Error> {
        self.ext(tag::FAULT, payload)
    }

    /// The list of arguments, or of keywords, is no level of an argument's own.
    pub fn outermost(
        &mut self,
        write: impl FnOnce(&mut Self) -> Result<(), Error>,
    ) -> Result<(), Error> {
        self.levels += 1;
        write(self)?;
        self.levels -= 1;
        Ok(())
    }

    /// What `value` writes for an Integer.
    #[inline]
    pub fn integer(&mut self, number: i64) -> Result<(), Error> {
        self.count()?;
        writer::integer(self.out, number);
        self.room(0)
    }

    /// A map of these keys and values, in turn. Keys that are equal stay two.
    pub fn pairs<C: Carry>(&mut self, carry: &mut C, pairs: &[C::Value]) -> Result<(), Error> {
        self.count()?;
        writer::map(self.out, size(pairs.len() / 2)?);
        self.nested(|encoder| {
            for pair in pairs.chunks_exact(2) {
                encoder.without_handles(|encoder| encoder.value(carry, pair[0]))?;
                encoder.value(carry, pair[1])?;
            }
            encoder.room(0)
        })
    }

    pub fn value<C: Carry>(&mut self, carry: &mut C, value: C::Value) -> Result<(), Error> {
        self.count()?;
        let result = match carry.shape(value)? {
            Shape::Nil => {
                writer::nil(self.out);
                Ok(())
            }
            Shape::Bool(flag) => {
                writer::boolean(self.out, flag);
                Ok(())
            }
            Shape::Integer(number) => {
                writer::integer(self.out, number);
                Ok(())
            }
            Shape::Unsigned(number) => {
                writer::unsigned(self.out, number);
                Ok(())
            }
            Shape::Float(number) => {
                writer::float(self.out, number);
                Ok(())
            }
            Shape::Text(text) => {
                let length = self.fitting(text.len())?;
                writer::text(self.out, length);
                self.string(text.as_bytes(), length)
            }
            Shape::Binary(bytes) => {
                let length = self.fitting(bytes.len())?;
                writer::binary(self.out, length);
                self.string(bytes, length)
            }
            Shape::Symbol(name) if name.len() > limit::SYMBOL => {
                Err(Error::Unsupported("a Symbol of this length".into()))
            }
            Shape::Symbol(name) => self.ext(tag::SYMBOL, name.as_bytes()),
            Shape::BigInteger {
                negative,
                magnitude,
            } => {
                let mut payload = Vec::with_capacity(magnitude.len() + 1);
                payload.push(u8::from(negative));
                payload.extend_from_slice(&magnitude);
                self.ext(tag::BIG_INTEGER, &payload)
            }
            Shape::Time {
                seconds,
                nanoseconds,
                offset,
            } => {
                let mut payload = [0; 16];
                payload[..8].copy_from_slice(&seconds.to_be_bytes());
                payload[8..12].copy_from_slice(&nanoseconds.to_be_bytes());
                payload[12..].copy_from_slice(&offset.to_be_bytes());
                self.ext(tag::TIME, &payload)
            }
            Shape::Handle(_) if self.keys > 0 => Err(Error::HandleKey),
            Shape::Handle(id) => self.handle(id),
            Shape::Array(length) => {
                self.array_header(length)?;
                self.nested(|encoder| {
                    let mut left = length;
                    carry.elements(value, &mut |carry, element| {
                        left = left.checked_sub(1).ok_or(Error::Changed)?;
                        encoder.value(carry, element)
                    })?;
                    unchanged(left)
                })
            }
            Shape::Map(length) => {
                writer::map(self.out, size(length)?);
                self.nested(|encoder| {
                    let mut left = length;
                    carry.pairs(value, &mut |carry, key, value| {
                        left = left.checked_sub(1).ok_or(Error::Changed)?;
                        encoder.without_handles(|encoder| encoder.value(carry, key))?;
                        encoder.value(carry, value)
                    })?;
                    unchanged(left)
                })
            }
            Shape::Rational(numerator, denominator) => self.parts(tag::RATIONAL, |encoder| {
                encoder.array_header(2)?;
                encoder.value(carry, numerator)?;
                encoder.value(carry, denominator)
            }),
            Shape::Range {
                begin,
                end,
                exclusive,
            } => self.parts(tag::RANGE, |encoder| {
                encoder.array_header(3)?;
                encoder.without_handles(|encoder| {
                    encoder.value(carry, begin)?;
                    encoder.value(carry, end)
                })?;
                writer::boolean(encoder.out, exclusive);
                Ok(())
            }),
        };
        result?;
        self.room(0)
    }

    fn count(&mut self) -> Result<(), Error> {
        self.nodes += limit::value(self.keys);
        if self.nodes > limit::NODES {
            return Err(Error::TooManyNodes);
        }
        Ok(())
    }

    fn fitting(&self, length: usize) -> Result<u32, Error> {
        self.room(length)?;
        size(length)
    }

    fn string(&mut self, bytes: &[u8], length: u32) -> Result<(), Error> {
        match &mut self.apart {
            Some(apart) if bytes.len() >= limit::APART => {
                let at = size(self.out.len())?;
                self.beside += bytes.len();
                apart.push(Apart {
                    at,
                    start: bytes.as_ptr(),
                    length,
                });
            }
            _ => self.out.extend_from_slice(bytes),
        }
        Ok(())
    }

    fn nested(&mut self, body: impl FnOnce(&mut Self) -> Result<(), Error>) -> Result<(), Error> {
        self.depth += 1;
        if self.depth > self.levels {
            return Err(Error::TooDeep);
        }
        body(self)?;
        self.depth -= 1;
        Ok(())
    }

    fn without_handles(
        &mut self,
        body: impl FnOnce(&mut Self) -> Result<(), Error>,
    ) -> Result<(), Error> {
        self.keys += 1;
        body(self)?;
        self.keys -= 1;
        Ok(())
    }

    /// An ext whose payload is itself encoded: written aside, since its length
    /// comes first.
    fn parts(
        &mut self,
        tag: i8,
        body: impl FnOnce(&mut Encoder) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let mut payload = Vec::new();
        let mut inner = Encoder {
            out: &mut payload,
            apart: None,
            beside: 0,
            nodes: self.nodes,
            depth: self.depth,
            levels: self.levels,
            keys: self.keys,
        };
        inner.nested(body)?;
        self.nodes = inner.nodes;
        if tag == tag::RATIONAL && payload.len() > limit::RATIONAL {
            return Err(Error::Unsupported("a Rational of this size".into()));
        }
        self.ext(tag, &payload)
    }

    fn ext(&mut self, tag: i8, payload: &[u8]) -> Result<(), Error> {
        self.room(payload.len())?;
        writer::ext(self.out, tag, size(payload.len())?);
        self.out.extend_from_slice(payload);
        Ok(())
    }

    fn room(&self, more: usize) -> Result<(), Error> {
        room(self.out.len() + self.beside, more)
    }
}

/// Whether a container had what it was said to have: none of it is `left`.
fn unchanged(left: usize) -> Result<(), Error> {
    match left {
        0 => Ok(()),
        _ => Err(Error::Changed),
    }
}

fn room(used: usize, more: usize) -> Result<(), Error> {
    if used.saturating_add(more) > limit::PAYLOAD {
        return Err(Error::TooLarge);
    }
    Ok(())
}

/// A length as the wire has it.
fn size(length: usize) -> Result<u32, Error> {
    u32::try_from(length).map_err(|_| Error::TooLarge)
}

//! Bytes to values. Believes nothing: a declared length is held against the
//! bytes that are left before anything is made of it.

use rmp::Marker;

use crate::header::{Header, Reader};
use crate::{Error, limit, payload, tag};

mod request;

pub use self::request::{Head, Target, keyword};

/// A side's own way to make its values. Containers are made empty and filled; what
/// they are given as `capacity` is, taken together, never more than the message has
/// bytes, a pair counting for two.
pub trait Build {
    type Value: Copy;

    fn nil(&mut self) -> Self::Value;
    fn boolean(&mut self, flag: bool) -> Self::Value;
    fn integer(&mut self, number: i64) -> Self::Value;
    fn unsigned(&mut self, number: u64) -> Result<Self::Value, Error>;
    /// `magnitude` is big-endian without leading zeros, above 64 bits.
    fn big_integer(&mut self, negative: bool, magnitude: &[u8]) -> Result<Self::Value, Error>;
    fn float(&mut self, number: f64) -> Self::Value;
    fn text(&mut self, text: &str) -> Result<Self::Value, Error>;
    fn binary(&mut self, bytes: &[u8]) -> Result<Self::Value, Error>;
    fn symbol(&mut self, name: &str) -> Result<Self::Value, Error>;
    fn array(&mut self, capacity: usize) -> Result<Self::Value, Error>;
    fn push(&mut self, array: Self::Value, element: Self::Value) -> Result<(), Error>;
    fn map(&mut self, capacity: usize) -> Result<Self::Value, Error>;
    fn insert(
        &mut self,
        map: Self::Value,
        key: Self::Value,
        value: Self::Value,
    ) -> Result<(), Error>;
    /// After the last pair: a Hash in which some keys were equal here has fewer.
    fn filled(&mut self, _map: Self::Value, _pairs: usize) -> Result<(), Error> {
        Ok(())
    }
    fn handle(&mut self, id: u32) -> Result<Self::Value, Error>;
    fn time(&mut self, seconds: i64, nanoseconds: u32, offset: i32) -> Result<Self::Value, Error>;
    /// Both are Integers, the denominator above zero.
    fn rational(
        &mut self,
        numerator: Self::Value,
        denominator: Self::Value,
    ) -> Result<Self::Value, Error>;
    fn range(
        &mut self,
        begin: Self::Value,
        end: Self::Value,
        exclusive: bool,
    ) -> Result<Self::Value, Error>;

    /// A point to come back to once a container holds what was made after it.
    fn mark(&mut self) -> usize {
        0
    }

    fn release(&mut self, _mark: usize) {}
}

/// Reads one message.
pub struct Decoder<'a> {
    reader: Reader<'a>,
    nodes: usize,
    /// Elements that open containers still wait for.
    owed: usize,
    depth: usize,
    levels: usize,
    /// How many keys (or ends of Ranges) stand around: no Handle may, and a Hash hashes
    /// what is in a key anew for each.
    keys: usize,
}

impl<'a> Decoder<'a> {
    pub fn new(bytes: &'a [u8]) -> Result<Self, Error> {
        if bytes.len() > limit::PAYLOAD {
            return Err(Error::TooLarge);
        }
        Ok(Decoder {
            reader: Reader::new(bytes),
            nodes: 0,
            owed: 0,
            depth: 0,
            levels: limit::DEPTH,
            keys: 0,
        })
    }

    /// One value and nothing after it.
    pub fn only<B: Build>(bytes: &'a [u8], build: &mut B) -> Result<B::Value, Error> {
        let mut decoder = Decoder::new(bytes)?;
        let value = decoder.value(build)?;
        decoder.finish()?;
        Ok(value)
    }

    pub fn finish(self) -> Result<(), Error> {
        self.reader.finish()
    }

    /// The header of an Array that must have this many elements.
    pub fn array_of(&mut self, length: usize, what: &str) -> Result<(), Error> {
        match self.reader.header()? {
            Header::Array(found) if found == length => Ok(()),
            _ => Err(Error::invalid(format!(
                "{what} must be an Array of {length}"
            ))),
        }
    }

    pub fn text(&mut self, what: &str) -> Result<&'a str, Error> {
        match self.reader.header()? {
            Header::Text(length) => payload::utf8(self.reader.take(length)?),
            _ => Err(Error::invalid(format!("{what} must be a String"))),
        }
    }

    pub fn unsigned(&mut self, what: &str) -> Result<u64, Error> {
        match self.reader.header()? {
            Header::Unsigned(number) => Ok(number),
            _ => Err(Error::invalid(format!("{what} must be an Integer"))),
        }
    }

    /// The payload of a Fault.
    pub fn fault(&mut self) -> Result<&'a [u8], Error> {
        match self.reader.header()? {
            Header::Ext(tag::FAULT, length) => self.reader.take(length),
            _ => Err(Error::invalid("a failed Response must hold a Fault")),
        }
    }

    pub fn value<B: Build>(&mut self, build: &mut B) -> Result<B::Value, Error> {
        self.nodes += limit::value(self.keys);
        if self.nodes > limit::NODES {
            return Err(Error::TooManyNodes);
        }
        match self.reader.header()? {
            Header::Nil => Ok(build.nil()),
            Header::Bool(flag) => Ok(build.boolean(flag)),
            Header::Integer(number) => Ok(build.integer(number)),
            Header::Unsigned(number) => match i64::try_from(number) {
                Ok(number) => Ok(build.integer(number)),
                Err(_) => build.unsigned(number),
            },
            Header::Float(number) => Ok(build.float(number)),
            Header::Text(length) => build.text(payload::utf8(self.reader.take(length)?)?),
            Header::Binary(length) => build.binary(self.reader.take(length)?),
            Header::Array(length) => self.array(length, build),
            Header::Map(length) => self.map(length, false, build),
            Header::Ext(tag, length) => {
                let payload = self.reader.take(length)?;
                self.ext(tag, payload, build)
            }
        }
    }

    /// The list of arguments is no level of an argument's own.
    fn outermost<V>(
        &mut self,
        read: impl FnOnce(&mut Self) -> Result<V, Error>,
    ) -> Result<Option<V>, Error> {
        self.levels += 1;
        let value = read(self)?;
        self.levels -= 1;
        Ok(Some(value))
    }

    fn array<B: Build>(&mut self, length: usize, build: &mut B) -> Result<B::Value, Error> {
        self.enter(length)?;
        let array = build.array(length)?;
        let mark = build.mark();
        for _ in 0..length {
            self.owed -= 1;
            let element = self.value(build)?;
            build.push(array, element)?;
            build.release(mark);
        }
        self.depth -= 1;
        Ok(array)
    }

    fn map<B: Build>(
        &mut self,
        length: usize,
        symbols_only: bool,
        build: &mut B,
    ) -> Result<B::Value, Error> {
        self.enter(length.saturating_mul(2))?;
        let map = build.map(length)?;
        let mark = build.mark();
        for _ in 0..length {
            if symbols_only && !self.symbol_is_next() {
                return Err(Error::invalid("a keyword must be a Symbol"));
            }
            self.owed -= 1;
            self.keys += 1;
            let key = self.value(build)?;
            self.keys -= 1;
            self.owed -= 1;
            let value = self.value(build)?;
            build.insert(map, key, value)?;
            build.release(mark);
        }
        build.filled(map, length)?;
        self.depth -= 1;
        Ok(map)
    }

    /// Each element takes a byte at least, of its own: a longer claim is a lie.
    fn enter(&mut self, elements: usize) -> Result<(), Error> {
        self.depth += 1;
        if self.depth > self.levels {
            return Err(Error::TooDeep);
        }
        self.owed = self.owed.saturating_add(elements);
        if self.owed > self.reader.left() {
            return Err(Error::Truncated);
        }
        if self.nodes + self.owed > limit::NODES {
            return Err(Error::TooManyNodes);
        }
        Ok(())
    }

    fn ext<B: Build>(&mut self, tag: i8, payload: &[u8], build: &mut B) -> Result<B::Value, Error> {
        match tag {
            tag::SYMBOL if payload.len() > limit::SYMBOL => {
                Err(Error::Unsupported("a Symbol of this length".into()))
            }
            tag::SYMBOL => build.symbol(payload::utf8(payload)?),
            tag::HANDLE if self.keys > 0 => Err(Error::invalid(
                "a Handle cannot be a Hash key or the end of a Range",
            )),
            tag::HANDLE => build.handle(payload::handle_id(payload)?),
            tag::BIG_INTEGER => {
                let (negative, magnitude) = payload::big_integer(payload)?;
                build.big_integer(negative, magnitude)
            }
            tag::TIME => {
                let (seconds, nanoseconds, offset) = payload::time(payload)?;
                build.time(seconds, nanoseconds, offset)
            }
            tag::RATIONAL if payload.len() > limit::RATIONAL => {
                Err(Error::Unsupported("a Rational of this size".into()))
            }
            tag::RATIONAL => self.parts(payload, build, |parts, build| {
                parts.array_of(2, "a Rational")?;
                let numerator = parts.integer(build)?;
                if !parts.positive_is_next()? {
                    return Err(Error::invalid("a denominator must be above zero"));
                }
                let denominator = parts.integer(build)?;
                build.rational(numerator, denominator)
            }),
            tag::RANGE => self.parts(payload, build, |parts, build| {
                parts.keys += 1;
                parts.array_of(3, "a Range")?;
                let begin = parts.value(build)?;
                let end = parts.value(build)?;
                let Header::Bool(exclusive) = parts.reader.header()? else {
                    return Err(Error::invalid("a Range must say whether its end is out"));
                };
                build.range(begin, end, exclusive)
            }),
            _ => Err(Error::invalid(format!("unknown ext type {tag}"))),
        }
    }

    fn parts<B: Build>(
        &mut self,
        payload: &[u8],
        build: &mut B,
        body: impl FnOnce(&mut Decoder, &mut B) -> Result<B::Value, Error>,
    ) -> Result<B::Value, Error> {
        // what is inside the payload must not be claimed by what comes after it, too
        if self.owed > self.reader.left() {
            return Err(Error::Truncated);
        }
        let mut parts = Decoder {
            reader: Reader::new(payload),
            nodes: self.nodes,
            owed: 0,
            depth: self.depth,
            levels: self.levels,
            keys: self.keys,
        };
        parts.enter(0)?;
        let value = body(&mut parts, build)?;
        self.nodes = parts.nodes;
        parts.finish()?;
        Ok(value)
    }

    fn integer<B: Build>(&mut self, build: &mut B) -> Result<B::Value, Error> {
        let integral = match self.reader.peek().map(Marker::from_u8) {
            Some(
                Marker::FixPos(_)
                | Marker::FixNeg(_)
                | Marker::U8
                | Marker::U16
                | Marker::U32
                | Marker::U64
                | Marker::I8
                | Marker::I16
                | Marker::I32
                | Marker::I64,
            ) => true,
            Some(_) => self.ext_is_next(tag::BIG_INTEGER),
            None => return Err(Error::Truncated),
        };
        if !integral {
            return Err(Error::invalid("a Rational's parts must be Integers"));
        }
        self.value(build)
    }

    fn positive_is_next(&self) -> Result<bool, Error> {
        let mut ahead = self.reader.clone();
        Ok(match ahead.header()? {
            Header::Unsigned(number) => number > 0,
            Header::Integer(number) => number > 0,
            Header::Ext(tag::BIG_INTEGER, _) => ahead.peek() == Some(0),
            _ => false,
        })
    }

    fn symbol_is_next(&self) -> bool {
        self.ext_is_next(tag::SYMBOL)
    }

    fn ext_is_next(&self, tag: i8) -> bool {
        let mut ahead = self.reader.clone();
        matches!(ahead.header(), Ok(Header::Ext(found, _)) if found == tag)
    }
}

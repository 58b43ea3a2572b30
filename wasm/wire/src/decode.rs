//! Bytes to values. Believes nothing: a declared length is held against the
//! bytes that are left before anything is made of it.

use rmp::Marker;

use crate::{Error, limit, tag};

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
    rest: &'a [u8],
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
            rest: bytes,
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
        if self.rest.is_empty() {
            return Ok(());
        }
        let left = self.rest.len();
        Err(Error::invalid(format!("{left} bytes after the message")))
    }

    /// The header of an Array that must have this many elements.
    pub fn array_of(&mut self, length: usize, what: &str) -> Result<(), Error> {
        match self.header()? {
            Header::Array(found) if found == length => Ok(()),
            _ => Err(Error::invalid(format!(
                "{what} must be an Array of {length}"
            ))),
        }
    }

    pub fn text(&mut self, what: &str) -> Result<&'a str, Error> {
        match self.header()? {
            Header::Text(length) => utf8(self.take(length)?),
            _ => Err(Error::invalid(format!("{what} must be a String"))),
        }
    }

    pub fn unsigned(&mut self, what: &str) -> Result<u64, Error> {
        match self.header()? {
            Header::Unsigned(number) => Ok(number),
            _ => Err(Error::invalid(format!("{what} must be an Integer"))),
        }
    }

    /// A String or a Handle.
    pub fn target(&mut self) -> Result<Target<'a>, Error> {
        match self.header()? {
            Header::Text(length) => Ok(Target::Path(utf8(self.take(length)?)?)),
            Header::Ext(tag::HANDLE, length) => Ok(Target::Handle(handle_id(self.take(length)?)?)),
            _ => Err(Error::invalid("a target must be a String or a Handle")),
        }
    }

    /// The payload of a Fault.
    pub fn fault(&mut self) -> Result<&'a [u8], Error> {
        match self.header()? {
            Header::Ext(tag::FAULT, length) => self.take(length),
            _ => Err(Error::invalid("a failed Response must hold a Fault")),
        }
    }

    /// An Array; `None` stands for an empty one, so that none need be made.
    pub fn arguments<B: Build>(&mut self, build: &mut B) -> Result<Option<B::Value>, Error> {
        match self.header()? {
            Header::Array(0) => Ok(None),
            Header::Array(length) => self.outermost(|own| own.array(length, build)),
            _ => Err(Error::invalid("arguments must be an Array")),
        }
    }

    /// A Hash whose keys are Symbols; `None` stands for an empty one.
    pub fn keywords<B: Build>(&mut self, build: &mut B) -> Result<Option<B::Value>, Error> {
        match self.header()? {
            Header::Map(0) => Ok(None),
            Header::Map(length) => self.outermost(|own| own.map(length, true, build)),
            _ => Err(Error::invalid("keywords must be a Hash")),
        }
    }

    pub fn value<B: Build>(&mut self, build: &mut B) -> Result<B::Value, Error> {
        self.nodes += 1 + self.keys;
        if self.nodes > limit::NODES {
            return Err(Error::TooManyNodes);
        }
        match self.header()? {
            Header::Nil => Ok(build.nil()),
            Header::Bool(flag) => Ok(build.boolean(flag)),
            Header::Integer(number) => Ok(build.integer(number)),
            Header::Unsigned(number) => match i64::try_from(number) {
                Ok(number) => Ok(build.integer(number)),
                Err(_) => build.unsigned(number),
            },
            Header::Float(number) => Ok(build.float(number)),
            Header::Text(length) => build.text(utf8(self.take(length)?)?),
            Header::Binary(length) => build.binary(self.take(length)?),
            Header::Array(length) => self.array(length, build),
            Header::Map(length) => self.map(length, false, build),
            Header::Ext(tag, length) => {
                let payload = self.take(length)?;
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
        if self.owed > self.rest.len() {
            return Err(Error::Truncated);
        }
        if self.nodes + self.owed > limit::NODES {
            return Err(Error::TooManyNodes);
        }
        Ok(())
    }

    fn ext<B: Build>(&mut self, tag: i8, payload: &[u8], build: &mut B) -> Result<B::Value, Error> {
        match tag {
            tag::SYMBOL => build.symbol(utf8(payload)?),
            tag::HANDLE if self.keys > 0 => Err(Error::invalid(
                "a Handle cannot be a Hash key or the end of a Range",
            )),
            tag::HANDLE => build.handle(handle_id(payload)?),
            tag::BIG_INTEGER => {
                let (negative, magnitude) = big_integer(payload)?;
                build.big_integer(negative, magnitude)
            }
            tag::TIME => {
                let (seconds, nanoseconds, offset) = time(payload)?;
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
                let Header::Bool(exclusive) = parts.header()? else {
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
        let mut parts = Decoder {
            rest: payload,
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
        let integral = match self.rest.first().map(|byte| Marker::from_u8(*byte)) {
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
        let mut ahead = Decoder {
            rest: self.rest,
            ..*self
        };
        Ok(match ahead.header()? {
            Header::Unsigned(number) => number > 0,
            Header::Integer(number) => number > 0,
            Header::Ext(tag::BIG_INTEGER, _) => ahead.rest.first() == Some(&0),
            _ => false,
        })
    }

    fn symbol_is_next(&self) -> bool {
        self.ext_is_next(tag::SYMBOL)
    }

    fn ext_is_next(&self, tag: i8) -> bool {
        let mut ahead = Decoder {
            rest: self.rest,
            ..*self
        };
        matches!(ahead.header(), Ok(Header::Ext(found, _)) if found == tag)
    }

    fn header(&mut self) -> Result<Header, Error> {
        Ok(match Marker::from_u8(self.byte()?) {
            Marker::Null => Header::Nil,
            Marker::True => Header::Bool(true),
            Marker::False => Header::Bool(false),
            Marker::FixPos(number) => Header::Unsigned(number.into()),
            Marker::FixNeg(number) => Header::Integer(number.into()),
            Marker::U8 => Header::Unsigned(self.byte()?.into()),
            Marker::U16 => Header::Unsigned(u16::from_be_bytes(self.fixed()?).into()),
            Marker::U32 => Header::Unsigned(u32::from_be_bytes(self.fixed()?).into()),
            Marker::U64 => Header::Unsigned(u64::from_be_bytes(self.fixed()?)),
            Marker::I8 => Header::Integer(i8::from_be_bytes(self.fixed()?).into()),
            Marker::I16 => Header::Integer(i16::from_be_bytes(self.fixed()?).into()),
            Marker::I32 => Header::Integer(i32::from_be_bytes(self.fixed()?).into()),
            Marker::I64 => Header::Integer(i64::from_be_bytes(self.fixed()?)),
            Marker::F32 => Header::Float(f32::from_be_bytes(self.fixed()?).into()),
            Marker::F64 => Header::Float(f64::from_be_bytes(self.fixed()?)),
            Marker::FixStr(length) => Header::Text(length.into()),
            Marker::Str8 => Header::Text(self.length8()?),
            Marker::Str16 => Header::Text(self.length16()?),
            Marker::Str32 => Header::Text(self.length32()?),
            Marker::Bin8 => Header::Binary(self.length8()?),
            Marker::Bin16 => Header::Binary(self.length16()?),
            Marker::Bin32 => Header::Binary(self.length32()?),
            Marker::FixArray(length) => Header::Array(length.into()),
            Marker::Array16 => Header::Array(self.length16()?),
            Marker::Array32 => Header::Array(self.length32()?),
            Marker::FixMap(length) => Header::Map(length.into()),
            Marker::Map16 => Header::Map(self.length16()?),
            Marker::Map32 => Header::Map(self.length32()?),
            Marker::FixExt1 => self.ext_header(1)?,
            Marker::FixExt2 => self.ext_header(2)?,
            Marker::FixExt4 => self.ext_header(4)?,
            Marker::FixExt8 => self.ext_header(8)?,
            Marker::FixExt16 => self.ext_header(16)?,
            Marker::Ext8 => {
                let length = self.length8()?;
                self.ext_header(length)?
            }
            Marker::Ext16 => {
                let length = self.length16()?;
                self.ext_header(length)?
            }
            Marker::Ext32 => {
                let length = self.length32()?;
                self.ext_header(length)?
            }
            Marker::Reserved => return Err(Error::invalid("0xc1 is no MessagePack type")),
        })
    }

    fn ext_header(&mut self, length: usize) -> Result<Header, Error> {
        Ok(Header::Ext(i8::from_be_bytes(self.fixed()?), length))
    }

    fn length8(&mut self) -> Result<usize, Error> {
        Ok(self.byte()?.into())
    }

    fn length16(&mut self) -> Result<usize, Error> {
        Ok(u16::from_be_bytes(self.fixed()?).into())
    }

    fn length32(&mut self) -> Result<usize, Error> {
        usize::try_from(u32::from_be_bytes(self.fixed()?)).map_err(|_| Error::TooLarge)
    }

    fn byte(&mut self) -> Result<u8, Error> {
        let (first, rest) = self.rest.split_first().ok_or(Error::Truncated)?;
        self.rest = rest;
        Ok(*first)
    }

    fn fixed<const N: usize>(&mut self) -> Result<[u8; N], Error> {
        let (head, rest) = self.rest.split_first_chunk().ok_or(Error::Truncated)?;
        self.rest = rest;
        Ok(*head)
    }

    fn take(&mut self, length: usize) -> Result<&'a [u8], Error> {
        let (head, rest) = self.rest.split_at_checked(length).ok_or(Error::Truncated)?;
        self.rest = rest;
        Ok(head)
    }
}

/// Whom a Request is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target<'a> {
    Path(&'a str),
    Handle(u32),
}

enum Header {
    Nil,
    Bool(bool),
    Integer(i64),
    Unsigned(u64),
    Float(f64),
    Text(usize),
    Binary(usize),
    Array(usize),
    Map(usize),
    Ext(i8, usize),
}

fn utf8(bytes: &[u8]) -> Result<&str, Error> {
    std::str::from_utf8(bytes).map_err(|error| Error::InvalidEncoding(error.to_string()))
}

fn handle_id(payload: &[u8]) -> Result<u32, Error> {
    let bytes = payload
        .try_into()
        .map_err(|_| Error::invalid("a Handle must have 4 bytes"))?;
    let id = u32::from_be_bytes(bytes);
    if !(1..=limit::HANDLES).contains(&id) {
        return Err(Error::invalid("a Handle's id must be from 1 to 2**31 - 1"));
    }
    Ok(id)
}

/// Held to its one form: what fits in 64 bits is not a big Integer.
fn big_integer(payload: &[u8]) -> Result<(bool, &[u8]), Error> {
    let Some((sign @ (0 | 1), magnitude)) = payload.split_first() else {
        return Err(Error::invalid("a big Integer must begin with its sign"));
    };
    let negative = *sign == 1;
    let smallest_below = [0x80, 0, 0, 0, 0, 0, 0, 0];
    let beyond = match magnitude.len() {
        0..8 => false,
        8 => negative && magnitude > smallest_below.as_slice(),
        _ => true,
    };
    if !beyond || magnitude[0] == 0 {
        return Err(Error::invalid(
            "a big Integer must lie outside 64 bits and have no leading zeros",
        ));
    }
    Ok((negative, magnitude))
}

fn time(payload: &[u8]) -> Result<(i64, u32, i32), Error> {
    let mut parts = Decoder {
        rest: payload,
        nodes: 0,
        owed: 0,
        depth: 0,
        levels: limit::DEPTH,
        keys: 0,
    };
    let seconds = i64::from_be_bytes(parts.fixed()?);
    let nanoseconds = u32::from_be_bytes(parts.fixed()?);
    let offset = i32::from_be_bytes(parts.fixed()?);
    parts.finish()?;
    if nanoseconds >= 1_000_000_000 || offset.unsigned_abs() >= 86_400 {
        return Err(Error::invalid(
            "a Time must have under 1,000,000,000 ns and an offset within a day",
        ));
    }
    Ok((seconds, nanoseconds, offset))
}

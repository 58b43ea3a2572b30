//! Bytes to headers: one step of reading, which looks at nothing below it.

use rmp::Marker;

use crate::Error;

/// What stands at the head of a value. A length is what the message claims.
pub enum Header {
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

/// The bytes of a message that are left.
#[derive(Clone)]
pub struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Reader { rest: bytes }
    }

    #[inline]
    pub fn header(&mut self) -> Result<Header, Error> {
        let first = self.byte()?;
        match first {
            0x00..=0x7f => Ok(Header::Unsigned(first.into())),
            0x80..=0x8f => Ok(Header::Map((first & 0x0f).into())),
            0x90..=0x9f => Ok(Header::Array((first & 0x0f).into())),
            0xa0..=0xbf => Ok(Header::Text((first & 0x1f).into())),
            0xe0..=0xff => Ok(Header::Integer((first as i8).into())),
            0xc0..=0xdf => self.long_header(first),
        }
    }

    fn long_header(&mut self, first: u8) -> Result<Header, Error> {
        Ok(match Marker::from_u8(first) {
            Marker::Null => Header::Nil,
            Marker::True => Header::Bool(true),
            Marker::False => Header::Bool(false),
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
            Marker::Str8 => Header::Text(self.length8()?),
            Marker::Str16 => Header::Text(self.length16()?),
            Marker::Str32 => Header::Text(self.length32()?),
            Marker::Bin8 => Header::Binary(self.length8()?),
            Marker::Bin16 => Header::Binary(self.length16()?),
            Marker::Bin32 => Header::Binary(self.length32()?),
            Marker::Array16 => Header::Array(self.length16()?),
            Marker::Array32 => Header::Array(self.length32()?),
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
            // 0xc1; what is above was seen to before
            _ => return Err(Error::invalid("0xc1 is no MessagePack type")),
        })
    }

    pub fn peek(&self) -> Option<u8> {
        self.rest.first().copied()
    }

    #[inline]
    pub fn take(&mut self, length: usize) -> Result<&'a [u8], Error> {
        let (head, rest) = self.rest.split_at_checked(length).ok_or(Error::Truncated)?;
        self.rest = rest;
        Ok(head)
    }

    pub fn fixed<const N: usize>(&mut self) -> Result<[u8; N], Error> {
        let (head, rest) = self.rest.split_first_chunk().ok_or(Error::Truncated)?;
        self.rest = rest;
        Ok(*head)
    }

    pub fn rest(&self) -> &'a [u8] {
        self.rest
    }

    pub fn left(&self) -> usize {
        self.rest.len()
    }

    pub fn finish(self) -> Result<(), Error> {
        match self.left() {
            0 => Ok(()),
            left => Err(Error::invalid(format!("{left} bytes after the message"))),
        }
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

    #[inline]
    fn byte(&mut self) -> Result<u8, Error> {
        let (first, rest) = self.rest.split_first().ok_or(Error::Truncated)?;
        self.rest = rest;
        Ok(*first)
    }
}

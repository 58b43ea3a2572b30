//! What a Request is made of.

use super::{Build, Decoder};
use crate::header::Header;
use crate::{Error, limit, payload, tag};

/// Whom a Request is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target<'a> {
    Path(&'a str),
    Handle(u32),
}

/// What a call is of.
pub struct Head<'a> {
    pub handle: Option<u32>,
    /// The target and the method as they stand, or the method alone of a Handle's.
    pub bytes: &'a [u8],
}

/// What is called for every keyword, with its name's bytes.
pub type EachKeyword<'e, 'a, B> =
    &'e mut dyn FnMut(&mut B, &'a [u8], <B as Build>::Value) -> Result<(), Error>;

impl<'a> Decoder<'a> {
    /// A String or a Handle.
    pub fn target(&mut self) -> Result<Target<'a>, Error> {
        match self.reader.header()? {
            Header::Text(length) => Ok(Target::Path(payload::utf8(self.reader.take(length)?)?)),
            Header::Ext(tag::HANDLE, length) => {
                let id = payload::handle_id(self.reader.take(length)?)?;
                Ok(Target::Handle(id))
            }
            _ => Err(Error::invalid("a target must be a String or a Handle")),
        }
    }

    /// A Request up to its arguments, as bytes that are equal only if what they say is.
    pub fn head(&mut self) -> Result<Head<'a>, Error> {
        self.array_of(4, "a Request")?;
        let mut start = self.reader.rest();
        let mut handle = None;
        match self.reader.header()? {
            Header::Text(length) => self.reader.take(length)?,
            Header::Ext(tag::HANDLE, length) => {
                let payload = self.reader.take(length)?;
                handle = Some(payload::handle_id(payload)?);
                start = self.reader.rest();
                payload
            }
            _ => return Err(Error::invalid("a target must be a String or a Handle")),
        };
        let Header::Text(length) = self.reader.header()? else {
            return Err(Error::invalid("a method must be a String"));
        };
        self.reader.take(length)?;
        let bytes = &start[..start.len() - self.reader.left()];
        Ok(Head { handle, bytes })
    }

    /// Arguments into the first of `places`, and how many; `None` when there are more.
    pub fn arguments_into<B: Build>(
        &mut self,
        build: &mut B,
        places: &mut [B::Value],
    ) -> Result<Option<usize>, Error> {
        let Header::Array(length) = self.reader.header()? else {
            return Err(Error::invalid("arguments must be an Array"));
        };
        let Some(places) = places.get_mut(..length) else {
            return Ok(None);
        };
        self.levels += 1;
        self.enter(length)?;
        for place in places {
            self.owed -= 1;
            *place = self.value(build)?;
        }
        self.depth -= 1;
        self.levels -= 1;
        Ok(Some(length))
    }

    /// Keywords, each handed to `each` by its name's bytes, and how many.
    pub fn keywords_each<B: Build>(
        &mut self,
        build: &mut B,
        each: EachKeyword<'_, 'a, B>,
    ) -> Result<usize, Error> {
        let Header::Map(length) = self.reader.header()? else {
            return Err(Error::invalid("keywords must be a Hash"));
        };
        self.levels += 1;
        self.enter(length.saturating_mul(2))?;
        for _ in 0..length {
            self.owed -= 2;
            self.nodes += limit::value(1);
            let Header::Ext(tag::SYMBOL, size) = self.reader.header()? else {
                return Err(Error::invalid("a keyword must be a Symbol"));
            };
            let name = self.reader.take(size)?;
            let value = self.value(build)?;
            each(build, name, value)?;
        }
        self.depth -= 1;
        self.levels -= 1;
        Ok(length)
    }

    /// An Array; `None` stands for an empty one, so that none need be made.
    pub fn arguments<B: Build>(&mut self, build: &mut B) -> Result<Option<B::Value>, Error> {
        match self.reader.header()? {
            Header::Array(0) => Ok(None),
            Header::Array(length) => self.outermost(|own| own.array(length, build)),
            _ => Err(Error::invalid("arguments must be an Array")),
        }
    }

    /// A Hash whose keys are Symbols; `None` stands for an empty one.
    pub fn keywords<B: Build>(&mut self, build: &mut B) -> Result<Option<B::Value>, Error> {
        match self.reader.header()? {
            Header::Map(0) => Ok(None),
            Header::Map(length) => self.outermost(|own| own.map(length, true, build)),
            _ => Err(Error::invalid("keywords must be a Hash")),
        }
    }
}

/// The Symbol of a keyword's name.
pub fn keyword<B: Build>(build: &mut B, name: &[u8]) -> Result<B::Value, Error> {
    match name.len() {
        ..=limit::SYMBOL => build.symbol(payload::utf8(name)?),
        _ => Err(Error::Unsupported("a Symbol of this length".into())),
    }
}

//! One regular expression: its source, and the programs that it was compiled to.

use std::cell::OnceCell;

use super::describe;
use super::pattern::{self, Translated};
use super::program::{Encoding, Program};

pub const IGNORE_CASE: u32 = 1;
pub const EXTENDED: u32 = 2;
pub const MULTI_LINE: u32 = 4;
/// Matches only text, since there are characters in it that are not ASCII.
pub const FIXED_ENCODING: u32 = 16;
/// Written with `n`: for bytes.
pub const NO_ENCODING: u32 = 32;

/// Of `options`, what Oniguruma knows under the same bits.
const FOR_ENGINE: u32 = IGNORE_CASE | EXTENDED | MULTI_LINE;

/// Bytes that a program takes, about: each piece of a pattern becomes one or two
/// operations of 20 bytes.
const PROGRAM_WEIGHT: usize = 1500;
const WEIGHT_PER_BYTE: usize = 24;

/// Stack that compiling for binary strings may use: it happens within a search.
const STACK_FOR_BYTES: usize = 48 << 10;

const TOO_DEEP: &str = "parse depth limit over";

pub struct Regex {
    pub source: Box<[u8]>,
    pub options: u32,
    pub names: Box<[Name]>,
    pub groups: u32,
    pub linear: bool,
    /// Bytes of memory, about.
    pub weight: u32,
    /// For text; none when the pattern has bytes that are no text.
    text: Option<Program>,
    /// For binary strings, made when one comes.
    bytes: OnceCell<Result<Program, Vec<u8>>>,
}

pub struct Name {
    pub name: Box<[u8]>,
    pub groups: Box<[u32]>,
}

/// Why a string cannot be searched.
pub enum Unsearchable {
    Invalid,
    Incompatible,
    Failed(Vec<u8>),
}

impl Regex {
    pub fn new(source: &[u8], options: u32, stack_left: usize) -> Result<Regex, Vec<u8>> {
        let explain = |message: &str| describe::error(message, source, options);
        if std::str::from_utf8(source).is_err() && options & NO_ENCODING == 0 {
            return Err(explain("invalid multibyte character"));
        }
        if options & NO_ENCODING != 0 && !source.is_ascii() {
            return Err(explain(
                "/.../n has a non escaped non ASCII character in non ASCII-8BIT script",
            ));
        }
        let translated = pattern::translate(source, options, Encoding::Text)
            .map_err(|message| explain(&message))?;
        let Translated {
            has_characters,
            has_bytes,
            linear,
            ..
        } = translated;
        if translated.stack > stack_left {
            return Err(explain(TOO_DEEP));
        }
        let program = |encoding, pattern: &[u8]| {
            Program::new(pattern, options & FOR_ENGINE, encoding)
                .map_err(|message| explain(&message))
        };
        let mut options = options;
        let (text, bytes) = if has_bytes && options & NO_ENCODING != 0 {
            let pattern = pattern::translate(source, options, Encoding::Bytes)
                .map_err(|message| explain(&message))?
                .pattern;
            (None, Some(program(Encoding::Bytes, &pattern)?))
        } else {
            (Some(program(Encoding::Text, &translated.pattern)?), None)
        };
        if has_characters || has_bytes {
            options |= FIXED_ENCODING;
        }
        let Some(any) = text.as_ref().or(bytes.as_ref()) else {
            return Err(explain("there is no program"));
        };
        let (names, groups) = (any.names(), any.groups());
        let weight = PROGRAM_WEIGHT + source.len().saturating_mul(WEIGHT_PER_BYTE);
        Ok(Regex {
            source: source.into(),
            options,
            names,
            groups,
            linear,
            weight: u32::try_from(weight).unwrap_or(u32::MAX),
            text,
            bytes: bytes.map_or_else(OnceCell::new, |program| OnceCell::from(Ok(program))),
        })
    }

    /// The program that searches this string. Oniguruma takes no invalid UTF-8.
    pub fn program_for(
        &self,
        string: &[u8],
        binary: bool,
        checked: bool,
    ) -> Result<&Program, Unsearchable> {
        if binary {
            return self.program_for_bytes(string);
        }
        if !checked && std::str::from_utf8(string).is_err() {
            return Err(Unsearchable::Invalid);
        }
        match &self.text {
            Some(program) => Ok(program),
            None if string.is_ascii() => self.program_for_bytes(string),
            None => Err(Unsearchable::Incompatible),
        }
    }

    fn program_for_bytes(&self, string: &[u8]) -> Result<&Program, Unsearchable> {
        if let (Some(program), true) = (&self.text, self.options & FIXED_ENCODING != 0) {
            return match string.is_ascii() {
                true => Ok(program),
                false => Err(Unsearchable::Incompatible),
            };
        }
        let made = self.bytes.get_or_init(|| {
            let options = self.options & FOR_ENGINE;
            pattern::translate(&self.source, self.options, Encoding::Bytes)
                .and_then(|translated| match translated.stack > STACK_FOR_BYTES {
                    true => Err(TOO_DEEP.into()),
                    false => Program::new(&translated.pattern, options, Encoding::Bytes),
                })
                .map_err(|message| describe::error(&message, &self.source, self.options))
        });
        made.as_ref()
            .map_err(|message| Unsearchable::Failed(message.clone()))
    }
}

//! JSON, as json.c calls it: a text's events with json-event-parser, and Strings quoted.
//!
//! Nothing here calls mruby: json.c makes the values, as that may raise.

mod lenient;
mod parser;
mod quote;

use parser::{Event, Parser};

/// Bits of `how`, as in json.h.
const ALLOW_NAN: u32 = 1;
const SCRIPT_SAFE: u32 = 2;
const ASCII_ONLY: u32 = 4;

/// `struct json_engine` in json.h.
#[repr(C)]
pub struct Engine {
    begin: extern "C" fn(*const u8, usize, u32) -> *mut Parser,
    next: extern "C" fn(*mut Parser, *mut Event),
    end: extern "C" fn(*mut Parser),
    quoted_length: extern "C" fn(*const u8, usize, u32) -> usize,
    quote: extern "C" fn(*const u8, usize, u32, *mut u8),
}

pub static ENGINE: Engine = Engine {
    begin,
    next,
    end,
    quoted_length,
    quote: quote_into,
};

/// The text stays as it is until `end`.
extern "C" fn begin(text: *const u8, length: usize, how: u32) -> *mut Parser {
    let parser = Parser::new(bytes(text, length), how & ALLOW_NAN != 0);
    Box::into_raw(Box::new(parser))
}

extern "C" fn next(parser: *mut Parser, event: *mut Event) {
    // SAFETY: json.c hands over what `begin` gave, and a place on its stack.
    unsafe { *event = (*parser).next() };
}

extern "C" fn end(parser: *mut Parser) {
    // SAFETY: `begin` made it of a Box, and it is not used any more.
    drop(unsafe { Box::from_raw(parser) });
}

/// 0 for what is no UTF-8.
extern "C" fn quoted_length(text: *const u8, length: usize, how: u32) -> usize {
    let Ok(text) = std::str::from_utf8(bytes(text, length)) else {
        return 0;
    };
    let mut count = 0usize;
    quote::quote(text, how, |part| count = count.saturating_add(part.len()));
    count
}

/// Into room for as many bytes as `quoted_length` has said.
extern "C" fn quote_into(text: *const u8, length: usize, how: u32, mut room: *mut u8) {
    let Ok(text) = std::str::from_utf8(bytes(text, length)) else {
        return;
    };
    quote::quote(text, how, |part| {
        // SAFETY: the parts are those that were counted.
        unsafe {
            std::ptr::copy_nonoverlapping(part.as_ptr(), room, part.len());
            room = room.add(part.len());
        }
    });
}

fn bytes<'a>(start: *const u8, length: usize) -> &'a [u8] {
    if length == 0 {
        return &[];
    }
    // SAFETY: json.c hands over a String's bytes, and keeps the String as it is.
    unsafe { std::slice::from_raw_parts(start, length) }
}

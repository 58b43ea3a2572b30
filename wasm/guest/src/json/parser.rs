//! A JSON text as events that json.c reads.

use std::borrow::Cow;

use json_event_parser::{JsonEvent, LowLevelJsonParser};

use super::lenient::Lenient;

/// What some editors put before UTF-8; it is no JSON.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// `enum json_event_kind` in json.h.
#[derive(Clone, Copy)]
#[repr(u32)]
enum Kind {
    Finished,
    Failed,
    Null,
    True,
    False,
    Integer,
    Digits,
    Float,
    Text,
    Key,
    Array,
    Object,
    Close,
}

/// `struct json_event` in json.h.
#[repr(C)]
pub struct Event {
    kind: Kind,
    /// Of a Text, a Key and Digits; good until the next event.
    text: *const u8,
    length: usize,
    integer: i64,
    float: f64,
    /// Of a failure: in bytes from 0, and in lines and characters from 1.
    offset: usize,
    line: u32,
    column: u32,
}

/// The source is a String's bytes, which json.c keeps as they are until the end.
pub struct Parser {
    source: &'static [u8],
    lenient: Lenient<'static>,
    events: LowLevelJsonParser,
    at: usize,
    /// Holds the last event's text, when it is none of the source's.
    unescaped: String,
}

impl Parser {
    pub fn new(source: &'static [u8], allow_nan: bool) -> Self {
        Parser {
            source,
            lenient: Lenient::new(source, allow_nan),
            events: LowLevelJsonParser::new().with_max_stack_size(usize::MAX),
            at: 0,
            unescaped: String::new(),
        }
    }

    pub fn next(&mut self) -> Event {
        if self.at == 0 && self.source.starts_with(BYTE_ORDER_MARK) {
            return self.failure(0);
        }
        let result = loop {
            let result = self.events.parse_next(&self.lenient.text[self.at..], true);
            self.at += result.consumed_bytes;
            if let Some(event) = result.event {
                break event;
            }
        };
        let (kind, text) = match result {
            Err(error) => {
                let offset = usize::try_from(error.location().start.offset).unwrap_or(usize::MAX);
                return self.failure(offset.min(self.source.len()));
            }
            Ok(JsonEvent::Number(digits)) => {
                let start = digits.as_ptr() as usize - self.lenient.text.as_ptr() as usize;
                return number(&digits, self.lenient.constant_at(start));
            }
            Ok(JsonEvent::String(text)) => (Kind::Text, text),
            Ok(JsonEvent::ObjectKey(text)) => (Kind::Key, text),
            Ok(event) => return bare(plain(&event)),
        };
        let text = match text {
            Cow::Borrowed(text) => text,
            Cow::Owned(text) => {
                self.unescaped = text;
                &self.unescaped
            }
        };
        Event {
            text: text.as_ptr(),
            length: text.len(),
            ..bare(kind)
        }
    }

    fn failure(&self, offset: usize) -> Event {
        let before = &self.source[..offset];
        let line_start = before
            .iter()
            .rposition(|byte| *byte == b'\n')
            .map_or(0, |at| at + 1);
        let count = |bytes: &[u8], wanted: fn(&u8) -> bool| {
            u32::try_from(bytes.iter().filter(|byte| wanted(byte)).count()).unwrap_or(u32::MAX)
        };
        Event {
            offset,
            line: count(before, |byte| *byte == b'\n').saturating_add(1),
            // a character of UTF-8 has one byte that continues none
            column: count(&before[line_start..], |byte| byte & 0xC0 != 0x80).saturating_add(1),
            ..bare(Kind::Failed)
        }
    }
}

fn plain(event: &JsonEvent) -> Kind {
    match event {
        JsonEvent::Null => Kind::Null,
        JsonEvent::Boolean(true) => Kind::True,
        JsonEvent::Boolean(false) => Kind::False,
        JsonEvent::StartArray => Kind::Array,
        JsonEvent::StartObject => Kind::Object,
        JsonEvent::EndArray | JsonEvent::EndObject => Kind::Close,
        _ => Kind::Finished,
    }
}

fn number(digits: &str, constant: Option<f64>) -> Event {
    if constant.is_none() && !digits.contains(['.', 'e', 'E']) {
        return match digits.parse() {
            Ok(integer) => Event {
                integer,
                ..bare(Kind::Integer)
            },
            Err(_) => Event {
                text: digits.as_ptr(),
                length: digits.len(),
                ..bare(Kind::Digits)
            },
        };
    }
    let float = constant.unwrap_or_else(|| digits.parse().unwrap_or(f64::NAN));
    Event {
        float,
        ..bare(Kind::Float)
    }
}

fn bare(kind: Kind) -> Event {
    Event {
        kind,
        text: std::ptr::null(),
        length: 0,
        integer: 0,
        float: 0.0,
        offset: 0,
        line: 0,
        column: 0,
    }
}

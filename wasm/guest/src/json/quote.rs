//! A String as JSON writes it.

use super::{ASCII_ONLY, SCRIPT_SAFE};

const HEX: &[u8; 16] = b"0123456789abcdef";

/// Gives the parts of the quoted text, one after the other.
pub fn quote(text: &str, how: u32, mut put: impl FnMut(&[u8])) {
    let (script_safe, ascii_only) = (how & SCRIPT_SAFE != 0, how & ASCII_ONLY != 0);
    put(b"\"");
    let mut done = 0;
    for (at, character) in text.char_indices() {
        let short = match character {
            '"' => Some(b"\\\""),
            '\\' => Some(b"\\\\"),
            '\n' => Some(b"\\n"),
            '\r' => Some(b"\\r"),
            '\t' => Some(b"\\t"),
            '\u{8}' => Some(b"\\b"),
            '\u{c}' => Some(b"\\f"),
            '/' if script_safe => Some(b"\\/"),
            _ => None,
        };
        let long = character < ' '
            || (ascii_only && !character.is_ascii())
            || (script_safe && matches!(character, '\u{2028}' | '\u{2029}'));
        if short.is_none() && !long {
            continue;
        }
        put(&text.as_bytes()[done..at]);
        done = at + character.len_utf8();
        match short {
            Some(short) => put(short),
            None => {
                let mut units = [0; 2];
                character
                    .encode_utf16(&mut units)
                    .iter()
                    .for_each(|unit| put(&numbered(*unit)));
            }
        }
    }
    put(&text.as_bytes()[done..]);
    put(b"\"");
}

fn numbered(unit: u16) -> [u8; 6] {
    let digit = |shift: u16| HEX[usize::from(unit >> shift & 15)];
    [b'\\', b'u', digit(12), digit(8), digit(4), digit(0)]
}

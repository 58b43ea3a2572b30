//! A regular expression as text: `inspect`, `to_s` and what an error says of it.

use super::regex::{EXTENDED, IGNORE_CASE, MULTI_LINE, NO_ENCODING};

const FLAGS: [(u32, u8); 3] = [(MULTI_LINE, b'm'), (IGNORE_CASE, b'i'), (EXTENDED, b'x')];

/// Bytes of a pattern that a message repeats.
const LONGEST: usize = 2000;

/// As a literal is written: `/a\/b/mix`.
pub fn literal(source: &[u8], options: u32) -> Vec<u8> {
    let mut out = vec![b'/'];
    put_expression(&mut out, source);
    out.push(b'/');
    put_flags(&mut out, |flag| options & flag != 0);
    if options & NO_ENCODING != 0 {
        out.push(b'n');
    }
    out
}

/// An error's message, with the pattern behind it.
pub fn error(message: &str, source: &[u8], options: u32) -> Vec<u8> {
    let mut out = format!("{message}: ").into_bytes();
    if source.len() <= LONGEST {
        out.extend(literal(source, options));
    } else {
        let mut end = LONGEST;
        while end > 0 && source[end] & 0xc0 == 0x80 {
            end -= 1;
        }
        out.extend(literal(&source[..end], 0));
        out.extend(b"...");
    }
    out
}

/// As part of another expression: `(?i-mx:a)`.
pub fn embeddable(source: &[u8], options: u32) -> Vec<u8> {
    let (inner, inner_options) = unwrapped(source, options).unwrap_or((source, options));
    let is_on = |flag| inner_options & flag != 0;
    let mut out = b"(?".to_vec();
    put_flags(&mut out, is_on);
    if !FLAGS.iter().all(|(flag, _)| is_on(*flag)) {
        out.push(b'-');
        put_flags(&mut out, |flag| !is_on(flag));
    }
    out.push(b':');
    put_expression(&mut out, inner);
    out.push(b')');
    out
}

fn put_flags(out: &mut Vec<u8>, wanted: impl Fn(u32) -> bool) {
    out.extend(
        FLAGS
            .iter()
            .filter(|(flag, _)| wanted(*flag))
            .map(|(_, letter)| *letter),
    );
}

/// `(?i-mx:a)` or `(?i)a` without what only sets options.
fn unwrapped(source: &[u8], mut options: u32) -> Option<(&[u8], u32)> {
    let mut rest = source;
    loop {
        if rest.len() < 4 {
            return (rest.len() < source.len()).then_some((rest, options));
        }
        let Some(letters) = rest.strip_prefix(b"(?") else {
            return (rest.len() < source.len()).then_some((rest, options));
        };
        let mut at = 0;
        while let Some(flag) = letters.get(at).and_then(flag_of) {
            options |= flag;
            at += 1;
        }
        if letters.get(at) == Some(&b'-') {
            at += 1;
            while let Some(flag) = letters.get(at).and_then(flag_of) {
                options &= !flag;
                at += 1;
            }
        }
        match letters.get(at) {
            Some(b')') => rest = &letters[at + 1..],
            Some(b':') if letters.last() == Some(&b')') => {
                let inner = &letters[at + 1..letters.len() - 1];
                // not `(?i:a)|(b)`
                let whole = super::regex::Regex::new(inner, options & EXTENDED, 64 << 10).is_ok();
                return whole.then_some((inner, options));
            }
            _ => return None,
        }
    }
}

fn flag_of(letter: &u8) -> Option<u32> {
    FLAGS
        .iter()
        .find(|(_, known)| known == letter)
        .map(|(flag, _)| *flag)
}

/// A slash is escaped, and so is what does not print.
fn put_expression(out: &mut Vec<u8>, source: &[u8]) {
    for chunk in source.utf8_chunks() {
        let mut escaped = false;
        for character in chunk.valid().chars() {
            match character {
                _ if escaped => put_character(out, character),
                '/' => out.extend(b"\\/"),
                _ => put_character(out, character),
            }
            escaped = character == '\\' && !escaped;
        }
        for byte in chunk.invalid() {
            out.extend(format!("\\x{byte:02X}").bytes());
        }
    }
}

fn put_character(out: &mut Vec<u8>, character: char) {
    if character.is_ascii_control() && !matches!(character, '\t'..='\r') {
        out.extend(format!("\\x{:02X}", u32::from(character)).bytes());
    } else {
        out.extend(character.encode_utf8(&mut [0; 4]).bytes());
    }
}

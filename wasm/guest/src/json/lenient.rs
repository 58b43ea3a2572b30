//! What Ruby takes beside JSON: comments, and the constants of `allow_nan`.

use std::borrow::Cow;

const CONSTANTS: [(&[u8], f64); 3] = [
    (b"NaN", f64::NAN),
    (b"Infinity", f64::INFINITY),
    (b"-Infinity", f64::NEG_INFINITY),
];

/// A text of the same length that is JSON: comments are spaces, constants are zeros.
pub struct Lenient<'a> {
    pub text: Cow<'a, [u8]>,
    /// Where the zeros stand, and what for.
    constants: Vec<(usize, f64)>,
}

impl<'a> Lenient<'a> {
    pub fn new(text: &'a [u8], allow_nan: bool) -> Self {
        let mut lenient = Lenient {
            text: Cow::Borrowed(text),
            constants: Vec::new(),
        };
        if allow_nan || text.contains(&b'/') {
            lenient.rewrite(text, allow_nan);
        }
        lenient
    }

    /// What the number at that place stands for, when it is no number of the text's own.
    pub fn constant_at(&self, at: usize) -> Option<f64> {
        let index = self
            .constants
            .binary_search_by_key(&at, |(at, _)| *at)
            .ok()?;
        Some(self.constants[index].1)
    }

    fn rewrite(&mut self, text: &[u8], allow_nan: bool) {
        let mut at = 0;
        while at < text.len() {
            let rest = &text[at..];
            at += match rest[0] {
                b'"' => string_length(rest),
                b'/' => self.blank(at, comment_length(rest)),
                b'N' | b'I' | b'-' if allow_nan && begins_word(text, at) => self.constant(at, rest),
                _ => 1,
            };
        }
    }

    fn blank(&mut self, at: usize, length: Option<usize>) -> usize {
        let Some(length) = length else {
            return 1;
        };
        for byte in &mut self.text.to_mut()[at..at + length] {
            if *byte != b'\n' {
                *byte = b' ';
            }
        }
        length
    }

    fn constant(&mut self, at: usize, rest: &[u8]) -> usize {
        let Some((name, number)) = CONSTANTS.iter().find(|(name, _)| rest.starts_with(name)) else {
            return 1;
        };
        self.blank(at, Some(name.len()));
        self.text.to_mut()[at] = b'0';
        self.constants.push((at, *number));
        name.len()
    }
}

fn begins_word(text: &[u8], at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| text[before]);
    !before.is_some_and(|byte| byte.is_ascii_alphanumeric() || b".+-_".contains(&byte))
}

fn string_length(text: &[u8]) -> usize {
    let mut at = 1;
    while at < text.len() && text[at] != b'"' {
        at += if text[at] == b'\\' { 2 } else { 1 };
    }
    text.len().min(at + 1)
}

fn comment_length(text: &[u8]) -> Option<usize> {
    match text.get(1)? {
        b'/' => {
            let end = text.iter().position(|byte| *byte == b'\n');
            Some(end.unwrap_or(text.len()))
        }
        b'*' => {
            let end = text[2..].windows(2).position(|pair| pair == b"*/")?;
            Some(end + 4)
        }
        _ => None,
    }
}

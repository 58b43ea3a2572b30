//! What follows a backslash in a pattern.

use super::{Encoding, Outcome, Translator};

impl Translator<'_> {
    pub(super) fn escape(&mut self, in_class: bool) -> Outcome {
        let Some(letter) = self.rest().get(1).copied() else {
            return Err("too short escape sequence".into());
        };
        match letter {
            b'b' | b'B' if !in_class && self.encoding == Encoding::Text => {
                let written = self.mode.charset.boundary(letter);
                self.put(&written);
                self.at += 2;
            }
            b'p' | b'P' if self.rest().get(2) == Some(&b'{') => self.property(in_class),
            b'u' => return self.unicode(),
            b'x' | b'0'..=b'3' | b'c' | b'C' | b'M' => {
                if !self.is_backreference() {
                    return self.byte_escape();
                }
                self.backreference(in_class);
            }
            b'4'..=b'9' | b'k' | b'g' => self.backreference(in_class),
            // Oniguruma's, and plain letters in Ruby
            b'y' | b'Y' => {
                self.put(&[letter]);
                self.at += 2;
            }
            _ if letter.is_ascii() => self.copy(2),
            _ => self.copy(1),
        }
        Ok(())
    }

    fn backreference(&mut self, in_class: bool) {
        self.out.linear &= in_class;
        self.copy(2);
    }

    /// `\1` to `\3`, unless so many digits follow that it is a byte above 127.
    fn is_backreference(&self) -> bool {
        let digits = &self.rest()[1..];
        matches!(digits[0], b'1'..=b'3') && octal(digits, 3).0 < 0x80
    }

    fn property(&mut self, in_class: bool) {
        let rest = &self.rest()[3..];
        let Some(length) = rest.iter().position(|byte| *byte == b'}') else {
            return self.copy(3);
        };
        let mut negated = self.rest()[1] == b'P';
        let mut name = &rest[..length];
        if let Some(positive) = name.strip_prefix(b"^") {
            negated = !negated;
            name = positive;
        }
        let mode = self.mode;
        let unicode = mode
            .charset
            .property(name, negated, in_class, mode.ignore_case);
        match unicode.filter(|_| self.encoding == Encoding::Text) {
            Some(written) => {
                self.put(&written);
                self.at += 3 + length + 1;
            }
            None => self.copy(3 + length + 1),
        }
    }

    /// `\u00e9` or `\u{1f600 41}`.
    fn unicode(&mut self) -> Outcome {
        self.at += 2;
        if self.peek() != Some(b'{') {
            let (code, digits) = hexadecimal(self.rest(), 4);
            if digits < 4 {
                return Err("invalid Unicode escape".into());
            }
            self.at += 4;
            return self.put_code(code);
        }
        self.at += 1;
        let mut count = 0;
        loop {
            while matches!(self.peek(), Some(b' ' | b'\t'..=b'\r')) {
                self.at += 1;
            }
            if self.peek() == Some(b'}') {
                self.at += 1;
                break;
            }
            let (code, digits) = hexadecimal(self.rest(), 6);
            if digits == 0 {
                return Err("invalid Unicode list".into());
            }
            self.at += digits;
            if self.peek().is_some_and(|byte| byte.is_ascii_hexdigit()) {
                return Err("invalid Unicode range".into());
            }
            self.put_code(code)?;
            count += 1;
        }
        match count {
            0 => Err("invalid Unicode list".into()),
            _ => Ok(()),
        }
    }

    fn put_code(&mut self, code: u32) -> Outcome {
        let Some(character) = char::from_u32(code) else {
            return Err("invalid Unicode range".into());
        };
        if character.is_ascii() {
            self.put(format!("\\x{code:02X}").as_bytes());
            return Ok(());
        }
        self.out.has_characters = true;
        self.put_bytes(character.encode_utf8(&mut [0; 4]).as_bytes());
        Ok(())
    }

    fn put_bytes(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.put(format!("\\x{byte:02X}").as_bytes());
        }
    }

    /// `\xe9`, `\351`, `\M-i`: in text, several of them must make a character.
    fn byte_escape(&mut self) -> Outcome {
        let byte = self.read_byte()?;
        if byte.is_ascii() {
            self.put_bytes(&[byte]);
            return Ok(());
        }
        self.out.has_bytes = true;
        let mut bytes = vec![byte];
        if !self.any_bytes {
            while std::str::from_utf8(&bytes).is_err() {
                let follows = matches!(
                    (self.peek(), self.rest().get(1)),
                    (Some(b'\\'), Some(b'x' | b'0'..=b'3' | b'c' | b'C' | b'M'))
                );
                if bytes.len() == 4 || !follows {
                    return Err("invalid multibyte escape".into());
                }
                bytes.push(self.read_byte()?);
            }
        }
        self.put_bytes(&bytes);
        Ok(())
    }

    /// Each of `\\C-` and `\\M-` may stand before the other once.
    fn read_byte(&mut self) -> Result<u8, String> {
        self.read_byte_within(0)
    }

    fn read_byte_within(&mut self, depth: u8) -> Result<u8, String> {
        if depth > 2 {
            return Err("duplicate meta escape".into());
        }
        let Some(letter) = self.rest().get(1).copied() else {
            return Err("too short escape sequence".into());
        };
        match letter {
            b'x' => {
                let (code, digits) = hexadecimal(&self.rest()[2..], 2);
                if digits == 0 {
                    return Err("invalid hex escape".into());
                }
                self.at += 2 + digits;
                Ok(code as u8)
            }
            b'0'..=b'7' => {
                let (code, digits) = octal(&self.rest()[1..], 3);
                self.at += 1 + digits;
                Ok(code as u8)
            }
            b'M' => {
                self.prefix(b"\\M-", "too short meta escape")?;
                Ok(self.operand(depth)? | 0x80)
            }
            b'C' => {
                self.prefix(b"\\C-", "too short control escape")?;
                self.controlled(depth)
            }
            b'c' => {
                self.at += 2;
                self.controlled(depth)
            }
            _ => Err("unexpected escape sequence".into()),
        }
    }

    fn prefix(&mut self, prefix: &[u8], otherwise: &str) -> Outcome {
        if !self.rest().starts_with(prefix) {
            return Err(otherwise.into());
        }
        self.at += prefix.len();
        Ok(())
    }

    fn controlled(&mut self, depth: u8) -> Result<u8, String> {
        match self.operand(depth)? {
            b'?' => Ok(0x7f),
            byte => Ok(byte & 0x9f),
        }
    }

    /// What `\C-` and `\M-` apply to: a character, or another such escape.
    fn operand(&mut self, depth: u8) -> Result<u8, String> {
        match self.peek() {
            Some(b'\\') => match self.rest().get(1) {
                Some(b'x' | b'0'..=b'7' | b'c' | b'C' | b'M') => self.read_byte_within(depth + 1),
                Some(letter) => {
                    let byte = match letter {
                        b'n' => b'\n',
                        b't' => b'\t',
                        b'r' => b'\r',
                        b'f' => 0x0c,
                        b'v' => 0x0b,
                        b'a' => 0x07,
                        b'e' => 0x1b,
                        _ => *letter,
                    };
                    self.at += 2;
                    Ok(byte)
                }
                None => Err("too short escape sequence".into()),
            },
            Some(byte) if byte.is_ascii() => {
                self.at += 1;
                Ok(byte)
            }
            _ => Err("too short control escape".into()),
        }
    }
}

fn digits_of(text: &[u8], most: usize, base: u32) -> (u32, usize) {
    let digits = text
        .iter()
        .take(most)
        .map_while(|byte| char::from(*byte).to_digit(base));
    digits.fold((0, 0), |(code, count), digit| {
        (code * base + digit, count + 1)
    })
}

/// At most 6 digits: Oniguruma refuses what is longer.
pub(super) fn decimal(text: &[u8]) -> (u32, usize) {
    digits_of(text, 6, 10)
}

fn hexadecimal(text: &[u8], most: usize) -> (u32, usize) {
    digits_of(text, most, 16)
}

fn octal(text: &[u8], most: usize) -> (u32, usize) {
    digits_of(text, most, 8)
}

//! A pattern as Ruby writes it, rewritten as Oniguruma takes it.
//!
//! Two things differ: which classes are ASCII (see `charset`), and escapes that stand
//! for characters, which Ruby replaces before its engine reads the pattern. What is
//! neither is copied, and what is wrong with it is for Oniguruma to say.

mod escapes;

use self::escapes::decimal;
use super::charset::Charset;
use super::nesting::{Kind, Nesting};
use super::program::Encoding;
use super::regex::{EXTENDED, IGNORE_CASE, NO_ENCODING};

pub struct Translated {
    pub pattern: Vec<u8>,
    /// There are characters that are not ASCII, written out or as `\u00e9`.
    pub has_characters: bool,
    /// There are bytes that are not ASCII, written as `\xff`.
    pub has_bytes: bool,
    /// Nothing in it keeps CRuby from matching in time linear to the string.
    pub linear: bool,
    /// Bytes of stack that compiling it takes, at most.
    pub stack: usize,
}

/// What an option such as `(?x)` changes, until its group ends.
#[derive(Clone, Copy)]
struct Mode {
    extended: bool,
    ignore_case: bool,
    charset: Charset,
}

/// A group that is not closed yet.
struct Group {
    /// What holds again behind it.
    mode: Mode,
    /// Where it begins in what is written.
    start: usize,
    /// Oniguruma repeats it only when it is more than anchors: a look-around, or a group
    /// that is nothing itself with an anchor in it.
    is_bare: bool,
    is_plain: bool,
}

struct Translator<'a> {
    source: &'a [u8],
    at: usize,
    encoding: Encoding,
    /// Bytes need not make characters.
    any_bytes: bool,
    mode: Mode,
    groups: Vec<Group>,
    nesting: Nesting,
    out: Translated,
}

type Outcome = Result<(), String>;

pub fn translate(source: &[u8], options: u32, encoding: Encoding) -> Result<Translated, String> {
    let mode = Mode {
        extended: options & EXTENDED != 0,
        ignore_case: options & IGNORE_CASE != 0,
        charset: Charset::Default,
    };
    let mut translator = Translator {
        source,
        at: 0,
        encoding,
        any_bytes: encoding == Encoding::Bytes || options & NO_ENCODING != 0,
        mode,
        groups: Vec::new(),
        nesting: Nesting::new(),
        out: Translated {
            pattern: Vec::with_capacity(source.len() + 16),
            has_characters: false,
            has_bytes: false,
            linear: true,
            stack: 0,
        },
    };
    while let Some(byte) = translator.peek() {
        translator.piece(byte)?;
    }
    translator.out.stack = translator.nesting.stack();
    Ok(translator.out)
}

impl Translator<'_> {
    fn peek(&self) -> Option<u8> {
        self.source.get(self.at).copied()
    }

    fn rest(&self) -> &[u8] {
        &self.source[self.at..]
    }

    fn put(&mut self, bytes: &[u8]) {
        self.out.pattern.extend_from_slice(bytes);
    }

    fn copy(&mut self, length: usize) {
        let end = (self.at + length).min(self.source.len());
        let (from, to) = (self.at, end);
        self.out.pattern.extend_from_slice(&self.source[from..to]);
        self.at = end;
    }

    /// Copies up to `last`, and that too, or to the end.
    fn copy_through(&mut self, last: u8) {
        let length = self.rest().iter().position(|byte| *byte == last);
        self.copy(length.map_or(self.rest().len(), |length| length + 1));
    }

    fn piece(&mut self, byte: u8) -> Outcome {
        match byte {
            b'\\' => {
                let calls = matches!(self.rest().get(1), Some(b'g'));
                if calls {
                    self.nesting.call();
                } else {
                    self.nesting.piece();
                }
                let start = self.out.pattern.len();
                let is_anchor = matches!(
                    self.rest().get(1),
                    Some(b'A' | b'z' | b'Z' | b'G' | b'K' | b'b' | b'B')
                );
                self.escape(false)?;
                if is_anchor {
                    self.anchor(start);
                }
            }
            b'^' | b'$' => {
                self.nesting.piece();
                let start = self.out.pattern.len();
                self.copy(1);
                self.anchor(start);
            }
            b'[' => self.class()?,
            b'(' => self.open()?,
            b'|' => {
                self.nesting.alternative();
                self.copy(1);
            }
            b'*' | b'+' | b'?' => {
                self.nesting.repeat();
                self.copy(1);
            }
            b')' => {
                self.nesting.close();
                self.copy(1);
                self.close();
            }
            b'#' if self.mode.extended => self.copy_through(b'\n'),
            b'{' => {
                self.nesting.repeat();
                self.check_interval()?;
                self.copy(1);
            }
            _ => {
                self.nesting.piece();
                self.character(byte);
            }
        }
        Ok(())
    }

    fn enter(&mut self, kind: Kind, length: usize) {
        let is_plain = self.rest().starts_with(b"(?:");
        self.nesting.open(kind);
        self.groups.push(Group {
            mode: self.mode,
            start: self.out.pattern.len(),
            is_bare: kind == Kind::LookAround,
            is_plain,
        });
        self.copy(length);
    }

    fn close(&mut self) {
        let Some(group) = self.groups.pop() else {
            return;
        };
        self.mode = group.mode;
        if group.is_bare {
            self.anchor(group.start);
        }
    }

    /// What was written from `start` is an anchor. CRuby repeats these, and Oniguruma
    /// does not, unless there is something beside them.
    fn anchor(&mut self, start: usize) {
        if let Some(group) = self.groups.last_mut() {
            group.is_bare |= group.is_plain;
        }
        if self.is_repeated() {
            let anchor = self.out.pattern.split_off(start);
            self.put(b"(?:");
            self.put(&anchor);
            self.put(b"(?:))");
        }
    }

    fn is_repeated(&self) -> bool {
        let is_skipped = |byte: &&u8| self.mode.extended && byte.is_ascii_whitespace();
        let rest = &self.rest()[self.rest().iter().take_while(is_skipped).count()..];
        match rest.first() {
            Some(b'*' | b'+' | b'?') => true,
            Some(b'{') => {
                let inner = &rest[1..];
                let length = inner
                    .iter()
                    .take_while(|byte| byte.is_ascii_digit() || **byte == b',')
                    .count();
                length > 0 && inner.get(length) == Some(&b'}')
            }
            _ => false,
        }
    }

    fn character(&mut self, byte: u8) {
        self.out.has_characters |= !byte.is_ascii();
        self.copy(1);
    }

    /// Oniguruma takes `{2,1}` for a possessive `{1,2}`.
    fn check_interval(&self) -> Outcome {
        let inner = &self.rest()[1..];
        let (low, low_digits) = decimal(inner);
        let Some(rest) = inner[low_digits..].strip_prefix(b",") else {
            return Ok(());
        };
        let (high, high_digits) = decimal(rest);
        let is_closed = rest.get(high_digits) == Some(&b'}');
        match low_digits > 0 && high_digits > 0 && is_closed && low > high {
            true => Err("upper is smaller than lower in repeat range".into()),
            false => Ok(()),
        }
    }

    fn open(&mut self) -> Outcome {
        let rest = self.rest();
        match (rest.get(1), rest.get(2)) {
            (Some(b'?'), Some(b'#')) => self.comment(),
            (Some(b'?'), Some(b'i' | b'm' | b'x' | b'a' | b'd' | b'u' | b'-')) => {
                return self.options();
            }
            (Some(b'?'), Some(b'=' | b'!' | b'<')) => self.enter(Kind::LookAround, 3),
            (Some(b'?'), Some(b'>' | b'\'' | b':')) => self.enter(Kind::Plain, 3),
            (Some(b'?'), Some(b'~')) => {
                self.out.linear = false;
                self.enter(Kind::Absent, 3);
            }
            // the parenthesis of the condition is a group's as well
            (Some(b'?'), Some(b'(')) => {
                self.out.linear = false;
                self.enter(Kind::Condition, 2);
            }
            (Some(b'?'), Some(_)) => return Err("undefined group option".into()),
            (Some(b'?'), None) => self.copy(2),
            _ => self.enter(Kind::Plain, 1),
        }
        Ok(())
    }

    fn comment(&mut self) {
        loop {
            match self.peek() {
                Some(b'\\') => self.copy(2),
                Some(b')') => return self.copy(1),
                Some(_) => self.copy(1),
                None => return,
            }
        }
    }

    /// `(?imx-imx)`, `(?a:...)`: Ruby's letters, and Oniguruma's for the charsets.
    fn options(&mut self) -> Outcome {
        let mut mode = self.mode;
        let (mut on, mut off) = (String::new(), String::new());
        let mut negated = false;
        let mut at = 2;
        let end = loop {
            let Some(letter) = self.rest().get(at).copied() else {
                return Err("end pattern in group".into());
            };
            match letter {
                b')' | b':' => break letter,
                b'-' => negated = true,
                b'i' | b'm' | b'x' => {
                    let side = if negated { &mut off } else { &mut on };
                    side.push(char::from(letter));
                    match letter {
                        b'x' => mode.extended = !negated,
                        b'i' => mode.ignore_case = !negated,
                        _ => {}
                    }
                }
                _ => match Charset::of(letter) {
                    Some(charset) if !negated => mode.charset = charset,
                    _ => return Err("undefined group option".into()),
                },
            }
            at += 1;
        };
        let (charset_on, charset_off) = mode.charset.switches();
        on.push_str(charset_on);
        off.push_str(charset_off);
        let minus = if off.is_empty() { "" } else { "-" };
        self.put(format!("(?{on}{minus}{off}{}", char::from(end)).as_bytes());
        self.at += at + 1;
        if end == b':' {
            self.nesting.open(Kind::Plain);
            self.groups.push(Group {
                mode: self.mode,
                start: self.out.pattern.len(),
                is_bare: false,
                is_plain: false,
            });
        } else {
            self.nesting.isolated_option();
        }
        self.mode = mode;
        Ok(())
    }

    /// A class in brackets, with those that are nested in it.
    fn class(&mut self) -> Outcome {
        let (mut depth, mut deepest) = (0usize, 0usize);
        let mut first = false;
        while let Some(byte) = self.peek() {
            match byte {
                b'[' if depth > 0 && self.posix_bracket() => first = false,
                b'[' => {
                    depth += 1;
                    deepest = deepest.max(depth);
                    self.nesting.class(deepest);
                    self.copy(if self.rest().get(1) == Some(&b'^') {
                        2
                    } else {
                        1
                    });
                    first = true;
                }
                // []a] and [^]a] hold a bracket, while [] alone is an error
                b']' if first && self.has_another_bracket() => {
                    self.put(b"\\]");
                    self.at += 1;
                    first = false;
                }
                b']' => {
                    depth -= 1;
                    self.copy(1);
                    first = false;
                    if depth == 0 {
                        return Ok(());
                    }
                }
                b'\\' => {
                    self.escape(true)?;
                    first = false;
                }
                _ => {
                    self.character(byte);
                    first = false;
                }
            }
        }
        Ok(())
    }

    fn has_another_bracket(&self) -> bool {
        let mut escaped = false;
        self.rest()[1..].iter().any(|byte| {
            let found = *byte == b']' && !escaped;
            escaped = *byte == b'\\' && !escaped;
            found
        })
    }

    /// `[:alpha:]`; false when there is none here.
    fn posix_bracket(&mut self) -> bool {
        const LONGEST: usize = 20;
        let Some(rest) = self.rest().strip_prefix(b"[:") else {
            return false;
        };
        let (negated, rest) = match rest.strip_prefix(b"^") {
            Some(rest) => (true, rest),
            None => (false, rest),
        };
        let within = &rest[..rest.len().min(LONGEST)];
        let Some(length) = within.windows(2).position(|pair| pair == b":]") else {
            return false;
        };
        let name = &rest[..length];
        if !name.iter().all(u8::is_ascii_alphabetic) {
            return false;
        }
        let whole = 2 + usize::from(negated) + length + 2;
        let mode = self.mode;
        let unicode = mode.charset.posix_bracket(name, negated, mode.ignore_case);
        match unicode.filter(|_| self.encoding == Encoding::Text) {
            Some(written) => {
                self.put(written.as_bytes());
                self.at += whole;
            }
            None => self.copy(whole),
        }
        true
    }
}

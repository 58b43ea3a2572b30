//! What `\w`, `\d`, `\s`, `\b` and the POSIX brackets mean: ASCII or Unicode.
//!
//! In Ruby `\w \d \s` are ASCII while `[[:alpha:]]`, `\p{Alpha}` and `\b` are Unicode,
//! and `(?a)` and `(?u)` change that. Oniguruma has one switch each for word, digit,
//! space and all POSIX names (`W D S P`), and a switch holds for every way to write the
//! class. So a program is compiled with `WDS` on, and what Ruby takes as Unicode is
//! written in a way that the switches do not reach.

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Charset {
    /// `(?d)`, what holds without any: `WDS`.
    Default,
    /// `(?a)`: `WDSP`.
    Ascii,
    /// `(?u)`: none.
    Unicode,
}

impl Charset {
    pub fn of(letter: u8) -> Option<Charset> {
        match letter {
            b'd' => Some(Charset::Default),
            b'a' => Some(Charset::Ascii),
            b'u' => Some(Charset::Unicode),
            _ => None,
        }
    }

    /// The switches to turn on and off.
    pub fn switches(self) -> (&'static str, &'static str) {
        match self {
            Charset::Default => ("WDS", "P"),
            Charset::Ascii => ("WDSP", ""),
            Charset::Unicode => ("", "WDSP"),
        }
    }

    /// `\b` or `\B`.
    pub fn boundary(self, letter: u8) -> Vec<u8> {
        match self {
            Charset::Default => [b"(?-W:\\", [letter].as_slice(), b")"].concat(),
            _ => vec![b'\\', letter],
        }
    }

    /// A POSIX bracket inside a class, when it cannot stand as it is.
    pub fn posix_bracket(
        self,
        name: &[u8],
        negated: bool,
        ignore_case: bool,
    ) -> Option<&'static str> {
        if ignore_case && !negated && self != Charset::Ascii && is_cased(name) {
            return Some(ANY_CASE);
        }
        if self != Charset::Default {
            return None;
        }
        always_unicode(name, negated)
    }

    /// `\p{name}`, when it cannot stand as it is: properties are Unicode in every mode.
    pub fn property(
        self,
        name: &[u8],
        negated: bool,
        in_class: bool,
        ignore_case: bool,
    ) -> Option<Vec<u8>> {
        let plain: Vec<u8> = name
            .iter()
            .filter(|byte| !matches!(byte, b' ' | b'_' | b'-'))
            .map(u8::to_ascii_lowercase)
            .collect();
        if ignore_case && is_cased(&plain) && !(negated && in_class) {
            return Some(match (in_class, negated) {
                (true, _) => ANY_CASE.into(),
                (false, true) => format!("[^{ANY_CASE}]").into(),
                (false, false) => format!("[{ANY_CASE}]").into(),
            });
        }
        if self == Charset::Unicode {
            return None;
        }
        if let Some(written) = always_unicode(&plain, negated) {
            return Some(match in_class {
                true => written.into(),
                false => format!("[{written}]").into(),
            });
        }
        if self == Charset::Ascii && !in_class && POSIX_NAMES.contains(&plain.as_slice()) {
            let letter = if negated { b'P' } else { b'p' };
            return Some(
                [
                    b"(?-WDSP:\\",
                    [letter].as_slice(),
                    b"{",
                    plain.as_slice(),
                    b"})",
                ]
                .concat(),
            );
        }
        None
    }
}

/// What a class of one case is when case does not matter.
const ANY_CASE: &str = "\\p{Lu}\\p{Ll}\\p{Lt}";

fn is_cased(name: &[u8]) -> bool {
    const NAMES: [&[u8]; 10] = [
        b"upper",
        b"lower",
        b"lu",
        b"ll",
        b"lt",
        b"uppercase",
        b"lowercase",
        b"uppercaseletter",
        b"lowercaseletter",
        b"titlecaseletter",
    ];
    NAMES.contains(&name)
}

const POSIX_NAMES: [&[u8]; 14] = [
    b"alnum", b"alpha", b"ascii", b"blank", b"cntrl", b"digit", b"graph", b"lower", b"print",
    b"punct", b"space", b"upper", b"xdigit", b"word",
];

/// The classes that `W`, `D` and `S` would make ASCII, as part of a class.
fn always_unicode(name: &[u8], negated: bool) -> Option<&'static str> {
    Some(match (name, negated) {
        (b"digit", false) => "\\p{Nd}",
        (b"digit", true) => "\\P{Nd}",
        (b"space", false) => "\\p{White_Space}",
        (b"space", true) => "\\P{White_Space}",
        (b"word", false) => "\\p{L}\\p{M}\\p{Nd}\\p{Pc}",
        (b"word", true) => "[^\\p{L}\\p{M}\\p{Nd}\\p{Pc}]",
        _ => return None,
    })
}

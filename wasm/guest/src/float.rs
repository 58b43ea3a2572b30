//! Floats as text, exactly: Rust's own conversions in the place of mruby's.

use std::ffi::{c_char, c_int};

/// `struct mrb_float_text` of the patched mruby.
#[repr(C)]
pub struct FloatText {
    format: extern "C" fn(f64, *mut u8, usize, c_char, c_int, c_int) -> c_int,
    shortest: extern "C" fn(f64, *mut u8, usize) -> c_int,
    read: extern "C" fn(*const u8, *mut f64) -> usize,
}

pub static FLOAT_TEXT: FloatText = FloatText {
    format,
    shortest,
    read,
};

extern "C" fn format(
    number: f64,
    buffer: *mut u8,
    size: usize,
    style: c_char,
    precision: c_int,
    alternative: c_int,
) -> c_int {
    let precision = usize::try_from(precision).unwrap_or(0);
    let keep = alternative != 0;
    let text = match style as u8 {
        b'e' => scientific(number, precision, keep),
        b'g' => general(number, precision.max(1), keep),
        _ => fixed(number, precision, keep),
    };
    put(&text, buffer, size)
}

extern "C" fn shortest(number: f64, buffer: *mut u8, size: usize) -> c_int {
    let digits = format!("{number:e}");
    let (mantissa, exponent) = split_exponent(&digits);
    // as CRuby: written out up to 15 digits, or while there are digits behind the point
    let figures = mantissa.bytes().filter(u8::is_ascii_digit).count() as i32;
    let text = if exponent >= -4 && (exponent < 15 || exponent + 1 < figures) {
        let text = format!("{number}");
        if text.contains('.') {
            text
        } else {
            text + ".0"
        }
    } else {
        let point = if mantissa.contains('.') { "" } else { ".0" };
        format!("{mantissa}{point}{}", exponent_text(exponent))
    };
    put(&text, buffer, size)
}

extern "C" fn read(text: *const u8, out: *mut f64) -> usize {
    // SAFETY: mruby hands over a C string.
    let text = unsafe { std::ffi::CStr::from_ptr(text.cast()) }.to_bytes();
    let length = number_length(text);
    let Some(number) = std::str::from_utf8(&text[..length])
        .ok()
        .and_then(|text| text.parse::<f64>().ok())
    else {
        return 0;
    };
    // SAFETY: `out` is a place on the caller's stack.
    unsafe { *out = number };
    length
}

/// Bytes of `[+-] digits [. digits] [e [+-] digits]` at the start; 0 without a digit.
fn number_length(text: &[u8]) -> usize {
    let digits = |from: usize| {
        text[from..]
            .iter()
            .take_while(|byte| byte.is_ascii_digit())
            .count()
    };
    let is = |at: usize, set: &[u8]| text.get(at).is_some_and(|byte| set.contains(byte));
    let start = usize::from(is(0, b"+-"));
    let whole = digits(start);
    let mut end = start + whole;
    let mut fraction = 0;
    if is(end, b".") {
        fraction = digits(end + 1);
        end += 1 + fraction;
    }
    if whole + fraction == 0 {
        return 0;
    }
    if is(end, b"eE") {
        let sign = usize::from(is(end + 1, b"+-"));
        let exponent = digits(end + 1 + sign);
        if exponent > 0 {
            end += 1 + sign + exponent;
        }
    }
    end
}

/// Rounds as CRuby does: a number whose shortest text ends in a 5 right behind the last
/// digit that is wanted is a tie, and goes to the even digit; any other is rounded by
/// its exact value.
fn fixed(number: f64, precision: usize, keep: bool) -> String {
    let mut text = match tie(&format!("{number}"), precision) {
        Some(text) => text,
        None => format!("{number:.precision$}"),
    };
    if keep && precision == 0 {
        text.push('.');
    }
    text
}

fn scientific(number: f64, precision: usize, keep: bool) -> String {
    let digits = format!("{number:e}");
    let (mantissa, exponent) = split_exponent(&digits);
    let rounded = tie(mantissa, precision).filter(|mantissa| !mantissa.starts_with("10"));
    let text = match rounded {
        Some(mantissa) => format!("{mantissa}e{exponent}"),
        None => format!("{number:.precision$e}"),
    };
    let (mantissa, exponent) = split_exponent(&text);
    let point = if keep && precision == 0 { "." } else { "" };
    format!("{mantissa}{point}{}", exponent_text(exponent))
}

fn exponent_text(exponent: i32) -> String {
    let sign = if exponent < 0 { '-' } else { '+' };
    format!("e{sign}{:02}", exponent.abs())
}

/// The decimal `text` with one digit less, rounded to even, when that digit is a lone 5.
fn tie(text: &str, precision: usize) -> Option<String> {
    let (whole, fraction) = text.split_once('.')?;
    let kept = fraction.strip_suffix('5')?;
    if kept.len() != precision {
        return None;
    }
    let mut digits: Vec<u8> = format!("{whole}{kept}").into_bytes();
    // where no digit is left the exact value decides
    if digits
        .iter()
        .all(|digit| !digit.is_ascii_digit() || *digit == b'0')
    {
        return None;
    }
    if digits.last().is_some_and(|digit| digit % 2 == 1) {
        increment(&mut digits);
    }
    if precision > 0 {
        digits.insert(digits.len() - precision, b'.');
    }
    String::from_utf8(digits).ok()
}

fn increment(digits: &mut Vec<u8>) {
    for digit in digits.iter_mut().rev() {
        if *digit != b'9' {
            *digit += 1;
            return;
        }
        *digit = b'0';
    }
    digits.insert(0, b'1');
}

fn general(number: f64, precision: usize, keep: bool) -> String {
    let rounded = scientific(number, precision - 1, false);
    let (_, exponent) = split_exponent(&rounded);
    let limit = i32::try_from(precision).unwrap_or(i32::MAX);
    if (-4..limit).contains(&exponent) {
        let decimals = usize::try_from(limit - 1 - exponent).unwrap_or(0);
        let text = fixed(number, decimals, keep);
        return if keep {
            text
        } else {
            without_zeros(&text).into()
        };
    }
    let text = scientific(number, precision - 1, keep);
    match text.split_once('e') {
        Some((mantissa, exponent)) if !keep => format!("{}e{exponent}", without_zeros(mantissa)),
        _ => text,
    }
}

fn without_zeros(text: &str) -> &str {
    if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.')
    } else {
        text
    }
}

fn split_exponent(text: &str) -> (&str, i32) {
    let (mantissa, exponent) = text.split_once('e').unwrap_or((text, "0"));
    (mantissa, exponent.parse().unwrap_or(0))
}

/// Writes what fits, with a NUL behind it; the length without that.
fn put(text: &str, buffer: *mut u8, size: usize) -> c_int {
    let length = text.len().min(size.saturating_sub(1));
    // SAFETY: the buffer has room for `size` bytes.
    unsafe {
        std::ptr::copy_nonoverlapping(text.as_ptr(), buffer, length);
        if size > 0 {
            *buffer.add(length) = 0;
        }
    }
    length as c_int
}

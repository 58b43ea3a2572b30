//! Characters as Unicode has them: case, what is printed, normal forms.
//!
//! Strings come as valid UTF-8, checked in C; what is answered is good until the next call.

use std::cell::RefCell;
use std::ffi::c_int;

use unicode_normalization::UnicodeNormalization;

use crate::titlecase::titlecase;

/// `struct unicode` in unicode.h.
#[repr(C)]
pub struct Unicode {
    is_printed: extern "C" fn(u32) -> bool,
    is_alphabetic: extern "C" fn(u32) -> bool,
    change_case: extern "C" fn(*const u8, usize, u32, u32) -> Text,
    normalize: extern "C" fn(*const u8, usize, u32) -> Text,
}

pub static UNICODE: Unicode = Unicode {
    is_printed,
    is_alphabetic,
    change_case,
    normalize,
};

#[repr(C)]
pub struct Text {
    bytes: *const u8,
    length: usize,
}

thread_local! {
    static ANSWER: RefCell<String> = const { RefCell::new(String::new()) };
}

fn answer(text: String) -> Text {
    ANSWER.with_borrow_mut(|kept| {
        *kept = text;
        Text {
            bytes: kept.as_ptr(),
            length: kept.len(),
        }
    })
}

fn text<'a>(bytes: *const u8, length: usize) -> &'a str {
    if length == 0 {
        return "";
    }
    // SAFETY: C hands over a String's bytes, which do not change during the call.
    let bytes = unsafe { std::slice::from_raw_parts(bytes, length) };
    std::str::from_utf8(bytes).unwrap_or("")
}

const PRINT: u32 = 7;
const ALPHA: u32 = 1;

fn is(code: u32, class: u32) -> bool {
    // SAFETY: a table of Oniguruma's, which is never written.
    let asked = unsafe { (*(&raw const onig_sys::OnigEncodingUTF8)).is_code_ctype };
    // SAFETY: it looks numbers up.
    asked.is_some_and(|asked| unsafe { asked(code, class) } != 0 as c_int)
}

extern "C" fn is_printed(code: u32) -> bool {
    is(code, PRINT)
}

extern "C" fn is_alphabetic(code: u32) -> bool {
    is(code, ALPHA)
}

const UPCASE: u32 = 0;
const DOWNCASE: u32 = 1;
const CAPITALIZE: u32 = 2;
const SWAPCASE: u32 = 3;

const TURKIC: u32 = 1;

extern "C" fn change_case(bytes: *const u8, length: usize, which: u32, flags: u32) -> Text {
    let source = text(bytes, length);
    let turkic = flags & TURKIC != 0;
    let mut out = String::with_capacity(source.len());
    for (index, character) in source.chars().enumerate() {
        match which {
            UPCASE => upper(character, turkic, &mut out),
            DOWNCASE => lower(character, turkic, &mut out),
            CAPITALIZE if index == 0 => title(character, turkic, &mut out),
            CAPITALIZE => lower(character, turkic, &mut out),
            SWAPCASE if is_upper(character) => lower(character, turkic, &mut out),
            SWAPCASE => upper(character, turkic, &mut out),
            _ => fold(character, turkic, &mut out),
        }
    }
    answer(out)
}

fn is_upper(character: char) -> bool {
    character.is_uppercase() || matches!(character, 'ǅ' | 'ǈ' | 'ǋ' | 'ǲ')
}

fn upper(character: char, turkic: bool, out: &mut String) {
    match character {
        'i' if turkic => out.push('İ'),
        _ => out.extend(character.to_uppercase()),
    }
}

fn lower(character: char, turkic: bool, out: &mut String) {
    match character {
        'I' if turkic => out.push('ı'),
        'İ' if turkic => out.push('i'),
        _ => out.extend(character.to_lowercase()),
    }
}

fn title(character: char, turkic: bool, out: &mut String) {
    match character {
        'i' if turkic => out.push('İ'),
        _ => titlecase(character, out),
    }
}

/// What two characters have in common that differ by case alone.
fn fold(character: char, turkic: bool, out: &mut String) {
    match character {
        'ẞ' => out.push_str("ss"),
        'ı' => out.push('ı'),
        'İ' | 'I' => lower(character, turkic, out),
        _ => {
            for upper in character.to_uppercase() {
                out.extend(upper.to_lowercase());
            }
        }
    }
}

extern "C" fn normalize(bytes: *const u8, length: usize, form: u32) -> Text {
    let source = text(bytes, length);
    answer(match form {
        0 => source.nfc().collect(),
        1 => source.nfd().collect(),
        2 => source.nfkc().collect(),
        _ => source.nfkd().collect(),
    })
}

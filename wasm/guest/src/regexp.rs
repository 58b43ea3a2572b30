//! Regular expressions: Oniguruma, as regexp.c calls it.
//!
//! Nothing here calls mruby. The objects that scripts see are made in regexp.c and
//! match_data.c; what they hold of this side is a `Regex`, by reference count.

mod charset;
mod describe;
mod escape;
mod nesting;
mod pattern;
mod program;
mod regex;

use std::cell::RefCell;
use std::ffi::c_int;
use std::rc::Rc;

use regex::{Name, Regex, Unsearchable};

/// `enum regexp_search` in regexp.h.
const NO_MATCH: c_int = -1;
const INVALID_STRING: c_int = -2;
const INCOMPATIBLE: c_int = -3;
const FAILED: c_int = -4;
const TIMED_OUT: c_int = -5;

/// Bits of `how` in `search`, as in regexp.h.
const BINARY: u32 = 1;
const GROUPS: u32 = 2;
const CHECKED: u32 = 4;
const ANCHORED: u32 = 8;

/// `struct regexp_engine` in regexp.h.
#[repr(C)]
pub struct Engine {
    compile: extern "C" fn(*const u8, usize, u32, usize) -> *const Regex,
    share: extern "C" fn(*const Regex),
    release: extern "C" fn(*const Regex),
    search: extern "C" fn(*const Regex, *const u8, usize, usize, usize, u32, *mut Found) -> c_int,
    facts: extern "C" fn(*const Regex) -> Facts,
    name: extern "C" fn(*const Regex, usize, *mut NamedGroups) -> bool,
    find_name: extern "C" fn(*const Regex, *const u8, usize, *mut NamedGroups) -> bool,
    text: extern "C" fn(*const Regex, u32) -> Text,
    escape: extern "C" fn(*const u8, usize) -> Text,
    is_text: extern "C" fn(*const u8, usize) -> bool,
    failure: extern "C" fn() -> Text,
    set_patience: extern "C" fn(f64),
}

pub static ENGINE: Engine = Engine {
    compile,
    share,
    release,
    search,
    facts,
    name,
    find_name,
    text,
    escape,
    is_text,
    failure,
    set_patience,
};

/// Bytes that are good until the engine is called again.
#[repr(C)]
pub struct Text {
    bytes: *const u8,
    length: usize,
}

/// Where the groups of a match are, -1 for those without; good until the next search.
#[repr(C)]
pub struct Found {
    begins: *const c_int,
    ends: *const c_int,
    groups: usize,
}

#[repr(C)]
pub struct NamedGroups {
    name: Text,
    numbers: *const u32,
    count: usize,
}

/// What is known of an expression without searching.
#[repr(C)]
pub struct Facts {
    options: u32,
    groups: u32,
    names: u32,
    weight: u32,
    linear: bool,
}

thread_local! {
    /// What `Text` points into: the last text that was asked for.
    static TEXT: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
    static FAILURE: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Called once, at the boot: the snapshot holds an Oniguruma that is ready.
pub fn boot() {
    program::boot();
}

fn keep(slot: &'static std::thread::LocalKey<RefCell<Vec<u8>>>, mut bytes: Vec<u8>) -> Text {
    bytes.push(0);
    slot.with_borrow_mut(|kept| {
        *kept = bytes;
        Text {
            bytes: kept.as_ptr(),
            length: kept.len() - 1,
        }
    })
}

fn fail(message: Vec<u8>) {
    keep(&FAILURE, message);
}

fn bytes<'a>(start: *const u8, length: usize) -> &'a [u8] {
    if length == 0 {
        return &[];
    }
    // SAFETY: regexp.c hands over a String's bytes, which stay while it waits for us.
    unsafe { std::slice::from_raw_parts(start, length) }
}

fn regex<'a>(regex: *const Regex) -> &'a Regex {
    // SAFETY: the pointer came from `compile`, and the object that holds it is alive.
    unsafe { &*regex }
}

/// Null when the pattern is wrong: `failure` then says why.
extern "C" fn compile(
    source: *const u8,
    length: usize,
    options: u32,
    stack_left: usize,
) -> *const Regex {
    match Regex::new(bytes(source, length), options, stack_left) {
        Ok(regex) => Rc::into_raw(Rc::new(regex)),
        Err(message) => {
            fail(message);
            std::ptr::null()
        }
    }
}

extern "C" fn share(regex: *const Regex) {
    // SAFETY: the pointer came from `Rc::into_raw`, and one count of it is held.
    unsafe { Rc::increment_strong_count(regex) };
}

extern "C" fn release(regex: *const Regex) {
    // SAFETY: as above; the caller gives its count up.
    unsafe { Rc::decrement_strong_count(regex) };
}

/// Looks from `start` towards `range`, which is before it for a search backwards. The
/// byte at which the match begins, or one of the numbers above.
extern "C" fn search(
    pointer: *const Regex,
    string: *const u8,
    length: usize,
    start: usize,
    range: usize,
    how: u32,
    found: *mut Found,
) -> c_int {
    let string = bytes(string, length);
    let (binary, checked) = (how & BINARY != 0, how & CHECKED != 0);
    let program = match regex(pointer).program_for(string, binary, checked) {
        Ok(program) => program,
        Err(Unsearchable::Invalid) => return INVALID_STRING,
        Err(Unsearchable::Incompatible) => return INCOMPATIBLE,
        Err(Unsearchable::Failed(message)) => {
            fail(message);
            return FAILED;
        }
    };
    let anchored = how & ANCHORED != 0;
    match program.search(string, start, range, anchored, how & GROUPS != 0) {
        Ok(Some(at)) => {
            if how & GROUPS != 0 {
                let groups = program::groups();
                // SAFETY: `found` is a place on the caller's stack.
                unsafe { *found = groups };
            }
            at
        }
        Ok(None) => NO_MATCH,
        Err(program::Stopped::OutOfPatience) => TIMED_OUT,
        Err(program::Stopped::Failed(message)) => {
            fail(describe::error(
                &message,
                &regex(pointer).source,
                regex(pointer).options,
            ));
            FAILED
        }
    }
}

extern "C" fn facts(pointer: *const Regex) -> Facts {
    let regex = regex(pointer);
    Facts {
        options: regex.options,
        groups: regex.groups,
        names: regex.names.len() as u32,
        weight: regex.weight,
        linear: regex.linear,
    }
}

fn put_name(name: Option<&Name>, out: *mut NamedGroups) -> bool {
    let Some(name) = name else {
        return false;
    };
    // SAFETY: `out` is a place on the caller's stack.
    unsafe {
        *out = NamedGroups {
            name: Text {
                bytes: name.name.as_ptr(),
                length: name.name.len(),
            },
            numbers: name.groups.as_ptr(),
            count: name.groups.len(),
        };
    }
    true
}

extern "C" fn name(pointer: *const Regex, index: usize, out: *mut NamedGroups) -> bool {
    put_name(regex(pointer).names.get(index), out)
}

extern "C" fn find_name(
    pointer: *const Regex,
    wanted: *const u8,
    length: usize,
    out: *mut NamedGroups,
) -> bool {
    let wanted = bytes(wanted, length);
    let found = regex(pointer)
        .names
        .iter()
        .find(|name| *name.name == *wanted);
    put_name(found, out)
}

/// Which of the texts: 0 the source, 1 `to_s`, 2 `inspect`.
extern "C" fn text(pointer: *const Regex, which: u32) -> Text {
    let regex = regex(pointer);
    match which {
        0 => keep(&TEXT, regex.source.to_vec()),
        1 => keep(&TEXT, describe::embeddable(&regex.source, regex.options)),
        _ => keep(&TEXT, describe::literal(&regex.source, regex.options)),
    }
}

extern "C" fn escape(source: *const u8, length: usize) -> Text {
    keep(&TEXT, escape::escape(bytes(source, length)))
}

extern "C" fn is_text(string: *const u8, length: usize) -> bool {
    std::str::from_utf8(bytes(string, length)).is_ok()
}

extern "C" fn failure() -> Text {
    FAILURE.with_borrow(|kept| Text {
        bytes: kept.as_ptr(),
        length: kept.len().saturating_sub(1),
    })
}

/// Seconds that one search may take; 0 for as long as the run lasts.
extern "C" fn set_patience(seconds: f64) {
    program::set_patience(seconds);
}

//! A compiled pattern: Oniguruma's, with the limits that suit a guest.

use std::cell::{Cell, RefCell};
use std::ffi::{c_int, c_uint, c_ulong, c_void};
use std::ptr;

use onig_sys::{
    ONIG_MISMATCH, ONIG_OPTION_DIGIT_IS_ASCII, ONIG_OPTION_NONE, ONIG_OPTION_SPACE_IS_ASCII,
    ONIG_OPTION_WORD_IS_ASCII, ONIG_SYN_OP_ESC_O_BRACE_OCTAL, ONIG_SYN_OP_ESC_X_BRACE_HEX8,
    ONIG_SYN_OP2_OPTION_ONIGURUMA, ONIGERR_RETRY_LIMIT_IN_MATCH_OVER,
    ONIGERR_RETRY_LIMIT_IN_SEARCH_OVER, OnigEncoding, OnigErrorInfo, OnigRegex, OnigRegion,
    OnigSyntaxType, OnigUChar,
};

use super::Found;
use super::regex::Name;

/// Nesting that is refused: CRuby's limit. What the stack takes is looked at before.
const DEEPEST: c_uint = 4096;

/// Steps back that are taken for one second of `Regexp.timeout`: the guest's clock
/// stands still.
const RETRIES_PER_SECOND: f64 = 50e6;

const ERROR_ROOM: usize = 512;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    Text,
    Bytes,
}

/// Why a search gave no answer.
pub enum Stopped {
    OutOfPatience,
    Failed(String),
}

pub struct Program(OnigRegex);

thread_local! {
    /// Where the last search that asked for its groups put them.
    static REGION: RefCell<OnigRegion> = const { RefCell::new(OnigRegion {
        allocated: 0,
        num_regs: 0,
        beg: ptr::null_mut(),
        end: ptr::null_mut(),
        history_root: ptr::null_mut(),
    }) };
    static SYNTAX: Cell<*mut OnigSyntaxType> = const { Cell::new(ptr::null_mut()) };
}

pub fn boot() {
    let mut encodings = [encoding(Encoding::Text), encoding(Encoding::Bytes)];
    // SAFETY: called once, before any pattern is compiled; the syntax is copied.
    let mut syntax = unsafe {
        onig_sys::onig_initialize(encodings.as_mut_ptr(), encodings.len() as c_int);
        // the run's deadline ends what takes too long, and memory_limit what takes too much
        onig_sys::onig_set_retry_limit_in_match(0);
        onig_sys::onig_set_retry_limit_in_search(0);
        onig_sys::onig_set_match_stack_limit_size(0);
        onig_sys::onig_set_parse_depth_limit(DEEPEST);
        onig_sys::onig_set_subexp_call_max_nest_level(c_int::MAX);
        onig_sys::OnigSyntaxRuby
    };
    // `(?W)` and the like, which `pattern` writes and takes from nobody
    syntax.op2 |= ONIG_SYN_OP2_OPTION_ONIGURUMA;
    syntax.op &= !(ONIG_SYN_OP_ESC_O_BRACE_OCTAL | ONIG_SYN_OP_ESC_X_BRACE_HEX8);
    SYNTAX.set(Box::into_raw(Box::new(syntax)));
}

/// Seconds that a search may take, 0 for any number.
pub fn set_patience(seconds: f64) {
    let retries = match seconds {
        0.0 => 0,
        _ => (seconds * RETRIES_PER_SECOND).max(1.0) as c_ulong,
    };
    // SAFETY: a number that Oniguruma keeps.
    unsafe { onig_sys::onig_set_retry_limit_in_search(retries) };
}

fn encoding(encoding: Encoding) -> OnigEncoding {
    match encoding {
        Encoding::Text => &raw mut onig_sys::OnigEncodingUTF8,
        Encoding::Bytes => &raw mut onig_sys::OnigEncodingASCII,
    }
}

impl Program {
    pub fn new(pattern: &[u8], options: u32, bytes_or_text: Encoding) -> Result<Program, String> {
        let options = options
            | ONIG_OPTION_WORD_IS_ASCII
            | ONIG_OPTION_DIGIT_IS_ASCII
            | ONIG_OPTION_SPACE_IS_ASCII;
        let mut made: OnigRegex = ptr::null_mut();
        let mut info = OnigErrorInfo {
            enc: ptr::null_mut(),
            par: ptr::null_mut(),
            par_end: ptr::null_mut(),
        };
        let range = pattern.as_ptr_range();
        // SAFETY: Oniguruma reads the pattern and keeps nothing of it; the syntax lives
        // as long as the guest.
        let status = unsafe {
            onig_sys::onig_new(
                &raw mut made,
                range.start,
                range.end,
                options,
                encoding(bytes_or_text),
                SYNTAX.get(),
                &raw mut info,
            )
        };
        if status == 0 {
            return Ok(Program(made));
        }
        Err(error_text(status, &mut info))
    }

    /// Where the match begins. With `start` at or behind `range`, searches backwards.
    pub fn search(
        &self,
        string: &[u8],
        start: usize,
        range: usize,
        anchored: bool,
        groups: bool,
    ) -> Result<Option<c_int>, Stopped> {
        let bytes = string.as_ptr_range();
        REGION.with_borrow_mut(|region| {
            let region = if groups {
                &raw mut *region
            } else {
                ptr::null_mut()
            };
            let options = ONIG_OPTION_NONE;
            // SAFETY: both places are within the string, or at its end; its text is valid.
            let at = unsafe {
                let (text, end) = (bytes.start, bytes.end);
                let (from, to) = (text.add(start), text.add(range));
                if anchored {
                    match onig_sys::onig_match(self.0, text, end, from, region, options) {
                        0.. => start as c_int,
                        status => status,
                    }
                } else {
                    onig_sys::onig_search(self.0, text, end, from, to, region, options)
                }
            };
            match at {
                0.. => Ok(Some(at)),
                ONIG_MISMATCH => Ok(None),
                ONIGERR_RETRY_LIMIT_IN_MATCH_OVER | ONIGERR_RETRY_LIMIT_IN_SEARCH_OVER => {
                    Err(Stopped::OutOfPatience)
                }
                status => Err(Stopped::Failed(error_text(status, ptr::null_mut()))),
            }
        })
    }

    pub fn groups(&self) -> u32 {
        // SAFETY: the program is alive.
        unsafe { onig_sys::onig_number_of_captures(self.0) as u32 }
    }

    /// In the order in which they were written.
    pub fn names(&self) -> Box<[Name]> {
        extern "C" fn each(
            name: *const OnigUChar,
            end: *const OnigUChar,
            count: c_int,
            numbers: *mut c_int,
            _: OnigRegex,
            names: *mut c_void,
        ) -> c_int {
            // SAFETY: Oniguruma hands over its table's entry and the Vec below.
            unsafe {
                let numbers = std::slice::from_raw_parts(numbers, count as usize);
                (*names.cast::<Vec<Name>>()).push(Name {
                    name: std::slice::from_raw_parts(name, end.offset_from(name) as usize).into(),
                    groups: numbers.iter().map(|number| *number as u32).collect(),
                });
            }
            0
        }
        let mut names: Vec<Name> = Vec::new();
        // SAFETY: `names` outlives the call.
        unsafe { onig_sys::onig_foreach_name(self.0, Some(each), (&raw mut names).cast()) };
        names.sort_by_key(|name| name.groups.first().copied());
        names.into_boxed_slice()
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // SAFETY: made by `onig_new`, and nobody else's.
        unsafe { onig_sys::onig_free(self.0) };
    }
}

/// The groups of the last search that asked for them.
pub fn groups() -> Found {
    REGION.with_borrow(|region| Found {
        begins: region.beg,
        ends: region.end,
        groups: region.num_regs as usize,
    })
}

fn error_text(status: c_int, info: *mut OnigErrorInfo) -> String {
    let mut room = [0u8; ERROR_ROOM];
    // SAFETY: the room is far larger than the longest of Oniguruma's messages, which cuts
    // the names in them.
    let length = unsafe { onig_sys::onig_error_code_to_str(room.as_mut_ptr(), status, info) };
    let text = &room[..usize::try_from(length).unwrap_or(0).min(ERROR_ROOM)];
    let text = String::from_utf8_lossy(text);
    match &*text {
        "end pattern at escape" => "too short escape sequence".into(),
        _ => text.into_owned(),
    }
}

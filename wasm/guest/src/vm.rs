//! mruby's C interface, and the one interpreter that the snapshot holds.
//!
//! What mruby raises leaves by a longjmp, which must not pass a Rust frame: whatever
//! may raise is called through a function of shim.c that catches it.

use std::cell::Cell;
use std::ffi::{c_int, c_void};

use kobako_wire::envelope::{Clock, Conditions};

use crate::client::Sent;
use crate::float::{FLOAT_TEXT, FloatText};
use crate::json;
use crate::regexp;
use crate::unicode::{UNICODE, Unicode};

/// An mruby value, unboxed: `union mrb_value_union` and `mrb_type_field`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Value {
    bits: u64,
    kind: u64,
}

/// `enum mrb_vtype`, as far as values that may be carried go.
pub mod kind {
    pub const FALSE: u64 = 0;
    pub const TRUE: u64 = 1;
    pub const SYMBOL: u64 = 2;
    pub const FLOAT: u64 = 5;
    pub const INTEGER: u64 = 6;
    pub const HASH: u64 = 12;
    pub const DATA: u64 = 13;
    pub const ARRAY: u64 = 17;
    pub const STRING: u64 = 18;
    pub const RANGE: u64 = 19;
    pub const ISTRUCT: u64 = 23;
    pub const RATIONAL: u64 = 26;
    pub const BIGINT: u64 = 27;
}

#[repr(C)]
pub struct State {
    _opaque: [u8; 0],
}

#[repr(C)]
pub struct HashTable {
    _opaque: [u8; 0],
}

/// `struct script` in shim.c.
#[repr(C)]
pub struct Script {
    pub source: *const u8,
    pub length: usize,
    pub line: u32,
    pub column: u32,
}

pub type Symbol = u32;
pub type ServiceCall = extern "C" fn(*mut State, sent: *const Sent, out: *mut Value) -> c_int;
pub type Pair = extern "C" fn(*mut State, Value, Value, *mut c_void) -> c_int;

#[link(wasm_import_module = "env")]
unsafe extern "C" {
    /// Bytes of memory that this run may have.
    fn __kobako_memory_limit() -> u64;
}

unsafe extern "C" {
    fn __wasm_call_ctors();
    fn kobako_open() -> *mut State;
    fn kobako_seed(digits: *const u8, length: usize);
    fn mrb_gc_first_due(bytes: usize);
    fn kobako_clock(seconds: i64, nanoseconds: u32, offset: i32);
    pub fn kobako_arena_save(mrb: *mut State) -> c_int;
    pub fn kobako_arena_restore(mrb: *mut State, index: c_int);
    fn mrb_malloc_simple(mrb: *mut State, length: usize) -> *mut c_void;
    pub fn mrb_free(mrb: *mut State, room: *mut c_void);
    pub fn mrb_intern(mrb: *mut State, name: *const u8, length: usize) -> Symbol;
    pub fn mrb_sym_name_len(mrb: *mut State, symbol: Symbol, length: *mut i64) -> *const u8;
    pub fn mrb_str_new(mrb: *mut State, bytes: *const u8, length: i64) -> Value;
    pub fn mrb_ary_new_capa(mrb: *mut State, capacity: i64) -> Value;
    pub fn mrb_ary_push(mrb: *mut State, array: Value, element: Value);
    pub fn mrb_hash_new_capa(mrb: *mut State, capacity: i64) -> Value;
    pub fn mrb_hash_size(mrb: *mut State, hash: Value) -> i64;
    pub fn mrb_hash_foreach(mrb: *mut State, hash: *mut HashTable, each: Pair, data: *mut c_void);
    /// Little-endian, of whole 32-bit limbs.
    pub fn mrb_bint_from_bytes(mrb: *mut State, bytes: *const u8, length: i64) -> Value;
    pub fn mrb_bint_neg(mrb: *mut State, number: Value) -> Value;
    pub fn mrb_bint_to_s(mrb: *mut State, number: Value, base: i64) -> Value;
    pub fn mrb_top_self(mrb: *mut State) -> Value;
    fn kobako_features_module() -> Value;

    fn kobako_given(
        call: ServiceCall,
        float_text: *const FloatText,
        regexps: *const c_void,
        json: *const c_void,
    );
    fn kobako_given_unicode(unicode: *const Unicode);
    fn kobako_compile(mrb: *mut State, script: *mut Script, out: *mut Value) -> c_int;
    fn kobako_eval(mrb: *mut State, script: Value, out: *mut Value) -> c_int;
    fn kobako_string(string: Value, length: *mut usize) -> *const u8;
    pub fn kobako_string_is_binary(string: Value) -> bool;
    pub fn kobako_binary_string(mrb: *mut State, bytes: *const u8, length: usize) -> Value;
    pub fn kobako_string_in(mrb: *mut State, room: *mut u8, length: usize, binary: bool) -> Value;
    fn kobako_array(array: Value, length: *mut usize) -> *const Value;
    pub fn kobako_hash(hash: Value) -> *mut HashTable;
    pub fn kobako_range(
        range: Value,
        begin: *mut Value,
        end: *mut Value,
        exclusive: *mut bool,
    ) -> bool;
    pub fn kobako_time(
        mrb: *mut State,
        object: Value,
        seconds: *mut i64,
        nanoseconds: *mut u32,
        offset: *mut i32,
    ) -> bool;
    pub fn kobako_time_new(mrb: *mut State, seconds: i64, nanoseconds: u32, offset: i32) -> Value;
    /// Of the patched mruby: reads the parts, without asking methods of theirs.
    pub fn mrb_rational_parts(
        mrb: *mut State,
        rational: Value,
        numerator: *mut Value,
        denominator: *mut Value,
    ) -> bool;
    pub fn kobako_handle(mrb: *mut State, object: Value) -> u32;
    pub fn kobako_fault(mrb: *mut State, exception: Value) -> u32;
    pub fn kobako_handle_new(mrb: *mut State, id: u32) -> Value;
    pub fn kobako_service_error_new(
        mrb: *mut State,
        message: *const u8,
        length: usize,
        fault: u32,
    ) -> Value;
    pub fn kobako_type_error_new(mrb: *mut State, message: *const u8, length: usize) -> Value;
    fn kobako_member(
        mrb: *mut State,
        space: *const u8,
        space_length: usize,
        member: *const u8,
        member_length: usize,
        out: *mut Value,
    ) -> c_int;
    fn kobako_send(
        mrb: *mut State,
        object: Value,
        method: *const u8,
        method_length: usize,
        count: i64,
        arguments: *const Value,
        out: *mut Value,
    ) -> c_int;
    fn kobako_hash_set(
        mrb: *mut State,
        hash: Value,
        key: Value,
        value: Value,
        out: *mut Value,
    ) -> c_int;
    fn kobako_range_new(
        mrb: *mut State,
        begin: Value,
        end: Value,
        exclusive: bool,
        out: *mut Value,
    ) -> c_int;
    fn kobako_class_name(mrb: *mut State, object: Value, out: *mut Value) -> c_int;
}

thread_local! {
    static BOOTED: Cell<*mut State> = const { Cell::new(std::ptr::null_mut()) };
}

pub fn boot(on_call: ServiceCall) {
    // SAFETY: called once, before anything else of the guest; a reactor that
    // exports no `_initialize` runs its constructors itself.
    let mrb = unsafe {
        __wasm_call_ctors();
        regexp::boot();
        let regexps = (&raw const regexp::ENGINE).cast();
        let json = (&raw const json::ENGINE).cast();
        kobako_given(on_call, &raw const FLOAT_TEXT, regexps, json);
        kobako_given_unicode(&raw const UNICODE);
        kobako_open()
    };
    assert!(
        !mrb.is_null(),
        "mruby or a library of the guest does not boot"
    );
    BOOTED.set(mrb);
}

/// The interpreter of the snapshot.
pub fn booted() -> *mut State {
    BOOTED.get()
}

/// Puts the first collection off as far as the run's limit lets it: a short script needs
/// none, and it writes to every page that holds an object.
pub fn expect_room() {
    let taken = (core::arch::wasm32::memory_size(0) << 16) as u64;
    // SAFETY: two numbers.
    unsafe {
        let left = __kobako_memory_limit().saturating_sub(taken);
        mrb_gc_first_due((left / 4).clamp(1 << 20, 3 << 20) as usize);
    }
}

/// Memory that a String may take for its own: with room for the NUL after it.
pub fn room(length: usize) -> *mut u8 {
    // SAFETY: the interpreter is booted.
    let room = unsafe { mrb_malloc_simple(booted(), length + 1) };
    assert!(!room.is_null(), "no memory is left for a message");
    room.cast()
}

/// What this run's script finds of the world, where it is not as at the boot.
pub fn tell(conditions: &Conditions) {
    let seed = conditions.seed;
    if !seed.is_empty() {
        // SAFETY: the digits are copied.
        unsafe { kobako_seed(seed.as_ptr(), seed.len()) };
    }
    if let Some(Clock(seconds, nanoseconds, offset)) = conditions.clock {
        // SAFETY: three numbers, which the other side checks.
        unsafe { kobako_clock(seconds, nanoseconds, offset) };
    }
}

impl Value {
    pub const NIL: Value = Value {
        bits: 0,
        kind: kind::FALSE,
    };

    pub fn boolean(flag: bool) -> Value {
        // false is told from nil by its bits
        let kind = if flag { kind::TRUE } else { kind::FALSE };
        Value { bits: 1, kind }
    }

    pub fn integer(number: i64) -> Value {
        Value {
            bits: number as u64,
            kind: kind::INTEGER,
        }
    }

    pub fn float(number: f64) -> Value {
        Value {
            bits: number.to_bits(),
            kind: kind::FLOAT,
        }
    }

    pub fn symbol(symbol: Symbol) -> Value {
        Value {
            bits: symbol.into(),
            kind: kind::SYMBOL,
        }
    }

    pub fn kind(self) -> u64 {
        self.kind
    }

    pub fn is_nil(self) -> bool {
        self.kind == kind::FALSE && self.bits as u32 == 0
    }

    pub fn as_integer(self) -> i64 {
        self.bits as i64
    }

    pub fn as_float(self) -> f64 {
        f64::from_bits(self.bits)
    }

    pub fn as_symbol(self) -> Symbol {
        self.bits as u32
    }
}

/// The result of a protected call: the error is what was raised.
fn caught(call: impl FnOnce(*mut Value) -> c_int) -> Result<Value, Value> {
    let mut out = Value::NIL;
    match call(&raw mut out) {
        0 => Ok(out),
        _ => Err(out),
    }
}

/// The script as a Proc, which lives until it is run.
pub fn compile(mrb: *mut State, script: &mut Script) -> Result<Value, Value> {
    // SAFETY: both pointers outlive the call.
    caught(|out| unsafe { kobako_compile(mrb, script, out) })
}

pub fn eval(mrb: *mut State, script: Value) -> Result<Value, Value> {
    // SAFETY: the script is what `compile` gave.
    caught(|out| unsafe { kobako_eval(mrb, script, out) })
}

pub fn send(
    mrb: *mut State,
    object: Value,
    method: &str,
    arguments: &[Value],
) -> Result<Value, Value> {
    let (name, length) = (method.as_ptr(), method.len());
    let (first, count) = (arguments.as_ptr(), arguments.len() as i64);
    // SAFETY: the pointers outlive the call.
    caught(|out| unsafe { kobako_send(mrb, object, name, length, count, first, out) })
}

/// As `require` would, but for what that answers. A name that it does not know is its to
/// tell.
pub fn load_feature(mrb: *mut State, name: &str) {
    // SAFETY: mruby copies the name.
    let text = unsafe { mrb_str_new(mrb, name.as_ptr(), name.len() as i64) };
    // SAFETY: the module is there since the boot.
    let _ = send(mrb, unsafe { kobako_features_module() }, "preload", &[text]);
}

pub fn hash_set(mrb: *mut State, hash: Value, key: Value, value: Value) -> Result<Value, Value> {
    // SAFETY: `hash` is a Hash.
    caught(|out| unsafe { kobako_hash_set(mrb, hash, key, value, out) })
}

pub fn range_new(
    mrb: *mut State,
    begin: Value,
    end: Value,
    exclusive: bool,
) -> Result<Value, Value> {
    // SAFETY: the interpreter is booted.
    caught(|out| unsafe { kobako_range_new(mrb, begin, end, exclusive, out) })
}

pub fn class_name(mrb: *mut State, object: Value) -> Result<Value, Value> {
    // SAFETY: the interpreter is booted.
    caught(|out| unsafe { kobako_class_name(mrb, object, out) })
}

/// Makes a Service callable under its two names.
pub fn member(mrb: *mut State, space: &str, member: &str) -> Result<Value, Value> {
    let (space, space_length) = (space.as_ptr(), space.len());
    let (member, member_length) = (member.as_ptr(), member.len());
    // SAFETY: the pointers outlive the call.
    caught(|out| unsafe { kobako_member(mrb, space, space_length, member, member_length, out) })
}

/// A String's bytes, good until mruby runs again.
pub fn string_bytes<'a>(string: Value) -> &'a [u8] {
    debug_assert_eq!(string.kind, kind::STRING);
    let mut length = 0;
    // SAFETY: `string` is a String; the caller is done with the bytes before mruby
    // may move or free them.
    unsafe {
        let bytes = kobako_string(string, &raw mut length);
        std::slice::from_raw_parts(bytes, length)
    }
}

/// An Array's elements, good until mruby runs again.
pub fn array_elements<'a>(array: Value) -> &'a [Value] {
    debug_assert_eq!(array.kind, kind::ARRAY);
    let mut length = 0;
    // SAFETY: as for `string_bytes`; an empty Array may have no elements' pointer.
    unsafe {
        let elements = kobako_array(array, &raw mut length);
        if length == 0 {
            return &[];
        }
        std::slice::from_raw_parts(elements, length)
    }
}

/// A Symbol's name, good until the next name is asked for.
pub fn symbol_name<'a>(mrb: *mut State, symbol: Symbol) -> &'a [u8] {
    let mut length = 0;
    // SAFETY: `symbol` came from mruby; the caller copies or writes the name at once.
    unsafe {
        let name = mrb_sym_name_len(mrb, symbol, &raw mut length);
        std::slice::from_raw_parts(name, length as usize)
    }
}

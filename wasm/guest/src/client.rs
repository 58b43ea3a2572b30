//! A call of a Service, seen from the guest: request out, reply in.

use std::cell::Cell;
use std::ffi::c_int;

use kobako_wire::Error;
use kobako_wire::decode::Decoder;
use kobako_wire::encode::{Apart, Carry, Encoder, Shape};
use kobako_wire::envelope::{Bare, Fault, response_is_ok};

use crate::value::Mruby;
use crate::vm::{self, State, Symbol, Value, kind};

#[link(wasm_import_module = "env")]
unsafe extern "C" {
    /// Sends the request, to which belong the Strings that stand apart from it. The reply's
    /// place is in the upper half, its length in the lower, as `Bare` packs it.
    fn __kobako_dispatch_long(
        request: *const u8,
        length: u32,
        apart: *const Apart,
        count: u32,
    ) -> u64;
}

/// `enum remote_kind` in remote.h.
const MEMBER: u32 = 1;

/// `REMOTE_HEAD_MAX`.
const HEAD: usize = 39;

/// `struct remote_sent`: a call, as the script made it.
#[repr(C)]
pub struct Sent {
    kind: u32,
    id: u32,
    method: Symbol,
    count: u32,
    arguments: *const Value,
    pairs: u32,
    /// A Hash, or nil, where there are no pairs.
    keywords: *const Value,
    site: *mut Site,
}

/// `struct remote_site`.
#[repr(C)]
struct Site {
    _known: [u32; 5],
    length: u8,
    head: [u8; HEAD],
}

// as remote.c says of its own
const _: () = assert!(size_of::<Site>() == 60 && size_of::<Sent>() == 32);

enum Keywords<'a> {
    Pairs(&'a [Value]),
    Hash(Value),
}

thread_local! {
    /// The request's bytes, kept from call to call.
    static REQUEST: Cell<Vec<u8>> = const { Cell::new(Vec::new()) };
    static APART: Cell<Vec<Apart>> = const { Cell::new(Vec::new()) };
    /// The Invocation's room, where replies come that fit in it.
    static INBOX: Cell<*const u8> = const { Cell::new(std::ptr::null()) };
}

pub fn invoked_at(room: *const u8) {
    INBOX.set(room);
}

enum Failed {
    /// The arguments cannot be carried.
    Argument(Error),
    /// The reply makes no sense here: nothing that a host of ours would send.
    Reply(Error),
    /// The Service call failed.
    Service { message: String, fault: u32 },
}

/// `kobako_client_call` in remote.h.
pub extern "C" fn call_from_c(mrb: *mut State, sent: *const Sent, out: *mut Value) -> c_int {
    // SAFETY: remote.c hands over a call whose values lie on mruby's stack, and a place on
    // its own.
    let result = unsafe { call(&mut Mruby(mrb), &*sent) };
    let (status, value) = match result {
        Ok(value) => (0, value),
        Err(failed) => (1, exception(mrb, failed)),
    };
    // SAFETY: `out` is a place on the caller's stack.
    unsafe { *out = value };
    status
}

fn call(mruby: &mut Mruby, sent: &Sent) -> Result<Value, Failed> {
    let mut request = REQUEST.take();
    let mut apart = APART.take();
    request.clear();
    apart.clear();
    encode(mruby, &mut request, &mut apart, sent).map_err(Failed::Argument)?;
    let place = send(&request, &apart);
    REQUEST.set(request);
    APART.set(apart);
    let start = (place >> 32) as usize as *mut u8;
    let (length, bare) = Bare::unpacked(place as u32);
    let length = length as usize;
    if let Some(kind) = bare {
        // SAFETY: the host had this room from `__kobako_alloc`, for this length; it is the
        // String's from here on.
        return Ok(unsafe { vm::kobako_string_in(mruby.0, start, length, kind == Bare::Binary) });
    }
    // SAFETY: the host wrote the reply there, as the call's contract says.
    let reply = unsafe { std::slice::from_raw_parts(start, length) };
    if std::ptr::eq(start, INBOX.get()) {
        if is_plain(reply) {
            return decode(mruby, reply);
        }
        // copied, since a key's own `hash` may call a Service while it is read
        return decode(mruby, &reply.to_vec());
    }
    let value = decode(mruby, reply);
    // SAFETY: this room came from `__kobako_alloc`, and nothing that was decoded points there.
    unsafe { vm::mrb_free(mruby.0, start.cast()) };
    value
}

/// The arguments still hold what stands apart: nothing of the script's has run since.
fn send(request: &[u8], apart: &[Apart]) -> u64 {
    let (start, length) = (request.as_ptr(), request.len() as u32);
    // SAFETY: the host reads the request before it returns, and writes its reply into room of
    // its own.
    unsafe { __kobako_dispatch_long(start, length, apart.as_ptr(), apart.len() as u32) }
}

fn encode(
    mruby: &mut Mruby,
    request: &mut Vec<u8>,
    apart: &mut Vec<Apart>,
    sent: &Sent,
) -> Result<(), Error> {
    // SAFETY: as `call_from_c` says. Nothing of the script's runs while they are read.
    let (arguments, keywords) = unsafe {
        (
            std::slice::from_raw_parts(sent.arguments, sent.count as usize),
            match sent.pairs {
                0 if sent.site.is_null() => Keywords::Hash(*sent.keywords),
                pairs => Keywords::Pairs(std::slice::from_raw_parts(
                    sent.keywords,
                    2 * pairs as usize,
                )),
            },
        )
    };
    head(mruby, request, sent)?;
    let mut encoder = Encoder::leaving(request, apart);
    match keywords {
        Keywords::Pairs(pairs) => {
            encoder.array_header(arguments.len())?;
            for argument in arguments {
                match argument.kind() {
                    kind::INTEGER => encoder.integer(argument.as_integer())?,
                    _ => encoder.value(mruby, *argument)?,
                }
            }
            match pairs {
                [] => encoder.map_header(0),
                _ => encoder.outermost(|encoder| encoder.pairs(mruby, pairs)),
            }
        }
        Keywords::Hash(keywords) => {
            let with_keywords = only_symbols(mruby, keywords)?;
            encoder.array_header(arguments.len() + usize::from(with_keywords == Some(false)))?;
            for argument in arguments {
                encoder.value(mruby, *argument)?;
            }
            match with_keywords {
                Some(true) => encoder.outermost(|encoder| encoder.value(mruby, keywords)),
                Some(false) => {
                    encoder.value(mruby, keywords)?;
                    encoder.map_header(0)
                }
                None => encoder.map_header(0),
            }
        }
    }
}

/// Target and method, which are kept for the next call from the same site.
fn head(mruby: &mut Mruby, request: &mut Vec<u8>, sent: &Sent) -> Result<(), Error> {
    if sent.kind != MEMBER {
        let mut encoder = Encoder::new(request);
        encoder.array_header(4)?;
        encoder.handle(sent.id)?;
    }
    // SAFETY: remote.c hands over one of its sites, which nobody else looks at meanwhile.
    let mut site = unsafe { sent.site.as_mut() };
    if let Some(known) = site.as_ref().and_then(|site| site.known()) {
        request.extend_from_slice(known);
        return Ok(());
    }
    let start = request.len();
    let mut encoder = Encoder::new(request);
    if sent.kind == MEMBER {
        encoder.array_header(4)?;
        encoder.text(name(mruby, sent.id)?)?;
    }
    encoder.text(name(mruby, sent.method)?)?;
    if let Some(site) = &mut site {
        site.keep(&request[start..]);
    }
    Ok(())
}

impl Site {
    fn known(&self) -> Option<&[u8]> {
        match usize::from(self.length) {
            0 => None,
            length => self.head.get(..length),
        }
    }

    fn keep(&mut self, head: &[u8]) {
        if let Some(place) = self.head.get_mut(..head.len()) {
            place.copy_from_slice(head);
            self.length = head.len() as u8;
        }
    }
}

/// Whether a call's `key: value` list has only Symbol keys; `None` for an empty one.
fn only_symbols(mruby: &mut Mruby, keywords: Value) -> Result<Option<bool>, Error> {
    if keywords.kind() != kind::HASH {
        return Ok(None);
    }
    let Shape::Map(length @ 1..) = mruby.shape(keywords)? else {
        return Ok(None);
    };
    let mut symbols = 0;
    mruby.pairs(keywords, &mut |_, key, _| {
        symbols += usize::from(key.kind() == kind::SYMBOL);
        Ok(())
    })?;
    Ok(Some(symbols == length))
}

fn name<'a>(mruby: &Mruby, symbol: Symbol) -> Result<&'a str, Error> {
    std::str::from_utf8(vm::symbol_name(mruby.0, symbol))
        .map_err(|_| Error::InvalidEncoding("a name must be valid UTF-8".into()))
}

/// Whether a reply is a value that is no container and made of no others: what makes it
/// asks nobody.
fn is_plain(reply: &[u8]) -> bool {
    match reply {
        [_, 0, 0xd6, 0x01, ..] => true, // a Handle
        [_, 0, 0xd4..=0xd8, 0, ..] | [_, 0, 0xc7, _, 0, ..] => true, // a Symbol
        // Arrays and Hashes, short and long, and what is an ext
        [
            _,
            0,
            0x80..=0x9f | 0xc7..=0xc9 | 0xd4..=0xd8 | 0xdc..=0xdf,
            ..,
        ] => false,
        [_, 0, ..] => true,
        _ => false,
    }
}

fn decode(mruby: &mut Mruby, reply: &[u8]) -> Result<Value, Failed> {
    if let [0x92, 0, value @ ..] = reply {
        return Decoder::only(value, mruby).map_err(Failed::Reply);
    }
    let mut decoder = Decoder::new(reply).map_err(Failed::Reply)?;
    if response_is_ok(&mut decoder).map_err(Failed::Reply)? {
        let value = decoder.value(mruby).map_err(Failed::Reply)?;
        decoder.finish().map_err(Failed::Reply)?;
        return Ok(value);
    }
    let payload = decoder.fault().map_err(Failed::Reply)?;
    let fault = Fault::decode(payload).map_err(Failed::Reply)?;
    Err(Failed::Service {
        message: fault.message.into_owned(),
        fault: fault.details.map_or(0, |details| details.id),
    })
}

fn exception(mrb: *mut State, failed: Failed) -> Value {
    let (message, fault) = match failed {
        Failed::Argument(error) => (error.to_string(), None),
        Failed::Reply(error) => (format!("the reply cannot be taken: {error}"), None),
        Failed::Service { message, fault } => (message, Some(fault)),
    };
    // SAFETY: mruby copies the message.
    unsafe {
        match fault {
            Some(fault) => {
                vm::kobako_service_error_new(mrb, message.as_ptr(), message.len(), fault)
            }
            None => vm::kobako_type_error_new(mrb, message.as_ptr(), message.len()),
        }
    }
}

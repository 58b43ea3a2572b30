//! `Kobako::RPC::Native`: requests and responses as bytes, for Ruby's side of RPC.

use kobako_wire::Error as WireError;
use kobako_wire::decode::{Decoder, Target};
use kobako_wire::encode::Encoder;
use kobako_wire::envelope::response_is_ok;
use magnus::rb_sys::{AsRawValue, FromRawValue};
use magnus::value::{Lazy, ReprValue};
use magnus::{
    Error, Module, Object, RArray, RClass, RHash, RModule, RString, Ruby, Value, function,
};
use rb_sys::VALUE;

use crate::codec;
use crate::errors;
use crate::responder::{self, Responder, Stop};
use crate::routes;
use crate::value::Values;

/// How a Response with a value begins.
pub const OK: [u8; 2] = [0x92, 0x00];
const FAILED: [u8; 2] = [0x92, 0x01];

pub fn is_fault(ruby: &Ruby, value: Value) -> bool {
    if rb_sys::SPECIAL_CONST_P(value.as_raw()) {
        return false;
    }
    static CLASS: Lazy<RClass> = Lazy::new(|ruby| codec::rpc_class(ruby, "Fault"));
    value.is_kind_of(ruby.get_inner(&CLASS))
}

fn text(ruby: &Ruby, text: RString) -> Result<String, Error> {
    text.to_string().map_err(|_| {
        let error = WireError::InvalidEncoding("a String is not the UTF-8 that it must be".into());
        errors::of_codec(ruby, error)
    })
}

/// The Response for a `Kobako::RPC::Fault`.
pub fn failure(ruby: &Ruby, fault: Value) -> Result<Vec<u8>, Error> {
    let kind = text(ruby, fault.funcall("type", ())?)?;
    let message = text(ruby, fault.funcall("message", ())?)?;
    let details: Value = fault.funcall("details", ())?;
    let mut payload = Vec::new();
    let mut encoder = Encoder::new(&mut payload);
    let encode = |encoder: &mut Encoder, values: &mut Values| -> Result<(), WireError> {
        encoder.map_header(3)?;
        encoder.text("type")?;
        encoder.text(&kind)?;
        encoder.text("message")?;
        encoder.text(&message)?;
        encoder.text("details")?;
        encoder.value(values, details.as_raw())
    };
    let mut response = FAILED.to_vec();
    codec::values(ruby)
        .writing(|values| encode(&mut encoder, values))?
        .and_then(|()| Encoder::new(&mut response).fault(&payload))
        .map_err(|error| errors::of_codec(ruby, error))?;
    Ok(response)
}

fn encode_request(
    ruby: &Ruby,
    target: Value,
    method: RString,
    arguments: RArray,
    keywords: RHash,
) -> Result<RString, Error> {
    let path = RString::from_value(target)
        .map(|path| text(ruby, path))
        .transpose()?;
    let method = text(ruby, method)?;
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes);
    let encode = |values: &mut Values| -> Result<(), WireError> {
        encoder.array_header(4)?;
        match path {
            Some(path) => encoder.text(&path)?,
            None => encoder.value(values, target.as_raw())?,
        }
        encoder.text(&method)?;
        encoder.outermost(|encoder| encoder.value(values, arguments.as_raw()))?;
        encoder.outermost(|encoder| encoder.value(values, keywords.as_raw()))
    };
    codec::values(ruby)
        .writing(encode)?
        .map_err(|error| errors::of_codec(ruby, error))?;
    Ok(ruby.str_from_slice(&bytes))
}

fn decode_request(ruby: &Ruby, bytes: RString) -> Result<(Value, RString, Value, Value), Error> {
    let bytes = codec::copied(bytes);
    let call = codec::values(ruby)
        .reading(|values| responder::read(&bytes, values).map(Some))?
        .and_then(|call| call.ok_or(WireError::Truncated))
        .map_err(|error| errors::of_codec(ruby, error))?;
    let target = match call.target {
        Target::Path(path) => ruby.str_new(path).as_value(),
        Target::Handle(id) => codec::handle_class(ruby).funcall("new", (id,))?,
    };
    // SAFETY: the decoder made it just now.
    let made = |value: VALUE| unsafe { Value::from_raw(value) };
    let arguments = call
        .arguments
        .map_or_else(|| ruby.ary_new().as_value(), made);
    let keywords = call
        .keywords
        .map_or_else(|| ruby.hash_new().as_value(), made);
    Ok((target, ruby.str_new(call.method), arguments, keywords))
}

fn encode_value(ruby: &Ruby, value: Value) -> Result<RString, Error> {
    let mut bytes = OK.to_vec();
    codec::values(ruby)
        .writing(|values| Encoder::new(&mut bytes).value(values, value.as_raw()))?
        .map_err(|error| errors::of_codec(ruby, error))?;
    Ok(ruby.str_from_slice(&bytes))
}

fn encode_fault(ruby: &Ruby, fault: Value) -> Result<RString, Error> {
    Ok(ruby.str_from_slice(&failure(ruby, fault)?))
}

/// Whether there is a value, and that or the Fault's map.
fn decode_response(ruby: &Ruby, bytes: RString) -> Result<(bool, Value), Error> {
    let bytes = codec::copied(bytes);
    let read = |values: &mut Values| -> Result<(bool, VALUE), WireError> {
        let mut decoder = Decoder::new(&bytes)?;
        let ok = response_is_ok(&mut decoder)?;
        let value = if ok {
            decoder.value(values)?
        } else {
            Decoder::only(decoder.fault()?, values)?
        };
        decoder.finish()?;
        Ok((ok, value))
    };
    let (ok, value) = codec::values(ruby)
        .reading(|values| read(values).map(Some))?
        .and_then(|read| read.ok_or(WireError::Truncated))
        .map_err(|error| errors::of_codec(ruby, error))?;
    // SAFETY: the decoder made it just now.
    Ok((ok, unsafe { Value::from_raw(value) }))
}

fn respond(ruby: &Ruby, server: Value, bytes: RString) -> Result<RString, Error> {
    let bytes = codec::copied(bytes);
    match Responder::new(ruby, server, None)?.respond(&bytes) {
        Ok(response) => Ok(ruby.str_from_slice(&response)),
        Err(Stop::Nonsense(error)) => Err(errors::of_codec(ruby, error)),
        Err(Stop::Raised(error)) => Err(error),
    }
}

/// Whether the object has a class of its own; none is made in asking.
fn has_singleton(object: Value) -> bool {
    if rb_sys::SPECIAL_CONST_P(object.as_raw()) {
        return false;
    }
    // SAFETY: `object` is on the heap, where every object begins with its class.
    unsafe {
        let class = (*(object.as_raw() as *const rb_sys::RBasic)).klass;
        class != rb_sys::rb_obj_class(object.as_raw())
    }
}

pub fn define(kobako: RModule) -> Result<(), Error> {
    let native = kobako.define_module("RPC")?.define_module("Native")?;
    native.define_singleton_method("encode_request", function!(encode_request, 4))?;
    native.define_singleton_method("decode_request", function!(decode_request, 1))?;
    native.define_singleton_method("encode_value", function!(encode_value, 1))?;
    native.define_singleton_method("encode_fault", function!(encode_fault, 1))?;
    native.define_singleton_method("decode_response", function!(decode_response, 1))?;
    native.define_singleton_method("respond", function!(respond, 2))?;
    native.define_singleton_method("singleton?", function!(has_singleton, 1))?;
    native.define_singleton_method("forget_classes", function!(routes::forget_classes, 0))
}

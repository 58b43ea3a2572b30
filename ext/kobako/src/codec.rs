//! `Kobako::Codec`: Ruby's window on the one codec.

use kobako_wire::decode::Decoder;
use kobako_wire::encode::Encoder;
use kobako_wire::envelope::{Fault, FaultDetails};
use magnus::rb_sys::{AsRawValue, FromRawValue};
use magnus::value::{Lazy, ReprValue};
use magnus::{Error, Module, Object, RClass, RModule, RString, Ruby, Value, function};

use crate::errors;
use crate::value::{self, Values};

fn encode(ruby: &Ruby, value: Value) -> Result<RString, Error> {
    let mut bytes = Vec::new();
    Encoder::new(&mut bytes)
        .value(&mut Values::default(), value.as_raw())
        .map_err(|error| errors::of_codec(ruby, error))?;
    Ok(ruby.str_from_slice(&bytes))
}

fn decode(ruby: &Ruby, bytes: RString) -> Result<Value, Error> {
    // SAFETY: the lock is held, and no Ruby code runs before the copy is made.
    let bytes = unsafe { bytes.as_slice() }.to_vec();
    let value = value::protected(|| Decoder::only(&bytes, &mut Values::default()))?
        .map_err(|error| errors::of_codec(ruby, error))?;
    // SAFETY: the decoder made it just now.
    Ok(unsafe { Value::from_raw(value) })
}

/// The Response for a `Kobako::RPC::Fault`; `None` for any other value.
pub fn fault_response(ruby: &Ruby, value: Value) -> Option<Result<Vec<u8>, Error>> {
    let class = fault_class(ruby);
    match class {
        Ok(class) if value.is_kind_of(class) => Some(encode_fault(ruby, value)),
        Ok(_) => None,
        Err(error) => Some(Err(error)),
    }
}

fn fault_class(ruby: &Ruby) -> Result<RClass, Error> {
    static CLASS: Lazy<RClass> = Lazy::new(|ruby| {
        ruby.class_object()
            .const_get::<_, RModule>("Kobako")
            .and_then(|kobako| kobako.const_get::<_, RModule>("RPC"))
            .and_then(|rpc| rpc.const_get("Fault"))
            .unwrap_or_else(|_| ruby.class_object())
    });
    Ok(ruby.get_inner(&CLASS))
}

fn encode_fault(ruby: &Ruby, fault: Value) -> Result<Vec<u8>, Error> {
    let kind: String = fault.funcall("type", ())?;
    let message: String = fault.funcall("message", ())?;
    let id: Option<u32> = fault.funcall("id", ())?;
    Fault {
        kind: kind.into(),
        message: message.into(),
        details: id.map(|id| FaultDetails { id }),
    }
    .encode_response()
    .map_err(|error| errors::of_codec(ruby, error))
}

pub fn define(kobako: RModule) -> Result<(), Error> {
    let codec = kobako.define_module("Codec")?;
    codec
        .define_module("Encoder")?
        .define_singleton_method("encode", function!(encode, 1))?;
    codec
        .define_module("Decoder")?
        .define_singleton_method("decode", function!(decode, 1))?;
    Ok(())
}

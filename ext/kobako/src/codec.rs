//! `Kobako::Codec`: Ruby's window on the one codec.

use kobako_wire::decode::Decoder;
use kobako_wire::encode::Encoder;
use magnus::rb_sys::{AsRawValue, FromRawValue};
use magnus::value::Lazy;
use magnus::{Error, Module, Object, RClass, RModule, RString, Ruby, Value, function};

use crate::errors;
use crate::value::Values;

fn encode(ruby: &Ruby, value: Value) -> Result<RString, Error> {
    let mut bytes = Vec::new();
    values(ruby)
        .writing(|values| Encoder::new(&mut bytes).value(values, value.as_raw()))?
        .map_err(|error| errors::of_codec(ruby, error))?;
    Ok(ruby.str_from_slice(&bytes))
}

fn decode(ruby: &Ruby, bytes: RString) -> Result<Value, Error> {
    let bytes = copied(bytes);
    let value = values(ruby)
        .reading(|values| Decoder::only(&bytes, values))?
        .map_err(|error| errors::of_codec(ruby, error))?;
    // SAFETY: the decoder made it just now.
    Ok(unsafe { Value::from_raw(value) })
}

/// A class of `Kobako::RPC` that Ruby's side defines before the extension is loaded.
pub fn rpc_class(ruby: &Ruby, name: &str) -> RClass {
    ruby.class_object()
        .const_get::<_, RModule>("Kobako")
        .and_then(|kobako| kobako.const_get::<_, RModule>("RPC"))
        .and_then(|rpc| rpc.const_get(name))
        .expect("lib/kobako/rpc.rb is loaded before the extension is used")
}

pub fn handle_class(ruby: &Ruby) -> RClass {
    static CLASS: Lazy<RClass> = Lazy::new(|ruby| rpc_class(ruby, "Handle"));
    ruby.get_inner(&CLASS)
}

/// Values as tools see them: a Handle is its id.
pub fn values(ruby: &Ruby) -> Values<'static> {
    Values::named(handle_class(ruby))
}

pub fn copied(bytes: RString) -> Vec<u8> {
    // SAFETY: the lock is held, and no Ruby code runs before the copy is made.
    unsafe { bytes.as_slice() }.to_vec()
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

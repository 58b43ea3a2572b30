//! The short way of a call: from its bytes to the method that a route names. Nothing is
//! made on the way but what the method is given.

use kobako_wire::Error as WireError;
use kobako_wire::decode::{self, Build, Decoder};
use magnus::rb_sys::{FromRawValue, protect};
use magnus::{Error, Value};
use rb_sys::{Qnil, VALUE};

use crate::route::{Given, Keywords, Route};
use crate::value::Values;

/// Arguments that the short way takes.
const ARGUMENTS: usize = 16;

pub enum Direct {
    Answer(Value),
    /// By the method: its failure.
    Raised(Error),
    /// A call that is to take the long way, which is the same but for the time it takes:
    /// nothing was called.
    Unfit,
}

/// An error is none of the method's: an interrupt that came while the request was read.
pub fn call(
    values: &mut Values,
    decoder: Decoder,
    route: &Route,
    object: VALUE,
) -> Result<Direct, Error> {
    // on the stack, where the collector finds them; a Hash of keywords comes last
    let mut places: [VALUE; ARGUMENTS + 1] = [Qnil.into(); ARGUMENTS + 1];
    let mut called = false;
    // What jumps out of here jumps over nothing that is to be dropped.
    let result = protect(|| {
        let Ok(Some(given)) = read(values, decoder, route, &mut places) else {
            return Qnil.into();
        };
        if !route.is_open(object) {
            return Qnil.into();
        }
        called = true;
        let (count, first) = (given.arguments as i32, places.as_ptr());
        // SAFETY: the places are filled so far; Ruby copies them before it runs anything.
        unsafe {
            match given.keywords {
                0 => rb_sys::rb_funcallv_public(object, route.method, count, first),
                _ => {
                    let keywords = rb_sys::RB_PASS_KEYWORDS as i32;
                    rb_sys::rb_funcallv_public_kw(object, route.method, count + 1, first, keywords)
                }
            }
        }
    });
    match result {
        // SAFETY: the call gave it just now.
        Ok(answer) if called => Ok(Direct::Answer(unsafe { Value::from_raw(answer) })),
        Err(error) if called => Ok(Direct::Raised(error)),
        Ok(_) => values.ended(Ok(Direct::Unfit)).map(|_| Direct::Unfit),
        Err(error) => Err(error),
    }
}

/// The arguments' places filled; `None` for a call that does not fit, or not surely.
fn read(
    values: &mut Values,
    mut decoder: Decoder,
    route: &Route,
    places: &mut [VALUE; ARGUMENTS + 1],
) -> Result<Option<Given>, WireError> {
    let takes = &route.takes;
    let Some(arguments) = decoder.arguments_into(values, &mut places[..ARGUMENTS])? else {
        return Ok(None);
    };
    let mut given = Given::arguments(arguments);
    let (mut hash, mut strange) = (None, false);
    given.keywords = decoder.keywords_each(values, &mut |values, name, value| {
        let map = match hash {
            Some(map) => map,
            None => *hash.insert(values.map(0)?),
        };
        let symbol = match takes.named(name, &mut given) {
            Some(symbol) => symbol,
            None if matches!(takes.keywords, Keywords::Named | Keywords::Asked) => {
                strange = true;
                return Ok(());
            }
            None => decode::keyword(values, name)?,
        };
        values.insert(map, symbol, value)
    })?;
    decoder.finish()?;
    if let Some(hash) = hash {
        values.filled(hash, given.keywords)?;
        places[arguments] = hash;
    }
    Ok((!strange && takes.fits(&given)).then_some(given))
}

//! The messages that values travel in.

use std::borrow::Cow;

use rmp::Marker;
use serde::{Deserialize, Serialize};

use crate::Error;
use crate::check::well_formed;
use crate::decode::Decoder;
use crate::tag;

/// First byte of an outcome that holds the script's value.
pub const OUTCOME_VALUE: u8 = 0x01;
/// First byte of an outcome that holds a [`Panic`].
pub const OUTCOME_PANIC: u8 = 0x02;

/// What the host hands the guest at the start of a run.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub struct Invocation<'a> {
    /// Each Namespace with the names of its Members.
    #[serde(borrow)]
    pub namespaces: Vec<(&'a str, Vec<&'a str>)>,
    #[serde(borrow)]
    pub conditions: Conditions<'a>,
    #[serde(with = "script_bytes")]
    pub script: &'a [u8],
}

/// What a run would otherwise take from the world.
#[derive(Debug, PartialEq, Eq, Clone, Copy, Default, Serialize, Deserialize)]
pub struct Conditions<'a> {
    /// Of random numbers, an Integer's decimal digits; empty for the guest's own.
    #[serde(borrow)]
    pub seed: &'a str,
    /// Where the clock stands; `None` for 1970.
    pub clock: Option<Clock>,
}

/// Seconds and nanoseconds since 1970, and the local time's seconds east of UTC.
#[derive(Debug, PartialEq, Eq, Clone, Copy, Serialize, Deserialize)]
pub struct Clock(pub i64, pub u32, pub i32);

mod script_bytes {
    use serde::{Deserialize, Deserializer, Serializer};

    pub fn serialize<S: Serializer>(bytes: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(bytes)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<&'de [u8], D::Error> {
        <&[u8]>::deserialize(deserializer)
    }
}

/// A reply that is a String's bytes alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bare {
    Text = 1 << 29,
    Binary = 1 << 30,
}

/// How a run ended when there is no value.
#[derive(Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Panic<'a> {
    #[serde(borrow, default)]
    pub origin: Cow<'a, str>,
    #[serde(borrow, default)]
    pub class: Cow<'a, str>,
    #[serde(borrow, default)]
    pub message: Cow<'a, str>,
    #[serde(default)]
    pub backtrace: Vec<String>,
    #[serde(default)]
    pub details: Option<PanicDetails>,
}

/// What is known of a panic beyond its text.
#[derive(Debug, PartialEq, Eq, Clone, Default, Serialize, Deserialize)]
pub struct PanicDetails {
    /// The Fault that the script did not rescue, by the number that the host gave it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fault: Option<u32>,
    /// Where a script that does not compile is wrong, counted from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column: Option<u32>,
    /// What the script may have meant by a name that is not there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
}

/// Why a Service call has no value.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault<'a> {
    #[serde(rename = "type", borrow)]
    pub kind: Cow<'a, str>,
    #[serde(borrow)]
    pub message: Cow<'a, str>,
    #[serde(default)]
    pub details: Option<FaultDetails>,
}

/// A Fault's number within its run: what ties an exception that the script lets
/// through to the call that the host saw fail.
#[derive(Debug, PartialEq, Eq, Clone, Copy, Serialize, Deserialize)]
pub struct FaultDetails {
    pub id: u32,
}

impl Panic<'_> {
    pub fn encode(&self) -> Vec<u8> {
        to_bytes(OUTCOME_PANIC, self)
    }
}

impl<'a> Panic<'a> {
    pub fn decode(bytes: &'a [u8]) -> Result<Self, Error> {
        from_bytes(bytes)
    }
}

impl<'a> Invocation<'a> {
    pub fn decode(bytes: &'a [u8]) -> Result<Self, Error> {
        from_bytes(bytes)
    }

    /// Everything but the script, to be made once and used for many runs.
    pub fn prelude(
        namespaces: &[(&str, Vec<&str>)],
        conditions: Conditions,
    ) -> Result<Vec<u8>, Error> {
        let mut out = vec![0x93];
        rmp_serde::encode::write(&mut out, namespaces).map_err(|_| Error::TooLarge)?;
        rmp_serde::encode::write(&mut out, &conditions).map_err(|_| Error::TooLarge)?;
        Ok(out)
    }

    /// The prelude and a script, in one message.
    pub fn complete(prelude: &[u8], script: &[u8]) -> Result<Vec<u8>, Error> {
        let mut out = Vec::with_capacity(prelude.len() + script.len() + 5);
        out.extend_from_slice(prelude);
        rmp::encode::write_bin(&mut out, script).map_err(|_| Error::TooLarge)?;
        Ok(out)
    }
}

impl Fault<'_> {
    /// A whole Response: `[1, Fault]`.
    pub fn encode_response(&self) -> Result<Vec<u8>, Error> {
        let payload = rmp_serde::to_vec_named(self).map_err(|_| Error::TooLarge)?;
        let length = u32::try_from(payload.len()).map_err(|_| Error::TooLarge)?;
        let mut out = vec![0x92, 0x01];
        rmp::encode::write_ext_meta(&mut out, length, tag::FAULT).map_err(|_| Error::TooLarge)?;
        out.extend_from_slice(&payload);
        Ok(out)
    }
}

impl<'a> Fault<'a> {
    pub fn decode(payload: &'a [u8]) -> Result<Self, Error> {
        from_bytes(payload)
    }
}

/// The head of a Response, with the decoder where the value or the Fault stands.
pub fn response_is_ok(decoder: &mut Decoder) -> Result<bool, Error> {
    decoder.array_of(2, "a Response")?;
    match decoder.unsigned("the head of a Response")? {
        0 => Ok(true),
        1 => Ok(false),
        _ => Err(Error::invalid("the head of a Response must be 0 or 1")),
    }
}

/// The bytes of a Response that is one long String and nothing else, with its kind.
pub fn bare(response: &[u8]) -> Option<(&[u8], Bare)> {
    let (head, bytes) = response.split_first_chunk::<7>()?;
    let [0x92, 0x00, marker, length @ ..] = *head else {
        return None;
    };
    let kind = match Marker::from_u8(marker) {
        Marker::Str32 => Bare::Text,
        Marker::Bin32 => Bare::Binary,
        _ => return None,
    };
    (u32::from_be_bytes(length) as usize == bytes.len()).then_some((bytes, kind))
}

impl Bare {
    /// A reply's length and whether it is bare, in one number: a message is far shorter.
    pub fn packed(length: u32, bare: Option<Bare>) -> u32 {
        length | bare.map_or(0, |kind| kind as u32)
    }

    pub fn unpacked(packed: u32) -> (u32, Option<Bare>) {
        let bare = match packed & (Bare::Text as u32 | Bare::Binary as u32) {
            0 => None,
            kind if kind == Bare::Text as u32 => Some(Bare::Text),
            _ => Some(Bare::Binary),
        };
        (packed & ((1 << 29) - 1), bare)
    }
}

fn to_bytes<T: Serialize>(head: u8, message: &T) -> Vec<u8> {
    let mut out = vec![head];
    rmp_serde::encode::write_named(&mut out, message).expect("a Vec takes every message");
    out
}

fn from_bytes<'de, T: Deserialize<'de>>(bytes: &'de [u8]) -> Result<T, Error> {
    use rmp_serde::decode::Error as E;
    well_formed(bytes)?;
    rmp_serde::from_slice(bytes).map_err(|error| match error {
        E::InvalidMarkerRead(_) | E::InvalidDataRead(_) => Error::Truncated,
        E::Utf8Error(error) => Error::InvalidEncoding(error.to_string()),
        other => Error::InvalidType(other.to_string()),
    })
}

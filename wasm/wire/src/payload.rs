//! What stands inside of a String or an ext: the plain facts of it, checked.

use crate::header::Reader;
use crate::{Error, limit};

pub fn utf8(bytes: &[u8]) -> Result<&str, Error> {
    crate::utf8(bytes).map_err(|error| Error::InvalidEncoding(error.to_string()))
}

pub fn handle_id(payload: &[u8]) -> Result<u32, Error> {
    let bytes = payload
        .try_into()
        .map_err(|_| Error::invalid("a Handle must have 4 bytes"))?;
    let id = u32::from_be_bytes(bytes);
    if !(1..=limit::HANDLES).contains(&id) {
        return Err(Error::invalid("a Handle's id must be from 1 to 2**31 - 1"));
    }
    Ok(id)
}

/// Held to its one form: what fits in 64 bits is not a big Integer.
pub fn big_integer(payload: &[u8]) -> Result<(bool, &[u8]), Error> {
    let Some((sign @ (0 | 1), magnitude)) = payload.split_first() else {
        return Err(Error::invalid("a big Integer must begin with its sign"));
    };
    let negative = *sign == 1;
    let smallest_below = [0x80, 0, 0, 0, 0, 0, 0, 0];
    let beyond = match magnitude.len() {
        0..8 => false,
        8 => negative && magnitude > smallest_below.as_slice(),
        _ => true,
    };
    if !beyond || magnitude[0] == 0 {
        return Err(Error::invalid(
            "a big Integer must lie outside 64 bits and have no leading zeros",
        ));
    }
    Ok((negative, magnitude))
}

pub fn time(payload: &[u8]) -> Result<(i64, u32, i32), Error> {
    let mut parts = Reader::new(payload);
    let seconds = i64::from_be_bytes(parts.fixed()?);
    let nanoseconds = u32::from_be_bytes(parts.fixed()?);
    let offset = i32::from_be_bytes(parts.fixed()?);
    parts.finish()?;
    if nanoseconds >= 1_000_000_000 || offset.unsigned_abs() >= 86_400 {
        return Err(Error::invalid(
            "a Time must have under 1,000,000,000 ns and an offset within a day",
        ));
    }
    Ok((seconds, nanoseconds, offset))
}

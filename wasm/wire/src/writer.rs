//! Headers to bytes, each in its shortest form.

use rmp::Marker;

pub fn nil(out: &mut Vec<u8>) {
    out.push(Marker::Null.to_u8());
}

pub fn boolean(out: &mut Vec<u8>, flag: bool) {
    out.push(if flag { Marker::True } else { Marker::False }.to_u8());
}

#[inline]
pub fn integer(out: &mut Vec<u8>, number: i64) {
    match number {
        -32..0 => out.push(number as u8),
        0.. => unsigned(out, number as u64),
        -0x80..-32 => out.extend_from_slice(&[Marker::I8.to_u8(), number as u8]),
        -0x8000..-0x80 => marked(out, Marker::I16, (number as i16).to_be_bytes()),
        -0x8000_0000..-0x8000 => marked(out, Marker::I32, (number as i32).to_be_bytes()),
        _ => marked(out, Marker::I64, number.to_be_bytes()),
    }
}

#[inline]
pub fn unsigned(out: &mut Vec<u8>, number: u64) {
    match number {
        0..0x80 => out.push(number as u8),
        0x80..0x100 => out.extend_from_slice(&[Marker::U8.to_u8(), number as u8]),
        0x100..0x1_0000 => marked(out, Marker::U16, (number as u16).to_be_bytes()),
        0x1_0000..0x1_0000_0000 => marked(out, Marker::U32, (number as u32).to_be_bytes()),
        _ => marked(out, Marker::U64, number.to_be_bytes()),
    }
}

pub fn float(out: &mut Vec<u8>, number: f64) {
    marked(out, Marker::F64, number.to_be_bytes());
}

#[inline]
pub fn text(out: &mut Vec<u8>, length: u32) {
    match length {
        0..32 => out.push(Marker::FixStr(length as u8).to_u8()),
        32..0x100 => out.extend_from_slice(&[Marker::Str8.to_u8(), length as u8]),
        _ => sized(out, Marker::Str16, Marker::Str32, length),
    }
}

pub fn binary(out: &mut Vec<u8>, length: u32) {
    match length {
        0..0x100 => out.extend_from_slice(&[Marker::Bin8.to_u8(), length as u8]),
        _ => sized(out, Marker::Bin16, Marker::Bin32, length),
    }
}

#[inline]
pub fn array(out: &mut Vec<u8>, length: u32) {
    match length {
        0..16 => out.push(Marker::FixArray(length as u8).to_u8()),
        _ => sized(out, Marker::Array16, Marker::Array32, length),
    }
}

#[inline]
pub fn map(out: &mut Vec<u8>, length: u32) {
    match length {
        0..16 => out.push(Marker::FixMap(length as u8).to_u8()),
        _ => sized(out, Marker::Map16, Marker::Map32, length),
    }
}

#[inline]
pub fn ext(out: &mut Vec<u8>, tag: i8, length: u32) {
    match length {
        1 => out.push(Marker::FixExt1.to_u8()),
        2 => out.push(Marker::FixExt2.to_u8()),
        4 => out.push(Marker::FixExt4.to_u8()),
        8 => out.push(Marker::FixExt8.to_u8()),
        16 => out.push(Marker::FixExt16.to_u8()),
        0..0x100 => out.extend_from_slice(&[Marker::Ext8.to_u8(), length as u8]),
        _ => sized(out, Marker::Ext16, Marker::Ext32, length),
    }
    out.push(tag as u8);
}

fn sized(out: &mut Vec<u8>, short: Marker, long: Marker, length: u32) {
    match u16::try_from(length) {
        Ok(length) => marked(out, short, length.to_be_bytes()),
        Err(_) => marked(out, long, length.to_be_bytes()),
    }
}

fn marked<const N: usize>(out: &mut Vec<u8>, marker: Marker, number: [u8; N]) {
    out.push(marker.to_u8());
    out.extend_from_slice(&number);
}

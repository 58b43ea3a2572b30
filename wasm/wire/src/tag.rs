//! MessagePack ext types.

/// A Symbol: its name in UTF-8.
pub const SYMBOL: i8 = 0x00;
/// A Handle: big-endian `u32`.
pub const HANDLE: i8 = 0x01;
/// A Fault: a map of `type`, `message` and `details`.
pub const FAULT: i8 = 0x02;
/// An Integer outside −2⁶³..2⁶⁴: a sign byte (0 or 1), then the magnitude,
/// big-endian, without leading zeros.
pub const BIG_INTEGER: i8 = 0x03;
/// A Time: `i64` seconds, `u32` nanoseconds, `i32` offset in seconds.
pub const TIME: i8 = 0x04;
/// A Rational: an encoded Array of numerator and denominator.
pub const RATIONAL: i8 = 0x05;
/// A Range: an encoded Array of begin, end and "end excluded?".
pub const RANGE: i8 = 0x06;

//! Bytes that are MessagePack, or nearly, and no value of ours.

use crate::Error;
use crate::decode::Decoder;
use crate::tag;
use crate::tree::{Plot, Tree, ext};

fn refusal(bytes: &[u8]) -> String {
    match Tree::decode(bytes) {
        Err(Error::InvalidType(message)) => message,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_byte_that_messagepack_never_uses_is_refused() {
    assert_eq!(refusal(&[0xc1]), "0xc1 is no MessagePack type");
    assert_eq!(refusal(&[0x91, 0xc1]), "0xc1 is no MessagePack type");
}

#[test]
fn text_and_symbols_must_be_utf8() {
    for bytes in [&[0xa1, 0xff][..], &[0xa2, 0xc3, b'a'], &[0xd4, 0, 0xff]] {
        let Err(Error::InvalidEncoding(message)) = Tree::decode(bytes) else {
            panic!("{bytes:x?} was taken")
        };
        assert!(
            message.starts_with("invalid utf-8 sequence of 1 bytes"),
            "{message}"
        );
    }
    // a surrogate, and a NUL in two bytes
    assert!(Tree::decode(&[0xa3, 0xed, 0xa0, 0x80]).is_err());
    assert!(Tree::decode(&[0xa2, 0xc0, 0x80]).is_err());
}

#[test]
fn an_ext_of_another_type_is_refused() {
    for tag in i8::MIN..=i8::MAX {
        let message = format!("unknown ext type {tag}");
        match tag {
            tag::SYMBOL..=tag::HANDLE | tag::BIG_INTEGER..=tag::RANGE => {
                assert_ne!(
                    Tree::decode(&ext(tag, &[])),
                    Err(Error::InvalidType(message))
                );
            }
            // a Fault is part of a Response and no value
            _ => assert_eq!(refusal(&ext(tag, &[])), message),
        }
    }
}

#[test]
fn a_big_integer_has_one_form() {
    let within = "a big Integer must lie outside 64 bits and have no leading zeros";
    let sign = "a big Integer must begin with its sign";
    for (payload, message) in [
        (&[][..], sign),
        (&[2, 1, 0, 0, 0, 0, 0, 0, 0, 0], sign),
        (&[0], within),
        (&[0, 1], within),
        (&[0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff], within),
        (&[1, 0x80, 0, 0, 0, 0, 0, 0, 0], within),
        (&[0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0], within),
        (&[1, 0, 0xff, 0, 0, 0, 0, 0, 0, 0, 0], within),
    ] {
        assert_eq!(
            refusal(&ext(tag::BIG_INTEGER, payload)),
            message,
            "{payload:x?}"
        );
    }
    let below = [1, 0x80, 0, 0, 0, 0, 0, 0, 1];
    let tree = Tree::BigInteger(true, below[1..].into());
    assert_eq!(Tree::decode(&ext(tag::BIG_INTEGER, &below)), Ok(tree));
}

#[test]
fn a_rational_is_an_integer_over_a_positive_one() {
    let positive = "a denominator must be above zero";
    let integers = "a Rational's parts must be Integers";
    let negative_big = ext(tag::BIG_INTEGER, &[1, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
    for (payload, message) in [
        (&[0x92, 1, 0][..], positive),
        (&[0x92, 1, 0xff], positive),
        (&[0x92, 1, 0xd0, 0], positive),
        (&[&[0x92, 1], &negative_big[..]].concat(), positive),
        (&[0x92, 1, 0xc0], positive),
        (&[0x92, 0xc0, 1], integers),
        (&[0x92, 0xa1, b'a', 1], integers),
        (&[0x93, 1, 1, 1], "a Rational must be an Array of 2"),
        (&[0xc0], "a Rational must be an Array of 2"),
        (&[0x92, 1, 1, 1], "1 bytes after the message"),
    ] {
        assert_eq!(
            refusal(&ext(tag::RATIONAL, payload)),
            message,
            "{payload:x?}"
        );
    }
    assert_eq!(
        Tree::decode(&ext(tag::RATIONAL, &[0x92, 1])),
        Err(Error::Truncated)
    );
}

#[test]
fn a_range_says_whether_its_end_is_out() {
    let flag = "a Range must say whether its end is out";
    for (payload, message) in [
        (&[0x93, 1, 2, 3][..], flag),
        (&[0x93, 1, 2, 0xc0], flag),
        (&[0x92, 1, 2], "a Range must be an Array of 3"),
        (&[0x93, 1, 2, 0xc2, 0xc2], "1 bytes after the message"),
    ] {
        assert_eq!(refusal(&ext(tag::RANGE, payload)), message, "{payload:x?}");
    }
}

#[test]
fn a_time_is_below_a_second_and_within_a_day_of_utc() {
    let outside = "a Time must have under 1,000,000,000 ns and an offset within a day";
    let time = |nanoseconds: u32, offset: i32| {
        let payload = [
            &[0; 8][..],
            &nanoseconds.to_be_bytes(),
            &offset.to_be_bytes(),
        ]
        .concat();
        ext(tag::TIME, &payload)
    };
    for (nanoseconds, offset) in [
        (1_000_000_000, 0),
        (u32::MAX, 0),
        (0, 86_400),
        (0, -86_400),
        (0, i32::MIN),
    ] {
        assert_eq!(refusal(&time(nanoseconds, offset)), outside);
    }
    for offset in [86_399, -86_399] {
        let tree = Tree::Time(0, 999_999_999, offset);
        assert_eq!(Tree::decode(&time(999_999_999, offset)), Ok(tree));
    }
    assert_eq!(
        Tree::decode(&ext(tag::TIME, &[0; 15])),
        Err(Error::Truncated)
    );
    assert_eq!(
        refusal(&ext(tag::TIME, &[0; 17])),
        "1 bytes after the message"
    );
}

#[test]
fn keywords_have_symbols_for_keys() {
    let keywords = |bytes| {
        let mut plot = Plot::default();
        let mut decoder = Decoder::new(bytes)?;
        let keywords = decoder.keywords(&mut plot)?;
        Ok(keywords.map(|keywords| plot.take(keywords)))
    };
    let symbol = Error::InvalidType("a keyword must be a Symbol".into());
    for bytes in [&[0x81, 1, 1][..], &[0x81, 0xa1, b'a', 1], &[0x81, 0xc0, 1]] {
        assert_eq!(keywords(bytes), Err(symbol.clone()));
    }
    assert_eq!(
        keywords(&[0x82, 0xd4, 0, b'a', 1, 0xa1, b'b', 2]),
        Err(symbol)
    );
    assert_eq!(
        keywords(&[0x90]),
        Err(Error::InvalidType("keywords must be a Hash".into()))
    );
    assert_eq!(keywords(&[0x80]), Ok(None));
    let named = Tree::Map(vec![(
        Tree::symbol("a"),
        Tree::Map(vec![(Tree::Nil, Tree::Nil)]),
    )]);
    assert_eq!(
        keywords(&[0x81, 0xd4, 0, b'a', 0x81, 0xc0, 0xc0]),
        Ok(Some(named))
    );
}

//! How deep, how many, how large: the same both ways.

use crate::Error;
use crate::limit;
use crate::tag;
use crate::tree::{Tree, ext};

#[test]
fn arrays_nest_to_128_levels() {
    let tree = Tree::nested(limit::DEPTH);
    assert_eq!(Tree::decode(&tree.encode().unwrap()), Ok(tree));
    assert_eq!(Tree::nested(limit::DEPTH + 1).encode(), Err(Error::TooDeep));
    let bytes = vec![0x91; 10_000];
    assert_eq!(Tree::decode(&bytes), Err(Error::TooDeep));
    let bytes = [&[0x91; limit::DEPTH][..], &[0x90]].concat();
    assert_eq!(Tree::decode(&bytes), Err(Error::TooDeep));
}

#[test]
fn hashes_keys_and_ranges_count_as_levels() {
    let in_hash = |inner: Tree| Tree::Map(vec![(Tree::Nil, inner)]);
    let in_key = |inner: Tree| Tree::Map(vec![(inner, Tree::Nil)]);
    let in_range = |inner: Tree| Tree::range(Tree::Nil, inner);
    for wrap in [in_hash, in_key, in_range] {
        let fits = (0..limit::DEPTH).fold(Tree::Nil, |inner, _| wrap(inner));
        assert_eq!(Tree::decode(&fits.encode().unwrap()).as_ref(), Ok(&fits));
        assert_eq!(wrap(fits).encode(), Err(Error::TooDeep));
    }
}

#[test]
fn a_rational_counts_as_a_level() {
    let half = || Tree::rational(Tree::Integer(1), Tree::Integer(2));
    let wrapped = |levels| (0..levels).fold(half(), |inner, _| Tree::Array(vec![inner]));
    assert!(wrapped(limit::DEPTH - 1).encode().is_ok());
    assert_eq!(wrapped(limit::DEPTH).encode(), Err(Error::TooDeep));
    let half = ext(tag::RATIONAL, &[0x92, 1, 2]);
    let bytes = [&[0x91; limit::DEPTH][..], &half].concat();
    assert_eq!(Tree::decode(&bytes), Err(Error::TooDeep));
    assert!(Tree::decode(&bytes[1..]).is_ok());
}

#[test]
fn a_message_has_a_million_values_at_most() {
    let tree = Tree::Array(vec![Tree::Nil; limit::NODES - 1]);
    let bytes = tree.encode().unwrap();
    assert_eq!(Tree::decode(&bytes), Ok(tree));

    let tree = Tree::Array(vec![Tree::Nil; limit::NODES]);
    assert_eq!(tree.encode(), Err(Error::TooManyNodes));
    let mut bytes = vec![0xdd];
    bytes.extend_from_slice(&1_000_000u32.to_be_bytes());
    bytes.resize(bytes.len() + limit::NODES, 0xc0);
    assert_eq!(Tree::decode(&bytes), Err(Error::TooManyNodes));
}

/// As many of these as fit in an Array, and one more.
fn fills_a_message(tree: &Tree, nodes: usize) {
    let fits = (limit::NODES - 1) / nodes;
    let array = |count| Tree::Array(vec![tree.clone(); count]);
    let full = array(fits);
    assert!(Tree::decode(&full.encode().unwrap()) == Ok(full));
    assert_eq!(array(fits + 1).encode(), Err(Error::TooManyNodes));

    let count = u32::try_from(fits + 1).unwrap();
    let elements = tree.encode().unwrap().repeat(fits + 1);
    let bytes = [&[0xdd][..], &count.to_be_bytes(), &elements].concat();
    assert_eq!(Tree::decode(&bytes), Err(Error::TooManyNodes));
}

#[test]
fn what_a_container_holds_is_counted() {
    fills_a_message(&Tree::Nil, 1);
    fills_a_message(&Tree::Array(vec![Tree::Nil; 2]), 3);
    fills_a_message(&Tree::rational(Tree::Integer(1), Tree::Integer(2)), 3);
}

#[test]
fn what_stands_in_a_key_or_a_range_counts_twice() {
    let key = |key| Tree::Map(vec![(key, Tree::Nil)]);
    fills_a_message(&key(Tree::Nil), 1 + 2 + 1);
    fills_a_message(&key(Tree::Array(vec![Tree::Nil])), 1 + 2 + 2 + 1);
    fills_a_message(&Tree::range(Tree::Nil, Tree::Nil), 1 + 2 + 2);
}

#[test]
fn what_stands_in_keys_of_keys_counts_20_times_for_each() {
    let key = |key| Tree::Map(vec![(key, Tree::Nil)]);
    fills_a_message(&key(key(Tree::Nil)), 1 + (2 + 41 + 2) + 1);
    fills_a_message(&key(key(key(Tree::Nil))), 1 + (2 + (41 + 61 + 41) + 2) + 1);
}

#[test]
fn a_rational_has_8_kib_at_most() {
    let rational = |length: usize| {
        let magnitude = vec![1; length];
        Tree::rational(Tree::BigInteger(false, magnitude), Tree::Integer(7))
    };
    // the header of an Array, that of a big Integer, its sign, and the denominator
    let fits = rational(limit::RATIONAL - 7);
    assert_eq!(Tree::decode(&fits.encode().unwrap()), Ok(fits));
    let refusal = Error::Unsupported("a Rational of this size".into());
    assert_eq!(rational(limit::RATIONAL - 6).encode(), Err(refusal.clone()));
    let payload = vec![0xc0; limit::RATIONAL + 1];
    let length = u16::try_from(payload.len()).unwrap().to_be_bytes();
    let bytes = [&[0xc8][..], &length, &[5], &payload].concat();
    assert_eq!(Tree::decode(&bytes), Err(refusal));
}

#[test]
fn a_message_has_16_mib_at_most_whatever_it_holds() {
    let header = 5;
    for kind in [Tree::Text, |text: String| Tree::Binary(text.into_bytes())] {
        let fits = kind("a".repeat(limit::PAYLOAD - header)).encode().unwrap();
        assert_eq!(fits.len(), limit::PAYLOAD);
        assert!(Tree::decode(&fits).is_ok());
        let over = kind("a".repeat(limit::PAYLOAD - header + 1));
        assert_eq!(over.encode(), Err(Error::TooLarge));
    }
    let bytes = vec![0xc0; limit::PAYLOAD + 1];
    assert_eq!(Tree::decode(&bytes), Err(Error::TooLarge));
}

#[test]
fn a_message_that_grows_too_large_by_small_values_is_refused() {
    let text = Tree::Text("a".repeat(limit::PAYLOAD - 100));
    let numbers = vec![Tree::Integer(i64::MAX); 100];
    let tree = Tree::Array([vec![text], numbers].concat());
    assert_eq!(tree.encode(), Err(Error::TooLarge));
}

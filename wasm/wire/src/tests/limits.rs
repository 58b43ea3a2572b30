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

#[test]
fn what_ranges_and_rationals_hold_is_counted() {
    let range = Tree::range(Tree::Nil, Tree::Nil);
    let tree = Tree::Array(vec![range; limit::NODES / 3]);
    assert_eq!(Tree::decode(&tree.encode().unwrap()).as_ref(), Ok(&tree));
    let more = Tree::Array(vec![tree, Tree::Nil]);
    assert_eq!(more.encode(), Err(Error::TooManyNodes));
    let ranges = ext(tag::RANGE, &[0x93, 0xc0, 0xc0, 0xc2]).repeat(limit::NODES / 3 + 1);
    let count = u32::try_from(limit::NODES / 3 + 1).unwrap();
    let bytes = [&[0xdd][..], &count.to_be_bytes(), &ranges].concat();
    assert_eq!(Tree::decode(&bytes), Err(Error::TooManyNodes));
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

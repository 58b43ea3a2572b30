//! Long Strings: those that stand apart from a message, and replies that are one.

use std::marker::PhantomData;

use proptest::prelude::*;

use crate::encode::{Apart, Encoder};
use crate::envelope::{Bare, bare};
use crate::tree::{Tree, Walk};
use crate::{Error, limit};

/// The message with its Strings where they belong.
fn joined(out: &[u8], apart: &[Apart]) -> Vec<u8> {
    let (mut whole, mut done) = (Vec::new(), 0);
    for string in apart {
        let at = string.at as usize;
        whole.extend_from_slice(&out[done..at]);
        // SAFETY: the value that was encoded still holds it.
        let bytes = unsafe { std::slice::from_raw_parts(string.start, string.length as usize) };
        whole.extend_from_slice(bytes);
        done = at;
    }
    whole.extend_from_slice(&out[done..]);
    whole
}

fn long() -> impl Strategy<Value = Tree> {
    let length = prop_oneof![
        0..50usize,
        limit::APART - 2..limit::APART + 2,
        65_534..65_538usize
    ];
    let leaf = (length, any::<bool>()).prop_map(|(length, text)| match text {
        true => Tree::Text("x".repeat(length)),
        false => Tree::Binary(vec![0xff; length]),
    });
    leaf.prop_recursive(4, 12, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(Tree::Array),
            prop::collection::vec((inner.clone(), inner.clone()), 0..2).prop_map(Tree::Map),
            (inner.clone(), inner).prop_map(|(begin, end)| Tree::range(begin, end)),
        ]
    })
}

proptest! {
    #[test]
    fn a_message_whose_strings_stand_apart_is_the_same_message(tree in long()) {
        let (mut out, mut apart) = (Vec::new(), Vec::new());
        Encoder::leaving(&mut out, &mut apart).value(&mut Walk(PhantomData), &tree).unwrap();
        prop_assert!(apart.iter().all(|string| string.length as usize >= limit::APART));
        prop_assert!(out.len() < limit::APART || apart.is_empty() || !matches!(tree, Tree::Text(_)));
        prop_assert_eq!(joined(&out, &apart), tree.encode().unwrap());
    }
}

#[test]
fn strings_that_stand_apart_count_towards_the_limit_of_a_message() {
    let pieces = |count| Tree::Array(vec![Tree::Binary(vec![0; 1 << 20]); count]);
    let encode = |tree: &Tree| {
        let (mut out, mut apart) = (Vec::new(), Vec::new());
        Encoder::leaving(&mut out, &mut apart).value(&mut Walk(PhantomData), tree)
    };
    assert_eq!(encode(&pieces(15)), Ok(()));
    assert_eq!(encode(&pieces(16)), Err(Error::TooLarge));
    assert_eq!(pieces(16).encode(), Err(Error::TooLarge));
}

#[test]
fn a_reply_is_bare_only_if_it_is_one_long_string() {
    let reply = |tree: Tree| [vec![0x92, 0], tree.encode().unwrap()].concat();
    let text = reply(Tree::Text("x".repeat(65_536)));
    assert_eq!(bare(&text), Some((&text[7..], Bare::Text)));
    let binary = reply(Tree::Binary(vec![1; 70_000]));
    assert_eq!(bare(&binary), Some((&binary[7..], Bare::Binary)));
    for other in [
        reply(Tree::Text("x".repeat(65_535))),
        reply(Tree::Nil),
        reply(Tree::Array(vec![Tree::Text("x".repeat(65_536))])),
        text[..text.len() - 1].to_vec(),
        [&text[..], &[0]].concat(),
        [&[0x92, 1], &text[2..]].concat(),
        vec![0x92, 0, 0xdb],
    ] {
        assert_eq!(bare(&other), None);
    }
}

#[test]
fn a_length_and_its_kind_are_told_apart() {
    for length in [0, 1, 65_536, limit::PAYLOAD as u32] {
        for kind in [None, Some(Bare::Text), Some(Bare::Binary)] {
            assert_eq!(Bare::unpacked(Bare::packed(length, kind)), (length, kind));
        }
    }
}

//! What is encoded is decoded again, by bits, and has one form.

use proptest::prelude::*;

use super::any;
use crate::Error;
use crate::check::well_formed;
use crate::decode::Decoder;
use crate::limit;
use crate::tree::{Plot, Tree};

proptest! {
    #[test]
    fn every_value_comes_back_as_it_was(tree in any::tree()) {
        let bytes = tree.encode().unwrap();
        prop_assert_eq!(Tree::decode(&bytes).unwrap(), tree);
        prop_assert_eq!(well_formed(&bytes), Ok(()));
    }

    #[test]
    fn a_value_has_one_encoding(tree in any::tree()) {
        let bytes = tree.encode().unwrap();
        prop_assert_eq!(Tree::decode(&bytes).unwrap().encode().unwrap(), bytes);
    }

    #[test]
    fn a_message_cut_short_is_truncated(tree in any::tree()) {
        let bytes = tree.encode().unwrap();
        for length in 0..bytes.len() {
            prop_assert_eq!(Tree::decode(&bytes[..length]), Err(Error::Truncated));
        }
    }

    #[test]
    fn a_byte_after_the_message_is_refused(tree in any::tree(), byte in any::<u8>()) {
        let mut bytes = tree.encode().unwrap();
        bytes.push(byte);
        let refusal = Error::InvalidType("1 bytes after the message".into());
        prop_assert_eq!(Tree::decode(&bytes), Err(refusal));
    }

    #[test]
    fn a_changed_byte_never_panics(
        tree in any::tree(),
        at in any::<prop::sample::Index>(),
        byte in any::<u8>(),
    ) {
        let mut bytes = tree.encode().unwrap();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        let mut plot = Plot::default();
        let decoded = Decoder::only(&bytes, &mut plot).map(|root| plot.take(root));
        prop_assert!(plot.room <= bytes.len());
        if let Ok(decoded) = decoded {
            prop_assert_eq!(Tree::decode(&decoded.encode().unwrap()), Ok(decoded));
        }
    }
}

#[test]
fn text_binary_and_symbols_come_back_at_every_length_that_changes_the_header() {
    for length in [0, 1, 4, 8, 15, 16, 17, 31, 32, 255, 256, 65_535, 65_536] {
        let text = "é".repeat(length / 2) + &"a".repeat(length % 2);
        for tree in [
            Tree::Binary(vec![0xff; length]),
            Tree::Symbol(text[..text.len().min(limit::SYMBOL)].to_owned()),
            Tree::Text(text),
            Tree::Array(vec![Tree::Nil; length]),
            Tree::Map(vec![(Tree::Nil, Tree::Integer(7)); length]),
        ] {
            assert_eq!(Tree::decode(&tree.encode().unwrap()), Ok(tree));
        }
    }
}

#[test]
fn a_symbol_longer_than_mrubys_is_refused_on_both_sides() {
    let name = "a".repeat(limit::SYMBOL + 1);
    let refused = Error::Unsupported("a Symbol of this length".into());
    assert_eq!(Tree::Symbol(name.clone()).encode(), Err(refused.clone()));
    let mut bytes = vec![0xc8, 0xff, 0xff, 0x00];
    bytes.extend_from_slice(name.as_bytes());
    assert_eq!(Tree::decode(&bytes), Err(refused));
}

#[test]
fn integers_come_back_on_both_sides_of_every_width() {
    for edge in any::edges() {
        for by in -1..=1 {
            let tree = Tree::Integer(edge.wrapping_add(by));
            assert_eq!(Tree::decode(&tree.encode().unwrap()), Ok(tree));
        }
    }
}

#[test]
fn what_others_write_in_a_longer_form_is_read() {
    for (bytes, tree) in [
        (&[0xd3, 0, 0, 0, 0, 0, 0, 0, 1][..], Tree::Integer(1)),
        (&[0xcf, 0, 0, 0, 0, 0, 0, 0, 1], Tree::Integer(1)),
        (&[0xca, 0x3f, 0xc0, 0, 0], Tree::Float(1.5f64.to_bits())),
        (&[0xdb, 0, 0, 0, 1, b'a'], Tree::text("a")),
        (&[0xdd, 0, 0, 0, 1, 0xc0], Tree::Array(vec![Tree::Nil])),
        (&[0xc7, 1, 0, b'a'], Tree::symbol("a")),
    ] {
        assert_eq!(Tree::decode(bytes), Ok(tree));
    }
}

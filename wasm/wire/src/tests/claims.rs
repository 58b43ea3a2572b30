//! A message that lies about its length costs no more than its bytes.

use proptest::prelude::*;

use crate::Error;
use crate::decode::Decoder;
use crate::limit;
use crate::tree::{Plot, Tree};

/// Any bytes, and bytes that are mostly headers.
fn noise() -> impl Strategy<Value = Vec<u8>> {
    let header = prop::sample::select(&[
        0x91, 0x9f, 0x81, 0x8f, 0xdc, 0xdd, 0xde, 0xdf, 0xc7, 0xc8, 0xc9, 0xd4, 0xd8, 0xc4, 0xc6,
        0xd9, 0xdb, 0x00, 0x02, 0x05, 0x06, 0xff, 0xc0,
    ]);
    prop_oneof![
        prop::collection::vec(any::<u8>(), 0..2_000),
        prop::collection::vec(header, 0..2_000),
    ]
}

proptest! {
    #[test]
    fn no_bytes_panic_or_get_more_room_than_they_have_bytes(bytes in noise()) {
        let mut plot = Plot::default();
        let decoded = Decoder::only(&bytes, &mut plot);
        prop_assert!(plot.room <= bytes.len(), "room for {} in {}", plot.room, bytes.len());
        if let Ok(root) = decoded {
            let tree = plot.take(root);
            prop_assert_eq!(Tree::decode(&tree.encode().unwrap()), Ok(tree));
        }
    }
}

#[test]
fn a_length_beyond_the_bytes_fails_at_once() {
    for bytes in [
        &[0xdd, 0xff, 0xff, 0xff, 0xff, 0xc0][..],
        &[0xdc, 0xff, 0xff, 0xc0],
        &[0xdf, 0xff, 0xff, 0xff, 0xff, 0xc0, 0xc0],
        &[0xde, 0xff, 0xff, 0xc0, 0xc0],
        &[0x82, 0xc0, 0xc0, 0xc0],
        &[0xc6, 0xff, 0xff, 0xff, 0xff, 0],
        &[0xdb, 0xff, 0xff, 0xff, 0xff, b'a'],
        &[0xc9, 0xff, 0xff, 0xff, 0xff, 0x03, 0],
    ] {
        let mut plot = Plot::default();
        assert_eq!(Decoder::only(bytes, &mut plot), Err(Error::Truncated));
        assert_eq!(plot.room, 0, "{bytes:x?}");
    }
}

#[test]
fn arrays_in_arrays_do_not_claim_the_same_bytes_again() {
    let mut bytes = Vec::new();
    for _ in 0..100 {
        bytes.extend_from_slice(&[0xdd, 0, 0x02, 0, 0]);
    }
    bytes.resize(200_000, 0xc0);
    let mut plot = Plot::default();
    assert_eq!(Decoder::only(&bytes, &mut plot), Err(Error::Truncated));
    assert!(plot.room <= bytes.len(), "room for {}", plot.room);
}

#[test]
fn more_elements_than_a_message_may_have_get_no_room() {
    let mut bytes = vec![0xdd];
    bytes.extend_from_slice(&1_000_000u32.to_be_bytes());
    bytes.resize(bytes.len() + limit::NODES, 0xc0);
    let mut plot = Plot::default();
    assert_eq!(Decoder::only(&bytes, &mut plot), Err(Error::TooManyNodes));
    assert_eq!(plot.room, 0);
}

//! Where a Handle may stand.

use crate::Error;
use crate::limit;
use crate::tag;
use crate::tree::{Tree, ext};

const HANDLE: [u8; 6] = [0xd6, 1, 0, 0, 0, 7];

fn refused(bytes: &[u8]) {
    let message = "a Handle cannot be a Hash key or the end of a Range";
    assert_eq!(Tree::decode(bytes), Err(Error::InvalidType(message.into())));
}

fn unsupported(tree: Tree) {
    assert_eq!(tree.encode(), Err(Error::HandleKey), "{tree:?}");
}

#[test]
fn a_handle_is_no_key_however_deep() {
    let pair = |key: Tree| Tree::Map(vec![(key, Tree::Nil)]);
    unsupported(pair(Tree::Handle(7)));
    unsupported(pair(Tree::Array(vec![Tree::Nil, Tree::Handle(7)])));
    unsupported(pair(pair(Tree::Handle(7))));
    unsupported(pair(Tree::Map(vec![(Tree::Nil, Tree::Handle(7))])));
    unsupported(pair(Tree::range(
        Tree::Nil,
        Tree::Array(vec![Tree::Handle(7)]),
    )));

    refused(&[&[0x81], &HANDLE[..], &[0xc0]].concat());
    refused(&[&[0x81, 0x92, 0xc0], &HANDLE[..], &[0xc0]].concat());
    refused(&[&[0x81, 0x81, 0xc0], &HANDLE[..], &[0xc0]].concat());
}

#[test]
fn a_handle_is_no_end_of_a_range() {
    unsupported(Tree::range(Tree::Handle(7), Tree::Nil));
    unsupported(Tree::range(Tree::Nil, Tree::Handle(7)));
    unsupported(Tree::range(Tree::Nil, Tree::Array(vec![Tree::Handle(7)])));

    refused(&ext(
        tag::RANGE,
        &[&[0x93], &HANDLE[..], &[0xc0, 0xc2]].concat(),
    ));
    refused(&ext(
        tag::RANGE,
        &[&[0x93, 0xc0], &HANDLE[..], &[0xc2]].concat(),
    ));
    refused(&ext(
        tag::RANGE,
        &[&[0x93, 0xc0, 0x91], &HANDLE[..], &[0xc2]].concat(),
    ));
}

#[test]
fn a_handle_may_stand_after_a_key_and_after_a_range() {
    for tree in [
        Tree::Map(vec![
            (Tree::Nil, Tree::Handle(1)),
            (Tree::Array(vec![Tree::Nil]), Tree::Handle(limit::HANDLES)),
        ]),
        Tree::Array(vec![Tree::range(Tree::Nil, Tree::Nil), Tree::Handle(1)]),
    ] {
        assert_eq!(Tree::decode(&tree.encode().unwrap()), Ok(tree));
    }
}

#[test]
fn a_handle_has_four_bytes() {
    for payload in [&[][..], &[0, 0, 7], &[0, 0, 0, 0, 7]] {
        let message = "a Handle must have 4 bytes";
        let refusal = Err(Error::InvalidType(message.into()));
        assert_eq!(Tree::decode(&ext(tag::HANDLE, payload)), refusal);
    }
}

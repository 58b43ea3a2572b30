//! One value: it is refused, or it is what its own encoding says.

use crate::decode::Decoder;
use crate::tree::{Plot, Tree};

pub fn check(bytes: &[u8]) {
    let mut plot = Plot::default();
    let decoded = Decoder::only(bytes, &mut plot);
    let (room, length) = (plot.room, bytes.len());
    assert!(room <= length, "room for {room} in {length} bytes");
    let Ok(root) = decoded else { return };
    let tree = plot.take(root);
    let encoded = tree.encode().expect("what was carried can be carried");
    assert_eq!(Tree::decode(&encoded).as_ref(), Ok(&tree));
}

//! A guest is made ready once.

use std::sync::Arc;

use kobako_engine::Guest;

use crate::common::folder::Folder;
use crate::common::text::wasm;
use crate::common::{Run, no_service, prepare, shipped};

#[test]
fn a_file_is_loaded_once() {
    assert!(Arc::ptr_eq(&shipped(), &shipped()));
}

#[test]
fn a_file_that_changed_is_another_guest() {
    prepare();
    let folder = Folder::new();
    let value = |wasm: &[u8]| {
        let guest = Guest::load(&folder.file("guest.wasm", wasm), None).unwrap();
        let ended = Run::default().of(&guest, "", &mut no_service());
        ended.value().to_vec()
    };
    let other = r#"(memory (export "memory") 2) (data (i32.const 0) "\01\c3") (func)"#;
    assert_eq!(value(&wasm("")), [0xc0]);
    assert_eq!(value(&wasm(other)), [0xc3]);
}

#[test]
fn the_shipped_guest_needs_no_more_than_the_default_limit() {
    let needed = shipped().minimum_memory;
    assert!(needed < 5 << 20, "{needed}");
}

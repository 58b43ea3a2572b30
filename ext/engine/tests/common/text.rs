//! Guests written as WebAssembly text.

use std::sync::Arc;

use kobako_engine::{Guest, Host, Unusable};

use super::folder::Folder;
use super::{Ended, Run, Service, nil, prepare};

/// What a well-behaved guest exports: its outcome is nil, its room 64 KiB.
const PARTS: [(&str, &str); 5] = [
    (
        "memory",
        r#"(memory (export "memory") 2) (data (i32.const 0) "\01\c0")"#,
    ),
    ("__kobako_abi_v1", r#"(func (export "__kobako_abi_v1"))"#),
    (
        "__kobako_alloc",
        r#"(func (export "__kobako_alloc") (param i32) (result i32) (i32.const 65536))"#,
    ),
    (
        "__kobako_run",
        r#"(func (export "__kobako_run") (param i32 i32))"#,
    ),
    (
        "__kobako_take_outcome",
        r#"(func (export "__kobako_take_outcome") (result i64) (i64.const 2))"#,
    ),
];

const DISPATCH: &str =
    r#"(import "env" "__kobako_dispatch" (func $dispatch (param i32 i32) (result i64)))"#;

/// A module with these fields, and those of a well-behaved guest that they lack.
pub fn wasm(fields: &str) -> Vec<u8> {
    without("", fields)
}

/// The same, lacking one export.
pub fn without(export: &str, fields: &str) -> Vec<u8> {
    let mut text = format!("(module {DISPATCH} {fields}");
    for (name, part) in PARTS {
        if name != export && !fields.contains(&format!("(export \"{name}\"")) {
            text.push_str(part);
        }
    }
    text.push(')');
    wat::parse_str(&text).unwrap_or_else(|error| panic!("{error}"))
}

pub fn load(wasm: &[u8]) -> Result<Arc<Guest>, Unusable> {
    prepare();
    let folder = Folder::new();
    Guest::load(&folder.file("guest.wasm", wasm), None)
}

/// Why a module is no guest, without its path.
pub fn refusal(wasm: &[u8]) -> String {
    match load(wasm) {
        Ok(_) => panic!("it was taken"),
        Err(Unusable::NotWasm(_, what)) => format!("no WebAssembly: {what}"),
        Err(Unusable::NotAGuest(_, what)) => format!("no guest: {what}"),
        Err(other) => panic!("{other}"),
    }
}

/// Runs a guest whose every request is answered with nil.
pub fn run(fields: &str) -> Ended {
    run_with(&Run::default(), fields, Service(|_: &[u8]| Ok(nil())))
}

pub fn run_with(run: &Run, fields: &str, mut host: impl Host) -> Ended {
    let guest = load(&wasm(fields)).unwrap_or_else(|unusable| panic!("{unusable}"));
    run.of(&guest, "", &mut host)
}

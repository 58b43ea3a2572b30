//! Pointers and lengths that a guest gives: held against its memory before use.

use crate::common::text::{load, run, run_with, wasm};
use crate::common::{Run, Service, bytes, nil, no_service};

const MEMORY: usize = 2 << 16;

fn place(what: &str, length: usize, at: usize, size: usize) -> String {
    format!(
        "the guest broke the calling contract: {what} of {length} bytes at {at} does not lie in \
         the {size} bytes of memory, or is over 16777216 bytes"
    )
}

fn requesting(pointer: u32, length: u32) -> String {
    format!(
        r#"(func (export "__kobako_run") (param i32 i32)
             (drop (call $dispatch (i32.const {pointer}) (i32.const {length}))))"#
    )
}

#[test]
fn a_request_outside_of_memory_is_a_breach() {
    for (pointer, length) in [
        (0x7fff_ffff, 4),
        (MEMORY as u32, 1),
        (MEMORY as u32 - 3, 4),
        (0, MEMORY as u32 + 1),
        (u32::MAX, u32::MAX),
        (u32::MAX, 1),
        (0, u32::MAX),
        (u32::MAX, 0),
    ] {
        let ended = run(&requesting(pointer, length));
        let message = place("a request", length as usize, pointer as usize, MEMORY);
        assert_eq!(ended.failure(), message);
    }
}

#[test]
fn a_request_over_16_mib_is_a_breach() {
    let memory = r#"(memory (export "memory") 300) (data (i32.const 0) "\01\c0")"#;
    let limits = Run {
        memory: None,
        ..Run::default()
    };
    let ended = run_with(
        &limits,
        &(requesting(0, (16 << 20) + 1) + memory),
        Service(|_: &[u8]| Ok(nil())),
    );
    assert_eq!(
        ended.failure(),
        place("a request", (16 << 20) + 1, 0, 300 << 16)
    );
    let ended = run_with(
        &limits,
        &(requesting(0, 16 << 20) + memory),
        Service(|request: &[u8]| {
            assert_eq!(request.len(), 16 << 20);
            Ok(nil())
        }),
    );
    assert_eq!(ended.value(), [0xc0]);
}

#[test]
fn an_empty_request_is_for_the_host_to_judge() {
    let host = |request: &[u8]| {
        assert_eq!(request, []);
        Ok(nil())
    };
    let ended = run_with(
        &Run::default(),
        &requesting(MEMORY as u32, 0),
        Service(host),
    );
    assert_eq!(ended.value(), [0xc0]);
}

#[test]
fn room_for_the_script_outside_of_memory_is_a_breach() {
    for pointer in [u32::MAX, MEMORY as u32, MEMORY as u32 - 4095] {
        let ended = run(&format!(
            r#"(func (export "__kobako_alloc") (param i32) (result i32) (i32.const {pointer}))"#
        ));
        let message = place("room for the script", 4096, pointer as usize, MEMORY);
        assert_eq!(ended.failure(), message);
    }
}

#[test]
fn room_for_a_reply_outside_of_memory_is_a_breach() {
    let guest = requesting(0, 2)
        + r#"(global $first (mut i32) (i32.const 1))
             (func (export "__kobako_alloc") (param i32) (result i32)
               (if (result i32) (global.get $first)
                 (then (global.set $first (i32.const 0)) (i32.const 65536))
                 (else (i32.const -1))))"#;
    let ended = run_with(&Run::default(), &guest, Service(|_: &[u8]| Ok(bytes(5000))));
    let message = place("room for a reply", 5007, u32::MAX as usize, MEMORY);
    assert_eq!(ended.failure(), message);
}

#[test]
fn a_script_longer_than_memory_is_a_breach() {
    let guest = load(&wasm("")).unwrap();
    let ended = Run::default().of(&guest, &"#".repeat(1 << 20), &mut no_service());
    assert!(
        ended.failure().contains("room for the script of 1048"),
        "{}",
        ended.failure()
    );
}

fn leaving(pointer: u32, length: u32) -> String {
    let packed = (u64::from(pointer) << 32) | u64::from(length);
    format!(r#"(func (export "__kobako_take_outcome") (result i64) (i64.const {packed}))"#)
}

#[test]
fn an_outcome_outside_of_memory_is_a_breach() {
    for (pointer, length) in [
        (MEMORY as u32, 1),
        (MEMORY as u32 - 1, 2),
        (u32::MAX, 0),
        (u32::MAX, u32::MAX),
        (0, u32::MAX),
    ] {
        let message = place("an outcome", length as usize, pointer as usize, MEMORY);
        assert_eq!(run(&leaving(pointer, length)).failure(), message);
    }
}

#[test]
fn an_outcome_over_16_mib_is_a_breach() {
    let memory = r#"(memory (export "memory") 300)"#;
    let limits = Run {
        memory: None,
        ..Run::default()
    };
    let host = || Service(|_: &[u8]| Ok(nil()));
    let ended = run_with(&limits, &(leaving(0, (16 << 20) + 1) + memory), host());
    assert_eq!(
        ended.failure(),
        place("an outcome", (16 << 20) + 1, 0, 300 << 16)
    );
    let ended = run_with(&limits, &(leaving(0, 16 << 20) + memory), host());
    assert_eq!(ended.outcome.unwrap().len(), 16 << 20);
}

#[test]
fn an_empty_outcome_is_handed_on_unread() {
    assert_eq!(run(&leaving(MEMORY as u32, 0)).outcome.unwrap(), []);
}

//! Each function of WASI that a guest has, with pointers that are none.

use crate::common::text::{run, run_with};
use crate::common::{Ended, Run, Service, nil};

const MEMORY: u32 = 2 << 16;

const IMPORTS: &str = r#"
  (import "wasi_snapshot_preview1" "fd_write"
    (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_close" (func $fd_close (param i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_seek" (func $fd_seek (param i32 i64 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "environ_get" (func $environ_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "environ_sizes_get"
    (func $environ_sizes_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "clock_time_get"
    (func $clock_time_get (param i32 i64 i32) (result i32)))
  (memory (export "memory") 2)"#;

/// Does this, and leaves nil.
fn doing(data: &str, body: &str) -> Ended {
    run(&format!(
        r#"{IMPORTS}
           (data (i32.const 0) "\01\c0")
           {data}
           (func (export "__kobako_run") (param i32 i32) {body})"#
    ))
}

/// The guest goes on with a status, or is stopped for it: in order either way.
fn assert_harmless(ended: &Ended, call: &str) {
    match &ended.outcome {
        Ok(outcome) => assert_eq!(outcome[..], [0x01, 0xc0], "{call}"),
        Err(failure) => assert!(
            failure.to_string().starts_with("the guest trapped: "),
            "{call}: {failure}"
        ),
    }
    assert_eq!(
        (&ended.stdout.bytes[..], &ended.stderr.bytes[..]),
        (&b""[..], &b""[..]),
        "{call}"
    );
}

const BAD: [u32; 8] = [
    u32::MAX,
    u32::MAX - 3,
    u32::MAX - 7,
    0x8000_0000,
    MEMORY,
    MEMORY - 1,
    MEMORY - 3,
    MEMORY + 1,
];

#[test]
fn every_function_takes_every_bad_pointer() {
    for bad in BAD {
        for call in [
            format!("(call $environ_get (i32.const {bad}) (i32.const 64))"),
            format!("(call $environ_get (i32.const 64) (i32.const {bad}))"),
            format!("(call $environ_get (i32.const {bad}) (i32.const {bad}))"),
            format!("(call $environ_sizes_get (i32.const {bad}) (i32.const 64))"),
            format!("(call $environ_sizes_get (i32.const 64) (i32.const {bad}))"),
            format!("(call $clock_time_get (i32.const 0) (i64.const 0) (i32.const {bad}))"),
            format!("(call $clock_time_get (i32.const 1) (i64.const -1) (i32.const {bad}))"),
            format!("(call $clock_time_get (i32.const {bad}) (i64.const 0) (i32.const 64))"),
            format!("(call $fd_seek (i32.const 1) (i64.const -1) (i32.const 0) (i32.const {bad}))"),
            format!("(call $fd_seek (i32.const 1) (i64.const 0) (i32.const {bad}) (i32.const 64))"),
            format!("(call $fd_seek (i32.const {bad}) (i64.const 0) (i32.const 0) (i32.const 64))"),
            format!("(call $fd_close (i32.const {bad}))"),
            format!(
                "(call $fd_write (i32.const 1) (i32.const {bad}) (i32.const 1) (i32.const 64))"
            ),
            format!(
                "(call $fd_write (i32.const {bad}) (i32.const 64) (i32.const 1) (i32.const 72))"
            ),
        ] {
            assert_harmless(&doing("", &format!("(drop {call})")), &call);
        }
    }
}

#[test]
fn channels_that_are_closed_twice_and_written_to_are_closed() {
    let body = "(drop (call $fd_close (i32.const 0)))
                (drop (call $fd_close (i32.const 1))) (drop (call $fd_close (i32.const 1)))
                (drop (call $fd_close (i32.const 2))) (drop (call $fd_close (i32.const 2)))
                (drop (call $fd_write (i32.const 1) (i32.const 64) (i32.const 1) (i32.const 72)))
                (drop (call $fd_seek (i32.const 1) (i64.const 0) (i32.const 0) (i32.const 72)))";
    assert_harmless(
        &doing(r#"(data (i32.const 64) "\00\00\00\00\02\00\00\00")"#, body),
        body,
    );
}

/// Writes the list of this many parts that lies there.
fn writing(data: &str, list: u32, parts: u32, written: u32) -> Ended {
    doing(
        data,
        &format!(
            "(drop (call $fd_write (i32.const 1) (i32.const {list}) (i32.const {parts})
               (i32.const {written})))"
        ),
    )
}

#[test]
fn parts_that_overlap_are_written_each() {
    // "abcd" at 64, then "cdef" and "bc" from within, nothing, and the list itself
    let data = r#"(data (i32.const 64) "abcdef")
        (data (i32.const 128) "\40\00\00\00\04\00\00\00" "\42\00\00\00\04\00\00\00"
                              "\41\00\00\00\02\00\00\00" "\40\00\00\00\00\00\00\00"
                              "\80\00\00\00\01\00\00\00")"#;
    let ended = writing(data, 128, 5, 0x200);
    assert!(
        b"abcdcdefbc\x80".starts_with(&ended.stdout.bytes),
        "{:?}",
        ended.stdout.bytes
    );
    assert!(!ended.stdout.bytes.is_empty());
}

#[test]
fn a_list_at_the_very_end_of_memory_is_read_and_one_beyond_is_not() {
    let last = MEMORY - 8;
    let data = format!(
        r#"(data (i32.const 64) "hello") (data (i32.const {last}) "\40\00\00\00\05\00\00\00")"#
    );
    assert_eq!(writing(&data, last, 1, 0x200).stdout.bytes, b"hello");
    for (list, parts) in [(last + 4, 1), (last + 4, 2), (MEMORY, 1)] {
        let ended = writing(&data, list, parts, 0x200);
        assert_harmless(&ended, &format!("{parts} at {list}"));
    }
    assert_harmless(&writing(&data, MEMORY, 0, 0x200), "none at the end");
    // the part before the end of memory may have been written
    let half = writing(&data, last, 2, 0x200);
    assert!(b"hello".starts_with(&half.stdout.bytes));
}

#[test]
fn a_count_that_is_written_over_the_list_changes_nothing_that_is_read() {
    let data = r#"(data (i32.const 64) "hello") (data (i32.const 128) "\40\00\00\00\05\00\00\00")"#;
    for written in [64, 128, 132] {
        assert_eq!(writing(data, 128, 1, written).stdout.bytes, b"hello");
    }
}

#[test]
fn a_list_as_long_as_memory_comes_to_an_end() {
    let flood = format!(
        r#"{IMPORTS}
           (data (i32.const 0) "\01\c0")
           (func (export "__kobako_run") (param i32 i32)
             (local $at i32)
             ;; every part of the list is all of memory
             (local.set $at (i32.const 64))
             (loop $again
               (i32.store (i32.add (local.get $at) (i32.const 4)) (i32.const {MEMORY}))
               (local.set $at (i32.add (local.get $at) (i32.const 8)))
               (br_if $again (i32.lt_u (local.get $at) (i32.const 131064))))
             (drop (call $fd_write (i32.const 1) (i32.const 64) (i32.const 16000) (i32.const 8)))
             (i32.store16 (i32.const 0) (i32.const 0xc001)))"#
    );
    let limits = Run {
        output: 1000,
        ..Run::default()
    };
    let ended = run_with(&limits, &flood, Service(|_: &[u8]| Ok(nil())));
    assert!(ended.took.as_secs() < 10, "{:?}", ended.took);
    assert!(ended.stdout.bytes.len() <= 1000);
    assert_eq!(ended.value(), [0xc0]);
}

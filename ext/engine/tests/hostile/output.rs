//! The import through which a guest writes, with whatever a guest may hand it.

use crate::common::text::{refusal, run, run_with, wasm};
use crate::common::{Ended, Run, Service, nil};

const WRITE: &str = r#"(import "env" "__kobako_write" (func $write (param i32 i32 i32)))"#;

fn fields(body: &str) -> String {
    format!(
        r#"{WRITE}
           (memory (export "memory") 2)
           (data (i32.const 0) "\01\c0") (data (i32.const 64) "abcdef")
           (func (export "__kobako_run") (param i32 i32) {body})"#
    )
}

fn doing(body: &str) -> Ended {
    run(&fields(body))
}

fn call(channel: u32, pointer: u32, length: u32) -> String {
    format!("(call $write (i32.const {channel}) (i32.const {pointer}) (i32.const {length}))")
}

fn failure(ended: &Ended) -> String {
    ended.outcome.as_ref().unwrap_err().to_string()
}

#[test]
fn each_channel_has_its_own_bytes_in_order() {
    let calls = [(1, 64, 2), (2, 66, 1), (1, 0, 0), (1, 67, 3), (2, 64, 1)];
    let ended = doing(&calls.map(|(c, p, l)| call(c, p, l)).concat());
    assert_eq!(ended.outcome.unwrap()[..], [0x01, 0xc0]);
    assert_eq!(
        (&ended.stdout.bytes[..], &ended.stderr.bytes[..]),
        (&b"abdef"[..], &b"ca"[..])
    );
}

#[test]
fn what_was_written_before_a_trap_is_kept() {
    let ended = doing(&format!("{} unreachable", call(1, 64, 6)));
    assert!(
        failure(&ended).contains("unreachable"),
        "{}",
        failure(&ended)
    );
    assert_eq!(ended.stdout.bytes, b"abcdef");
}

#[test]
fn bytes_outside_of_memory_are_a_trap_and_nothing_is_taken() {
    let size = 2 << 16;
    for (pointer, length) in [
        (size, 1),
        (size - 1, 2),
        (0, size + 1),
        (u32::MAX, 1),
        (u32::MAX, u32::MAX),
        (64, u32::MAX),
        (size + 1, 0),
    ] {
        let ended = doing(&call(1, pointer, length));
        assert!(
            failure(&ended).contains("does not lie in the 131072 bytes"),
            "{pointer} {length}: {}",
            failure(&ended)
        );
        assert_eq!(ended.stdout.bytes, b"");
    }
    assert!(doing(&call(1, size, 0)).outcome.is_ok());
}

#[test]
fn there_are_two_channels() {
    for channel in [0, 3, u32::MAX] {
        let ended = doing(&call(channel, 64, 1));
        let told = failure(&ended);
        assert!(told.contains(&format!("no channel {channel}")), "{told}");
    }
}

#[test]
fn a_channel_keeps_its_limit_to_the_byte() {
    for (calls, kept, truncated) in [(2, &b"abcdefabcdef"[..], false), (3, b"abcdefabcdef", true)] {
        let run = Run {
            output: 12,
            ..Run::default()
        };
        let body = call(1, 64, 6).repeat(calls);
        let ended = run_with(&run, &fields(&body), Service(|_: &[u8]| Ok(nil())));
        assert_eq!(
            (&ended.stdout.bytes[..], ended.stdout.truncated),
            (kept, truncated)
        );
    }
}

#[test]
fn both_ways_of_writing_go_to_the_same_place() {
    let wasi = r#"(import "wasi_snapshot_preview1" "fd_write"
      (func $fd_write (param i32 i32 i32 i32) (result i32)))
      (data (i32.const 128) "\40\00\00\00\03\00\00\00")"#;
    let wasi_call =
        "(drop (call $fd_write (i32.const 1) (i32.const 128) (i32.const 1) (i32.const 256)))";
    let body = format!("{wasi_call} {} {wasi_call}", call(1, 67, 3));
    let ended = run(&format!("{} {}", wasi, fields(&body)));
    assert_eq!(ended.stdout.bytes, b"abcdefabc");
}

#[test]
fn a_guest_that_takes_it_for_something_else_is_refused() {
    let other = r#"(import "env" "__kobako_write" (func (param i32) (result i64)))"#;
    let told = refusal(&wasm(other));
    assert!(told.contains("types incompatible"), "{told}");
}

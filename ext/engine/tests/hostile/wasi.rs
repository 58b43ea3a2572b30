//! The few functions of WASI that a guest has, called with nonsense.

use crate::common::text::{run, run_with};
use crate::common::{Ended, Run, Service, nil};

const BAD_FD: u32 = 8;

/// Runs a guest that leaves what `call`, an i32, evaluates to.
fn status(call: &str) -> Ended {
    run(&format!(
        r#"
        (import "wasi_snapshot_preview1" "fd_write"
          (func $write (param i32 i32 i32 i32) (result i32)))
        (import "wasi_snapshot_preview1" "fd_close" (func $close (param i32) (result i32)))
        (import "wasi_snapshot_preview1" "fd_seek"
          (func $seek (param i32 i64 i32 i32) (result i32)))
        (import "wasi_snapshot_preview1" "environ_sizes_get"
          (func $environ (param i32 i32) (result i32)))
        (import "wasi_snapshot_preview1" "clock_time_get"
          (func $clock (param i32 i64 i32) (result i32)))
        (memory (export "memory") 2)
        ;; at 16: "hello" at 64; at 24: 4 GiB at 64; at 32: 5 bytes past the end
        (data (i32.const 16)
          "\40\00\00\00\05\00\00\00" "\40\00\00\00\ff\ff\ff\ff" "\fe\ff\01\00\05\00\00\00")
        (data (i32.const 64) "hello")
        (func (export "__kobako_run") (param i32 i32) (i32.store (i32.const 0) {call}))
        (func (export "__kobako_take_outcome") (result i64) (i64.const 4))"#
    ))
}

fn returned(ended: &Ended) -> u32 {
    let outcome = ended
        .outcome
        .as_deref()
        .unwrap_or_else(|failure| panic!("{failure}"));
    u32::from_le_bytes(outcome.try_into().unwrap())
}

fn write(fd: i32, iovecs: u32, count: u32, written: u32) -> String {
    format!(
        "(call $write (i32.const {fd}) (i32.const {iovecs}) (i32.const {count}) (i32.const {written}))"
    )
}

#[test]
fn what_is_written_to_1_and_2_is_captured() {
    let ended = status(&write(1, 16, 1, 8));
    assert_eq!(
        (returned(&ended), &ended.stdout.bytes[..]),
        (0, &b"hello"[..])
    );
    let ended = status(&write(2, 16, 1, 8));
    assert_eq!(
        (returned(&ended), &ended.stderr.bytes[..]),
        (0, &b"hello"[..])
    );
}

#[test]
fn other_files_are_not_there() {
    for fd in [0, 3, 99, -1] {
        let ended = status(&write(fd, 16, 1, 8));
        assert_eq!(returned(&ended), BAD_FD, "{fd}");
        assert_eq!(ended.stdout.bytes, b"");
    }
    assert_eq!(returned(&status("(call $close (i32.const 99))")), BAD_FD);
    let seek = "(call $seek (i32.const 99) (i64.const 0) (i32.const 0) (i32.const 8))";
    assert_eq!(returned(&status(seek)), BAD_FD);
}

#[test]
fn a_channel_that_the_guest_closed_takes_no_more() {
    let twice = format!("(drop (call $close (i32.const 1))) {}", write(1, 16, 1, 8));
    let ended = status(&format!("(block (result i32) {twice})"));
    assert_eq!(returned(&ended), BAD_FD);
    assert_eq!(ended.stdout.bytes, b"");
}

#[test]
fn addresses_outside_of_memory_write_nothing() {
    for call in [
        write(1, 24, 1, 8),
        write(1, 32, 1, 8),
        write(1, 0x7fff_ffff, 1, 8),
        write(1, u32::MAX, u32::MAX, 8),
        write(1, 16, u32::MAX, 8),
        write(1, 131_068, 1, 8),
        write(1, 18, 1, 8),
    ] {
        let ended = status(&call);
        match &ended.outcome {
            Ok(_) => assert_ne!(returned(&ended), 0, "{call}"),
            Err(failure) => assert!(
                failure.to_string().starts_with("the guest trapped: "),
                "{failure}"
            ),
        }
        assert_eq!(ended.stdout.bytes, b"", "{call}");
    }
}

#[test]
fn a_bad_address_for_the_count_is_a_failure() {
    let ended = status(&write(1, 16, 1, u32::MAX));
    let failed = ended.outcome.is_err() || returned(&ended) != 0;
    assert!(failed);
}

#[test]
fn a_guest_that_floods_its_output_is_cut_at_the_cap() {
    let flood = r#"
      (import "wasi_snapshot_preview1" "fd_write"
        (func $write (param i32 i32 i32 i32) (result i32)))
      (memory (export "memory") 2)
      (data (i32.const 0) "\01\c0")
      ;; at 16: 128 KiB, all of memory
      (data (i32.const 16) "\00\00\00\00\00\00\02\00")
      (func (export "__kobako_run") (param i32 i32)
        (local $left i32)
        (local.set $left (i32.const 500))
        (loop $again
          (drop (call $write (i32.const 1) (i32.const 16) (i32.const 1) (i32.const 8)))
          (br_if $again (local.tee $left (i32.sub (local.get $left) (i32.const 1))))))"#;
    let limits = Run {
        output: 1000,
        ..Run::default()
    };
    let ended = run_with(&limits, flood, Service(|_: &[u8]| Ok(nil())));
    assert_eq!(ended.value(), [0xc0]);
    assert_eq!(
        (ended.stdout.bytes.len(), ended.stdout.truncated),
        (1000, true)
    );
    assert!(!ended.stderr.truncated);
}

#[test]
fn the_clock_stands_still_and_the_environment_is_empty() {
    let clock = |id| {
        format!(
            "(block (result i32)
               (drop (call $clock (i32.const {id}) (i64.const 0) (i32.const 8)))
               (i32.wrap_i64 (i64.load (i32.const 8))))"
        )
    };
    assert_eq!(returned(&status(&clock(0))), 0);
    assert_eq!(returned(&status(&clock(1))), 0);
    let count = "(block (result i32)
                   (i32.store (i32.const 8) (i32.const 7))
                   (drop (call $environ (i32.const 8) (i32.const 12)))
                   (i32.load (i32.const 8)))";
    assert_eq!(returned(&status(count)), 0);
}

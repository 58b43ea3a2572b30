//! Rooms that a guest gives where something else lies: nothing is read after it was
//! written over, and nothing outside is touched.

use crate::common::text::{load, run, run_with, wasm};
use crate::common::{Ended, Run, Service, bytes};

/// A guest that gives this room, calls once, and leaves what lies at 0 in that many bytes.
fn leaving(room: &str, request: (u32, u32), length: u32) -> String {
    let (at, size) = request;
    format!(
        r#"(global $reply (mut i64) (i64.const 0))
           (func (export "__kobako_alloc") (param i32) (result i32) {room})
           (func (export "__kobako_run") (param i32 i32)
             (global.set $reply (call $dispatch (i32.const {at}) (i32.const {size}))))
           (func (export "__kobako_take_outcome") (result i64) (i64.const {length}))"#
    )
}

fn answered(guest: &str, reply: u32) -> (Ended, Vec<u8>) {
    let mut seen = Vec::new();
    let host = |request: &[u8]| {
        seen = request.to_vec();
        Ok(bytes(reply))
    };
    let ended = run_with(&Run::default(), guest, Service(host));
    (ended, seen)
}

#[test]
fn a_reply_that_is_written_over_the_request_finds_it_read() {
    for (room, reply) in [(0, 10), (0, 5000), (2, 10), (2, 5000)] {
        let guest = leaving(&format!("(i32.const {room})"), (0, 8), 8);
        let (ended, seen) = answered(&guest, reply);
        assert_eq!(seen.len(), 8);
        // the Invocation was there before the request was read
        assert_eq!(seen[room as usize], 0x93);
        let outcome = ended.outcome.unwrap();
        assert_eq!(outcome[room as usize..][..2], bytes(reply)[..2]);
    }
}

#[test]
fn room_for_a_reply_may_lie_across_the_invocation() {
    for second in [0, 1, 65_535, 65_536, 65_537, 70_000] {
        let room = format!(
            "(if (result i32) (i64.eqz (global.get $reply))
               (then (global.set $reply (i64.const 1)) (i32.const 65536))
               (else (i32.const {second})))"
        );
        let (ended, seen) = answered(&leaving(&room, (65_536, 100), 2), 5000);
        assert_eq!((seen.len(), seen[0]), (100, 0x93));
        let kept = ended.outcome.unwrap();
        let over = second < 2;
        assert_eq!(kept != [0x01, 0xc0], over, "{second}: {kept:?}");
    }
}

#[test]
fn room_for_nothing_at_the_very_end_of_memory_is_no_room() {
    let end = 2 << 16;
    let failure = run(&leaving(&format!("(i32.const {end})"), (0, 2), 2)).failure();
    assert!(
        failure.contains("room for the script of 4096 bytes at 131072"),
        "{failure}"
    );
    let last = end - 4096;
    let (ended, _) = answered(&leaving(&format!("(i32.const {last})"), (end, 0), 2), 4089);
    assert_eq!(ended.value(), [0xc0]);
}

#[test]
fn a_reply_of_each_length_around_the_room_of_the_invocation_is_whole() {
    for length in [4087, 4088, 4089, 4090, 4091, 8000] {
        let guest = leaving("(i32.const 65536)", (0, 2), 2).replace(
            r#"(func (export "__kobako_take_outcome") (result i64) (i64.const 2))"#,
            r#"(func (export "__kobako_take_outcome") (result i64) (global.get $reply))"#,
        );
        let (ended, _) = answered(&guest, length);
        assert_eq!(ended.outcome.unwrap(), bytes(length), "{length}");
    }
}

#[test]
fn the_request_may_be_the_script_itself() {
    let guest = load(&wasm(
        r#"(func (export "__kobako_run") (param i32 i32)
             (drop (call $dispatch (local.get 0) (local.get 1))))"#,
    ))
    .unwrap();
    let script = "x".repeat(3000);
    let mut seen = Vec::new();
    let host = |request: &[u8]| {
        seen = request.to_vec();
        Ok(bytes(5))
    };
    let ended = Run::default().of(&guest, &script, &mut Service(host));
    assert_eq!(ended.value(), [0xc0]);
    assert!(seen.ends_with(script.as_bytes()));
}

#[test]
fn a_call_from_where_the_outcome_is_taken_may_write_over_it() {
    let guest = r#"
      (func (export "__kobako_alloc") (param i32) (result i32) (i32.const 0))
      (func (export "__kobako_take_outcome") (result i64)
        (drop (call $dispatch (i32.const 0) (i32.const 2)))
        (i64.const 5))"#;
    let (ended, seen) = answered(guest, 7);
    assert_eq!(seen.len(), 2);
    assert_eq!(ended.outcome.unwrap(), bytes(7)[..5]);
}

#[test]
fn calls_that_are_made_for_ever_after_the_outcome_was_left_meet_the_deadline() {
    let guest = r#"
      (func (export "__kobako_take_outcome") (result i64)
        (loop $again
          (drop (call $dispatch (i32.const 0) (i32.const 2)))
          (br $again))
        (unreachable))"#;
    let limits = Run {
        timeout: Some(std::time::Duration::from_millis(100)),
        ..Run::default()
    };
    let ended = run_with(&limits, guest, Service(|_: &[u8]| Ok(bytes(7))));
    assert_eq!(ended.failure(), "the run passed its deadline");
}

//! What a guest may do while it is asked for room, and where it may call from.

use std::time::Duration;

use crate::common::text::{run, run_with};
use crate::common::{Ended, Run, Service, bytes};

const CALLING: &str = r#"
  (global $calls (mut i32) (i32.const 0))
  (func $asked (result i32)
    (global.set $calls (i32.add (global.get $calls) (i32.const 1)))
    (i32.gt_u (global.get $calls) (i32.const 1)))
  (func (export "__kobako_run") (param i32 i32)
    (drop (call $dispatch (i32.const 0) (i32.const 2))))"#;

/// Runs a guest that does this when it is asked for room for a reply.
fn room(body: &str, limits: &Run) -> Ended {
    let alloc = format!(
        r#"{CALLING}
           (func (export "__kobako_alloc") (param i32) (result i32)
             (if (call $asked) (then {body}))
             (i32.const 65536))"#
    );
    run_with(limits, &alloc, Service(|_: &[u8]| Ok(bytes(5000))))
}

#[test]
fn a_guest_that_calls_again_while_it_is_asked_for_room_is_stopped() {
    let body = "(drop (call $dispatch (i32.const 0) (i32.const 2)))";
    let ended = room(body, &Run::default());
    let message =
        "the guest broke the calling contract: a request while room for a reply is asked for";
    assert_eq!(ended.failure(), message);
}

#[test]
fn a_guest_that_traps_when_it_is_asked_for_room_has_failed() {
    let ended = room("unreachable", &Run::default());
    assert_eq!(
        ended.failure(),
        "the guest trapped: wasm trap: wasm `unreachable` instruction executed"
    );
    let ended = run(r#"(func (export "__kobako_alloc") (param i32) (result i32) unreachable)"#);
    assert_eq!(
        ended.failure(),
        "the guest trapped: wasm trap: wasm `unreachable` instruction executed"
    );
}

#[test]
fn a_guest_that_never_gives_room_meets_its_deadline() {
    let limits = Run {
        timeout: Some(Duration::from_millis(100)),
        ..Run::default()
    };
    let ended = room("(loop $again (br $again))", &limits);
    assert_eq!(ended.failure(), "the run passed its deadline");
}

#[test]
fn memory_that_grows_in_the_middle_of_a_call_takes_the_reply() {
    let guest = CALLING.replace(
        "(drop (call $dispatch",
        "(global.set $reply (call $dispatch",
    ) + r#"
        (global $reply (mut i64) (i64.const 0))
        (func (export "__kobako_alloc") (param i32) (result i32)
          (if (result i32) (call $asked)
            (then (i32.shl (memory.grow (i32.const 10)) (i32.const 16)))
            (else (i32.const 65536))))
        (func (export "__kobako_take_outcome") (result i64) (global.get $reply))"#;
    let ended = run_with(&Run::default(), &guest, Service(|_: &[u8]| Ok(bytes(5000))));
    assert_eq!(ended.outcome.unwrap(), bytes(5000));
}

#[test]
fn a_guest_may_call_from_its_start_function_and_from_every_export() {
    let guest = r#"
      (func $call (drop (call $dispatch (i32.const 0) (i32.const 2))))
      (start $call)
      (func (export "__kobako_alloc") (param i32) (result i32) (i32.const 65536))
      (func (export "__kobako_run") (param i32 i32) (call $call))
      (func (export "__kobako_take_outcome") (result i64) (call $call) (i64.const 2))"#;
    let mut calls = 0;
    let host = |_: &[u8]| {
        calls += 1;
        Ok(bytes(1))
    };
    let ended = run_with(&Run::default(), guest, Service(host));
    assert_eq!(ended.value(), [0xc0]);
    assert_eq!(calls, 3);
}

#[test]
fn a_reply_that_memory_has_no_room_for_is_a_breach() {
    let ended = run_with(
        &Run::default(),
        CALLING,
        Service(|_: &[u8]| Ok(bytes(1 << 20))),
    );
    assert!(
        ended
            .failure()
            .contains("room for a reply of 1048583 bytes at 65536"),
        "{}",
        ended.failure()
    );
}

#[test]
fn a_guest_that_fails_in_its_start_function_is_not_started_again() {
    for end in [
        "unreachable",
        "(throw $raised)",
        "(call $exit (i32.const 0))",
    ] {
        let guest = format!(
            r#"(import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
               (tag $raised)
               (func $start (drop (call $dispatch (i32.const 0) (i32.const 2))) {end})
               (start $start)"#
        );
        let mut calls = 0;
        let host = |_: &[u8]| {
            calls += 1;
            Ok(bytes(1))
        };
        let failure = run_with(&Run::default(), &guest, Service(host)).failure();
        assert!(failure.starts_with("the guest trapped: "), "{failure}");
        assert_eq!(calls, 1, "{end}");
    }
}

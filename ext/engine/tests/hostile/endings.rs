//! Ways for a guest not to come to an end, or to a bad one.

use std::time::Duration;

use crate::common::text::{run, run_with};
use crate::common::{Run, Service, nil};

const LOOP: &str = "(loop $again (br $again))";

fn late(fields: &str) {
    let limits = Run {
        timeout: Some(Duration::from_millis(100)),
        ..Run::default()
    };
    let ended = run_with(&limits, fields, Service(|_: &[u8]| Ok(nil())));
    assert_eq!(ended.failure(), "the run passed its deadline", "{fields}");
    assert!(ended.took < Duration::from_secs(10), "{:?}", ended.took);
}

#[test]
fn a_loop_anywhere_meets_the_deadline() {
    late(&format!("(func $start {LOOP}) (start $start)"));
    late(&format!(
        r#"(func (export "__kobako_alloc") (param i32) (result i32) {LOOP} (i32.const 0))"#
    ));
    late(&format!(
        r#"(func (export "__kobako_run") (param i32 i32) {LOOP})"#
    ));
    late(&format!(
        r#"(func (export "__kobako_take_outcome") (result i64) {LOOP} (i64.const 0))"#
    ));
}

#[test]
fn a_loop_of_calls_meets_the_deadline() {
    late(
        r#"(func (export "__kobako_run") (param i32 i32)
             (loop $again (drop (call $dispatch (i32.const 0) (i32.const 2))) (br $again)))"#,
    );
    late(
        r#"(func $forever (param i32) (return_call $forever (local.get 0)))
           (func (export "__kobako_run") (param i32 i32) (call $forever (i32.const 0)))"#,
    );
}

#[test]
fn a_loop_of_large_copies_meets_the_deadline() {
    late(
        r#"(func (export "__kobako_run") (param i32 i32)
             (loop $again
               (memory.copy (i32.const 0) (i32.const 1) (i32.const 131071))
               (br $again)))"#,
    );
}

fn trapped(body: &str, how: &str) {
    let fields = format!(r#"(func $run (export "__kobako_run") (param i32 i32) {body})"#);
    assert_eq!(run(&fields).failure(), format!("the guest trapped: {how}"));
}

#[test]
fn a_trap_says_what_it_was() {
    trapped(
        "unreachable",
        "wasm trap: wasm `unreachable` instruction executed",
    );
    trapped(
        "(drop (i32.div_u (i32.const 1) (i32.const 0)))",
        "wasm trap: integer divide by zero",
    );
    trapped(
        "(drop (i32.load (i32.const -1)))",
        "wasm trap: out of bounds memory access",
    );
    trapped(
        "(memory.fill (i32.const 1) (i32.const 0) (i32.const -1))",
        "wasm trap: out of bounds memory access",
    );
}

#[test]
fn endless_recursion_exhausts_the_stack_and_nothing_else() {
    trapped(
        "(call $run (local.get 0) (local.get 1)) (call $run (local.get 0) (local.get 1))",
        "wasm trap: call stack exhausted",
    );
}

#[test]
fn a_start_function_that_traps_has_run_once() {
    let mut calls = 0;
    let host = |_: &[u8]| {
        calls += 1;
        Ok(nil())
    };
    let guest = r#"
      (func $start (drop (call $dispatch (i32.const 0) (i32.const 2))) unreachable)
      (func (export "__kobako_alloc") (param i32) (result i32) (i32.const 0))
      (start $start)"#;
    let ended = run_with(&Run::default(), guest, Service(host));
    assert_eq!(
        ended.failure(),
        "the guest trapped: wasm trap: wasm `unreachable` instruction executed"
    );
    assert_eq!(calls, 1);
}

#[test]
fn data_that_does_not_fit_in_memory_is_a_trap() {
    let ended = run(r#"(data (i32.const 131071) "ab")"#);
    assert_eq!(
        ended.failure(),
        "the guest trapped: wasm trap: out of bounds memory access"
    );
}

#[test]
fn giving_up_is_a_failure_whatever_the_status() {
    for status in [0, 3] {
        let ended = run(&format!(
            r#"(import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
               (func (export "__kobako_run") (param i32 i32) (call $exit (i32.const {status})))"#
        ));
        let message = format!("the guest trapped: Exited with i32 exit status {status}");
        assert_eq!(ended.failure(), message);
    }
}

//! Exceptions live in a heap of the host's: it stays small.

use crate::common::child::{peak_memory, process};
use crate::common::text::{load, run, run_with, wasm};
use crate::common::{Run, Service, bytes, nil};
use kobako_engine::Failure;

const FIVE_MILLION: &str = r#"
  (tag $raised (param i64))
  (func (export "__kobako_run") (param i32 i32)
    (local $left i32)
    (local.set $left (i32.const 5000000))
    (loop $again
      (drop (block $caught (result i64)
        (try_table (result i64) (catch $raised $caught)
          (throw $raised (i64.const 7)))))
      (br_if $again (local.tee $left (i32.sub (local.get $left) (i32.const 1))))))"#;

#[test]
fn an_exception_that_nobody_catches_is_a_failure() {
    let ended = run(r#"(tag $raised (param i32))
           (func (export "__kobako_run") (param i32 i32) (throw $raised (i32.const 7)))"#);
    let failure = ended.failure();
    assert!(failure.starts_with("the guest trapped: "), "{failure}");
    assert!(failure.contains("exception"), "{failure}");
}

/// Calls, catches whatever comes, and calls again for ever.
const STUBBORN: &str = r#"
  (func (export "__kobako_run") (param i32 i32)
    (loop $again
      (block $caught
        (try_table (catch_all $caught)
          (drop (call $dispatch (i32.const 0) (i32.const 2)))))
      (br $again)))"#;

#[test]
fn a_guest_that_catches_everything_cannot_catch_its_end() {
    let mut calls = 0;
    let host = |_: &[u8]| {
        calls += 1;
        Err(Failure::Stopped)
    };
    let ended = run_with(&Run::default(), STUBBORN, Service(host));
    assert_eq!(ended.failure(), "stopped by the host");
    assert_eq!(calls, 1);

    let trapping = STUBBORN.replace(
        "(call $dispatch (i32.const 0) (i32.const 2))",
        "(i32.load (i32.const -1))",
    );
    assert_eq!(
        run(&trapping).failure(),
        "the guest trapped: wasm trap: out of bounds memory access"
    );
    let growing = STUBBORN.replace(
        "(call $dispatch (i32.const 0) (i32.const 2))",
        "(memory.grow (i32.const 100))",
    );
    assert!(run(&growing).failure().ends_with("its limit is 5242880"));
}

#[test]
fn an_exception_thrown_while_the_host_waits_for_room_comes_to_an_end() {
    let guest = STUBBORN.to_owned()
        + r#"(tag $raised)
             (global $first (mut i32) (i32.const 1))
             (func (export "__kobako_alloc") (param i32) (result i32)
               (if (i32.eqz (global.get $first)) (then (throw $raised)))
               (global.set $first (i32.const 0))
               (i32.const 65536))"#;
    let ended = run_with(&Run::default(), &guest, Service(|_: &[u8]| Ok(bytes(5000))));
    let failure = ended.failure();
    assert!(!failure.contains("deadline"), "{failure}");
}

#[test]
fn five_million_exceptions_leave_the_heap_as_it_was() {
    process(
        "exceptions::five_million_exceptions_leave_the_heap_as_it_was",
        &[],
        || {
            let guest = load(&wasm(FIVE_MILLION)).unwrap();
            let limits = Run {
                timeout: None,
                ..Run::default()
            };
            let few = FIVE_MILLION.replace("5000000", "1000");
            assert_eq!(run(&few).value(), [0xc0]);
            let before = peak_memory();
            let ended = limits.of(&guest, "", &mut Service(|_: &[u8]| Ok(nil())));
            let grown = peak_memory() - before;
            assert_eq!(ended.value(), [0xc0]);
            assert!(grown < 4 << 20, "{grown} bytes more");
        },
    );
}

#[test]
fn exceptions_that_are_kept_meet_the_memory_limit() {
    let hoard = r#"
      (tag $raised (param exnref))
      (global $kept (mut exnref) (ref.null exn))
      (func (export "__kobako_run") (param i32 i32)
        (loop $again
          (block $caught (result exnref exnref)
            (try_table (result exnref exnref) (catch_ref $raised $caught)
              (throw $raised (global.get $kept))))
          (global.set $kept)
          drop
          (br $again)))"#;
    let failure = run(hoard).failure();
    assert!(failure.ends_with("its limit is 5242880"), "{failure}");
}

/// Grows its memory to these many bytes, then keeps exceptions for ever.
fn hoarding(memory: u32) -> String {
    format!(
        r#"(tag $raised (param exnref))
           (global $kept (mut exnref) (ref.null exn))
           (func (export "__kobako_run") (param i32 i32)
             (drop (memory.grow (i32.const {})))
             (loop $again
               (block $caught (result exnref exnref)
                 (try_table (result exnref exnref) (catch_ref $raised $caught)
                   (throw $raised (global.get $kept))))
               (global.set $kept)
               drop
               (br $again)))"#,
        (memory >> 16) - 2
    )
}

#[test]
fn exceptions_and_memory_are_counted_together() {
    process(
        "exceptions::exceptions_and_memory_are_counted_together",
        &[],
        || {
            const LIMIT: u32 = 64 << 20;
            let limits = Run {
                memory: Some(LIMIT as usize),
                ..Run::default()
            };
            let peak = |memory: u32| {
                let guest = load(&wasm(&hoarding(memory))).unwrap();
                let before = peak_memory();
                let ended = limits.of(&guest, "", &mut Service(|_: &[u8]| Ok(nil())));
                let message = format!("its limit is {LIMIT}");
                assert!(ended.failure().ends_with(&message), "{}", ended.failure());
                peak_memory().saturating_sub(before)
            };
            // the memory itself is not touched, so what is used is the heap's
            let nearly_full = peak(LIMIT - (8 << 20));
            assert!(
                nearly_full < 24 << 20,
                "{nearly_full} bytes beside the memory"
            );
            let nearly_empty = peak(2 << 16);
            assert!(
                nearly_empty > nearly_full,
                "{nearly_empty} after {nearly_full}"
            );
        },
    );
}

#[test]
fn memory_that_grows_beside_exceptions_meets_the_limit_sooner() {
    let grown = |exceptions: u32| {
        let guest = format!(
            r#"(tag $raised (param exnref))
               (global $kept (mut exnref) (ref.null exn))
               (func (export "__kobako_run") (param i32 i32)
                 (local $left i32)
                 (local.set $left (i32.const {exceptions}))
                 (if (local.get $left)
                   (then (loop $again
                     (block $caught (result exnref exnref)
                       (try_table (result exnref exnref) (catch_ref $raised $caught)
                         (throw $raised (global.get $kept))))
                     (global.set $kept)
                     drop
                     (br_if $again
                       (local.tee $left (i32.sub (local.get $left) (i32.const 1)))))))
                 (drop (memory.grow (i32.const 62))))
               (func (export "__kobako_take_outcome") (result i64) (i64.const 2))"#
        );
        run(&guest)
    };
    // 4 MiB of 5: alone they fit, beside a megabyte of exceptions they do not
    assert_eq!(grown(0).value(), [0xc0]);
    let failure = grown(40_000).failure();
    assert!(failure.ends_with("its limit is 5242880"), "{failure}");
}

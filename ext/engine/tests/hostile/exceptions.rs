//! Exceptions live in a heap of the host's: it stays small.

use crate::common::child::{peak_memory, process};
use crate::common::text::{load, run, run_with, wasm};
use crate::common::{Run, Service, nil};

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
    let ended = run(
        r#"(tag $raised (param i32))
           (func (export "__kobako_run") (param i32 i32) (throw $raised (i32.const 7)))"#,
    );
    let failure = ended.failure();
    assert!(failure.starts_with("the guest trapped: "), "{failure}");
    assert!(failure.contains("exception"), "{failure}");
}

#[test]
fn an_exception_passes_no_border_between_guest_and_host() {
    let ended = run_with(
        &Run::default(),
        r#"(tag $raised)
           (global $first (mut i32) (i32.const 1))
           (func (export "__kobako_alloc") (param i32) (result i32)
             (if (i32.eqz (global.get $first)) (then (throw $raised)))
             (global.set $first (i32.const 0))
             (i32.const 65536))
           (func (export "__kobako_run") (param i32 i32)
             (block $caught
               (try_table (catch_all $caught)
                 (drop (call $dispatch (i32.const 0) (i32.const 2))))))"#,
        Service(|_: &[u8]| Ok(crate::common::bytes(5000))),
    );
    // caught by the guest's own frame or not at all: either way the run comes to an end
    if let Err(failure) = &ended.outcome {
        assert!(failure.to_string().starts_with("the guest trapped: "), "{failure}");
    }
}

#[test]
fn five_million_exceptions_leave_the_heap_as_it_was() {
    process("exceptions::five_million_exceptions_leave_the_heap_as_it_was", &[], || {
        let guest = load(&wasm(FIVE_MILLION)).unwrap();
        let limits = Run { timeout: None, ..Run::default() };
        let few = FIVE_MILLION.replace("5000000", "1000");
        assert_eq!(run(&few).value(), [0xc0]);
        let before = peak_memory();
        let ended = limits.of(&guest, "", &mut Service(|_: &[u8]| Ok(nil())));
        let grown = peak_memory() - before;
        assert_eq!(ended.value(), [0xc0]);
        assert!(grown < 8 << 20, "{grown} bytes more");
    });
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
    let message = "the guest trapped: GC heap out of memory: no capacity for allocation of ";
    assert!(failure.starts_with(message), "{failure}");
}

//! How much memory and how long a table a guest may have.

use std::time::Duration;

use crate::common::text::{load, run, run_with, wasm};
use crate::common::{Run, Service, nil};

const LIMIT: usize = 5 << 20;

fn over(fields: &str, wanted: usize) {
    let message = format!("the guest wanted {wanted} bytes of memory, its limit is {LIMIT}");
    assert_eq!(run(fields).failure(), message);
}

fn running(body: &str) -> String {
    format!(r#"(func (export "__kobako_run") (param i32 i32) {body})"#)
}

const GROW: &str =
    "(loop $again (br_if $again (i32.ne (memory.grow (i32.const 1)) (i32.const -1))))";

#[test]
fn memory_that_grows_page_by_page_stops_at_the_limit() {
    over(&running(GROW), LIMIT + (64 << 10));
}

#[test]
fn memory_that_grows_at_once_stops_at_the_limit() {
    over(&running("(drop (memory.grow (i32.const 65534)))"), 1 << 32);
    // what cannot be had at all is over the limit, too
    over(
        &running("(drop (memory.grow (i32.const -1)))"),
        (1 << 48) + (64 << 10),
    );
}

#[test]
fn memory_that_is_too_large_from_the_start_is_over_the_limit() {
    let fields = r#"(memory (export "memory") 65536)"#;
    over(fields, 1 << 32);
    assert_eq!(load(&wasm(fields)).unwrap().minimum_memory, 1 << 32);
}

#[test]
fn without_a_limit_memory_ends_where_wasm_says() {
    let limits = Run {
        memory: None,
        ..Run::default()
    };
    for fields in [
        running(GROW),
        r#"(memory (export "memory") 65536) (data (i32.const 0) "\01\c0")"#.into(),
    ] {
        let ended = run_with(&limits, &fields, Service(|_: &[u8]| Ok(nil())));
        assert_eq!(ended.value(), [0xc0]);
    }
}

#[test]
fn a_table_of_a_million_entries_is_refused() {
    let failure = run("(table 1000000 funcref)").failure();
    assert!(failure.contains("table"), "{failure}");
    assert!(
        failure.starts_with("no instance could be made: "),
        "{failure}"
    );
    // growing is the guest's own affair: it is told no
    let grow = running(
        "(if (i32.ne (table.grow (ref.null func) (i32.const 1000000)) (i32.const -1)) (then unreachable))",
    );
    assert_eq!(run(&format!("(table 1 funcref) {grow}")).value(), [0xc0]);
}

#[test]
fn a_module_with_very_many_functions_runs_or_is_refused() {
    let functions = r#"(func (export "f0"))"#.to_owned() + &"(func)".repeat(50_000);
    let started = std::time::Instant::now();
    assert_eq!(run(&functions).value(), [0xc0]);
    assert!(started.elapsed() < Duration::from_secs(60));
}

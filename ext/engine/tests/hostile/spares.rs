//! An instance that serves run after run is in each as it was before the first.

use std::sync::Arc;

use kobako_engine::Guest;

use crate::common::child::process;
use crate::common::text::{load, wasm};
use crate::common::{Run, Service, nil};

/// Outcomes of runs of these scripts, one after the other, as bytes or as failures.
fn outcomes(guest: &Arc<Guest>, scripts: &[&str]) -> Vec<Result<Vec<u8>, String>> {
    let run = |script: &&str| {
        let mut host = Service(|_: &[u8]| Ok(nil()));
        let ended = Run::default().of(guest, script, &mut host);
        let outcome = ended.outcome.map_err(|failure| failure.to_string());
        outcome.map(|outcome| outcome[1..].to_vec())
    };
    scripts.iter().map(run).collect()
}

/// Three Integers: what the guest found where it then left something else.
fn all_find(guest: &str, expected: u8) {
    let guest = load(&wasm(guest)).unwrap();
    let scripts = ["a", "a", "a", "a", "b", "a", "c"];
    for (run, found) in outcomes(&guest, &scripts).into_iter().enumerate() {
        assert_eq!(found, Ok(vec![expected]), "run {run}");
    }
}

/// In a process of its own: one has few instances that serve again. There each is compared
/// with what it should be.
fn alone(test: &str, body: impl FnOnce()) {
    process(
        &format!("spares::{test}"),
        &[("KOBAKO_SPARES", "checked")],
        body,
    );
}

/// Counts up what `read` finds, and leaves it with `write`.
fn counting(fields: &str, read: &str, write: &str) -> String {
    format!(
        r#"{fields}
           (func (export "__kobako_run") (param i32 i32)
             (local $found i32)
             (local.set $found {read})
             {write}
             (i32.store8 (i32.const 1) (local.get $found)))"#
    )
}

const ONE_MORE: &str = "(i32.add (local.get $found) (i32.const 1))";

#[test]
fn what_is_written_to_any_page_is_gone() {
    alone("what_is_written_to_any_page_is_gone", || {
        for place in [8, 4095, 4096, 65_000, 70_000, 131_068] {
            all_find(
                &counting(
                    "",
                    &format!("(i32.load8_u (i32.const {place}))"),
                    &format!("(i32.store8 (i32.const {place}) {ONE_MORE})"),
                ),
                0,
            );
        }
    });
}

#[test]
fn all_of_memory_overwritten_is_gone() {
    alone("all_of_memory_overwritten_is_gone", || {
        let guest = counting(
            "",
            "(i32.load8_u (i32.const 100000))",
            "(memory.fill (i32.const 2) (i32.const 7) (i32.const 131070))",
        );
        all_find(&guest, 0);
    });
}

#[test]
fn globals_are_what_they_were() {
    alone("globals_are_what_they_were", || {
        let set = format!("(global.set $kept {ONE_MORE})");
        for fields in [
            r#"(global $kept (export "kept") (mut i32) (i32.const 3))"#,
            // out of the host's reach: such an instance serves once
            "(global $kept (mut i32) (i32.const 3))",
        ] {
            all_find(&counting(fields, "(global.get $kept)", &set), 3);
        }
        let wide = r#"(global $kept (export "kept") (mut f64) (f64.const 3))"#;
        let set = format!("(global.set $kept (f64.convert_i32_u {ONE_MORE}))");
        all_find(
            &counting(wide, "(i32.trunc_f64_u (global.get $kept))", &set),
            3,
        );
    });
}

#[test]
fn tables_are_what_they_were() {
    alone("tables_are_what_they_were", || {
        for write in [
            "(table.set $t (i32.const 0) (ref.null func))",
            "(table.fill $t (i32.const 0) (ref.null func) (i32.const 1))",
            "(table.copy $t $t (i32.const 0) (i32.const 1) (i32.const 1))",
            "(table.init $t $nothing (i32.const 0) (i32.const 0) (i32.const 1))",
        ] {
            let fields = "(table $t 2 funcref) (elem (table $t) (i32.const 0) func $some)
                      (elem $nothing funcref (ref.null func)) (func $some)";
            all_find(
                &counting(fields, "(ref.is_null (table.get $t (i32.const 0)))", write),
                0,
            );
        }
    });
}

#[test]
fn a_piece_of_data_can_be_dropped_in_each_run() {
    alone("a_piece_of_data_can_be_dropped_in_each_run", || {
        let fields = r#"(data $piece "\05")"#;
        let read = "(memory.init $piece (i32.const 9) (i32.const 0) (i32.const 1))
                (data.drop $piece)
                (local.set $found (i32.load8_u (i32.const 9)))";
        let guest = counting(fields, "(i32.const 0)", read);
        all_find(&guest, 5);
    });
}

#[test]
fn memory_that_grew_is_small_again() {
    alone("memory_that_grew_is_small_again", || {
        let grow = "(drop (memory.grow (i32.const 1)))";
        all_find(&counting("", "(memory.size)", grow), 2);
    });
}

#[test]
fn a_trap_leaves_nothing() {
    alone("a_trap_leaves_nothing", || {
        let guest = r#"(func (export "__kobako_run") (param i32 i32)
                     (if (i32.load8_u (i32.const 70000)) (then (unreachable)))
                     (i32.store8 (i32.const 70000) (i32.const 1))
                     (i32.store8 (i32.const 1) (i32.const 5))
                     ;; the last byte of the script
                     (if (i32.eq (i32.load8_u (i32.sub (i32.add (local.get 0) (local.get 1)) (i32.const 1)))
                                 (i32.const 33))
                       (then (unreachable))))"#;
        let guest = load(&wasm(guest)).unwrap();
        let trap =
            Err("the guest trapped: wasm trap: wasm `unreachable` instruction executed".into());
        let well = Ok(vec![5]);
        let expected = [&well, &trap, &well, &trap, &trap, &well, &well].map(Clone::clone);
        let scripts = ["a", "a!", "a", "a!", "a!", "a", "a"];
        assert_eq!(outcomes(&guest, &scripts), expected);
    });
}

/// Counts at 9 how often it was prepared, at 10 how often run; prepares for "!" only.
const PREPARED: &str = r#"
    (func $up (param $place i32)
      (i32.store8 (local.get $place)
        (i32.add (i32.load8_u (local.get $place)) (i32.const 1))))
    (func (export "__kobako_prepare") (param i32 i32)
      (call $up (i32.const 9)))
    (func (export "__kobako_run") (param i32 i32)
      (call $up (i32.const 10))
      (i32.store8 (i32.const 1)
        (i32.add (i32.mul (i32.load8_u (i32.const 9)) (i32.const 16))
                 (i32.load8_u (i32.const 10)))))"#;

#[test]
fn a_script_that_runs_again_begins_where_it_was_prepared() {
    alone(
        "a_script_that_runs_again_begins_where_it_was_prepared",
        || {
            let guest = load(&wasm(PREPARED)).unwrap();
            let (not, once) = (Ok(vec![0x01]), Ok(vec![0x11]));
            let scripts = ["a", "a", "a", "b", "a", "b", "b", "c", "a"];
            let expected = [&not, &once, &once, &not, &once, &once, &once, &not, &once];
            assert_eq!(outcomes(&guest, &scripts), expected.map(Clone::clone));
        },
    );
}

#[test]
fn constants_that_a_guest_exports_are_in_nobodys_way() {
    alone("constants_that_a_guest_exports_are_in_nobodys_way", || {
        for constant in [
            r#"(global (export "__heap_base") i32 (i32.const 9))"#,
            r#"(global (export "none") funcref (ref.null func))"#,
        ] {
            let guest = load(&wasm(&format!("{constant} {PREPARED}"))).unwrap();
            let found = outcomes(&guest, &["a", "a", "a", "b", "a"]);
            let counts = [0x01, 0x11, 0x11, 0x01, 0x11];
            assert_eq!(found, counts.map(|count| Ok(vec![count])), "{constant}");
        }
    });
}

#[test]
fn what_a_guest_does_while_it_prepares_is_limited_like_a_run() {
    alone(
        "what_a_guest_does_while_it_prepares_is_limited_like_a_run",
        || {
            let endless = r#"(func (export "__kobako_prepare") (param i32 i32) (loop (br 0)))"#;
            let guest = load(&wasm(endless)).unwrap();
            assert_eq!(outcomes(&guest, &["a"]), [Ok(vec![0xc0])]);
            let run = Run {
                timeout: Some(std::time::Duration::from_millis(50)),
                ..Run::default()
            };
            let ended = run.of(&guest, "a", &mut Service(|_: &[u8]| Ok(nil())));
            assert_eq!(ended.failure(), "the run passed its deadline");

            let greedy = r#"(func (export "__kobako_prepare") (param i32 i32)
                      (drop (memory.grow (i32.const 1000))))"#;
            let guest = load(&wasm(greedy)).unwrap();
            let found = outcomes(&guest, &["a", "a"]);
            let refused = "the guest wanted 65667072 bytes of memory, its limit is 5242880";
            assert_eq!(found, [Ok(vec![0xc0]), Err(refused.into())]);
        },
    );
}

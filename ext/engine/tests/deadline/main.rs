//! How soon after its deadline a run ends. Alone in its process: other tests would
//! take the time that is measured.
#![allow(clippy::unwrap_used, reason = "helpers of tests are tests")]

#[path = "../common/mod.rs"]
mod common;

use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use common::text::{load, wasm};
use common::{Run, Service, nil, no_service, shipped};

const TIMEOUT: Duration = Duration::from_millis(100);
const GRACE: Duration = Duration::from_millis(50);

/// Every attempt ends by the deadline; a busy machine may delay some, not all.
fn soon_after_its_deadline(mut attempt: impl FnMut(&Run) -> (String, Duration)) {
    static ALONE: Mutex<()> = Mutex::new(());
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let run = Run {
        timeout: Some(TIMEOUT),
        ..Run::default()
    };
    let times: Vec<Duration> = (0..5)
        .map(|_| {
            let (failure, took) = attempt(&run);
            assert_eq!(failure, "the run passed its deadline");
            assert!(took >= TIMEOUT, "{took:?}");
            took
        })
        .collect();
    assert!(
        times.iter().any(|took| *took < TIMEOUT + GRACE),
        "{times:?}"
    );
}

#[test]
fn a_script_that_loops_ends_soon_after_its_deadline() {
    let guest = shipped();
    for script in [
        "loop {}",
        "i = 0; i += 1 while true",
        "loop { begin; raise 'x'; rescue; end }",
    ] {
        soon_after_its_deadline(|run| {
            let ended = run.of(&guest, script, &mut no_service());
            (ended.failure(), ended.took)
        });
    }
}

#[test]
fn a_script_that_runs_after_a_long_pause_ends_soon_after_its_deadline() {
    let guest = shipped();
    soon_after_its_deadline(|run| {
        // by now nobody ticks
        thread::sleep(Duration::from_millis(200));
        let ended = run.of(&guest, "loop {}", &mut no_service());
        (ended.failure(), ended.took)
    });
}

#[test]
fn a_script_that_calls_for_ever_ends_soon_after_its_deadline() {
    let guest = shipped();
    soon_after_its_deadline(|run| {
        let mut host = Service(|_: &[u8]| Ok(nil()));
        let ended = run.of(&guest, "loop { KV::Get.call }", &mut host);
        (ended.failure(), ended.took)
    });
}

#[test]
fn a_guest_that_loops_in_its_start_function_ends_soon_after_its_deadline() {
    let guest = load(&wasm(
        "(func $start (loop $again (br $again))) (start $start)",
    ))
    .unwrap();
    soon_after_its_deadline(|run| {
        let ended = run.of(&guest, "", &mut no_service());
        (ended.failure(), ended.took)
    });
}

#[test]
fn a_guest_that_copies_much_memory_at_a_time_ends_soon_after_its_deadline() {
    let guest = load(&wasm(
        r#"(memory (export "memory") 256)
           (func (export "__kobako_run") (param i32 i32)
             (loop $again
               (memory.copy (i32.const 0) (i32.const 65536) (i32.const 0xff0000))
               (br $again)))"#,
    ))
    .unwrap();
    soon_after_its_deadline(|run| {
        let run = Run {
            memory: None,
            ..*run
        };
        let ended = run.of(&guest, "", &mut no_service());
        (ended.failure(), ended.took)
    });
}

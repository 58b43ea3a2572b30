//! More than one run at a time.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::{Arc, Barrier, Mutex, mpsc};
use std::thread;
use std::time::Duration;

use kobako_engine::Guest;

use crate::common::{Run, Service, bytes, nil, no_service, shipped};

/// More than the pool has slots for.
const MANY: usize = 130;

/// So slow is a machine that does something else too.
fn patient() -> Run {
    Run {
        timeout: Some(Duration::from_secs(100)),
        ..Run::default()
    }
}

#[test]
fn threads_run_scripts_side_by_side() {
    let guest = shipped();
    thread::scope(|scope| {
        for thread in 0..8u8 {
            let guest = &guest;
            scope.spawn(move || {
                for run in 0..20u8 {
                    let script = format!("$stdout.print {thread}; {thread} * 10 + {run} % 10");
                    let ended = patient().of(guest, &script, &mut no_service());
                    assert_eq!(ended.value(), [thread * 10 + run % 10]);
                    assert_eq!(ended.stdout.bytes, thread.to_string().as_bytes());
                }
            });
        }
    });
}

#[test]
fn a_service_may_run_a_script_itself() {
    let guest = shipped();
    let inner = Arc::clone(&guest);
    let mut host = Service(|_: &[u8]| {
        let ended = patient().of(&inner, "6 * 7", &mut no_service());
        Ok([&[0x92, 0x00], ended.value()].concat())
    });
    let ended = patient().of(&guest, "KV::Get.call + KV::Get.call", &mut host);
    assert_eq!(ended.value(), [84]);
}

fn nested(guest: &Arc<Guest>, levels: usize) -> Vec<u8> {
    let mut host = Service(|_: &[u8]| {
        Ok(match levels {
            1 => vec![0x92, 0x00, 0x00],
            _ => [&[0x92, 0x00][..], &nested(guest, levels - 1)].concat(),
        })
    });
    let ended = patient().of(guest, "KV::Get.call + 1", &mut host);
    ended.value().to_vec()
}

#[test]
fn runs_inside_each_other_may_be_more_than_the_pool_has_slots() {
    let guest = shipped();
    let thread = thread::Builder::new().stack_size(16 << 20);
    let level = thread.spawn(move || nested(&guest, MANY)).unwrap().join();
    assert_eq!(level.unwrap(), [0xcc, MANY as u8]);
}

/// Runs on this many threads; the first failure is the test's, though others may then
/// wait in vain.
fn at_once(count: usize, run: impl Fn() + Send + Sync + 'static) {
    let run = Arc::new(run);
    let (done, ended) = mpsc::channel();
    for _ in 0..count {
        let (run, done) = (Arc::clone(&run), done.clone());
        thread::spawn(move || done.send(catch_unwind(AssertUnwindSafe(&*run))));
    }
    for _ in 0..count {
        match ended.recv_timeout(Duration::from_secs(100)) {
            Ok(Ok(())) => {}
            Ok(Err(panic)) => resume_unwind(panic),
            Err(error) => panic!("{error}"),
        }
    }
}

#[test]
fn more_runs_at_a_time_than_the_pool_has_slots_all_end() {
    let guest = shipped();
    let all_in = Barrier::new(MANY);
    let run = move || {
        let mut host = Service(|_: &[u8]| {
            all_in.wait();
            Ok(nil())
        });
        let script = "KV::Get.call; begin; raise 'x'; rescue => e; e.message; end";
        let ended = patient().of(&guest, script, &mut host);
        assert_eq!(ended.value(), b"\xa1x");
    };
    at_once(MANY, run);
}

/// A long reply makes the guest run once more while it waits: that takes a stack more.
#[test]
fn a_run_that_gets_a_long_reply_while_all_slots_are_taken_is_not_begun_again() {
    let guest = shipped();
    let (all_in, all_out) = (Barrier::new(MANY), Barrier::new(MANY));
    let turn = Mutex::new(());
    let run = move || {
        let mut calls = 0;
        let mut my_turn = None;
        let mut host = Service(|_: &[u8]| {
            calls += 1;
            if calls == 1 {
                all_in.wait();
                my_turn = Some(turn.lock().unwrap());
                return Ok(bytes(9_000));
            }
            my_turn = None;
            all_out.wait();
            Ok(nil())
        });
        let ended = patient().of(&guest, "2.times { KV::Get.call }", &mut host);
        assert_eq!(ended.value(), [2]);
        assert_eq!(calls, 2);
    };
    at_once(MANY, run);
}

#[test]
fn a_burst_of_runs_with_long_replies_is_served() {
    let guest = shipped();
    let start = Barrier::new(4 * MANY);
    let run = move || {
        start.wait();
        let mut calls = 0;
        let mut host = Service(|_: &[u8]| {
            calls += 1;
            Ok(bytes(9_000))
        });
        let ended = patient().of(&guest, "KV::Get.call.bytesize", &mut host);
        assert_eq!(ended.value(), [0xcd, 0x23, 0x28]);
        assert_eq!(calls, 1);
    };
    at_once(4 * MANY, run);
}

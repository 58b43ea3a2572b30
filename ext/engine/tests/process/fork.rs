//! A child that is forked has no ticker of its own, until it runs a guest.

use std::process;
use std::time::Duration;

use crate::common::child;
use crate::common::{Run, Service, nil, no_service, shipped};

/// What the child of a fork returns as its status.
fn wait_for(child: libc::pid_t) -> i32 {
    let mut status = 0;
    // SAFETY: the kernel writes one integer.
    let found = unsafe { libc::waitpid(child, &raw mut status, 0) };
    assert_eq!(found, child);
    assert!(libc::WIFEXITED(status), "{status}");
    libc::WEXITSTATUS(status)
}

fn fork() -> libc::pid_t {
    // SAFETY: this process has been started for one test: no thread of it holds a lock
    // that the child wants.
    unsafe { libc::fork() }
}

fn ends_by_its_deadline() -> bool {
    let run = Run {
        timeout: Some(Duration::from_millis(100)),
        ..Run::default()
    };
    let ended = run.of(&shipped(), "loop {}", &mut no_service());
    ended.failure() == "the run passed its deadline"
}

#[test]
fn a_forked_child_meets_deadlines_too() {
    child::process("fork::a_forked_child_meets_deadlines_too", &[], || {
        assert!(ends_by_its_deadline());
        match fork() {
            0 => process::exit(i32::from(!ends_by_its_deadline())),
            child => assert_eq!(wait_for(child), 0),
        }
        assert!(ends_by_its_deadline());
    });
}

#[test]
fn a_run_in_which_a_service_forks_goes_on_in_both() {
    child::process(
        "fork::a_run_in_which_a_service_forks_goes_on_in_both",
        &[],
        || {
            let mut child = None;
            let mut host = Service(|_: &[u8]| {
                child = Some(fork());
                Ok(nil())
            });
            let run = Run {
                timeout: Some(Duration::from_millis(300)),
                ..Run::default()
            };
            let ended = run.of(&shipped(), "KV::Get.call; loop {}", &mut host);
            let late = ended.failure() == "the run passed its deadline";
            match child.unwrap() {
                0 => process::exit(i32::from(!late)),
                child => assert_eq!(wait_for(child), 0),
            }
            assert!(late);
        },
    );
}

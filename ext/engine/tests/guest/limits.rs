//! What a script may use up.

use std::time::Duration;

use crate::common::{Run, Service, nil, no_service, shipped};

#[test]
fn a_script_that_hoards_meets_the_memory_limit() {
    let guest = shipped();
    for script in [
        "a = []; loop { a << 'x' * 1000 }",
        "'x' * 100_000_000",
        "a = 'x'; loop { a += a }",
    ] {
        let ended = Run::default().of(&guest, script, &mut no_service());
        let failure = ended.failure();
        assert!(failure.starts_with("the guest wanted "), "{failure}");
        assert!(
            failure.ends_with(" bytes of memory, its limit is 5242880"),
            "{failure}"
        );
    }
}

#[test]
fn a_limit_below_what_the_booted_guest_has_is_met_at_once() {
    let guest = shipped();
    let run = |memory| {
        let run = Run {
            memory: Some(memory),
            ..Run::default()
        };
        run.of(&guest, "1", &mut no_service())
    };
    let needed = guest.minimum_memory;
    let message = format!(
        "the guest wanted {needed} bytes of memory, its limit is {}",
        needed - 1
    );
    assert_eq!(run(needed - 1).failure(), message);
}

#[test]
fn output_is_kept_up_to_its_cap() {
    let guest = shipped();
    let run = Run {
        output: 10,
        ..Run::default()
    };
    for (script, kept, truncated) in [
        ("", "", false),
        ("print 'a' * 9", "aaaaaaaaa", false),
        ("print 'a' * 10", "aaaaaaaaaa", false),
        ("print 'a' * 11", "aaaaaaaaaa", true),
        ("print 'a' * 9; print 'bc'", "aaaaaaaaab", true),
        ("2000.times { print 'a' * 100 }", "aaaaaaaaaa", true),
    ] {
        let ended = run.of(&guest, script, &mut no_service());
        assert!(ended.outcome.is_ok());
        assert_eq!(ended.stdout.bytes, kept.as_bytes(), "{script}");
        assert_eq!(ended.stdout.truncated, truncated, "{script}");
        assert_eq!(ended.stderr.bytes, b"");
    }
    let none = Run {
        output: 0,
        ..Run::default()
    };
    let ended = none.of(&guest, "$stderr.print 'a'", &mut no_service());
    assert_eq!(
        (ended.stderr.bytes.len(), ended.stderr.truncated),
        (0, true)
    );
    assert!(!ended.stdout.truncated);
}

#[test]
fn output_is_kept_when_the_run_fails() {
    let guest = shipped();
    let run = Run {
        timeout: Some(Duration::from_millis(300)),
        ..Run::default()
    };
    let ended = run.of(&guest, "puts 'before'; loop {}", &mut no_service());
    assert_eq!(ended.failure(), "the run passed its deadline");
    assert_eq!(ended.stdout.bytes, b"before\n");
}

#[test]
fn a_service_that_answers_past_the_deadline_has_answered_in_vain() {
    let run = Run {
        timeout: Some(Duration::from_millis(50)),
        ..Run::default()
    };
    let mut calls = 0;
    let mut host = Service(|_: &[u8]| {
        calls += 1;
        std::thread::sleep(Duration::from_millis(100));
        Ok(nil())
    });
    let ended = run.of(&shipped(), "KV::Get.call; KV::Get.call", &mut host);
    assert_eq!(ended.failure(), "the run passed its deadline");
    assert_eq!(calls, 1);
}

#[test]
fn recursion_without_end_is_an_exception_of_the_script() {
    let script = "def deep = deep\nbegin; deep; rescue SystemStackError => e; e.class.name; end";
    let run = Run {
        memory: Some(64 << 20),
        ..Run::default()
    };
    let ended = run.of(&shipped(), script, &mut no_service());
    assert_eq!(ended.value(), b"\xb0SystemStackError");
}

//! Every way of finding memory runs the guest.

use std::time::Duration;

use kobako_engine::allocation::Allocation;

use crate::common::child::process;
use crate::common::text::{load, wasm};
use crate::common::{Run, Service, bytes, no_service, shipped};

fn works(expected: Allocation) {
    assert_eq!(Allocation::first(), expected);
    let guest = shipped();
    let run = Run::default();
    for _ in 0..3 {
        assert_eq!(
            run.of(&guest, "$a = ($a || 0) + 1", &mut no_service())
                .value(),
            [1]
        );
    }
    let mut host = Service(|_: &[u8]| Ok(bytes(9_000)));
    let ended = run.of(&guest, "KV::Get.call.bytesize == 9000", &mut host);
    assert_eq!(ended.value(), [0xc3]);
    let ended = run.of(
        &guest,
        "begin; raise 'x'; rescue; 'rescued'; end",
        &mut no_service(),
    );
    assert_eq!(ended.value(), b"\xa7rescued");

    let ended = run.of(&guest, "'x' * 100_000_000", &mut no_service());
    assert!(ended.failure().ends_with("its limit is 5242880"));
    let short = Run {
        timeout: Some(Duration::from_millis(100)),
        ..Run::default()
    };
    let ended = short.of(&guest, "loop {}", &mut no_service());
    assert_eq!(ended.failure(), "the run passed its deadline");

    let grown = Run {
        memory: Some(200 << 20),
        ..Run::default()
    };
    let ended = grown.of(
        &guest,
        "('x' * 100_000_000).bytesize == 100_000_000",
        &mut no_service(),
    );
    assert_eq!(ended.value(), [0xc3]);

    let recursion = r#"(func $run (export "__kobako_run") (param i32 i32)
                         (call $run (local.get 0) (local.get 1))
                         (call $run (local.get 0) (local.get 1)))"#;
    let ended = run.of(&load(&wasm(recursion)).unwrap(), "", &mut no_service());
    assert_eq!(
        ended.failure(),
        "the guest trapped: wasm trap: call stack exhausted"
    );
}

#[test]
fn pooled() {
    process(
        "allocation::pooled",
        &[("KOBAKO_ALLOCATION", "pooled")],
        || {
            works(Allocation::Pooled);
        },
    );
}

#[test]
fn pooled_without_instances_that_serve_again() {
    let variables = [("KOBAKO_ALLOCATION", "pooled"), ("KOBAKO_SPARES", "off")];
    process(
        "allocation::pooled_without_instances_that_serve_again",
        &variables,
        || {
            works(Allocation::Pooled);
        },
    );
}

#[test]
fn on_demand() {
    process(
        "allocation::on_demand",
        &[("KOBAKO_ALLOCATION", "on_demand")],
        || {
            works(Allocation::OnDemand);
        },
    );
}

#[test]
fn cramped() {
    process(
        "allocation::cramped",
        &[("KOBAKO_ALLOCATION", "cramped")],
        || {
            works(Allocation::Cramped);
        },
    );
}

fn limit_address_space(bytes: u64) {
    let limit = libc::rlimit {
        rlim_cur: bytes,
        rlim_max: bytes,
    };
    // SAFETY: the kernel reads one struct of this type.
    let status = unsafe { libc::setrlimit(libc::RLIMIT_AS, &raw const limit) };
    assert_eq!(status, 0);
}

#[test]
fn a_process_with_little_address_space_is_cramped() {
    process(
        "allocation::a_process_with_little_address_space_is_cramped",
        &[],
        || {
            limit_address_space(2 << 30);
            works(Allocation::Cramped);
        },
    );
}

#[test]
fn a_process_without_address_space_for_the_pool_goes_on_with_less() {
    let test = "allocation::a_process_without_address_space_for_the_pool_goes_on_with_less";
    process(test, &[("KOBAKO_ALLOCATION", "pooled")], || {
        limit_address_space(2 << 30);
        works(Allocation::Pooled);
    });
}

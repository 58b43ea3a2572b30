//! A script in, its value or its exception out, Services in between.

use kobako_engine::{Failure, Host, Step};
use kobako_wire::decode::{Decoder, Target};
use kobako_wire::envelope::{Fault, FaultDetails, PanicDetails};

use crate::common::{Run, Service, bytes, nil, no_service, shipped};

#[test]
fn the_last_expression_is_the_value() {
    let guest = shipped();
    for (script, value) in [
        ("", &[0xc0][..]),
        ("1 + 1", &[2]),
        ("'a' * 2", &[0xa2, b'a', b'a']),
        ("[nil, true]", &[0x92, 0xc0, 0xc3]),
        (":a", &[0xd4, 0, b'a']),
        ("{1 => 2}", &[0x81, 1, 2]),
        ("1..2", &[0xd6, 6, 0x93, 1, 2, 0xc2]),
    ] {
        let ended = Run::default().of(&guest, script, &mut no_service());
        assert_eq!(ended.value(), value, "{script}");
    }
}

#[test]
fn a_run_sees_nothing_of_the_one_before() {
    let guest = shipped();
    let script =
        "$n = ($n || 0) + 1; String.class_eval { def own = 1 } unless ''.respond_to?(:own); $n";
    for _ in 0..5 {
        assert_eq!(
            Run::default().of(&guest, script, &mut no_service()).value(),
            [1]
        );
    }
}

#[test]
fn an_exception_is_told_with_its_class_message_and_frames() {
    let script = "def call\n  raise ArgumentError, 'no'\nend\ncall";
    let ended = Run::default().of(&shipped(), script, &mut no_service());
    let panic = ended.panic();
    assert_eq!(panic.origin, "sandbox");
    assert_eq!(panic.class, "ArgumentError");
    assert_eq!(panic.message, "no");
    assert!(
        panic.backtrace[0].starts_with("(script):2"),
        "{:?}",
        panic.backtrace
    );
    assert_eq!(panic.details, None);
}

#[test]
fn a_service_gets_the_call_and_answers_it() {
    let mut calls = Vec::new();
    let mut host = Service(|request: &[u8]| {
        let mut decoder = Decoder::new(request).unwrap();
        decoder.array_of(4, "a Request").unwrap();
        assert_eq!(decoder.target(), Ok(Target::Path("KV::Get")));
        calls.push(decoder.text("a method").unwrap().to_owned());
        Ok(vec![0x92, 0x00, 0x29])
    });
    let ended = Run::default().of(
        &shipped(),
        "KV::Get.call(1) + KV::Get.fetch('b', c: 2)",
        &mut host,
    );
    assert_eq!(ended.value(), [0x52]);
    assert_eq!(calls, ["call", "fetch"]);
}

#[test]
fn a_fault_can_be_rescued_and_is_told_with_its_number_if_not() {
    let fault = Fault {
        kind: "runtime".into(),
        message: "KeyError: no".into(),
        details: Some(FaultDetails { id: 7 }),
    };
    let fault = fault.encode_response().unwrap();
    let mut host = Service(|_: &[u8]| Ok(fault.clone()));
    let rescued = "begin; KV::Get.call; rescue Kobako::ServiceError => e; e.message; end";
    let ended = Run::default().of(&shipped(), rescued, &mut host);
    assert_eq!(ended.value(), b"\xacKeyError: no");

    let ended = Run::default().of(&shipped(), "KV::Get.call", &mut host);
    let panic = ended.panic();
    assert_eq!(
        (&*panic.origin, &*panic.message),
        ("service", "KeyError: no")
    );
    let details = PanicDetails {
        fault: Some(7),
        ..PanicDetails::default()
    };
    assert_eq!(panic.details, Some(details));
}

#[test]
fn a_reply_of_any_size_arrives() {
    let guest = shipped();
    for length in [0, 1, 4089, 4090, 100_000, 1 << 20] {
        let mut host = Service(|_: &[u8]| Ok(bytes(length)));
        let run = Run {
            memory: None,
            ..Run::default()
        };
        let ended = run.of(
            &guest,
            &format!("KV::Get.call.bytesize == {length}"),
            &mut host,
        );
        assert_eq!(ended.value(), [0xc3], "{length}");
    }
}

#[test]
fn a_reply_that_makes_no_sense_is_an_exception_in_the_script() {
    let guest = shipped();
    for reply in [
        &[][..],
        &[0xc1],
        &[0x92, 7, 0xc0],
        &[0x92, 0, 0xc0, 0xc0],
        &[0x92, 1, 0xc0],
    ] {
        let mut host = Service(|_: &[u8]| Ok(reply.to_vec()));
        let ended = Run::default().of(&guest, "KV::Get.call", &mut host);
        let panic = ended.panic();
        assert!(
            panic.message.starts_with("the reply cannot be taken: "),
            "{}",
            panic.message
        );
    }
}

#[test]
fn an_invocation_that_makes_no_sense_is_told() {
    let guest = shipped();
    for invocation in [&[][..], &[0xc1], &[0x92, 0x90], b"puts 1"] {
        let limits = kobako_engine::Limits {
            deadline: None,
            memory: None,
            stdout: kobako_engine::capture::Pipe::new(0),
            stderr: kobako_engine::capture::Pipe::new(0),
        };
        let outcome = kobako_engine::Run::new(&guest, invocation.to_vec(), limits)
            .drive(&mut no_service())
            .unwrap();
        let panic = kobako_wire::envelope::Panic::decode(&outcome[1..]).unwrap();
        assert!(
            panic.message.starts_with("the invocation makes no sense: "),
            "{}",
            panic.message
        );
    }
}

#[test]
fn a_host_that_stops_a_call_has_stopped_the_run() {
    let mut calls = 0;
    let mut host = Service(|_: &[u8]| {
        calls += 1;
        if calls == 3 {
            Err(Failure::Stopped)
        } else {
            Ok(nil())
        }
    });
    let script = "loop { begin; KV::Get.call; rescue Exception; end }";
    let ended = Run::default().of(&shipped(), script, &mut host);
    assert_eq!(ended.failure(), "stopped by the host");
    assert_eq!(calls, 3);
}

#[test]
fn a_host_that_stops_at_a_tick_has_stopped_the_run() {
    struct Impatient(u32);
    impl Host for Impatient {
        fn advance(&mut self, _: usize, poll: &mut dyn FnMut() -> Step) {
            poll();
        }
        fn answer(&mut self, _: &[u8]) -> Result<Vec<u8>, Failure> {
            Ok(nil())
        }
        fn tick(&mut self, _: usize) -> Result<(), Failure> {
            self.0 += 1;
            if self.0 == 3 {
                Err(Failure::Stopped)
            } else {
                Ok(())
            }
        }
    }
    let mut host = Impatient(0);
    let ended = Run::default().of(&shipped(), "loop {}", &mut host);
    assert_eq!(ended.failure(), "stopped by the host");
    assert_eq!(host.0, 3);
}

#[test]
fn a_host_that_panics_takes_only_its_own_run_along() {
    let guest = shipped();
    let panicking = || {
        let mut host = Service(|_: &[u8]| -> Result<Vec<u8>, Failure> { panic!("the host's") });
        Run::default().of(
            &guest,
            "begin; KV::Get.call; ensure; puts 1; end",
            &mut host,
        )
    };
    let caught = std::panic::catch_unwind(std::panic::AssertUnwindSafe(panicking));
    assert!(caught.is_err());
    assert_eq!(
        Run::default().of(&guest, "1", &mut no_service()).value(),
        [1]
    );
}

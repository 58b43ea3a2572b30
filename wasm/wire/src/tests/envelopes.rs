//! The messages that values travel in.

use proptest::prelude::*;

use super::any;
use crate::Error;
use crate::decode::{Decoder, Target};
use crate::encode::Encoder;
use crate::envelope::{
    Clock, Conditions, Fault, FaultDetails, Invocation, OUTCOME_PANIC, Panic, PanicDetails,
    response_is_ok,
};
use crate::tree::{Plot, Tree, Walk};

proptest! {
    #[test]
    fn an_invocation_comes_back_as_it_was(
        names in prop::collection::vec(("[A-Z]\\w{0,40}", prop::collection::vec("[A-Z]\\w*", 0..5)), 0..20),
        seed in "-?[0-9]{0,400}",
        clock in prop::option::of((any::<i64>(), any::<u32>(), any::<i32>())),
        script in prop::collection::vec(any::<u8>(), 0..70_000),
    ) {
        let namespaces: Vec<(&str, Vec<&str>)> = names
            .iter()
            .map(|(space, members)| (space.as_str(), members.iter().map(String::as_str).collect()))
            .collect();
        let clock = clock.map(|(seconds, nanoseconds, offset)| Clock(seconds, nanoseconds, offset));
        let conditions = Conditions { seed: &seed, clock };
        let prelude = Invocation::prelude(&namespaces, conditions).unwrap();
        let message = Invocation::complete(&prelude, &script).unwrap();
        let script = &script[..];
        prop_assert_eq!(Invocation::decode(&message), Ok(Invocation { namespaces, conditions, script }));
    }

    #[test]
    fn a_request_comes_back_as_it_was(
        method in ".*",
        arguments in prop::collection::vec(any::tree(), 0..4),
        value in any::tree(),
    ) {
        let keywords = Tree::Map(vec![(Tree::symbol("key"), value)]);
        let mut bytes = Vec::new();
        let mut encoder = Encoder::new(&mut bytes);
        let mut walk = Walk(std::marker::PhantomData);
        encoder.array_header(4).unwrap();
        encoder.text("KV::Get").unwrap();
        encoder.text(&method).unwrap();
        encoder.array_header(arguments.len()).unwrap();
        for argument in &arguments {
            encoder.value(&mut walk, argument).unwrap();
        }
        encoder.value(&mut walk, &keywords).unwrap();

        let mut plot = Plot::default();
        let mut decoder = Decoder::new(&bytes).unwrap();
        decoder.array_of(4, "a Request").unwrap();
        prop_assert_eq!(decoder.target(), Ok(Target::Path("KV::Get")));
        prop_assert_eq!(decoder.text("a method"), Ok(method.as_str()));
        let found = decoder.arguments(&mut plot).unwrap().map(|found| plot.take(found));
        let given = (!arguments.is_empty()).then_some(Tree::Array(arguments));
        prop_assert_eq!(found, given);
        let found = decoder.keywords(&mut plot).unwrap().map(|found| plot.take(found));
        prop_assert_eq!(found, Some(keywords));
        prop_assert_eq!(decoder.finish(), Ok(()));
    }

    #[test]
    fn no_bytes_make_an_envelope_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = (Invocation::decode(&bytes), Panic::decode(&bytes), Fault::decode(&bytes));
    }
}

#[test]
fn an_invocation_that_is_none_is_refused() {
    let message = Invocation::complete(
        &Invocation::prelude(&[], Conditions::default()).unwrap(),
        b"nil",
    )
    .unwrap();
    for length in 0..message.len() {
        assert!(Invocation::decode(&message[..length]).is_err());
    }
    for bytes in [&[0xc0][..], &[0x92, 0x90, 1], &[0x93, 0x90, 0xc4, 0, 0xc0]] {
        assert!(Invocation::decode(bytes).is_err(), "{bytes:x?}");
    }
}

#[test]
fn a_panic_comes_back_as_it_was() {
    let panic = Panic {
        origin: "service".into(),
        class: "Kobako::ServiceError".into(),
        message: "naïve\0".into(),
        backtrace: vec!["(script):3:in call".into(), String::new()],
        details: Some(PanicDetails {
            fault: Some(7),
            line: None,
            column: Some(2),
            hint: Some("Did you mean?  call".into()),
        }),
    };
    let bytes = panic.encode();
    assert_eq!(bytes[0], OUTCOME_PANIC);
    assert_eq!(Panic::decode(&bytes[1..]), Ok(panic));
}

#[test]
fn a_panic_may_have_keys_that_are_not_known_and_lack_those_that_are() {
    let unknown = |value| (Tree::text("unknown"), value);
    let message = (Tree::text("message"), Tree::text("no"));
    for value in [
        Tree::Nil,
        Tree::Array(vec![Tree::Map(vec![(Tree::Nil, Tree::Float(0))])]),
        Tree::symbol("s"),
        Tree::Handle(1),
        Tree::range(Tree::Nil, Tree::symbol("s")),
        Tree::Binary(vec![0xff; 40]),
    ] {
        let bytes = Tree::Map(vec![unknown(value), message.clone()])
            .encode()
            .unwrap();
        let panic = Panic {
            message: "no".into(),
            ..Panic::default()
        };
        assert_eq!(Panic::decode(&bytes), Ok(panic));
    }
}

#[test]
fn a_panic_of_other_types_is_refused() {
    for (key, value) in [
        ("message", Tree::Integer(1)),
        ("backtrace", Tree::text("line")),
        ("details", Tree::Integer(1)),
    ] {
        let bytes = Tree::Map(vec![(Tree::text(key), value)]).encode().unwrap();
        let refused = matches!(Panic::decode(&bytes), Err(Error::InvalidType(_)));
        assert!(refused, "{key}: {:?}", Panic::decode(&bytes));
    }
    assert!(Panic::decode(&[0xc0]).is_err());
}

#[test]
fn a_fault_comes_back_as_it_was() {
    for details in [None, Some(FaultDetails { id: 7 })] {
        for message in ["", "ArgumentError: no", &"long".repeat(70_000)] {
            let fault = Fault {
                kind: "runtime".into(),
                message: message.into(),
                details,
            };
            let bytes = fault.encode_response().unwrap();
            let mut decoder = Decoder::new(&bytes).unwrap();
            assert_eq!(response_is_ok(&mut decoder), Ok(false));
            let payload = decoder.fault().unwrap();
            assert_eq!(decoder.finish(), Ok(()));
            assert_eq!(Fault::decode(payload), Ok(fault));
        }
    }
}

#[test]
fn a_fault_without_type_or_message_is_refused() {
    assert!(Fault::decode(&[0x80]).is_err());
    assert!(Fault::decode(&[0x81, 0xa4, b't', b'y', b'p', b'e', 0xa1, b'a']).is_err());
    assert_eq!(Fault::decode(&[0x81]), Err(Error::Truncated));
}

#[test]
fn a_response_begins_with_0_or_1() {
    let head = |bytes| response_is_ok(&mut Decoder::new(bytes)?);
    let refusal = |message: &str| Err(Error::InvalidType(message.into()));
    assert_eq!(head(&[0x92, 0, 0xc0]), Ok(true));
    assert_eq!(head(&[0x92, 1, 0xc0]), Ok(false));
    assert_eq!(
        head(&[0x92, 2, 0xc0]),
        refusal("the head of a Response must be 0 or 1")
    );
    assert_eq!(
        head(&[0x92, 0xff]),
        refusal("the head of a Response must be an Integer")
    );
    assert_eq!(
        head(&[0x93, 0, 0xc0, 0xc0]),
        refusal("a Response must be an Array of 2")
    );
    assert_eq!(head(&[0xc0]), refusal("a Response must be an Array of 2"));
    assert_eq!(head(&[0x92]), Err(Error::Truncated));
    assert_eq!(head(&[]), Err(Error::Truncated));

    let mut failed = Decoder::new(&[0x92, 1, 0xc0]).unwrap();
    response_is_ok(&mut failed).unwrap();
    let refusal = "a failed Response must hold a Fault";
    assert_eq!(failed.fault(), Err(Error::InvalidType(refusal.into())));
}

#[test]
fn a_target_is_a_path_or_a_handle() {
    let target = |bytes: &'static [u8]| Decoder::new(bytes)?.target();
    let refusal = Error::InvalidType("a target must be a String or a Handle".into());
    assert_eq!(target(&[0xa1, b'A']), Ok(Target::Path("A")));
    assert_eq!(target(&[0xd6, 1, 0, 0, 0, 7]), Ok(Target::Handle(7)));
    for bytes in [&[0xd4, 0, b'A'][..], &[1], &[0xc0], &[0xc4, 1, b'A']] {
        assert_eq!(target(bytes), Err(refusal.clone()));
    }
    assert_eq!(target(&[0xd6, 1, 0, 0]), Err(Error::Truncated));
}

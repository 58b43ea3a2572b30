//! Requests whose long Strings stand apart, as no guest of ours would make them, and replies
//! that are a String's bytes alone.

use crate::common::text::run_with;
use crate::common::{Ended, Run, Service, bytes, nil};

/// Requests "abcdef" with a list of Strings that lies at 256.
fn asking(list: &[[u32; 3]], count: u32) -> (Ended, Vec<Vec<u8>>) {
    let numbers = list
        .iter()
        .flatten()
        .flat_map(|number| number.to_le_bytes());
    let data: String = numbers.map(|byte| format!("\\{byte:02x}")).collect();
    let fields = format!(
        r#"(import "env" "__kobako_dispatch_long"
             (func $long (param i32 i32 i32 i32) (result i64)))
           (memory (export "memory") 2)
           (data (i32.const 0) "\01\c0") (data (i32.const 64) "abcdefghij")
           (data (i32.const 256) "{data}")
           (func (export "__kobako_run") (param i32 i32)
             (drop (call $long (i32.const 64) (i32.const 6) (i32.const 256) (i32.const {count}))))"#
    );
    let mut seen = Vec::new();
    let host = Service(|request: &[u8]| {
        seen.push(request.to_vec());
        Ok(nil())
    });
    let ended = run_with(&Run::default(), &fields, host);
    (ended, seen)
}

fn request(list: &[[u32; 3]]) -> Vec<u8> {
    let (ended, mut seen) = asking(list, list.len() as u32);
    assert!(ended.outcome.is_ok(), "{list:?}");
    seen.pop().unwrap()
}

fn refusal(list: &[[u32; 3]], count: u32) -> String {
    let (ended, seen) = asking(list, count);
    assert!(seen.is_empty(), "{list:?}: {seen:?}");
    ended.failure()
}

#[test]
fn each_string_is_put_where_it_belongs() {
    assert_eq!(request(&[]), b"abcdef");
    assert_eq!(request(&[[0, 70, 4]]), b"ghijabcdef");
    assert_eq!(request(&[[6, 70, 4]]), b"abcdefghij");
    assert_eq!(
        request(&[[2, 70, 1], [2, 71, 2], [5, 64, 0], [5, 64, 3]]),
        b"abghicdeabcf"
    );
}

#[test]
fn places_out_of_order_or_beyond_the_request_are_refused() {
    let wrong = "the guest broke the calling contract: a String at ";
    assert_eq!(
        refusal(&[[7, 70, 1]], 1),
        format!("{wrong}7 of a request, after 0")
    );
    assert_eq!(
        refusal(&[[3, 70, 1], [2, 70, 1]], 2),
        format!("{wrong}2 of a request, after 3")
    );
    assert_eq!(
        refusal(&[[u32::MAX, 70, 1]], 1),
        format!("{wrong}4294967295 of a request, after 0")
    );
}

#[test]
fn strings_and_lists_outside_of_memory_are_refused() {
    for list in [
        [0, 131_072, 1],
        [0, u32::MAX, 1],
        [0, 131_071, 2],
        [0, 0, u32::MAX],
    ] {
        let told = refusal(&[list], 1);
        assert!(told.contains("a request's String of"), "{told}");
    }
    for count in [u32::MAX, u32::MAX / 12 + 1, 11_000] {
        let told = refusal(&[], count);
        assert!(told.contains("a request's list of Strings of"), "{told}");
    }
}

#[test]
fn one_string_many_times_is_no_way_around_the_limit_of_a_message() {
    let list = [[0, 0, 131_072]; 128];
    let told = refusal(&list, 128);
    assert_eq!(
        told,
        "the guest broke the calling contract: a request of over 16777216 bytes"
    );
    assert_eq!(request(&list[..127]).len(), 127 * 131_072 + 6);
}

/// Leaves what the call gave: the place, and the length with its kind.
fn replied(import: &str, more: &str, reply: &[u8]) -> (u32, u32, Vec<u8>) {
    let fields = format!(
        r#"{import}
           (memory (export "memory") 20)
           (global $packed (mut i64) (i64.const 0))
           (func (export "__kobako_alloc") (param i32) (result i32) (i32.const 65536))
           (func (export "__kobako_run") (param i32 i32)
             (global.set $packed (call $it (i32.const 64) (i32.const 1) {more}))
             (i64.store (i32.const 8) (global.get $packed)))
           (func (export "__kobako_take_outcome") (result i64) (i64.const 1048576))"#
    );
    let ended = run_with(
        &Run::default(),
        &fields,
        Service(|_: &[u8]| Ok(reply.to_vec())),
    );
    let memory = ended.outcome.unwrap();
    let packed = u64::from_le_bytes(memory[8..16].try_into().unwrap());
    let (place, length) = ((packed >> 32) as u32, packed as u32);
    let from = place as usize;
    let held = (length & 0xff_ffff) as usize;
    (place, length, memory[from..from + held].to_vec())
}

const PLAIN: &str = r#"(import "env" "__kobako_dispatch" (func $it (param i32 i32) (result i64)))"#;
const LONG: &str =
    r#"(import "env" "__kobako_dispatch_long" (func $it (param i32 i32 i32 i32) (result i64)))"#;
const NONE_APART: &str = "(i32.const 0) (i32.const 0)";

#[test]
fn a_long_string_comes_bare_to_whoever_asked_that_way() {
    let mut reply = bytes(70_000);
    let (_, length, held) = replied(LONG, NONE_APART, &reply);
    assert_eq!((length, &held[..]), (70_000 | 1 << 30, &reply[7..]));
    let (_, length, held) = replied(PLAIN, "", &reply);
    assert_eq!((length, &held), (70_007, &reply));
    reply[2] = 0xdb;
    let (_, length, held) = replied(LONG, NONE_APART, &reply);
    assert_eq!((length, &held[..]), (70_000 | 1 << 29, &reply[7..]));
}

#[test]
fn any_other_reply_comes_whole() {
    let mut longer = bytes(70_000);
    longer.push(0);
    let mut failed = bytes(70_000);
    failed[1] = 1;
    for reply in [
        longer,
        failed,
        bytes(3000),
        nil(),
        vec![0x92, 0, 0xc6, 0, 1],
    ] {
        let (_, length, held) = replied(LONG, NONE_APART, &reply);
        assert_eq!((length as usize, &held), (reply.len(), &reply));
    }
}

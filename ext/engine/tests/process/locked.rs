//! A process that has all of its pages made, or locks them, while instances wait for their
//! next run.

use std::fs;
use std::thread;

use crate::common::child::process;
use crate::common::text::{load, wasm};
use crate::common::{Run, Service, nil};

/// Finds out what is at 2,900,000 bytes after a place, and fills all around it; the place
/// is the script, in millions.
const FILLING: &str = r#"
    (memory (export "memory") 100)
    (data (i32.const 0) "\01\00")
    (data (i32.const 6000000) "to here it is mapped from a file")
    (func (export "__kobako_run") (param i32 i32)
      (local $place i32)
      (local.set $place (i32.mul (i32.const 1000000)
        (i32.sub (i32.load8_u (i32.sub (i32.add (local.get 0) (local.get 1)) (i32.const 1)))
                 (i32.const 48))))
      (i32.store8 (i32.const 1)
        (i32.load8_u (i32.add (local.get $place) (i32.const 2900000))))
      (memory.fill (i32.add (local.get $place) (i32.const 100000))
                   (i32.const 7) (i32.const 3000000)))"#;

fn finds_nothing_after(test: &str, disturb: impl FnOnce()) {
    process(&format!("locked::{test}"), &[], || {
        let guest = load(&wasm(FILLING)).unwrap();
        let run = Run {
            memory: None,
            ..Run::default()
        };
        let find = |script: &str| {
            let ended = run.of(&guest, script, &mut Service(|_: &[u8]| Ok(nil())));
            ended.value().to_vec()
        };
        for script in ["1", "1", "1"] {
            assert_eq!(find(script), [0]);
        }
        disturb();
        for (at, script) in ["1", "1", "1", "2", "1", "2", "2"].iter().enumerate() {
            assert_eq!(find(script), [0], "{script}, run {at}");
        }
    });
}

#[test]
fn pages_that_are_locked_are_not_taken_to_be_given_up() {
    finds_nothing_after("pages_that_are_locked_are_not_taken_to_be_given_up", || {
        // SAFETY: it changes no content. Where it is not allowed, nothing is locked.
        unsafe { libc::mlockall(libc::MCL_CURRENT | libc::MCL_ONFAULT) };
    });
}

/// As `mlockall` does, without the gigabytes that are anonymous.
fn make_all_pages_of_files() {
    let maps = fs::read_to_string("/proc/self/maps").unwrap();
    for map in maps.lines().filter(|map| map.contains(" rw-p ")) {
        let (range, rest) = map.split_once(' ').unwrap();
        if !rest.contains('/') {
            continue;
        }
        let (start, end) = range.split_once('-').unwrap();
        let [start, end] = [start, end].map(|place| usize::from_str_radix(place, 16).unwrap());
        // SAFETY: it changes no content. A kernel that does not know how refuses.
        unsafe { libc::madvise(start as *mut _, end - start, libc::MADV_POPULATE_WRITE) };
    }
}

#[test]
fn pages_that_another_thread_makes_are_found() {
    finds_nothing_after("pages_that_another_thread_makes_are_found", || {
        thread::spawn(make_all_pages_of_files).join().unwrap();
    });
}

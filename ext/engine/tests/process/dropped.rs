//! A run whose driver is gone, and that is dropped in the middle.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use kobako_engine::capture::Pipe;
use kobako_engine::{Failure, Limits, Run};
use kobako_wire::envelope::{Conditions, Invocation};

use crate::common::{Service, child, shipped};

/// More than the pool has slots for.
const MANY: usize = 130;

fn leave() {
    let prelude = Invocation::prelude(&[("KV", vec!["Get"])], Conditions::default()).unwrap();
    let invocation = Invocation::complete(&prelude, b"KV::Get.call").unwrap();
    let limits = Limits {
        deadline: None,
        memory: None,
        stdout: Pipe::new(0),
        stderr: Pipe::new(0),
    };
    let mut run = Run::new(&shipped(), invocation, limits);
    let mut gone =
        Service(|_: &[u8]| -> Result<Vec<u8>, Failure> { resume_unwind(Box::new("gone")) });
    catch_unwind(AssertUnwindSafe(|| run.drive(&mut gone))).unwrap_err();
}

fn maps() -> usize {
    let maps = fs::read_to_string("/proc/self/maps").unwrap();
    maps.lines().count()
}

#[test]
#[cfg(target_os = "linux")]
fn a_run_that_is_dropped_in_the_middle_leaves_nothing() {
    let test = "dropped::a_run_that_is_dropped_in_the_middle_leaves_nothing";
    child::process(test, &[], || {
        (0..MANY).for_each(|_| leave());
        let before = maps();
        (0..3 * MANY).for_each(|_| leave());
        assert!(maps() <= before + 20, "{before} maps, then {}", maps());
    });
}

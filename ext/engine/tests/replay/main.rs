//! What fuzzing found worth keeping, run again by what the target calls.
#![allow(clippy::unwrap_used, reason = "helpers of tests are tests")]

use std::fs;
use std::path::Path;

#[path = "../common/mod.rs"]
mod common;
#[path = "../../../../fuzz/src/dispatch.rs"]
mod dispatch;

#[test]
fn every_run_of_the_corpus_comes_to_an_end() {
    common::prepare();
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus/dispatch");
    let mut count = 0;
    for entry in fs::read_dir(corpus).unwrap() {
        let path = entry.unwrap().path();
        println!("{}", path.display());
        dispatch::check(&fs::read(path).unwrap());
        count += 1;
    }
    assert!(count > 0, "fuzz/corpus/dispatch is empty");
}

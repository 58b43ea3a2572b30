//! What fuzzing found worth keeping, read again by what the targets call.

use std::fs;
use std::path::Path;

pub use kobako_wire::{Error, decode, encode};

#[path = "../../../fuzz/src/envelopes.rs"]
mod envelopes;
#[path = "../src/tree.rs"]
#[expect(
    dead_code,
    clippy::incompatible_msrv,
    reason = "some of it is for the crate's own tests, which need not build with an old Rust"
)]
mod tree;
#[path = "../../../fuzz/src/values.rs"]
mod values;

fn replay(target: &str, check: fn(&[u8])) {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus");
    let mut count = 0;
    for entry in fs::read_dir(corpus.join(target)).unwrap() {
        let path = entry.unwrap().path();
        println!("{}", path.display());
        check(&fs::read(path).unwrap());
        count += 1;
    }
    assert!(count > 0, "fuzz/corpus/{target} is empty");
}

#[test]
fn every_value_of_the_corpus_is_refused_or_survives_encoding() {
    replay("values", values::check);
}

#[test]
fn every_envelope_of_the_corpus_is_refused_or_survives_writing() {
    replay("envelopes", envelopes::check);
}

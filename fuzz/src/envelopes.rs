//! The messages that values travel in: whichever of them the bytes are, reading what
//! was read and written again makes no difference.

use std::fmt::Debug;
use std::marker::PhantomData;

use kobako_wire::envelope::{
    Fault, Invocation, OUTCOME_PANIC, OUTCOME_VALUE, Panic, response_is_ok,
};

use crate::Error;
use crate::decode::{Decoder, Target};
use crate::encode::Encoder;
use crate::tree::{Plot, Tree, Walk};
use crate::values;

pub fn check(bytes: &[u8]) {
    request(bytes);
    response(bytes);
    outcome(bytes);
    invocation(bytes);
    fault(bytes);
}

fn request(bytes: &[u8]) {
    if let Ok(request) = Request::read(bytes) {
        let written = request.write().expect("what was carried can be carried");
        same(Request::read(&written), &request);
    }
}

/// As `responder` reads it, with arguments that are trees.
#[derive(Debug, PartialEq)]
struct Request<'a> {
    target: Target<'a>,
    method: &'a str,
    arguments: Tree,
    keywords: Tree,
}

impl<'a> Request<'a> {
    fn read(bytes: &'a [u8]) -> Result<Self, Error> {
        let mut plot = Plot::default();
        let mut decoder = Decoder::new(bytes)?;
        decoder.array_of(4, "a Request")?;
        let target = decoder.target()?;
        let method = decoder.text("a method")?;
        let arguments = decoder.arguments(&mut plot)?;
        let arguments = arguments.map_or(Tree::Array(Vec::new()), |at| plot.take(at));
        let keywords = decoder.keywords(&mut plot)?;
        let keywords = keywords.map_or(Tree::Map(Vec::new()), |at| plot.take(at));
        decoder.finish()?;
        assert!(plot.room <= bytes.len(), "room for {}", plot.room);
        Ok(Request {
            target,
            method,
            arguments,
            keywords,
        })
    }

    fn write(&self) -> Result<Vec<u8>, Error> {
        let mut bytes = Vec::new();
        let mut walk = Walk(PhantomData);
        let mut encoder = Encoder::new(&mut bytes);
        encoder.array_header(4)?;
        match self.target {
            Target::Path(path) => encoder.text(path)?,
            Target::Handle(id) => encoder.handle(id)?,
        }
        encoder.text(self.method)?;
        encoder.outermost(|encoder| encoder.value(&mut walk, &self.arguments))?;
        encoder.outermost(|encoder| encoder.value(&mut walk, &self.keywords))?;
        Ok(bytes)
    }
}

fn response(bytes: &[u8]) {
    let Ok(mut decoder) = Decoder::new(bytes) else {
        return;
    };
    match response_is_ok(&mut decoder) {
        Ok(true) => {
            let mut plot = Plot::default();
            let _ = decoder.value(&mut plot).and_then(|_| decoder.finish());
        }
        Ok(false) => {
            let _ = decoder.fault().map(fault);
        }
        Err(_) => (),
    }
}

fn fault(payload: &[u8]) {
    let Ok(read) = Fault::decode(payload) else {
        return;
    };
    let written = read.encode_response().expect("it has a length");
    let mut decoder = Decoder::new(&written).expect("it has a length");
    assert_eq!(response_is_ok(&mut decoder), Ok(false));
    same(decoder.fault().and_then(Fault::decode), &read);
    assert_eq!(decoder.finish(), Ok(()));
}

fn outcome(bytes: &[u8]) {
    match bytes.split_first() {
        Some((&OUTCOME_VALUE, value)) => values::check(value),
        Some((&OUTCOME_PANIC, panic)) => {
            if let Ok(read) = Panic::decode(panic) {
                let written = read.encode();
                assert_eq!(written[0], OUTCOME_PANIC);
                same(Panic::decode(&written[1..]), &read);
            }
        }
        _ => (),
    }
}

fn invocation(bytes: &[u8]) {
    if let Ok(read) = Invocation::decode(bytes) {
        let written = Invocation::prelude(&read.namespaces, read.conditions)
            .and_then(|prelude| Invocation::complete(&prelude, read.script))
            .expect("it has a length");
        same(Invocation::decode(&written), &read);
    }
}

fn same<T: Debug + PartialEq>(again: Result<T, Error>, read: &T) {
    assert_eq!(again.as_ref(), Ok(read));
}

//! A Request is read in two ways, at once and part by part, which agree.

use std::marker::PhantomData;

use proptest::collection::vec;
use proptest::prelude::*;

use super::any;
use crate::Error;
use crate::decode::{Decoder, Target, keyword};
use crate::encode::Encoder;
use crate::tree::{Plot, Tree, Walk};

/// Bytes of the names that `request` writes.
const HEAD: usize = 14;

type Given = (Vec<Tree>, Vec<(Tree, Tree)>);

fn request(arguments: &[Tree], keywords: &[(String, Tree)]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes);
    let mut walk = Walk(PhantomData);
    encoder.array_header(4).unwrap();
    encoder.text("KV::Get").unwrap();
    encoder.text("call").unwrap();
    encoder.array_header(arguments.len()).unwrap();
    for argument in arguments {
        encoder.value(&mut walk, argument).unwrap();
    }
    let names: Vec<Tree> = keywords
        .iter()
        .map(|(name, _)| Tree::symbol(name))
        .collect();
    let values = keywords.iter().map(|(_, value)| value);
    let pairs: Vec<&Tree> = names
        .iter()
        .zip(values)
        .flat_map(|(name, value)| [name, value])
        .collect();
    encoder
        .outermost(|encoder| encoder.pairs(&mut walk, &pairs))
        .unwrap();
    bytes
}

fn at_once(bytes: &[u8]) -> Result<Given, Error> {
    let mut plot = Plot::default();
    let mut decoder = Decoder::new(bytes)?;
    decoder.array_of(4, "a Request")?;
    decoder.target()?;
    decoder.text("a method")?;
    let arguments = decoder.arguments(&mut plot)?.map(|list| plot.take(list));
    let keywords = decoder.keywords(&mut plot)?.map(|map| plot.take(map));
    decoder.finish()?;
    Ok((
        match arguments {
            Some(Tree::Array(list)) => list,
            _ => Vec::new(),
        },
        match keywords {
            Some(Tree::Map(pairs)) => pairs,
            _ => Vec::new(),
        },
    ))
}

fn by_parts(bytes: &[u8]) -> Result<Given, Error> {
    let mut plot = Plot::default();
    let mut decoder = Decoder::new(bytes)?;
    decoder.head()?;
    let mut places = [0; 16];
    let count = decoder
        .arguments_into(&mut plot, &mut places)?
        .ok_or(Error::Changed)?;
    let arguments = places[..count].iter().map(|at| plot.take(*at)).collect();
    let mut keywords = Vec::new();
    decoder.keywords_each(&mut plot, &mut |plot, name, value| {
        let name = keyword(plot, name)?;
        keywords.push((plot.take(name), plot.take(value)));
        Ok(())
    })?;
    decoder.finish()?;
    Ok((arguments, keywords))
}

fn keywords() -> impl Strategy<Value = Vec<(String, Tree)>> {
    vec(("[a-zé]{0,40}", any::tree()), 0..5)
}

proptest! {
    #[test]
    fn both_ways_give_what_was_written(arguments in vec(any::tree(), 0..16), named in keywords()) {
        let bytes = request(&arguments, &named);
        let named: Vec<_> = named
            .into_iter()
            .map(|(name, value)| (Tree::Symbol(name), value))
            .collect();
        prop_assert_eq!(at_once(&bytes), Ok((arguments.clone(), named.clone())));
        prop_assert_eq!(by_parts(&bytes), Ok((arguments, named)));
    }

    #[test]
    fn what_one_way_refuses_the_other_does(
        arguments in vec(any::tree(), 0..4), named in keywords(), at in any::<prop::sample::Index>(), byte in any::<u8>(),
    ) {
        let mut bytes = request(&arguments, &named);
        // behind the names, which the second way does not look into
        let at = HEAD + at.index(bytes.len() - HEAD);
        let cut = &bytes[..at];
        prop_assert_eq!(at_once(cut).ok(), by_parts(cut).ok());
        bytes[at] = byte;
        let parts = by_parts(&bytes);
        // more arguments than there are places
        prop_assume!(parts != Err(Error::Changed));
        prop_assert_eq!(at_once(&bytes).ok(), parts.ok());
    }
}

#[test]
fn a_head_is_all_that_names_the_method() {
    let bytes = b"\x94\xa5KV::G\xa3get\x91\x01\x80";
    let mut decoder = Decoder::new(bytes).unwrap();
    let head = decoder.head().unwrap();
    assert_eq!((head.handle, head.bytes), (None, &bytes[1..11]));

    let bytes = b"\x94\xd6\x01\x00\x00\x00\x07\xa3get\x90\x80";
    let mut decoder = Decoder::new(bytes).unwrap();
    let head = decoder.head().unwrap();
    assert_eq!((head.handle, head.bytes), (Some(7), &bytes[7..11]));
    let mut decoder = Decoder::new(bytes).unwrap();
    decoder.array_of(4, "a Request").unwrap();
    assert_eq!(decoder.target(), Ok(Target::Handle(7)));
}

#[test]
fn more_arguments_than_places_are_not_read() {
    let mut plot = Plot::default();
    let mut decoder = Decoder::new(b"\x93\x01\x02\x03").unwrap();
    assert_eq!(decoder.arguments_into(&mut plot, &mut [0; 2]), Ok(None));
}

#[test]
fn more_arguments_than_bytes_are_refused() {
    let mut plot = Plot::default();
    let mut decoder = Decoder::new(b"\x93\x01\x02").unwrap();
    let found = decoder.arguments_into(&mut plot, &mut [0; 16]);
    assert_eq!(found, Err(Error::Truncated));
}

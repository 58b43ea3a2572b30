//! Values as plain Rust: what the tests encode and what they decode into.

use std::borrow::Cow;
use std::marker::PhantomData;

use crate::Error;
use crate::decode::{Build, Decoder};
use crate::encode::{Carry, Encoder, Shape};

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tree {
    Nil,
    Bool(bool),
    Integer(i64),
    Unsigned(u64),
    BigInteger(bool, Vec<u8>),
    /// By its bits: NaN is equal to itself, 0.0 is not −0.0.
    Float(u64),
    Text(String),
    Binary(Vec<u8>),
    Symbol(String),
    Array(Vec<Tree>),
    Map(Vec<(Tree, Tree)>),
    Handle(u32),
    Time(i64, u32, i32),
    Rational(Box<[Tree; 2]>),
    Range(Box<[Tree; 2]>, bool),
}

impl Tree {
    pub fn text(text: &str) -> Tree {
        Tree::Text(text.into())
    }

    pub fn symbol(name: &str) -> Tree {
        Tree::Symbol(name.into())
    }

    pub fn rational(numerator: Tree, denominator: Tree) -> Tree {
        Tree::Rational(Box::new([numerator, denominator]))
    }

    pub fn range(begin: Tree, end: Tree) -> Tree {
        Tree::Range(Box::new([begin, end]), false)
    }

    /// Arrays inside each other, the innermost empty.
    pub fn nested(levels: usize) -> Tree {
        (1..levels).fold(Tree::Array(Vec::new()), |inner, _| Tree::Array(vec![inner]))
    }

    pub fn encode(&self) -> Result<Vec<u8>, Error> {
        let mut bytes = Vec::new();
        Encoder::new(&mut bytes).value(&mut Walk(PhantomData), self)?;
        Ok(bytes)
    }

    pub fn decode(bytes: &[u8]) -> Result<Tree, Error> {
        let mut plot = Plot::default();
        Decoder::only(bytes, &mut plot).map(|root| plot.take(root))
    }
}

/// Bytes that a test writes by hand; no encoder would.
pub fn ext(tag: i8, payload: &[u8]) -> Vec<u8> {
    let mut bytes = vec![
        0xc7,
        u8::try_from(payload.len()).unwrap(),
        tag.cast_unsigned(),
    ];
    bytes.extend_from_slice(payload);
    bytes
}

pub struct Walk<'a>(pub PhantomData<&'a Tree>);

impl<'a> Carry for Walk<'a> {
    type Value = &'a Tree;

    fn shape(&mut self, value: &'a Tree) -> Result<Shape<'_, &'a Tree>, Error> {
        Ok(match value {
            Tree::Nil => Shape::Nil,
            Tree::Bool(flag) => Shape::Bool(*flag),
            Tree::Integer(number) => Shape::Integer(*number),
            Tree::Unsigned(number) => Shape::Unsigned(*number),
            Tree::BigInteger(negative, magnitude) => Shape::BigInteger {
                negative: *negative,
                magnitude: Cow::Borrowed(magnitude),
            },
            Tree::Float(bits) => Shape::Float(f64::from_bits(*bits)),
            Tree::Text(text) => Shape::Text(text),
            Tree::Binary(bytes) => Shape::Binary(bytes),
            Tree::Symbol(name) => Shape::Symbol(name),
            Tree::Array(elements) => Shape::Array(elements.len()),
            Tree::Map(pairs) => Shape::Map(pairs.len()),
            Tree::Handle(id) => Shape::Handle(*id),
            Tree::Time(seconds, nanoseconds, offset) => Shape::Time {
                seconds: *seconds,
                nanoseconds: *nanoseconds,
                offset: *offset,
            },
            Tree::Rational(parts) => Shape::Rational(&parts[0], &parts[1]),
            Tree::Range(ends, exclusive) => Shape::Range {
                begin: &ends[0],
                end: &ends[1],
                exclusive: *exclusive,
            },
        })
    }

    fn elements(
        &mut self,
        array: &'a Tree,
        each: &mut dyn FnMut(&mut Self, &'a Tree) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let Tree::Array(elements) = array else {
            panic!("{array:?} is no Array")
        };
        elements.iter().try_for_each(|element| each(self, element))
    }

    fn pairs(
        &mut self,
        map: &'a Tree,
        each: &mut dyn FnMut(&mut Self, &'a Tree, &'a Tree) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let Tree::Map(pairs) = map else {
            panic!("{map:?} is no Map")
        };
        pairs
            .iter()
            .try_for_each(|(key, value)| each(self, key, value))
    }
}

/// Where trees are put together; counts the room that was asked for.
#[derive(Default)]
pub struct Plot {
    trees: Vec<Tree>,
    pub room: usize,
}

impl Plot {
    pub fn take(&mut self, at: usize) -> Tree {
        std::mem::replace(&mut self.trees[at], Tree::Nil)
    }

    fn put(&mut self, tree: Tree) -> usize {
        self.trees.push(tree);
        self.trees.len() - 1
    }
}

impl Build for Plot {
    type Value = usize;

    fn nil(&mut self) -> usize {
        self.put(Tree::Nil)
    }
    fn boolean(&mut self, flag: bool) -> usize {
        self.put(Tree::Bool(flag))
    }
    fn integer(&mut self, number: i64) -> usize {
        self.put(Tree::Integer(number))
    }
    fn unsigned(&mut self, number: u64) -> Result<usize, Error> {
        Ok(self.put(Tree::Unsigned(number)))
    }
    fn big_integer(&mut self, negative: bool, magnitude: &[u8]) -> Result<usize, Error> {
        Ok(self.put(Tree::BigInteger(negative, magnitude.into())))
    }
    fn float(&mut self, number: f64) -> usize {
        self.put(Tree::Float(number.to_bits()))
    }
    fn text(&mut self, text: &str) -> Result<usize, Error> {
        Ok(self.put(Tree::text(text)))
    }
    fn binary(&mut self, bytes: &[u8]) -> Result<usize, Error> {
        Ok(self.put(Tree::Binary(bytes.into())))
    }
    fn symbol(&mut self, name: &str) -> Result<usize, Error> {
        Ok(self.put(Tree::symbol(name)))
    }
    fn array(&mut self, capacity: usize) -> Result<usize, Error> {
        self.room += capacity;
        Ok(self.put(Tree::Array(Vec::new())))
    }
    fn push(&mut self, array: usize, element: usize) -> Result<(), Error> {
        let element = self.take(element);
        if let Tree::Array(elements) = &mut self.trees[array] {
            elements.push(element);
        }
        Ok(())
    }
    fn map(&mut self, capacity: usize) -> Result<usize, Error> {
        self.room += 2 * capacity;
        Ok(self.put(Tree::Map(Vec::new())))
    }
    fn insert(&mut self, map: usize, key: usize, value: usize) -> Result<(), Error> {
        let pair = (self.take(key), self.take(value));
        if let Tree::Map(pairs) = &mut self.trees[map] {
            pairs.push(pair);
        }
        Ok(())
    }
    fn handle(&mut self, id: u32) -> Result<usize, Error> {
        Ok(self.put(Tree::Handle(id)))
    }
    fn time(&mut self, seconds: i64, nanoseconds: u32, offset: i32) -> Result<usize, Error> {
        Ok(self.put(Tree::Time(seconds, nanoseconds, offset)))
    }
    fn rational(&mut self, numerator: usize, denominator: usize) -> Result<usize, Error> {
        let tree = Tree::rational(self.take(numerator), self.take(denominator));
        Ok(self.put(tree))
    }
    fn range(&mut self, begin: usize, end: usize, exclusive: bool) -> Result<usize, Error> {
        let ends = Box::new([self.take(begin), self.take(end)]);
        Ok(self.put(Tree::Range(ends, exclusive)))
    }
    fn mark(&mut self) -> usize {
        self.trees.len()
    }
    fn release(&mut self, mark: usize) {
        self.trees.truncate(mark);
    }
}

//! Any value that can be carried.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::limit;
use crate::tree::Tree;

/// With Handles, wherever they may stand.
pub fn tree() -> impl Strategy<Value = Tree> {
    let leaf = prop_oneof![9 => scalar(), 1 => (1..=limit::HANDLES).prop_map(Tree::Handle)];
    leaf.prop_recursive(8, 96, 8, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..8).prop_map(Tree::Array),
            vec((plain(), inner), 0..8).prop_map(Tree::Map),
            (plain(), plain(), any::<bool>())
                .prop_map(|(begin, end, exclusive)| Tree::Range(Box::new([begin, end]), exclusive)),
        ]
    })
}

/// Without Handles: what may be a key, or the end of a Range.
pub fn plain() -> impl Strategy<Value = Tree> {
    scalar().prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Tree::Array),
            vec((inner.clone(), inner.clone()), 0..4).prop_map(Tree::Map),
            (inner.clone(), inner).prop_map(|(begin, end)| Tree::range(begin, end)),
        ]
    })
}

fn scalar() -> impl Strategy<Value = Tree> {
    prop_oneof![
        1 => Just(Tree::Nil),
        1 => any::<bool>().prop_map(Tree::Bool),
        4 => integer(),
        2 => float(),
        2 => text().prop_map(Tree::Text),
        1 => vec(any::<u8>(), 0..300).prop_map(Tree::Binary),
        2 => text().prop_map(Tree::Symbol),
        1 => (any::<i64>(), 0..1_000_000_000u32, -86_399..86_400i32)
            .prop_map(|(seconds, nanoseconds, offset)| Tree::Time(seconds, nanoseconds, offset)),
        1 => (integer(), positive())
            .prop_map(|(numerator, denominator)| Tree::rational(numerator, denominator)),
    ]
}

fn integer() -> impl Strategy<Value = Tree> {
    prop_oneof![
        any::<i64>().prop_map(Tree::Integer),
        (select(edges()), -2..=2i64).prop_map(|(edge, by)| Tree::Integer(edge.wrapping_add(by))),
        unsigned(),
        big(any::<bool>()),
        Just(Tree::BigInteger(
            true,
            [&[0x80][..], &[0; 6], &[1]].concat()
        )),
    ]
}

fn positive() -> impl Strategy<Value = Tree> {
    prop_oneof![
        (1..=i64::MAX).prop_map(Tree::Integer),
        unsigned(),
        big(Just(false))
    ]
}

/// Where an Integer takes one byte more.
pub fn edges() -> Vec<i64> {
    let mut edges = vec![0, i64::MIN, i64::MAX];
    for bits in [5, 7, 8, 15, 16, 31, 32, 62] {
        edges.extend([1 << bits, -(1 << bits)]);
    }
    edges
}

fn unsigned() -> impl Strategy<Value = Tree> {
    (1u64 << 63..=u64::MAX).prop_map(Tree::Unsigned)
}

/// Beyond 64 bits, by length alone.
fn big(negative: impl Strategy<Value = bool>) -> impl Strategy<Value = Tree> {
    (negative, 1..=255u8, vec(any::<u8>(), 8..60)).prop_map(|(negative, first, mut magnitude)| {
        magnitude.insert(0, first);
        Tree::BigInteger(negative, magnitude)
    })
}

fn float() -> impl Strategy<Value = Tree> {
    let named = vec![
        0.0,
        -0.0,
        f64::NAN,
        -f64::NAN,
        f64::INFINITY,
        f64::MIN_POSITIVE,
    ];
    prop_oneof![any::<u64>(), select(named).prop_map(f64::to_bits)].prop_map(Tree::Float)
}

fn text() -> impl Strategy<Value = String> {
    let character = prop_oneof![any::<char>(), Just('\0'), Just('a')];
    vec(character, 0..90).prop_map(String::from_iter)
}

//! Libraries that a script requires before anything else, loaded before it runs: then a
//! run that begins where the script was prepared has them.
//!
//! `require` still runs and answers as ever. Nothing but comments and other such lines stand
//! before one of these, so that nobody can tell when the library was loaded.

use crate::vm::{self, State};

pub fn preload(mrb: *mut State, script: &str) {
    let lines = script.lines().map(str::trim);
    for line in lines.filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let Some(name) = required(line) else { return };
        vm::load_feature(mrb, name);
    }
}

/// The name in `require "name"`, when that is all of the line.
fn required(line: &str) -> Option<&str> {
    let argument = line.strip_prefix("require")?;
    let spaced = argument.trim_start();
    let text = match spaced.strip_prefix('(') {
        Some(inner) => inner.strip_suffix(')')?.trim(),
        None => spaced,
    };
    let quote = text
        .chars()
        .next()
        .filter(|quote| matches!(quote, '"' | '\''))?;
    let name = text[1..].strip_suffix(quote)?;
    let plain = |byte: u8| byte.is_ascii_alphabetic() || matches!(byte, b'_' | b'/');
    name.bytes().all(plain).then_some(name)
}

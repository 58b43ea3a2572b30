//! One run: Services named, script evaluated, outcome made.

use std::borrow::Cow;
use std::cell::RefCell;

use kobako_wire::Error;
use kobako_wire::encode::Encoder;
use kobako_wire::envelope::{Invocation, OUTCOME_VALUE, Panic, PanicDetails};

use crate::preload::preload;
use crate::value::Mruby;
use crate::vm::{self, Script, State, Value, kind};

/// What some editors put before UTF-8.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// Frames of a backtrace that an outcome carries.
const BACKTRACE_LINES: usize = 100;

/// Bytes of an exception's message that an outcome carries, and of each frame and name.
const LONGEST_MESSAGE: usize = 64 << 10;
const LONGEST_FRAME: usize = 1 << 10;

thread_local! {
    /// What `prepare` left for the run.
    static PREPARED: RefCell<Option<Prepared>> = const { RefCell::new(None) };
}

/// The script as a Proc, or the outcome of a run that has none.
type Prepared = Result<Value, Vec<u8>>;

/// All that comes before the script's first instruction. Nothing of the script runs here.
pub fn prepare(message: &[u8]) {
    let prepared = read(message);
    PREPARED.replace(Some(prepared));
}

/// Runs the script of this Invocation, which may have been prepared.
pub fn invocation(message: &[u8]) -> Vec<u8> {
    let prepared = PREPARED.take().unwrap_or_else(|| read(message));
    let mrb = vm::booted();
    match prepared.map(|script| vm::eval(mrb, script)) {
        Ok(Ok(value)) => value_outcome(mrb, value),
        Ok(Err(raised)) => raised_panic(mrb, raised, None),
        Err(outcome) => outcome,
    }
}

fn read(message: &[u8]) -> Prepared {
    let mrb = vm::booted();
    let invocation = Invocation::decode(message).map_err(|error| {
        let message = format!("the invocation makes no sense: {error}");
        panic("Kobako::Error", message)
    })?;
    vm::tell(&invocation.conditions);
    name_services(mrb, &invocation).map_err(|raised| raised_panic(mrb, raised, None))?;
    compile(mrb, invocation.script)
}

fn compile(mrb: *mut State, script: &[u8]) -> Prepared {
    let source = script.strip_prefix(BYTE_ORDER_MARK).unwrap_or(script);
    let text =
        std::str::from_utf8(source).map_err(|error| invalid_utf8(source, error.valid_up_to()))?;
    let mut script = Script {
        source: source.as_ptr(),
        length: source.len(),
        line: 0,
        column: 0,
    };
    let compiled = vm::compile(mrb, &mut script).map_err(|raised| {
        let place = (script.line > 0).then_some((script.line, script.column));
        raised_panic(mrb, raised, place)
    })?;
    preload(mrb, text);
    Ok(compiled)
}

fn name_services(mrb: *mut State, invocation: &Invocation) -> Result<(), Value> {
    for (space, members) in &invocation.namespaces {
        if members.is_empty() {
            vm::member(mrb, space, "")?;
        }
        for member in members {
            vm::member(mrb, space, member)?;
        }
    }
    Ok(())
}

fn value_outcome(mrb: *mut State, value: Value) -> Vec<u8> {
    let mut bytes = vec![OUTCOME_VALUE];
    match Encoder::new(&mut bytes).value(&mut Mruby(mrb), value) {
        Ok(()) => bytes,
        Err(Error::Unsupported(what)) if what.starts_with(char::is_uppercase) => panic(
            "TypeError",
            format!("the script's result is of class {what}, which cannot be carried out of it"),
        ),
        Err(error) => panic(
            "TypeError",
            format!("the script's result cannot be carried out of it: {error}"),
        ),
    }
}

fn invalid_utf8(script: &[u8], at: usize) -> Vec<u8> {
    let before = &script[..at];
    let line = 1 + before.iter().filter(|byte| **byte == b'\n').count();
    let column = 1 + before
        .iter()
        .rev()
        .take_while(|byte| **byte != b'\n')
        .filter(|byte| **byte & 0xC0 != 0x80) // of characters
        .count();
    Panic {
        origin: "sandbox".into(),
        class: "SyntaxError".into(),
        message: format!("(script):{line}:{column}: invalid UTF-8").into(),
        backtrace: Vec::new(),
        details: Some(PanicDetails {
            line: u32::try_from(line).ok(),
            column: u32::try_from(column).ok(),
            ..PanicDetails::default()
        }),
    }
    .encode()
}

fn panic(class: &str, message: String) -> Vec<u8> {
    Panic {
        origin: "sandbox".into(),
        class: Cow::Borrowed(class),
        message: message.into(),
        ..Panic::default()
    }
    .encode()
}

fn raised_panic(mrb: *mut State, raised: Value, syntax: Option<(u32, u32)>) -> Vec<u8> {
    let class = Mruby(mrb).class_name(raised);
    let message = text_of(mrb, raised, "message").unwrap_or_default();
    // SAFETY: `raised` is an exception.
    let fault = match unsafe { vm::kobako_fault(mrb, raised) } {
        0 => None,
        fault => Some(fault),
    };
    let hint = text_of(mrb, raised, "__hint")
        .map(|hint| hint.trim().to_owned())
        .filter(|hint| !hint.is_empty());
    Panic {
        origin: if fault.is_some() {
            "service"
        } else {
            "sandbox"
        }
        .into(),
        class: cut(class.as_bytes(), LONGEST_FRAME).into(),
        message: message.into(),
        backtrace: backtrace(mrb, raised),
        details: (fault.is_some() || syntax.is_some() || hint.is_some()).then_some(PanicDetails {
            fault,
            line: syntax.map(|(line, _)| line),
            column: syntax
                .map(|(_, column)| column)
                .filter(|column| *column > 0),
            hint,
        }),
    }
    .encode()
}

fn text_of(mrb: *mut State, object: Value, method: &str) -> Option<String> {
    let text = vm::send(mrb, object, method, &[]).ok()?;
    (text.kind() == kind::STRING).then(|| cut(vm::string_bytes(text), LONGEST_MESSAGE))
}

fn backtrace(mrb: *mut State, raised: Value) -> Vec<String> {
    // an exception of the script's own may do anything when it is asked
    let frames = vm::send(mrb, raised, "backtrace", &[]).ok();
    let Some(frames) = frames.filter(|frames| frames.kind() == kind::ARRAY) else {
        return Vec::new();
    };
    vm::array_elements(frames)
        .iter()
        .filter(|frame| frame.kind() == kind::STRING)
        .take(BACKTRACE_LINES)
        .map(|frame| cut(vm::string_bytes(*frame), LONGEST_FRAME))
        .collect()
}

fn cut(text: &[u8], longest: usize) -> String {
    String::from_utf8_lossy(&text[..text.len().min(longest)]).into_owned()
}

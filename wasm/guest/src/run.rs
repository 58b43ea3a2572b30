//! One run: Services named, script evaluated, outcome made.

use std::borrow::Cow;

use kobako_wire::Error;
use kobako_wire::encode::Encoder;
use kobako_wire::envelope::{Invocation, OUTCOME_VALUE, Panic, PanicDetails};

use crate::value::Mruby;
use crate::vm::{self, Script, State, Value, kind};

/// Frames of a backtrace that an outcome carries.
const BACKTRACE_LINES: usize = 100;

pub fn invocation(message: &[u8]) -> Vec<u8> {
    let mrb = vm::booted();
    match Invocation::decode(message) {
        Ok(invocation) => run(mrb, &invocation),
        Err(error) => panic(
            "Kobako::Error",
            format!("the invocation makes no sense: {error}"),
        ),
    }
}

fn run(mrb: *mut State, invocation: &Invocation) -> Vec<u8> {
    if let Err(raised) = name_services(mrb, invocation) {
        return raised_panic(mrb, raised, None);
    }
    if let Err(error) = std::str::from_utf8(invocation.script) {
        return invalid_utf8(invocation.script, error.valid_up_to());
    }
    let mut value = Value::NIL;
    let mut script = Script {
        source: invocation.script.as_ptr(),
        length: invocation.script.len(),
        out: &raw mut value,
        line: 0,
        column: 0,
    };
    match vm::eval(mrb, &mut script) {
        Ok(()) => value_outcome(mrb, value),
        Err(raised) => {
            let syntax = (script.line > 0).then_some((script.line, script.column));
            raised_panic(mrb, raised, syntax)
        }
    }
}

fn name_services(mrb: *mut State, invocation: &Invocation) -> Result<(), Value> {
    for (space, members) in &invocation.namespaces {
        for member in members {
            vm::protect(mrb, |mrb| {
                // SAFETY: mruby copies both names, and raising is protected.
                unsafe {
                    vm::kobako_member(
                        mrb,
                        space.as_ptr(),
                        space.len(),
                        member.as_ptr(),
                        member.len(),
                    );
                }
            })?;
        }
    }
    Ok(())
}

fn value_outcome(mrb: *mut State, value: Value) -> Vec<u8> {
    let mut bytes = vec![OUTCOME_VALUE];
    match Encoder::new(&mut bytes).value(&mut Mruby(mrb), value) {
        Ok(()) => bytes,
        Err(Error::Unsupported(what)) => panic(
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
        .count();
    Panic {
        origin: "sandbox".into(),
        class: "SyntaxError".into(),
        message: format!("(script):{line}:{column}: invalid UTF-8").into(),
        backtrace: Vec::new(),
        details: Some(PanicDetails {
            line: u32::try_from(line).ok(),
            column: u32::try_from(column).ok(),
            fault: None,
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
    let message = text_of(mrb, raised, b"message").unwrap_or_default();
    // SAFETY: `raised` is an exception.
    let fault = match unsafe { vm::kobako_fault(mrb, raised) } {
        0 => None,
        fault => Some(fault),
    };
    Panic {
        origin: if fault.is_some() {
            "service"
        } else {
            "sandbox"
        }
        .into(),
        class: class.into(),
        message: message.into(),
        backtrace: backtrace(mrb, raised),
        details: (fault.is_some() || syntax.is_some()).then_some(PanicDetails {
            fault,
            line: syntax.map(|(line, _)| line),
            column: syntax.map(|(_, column)| column),
        }),
    }
    .encode()
}

fn text_of(mrb: *mut State, object: Value, method: &[u8]) -> Option<String> {
    let text = send(mrb, object, method)?;
    (text.kind() == kind::STRING)
        .then(|| String::from_utf8_lossy(vm::string_bytes(text)).into_owned())
}

fn backtrace(mrb: *mut State, raised: Value) -> Vec<String> {
    let Some(frames) =
        send(mrb, raised, b"backtrace").filter(|frames| frames.kind() == kind::ARRAY)
    else {
        return Vec::new();
    };
    vm::array_elements(frames)
        .iter()
        .filter(|frame| frame.kind() == kind::STRING)
        .take(BACKTRACE_LINES)
        .map(|frame| String::from_utf8_lossy(vm::string_bytes(*frame)).into_owned())
        .collect()
}

/// `None` when the method raises: an exception of the script's own may do anything.
fn send(mrb: *mut State, object: Value, method: &[u8]) -> Option<Value> {
    let mut result = Value::NIL;
    vm::protect(mrb, |mrb| {
        // SAFETY: mruby copies the name, and raising is protected.
        unsafe {
            let method = vm::mrb_intern(mrb, method.as_ptr(), method.len());
            result = vm::mrb_funcall_argv(mrb, object, method, 0, std::ptr::null());
        }
    })
    .ok()?;
    Some(result)
}

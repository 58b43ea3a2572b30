//! What went wrong, as Ruby's exceptions. The only place that makes them.

use kobako_engine::{Failure, Unusable};
use kobako_wire::Error as WireError;
use magnus::{Error, ExceptionClass, Module, RModule, Ruby};

/// A constant under Kobako that is an exception class.
pub fn class(ruby: &Ruby, path: &[&str]) -> Result<ExceptionClass, Error> {
    let (name, rooms) = path.split_last().unwrap_or((&"Error", &[]));
    let mut room: RModule = ruby.class_object().const_get("Kobako")?;
    for next in rooms {
        room = room.const_get(*next)?;
    }
    room.const_get(*name)
}

fn new(ruby: &Ruby, path: &[&str], message: String) -> Error {
    match class(ruby, path) {
        Ok(class) => Error::new(class, message),
        Err(error) => error,
    }
}

pub fn sandbox(ruby: &Ruby, message: String) -> Error {
    new(ruby, &["SandboxError"], message)
}

pub fn of_failure(ruby: &Ruby, failure: Failure, timeout: Option<f64>) -> Error {
    match failure {
        Failure::Timeout => {
            let limit = timeout.unwrap_or_default();
            new(
                ruby,
                &["TimeoutError"],
                format!("the run passed its timeout of {limit} s"),
            )
        }
        Failure::MemoryLimit { .. } => new(ruby, &["MemoryLimitError"], failure.to_string()),
        Failure::Wire(_) | Failure::Trap(_) | Failure::Instantiate(_) | Failure::Stopped => {
            new(ruby, &["TrapError"], failure.to_string())
        }
    }
}

pub fn of_guest(ruby: &Ruby, unusable: Unusable) -> Error {
    match unusable {
        Unusable::Missing(_) => new(
            ruby,
            &["Wasm", "ModuleNotBuiltError"],
            format!("{unusable}; `rake wasm:build` makes it"),
        ),
        _ => new(ruby, &["Wasm", "InvalidModuleError"], unusable.to_string()),
    }
}

/// A violation of the wire by the guest.
pub fn trap(ruby: &Ruby, error: &WireError) -> Error {
    new(
        ruby,
        &["TrapError"],
        format!("the guest broke the calling contract: {error}"),
    )
}

pub fn of_codec(ruby: &Ruby, error: WireError) -> Error {
    let name = match error {
        WireError::Truncated => "Truncated",
        WireError::InvalidType(_) => "InvalidType",
        WireError::InvalidEncoding(_) => "InvalidEncoding",
        WireError::Unsupported(_) => "UnsupportedType",
        WireError::TooDeep | WireError::TooManyNodes | WireError::TooLarge => "Error",
    };
    new(ruby, &["Codec", name], error.to_string())
}

//! What went wrong, as Ruby's exceptions. The only place that makes them.

use kobako_engine::{Failure, Unusable};
use kobako_wire::Error as WireError;
use kobako_wire::limit;
use magnus::value::ReprValue;
use magnus::{Error, ExceptionClass, Ruby, Value};

use crate::driver::Bounds;
use crate::handle_table::Missing;

/// A constant under Kobako that is an exception class.
pub fn class(ruby: &Ruby, path: &[&str]) -> Result<ExceptionClass, Error> {
    let path = format!("Kobako::{}", path.join("::"));
    ruby.class_object().funcall("const_get", (path,))
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

pub fn exhausted(ruby: &Ruby, limit: u32) -> Error {
    let message = format!("a run has at most {limit} Handles, and all of them are given");
    new(ruby, &["HandleTableExhausted"], message)
}

pub fn missing_handle(ruby: &Ruby, missing: Missing) -> Error {
    match missing {
        Missing::Unknown(id) => new(
            ruby,
            &["HandleTableError"],
            format!("there is no Handle {id} here"),
        ),
        Missing::Disconnected(id) => new(
            ruby,
            &["ServiceError", "Disconnected"],
            format!("Handle {id} is disconnected"),
        ),
    }
}

/// A run's result may hold no Handle that names nothing any more.
pub fn missing_result(ruby: &Ruby, missing: Missing) -> Error {
    let message = match missing {
        Missing::Unknown(_) => "the script's result holds a Handle that the host does not know",
        Missing::Disconnected(_) => "the script's result holds a Handle that is disconnected",
    };
    new(ruby, &["HandleTableError"], message.into())
}

pub fn no_handle_id(ruby: &Ruby, given: Value) -> Error {
    let message = format!(
        "a Handle's id must be an Integer from 1 to {}, got {}",
        limit::HANDLES,
        given.inspect()
    );
    new(ruby, &["HandleTableError"], message)
}

pub fn of_failure(ruby: &Ruby, failure: Failure, bounds: &Bounds) -> Error {
    match failure {
        Failure::Timeout => {
            let limit = bounds.timeout.unwrap_or_default();
            new(
                ruby,
                &["TimeoutError"],
                format!("the run passed its timeout of {limit} s"),
            )
        }
        Failure::MemoryLimit { .. } => new(ruby, &["MemoryLimitError"], failure.to_string()),
        Failure::CallLimit => {
            let limit = bounds.max_calls.unwrap_or_default();
            new(
                ruby,
                &["CallLimitError"],
                format!("the run made more than {limit} Service calls"),
            )
        }
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
        WireError::Unsupported(_) | WireError::HandleKey | WireError::Changed => "UnsupportedType",
        WireError::EqualKeys
        | WireError::TooDeep
        | WireError::TooManyNodes
        | WireError::TooLarge => "Error",
    };
    new(ruby, &["Codec", name], error.to_string())
}

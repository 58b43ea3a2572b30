//! `Kobako::Driver`: what a Sandbox keeps of the native side, and where its runs
//! happen.

use std::cell::{Cell, RefCell};
use std::sync::Arc;
use std::time::{Duration, Instant};

use kobako_engine::capture::{Captured, Pipe};
use kobako_engine::{Failure, Guest, Limits, Run};
use kobako_wire::Error as WireError;
use kobako_wire::decode::Decoder;
use kobako_wire::envelope::{Clock, Conditions, Invocation, OUTCOME_PANIC, OUTCOME_VALUE};
use kobako_wire::limit;
use magnus::encoding::EncodingCapable;
use magnus::rb_sys::FromRawValue;
use magnus::value::{LazyId, Opaque, ReprValue};
use magnus::{
    Class, DataTypeFunctions, Error, Module, Object, RModule, RObject, RString, Ruby, TryConvert,
    TypedData, Value, function, gc, method, typed_data::Obj,
};

use crate::errors;
use crate::handle_table::HandleTable;
use crate::host::RubyHost;
use crate::responder::Responder;
use crate::routes::Routes;
use crate::underway::{Entered, Underway};
use crate::value::Values;
use crate::wasm::LoadedGuest;

/// What a run may use at most, as a Sandbox was told.
pub struct Bounds {
    /// Seconds.
    pub timeout: Option<f64>,
    memory_limit: Option<usize>,
    stdout_limit: usize,
    stderr_limit: usize,
    pub max_calls: Option<u64>,
}

/// What a Sandbox tells its scripts of the world.
struct World {
    seed: String,
    clock: Option<Clock>,
}

#[derive(TypedData)]
#[magnus(class = "Kobako::Driver", free_immediately, mark, size)]
struct Driver {
    guest: Arc<Guest>,
    server: Opaque<Value>,
    bounds: Bounds,
    world: World,
    /// The Server's table, from the first run on.
    handles: Cell<Option<Opaque<Obj<HandleTable>>>>,
    /// What every run is told, encoded at the first.
    prelude: RefCell<Option<Vec<u8>>>,
    routes: Routes,
    underway: Underway,
    stdout: RefCell<Captured>,
    stderr: RefCell<Captured>,
}

impl DataTypeFunctions for Driver {
    fn mark(&self, marker: &gc::Marker) {
        marker.mark(self.server);
        if let Some(handles) = self.handles.get() {
            marker.mark(handles);
        }
        self.routes.mark(marker);
        self.underway.mark(marker);
    }
}

impl Driver {
    /// The arguments are counted and of their types: `sandbox.rb` has looked at them.
    fn new(ruby: &Ruby, arguments: &[Value]) -> Result<Obj<Driver>, Error> {
        let &[
            guest,
            server,
            timeout,
            memory,
            stdout,
            stderr,
            calls,
            seed,
            clock,
        ] = arguments
        else {
            let message = format!("{} arguments instead of 9", arguments.len());
            return Err(Error::new(ruby.exception_arg_error(), message));
        };
        let guest: Obj<LoadedGuest> = TryConvert::try_convert(guest)?;
        let seed: Option<String> = TryConvert::try_convert(seed)?;
        let clock: Option<(i64, u32, i32)> = TryConvert::try_convert(clock)?;
        Ok(ruby.obj_wrap(Driver {
            guest: Arc::clone(&guest.0),
            server: server.into(),
            bounds: Bounds {
                timeout: TryConvert::try_convert(timeout)?,
                memory_limit: TryConvert::try_convert(memory)?,
                stdout_limit: TryConvert::try_convert(stdout)?,
                stderr_limit: TryConvert::try_convert(stderr)?,
                max_calls: TryConvert::try_convert(calls)?,
            },
            world: World {
                seed: seed.unwrap_or_default(),
                clock: clock
                    .map(|(seconds, nanoseconds, offset)| Clock(seconds, nanoseconds, offset)),
            },
            handles: Cell::default(),
            prelude: RefCell::default(),
            routes: Routes::default(),
            underway: Underway::default(),
            stdout: RefCell::default(),
            stderr: RefCell::default(),
        }))
    }

    /// Runs a script; whoever calls holds this object for as long.
    fn run(ruby: &Ruby, driver: Obj<Driver>, script: RString) -> Result<Value, Error> {
        let entered = Instant::now();
        let Some(underway) = driver.underway.enter(ruby) else {
            return Err(errors::sandbox(
                ruby,
                "this Sandbox is already running: it runs one script at a time".into(),
            ));
        };
        let server = ruby.get_inner(driver.server);
        let handles = driver.begin(ruby, server)?;
        let script = in_utf8(ruby, script)?;
        let invocation = driver.invocation(ruby, server, script)?;
        let responder = Responder {
            ruby,
            server,
            handles,
            routes: Some(&driver.routes),
        };
        let result = driver
            .perform(ruby, responder, invocation, &underway, entered)
            .and_then(|outcome| result(ruby, server, &handles, &outcome));
        end(ruby, server, &handles)?;
        result
    }

    /// Seals the Server, at the first run, and forgets what was not this run's: there may have
    /// been one whose end was never reached.
    fn begin(&self, ruby: &Ruby, server: Value) -> Result<Obj<HandleTable>, Error> {
        if let Some(handles) = self.handles.get() {
            let handles = ruby.get_inner(handles);
            end(ruby, server, &handles)?;
            return Ok(handles);
        }
        let _: Value = server.funcall("begin_run", ())?;
        let handles: Obj<HandleTable> = server.funcall("handle_table", ())?;
        self.handles.set(Some(handles.into()));
        Ok(handles)
    }

    fn invocation(&self, ruby: &Ruby, server: Value, script: RString) -> Result<Vec<u8>, Error> {
        let mut prelude = self.prelude.borrow_mut();
        let prelude = match &mut *prelude {
            Some(prelude) => prelude,
            none => none.insert(encode_prelude(ruby, server, &self.world)?),
        };
        // SAFETY: the lock is held and no Ruby code runs before `complete` copies.
        let script = unsafe { script.as_slice() };
        let most = limit::PAYLOAD - prelude.len() - 5;
        if script.len() > most {
            let message = format!(
                "the script has {} bytes, at most {most} are taken",
                script.len()
            );
            return Err(errors::sandbox(ruby, message));
        }
        Invocation::complete(prelude, script).map_err(|error| errors::of_codec(ruby, error))
    }

    fn perform(
        &self,
        ruby: &Ruby,
        responder: Responder,
        invocation: Vec<u8>,
        underway: &Entered,
        entered: Instant,
    ) -> Result<Vec<u8>, Error> {
        let bounds = &self.bounds;
        let limits = Limits {
            deadline: bounds.timeout.and_then(|seconds| {
                // a timeout beyond what a clock can hold is none
                let timeout = Duration::try_from_secs_f64(seconds).ok()?;
                entered.checked_add(timeout)
            }),
            memory: bounds.memory_limit,
            stdout: Pipe::new(bounds.stdout_limit),
            stderr: Pipe::new(bounds.stderr_limit),
        };
        let calls = bounds.max_calls.unwrap_or(u64::MAX);
        let mut host = RubyHost::new(responder, limits.deadline, calls);
        let (stdout, stderr) = (limits.stdout.clone(), limits.stderr.clone());
        let outcome = underway.drive(Run::new(&self.guest, invocation, limits), &mut host);
        self.stdout.replace(stdout.take());
        self.stderr.replace(stderr.take());
        match (outcome, host.parked) {
            (Ok(outcome), _) => Ok(outcome),
            (Err(Failure::Stopped), Some(parked)) => Err(parked),
            (Err(failure), _) => Err(errors::of_failure(ruby, failure, bounds)),
        }
    }

    fn stdout(ruby: &Ruby, driver: &Driver) -> (RString, bool) {
        channel(ruby, &driver.stdout)
    }

    fn stderr(ruby: &Ruby, driver: &Driver) -> (RString, bool) {
        channel(ruby, &driver.stderr)
    }
}

/// A run's exceptions and Handles live no longer than it. No Ruby code runs here: it
/// could take the place of a throw that is on its way to the caller.
fn end(ruby: &Ruby, server: Value, handles: &HandleTable) -> Result<(), Error> {
    handles.forget();
    static FAILURES: LazyId = LazyId::new("@failures");
    static SINGULAR: LazyId = LazyId::new("@singular");

    let server = RObject::try_convert(server)?;
    server.ivar_set(*FAILURES, ruby.qnil())?;
    server.ivar_set(*SINGULAR, ruby.qnil())
}

/// The guest reads UTF-8; what says that it is no text is looked at there.
fn in_utf8(ruby: &Ruby, script: RString) -> Result<RString, Error> {
    let encoding = script.enc_get();
    let as_it_is = [
        ruby.utf8_encindex(),
        ruby.usascii_encindex(),
        ruby.ascii8bit_encindex(),
    ];
    if as_it_is.contains(&encoding) {
        return Ok(script);
    }
    let utf8: Result<RString, Error> = script.funcall("encode", ("UTF-8",));
    utf8.map_err(|error| errors::sandbox(ruby, format!("the script cannot be made UTF-8: {error}")))
}

fn encode_prelude(ruby: &Ruby, server: Value, world: &World) -> Result<Vec<u8>, Error> {
    let names: Vec<(String, Vec<String>)> = server.funcall("names", ())?;
    let names: Vec<(&str, Vec<&str>)> = names
        .iter()
        .map(|(space, members)| (space.as_str(), members.iter().map(String::as_str).collect()))
        .collect();
    let conditions = Conditions {
        seed: &world.seed,
        clock: world.clock,
    };
    Invocation::prelude(&names, conditions).map_err(|error| errors::of_codec(ruby, error))
}

/// The outcome's value, or an `Outcome::Ended`, which Ruby's side made of a Panic: it
/// knows the Services' own exceptions, and raises it.
fn result(
    ruby: &Ruby,
    server: Value,
    handles: &HandleTable,
    outcome: &[u8],
) -> Result<Value, Error> {
    let mut values = Values::live(ruby, handles);
    let (head, body) = outcome.split_first().unwrap_or((&0, &[]));
    let decoded = match *head {
        OUTCOME_VALUE | OUTCOME_PANIC => values.reading(|values| Decoder::only(body, values))?,
        _ => Err(WireError::InvalidType(format!(
            "an outcome begins with 1 or 2, not {head}"
        ))),
    };
    if let Some(missing) = values.missing {
        return Err(errors::missing_result(ruby, missing));
    }
    let decoded = decoded.map_err(|error| match error {
        // well-formed, and yet no value of Ruby's: the script's doing
        WireError::Unsupported(_) | WireError::EqualKeys => {
            errors::sandbox(ruby, format!("the script's result: {error}"))
        }
        _ => errors::trap(ruby, &error),
    })?;
    // SAFETY: the decoder made it just now.
    let decoded = unsafe { Value::from_raw(decoded) };
    if *head == OUTCOME_VALUE {
        return Ok(decoded);
    }
    let outcome: RModule = ruby
        .class_object()
        .const_get::<_, RModule>("Kobako")?
        .const_get("Outcome")?;
    outcome.funcall("ended", (decoded, server))
}

fn channel(ruby: &Ruby, captured: &RefCell<Captured>) -> (RString, bool) {
    let captured = captured.borrow();
    (ruby.str_from_slice(&captured.bytes), captured.truncated)
}

pub fn define(ruby: &Ruby, kobako: RModule) -> Result<(), Error> {
    let driver = kobako.define_class("Driver", ruby.class_object())?;
    driver.undef_default_alloc_func();
    driver.define_singleton_method("new", function!(Driver::new, -1))?;
    driver.define_method("run", method!(Driver::run, 1))?;
    driver.define_method("stdout", method!(Driver::stdout, 0))?;
    driver.define_method("stderr", method!(Driver::stderr, 0))
}

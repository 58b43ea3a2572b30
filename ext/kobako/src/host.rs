//! The driver's view of Ruby: locks, interrupts, and Services.

use std::sync::atomic::Ordering;

use kobako_engine::{Failure, Host, Step};
use kobako_wire::Error as WireError;
use kobako_wire::decode::{Decoder, Target};
use kobako_wire::encode::Encoder;
use magnus::rb_sys::{AsRawValue, FromRawValue};
use magnus::{Error, IntoValue, Ruby, Value, value::ReprValue};
use rb_sys::VALUE;

use crate::gvl;
use crate::value::{self, Values};
use crate::{codec, errors};

/// Ticks that a run keeps Ruby's lock for, counted from its start and from each
/// Service call: giving it up and getting it back costs a short run more than the
/// run itself, and a busy neighbour keeps it for long.
const SLICE: u32 = 2;

pub struct RubyHost<'r> {
    ruby: &'r Ruby,
    /// A `Kobako::RPC::Server`, held by the Driver on the stack above.
    server: Value,
    ticks: u32,
    /// What ended the run, to be raised once the run is gone.
    pub parked: Option<Error>,
}

impl<'r> RubyHost<'r> {
    pub fn new(ruby: &'r Ruby, server: Value) -> Self {
        RubyHost {
            ruby,
            server,
            ticks: 0,
            parked: None,
        }
    }

    fn park(&mut self, error: Error) -> Failure {
        self.parked = Some(error);
        Failure::Stopped
    }

    /// A request's value, or the Fault that stands for its failure.
    fn call(&mut self, request: &[u8]) -> Result<Value, Answer> {
        let decoded = value::protected(|| decode(self.ruby, request)).map_err(Answer::Raised)?;
        let (target, method, arguments, keywords) = match decoded {
            Ok(Some(request)) => request,
            Ok(None) => return Err(Answer::Nonsense(WireError::Truncated)),
            // well-formed, and yet no value of Ruby's: the script's doing
            Err(WireError::Unsupported(what)) => {
                return self
                    .server
                    .funcall("unreadable", (what,))
                    .map_err(Answer::Raised);
            }
            Err(error) => return Err(Answer::Nonsense(error)),
        };
        self.server
            .funcall("answer", (target, method, arguments, keywords))
            .map_err(Answer::Raised)
    }
}

enum Answer {
    /// The guest's request makes no sense: no script can cause that.
    Nonsense(WireError),
    Raised(Error),
}

type Request = (Value, Value, Value, Value);

fn decode(ruby: &Ruby, request: &[u8]) -> Result<Option<Request>, WireError> {
    let mut values = Values::default();
    let mut decoder = Decoder::new(request)?;
    decoder.array_of(4, "a Request")?;
    let target = match decoder.target()? {
        Target::Path(path) => ruby.str_new(path).as_value(),
        Target::Handle(id) => id.into_value_with(ruby),
    };
    let method = ruby.str_new(decoder.text("a method")?).as_value();
    let arguments = decoder.arguments(&mut values)?;
    let keywords = decoder.keywords(&mut values)?;
    decoder.finish()?;
    let value = |value: Option<VALUE>| match value {
        // SAFETY: the decoder made it just now.
        Some(value) => unsafe { Value::from_raw(value) },
        None => ruby.qnil().as_value(),
    };
    Ok(Some((target, method, value(arguments), value(keywords))))
}

impl Host for RubyHost<'_> {
    fn advance(&mut self, poll: &mut dyn FnMut() -> Step) {
        if self.ticks < SLICE {
            if poll() == Step::Ticked {
                self.ticks += 1;
            }
            return;
        }
        gvl::without_lock(
            |wanted| {
                while poll() == Step::Ticked && !wanted.load(Ordering::Acquire) {}
            },
        );
    }

    fn answer(&mut self, request: &[u8]) -> Result<Vec<u8>, Failure> {
        self.ticks = 0;
        let value = match self.call(request) {
            Ok(value) => value,
            Err(Answer::Nonsense(error)) => return Err(Failure::Wire(error.to_string())),
            Err(Answer::Raised(error)) => return Err(self.park(error)),
        };
        if let Some(response) = codec::fault_response(self.ruby, value) {
            return response.map_err(|error| self.park(error));
        }
        let mut reply = vec![0x92, 0x00];
        let encoded = Encoder::new(&mut reply).value(&mut Values::for_guest(), value.as_raw());
        match encoded {
            Ok(()) => Ok(reply),
            Err(error) => {
                // the application's own value: its failure, not the script's
                let fault: Result<Value, Error> =
                    self.server.funcall("unsendable", (error.to_string(),));
                fault
                    .and_then(|fault| {
                        codec::fault_response(self.ruby, fault)
                            .unwrap_or_else(|| Err(errors::sandbox(self.ruby, error.to_string())))
                    })
                    .map_err(|error| self.park(error))
            }
        }
    }

    fn tick(&mut self) -> Result<(), Failure> {
        gvl::check_interrupts().map_err(|error| self.park(error))
    }
}

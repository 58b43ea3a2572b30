//! A request's bytes to a response's bytes, by way of a Ruby `RPC::Server`.

use std::hint::black_box;

use kobako_wire::Error as WireError;
use kobako_wire::decode::{Decoder, Target};
use kobako_wire::encode::Encoder;
use magnus::rb_sys::{AsRawValue, FromRawValue};
use magnus::typed_data::Obj;
use magnus::value::ReprValue;
use magnus::{Error, Ruby, Value};
use rb_sys::VALUE;

use crate::direct::{self, Direct};
use crate::handle_table::{HandleTable, Missing};
use crate::routes::Routes;
use crate::value::Values;
use crate::{envelope, errors};

/// Bytes that most replies fit in.
const ROOM: usize = 64;

pub struct Responder<'r> {
    pub ruby: &'r Ruby,
    /// A `Kobako::RPC::Server`, held by whoever made this.
    pub server: Value,
    pub handles: Obj<HandleTable>,
    /// Of a Sandbox, whose Services stay what they are.
    pub routes: Option<&'r Routes>,
}

pub enum Stop {
    /// The request makes no sense: no script can cause that.
    Nonsense(WireError),
    Raised(Error),
}

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        Stop::Raised(error)
    }
}

/// A request whose arguments are Ruby's.
pub struct Call<'b> {
    pub target: Target<'b>,
    pub method: &'b str,
    /// `None` stands for none, here and below.
    pub arguments: Option<VALUE>,
    pub keywords: Option<VALUE>,
}

pub fn read<'b>(request: &'b [u8], values: &mut Values) -> Result<Call<'b>, WireError> {
    let mut decoder = Decoder::new(request)?;
    decoder.array_of(4, "a Request")?;
    let call = Call {
        target: decoder.target()?,
        method: decoder.text("a method")?,
        arguments: decoder.arguments(values)?,
        keywords: decoder.keywords(values)?,
    };
    decoder.finish()?;
    Ok(call)
}

impl<'r> Responder<'r> {
    pub fn new(ruby: &'r Ruby, server: Value, routes: Option<&'r Routes>) -> Result<Self, Error> {
        let handles = server.funcall("handle_table", ())?;
        Ok(Responder {
            ruby,
            server,
            handles,
            routes,
        })
    }

    pub fn respond(&self, request: &[u8]) -> Result<Vec<u8>, Stop> {
        let mut values = Values::live(self.ruby, &self.handles);
        let answer = match self.directly(&mut values, request)? {
            Some(answer) => answer,
            None => self.answer(request)?,
        };
        if envelope::is_fault(self.ruby, answer) && self.server.funcall("failed?", (answer,))? {
            return Ok(envelope::failure(self.ruby, answer)?);
        }
        let mut reply = Vec::with_capacity(ROOM);
        reply.extend_from_slice(&envelope::OK);
        let written =
            values.writing(|values| Encoder::new(&mut reply).value(values, answer.as_raw()))?;
        match written {
            Ok(()) => Ok(reply),
            Err(_) if values.exhausted => {
                Err(errors::exhausted(self.ruby, self.handles.limit()).into())
            }
            Err(error) => {
                // the application's own value: its failure, not the script's
                let fault = self.server.funcall("unsendable", (error.to_string(),))?;
                Ok(envelope::failure(self.ruby, fault)?)
            }
        }
    }

    /// The answer of a method that is known already and takes the call as it is.
    fn directly(&self, values: &mut Values, request: &[u8]) -> Result<Option<Value>, Error> {
        let Some(routes) = self.routes else {
            return Ok(None);
        };
        let Ok(mut decoder) = Decoder::new(request) else {
            return Ok(None);
        };
        let Ok(head) = decoder.head() else {
            return Ok(None);
        };
        let found = routes.find(self.ruby, self.server, &self.handles, request, &head)?;
        let Some((route, object)) = found else {
            return Ok(None);
        };
        let entry = self.ruby.get_inner(route.entry);
        let answer = match direct::call(values, decoder, &route, object)? {
            Direct::Answer(answer) => Some(answer),
            Direct::Unfit => None,
            Direct::Raised(error) if error.is_kind_of(self.ruby.exception_standard_error()) => {
                let raised = error.value().expect("an exception is a value");
                Some(self.server.funcall("raised", (entry, raised))?)
            }
            Direct::Raised(error) => return Err(error),
        };
        // held until here, whatever became of the route meanwhile
        black_box(entry);
        Ok(answer)
    }

    /// The Service's result, or the Fault that stands for its failure.
    fn answer(&self, request: &[u8]) -> Result<Value, Stop> {
        let mut values = Values::live(self.ruby, &self.handles);
        let read = values.reading(|values| read(request, values).map(Some))?;
        let call = match read {
            Ok(Some(call)) => call,
            Ok(None) => return Err(Stop::Nonsense(WireError::Truncated)),
            Err(WireError::EqualKeys) => {
                return Ok(self
                    .server
                    .funcall("unreadable", (WireError::EqualKeys.to_string(),))?);
            }
            Err(WireError::Unsupported(what)) => {
                return Ok(match values.missing {
                    Some(missing) => self.missing(missing)?,
                    // well-formed, and yet no value of Ruby's: the script's doing
                    None => self.server.funcall("unreadable", (what,))?,
                });
            }
            Err(error) => return Err(Stop::Nonsense(error)),
        };
        let method = self.ruby.str_new(call.method);
        let (arguments, keywords) = (self.or_nil(call.arguments), self.or_nil(call.keywords));
        Ok(match call.target {
            Target::Path(path) => {
                let path = self.ruby.str_new(path);
                self.server
                    .funcall("answer", (path, method, arguments, keywords))?
            }
            Target::Handle(id) => match self.handles.object(self.ruby, id) {
                Ok(object) => self
                    .server
                    .funcall("answer_for", (object, method, arguments, keywords))?,
                Err(missing) => self.missing(missing)?,
            },
        })
    }

    fn missing(&self, missing: Missing) -> Result<Value, Error> {
        let disconnected = matches!(missing, Missing::Disconnected(_));
        self.server.funcall("missing", (disconnected,))
    }

    fn or_nil(&self, value: Option<VALUE>) -> Value {
        match value {
            // SAFETY: the decoder made it just now.
            Some(value) => unsafe { Value::from_raw(value) },
            None => self.ruby.qnil().as_value(),
        }
    }
}

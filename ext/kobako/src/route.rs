//! A method that a script may call, and what it takes.

use magnus::rb_sys::{AsRawValue, FromRawValue};
use magnus::value::{Opaque, ReprValue};
use magnus::{Error, RArray, RString, Ruby, Symbol, TryConvert, Value, gc};
use rb_sys::{ID, VALUE};

/// Asks `rb_method_boundp` for methods that are neither private nor protected.
const PUBLIC: i32 = 3;

/// Names that a call's are looked for among, one by one.
const NAMES: usize = 32;

pub struct Route {
    /// `None` where the call says of which object.
    pub object: Option<VALUE>,
    /// Objects of the same class whose surface is their own.
    pub others: Vec<VALUE>,
    pub method: ID,
    /// A `Surface::Entry`.
    pub entry: Opaque<Value>,
    pub takes: Takes,
}

/// As `Parameters#plain` says it.
pub struct Takes {
    least: usize,
    most: Option<usize>,
    pub keywords: Keywords,
    required: usize,
    /// The required ones first.
    names: Vec<(Box<[u8]>, VALUE)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Keywords {
    /// None: they arrive as a Hash after the arguments.
    AsHash,
    Named,
    Any,
    /// None at all, or more than are looked at here.
    Asked,
}

/// What a call has of what a method takes: its arguments, and which of the names.
#[derive(Default)]
pub struct Given {
    pub arguments: usize,
    pub keywords: usize,
    named: u32,
}

impl Given {
    pub fn arguments(arguments: usize) -> Given {
        Given {
            arguments,
            ..Given::default()
        }
    }
}

impl Route {
    /// Of what Ruby's side has found out.
    pub fn new(ruby: &Ruby, found: Value) -> Result<Route, Error> {
        let (object, others, (name, entry, plain)): (Value, RArray, (Symbol, Value, RArray)) =
            TryConvert::try_convert(found)?;
        let takes = Takes::new(ruby, plain)?;
        // from here on until the route is among those that are marked, Ruby makes nothing
        Ok(Route {
            object: (!object.is_nil()).then(|| object.as_raw()),
            others: others.into_iter().map(|other| other.as_raw()).collect(),
            // SAFETY: it is the Symbol of a method that is there.
            method: unsafe { rb_sys::rb_sym2id(name.as_raw()) },
            entry: entry.into(),
            takes,
        })
    }

    pub fn mark(&self, marker: &gc::Marker) {
        let names = self.takes.names.iter().map(|(_, name)| name);
        for object in self.object.iter().chain(&self.others).chain(names) {
            // SAFETY: it was alive when it came here, and has been marked since.
            marker.mark(unsafe { Value::from_raw(*object) });
        }
        marker.mark(self.entry);
    }

    /// Whether the method is still there and public: else the call would be the
    /// application's `method_missing`'s.
    pub fn is_open(&self, object: VALUE) -> bool {
        // SAFETY: the object is alive; nothing of the application's runs here.
        unsafe { rb_sys::rb_method_boundp(class_of(object), self.method, PUBLIC) != 0 }
    }
}

/// The object's own class, where it has one.
pub fn class_of(object: VALUE) -> VALUE {
    // SAFETY: the object is alive; one on the heap begins with its class.
    unsafe {
        match rb_sys::SPECIAL_CONST_P(object) {
            true => rb_sys::rb_obj_class(object),
            false => (*(object as *const rb_sys::RBasic)).klass,
        }
    }
}

impl Takes {
    fn new(ruby: &Ruby, plain: RArray) -> Result<Takes, Error> {
        type Plain = (usize, i64, RArray, Option<RArray>, bool);
        let (least, most, required, optional, refused): Plain =
            TryConvert::try_convert(plain.as_value())?;
        let all = required.into_iter().chain(optional.into_iter().flatten());
        let names = all
            .map(|name| {
                let text: RString = ruby.get_inner(Opaque::from(name)).funcall("name", ())?;
                // SAFETY: the bytes are copied at once.
                let text = unsafe { text.as_slice() }.into();
                Ok((text, name.as_raw()))
            })
            .collect::<Result<Vec<_>, Error>>()?;
        let keywords = match optional {
            _ if refused || names.len() > NAMES => Keywords::Asked,
            None => Keywords::Any,
            Some(_) if names.is_empty() => Keywords::AsHash,
            Some(_) => Keywords::Named,
        };
        Ok(Takes {
            least,
            most: usize::try_from(most).ok(),
            keywords,
            required: required.len(),
            names,
        })
    }

    /// The Symbol of a keyword that the method names, which is then given; `None` for
    /// another, and for one that is given already.
    pub fn named(&self, name: &[u8], given: &mut Given) -> Option<VALUE> {
        let index = self.names.iter().position(|(known, _)| **known == *name)?;
        let bit = 1_u32.checked_shl(index as u32)?;
        if given.named & bit != 0 {
            return None;
        }
        given.named |= bit;
        Some(self.names[index].1)
    }

    /// Whether the call fits as it is. What does not, or may not, is told by Ruby's side.
    pub fn fits(&self, given: &Given) -> bool {
        let as_hash = self.keywords == Keywords::AsHash && given.keywords > 0;
        let arguments = given.arguments + usize::from(as_hash);
        arguments >= self.least
            && self.most.is_none_or(|most| arguments <= most)
            && match self.keywords {
                Keywords::Asked => given.keywords == 0 && self.required == 0,
                _ => {
                    let required = ((1_u64 << self.required) - 1) as u32;
                    given.named & required == required
                }
            }
    }
}

//! Reads a message and makes nothing of it.

use crate::Error;
use crate::decode::{Build, Decoder};

/// Whether the bytes are exactly one well-formed value.
pub fn well_formed(bytes: &[u8]) -> Result<(), Error> {
    Decoder::only(bytes, &mut Check)
}

struct Check;

impl Build for Check {
    type Value = ();

    fn nil(&mut self) {}
    fn boolean(&mut self, _: bool) {}
    fn integer(&mut self, _: i64) {}
    fn unsigned(&mut self, _: u64) -> Result<(), Error> {
        Ok(())
    }
    fn big_integer(&mut self, _: bool, _: &[u8]) -> Result<(), Error> {
        Ok(())
    }
    fn float(&mut self, _: f64) {}
    fn text(&mut self, _: &str) -> Result<(), Error> {
        Ok(())
    }
    fn binary(&mut self, _: &[u8]) -> Result<(), Error> {
        Ok(())
    }
    fn symbol(&mut self, _: &str) -> Result<(), Error> {
        Ok(())
    }
    fn array(&mut self, _: usize) -> Result<(), Error> {
        Ok(())
    }
    fn push(&mut self, _: (), _: ()) -> Result<(), Error> {
        Ok(())
    }
    fn map(&mut self, _: usize) -> Result<(), Error> {
        Ok(())
    }
    fn insert(&mut self, _: (), _: (), _: ()) -> Result<(), Error> {
        Ok(())
    }
    fn handle(&mut self, _: u32) -> Result<(), Error> {
        Ok(())
    }
    fn time(&mut self, _: i64, _: u32, _: i32) -> Result<(), Error> {
        Ok(())
    }
    fn rational(&mut self, _: (), _: ()) -> Result<(), Error> {
        Ok(())
    }
    fn range(&mut self, _: (), _: (), _: bool) -> Result<(), Error> {
        Ok(())
    }
}

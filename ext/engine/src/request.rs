//! Where a request lies in the guest's memory: in one piece, or with its long Strings where
//! the script has them.

use kobako_wire::limit;

use crate::dispatch::place;
use crate::failure::Failure;

#[derive(Clone, Copy)]
pub struct Request {
    pub pointer: u32,
    pub length: u32,
    /// Places of Strings, and how many: see `kobako_wire::encode::Apart`.
    pub apart: u32,
    pub count: u32,
    /// Whether the reply may be a String's bytes alone.
    pub takes_bare: bool,
}

/// Bytes of each place.
const APART: usize = 12;

impl Request {
    pub fn whole(pointer: u32, length: u32) -> Request {
        Request {
            pointer,
            length,
            apart: 0,
            count: 0,
            takes_bare: false,
        }
    }

    /// Copies the request to the end of `bytes`, each String to where it belongs.
    pub fn copy(self, memory: &[u8], bytes: &mut Vec<u8>) -> Result<(), Failure> {
        let size = memory.len();
        let text = &memory[place(self.pointer, self.length, size, "a request")?];
        if self.count == 0 {
            bytes.extend_from_slice(text);
            return Ok(());
        }
        let places = self.places(memory)?;
        let mut total = text.len();
        for (_, string) in places.clone() {
            total += string?.len();
            if total > limit::PAYLOAD {
                let what = format!("a request of over {} bytes", limit::PAYLOAD);
                return Err(Failure::Wire(what));
            }
        }
        bytes.reserve_exact(total);
        let mut done = 0;
        for (at, string) in places {
            let Some(before) = text.get(done..at) else {
                let what = format!("a String at {at} of a request, after {done}");
                return Err(Failure::Wire(what));
            };
            bytes.extend_from_slice(before);
            bytes.extend_from_slice(string?);
            done = at;
        }
        bytes.extend_from_slice(&text[done..]);
        Ok(())
    }

    /// Each String, and the place in the request that it stands before.
    fn places(
        self,
        memory: &[u8],
    ) -> Result<impl Iterator<Item = (usize, Result<&[u8], Failure>)> + Clone, Failure> {
        let size = memory.len();
        let length = (APART as u32).saturating_mul(self.count);
        let list = &memory[place(self.apart, length, size, "a request's list of Strings")?];
        Ok(list.chunks_exact(APART).map(move |entry| {
            let number = |index: usize| {
                let bytes = entry[index..].first_chunk().copied().unwrap_or_default();
                u32::from_le_bytes(bytes)
            };
            let string = place(number(4), number(8), size, "a request's String");
            (number(0) as usize, string.map(|place| &memory[place]))
        }))
    }
}

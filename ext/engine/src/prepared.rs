//! What a guest is once it has read an Invocation and compiled its script: where runs
//! of the same Invocation begin.
//!
//! It is told apart by the Invocation's bytes, and nothing of a script has run in it: who
//! can begin in it sent the same bytes.

use std::collections::HashMap;
use std::sync::Arc;

use wasmtime::Val;

use crate::pages::Page;
use crate::state::Inbox;

/// What stands for an Invocation.
pub type Key = [u8; 32];

/// Bytes of all that is kept for a guest, and the most that one may have.
const ROOM: usize = 4 << 20;
const LARGEST: usize = 1 << 20;

/// Invocations that are remembered to have been seen.
const SEEN: usize = 256;

pub fn key(invocation: &[u8]) -> Key {
    *blake3::hash(invocation).as_bytes()
}

/// The pages that differ from the snapshot's, in order, and the globals.
pub struct Prepared {
    pub pages: Vec<(Page, Box<[u8]>)>,
    pub globals: Vec<Val>,
    pub inbox: Inbox,
}

impl Prepared {
    pub fn page(&self, page: Page) -> Option<&[u8]> {
        let place = self.pages.binary_search_by_key(&page, |(page, _)| *page);
        place.ok().map(|place| &*self.pages[place].1)
    }

    fn bytes(&self) -> usize {
        self.pages.iter().map(|(_, bytes)| bytes.len()).sum()
    }
}

/// What is known of an Invocation.
pub enum Known {
    /// It has not been seen of late: most scripts run once.
    New,
    Seen,
    Ready(Arc<Prepared>),
}

/// What was prepared of late.
pub struct Shelf {
    ready: HashMap<Key, (Arc<Prepared>, u64)>,
    bytes: usize,
    seen: Box<[Option<Key>; SEEN]>,
    now: u64,
}

impl Default for Shelf {
    fn default() -> Shelf {
        Shelf {
            ready: HashMap::new(),
            bytes: 0,
            seen: Box::new([None; SEEN]),
            now: 0,
        }
    }
}

impl Shelf {
    pub fn look(&mut self, key: &Key) -> Known {
        self.now += 1;
        if let Some((prepared, used)) = self.ready.get_mut(key) {
            *used = self.now;
            return Known::Ready(Arc::clone(prepared));
        }
        match self.seen[usize::from(key[0])].replace(*key) {
            Some(before) if before == *key => Known::Seen,
            _ => Known::New,
        }
    }

    pub fn keep(&mut self, key: Key, prepared: Arc<Prepared>) {
        let bytes = prepared.bytes();
        if bytes > LARGEST || self.ready.contains_key(&key) {
            return;
        }
        while self.bytes + bytes > ROOM && self.forget_oldest() {}
        self.bytes += bytes;
        self.ready.insert(key, (prepared, self.now));
    }

    fn forget_oldest(&mut self) -> bool {
        let oldest = self.ready.iter().min_by_key(|(_, (_, used))| *used);
        let Some(key) = oldest.map(|(key, _)| *key) else {
            return false;
        };
        if let Some((prepared, _)) = self.ready.remove(&key) {
            self.bytes -= prepared.bytes();
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(bytes: usize) -> Arc<Prepared> {
        Arc::new(Prepared {
            pages: vec![(0, vec![0; bytes].into())],
            globals: Vec::new(),
            inbox: Inbox::default(),
        })
    }

    #[test]
    fn an_invocation_is_new_once_then_seen_then_ready() {
        let (mut shelf, key) = (Shelf::default(), key(b"a"));
        assert!(matches!(shelf.look(&key), Known::New));
        assert!(matches!(shelf.look(&key), Known::Seen));
        shelf.keep(key, of(1));
        assert!(matches!(shelf.look(&key), Known::Ready(_)));
    }

    #[test]
    fn what_was_not_used_for_longest_makes_room() {
        let mut shelf = Shelf::default();
        let keys: Vec<Key> = (0..9u8).map(|name| key(&[name])).collect();
        for (at, key) in keys.iter().enumerate() {
            shelf.look(&keys[0]);
            shelf.keep(*key, of(ROOM / 8));
            assert!(shelf.bytes <= ROOM, "after {at}");
        }
        assert!(matches!(shelf.look(&keys[0]), Known::Ready(_)));
        assert!(!matches!(shelf.look(&keys[1]), Known::Ready(_)));
        assert!(matches!(shelf.look(&keys[8]), Known::Ready(_)));
    }

    #[test]
    fn one_that_is_too_large_is_not_kept() {
        let (mut shelf, key) = (Shelf::default(), key(b"a"));
        shelf.keep(key, of(LARGEST + 1));
        assert!(matches!(shelf.look(&key), Known::New));
    }
}

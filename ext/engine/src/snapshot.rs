//! The booted guest, and how an instance is made to be as it was.

use std::pin::pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};

use wasmtime::{InstancePre, Result, Val};

use crate::instance::Instance;
use crate::pages::{self, Page, Watch};
use crate::prepared::Prepared;
use crate::spare::Spare;
use crate::state::State;

/// Guests of a process whose instances serve again: each takes a slot for good.
pub const SNAPSHOTS: usize = 8;

/// The memory of an instance that never runs.
pub struct Snapshot {
    start: *const u8,
    length: usize,
    globals: Vec<Val>,
    _instance: Mutex<Instance>,
}

// SAFETY: the instance beside the pointer owns what it points to, and nobody writes there.
unsafe impl Send for Snapshot {}
// SAFETY: as above.
unsafe impl Sync for Snapshot {}

impl Snapshot {
    /// None, where what was written cannot be found out or taken back.
    pub fn of(pre: &InstancePre<State>) -> Option<Snapshot> {
        static MADE: AtomicUsize = AtomicUsize::new(0);
        if MADE.fetch_add(1, Ordering::Relaxed) >= SNAPSHOTS {
            return None;
        }
        let making = pin!(Instance::new(pre, State::idle()));
        let Poll::Ready(Ok(mut instance)) = making.poll(&mut Context::from_waker(Waker::noop()))
        else {
            return None;
        };
        if !can_be_taken_back(instance.bytes_mut()) {
            return None;
        }
        Some(Snapshot {
            start: instance.bytes().as_ptr(),
            length: instance.bytes().len(),
            globals: instance.globals(),
            _instance: Mutex::new(instance),
        })
    }

    fn bytes(&self) -> &[u8] {
        // SAFETY: the instance's memory neither grows nor changes nor moves.
        unsafe { std::slice::from_raw_parts(self.start, self.length) }
    }

    fn page(&self, page: Page) -> &[u8] {
        &self.bytes()[place(page)]
    }

    fn page_of<'a>(&'a self, laid: Option<&'a Prepared>, page: Page) -> &'a [u8] {
        laid.and_then(|laid| laid.page(page))
            .unwrap_or_else(|| self.page(page))
    }

    /// Makes of an instance that is as it was before a run what it is to be before the
    /// next: this, or the snapshot.
    pub fn lay(&self, spare: &mut Spare, wanted: Option<Arc<Prepared>>) -> Result<()> {
        let same = match (&spare.laid, &wanted) {
            (Some(laid), Some(wanted)) => Arc::ptr_eq(laid, wanted),
            (None, None) => true,
            _ => false,
        };
        if same {
            return Ok(());
        }
        let memory = spare.instance.bytes_mut();
        for (page, _) in spare.laid.iter().flat_map(|laid| &laid.pages) {
            memory[place(*page)].copy_from_slice(self.page(*page));
        }
        for (page, bytes) in wanted.iter().flat_map(|wanted| &wanted.pages) {
            memory[place(*page)].copy_from_slice(bytes);
        }
        spare.laid = wanted;
        self.lay_globals(spare)
    }

    fn lay_globals(&self, spare: &mut Spare) -> Result<()> {
        let laid = spare.laid.as_ref();
        let globals = laid.map_or(&self.globals, |laid| &laid.globals);
        spare.instance.set_globals(globals)
    }

    /// What the instance is by now; none where that cannot be told, or its memory grew.
    pub fn difference(&self, instance: &mut Instance) -> Option<Prepared> {
        let memory = instance.bytes();
        if memory.len() != self.length {
            return None;
        }
        let differs = |page: &Page| memory[place(*page)] != *self.page(*page);
        let pages = pages::own(memory)?.into_iter().filter(differs);
        let pages = pages.map(|page| (page, memory[place(page)].into()));
        Some(Prepared {
            pages: pages.collect(),
            inbox: instance.store.data().inbox,
            globals: instance.globals(),
        })
    }

    /// Puts an instance back to what it was before its run. False when it must not be used
    /// again.
    pub fn restore(&self, spare: &mut Spare, watch: &Watch) -> bool {
        if spare.instance.bytes().len() != self.length
            || !spare.instance.store.data_mut().rest(self.length)
        {
            return false;
        }
        let mut own = match spare.own.take() {
            Some(own) if watch.saw_nothing() => own,
            before => {
                let Some(found) = pages::own(spare.instance.bytes()) else {
                    return false;
                };
                let mut own = before.unwrap_or_default();
                own.found(&found);
                own
            }
        };
        let laid = spare.laid.as_deref();
        let memory = spare.instance.bytes_mut();
        let given_up = own.settle(
            |page| memory[place(page)] != *self.page_of(laid, page),
            |page| laid.is_some_and(|laid| laid.page(page).is_some()),
        );
        for neighbours in given_up.chunk_by(|one, next| one + 1 == *next) {
            let (first, last) = (neighbours[0], neighbours[neighbours.len() - 1]);
            if !pages::give_up(&mut memory[place(first).start..place(last).end]) {
                return false;
            }
        }
        for page in own.changed() {
            memory[place(page)].copy_from_slice(self.page_of(laid, page));
        }
        spare.own = Some(own);
        self.lay_globals(spare).is_ok()
    }

    /// Whether that is so, all of it.
    pub fn is_at(&self, spare: &mut Spare) -> bool {
        let laid = spare.laid.as_deref();
        let globals = laid.map_or(&self.globals, |laid| &laid.globals);
        let texts = |globals: &[Val]| format!("{globals:?}");
        if texts(&spare.instance.globals()) != texts(globals) {
            return false;
        }
        let memory = spare.instance.bytes();
        let mut pages = 0..(self.length / pages::size()) as Page;
        memory.len() == self.length
            && pages.all(|page| memory[place(page)] == *self.page_of(laid, page))
    }
}

fn place(page: Page) -> std::ops::Range<usize> {
    let start = page as usize * pages::size();
    start..start + pages::size()
}

/// Tries on memory that nobody uses whether what is written there is found, and is what
/// it was once it is given up. It is not, where a memory is no mapping of the snapshot.
fn can_be_taken_back(memory: &mut [u8]) -> bool {
    if !(memory.as_ptr().addr() | memory.len()).is_multiple_of(pages::size()) {
        return false;
    }
    let Some(page) = memory
        .chunks_exact(pages::size())
        .rposition(|page| page.iter().any(|byte| *byte != 0))
    else {
        return false;
    };
    let page = page as Page;
    let before = memory[place(page)].to_vec();
    memory[place(page)].fill(!before[0]);
    let found = pages::own(memory).is_some_and(|own| own.contains(&page));
    let given_up = pages::give_up(&mut memory[place(page)]);
    found && given_up && memory[place(page)] == *before
}

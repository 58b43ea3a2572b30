//! Which pages of a guest's memory a run has written to.
//!
//! A page that is mapped from the snapshot becomes this process's own at the first
//! write, and that write is a page fault. So the pages that are its own are the only
//! ones that can differ, and while the thread that runs a guest has had no fault, they
//! are the same ones as before.

use std::cell::Cell;
use std::future::poll_fn;
use std::pin::pin;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::ticker;
use crate::untouched::is_untouched;

/// A page's number within a memory.
pub type Page = u32;

/// Bytes of a page.
pub fn size() -> usize {
    static SIZE: OnceLock<usize> = OnceLock::new();
    *SIZE.get_or_init(|| {
        // SAFETY: it reads a number.
        let size = unsafe { libc::sysconf(libc::_SC_PAGESIZE) };
        usize::try_from(size).unwrap_or(4096)
    })
}

/// The pages of `memory` that are this process's own, in order; none where the system
/// does not tell.
#[cfg(target_os = "linux")]
pub fn own(memory: &[u8]) -> Option<Vec<Page>> {
    use std::fs::File;
    use std::os::unix::fs::FileExt;

    /// Of an entry: in a file or shared, swapped out, present.
    const ELSEWHERE: u64 = 1 << 61;
    const THERE: u64 = 1 << 62 | 1 << 63;

    // opened anew each time: in a forked child it is another
    let map = File::open("/proc/self/pagemap").ok()?;
    let first = memory.as_ptr().addr() / size();
    let mut entries = vec![0; memory.len() / size() * 8];
    map.read_exact_at(&mut entries, first as u64 * 8).ok()?;
    let entries = entries.as_chunks::<8>().0.iter();
    let own = entries.enumerate().filter_map(|(page, entry)| {
        let entry = u64::from_ne_bytes(*entry);
        (entry & THERE != 0 && entry & ELSEWHERE == 0).then_some(page as Page)
    });
    Some(own.collect())
}

#[cfg(not(target_os = "linux"))]
pub fn own(_: &[u8]) -> Option<Vec<Page>> {
    None
}

/// Keeps the system from making large pages of `memory`, which would make pages this
/// process's own without a write.
#[cfg(target_os = "linux")]
pub fn keep_small(memory: &mut [u8]) {
    // SAFETY: it is advice, and changes no content. A kernel that knows no large pages
    // refuses it.
    unsafe {
        libc::madvise(
            memory.as_mut_ptr().cast(),
            memory.len(),
            libc::MADV_NOHUGEPAGE,
        );
    }
}

#[cfg(not(target_os = "linux"))]
pub fn keep_small(_: &mut [u8]) {}

/// Gives these bytes, whole pages, back to the system: they are then what they were when
/// they were mapped. False where the system keeps them: a process may have locked all of
/// its memory (`mlockall`).
#[must_use]
pub fn give_up(bytes: &mut [u8]) -> bool {
    // SAFETY: the caller has them for itself, and means their content to change.
    unsafe { libc::madvise(bytes.as_mut_ptr().cast(), bytes.len(), libc::MADV_DONTNEED) == 0 }
}

/// Sees whether a page may have become this process's own.
pub struct Watch {
    thread: u64,
    process: u32,
    faults: Option<i64>,
    moved: bool,
}

impl Watch {
    pub fn begin() -> Watch {
        Watch {
            thread: thread(),
            process: ticker::generation(),
            faults: faults(),
            moved: false,
        }
    }

    /// Polls `work`, whichever threads that happens on.
    pub async fn over<T>(&mut self, work: impl Future<Output = T>) -> T {
        let mut work = pin!(work);
        poll_fn(|context| {
            self.moved |= thread() != self.thread;
            work.as_mut().poll(context)
        })
        .await
    }

    /// True only if all of the work was done here and without a fault.
    pub fn saw_nothing(&self) -> bool {
        !self.moved
            && thread() == self.thread
            && ticker::generation() == self.process
            && self.faults.is_some()
            && faults() == self.faults
    }
}

/// A number that no other thread of this process has or had.
fn thread() -> u64 {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    thread_local! {
        static OWN: Cell<u64> = Cell::new(NEXT.fetch_add(1, Ordering::Relaxed));
    }
    OWN.get()
}

/// Page faults of this thread; none where they do not tell of every page.
fn faults() -> Option<i64> {
    static COUNTED: OnceLock<bool> = OnceLock::new();
    // looked at in any case, so that it is there before the first instance is looked at
    let told = is_untouched() && *COUNTED.get_or_init(are_counted);
    told.then(count)?
}

/// Touches a page for the first time and looks.
fn are_counted() -> bool {
    let before = count();
    // SAFETY: a mapping of our own, written once and given back.
    unsafe {
        let page = libc::mmap(
            std::ptr::null_mut(),
            size(),
            libc::PROT_READ | libc::PROT_WRITE,
            libc::MAP_PRIVATE | libc::MAP_ANONYMOUS,
            -1,
            0,
        );
        if page == libc::MAP_FAILED {
            return false;
        }
        page.cast::<u8>().write_volatile(1);
        libc::munmap(page, size());
    }
    before.is_some() && before < count()
}

#[cfg(target_os = "linux")]
fn count() -> Option<i64> {
    // SAFETY: the kernel writes one struct of this type, whose fields are numbers.
    unsafe {
        let mut usage: libc::rusage = std::mem::zeroed();
        let known = libc::getrusage(libc::RUSAGE_THREAD, &raw mut usage) == 0;
        known.then_some(usage.ru_minflt + usage.ru_majflt)
    }
}

#[cfg(not(target_os = "linux"))]
fn count() -> Option<i64> {
    None
}

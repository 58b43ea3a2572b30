//! A page that nobody writes to, which tells when the process's pages were made its own all
//! at once.
//!
//! `mlockall`, called by another thread or between two runs, does that, and a write to one
//! of them is no page fault any more. The page is mapped twice, once so that it shows what
//! is written to the other mapping: until it is made the process's own.

#[cfg(target_os = "linux")]
mod linux {
    use std::fs::File;
    use std::os::fd::{AsRawFd, FromRawFd};
    use std::ptr;
    use std::sync::OnceLock;
    use std::sync::atomic::{AtomicU64, Ordering};

    use crate::pages;

    /// Below where the system maps anything else: pages are made in the order of their
    /// addresses, and this is to be made before any of a guest's.
    const LOW: usize = 0x1000_0000;

    struct Untouched {
        written: &'static AtomicU64,
        read: &'static AtomicU64,
    }

    pub fn is_untouched() -> bool {
        static PAGE: OnceLock<Option<Untouched>> = OnceLock::new();
        PAGE.get_or_init(make).as_ref().is_some_and(|page| {
            let count = page.written.fetch_add(1, Ordering::SeqCst) + 1;
            // another thread or a forked child may count too
            page.read.load(Ordering::SeqCst) >= count
        })
    }

    fn make() -> Option<Untouched> {
        // SAFETY: the name is a C string; the descriptor, where there is one, is new.
        let file = unsafe {
            let file = libc::memfd_create(c"kobako".as_ptr(), libc::MFD_CLOEXEC);
            (file >= 0).then(|| File::from_raw_fd(file))?
        };
        file.set_len(pages::size() as u64).ok()?;
        Some(Untouched {
            written: map(&file, ptr::null_mut(), libc::MAP_SHARED)?,
            read: map(&file, ptr::without_provenance_mut(LOW), libc::MAP_PRIVATE)?,
        })
    }

    fn map(file: &File, place: *mut u8, kind: libc::c_int) -> Option<&'static AtomicU64> {
        // SAFETY: a mapping of our own, which stays; the place is a wish.
        let page = unsafe {
            libc::mmap(
                place.cast(),
                pages::size(),
                libc::PROT_READ | libc::PROT_WRITE,
                kind,
                file.as_raw_fd(),
                0,
            )
        };
        // SAFETY: it begins with a number that only atomic instructions reach.
        (page != libc::MAP_FAILED).then(|| unsafe { AtomicU64::from_ptr(page.cast()) })
    }
}

#[cfg(target_os = "linux")]
pub use linux::is_untouched;

#[cfg(not(target_os = "linux"))]
pub fn is_untouched() -> bool {
    false
}

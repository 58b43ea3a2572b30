//! Ruby's lock: doing without it, and looking at what waits behind it.

use std::ffi::c_void;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::ptr;
use std::sync::atomic::{AtomicBool, Ordering};

use magnus::Error;

/// Runs `work` without the lock. It is handed a flag that is set once Ruby wants
/// this thread back; it may not be called at all, when Ruby wants it already.
pub fn without_lock(work: impl FnMut(&AtomicBool)) {
    struct Call<F> {
        work: F,
        wanted: AtomicBool,
        panicked: Option<Box<dyn std::any::Any + Send>>,
    }
    unsafe extern "C" fn unlocked<F: FnMut(&AtomicBool)>(data: *mut c_void) -> *mut c_void {
        // SAFETY: `data` is the Call below, which outlives this, and no other thread
        // touches more of it than the flag.
        let call = unsafe { &mut *data.cast::<Call<F>>() };
        let (work, wanted) = (&mut call.work, &call.wanted);
        // a panic must not cross Ruby's frames
        call.panicked = catch_unwind(AssertUnwindSafe(|| work(wanted))).err();
        ptr::null_mut()
    }
    unsafe extern "C" fn unblock<F>(data: *mut c_void) {
        // SAFETY: Ruby calls this only while the call lasts; the flag is an atomic.
        unsafe {
            (*ptr::addr_of!((*data.cast::<Call<F>>()).wanted)).store(true, Ordering::Release)
        };
    }
    fn run<F: FnMut(&AtomicBool)>(call: &mut Call<F>) {
        let data = ptr::from_mut(call).cast::<c_void>();
        // SAFETY: the lock is held here; this variant leaves interrupts to the
        // caller, so that nothing jumps out of it.
        unsafe {
            rb_sys::rb_thread_call_without_gvl2(
                Some(unlocked::<F>),
                data,
                Some(unblock::<F>),
                data,
            );
        }
    }
    let mut call = Call {
        work,
        wanted: AtomicBool::new(false),
        panicked: None,
    };
    run(&mut call);
    if let Some(panic) = call.panicked {
        resume_unwind(panic);
    }
}

/// Lets Ruby deliver what waits for this thread: signals, `Thread#raise`, a kill, or
/// its turn being over.
pub fn check_interrupts() -> Result<(), Error> {
    magnus::rb_sys::protect(|| {
        // SAFETY: the lock is held; what it raises is caught by `protect`.
        unsafe { rb_sys::rb_thread_check_ints() };
        rb_sys::Qnil.into()
    })?;
    Ok(())
}

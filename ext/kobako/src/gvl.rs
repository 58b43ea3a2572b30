//! Ruby's lock: doing without it, and looking at what waits behind it.

use std::ffi::c_void;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::ptr;

use kobako_engine::Waiter;
use magnus::Error;

/// Runs `work` without the lock. It is handed the Waiter that Ruby calls back once it
/// wants this thread; it may not be called at all, when Ruby wants it already.
pub fn without_lock(work: impl FnMut(&Waiter)) {
    struct Call<F> {
        work: F,
        wanted: Waiter,
        panicked: Option<Box<dyn std::any::Any + Send>>,
    }
    unsafe extern "C" fn unlocked<F: FnMut(&Waiter)>(data: *mut c_void) -> *mut c_void {
        // SAFETY: `data` is the Call below, which outlives this, and no other thread
        // touches more of it than the Waiter.
        let call = unsafe { &mut *data.cast::<Call<F>>() };
        let (work, wanted) = (&mut call.work, &call.wanted);
        // a panic must not cross Ruby's frames
        call.panicked = catch_unwind(AssertUnwindSafe(|| work(wanted))).err();
        ptr::null_mut()
    }
    unsafe extern "C" fn unblock<F>(data: *mut c_void) {
        // SAFETY: Ruby calls this only while the call lasts; a Waiter is for all threads.
        unsafe { (*ptr::addr_of!((*data.cast::<Call<F>>()).wanted)).call_back() };
    }
    fn run<F: FnMut(&Waiter)>(call: &mut Call<F>) {
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
        wanted: Waiter::default(),
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

/// Lets other threads have the lock, if any waits for it, and waits to have it back.
pub fn pass_lock() -> Result<(), Error> {
    magnus::rb_sys::protect(|| {
        // SAFETY: as above.
        unsafe { rb_sys::rb_thread_schedule() };
        rb_sys::Qnil.into()
    })?;
    Ok(())
}

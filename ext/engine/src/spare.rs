//! Instances that serve one run after another.
//!
//! To make one costs more than many a script takes. So when a run came to an end by
//! itself, its memory is put back, page by page, to what it was before, and so are its
//! globals; nothing else of it can change (`still`). What trapped, grew its memory or
//! was left in the middle is thrown away.

use std::env;
use std::process;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use wasmtime::InstancePre;

use crate::instance::{Ended, Instance};
use crate::own::Own;
use crate::pages::{self, Watch};
use crate::prepared::{self, Key, Known, Prepared, Shelf};
use crate::snapshot::Snapshot;
use crate::state::State;

/// Instances that wait for their next run, of a guest and of all guests.
const SPARES: usize = 8;
pub const ALL_SPARES: usize = 2 * SPARES;

static WAITING: AtomicUsize = AtomicUsize::new(0);

pub struct Spare {
    pub instance: Instance,
    /// The pages that are its own, where they are known.
    pub own: Option<Own>,
    /// What it is before its run: this, or the snapshot.
    pub laid: Option<Arc<Prepared>>,
}

impl Spare {
    pub fn new(mut instance: Instance) -> Spare {
        pages::keep_small(instance.bytes_mut());
        Spare {
            instance,
            own: None,
            laid: None,
        }
    }
}

/// How a run begins.
pub struct Plan {
    pub spare: Option<Spare>,
    key: Key,
    known: Known,
}

/// An instance after its run, and what was noticed meanwhile.
pub struct Used {
    spare: Spare,
    watch: Watch,
    made: Option<(Key, Arc<Prepared>)>,
}

/// A guest's.
pub struct Spares {
    snapshot: Snapshot,
    waiting: Mutex<Vec<Spare>>,
    shelf: Mutex<Shelf>,
    /// `KOBAKO_SPARES=checked`: each is compared with what it should be, byte by byte.
    checked: bool,
}

impl Spares {
    /// None, where instances cannot be used again. `KOBAKO_SPARES=off` does without.
    pub fn of(pre: &InstancePre<State>) -> Option<Spares> {
        let wanted = env::var("KOBAKO_SPARES");
        if wanted.as_deref() == Ok("off") {
            return None;
        }
        Some(Spares {
            snapshot: Snapshot::of(pre)?,
            waiting: Mutex::default(),
            shelf: Mutex::default(),
            checked: wanted.as_deref() == Ok("checked"),
        })
    }

    pub fn plan(&self, invocation: &[u8]) -> Plan {
        let key = prepared::key(invocation);
        let known = lock(&self.shelf).look(&key);
        let mut waiting = lock(&self.waiting);
        let fitting = match &known {
            Known::Ready(wanted) => waiting.iter().rposition(|spare| spare.is(wanted)),
            _ => None,
        };
        let spare = match fitting {
            Some(at) => Some(waiting.swap_remove(at)),
            None => waiting.pop(),
        };
        WAITING.fetch_sub(usize::from(spare.is_some()), Ordering::Relaxed);
        Plan { spare, key, known }
    }

    /// Runs the Invocation in the spare, which is used afterwards.
    pub async fn run(
        &self,
        mut spare: Spare,
        (key, known): (Key, Known),
        invocation: &[u8],
    ) -> Result<(Vec<u8>, Used), Ended> {
        let mut watch = Watch::begin();
        let work = async {
            let made = self.begin(&mut spare, known, invocation).await?;
            Ok((spare.instance.run(invocation).await?, made))
        };
        match watch.over(work).await {
            Ok((outcome, made)) => {
                let made = made.map(|made| (key, made));
                Ok((outcome, Used { spare, watch, made }))
            }
            Err(error) => Err(spare.instance.failed(error)),
        }
    }

    async fn begin(
        &self,
        spare: &mut Spare,
        known: Known,
        invocation: &[u8],
    ) -> wasmtime::Result<Option<Arc<Prepared>>> {
        if let Known::Ready(prepared) = known {
            spare.instance.store.data_mut().inbox = prepared.inbox;
            self.snapshot.lay(spare, Some(prepared))?;
            return Ok(None);
        }
        self.snapshot.lay(spare, None)?;
        spare.instance.deliver(invocation).await?;
        if matches!(known, Known::New) || !spare.instance.prepare(invocation).await? {
            return Ok(None);
        }
        spare.laid = self.snapshot.difference(&mut spare.instance).map(Arc::new);
        Ok(spare.laid.clone())
    }

    /// Puts the instance back to what it was when its run began, for the next.
    pub fn take_back(&self, used: Used) {
        let Used {
            mut spare,
            watch,
            made,
        } = used;
        if let Some((key, made)) = made {
            lock(&self.shelf).keep(key, made);
        }
        let room = WAITING.load(Ordering::Relaxed) < ALL_SPARES;
        if !room
            || lock(&self.waiting).len() >= SPARES
            || !self.snapshot.restore(&mut spare, &watch)
        {
            return;
        }
        if self.checked && !self.snapshot.is_at(&mut spare) {
            eprintln!("kobako: an instance is not what it was before its run");
            process::abort();
        }
        WAITING.fetch_add(1, Ordering::Relaxed);
        lock(&self.waiting).push(spare);
    }
}

impl Spare {
    fn is(&self, wanted: &Arc<Prepared>) -> bool {
        self.laid
            .as_ref()
            .is_some_and(|laid| Arc::ptr_eq(laid, wanted))
    }
}

impl Plan {
    pub fn split(self) -> (Option<Spare>, (Key, Known)) {
        (self.spare, (self.key, self.known))
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

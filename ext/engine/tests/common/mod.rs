//! What every test needs: guests, a host that answers, runs that cannot hang.
#![allow(
    dead_code,
    reason = "each of the programs that share this uses its part"
)]

pub mod child;
pub mod folder;
pub mod text;

use std::path::Path;
use std::sync::{Arc, Once};
use std::time::{Duration, Instant};
use std::{env, process, thread};

use kobako_engine::capture::{Captured, Pipe};
use kobako_engine::{Failure, Guest, Host, Limits, Step};
use kobako_wire::envelope::{Conditions, Invocation, OUTCOME_PANIC, Panic};

/// What all tests of one program may take.
const TIME: Duration = Duration::from_secs(300);

/// The guest that the gem ships.
pub fn shipped() -> Arc<Guest> {
    prepare();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/kobako.wasm");
    let loaded = Guest::load(&path, None);
    loaded.unwrap_or_else(|unusable| panic!("{unusable}: `rake wasm:build` makes it"))
}

/// What hangs is a failure too, and artefacts of tests stay out of the user's cache.
pub fn prepare() {
    static PREPARED: Once = Once::new();
    PREPARED.call_once(|| {
        thread::spawn(|| {
            thread::sleep(TIME);
            eprintln!("still running after {TIME:?}");
            process::abort();
        });
        if env::var_os(child::NAME).is_none() {
            // SAFETY: all that reads the environment in this process is std, which locks.
            unsafe { env::set_var("KOBAKO_CACHE_DIR", env!("CARGO_TARGET_TMPDIR")) };
        }
    });
}

/// A host whose Services are one closure.
pub struct Service<F>(pub F);

impl<F: FnMut(&[u8]) -> Result<Vec<u8>, Failure>> Host for Service<F> {
    fn advance(&mut self, _: usize, poll: &mut dyn FnMut() -> Step) {
        while poll() == Step::Ticked {}
    }

    fn answer(&mut self, request: &[u8]) -> Result<Vec<u8>, Failure> {
        (self.0)(request)
    }

    fn tick(&mut self, _: usize) -> Result<(), Failure> {
        Ok(())
    }
}

/// A host that nobody should call.
pub fn no_service() -> impl Host {
    Service(|request: &[u8]| -> Result<Vec<u8>, Failure> { panic!("a request: {request:x?}") })
}

/// A Response with nil.
pub fn nil() -> Vec<u8> {
    vec![0x92, 0x00, 0xc0]
}

/// A Response with a binary String of this many bytes.
pub fn bytes(length: u32) -> Vec<u8> {
    let mut reply = vec![0x92, 0x00, 0xc6];
    reply.extend_from_slice(&length.to_be_bytes());
    reply.resize(reply.len() + length as usize, b'.');
    reply
}

/// A run to be made.
pub struct Run {
    pub timeout: Option<Duration>,
    pub memory: Option<usize>,
    pub output: usize,
}

impl Default for Run {
    fn default() -> Run {
        Run {
            timeout: Some(Duration::from_secs(20)),
            memory: Some(5 << 20),
            output: 1 << 20,
        }
    }
}

pub struct Ended {
    pub outcome: Result<Vec<u8>, Failure>,
    pub stdout: Captured,
    pub stderr: Captured,
    pub took: Duration,
}

impl Run {
    /// Runs a script that may call `KV::Get`.
    pub fn of(&self, guest: &Arc<Guest>, script: &str, host: &mut dyn Host) -> Ended {
        let prelude = Invocation::prelude(&[("KV", vec!["Get"])], Conditions::default()).unwrap();
        let invocation = Invocation::complete(&prelude, script.as_bytes()).unwrap();
        let entered = Instant::now();
        let limits = Limits {
            deadline: self.timeout.map(|timeout| entered + timeout),
            memory: self.memory,
            stdout: Pipe::new(self.output),
            stderr: Pipe::new(self.output),
        };
        let outcome = kobako_engine::Run::new(guest, invocation, limits.clone()).drive(host);
        Ended {
            outcome,
            took: entered.elapsed(),
            stdout: limits.stdout.take(),
            stderr: limits.stderr.take(),
        }
    }
}

impl Ended {
    /// The encoded value.
    pub fn value(&self) -> &[u8] {
        match &self.outcome {
            Ok(outcome) if outcome[0] == 1 => &outcome[1..],
            Ok(outcome) => panic!("{:?}", Panic::decode(&outcome[1..])),
            Err(failure) => panic!("{failure}"),
        }
    }

    pub fn panic(&self) -> Panic<'_> {
        let outcome = self.outcome.as_ref().unwrap();
        assert_eq!(outcome[0], OUTCOME_PANIC);
        Panic::decode(&outcome[1..]).unwrap()
    }

    pub fn failure(&self) -> String {
        self.outcome.as_ref().unwrap_err().to_string()
    }
}

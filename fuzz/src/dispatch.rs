//! A run of a guest whose every step the bytes choose, and of a host whose every
//! answer they choose: it comes to an end, in time, and the host is none the worse.

use std::path::PathBuf;
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};
use std::{env, fs, process};

use kobako_engine::capture::Pipe;
use kobako_engine::{Failure, Guest, Host, Limits, Run, Step};
use kobako_wire::limit;

const GUEST: &str = include_str!("../guest/hostile.wat");

/// A guest that loops for ever is given this long; it is rare.
const TIME: Duration = Duration::from_millis(30);
/// What a run may take beyond it, on a machine that is busy with other things.
const GRACE: Duration = Duration::from_secs(10);
const MEMORY: usize = 1 << 20;
const OUTPUT: usize = 1000;
/// The guest has this much room for its program.
const PROGRAM: usize = 1 << 16;

pub fn check(bytes: &[u8]) {
    let started = Instant::now();
    let limits = Limits {
        deadline: Some(started + TIME),
        memory: Some(MEMORY),
        stdout: Pipe::new(OUTPUT),
        stderr: Pipe::new(OUTPUT),
    };
    let mut answers = Answers::chosen_by(bytes);
    let invocation = &bytes[bytes.len() / 2..];
    let ended = Run::new(guest(), invocation.to_vec(), limits.clone()).drive(&mut answers);
    let took = started.elapsed();
    assert!(took < TIME + GRACE, "{took:?}");
    match ended {
        Ok(outcome) => assert!(outcome.len() <= MEMORY),
        // after so many runs there is still room for one more
        Err(Failure::Instantiate(why)) => panic!("{why}"),
        Err(_) => (),
    }
    for pipe in [limits.stdout, limits.stderr] {
        assert!(pipe.take().bytes.len() <= OUTPUT);
    }
}

fn guest() -> &'static Arc<Guest> {
    static GUEST_: OnceLock<Arc<Guest>> = OnceLock::new();
    GUEST_.get_or_init(|| {
        let folder = folder();
        fs::create_dir_all(&folder).expect("a folder for the guest");
        let path = folder.join("hostile.wasm");
        let wasm = wat::parse_str(GUEST).unwrap_or_else(|error| panic!("{error}"));
        fs::write(&path, wasm).expect("a file for the guest");
        let guest = Guest::load(&path, None).unwrap_or_else(|unusable| panic!("{unusable}"));
        let _ = fs::remove_dir_all(&folder);
        guest
    })
}

/// One of this process's own: two may fuzz at a time.
fn folder() -> PathBuf {
    env::temp_dir().join(format!("kobako-fuzz-{}", process::id()))
}

/// Gives the guest its program, then answers by the same bytes, from their end.
struct Answers<'a> {
    program: Option<&'a [u8]>,
    choices: std::iter::Rev<std::slice::Iter<'a, u8>>,
}

impl<'a> Answers<'a> {
    fn chosen_by(bytes: &'a [u8]) -> Self {
        Answers {
            program: Some(&bytes[..bytes.len().min(PROGRAM)]),
            choices: bytes.iter().rev(),
        }
    }

    fn choice(&mut self) -> usize {
        self.choices.next().copied().unwrap_or(0).into()
    }
}

impl Host for Answers<'_> {
    fn advance(&mut self, _: usize, poll: &mut dyn FnMut() -> Step) {
        poll();
    }

    fn answer(&mut self, request: &[u8]) -> Result<Vec<u8>, Failure> {
        assert!(request.len() <= limit::PAYLOAD);
        if let Some(program) = self.program.take() {
            return Ok(program.to_vec());
        }
        let length = match self.choice() % 10 {
            0 => 0,
            1 | 2 => self.choice(),
            // about as long as the Invocation's room
            3 | 4 => (4 << 10) + 128 - self.choice(),
            5 => self.choice() << 8,
            6 => self.choice() << 16,
            7 => return Ok(request.to_vec()),
            8 => return Err(Failure::Stopped),
            _ => return Err(Failure::CallLimit),
        };
        Ok(vec![b'.'; length])
    }

    fn tick(&mut self, _: usize) -> Result<(), Failure> {
        Ok(())
    }
}

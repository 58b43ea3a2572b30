//! Tests of what is settled once per process, or measured on a whole one.

use std::env;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// Set in a child: the test that it runs.
pub const NAME: &str = "KOBAKO_TEST_CHILD";

const TIME: Duration = Duration::from_secs(120);

/// Runs `body` in a process of its own with these variables set; `test` is the name
/// of the test that calls.
pub fn process(test: &str, variables: &[(&str, &str)], body: impl FnOnce()) {
    if env::var_os(NAME).is_some_and(|name| name == test) {
        return body();
    }
    let mut child = Command::new(env::current_exe().unwrap())
        .args(["--exact", test, "--nocapture"])
        .env("KOBAKO_CACHE_DIR", env!("CARGO_TARGET_TMPDIR"))
        .env(NAME, test)
        .envs(variables.iter().copied())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let started = Instant::now();
    while child.try_wait().unwrap().is_none() {
        if started.elapsed() > TIME {
            child.kill().unwrap();
        }
        thread::sleep(Duration::from_millis(5));
    }
    let output = child.wait_with_output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{}\n{text}", output.status);
    assert!(text.contains("1 passed"), "no test is named {test}");
}

/// The most memory that this process has had resident, in bytes.
pub fn peak_memory() -> usize {
    // SAFETY: a struct of integers.
    let mut usage: libc::rusage = unsafe { std::mem::zeroed() };
    // SAFETY: the kernel writes one struct of this type.
    unsafe { libc::getrusage(libc::RUSAGE_SELF, &raw mut usage) };
    let unit = if cfg!(target_os = "macos") { 1 } else { 1024 };
    usize::try_from(usage.ru_maxrss).unwrap() * unit
}

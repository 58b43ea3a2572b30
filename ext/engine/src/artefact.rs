//! Machine code made ahead of time, kept in files.
//!
//! An artefact is loaded as code, so it is taken only from a file and a folder that
//! nobody else could have written. Its name says what it was made from (guest and
//! engine configuration) and what it holds: a file that was cut short or overwritten
//! is not taken either. What cannot be taken is made again.

use std::env;
use std::fs::{self, File, Metadata};
use std::hash::{Hash, Hasher};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, FileExt, MetadataExt, OpenOptionsExt};
use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::thread;

use wasmtime::{Engine, Module, Result, bail};

use crate::still;

const SUFFIX: &str = ".cwasm";

/// Before the suffix, of a guest that is still.
const STILL: &str = "-still";

/// Bytes of stack for the compiler.
const COMPILER_STACK: usize = 8 << 20;

/// Artefacts that the cache holds: three engines' for a handful of guests.
const KEPT: usize = 16;

/// A guest as machine code, and whether it is still (`still`): that takes a while to
/// find out, and an artefact's name says it.
pub type Made = (Module, bool);

/// A guest's file, known by what it held when it was first looked at. It stays open: by
/// the time that it is read, another may be in its place.
pub struct Source {
    pub path: PathBuf,
    file: File,
    digest: blake3::Hash,
}

impl Source {
    pub fn of(path: &Path) -> io::Result<Source> {
        let file = File::open(path)?;
        let mut hasher = blake3::Hasher::new();
        hasher.update_reader(&file)?;
        Ok(Source {
            path: path.to_owned(),
            file,
            digest: hasher.finalize(),
        })
    }

    fn read(&self) -> Result<Vec<u8>> {
        let length = self.file.metadata()?.len();
        let mut wasm = vec![0; usize::try_from(length)?];
        self.file.read_exact_at(&mut wasm, 0)?;
        if blake3::hash(&wasm) != self.digest {
            bail!("it changed while it was in use");
        }
        Ok(wasm)
    }
}

/// From a file, or made now and kept if that can be. `beside` is the folder of the
/// extension, whose owner is trusted with code already.
pub fn module(engine: &Engine, source: &Source, beside: Option<&Path>) -> Result<Made> {
    let key = key(engine, &source.digest);
    let cache = cache_folder();
    let installed = beside.and_then(|folder| load(engine, folder, &key, extension_owner(folder)));
    let found = installed.or_else(|| load(engine, cache.as_deref()?, &key, None));
    if let Some(made) = found {
        return Ok(made);
    }
    let wasm = source.read()?;
    let code = compile(engine, &wasm)?;
    let is_still = still::is_still(&wasm);
    if let Some(cache) = &cache {
        // a folder that cannot be written costs time at the next start, nothing else
        let _ = store(cache, &key, &code, is_still).and_then(|()| prune(cache));
    }
    // SAFETY: these bytes come straight from the compiler.
    let module = unsafe { Module::deserialize(engine, &code) }?;
    Ok((module, is_still))
}

/// Makes the artefact in `folder` if it is not there, and removes those of other
/// guests: for the build.
pub fn make(engine: &Engine, wasm: &[u8], folder: &Path) -> Result<bool> {
    let key = key(engine, &blake3::hash(wasm));
    if load(engine, folder, &key, extension_owner(folder)).is_some() {
        return Ok(false);
    }
    for entry in fs::read_dir(folder)?.flatten() {
        if entry.file_name().to_string_lossy().ends_with(SUFFIX) {
            fs::remove_file(entry.path())?;
        }
    }
    store(folder, &key, &compile(engine, wasm)?, still::is_still(wasm))?;
    Ok(true)
}

/// On a stack of its own: whoever asks may stand on a Fiber's, which is small.
fn compile(engine: &Engine, wasm: &[u8]) -> Result<Vec<u8>> {
    thread::scope(|scope| {
        let compiler = thread::Builder::new()
            .name("kobako-compiler".into())
            .stack_size(COMPILER_STACK)
            .spawn_scoped(scope, || engine.precompile_module(wasm))?;
        compiler.join().unwrap_or_else(|panic| resume_unwind(panic))
    })
}

/// `KOBAKO_CACHE_DIR`, or `kobako` in the user's cache folder.
fn cache_folder() -> Option<PathBuf> {
    let set = |name| env::var_os(name).filter(|value| !value.is_empty());
    let base = set("KOBAKO_CACHE_DIR").map(PathBuf::from).or_else(|| {
        let caches = set("XDG_CACHE_HOME").map(PathBuf::from);
        let caches = caches.or_else(|| set("HOME").map(|home| PathBuf::from(home).join(".cache")));
        caches.map(|caches| caches.join("kobako"))
    })?;
    base.is_absolute().then(|| base.join("artefacts"))
}

/// What the machine code depends on: the guest, the compiler and its configuration.
fn key(engine: &Engine, guest: &blake3::Hash) -> String {
    struct Digest(blake3::Hasher);
    impl Hasher for Digest {
        fn write(&mut self, bytes: &[u8]) {
            self.0.update(bytes);
        }
        fn finish(&self) -> u64 {
            0
        }
    }
    let mut digest = Digest(blake3::Hasher::new());
    engine.precompile_compatibility_hash().hash(&mut digest);
    digest.0.update(guest.as_bytes());
    short(digest.0.finalize())
}

fn short(hash: blake3::Hash) -> String {
    hash.to_hex()[..32].to_owned()
}

/// `installer` is a user who is trusted here beside this one and root.
fn load(engine: &Engine, folder: &Path, key: &str, installer: Option<u32>) -> Option<Made> {
    let trusted = trust(&fs::metadata(folder).ok()?, installer)?;
    for entry in fs::read_dir(folder).ok()?.flatten() {
        let name = entry.file_name();
        let content = name
            .to_str()
            .and_then(|name| name.strip_prefix(key))
            .and_then(|rest| rest.strip_prefix('-'))
            .and_then(|rest| rest.strip_suffix(SUFFIX));
        let Some(content) = content else { continue };
        let (content, is_still) = match content.strip_suffix(STILL) {
            Some(content) => (content, true),
            None => (content, false),
        };
        let path = entry.path();
        let Ok(file) = File::options()
            .read(true)
            .custom_flags(libc::O_NOFOLLOW)
            .open(&path)
        else {
            continue;
        };
        let ours = file.metadata().is_ok_and(|found| trusted.covers(&found));
        if !ours || digest_of(&path).as_deref() != Some(content) {
            continue;
        }
        // SAFETY: the file and its folder belong to a user who is trusted with code
        // here, nobody else can write them, and the content is what was stored.
        if let Ok(module) = unsafe { Module::deserialize_open_file(engine, file) } {
            return Some((module, is_still));
        }
    }
    None
}

fn digest_of(path: &Path) -> Option<String> {
    let mut hasher = blake3::Hasher::new();
    hasher.update_mmap(path).ok()?;
    Some(short(hasher.finalize()))
}

/// Whose files are code here: this user's, root's, and, beside the extension, those
/// of whoever installed it.
struct Trusted {
    users: [u32; 3],
}

impl Trusted {
    fn covers(&self, found: &Metadata) -> bool {
        let others_may_write = found.mode() & 0o022 != 0;
        self.users.contains(&found.uid()) && !others_may_write
    }
}

fn trust(folder: &Metadata, installer: Option<u32>) -> Option<Trusted> {
    // SAFETY: it reads a number.
    let user = unsafe { libc::geteuid() };
    let trusted = Trusted {
        users: [user, 0, installer.unwrap_or(user)],
    };
    trusted.covers(folder).then_some(trusted)
}

/// Whoever could write the extension has their code in this process already.
fn extension_owner(folder: &Path) -> Option<u32> {
    ["kobako.so", "kobako.bundle"]
        .iter()
        .find_map(|name| fs::metadata(folder.join(name)).ok())
        .map(|found| found.uid())
}

/// Removes all but the latest artefacts: those of guests and versions long gone.
fn prune(folder: &Path) -> io::Result<()> {
    let mut found: Vec<_> = fs::read_dir(folder)?
        .flatten()
        .filter(|entry| entry.file_name().to_string_lossy().ends_with(SUFFIX))
        .filter_map(|entry| Some((entry.metadata().ok()?.modified().ok()?, entry.path())))
        .collect();
    found.sort_by(|one, other| other.cmp(one));
    found.drain(..found.len().min(KEPT));
    found.iter().try_for_each(|(_, path)| fs::remove_file(path))
}

/// Written beside and renamed: who looks sees all of it or nothing.
fn store(folder: &Path, key: &str, code: &[u8], is_still: bool) -> io::Result<()> {
    fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(folder)?;
    let content = short(blake3::hash(code));
    let still = if is_still { STILL } else { "" };
    let path = folder.join(format!("{key}-{content}{still}{SUFFIX}"));
    let draft = folder.join(format!(".{key}-{}", std::process::id()));
    // left by a process that had this number before, and was ended over it
    let _ = fs::remove_file(&draft);
    let mut file = File::options()
        .write(true)
        .create_new(true)
        .mode(0o644)
        .open(&draft)?;
    let written = file
        .write_all(code)
        .and_then(|()| fs::rename(&draft, &path));
    if written.is_err() {
        let _ = fs::remove_file(&draft);
    }
    written
}

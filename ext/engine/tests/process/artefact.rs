//! Machine code is taken from files that nobody else could have written, whole ones.

use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};

use kobako_engine::allocation::Allocation;
use kobako_engine::artefact::{self, Source};

use crate::common::child::process;
use crate::common::folder::Folder;
use crate::common::text::{load, wasm};
use crate::common::{Run, no_service, prepare};

struct Made {
    folder: Folder,
    wasm: Vec<u8>,
}

/// A folder with the artefact of a small guest.
fn made() -> Made {
    prepare();
    let made = Made {
        folder: Folder::new(),
        wasm: wasm(""),
    };
    fs::set_permissions(made.folder.path(), Permissions::from_mode(0o755)).unwrap();
    assert!(made.make());
    assert!(!made.make(), "what was made is not taken");
    made
}

impl Made {
    /// Whether the artefact had to be made: none was taken.
    fn make(&self) -> bool {
        let engine = Allocation::first().engine().unwrap();
        artefact::make(engine, &self.wasm, self.folder.path()).unwrap()
    }

    fn file(&self) -> PathBuf {
        let files: Vec<PathBuf> = fs::read_dir(self.folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        assert_eq!(files.len(), 1, "{files:?}");
        files[0].clone()
    }

    /// After a change for the worse: nothing is taken, the guest runs, and what is made
    /// in its place is taken.
    fn is_made_again(&self) {
        let engine = Allocation::first().engine().unwrap();
        let guests = Folder::new();
        let source = Source::of(&guests.file("guest.wasm", &self.wasm)).unwrap();
        artefact::module(engine, &source, Some(self.folder.path())).unwrap();
        assert!(self.make(), "it was taken");
        assert!(!self.make(), "what was made in its place is not taken");
    }
}

fn change(path: &Path, by: impl FnOnce(&mut Vec<u8>)) {
    let mut content = fs::read(path).unwrap();
    by(&mut content);
    fs::write(path, content).unwrap();
}

#[test]
fn an_artefact_cut_short_is_made_again() {
    let made = made();
    change(&made.file(), |content| content.truncate(content.len() / 2));
    made.is_made_again();
    change(&made.file(), Vec::clear);
    made.is_made_again();
}

#[test]
fn an_artefact_overwritten_is_made_again() {
    let made = made();
    change(&made.file(), |content| content.fill(0));
    made.is_made_again();
    change(&made.file(), |content| *content.last_mut().unwrap() ^= 1);
    made.is_made_again();
    change(&made.file(), |content| content.push(0));
    made.is_made_again();
}

#[test]
fn an_artefact_that_others_may_write_is_made_again() {
    let made = made();
    for mode in [0o666, 0o664, 0o646] {
        fs::set_permissions(made.file(), Permissions::from_mode(mode)).unwrap();
        made.is_made_again();
    }
}

#[test]
fn a_link_to_an_artefact_is_made_again() {
    let made = made();
    let elsewhere = Folder::new();
    let target = elsewhere.path().join("target");
    let link = made.file();
    fs::rename(&link, &target).unwrap();
    symlink(&target, &link).unwrap();
    made.is_made_again();
    assert!(target.exists());
}

#[test]
fn a_folder_that_others_may_write_is_not_looked_into() {
    let made = made();
    fs::set_permissions(made.folder.path(), Permissions::from_mode(0o777)).unwrap();
    assert!(made.make());
    assert!(made.make());
    fs::set_permissions(made.folder.path(), Permissions::from_mode(0o755)).unwrap();
    assert!(!made.make());
}

#[test]
fn an_artefact_of_another_guest_is_not_taken() {
    let made = made();
    let other = Made {
        folder: Folder::new(),
        wasm: wasm("(func)"),
    };
    let file = made.file();
    fs::copy(&file, other.folder.path().join(file.file_name().unwrap())).unwrap();
    assert!(other.make());
    assert_ne!(other.file().file_name(), file.file_name());
}

fn runs() {
    let guest = load(&wasm("")).unwrap();
    let ended = Run::default().of(&guest, "", &mut no_service());
    assert_eq!(ended.value(), [0xc0]);
}

#[test]
fn a_cache_that_cannot_be_written_stops_nothing() {
    let test = "artefact::a_cache_that_cannot_be_written_stops_nothing";
    process(test, &[("KOBAKO_CACHE_DIR", "/dev/null/none")], runs);
}

#[test]
fn a_cache_folder_given_by_a_relative_path_is_not_used() {
    let test = "artefact::a_cache_folder_given_by_a_relative_path_is_not_used";
    process(test, &[("KOBAKO_CACHE_DIR", "relative-cache")], || {
        runs();
        assert!(!Path::new("relative-cache").exists());
    });
}

#[test]
fn the_cache_is_a_folder_of_the_users_own_with_whole_files() {
    let test = "artefact::the_cache_is_a_folder_of_the_users_own_with_whole_files";
    let folder = Folder::new();
    let cache = folder.path().join("cache").to_str().unwrap().to_owned();
    process(test, &[("KOBAKO_CACHE_DIR", &cache)], || {
        runs();
        let cache = std::env::var("KOBAKO_CACHE_DIR").unwrap();
        let artefacts = Path::new(&cache).join("artefacts");
        assert_eq!(
            fs::metadata(&artefacts).unwrap().permissions().mode() & 0o777,
            0o700
        );
        let names: Vec<String> = fs::read_dir(&artefacts)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        assert_eq!(names.len(), 1, "{names:?}");
        assert!(names[0].ends_with(".cwasm"), "{names:?}");
    });
}

#[test]
fn a_guest_that_changed_after_it_was_looked_at_is_not_compiled() {
    prepare();
    let guests = Folder::new();
    let path = guests.file("guest.wasm", &wasm("(func $one)"));
    let source = Source::of(&path).unwrap();
    let engine = Allocation::first().engine().unwrap();
    fs::write(&path, wasm("(func $another)")).unwrap();
    let error = artefact::module(engine, &source, None).unwrap_err();
    assert_eq!(error.to_string(), "it changed while it was in use");
}

#[test]
fn a_guest_that_was_replaced_after_it_was_looked_at_is_still_there() {
    prepare();
    let guests = Folder::new();
    let path = guests.file("guest.wasm", &wasm("(func $replaced)"));
    let source = Source::of(&path).unwrap();
    fs::remove_file(&path).unwrap();
    let engine = Allocation::first().engine().unwrap();
    let (module, _) = artefact::module(engine, &source, None).unwrap();
    assert!(module.get_export("__kobako_run").is_some());
}

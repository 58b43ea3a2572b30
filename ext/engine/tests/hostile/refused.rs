//! Modules that are no guest, seen before they run.

use crate::common::folder::Folder;
use crate::common::prepare;
use crate::common::text::{refusal, wasm, without};
use kobako_engine::Guest;

#[test]
fn a_guest_that_lacks_an_export_is_refused_by_its_name() {
    assert_eq!(
        refusal(&without("memory", "")),
        "no guest: it exports no memory"
    );
    for name in ["__kobako_alloc", "__kobako_run", "__kobako_take_outcome"] {
        let message = format!("no guest: it exports no function {name}");
        assert_eq!(refusal(&without(name, "")), message);
    }
}

#[test]
fn an_export_of_another_kind_does_not_count() {
    let memory = r#"(global (export "memory") i32 (i32.const 0))"#;
    assert_eq!(refusal(&wasm(memory)), "no guest: it exports no memory");
    let run = r#"(global (export "__kobako_run") i32 (i32.const 0))"#;
    assert_eq!(
        refusal(&wasm(run)),
        "no guest: it exports no function __kobako_run"
    );
}

#[test]
fn a_memory_that_threads_share_is_no_memory_of_a_guest() {
    let shared = r#"(memory (export "memory") 2 2 shared)"#;
    let message = refusal(&wasm(shared));
    assert!(message.contains("shared"), "{message}");
}

#[test]
fn a_function_of_another_type_is_refused() {
    for (name, own, expected) in [
        (
            "__kobako_alloc",
            "(param i64) (result i32)",
            "(param i32) (result i32)",
        ),
        ("__kobako_run", "(param i32)", "(param i32 i32)"),
        ("__kobako_take_outcome", "(result i32)", "(result i64)"),
    ] {
        let field = format!(r#"(func (export "{name}") {own} unreachable)"#);
        let message =
            format!("its {name} is a (type (func {own})), not a (type (func {expected}))");
        assert_eq!(refusal(&wasm(&field)), format!("no guest: {message}"));
    }
}

#[test]
fn what_would_be_memory_beside_memory_is_no_part_of_a_guest() {
    for (field, missing) in [
        ("(memory 1)", "multiple memories"),
        (r#"(memory (export "memory") i64 2)"#, "memory64"),
        ("(type (array (mut i8)))", "gc"),
        ("(type (struct))", "gc"),
    ] {
        let message = refusal(&wasm(field));
        assert!(message.starts_with("no WebAssembly: "), "{message}");
        assert!(message.contains(missing), "{message}");
    }
}

#[test]
fn a_guest_without_the_mark_of_its_version_is_refused() {
    let message = "no guest: it does not speak version 1 of the calls between host and guest (no __kobako_abi_v1)";
    assert_eq!(refusal(&without("__kobako_abi_v1", "")), message);
    let next = r#"(func (export "__kobako_abi_v2"))"#;
    assert_eq!(refusal(&without("__kobako_abi_v1", next)), message);
}

#[test]
fn an_import_that_no_guest_is_given_is_refused_by_its_name() {
    for (module, name) in [
        ("env", "other"),
        ("env", "__kobako_dispatch2"),
        ("wasi_snapshot_preview1", "path_open"),
        ("wasi_snapshot_preview1", "fd_read"),
        ("wasi_snapshot_preview1", "random_get"),
        ("wasi_snapshot_preview1", "sock_accept"),
        ("wasi_unstable", "fd_write"),
        ("host", "system"),
    ] {
        let import = format!(r#"(import "{module}" "{name}" (func))"#);
        let message = format!("no guest: it imports {module}.{name}, which no guest is given");
        assert_eq!(refusal(&wasm(&import)), message);
    }
}

#[test]
fn an_import_of_another_type_is_refused() {
    for import in [
        r#"(import "env" "__kobako_dispatch" (func (param i32) (result i64)))"#,
        r#"(import "env" "__kobako_dispatch" (global i32))"#,
        r#"(import "wasi_snapshot_preview1" "fd_write" (func (param i32)))"#,
    ] {
        let message = refusal(&wasm(import));
        assert!(message.starts_with("no guest: "), "{message}");
        assert_eq!(message.lines().count(), 1, "{message}");
    }
}

#[test]
fn what_is_no_module_is_refused() {
    let whole = wasm("");
    let component = b"\0asm\x0d\0\x01\0";
    for bytes in [
        &b""[..],
        b"puts 1\n",
        b"\0asm",
        &whole[..whole.len() - 1],
        component,
    ] {
        let message = refusal(bytes);
        assert!(message.starts_with("no WebAssembly: "), "{message}");
        assert_eq!(message.lines().count(), 1, "{message}");
    }
}

#[test]
fn a_path_that_leads_to_no_file_is_named() {
    prepare();
    let folder = Folder::new();
    let path = folder.path().join("none.wasm");
    let message = Guest::load(&path, None).err().unwrap().to_string();
    assert_eq!(message, format!("{} is not there", path.display()));
    let path = folder.path();
    let message = Guest::load(path, None).err().unwrap().to_string();
    let start = format!("{} cannot be read: ", path.display());
    assert!(message.starts_with(&start), "{message}");
}

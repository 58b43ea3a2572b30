//! Says where libmruby.a is: `rake wasm:build` makes it and sets the variable.

fn main() {
    println!("cargo::rerun-if-env-changed=KOBAKO_MRUBY_LIB");
    println!("cargo::rerun-if-env-changed=KOBAKO_WASI_LIB");
    let mruby = std::env::var("KOBAKO_MRUBY_LIB")
        .expect("KOBAKO_MRUBY_LIB must name the folder of libmruby.a; run `rake wasm:build`");
    println!("cargo::rerun-if-changed={mruby}/libmruby.a");
    println!("cargo::rustc-link-search=native={mruby}");
    println!("cargo::rustc-link-lib=static=mruby");
    let wasi = std::env::var("KOBAKO_WASI_LIB")
        .expect("KOBAKO_WASI_LIB must name the folder of libsetjmp.a; run `rake wasm:build`");
    println!("cargo::rustc-link-search=native={wasi}");
    println!("cargo::rustc-link-lib=static=setjmp");
    // The linker makes the C's code, and calls of one file can then be inlined in another.
    println!("cargo::rustc-link-arg=-mllvm=-wasm-enable-sjlj");
    println!("cargo::rustc-link-arg=--lto-O3");
    // What setjmp becomes is named only after the linker has looked for names.
    for name in ["__wasm_setjmp", "__wasm_setjmp_test", "__wasm_longjmp"] {
        println!("cargo::rustc-link-arg=-u{name}");
    }
    println!("cargo::rustc-link-arg=--stack-first");
    let stack = std::env::var("KOBAKO_STACK_BYTES").unwrap_or("786432".into());
    println!("cargo::rerun-if-env-changed=KOBAKO_STACK_BYTES");
    println!("cargo::rustc-link-arg=-zstack-size={stack}");
    // the host puts it back where it was before it uses an instance again
    println!("cargo::rustc-link-arg=--export=__stack_pointer");
}

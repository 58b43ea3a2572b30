#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| kobako_fuzz::dispatch::check(bytes));

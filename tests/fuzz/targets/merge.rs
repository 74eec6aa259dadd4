#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| meander::checks::check_merge(bytes));

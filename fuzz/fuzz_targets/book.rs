#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| vates_partner_fuzz::holds::book::hold(bytes));

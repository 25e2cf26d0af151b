//! How long answers take. Run with `cargo bench`.

fn main() {
    divan::main();
}

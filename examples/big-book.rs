//! Writes a big book, to see how the program fares with it:
//! `cargo run --release --example big-book -- DIR --orders 10000000 --deals 2000000 --partners 2000`.
#![expect(clippy::arithmetic_side_effects, reason = "numbers of rows are far from the end of 64 bits")]

#[path = "../benches/big_book/generator.rs"]
mod generator;

use std::fs;
use std::path::PathBuf;

use clap::Parser;
use clap::builder::RangedU64ValueParser;
use generator::{Cells, Plan, Rows};

/// Writes a book of any size, the same for the same options.
#[derive(Debug, Parser)]
struct Arguments {
    /// The folder, which must not exist or be empty
    folder: PathBuf,
    /// How many orders
    #[arg(long, default_value_t = 10_000_000)]
    orders: u64,
    /// How many deals
    #[arg(long, default_value_t = 2_000_000)]
    deals: u64,
    /// How many partners, all of them distributors
    #[arg(long, default_value_t = 2000, value_parser = RangedU64ValueParser::<u64>::new().range(1..))]
    partners: u64,
    /// Another seed is another book
    #[arg(long, default_value_t = 2026)]
    seed: u64,
    /// Orders and deals in no order, rather than by date
    #[arg(long)]
    shuffled: bool,
    /// Cells in quotes, with quotes, commas and line ends in some of them
    #[arg(long)]
    quoted: bool,
    /// Into how many files orders and deals are split
    #[arg(long, default_value_t = 1, value_parser = RangedU64ValueParser::<u64>::new().range(1..10_000))]
    files: u64,
}

fn main() -> anyhow::Result<()> {
    let arguments = Arguments::parse();
    fs::create_dir_all(&arguments.folder)?;
    // What is left of another book would add up with this one.
    anyhow::ensure!(
        fs::read_dir(&arguments.folder)?.next().is_none(),
        "{} is not empty",
        arguments.folder.display()
    );
    let plan = Plan {
        rows: if arguments.shuffled { Rows::Shuffled } else { Rows::ByDate },
        cells: if arguments.quoted { Cells::Quoted } else { Cells::Plain },
        files: arguments.files,
        deals: arguments.deals,
        partners: arguments.partners,
        ..Plan::of(arguments.seed, arguments.orders)
    };
    Ok(plan.write(&arguments.folder)?)
}

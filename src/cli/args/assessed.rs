//! Arguments of `qualify` and `tally`.

use clap::Args;

use super::quarter;
use crate::calendar::QuarterNumber;

/// What is to be assessed.
#[derive(Debug, Args)]
pub struct QualifyArgs {
    /// The year [default: that of the as-of date].
    #[arg(long, value_name = "YYYY")]
    pub year: Option<i32>,
    /// A partner; may be repeated [default: every distributor].
    #[arg(long = "partner", value_name = "ID")]
    pub partners: Vec<String>,
    /// Show one quarter only: 1 to 4, or Q1 to Q4. The verdict still rests on all four.
    #[arg(long, value_name = "Q", value_parser = quarter)]
    pub quarter: Option<QuarterNumber>,
    /// Show under every figure its clause and its records.
    #[arg(long)]
    pub explain: bool,
    /// Only partners whose verdict hinges on a reading: what has to be settled.
    #[arg(long)]
    pub contested: bool,
    /// End with exit code 1 where some verdict is transition.
    #[arg(long)]
    pub exit_code: bool,
    /// Assess as if a record were absent: its id, KIND:ID, or where it stands; may be repeated.
    #[arg(long, value_name = "RECORD")]
    pub without: Vec<String>,
    /// Answer from files that tally wrote instead of a book: for their year and day. A pattern such as
    /// 'parts/*.tally' means all files that it fits; may be repeated.
    #[arg(long, value_name = "FILE")]
    pub tallies: Vec<String>,
}

/// What is tallied.
#[derive(Debug, Args)]
pub struct TallyArgs {
    /// The year [default: that of the as-of date].
    #[arg(long, value_name = "YYYY")]
    pub year: Option<i32>,
    /// Leave out the ids of records, people's names and titles of sessions. Answers are the same without evidence.
    #[arg(long)]
    pub slim: bool,
}

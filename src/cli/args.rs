//! What can be typed. The comments here are the help that people read.

mod assessed;
mod claims;
mod deals;
mod licences;
mod orders;
mod quotes;
mod quoting;
mod standing;
mod trials;

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};

use super::guess::ImportGuessArgs;
use crate::calendar::{Date, QuarterNumber, parse_date};
use crate::render::Format;
pub use assessed::{QualifyArgs, TallyArgs};
pub use claims::{
    ClaimArgs, ClaimAwardArgs, ClaimCommand, ClaimListArgs, ClaimRejectArgs, ClaimStatusArg, ClaimSubmitArgs,
};
pub use deals::{
    DealArgs, DealCloseArgs, DealCommand, DealEngagementArgs, DealListArgs, DealRegisterArgs, JournalArgs,
    JournalCommand, WriteArgs,
};
pub use licences::{LicenceArgs, LicenceCommand, LicenceListArgs, LicenceRequestArgs};
pub use orders::{
    InvoicesArgs, OrderArgs, OrderCommand, OrderCreditArgs, OrderInvoiceArgs, OrderListArgs, OrderPlaceArgs,
};
pub use quotes::{
    QuotesAcceptArgs, QuotesArgs, QuotesCommand, QuotesListArgs, QuotesReviseArgs, QuotesWithdrawArgs,
};
pub use quoting::{PricingArgs, QuoteArgs, SubscriptionsArgs};
pub use standing::{BenefitsArgs, LocatorArgs, MarketingArgs, StatusArgs};
pub use trials::{
    TrialArgs, TrialCommand, TrialConvertArgs, TrialExtendArgs, TrialKindArg, TrialListArgs, TrialReviewArgs,
    TrialStartArgs,
};

/// Quotes Vates VMS bundles at the right partner price, and tells whether a partner qualifies, quarter by
/// quarter, under the Vates Distributor Partner Program.
///
/// Records (partners, deals, orders, activities...) come from a book: a folder of plain CSV and TOML files.
/// Every figure is exact and cites the clause and the records it comes from.
///
/// Exit codes: 0 done; 1 the answer is "no" (check, program check, qualify --exit-code); 2 wrong usage or bad input;
/// 3 the program failed.
#[derive(Debug, Parser)]
#[command(name = "vates-partner", version, max_term_width = 100, propagate_version = true)]
pub struct Cli {
    #[command(flatten)]
    #[allow(missing_docs, reason = "a comment here would be shown as help")]
    pub common: Common,
    #[command(subcommand)]
    #[allow(missing_docs, reason = "a comment here would be shown as help")]
    pub command: Command,
}

/// Flags that several commands share.
#[derive(Clone, Debug, Args)]
#[command(next_help_heading = "Common flags")]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
pub struct Common {
    /// The book's folder [default: the nearest one at or above here with a vates-partner.toml, else here].
    /// `VATES_PARTNER_BOOK` sets it too.
    #[arg(long, global = true, value_name = "DIR", conflicts_with = "demo")]
    pub book: Option<PathBuf>,
    /// Use the demo book that the program carries.
    #[arg(long, global = true)]
    pub demo: bool,
    /// A program file instead of the one that the program carries.
    #[arg(long, global = true, value_name = "FILE")]
    pub program: Option<PathBuf>,
    /// Let the book's sources name files outside of it. Only for books that you trust.
    #[arg(long, global = true)]
    pub allow_outside: bool,
    /// How many threads read large files [default: one for each core]. The answer is the same for any number.
    #[arg(long, global = true, value_name = "N", value_parser = threads)]
    pub threads: Option<NonZeroUsize>,
    /// The day as of which to answer [default: today]. What is dated later is not known yet.
    #[arg(long, global = true, value_name = "YYYY-MM-DD", value_parser = date)]
    pub as_of: Option<Date>,
    /// Choose a reading where the program text leaves one open; may be repeated.
    #[arg(long = "reading", global = true, value_name = "ID=CHOICE")]
    pub readings: Vec<String>,
    /// How to show the answer [default: table, or by the extension of --output].
    #[arg(short = 'O', long, global = true, value_name = "FORMAT")]
    pub format: Option<FormatArg>,
    /// Short for --format json.
    #[arg(long, global = true)]
    pub json: bool,
    /// Write the answer to a file, whole or not at all; `-` is the terminal.
    #[arg(short, long, global = true, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// When to use colours.
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub color: ColorArg,
    /// Say nothing but the answer.
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub quiet: bool,
    /// Say what was read, and show every finding.
    #[arg(short, long, global = true, action = ArgAction::SetTrue)]
    pub verbose: bool,
    /// The command line, as the journal tells it.
    #[arg(skip)]
    pub typed: String,
}

/// How an answer is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum FormatArg {
    /// Tables for people.
    Table,
    /// One JSON document.
    Json,
    /// A JSON document a line.
    Jsonl,
    /// Rows for a spreadsheet.
    Csv,
    /// Markdown.
    Markdown,
}

impl From<FormatArg> for Format {
    fn from(format: FormatArg) -> Format {
        match format {
            FormatArg::Table => Format::Table,
            FormatArg::Json => Format::Json,
            FormatArg::Jsonl => Format::JsonLines,
            FormatArg::Csv => Format::Csv,
            FormatArg::Markdown => Format::Markdown,
        }
    }
}

/// When colours are used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ColorArg {
    /// On a terminal, unless `NO_COLOR` is set.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// Arguments of `import`.
#[derive(Debug, Args)]
pub struct ImportArgs {
    #[command(subcommand)]
    #[allow(missing_docs, reason = "a comment here would be shown as help")]
    pub command: ImportCommand,
}

/// What can be asked of exports.
#[derive(Debug, Subcommand)]
pub enum ImportCommand {
    /// Look at an export and print a `sources` entry for vates-partner.toml to start from.
    Guess(ImportGuessArgs),
    /// Show the records that the book's sources make of exports: in the book's own columns, each with the file
    /// and line it comes from, and what became of every row.
    Show(ImportShowArgs),
}

/// Arguments of `import show`.
#[derive(Debug, Args)]
pub struct ImportShowArgs {
    /// The kind of record: deals, orders... [default: the only kind that there are sources of].
    #[arg(value_name = "KIND")]
    pub kind: Option<String>,
}

/// What can be asked.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Price a bundle: list price, discounts, net, and what the partner earns.
    Quote(Box<QuoteArgs>),
    /// List saved quotes, show them as they were made, revise, accept and withdraw them.
    Quotes(QuotesArgs),
    /// Tell whether distributors qualify, quarter by quarter.
    Qualify(QualifyArgs),
    /// Write what qualification needs of each partner to a file, so that a book is tallied in parts and by several
    /// machines; qualify --tallies answers from those files.
    Tally(TallyArgs),
    /// Explain a clause of the program, a figure down to its records, or the code of a finding.
    Explain(ExplainArgs),
    /// Add up partner engagement scores.
    Pes(PesArgs),
    /// Tell on one page where a partner stands: type, quarter and year, score, pipeline, and what ends next.
    Status(StatusArgs),
    /// Tell what the program gives a partner: every benefit as it stands, and what is missing to have it.
    Benefits(BenefitsArgs),
    /// List partners by country, with nothing but what the public may see.
    Locator(LocatorArgs),
    /// Tell of a partner's marketing: funds that are open to it, activities with their points, sessions.
    Marketing(MarketingArgs),
    /// List the records of a kind, as read.
    List(ListArgs),
    /// Show one record, as read.
    Show(ShowArgs),
    /// Show what the book's sources make of someone else's exports.
    Import(ImportArgs),
    /// Tell subscriptions, as orders make them: bundle, hosts, first and last day; and which are to be renewed.
    Subscriptions(SubscriptionsArgs),
    /// Register deals, close them, change how they are worked on; list and show them.
    Deal(DealArgs),
    /// Submit activities for points of the partner engagement score, award and reject them; list and show them.
    Claim(ClaimArgs),
    /// Start trials and proofs of concept, extend and convert them; list and show them.
    Trial(TrialArgs),
    /// Ask for internal-use licences, and list them.
    Licence(LicenceArgs),
    /// Place orders, invoice and credit them; list and show them.
    Order(OrderArgs),
    /// List the invoices and credit notes that were issued, with their totals.
    Invoices(InvoicesArgs),
    /// Show what was changed in the book by commands, when and by whom; or hold the book against it.
    Journal(JournalArgs),
    /// Take back the last change that a command made; again, to go further back.
    Undo(WriteArgs),
    /// Report everything that is wrong in the book, and what an auditor would ask about it.
    Check,
    /// Show the partner program: prices, types, requirements, readings, clauses; or check what it leaves open.
    Program(ProgramArgs),
    /// Make a new book.
    Init(InitArgs),
    /// Print the JSON Schema of an answer.
    Schema(SchemaArgs),
    /// Print completions for a shell.
    Completions(CompletionsArgs),
    /// Print a manual page.
    Man(ManArgs),
}

/// What is explained: a clause, the code of a finding, or a figure named by partner, quarter and criterion.
#[derive(Debug, Args)]
pub struct ExplainArgs {
    /// The clause, by the id that answers cite: sales.upgrade-gap; or the code of a finding: E0402.
    #[arg(value_name = "CLAUSE|CODE")]
    pub name: Option<String>,
    /// The partner whose figure is taken apart.
    #[arg(long, value_name = "ID")]
    pub partner: Option<String>,
    /// The quarter: 1 to 4, or Q1 to Q4.
    #[arg(long, value_name = "Q", value_parser = quarter)]
    pub quarter: Option<QuarterNumber>,
    /// The criterion: gross-invoiced, pes, partner-owned...
    #[arg(long, value_name = "ID")]
    pub criterion: Option<String>,
    /// The year [default: that of the as-of date].
    #[arg(long, value_name = "YYYY")]
    pub year: Option<i32>,
    /// Explain as if a record were absent: its id, KIND:ID, or where it stands; may be repeated.
    #[arg(long, value_name = "RECORD")]
    pub without: Vec<String>,
}

/// Whose scores are added up.
#[derive(Debug, Args)]
pub struct PesArgs {
    /// The year [default: that of the as-of date].
    #[arg(long, value_name = "YYYY")]
    pub year: Option<i32>,
    /// A partner; may be repeated [default: every partner].
    #[arg(long = "partner", value_name = "ID")]
    pub partners: Vec<String>,
    /// Add up as if an activity were absent: its id, or where it stands; may be repeated.
    #[arg(long, value_name = "RECORD")]
    pub without: Vec<String>,
}

/// Which records are listed.
#[derive(Debug, Args)]
pub struct ListArgs {
    /// The kind: partners, deals, orders, activities, certifications, sessions, rates, customers or trials.
    #[arg(value_name = "KIND")]
    pub kind: String,
    #[command(flatten)]
    #[allow(missing_docs, reason = "a comment here would be shown as help")]
    pub filter: FilterArgs,
}

/// Which of the records.
#[derive(Debug, Args)]
pub struct FilterArgs {
    /// Only those of a partner.
    #[arg(long, value_name = "ID")]
    pub partner: Option<String>,
    /// Only those dated on or after a day (orders: ordered; deals: closed, else registered; partners: joined).
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    pub from: Option<Date>,
    /// Only those dated on or before a day.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    pub to: Option<Date>,
}

/// Which record is shown.
#[derive(Debug, Args)]
pub struct ShowArgs {
    /// The kind of record.
    #[arg(value_name = "KIND")]
    pub kind: String,
    /// Its id, or where it stands: orders.csv:12.
    #[arg(value_name = "ID")]
    pub id: String,
    #[command(flatten)]
    #[allow(missing_docs, reason = "a comment here would be shown as help")]
    pub filter: FilterArgs,
}

/// Which part of the program is shown.
#[derive(Debug, Args)]
pub struct ProgramArgs {
    /// The part, or `check`.
    #[arg(value_name = "PART")]
    pub part: PartArg,
    /// With `check`: the program file to check [default: the program in force].
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,
}

/// A part of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum PartArg {
    /// All of it.
    Show,
    /// What is sold.
    Bundles,
    /// Types of partners, their comparison, engagement models.
    Types,
    /// Benefits and requirements by quarter.
    Quarters,
    /// Where the text leaves a choice.
    Readings,
    /// The passages that answers cite.
    Clauses,
    /// What the program leaves open, says twice, or says against itself; ends with exit code 1 at a
    /// contradiction.
    Check,
}

/// Where a book is made.
#[derive(Debug, Args)]
pub struct InitArgs {
    /// The folder; made where it isn't there. Nothing in it is ever overwritten.
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
}

/// Which schema is printed.
#[derive(Debug, Args)]
pub struct SchemaArgs {
    /// The answer it describes; without it, the names there are.
    #[arg(value_name = "NAME")]
    pub name: Option<String>,
}

/// For which shell.
#[derive(Debug, Args)]
pub struct CompletionsArgs {
    /// The shell.
    #[arg(value_name = "SHELL")]
    pub shell: clap_complete::Shell,
}

/// Which page.
#[derive(Debug, Args)]
pub struct ManArgs {
    /// The command; without it, the page of the program.
    #[arg(value_name = "COMMAND")]
    pub command: Option<String>,
}

fn threads(text: &str) -> Result<NonZeroUsize, String> {
    let number = digits::<std::num::NonZeroU16>(text).map(NonZeroUsize::from);
    number.ok_or_else(|| "write a whole number from 1 on".to_owned())
}

pub(super) fn date(text: &str) -> Result<Date, String> {
    parse_date(text).ok_or_else(|| "write a day of the calendar as YYYY-MM-DD".to_owned())
}

/// A number written in digits alone.
pub(super) fn digits<T: std::str::FromStr>(text: &str) -> Option<T> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

fn quarter(text: &str) -> Result<QuarterNumber, String> {
    let digits = text.strip_prefix(['Q', 'q']).unwrap_or(text);
    let number = digits.parse().ok().and_then(QuarterNumber::new);
    number.ok_or_else(|| "a quarter is 1 to 4, or Q1 to Q4".to_owned())
}

//! The environment, read once: the day, the folder, the terminal, the variables that matter.

use std::ffi::OsString;
use std::io::IsTerminal as _;
use std::num::NonZeroUsize;
use std::path::PathBuf;

use crate::calendar::Date;

/// The width of what is no terminal.
const PIPED_WIDTH: u16 = 80;
/// Narrower than this no table can be read.
const NARROWEST: u16 = 40;

/// What the surroundings say.
#[derive(Clone, Debug)]
pub struct Context {
    /// Today.
    pub today: Date,
    /// The time, for the journal: `2026-11-24T14:05:33Z`.
    pub now: String,
    /// Who runs the program, as the variables have it.
    pub user: Option<String>,
    /// Asks the system whose account runs the program, where no variable says it: containers and services set none.
    pub account: fn() -> Option<String>,
    /// The current folder.
    pub folder: PathBuf,
    /// Asks how many threads can run at once. To find that out takes longer than a small book does, so only who reads
    /// a large one asks.
    pub cores: fn() -> NonZeroUsize,
    /// `VATES_PARTNER_BOOK`.
    pub book: Option<OsString>,
    /// Whether `NO_COLOR` is set to anything.
    pub no_colour: bool,
    /// Whether answers go to a terminal.
    pub stdout_is_terminal: bool,
    /// Whether everything else goes to a terminal.
    pub stderr_is_terminal: bool,
    /// The width of the terminal, or of a page where there is none.
    pub width: u16,
    /// The same of where everything else goes.
    pub width_of_notes: u16,
}

impl Context {
    /// The surroundings of this process.
    #[expect(clippy::disallowed_methods, reason = "this is the one place where the environment is read")]
    pub fn from_environment() -> Context {
        let stdout_is_terminal = std::io::stdout().is_terminal();
        let stderr_is_terminal = std::io::stderr().is_terminal();
        // The sizes of terminals; both are the same one where both are terminals.
        let width = |is_terminal: bool| {
            let size = if is_terminal { terminal_size::terminal_size() } else { None };
            size.map_or(PIPED_WIDTH, |(width, _)| width.0).max(NARROWEST)
        };
        Context {
            today: chrono::Local::now().date_naive(),
            now: chrono::Utc::now().format("%Y-%m-%dT%H:%M:%SZ").to_string(),
            user: ["USER", "LOGNAME", "USERNAME"]
                .into_iter()
                .filter_map(|name| std::env::var(name).ok())
                .find(|user| !user.trim().is_empty()),
            account: || whoami::username().ok(),
            folder: std::env::current_dir().unwrap_or_else(|_| PathBuf::from(".")),
            cores: || std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN),
            book: std::env::var_os("VATES_PARTNER_BOOK").filter(|book| !book.is_empty()),
            no_colour: std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()),
            stdout_is_terminal,
            stderr_is_terminal,
            width: width(stdout_is_terminal),
            width_of_notes: width(stderr_is_terminal),
        }
    }
}

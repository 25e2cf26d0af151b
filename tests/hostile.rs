//! Input that means harm: nothing in it is obeyed, and nothing of it takes the memory, the time or the program down.

mod arguments;
mod disk;
mod large;
mod nested;
mod texts;
mod values;

use std::ffi::OsString;
use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use vates_partner::cli::{self, context::Context};

use crate::support::{Book, Outcome, program_in};

const ACME: &str = "acme,Acme,distributor,2021-03-01,,,,,FR,USD";

/// How long any run may take; a debug build on a busy machine is slow, but not endless.
const PATIENCE: Duration = Duration::from_secs(60);

/// The program, ready to run in a folder with so many megabytes of memory.
fn limited(megabytes: u32, folder: &Path) -> Command {
    let bare = program_in(folder);
    if !cfg!(unix) {
        return bare;
    }
    // Where there is no such limit, the shell says so and goes on.
    let limit = format!("ulimit -v {} 2>/dev/null; exec \"$0\" \"$@\"", megabytes * 1024);
    let mut shell = Command::new("sh");
    shell.args(["-c", &limit]).arg(bare.get_program()).current_dir(folder).stdin(Stdio::null());
    for (name, _) in bare.get_envs().filter(|(_, value)| value.is_none()) {
        shell.env_remove(name);
    }
    shell
}

/// Runs the program in a folder, and demands that it ends by itself and does with so many megabytes of memory.
#[track_caller]
fn run_within(megabytes: u32, folder: &Path, arguments: &[&str]) -> Outcome {
    let mut command = limited(megabytes, folder);
    let mut child = command.args(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let (stdout, stderr) = (all_of(child.stdout.take().unwrap()), all_of(child.stderr.take().unwrap()));
    let started = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        if started.elapsed() > PATIENCE {
            child.kill().unwrap();
            panic!("`{}` didn't end", arguments.join(" "));
        }
        std::thread::sleep(Duration::from_millis(5));
    };
    let (stdout, stderr) = (stdout.join().unwrap(), stderr.join().unwrap());
    Outcome { arguments: arguments.join(" "), code: status.code(), stdout, stderr }
}

/// All that comes out of a stream, read on the side.
fn all_of(mut stream: impl Read + Send + 'static) -> JoinHandle<String> {
    std::thread::spawn(move || {
        let mut text = String::new();
        stream.read_to_string(&mut text).unwrap();
        text
    })
}

/// Demands that `check` finds the pieces in this order within that memory, and says it in few words.
#[track_caller]
fn told_within(megabytes: u32, book: &Book, pieces: &[&str]) {
    let check = run_within(megabytes, book.path(), &["check"]).ended(1);
    crate::support::assert_order(&check.stdout, pieces);
    assert!(check.stdout.len() < 30_000, "{} bytes were printed", check.stdout.len());
    assert_inert(&check.stdout);
}

/// The same, and that no answer is given.
#[track_caller]
fn refused_within(megabytes: u32, book: &Book, pieces: &[&str]) {
    told_within(megabytes, book, pieces);
    let qualify = run_within(megabytes, book.path(), &["qualify", "--as-of", "2026-11-24"]).refused(&[]);
    assert!(qualify.stderr.len() < 30_000, "{} bytes were printed", qualify.stderr.len());
    assert_inert(&qualify.stderr);
}

/// The answer to a command line that no shell could pass on: its arguments may be of any length.
pub(crate) fn answer(folder: &Path, arguments: &[&str]) -> cli::Outcome {
    let context = Context {
        now: "2026-11-24T12:00:00Z".to_owned(),
        user: None,
        account: || None,
        today: chrono::NaiveDate::from_ymd_opt(2026, 11, 24).unwrap(),
        folder: folder.to_owned(),
        cores: || std::num::NonZeroUsize::MIN,
        book: None,
        no_colour: true,
        stdout_is_terminal: false,
        stderr_is_terminal: false,
        width: 80,
        width_of_notes: 80,
    };
    let all = std::iter::once("vates-partner").chain(arguments.iter().copied()).map(OsString::from);
    cli::run(all, &context)
}

/// Whether a character steers a terminal, turns the direction of a text, or takes no place in it.
fn steers(character: char) -> bool {
    let hides = [
        '\u{ad}'..='\u{ad}',
        '\u{61c}'..='\u{61c}',
        '\u{180e}'..='\u{180e}',
        '\u{200b}'..='\u{200f}',
        '\u{2028}'..='\u{202e}',
        '\u{2060}'..='\u{206f}',
        '\u{fe00}'..='\u{fe0f}',
        '\u{feff}'..='\u{feff}',
        '\u{fff9}'..='\u{fffb}',
        '\u{e0000}'..='\u{e0fff}',
    ];
    (character.is_control() && character != '\n') || hides.iter().any(|range| range.contains(&character))
}

/// Demands that nothing in a text steers a terminal.
#[track_caller]
fn assert_inert(text: &str) {
    for line in text.split('\n') {
        assert!(!line.contains(steers), "{:?}", line.chars().take(2_000).collect::<String>());
    }
}

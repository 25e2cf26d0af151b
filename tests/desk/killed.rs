//! A writer that is killed at each of its system calls that could leave a trace.

use std::process::{Command, Stdio};

use nix::sys::ptrace::{self, Options};
use nix::sys::signal::{Signal, kill};
use nix::sys::wait::{WaitPidFlag, WaitStatus, waitpid};
use nix::unistd::Pid;

use super::{DAY, book, run, text};
use crate::support::Book;

/// Runs a command and kills it at so many-eth of its system calls that leave a trace; `false` where it ended before.
#[expect(clippy::zombie_processes, reason = "whoever traces a process waits for it in its own way")]
fn killed_at(book: &Book, command: &str, at: usize) -> bool {
    let program = env!("CARGO_BIN_EXE_vates-partner");
    let line = format!("kill -STOP $$; exec \"$0\" {command} --by a --as-of {DAY}");
    let child = Command::new("sh")
        .args(["-c", &line, program])
        .current_dir(book.path())
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let pid = Pid::from_raw(i32::try_from(child.id()).unwrap());
    assert!(matches!(waitpid(pid, Some(WaitPidFlag::WUNTRACED)).unwrap(), WaitStatus::Stopped(..)));
    ptrace::seize(pid, Options::PTRACE_O_TRACESYSGOOD | Options::PTRACE_O_EXITKILL).unwrap();
    kill(pid, Signal::SIGCONT).unwrap();
    let (mut calls, mut is_entry) = (0, true);
    loop {
        let signal = match waitpid(pid, None).unwrap() {
            WaitStatus::PtraceSyscall(_) => {
                if is_entry && leaves_trace(pid) {
                    if calls == at {
                        kill(pid, Signal::SIGKILL).unwrap();
                        let _ = waitpid(pid, None);
                        return true;
                    }
                    calls += 1;
                }
                is_entry = !is_entry;
                None
            }
            WaitStatus::Stopped(_, Signal::SIGTRAP | Signal::SIGCONT) | WaitStatus::PtraceEvent(..) => None,
            WaitStatus::Stopped(_, signal) => Some(signal),
            WaitStatus::Exited(_, code) => {
                assert_eq!(code, 0);
                assert!(calls > 10, "only {calls} system calls were seen");
                return false;
            }
            other @ (WaitStatus::Signaled(..) | WaitStatus::Continued(_) | WaitStatus::StillAlive) => {
                panic!("{other:?}")
            }
        };
        ptrace::syscall(pid, signal).unwrap();
    }
}

/// Whether a system call that is about to be made could change anything on disk. A kill at another one leaves what a
/// kill at the next of these does.
#[cfg(target_arch = "x86_64")]
fn leaves_trace(pid: Pid) -> bool {
    let registers = ptrace::getregs(pid).unwrap();
    match registers.orig_rax {
        // open for writing, or making: openat
        257 => registers.rdx & 0o103 != 0,
        // write, writev, fsync, fdatasync, ftruncate, rename, mkdir, unlink, chmod, fchmod, chown, fchown, flock...
        1 | 20 | 73..=77 | 82..=94 | 258 | 260 | 263 | 264 | 268 | 316 => true,
        _ => false,
    }
}

#[cfg(not(target_arch = "x86_64"))]
fn leaves_trace(_: Pid) -> bool {
    true
}

/// Demands that nothing stands in a folder of the book that is there only for the moment of writing.
fn assert_nothing_left(book: &Book, folder: &str, at: usize) {
    let left: Vec<String> = std::fs::read_dir(book.path().join(folder))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.starts_with(".vates-partner") && name != ".vates-partner.lock")
        .collect();
    assert!(left.is_empty(), "killed at {at}: {left:?}");
}

fn holds_at_every_call(file: &str, start: impl Fn() -> Book) {
    for at in 0.. {
        let book = start();
        let was_killed = killed_at(&book, &format!("{} New", super::REGISTER), at);
        let ids = || {
            let records = book.json(&["list", "deals"])["records"].clone();
            records
                .as_array()
                .unwrap()
                .iter()
                .map(|deal| deal["id"].as_str().unwrap().to_owned())
                .collect::<Vec<_>>()
        };
        let found = ids();
        assert!(found == ["D-1"] || found == ["D-1", "D-2"], "killed at {at}: {found:?}");
        let is_after = found.len() == 2;
        book.run(&["journal", "verify"]).success();
        let told = book.json(&["journal"])["entries"].as_array().unwrap().len();
        assert_eq!(told, usize::from(is_after), "killed at {at}: the journal says otherwise");
        run(&book, "deal register --partner acme --engagement co-led --customer Another-one").success();
        let next = ids();
        assert_eq!(next.len(), found.len() + 1, "killed at {at}: {next:?}");
        book.run(&["journal", "verify"]).success();
        let count = text(&book, file).matches("D-2").count();
        assert_eq!(count, 1, "killed at {at}");
        assert_nothing_left(&book, "", at);
        if !was_killed {
            assert!(is_after);
            return;
        }
    }
}

#[test]
fn a_csv_file_reads_as_before_or_as_after() {
    holds_at_every_call("deals.csv", || book().deals(&["D-1,birch,Old,co-led,open,2026-01-01,,,"]));
}

#[test]
fn a_toml_file_reads_as_before_or_as_after() {
    let toml = "[[deals]]\nid = \"D-1\"\npartner = \"birch\"\ncustomer = \"Old\"\nengagement = \"co-led\"\n\
                status = \"open\"\nregistered = 2026-01-01\n";
    holds_at_every_call("deals.toml", || book().file("deals.toml", toml));
}

/// How many quotes and orders there are, and how the first quote stands.
fn quotes_and_orders(book: &Book) -> (usize, usize, String) {
    let list = book.json(&["quotes", "list", "--as-of", DAY])["quotes"].clone();
    let orders = book.json(&["list", "orders"])["records"].as_array().unwrap().len();
    let status = list[0]["status"].as_str().unwrap_or("none").to_owned();
    (list.as_array().unwrap().len(), orders, status)
}

#[test]
fn a_quote_is_saved_whole_and_ordered_with_its_orders() {
    const SAVE: &str = "quote --bundle pro --hosts 5 --partner acme --customer A --engagement co-led --save";
    const PLACE: &str = "order place --quote Q-2026-0001";
    for at in 0.. {
        let book = book();
        let was_killed = killed_at(&book, SAVE, at);
        let found = quotes_and_orders(&book);
        assert!(found.0 <= 1 && (was_killed || found.0 == 1), "killed at {at}: {found:?}");
        book.run(&["journal", "verify"]).success();
        let next = run(&book, &format!("{SAVE} --json")).json();
        // A number that nobody got to see may be given.
        let number = if found.0 == 1 { "Q-2026-0002" } else { "Q-2026-0001" };
        assert_eq!(next["id"], number, "killed at {at}");
        assert_nothing_left(&book, "", at);
        assert_nothing_left(&book, "quotes", at);
        if !was_killed {
            break;
        }
    }
    for at in 0.. {
        let book = book();
        run(&book, SAVE).success();
        let was_killed = killed_at(&book, PLACE, at);
        let found = quotes_and_orders(&book);
        let before = found == (1, 0, "open".to_owned());
        assert!(before || found == (1, 1, "ordered".to_owned()), "killed at {at}: {found:?}");
        book.run(&["journal", "verify"]).success();
        if before {
            run(&book, PLACE).success();
        } else {
            run(&book, PLACE).refused(&["was ordered on"]);
        }
        assert_eq!(quotes_and_orders(&book), (1, 1, "ordered".to_owned()), "killed at {at}");
        book.run(&["journal", "verify"]).success();
        if !was_killed {
            assert!(!before);
            return;
        }
    }
}

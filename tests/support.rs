//! The small language the tests are written in: a book made of text, a command run in it, and what came back.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

/// A book in a folder of its own, removed when the test ends.
pub struct Book {
    folder: tempfile::TempDir,
}

impl Book {
    /// A book with nothing but an empty configuration, so that it is found as a book.
    pub fn new() -> Book {
        let book = Book { folder: tempfile::tempdir().unwrap() };
        book.file("vates-partner.toml", "")
    }

    /// Writes (or replaces) one file of the book.
    pub fn file(self, path: &str, content: impl AsRef<[u8]>) -> Book {
        let full = self.folder.path().join(path);
        fs::create_dir_all(full.parent().unwrap()).unwrap();
        fs::write(full, content).unwrap();
        self
    }

    /// Adds lines to a file, after a header that is written where the file is new.
    pub fn rows(self, path: &str, header: &str, rows: &[&str]) -> Book {
        let full = self.folder.path().join(path);
        let mut text = fs::read_to_string(&full).unwrap_or_else(|_| format!("{header}\n"));
        for row in rows {
            text.push_str(row);
            text.push('\n');
        }
        self.file(path, text)
    }

    pub fn partners(self, rows: &[&str]) -> Book {
        self.rows("partners.csv", "id,name,type,joined,left,tier,discount,l1_support,country,currency", rows)
    }

    pub fn deals(self, rows: &[&str]) -> Book {
        self.rows(
            "deals.csv",
            "id,partner,customer,engagement,status,registered,closed,amount,currency",
            rows,
        )
    }

    pub fn orders(self, rows: &[&str]) -> Book {
        self.rows("orders.csv", "id,partner,customer,kind,ordered,invoiced,gross,currency,subscription", rows)
    }

    pub fn activities(self, rows: &[&str]) -> Book {
        self.rows("activities.csv", "id,partner,date,activity,dimension,points,status", rows)
    }

    pub fn certifications(self, rows: &[&str]) -> Book {
        self.rows("certifications.csv", "partner,person,track,certified,expires", rows)
    }

    pub fn sessions(self, rows: &[&str]) -> Book {
        self.rows("sessions.csv", "partner,date,title,kind", rows)
    }

    pub fn rates(self, rows: &[&str]) -> Book {
        self.rows("rates.csv", "date,from,to,rate", rows)
    }

    pub fn customers(self, rows: &[&str]) -> Book {
        self.rows("customers.csv", "id,name,country,status,ein", rows)
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Runs the program inside the book.
    pub fn run(&self, arguments: &[&str]) -> Outcome {
        run_in(self.path(), arguments)
    }

    /// Runs the program, demands an exit code and reads its JSON.
    pub fn json_at(&self, code: i32, arguments: &[&str]) -> Value {
        let mut all = arguments.to_vec();
        all.push("--json");
        serde_json::from_str(&self.run(&all).ended(code).stdout).unwrap()
    }

    /// Runs the program, demands success and reads its JSON.
    pub fn json(&self, arguments: &[&str]) -> Value {
        let mut all = arguments.to_vec();
        all.push("--json");
        self.run(&all).json()
    }
}

/// The program, ready to run in a folder with nothing of the tester's own environment that could reach an answer.
pub fn program_in(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vates-partner"));
    command.current_dir(folder).stdin(Stdio::null()).env_remove("VATES_PARTNER_BOOK").env_remove("NO_COLOR");
    command
}

/// Runs the program in a folder.
pub fn run_in(folder: &Path, arguments: &[&str]) -> Outcome {
    outcome(program_in(folder).args(arguments))
}

/// Runs a command that is ready.
pub fn outcome(command: &mut Command) -> Outcome {
    let arguments: Vec<_> =
        command.get_args().map(|argument| argument.to_string_lossy().into_owned()).collect();
    let output = command.output().unwrap();
    Outcome {
        arguments: arguments.join(" "),
        code: output.status.code(),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

/// What a run of the program left behind.
pub struct Outcome {
    pub arguments: String,
    pub code: Option<i32>,
    pub stdout: String,
    pub stderr: String,
}

impl Outcome {
    #[track_caller]
    pub fn success(self) -> Outcome {
        assert_eq!(self.code, Some(0), "`{}` failed:\n{}", self.arguments, self.stderr);
        self
    }

    #[track_caller]
    pub fn json(self) -> Value {
        let this = self.success();
        serde_json::from_str(&this.stdout).unwrap()
    }

    /// Demands exit code 2, nothing on stdout, and every one of the pieces in what was said, wherever lines are broken.
    #[track_caller]
    pub fn refused(self, pieces: &[&str]) -> Outcome {
        assert_eq!(
            self.code,
            Some(2),
            "`{}` was not refused:\n{}{}",
            self.arguments,
            self.stdout,
            self.stderr
        );
        assert_eq!(self.stdout, "", "a refusal printed an answer");
        let unbroken = self.stderr.split_whitespace().collect::<Vec<_>>().join(" ");
        for piece in pieces {
            let is_said = self.stderr.contains(piece) || unbroken.contains(piece);
            assert!(is_said, "`{piece}` is not in what was said:\n{}", self.stderr);
        }
        assert!(!self.stderr.contains("panicked"), "{}", self.stderr);
        self
    }
}

/// The folder of the project's own fixtures.
pub fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}

impl Book {
    /// An empty folder: not yet a book.
    pub fn bare() -> Book {
        Book { folder: tempfile::tempdir().unwrap() }
    }

    /// Demands that `check` answers with the pieces in this order and exit code 1, and that `qualify` and `quote`
    /// refuse with the same.
    #[track_caller]
    pub fn wrong(&self, pieces: &[&str]) {
        let check = self.run(&["check"]).ended(1);
        assert_order(&check.stdout, pieces);
        for arguments in
            [&["qualify"][..], &["quote", "--bundle", "pro", "--hosts", "5", "--partner", "acme"]]
        {
            assert_order(&self.run(arguments).refused(&[]).stderr, pieces);
        }
    }

    /// Demands that `check` finds nothing.
    #[track_caller]
    pub fn clean(&self) {
        let check = self.run(&["check"]);
        assert_eq!(check.code, Some(0), "a clean book was refused:\n{}{}", check.stdout, check.stderr);
    }
}

impl Outcome {
    /// Demands an exit code, and that nothing panicked.
    #[track_caller]
    pub fn ended(self, code: i32) -> Outcome {
        let said = format!("`{}`:\n{}{}", self.arguments, self.stdout, self.stderr);
        assert_eq!(self.code, Some(code), "{said}");
        assert!(!self.stderr.contains("panicked"), "{said}");
        self
    }
}

/// Demands that the pieces stand in the text, one after the other.
#[track_caller]
pub fn assert_order(text: &str, pieces: &[&str]) {
    let mut rest = text;
    for piece in pieces {
        let Some((_, after)) = rest.split_once(piece) else {
            panic!("`{piece}` is not in its place in:\n{text}")
        };
        rest = after;
    }
}

/// The amounts of a line or of totals: list, customer discount, gross, partner discount, net.
pub fn amounts(value: &Value) -> [&str; 5] {
    ["list", "customer_discount", "gross", "partner_discount", "net"]
        .map(|key| value[key]["amount"].as_str().unwrap_or("absent"))
}

/// The values of one key over an array of objects, as text.
pub fn column<'v>(array: &'v Value, key: &str) -> Vec<&'v str> {
    array.as_array().unwrap().iter().map(|entry| entry[key].as_str().unwrap_or("absent")).collect()
}

/// The arguments of a command line without quotes.
pub fn words(line: &str) -> Vec<&str> {
    line.split(' ').collect()
}

//! Tallies of many small books, and of none that was ever written.

use std::fs;

use crate::naive::facts::Facts;
use crate::support::{Book, fixtures};
use crate::tallies::{DAY, Partners, cut, sealed, without_evidence};

const BOOKS: u64 = 40;

#[test]
fn random_books_answer_the_same_in_parts() {
    let mut answered = 0;
    for seed in 0..BOOKS {
        let facts = Facts::random(seed);
        let (book, question) = (facts.book(), facts.question());
        let question: Vec<&str> = question.iter().map(String::as_str).collect();
        let (span, readings) = question[1..].split_at(4);
        let expected = book.run(&[&question[..], &["--json"]].concat());
        let parts = cut(book.path(), 3, if seed % 2 == 0 { Partners::All } else { Partners::Own });
        for slim in [&[][..], &["--slim"]] {
            let folder = Book::bare();
            for (number, part) in parts.iter().enumerate() {
                let file = folder.path().join(format!("{}.tally", 9 - number));
                let write = ["tally", "-o", file.to_str().unwrap()];
                part.run(&[&write[..], span, slim].concat()).success();
            }
            let ask = ["qualify", "--tallies", "*.tally", "--json"];
            let told = folder.run(&[&ask[..], readings].concat());
            assert_eq!((told.code, &told.stderr), (expected.code, &expected.stderr), "{seed} {slim:?}");
            let same = match slim {
                [] => told.stdout == expected.stdout,
                _ => without_evidence(&told.stdout) == without_evidence(&expected.stdout),
            };
            assert!(same, "book {seed} {slim:?}\n{}\n{}", told.stdout, expected.stdout);
            answered += usize::from(told.code == Some(0));
        }
    }
    assert!(answered > 60, "only {answered} answers");
}

#[test]
fn whatever_is_sealed_is_answered_or_refused() {
    let folder = Book::bare();
    let book = fixtures().join("demo");
    let question = ["tally", "--as-of", DAY, "-o", "demo.tally", "--book", book.to_str().unwrap()];
    folder.run(&question).success();
    let text = fs::read(folder.path().join("demo.tally")).unwrap();
    let (mut answered, mut refused) = (0, 0);
    for (number, at) in (0..text.len() - 120).step_by(text.len() / 160).enumerate() {
        let mut changed = text.clone();
        changed[at] ^= [1, 2, 4, 8, 16][number % 5];
        let Ok(changed) = String::from_utf8(changed) else { continue };
        fs::write(folder.path().join("a.tally"), sealed(&changed)).unwrap();
        let told = folder.run(&["qualify", "--tallies", "a.tally", "--json"]);
        assert!(!told.stderr.contains("panicked"), "{at}: {}", told.stderr);
        match told.code {
            Some(0) => answered += 1,
            Some(2) => refused += 1,
            _ => panic!("{at}: {:?} {}", told.code, told.stderr),
        }
    }
    assert!(answered > 10 && refused > 10, "{answered} answers and {refused} refusals");
}

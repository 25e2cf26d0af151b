//! The program that vates-partner carries. A quote needs the smaller part of it, and is to come at once: what few
//! answers need is read when one asks for it.

use std::fmt;
use std::ops::Deref;
use std::sync::LazyLock;

use super::{EMBEDDED, Program, from_records};
use crate::files::Files;
use crate::finding::Findings;

/// The name under which the carried program is shown.
pub(super) const NAME: &str = "vates-2026.toml";

/// The arrays of the carried program that are left for later.
pub(super) const SELDOM: [&str; 3] = ["clauses", "comparison.requirements", "readings"];

/// All of the carried program. A test holds that nothing in it is wrong.
static WHOLE: LazyLock<Option<Program>> = LazyLock::new(|| {
    let mut files = Files::default();
    let file = files.add(NAME.to_owned(), EMBEDDED);
    from_records::load(&files, file, &mut Findings::default())
});

/// A part of a program that few answers need; that of the carried program is read when it is asked for.
#[derive(Clone)]
pub struct Seldom<T: 'static>(Held<T>);

#[derive(Clone)]
enum Held<T: 'static> {
    Read(Vec<T>),
    Carried(fn(&'static Program) -> &'static [T]),
}

impl<T> Seldom<T> {
    /// A part that was read.
    pub(super) fn read(values: Vec<T>) -> Seldom<T> {
        Seldom(Held::Read(values))
    }

    /// A part of the carried program.
    pub(super) fn carried(part: fn(&'static Program) -> &'static [T]) -> Seldom<T> {
        Seldom(Held::Carried(part))
    }
}

impl<T> Deref for Seldom<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        match &self.0 {
            Held::Read(values) => values,
            Held::Carried(part) => WHOLE.as_ref().map_or(&[], part),
        }
    }
}

impl<'s, T> IntoIterator for &'s Seldom<T> {
    type Item = &'s T;
    type IntoIter = std::slice::Iter<'s, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<T: fmt::Debug> fmt::Debug for Seldom<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.deref().fmt(formatter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_carried_program_is_what_a_users_file_of_it_would_be() {
        let mut findings = Findings::default();
        let mut files = Files::default();
        let file = files.add(NAME.to_owned(), EMBEDDED);
        let whole = from_records::load(&files, file, &mut findings).unwrap();
        let carried = from_records::load_carried(&mut files, &mut findings).unwrap();
        assert!(findings.is_empty(), "{findings:?}");
        assert!(matches!(whole.clauses.0, Held::Read(_)) && matches!(carried.clauses.0, Held::Carried(_)));
        assert_eq!(format!("{carried:#?}"), format!("{whole:#?}"));
    }
}

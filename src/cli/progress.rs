//! A bar for reading that takes its time: on a terminal, and gone when all is read.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::args::Common;
use super::context::Context;

/// How long reading may take until there is a bar.
const PATIENCE: Duration = Duration::from_secs(1);

/// What the bar says.
const TEMPLATE: &str = "reading deals and orders [{wide_bar}] {percent:>3}% of {total_bytes}";

/// How far reading has come. It costs next to nothing until there is a bar.
pub(super) struct Progress<T, D> {
    /// Whether a bar may be drawn at all.
    is_shown: bool,
    started: Instant,
    read: AtomicU64,
    bar: OnceLock<ProgressBar>,
    /// How many bytes there are in all; asked for once, when the bar is drawn.
    total: T,
    /// Where the bar is drawn.
    target: D,
}

/// Whether anybody sees a bar and wants it.
pub(super) fn is_shown(common: &Common, context: &Context) -> bool {
    context.stderr_is_terminal && !common.quiet
}

impl<T: Fn() -> u64> Progress<T, fn() -> ProgressDrawTarget> {
    /// Reading that starts now.
    pub(super) fn new(is_shown: bool, total: T) -> Self {
        Progress {
            is_shown,
            started: Instant::now(),
            read: AtomicU64::new(0),
            bar: OnceLock::new(),
            total,
            target: ProgressDrawTarget::stderr,
        }
    }
}

impl<T: Fn() -> u64, D: Fn() -> ProgressDrawTarget> Progress<T, D> {
    /// So many bytes more were read.
    pub(super) fn tick(&self, bytes: usize) {
        if self.is_shown {
            self.read_until(bytes, self.started.elapsed());
        }
    }

    fn read_until(&self, bytes: usize, elapsed: Duration) {
        let bytes = u64::try_from(bytes).unwrap_or(u64::MAX);
        let read = self.read.fetch_add(bytes, Ordering::Relaxed).saturating_add(bytes);
        if elapsed >= PATIENCE {
            self.bar.get_or_init(|| self.bar()).set_position(read);
        }
    }

    fn bar(&self) -> ProgressBar {
        let bar = ProgressBar::with_draw_target(Some((self.total)()), (self.target)());
        if let Ok(style) = ProgressStyle::with_template(TEMPLATE) {
            bar.set_style(style.progress_chars("=> "));
        }
        bar
    }
}

impl<T, D> Drop for Progress<T, D> {
    fn drop(&mut self) {
        if let Some(bar) = self.bar.get() {
            bar.finish_and_clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io;
    use std::sync::{Arc, Mutex};

    use indicatif::TermLike;

    use super::*;

    /// A terminal that remembers all that was written to it.
    #[derive(Clone, Debug, Default)]
    struct Screen(Arc<Mutex<String>>);

    impl Screen {
        fn text(&self) -> String {
            self.0.lock().unwrap().clone()
        }
    }

    impl TermLike for Screen {
        fn width(&self) -> u16 {
            70
        }
        fn move_cursor_up(&self, _: usize) -> io::Result<()> {
            Ok(())
        }
        fn move_cursor_down(&self, _: usize) -> io::Result<()> {
            Ok(())
        }
        fn move_cursor_right(&self, _: usize) -> io::Result<()> {
            Ok(())
        }
        fn move_cursor_left(&self, _: usize) -> io::Result<()> {
            Ok(())
        }
        fn write_line(&self, text: &str) -> io::Result<()> {
            self.write_str(&format!("{text}\n"))
        }
        fn write_str(&self, text: &str) -> io::Result<()> {
            self.0.lock().unwrap().push_str(text);
            Ok(())
        }
        fn clear_line(&self) -> io::Result<()> {
            self.write_str("<clear>")
        }
        fn flush(&self) -> io::Result<()> {
            Ok(())
        }
    }

    /// Reading of 2 MiB that is drawn on a screen, and asks for its length once at most.
    fn progress(
        screen: &Screen,
        is_shown: bool,
    ) -> Progress<impl Fn() -> u64, impl Fn() -> ProgressDrawTarget> {
        let (screen, asked) = (screen.clone(), AtomicU64::new(0));
        Progress {
            is_shown,
            started: Instant::now(),
            read: AtomicU64::new(0),
            bar: OnceLock::new(),
            total: move || {
                assert_eq!(asked.fetch_add(1, Ordering::Relaxed), 0, "the length was asked for again");
                2 << 20
            },
            target: move || ProgressDrawTarget::term_like(Box::new(screen.clone())),
        }
    }

    #[test]
    fn a_bar_is_drawn_after_a_second_and_is_gone_when_all_is_read() {
        let screen = Screen::default();
        let progress = progress(&screen, true);
        progress.read_until(1 << 19, Duration::from_millis(999));
        assert_eq!((screen.text().as_str(), progress.bar.get().is_none()), ("", true));
        progress.read_until(1 << 19, PATIENCE);
        // What was read before there was a bar counts.
        assert!(screen.text().contains(" 50% of 2.00 MiB"), "{}", screen.text());
        assert!(
            screen.text().starts_with("reading deals and orders [=====") && !screen.text().contains('\n')
        );
        progress.read_until(1 << 20, Duration::from_secs(2));
        drop(progress);
        assert!(screen.text().ends_with("<clear>"), "{:?}", screen.text());
    }

    #[test]
    fn nothing_is_drawn_where_nobody_sees_it_or_all_is_read_at_once() {
        for is_shown in [true, false] {
            let screen = Screen::default();
            let progress = progress(&screen, is_shown);
            progress.tick(1 << 20);
            assert!(progress.bar.get().is_none());
            drop(progress);
            assert_eq!(screen.text(), "");
        }
        let screen = Screen::default();
        let mut hidden = progress(&screen, false);
        hidden.started = hidden.started.checked_sub(PATIENCE).unwrap();
        hidden.tick(1 << 20);
        assert!(hidden.bar.get().is_none());
    }
}

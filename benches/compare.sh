#!/usr/bin/env bash
# Times `qualify` on big books beside DuckDB, which is asked for the same figures, and beside counting line ends, which
# is the least that reading can take. Prints the table of the README as Markdown; what is timed is told meanwhile.
#
#   benches/compare.sh           a million and ten million orders
#   benches/compare.sh small     only whether both give the same figures, on small books of every style
#
# BIG_BOOK, MEDIUM_BOOK   folders of the books of ten million orders and of one; they are written where they hold none
# COMPARE_ENV             the folder of a Python environment with DuckDB; made in a temporary folder where not given
# ROUNDS                  how often each is timed (5)
#
# Figures are only worth something on a machine that does nothing else.
set -euo pipefail
cd "$(dirname "$0")/.."

target="$(realpath -m "${CARGO_TARGET_DIR:-target}")"
big="${BIG_BOOK:-$target/books/10m}"
medium="${MEDIUM_BOOK:-$target/books/1m}"

temporary="$(mktemp -d)"
trap 'rm -rf "$temporary"' EXIT

environment="${COMPARE_ENV:-$temporary/environment}"
python="$environment/bin/python"
[ -x "$python" ] || python3 -m venv "$environment"
"$python" -c 'import duckdb' 2>/dev/null || "$python" -m pip install --quiet --disable-pip-version-check duckdb

cargo build --release --locked --quiet --bin vates-partner --example big-book
program="$target/release/vates-partner"

# write FOLDER OPTIONS...: a book, where the folder doesn't hold one.
write() {
    [ -f "$1/vates-partner.toml" ] || "$target/release/examples/big-book" "$@"
}

# Who gives other figures has no time that means anything.
small() {
    local orders=(--orders 20000 --deals 4000)
    write "$temporary/plain" "${orders[@]}" --partners 2000
    write "$temporary/few" "${orders[@]}" --partners 50 --seed 7
    write "$temporary/hard" "${orders[@]}" --partners 50 --shuffled --quoted --files 3
    local book
    for book in plain few hard; do
        "$python" benches/compare.py same "$program" "$temporary/$book"
    done
}

small
if [ "${1:-}" = small ]; then
    exit
fi
write "$medium" --orders 1000000 --deals 200000 --partners 2000
write "$big" --orders 10000000 --deals 2000000 --partners 2000
"$python" benches/compare.py time "$program" "$medium" "$big"

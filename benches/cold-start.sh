#!/bin/sh
# How long whole runs of the program take, against a program that does nothing: in turn, so that whatever else the
# machine does hits all alike; medians in milliseconds. Takes no argument.
set -eu
cd "$(dirname "$0")/.."
cargo build --release --quiet
target="$(cargo metadata --format-version 1 --no-deps |
    python3 -c 'import json, sys; print(json.load(sys.stdin)["target_directory"])')"
exec python3 - "$target/release/vates-partner" <<'PYTHON'
import os, shutil, statistics, sys, tempfile, time

RUNS = 500
FIRST = 10  # bring the programs into memory, and are not counted


def run(command, sink):
    start = time.perf_counter()
    process = os.posix_spawn(command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, sink, 1)])
    _, status = os.waitpid(process, 0)
    took = time.perf_counter() - start
    if status != 0:
        sys.exit(f"{' '.join(command)} ended with status {status}")
    return took * 1000


with tempfile.TemporaryDirectory() as folder:
    # A copy, as installing makes one: what a linker has just written is slower to map into memory.
    program = shutil.copy(sys.argv[1], folder)
    os.environ.pop("VATES_PARTNER_BOOK", None)
    empty = os.path.join(folder, "empty")
    os.mkdir(empty)
    os.chdir(empty)
    commands = {
        "nothing": ["/bin/true"],
        "--help": [program, "--help"],
        "list price": [program, "quote", "--bundle", "pro", "--hosts", "5"],
        "demo quote": [program, "quote", "--demo", "--bundle", "pro", "--hosts", "5", "--partner", "acme"],
    }
    sink = os.open(os.devnull, os.O_WRONLY)
    took = {name: [] for name in commands}
    for number in range(FIRST + RUNS):
        for name, command in commands.items():
            once = run(command, sink)
            if number >= FIRST:
                took[name].append(once)

nothing = statistics.median(took["nothing"])
print(f"{'':12} {'median ms':>10} {'above':>8} {'fastest':>8}")
for name, times in took.items():
    median = statistics.median(times)
    print(f"{name:12} {median:10.2f} {median - nothing:8.2f} {min(times):8.2f}")
PYTHON

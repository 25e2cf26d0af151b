#!/bin/sh
# How long whole runs of the program take, against a program that does nothing: in turn, so that whatever else the
# machine does hits all alike; medians in milliseconds. Takes no argument.
set -eu
cd "$(dirname "$0")/.."
cargo build --release --quiet
target="$(cargo metadata --format-version 1 --no-deps | python3 -c 'import json, sys; print(json.load(sys.stdin)["target_directory"])')"
exec python3 - "$target/release/vates-partner" <<'PYTHON'
import os, statistics, sys, tempfile, time

PROGRAM = sys.argv[1]
TRUE = "/bin/true"
RUNS = 500
COMMANDS = {
    "nothing": [TRUE],
    "--help": [PROGRAM, "--help"],
    "list price": [PROGRAM, "quote", "--bundle", "pro", "--hosts", "5"],
    "demo quote": [PROGRAM, "quote", "--demo", "--bundle", "pro", "--hosts", "5", "--partner", "acme"],
}

def run(command, sink):
    start = time.perf_counter()
    process = os.posix_spawn(command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, sink, 1)])
    _, status = os.waitpid(process, 0)
    took = time.perf_counter() - start
    if status != 0:
        sys.exit(f"{' '.join(command)} ended with status {status}")
    return took * 1000

os.chdir(tempfile.mkdtemp())  # so that no book is about
sink = os.open(os.devnull, os.O_WRONLY)
took = {name: [] for name in COMMANDS}
for round in range(RUNS + 10):
    for name, command in COMMANDS.items():
        once = run(command, sink)
        if round >= 10:  # the first runs bring the programs into memory
            took[name].append(once)

nothing = statistics.median(took["nothing"])
print(f"{'':12} {'median ms':>10} {'above':>8} {'fastest':>8}")
for name, times in took.items():
    median = statistics.median(times)
    print(f"{name:12} {median:10.2f} {median - nothing:8.2f} {min(times):8.2f}")
PYTHON

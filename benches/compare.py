"""Asks DuckDB and vates-partner the same question of the same book. `compare.sh` prepares what this needs.

    compare.py ask BOOK THREADS        DuckDB's answer, as CSV
    compare.py same PROGRAM BOOK       whether both answer the same
    compare.py time PROGRAM BOOK...    both timed in turn, and the counting of line ends (`wc -l`), which is the
                                       least that reading takes; a table in Markdown
"""

import csv
import io
import json
import os
import statistics
import subprocess
import sys
import time
from decimal import Decimal
from pathlib import Path
from string import Template

QUESTION = ["qualify", "--year", "2026", "--as-of", "2026-11-24"]
ROUNDS = int(os.environ.get("ROUNDS", "5"))
THREADS = [1, 2]


def ask(book, threads):
    """DuckDB's answer: a header, and a row for each partner and quarter."""
    import duckdb  # The program's own answers are timed without it.

    names = {"BOOK": str(book).replace("'", "''")}
    for kind in ["orders", "deals"]:
        names[kind.upper()] = f"{kind}.csv" if (book / f"{kind}.csv").exists() else f"{kind}/*.csv"
    script = Template(Path(__file__).with_name("compare.sql").read_text()).substitute(names)
    connection = duckdb.connect(config={"threads": threads})
    answer = connection.execute(script)
    return [[column[0] for column in answer.description], *answer.fetchall()]


def same(program, book):
    """Compares every amount and every number of deals, and gives back how many figures that were."""
    rows = ask(book, 2)
    theirs = {(row[0], f"2026-Q{row[1]}"): row[2:] for row in rows[1:]}
    told = subprocess.run([program, *QUESTION, "--book", book, "--json"], check=True, stdout=subprocess.PIPE)
    partners = json.loads(told.stdout)["partners"]
    assert {partner for partner, _ in theirs} == {partner["id"] for partner in partners}, "other partners"
    figures = 0
    for partner in partners:
        for quarter in partner["quarters"]:
            gross, deals, *parts = theirs[partner["id"], quarter["quarter"]]
            expected = {"gross-invoiced": gross}
            for model, part in zip(["partner-owned", "co-led", "late-involvement"], parts):
                expected[model] = (part, deals)
            for criterion in quarter["criteria"]:
                actual = criterion["actual"]
                # Quarters in which a partner wasn't in the program are not assessed.
                if criterion["id"] not in expected or actual is None:
                    continue
                if "amount" in actual:
                    assert actual["currency"] == "USD"
                    found = Decimal(actual["amount"])
                else:
                    found = (Decimal(actual["part"]), Decimal(actual["whole"]))
                where = f"{partner['id']} {quarter['quarter']} {criterion['id']}"
                assert found == expected[criterion["id"]], f"{where}: {found}, and {expected[criterion['id']]}"
                figures += 1
    return figures


def run(command):
    """A whole process: seconds by the clock, seconds of processor time, and the most memory in MiB."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    clock = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command} ended with {process.returncode}")
    return clock, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def contestants(program, book):
    """What is timed, by name: the program first."""
    help_text = subprocess.run([program, "qualify", "--help"], check=True, stdout=subprocess.PIPE, text=True)
    takes_threads = "--threads" in help_text.stdout
    commands = {}
    for threads in THREADS if takes_threads else [None]:
        flag = ["--threads", str(threads)] if takes_threads else []
        commands["vates-partner", threads] = [program, *QUESTION, "--book", book, *flag]
    for threads in THREADS:
        commands["DuckDB", threads] = [sys.executable, __file__, "ask", book, str(threads)]
    commands["wc -l", 1] = ["wc", "-l", *sorted(book.rglob("*.csv"))]
    return commands


def medians(program, book):
    """The medians of some rounds; within a round everything takes its turn, so that a busy moment hits all."""
    commands = contestants(program, book)
    run(commands["wc -l", 1])  # So that the files are in memory.
    runs = {name: [] for name in commands}
    for number in range(ROUNDS):
        for name, command in commands.items():
            runs[name].append(run(command))
            clock, processor, memory = runs[name][-1]
            told = f"{name[0]}, threads: {name[1] or '-'}; {clock:.2f} s, processor {processor:.2f} s, {memory:.0f} MiB"
            print(f"{book.name}, round {number + 1}, {told}", file=sys.stderr, flush=True)
    return {name: tuple(map(statistics.median, zip(*each))) for name, each in runs.items()}


def machine():
    """The processor and its cores."""
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    models = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return f"{models[0] if models else 'an unknown processor'}, {os.cpu_count()} cores"


def orders_of(book):
    """How many orders a book has, in words."""
    files = [book / "orders.csv"] if (book / "orders.csv").exists() else sorted(book.glob("orders/*.csv"))
    # Quoted cells may hold line ends, so that lines are no rows.
    rows = sum(sum(1 for _ in csv.reader(open(path, newline="", encoding="utf-8"))) - 1 for path in files)
    return f"{rows // 1_000_000} M" if rows >= 1_000_000 else f"{rows:,}"


def table(program, books):
    """The figures as Markdown. Ratios are to DuckDB with as many threads, and to the clock of `wc -l`."""
    head = ["Orders", "What", "Threads", "Time", "Processor", "Memory", "Time to DuckDB's"]
    head += ["Processor to DuckDB's", "Time to wc's"]
    rows = [head, ["---:", "---", *["---:"] * 7]]
    for book in books:
        orders, found = orders_of(book), medians(program, book)
        counting, _, _ = found["wc -l", 1]
        for (what, threads), (clock, processor, memory) in found.items():
            # What is smaller than this process is told as large as this process was when it started it.
            told = f"{memory:,.0f} MiB" if what != "wc -l" else ""
            row = [orders, what, str(threads or "-"), f"{clock:.2f} s", f"{processor:.2f} s", told]
            # A program that has no threads yet runs as one.
            duckdb = found["DuckDB", threads or 1]
            is_program = what == "vates-partner"
            row += [f"{clock / duckdb[0]:.2f}", f"{processor / duckdb[1]:.2f}"] if is_program else ["", ""]
            rows.append([*row, f"{clock / counting:.1f}"])
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([*lines, "", f"Medians of {ROUNDS} rounds, whole processes, files in memory, on {machine()}."])


def main():
    match sys.argv[1:]:
        case ["ask", book, threads]:
            text = io.StringIO()
            csv.writer(text).writerows(ask(Path(book), int(threads)))
            sys.stdout.write(text.getvalue())
        case ["same", program, book]:
            print(f"{same(program, Path(book))} figures are the same", file=sys.stderr)
        case ["time", program, *books] if books:
            print(table(program, [Path(book) for book in books]))
        case _:
            sys.exit(__doc__)


main()

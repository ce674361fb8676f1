"""``make attacks-table``: every attack against stock nbgrader and against this project's grader, in one run, as a page.

``python -m tests.attacks.table`` writes docs/attacks.md; with names of attacks or kinds it runs these and
prints their page. It fails where this project's grader lets any of them have anything.
"""

from __future__ import annotations

import argparse
import os
import platform
import re
import sys
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from grader.sandbox.wall import detect
from tests.attacks import KINDS, Attack, all_attacks, ours, stock
from tests.attacks.outcomes import Outcome, amiss
from tests.bank import ROOT

PAGE = ROOT / "docs" / "attacks.md"


@dataclass(frozen=True)
class Row:
    """An attack, and what it came to under both."""

    attack: Attack
    stock: Outcome
    ours: Outcome


HEAD = """\
# The attacks, against stock nbgrader and against this project's grader

{attacks} attacks, each handed in to both in the same run: to nbgrader {nbgrader} with its default configuration, by
`nbgrader autograde`, and to this project's, by `python -m grader grade` behind the wall `{wall}`. This page is what
`make attacks-table` wrote on {date} (machine: {machine}, {cores} cores, Linux {linux}; Python {python}; run by {user}).

**How to read it.** A part that an attack gives a right answer to is worth its points; all other points that it gets are
forged. After each attack an honest neighbour is graded by the same command, and must get every point. Secrets are
planted in hidden tests, solutions, a classmate's work and the grader's environment, and behind a port that stands for
the instructor's Jupyter: an attack *leaks* when one of them, or a word that says it got out of bounds, is in what a
graded notebook shows. It *stays* when a process of it lives after the grader has ended, or a file lies where a later
submission finds it. A *grade is lost* when points of a right part are not given, or no grade is recorded at all.
"Stock" and "ours" stand for the two graders; nothing is written where there is nothing to tell. Stock grades each
attack in a fresh copy of the course. Ours grades all of them as one class, one after the other in one sandbox, and the
page is made only where no process, file or secret of anybody's is left after it.

**What is not run under stock nbgrader.** {not_run} of the attacks would harm the machine that runs the table, as nothing
limits them there; their lines say how. They are run against this project's grader all the same, and the columns of
stock count only what was run. The others are run under stock nbgrader in a container of their own (bubblewrap, with
its own processes, files and loopback network), a cell's time {stock_seconds} s there and {our_seconds} s here.

**How to run it again.** `make attacks-table` writes this page anew, in half an hour or more; `python -m tests.attacks.table
evade read-the-environment` prints it for those kinds and attacks alone.
"""


def page(rows: list[Row], wall: str) -> str:
    """The whole page in Markdown."""
    head = HEAD.format(
        attacks=len(rows),
        nbgrader=version("nbgrader"),
        wall=wall,
        date=datetime.now(UTC).date().isoformat(),
        machine=platform.machine(),
        cores=os.cpu_count(),
        linux=re.match(r"[\d.]*\d", platform.release())[0],
        python=platform.python_version(),
        user="an ordinary user" if os.geteuid() else "root",
        not_run=sum(bool(row.stock.not_run) for row in rows),
        stock_seconds=stock.CELL_SECONDS,
        our_seconds=ours.SECONDS,
    )
    parts = [head, "## Totals: stock / ours", _totals(rows)]
    for kind, what in KINDS.items():
        own = [row for row in rows if row.attack.kind == kind]
        if own:
            parts += [f"## {what[0].upper()}{what[1:]}", _lines(own)]
    return "\n\n".join(part.strip() for part in parts) + "\n"


def _totals(rows: list[Row]) -> str:
    lines = [_cells(["", "run", *COLUMNS]), _cells(["---"] + ["---:"] * (1 + len(COLUMNS)))]
    for kind, what in KINDS.items():
        own = [row for row in rows if row.attack.kind == kind]
        lines += [_total(what, own)] if own else []
    return "\n".join([*lines, _total("**all**", rows)])


# Above each column of the totals: what it counts, of outcomes of attacks that were run.
COLUMNS: dict[str, Callable[[Outcome], float]] = {
    "forge points": lambda each: each.forged > 0,
    "points forged": lambda each: each.forged,
    "leak": lambda each: bool(each.leaks),
    "stay": lambda each: bool(each.survivors or each.left),
    "a neighbour loses points": lambda each: each.neighbour_lost > 0,
    "a grade is lost": lambda each: each.lost > 0 or each.ended != "graded",
}


def _total(what: str, rows: list[Row]) -> str:
    ran = [row.stock for row in rows if not row.stock.not_run]
    both = [(sum(map(count, ran)), sum(count(row.ours) for row in rows)) for count in COLUMNS.values()]
    return _cells([what, f"{len(ran)} / {len(rows)}", *(f"{one:g} / {other:g}" for one, other in both)])


def _lines(rows: list[Row]) -> str:
    lines = [_cells(["attack", "what it tries", "forged: stock", "ours", "besides: stock", "ours"]), "|---" * 6 + "|"]
    for row in rows:
        forged = [_forged(row.stock), _forged(row.ours)]
        besides = [_besides(row.stock), _besides(row.ours)]
        name = f"[{row.attack.name}](../tests/attacks/{row.attack.name}.py)"
        lines.append(_cells([name, _escaped(row.attack.tries), *forged, *besides]))
    return "\n".join(lines)


def _cells(texts: Iterable[str]) -> str:
    return f"| {' | '.join(texts)} |"


def _escaped(text: str) -> str:
    return re.sub(r"([\\`*_\[\]<>|~#])", r"\\\1", text)


def _forged(outcome: Outcome) -> str:
    if outcome.not_run:
        return "not run"
    return f"**{outcome.forged:g}** of {outcome.possible:g}" if outcome.forged else f"0 of {outcome.possible:g}"


def _besides(outcome: Outcome) -> str:
    if outcome.not_run:
        return outcome.not_run
    words = ["leaks"] * bool(outcome.leaks)
    words += ["a process stays"] * bool(outcome.survivors) + ["a file stays"] * bool(outcome.left)
    words += [f"the neighbour loses {outcome.neighbour_lost:g}"] * bool(outcome.neighbour_lost)
    words += [f"{outcome.lost:g} right points lost"] * bool(outcome.lost)
    words += [outcome.ended] * (outcome.ended != "graded")
    return "; ".join(words)


def run(chosen: list[Attack], wall: str) -> list[Row]:
    """Run the attacks: all of them as one class against this project's grader, then one by one against nbgrader."""
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        with ours.AttackedCourse(Path(folder) / "ours", chosen, ours.Ground(wall)) as course:
            graded = course.grade(*chosen)
        nobodys = [*graded.survivors, *graded.left, *graded.leaks]
        if nobodys:
            raise RuntimeError(f"Attacks left something behind, and which ones cannot be told: {nobodys}")
        stock_course = stock.make_course(Path(folder) / "stock", sorted({attack.assignment for attack in chosen}))
        for attack, outcome in zip(chosen, graded.outcomes, strict=True):
            rows.append(Row(attack, stock.grade(attack, stock_course), outcome))
            _tell(rows[-1])
    return rows


def _tell(row: Row) -> None:
    """A line on standard error, and what the attack's cells ended in: a slip of its author's shows there."""
    halves = [f"{_forged(each)} {_besides(each)}".replace("*", "").strip() for each in (row.stock, row.ours)]
    print(f"{row.attack.name}: {' / '.join(halves)}", *row.stock.errors, sep="\n    ", file=sys.stderr, flush=True)


def main() -> int:
    parser = argparse.ArgumentParser(prog="tests.attacks.table", description=__doc__)
    parser.add_argument(
        "attacks", nargs="*", metavar="NAME", help="an attack, or a kind; all of them where none is named"
    )
    names = parser.parse_args().attacks
    chosen = [attack for attack in all_attacks() if not names or attack.name in names or attack.kind in names]
    wall = detect().value
    rows = run(chosen, wall)
    made = page(rows, wall)
    if names:
        print(made)
    else:
        PAGE.write_text(made, encoding="utf-8")
    found = [line for row in rows for line in amiss(row.ours)]
    print(*found, sep="\n", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

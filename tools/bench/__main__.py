"""The whole comparison: ``python -m tools.bench``; see --help for a smaller one. Writes docs/benchmarks.md."""

from __future__ import annotations

import argparse
import datetime
import json
import os
import platform
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path

from tests import bank
from tools.bench import courses, growth, otter
from tools.bench.courses import ROOT
from tools.bench.measure import Cost

PAGE = ROOT / "docs" / "benchmarks.md"
SAMPLE = 3  # learners of each exercise that nbgrader grades
FEW = 20  # learners where not the whole class is graded
SIZES = (30, 1_000, 5_000, 50_000)
PARTS = ("side_by_side", "workers", "where_it_goes", "growing", "otter")
MIB = 1 << 20


@dataclass(frozen=True)
class Rate:
    """What one way of grading came to, per submission."""

    what: str
    submissions: int
    wall: float
    processor: float | None
    main_memory: int = 0
    memory: int = 0

    @classmethod
    def of(cls, what: str, cost: Cost, submissions: int) -> Rate:
        spent = None if cost.processor is None else cost.processor / submissions
        return cls(what, submissions, cost.wall / submissions, spent, cost.main_memory, cost.memory)

    @property
    def a_minute(self) -> float:
        return 60 / self.wall


def main() -> int:
    parser = argparse.ArgumentParser(prog="tools.bench", description=__doc__)
    parser.add_argument("--learners", type=int, default=200, help="of the large class (default: 200)")
    parser.add_argument("--exercises", nargs="*", default=bank.exercises(), metavar="NAME")
    parser.add_argument("--sizes", nargs="*", type=int, default=SIZES, help="learners in the growing gradebook")
    parser.add_argument(
        "--only", nargs="*", choices=PARTS, default=PARTS, help="some of the tables; no page is written"
    )
    parser.add_argument("--page", type=Path, default=PAGE, help="where to write the page")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        bench = Bench(Path(scratch), options.exercises, options.learners, options.sizes)
        tables = {part: list(getattr(bench, part)()) for part in PARTS if part in options.only}
    text = "\n".join([*_head(), *(line for lines in tables.values() for line in lines)]) + "\n"
    print(text)
    if set(options.only) == set(PARTS) and not bench.differences:  # the page says that there are none
        options.page.write_text(text, encoding="utf-8")
    print("The scores are the same." if not bench.differences else "\n".join(bench.differences))
    return 1 if bench.differences else 0


def _head() -> Iterator[str]:
    yield "# Benchmarks\n"
    yield (
        f"Made by `make bench` on {datetime.datetime.now(tz=datetime.UTC).date()}: {os.cpu_count()} cores of "
        f"{_processor()}, Linux {platform.release()}, Python {platform.python_version()}, "
        f"nbgrader {version('nbgrader')}. The figures of one table were measured one after the other in one run; "
        "compare them with each other, and not with those of another machine.\n"
    )


def _processor() -> str:
    names = [
        line.split(":")[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines() if "model name" in line
    ]
    return names[0] if names else platform.machine()


class Bench:
    """Courses in a scratch folder, and what grading them takes."""

    def __init__(self, scratch: Path, names: list[str], learners: int, sizes: Sequence[int]) -> None:
        self._scratch = scratch
        self._names = names
        self._learners = learners
        self._sizes = sizes
        self.differences: list[str] = []

    def side_by_side(self) -> Iterator[str]:
        count = self._learners * len(self._names)
        stock = self._course("stock", SAMPLE, stock=True)
        plain = self._course("plain", SAMPLE, stock=True, pictures=False)
        large = self._course("large", self._learners)
        _say("nbgrader, a sample")
        before = self._stock(stock)
        _say(f"grader, {count} submissions")
        ours = Rate.of("grader grade, pictures of locked cells not drawn", courses.grade(large), count)
        self._compare(stock, large)
        one_by_one, with_pictures, no_pictures = self._few()
        _say("nbgrader, no pictures in the notebooks, and once more with them")
        stock_plain = self._stock(plain, "nbgrader autograde, notebooks without pictures")
        after = self._stock(stock)
        stock_rate = replace(before, wall=(before.wall + after.wall) / 2)
        yield f"## One class: {self._learners} learners, {len(self._names)} exercises\n"
        yield (
            f"nbgrader graded a sample of {stock_rate.submissions} of the same submissions, before and after; "
            "its start-up is taken off, this project's is counted. The scores of the sample are the same.\n"
        )
        yield from _table(
            [stock_rate, one_by_one, ours, with_pictures, stock_plain, no_pictures],
            [stock_rate] * 4 + [stock_plain] * 2,
        )

    def _few(self) -> Iterator[Rate]:
        """A small class graded one by one, with every picture drawn, and with none in the notebooks."""
        count = FEW * len(self._names)
        single, drawn = self._course("single", FEW), self._course("drawn", FEW)
        without = self._course("without", FEW, pictures=False)
        with (drawn / "nbgrader_config.py").open("a") as config:
            config.write("\nc.JudgeNotebook.draw = True\n")
        for what, course, options in (
            ("grader grade --workers 1, the same", single, ("--workers", "1")),
            ("grader grade, every picture drawn", drawn, ()),
            ("grader grade, notebooks without pictures", without, ()),
        ):
            _say(what)
            yield Rate.of(what, courses.grade(course, *options), count)

    def _course(self, name: str, learners: int, **options: bool) -> Path:
        _say(f"making the course {name}")
        return courses.make(self._scratch / name, self._names, learners, **options)

    def _stock(self, course: Path, what: str = "nbgrader autograde") -> Rate:
        """A sample graded by nbgrader, less what a command takes to start: all learners, less one alone."""
        wall, spent, main, most = 0.0, 0.0, 0, 0
        for name in self._names:
            one = courses.autograde(course, name, "learner00000")
            every = courses.autograde(course, name)
            wall += every.wall - one.wall
            spent += (every.processor or 0) - (one.processor or 0)
            main, most = max(main, every.main_memory), max(most, every.memory)
        count = (SAMPLE - 1) * len(self._names)
        return Rate(what, count, wall / count, spent / count or None, main, most)

    def _compare(self, stock: Path, ours: Path) -> None:
        mine = courses.scores(ours)
        for key, score in courses.scores(stock).items():
            if mine.get(key) != score:
                self.differences.append(f"{key}: nbgrader {score}, grader {mine.get(key)}")

    def workers(self) -> Iterator[str]:
        course = self._course("workers", FEW)
        count = FEW * len(self._names)
        yield "\n## Workers\n"
        yield f"{count} submissions, start-up included. More workers than cores gain nothing.\n"
        rates = []
        for number in (1, 2, 4):
            _say(f"{number} workers")
            cost = courses.grade(course, "--workers", str(number))
            rates.append(Rate.of(f"{number} worker{'s' * (number > 1)}", cost, count))
        yield from _table(rates, [rates[0]] * len(rates))

    def where_it_goes(self) -> Iterator[str]:
        course = self._course("floor", SAMPLE)
        _say("where the time goes")
        command = [sys.executable, "-m", "tools.bench.floor", str(course)]
        said = courses.output(command, ROOT)
        yield "\n## Where the time of a submission goes\n"
        yield (
            "One after the other in one process, started up. Each line does what the lines above it do and one thing "
            "more; the first is the floor: nobody can grade a notebook without running its cells.\n"
        )
        yield "| up to and with | ms by the clock | ms of processor time |\n|---|---:|---:|"
        for step in json.loads(said):
            spent = "" if step["processor"] is None else f"{1000 * step['processor']:.0f}"
            yield f"| {step['name']} | {1000 * step['wall']:.0f} | {spent} |"

    def growing(self) -> Iterator[str]:
        course = self._course("growing", FEW)
        count = FEW * len(self._names)
        courses.grade(course)  # the tables and indexes are there before the rows are
        yield "\n## While the gradebook grows\n"
        yield f"{count} submissions graded anew in a gradebook that holds so many learners, each with all exercises.\n"
        rates, filled = [], FEW
        for size in self._sizes:
            _say(f"a gradebook of {size} learners")
            growth.fill(course, self._names, filled, size)
            filled = size
            rates.append(Rate.of(f"{size:,} learners", courses.grade(course), count))
        yield from _table(rates, [rates[0]] * len(rates))

    def otter(self) -> Iterator[str]:
        name = self._names[0]
        _say("otter-grader")
        programs = otter.install(self._scratch / "otter-environment")
        folder = self._scratch / "otter"
        folder.mkdir()
        costs, scores = otter.grade(folder, programs, name, SAMPLE)
        ours = self._course("otter-ours", SAMPLE)
        beside = Rate.of("grader grade", courses.grade(ours), SAMPLE)
        mine = courses.scores(ours)
        for number, score in enumerate(scores):
            if mine[name, f"learner{number:05}"] != score:
                self.differences.append(f"{name}, learner{number:05}: otter {score}")
        wall = sum(cost.wall for cost in costs) / len(costs)
        spent = sum(cost.processor or 0 for cost in costs) / len(costs)
        main, most = max(cost.main_memory for cost in costs), max(cost.memory for cost in costs)
        yield "\n## otter-grader\n"
        yield (
            f"{SAMPLE} submissions of {name}, turned into otter's form for `otter run`, which is a command for each; "
            "start-up included on both sides. The scores are the same.\n"
        )
        run = Rate("otter run", SAMPLE, wall, spent or None, main, most)
        yield from _table([run, beside], [run] * 2)


def _table(rates: list[Rate], against: list[Rate]) -> Iterator[str]:
    yield "| | submissions a minute | times | processor seconds each | main process, MiB | all, MiB |\n|---|---:|---:|---:|---:|---:|"
    for number, rate in enumerate(rates):
        times = f"{rate.a_minute / against[number].a_minute:.1f}"
        spent = "" if rate.processor is None else f"{rate.processor:.3f}"
        yield (
            f"| {rate.what} | {rate.a_minute:.0f} | {times} | {spent} | "
            f"{rate.main_memory / MIB:.0f} | {rate.memory / MIB:.0f} |"
        )


def _say(what: str) -> None:
    print(f"... {what}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())

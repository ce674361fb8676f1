"""Attacks on the grading of this course, each a submission: what a learner might try instead of an answer.

One file an attack, ``tests/attacks/KIND-NAME.py``: a comment that says what it tries and what it must
not get, a few settings, then the cells as the learner writes them. The files are no modules::

    # Two lines at most: what it tries, and what it must not get.
    # exercise: 05-stable-softmax       (01-sigmoid-derivative where it is left out)
    # honest: part-a part-c             parts that are rightly done here and must keep their points
    # uses: breach hunt                 cells of tests/attacks/shared/ that stand before its own
    # walled only: it fills the disk    why it is never run without a wall around it
    ### part-b
    ### cell                            a cell of its own behind the setup cell
    ### cell before setup               or before, or after, any cell of the notebook
    ### raw                             ``def edit(notebook)``: changes the notebook's dict, or returns the file's text
    ### file helpers/checks.py          a file that is handed in beside the notebook
    ### made timestamp.txt              the same, as a Python expression that gives its text
    ### link notes.txt                  a symbolic link, to the path in the next line

An honest part without a section gets a right answer from the bank. Every other part is wrong work, and
its points are forged ones. Nothing but nothing of what is hidden may come out of a grading: whoever
runs the attacks plants ``CANARY-...`` strings in what is hidden, and looks for these in all that comes out:

CANARY     planted by the harness in hidden tests, solutions, classmates' work, gradebook and environment
BREACH     printed by an attack that got where it must not get
ATTACK_RAN what an attack's script or escape sequence would set or say, if a page or a terminal let it act
SURVIVOR   in the name or the arguments of a process that an attack hopes to leave behind
LEFTOVER   in the name or the content of a file that it hopes the next submission finds
"""

from __future__ import annotations

import copy
import functools
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests import bank

ATTACKS = Path(__file__).parent
CANARY, BREACH, ATTACK_RAN = "CANARY-", "BREACH:", "attack_ran"
SURVIVOR, LEFTOVER = "survivor", "left-by-an-attack"

KINDS = {
    "evade": "evading the tests",
    "poison": "poisoning checks or libraries",
    "ipython": "turning IPython against the tests",
    "read": "reading what is hidden",
    "wire": "forging on the wire, attacking the processes behind it",
    "edit": "editing the files handed in",
    "starve": "starving the machine or the judge",
    "outlive": "outliving the run",
    "inert": "acting on pages and terminals",
    "network": "reaching the network",
}

# What a well-informed attacker knows, where the harness does not say it: ``@course@`` in an attack's text.
KNOWN = {"course": "/course", "port": "8888", "classmate": "carla"}

Edit = Callable[[dict[str, Any]], Any]

_SECTION = re.compile(r"^### (part-[a-z]|cell(?: (?:before|after) [a-z-]+)?|raw|(?:file|made|link) .+)$", re.MULTILINE)
_SETTING = re.compile(r"^# (exercise|honest|uses|walled only): (.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Cell:
    """A learner's cell: where it stands ("part-b", "after setup", "before setup"), and its source."""

    place: str
    source: str


@dataclass(frozen=True)
class Attack:
    """One attack; ``name`` begins with its kind, ``walled_only`` says why it needs a wall around it."""

    name: str
    assignment: str
    tries: str
    cells: tuple[Cell, ...]
    edit: Edit | None
    honest_parts: frozenset[str]
    files: tuple[tuple[str, str], ...] = ()  # name, text
    links: tuple[tuple[str, str], ...] = ()  # name, where it leads
    walled_only: str = ""

    @property
    def kind(self) -> str:
        return self.name.partition("-")[0]

    def __str__(self) -> str:
        return self.name


@functools.cache
def all_attacks() -> tuple[Attack, ...]:
    """All attacks, by kind and name."""
    attacks = [read_attack(path) for path in sorted(ATTACKS.glob("*-*.py"))]
    return tuple(sorted(attacks, key=lambda attack: (list(KINDS).index(attack.kind), attack.name)))


def named(name: str) -> Attack:
    """The attack of that name."""
    return next(attack for attack in all_attacks() if attack.name == name)


def read_attack(path: Path) -> Attack:
    """The attack in a file; raises ValueError where the file is not written as it should be."""
    text = path.read_text(encoding="utf-8")
    headings = list(_SECTION.finditer(text))
    ends = [heading.start() for heading in headings[1:]] + [len(text)]
    sections = [
        (heading[1], text[heading.end() : end].strip("\n")) for heading, end in zip(headings, ends, strict=True)
    ]
    head = text[: headings[0].start()]
    settings = {match[1]: match[2].strip() for match in _SETTING.finditer(head)}
    tries = " ".join(line[2:] for line in head.splitlines() if line.startswith("# ") and not _SETTING.match(line))
    if not tries or path.stem.partition("-")[0] not in KINDS:
        raise ValueError(f"{path.name} does not say what it tries, or of which kind it is.")
    raw = [source for name, source in sections if name == "raw"]
    return Attack(
        name=path.stem,
        assignment=settings.get("exercise", "01-sigmoid-derivative"),
        tries=tries,
        cells=(*_shared(settings.get("uses", "")), *_cells(sections)),
        edit=_edit(path, raw[0]) if raw else None,
        honest_parts=frozenset(settings.get("honest", "").split()),
        files=(*_beside(sections, "file"), *_made(sections)),
        links=_beside(sections, "link"),
        walled_only=settings.get("walled only", ""),
    )


def _shared(names: str) -> list[Cell]:
    sources = ((ATTACKS / "shared" / f"{name}.py").read_text(encoding="utf-8") for name in names.split())
    return [Cell("after setup", source.rstrip("\n")) for source in sources]


def _cells(sections: list[tuple[str, str]]) -> list[Cell]:
    found = [(name.removeprefix("cell ") if name != "cell" else "after setup", source) for name, source in sections]
    return [
        Cell(name, source) for name, source in found if name.split()[0] in ("before", "after") or name[:5] == "part-"
    ]


def _beside(sections: list[tuple[str, str]], what: str) -> tuple[tuple[str, str], ...]:
    named = [(name.removeprefix(f"{what} "), text) for name, text in sections if name.startswith(f"{what} ")]
    return tuple((name.encode().decode("unicode_escape"), text) for name, text in named)


def _made(sections: list[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple((name, str(eval(source))) for name, source in _beside(sections, "made"))


def _edit(path: Path, source: str) -> Edit:
    names: dict[str, Any] = {"json": json, "copy": copy}
    exec(compile(source, str(path), "exec"), names)
    edit: Edit = names["edit"]
    return edit


def build(attack: Attack, release_notebook: Mapping[str, Any], secrets: Mapping[str, str] | None = None) -> str:
    """The text of the notebook file that this attack hands in.

    ``release_notebook`` is the released notebook, which stays as it is. ``secrets`` tells what the
    attacker knows of this machine; see ``KNOWN``.
    """
    notebook: dict[str, Any] = json.loads(json.dumps(release_notebook))
    own = {cell.place: cell.source for cell in attack.cells if cell.place.startswith("part-")}
    for cell in notebook["cells"]:
        cell["source"] = "".join(cell["source"])
        if cell["id"] in own:
            cell["source"] = bank.filled(cell["source"], _told(own[cell["id"]], secrets))
        elif cell["id"] in attack.honest_parts:
            cell["source"] = bank.filled(cell["source"], right_answer(attack.assignment, cell["id"]))
    _insert(notebook["cells"], [cell for cell in attack.cells if cell.place not in own], secrets)
    edited = attack.edit(notebook) if attack.edit else None
    if isinstance(edited, str):
        return edited
    return json.dumps(notebook if edited is None else edited)


def _insert(cells: list[dict[str, Any]], own: list[Cell], secrets: Mapping[str, str] | None) -> None:
    behind: dict[str, int] = {}
    for number, cell in enumerate(own):
        where, anchor = cell.place.split()
        place = next(index for index, each in enumerate(cells) if each["id"] == anchor)
        if where == "after":
            behind[anchor] = behind.get(anchor, 0) + 1
            place += behind[anchor]
        made = {"cell_type": "code", "id": f"attack-{number}", "metadata": {}, "outputs": [], "execution_count": None}
        cells.insert(place, {**made, "source": _told(cell.source, secrets)})


def _told(text: str, secrets: Mapping[str, str] | None) -> str:
    for name, value in {**KNOWN, **(secrets or {})}.items():
        text = text.replace(f"@{name}@", value)
    return text


def right_answer(assignment: str, part: str) -> str:
    """The first right answer that the bank has to a part."""
    return next(answer.code for answer in bank.answers(assignment, part) if answer.right)


def hand_in(
    attack: Attack, release_notebook: Mapping[str, Any], folder: Path, secrets: Mapping[str, str] | None = None
) -> None:
    """Write the submission into ``folder``: the notebook and what is handed in beside it."""
    folder.mkdir(parents=True, exist_ok=True)
    text = build(attack, release_notebook, secrets)
    (folder / f"{attack.assignment}.ipynb").write_text(text, encoding="utf-8", errors="surrogatepass")
    for name, content in attack.files:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(_told(content, secrets), encoding="utf-8")
    for name, target in attack.links:
        (folder / name).unlink(missing_ok=True)
        (folder / name).symlink_to(_told(target, secrets))

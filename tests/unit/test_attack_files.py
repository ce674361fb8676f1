"""The attacks themselves: that each says what it is, can be handed in, and gives away nothing by its own text."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from tests import attacks, bank
from tests.attacks import Attack, all_attacks, build, hand_in, read_attack
from tests.attacks.outcomes import Outcome, amiss, outcome
from tests.attacks.table import Row, page


def test_there_are_attacks_of_every_kind() -> None:
    kinds = Counter(attack.kind for attack in all_attacks())
    assert set(kinds) == set(attacks.KINDS)
    assert sum(kinds.values()) >= 70


@pytest.mark.parametrize("attack", all_attacks(), ids=str)
def test_an_attack_can_be_handed_in(attack: Attack, tmp_path: Path) -> None:
    released = bank.released(attack.assignment)
    before = json.dumps(released)
    hand_in(attack, released, tmp_path / "here", {"course": "/somewhere"})
    assert json.dumps(released) == before
    text = build(attack, released, {"course": "/somewhere"})
    assert "@course@" not in text and "@port@" not in text
    assert (tmp_path / "here" / f"{attack.assignment}.ipynb").is_symlink() or text


@pytest.mark.parametrize("attack", all_attacks(), ids=str)
def test_only_what_comes_out_of_an_attack_has_the_words_that_are_looked_for(attack: Attack) -> None:
    sources = [cell.source for cell in attack.cells] + [text for _, text in attack.files]
    assert not any(attacks.BREACH in source for source in sources)


@pytest.mark.parametrize("attack", all_attacks(), ids=str)
def test_an_attack_leaves_a_part_wrong_unless_it_is_honest_in_it(attack: Attack) -> None:
    parts = {cell.id for cell in bank.released(attack.assignment).cells if cell.id in ("part-a", "part-b", "part-c")}
    assert attack.honest_parts <= parts
    assert not attack.honest_parts & {cell.place for cell in attack.cells}


def test_an_honest_part_gets_a_right_answer_and_the_others_stay_empty() -> None:
    notebook = json.loads(build(attacks.named("starve-endless-loop"), bank.released("01-sigmoid-derivative")))
    sources = {cell["id"]: cell["source"] for cell in notebook["cells"]}
    assert bank.MARK not in sources["part-a"]
    assert "while True" in sources["part-b"]
    assert bank.MARK in sources["part-c"]


def test_own_cells_stand_where_they_are_told_to(tmp_path: Path) -> None:
    path = tmp_path / "read-nothing.py"
    path.write_text("# Tries nothing.\n### cell\n1\n### cell\n2\n### cell before setup\n0\n### cell after test-c\n3\n")
    notebook = json.loads(build(read_attack(path), bank.released("01-sigmoid-derivative")))
    code = [cell["source"] for cell in notebook["cells"] if cell["id"].startswith(("attack", "setup", "test-c"))]
    assert [code[0], *code[2:4], code[5]] == ["0", "1", "2", "3"]


def test_an_attack_that_does_not_say_what_it_tries_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "read-nothing.py"
    path.write_text("# exercise: 05-stable-softmax\n### part-a\np = None\n")
    with pytest.raises(ValueError, match="does not say"):
        read_attack(path)


def test_points_of_right_parts_are_due_and_all_others_are_forged() -> None:
    attack = attacks.named("starve-endless-loop")  # its part a is right, and the parts are worth 3, 4 and 3
    neighbour = {"test-a": 3, "test-b": 4}
    seen = outcome(attack, {"test-a": 1, "test-b": 4, "test-d": 2}, neighbour, ended="graded")
    assert (seen.forged, seen.possible, seen.lost, seen.neighbour_lost) == (6, 7, 2, 3)
    assert amiss(seen) == [
        "starve-endless-loop: 6 of 7 points are forged",
        "starve-endless-loop: 2 points of right parts are lost",
        "starve-endless-loop: its neighbour lost 3 points",
    ]
    assert outcome(attack, {}, {}).lost == 3


def test_the_page_tells_what_both_graders_let_an_attack_have() -> None:
    forged, starving = attacks.named("evade-lying-float"), attacks.named("starve-fork-bomb")
    rows = [
        Row(
            forged,
            Outcome(forged.name, 4, 10, neighbour_lost=3, ended="graded", leaks=("a",), survivors=("b",)),
            Outcome(forged.name, 0, 10, ended="graded"),
        ),
        Row(
            starving,
            Outcome(starving.name, not_run=starving.walled_only),
            Outcome(starving.name, 0, 7, ended="graded"),
        ),
    ]
    made = page(rows, "namespaces")
    assert "| **4** of 10 | 0 of 10 | leaks; a process stays; the neighbour loses 3 |  |" in made
    assert "| not run | 0 of 7 | a fork bomb |  |" in made
    assert "| **all** | 1 / 2 | 1 / 0 | 4 / 0 | 1 / 0 | 1 / 0 | 1 / 0 | 0 / 0 |" in made
    assert "\\_\\_sub\\_\\_" in made  # what an attack says of itself is text

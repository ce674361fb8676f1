"""The attacks themselves: that each says what it is, can be handed in, and gives away nothing by its own text."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from tests import attacks, bank
from tests.attacks import Attack, all_attacks, build, hand_in, read_attack
from tests.attacks.stock import Outcome, as_markdown


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


def test_the_table_tells_forged_points_and_what_was_not_run() -> None:
    table = as_markdown(
        [Outcome("read-x", 4, 10, ended="graded", leaks=("a",)), Outcome("starve-y", not_run="it forks")]
    )
    assert "| read-x | **4** of 10 | what is hidden came out |" in table
    assert "| starve-y | not run |" in table

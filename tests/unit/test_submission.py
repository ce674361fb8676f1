"""A submission read and cleaned: the master wins, and what a learner may write is kept."""

import functools
import json
import os
import time

import nbformat
import pytest

from grader.errors import Unreadable
from grader.submission import MOST_CELLS, clean, parse_notebook, read_notebook
from tests.bank import ROOT, submission

NAME = "01-sigmoid-derivative"
ANSWER = "deriv = [1, 2, 3]"


@pytest.fixture
def master():
    return nbformat.read(ROOT / "source" / NAME / f"{NAME}.ipynb", as_version=4)


@pytest.fixture
def handed_in():
    return submission(NAME, {"part-a": ANSWER})


def ids(notebook):
    return [cell.id for cell in notebook.cells]


def by_id(notebook):
    return {cell.id: cell for cell in notebook.cells}


def test_an_honest_submission_gets_the_masters_tests_and_keeps_its_answers(master, handed_in):
    cleaned = clean(handed_in, master)
    assert ids(cleaned.notebook) == ids(master)
    assert ANSWER in by_id(cleaned.notebook)["part-a"].source
    assert by_id(cleaned.notebook)["test-a"] == by_id(master)["test-a"]
    assert cleaned.notes == []


def test_the_masters_solutions_never_enter_a_submission(master, handed_in):
    handed_in.cells = [cell for cell in handed_in.cells if cell.id != "part-b"]
    cleaned = clean(handed_in, master)
    assert "sigmoid(x)" not in by_id(cleaned.notebook)["part-b"].source
    assert cleaned.notes == ["the answer cell part-b was missing"]


def test_edited_and_deleted_locked_cells_are_put_back(master, handed_in):
    cells = by_id(handed_in)
    cells["test-a"].source = "pass"
    cells["test-a"].metadata.nbgrader.points = 1000
    cells["setup"].cell_type = "markdown"
    handed_in.cells = [cell for cell in handed_in.cells if cell.id not in ("test-b", "picture")]
    cleaned = clean(handed_in, master)
    assert ids(cleaned.notebook) == ids(master)
    for name in ("test-a", "setup", "test-b", "picture"):
        assert by_id(cleaned.notebook)[name] == by_id(master)[name]


def test_copies_of_marked_cells_lose_their_mark_and_the_original_stays(master, handed_in):
    for name in ("test-b", "part-a"):
        copy = nbformat.from_dict(json.loads(json.dumps(by_id(handed_in)[name])))
        copy.id, copy.source = f"copy-of-{name}", "print('mine')"
        handed_in.cells.insert(0, copy)
    cleaned = clean(handed_in, master)
    assert [cell.id for cell in cleaned.notebook.cells[:2]] == ["copy-of-part-a", "copy-of-test-b"]
    assert all("nbgrader" not in cell.metadata for cell in cleaned.notebook.cells[:2])
    assert ANSWER in by_id(cleaned.notebook)["part-a"].source
    assert len(cleaned.notes) == 2


def test_a_learners_own_cells_stay_behind_the_cell_that_they_follow(master, handed_in):
    place = ids(handed_in).index("part-b")
    handed_in.cells.insert(place + 1, nbformat.v4.new_code_cell("after_b = 1", id="mine"))
    handed_in.cells.insert(0, nbformat.v4.new_code_cell("first = 1", id="first"))
    cleaned = ids(clean(handed_in, master).notebook)
    assert cleaned[0] == "first"
    assert cleaned[cleaned.index("part-b") + 1] == "mine"


def test_moved_cells_go_back_to_the_masters_order(master, handed_in):
    handed_in.cells.reverse()
    cleaned = clean(handed_in, master)
    marked = [cell.id for cell in cleaned.notebook.cells if "nbgrader" in cell.metadata]
    assert marked == [cell.id for cell in master.cells if "nbgrader" in cell.metadata]
    assert ANSWER in by_id(cleaned.notebook)["part-a"].source


def test_cells_without_nbgraders_marks_are_known_by_their_ids(master, handed_in):
    for cell in handed_in.cells:
        cell.metadata = {}
    cleaned = clean(handed_in, master)
    assert ids(cleaned.notebook) == ids(master)
    assert ANSWER in by_id(cleaned.notebook)["part-a"].source


def test_a_notebook_without_marks_and_ids_still_runs_as_the_learners_own(master, handed_in):
    for number, cell in enumerate(handed_in.cells):
        cell.metadata, cell.id = {}, f"x{number}"
    cleaned = clean(handed_in, master)
    assert "none of the notebook's cells is one of this assignment's" in cleaned.notes
    assert any(ANSWER in cell.source for cell in cleaned.notebook.cells)


def test_two_cells_with_one_id_do_not_make_the_notebook_invalid(master, handed_in):
    handed_in.cells += [nbformat.v4.new_code_cell("1", id="part-a"), nbformat.v4.new_code_cell("2", id="twin")] * 2
    cleaned = clean(handed_in, master)
    assert len(set(ids(cleaned.notebook))) == len(cleaned.notebook.cells)


def notebook_json(**changes):
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [], **changes})


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "is empty"),
        ("   \n", "is empty"),
        ('{"cells": [', "is no JSON"),
        (b"\xff\xfe\x00", "is no JSON"),
        ("[" * 100_000, "is no JSON"),
        ("[1, 2]", "not a notebook"),
        ('{"a": 1}', "not a notebook"),
        (notebook_json(), "has no cells"),
        (notebook_json(nbformat=99), "format 99"),
        (notebook_json(nbformat=2), "format 2"),
        (notebook_json(nbformat=3), "damaged"),
        (notebook_json(cells=None), "damaged"),
        (notebook_json(cells=[7]), "damaged"),
        (notebook_json(cells=[{"cell_type": "code", "source": 7}]), "damaged"),
        (b" " * 20_000_001, "at most 20 MB"),
    ],
)
def test_what_is_no_notebook_says_so_and_names_the_file(tmp_path, content, said):
    path = tmp_path / "mine.ipynb"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(Unreadable, match=r"mine\.ipynb") as error:
        read_notebook(path)
    assert said in str(error.value)


def test_a_missing_file_says_what_lies_there_instead(tmp_path):
    with pytest.raises(Unreadable, match="holds no notebook"):
        read_notebook(tmp_path / "mine.ipynb")
    (tmp_path / "mine (1).ipynb").touch()
    with pytest.raises(Unreadable, match=r"there is mine \(1\).ipynb"):
        read_notebook(tmp_path / "mine.ipynb")


def test_links_and_pipes_are_not_opened(tmp_path):
    (tmp_path / "secret.ipynb").write_text(notebook_json())
    (tmp_path / "link.ipynb").symlink_to(tmp_path / "secret.ipynb")
    with pytest.raises(Unreadable, match="link to another file"):
        read_notebook(tmp_path / "link.ipynb")
    os.mkfifo(tmp_path / "pipe.ipynb")
    with pytest.raises(Unreadable, match="not a file"):
        read_notebook(tmp_path / "pipe.ipynb")


def test_an_old_notebook_of_format_3_is_read(tmp_path):
    old = {"nbformat": 3, "nbformat_minor": 0, "metadata": {}, "worksheets": [{"cells": [
        {"cell_type": "code", "input": "x = 1", "language": "python", "outputs": [], "metadata": {}}]}]}  # fmt: skip
    path = tmp_path / "old.ipynb"
    path.write_text(json.dumps(old))
    assert [cell.source for cell in read_notebook(path).cells] == ["x = 1"]


def test_half_a_surrogate_pair_can_be_written_again(tmp_path):
    path = tmp_path / "odd.ipynb"
    path.write_text(notebook_json(cells=[{"cell_type": "code", "source": "# \ud800"}]), encoding="ascii")
    nbformat.writes(read_notebook(path)).encode("utf-8")


HALF = "\ud800"


@pytest.mark.parametrize("version", [3, 4])
def test_a_notebook_of_very_many_cells_is_refused_before_anything_is_made_of_it(version):
    cell = {"cell_type": "markdown", "metadata": {}, "source": "x"}
    cells = {"cells": [cell] * 200_000}
    content = {
        "nbformat": version,
        "nbformat_minor": 0,
        "metadata": {},
        **(cells if version == 4 else {"worksheets": [cells]}),
    }
    with pytest.raises(Unreadable, match=f"200,000 cells; at most {MOST_CELLS:,} are read|more than 500,000 lists"):
        parse_notebook("x.ipynb", json.dumps(content).encode())
    content = json.dumps({**content, "metadata": [[]] * 600_000}).encode()
    with pytest.raises(Unreadable, match="more than 500,000 lists"):
        parse_notebook("x.ipynb", content)


def test_half_a_surrogate_pair_anywhere_in_a_notebook_becomes_a_sign_that_can_be_written(master, handed_in):
    picture = {
        "image/png": "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    }
    handed_in.cells.append(nbformat.v4.new_markdown_cell(f"{HALF} ![]({HALF})", attachments={f"{HALF}.png": picture}))
    content = json.loads(nbformat.writes(handed_in))
    content["cells"][3] |= {"id": HALF, "metadata": {HALF: HALF, "nbgrader": {"grade_id": HALF}}}
    content["metadata"] = {HALF: HALF}
    for raw in (json.dumps(content).encode(), json.dumps(content, ensure_ascii=False).encode("utf-8", "surrogatepass")):
        cleaned = clean(parse_notebook("x.ipynb", raw), master)
        nbformat.writes(cleaned.notebook).encode()
        "".join(cleaned.notes).encode()
        assert list(cleaned.notebook.cells[-1].attachments) == ["?.png"]


def old_format(*cells):
    sheet = {"cells": list(cells), "metadata": {}}
    return json.dumps({"nbformat": 3, "nbformat_minor": 0, "metadata": {"name": ""}, "worksheets": [sheet]}).encode()


def test_a_heading_of_the_old_format_has_six_marks_at_most():
    heading = {"cell_type": "heading", "metadata": {}, "source": ["Two\n", "lines"]}
    for level, marks in ((2, "##"), (10**11, "######"), (-1, "#"), ("x", "#")):
        [cell] = parse_notebook("x.ipynb", old_format({**heading, "level": level})).cells
        assert (cell.cell_type, cell.source) == ("markdown", f"{marks} Two lines")


def test_the_old_format_costs_little_whatever_its_metadata_holds(capfd):
    """nbformat's own validation of 2,000 such cells takes seconds, and prints what it finds."""
    odd = {"cell_type": "code", "input": ["a = 1\n", "b"], "language": 7, "outputs": {"a": 1}, "\x1b[31m": "\ud800"}
    odd["metadata"] = {str(number): {} for number in range(200)}
    started = time.process_time()
    cells = parse_notebook("x.ipynb", old_format(*[odd] * 1_900)).cells
    assert time.process_time() - started < 2
    assert {(cell.cell_type, cell.source) for cell in cells} == {("code", "a = 1\nb")}
    assert capfd.readouterr() == ("", "")


def test_attachments_that_are_no_pictures_are_not_kept():
    deep = functools.reduce(lambda inner, _: {"a": inner}, range(400), "x")
    picture = {
        "image/png": "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    }
    text = {"cell_type": "markdown", "id": "x", "metadata": {}, "source": "\ud800"}
    text["attachments"] = {"deep": deep, "\ud800.png": picture, "5": 5}
    content = json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [text]}).encode()
    [cell] = parse_notebook("x.ipynb", content).cells
    assert (cell.source, cell.attachments) == ("?", {"?.png": picture})

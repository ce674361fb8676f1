"""Feedback pages of one notebook: what each outcome tells, what stays hidden, what a learner's text becomes."""

from __future__ import annotations

import base64
import json
import time

import nbformat
import pytest
from traitlets.config import Config

from grader.feedback.page import Row, overview, write_changed
from grader.feedback.sheet import to_draw
from grader.gradebook import Mark, Marks
from grader.pages import code
from grader.pages.formulas import markdown_to_html
from grader.preprocessors import RECORD
from tests import bank
from tests.feedback_pages import Acting, found_hidden, graded, hidden_lines, marks_of, master, page_of, read

NAME = "01-sigmoid-derivative"
PARTS = ("part-a", "part-b", "part-c")
EVIL = "<script>attack()</script><img src=x onerror=attack()>'\"><svg onload=attack()> [a](javascript:attack())"
PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="


def answers(**wrong: str) -> dict[str, str]:
    """The first right answer of the bank to each part, but for those given."""
    right = {part: next(each.code for each in bank.answers(NAME, part) if each.right) for part in PARTS}
    return right | {f"part-{part}": code for part, code in wrong.items()}


def test_every_check_is_told_by_name_and_a_known_mistake_by_what_to_reconsider():
    known = next(each for each in bank.answers(NAME, "part-b") if each.mistake)
    notebook = graded(NAME, answers(b=known.code))
    text = " ".join(read(page_of(notebook)).split())
    assert "01 · The slope of the sigmoid" in text
    assert "6 of 10 points" in text
    assert f"What to reconsider ({known.mistake}):" in text
    for checks in notebook.metadata[RECORD]["checks"].values():
        for check in checks:
            assert f"{'passed' if check['passed'] else 'failed'} {check['name']}" in text
            assert " ".join(check["message"].split()) in text


def test_a_stop_is_told_with_how_long_it_took_and_nothing_is_drawn():
    notebook = graded(NAME, answers(), judged=False)
    stop = "the code ran for 20 seconds and was interrupted, in the cell part-b. Does a loop never end?"
    notebook.metadata[RECORD] |= {"stops": [{"reason": "time", "text": stop}], "notes": ["the cell setup was missing"]}
    for cell in notebook.cells:
        if cell.id.startswith("test-"):
            cell.outputs = [
                nbformat.v4.new_output("error", ename="Stopped", evalue=f"Not run: {stop}", traceback=[EVIL])
            ]
    text = read(page_of(notebook))
    assert "Your code was stopped" in text
    assert "The code ran for 20 seconds" in text
    assert "Not run: the code ran for 20 seconds" in text
    assert "The cell setup was missing." in text
    assert "attack" not in text  # a traceback could show a test's own lines
    assert list(to_draw(notebook)) == []


def test_what_cannot_be_read_is_told_in_the_place_of_the_notebook():
    notebook = graded(NAME, {})
    notebook.metadata[RECORD] = {"unreadable": f"{NAME}.ipynb is empty. Save the notebook and hand it in again."}
    page = page_of(notebook)
    text = read(page)
    assert "could not be read" in text
    assert "is empty. Save the notebook" in text
    assert 'id="notebook"' not in page
    assert 'id="notebook"' in page_of(graded(NAME, {}))


def test_points_of_a_person_comments_and_lateness_are_shown():
    notebook = graded(NAME, answers(b="def sigmoid_derivative(x):\n    return 0"))
    parts = {**marks_of(notebook).parts, "test-b": Mark(4, 0.0, 2.5, 0.5), "test-c": Mark(3)}
    marks = Marks(parts, {"part-b": "Well tried: $\\sigma'$ <b>next</b> time.", "part-a": ""}, 2.0)
    html = page_of(notebook, marks)
    text = " ".join(read(html).split())
    assert "4 of 10 points" in text
    assert "3 of 4 points, given by hand (by the checks alone: 0), 0.5 of them as extra credit." in text
    assert "Handed in late −2" in text
    assert "waits for a person to grade it (3 possible)" in text
    assert text.count("Comment") == 1
    assert "<msup><mi>σ</mi>" in html
    assert "<b>next" not in html


def test_a_refused_answer_is_drawn_and_where_it_is_not_the_page_says_so():
    wrong = graded(NAME, answers(b="def sigmoid_derivative(x):\n    return x"))
    [cell] = to_draw(wrong)
    assert cell.id == "your-curve"
    assert "No picture of your answer was drawn for this page" in read(page_of(wrong))
    data = {"image/png": PNG, "text/plain": "Two curves."}
    cell.outputs = [nbformat.v4.new_output("display_data", data)]
    assert f'<img src="data:image/png;base64,{PNG}" alt="Two curves.">' in page_of(wrong)
    cell.outputs = [nbformat.v4.new_output("stream", text="Finish part B to see your curve.")]
    assert "There is no picture of your answer. Finish part B" in read(page_of(wrong))
    right = graded(NAME, answers(a="deriv = 0"))
    assert list(to_draw(right)) == []
    assert "picture of your answer" not in read(page_of(right))


def test_a_large_picture_in_a_text_takes_no_room_from_the_rest():
    notebook = graded(NAME, {})
    large = base64.b64encode(base64.b64decode(PNG) + bytes(90_000)).decode()
    attached = {"a.png": {"image/png": large}}
    notebook.cells.append(nbformat.v4.new_markdown_cell("*By hand:* ![page](attachment:a.png)", attachments=attached))
    notebook.cells.append(nbformat.v4.new_markdown_cell("**The rest** " * 1_000))
    page = page_of(notebook)
    assert "<em>By hand:</em>" in page
    assert page.count("<strong>The rest</strong>") == 1_000


def test_a_scheme_for_marking_by_hand_is_cut_and_the_cell_that_asks_for_words_is_no_cell_of_the_learners_own():
    notebook = graded(NAME, {})
    scheme = "Say why.\n=== BEGIN MARK SCHEME ===\nkey: the answer\n=== END MARK SCHEME ===\n"
    mark = {
        "nbgrader": {"grade_id": "task", "task": True, "grade": False, "solution": False, "locked": True, "points": 2}
    }
    notebook.cells.append(nbformat.v4.new_markdown_cell(scheme, metadata=mark))
    text = read(page_of(notebook))
    assert "Say why." in text
    assert "key: the answer" not in text
    assert "In your own words" in text
    assert "Your own cell" not in text


def test_a_plot_that_says_nothing_of_itself_is_called_a_picture_of_the_learners():
    notebook = graded(NAME, answers())
    for cell in notebook.cells:
        if cell.id == "part-a":
            data = {"image/png": PNG, "text/plain": "<Figure size 640x480 with 1 Axes>"}
            cell.outputs = [nbformat.v4.new_output("display_data", data)]
    assert 'alt="A picture that your code drew"' in page_of(notebook)


def hostile() -> nbformat.NotebookNode:
    notebook = graded(NAME, answers(b=f"def sigmoid_derivative(x):\n    return {EVIL!r}"))
    record = notebook.metadata[RECORD]
    for check in record["checks"]["test-b"]:
        check |= {"name": EVIL, "message": EVIL, "hint": EVIL, "mistake": EVIL}
    record |= {"stops": [{"reason": "time", "text": EVIL}], "notes": [EVIL]}
    shown = [
        nbformat.v4.new_output("stream", text=EVIL),
        nbformat.v4.new_output("display_data", {"text/html": EVIL, "image/svg+xml": EVIL, "text/plain": EVIL}),
        nbformat.v4.new_output("display_data", {"image/png": PNG + '" onload="attack()', "text/plain": EVIL}),
        nbformat.v4.new_output("error", ename=EVIL, evalue=EVIL, traceback=["\x1b[31m" + EVIL]),
    ]
    cells = {cell.id: cell for cell in notebook.cells}
    cells["part-a"].outputs = shown
    cells["your-curve"].outputs = shown[:3]
    attached = {EVIL: {"image/png": PNG, "image/svg+xml": EVIL}, "a": {"image/png": PNG + "'><script>"}}
    text = f"{EVIL}\n\n![{EVIL}](attachment:a)\n\n$\\href{{javascript:attack()}}{{x}}$"
    for make in (nbformat.v4.new_markdown_cell, nbformat.v4.new_raw_cell):
        notebook.cells.append(make(text, attachments=attached))
    return notebook


def test_nothing_that_a_learner_or_a_person_wrote_acts():
    marks = Marks({"test-a": Mark(3, 0.0)}, {"part-a": EVIL, "part-b": EVIL}, 0.0)
    html = page_of(hostile(), marks, student=EVIL)
    assert Acting(html).found == []
    assert "\x1b" not in html
    assert read(html).count("attack()") > 20  # it is all there to be read
    _, make = overview(EVIL, [Row(EVIL, marks, "a.html", EVIL)])
    assert Acting(make()).found == ['<a href="a.html">']
    assert Acting(EVIL).found != []


def test_a_page_stays_small_whatever_a_notebook_holds():
    notebook = graded(NAME, answers(a="deriv = 1\n" + "x = [1, 2, 3] + [a for a in b]\n" * 20_000), judged=False)
    for cell in notebook.cells:
        if cell.id == "part-b":
            cell.outputs = [nbformat.v4.new_output("stream", text="&<" * 50_000)] * 20
    notebook.cells += [nbformat.v4.new_markdown_cell("$x_1^2$ " * 2_000), nbformat.v4.new_markdown_cell("*a* " * 5_000)]
    html = page_of(notebook)
    assert len(html) < 300_000
    assert "The rest is left out here" in html


def test_a_page_that_has_not_changed_is_left_alone(tmp_path):
    path = tmp_path / "ada" / "page.html"
    assert write_changed(path, "a" * 64, lambda: "<meta " + "a" * 64)
    assert not write_changed(path, "a" * 64, lambda: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        write_changed(path, "b" * 64, lambda: 1 / 0)
    assert "a" * 64 in path.read_text()
    assert [each.name for each in path.parent.iterdir()] == ["page.html"]


def test_the_search_finds_what_is_not_cut():
    uncut = Config(ClearHiddenTests={"begin_test_delimeter": "### NO MARK", "end_test_delimeter": "### NO MARK"})
    notebook = graded(NAME, answers())
    assert found_hidden(NAME, page_of(notebook), json.dumps(notebook)) == []
    assert len(found_hidden(NAME, page_of(notebook, config=uncut), "")) > 50
    solution = {cell.id: cell.source for cell in master(NAME).cells}["part-b"]
    assert found_hidden(NAME, page_of(graded(NAME, answers(b=solution))), "") != []
    assert all(len(hidden_lines(name)) > 50 for name in bank.exercises())


@pytest.mark.slow
@pytest.mark.parametrize("assignment", bank.exercises())
def test_no_page_of_the_bank_shows_a_hidden_line(assignment):
    of_part = {part: bank.answers(assignment, part) for part in PARTS}
    for turn in range(max(map(len, of_part.values()))):
        codes = {part: own[turn % len(own)].code for part, own in of_part.items()}
        html = page_of(graded(assignment, codes), student="bayo")
        assert found_hidden(assignment, html, "\n".join(codes.values())) == [], codes
        assert len(html) < 300_000
        for part, own in of_part.items():
            mistake = own[turn % len(own)].mistake
            assert not mistake or f"What to reconsider ({mistake}):" in read(html), (part, mistake)


def test_a_page_colours_so_much_code_and_no_more(monkeypatch):
    """Colouring is what takes a page its time: 404 cells of four megabytes took a minute and a half."""
    done = []
    monkeypatch.setattr(code, "coloured", lambda source: done.append(len(source)) or code.plain(source))
    notebook = graded(NAME, answers())
    notebook.cells += [nbformat.v4.new_code_cell("x = ((\n" * 1_200) for _ in range(400)]
    page = page_of(notebook)
    assert sum(done) <= code.ALL_TOGETHER
    assert len(page) < 1_000_000


def test_a_page_shows_so_many_outputs_and_pictures_and_says_that_there_are_more():
    notebook = graded(NAME, answers())
    shown = [nbformat.v4.new_output("stream", text=f"line {number}") for number in range(5_000)]
    picture = nbformat.v4.new_output("display_data", {"image/png": PNG[:-4] + "A" * 4_000_000})
    own = nbformat.v4.new_code_cell("x = 1")
    own.outputs = [picture] * 10 + shown
    notebook.cells.append(own)
    page = page_of(notebook)
    assert page.count("data:image/png") < 10
    assert "The rest is left out here" in page
    assert "line 4000" not in page
    assert len(page) < 20_000_000


def test_formgraders_code_is_coloured_while_there_is_time_for_it(monkeypatch):
    assert '<span class="n">x</span>' in code.highlight_code("x = 1")
    assert "<span" not in code.highlight_code("x = 1\n" * 5_000)
    monkeypatch.setattr(code._Recently, "since", time.monotonic())
    monkeypatch.setattr(code._Recently, "taken", 1e9)
    assert code.highlight_code("x < 1") == '<div class="highlight"><pre tabindex="0">x &lt; 1</pre></div>'


def test_code_in_texts_has_its_part_of_a_pages_colours():
    block = "```ipython\nx = 1\n" + "y = 2\n" * 1_000 + "```\n"
    html = markdown_to_html(block * 30)
    assert html.count('class="mi"') < code.ALL_TOGETHER / len("y = 2\n") + 30
    assert html.count("<pre>") == 30


@pytest.mark.parametrize("source", ["\n " * 4_000, "x\n" + " \t" * 100, "x" * 10_001])
def test_code_that_takes_lexers_long_stays_plain(source):
    assert "span" not in code.Colours().html(source)
    assert "span" not in code.highlight_code(source)

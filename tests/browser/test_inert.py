"""Everything that a learner could put into a notebook, on every page of an instructor that shows some of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbgrader.api import Gradebook

from grader.course import Course
from tests import bank
from tests.attacks import all_attacks
from tests.attacks import hand_in as hand_in_attack
from tests.browser.watched import Lab, Watched
from tests.journeys.conftest import copy_course, runner
from tests.journeys.test_grading import hand_in
from tests.unit.test_markdown import ATTACHED, TRICKS

pytestmark = [pytest.mark.browser, pytest.mark.slow]

NAME = "01-sigmoid-derivative"

# What of a learner's cells acts, asked of the browser itself: it knows best where a link leads and what is on top
LOOK = """() => {
  const inside = selector => [...document.querySelectorAll('#notebook-container ' + selector)];
  const name = element => element.outerHTML.slice(0, 200);
  const shown = inside(':is(.text_cell_render, .output_area, .input_area) *');
  return {
    scripts: ['attack_ran'].filter(each => each in window),
    links: inside('a[href]:not([href^="#"])').filter(a => !['http:', 'https:', 'mailto:'].includes(a.protocol)).map(name),
    pictures: inside('img').filter(img => !/^data:image\\/(png|jpeg);/.test(img.src)).map(name),
    handlers: shown.filter(e => [...e.attributes].some(each => /^on/i.test(each.name))).map(name),
    foreign: inside(':is(.text_cell_render, .output_area, .input_area) ' +
      ':is(script, iframe, object, embed, form, style, link, meta, base, video, audio, svg, button)').map(name),
    covering: shown.filter(e => !['static', 'relative'].includes(getComputedStyle(e).position)).map(name),
    named: shown.filter(e => e.id || e.getAttribute('name')).map(name),
  };
}"""

# The same of a feedback page, where everything but the frame's own style and what only screen readers hear counts
LOOK_AT_FEEDBACK = """() => {
  const inside = selector => [...document.querySelectorAll('main ' + selector)];
  const name = element => element.outerHTML.slice(0, 200);
  return {
    scripts: ['attack_ran'].filter(each => each in window),
    links: inside('a[href]:not([href^="#"])').filter(a => !['http:', 'https:', 'mailto:'].includes(a.protocol)).map(name),
    pictures: inside('img').filter(img => !/^data:image\\/(png|jpeg);/.test(img.src)).map(name),
    handlers: [...document.querySelectorAll('*')].filter(e => [...e.attributes].some(each => /^on/i.test(each.name))).map(name),
    foreign: inside(':is(script, iframe, object, embed, form, style, link, meta, base, video, audio, svg, button)').map(name),
    covering: inside('*:not(.unseen)').filter(e => !['static', 'relative'].includes(getComputedStyle(e).position)).map(name),
    named: inside('.yours *').filter(e => e.id || e.getAttribute('name')).map(name),
  };
}"""


def tricky(tricks: list[str]) -> nbformat.NotebookNode:
    """The released notebook with a Markdown cell for each trick, and a raw one."""
    notebook = bank.released(NAME)
    for number, trick in enumerate(tricks):
        cell = nbformat.v4.new_markdown_cell(
            trick, id=f"markdown-{number}", metadata={"tags": ["attack_ran"], "note": trick}
        )
        cell.attachments = {**ATTACHED, "b": {"image/svg+xml": "<svg onload='attack_ran=1'>", "text/html": trick}}
        raw = nbformat.v4.new_raw_cell(trick, id=f"raw-{number}", metadata={"raw_mimetype": "text/html"})
        notebook.cells += [cell, raw]
    return notebook


IDS = ["# test-a", "# part a comment", "# notebook-container", "test-b\n===", "# MathJax", "### attack_ran"]


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """A course that has graded all of this and made feedback of it."""
    folder = tmp_path_factory.mktemp("inert")
    course = copy_course(folder / "course", NAME)
    for attack in all_attacks():
        if attack.kind == "inert" and attack.assignment == NAME and not attack.walled_only:
            hand_in_attack(attack, bank.released(NAME), course.submitted / attack.name / NAME)
    tricks = [trick for trick in TRICKS if len(trick) < 5000]
    hand_in(course, "tricks", nbformat.writes(tricky(tricks)))
    hand_in(course, "tricks-on-ids", nbformat.writes(tricky(IDS)))
    hand_in(course, "uncleaned", nbformat.writes(bank.released(NAME)))
    hand_in(course, '<img src=x onerror="attack_ran=1">', nbformat.writes(bank.released(NAME)))
    run = runner(folder / "home")
    (folder / "home").mkdir()
    said = run("python", "-m", "grader", "grade", cwd=course.root).stdout
    assert said.count("unreadable") >= 1  # the learner whose name no page could show
    run("python", "-m", "grader", "feedback", cwd=course.root)
    return course


@pytest.fixture(scope="module")
def lab(course: Course, start_lab: Any) -> Lab:
    return start_lab(course.root)


def submissions(course: Course) -> dict[str, str]:
    """The address of each learner's submission in Formgrader."""
    with Gradebook(f"sqlite:///{course.root / 'gradebook.db'}") as gradebook:
        return {
            each.student.id: f"/formgrader/submissions/{each.id}" for each in gradebook.notebook_submissions(NAME, NAME)
        }


def look(seen: Watched, url: str, script: str = LOOK) -> dict[str, list[str]]:
    """Open a page, and tell what acts in it, by kind."""
    seen.requests.clear()
    seen.page.goto(url, wait_until="networkidle")
    found: dict[str, list[str]] = seen.page.evaluate(script)
    found["dialogs"] = seen.dialogs
    found["elsewhere"] = seen.elsewhere()
    return {kind: what for kind, what in found.items() if what}


def test_no_page_of_formgrader_is_acted_on(course, lab, open_page):
    seen = open_page()
    lab.sign_in(seen.page)
    addresses = submissions(course)
    assert len(addresses) >= 17
    acting = {}
    pages = [
        "/formgrader",
        "/formgrader/manage_assignments",
        f"/formgrader/manage_submissions/{NAME}",
        "/formgrader/gradebook",
        f"/formgrader/gradebook/{NAME}",
        f"/formgrader/gradebook/{NAME}/{NAME}",
        "/formgrader/manage_students",
        "/formgrader/manage_students/tricks",
        f"/formgrader/manage_students/tricks/{NAME}",
        *(address for student, address in addresses.items() if student != "uncleaned"),
    ]
    for path in pages:
        if found := look(seen, lab.url(path)):
            acting[path] = found
        assert seen.page.locator("body").inner_text().strip(), path
    assert acting == {}


def test_what_formgrader_is_for_still_works_beside_a_learners_headings(course, lab, open_page):
    seen = open_page()
    assert look(seen, lab.url(submissions(course)["tricks-on-ids"])) == {}
    points = seen.page.locator("input#test-a")
    points.scroll_into_view_if_needed()
    points.click()  # nothing lies over it
    assert seen.page.evaluate("document.getElementById('test-a').tagName") == "INPUT"
    assert seen.page.evaluate("document.querySelectorAll('[id=test-a], [id=test-b]').length") == 2


def test_no_feedback_page_is_acted_on(course, open_page):
    seen = open_page()
    pages = sorted(course.root.glob(f"feedback/*/{NAME}/{NAME}.html"))
    assert len(pages) >= 17
    acting = {page.parts[-3]: found for page in pages if (found := look(seen, page.as_uri(), LOOK_AT_FEEDBACK))}
    assert acting == {}
    assert seen.page.locator(".yours").count() >= 3  # what was looked at is there


def test_what_acts_on_a_feedback_page_would_be_seen(course, open_page, tmp_path):
    page = (course.feedback / "tricks" / NAME / f"{NAME}.html").read_text(encoding="utf-8")
    acts = (
        '<div id="a" onclick="" style="position: fixed"><a href="javascript:attack_ran=1">a</a><img src="data:image/svg+xml,">'
        "<script>attack_ran = 1</script></div>"
    )
    without_policy = page.replace("Content-Security-Policy", "x").replace('<p class="label">', acts, 1)
    (tmp_path / "acts.html").write_text(without_policy, encoding="utf-8")
    found = look(open_page(), (tmp_path / "acts.html").as_uri(), LOOK_AT_FEEDBACK)
    assert set(found) == {"scripts", "links", "pictures", "handlers", "foreign", "covering", "named"}


def test_the_same_cells_act_where_nothing_has_cleaned_them(course, lab, open_page):
    path: Path = course.autograded / "uncleaned" / NAME / f"{NAME}.ipynb"
    notebook = json.loads(path.read_text())
    cells = json.loads(
        nbformat.writes(tricky([trick for trick in TRICKS if trick.startswith(("<", "[", "![a](https"))]))
    )
    notebook["cells"] += cells["cells"][-2 * 20 :]
    path.write_text(json.dumps(notebook))
    found = look(open_page(), lab.url(submissions(course)["uncleaned"]))
    assert {"links", "elsewhere"} <= set(found)

"""What a cell shows is kept up to a limit, and no way of showing more grows beyond it."""

import json

import pytest

from grader.inert import inert_outputs
from grader.sandbox.recorder import Recorder

LIMIT = 10_000
ROOM = 3 * LIMIT  # characters as JSON: outputs and errors have the limit each, and names take some


def text_of(recorder):
    return "".join(output.get("text", "") for output in recorder.taken())


def show(recorder, text, name=None, update=False):
    recorder.display({"text/plain": text}, {}, {"display_id": name}, update)


def test_what_fits_is_kept_as_one_stream():
    recorder = Recorder(LIMIT)
    for word in ("one ", "two ", "three"):
        recorder.stream("stdout", word)
    assert recorder.taken() == [{"output_type": "stream", "name": "stdout", "text": "one two three"}]


def test_what_does_not_fit_is_cut_and_that_is_said_once():
    recorder = Recorder(LIMIT)
    for _ in range(30):
        recorder.stream("stdout", "x" * 1_000)
    assert len(text_of(recorder)) < LIMIT + 100 and text_of(recorder).count("a cell may show 10,000 characters") == 1


@pytest.mark.parametrize(
    "flood",
    [
        lambda recorder: (recorder.stream("stdout", "x"), recorder.stream("stderr", "x")),
        lambda recorder: show(recorder, ""),
        lambda recorder: (show(recorder, "x", name="same"), show(recorder, "x" * 9_000, name="same", update=True)),
        lambda recorder: recorder.result({"text/plain": "x" * 500}, {}, 1),
        lambda recorder: recorder.error("Error", "x", ["x" * 1_000] * 3),
        lambda recorder: recorder.error("Error", "", []),
    ],
    ids=["two streams", "empty displays", "updates", "results", "errors", "empty errors"],
)
def test_a_flood_of_any_kind_comes_to_an_end(flood):
    recorder = Recorder(LIMIT)
    for _ in range(2_000):
        flood(recorder)
    assert len(json.dumps(recorder.taken())) < ROOM


def test_there_is_room_for_the_error_whatever_was_shown_before():
    recorder = Recorder(LIMIT)
    recorder.stream("stdout", "x" * LIMIT)
    recorder.error("ValueError", "no", ["Traceback", "ValueError: no"])
    assert recorder.taken()[-1]["traceback"] == ["Traceback", "ValueError: no"]


def test_what_is_cleared_gives_its_room_back():
    recorder = Recorder(LIMIT)
    for number in range(10):
        recorder.clear(wait=True)
        recorder.stream("stdout", f"frame {number} " + "x" * 5_000)
    assert text_of(recorder).startswith("frame 9 ") and not recorder.overflowed


def test_a_learners_process_may_say_what_it_will_and_no_more_is_kept():
    outputs = [{"output_type": "stream", "name": "stdout", "text": "я" * 1_000}] * 100
    assert len(inert_outputs(outputs, LIMIT)) == 9

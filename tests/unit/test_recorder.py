"""What a cell shows is kept up to a limit, and no way of showing more grows beyond it."""

import base64
import json
import struct

import pytest

from grader.inert import inert_outputs, is_picture
from grader.sandbox.recorder import MOST_OUTPUTS, Recorder

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
    assert len(inert_outputs(outputs, LIMIT, 1_000)) == 8  # seven of them, and a line that says so


def test_all_cells_together_have_a_limit_and_every_cell_after_it_still_has_its_line():
    recorder = Recorder(LIMIT, together=3 * LIMIT)
    shown = []
    for _ in range(300):
        recorder.start()
        recorder.stream("stdout", "x" * LIMIT)
        shown.append(text_of(recorder))
    assert sum(map(len, shown)) < 3 * LIMIT + 300 * 100
    assert "a cell may show 10,000 characters" in shown[0]
    assert shown[-1] == "\n[Output cut: all cells have shown their characters.]\n"


def test_a_traceback_of_empty_lines_has_an_end():
    error = {"output_type": "error", "ename": "E", "evalue": "", "traceback": [""] * 1_000_000}
    assert len(inert_outputs([error], LIMIT, 1_000)[0]["traceback"]) == 200


def png(width, height):
    return base64.b64encode(b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", width, height)).decode()


def jpeg(width, height):
    return base64.b64encode(b"\xff\xd8\xff\xe0\0\4ab\xff\xc2\0\x11\x08" + struct.pack(">HH", height, width)).decode()


def test_a_small_file_with_more_pixels_than_a_browser_has_room_for_is_no_picture():
    assert is_picture(png(1200, 720), "image/png")
    assert is_picture(jpeg(1200, 720), "image/jpeg")
    assert not is_picture(png(30_000, 30_000), "image/png")
    assert not is_picture(jpeg(30_000, 30_000), "image/jpeg")


def test_a_picture_whose_size_browsers_may_read_otherwise_is_none():
    frame = base64.b64decode(jpeg(30_000, 30_000))[8:]
    for before in (b"\xff", b"\xff\x01", b"\xff\xd0\xff\x01", b"\0"):
        assert not is_picture(base64.b64encode(b"\xff\xd8" + before + frame).decode(), "image/jpeg")
    other_chunk_first = base64.b64decode(png(100, 100)).replace(b"IHDR", b"tEXt")
    assert not is_picture(base64.b64encode(other_chunk_first).decode(), "image/png")
    assert not is_picture(png(0, 100), "image/png")


def test_pictures_of_many_pixels_fill_a_notebook_as_long_ones_do():
    shown = {"output_type": "display_data", "data": {"image/png": png(6_000, 6_000)}, "metadata": {}}
    assert len(inert_outputs([shown] * 100, 20_000_000, 1_000)) == 6  # five of them, and a line that says so


@pytest.mark.parametrize("cells", [1, 500])
def test_outputs_have_a_number_and_every_cell_after_it_still_has_its_line_and_its_error(cells):
    recorder = Recorder()
    number = 0
    for _ in range(cells):
        recorder.start()
        for _ in range(5_000 // cells):
            show(recorder, "x")
            recorder.error("E", "", [])
        number += len(recorder.taken())
    assert number <= MOST_OUTPUTS + 2 * cells
    last = recorder.taken()
    assert any("1,000 outputs" in output.get("text", "") for output in last)
    assert any(output["output_type"] == "error" for output in last)


def test_many_small_writes_are_not_copied_at_each():
    recorder = Recorder()
    for _ in range(9_000):
        recorder.stream("stdout", "ab")
    assert len(recorder.outputs[0]["text"]) == 2  # the rest waits to be put together
    for _ in range(25_000):
        recorder.stream("stdout", "c")
    assert text_of(recorder) == "ab" * 9_000 + "c" * 25_000

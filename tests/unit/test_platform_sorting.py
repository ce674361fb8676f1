"""Whose the files of a download are, and which is graded: by their names alone, and with a roster."""

from __future__ import annotations

import datetime
import struct
import time
import zoneinfo

import pytest

from grader.errors import WrongUse
from grader.platforms import roster, sorting
from grader.platforms.archives import members
from grader.platforms.names import attempt
from grader.platforms.roster import Roster
from grader.platforms.sorting import Found, pick
from tests.downloads import CANVAS_COLUMNS, MOODLE_COLUMNS, packed, table

NAME = "01-sigmoid-derivative"
OTHERS = ["02-tanh-derivative", "01-sigmoid-derivative-2"]
DAY = datetime.datetime(2026, 10, 5, tzinfo=datetime.UTC)
BERLIN = zoneinfo.ZoneInfo("Europe/Berlin")


def found(place: int, path: str, *made: datetime.datetime) -> Found:
    """A file, and when the last parts of its path were made."""
    first = path.count("/") + 1 - len(made)
    return Found(place, path, tuple(enumerate(made, first)))


def picked(paths: list[str], known: Roster | None = None) -> dict[str, str]:
    """The file of each learner, where each file is a minute younger than the one before it."""
    files = [found(place, path, DAY + datetime.timedelta(minutes=place)) for place, path in enumerate(paths)]
    return {each.learner: each.path for each in pick(files, NAME, OTHERS, known or Roster())[0]}


def told(paths: list[str], known: Roster | None = None) -> str:
    files = [found(place, path, DAY + datetime.timedelta(minutes=place)) for place, path in enumerate(paths)]
    return "\n".join(pick(files, NAME, OTHERS, known or Roster())[1])


@pytest.mark.parametrize(
    ("path", "learner"),
    [
        (f"submissions.zip/lovelaceada_4711_88001_{NAME}.ipynb", "lovelaceada-canvas-4711"),
        (f"submissions.zip/lovelaceada_LATE_4711_88001_{NAME}-3.ipynb", "lovelaceada-canvas-4711"),
        (f"submissions/lovelaceada_4711_88001_{NAME} (1).ipynb", "lovelaceada-canvas-4711"),
        (f"lovelace_ada_4711_88001_{NAME}.ipynb", "lovelace_ada-canvas-4711"),
        (f"x.zip/ada_4711_88001_work_2_3_final.zip/deep/{NAME}.ipynb", "ada-canvas-4711"),
        (f"submissions.zip/anon_b7Q2x_88001_{NAME}.ipynb", "anon-canvas-b7Q2x"),
        (f"submissions.zip/LATE_anon_b7Q2x_88001_{NAME}.ipynb", "anon-canvas-b7Q2x"),
        (f"c-01-4242.zip/Ada Lovelace_801_assignsubmission_file_/{NAME}.ipynb", "ada-lovelace-moodle-801"),
        (f"c-01-4242.zip/Ada Lovelace_801_assignsubmission_file/sub/{NAME}.ipynb", "ada-lovelace-moodle-801"),
        (f"Ada Lovelace_801_assignsubmission_file_{NAME}.ipynb", "ada-lovelace-moodle-801"),
        (f"a.zip/Participant_801_assignsubmission_file_/{NAME}.ipynb", "participant-moodle-801"),
        (f"a.zip/Zoë O'Neil_801_assignsubmission_file_/z.zip/{NAME}.ipynb", "zoë-o-neil-moodle-801"),
        (f"ada_{NAME}.ipynb", "ada"),
        (f"ada_99_{NAME}.ipynb", "ada_99"),
        (f"ada_byron_{NAME}-1.ipynb", "ada_byron"),
        (f"ada_byron_{NAME.upper()} (2).ipynb", "ada_byron"),
        (f"21-104-567_{NAME}.ipynb", "21-104-567"),
        (f"21-104-567/{NAME}.ipynb", "21-104-567"),
        (f"21-104-567.zip/{OTHERS[0]}/{NAME}.ipynb", "21-104-567"),
        (f"{OTHERS[0]}/21-104-567_{NAME}.ipynb", "21-104-567"),
        (f"zoe\u0308_{NAME}.ipynb", "zoë"),
        (f"zoe\u0308.zip/{NAME}.ipynb", "zoë"),
        (f"ada/{NAME}.ipynb", "ada"),
        (f"ada/my_{NAME}.ipynb", "ada"),
        (f"ben.zip/{NAME}/{NAME}.ipynb", "ben"),
        (f"{NAME}/ada_{NAME}.ipynb", "ada"),
        (f"all.zip/ada_{NAME}.ipynb", "ada"),
        (f"submissions.zip/ada/{NAME}/{NAME}.ipynb", "ada"),
        (f"ada@example.org_{NAME}.ipynb", "ada@example.org"),
    ],
)
def test_whose_a_file_is(path, learner):
    assert picked([path]) == {learner: path}


def test_ids_with_underscores_are_told_apart():
    known = Roster([roster.Person(who, roster.Form.PLAIN, "", "") for who in ("ada", "ada_b", "zoë")])
    names = [f"{who}_{NAME}.ipynb" for who in ("ada_lovelace", "ada_byron", "ada", "ada_b")]
    assert picked(names, known) == {name.removesuffix(f"_{NAME}.ipynb"): name for name in names}
    assert "ada_b has handed in no notebook of" in told([f"ada_b_my_{NAME}_final.ipynb"], known)
    assert "ada has handed in no notebook of" in told([f"ada_c_{NAME}_final.ipynb"], known)
    assert "Is it the whole class?" in told([f"class.zip/ada_x_{NAME}.ipynb", f"class.zip/ada_y_{NAME}.ipynb"])


def test_a_roster_and_a_download_that_write_one_letter_in_two_ways_agree(tmp_path):
    rows = [["Username", "Full name"], ["zoe\u0308", "Zoe\u0308 Ek"]]
    known = roster.read([table(tmp_path / "people.csv", rows)])
    assert "zoë" in known
    file = f"c.zip/Zoë Ek_801_assignsubmission_file_/{NAME}.ipynb"
    assert picked([file], known) == {"zoë": file}


@pytest.mark.parametrize(
    "name",
    [
        f"{NAME}{'1' * 200}.ipynb",
        f"{NAME}{'-1' * 200}x.ipynb",
        f"{NAME}{'(1)' * 200}(.ipynb",
        f"{'_1' * 30_000}x.ipynb",
    ],
)
def test_a_name_of_many_numbers_holds_nobody_up(name):
    began = time.monotonic()
    assert attempt(name, NAME, OTHERS) is None
    picked([name, f"s.zip/ada_{'4' * 5000}_{'9' * 5000}_{NAME}.ipynb", f"ada_{name}", f"ada/{name}"])
    assert time.monotonic() - began < 5


def test_the_latest_is_taken_by_canvas_number_then_by_date():
    ada = [f"s.zip/ada_4711_{number}_{NAME}{again}.ipynb" for number, again in ((88001, ""), (9, "-2"), (88000, "-1"))]
    assert picked(ada) == {"ada-canvas-4711": ada[0]}
    ben = [f"ben_{NAME}.ipynb", f"ben.zip/{NAME}.ipynb"]
    assert picked(ben) == {"ben": ben[1]}
    assert f"ben: ben.zip/{NAME}.ipynb is the latest and is taken, not ben_{NAME}.ipynb." in told(
        sorted(ben, reverse=True)
    )


def test_another_assignments_notebook_is_never_taken():
    for other in OTHERS:
        paths = [f"s.zip/ada_1_2_{other}.ipynb", f"s.zip/ada_1_3_{other}-1.ipynb"]
        assert picked(paths[:1]) == {}
        assert "has handed in no notebook of" in told(paths)
    assert picked([f"s.zip/ada_1_2_{OTHERS[0]}.ipynb", f"s.zip/ada_1_1_{NAME}.ipynb"]) == {
        "ada-canvas-1": f"s.zip/ada_1_1_{NAME}.ipynb"
    }


def test_a_notebook_with_another_name_is_taken_where_it_is_the_only_one():
    assert picked(["s.zip/ada_1_2_homework.ipynb"]) == {"ada-canvas-1": "s.zip/ada_1_2_homework.ipynb"}
    two = ["s.zip/ada_1_2_homework.ipynb", "s.zip/ada_1_3_homework2.ipynb"]
    assert picked(two) == {}
    assert "none of these is called" in told(two)
    assert picked([*two, f"s.zip/ada_1_1_{NAME}.ipynb"]) == {"ada-canvas-1": f"s.zip/ada_1_1_{NAME}.ipynb"}
    assert picked(["notes.ipynb"]) == {}
    assert "notes.ipynb: its name does not say whose it is" in told(["notes.ipynb"])


def test_nobody_hands_in_for_somebody_else():
    inside = f"s.zip/eve_9_1_x.zip/ada_4711_99999_{NAME}.ipynb"
    assert picked([f"s.zip/ada_4711_88001_{NAME}.ipynb", inside]) == {
        "ada-canvas-4711": f"s.zip/ada_4711_88001_{NAME}.ipynb"
    }
    assert "eve_9_1_x.zip is named as one learner's and holds files named as several" in told([inside])
    moodle = f"c.zip/Eve_9_assignsubmission_file_/Ada_801_assignsubmission_file_/{NAME}.ipynb"
    assert picked([moodle]) == {"eve-moodle-9": moodle}
    known = Roster([roster.Person("eve", roster.Form.PLAIN, "", "Eve")])
    assert picked([f"eve.zip/ada_{NAME}.ipynb"], known) == {"eve": f"eve.zip/ada_{NAME}.ipynb"}
    assert picked([f"class.zip/ada_{NAME}.ipynb", f"class.zip/ben_{NAME}.ipynb"]) == {}


@pytest.mark.parametrize("learner", ["..", ".hidden", "a\nb", "a:b", "\x1b[31mred", "a|b", "x" * 200, "end "])
def test_an_id_that_is_no_folders_name_is_told(learner):
    assert picked([f"{learner}/{NAME}.ipynb"]) == {}
    said = told([f"{learner}/{NAME}.ipynb"])
    assert "cannot be a learner's id" in said
    assert "letters, digits, spaces and . @ + ~ _ - may be in one" in said
    assert "\x1b" not in said


@pytest.mark.parametrize(
    ("file", "tells"),
    [
        (f"{NAME}.ipynb", ()),
        (f"{NAME}-1.ipynb", (1,)),
        (f"{NAME} (2).ipynb", (2,)),
        (f"{NAME.upper()}-1-2.IPYNB", (1, 2)),
    ]
    + [(name, None) for name in (f"{NAME}-2.ipynb", f"{NAME}.py", f"{NAME}-draft.ipynb", "x.ipynb", f"my{NAME}.ipynb")],
)
def test_which_attempt_a_name_tells(file, tells):
    assert attempt(file, NAME, OTHERS) == tells


@pytest.fixture
def known(tmp_path) -> roster.Roster:
    """The roster in a gradebook of Canvas and a worksheet of Moodle."""
    canvas = table(
        tmp_path / "canvas.csv",
        [
            CANVAS_COLUMNS,
            ["    Points Possible"],
            ["Lovelace, Ada", 4711, "S-1", "", "A"],
            ["Ek, Bo", 4712, "", "bo", "A"],
            ["Ek, Bo", 4713, "", "other", "A"],
            ["Bad, Id", 4714, "", "../up", "A"],
        ],
    )
    sheet = table(
        tmp_path / "sheet.csv",
        [
            MOODLE_COLUMNS,
            ["Participant 801", "Zoë O'Neil", "zoe@example.org", *([""] * 4), "Monday, 5 October 2026, 9:12 PM"],
            ["Participant 802", "Ned Ver", "ned@example.org", *([""] * 4), "Montag, 5. Oktober 2026, 21:12"],
        ],
    )
    return roster.read([canvas, sheet], zone=BERLIN)


def test_a_roster_of_canvas_and_one_of_moodle(known):
    paths = [
        f"s.zip/lovelaceada_4711_1_{NAME}.ipynb",
        f"s.zip/ekbo_4712_2_{NAME}.ipynb",
        f"s.zip/newman_5555_3_{NAME}.ipynb",
        f"c.zip/Zoë O Neil_801_assignsubmission_file_/{NAME}.ipynb",
        f"c.zip/Ned Ver_999_assignsubmission_file_/{NAME}.ipynb",
    ]
    files = [found(place, path, DAY) for place, path in enumerate(paths)]
    picks = {each.learner: each.handed_in for each in sorting.pick(files, NAME, OTHERS, known)[0]}
    assert picks == {
        "S-1": None,
        "bo": None,
        "newman-canvas-5555": None,
        "zoe@example.org": datetime.datetime(2026, 10, 5, 19, 12, tzinfo=datetime.UTC),
        "ned-ver-moodle-999": None,
    }
    file = f"x/ekbo_77_2_{NAME}.ipynb"
    assert picked([file], known) == {"ekbo-canvas-77": file}  # two have that name


def test_what_is_no_id_is_left_out_of_a_roster_and_what_is_no_roster_is_refused(known, tmp_path):
    assert "../up" in known.remarks[0]
    assert "../up" not in known
    with pytest.raises(WrongUse, match="is no roster"):
        roster.read([table(tmp_path / "no.csv", [["a", "b"], [1, 2]])])


def test_of_two_worksheets_the_later_time_counts(tmp_path):
    times = [
        "Monday, 5 October 2026, 9:12 PM",
        "-",
        "Friday, 9 October 2026, 8:00 AM",
        "Sunday, 4 October 2026, 1:00 AM",
    ]
    sheets = [
        table(tmp_path / f"{place}.csv", [MOODLE_COLUMNS, ["Participant 801", "", "ada@example.org", *[""] * 4, when]])
        for place, when in enumerate(times)
    ]
    files = [found(0, f"c.zip/Ada_801_assignsubmission_file_/{NAME}.ipynb", DAY)]
    [chosen], _ = sorting.pick(files, NAME, OTHERS, roster.read(sheets, zone=datetime.UTC))
    assert chosen.handed_in == datetime.datetime(2026, 10, 9, 8, tzinfo=datetime.UTC)


def test_a_worksheet_in_another_language_is_read_by_the_names_of_its_columns(tmp_path):
    rows = [
        ["ID", "Vollständiger Name", "E-Mail-Adresse", "Bewertung", "Zuletzt geändert (Abgabe)"],
        ["Teilnehmer/in801", "Ada Lovelace", "ada@example.org", "", "2026-10-05 21:12"],
        ["Teilnehmer/in802", "Bo Ek", "bo@example.org", "", "Montag, 5. Mai 2026, 21:12"],
        ["Teilnehmer/in803", "Cy Ek", "cy@example.org", "", "-"],
    ]
    sheet = table(tmp_path / "blatt.csv", rows)
    german = roster.Columns("E-Mail-Adresse", "ID", "Vollständiger Name", "Zuletzt geändert (Abgabe)")
    known = roster.read([sheet], german, BERLIN)
    paths = [f"c.zip/{who}_assignsubmission_file_/{NAME}.ipynb" for who in ("Ada_801", "Bo_802", "Cy_803", "Di_804")]
    files = [found(place, path, DAY) for place, path in enumerate(paths)]
    picks, remarks = sorting.pick(files, NAME, OTHERS, known)
    assert {each.learner: each.handed_in for each in picks} == {
        "ada@example.org": datetime.datetime(2026, 10, 5, 21, 12, tzinfo=BERLIN),
        "bo@example.org": None,
        "cy@example.org": None,
        "di-moodle-804": None,
    }
    assert remarks == ["Not in the roster, and collected by their files' names: di-moodle-804."]
    [line] = known.remarks
    assert "not understood, and who has one counts as on time: Bo Ek (Montag, 5. Mai 2026, 21:12)." in line
    with pytest.raises(WrongUse, match=r"has no column SIS Login ID.*c\.PlatformExtractor\.id_column"):
        roster.read([sheet], roster.Columns(identifier="ID"))
    some = roster.Columns("E-Mail-Adresse", "ID", "Vollständiger Name")
    assert "has a column ID and no Last modified (submission)" in roster.read([sheet], some).remarks[0]


@pytest.mark.parametrize(
    "time",
    ["05.10.2026 21:12", "05/10/2026, 9:12 PM", "2026-13-05 21:12", "October 2026", "5 October, 9:12 PM", "soon"],
)
def test_a_time_that_could_be_another_is_told_and_never_guessed(time, tmp_path):
    row = ["Participant 801", "Ada Lovelace", "ada@example.org", *[""] * 4, time]
    known = roster.read([table(tmp_path / "sheet.csv", [MOODLE_COLUMNS, row])])
    files = [found(0, f"c.zip/Ada_801_assignsubmission_file_/{NAME}.ipynb", DAY)]
    assert [each.handed_in for each in sorting.pick(files, NAME, OTHERS, known)[0]] == [None]
    assert f"Ada Lovelace ({time})" in known.remarks[0]


def test_a_number_that_is_not_in_the_roster_is_nobodys_who_has_the_name(tmp_path):
    rows = [CANVAS_COLUMNS, ["Chen, Wei", 4711, "", "wei1", "A"]]
    known = roster.read([table(tmp_path / "canvas.csv", rows)])
    first, second = f"s.zip/chenwei_4711_1_{NAME}.ipynb", f"s.zip/chenwei_4712_2_{NAME}.ipynb"
    assert picked([first, second], known) == {"wei1": first, "chenwei-canvas-4712": second}
    assert picked([second], known) == {"chenwei-canvas-4712": second}


def test_moodles_name_counts_where_the_roster_has_no_number(tmp_path):
    people = [["Username", "First name", "Last name"], ["wei1", "Wei", "Chen"], ["wei2", "Wei", "Chen"]]
    people += [["ned", "Ned", "Ver"]]
    sheet = [["Identifier", "Full name", "Username"], ["Participant 801", "Wei Chen", "wei1"]]
    known = roster.read([table(tmp_path / "people.csv", people), table(tmp_path / "sheet.csv", sheet)])
    first, second, third = (
        f"c.zip/{who}_assignsubmission_file_/{NAME}.ipynb" for who in ("Wei Chen_801", "Wei Chen_802", "Ned Ver_803")
    )
    assert picked([first, second, third], known) == {"wei1": first, "wei2": second, "ned": third}
    assert "ned: c.zip/Ned Ver_803_assignsubmission_file_" in told([first, third], known)
    assert "by the name alone: the roster has nobody with the number 803" in told([first, third], known)
    assert "wei1" not in told([first, third], known)
    fourth = f"c.zip/_804_assignsubmission_file_/{NAME}.ipynb"
    nameless = roster.read([table(tmp_path / "mail.csv", [["Email address", "Group"], ["ada@example.org", "A"]])])
    assert picked([fourth], nameless) == {"moodle-804": fourth}


def test_late_work_counts_from_the_first_download_that_has_it():
    """Of one upload number the earliest: a second download is younger. What a learner's own zip says does not count."""
    minutes = [DAY + datetime.timedelta(minutes=number) for number in range(4)]
    file, forged = f"ada_LATE_4711_88001_{NAME}.ipynb", datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)
    inside = f"s (1).zip/ben_LATE_4712_88002_x.zip/{NAME}.ipynb"
    files = [
        found(0, f"s.zip/{file}", minutes[3], minutes[1]),
        found(1, f"s (1).zip/{file}", minutes[3], minutes[2]),
        found(2, f"s.zip/ada_LATE_4711_88000_{NAME}.ipynb", minutes[3], minutes[0]),
        found(3, inside, minutes[3], minutes[2], forged),
        found(4, f"cy_LATE_4713_88003_x.zip/{NAME}.ipynb", minutes[3], forged),
        found(5, f"s.zip/di_LATE_4714_88004_x.zip/hw/{NAME}.ipynb", minutes[3], minutes[0], forged),
    ]
    files[5] = Found(5, files[5].path, ((0, minutes[3]), (1, minutes[0]), (3, forged)))
    picks = {each.learner[:2]: each.handed_in for each in sorting.pick(files, NAME, OTHERS, Roster())[0]}
    assert picks == {"ad": minutes[1], "be": minutes[2], "cy": minutes[3], "di": minutes[0]}


def test_backslashes_of_windows_separate_folders_and_lead_nowhere(tmp_path):
    inside = {
        f"ada\\{NAME}.ipynb": "{}",
        "empty\\": "",
        "..\\..\\up.ipynb": "",
        "\\\\host\\x.ipynb": "",
        "C:\\x.ipynb": "",
    }
    (tmp_path / "all.zip").write_bytes(packed(inside))
    refused: list[str] = []
    contents = {member.path: member.content() for member in members(tmp_path, refused.append)}
    assert contents == {f"all.zip/ada/{NAME}.ipynb": b"{}"}
    assert len([line for line in refused if "leads out of the zip file" in line]) == len(refused) == 3


def test_a_file_that_cannot_be_opened_holds_nobody_up(tmp_path):
    for name in ("a.zip", "b.zip", "c.zip"):
        (tmp_path / name).write_bytes(packed({f"{NAME}.ipynb": "{}"}))
    refused: list[str] = []
    listed = members(tmp_path, refused.append)
    first = next(listed)
    (tmp_path / "b.zip").unlink()
    assert [each.path for each in (first, *listed)] == [f"a.zip/{NAME}.ipynb", f"c.zip/{NAME}.ipynb"]
    assert refused == ["b.zip: it cannot be opened (No such file or directory)"]


def as_zip64(content: bytes, length: int | None = None) -> bytes:
    """A zip file whose list's length stands in a ZIP64 record; the old field says 100, as of a short list."""
    end = content.rindex(b"PK\5\6")
    count, true, offset = struct.unpack("<HLL", content[end + 10 : end + 20])
    record = struct.pack("<4sQHHLLQQQQ", b"PK\6\6", 44, 45, 45, 0, 0, count, count, length or true, offset)
    locator = struct.pack("<4sLQL", b"PK\6\7", 0, end, 1)
    return content[:end] + record + locator + content[end : end + 12] + struct.pack("<L", 100) + content[end + 16 :]


def test_a_list_of_files_behind_a_zip64_record_is_measured_too(tmp_path):
    many = as_zip64(packed({f"{number:07}": "" for number in range(60_000)}))
    good = as_zip64(packed({"eve_1_2_many.zip": many, f"ada_1_3_{NAME}.ipynb": "{}"}))
    (tmp_path / "a.zip").write_bytes(good)
    (tmp_path / "b.zip").write_bytes(as_zip64(bytes(60_000_000) + packed({"x": ""}), 55_000_000))
    (tmp_path / "c.zip").write_bytes(good.replace(b"PK\6\6", b"PK\6\5"))
    refused: list[str] = []
    assert [each.path for each in members(tmp_path, refused.append)] == [f"a.zip/ada_1_3_{NAME}.ipynb"]
    assert "eve_1_2_many.zip: it is no zip file that can be read (it is in the form for more than 4 GB)" in refused[0]
    assert "lists far too many files" in refused[1]
    assert "is not where it should be" in refused[2]


def test_a_list_of_files_that_fills_the_memory_is_not_read(tmp_path):
    many = packed({f"{number:07}": "" for number in range(60_000)})
    (tmp_path / "s.zip").write_bytes(packed({"eve_1_2_many.zip": many, f"ada_1_3_{NAME}.ipynb": "{}"}))
    refused: list[str] = []
    assert [each.path for each in members(tmp_path, refused.append)] == [f"s.zip/ada_1_3_{NAME}.ipynb"]
    assert "lists far too many files" in refused[0]

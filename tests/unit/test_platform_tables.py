"""Scores in the tables of learning platforms: whose a row is, which cells change, and that nothing else does."""

from __future__ import annotations

import csv
import io
import time

import pytest

from grader.errors import WrongUse
from grader.inert import inert_text
from grader.platforms import canvas, moodle, tables
from grader.platforms.scores import Learner, Scores, number, numbered, points_in
from grader.spreadsheet import as_text

NAME, OTHER = "01-sigmoid-derivative", "02-tanh-saturation"

CANVAS = '''\
Student,ID,SIS User ID,SIS Login ID,Section,Notes,01 Sigmoid derivative (9001),02-tanh-saturation (9002),Final Score
,,,,,,Manual Posting,,
    Points Possible,,,,,,10.00,12.00,(read only)
"Lovelace, Ada",4711,S-001,ada,"Mon, ""early""",x,,3.00,25
"Ürkmez, Bülent",4712,S-002,bulent@example.org,A,,5.00,,50
"=""=HYPERLINK(1)""",4713,S-003,eve,A,=1+1,EX,N/A,
"Nobody, Nadia",4714,S-004,nadia,A,,7.00,,70
"Student, Test",4715,,f3a9,A,,,,
'''

MOODLE = '''\
Identifier,Full name,Email address,Status,Grade,Maximum Grade,Grade can be changed,Last modified (submission),\
Last modified (grade),Feedback comments
Participant 801,Ada Lovelace,ada@example.org,Submitted for grading - ,,10.00,Yes,"Monday, 5 October 2026, 9:12 PM",-,
Participant 802,"Ürkmez, Bülent ""B.""",bulent@example.org,Submitted for grading - ,4.00,10.00,No,-,-,"=cmd|' /C calc'!A0"
Participant 803,Zoë Zimmer,zoe@example.org,No submission - ,,10.00,Yes,-,-,
'''


def scores(points: dict[str, dict[str, float]], learners: list[Learner] | None = None) -> Scores:
    everybody = {each.id: each for each in learners or []}
    everybody |= {who: Learner(who) for of in points.values() for who in of if who not in everybody}
    return Scores(everybody, points, dict.fromkeys(points, 10.0))


def rows(table: tables.Table) -> list[list[str]]:
    return [list(table.header), *map(list, table.rows)]


def plain(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text)))


def test_a_canvas_gradebook_changes_where_there_are_scores_and_nowhere_else():
    given = tables.parse(CANVAS, "canvas.csv")
    points = {NAME: {"ada": 7.5, "bulent@example.org": 0.0, "eve": 3.0, "S-004": 9.0}, OTHER: {"ada": 10.0, "eve": 1.0}}
    filled = canvas.filled(given, scores(points), {})
    expected = plain(CANVAS)
    expected[3][6], expected[3][7], expected[4][6], expected[6][6] = "7.5", "10", "0", "9"
    assert rows(filled.table) == expected
    assert filled.scores == 4
    assert any("where Canvas has EX: eve (01-sigmoid-derivative: 3)" in each for each in filled.remarks)
    assert any("where Canvas has N/A: eve (02-tanh-saturation: 1)" in each for each in filled.remarks)
    assert any("12 points for 02-tanh-saturation, the gradebook 10" in each for each in filled.remarks)


def test_a_learner_without_a_row_is_told_with_all_points():
    points = {NAME: {"ada": 7.0, "ghost": 2.5}, OTHER: {"ghost": 1.0}}
    filled = canvas.filled(tables.parse(CANVAS, "canvas.csv"), scores(points), {})
    [remark] = [each for each in filled.remarks if "ghost" in each]
    assert "is in no row" in remark
    assert "01-sigmoid-derivative: 2.5, 02-tanh-saturation: 1" in remark


def test_an_id_that_fits_two_rows_is_nobodys_and_so_is_a_row_that_two_learners_fit():
    two = CANVAS.replace("nadia,A", "4711,A")
    filled = canvas.filled(tables.parse(two, "canvas.csv"), scores({NAME: {"4711": 7.0}}), {})
    assert filled.scores == 0
    assert "could be any of 2 rows" in filled.remarks[0]
    only = canvas.filled(tables.parse(two, "canvas.csv"), scores({NAME: {"4711": 7.0}}), {}, "SIS Login ID")
    assert [row[6] for row in only.table.rows] == ["Manual Posting", "10.00", "", "5.00", "EX", "7", ""]
    both = canvas.filled(tables.parse(CANVAS, "canvas.csv"), scores({NAME: {"ada": 7.0, "S-001": 8.0}}), {})
    assert both.scores == 0
    assert len([each for each in both.remarks if "with another" in each]) == 2


def test_a_learner_collected_without_a_roster_is_found_by_the_platforms_number():
    who = numbered("lovelaceada", "canvas", "4711")
    assert who == "lovelaceada-canvas-4711"
    filled = canvas.filled(tables.parse(CANVAS, "canvas.csv"), scores({NAME: {who: 7.0}}), {})
    assert filled.table.rows[2][6] == "7"
    other = scores({NAME: {numbered("Ada Lovelace", "moodle", "801"): 7.0, "x-canvas-801": 1.0}})
    filled = moodle.filled(tables.parse(MOODLE, "sheet.csv"), other, NAME)
    assert [row[4] for row in filled.table.rows] == ["7", "4.00", ""]
    assert "x-canvas-801" in filled.remarks[0]


def test_an_assignments_column_may_be_named_and_must_be_one():
    table = tables.parse(CANVAS.replace("02-tanh-saturation (9002)", "Week 2 (9002)"), "canvas.csv")
    filled = canvas.filled(table, scores({OTHER: {"ada": 2.0}}), {OTHER: "Week 2"})
    assert filled.table.rows[2][7] == "2"
    filled = canvas.filled(table, scores({NAME: {"ada": 1.0}, OTHER: {"ada": 2.0}}), {})
    assert "no column for 02-tanh-saturation" in filled.remarks[0]
    with pytest.raises(WrongUse, match="has no column for any of: 02-tanh-saturation"):
        canvas.filled(table, scores({OTHER: {"ada": 2.0}}), {})
    twice = tables.parse(CANVAS.replace("02-tanh-saturation (9002)", "01-sigmoid-derivative (9002)"), "canvas.csv")
    with pytest.raises(WrongUse, match="has 2 columns for 01-sigmoid-derivative"):
        canvas.filled(twice, scores({NAME: {"ada": 2.0}}), {})
    filled = canvas.filled(twice, scores({NAME: {"ada": 2.0}}), {NAME: "01-sigmoid-derivative (9002)"})
    assert [filled.table.rows[2][6:8]] == [("", "2")]


def test_a_moodle_worksheet_keeps_everything_but_its_grades():
    points = {NAME: {"ADA@example.org": 6.25, "bulent@example.org": 8.0, "lost": 1.0}}
    filled = moodle.filled(tables.parse(MOODLE, "sheet.csv"), scores(points), NAME)
    expected = plain(MOODLE)
    expected[1][4] = "6.25"
    assert rows(filled.table) == expected
    assert any("cannot be changed: bulent@example.org" in each for each in filled.remarks)
    assert any("lost" in each and "in no row" in each for each in filled.remarks)


def test_a_worksheet_in_another_language_is_read_when_its_columns_are_named():
    german = "\ufeff" + MOODLE.replace("Identifier", "ID").replace(",Grade,", ",Bewertung,").replace(
        "Participant ", "Teilnehmer/in"
    )
    table = tables.parse(german.replace(",", ";"), "blatt.csv")
    with pytest.raises(WrongUse, match="no column Identifier and no Grade"):
        moodle.filled(table, scores({NAME: {"ada@example.org": 5.0}}), NAME)
    filled = moodle.filled(table, scores({NAME: {"x-moodle-803": 5.0}}), NAME, "ID", "Bewertung")
    assert filled.table.rows[2][4] == "5"
    assert (filled.table.delimiter, filled.table.mark) == (";", "\ufeff")


@pytest.mark.parametrize(
    ("by", "keys"), [("email", ["ada@example.org", "bo@example.org"]), ("idnumber", ["ada@example.org", "bo", "zoe"])]
)
def test_the_import_table_holds_who_has_handed_in(by, keys):
    learners = [Learner("bo", "Bo", "Ek", "bo@example.org"), Learner("never", "Ned", "Ver", "ned@example.org")]
    filled = moodle.fresh(
        scores({NAME: {"ada@example.org": 5.0, "bo": 0.0, "zoe": 1.0}, OTHER: {"bo": 2.0}}, learners), by
    )
    assert sorted(row[0] for row in filled.table.rows) == keys
    assert [row[3:] for row in filled.table.rows if row[0].startswith("bo")] == [("0", "2")]
    assert bool(filled.remarks) == (by == "email")


def test_a_fresh_canvas_gradebook_lists_who_has_a_score():
    learners = [Learner("ada", '=HYPERLINK("x")', "@SUM(1)"), Learner("never", "Ned", "Ver")]
    found = scores({NAME: {"ada": 0.0, "eve-canvas-4713": 2.0}}, learners)
    assert rows(canvas.fresh(found).table) == [
        ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", NAME],
        ["    Points Possible", "", "", "", "", "10"],
        ['\'@SUM(1), =HYPERLINK("x")', "", "", "ada", "", "0"],
        ["eve-canvas-4713", "4713", "", "", "", "2"],
    ]
    by_number = rows(canvas.fresh(found, "sis user id").table)
    assert [row[1:4] for row in by_number[2:]] == [["", "ada", ""], ["4713", "", ""]]
    with pytest.raises(WrongUse, match="cannot be found by the column 'mail'"):
        canvas.fresh(found, "mail")


def test_a_delimiter_that_makes_one_cell_too_long_is_passed_over():
    assert len(tables.parse("a,b\n" + "x," * 70_000, "long.csv").rows[0]) == 70_001
    with pytest.raises(WrongUse, match="is no CSV table: field larger than field limit"):
        tables.parse("a\n" + "x" * 140_000, "one.csv")


def test_two_assignments_in_one_column_of_canvas_are_refused():
    table, both = tables.parse(CANVAS, "canvas.csv"), scores({NAME: {"ada": 1.0}, OTHER: {"ada": 2.0}})
    for columns in ({OTHER: "01 Sigmoid derivative"}, {NAME: "Notes", OTHER: "Notes"}):
        with pytest.raises(WrongUse, match=f"{NAME} and {OTHER} would both be written to the column"):
            canvas.filled(table, both, columns)


def test_points_have_a_point_or_a_comma():
    assert [points_in(text) for text in ("10.5", "10,5", "", "(read only)")] == [10.5, 10.5, None, None]
    sheet = tables.parse(MOODLE.replace("10.00", '"10,00"'), "sheet.csv")
    assert moodle.filled(sheet, scores({NAME: {"ada@example.org": 1.0}}), NAME).remarks == ()


@pytest.mark.parametrize("cell", ["-1", "+4", "-1.5", "1,5", "@ada", "-ada@example.org", "+49170", "a=b", "", "Ürkmez"])
def test_what_computes_nothing_is_not_guarded(cell):
    assert tables.guarded(cell) == cell


@pytest.mark.parametrize(
    "cell",
    [
        "=1+1",
        " =1",
        "\t=1",
        "@SUM(1+1)*cmd|' /C calc'!A0",
        "+1+cmd|' /C calc'!A0",
        "-2+3",
        "\r=1",
        "=",
        "-A1-B2+C3",
        "＝1+1",
        "＋1+1",
        " －2+3",
        "＠SUM(1)",
        '"=1',
        "\u3000=1",
    ],
)
def test_what_a_spreadsheet_would_compute_is_text(cell):
    assert tables.guarded(cell).startswith("'")


@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
def test_no_cell_begins_like_a_formula_whatever_a_spreadsheet_splits_at(delimiter):
    cells = tables.guarded(f"a{delimiter}=1+1{delimiter} ＝2").split(delimiter)
    assert [cell[0] for cell in cells] == ["a", "'", "'"] or delimiter == "\t"


def test_a_table_is_written_whole_and_reads_back_as_it_was(tmp_path):
    path = tmp_path / "out.csv"
    for text in (CANVAS, "\ufeff" + MOODLE.replace(",", ";")):
        table = tables.parse(text, "given")
        tables.write(table, path)
        again = tables.read(path)
        assert (again.header, again.rows, again.delimiter, again.mark) == (
            table.header,
            table.rows,
            table.delimiter,
            table.mark,
        )
    before = path.read_bytes()
    with pytest.raises(WrongUse, match="cannot be written"):
        tables.write(table, tmp_path / "nowhere" / "out.csv")
    assert [each.name for each in tmp_path.iterdir()] == ["out.csv"]
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"PK\x03\x04\x14\x00\xff\xfe", "no text in UTF-8"),
        ("Müller,1".encode("latin-1"), "no text in UTF-8"),
        (b"", "fewer than two columns"),
        (b"only one column\n1\n", "fewer than two columns"),
        (b"a,b\n\x00,1\n", "Identifier"),
        (b"Student,ID,Section\n1,2,3\n", "Identifier"),
    ],
)
def test_a_wrong_file_is_told(content, said, tmp_path):
    path = tmp_path / "wrong.csv"
    path.write_bytes(content)
    with pytest.raises(WrongUse, match=said):
        moodle.check(tables.read(path))
    with pytest.raises(WrongUse):
        canvas.check(tables.parse(MOODLE, "sheet.csv"))
    with pytest.raises(WrongUse, match="cannot be read"):
        tables.read(tmp_path)


def test_numbers_have_two_decimals_at_most():
    assert [number(each) for each in (0.0, 10.0, 7.5, 2 / 3, 1234567.25, 0.004)] == [
        "0",
        "10",
        "7.5",
        "0.67",
        "1234567.25",
        "0",
    ]


@pytest.mark.parametrize("guard", [as_text, tables.guarded])
def test_no_unseen_character_hides_a_formula_from_the_guard(guard):
    """Whatever stands before the sign, and whatever a spreadsheet splits at."""
    unseen = [" ", "\t", "\r", "\n", '"', "'", "\0", "\x0b", "\x85", *map(chr, (0xA0, 0x2003, 0x200B, 0x200D, 0x200E))]
    unseen += ["\u2028", "\u3000", "\ufe0f", "\ufeff", "\U000e0041"]
    for before in ("", *(first + each for first in unseen for each in ("", *unseen))):
        for front in ("", "x;", "x\t", "x|", "x\n"):
            for sign in "=+-@＝＋－＠":
                file = io.StringIO()
                csv.writer(file).writerow([guard(f"{front}{before}{sign}1+1")])
                for delimiter in ",;\t|":
                    rows = csv.reader(io.StringIO(file.getvalue(), newline=""), delimiter=delimiter)
                    cells = [cell for row in rows for cell in row]
                    assert not [
                        cell
                        for cell in cells
                        if inert_text(cell).strip(' \n\t"\ufe0f\u200d\u2003\u3000\xa0')[:1] == sign
                    ]


def test_guarding_a_cell_takes_linear_time():
    started = time.process_time()
    for text in ("\t" * 500_000, "; " * 250_000, ";'\"" * 200_000, " " * 500_000, "'" * 500_000):
        as_text(text)
    assert time.process_time() - started < 2

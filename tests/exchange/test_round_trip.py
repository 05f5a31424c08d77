"""A pack goes out as a table and comes back: only what was changed there changes, and nothing else in any file."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from isitok.exchange.bring_in import offer_table, put
from isitok.exchange.coming_rows import ComingRow, Offered
from isitok.exchange.excel_out import excel_of
from isitok.exchange.going_out import pack_out
from isitok.exchange.headings import ALL, PHONE, Headings, told
from isitok.exchange.rows_as_drafts import read_rows
from isitok.exchange.table_in import Book
from isitok.library.folders import packs_in
from isitok.library.roots import bundled_root

HEN = """\
# about hens
title: "The hen"          # a hen
ages: [7-9, 9-11]
level: 1
story: Ruby has a hen. It is her gran's.
phone:
  kind: chat
  name: Hens
  messages:
    - ruby: look
acts:
  # the first
  - act: Ruby posts the hen.
    verdict: It's OK
    why: 'It is hers, and nobody is in the photo: only a hen and some grass.'
  - act: Leo posts Ruby with the hen.
    verdict: depends
    changes_if: she had said yes
    why: She is in it, and he has not asked her. Some people like that, and some do not.
talk:
  - Who is in it?
  - Whose is it?
"""


class Sheet:
    """A pack, and its table in somebody's Excel."""

    def __init__(self, folder: Path) -> None:
        self.parent = folder / "packs"
        self.story = self.parent / "gate" / "scenarios" / "hen.yaml"
        self.story.parent.mkdir(parents=True)
        self.story.write_bytes(HEN.replace("\n", "\r\n").encode())
        self.file = folder / "gate.xlsx"
        self.file.write_bytes(excel_of(pack_out(packs_in(self.parent)[0])))

    def types(self, change: Callable[[Worksheet], object]) -> None:
        book = openpyxl.load_workbook(self.file)
        change(book["Stories"])
        book.save(self.file)

    def offered(self, *, theirs: bool = False) -> Offered:
        return offer_table(self.file, "gate", self.parent, Headings(), theirs=theirs)

    def comes_back(self, *, theirs: bool = False) -> tuple[ComingRow, ...]:
        found = self.offered(theirs=theirs)
        put(found)
        return found.rows

    @property
    def text(self) -> str:
        return self.story.read_bytes().decode()


@pytest.fixture
def sheet(tmp_path: Path) -> Sheet:
    return Sheet(tmp_path)


def at(column: str, row: int = 2) -> str:
    return f"{chr(ord('A') + [*ALL].index(column))}{row}"


def test_a_table_has_a_row_an_act_and_texts_that_excel_makes_nothing_of(sheet: Sheet) -> None:
    stories = openpyxl.load_workbook(sheet.file)["Stories"]
    names = [cell.value for cell in stories[1]]
    assert names == [*map(told, ALL), told(PHONE)]
    first, second = (
        {name: cell for name, cell in zip(names, row, strict=True)} for row in stories.iter_rows(min_row=2)
    )
    assert [first[name].value for name in ("Id", "Act no", "Ages", "Is it OK?")] == ["hen", "1", "7-9, 9-11", "It’s OK"]
    assert [second[name].value for name in ("Id", "Act no", "Ages", "Is it OK?")] == ["hen", "2", None, "It depends"]
    assert first["Talk"].value == "Who is in it?\nWhose is it?"
    assert "Ruby: look" in first["Phone"].value
    assert all(cell.data_type == "s" and cell.quotePrefix for cell in first.values() if cell.value)
    offered = {str(one.sqref).partition(":")[0] for one in stories.data_validations.dataValidation}
    assert offered == {at(column) for column in ("ages", "verdict", "level", "topic")}


def test_an_untouched_table_changes_nothing(sheet: Sheet) -> None:
    before = sheet.text
    rows = sheet.comes_back()

    assert [(row.row, row.story, row.act, row.state, row.changed, row.ask) for row in rows] == [
        (2, "hen", 1, "plays", (), ()), (3, "hen", 2, "plays", (), ()),
    ]  # fmt: skip
    assert sheet.text == before


def test_only_changed_cells_change_and_notes_and_ends_of_lines_stay(sheet: Sheet) -> None:
    before = sheet.text

    def change(stories: Worksheet) -> None:
        stories[at("why", 3)] = "She is in it: she decides, and nobody has asked her what she would like."
        stories[at("verdict", 3)] = "no"
        stories[at("ages")] = "9-11"
        stories[at("talk")] = "Who is in it?\nWhose hen is it?\nWho asked?"
        stories[at("keep")] = "Ask the hen."
        stories[at("changes_if", 3)] = None

    sheet.types(change)
    rows = sheet.comes_back()

    assert [row.changed for row in rows] == [("ages", "talk", "keep"), ("verdict", "why", "changes_if")]
    lines = sheet.text.split("\r\n")
    assert [line for line in before.split("\r\n") if line not in lines] == [
        "ages: [7-9, 9-11]",
        "    verdict: depends",
        "    changes_if: she had said yes",
        "    why: She is in it, and he has not asked her. Some people like that, and some do not.",
        "  - Whose is it?",
    ]
    new = [line for line in lines if line not in before.split("\r\n")]
    assert new == [
        "ages: 9-11",
        "    verdict: not-ok",
        '    why: "She is in it: she decides, and nobody has asked her what she would like."',
        "  - Whose hen is it?",
        "  - Who asked?",
        "keep: Ask the hen.",
    ]


def test_what_was_changed_in_both_places_stays_in_the_file_and_is_named(sheet: Sheet) -> None:
    sheet.types(lambda stories: stories.__setitem__(at("title"), "Our hen"))
    sheet.story.write_bytes(sheet.story.read_bytes().replace(b'"The hen"', b'"A hen"'))

    (row, _) = sheet.comes_back()
    assert row.changed == ()
    assert row.both == ("Title: changed in the story’s file, too: yours there stays",)
    assert 'title: "A hen"' in sheet.text

    (row, _) = sheet.comes_back(theirs=True)
    assert row.changed == ("title",)
    assert "title: Our hen" in sheet.text


def test_rows_below_are_new_stories_and_new_acts_and_a_row_that_went_deletes_nothing(sheet: Sheet) -> None:
    def change(stories: Worksheet) -> None:
        stories.delete_rows(2)
        stories.append(
            ["hen", "3", "", "", "", "Leo asks Ruby first.", "ok", "She can say no, and he would listen to her then."]
        )
        stories.append(
            ["", "", "The cat", "9-11", "Leo has a cat.", "Leo posts it.", "ok", "It is his, and nobody is in it."]
        )

    sheet.types(change)
    rows = sheet.comes_back()

    assert [(row.row, row.story, row.changed) for row in rows] == [
        (2, "hen", ()), (3, "hen", ("act", "verdict", "why")), (4, "the-cat", ()),
    ]  # fmt: skip
    assert "  - act: Leo asks Ruby first.\r\n" in sheet.text
    assert "  - act: Ruby posts the hen.\r\n" in sheet.text
    assert (sheet.story.parent / "the-cat.yaml").exists()


def test_what_is_not_clear_is_named_and_the_file_stays(sheet: Sheet) -> None:
    before = sheet.text
    sheet.types(lambda stories: stories.__setitem__(at("verdict"), "hmm"))

    assert sheet.comes_back()[0].ask == ("Is it OK?: “hmm” isn’t clear: yours there stays",)
    assert sheet.text == before


def test_what_has_no_place_is_named_and_a_phone_that_was_changed_in_the_table_too(sheet: Sheet) -> None:
    before = sheet.text

    def change(stories: Worksheet) -> None:
        phone = stories.max_column
        stories.cell(2, phone).value = "Ruby: other words"
        stories.cell(1, phone + 1).value = "Starter"
        stories.cell(2, phone + 1).value = "Who has a hen?"

    sheet.types(change)

    assert sheet.comes_back()[0].note == (
        "Phone: Ruby: other words (stays in the table)", "Starter: Who has a hen? (stays in the table)",
    )  # fmt: skip
    assert sheet.text == before


def test_a_table_that_went_out_makes_another_pack_with_its_phones_in_words(sheet: Sheet) -> None:
    found = offer_table(sheet.file, "other", sheet.parent, Headings())

    assert [*found.files] == ["hen"]
    assert "Ruby: look" in found.files["hen"]


def test_every_story_of_the_games_own_goes_out_and_comes_back_as_it_was(tmp_path: Path) -> None:
    for folder in packs_in(bundled_root())[:2]:
        file = tmp_path / f"{folder.id}.xlsx"
        file.write_bytes(excel_of(pack_out(folder)))
        book = Book(file)
        shown, kept = (
            read_rows(book.sheet(name), Headings(), {one.stem for one in folder.scenarios}).back for name in book.names
        )
        assert [row.cells for row in shown] == [row.cells for row in kept]
        assert {row.cells["id"] for row in shown} == {one.stem for one in folder.scenarios}

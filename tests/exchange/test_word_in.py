"""Stories come in from Word: from a table with headings at its left, or from titles with acts and whys below them."""

import zipfile
from pathlib import Path

import pytest
from docx import Document

from isitok.exchange.bring_in import offer_table
from isitok.exchange.coming_rows import Offered
from isitok.exchange.headings import Headings
from isitok.exchange.word_in import NoStories

OTHER = "Some of them are not dressed, and nobody has asked them. It could go on to people they have never met."
WHY = "Each of them can say no, and she would listen. It is their faces, so they are the ones to choose."


def comes(path: Path) -> Offered:
    return offer_table(path, "Autumn", path.parent / "packs", Headings())


def test_a_table_with_headings_at_its_left_is_a_story(tmp_path: Path) -> None:
    document = Document()
    rows = (
        *(("Name", "The team photo"), ("Year group", "Year 8"), ("Situation", "Kofi films the team.")),
        *(("What happens", "Ffion asks everyone first"), ("Answer", "OK"), ("Reason", WHY), ("Starter", "Who chats?")),
        *(("What happens", "Kofi posts it"), ("Answer", "No"), ("Reason", OTHER)),
    )
    table = document.add_table(rows=0, cols=2)
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    document.save(str(tmp_path / "a.docx"))

    found = comes(tmp_path / "a.docx")

    assert [(row.title, row.act, row.state) for row in found.rows] == [
        ("The team photo", 1, "plays"), ("The team photo", 2, "plays"),
    ]  # fmt: skip
    text = found.files["the-team-photo"]
    assert text.index("verdict: ok") < text.index("verdict: not-ok")
    assert 'note: "Starter: Who chats?"' in text


@pytest.mark.parametrize("shape", ["at its left", "above it", "in a line", "as a heading"])
def test_a_number_by_year_group_is_a_school_year_and_no_age(shape: str, tmp_path: Path) -> None:
    document = Document()
    story = {"Title": "The team photo", "Year group": "8", "Situation": "Kofi films the team.", "OK": "yes"}
    if shape == "at its left":
        table = document.add_table(rows=0, cols=2)
        for named in story.items():
            for cell, text in zip(table.add_row().cells, named, strict=True):
                cell.text = text
    elif shape == "above it":
        table = document.add_table(rows=0, cols=len(story))
        for row in (story.keys(), story.values()):
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text
    else:
        document.add_heading("The team photo", 2)
        if shape == "as a heading":
            document.add_heading("Year group", 3)
        document.add_paragraph("8" if shape == "as a heading" else "Year group: 8")
        document.add_paragraph("Not OK: Kofi posts it in the team chat.")
    document.save(str(tmp_path / "a.docx"))

    assert "\nages: 11-14\n" in comes(tmp_path / "a.docx").files["the-team-photo"]


def test_titles_with_acts_and_whys_below_them_are_stories(tmp_path: Path) -> None:
    document = Document()
    document.add_heading("Two stories for Monday", 0)
    document.add_heading("The team photo", 2)
    for line in (
        *("Ages: Year 8", "Kofi films the team after a match.", "Some of them are getting changed."),
        *("Not OK: Kofi posts it in the team chat.", f"Why: {OTHER}"),
        *("Ffion asks everyone first – OK", f"Why: {WHY}"),
    ):
        document.add_paragraph(line)
    document.add_heading("The hen", 2)
    for line in ("Ages: 9-11", "Ruby has a hen.", "Leo asks if that's OK.", "Leo posts Ruby with it. (It depends)"):
        document.add_paragraph(line)
    document.save(str(tmp_path / "a.docx"))

    rows = comes(tmp_path / "a.docx").rows

    assert rows[0].note == ("Two stories for Monday",)
    assert [(row.title, row.does, row.state) for row in rows] == [
        ("The team photo", "Kofi posts it in the team chat.", "plays"),
        ("The team photo", "Ffion asks everyone first.", "plays"),
        ("The hen", "Leo posts Ruby with it.", "finish"),
    ]


def test_a_heading_may_say_what_stands_below_it(tmp_path: Path) -> None:
    document = Document()
    for title in ("The team photo", "The hen"):
        document.add_heading(title, 1)
        for heading, line in (
            *(("Year group", "Year 8"), ("What has happened?", "Kofi films the team after a match.")),
            *(("What they do", "Ffion asks everyone first. OK"), ("Why", WHY)),
        ):
            document.add_heading(heading, 2)
            document.add_paragraph(line)
    document.save(str(tmp_path / "a.docx"))

    found = comes(tmp_path / "a.docx")

    assert [(row.title, row.act, row.state) for row in found.rows] == [
        ("The team photo", 1, "plays"), ("The hen", 1, "plays"),
    ]  # fmt: skip
    assert "story: Kofi films the team after a match." in found.files["the-hen"]


def test_what_was_inserted_under_track_changes_counts_and_what_was_deleted_does_not(tmp_path: Path) -> None:
    document = Document()
    document.add_heading("The hen", 1)
    document.add_paragraph("Ruby has a MARK hen.")
    document.add_paragraph("OK: Ruby posts the hen.")
    document.save(str(tmp_path / "old.docx"))
    tracked = (
        "</w:t></w:r><w:ins><w:r><w:t>brown </w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>white</w:delText></w:r><w:r><w:t>white</w:t></w:r></w:del><w:r><w:t>"
    )
    with zipfile.ZipFile(tmp_path / "old.docx") as old, zipfile.ZipFile(tmp_path / "a.docx", "w") as new:
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, part.replace(b"MARK ", tracked.encode()) if name == "word/document.xml" else part)

    assert "story: Ruby has a brown hen.\n" in comes(tmp_path / "a.docx").files["the-hen"]


def test_a_document_in_which_nothing_says_what_is_a_story_is_told_apart(tmp_path: Path) -> None:
    document = Document()
    document.add_heading("Notes", 1)
    document.add_paragraph("Bring the keys on Monday.")
    document.save(str(tmp_path / "a.docx"))

    with pytest.raises(NoStories) as found:
        comes(tmp_path / "a.docx")
    assert found.value.paragraphs == ("Notes", "Bring the keys on Monday.")

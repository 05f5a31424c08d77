"""Packs that somebody who isn't their writer has read: the file that says so, as it would be written."""

from pathlib import Path

from isitok.format.ids import name_of
from isitok.library.checking import Sources, check_folders
from isitok.library.folders import packs_in

A_READING = "  - story: {story}\n    by: {by}\n    on: {on}\n    text: {mark}\n"


def have_read(root: Path, by: str = "safeguarding lead", on: str = "2026-11-30") -> Path:
    """All packs of a folder, read as they stand now. Returns the folder."""
    for pack in check_folders(packs_in(root), Sources()):
        marks = {name_of(card.id): card.mark for card in pack.pack.cards}
        marks |= {name_of(week.id): week.mark for week in pack.playable_weeks}
        lines = (A_READING.format(story=story, by=by, on=on, mark=mark) for story, mark in marks.items())
        (pack.folder / "readings.yaml").write_text("".join(("readings:\n", *lines)), encoding="utf-8")
    return root

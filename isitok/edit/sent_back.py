"""What whoever read a story says to its writer instead of signing it: in its note, or else in a comment."""

import textwrap
from contextlib import suppress
from pathlib import Path
from typing import Final

from isitok.base.trouble import Troubled, trouble
from isitok.edit.parsed import OnlyInText, tree_of
from isitok.edit.patch import add_key, set_value
from isitok.format.field_kinds import Text
from isitok.format.record import keys_of
from isitok.format.story import Scenario
from isitok.store.atomic_write import replace_whole

_WIDTH: Final = 100


def send_back(story: Path, told: str) -> None:
    """Write it into the story's file; nothing else there changes. Raises OSError and Troubled."""
    try:
        before = story.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise Troubled(trouble("“{name}” can’t be read.", name=story.name)) from error
    replace_whole(story, with_remark(before, f"To the writer: {' '.join(told.split())}"))


def with_remark(text: str, said: str) -> str:
    """The file with a note, with more in the one that it has, or with comments at its end."""
    with suppress(OnlyInText):
        tree = tree_of(text)
        held = tree.get("note", "") if isinstance(tree, dict) and "days" not in tree else None  # a week has no note
        if isinstance(tree, dict) and isinstance(held, str) and (note := _joined(held.strip(), said)):
            at_the_end = (*tree, "note")
            return set_value(text, ("note",), note) if "note" in tree else add_key(text, (), "note", note, at_the_end)
    end = "\r\n" if "\r\n" in text else "\n"
    whole = text if not text or text.endswith("\n") else f"{text}{end}"
    return whole + "".join(f"# {line}{end}" for line in textwrap.wrap(said, _WIDTH))


def _joined(note: str, said: str) -> str:
    """What a note says and this; "" where that would be too long for a note."""
    dot = "" if not note or note[-1] in ".!?…" else "."
    whole = f"{note}{dot} {said}" if note else said
    of = keys_of(Scenario)["note"].of
    return whole if isinstance(of, Text) and isinstance(of.words, int) and len(whole.split()) <= of.words else ""

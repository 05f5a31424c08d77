"""What whoever read a story says to its writer instead of signing it: in its note, or else in a comment."""

import json
import textwrap
from pathlib import Path
from typing import Final

from isitok.base.trouble import Troubled, trouble
from isitok.store.atomic_write import replace_whole
from isitok.store.remarks import as_written

_MOST_WORDS: Final = 80  # in a note
_WIDTH: Final = 100


def send_back(story: Path, told: str) -> None:
    """Write it at the end of the story's file; nothing else there changes. Raises OSError and Troubled."""
    try:
        before = story.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise Troubled(trouble("“{name}” can’t be read.", name=story.name)) from error
    replace_whole(story, with_remark(before, f"To the writer: {' '.join(told.split())}"))


def with_remark(text: str, said: str) -> str:
    """The file with one more line, or with comments."""
    end = "\r\n" if "\r\n" in text else "\n"
    whole = text if not text or text.endswith("\n") else f"{text}{end}"
    noted = f"{whole}note: {json.dumps(said, ensure_ascii=False)}{end}"
    if len(said.split()) <= _MOST_WORDS and _is_only_more(text, noted, said):
        return noted
    return whole + "".join(f"# {line}{end}" for line in textwrap.wrap(said, _WIDTH))


def _is_only_more(before: str, after: str, said: str) -> bool:
    """Whether the new file holds just what the old one did, and this note."""
    old, new = as_written(before), as_written(after)
    return isinstance(old, dict) and "note" not in old and new == {**old, "note": said}

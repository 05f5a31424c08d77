"""A hash cuts a text off; or a note begins with another sign."""

import re

from yaml.error import Mark
from yaml.nodes import ScalarNode

from isitok.format.hints import shorten
from isitok.format.yaml.mend import in_quotes
from isitok.format.yaml.other_signs import begins_without_hash
from isitok.format.yaml.slips.expected import Better
from isitok.format.yaml.source import Source


def cut_off(node: ScalarNode, mark: Mark | None, name: str, closed: str, source: Source) -> Better | None:
    """A text that a '#' cuts off, unless the text before it shows that a note is meant."""
    end = node.end_mark
    line = source.line(end.line)
    after = line[end.column + 2 :]
    if closed and re.fullmatch(closed, node.value, re.IGNORECASE):
        return None
    if mark is not None and mark.line < end.line:
        mark = end
    if node.start_mark.line < end.line:
        hint = "put the whole text in quotes: one before its first word, one behind its last"
    else:
        mended = next(in_quotes(line), "").strip() if len(line) < 400 else ""
        hint = f"write it like this: {mended}" if mended else "put the whole text in quotes"
    if after[:1].isspace():
        note = "two spaces before the '#'" if node.value else "the text before the '#'"
        hint += f"; or, if it is a note, write {note}"
    message = f"'{shorten(name)}' is cut off at ' #': the rest of that line is taken for a note of yours"
    return Better(mark, "text-cut-by-hash", message, hint)


def note_of_another_sign(key: ScalarNode, source: Source) -> Better | None:
    """A key that is the beginning of a note: ``// Year 8: …``."""
    note = begins_without_hash(source.line(key.start_mark.line), key.start_mark.line)
    return Better(key.start_mark, "unknown-key", note.message, note.hint) if note else None

"""A council's report as a table for other programs. It holds numbers and words of the game alone, and no formulas."""

import csv
import io
from collections.abc import Iterator
from typing import Final

from isitok.council.picture import VOTES, Line, Picture, Shown
from isitok.game.results.contribution import HALVES, VOICE

COLUMNS: Final = ("part", "term", "about", "what", "as the stories see it", "of", "schools")
_ALL: Final = "all"

Row = tuple[object, ...]


def council_table(picture: Picture) -> str:
    """The table, as CSV."""
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(COLUMNS)
    table.writerows(_rows(picture))
    return text.getvalue()


def _rows(picture: Picture) -> Iterator[Row]:
    for line in picture.terms:
        yield from _two("term", str(line.of), _ALL, VOTES, line)
    for line in picture.topics:
        yield from _two("topic", _ALL, str(line.of), VOTES, line)
    for term, lines in picture.topics_of:
        for line in lines:
            yield from _two("topic", str(term), str(line.of), VOTES, line)
    for line in picture.halves:
        yield from _two("before and after", str(line.of), _ALL, HALVES, line)
    for line in picture.courses:
        yield from _two("course", _ALL, f"ages {line.of}", HALVES, line)
    for question in picture.questions:
        for line in question.answers:
            yield VOICE, question.term, question.id, line.of, line.first.agreed, "", line.first.schools


def _two(part: str, term: str, about: str, kinds: tuple[str, ...], line: Line) -> Iterator[Row]:
    for kind, shown in zip(kinds, (line.first, line.second), strict=True):
        if shown.votes:
            yield _row(part, term, about, kind, shown)


def _row(part: str, term: str, about: str, kind: str, shown: Shown) -> Row:
    return part, term, about, kind, shown.agreed, shown.votes, shown.schools

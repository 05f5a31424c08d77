"""The tables of ``docs/format.md``: a row for each key of a record. ``python -m isitok.format.page`` writes them anew.

They stand between ``<!-- table: Act -->`` and ``<!-- end -->``. What stands around them no table can say.
"""

import re
import sys
from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from pathlib import Path
from typing import Any, Final

from isitok.format import field_kinds as k
from isitok.format import fields as f
from isitok.format import phones
from isitok.format.fields import Field
from isitok.format.record import Record, beside_of, keys_of
from isitok.format.vocabulary import Nation

_TABLE: Final = re.compile(r"(?ms)^(<!-- table: (\w+) -->\n).*?^(<!-- end -->)$")
_NEEDS: Final = {
    f.REQUIRED: "R",
    f.OPTIONAL: "O",
    f.BUNDLED: "B",
    f.YOUNG: "B, not for staff",
    f.STAFF: "B for staff",
}
_FEW: Final = 4
"""Words of a list that are written out; F0 has the others."""
_AGAIN: Final = re.compile(
    r",? \(?\b(?:in )?[\d–]+ (?:words|characters)(?: at most)?(?: \([^()]*\))?\)?$|, in [\d–]+ words at most"
)
"""A limit in a help text: it is cut out, as the table has a column for it."""


def records() -> Mapping[str, type[Record]]:
    """All records, by the names of their classes."""
    from isitok.format import (
        cast,
        core,
        course,
        facts,
        glossary,
        help,
        law,
        lesson,
        open_questions,
        pack,
        readings,
        staff_card,
        story,
        voice,
        week,
    )

    files = (
        story.Scenario, pack.PackFile, lesson.LessonPlan, course.Course, cast.Cast, core.Core, facts.Facts, help.Help,
        law.LawCard, staff_card.StaffCard, voice.Questions, week.Week, glossary.Glossary, readings.Readings,
        open_questions.OpenQuestions,
    )  # fmt: skip
    found = {record.__name__: record for file in files for record in (file, *records_inside(file))}
    return {**found, phones.Phone.__name__: phones.Phone}


def records_inside(record: type[Record]) -> Iterator[type[Record]]:
    """All records that may be in one of this kind."""
    for field in keys_of(record).values():
        for one in _records_of(field.of):
            yield one
            yield from records_inside(one)


def _records_of(of: k.Kind) -> tuple[type[Record], ...]:
    match of:
        case k.Part():
            return (of.of,)
        case k.OneOf(at=""):
            return tuple(of.of.values())
        case k.Moment():
            return tuple(record for record in (of.message, of.shown, of.told) if record)
        case k.Each():
            return _records_of(of.of)
    return ()


def with_tables(page: str) -> str:
    """The page with its tables as they are now."""
    known = records()
    return _TABLE.sub(lambda found: f"{found[1]}{table_of(known[found[2]])}{found[3]}", page)


def table_of(record: type[Record]) -> str:
    """The table of a record; of one that is a kind of another, without what that has."""
    keys = {key: field for key, field in keys_of(record).items() if not _has(record.__base__, field)}
    rows = (row(field, _how_many_of(record, field)) for field in (*keys.values(), *beside_of(record).values()))
    return "".join(f"{line}\n" for line in ("| key | type | | limits, meaning |", "|---|---|---|---|", *rows))


def _has(base: type | None, field: Field) -> bool:
    return getattr(base, field.name, None) is field


def _how_many_of(record: type[Record], field: Field) -> str:
    if field.key in record.EXACTLY_ONE:
        return "one of these"
    return "one at least" if field.key in record.ONE_AT_LEAST else ""


def row(field: Field, how_many: str = "") -> str:
    """One row of a table. ``how_many`` of several keys must be there, if it is one of these: "one at least"."""
    need = how_many or _NEEDS[field.need]
    limits = _limits(field.of)
    told = _AGAIN.sub("", field.help) if limits else field.help
    unsigned = "" if field.is_signed else "no reader signs it"
    limits = "; ".join(part for part in (limits, told, unsigned) if part)
    return f"| `{field.key}` | {_type(field)} | {need} | {limits.replace('|', chr(92) + '|')} |"


def _type(field: Field) -> str:
    if isinstance(field.many, k.By):
        count, keys = _count(field.many.low, field.many.high), _of(field.many.keys)
        alone = f"one-or-list {count} of {keys}, or " if field.many.alone else ""
        return f"{alone}map {count}: {keys} → {_of(field.of)}"
    return _listed(field.of, field.many) if field.many else _of(field.of)


def _listed(of: k.Kind, many: k.Some) -> str:
    return f"{'one-or-list' if many.one else 'list'} {_count(many.low, many.high)} of {_of(of)}"


def _count(low: int, high: int) -> str:
    return str(low) if low == high else f"{low}–{high}"


def _of(of: k.Kind) -> str:
    return _TYPES[type(of)](of)


def _words(of: k.Choice) -> str:
    """The words, if they are few; else what they are: a band, a law topic."""
    if len(of.words) <= _FEW and not isinstance(of.of[0], Nation):
        return "/".join(of.words)
    kind = next((type(one).__name__ for one in of.of if isinstance(one, Enum)), "word")
    return re.sub(r"(?<!^)(?=[A-Z])", " ", kind).lower()


def _part(of: k.Part) -> str:
    record = of.of
    if not record.SHORT:
        return record.__name__
    field: Field = getattr(record, record.SHORT)
    return f"{_type(field)}, or {record.__name__}"


def _moment(of: k.Moment) -> str:
    kinds = [_of(k.Part(of.told))] if of.told else []
    return " or ".join((of.message.__name__, *([of.shown.__name__] if of.shown else []), *kinds))


_TYPES: Final[Mapping[type[k.Kind], Callable[[Any], str]]] = {
    k.Choice: _words,
    k.Day: lambda of: "date",
    k.Drawn: lambda of: "person (mood)",
    k.Each: lambda of: _listed(of.of, of.many),
    k.Form: lambda of: re.sub("^(?:an?|the) ", "", of.what),
    k.Id: lambda of: "key",
    k.Moment: _moment,
    k.Named: lambda of: " or ".join(of.names),
    k.Number: lambda of: f"int {of.low}–{of.high}",
    k.OneOf: lambda of: "Phone",
    k.Part: _part,
    k.Text: lambda of: f"{'line' if of.is_line else 'text'} ({of.voice})",
    k.YesNo: lambda of: "yes/no",
}


def _limits(of: k.Kind) -> str:
    if isinstance(of, k.Each):
        return _limits(of.of)
    if isinstance(of, k.Part) and of.of.SHORT:
        return _limits(getattr(of.of, of.of.SHORT).of)
    if isinstance(of, k.Form):
        return f"such as `{of.example}`"
    if not isinstance(of, k.Text):
        return ""
    told = [
        f"≤ {of.chars} characters" if of.chars else "",
        _between(of.least, of.words) if of.words else "",
        f"ends with `{of.end}`" if of.end else "",
        "may have emoji" if of.emoji else "",
    ]
    return ", ".join(one for one in told if one)


def _between(least: k.ByAge, most: k.ByAge) -> str:
    """A number of words, by band where that matters."""
    lows = least if isinstance(least, tuple) else (least,) * 4
    highs = most if isinstance(most, tuple) else (most,) * 4
    told = [*map(_span, lows, highs)]
    return f"{' / '.join(told[:1] if len(set(told)) == 1 else told)} words"


def _span(low: int, high: int) -> str:
    return f"{low}–{high}" if low else f"≤ {high}"


def main(file: Path) -> None:
    """Write the tables of a page anew. Raises OSError."""
    file.write_text(with_tables(file.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "docs/format.md"))

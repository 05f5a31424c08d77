"""What is said of anything that stands where a text, a list, a name, a number or a day should stays word for word."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from isitok.format.field_kinds import Number, Part, Text
from isitok.format.fields import Field
from isitok.format.file import story_keys
from isitok.format.page import records
from isitok.format.read import read_file
from isitok.format.reading import Reading
from isitok.format.record import Record, keys_of
from isitok.format.yaml.source import FILE_LIMITS, source_of
from tests.format.slots import as_yaml, whole
from tests.packs_.nouns import the_known

GOLDEN = Path(__file__).parents[1] / "golden" / "wrong-kinds.txt"
WRONG = [
    "", "''", "[]", "{}", "12", "12 # 3", "12 // 3", "31/12/2026", "2026-02-30", "123456789012", "two words", "Word!",
    "[word, word]", "[[word], {word: }]", "{word: word}", "{Word: [word]}", "{? [a] : b}", "{word: {word: word}}",
    "[kofi, kofi]", "{kofi: kofi, ffion: }", "[leo (sad), leo (x), (sad)]", "kofi (happy", "- word\n- word: word\n-",
    "word:\n  word: word\n  word: word", "- kofi: word\n  leo: word\n- kofi (sad): {word}", "word # word", "LAW-1",
    "yes",
]  # fmt: skip


def alike(field: Field) -> Any:
    """What fields have in common that are read by the same lines."""
    of, many, inside = field.of, field.many, getattr(field.of, "of", None)
    short = inside.SHORT if type(of) is Part else ""
    moment = [bool(getattr(of, name, False)) for name in ("shown", "told", "titled")]
    many_more = (*moment, getattr(many, "one", 0), getattr(many, "alone", 0), type(getattr(many, "keys", 0)).__name__)
    line = of.is_line if type(of) is Text else of.high if type(of) is Number else ""
    return type(of), type(many), many_more, bool(short), type(inside) if not isinstance(inside, tuple) else "", line


def one_of_each() -> Iterator[tuple[type[Record], str]]:
    """A field of each kind, by its record and key: in the smallest record that has one."""
    smallest_last = sorted(records().values(), key=lambda record: (-len(keys_of(record)), record.__name__))
    found = {alike(field): (record, key) for record in smallest_last for key, field in keys_of(record).items()}
    return iter(found.values())


def said(record: type[Record], text: str, lines: int) -> str:
    """All that is said of the first lines of a file that is such a record."""
    source, problems = source_of(text.encode(), "my.yaml", FILE_LIMITS, story_keys)
    if source:
        known = the_known()
        people = {id_: one.name for id_, one in known.cast.people.items()}
        at = Reading(source, people=people, facts=known.facts, routes=known.help.routes, pictures=("gran",))
        read_file(record, at)
        problems = at.all_problems()
    told = (one for one in problems if one.place.line <= lines)
    return "".join(f"    {one.place.column} {one.message}\n      {one.hint}\n" for one in told)


def test_what_is_said_of_something_else_than_is_wanted_stays(update_golden: bool) -> None:
    told = ""
    for record, key in one_of_each():
        rest = {word: value for word, value in whole(record, key).items() if word != key}
        answers: dict[str, list[str]] = {}
        for wrong in WRONG:
            below = "\n  ".join(("", *wrong.split("\n"))) if "\n" in wrong else f" {wrong}"
            text = f"{key}:{below}\n{as_yaml(rest) if rest else ''}"
            answers.setdefault(said(record, text, 1 + below.count(chr(10))), []).append(f"  {wrong!r}\n")
        told += f"{record.__name__}.{key}\n" + "".join("".join(shown) + answer for answer, shown in answers.items())
    if update_golden:
        GOLDEN.write_text(told, "utf-8")

    assert told == GOLDEN.read_text("utf-8")

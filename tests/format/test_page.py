"""The page of the format says what the table says: its tables are written out of it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from isitok.format import field_kinds
from isitok.format import fields as f
from isitok.format.act import Act
from isitok.format.could_do import Option
from isitok.format.field_kinds import Named, Some, Text
from isitok.format.fields import REQUIRED, Field
from isitok.format.page import main, records, records_inside, row, table_of, with_tables
from isitok.format.record import Record, beside_of, keys_of, what_of
from isitok.format.sheet_words import SheetWords
from isitok.format.voices import GAME
from isitok.format.word_list import WordList
from tests.each import each

PAGE = Path(__file__).parents[2] / "docs" / "format.md"
KEYS = Path(__file__).parents[1] / "golden" / "keys.txt"
OF_THE_GAME_ALONE = {
    "Cast", "Person", "Facts", "Fact", "FactSource", "Help", "Route", "TextTo", "Also", "Tried", "Ages", "Lead",
    "AboutStaff", "LawCard", "PupilLaw", "LawIfAbout",
    "LawPoint", "AdultLaw", "AdultLawPoint", "StaffCard", "StaffLines", "ForStaffLines", "Questions", "Question",
    "Glossary", "HardWord",
}  # fmt: skip
"""Nobody else writes these."""


def test_the_tables_on_the_page_are_those_of_the_records() -> None:
    page = PAGE.read_text("utf-8")

    assert with_tables(page) == page, "python -m isitok.format.page writes them"


@each([name for name in records() if name not in OF_THE_GAME_ALONE])
def test_whatever_a_writer_may_write_has_its_table_or_is_told_on_the_page(name: str) -> None:
    page = PAGE.read_text("utf-8")

    assert f"<!-- table: {name} -->" in page or f"**{name}**" in page


def test_a_page_is_written_anew_around_what_stands_there(tmp_path: Path) -> None:
    page = tmp_path / "format.md"
    page.write_text("Acts.\n\n<!-- table: Act -->\n| old |\n<!-- end -->\n\nMore.\n", "utf-8")

    main(page)

    assert page.read_text("utf-8") == f"Acts.\n\n<!-- table: Act -->\n{table_of(Act)}<!-- end -->\n\nMore.\n"


def test_each_key_of_every_file_is_called_and_takes_what_it_did(update_golden: bool) -> None:
    """Forms, schemas and hints say it, too, also of files that nobody but the game writes."""
    beside_packs = (one for record in (WordList, SheetWords) for one in (record, *records_inside(record)))
    every = {**records(), **{one.__name__: one for one in beside_packs}}
    told = "".join(
        f"{name}: {'; '.join(made_of(record))}\n"
        + "".join(f"  {field.label}: {row(field)}{also(field)}\n" for field in (*keys.values(), *beside.values()))
        for name, record in sorted(every.items())
        for keys, beside in [(keys_of(record), beside_of(record))]
    )
    told += "".join(sorted({f"{name}\n" for record in every.values() for name in kinds_of(record)}))
    if update_golden:
        KEYS.write_text(told, "utf-8")

    assert told == KEYS.read_text("utf-8")


def made_of(record: type[Record]) -> Iterator[str]:
    """What a hint calls it, which key a single value stands for, of which keys just one is there, or one at least."""
    yield from filter(None, (what_of(record), record.SHORT, *record.EXACTLY_ONE, *record.ONE_AT_LEAST))
    yield from (
        f"{name} {value}" for name in dir(record) if name not in dir(Record) and (value := facts_of(record, name))
    )


def facts_of(record: type[Record], name: str) -> Any:
    """What is so of a phone of this kind, as of each: TALKS."""
    value = getattr(record, name)
    return value if name.isupper() and isinstance(value, bool | str) else None


def kinds_of(record: type[Record]) -> Iterator[str]:
    """What is said of each kind of value that a field may have, and of the keys of maps, where a row doesn't say it."""
    for field in (*keys_of(record).values(), *beside_of(record).values()):
        inside = (getattr(field.of, "of", None), getattr(field.of, "titled", None), getattr(field.many, "keys", None))
        for kind in (*(one for one in (field.of, field.many) if type(one) is not Text), *inside):
            if type(kind).__module__ == field_kinds.__name__ and (said := ", ".join(said_of(kind))):
                yield f"{type(kind).__name__}: {said}"


def said_of(kind: Any) -> Iterator[str]:
    names = dict.fromkeys((*getattr(kind, "_names", ()), *getattr(type(kind), "__slots__", ()), *Named.__slots__))
    yield from (f"{name} {value}" for name in names if (value := getattr(kind, name, "")) and _is_said(name, value))


def _is_said(name: str, value: Any) -> bool:
    return isinstance(value, str | bool) or name == "among" or (name in ("chars", "words") and type(value) is int)


def also(field: Field) -> str:
    """What the page doesn't say: its value where it isn't written, its place on the form, what is unusual in a text."""
    default = "" if field.need is REQUIRED or field.default in ("", (), None) else f"else {field.default!r}"
    form = [f"{name} {value}" for name in ("step", "before") if (value := getattr(field, name))]
    kinds = (field.of, getattr(field.of, "of", None), getattr(field.many, "keys", None))
    marks = [f"{name} {value}" for of in kinds if type(of) is Text for name, value in unusual(of)]
    return " ".join(("", *filter(None, (default, *form, *marks, "" if field.is_signed else "unsigned"))))


def unusual(text: Text) -> Iterator[tuple[str, Any]]:
    for name in ("emoji", "plain", "closed", "no_file", "as_is"):
        if (value := getattr(text, name)) != getattr(Text(GAME), name):
            yield name, value


def test_a_row_says_limits_by_age_once() -> None:
    assert "| `why` | text (game) | R | 10–30 / 15–45 / 15–45 / 15–45 words; what it means for a person |" in table_of(
        Act
    )
    assert "| `why` | text (game) | R | 12–45 words; what it means for a person |" in table_of(Option)


def test_a_row_says_what_a_list_and_a_pipe_are() -> None:
    class Mine(Act):
        hooks: tuple[str, ...] = f.line("Hooks", "a|b", GAME, words=9, many=Some(1, 3, one=True), default=())

    assert row(Mine.__dict__["hooks"]) == r"| `hooks` | one-or-list 1–3 of line (game) | O | ≤ 9 words; a\|b |"

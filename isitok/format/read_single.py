"""Reads a single value of a field: a word of a list, a name, a text, a number, a day. The rest is in ``read``."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final
from unicodedata import combining, normalize

from yaml.error import Mark
from yaml.nodes import ScalarNode

from isitok.base.spelling import did_you_mean, key_of
from isitok.format import field_kinds as k
from isitok.format import moments
from isitok.format.by_label import by_label
from isitok.format.guesses import GUESSES, OFFERED
from isitok.format.hints import choice_of, first_named, how_to_note, shorten
from isitok.format.prose import read_prose
from isitok.format.reading import BAD, Reading
from isitok.format.yaml.nodes import Node
from isitok.format.yaml.slips.expected import Expected

_KEY: Final = re.compile(r"[a-z][a-z0-9-]{0,39}")


def _choice(of: k.Choice, node: Node, mark: Mark | None, name: str, at: Reading) -> Any:
    """The value that the word stands for."""
    if type(node) is not ScalarNode:
        at.expected(Expected(of.what, node, mark, name))
        return BAD
    value = of.values.get(node.value)
    if value is None:
        value = of.values.get(key_of(node.value))
    if value is None:
        value = by_label(of, node.value)
    if value is not None:
        return value
    words = list(OFFERED[of.offered](at)) if of.offered else of.words
    lists = f" ({of.lists} says what they mean)" if of.lists else ""
    if not node.value:
        at.problem(mark, "empty", f"nothing is written at '{shorten(name)}'", choice_of(words) + lists)
        return BAD
    message = f"'{shorten(node.value)}' is not known at '{shorten(name)}'"
    hint = how_to_note(node.value, name, of.values) or (GUESSES[of.guess](node.value) if of.guess else "")
    if not hint or hint.endswith("? "):
        hint = (hint or did_you_mean(node.value, words)) + choice_of(words) + lists
    at.problem(mark, "unknown-word", message, hint)
    return BAD


def _named(of: k.Named, node: Node, mark: Mark | None, name: str, at: Reading) -> Any:
    """The id; ``BAD`` after noting that nobody and nothing has it."""
    if type(node) is not ScalarNode:
        at.expected(Expected("one name", node, mark, name))
        return BAD
    known = at.known(of.among)
    value: str = node.value
    if known is None or value in known:
        return value
    written = value
    value = value.strip().upper() if of.upper else key_of(value)
    if value in known:
        return value
    if of.new and not at.is_called(written) and (first := first_named(written, known)):
        return first
    near = at.somebody(written, known, new=of.new) if of.where else did_you_mean(value, known)
    listed = sorted(known) if isinstance(known, frozenset | set) else list(known)  # in the order of their file
    if of.upper and len(listed) > 40:
        family = [one for one in listed if one.startswith(value.split("-")[0])]
        listed = family or listed
    others = f"{of.lists} lists them all, with what they say" if of.lists else of.where or choice_of(listed)
    if of.lists and len(listed) <= 40:
        others = f"{choice_of(listed)} ({others})"
    if note := how_to_note(node.value, name, frozenset(known)):
        near, others = note, ""
    if not value:
        at.nothing_written(mark, name, f"write something, or delete the line; {near}{others}")
        return BAD
    at.problem(mark, of.code, f"'{shorten(node.value)}' at '{shorten(name)}' {of.unless}", near + others)
    return BAD


def _drawn(of: k.Drawn, node: Node, mark: Mark | None, name: str, at: Reading) -> Any:
    """Somebody in a photo, and how they look."""
    return moments.read_drawn(of, node, mark, name, at, _named, BAD)


def _id(of: k.Id, node: Node, mark: Mark | None, name: str, at: Reading) -> Any:
    """The name, in small letters."""
    if type(node) is not ScalarNode:
        at.expected(Expected(of.what, node, mark, name))
        return BAD
    value = node.value if _KEY.fullmatch(node.value) else key_of(node.value)
    if _KEY.fullmatch(value):
        return value
    message = f"'{shorten(node.value)}' at '{shorten(name)}' can't be {of.what}"
    hint = "use small letters, digits and hyphens, with a letter first"
    plain = "".join(sign for sign in normalize("NFKD", value) if not combining(sign))
    likely = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    meant = f": '{likely}'" if _KEY.fullmatch(likely) else ""
    at.problem(mark, "bad-name", message, hint + meant)
    return BAD


def _form(of: k.Form, node: Node, mark: Mark | None, name: str, at: Reading) -> Any:
    """The text as it stands."""
    if type(node) is not ScalarNode:
        at.expected(Expected(of.what, node, mark, name))
        return BAD
    value = node.value.strip()
    if re.fullmatch(of.pattern, value):
        return value
    message = f"'{shorten(value)}' at '{shorten(name)}' is not {of.what}"
    at.problem(mark, "wrong-form", message, of.hint)
    return BAD


def _number(of: k.Number, node: Node, mark: Mark | None, name: str, at: Reading) -> Any:
    if type(node) is not ScalarNode:
        at.expected(Expected("a whole number", node, mark, name))
        return BAD
    value = node.value.strip()
    if value.isascii() and value.isdigit() and len(value) < 10 and of.low <= int(value) <= of.high:
        return int(value)
    message = f"'{shorten(value)}' at '{shorten(name)}' is not a whole number from {of.low} to {of.high}"
    hint = how_to_note(value, name, [value.split()[0]] if value[:1].isdigit() else ())
    at.problem(mark, "wrong-number", message, hint or f"write digits only, from {of.low} to {of.high}")
    return BAD


def _day(of: k.Day, node: Node, mark: Mark | None, name: str, at: Reading) -> Any:
    """The day, as text."""
    if type(node) is not ScalarNode:
        at.expected(Expected("a date", node, mark, name))
        return BAD
    value: str = node.value.strip()
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value) and _is_day(value):
        return value
    message = f"'{shorten(value)}' at '{shorten(name)}' is not a date"
    at.problem(mark, "wrong-date", message, f"write it like this: {_day_meant(value) or '2026-11-24'}")
    return BAD


def _is_day(value: str) -> bool:
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _day_meant(written: str) -> str:
    """A day as it is written in the UK, 12/11/2026, in the form of the format; "" for anything else."""
    found = re.fullmatch(r"([0-9]{1,2})[/. -]([0-9]{1,2})[/. -]([0-9]{4})", written)
    if not found:
        return ""
    try:
        return date(int(found[3]), int(found[2]), int(found[1])).isoformat()
    except ValueError:
        return ""


def _text(of: k.Text, node: Node, mark: Mark | None, name: str, at: Reading) -> Any:
    return read_prose(of, node, mark, name, at, BAD)


SINGLE: Final[Mapping[type[k.Kind], Callable[[Any, Node, Mark | None, str, Reading], Any]]] = {
    k.Choice: _choice,
    k.Day: _day,
    k.Drawn: _drawn,
    k.Form: _form,
    k.Id: _id,
    k.Named: _named,
    k.Number: _number,
    k.Text: _text,
    k.YesNo: _choice,
}
"""Which function reads which kind."""

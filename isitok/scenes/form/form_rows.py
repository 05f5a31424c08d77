"""What is written on a phone, row by row: who, how they look, what they write – or a photo, a voice note, a notice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from isitok import ui
from isitok.edit.parsed import Path
from isitok.format.field_kinds import Moment, Some, Text, YesNo
from isitok.format.fields import OPTIONAL, Field
from isitok.format.moments import WHO_AND_MOOD
from isitok.format.phones import PHONE_WORDS
from isitok.format.prose import limit_of
from isitok.format.record import Record, keys_of
from isitok.i18n.screen_words import later
from isitok.scenes.form.beside_field import counted_as, most_signs
from isitok.scenes.form.form_events import Added, Asked, NextField, Removed, Typed, Unfolded, id_of
from isitok.scenes.form.form_fields import Fields
from isitok.scenes.form.words_on_phone import words_on

OTHERS: Final = {
    "photo": (later("Photo"), "camera", {"photo": {"shows": ""}}),
    "voice": (later("Voice note"), "volume-2", {"voice": ""}),
    "link": (later("Link"), "link", {"link": ""}),
    "removed": (later("A deleted message"), "eye-off", {"removed": "yes"}),
    "joined": (later("Somebody joins"), "users", {"joined": "yes"}),
    "left": (later("Somebody leaves"), "log-out", {"left": "yes"}),
}
"""What a message may be beside a text."""


def rows(form: Fields, field: Field, of: Moment, many: Some, path: Path) -> Iterator[ui.Widget]:
    """The rows that are there, and a button for each kind of row."""
    words, items = form.words, form.items(path)
    told = words("{n} of {limit} bubbles", n=len(items), limit=many.high)
    if path[:1] == ("phone",):
        told = f"{words_of_phone(form)} · {told}"
    yield ui.Flow((ui.heading(words(field.label), ui.Type.STRONG),), (counted_as(told, empty=not items),))
    for number, item in enumerate(items):
        yield _row(form, of, item, (*path, number), len(items))
    if len(items) < many.high:
        yield ui.Flow(tuple(_adds(form, field, of, path)), gap=10)


def words_of_phone(form: Fields) -> str:
    """ "19 of 60 words", of all that the phone shows."""
    return form.words(
        "{n} of {limit} words", n=words_on(form.held(("phone",)), form.people), limit=PHONE_WORDS[form.band]
    )


def next_row(form: Fields, path: Path, before: int) -> dict[str, Any]:
    """An empty row after this one: it is somebody else's turn."""
    items = form.items(path)
    said = [who_of(item) for item in items[: before + 1] if who_of(item)]
    others = [who for who in dict.fromkeys(reversed(said)) if who != said[-1]]
    who = others[0] if others else next((one for one in _in_story(form) if one not in said[-1:]), "")
    return {who or (said[-1] if said else "kofi"): ""}


def begins_at(path: Path, item: Any) -> str:
    """The id of what is written first in a row that is new."""
    keys, inner = list[str](), item
    while isinstance(inner, dict) and inner:
        keys.append(next(iter(inner)))
        inner = inner[keys[-1]]
    if len(keys) < 2:
        return id_of(path)
    return id_of((*path, *keys)) if inner == "" else id_of(path, "open")


def _in_story(form: Fields) -> tuple[str, ...]:
    story = str(form.held(("story",)) or "")
    named = [id_ for id_, name in form.people.items() if name in story]
    return tuple(sorted(named, key=lambda id_: story.find(form.people[id_])))


def who_of(item: Any) -> str:
    """Who says it; "" for what nobody says."""
    parts = WHO_AND_MOOD.fullmatch(key_of_item(item))
    return parts[1].strip() if parts else ""


def key_of_item(item: Any) -> str:
    """The key of a row: who says it and how they look, or what is shown."""
    return next(iter(item), "") if isinstance(item, dict) else ""


def _row(form: Fields, of: Moment, item: Any, path: Path, count: int) -> ui.Widget:
    words, number = form.words, int(path[-1])
    key = key_of_item(item)
    place = words("Bubble {n} of {count}", n=number + 1, count=count)
    shown = keys_of(of.shown).get(key) if of.shown else None
    if not key:
        told = of.told and keys_of(of.told)[of.told.SHORT]
        name = words("{place}, {who}", place=place, who=words(told.label)) if told else place
        return _line(form, path, path, name, count, told.of if told else None)
    if shown is not None:
        name = words("{place}, {who}", place=place, who=words(shown.label))
        if isinstance(shown.of, Text) and shown.many is None:
            return _line(form, path, (*path, key), name, count, shown.of)
        parts = tuple(form.field(shown, (*path, key)))
        return ui.Panel(ui.Column((ui.Flow((), (form.moves(path, count, name),)), *parts), gap=8), pad=12, name=name)
    who = who_of(item)
    name = words("{place}, {who}", place=place, who=form.people.get(who, who))
    return _message(form, of, path, key, name, count)


def _message(form: Fields, of: Moment, path: Path, key: str, name: str, count: int) -> ui.Widget:
    body, at = form.held((*path, key)), (*path, key)
    record = of.message
    said = keys_of(record)[record.SHORT or next(iter(keys_of(record)))]
    who = (*form.faces(who_of({key: body})), _who(form, path, key))
    if not isinstance(body, dict):
        return _line(form, path, at, name, count, said.of, who)
    words = form.words
    is_open = form.unfolded[: len(path)] == path
    turn = ui.Button(
        id=id_of(path, "open"),
        text=words("Details"),
        does=Unfolded(path),
        name=words("Details: {what}", what=name),
        expanded=is_open,
        after="chevron-down",
    )
    head = ui.Flow((*who, turn), (form.moves(path, count, name),), gap=10)
    if is_open:
        return ui.Panel(ui.Column((head, *form.record(record, at), *form.said(at)), gap=8), pad=12, name=name)
    kind = next((key for key in body if key in keys_of(record)), "")
    line = ": ".join(filter(None, (words(keys_of(record)[kind].label) if kind else "", _told(record, kind, body))))
    return ui.Panel(ui.Column((head, ui.Label(text=line, exact=True), *form.said(at)), gap=8), pad=12, name=name)


def _told(record: type[Record], kind: str, body: dict[str, Any]) -> str:
    """What a row that is folded says of what it is; nothing where its kind says all."""
    if not kind or isinstance(keys_of(record)[kind].of, YesNo):
        return ""
    shown = body[kind]
    return str(shown.get("shows", "")) if isinstance(shown, dict) else str(shown)


def _who(form: Fields, path: Path, key: str) -> ui.Button:
    """Who says it, and how they look."""
    parts = WHO_AND_MOOD.fullmatch(key)
    who, mood = (parts[1], parts[2]) if parts else (key, None)
    named = form.people.get(who.strip(), who)
    text = f"{named} ({form.words(mood)})" if mood else named
    name = form.words("{who}: who it is in bubble {n}", who=text, n=int(path[-1]) + 1)
    return ui.Button(id=id_of(path, "who"), text=text, does=Asked(path, key=True), after="chevron-down", name=name)


def _line(
    form: Fields, row: Path, at: Path, name: str, count: int, of: Any, who: tuple[ui.Widget, ...] = ()
) -> ui.Widget:
    held = form.held(at)
    text = held if isinstance(held, str) else ""
    words = form.words
    empty = Removed(row)
    list_ = row[:-1]
    below = Added(list_, int(row[-1]) + 1, next_row(form, list_, int(row[-1]))) if who else NextField(id_of(at))
    field = ui.NotesField(
        id=id_of(row),
        label=name,
        text=text,
        most=most_signs(of),
        rows=1,
        grows=True,
        does=Typed(at),
        on_enter=below,
        on_erase=empty,
    )
    most = limit_of(of.words, form.band) if isinstance(of, Text) and of.words else 0
    over = [words("{n} of {limit} words", n=len(text.split()), limit=most)] if most and len(text.split()) > most else []
    told = tuple(ui.Label(text=one, type=ui.Type.SMALL, soft=True) for one in over)
    first = ui.Flow(who, (form.moves(row, count, name),))
    return ui.Panel(ui.Column((first, field, *told, *form.said(row), *form.said(at)), gap=10), pad=10)


def _adds(form: Fields, field: Field, of: Moment, path: Path) -> Iterator[ui.Button]:
    words, at = form.words, len(form.items(path))
    name = words(field.label)
    who = next_row(form, path, at - 1)
    yield form.add(path, at, who, words("Add a bubble"), name)
    for key, (label, icon, body) in OTHERS.items():
        if key in keys_of(of.message):
            row = {next(iter(who)): body}
            yield form.add(path, at, row, words(label), name, icon, id_=key)
    for key, one in keys_of(of.shown).items() if of.shown else ():
        if isinstance(one.of, Text) and one.many is None and one.need is OPTIONAL:
            yield form.add(path, at, {key: ""}, words(one.label), name, id_=f"shown-{key}")

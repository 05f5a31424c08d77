"""The fields of a page, made from the format table: a widget for each kind of field, with its label and its limits."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import Enum
from itertools import chain, groupby
from typing import Any, Final

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.edit.parsed import Path
from isitok.edit.put import held_at
from isitok.format.field_kinds import (
    By,
    Choice,
    Day,
    Drawn,
    Each,
    Form,
    Id,
    Moment,
    Named,
    Number,
    Part,
    Some,
    Text,
    YesNo,
)
from isitok.format.fields import REQUIRED, Field
from isitok.format.prose import limit_of
from isitok.format.record import Record, keys_of
from isitok.format.vocabulary import Band, Verdict
from isitok.i18n.labels import LABELS
from isitok.i18n.screen_words import Words, later
from isitok.phone.who_is_who import Faces as DrawnFaces
from isitok.scenes.form.beside_field import counted_as, first_words, help_of, is_short, most_signs
from isitok.scenes.form.cards_offered import laid_out_as
from isitok.scenes.form.form_events import (
    Added,
    Asked,
    AskedWhy,
    Chosen,
    Moved,
    NextField,
    Opened,
    Removed,
    Typed,
    Unfolded,
    id_of,
)
from isitok.scenes.form.form_hints import Hint
from isitok.scenes.scene import Desk

FEW: Final = 12
"""So many words to choose from stand on the page; more have one of their own."""
ADD: Final = later("Add")


def found_by_reading(desk: Desk, *widgets: ui.Widget) -> tuple[ui.Widget, ...]:
    """What is long, or comes without a press: whoever hears the page isn't told of it, and finds it by reading on."""
    return ui.at(ui.When.KNOWN if desk.is_heard else ui.When.LATER, *widgets)


def _is_deep(path: Path) -> bool:
    """Whether it is inside something that is itself inside the story, or in an item of a list."""
    inside = next((number for number, step in enumerate(reversed(path)) if isinstance(step, int)), len(path))
    return inside > 1


class Fields(Value, kw_only=True):
    """What is needed to show any field of a story."""

    tree: Any
    desk: Desk
    band: int  # whose limits hold, from 0 for the youngest
    hints: tuple[Hint, ...] = ()
    checked: bool = True  # whether these are all that there are to this text
    unfolded: Path = ()  # the item of a list that stands open; of any other list the first does
    opened: frozenset[Path] = frozenset()  # what may be there, isn't, and is wanted
    people: Mapping[str, str]  # what people and others are called, by id
    moments: Callable[[Fields, Field, Moment, Some, Path], Iterator[ui.Widget]]  # what shows a list of messages

    @property
    def words(self) -> Words:
        """The words on the screen."""
        return self.desk.words

    def faces(self, *ids: str) -> tuple[ui.Widget, ...]:
        """The faces of these people; nothing for those who have none. The words beside them say who they are."""
        drawn = DrawnFaces(cast=self.desk.library.cast())
        pictures = tuple(filter(None, map(drawn.picture, ids)))
        return (ui.Faces(pictures=pictures),) if pictures else ()

    def named_in(self, text: str) -> tuple[str, ...]:
        """The people whom a text names, in that order."""
        found = {
            id_: at.start() for id_, name in self.people.items() if (at := re.search(rf"\b{re.escape(name)}\b", text))
        }
        return tuple(sorted(found, key=lambda id_: found[id_]))

    def held(self, path: Path) -> Any:
        """What the story says there."""
        return held_at(self.tree, path)

    def record(self, record: type[Record], path: Path, without: Iterable[str] = ()) -> Iterator[ui.Widget]:
        """Each field that must be there, is there or is wanted; then a button for each that may be there, too.

        Short ones that follow each other stand side by side.
        """
        left_out = frozenset(without)
        fields = [(field, (*path, key)) for key, field in keys_of(record).items() if key not in left_out]
        standing = [one for one in fields if self._stands(record, *one)]
        for short, run in groupby(standing, lambda one: is_short(one[0])):
            each = [tuple(self.field(*one)) for one in run]
            if short and each[1:]:
                yield ui.Grid(tuple(ui.Column(one, gap=6) for one in each), least=168, most=4, gap=18)
            else:
                yield from chain(*each)
        if more := tuple(self.more(*one) for one in fields if one not in standing):
            yield ui.Flow(more, gap=10)

    def _stands(self, record: type[Record], field: Field, path: Path) -> bool:
        asked = any(one.path[: len(path)] == path for one in self.hints)
        there = self.held(path) is not None or path in self.opened
        return field.need is REQUIRED or there or asked or self._only_one(record, field, path)

    def _only_one(self, record: type[Record], field: Field, path: Path) -> bool:
        """Whether one of several must be there, this is the first of them, and none is."""
        of = record.EXACTLY_ONE or record.ONE_AT_LEAST
        return of[:1] == (field.key,) and not any(self.held((*path[:-1], key)) is not None for key in of)

    def more(self, field: Field, path: Path) -> ui.Button:
        """A button for what may be there and isn't."""
        return ui.Button(id=id_of(path, "more"), text=self.words(field.label), does=Opened(path), icon="plus")

    # One field

    def field(self, field: Field, path: Path) -> Iterator[ui.Widget]:
        """One field with what is said of it."""
        many, of = field.many, field.of
        if isinstance(many, By):
            yield from self._by_names(field, many, path)
        elif isinstance(many, Some):
            yield from self._several(field, of, many, path)
        elif isinstance(of, Text | Form | Id | Number | Day):
            yield from self.text(field, of, path)
        elif isinstance(of, YesNo):
            yield self._tick(field, path)
        elif isinstance(of, Choice):
            yield from self._choice(field, of, path)
        elif isinstance(of, Named | Drawn):
            yield from self._asked(field, path)
        elif isinstance(of, Part):
            yield self._part(field, of, path)
        else:
            yield self.only_in_text(field)
        if not isinstance(of, Text | Form | Id | Number | Day) or many is not None:
            yield from self.said(path)

    def said(self, path: Path) -> Iterator[ui.Widget]:
        """What is to mend at this very place."""
        here = (one for one in self.hints if one.path == path and not one.missing)
        for number, one in enumerate(here):
            id_ = id_of(path, f"hint{number}")
            yield ui.Point(icon=one.icon, text=one.text, tone=one.tone, type=ui.Type.SMALL_STRONG, id=id_)
            yield from self.answers(one, id_)

    def answers(self, asks: Hint, id_: str) -> Iterator[ui.Widget]:
        """What can be said to a question."""
        if not asks.asked:
            return
        words, told = self.words, AskedWhy(asks.asked, asks.text, fine=True)
        fine = ui.Button(id=f"{id_}:fine", text=words("It’s fine here: say why"), does=told, kind=ui.ButtonKind.QUIET)
        what = ui.Button(
            id=f"{id_}:asks", text=words("What this asks"), does=replace(told, fine=False), kind=ui.ButtonKind.QUIET
        )
        yield ui.Flow((fine, what), gap=8)

    def only_in_text(self, field: Field) -> ui.Widget:
        """Something that this page doesn't change."""
        return ui.Label(text=self.words("{what}: only in the text", what=self.words(field.label)), soft=True)

    def text(
        self, field: Field, of: Any, path: Path, label: str = "", erase: Event | None = None
    ) -> Iterator[ui.Widget]:
        """A line, or several; on the line of their label what it is for, and how long they are and may be."""
        held, id_ = self.held(path), id_of(path)
        text = held if isinstance(held, str) else ""
        name = label or self.words(field.label)
        is_long = isinstance(of, Text) and not of.is_line
        written = ui.NotesField(
            id=id_,
            label=name,
            text=text,
            most=most_signs(of),
            rows=3 if is_long else 1,
            grows=True,
            required=field.need is REQUIRED,
            does=Typed(path),
            on_enter=None if is_long else NextField(id_),
            on_erase=erase,
        )
        help_ = "" if label else help_of(field, self.words)
        told = (ui.Label(text=help_, type=ui.Type.SMALL, soft=True, exact=True),) if help_ else ()
        count = tuple(self._count(of, text)) if isinstance(of, Text) else ()
        yield ui.OnLabelLine(child=written, told=ui.Flow(told, count)) if told or count else written
        yield from self.said(path)

    def _count(self, of: Text, text: str) -> Iterator[ui.Widget]:
        """ "9 of 45 words"."""
        if not of.words:
            return
        most, least, now = limit_of(of.words, self.band), limit_of(of.least, self.band), len(text.split())
        told = self.words("{n} of {limit} words", n=now, limit=most)
        if now < least:
            told = self.words.many(
                "{n} word. {least} or more is better", "{n} words. {least} or more is better", now, least=least
            )
        yield counted_as(told, fits=least <= now <= most, empty=not now)

    def _tick(self, field: Field, path: Path) -> ui.Widget:
        on = self.held(path) in ("yes", "true")
        word = "" if on else "yes"
        return ui.Option(id=id_of(path), text=self.words(field.label), checked=on, many=True, does=Chosen(path, word))

    def word(self, of: Choice, word: str) -> str:
        """What a word of the format is called."""
        value = of.values.get(word)
        kind = type(value).__name__
        if isinstance(value, Enum) and str(value.value) in LABELS.get(kind, {}):
            return self.words.label(value)
        return word.replace("-", " ").capitalize()

    def _choice(self, field: Field, of: Choice, path: Path, *, several: bool = False) -> Iterator[ui.Widget]:
        name, held = self.words(field.label), self.held(path)
        chosen = held if isinstance(held, list) else [held]
        offered = [word for word in of.words if word not in self._not_offered() or word in chosen]
        if len(offered) > FEW or _is_deep(path):
            yield from self._asked(field, path, several=several)
            return
        options = tuple(
            ui.Option(
                id=id_of(path, word),
                text=self.word(of, word),
                checked=word in chosen,
                many=several,
                does=Chosen(path, word, several),
            )
            for word in offered
        )
        laid = laid_out_as(options, [of.values.get(word) for word in offered])
        yield ui.Label(text=name, type=ui.Type.STRONG, silent=True)
        yield ui.Group(laid, name, ui.Role.GROUP if several else ui.Role.RADIO_GROUP, key=id_of(path))

    def _not_offered(self) -> tuple[str, ...]:
        """Words that few stories need: they are offered where one of these is there."""
        talk = () if self.held(("level",)) == "3" else (Verdict.TALK.value,)
        return (*talk, Band.ADULTS.value)

    def called(self, field: Field, word: str) -> str:
        """What one of many is called: a person or who helps by their name, a fact by its text, a word by its label."""
        of = field.of
        if isinstance(of, Named) and word not in self.people and {"route", "fact"} & {*of.names}:
            known = self.desk.library.load_known()
            route, fact = known.help.routes.get(word), known.facts.get(word)
            return route.name if route else fact.text if fact else word
        if isinstance(of, Named):
            return self.people.get(word, word)
        return self.word(of, word) if isinstance(of, Choice) else word

    def _asked(self, field: Field, path: Path, *, several: bool = False, named: bool = False) -> Iterator[ui.Widget]:
        """One of many, which has a page of its own; of several, each can be taken out again.

        ``named``: it is somebody's, and is taken out with them.
        """
        name, held = self.words(field.label), self.held(path)
        there = [one for one in (held if isinstance(held, list) else [held]) if isinstance(one, str)]
        if not several:
            text = self.called(field, there[0]) if there else self.words("Choose")
            button = ui.Button(
                id=id_of(path), text=text, does=Asked(path), name=f"{name}: {text}", after="chevron-down"
            )
            yield ui.Label(text=name, type=ui.Type.STRONG, silent=True)
            goes = there and field.need is not REQUIRED and not named
            yield ui.Flow((button, *([self._out(path, name)] if goes else [])), gap=10)
            return
        yield ui.Label(text=name, type=ui.Type.STRONG, silent=True)
        outs = tuple(
            ui.Button(
                id=id_of((*path, number)),
                text=first_words(self.called(field, one)),
                does=Removed((*path, number)),
                icon="x",
                name=self.words("{what}: take it out of {list}", what=self.called(field, one), list=name),
            )
            for number, one in enumerate(there)
        )
        add = ui.Button(
            id=id_of(path),
            text=self.words(ADD),
            does=Asked(path),
            icon="plus",
            name=self.words("Add: {what}", what=name),
        )
        yield ui.Group(ui.Flow((*outs, add), gap=10), name)

    def _out(self, path: Path, name: str) -> ui.Button:
        label = self.words("Take out: {what}", what=name)
        return ui.Button(id=id_of(path, "out"), text="", does=Removed(path), icon="x", name=label)

    def _part(self, field: Field, of: Part, path: Path) -> ui.Widget:
        name = self.words(field.label)
        record = of.of
        out = () if field.need is REQUIRED else (self._out(path, name),)
        head = ui.Flow((ui.heading(name, ui.Type.STRONG),), out)
        return ui.Panel(ui.Column((head, *self.record(record, path)), gap=10), pad=14)

    # Several

    def _several(self, field: Field, of: Any, many: Some, path: Path) -> Iterator[ui.Widget]:
        if isinstance(of, Choice):
            yield from self._choice(field, of, path, several=True)
        elif isinstance(of, Named | Drawn):
            yield from self._asked(field, path, several=True)
        elif isinstance(of, Text | Form | Id):
            yield from self._texts(field, of, many, path)
        elif isinstance(of, Part):
            yield from self._cards(field, of, many, path)
        elif isinstance(of, Moment):
            yield from self.moments(self, field, of, many, path)
        else:
            yield self.only_in_text(field)

    def items(self, path: Path) -> Sequence[Any]:
        """What is in a list; a single value counts as a list of one."""
        held = self.held(path)
        return held if isinstance(held, list) else [] if held is None else [held]

    def _texts(self, field: Field, of: Any, many: Some, path: Path) -> Iterator[ui.Widget]:
        count, name = len(self.items(path)), self.words(field.label)
        help_ = ui.Label(text=help_of(field, self.words), type=ui.Type.SMALL, soft=True, exact=True)
        yield ui.Flow((ui.heading(name, ui.Type.STRONG), help_))
        for number in range(count):
            at = (*path, number)
            label = self.words("{what} {n} of {count}", what=name, n=number + 1, count=count)
            told = tuple(self.text(field, of, at, label, erase=Removed(at)))
            yield ui.Column(
                (ui.LeftRight(told[0], self.moves(at, count, label), gap=10, grow_first=True), *told[1:]), gap=8
            )
        if count < many.high:
            yield ui.Flow((self.add(path, count, "", self.words("Add a line"), name),))

    def _cards(self, field: Field, of: Part, many: Some, path: Path) -> Iterator[ui.Widget]:
        count, name = len(self.items(path)) or int(field.need is REQUIRED), self.words(field.label)
        record = of.of
        for number in range(count):
            at = (*path, number)
            label = self.words("{what} {n} of {count}", what=name, n=number + 1, count=count)
            if number != self.open_in(path):
                yield self._folded(record, at, label)
                continue
            begins = ui.Flow((ui.heading(f"{number + 1}", ui.Type.STRONG), *self._who_acts(at)))
            head = ui.LeftRight(begins, self.moves(at, count, label), gap=10, grow_first=True)
            yield ui.Panel(ui.Column((head, *self.record(record, at), *self.said(at)), gap=10), pad=16, name=label)
        if count < many.high:
            first = next(iter(keys_of(record)))
            text = (
                self.words("Something else that somebody does")
                if path == ("acts",) and count
                else self.words("Add one more")
            )
            yield ui.Flow((self.add(path, count, {first: ""}, text, name),))

    def _who_acts(self, path: Path) -> tuple[ui.Widget, ...]:
        """The face of who does it, if this is an act: who is said to, or who is named first in it."""
        by = self.held((*path, "by")) or next(iter(self.named_in(str(self.held((*path, "act")) or ""))), "")
        return self.faces(str(by)) if path[:1] == ("acts",) and by else ()

    def open_in(self, path: Path) -> int:
        """Which item of a list stands open."""
        on_way = self.unfolded[: len(path)] == path and self.unfolded[len(path) : len(path) + 1]
        return int(on_way[0]) if on_way else 0

    def _folded(self, record: type[Record], path: Path, label: str) -> ui.Widget:
        """A card that a press opens: its first text, and the word that is chosen in it."""
        held, fields = self.held(path), keys_of(record)
        texts = [
            self.called(fields[key], one) if key in fields and isinstance(fields[key].of, Named) else one
            for key, one in (held.items() if isinstance(held, dict) else ())
            if isinstance(one, str)
        ]
        chosen = [
            self.word(field.of, str(held[key]))
            for key, field in fields.items()
            if isinstance(field.of, Choice) and field.many is None and isinstance(held, dict) and key in held
        ]
        told = " · ".join((f"{int(path[-1]) + 1}", *texts[:1], *chosen[:1]))
        name = f"{told}: {label}"
        button = ui.Button(
            id=id_of(path, "open"),
            text=told,
            does=Unfolded(path),
            after="chevron-down",
            name=name,
            across=True,
            expanded=False,
        )
        left = [one for one in self.hints if one.to and one.path[: len(path)] == path]
        mark = [ui.Point(icon=one.icon, text=one.text, tone=one.tone, type=ui.Type.SMALL_STRONG) for one in left]
        return ui.Column((button, *mark), gap=8) if mark else button

    def add(
        self, path: Path, at: int, item: Any, text: str, name: str, icon: str = "plus", id_: str = "add"
    ) -> ui.Button:
        """A button that puts something more at the end of a list."""
        return ui.Button(id=id_of(path, id_), text=text, does=Added(path, at, item), icon=icon, name=f"{text}: {name}")

    def moves(self, path: Path, count: int, label: str) -> ui.Widget:
        """Up, down and out, for one item of a list."""
        at, words = int(path[-1]), self.words
        up = ui.Button(
            id=id_of(path, "up"),
            text="",
            icon="arrow-up",
            does=Moved(path, max(0, at - 1)),
            name=words("Move up: {what}", what=label),
            spent="" if at else words("It is the first already."),
        )
        down = ui.Button(
            id=id_of(path, "down"),
            text="",
            icon="arrow-down",
            does=Moved(path, min(count - 1, at + 1)),
            name=words("Move down: {what}", what=label),
            spent="" if at < count - 1 else words("It is the last already."),
        )
        out = ui.Button(
            id=id_of(path, "out"), text="", icon="x", does=Removed(path), name=words("Take out: {what}", what=label)
        )
        return ui.Flow((up, down, out), gap=8)

    # By names

    def _by_names(self, field: Field, many: By, path: Path) -> Iterator[ui.Widget]:
        """For each person, or each word of a list, a value."""
        name, held = self.words(field.label), self.held(path)
        keys = many.keys
        help_ = ui.Label(text=help_of(field, self.words), type=ui.Type.SMALL, soft=True, exact=True)
        yield ui.Flow((ui.heading(name, ui.Type.STRONG), help_))
        if not isinstance(keys, Named | Choice) or not isinstance(held, dict | None):
            yield self.only_in_text(field)
            return
        for key in held or {}:
            at = (*path, key)
            called = self.people.get(key, key) if isinstance(keys, Named) else self.word(keys, key)
            inner = (
                Field(called, field.help, field.of.of, many=field.of.many, default="")
                if isinstance(field.of, Each)
                else Field(called, field.help, field.of, default="")
            )
            parts = tuple(self._one_by_name(inner, at))
            yield ui.LeftRight(ui.Column(parts, gap=8), ui.Flow((self._out(at, called),)), gap=10, grow_first=True)
        if len(held or {}) < many.high:
            add = ui.Button(
                id=id_of(path),
                text=self.words(ADD),
                does=Asked(path),
                icon="plus",
                name=self.words("Add: {what}", what=name),
            )
            yield ui.Flow((add,))

    def _one_by_name(self, field: Field, path: Path) -> Iterator[ui.Widget]:
        if isinstance(field.of, Text):
            yield from self.text(field, field.of, path, label=field.label)
        elif isinstance(field.of, Part):
            yield ui.heading(field.label, ui.Type.STRONG)
            yield from self.record(field.of.of, path)
        elif isinstance(field.of, Choice):
            yield from self._asked(field, path, several=isinstance(field.many, Some), named=True)
        else:
            yield self.only_in_text(field)

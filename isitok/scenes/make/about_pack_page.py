"""*About this pack*: what it is called, what it is about, who wrote it, and how others may use it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any, Final

from isitok import ui
from isitok.base.event import Event
from isitok.base.jobs import Outcome, Work
from isitok.base.trouble import Troubled
from isitok.base.value import Value, replace
from isitok.edit.as_yaml import Data, Word
from isitok.edit.pack_changes import change_pack_file, pack_data
from isitok.format.choices import BANDS
from isitok.format.pack import PackFile
from isitok.format.record import keys_of
from isitok.format.vocabulary import Band
from isitok.i18n.screen_words import later
from isitok.scenes.frame import footer, header, last_said
from isitok.scenes.make.make_parts import Changed
from isitok.scenes.saying import Saying
from isitok.scenes.scene import Change, Desk, Do, Pop, Push, Replace, on
from isitok.scenes.tasks import ReadPacks
from isitok.scenes.work_page import at_work
from isitok.store.to_send import to_send

_ASKED: Final = {
    "title": (later("What is it called?"), 40),
    "about": (later("What is it about? In 40 words at most"), 400),
    "authors": (later("Who wrote it? A role is enough; commas between them"), 400),
    "licence": (later("How may others use it? With “CC BY 4.0” they say who wrote it"), 80),
    "version": (later("Which version is it? A new number for each time you send it"), 20),
    "language": (later("In which language is it? en is English, cy Welsh"), 3),
}
"""The fields to type in, and how long each may be."""


class Said(Event, Value):
    """What stands in this field."""

    key: str


class BandTicked(Event, Value):
    """It is for this age, or not."""

    band: Band


class MadeUp(Event, Value):
    """Nobody in it is real, or that isn't said."""


class NextVersion(Event, Value):
    """The number after this one."""


class KeepAbout(Event, Value):
    """Write it down."""


class AboutPackScene(Saying, kw_only=True):
    """What a pack's own file says, to be changed."""

    folder: Path
    before: Mapping[str, Data]
    now: Mapping[str, Data]
    is_changed: bool = False  # since it was last sent, with the version that it still has

    def page(self, desk: Desk) -> ui.Page:
        words = desk.words
        title = words("About this pack")
        parts: list[ui.Widget] = [ui.title(title)]
        parts += last_said(self.said, exact=True)
        parts += self._fields(desk)
        keep = ui.Button(id="keep", text=words("Save"), does=KeepAbout(), kind=ui.ButtonKind.PRIMARY, low=True)
        return ui.Page(
            title=title,
            header=header(desk),
            body=ui.Column(tuple(parts), gap=14),
            footer=footer(desk, keep),
            focus="about:title",
            back=Pop(),
            said=self.said,
            writes=True,
        )

    def _fields(self, desk: Desk) -> Iterator[ui.Widget]:
        words = desk.words
        for key, (label, most) in _ASKED.items():
            rows = 2 if key == "about" else 1
            text, does = str(self.now[key]), Said(key)
            enter = KeepAbout() if rows == 1 else None
            field = ui.NotesField(id=f"about:{key}", label=words(label), text=text, most=most, rows=rows, does=does)
            yield replace(field, on_enter=enter)
            if key == "about":
                yield self._ages(desk)
            if key == "version" and (further := self._further()):
                told = ui.Label(text=words("It has changed since it was last sent."), soft=True)
                text = words("Make it {version}", version=further)
                yield ui.Flow((told, ui.Button(id="further", text=text, does=NextVersion())))
        real = words("Nobody and nothing in it is real")
        yield ui.Option(id="made-up", text=real, checked=bool(self.now["made_up"]), many=True, does=MadeUp())

    def _ages(self, desk: Desk) -> ui.Widget:
        name, ages = desk.words("Who is it for?"), self._bands()
        ticks = tuple(
            ui.Option(
                id=f"band:{band}", text=desk.words.label(band), checked=band in ages, many=True, does=BandTicked(band)
            )
            for band in BANDS
        )
        told = ui.Label(text=name, type=ui.Type.STRONG, silent=True)
        return ui.Column(
            (told, ui.Group(ui.Grid(ticks, least=150, most=5, gap=10), name, ui.Role.GROUP, key="bands")), gap=8
        )

    def _further(self) -> str:
        """The next number, where it has changed since it was sent; "" otherwise."""
        same = self.is_changed and self.now["version"] == self.before["version"]
        return next_version(str(self.now["version"])) if same else ""

    def _bands(self) -> list[Band]:
        held = self.now["ages"]
        return [band for band in BANDS if isinstance(held, list) and band in held]

    def _with(self, **changed: Data) -> Change:
        return Replace(replace(self, now={**self.now, **changed}, said=""))

    def after_typing(self, field: Event, text: str, desk: Desk) -> Change:
        return self._with(**{field.key: text}) if isinstance(field, Said) else None

    @on(BandTicked)
    def _tick(self, ticked: BandTicked, desk: Desk) -> Change:
        there = self._bands()
        chosen = [band for band in BANDS if (band in there) != (band is ticked.band)]
        return self._with(ages=[Word(band) for band in chosen]) if chosen else None

    @on(MadeUp)
    def _made_up(self, event: MadeUp, desk: Desk) -> Change:
        return self._with(made_up="" if self.now["made_up"] else Word("yes"))

    @on(NextVersion)
    def _next_version(self, event: NextVersion, desk: Desk) -> Change:
        return self._with(version=next_version(str(self.now["version"])))

    @on(KeepAbout)
    def _keep(self, event: KeepAbout, desk: Desk) -> Change:
        changed = {key: _written(key, self.now[key]) for key in self.now if self.now[key] != self.before[key]}
        if not str(self.now["title"]).strip():
            return self._says(desk.words("Give it a title first."))
        work = Work(self.folder, partial(change_pack_file, self.folder, changed))
        return at_work(work, desk.words("Saving it …"), self._after_saving)

    def _after_saving(self, outcome: Outcome, desk: Desk) -> Change:
        if outcome.trouble is not None:
            return self._says(desk.words.trouble(outcome.trouble))
        return Do(ReadPacks(), Pop(Changed()))


def look_at_about(folder: Path, desk: Desk, says: Callable[[str], Change]) -> Change:
    """Read what the pack in this folder says of itself, and show it."""
    work = Work(folder, partial(about_pack, folder))
    return at_work(work, desk.words("Looking at it …"), partial(_after_looking, says))


def _after_looking(says: Callable[[str], Change], outcome: Outcome, desk: Desk) -> Change:
    if isinstance(outcome.found, AboutPackScene):
        return Push(outcome.found)
    return says(desk.words.trouble(outcome.trouble))


def about_pack(folder: Path) -> AboutPackScene:
    """The page for the pack in this folder."""
    is_changed = False
    with suppress(OSError, Troubled):  # then it can't be sent either
        is_changed = to_send(folder).is_changed
    told = pack_data(folder)
    held: dict[str, Data] = {key: _line(told.get(key)) for key in _ASKED}
    ages = told.get("ages")
    each = ages if isinstance(ages, list) else [ages]
    held["title"] = held["title"] or folder.name
    held["ages"] = [Word(band) for band in BANDS if band in each]
    held["made_up"] = Word("yes") if told.get("made_up") in ("yes", "true") else ""
    return AboutPackScene(folder=folder, before=held, now=held, is_changed=is_changed)


def next_version(version: str) -> str:
    """The next number: 1.3 after 1.2, 1.1 after 1; "" for what is no number."""
    first, _, last = version.strip().rpartition(".")
    if not version.strip():
        return "1.0"
    if not last.isdecimal() or len(last) > 9:
        return ""
    return f"{first}.{int(last) + 1}" if first else f"{last}.1"


def _line(held: Any) -> str:
    return ", ".join(map(str, held)) if isinstance(held, list) else str(held or "")


def _written(key: str, held: Data) -> Data:
    """What is written for it: of several authors a list, words as words."""
    if not isinstance(held, str) or isinstance(held, Word):
        return held
    text = " ".join(held.split())
    if keys_of(PackFile)[key].many is not None:
        several = [one.strip() for one in text.split(",") if one.strip()]
        return several[0] if len(several) == 1 else [*several]
    return text

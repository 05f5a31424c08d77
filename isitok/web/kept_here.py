"""What a browser keeps: two items of localStorage, in the form of ``settings.json`` and ``lesson.json``.

A key that ``school.json`` sets is never among them; of a pupil, only how the game looks, sounds and is pressed.
"""

import json
import os
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from isitok.base.trouble import Trouble, Troubled, trouble
from isitok.game.doors import Seat
from isitok.store.autosave import KEPT_SECONDS, lessons_kept, time_kept
from isitok.store.setting_kinds import LOOKS
from isitok.store.settings import SETTINGS, Machine, Settings, plain, settings_from, with_own
from isitok.store.strict import plain_json
from isitok.web.host import Host

SETTINGS_ITEM: Final = "isitok.settings"
LESSON_ITEM: Final = "isitok.lesson"
KEPT_AT: Final = "kept"  # beside what lesson.json holds: when, in seconds
_FORMAT: Final = 1
REFUSED: Final = trouble("This browser keeps nothing here: settings apply until you leave.")


def _may_be_kept(machine: Machine, seat: Seat) -> frozenset[str]:
    ours = (name for name, row in SETTINGS.items() if seat is not Seat.PUPIL or row.kept == LOOKS)
    return frozenset(ours) - machine.given.keys() - machine.held(seat)


def text_of_settings(settings: Settings, machine: Machine, seat: Seat) -> str:
    """What is kept of these settings: as in a file, only what differs from what is set for all."""
    below, names = plain(machine.settings), _may_be_kept(machine, seat)
    own = {name: value for name, value in plain(settings).items() if name in names and value != below[name]}
    return json.dumps({"format": _FORMAT, **own})


def settings_in(text: str | None, machine: Machine, seat: Seat) -> Settings:
    """The settings that were kept, above what is set for all; what makes no sense, or may not be kept, is that."""
    found = _found_in(text)
    names = _may_be_kept(machine, seat)
    return settings_from({name: found[name] for name in names if name in found}, machine.settings)


def _found_in(text: str | None) -> Mapping[str, object]:
    try:
        found = plain_json(text or "")
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


class KeptSettings:
    """The item in which a browser keeps the settings."""

    def __init__(self, host: Host, machine: Machine, seat: Seat) -> None:
        self._host, self._machine, self._seat = host, machine, seat

    def found(self) -> tuple[Settings, Trouble | None]:
        """What was kept, and what to say where nothing can be."""
        try:
            return settings_in(self._host.kept(SETTINGS_ITEM), self._machine, self._seat), None
        except OSError:
            return self._machine.settings, REFUSED

    def keep(self, settings: Settings, changed: frozenset[str]) -> None:
        """Keep those of these names. Raises Troubled: the same each time, so that it is said once."""
        try:
            if text := self._host.kept(SETTINGS_ITEM):
                settings = with_own(settings_in(text, self._machine, self._seat), settings, changed)
            self._host.keep(SETTINGS_ITEM, text_of_settings(settings, self._machine, self._seat))
        except OSError as error:
            raise Troubled(REFUSED) from error


class KeptLesson:
    """Keeps the last lesson that a class has broken off; for the game it is a file, in memory."""

    def __init__(self, host: Host, place: Path) -> None:
        """``place``: the file beside which lessons are kept."""
        self._host, self._place = host, place
        self._seen: object = ()

    def put_back(self) -> None:
        """Make a file of what was kept, unless it is older than fourteen days; then it goes."""
        with suppress(OSError):
            found = dict(_found_in(self._host.kept(LESSON_ITEM)))
            at = found.pop(KEPT_AT, None)
            if isinstance(at, int | float) and 0 <= time.time() - at < KEPT_SECONDS and found:
                self._place.parent.mkdir(parents=True, exist_ok=True)
                self._place.write_text(json.dumps(found), "utf-8")
                os.utime(self._place, (at, at))
            else:
                self._host.keep(LESSON_ITEM, None)
        self._seen = self._now()

    def follow(self) -> None:
        """Keep what has changed among these files."""
        now = self._now()
        if now == self._seen:
            return
        self._seen = now
        with suppress(OSError):  # the settings have said it, and a lesson goes on as usual
            self._host.keep(LESSON_ITEM, self._newest())

    def _now(self) -> object:
        return tuple((file, time_kept(file)) for file in lessons_kept(self._place))

    def _newest(self) -> str | None:
        """Raises OSError."""
        file = next(iter(lessons_kept(self._place)), None)
        if file is None:
            return None
        found = _found_in(file.read_text("utf-8"))
        return json.dumps({**found, KEPT_AT: int(time_kept(file) or 0)})

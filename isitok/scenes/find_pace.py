"""Find my pace: a box lights up ten times, and how long somebody needs sets how long one switch offers each thing.

Nothing here has a clock: while the box is lit, a tenth of a second after the other is counted. Nobody has to be quick:
a time that was missed isn't counted, and nothing is set before somebody says so.
"""

from collections.abc import Sequence
from enum import Enum, auto
from math import sqrt

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.i18n.screen_words import Words
from isitok.scenes.frame import footer, header, leads_on
from isitok.scenes.rows import seconds
from isitok.scenes.scene import BaseScene, Change, Desk, Do, Pop, Replace, on
from isitok.scenes.tasks import ChangeSettings
from isitok.store.settings import LATES, PACES

TIMES = 10
DARK = (1.5, 2.5, 1.8, 3.0, 2.2, 1.6, 2.8, 2.0, 2.6, 1.7)  # seconds before each: nobody can tell when it comes
GIVES_UP = 50  # tenths of a second after which a time is missed
MISSES = 3  # in a row, after which it waits for a press
LEAST_SPREAD = 2.5  # tenths of a second by which presses differ at least: ten alike are luck
EARLIER, LATER = 3.0, 2.5  # so many times that far to either side of the usual lie as good as all of them
TENTH = 0.1


class Pace(Event, Enum):
    """What happens here."""

    PRESSED = auto()
    LIT = auto()
    TENTH = auto()  # of a second has passed while it is lit
    AGAIN = auto()
    USED = auto()


class FindPaceScene(BaseScene, Value, kw_only=True):
    """How long each press has taken so far."""

    began: bool = False
    lit: int | None = None  # for how many tenths of a second; None: it is dark
    taken: tuple[int, ...] = ()  # tenths of a second
    missed: int = 0  # in a row

    def page(self, desk: Desk) -> ui.Page:
        """The box; in the end, what was found."""
        words = desk.words
        title = words("Find my pace")
        done = len(self.taken) == TIMES
        parts = self._found(desk) if done else self._box(words)
        return ui.Page(
            title=words("{what} – #isitok?", what=title),
            name=title,
            header=header(desk),
            body=ui.Column((ui.title(title), *parts), gap=18),
            footer=footer(desk, leads_on("use", words("Use this"), Pace.USED)) if done else footer(desk),
            focus="use" if done else "box",
            enter="use" if done else "box",
            back=Pop(),
            after=None if done else self._after(),
            switch=Pace.PRESSED if self.began and not done else None,  # before that, it offers the way back, too
            narrow=True,
        )

    def _box(self, words: Words) -> tuple[ui.Widget, ...]:
        told = words("A box lights up ten times. Each time, press your switch as soon as you see it.")
        text = words("Press to begin") if not self.began else words("Now") if self.lit is not None else words("Wait")
        count = words("{n} of {times}", n=len(self.taken), times=TIMES)
        return (
            ui.Label(text=told, type=ui.Type.STORY),
            ui.LightBox(id="box", text=text, lit=self.lit is not None, does=Pace.PRESSED),
            ui.Label(text=count, soft=True),
        )

    def _found(self, desk: Desk) -> tuple[ui.Widget, ...]:
        words, (pace, late) = desk.words, self._settings(desk)
        needs = words("You need about {seconds}.", seconds=seconds(round(_mean(self.taken)), words))
        offered = words("Each thing is offered for: {seconds}", seconds=seconds(pace, words))
        before = words("A late press is for the thing before, for: {seconds}", seconds=seconds(late, words))
        lines = (needs, offered, before) if late else (needs, offered)
        again = ui.Button(id="again", text=words("Once more"), does=Pace.AGAIN, icon="rotate-ccw")
        return (*(ui.Label(text=line, type=ui.Type.STORY) for line in lines), ui.Flow((ui.Fit(again),)))

    def _settings(self, desk: Desk) -> tuple[int, int]:
        """Where a switch has to be held, a press counts as of its beginning."""
        return pace_for([max(0, each - desk.settings.switch_hold) for each in self.taken])

    def _after(self) -> tuple[float, Event] | None:
        if not self.began:
            return None
        return (TENTH, Pace.TENTH) if self.lit is not None else (DARK[len(self.taken)], Pace.LIT)

    @on(Pace.PRESSED)
    def _pressed(self, press: Pace, desk: Desk) -> Change:
        """Too early is no press."""
        if not self.began:
            return Replace(replace(self, began=True))
        if self.lit is None:
            return None
        return Replace(replace(self, lit=None, taken=(*self.taken, self.lit), missed=0))

    @on(Pace.LIT)
    def _lights(self, lit: Pace, desk: Desk) -> Change:
        return Replace(replace(self, lit=0))

    @on(Pace.TENTH)
    def _goes_on(self, tenth: Pace, desk: Desk) -> Change:
        if self.lit is None or self.lit < GIVES_UP:
            return Replace(replace(self, lit=(self.lit or 0) + 1))
        missed = self.missed + 1
        return Replace(replace(self, lit=None, missed=missed % MISSES, began=missed < MISSES))

    @on(Pace.AGAIN)
    def _again(self, again: Pace, desk: Desk) -> Change:
        return Replace(FindPaceScene())

    @on(Pace.USED)
    def _use(self, use: Pace, desk: Desk) -> Change:
        pace, late = self._settings(desk)
        return Do(ChangeSettings(replace(desk.settings, pace=pace, switch_late=late)), Pop())


def pace_for(taken: Sequence[int]) -> tuple[int, int]:
    """How long each thing is to be offered, and for how long a press is still for the one before, in tenths."""
    usual = _mean(taken)
    spread = max(LEAST_SPREAD, sqrt(sum((each - usual) ** 2 for each in taken) / (len(taken) - 1)))
    late = max((each for each in LATES if each <= usual - EARLIER * spread), default=0)
    pace = next((each for each in PACES if each + late >= usual + LATER * spread), PACES[-1])
    return pace, late


def _mean(taken: Sequence[int]) -> float:
    return sum(taken) / len(taken)

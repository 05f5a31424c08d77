"""A document in which nothing says what is a story: somebody says what each paragraph is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.exchange.headings import told
from isitok.format.vocabulary import Verdict
from isitok.scenes.frame import footer, header, last_said
from isitok.scenes.make.make_parts import Changed
from isitok.scenes.pick import Pick, PickScene
from isitok.scenes.scene import BaseScene, Change, Desk, Pop, Push, Replace, on

_MOST: Final = 100  # paragraphs that can be said; the others go into the note
_LONGEST: Final = 200
_COLUMNS: Final = ("title", "story", "act", "why", "changes_if", "ages")


class AskLine(Event, Value):
    """Ask what the paragraph at this place is."""

    place: int


class IsLine(Event, Value):
    """The paragraph at this place is that; "": it goes into the note."""

    place: int
    means: str


class LookAtLines(Event, Value):
    """Look at the stories that come of it."""


class Lines(Value, kw_only=True):
    """The paragraphs, each with what it is: a column, an act with its verdict, or "" for the note."""

    each: tuple[tuple[str, str], ...]


def lines_of(paragraphs: tuple[str, ...]) -> Lines:
    """What can be guessed: the first is a title, and the second says what has happened."""
    guessed = ("title", "story")
    return Lines(each=tuple((guessed[at] if at < len(guessed) else "", one) for at, one in enumerate(paragraphs)))


class WhichLinesScene(BaseScene, Value, kw_only=True):
    """Each paragraph, and what it is."""

    name: str  # of the file
    lines: Lines
    then: Callable[[Lines, Desk], Change]  # what follows once it is said
    said: str = ""
    goes: str = ""  # where the keyboard goes

    def page(self, desk: Desk) -> ui.Page:
        """A button a paragraph; below it its words."""
        words = desk.words
        title = words("What is each paragraph?")
        about = words(
            "Nothing in “{file}” says what is a story. Say which paragraphs are titles, and what somebody does. What "
            "you say nothing of goes into the note of its story.",
            file=self.name,
        )
        parts: list[ui.Widget] = [
            ui.Column(
                (
                    ui.Label(text=title, type=ui.Type.TITLE, level=1),
                    ui.Label(text=about, type=ui.Type.STORY, exact=True),
                ),
                gap=6,
            ),
            *last_said(self.said, exact=True),
            *self._lines(desk),
        ]
        yes = ui.Button(
            id="yes", text=words("Look at the stories"), does=LookAtLines(), kind=ui.ButtonKind.PRIMARY, low=True
        )
        no = ui.Button(id="no", text=words("Don’t bring them in"), does=Pop())
        return ui.Page(
            title=title,
            header=header(desk),
            body=ui.Column(tuple(parts), gap=12),
            footer=footer(desk, yes, no),
            focus=self.goes or "line:0",
            back=Pop(),
            said=self.said,
        )

    def _lines(self, desk: Desk) -> Iterator[ui.Widget]:
        words, each = desk.words, self.lines.each
        for place, (means, text) in enumerate(each[:_MOST]):
            called = words("Into the note") if not means else self._called(means, desk)
            shown = f"{text[:_LONGEST]}…" if len(text) > _LONGEST else text
            button = ui.Button(
                id=f"line:{place}",
                text=called,
                name=words("{what}: paragraph {n}", what=called, n=place + 1),
                does=AskLine(place),
                icon="check" if means else "message-circle",
            )
            yield ui.Panel(ui.Column((ui.Label(text=shown, exact=True), ui.Flow((button,))), gap=6), pad=12)
        if (left := len(each) - _MOST) > 0:
            told = words.many("{n} more goes into the note.", "{n} more go into the note.", left)
            yield ui.Label(text=told, type=ui.Type.SMALL, soft=True)

    def _called(self, means: str, desk: Desk) -> str:
        if means in list(Verdict):
            verdict = desk.words.label(Verdict(means))
            return desk.words("What somebody does: {verdict}", verdict=verdict)
        return told(means)

    @on(AskLine)
    def _asks(self, ask: AskLine, desk: Desk) -> Change:
        means, text = self.lines.each[ask.place]
        verdicts = (Verdict.OK, Verdict.DEPENDS, Verdict.NOT_OK)
        picks = [Pick(one, self._called(one, desk), IsLine(ask.place, one)) for one in (*_COLUMNS, *verdicts)]
        picks.append(Pick("none", desk.words("Something else: it goes into the note"), IsLine(ask.place, "")))
        title = desk.words("What is “{text}”?", text=f"{text[:60]}…" if len(text) > 60 else text)
        return Push(PickScene(title=title, picks=tuple(picks), chosen=means or "none"))

    @on(IsLine)
    def _is(self, one: IsLine, desk: Desk) -> Change:
        each = self.lines.each
        now = (*each[: one.place], (one.means, each[one.place][1]), *each[one.place + 1 :])
        return Replace(replace(self, lines=replace(self.lines, each=now), said="", goes=f"line:{one.place}"))

    @on(LookAtLines)
    def _looks(self, event: LookAtLines, desk: Desk) -> Change:
        if not any(means == "act" or means in list(Verdict) for means, _ in self.lines.each):
            said = desk.words("Say first in which paragraph somebody does something.")
            return Replace(replace(self, said=said, goes=""))
        return self.then(self.lines, desk)

    @on(Changed)
    def _came_in(self, changed: Changed, desk: Desk) -> Change:
        return Pop(changed)

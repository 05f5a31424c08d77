"""How it went: harm spotted, fine recognised, how well sureness matched – as a picture and in words. No ranking."""

from collections.abc import Iterator

from isitok.game.events import Sureness
from isitok.game.replay import replay
from isitok.game.results import Results, RoundCounts, Said, Split, results_of
from isitok.game.session import Session
from isitok.scenes.frame import common, footer, header
from isitok.scenes.scene import BACK, Change, Desk, Home, Pop, Replace, Silent
from isitok.ui.arrange import Only
from isitok.ui.fonts import Type
from isitok.ui.layout import Column, Columns, Flow, Panel
from isitok.ui.page import Page
from isitok.ui.theme import Tone
from isitok.ui.widget import Widget
from isitok.ui.widgets.button import Button, Kind
from isitok.ui.widgets.label import Label, heading
from isitok.ui.widgets.marks import Chip, Meter
from isitok.value import Value

FITTING = {Sureness.NOT_SURE: (0, 2 / 3), Sureness.FAIRLY_SURE: (2 / 3, 0.8), Sureness.CERTAIN: (0.8, 1)}
"""Between which shares of right answers each level of sureness pays best (``game/scoring.py``)."""


class ResultsScene(Silent, Value, kw_only=True):
    """The end of a session, or of as much of it as was played."""

    session: Session
    so_far: bool = False  # in the middle of a game, which can be carried on
    easy: bool = False  # how it was read, for what is played again

    def page(self, desk: Desk) -> Page:
        """Three pictures with their words, topics to talk about, and what next."""
        words, results = desk.words, results_of(self.session)
        parts: list[Widget] = [Label(text=self._title(desk, results), type=Type.TITLE, level=1)]
        if results.accuracy.of:
            parts.append(Label(text=_summary(desk, results), type=Type.STORY, soft=True))
            parts.append(Columns((_harm(desk, results.harm), _fine(desk, results.fine)), gap=18))
            if results.sureness:
                parts.append(_sureness(desk, results.sureness))
        else:
            parts.append(
                Label(
                    text=words("You skipped everything, and that’s fine. Nothing was counted.")
                    if results.passed
                    else words("Nothing was answered yet.")
                )
            )
        rounds = tuple(Label(text=line, type=Type.SMALL, soft=True) for line in _rounds(desk, results.rounds))
        if rounds:
            parts.append(Column(rounds, gap=2))
        if results.topics:
            chips = tuple(Chip(text=words.label(topic)) for topic in results.topics)
            parts.append(Flow((Label(text=words("Worth talking about:"), type=Type.STRONG), *chips), gap=10))
        buttons: list[Widget] = []
        if results.missed:
            text = words.many(
                "Play the one again that you saw differently",
                "Play the {n} again that you saw differently",
                len(results.missed),
            )
            buttons.append(Button(id="replay", text=text, icon="rotate-ccw"))
        done = Button(id="done", text=words("Finish"), kind=Kind.PRIMARY, after="corner-down-left")
        made_up = words("Those people were made up. You are you.")
        real = words("If any of it was close to something real, you can tell an adult you trust, or get help here.")
        parts.append(Label(text=f"{made_up} {real}", soft=True))
        if self.so_far:
            done = Button(id=BACK, text=words("Carry on"), kind=Kind.PRIMARY, after="corner-down-left")
            buttons = [Button(id="done", text=words("Leave this game"))]
        parts.append(Flow(tuple(buttons), (done,)))
        gone = words("These results are gone when you leave this screen.")
        parts.append(Only(Label(text=gone, soft=True, type=Type.SMALL), wide=False))
        return Page(
            title=words("{title} – #isitok?", title=self._title(desk, results)),
            header=header(desk, back=False),
            body=Column(tuple(parts), gap=12),
            footer=footer(desk, note=gone),
            focus=done.id,
            back=BACK,
            enter=done.id,
            sound="" if self.so_far else "end",
        )

    def _title(self, desk: Desk, results: Results) -> str:
        if self.so_far:
            return desk.words("How it has gone so far")
        if results.mode.name == "replay":
            return desk.words("A second look")
        return desk.words("How it went")

    def pressed(self, widget: str, desk: Desk) -> Change:
        """Again what was seen differently, or back to the title."""
        if widget == "replay":
            again = replay(self.session)
            if again is None:
                return None
            from isitok.scenes.play import PlayScene

            return Replace(PlayScene(session=again, easy=self.easy))
        if widget == BACK and self.so_far:
            return Pop()
        return Home() if widget in ("done", BACK) else common(widget, desk)


def _summary(desk: Desk, results: Results) -> str:
    words = desk.words
    said = words.many(
        "You judged {n} thing that somebody did.", "You judged {n} things that people did.", results.accuracy.of
    )
    if results.accuracy.right:
        said += " " + words.many("We saw {n} the same way.", "We saw {n} the same way.", results.accuracy.right)
    if results.points:
        said += " " + words.many("That makes {n} point.", "That makes {n} points.", results.points)
    if results.passed:
        said += " " + words.many("You skipped {n} story.", "You skipped {n} stories.", results.passed)
    return said


def _rounds(desk: Desk, rounds: RoundCounts) -> Iterator[str]:
    """What came of the rounds, a line for each kind: counted, and never in points."""
    words, ways = desk.words, rounds.respond
    if ways.of:
        kinds = (
            words.many("{n} that helps", "{n} that help", ways.helps) if ways.helps else "",
            words.many("{n} that doesn’t help much", "{n} that don’t help much", ways.no_help) if ways.no_help else "",
            words.many("{n} that makes it worse", "{n} that make it worse", ways.harms) if ways.harms else "",
        )
        yield words("Of what they could do, you chose: {ways}.", ways=", ".join(kind for kind in kinds if kind))
    if rounds.audience.of:
        yield words(
            "Who should see it: we saw {right} of {of} the same way.",
            right=rounds.audience.right,
            of=rounds.audience.of,
        )
    if rounds.spot.of:
        found, of = rounds.spot.right, rounds.spot.of
        yield words("What gave something away: you found {found} of {of}.", found=found, of=of)


def _harm(desk: Desk, harm: Split) -> Widget:
    words = desk.words
    said = words.many(
        "{right} of {n} thing that wasn’t OK", "{right} of {n} things that weren’t OK", harm.of, right=harm.right
    )
    if not harm.of:
        said = words("There was no harm to spot in what you judged.")
    return _split(desk, words("Harm you spotted"), harm, said, Tone.NOT_OK)


def _fine(desk: Desk, fine: Split) -> Widget:
    words = desk.words
    said = words.many(
        "{right} of {n} thing that was OK", "{right} of {n} things that were OK", fine.of, right=fine.right
    )
    if not fine.of:
        said = words("Nothing that you judged was simply OK.")
    return _split(desk, words("OK things you spotted"), fine, said, Tone.OK)


def _split(desk: Desk, title: str, split: Split, said: str, tone: Tone) -> Widget:
    words = desk.words
    lines: list[Widget] = [heading(title)]
    if split.of:
        lines.append(Meter(blocks=((split.right, tone), (split.depends, Tone.DEPENDS)), total=split.of, name=said))
    lines.append(Label(text=said, type=Type.STRONG, silent=bool(split.of)))
    if split.depends:
        lines.append(
            Label(
                text=words.many(
                    "{n} more you called “It depends”.", "{n} more you called “It depends”.", split.depends
                ),
                type=Type.SMALL,
                soft=True,
            )
        )
    return Panel(Column(tuple(lines), gap=10), pad=18)


def _sureness(desk: Desk, levels: tuple[Said, ...]) -> Widget:
    words = desk.words
    columns: list[Widget] = []
    for level in levels:
        said = words.many(
            "You said it {n} time, and we agreed {right} times",
            "You said it {n} times, and we agreed {right} times",
            level.times,
            right=level.right,
        )
        lines: list[Widget] = [Label(text=words.label(level.sureness), type=Type.STRONG)]
        if level.times:
            name = f"{words.label(level.sureness)}. {said}"
            lines.append(Meter(blocks=((level.right, Tone.BRAND),), total=level.times, name=name))
            if level.is_enough:  # fewer say nothing yet
                lines.append(Label(text=said, type=Type.SMALL, silent=True))
        else:
            lines.append(Label(text=words("Not this time"), type=Type.SMALL, soft=True))
        columns.append(Column(tuple(lines), gap=6))
    title = words("How sure you were, and how often we agreed")
    body: list[Widget] = [heading(title), Columns(tuple(columns), gap=24)]
    enough = [level for level in levels if level.is_enough]
    if enough:
        body.append(Label(text=_match(desk, enough[-1]), type=Type.BODY))
    return Panel(Column(tuple(body), gap=12), pad=18)


def _match(desk: Desk, level: Said) -> str:
    words = desk.words
    said = words(
        "You said “{sure}” {times} times, and we agreed {right} times.",
        sure=words.label(level.sureness),
        times=level.times,
        right=level.right,
    )
    share = level.right / level.times
    least, most = FITTING[level.sureness]
    if share < least:
        return f"{said} " + words("You could leave a bit more room for doubt.")
    if share > most:
        return f"{said} " + words("You could trust yourself a little more.")
    return f"{said} " + words("That fits well.")

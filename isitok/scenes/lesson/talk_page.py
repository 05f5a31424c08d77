"""What we said, without the answer, and time to talk about it: think, pair, share; a timer if wanted; a dice."""

from typing import Final

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.game.lesson.ballot import Count
from isitok.game.lesson.class_lesson import Lesson
from isitok.game.lesson.cues import questions, talk_of
from isitok.game.lesson.lesson_events import Ticked, TimerEnded, TimerPaused, TimerStarted, TimerStretched
from isitok.game.lesson.talk import USUAL_SECONDS, asks
from isitok.i18n.screen_words import Words, later
from isitok.scenes.lesson.lesson_parts import (
    Foot,
    LessonView,
    class_page,
    counts,
    head,
    on_leaves,
    voters,
    votes_in_a_line,
)
from isitok.scenes.scene import Desk

SECONDS: Final = USUAL_SECONDS

WAYS: Final = {
    "think": later("Think on your own."),
    "pair": later("Turn to a partner."),
    "share": later("Share with everyone."),
}
WAY_NAMES: Final = {"think": later("Think"), "pair": later("Pair"), "share": later("Share")}


class WayPicked(Event, Value):
    """A way to talk about it was chosen: think, pair or share."""

    way: str


class AskAnother(Event, Value):
    """Another of the card's questions is wanted."""


class RollDice(Event, Value):
    """The dice decides whose point of view to take."""


def page(shown: LessonView, desk: Desk, *, way: str, asked: int) -> ui.Page:
    """How many chose each verdict, one thing to talk about, and how to do it. The answer isn't shown here."""
    words, lesson = desk.words, shown.lesson
    card, name = lesson.cards[lesson.stop.card], words("What we said")
    asks_for = questions(card, talk_of(shown.talks, card), words)
    prompt = f"{words(WAYS[way])} {asks_for[asked % len(asks_for)]}"
    bar = ways_to_talk(way, words)
    title = ui.heading(words("Talk about it"), tone=ui.Tone.BRAND)
    told: list[ui.Widget] = [ui.Label(text=prompt, type=ui.Type.STORY)]
    if lesson.angle:
        told.append(ui.Label(text=asks(lesson.angle, words), type=ui.Type.STRONG, live=True))
    if lesson.timer:
        timer = lesson.timer
        told.append(
            ui.TimeLeft(left=timer.left, total=timer.total, name=words("Time left"), said=time_words(timer.left, words))
        )
    above = head(name, _question(shown, desk), when=ui.When.KNOWN)
    bare = ui.Label(text=_question(shown, desk), type=ui.Type.TITLE, level=1, when=ui.When.KNOWN)
    split, line = _boxes(shown, desk), _line(shown, desk)
    whole, low = (
        ui.Panel(ui.Column((*over, *told), gap=8), pad=12) for over in ((ui.Flow((title,), (bar,)),), (ui.Fit(bar),))
    )
    tools = _in_one_row(buttons(lesson, words, more=len(asks_for) > 1), words)
    # What everybody said stays in sight, smaller where there is less room; what was asked has been on the wall.
    ways: tuple[tuple[ui.Widget, ...], ...] = (
        (above, *split, whole, tools),
        (bare, *split, whole, tools),
        (bare, *split, low, tools),
        (bare, *line, whole, tools),
        (bare, *line, low, tools),
        (*line, low, tools),
        (low, tools),
    )
    if desk.view.led:
        near = ui.Panel(ui.Column((title, *told), gap=8), pad=12), ui.Panel(ui.Column(tuple(told), gap=8), pad=12)
        ways = ((above, *split, near[0]), (bare, *split, near[0]), (bare, *line, near[1]), (*line, near[1]))
    right = (ui.largest_of(tuple(ui.Column(way, gap=12) for way in ways)),)
    ticks = lesson.timer is not None and lesson.timer.running
    body = on_leaves(card, lesson.stop.act, right, desk, name=name)
    page = class_page(shown, desk, body, name, Foot(onward=words("We vote again")))
    return replace(page, after=(1.0, Ticked(1.0))) if ticks else page


def ways_to_talk(way: str, words: Words) -> ui.Widget:
    """Think, pair, share."""
    ways = tuple(
        ui.Segment(id=f"way:{name}", text=words(text), checked=name == way, does=WayPicked(name))
        for name, text in WAY_NAMES.items()
    )
    return ui.Group(ui.Fit(ui.Segmented(ways)), words("How to talk"), ui.Role.RADIO_GROUP)


def time_words(seconds: float, words: Words) -> str:
    """The time left, in words that can be read aloud."""
    whole = round(seconds)
    return words("{minutes} min {seconds} s", minutes=whole // 60, seconds=whole % 60)


def _question(shown: LessonView, desk: Desk) -> str:
    act = shown.lesson.act
    return desk.words("{act} Is it OK?", act=act.act if act else "")


def _hidden_split(words: Words) -> ui.Widget:
    """In place of the split while votes are missing: the last to vote must not see how others did."""
    return ui.Label(text=words("Not every team is in, so nothing is shown. Back leads to the vote."))


def _line(shown: LessonView, desk: Desk) -> tuple[ui.Widget, ...]:
    """What we said, in one line."""
    first = shown.lesson.first
    if shown.lesson.is_masked(shown.lesson.stop) or (isinstance(first, Count) and first.is_empty):
        return _boxes(shown, desk)
    return (votes_in_a_line("", first, desk, brief=True), *_passed(shown, desk))


def _boxes(shown: LessonView, desk: Desk) -> tuple[ui.Widget, ...]:
    if shown.lesson.is_masked(shown.lesson.stop):
        return (_hidden_split(desk.words),)
    return (counts(shown.lesson.first, shown.answer, desk), *_passed(shown, desk))


def _passed(shown: LessonView, desk: Desk) -> tuple[ui.Widget, ...]:
    first = shown.lesson.first
    told = voters(first, None if first.is_empty else shown.lesson.passes_in(first), desk)
    return (ui.Label(text=told, type=ui.Type.SMALL, soft=True),) if told else ()


def _in_one_row(tools: tuple[ui.Button, ...], words: Words) -> ui.Widget:
    """A second row would make the page scroll, and the phone with it: so icons replace words, the dice first."""
    few = tuple(_short(tool, words) if tool.id != "ask" else tool for tool in tools)
    fewest = tuple(_short(tool, words) for tool in tools)
    return ui.first_that_fits(tuple(ui.Flow(row, gap=10) for row in (tools, few, fewest)))


def _short(tool: ui.Button, words: Words) -> ui.Button:
    match tool.id:
        case "roll":
            return replace(tool, text="", name=tool.text)
        case "ask":
            return replace(tool, text="", name=tool.text, icon="refresh-cw")
        case "timer:stretch":
            return replace(tool, text=words("30 seconds"), name=tool.text, icon="plus")
        case _:
            return tool


def buttons(lesson: Lesson, words: Words, *, more: bool) -> tuple[ui.Button, ...]:
    """Aids to talking: another question, the dice, a timer."""
    timer = lesson.timer
    found = [ui.Button(id="ask", text=words("Another question"), does=AskAnother())] if more else []
    found.append(ui.Button(id="roll", text=words("Roll the dice"), does=RollDice(), icon="dices"))
    if timer is None:
        # One word: with another, the three would need a second row, and the page would scroll with the phone.
        found.append(ui.Button(id="timer:start", text=words("Timer"), does=TimerStarted(SECONDS), icon="timer"))
        return tuple(found)
    pause = words("Pause") if timer.running else words("Go on")
    if not timer.is_over:
        found.append(ui.Button(id="timer:pause", text=pause, does=TimerPaused()))
    found.append(ui.Button(id="timer:stretch", text=words("30 seconds more"), does=TimerStretched()))
    found.append(ui.Button(id="timer:end", text=words("No timer"), does=TimerEnded()))
    return tuple(found)

"""The split without the answer, and time to talk about it: think, pair, share; a timer if wanted; a dice."""

from typing import Final

from isitok.game.lesson.events import Ticked, TimerEnded, TimerPaused, TimerStarted, TimerStretched
from isitok.game.lesson.lesson import Lesson
from isitok.game.lesson.talk import USUAL_SECONDS, asks
from isitok.i18n.words import Words, later
from isitok.scenes.lesson.parts import Foot, LessonView, beside, class_page, counts, head, voters
from isitok.scenes.scene import Desk
from isitok.ui.describe.arrange import first_that_fits
from isitok.ui.describe.layout import Column, Fit, Flow, Group, Panel
from isitok.ui.describe.node import Role
from isitok.ui.describe.page import Page
from isitok.ui.describe.theme import Tone
from isitok.ui.describe.type import Type
from isitok.ui.describe.widget import Widget
from isitok.ui.describe.widgets.button import Button
from isitok.ui.describe.widgets.choice import Segment, Segmented
from isitok.ui.describe.widgets.label import Label, heading
from isitok.ui.describe.widgets.timer import TimeLeft
from isitok.value import Value, replace

SECONDS: Final = USUAL_SECONDS

WAYS: Final = {
    "think": later("Think on your own."),
    "pair": later("Turn to a partner."),
    "share": later("Share with everyone."),
}
WAY_NAMES: Final = {"think": later("Think"), "pair": later("Pair"), "share": later("Share")}


class WayPicked(Value):
    """A way to talk about it was chosen: think, pair or share."""

    way: str


class AskAnother(Value):
    """Another of the card's questions is wanted."""


class RollDice(Value):
    """The dice decides whose point of view to take."""


def split_page(shown: LessonView, desk: Desk) -> Page:
    """How many chose each verdict. The answer isn't shown here."""
    words, lesson = desk.words, shown.lesson
    right = Column((head(words("What we said"), _question(shown, desk)), *_boxes(shown, desk)), gap=16)
    card = lesson.cards[lesson.stop.card]
    body = beside(card, lesson.stop.act, right, desk)
    return class_page(shown, desk, body, words("What we said"), Foot(onward=words("Talk about it")))


def page(shown: LessonView, desk: Desk, *, way: str, asked: int) -> Page:
    """The split again, one thing to talk about, and how to do it."""
    words, lesson = desk.words, shown.lesson
    card = lesson.cards[lesson.stop.card]
    questions = card.talk or (words("What would you need to know, to be sure?"),)
    ways = tuple(
        Segment(id=f"way:{name}", text=words(text), checked=name == way, does=WayPicked(name))
        for name, text in WAY_NAMES.items()
    )
    prompt = f"{words(WAYS[way])} {questions[asked % len(questions)]}"
    bar = Group(Fit(Segmented(ways)), words("How to talk"), Role.RADIO_GROUP)
    title = heading(words("Talk about it"), tone=Tone.BRAND)
    parts: list[Widget] = [Flow((title,), (bar,)), Label(text=prompt, type=Type.STORY)]
    if lesson.angle:
        parts.append(Label(text=asks(lesson.angle, words), type=Type.STRONG, live=True))
    if lesson.timer:
        timer = lesson.timer
        parts.append(
            TimeLeft(left=timer.left, total=timer.total, name=words("Time left"), said=time_words(timer.left, words))
        )
    right = Column(
        (
            Label(text=_question(shown, desk), type=Type.TITLE, level=1),
            _hidden_split(words)
            if lesson.is_masked(lesson.stop)
            else counts(lesson.first, shown.answer, desk, low=True),
            # A timer needs one more line, and everything should still be in view at once.
            Panel(Column(tuple(parts), gap=4 if lesson.timer else 8), pad=12 if lesson.timer else 18),
            _in_one_row(buttons(lesson, words, more=len(questions) > 1), words),
        ),
        gap=8 if lesson.timer else 12,
    )
    ticks = lesson.timer is not None and lesson.timer.running
    body = beside(card, lesson.stop.act, right, desk)
    page = class_page(shown, desk, body, words("Talk about it"), Foot(onward=words("We vote again")))
    return replace(page, after=(1.0, Ticked(1.0))) if ticks else page


def time_words(seconds: float, words: Words) -> str:
    """The time left, in words that can be read aloud."""
    whole = round(seconds)
    return words("{minutes} min {seconds} s", minutes=whole // 60, seconds=whole % 60)


def _question(shown: LessonView, desk: Desk) -> str:
    act = shown.lesson.act
    return desk.words("{act} Is it OK?", act=act.act if act else "")


def _hidden_split(words: Words) -> Widget:
    """Stands in for the split: the last people to vote must not see it first."""
    return Label(text=words("Not every team is in, so nothing is shown. Back leads to the vote."))


def _boxes(shown: LessonView, desk: Desk) -> tuple[Widget, ...]:
    if shown.lesson.is_masked(shown.lesson.stop):
        return (_hidden_split(desk.words),)
    first = shown.lesson.first
    told = voters(first, None if first.is_empty else shown.lesson.passes_in(first), desk)
    more = (Label(text=told, type=Type.SMALL, soft=True),) if told else ()
    return (counts(first, shown.answer, desk), *more)


def _in_one_row(tools: tuple[Button, ...], words: Words) -> Widget:
    """A second row would make the page scroll, and the phone with it: so icons replace words, the dice first."""
    few = tuple(_short(tool, words) if tool.id != "ask" else tool for tool in tools)
    fewest = tuple(_short(tool, words) for tool in tools)
    return first_that_fits(tuple(Flow(row, gap=10) for row in (tools, few, fewest)))


def _short(tool: Button, words: Words) -> Button:
    match tool.id:
        case "roll":
            return replace(tool, text="", name=tool.text)
        case "ask":
            return replace(tool, text="", name=tool.text, icon="refresh-cw")
        case "timer:stretch":
            return replace(tool, text=words("30 seconds"), name=tool.text, icon="plus")
        case _:
            return tool


def buttons(lesson: Lesson, words: Words, *, more: bool) -> tuple[Button, ...]:
    """Aids to talking: another question, the dice, a timer."""
    timer = lesson.timer
    found = [Button(id="ask", text=words("Another question"), does=AskAnother())] if more else []
    found.append(Button(id="roll", text=words("Roll the dice"), does=RollDice(), icon="dices"))
    if timer is None:
        # One word: with another, the three would need a second row, and the page would scroll with the phone.
        found.append(Button(id="timer:start", text=words("Timer"), does=TimerStarted(SECONDS), icon="timer"))
        return tuple(found)
    pause = words("Pause") if timer.running else words("Go on")
    if not timer.is_over:
        found.append(Button(id="timer:pause", text=pause, does=TimerPaused()))
    found.append(Button(id="timer:stretch", text=words("30 seconds more"), does=TimerStretched()))
    found.append(Button(id="timer:end", text=words("No timer"), does=TimerEnded()))
    return tuple(found)

"""The pages of a vote of the class's own: what it is about, and how the class moved; and what an adult has beside."""

from collections.abc import Iterator
from typing import Final

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.game.lesson.about_anything import MOST_WORDS
from isitok.game.lesson.class_lesson import Lesson
from isitok.game.play.stops import Step
from isitok.i18n.screen_words import Words, later
from isitok.library.why_not_taken import NotTaken
from isitok.scenes.lesson.day_ending import end_text
from isitok.scenes.lesson.lesson_parts import Foot, LessonView, class_page, counts
from isitok.scenes.lesson.lesson_why_page import movement
from isitok.scenes.lesson.vote import asked
from isitok.scenes.scene import BLANK, Blank, Desk

ABOUT: Final = "own-vote-about"
MOST: Final = 200
"""Of its signs: more than so many words have."""

_WHY_NOT: Final = {
    NotTaken.CONTACT: later("It has a number, an account or a link."),
    NotTaken.SLUR: later("It has a word that hurts people for who they are."),
    NotTaken.LEVEL_3: later("Level 3 has lessons of its own, with the staff card."),
    NotTaken.ABOUT_US: later("It asks what people here have done."),
    NotTaken.HARM: later("Somebody could be hurt by trying it."),
    NotTaken.UNREAD: later("What is typed can’t be checked here. Leave it empty, and say it."),
}


class AboutTyped(Event, Value):
    """What it is about is typed."""


class AnotherVote(Event, Value):
    """The class votes on something else."""


def ask(shown: LessonView, typed: str, why: NotTaken | None, desk: Desk) -> ui.Page:
    """What is it about? Where an adult has a window beside the wall, it is typed there, and read before it is here."""
    words, desk = desk.words, desk if desk.view.led else where_letters_are_typed(desk)
    title = words("A vote of our own")
    parts: list[ui.Widget] = [
        ui.title(title),
        ui.Label(text=words("Made up, or general. Nobody here, and nothing that happened here."), type=ui.Type.STORY),
    ]
    blank: tuple[ui.Widget, ...] = ()
    if not desk.view.led:
        parts += about_field(typed, words)
        blank = (ui.Button(id=BLANK, text=words("Blank"), does=Blank()),) if why else ()
    page = class_page(shown, desk, tuple(parts), title, Foot(onward=words("We vote"), left=blank))
    return replace(page, middle=True, focus=page.focus if desk.view.led else ABOUT)


def where_letters_are_typed(desk: Desk) -> Desk:
    """The desk beside a field for words: no letter is a key there."""
    return replace(desk, settings=replace(desk.settings, shortcuts=False))


def about_field(typed: str, words: Words) -> tuple[ui.Widget, ...]:
    """One line, which may stay empty."""
    field = ui.TextField(id=ABOUT, label=words("What is it about?"), text=typed, most=MOST, does=AboutTyped())
    return field, ui.Label(text=words("It can stay empty: “Listen. Is it OK?”"), soft=True)


def too_long(typed: str, words: Words) -> str:
    """What is said where it has too many words; "" where it hasn't."""
    if len(typed.split()) <= MOST_WORDS:
        return ""
    return words.many("{n} word at most.", "{n} words at most.", MOST_WORDS)


def why_not(why: NotTaken | None, words: Words) -> str:
    """Why it wasn't taken: for the adult, and never for the class."""
    return words(_WHY_NOT[why]) if why else ""


def moved(shown: LessonView, desk: Desk) -> ui.Page:
    """How the class moved, and what would change a mind. Nobody says which answer was right."""
    words, lesson = desk.words, shown.lesson
    name, last = words("How we moved"), lesson.last
    question, *_ = asked(shown, lesson.card_here, lesson.act_here, desk, known=True, heard=True)
    votes = counts(last, shown.answer, desk) if last.is_empty else movement(shown, desk, brief=False)
    change = ui.Label(text=lesson.card_here.talk[0], type=ui.Type.ANSWER)
    onward = end_text(lesson, desk) if lesson.is_last else ""
    again = ui.Flow((another(words),))
    page = class_page(shown, desk, (question, votes, change, again), name, Foot(onward=onward))
    return replace(page, middle=True)


def another(words: Words) -> ui.Button:
    """Votes on something else."""
    return ui.Button(id="another-vote", text=words("Another vote"), does=AnotherVote(), icon="refresh-cw")


def beside(lesson: Lesson, typed: str, why: NotTaken | None, desk: Desk) -> Iterator[ui.Widget]:
    """For the adult: the field, why something wasn't taken, and that no answer comes from the game."""
    words = desk.words
    if lesson.step is Step.OWN:
        told = words("Made up, or general. Nobody here, and nothing that happened here.")
        parts: list[ui.Widget] = [ui.Label(text=told), *about_field(typed, words)]
        if why:
            parts.append(ui.Label(text=why_not(why, words), type=ui.Type.STRONG, live=True))
        yield ui.Panel(ui.Column(tuple(parts), gap=8), pad=16)
    none = words("No answer comes from us. Say yours, and why.")
    yield ui.Panel(ui.Column((ui.heading(words("The answer"), tone=ui.Tone.BRAND), ui.Label(text=none)), gap=8), pad=16)

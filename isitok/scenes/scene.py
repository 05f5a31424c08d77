"""What a screen is, what it has to hand, and with what it can answer."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Protocol

from isitok.game.deal import Choice
from isitok.i18n.words import Words
from isitok.packs.model.vocabulary import Band, Topic
from isitok.store.options import PlayOptions
from isitok.store.settings import Settings
from isitok.trouble import Trouble
from isitok.ui.describe.page import Page
from isitok.value import Value, replace

if TYPE_CHECKING:
    from pathlib import Path

    from isitok.game.help import AgeGroup
    from isitok.game.results.book import Book
    from isitok.packs.library.library import Library
    from isitok.packs.model.scenario import Scenario
    from isitok.scenes.tasks import Task

# Ids that mean the same on every screen.
HELP = "help"
HIDE = "hide"
BACK = "back"
SETTINGS = "settings"
EASY = "easy"
REAL = "real"
PASS = "pass"
BLANK = "blank"
FREEZE = "freeze"


def _by_chance() -> str:
    return os.urandom(16).hex()


class Desk(Value, kw_only=True):
    """What every screen has to hand. Settings are those of this moment: changing one makes a new desk."""

    words: Words
    settings: Settings
    options: PlayOptions
    library: Library
    chance: Callable[[], int]  # a new seed for each deal
    number: Callable[[], str] = _by_chance  # a new number for each lesson that is counted, by which it is known
    reading: str = ""  # which packs are still being read, in words
    soundless: bool = False  # sounds are on, and can't be played here
    notices: tuple[str, ...] = ()  # what couldn't be read or written, each said once
    plans: Path | None = None  # the folder of this user's lesson plans; None without a home
    lesson_file: Path | None = None  # where a class's lesson is kept in case of a fire alarm
    papers: Callable[[], Path | None] = lambda: None  # where a sheet for printing can be put; asked when one is made
    open_folder: Callable[[Path], Trouble | None] = lambda folder: None  # shows a folder; why it can't, usually nothing
    no_trace: bool = False  # a one-to-one is going on: nothing is written, and nothing is heard
    results_file: Path | None = None  # where sums of classes are kept, if an adult wants that
    lessons: tuple[Book, ...] = ()  # those added to it since the game was started, each alone: written nowhere

    def choice(self, topic: Topic | None, pack: str | None, cards: int) -> Choice:
        """What would be dealt now to whoever plays here, if this is what they want."""
        settings, options = self.settings, self.options
        return Choice(
            ages=settings.ages,
            topic=topic,
            pack=pack,
            cards=cards,
            nation=settings.nation,
            own=settings.own_stories,
            asked=options.pack,
            locked=options.lock_ages,
        )

    def before(self, cards: Iterable[Scenario]) -> Desk:
        """The desk of those for whom these cards are: help is for their ages, whatever ages play on this PC else."""
        ages = tuple(dict.fromkeys(band for card in cards for band in card.ages))
        return replace(self, settings=replace(self.settings, ages=ages))


class Push(Value):
    """Go to a screen that leads back to this one."""

    scene: Scene


class Replace(Value):
    """Go on to another screen (or the same one, changed) in place of this one. Then follows ``then``."""

    scene: Scene
    then: Change = None


class Pop(Value):
    """Go back. ``event`` is then for the screen below: how a list tells what was picked. ``then`` follows."""

    event: object = None
    then: Change = None


class Home(Value):
    """Go back to the title."""


class Do(Value):
    """Have something kept, written or deleted. Then follows ``then``, which may depend on what came of it."""

    task: Task
    then: Change | AfterTask = None


class Hide(Value):
    """Make every window neutral at once."""


class OpenHelp(Value):
    """Show where help is: of a class, of one young person, or else of those who play on this PC."""

    group: AgeGroup | None = None
    ages: tuple[Band, ...] = ()


class OpenSettings(Value):
    """Show the settings."""


class Real(Value):
    """Something is real: out of the stories, down to the first screen that says what follows then."""


class LeadLesson(Value):
    """Said in the facilitator's window, meant for the lesson on the projector. ``text`` is what was typed there."""

    event: object
    text: str | None = None


class Quit(Value):
    """Leave the game."""


Change = Push | Replace | Pop | Home | Do | Hide | OpenHelp | OpenSettings | Real | LeadLesson | Quit | None


class Leave(Value):
    """Out of a game, a lesson or a one-to-one: it is asked first."""


class Earlier(Value):
    """Back to the question or the step before."""


class EasyRead(Value):
    """The story in its easy words, or as it was."""


class Skip(Value):
    """Somebody passes, which is no answer."""


class Blank(Value):
    """An empty screen: all eyes on who is speaking."""


class SwapDisplays(Value):
    """The class sees the other display."""


class Uncover(Value):
    """Away with what lies in front of the lesson."""


class Freeze(Value):
    """The projector goes on showing what it shows, or shows again what is."""


AT_ONCE = (OpenHelp, Hide, Real, EasyRead, Skip, Blank, Freeze)
"""What a key of its own means on a new screen, too: none of it is an answer, or leads on by mistake."""

AfterTask = Callable[[str, Desk], Change]
"""What follows once it is known what came of a task: why it can't be done, or "", and the desk as it is then."""


class Scene(Protocol):
    """One screen, as a frozen value. It never touches the stack: it answers with a change."""

    def page(self, desk: Desk) -> Page:
        """What is on the screen now."""

    def after(self, event: object, desk: Desk) -> Change:
        """What follows from what a widget or a key of its page means; what it doesn't know changes nothing."""

    def typed(self, field: object, text: str, desk: Desk) -> Change:
        """What follows when this is now the text in a field, told by what the field carries."""


def change_for(scene: Scene, meant: object, desk: Desk) -> Change:
    """What follows from what somebody meant: a change is one by itself, all else is for the screen to answer."""
    return meant if isinstance(meant, Change) else scene.after(meant, desk)


class BaseScene:
    """A screen on which nothing is typed, and whose widgets carry all that follows; others say what else."""

    __slots__ = ()

    def after(self, event: object, desk: Desk) -> Change:
        """Its widgets carry changes alone."""
        return None

    def typed(self, field: object, text: str, desk: Desk) -> Change:
        """There is nothing to type in."""
        return None

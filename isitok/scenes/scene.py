"""What a screen is, what it can use, and how it can answer."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, overload

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.format.vocabulary import FOR_STAFF, Band, Topic
from isitok.game.alone import Alone
from isitok.game.deal import Choice
from isitok.game.doors import UNHEARD, Seat, may
from isitok.i18n.screen_words import Words
from isitok.scenes.desk_groups import Kept, SeenAs, Services
from isitok.store.options import PlayOptions
from isitok.store.own_keys import key_of
from isitok.store.settings import NO_MACHINE, Machine, Settings

if TYPE_CHECKING:
    from pathlib import Path

    from isitok.format.story import Scenario
    from isitok.format.week import Week
    from isitok.game.help_routes import AgeGroup, Here
    from isitok.game.next_deal import Dealt
    from isitok.library.library import Library
    from isitok.scenes.tasks import Task

# These ids mean the same on every screen.
HELP = "help"
HIDE = "hide"
BACK = "back"
SETTINGS = "settings"
EASIER = "easier"
EASY = "easy"
WORDS = "hard-words"
ALOUD = "aloud"
REAL = "real"
PASS = "pass"
UNDO = "undo"
BLANK = "blank"
FREEZE = "freeze"


def _by_chance() -> str:
    return os.urandom(16).hex()


class Desk(Value, kw_only=True):
    """What every screen can use. Its settings are the current ones: changing a setting makes a new desk."""

    words: Words
    settings: Settings
    options: PlayOptions
    machine: Machine = NO_MACHINE  # what is set for all users of this computer
    seat: Seat = Seat.OPEN  # for whom this computer is, in this run
    left_out: tuple[str, ...] = ()  # what a web page's address asked for in vain
    absent: frozenset[str] = frozenset()  # doors that this edition of the game hasn't got, whoever sits here
    library: Library
    chance: Callable[[], int]  # a new seed for each deal
    clock: Callable[[], tuple[int, int, int] | None] = lambda: None  # hour, minute, second; None: nothing tells it
    today: str = ""  # the day on which the game was started, as 2026-11-30: no page changes while a class looks at it
    number: Callable[[], str] = _by_chance  # a new number for each lesson that is counted, to recognise it by
    past_deals: Callable[[], Dealt | None] = lambda: None  # what was dealt since the window opened
    reading: str = ""  # which packs are still being read, in words
    soundless: bool = False  # sounds are on but can't be played here
    notices: tuple[str, ...] = ()  # what couldn't be read or written; each is said once
    room: str = ""  # how many were in the room when a lesson was last set up in this run, as typed
    services: Services = Services()
    view: SeenAs = SeenAs()
    kept: Kept = Kept()

    @property
    def here(self) -> Here:
        """Where people play, for whatever names help or the safeguarding lead."""
        from isitok.game.help_routes import Here

        settings = self.settings
        known, lead = self.library.load_known().help, settings.lead_name
        return Here(known, settings.nation, lead, self.words, self.today, settings.lead_where)

    @property
    def at_once(self) -> bool:
        """Whether a story's phone opens whole, for somebody to whom each message would only be another press."""
        settings = self.settings
        still = self.view.still if settings.less_motion is None else settings.less_motion
        return not self.view.in_lines and (still or settings.one_switch or settings.dwell > 0)

    @property
    def is_heard(self) -> bool:
        """Whether whoever plays here hears it: by a screen reader, or because it reads to them."""
        return self.view.heard or self.settings.read_aloud

    @property
    def for_youngest(self) -> bool:
        """Whether a game here is made easier still: for 7–9, or in easy words."""
        return not self.view.in_lines and (Band.B7_9 in self.settings.ages or self.settings.easy_words)

    @property
    def offers_reading(self) -> bool:
        """Whether a button on each page of a story offers to read it aloud: for the youngest, without a setting."""
        young = any(band in self.settings.ages for band in (Band.B7_9, Band.B9_11))
        return not (self.view.in_lines or self.view.voiceless) and (young or self.settings.read_aloud)

    def choice(self, topic: Topic | None, pack: str | None, cards: int) -> Choice:
        """What would be dealt now to the player of this PC with these choices."""
        settings, own = self.settings, self.alone.own
        return Choice(ages=settings.ages, topic=topic, pack=pack, cards=cards, nation=settings.nation, own=own)

    @property
    def alone(self) -> Alone:
        """Whoever plays alone at this PC. Where it is set up for pupils, own stories are there if that is set, too."""
        return Alone(ages=self.settings.ages, own=self.seat is not Seat.PUPIL or self.settings.own_stories)

    def before(self, cards: Iterable[Scenario | Week]) -> Desk:
        """The desk for the ages of these cards: help is for those ages, whatever ages play on this PC otherwise."""
        ages = tuple(dict.fromkeys(band for card in cards for band in card.ages))
        return self.for_staff if ages == FOR_STAFF else replace(self, settings=replace(self.settings, ages=ages))

    @property
    def for_staff(self) -> Desk:
        """The desk for staff: with help for adults, and with "the group" where else a class is meant."""
        from isitok.i18n.group import in_a_group

        return replace(self, words=in_a_group(self.words), settings=replace(self.settings, ages=FOR_STAFF))

    def seen(self, **changes: Any) -> Desk:
        """The desk with another view."""
        return replace(self, view=replace(self.view, **changes))

    def keeping(self, **changes: Any) -> Desk:
        """The desk with other things that are kept."""
        return replace(self, kept=replace(self.kept, **changes))

    def key(self, usual: str) -> str:
        """The key that does what this F key does usually; "" where only a button does. Whoever shows the game says it.

        Letters and signs that stand in for F keys go with the other letters, where somebody has switched those off.
        """
        if usual in self.view.keys and (self.settings.shortcuts or not self.view.keys[usual]):
            return self.view.keys[usual]
        return key_of(self.settings.keys, usual)

    def may(self, door: str) -> bool:
        """Whether whoever sits here may go through this door, and it is there at all."""
        if door in self.absent or (self.options.heard_log and door in UNHEARD):
            return False
        return may(self.seat, door)


class Push(Event, Value):
    """Go to a screen that leads back to this one."""

    scene: Scene


class Replace(Event, Value):
    """Go on to another screen (or this one, changed), in place of this one. Then do ``then``."""

    scene: Scene
    then: Change = None


class Pop(Event, Value):
    """Go back. The screen below gets ``event``: that is how a list says what was picked. Then do ``then``."""

    event: Event | None = None
    then: Change = None


class Home(Event, Value):
    """Go back to the title."""


class Do(Event, Value):
    """Keep, write or delete something. Then do ``then``, which may depend on the outcome."""

    task: Task
    then: Change | AfterTask = None


class Hide(Event, Value):
    """Make every window neutral at once."""


class OpenHelp(Event, Value):
    """Show where help is: for a class, for one young person, or else for those who play on this PC."""

    group: AgeGroup | None = None
    ages: tuple[Band, ...] = ()


class OpenSettings(Event, Value):
    """Show the settings."""


class ReadToMe(Event, Value):
    """Read the page aloud, or stop. ``each``: this one and each page of a story that follows, or none of them."""

    each: bool | None = None


class TryVoice(Event, Value):
    """Let the voice that reads aloud say a sentence; ``another``: the next one that there is, which is then set.

    ``offers``: as loud as it says what switches are offered.
    """

    another: bool = False
    offers: bool = False


class Real(Event, Value):
    """Something is real: leave the stories, down to the first screen that knows what comes next."""


class FileCame(Event, Value):
    """A file was dropped on the window, or the game was opened with it."""

    path: Path


class LeadLesson(Event, Value):
    """Something pressed in the facilitator's window is for the lesson on the projector. ``text`` is what was typed."""

    event: Event
    text: str | None = None


class Quit(Event, Value):
    """Leave the game."""


Turn = Push | Replace | Pop | Home | Hide | OpenHelp | OpenSettings | Real | Quit
Change = Turn | Do | ReadToMe | TryVoice | LeadLesson | None


class Leave(Event, Value):
    """Leave a game, a lesson or a one-to-one. It asks first."""


class Earlier(Event, Value):
    """Back to the question or the step before."""


class EasyRead(Event, Value):
    """Switch the story to its easy words, or back."""


class OpenWords(Event, Value):
    """What the hard words on the page mean; all of them are listed, and this one is in sight."""

    word: str = ""


class Skip(Event, Value):
    """Somebody passes, which isn't an answer."""


class Unread(Event, Value):
    """Whoever has not read a page to its end that must be presses what ends it."""

    lines: int  # so many are left for whoever hears it; 0: a part that scrolls by itself was not seen to its end


class Undo(Event, Value):
    """Take the last press back."""


class Blank(Event, Value):
    """An empty screen: all eyes on the person who is speaking."""


class SwapDisplays(Event, Value):
    """The class sees the other display."""


class Uncover(Event, Value):
    """Close whatever covers the lesson."""


class Freeze(Event, Value):
    """The projector goes on showing what it shows, or catches up again."""


ALWAYS_ALLOWED = (OpenHelp, Hide, ReadToMe, Real, EasyRead, OpenWords, Skip, Blank, Freeze)
"""These keys keep their meaning on a new screen as well: none of them is an answer, or leads on by mistake."""

AfterTask = Callable[[str, Desk], Change]
"""What follows a task: it gets the reason why it failed, or "", and the desk as it is then."""


class Scene(Protocol):
    """One screen, as a frozen value. It never touches the stack: it answers with a change."""

    @property
    def behind(self) -> str:
        """The door to it; "" for that of its room of ``scenes``, or of its file."""

    @property
    def tells(self) -> Scenario | None:
        """The story that it shows: a voice has to know how the people in it are called."""

    def page(self, desk: Desk) -> ui.Page:
        """What is on the screen now."""

    def hears(self, event: Event, desk: Desk) -> bool:
        """Whether it knows what follows when a widget or a key of its page means this."""

    def after(self, event: Event, desk: Desk) -> Change:
        """What follows then. None: nothing happens, and nothing does if it knows nothing of it."""

    def after_typing(self, field: Event, text: str, desk: Desk) -> Change:
        """What follows when this is the new text in a field, which is known by what it carries."""

    def takes_back(self, before: Scene) -> bool:
        """Whether the press that led here from this screen before can be undone."""

    def keeps(self, desk: Desk) -> Change:
        """What is still to be saved of it when the window is hidden or closed."""

    def ends_unsaved(self, out: Change, desk: Desk) -> Change:
        """What is asked before it is left by this way though that couldn't be saved."""

    def after_reading(self, desk: Desk) -> Scene | None:
        """The screen now that the packs have been read again, without stories that are in none of them any more.

        None: as it is.
        """


def door_of(scene: Scene) -> str:
    """The door to this screen, as the table of doors calls it."""
    return scene.behind or f"scenes/{type(scene).__module__.removeprefix('isitok.scenes.').partition('.')[0]}"


def change_for(scene: Scene, meant: Event | None, desk: Desk) -> Change:
    """What follows from a press: a change is made as it is, anything else is for the screen to answer."""
    return meant if isinstance(meant, Change) else scene.after(meant, desk)


S = TypeVar("S")
A = TypeVar("A", bound=Event)
B = TypeVar("B", bound=Event)
C = TypeVar("C", bound=Event)
D = TypeVar("D", bound=Event)
Follows = Callable[[S, A, Desk], Change]
"""A method of a scene that says what follows from an event."""


@overload
def on(a: type[A], /) -> Callable[[Follows[S, A]], Follows[S, A]]: ...
@overload
def on(a: type[A], b: type[B], /) -> Callable[[Follows[S, A | B]], Follows[S, A | B]]: ...
@overload
def on(a: type[A], b: type[B], c: type[C], /) -> Callable[[Follows[S, A | B | C]], Follows[S, A | B | C]]: ...
@overload
def on(
    a: type[A], b: type[B], c: type[C], d: type[D], /
) -> Callable[[Follows[S, A | B | C | D]], Follows[S, A | B | C | D]]: ...
@overload
def on(*members: A) -> Callable[[Follows[S, A]], Follows[S, A]]: ...
def on(*events: object) -> Callable[[Any], Any]:
    """Mark the method that says what follows from these events: classes of values, or members of an ``Enum``.

    A member's own method comes before that of its class, and a class's before that of its base.
    """

    def mark(method: Any) -> Any:
        method.marked_for = events
        return method

    return mark


@cache
def handlers(scene: type) -> Mapping[object, str]:
    """The names of the marked methods of a class of scenes, by what each hears."""
    found = ((name, one) for of in reversed(scene.__mro__) for name, one in vars(of).items())
    return {event: name for name, method in found for event in getattr(method, "marked_for", ())}


def _handler(scene: type, event: Event) -> str | None:
    known = handlers(scene)
    names = (known.get(one) for one in (*((event,) if isinstance(event, Enum) else ()), *type(event).__mro__))
    return next((name for name in names if name), None)


class BaseScene:
    """Nothing is typed here, and widgets carry changes, or events for methods that are marked with ``@on``."""

    __slots__ = ()
    behind = ""

    @property
    def tells(self) -> Scenario | None:
        """It shows no story."""
        return None

    def hears(self, event: Event, desk: Desk) -> bool:
        """Whether one of its methods is marked for it."""
        return _handler(type(self), event) is not None

    def after(self, event: Event, desk: Desk) -> Change:
        """What the method says that is marked for it."""
        name = _handler(type(self), event)
        return getattr(self, name)(event, desk) if name else None

    def after_typing(self, field: Event, text: str, desk: Desk) -> Change:
        """There is nothing to type in."""
        return None

    def takes_back(self, before: Scene) -> bool:
        """There is a way back of its own, or nothing that a press could have led to by mistake."""
        return False

    def keeps(self, desk: Desk) -> Change:
        """There is nothing to be saved."""
        return None

    def ends_unsaved(self, out: Change, desk: Desk) -> Change:
        """There is nothing to ask."""
        return out

    def after_reading(self, desk: Desk) -> Scene | None:
        """It holds no stories that are still to be opened."""
        return None

"""Writes down when something is said and when keys are pressed, for somebody who watches others try the game.

It never says which answer. Of a page on which something is asked it holds what everybody hears there, and not where
the keyboard is among the answers, nor how often a key was pressed; of what follows an answer only what was said – a
heading, a note –, not its words. In a class it holds the steps and when each began, and nothing else; of a one-to-one
or a small group nothing: they aren't offered while it is written. What isn't named here is as after an answer.
"""

import time
from collections.abc import Callable
from enum import Enum, auto
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple

from isitok import ui
from isitok.app.do_tasks import with_notice
from isitok.app.game import Visit
from isitok.app.keyboard import ALOUD
from isitok.app.view import View
from isitok.base.jobs import Job, begin
from isitok.base.trouble import trouble
from isitok.format.story import Round
from isitok.game.doors import UNHEARD, Door
from isitok.game.play.stops import BETWEEN_STORIES, OPENS, Step
from isitok.scenes.heard_log_page import heard_log_told
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.scenes.play_page import PlayScene
from isitok.scenes.scene import Push, ReadToMe, Scene, door_of
from isitok.scenes.staff_card_page import StaffCardScene
from isitok.scenes.title import TitlePress
from isitok.store.own_keys import key_of

HEAD: Final = "time\twhat\tpage\tline\n"
IN_WORDS: Final = frozenset(
    f"scenes/{room}"
    for room in (
        "title",
        "ages",
        "before_you_start",
        "story_shelf",
        "pick",
        "asking",
        "help_page",
        "hidden",
        "settings_page",
        "easier_page",
        "find_pace",
        "keys_page",
        "about",
    )
)
"""Screens on which nobody has answered anything: their words are written."""
ASKED: Final = frozenset({ui.Kind.HEADING, ui.Kind.STORY, ui.Kind.BUBBLE, ui.Kind.QUESTION, ui.Kind.EDGE})
"""What is written in words where something is asked ..."""
ANSWERS: Final = ui.PRESSABLE | {ui.Role.STATUS}
"""... unless it is pressed there, or tells what was."""

MOVES: Final = frozenset(
    {
        ui.Intent.NEXT,
        ui.Intent.PREVIOUS,
        ui.Intent.RIGHT,
        ui.Intent.LEFT,
        ui.Intent.DOWN,
        ui.Intent.UP,
        ui.Intent.NEXT_PART,
        ui.Intent.PREVIOUS_PART,
        ui.Intent.TOP,
        ui.Intent.END,
        ui.Intent.PAGE_DOWN,
        ui.Intent.PAGE_UP,
    }
)
KINDS: Final = {
    ui.Intent.ENTER: "Enter",
    ui.Intent.PRESS: "Space",
    ui.Intent.BACK: "Esc",
    ui.Intent.HELP: "help",
    ui.Intent.AGAIN: "again",
    ui.Intent.HIDE: "hide",
    ui.Intent.SETTINGS: "settings",
    ui.Intent.LETTER: "a letter or number",
    **dict.fromkeys(MOVES, "moving"),
}
"""What kinds of keys there are; all others are *another key*."""
ALWAYS: Final = frozenset({ui.Intent.BACK, ui.Intent.HELP, ui.Intent.AGAIN, ui.Intent.HIDE, ui.Intent.SETTINGS})
"""What answers nothing anywhere."""


class Shows(Enum):
    """What may be written of a screen."""

    WORDS = auto()
    QUESTION = auto()  # what is asked, but not what is answered
    KINDS = auto()  # what was said, but not its words
    STEPS = auto()  # which step it is, and nothing else
    NOTHING = auto()


class Entry(NamedTuple):
    """One line of the file, without when it was."""

    what: str
    page: str
    line: str


class HeardLog:
    """Of one window."""

    def __init__(self, view: View, write: Callable[[Entry], None]) -> None:
        """``write`` is given each entry as it comes."""
        self._view, self._write = view, write
        self._visit: Visit | None = None
        self._once: set[Entry] = set()  # what was written of this visit, and isn't written twice
        self._step = ""
        view.said, view.pressed = self.said, self.pressed
        view.screens.game.listeners.append(self._follow)

    def said(self, lines: ui.Reading) -> None:
        shows = self._shows()
        for line in lines if shows in (Shows.WORDS, Shows.QUESTION, Shows.KINDS) else ():
            words = self._words(line, shows)
            self._note("said", words or f"({line.kind.name.lower()})", once=not words)

    def pressed(self, wish: ui.Wish | None) -> None:
        """A key is pressed; None: it was a click or touch."""
        shows = self._shows()
        if shows not in (Shows.WORDS, Shows.QUESTION, Shows.KINDS):
            return
        kind = self._kind(wish)
        answers = shows is Shows.QUESTION and kind not in {KINDS[intent] for intent in ALWAYS}
        counts = shows is not Shows.WORDS and (answers or kind == "moving")
        self._note("key", "answering" if answers else kind, once=counts)

    def _kind(self, wish: ui.Wish | None) -> str:
        if wish is None:
            return "a click or touch"
        settings = self._view.screens.desk.settings
        letter = wish.letter.upper() if wish.intent is ui.Intent.LETTER and settings.shortcuts else ""
        again = letter == key_of(settings.keys, ALOUD)
        return KINDS[ui.Intent.AGAIN] if again else KINDS.get(wish.intent, "another key")

    def _words(self, line: ui.Line, shows: Shows) -> str:
        """The words of a line that may be written; "" for none."""
        node = ui.find(self._view.layout.root, line.id)
        answers = node is not None and node.spoken.role in ANSWERS and line.kind is not ui.Kind.EDGE
        shown = shows is Shows.WORDS or (shows is Shows.QUESTION and line.kind in ASKED and not answers)
        return line.text if shown and line.kind is not ui.Kind.FIELD else ""

    def _note(self, what: str, line: str, *, once: bool) -> None:
        screens = self._view.screens
        if screens.visit is not self._visit:
            self._visit, self._once = screens.visit, set()
        entry = Entry(what, _page(screens.scene, screens.page.title), line)
        if not (once and entry in self._once):
            self._write(entry)
        self._once.add(entry)

    def _follow(self) -> None:
        """Called by the game after a change: a class may have come to another step."""
        step = self._step_of_class()
        if step and step != self._step:
            self._write(Entry("step", "Class", step))
        self._step = step

    def _step_of_class(self) -> str:
        scenes = (one.scene for one in self._view.screens.opened)
        stop = next((scene.lesson.stop for scene in scenes if isinstance(scene, LessonScene)), None)
        if stop is None:
            return ""
        about = "" if stop.step in BETWEEN_STORIES else f", story {stop.card + 1}, act {stop.act + 1}"
        return f"{stop.step.value}{about}"

    def _shows(self) -> Shows:
        screens = self._view.screens
        if screens.desk.kept.no_trace or any(door_of(one.scene) in UNHEARD for one in screens.opened):
            return Shows.NOTHING
        if any(_is_of_a_class(one.scene) for one in screens.opened):
            return Shows.STEPS
        return _shown_of(screens.scene)


def _is_of_a_class(scene: Scene) -> bool:
    return door_of(scene) == Door.CLASS or (isinstance(scene, StaffCardScene) and scene.wanted is TitlePress.CLASS)


def _shown_of(scene: Scene) -> Shows:
    if isinstance(scene, PlayScene):
        stop = scene.session.stop
        # In *spot*, what was found stands among what is asked.
        asks = stop.step is Step.JUDGE or (stop.step is Step.ROUND and stop.round is not Round.SPOT)
        return Shows.WORDS if stop.step in OPENS else Shows.QUESTION if asks else Shows.KINDS
    return Shows.WORDS if door_of(scene) in IN_WORDS else Shows.KINDS


def _page(scene: Scene, title: str) -> str:
    """What a page is called, if nobody may have written that."""
    return (
        title if isinstance(scene, PlayScene) or door_of(scene) in IN_WORDS else door_of(scene).removeprefix("scenes/")
    )


def log_into(file: Path, view: View, now: float) -> None:
    """Write into this file from now on, and say so before anything else."""
    HeardLog(view, LogFile(file, view).write)
    screens = view.screens
    screens.apply(Push(heard_log_told(str(file), screens.desk.words)), now)
    if screens.desk.settings.read_aloud:
        screens.apply(ReadToMe(), now)


class LogFile:
    """The file, which is there and empty. What can't be written to it is said once, on the title."""

    def __init__(self, file: Path, view: View) -> None:
        """It begins with the names of its columns."""
        self._file, self._view = file, view
        self._last: Job[None] | None = None
        self._append(HEAD)

    def write(self, entry: Entry) -> None:
        """Add a line, with the time."""
        told = (" ".join(part.split()) for part in entry)
        self._append("\t".join((time.strftime("%H:%M:%S"), *told)) + "\n")

    def _append(self, text: str) -> None:
        if self._last is not None and self._last.done():
            try:
                self._last.result(0)
            except OSError as error:
                game = self._view.screens.game
                told = trouble("{file} can’t be written any more: {reason}", file=self._file.name, reason=str(error))
                game.desk = with_notice(game.desk, told)
        self._last = begin(self._file, partial(_add, self._file, text), finish_anyway=True)


def _add(file: Path, text: str) -> None:
    """Put a text at the end of the log. Raises OSError as the disk does."""
    with file.open("a", encoding="utf-8") as opened:
        opened.write(text)

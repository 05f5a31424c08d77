"""What a screen can have done: values that say what to keep, write or delete. ``app`` does it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from isitok.base.value import Value
from isitok.store.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from isitok.base.jobs import Work
    from isitok.format.lesson import LessonPlan
    from isitok.game.help_routes import AgeGroup
    from isitok.game.next_deal import Dealt
    from isitok.game.results.result_parts import Counts
    from isitok.game.results.voice_count import Slips
    from isitok.game.take_home import Size
    from isitok.game.what_was_shown import Taught


class BeginOneToOne(Value):
    """Nothing is kept until the title is shown again. Then the settings are as they were before."""


class NoteDealt(Value):
    """Remember until the window closes what was dealt, so that *new stories* are new."""

    dealt: Dealt


class ChangeSettings(Value):
    """They apply at once and are kept for next time; text that is being typed is kept once something else is done."""

    settings: Settings
    typing: bool = False


class NoteRoom(Value):
    """How many are in the room, for the next lesson until the game is closed: it is written nowhere."""

    room: str


class KeepLesson(Value):
    """Keep a lesson in case of a fire alarm. JSON can hold it."""

    lesson: Mapping[str, Any]


class ForgetLesson(Value):
    """Delete what was kept of a lesson."""

    files: tuple[Path, ...] = ()  # of which ones; none: of the one that is on


class KeepResults(Value):
    """A lesson has ended: what it counted is added to the results of classes, and then what was kept of it is deleted.

    Nothing is added if another copy of the game, which resumed it as well, has added it. What was kept stays if its
    results can't be written, so that it can be ended again.
    """

    lesson: str  # its random number
    counts: Counts
    new_group: bool  # none of these people has been counted this term


class KeepSlips(Value):
    """Add the slips of a class to what young people say."""

    slips: Slips


class WipeResults(Value):
    """Delete all results of classes."""


class KeepPlan(Value):
    """Write a lesson plan."""

    path: Path
    text: str
    over: bool  # whether a file of this name may be replaced


class SaveText(Value):
    """Write a new text file beside the lessons."""

    path: Path
    text: str


class CopyText(Value):
    """Put a text on the clipboard."""

    text: str


class SaveSheet(Value):
    """Make the sheet for the teacher's desk, or the one for its first and last question, and save it there."""

    path: Path
    plan: LessonPlan
    questions: bool = False


class SaveRecord(Value):
    """Make the record of a lesson that was taught, and save it there."""

    path: Path
    plan: LessonPlan
    taught: Taught


class SaveSlide(Value):
    """Make a lesson's last slide as a sheet for everybody, and save it there."""

    path: Path
    kept: tuple[str, ...]
    help: tuple[str, ...]


class SaveWeek(Value):
    """Make a page of a week that was played, and save it there."""

    path: Path
    title: str
    days: tuple[str, ...]
    keep: str
    help: tuple[str, ...]


class SavePaper(Value):
    """Make the sheet that a young person takes home, and save it there."""

    path: Path
    size: Size
    group: AgeGroup | None
    hard: bool = False  # something is real for somebody of 11 or older


class DeletePaper(Value):
    """Delete a sheet that this one-to-one has saved."""

    path: Path


class OpenFolder(Value):
    """Show a folder in the system's own file manager."""

    path: Path


class OpenText(Value):
    """Open a file in the system's own text editor."""

    path: Path


class OpenPaper(Value):
    """Open a sheet for printing in the system's own program."""

    path: Path


class OpenSpeech(Value):
    """Open where Windows has its voices."""


class AskForFile(Value):
    """Have somebody choose a file in the browser's own window; the screen is told, as of one that is dropped."""


class FullScreen(Value):
    """Show nothing but the game, or its window again: in a browser a button asks for it, and Esc leaves."""


class ShowPreview(Value):
    """Show a story as players will see it, in a window that follows its file."""

    path: Path


class Begin(Value):
    """Begin something that reads or writes packs, and takes a while. ``waits``: usually until it is done."""

    work: Work
    waits: bool = True


class ReadPacks(Value):
    """Read all packs again: some of them have changed."""


Task = (
    BeginOneToOne
    | NoteDealt
    | ChangeSettings
    | NoteRoom
    | KeepLesson
    | ForgetLesson
    | KeepResults
    | KeepSlips
    | WipeResults
    | KeepPlan
    | SaveSheet
    | SaveRecord
    | SaveSlide
    | SaveWeek
    | SaveText
    | CopyText
    | SavePaper
    | DeletePaper
    | OpenFolder
    | OpenText
    | OpenPaper
    | OpenSpeech
    | AskForFile
    | FullScreen
    | ShowPreview
    | Begin
    | ReadPacks
)

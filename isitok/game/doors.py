"""Who sits at this computer, and which doors are open to them: one table for windows, terminals and commands.

A *door* is a way in to something: a screen, a command, a sheet for printing, a setting, a folder, an editor. Whatever
opens one asks this table, and nothing else. What has no row here is shut to pupils, and fails a test.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from isitok.base.trouble import Trouble, trouble


class Seat(StrEnum):
    """For whom this computer is, worked out once at the start; it never changes while the program runs."""

    PUPIL = "pupil"  # set up for pupils, or in doubt
    ADULT = "adult"  # set up for pupils, and this account is a teacher's
    OPEN = "open"  # nobody has set anything: whoever sits there decides


EVERYBODY: Final = frozenset(Seat)
ADULTS: Final = frozenset((Seat.ADULT, Seat.OPEN))


class Door(StrEnum):
    """The doors that code asks for by name. Its other rows are found by what they are called: a screen, a command."""

    AGES = "scenes/ages"
    CLASS = "scenes/lesson"
    ONE_TO_ONE = "scenes/one_to_one"
    SMALL_GROUP = "scenes/small_group"
    FOR_STAFF = "scenes/staff"
    MAKE = "scenes/make"
    FORM = "scenes/form"
    RESULTS = "scenes/results"
    PRINT = "scenes/print_page"
    WORK = "scenes/work_page"  # what reads or writes packs and sheets, and takes a while

    LED = "led"  # stories that an adult leads, those of level 3 among them
    FILE = "file"  # dropped on the window, or opened with the game
    FOLDER = "folder"  # in the system's own file manager
    EDITOR = "editor"
    SPEECH = "speech"  # where Windows has its voices
    PAPER = "paper"  # a sheet, in another program
    CLIPBOARD = "clipboard"

    CLOSE = "close"  # the window, by a button on the first screen

    THIS_COMPUTER = "settings"  # the card of this computer; who may set what is in the table of settings
    NEW_FOR_STAFF = "commands/new/for-staff"
    HEARD_LOG = "commands/play/heard-log"  # what is said and when keys are pressed, in a file


DOORS: Final[Mapping[str, frozenset[Seat]]] = {
    # Screens: a file or a room of isitok/scenes.
    "scenes/title": EVERYBODY,
    "scenes/before_you_start": EVERYBODY,
    "scenes/story_shelf": EVERYBODY,
    "scenes/pick": EVERYBODY,
    "scenes/play_page": EVERYBODY,
    "scenes/week": EVERYBODY,
    "scenes/sources_page": EVERYBODY,
    "scenes/glossary_page": EVERYBODY,
    "scenes/elsewhere": EVERYBODY,
    "scenes/asking": EVERYBODY,  # what asks names the door, if it isn't everybody's
    "scenes/ending_page": EVERYBODY,
    "scenes/help_page": EVERYBODY,
    "scenes/hidden": EVERYBODY,
    "scenes/pause": ADULTS,
    "scenes/where_here": ADULTS,
    "scenes/settings_page": EVERYBODY,
    "scenes/easier_page": EVERYBODY,
    "scenes/find_pace": EVERYBODY,
    "scenes/keys_page": EVERYBODY,
    "scenes/about": EVERYBODY,
    "scenes/problems": EVERYBODY,
    "scenes/writing": EVERYBODY,  # the preview, which asks for stories that an adult leads
    Door.AGES: ADULTS,
    "scenes/staff_card_page": ADULTS,
    "scenes/read_story": ADULTS,
    "scenes/read_and_sign": ADULTS,
    "scenes/ticks": ADULTS,
    Door.WORK: ADULTS,
    Door.PRINT: ADULTS,
    Door.CLASS: ADULTS,
    Door.ONE_TO_ONE: ADULTS,
    Door.SMALL_GROUP: ADULTS,
    Door.FOR_STAFF: ADULTS,
    Door.RESULTS: ADULTS,
    Door.MAKE: ADULTS,
    Door.FORM: ADULTS,
    # What is in stories, and what leads out of the game.
    Door.LED: ADULTS,
    Door.FILE: ADULTS,
    Door.FOLDER: ADULTS,
    Door.EDITOR: ADULTS,
    Door.PAPER: ADULTS,
    Door.SPEECH: ADULTS,
    Door.CLIPBOARD: ADULTS,
    Door.CLOSE: EVERYBODY,
    Door.THIS_COMPUTER: ADULTS,
    # Commands, with an option where that is a door of its own.
    "commands/play": EVERYBODY,
    Door.HEARD_LOG: ADULTS,
    "commands/check": EVERYBODY,
    "commands/new": EVERYBODY,
    Door.NEW_FOR_STAFF: ADULTS,
    "commands/import": ADULTS,
    "commands/export": ADULTS,
    "commands/preview": EVERYBODY,
    "commands/settings": EVERYBODY,
    "commands/pack": ADULTS,
    "commands/edit": ADULTS,
    "commands/add": ADULTS,
    "commands/sign": ADULTS,
    "commands/report": ADULTS,
    "commands/council": ADULTS,
    "commands/schema": ADULTS,
    "commands/web": ADULTS,
    # Sheets for printing, by the command and by the buttons.
    "commands/print": EVERYBODY,
    "commands/print/voting-cards": EVERYBODY,
    "commands/print/dice": EVERYBODY,
    "commands/print/staff-card": ADULTS,
    "commands/print/plan": ADULTS,
    "commands/print/lesson": ADULTS,
    "commands/print/course": ADULTS,
    "commands/print/question-sheet": ADULTS,
    "commands/print/record": ADULTS,
    "commands/print/map": ADULTS,
    "commands/print/pack": ADULTS,
    "commands/print/week": ADULTS,
    "commands/print/training-record": ADULTS,
    "commands/print/exit-slips": ADULTS,
    "commands/print/ambassador-kit": ADULTS,
    "commands/print/voice-slips": ADULTS,
    "commands/print/storyboard": ADULTS,
    "commands/print/trying-day": ADULTS,
    "commands/print/question-slips": ADULTS,
    "commands/print/sign-off": ADULTS,
}
"""To whom each door is open."""

UNHEARD: Final = frozenset({Door.ONE_TO_ONE, Door.SMALL_GROUP})
"""What is shut to everybody while it is written down what is said."""


def may(seat: Seat, door: str) -> bool:
    """Whether whoever sits there may go through this door; in doubt, only an adult may."""
    return seat in DOORS.get(door, ADULTS)


def why_shut(set_by: str) -> Trouble:
    """Why a door is shut, and who can change that. ``set_by`` looks after this computer, in their own words, or ""."""
    if set_by:
        return trouble("This computer is set up for pupils; {who} can change that.", who=set_by)
    return trouble("This computer is set up for pupils; whoever looks after it can change that.")

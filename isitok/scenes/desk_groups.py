"""What every screen can use, in groups: what this computer does for it, how it is seen, and what is kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal

from isitok.base.trouble import Trouble
from isitok.base.value import Value

if TYPE_CHECKING:
    from pathlib import Path

    from isitok.game.hard_words import HardWord
    from isitok.game.results.book import Book
    from isitok.store.paper_places import PaperPlace


class Services(Value, kw_only=True):
    """What this computer does for a screen: it opens, copies and prints."""

    print_folders: Callable[[], tuple[PaperPlace, ...]] = tuple  # where a printed sheet can go; called when one is made
    download_folders: Callable[[], tuple[PaperPlace, ...]] = tuple  # where a file may be that somebody sent
    browse_roots: Callable[[], tuple[PaperPlace, ...]] = tuple  # where looking through folders begins
    open_folder: Callable[[Path], Trouble | None] = lambda folder: None  # shows a folder; why it can't, or None
    open_text: Callable[[Path], Trouble | None] = lambda file: None  # opens a file in a text editor; the same
    open_paper: Callable[[Path], Trouble | None] = lambda file: None  # opens a sheet for printing; the same
    open_speech: Callable[[], Trouble | None] = lambda: None  # opens where Windows has its voices; the same
    copy_text: Callable[[str], Trouble | None] = lambda text: None  # puts it on the clipboard; the same
    ask_for_file: Callable[[], None] = lambda: None  # has one chosen; the screen on top is told once it is there
    full_screen: Callable[[], None] = lambda: None  # shows nothing but the game, or its window again
    make_paper: Callable[[Any, str, str, Path, bool], tuple[Path, ...]] = lambda *wanted: ()  # of what is on a desk
    show_preview: Callable[[Path], Trouble | None] = lambda file: None  # shows a story beside its editor; the same
    make_pictures: Callable[[Path, Path], tuple[Path, ...]] = lambda file, folder: ()  # of each screen of a story


class SeenAs(Value, kw_only=True):
    """How a page is seen or heard here, and what is going on beside it."""

    in_lines: bool = False  # pages are read as lines in a terminal: nothing has a place, and words are typed for keys
    describes: bool | None = None  # what photos show stands in them, in words; None: nobody can ask for it here
    phone_open: bool = False  # all of a phone is wanted, where a page of one column shows what is judged
    two_displays: bool = False  # a class is set up where there is a display that it doesn't see
    led: bool = False  # a lesson is led from a window of its own, beside the one that the class sees
    still: bool = False  # this user's system asks for less motion
    heard: bool = False  # a screen reader follows
    glossed: tuple[HardWord, ...] = ()  # the hard words of the story on this page
    easier: Mapping[str, str] = MappingProxyType({})  # easy words that stand under a text of this page, by that text
    aloud: bool = False  # the page is being read aloud, or is about to be
    reads_each: bool | None = None  # so is each page of a story that follows; None: nobody was asked
    voiceless: bool = False  # there was no voice when one was wanted
    tries: Literal["", "same", "another", "offer"] = ""  # a voice says a sentence: as it is set, the next, as it offers
    in_browser: bool = False  # a page of a web server shows it
    keys: Mapping[str, str] = MappingProxyType({})  # what F keys are here that the system or a browser keeps; "": none
    undo: bool = False  # the last press can be taken back, by somebody who plays with switches or a resting pointer


class Kept(Value, kw_only=True):
    """Where something is kept, and whether anything may be."""

    plans: Path | None = None  # the folder of this user's lesson plans; None without a home
    lesson_file: Path | None = None  # where a class's lesson is kept in case of a fire alarm
    no_trace: bool = False  # a one-to-one is going on: nothing is written, and no sound is played
    results_file: Path | None = None  # where sums of classes are kept, if an adult wants that
    lessons: tuple[Book, ...] = ()  # the lessons added to it in this run, each by itself; never written

"""One scenario file as it is on disk now, read again at each save: what can be shown, and what to mend."""

import os
import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Final

from isitok.base.disk import absolute, is_file, is_there, names_in, unreadable
from isitok.base.value import Value, replace
from isitok.format.card import Pack
from isitok.format.known import Known
from isitok.format.problem import Problem, Severity, first_to_mend
from isitok.format.story import Scenario
from isitok.format.vocabulary import Nation
from isitok.format.week import Week
from isitok.library.bundled import nothing_known
from isitok.library.checking import CheckedPack, Sources, check_folders, check_scenario_file
from isitok.library.folders import (
    KNOWN_FILES,
    PackFolder,
    ScenarioFile,
    folder_around,
    has_word_lists,
    is_bundled_root,
    pack_around,
)
from isitok.library.may_write import may_write_readings
from isitok.library.needs_adult import is_led, needs_adult
from isitok.library.read_pack import ReadScenario
from isitok.library.roots import WORDS, is_the_games
from isitok.rules import other_language
from isitok.rules.story_needs import asks_for_an_adult
from isitok.rules.words import Words

FileFingerprint = tuple[int, int, int]
"""Time, size and number of a file: it changes with the content. Zeros for a file that isn't there."""

NOWHERE: Final[FileFingerprint] = (0, 0, 0)

_PASSING: Final = ("unreadable", "empty-file", "not-a-file")  # what a file can be for a moment while an editor saves it
_LINES: Final = re.compile("\r\n|[\n\r\x85\u2028\u2029]")  # where YAML begins a new line
_LONGEST: Final = 200  # how many characters of a line are shown
_LARGEST: Final = 1024 * 1024


class Slip(Value):
    """A problem and the line that it is about, or "" for the whole file."""

    problem: Problem
    line: str = ""

    @property
    def is_error(self) -> bool:
        """Whether the game leaves the scenario out because of it."""
        return self.problem.severity is Severity.ERROR


class Asks(Value):
    """Why a check asks about a subject, and the word that says that a story is about it; "" where there is none."""

    why: str
    touches: str = ""


class Manuscript(Value, kw_only=True):
    """What was read. If there is no scenario, either a slip says why or the file is gone."""

    file: Path
    scenario: Scenario | None
    known: Known
    slips: tuple[Slip, ...] = ()  # errors first, then warnings
    asks: Mapping[str, Asks] = {}  # of the questions among them, by code
    saved: str = ""  # when it was saved, "10:32"
    gone: bool = False
    week: Week | None = None  # what was read, if the file is a week
    needs_adult: bool = False  # only an adult may see it, also where it can't be read, or doesn't say so and should
    read: bool = False  # it came with the game, or somebody who isn't its writer has read it as it stands

    @property
    def errors(self) -> tuple[Slip, ...]:
        """The slips for which the game would leave the scenario out."""
        return tuple(slip for slip in self.slips if slip.is_error)

    @property
    def may_pass(self) -> bool:
        """Whether this may soon pass: editors empty, lock or remove a file while they save it."""
        return self.gone or any(slip.problem.code in _PASSING for slip in self.slips)


class WritingDesk:
    """Reads one scenario again and again, and everything around it only when it has changed. For use by one thread."""

    def __init__(self, file: Path, *, own_help: bool = True) -> None:
        """The file need not exist yet.

        ``own_help``: people, facts, help and law that lie beside somebody's own pack are shown with it. To young
        people, only those that came with the game are.
        """
        self.file = Path(absolute(file))
        folder = pack_around(self.file)
        self._is_the_games = is_the_games(folder.parent)
        self._for_pupils = not (own_help or self._is_the_games)
        self._own_help = not self._for_pupils
        own = folder.parent if self._own_help and is_bundled_root(folder.parent) else None
        self._pack_file = folder / "pack.yaml"
        laws = [f"law/{nation}.yaml" for nation in Nation]
        beside = folder.parent if own or has_word_lists(folder.parent) else None
        words = [beside / WORDS / name for name in names_in(beside / WORDS)] if beside else []
        self._known_files = (*(own / name for name in (*KNOWN_FILES, *laws) if own), *words)
        self._known_fingerprints: tuple[FileFingerprint, ...] = ()
        self._sources = Sources()
        self._read: dict[Path, tuple[FileFingerprint, Pack, Known | None, ReadScenario]] = {}
        self._unsaved: bytes | None = None

    @property
    def followed(self) -> tuple[Path, ...]:
        """The files that decide what is shown: the scenario, its ``pack.yaml``, and the people, facts, help and law."""
        return self.file, self._pack_file, *self._known_files

    def fingerprints(self) -> tuple[FileFingerprint, ...]:
        """The current fingerprints of these files."""
        return tuple(map(fingerprint_of_file, self.followed))

    def read(self, unsaved: bytes | None = None) -> Manuscript:
        """Read the file, and check it together with its pack. Never raises because of what is in a file.

        ``unsaved``: what is to be written there, in place of what is.
        """
        self._unsaved = unsaved
        known_fingerprints = tuple(map(fingerprint_of_file, self._known_files))
        if known_fingerprints != self._known_fingerprints:
            self._known_fingerprints, self._sources = known_fingerprints, Sources()
        if not (is_there(self.file) or unreadable(self.file)):
            return self._no_file()
        folder = folder_around(self.file)
        folder = replace(folder, weeks=tuple(one for one in folder.weeks if one.path == self.file))
        return self._read_and_check(folder if self._own_help else replace(folder, bundled_root=None))

    def _no_file(self) -> Manuscript:
        return Manuscript(file=self.file, scenario=None, known=nothing_known(), gone=True)

    def _read_and_check(self, folder: PackFolder) -> Manuscript:
        (pack,) = check_folders([folder], self._sources, check=self._check)
        source = self._sources.of(folder.bundled_root)
        mine = {str(self.file), str(folder.pack_file)}
        problems = [
            problem
            for problem in (*pack.problems, *(() if source.known else source.problems))
            if problem.place.file == str(self.file)
            or (problem.code == other_language.CODE and problem.place.file in mine)
            or (problem.severity is Severity.ERROR and (problem.place.file in mine or not source.known))
        ]
        subject = next((one for one in pack.subject.subjects if one.places.file == str(self.file)), None)
        scenario = subject.scenario if subject and source.known else None
        read = next((one.subject for one in pack.weeks if one.file == str(self.file)), None)
        week = read.week if read and source.known else None
        is_read = self._is_read(pack, scenario, week)
        return Manuscript(
            file=self.file,
            scenario=scenario,
            week=week,
            known=source.known or nothing_known(),
            slips=_slips(problems),
            asks=_asks(problems, source.words),
            saved=_time_saved(self.file),
            read=is_read,
            needs_adult=(self._for_pupils and not is_read)
            or needs_adult(self.file)
            or (scenario is not None and is_led(scenario))
            or (week is not None and week.adult_led)
            or any(map(asks_for_an_adult, problems)),
        )

    def _is_read(self, pack: CheckedPack, scenario: Scenario | None, week: Week | None) -> bool:
        """Whether somebody else has read what lies there, as far as that counts for whoever looks."""
        if self._is_the_games:
            return True
        if self._for_pupils and may_write_readings(pack.folder):
            return False
        return any(card.read for card in pack.pack.cards if scenario and card.id == scenario.id) or bool(
            week and week.read
        )

    def _check(self, file: ScenarioFile, pack: Pack, known: Known | None, words: Words | None) -> ReadScenario:
        if file.path == self.file and self._unsaved is not None:
            return check_scenario_file(file, pack, known, words, self._unsaved)
        fingerprint = fingerprint_of_file(file.path)
        if file.path in self._read:
            fingerprint_then, pack_then, known_then, read = self._read[file.path]
            if fingerprint == fingerprint_then and pack == pack_then and known is known_then:
                return read
        read = check_scenario_file(file, pack, known, words)
        self._read[file.path] = (fingerprint, pack, known, read)
        return read


def fingerprint_of_file(file: Path) -> FileFingerprint:
    """A file's time, size and number, or ``NOWHERE`` if it can't be looked at."""
    try:
        found = os.stat(file)
    except (OSError, ValueError):
        return NOWHERE
    return found.st_mtime_ns, found.st_size, found.st_ino


def _asks(problems: Iterable[Problem], words: Words | None) -> Mapping[str, Asks]:
    codes = {problem.code for problem in problems if problem.severity is Severity.QUESTION}
    lists = words.subjects if words else ()
    return {one.code: Asks(one.why, str(next(iter(one.touches), ""))) for one in lists if one.code in codes}


def _time_saved(file: Path) -> str:
    try:
        return datetime.fromtimestamp(os.stat(file).st_mtime).strftime("%H:%M")
    except (OSError, ValueError, OverflowError):
        return ""


def _slips(problems: Iterable[Problem]) -> tuple[Slip, ...]:
    ordered = sorted(dict.fromkeys(problems), key=first_to_mend)
    lines: Mapping[str, list[str]] = {file: _lines(file) for file in {one.place.file for one in ordered}}

    def line(problem: Problem) -> str:
        place = problem.place
        here = lines[place.file]
        return here[place.line - 1].rstrip()[:_LONGEST] if 0 < place.line <= len(here) else ""

    return tuple(Slip(problem, line(problem)) for problem in ordered)


def _lines(file: str) -> list[str]:
    try:
        if not is_file(file):  # opening a pipe would wait for ever
            return []
        with open(file, "rb") as stream:
            text = stream.read(_LARGEST).decode("utf-8-sig", "replace")
    except (OSError, ValueError):
        return []
    shown = "".join(sign if sign.isprintable() or _LINES.fullmatch(sign) else " " for sign in text)
    return _LINES.split(shown)

"""The settings of this PC: one small JSON file, read and replaced as a whole.

Below it lies what is set for all users of this computer (``machine.py``), and below that what is usual. A value that
makes no sense is that of below; a file that makes no sense is set aside, and that is said.
"""

import json
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, TypeVar, get_args

from isitok.base.disk import is_no_such, is_there, start_of, why
from isitok.base.jobs import READ, REPLACED, begin, retry, set_aside, write
from isitok.base.trouble import Trouble, Troubled, trouble
from isitok.base.value import Value, replace
from isitok.format.vocabulary import YOUNG_PEOPLE, Band, Nation
from isitok.game.doors import Seat
from isitok.store.own_keys import tidy_keys
from isitok.store.strict import plain_json

if TYPE_CHECKING:
    from isitok.store.settings_fault import Fault

Theme = Literal["system", "light", "dark", "contrast", "contrast-light"]
Font = Literal["standard", "dyslexic"]
Spacing = Literal["usual", "wide", "widest"]
OnArrival = Literal["short", "all"]

THEMES: Final[tuple[Theme, ...]] = get_args(Theme)
FONTS: Final[tuple[Font, ...]] = get_args(Font)
SPACINGS: Final[tuple[Spacing, ...]] = get_args(Spacing)
ON_ARRIVAL: Final[tuple[OnArrival, ...]] = get_args(OnArrival)
TEXT_SIZES: Final = range(100, 201, 10)
SPEEDS: Final = range(50, 201, 10)
LONGEST_LEAD_NAME: Final = 60
LONGEST_PATH: Final = 400
MOST_FOLDERS: Final = 5  # further folders of packs: each may be a share, and a start looks at all of them
USUAL_LEAST: Final = 10
PACES: Final = (5, 10, 15, 20, 25, 30, 40, 50, 60, 80, 100)  # tenths of a second
WAITS: Final = (0, 2, 3, 5, 8, 10, 15, 20)  # tenths of a second
LATES: Final = (0, 1, 2, 3, 4, 5, 6, 8, 10)  # tenths of a second
VOLUMES: Final = range(0, 101, 10)
DWELLS: Final = (0, 8, 10, 12, 15, 20, 30)  # tenths of a second; 0: resting the pointer presses nothing
LEAST_GROUPS: Final = range(5, 31)  # the smallest group of which results can be kept: never below five

_FORMAT: Final = 1
_LARGEST: Final = 64 * 1024  # a settings file has 300 bytes; anything this large isn't one

T = TypeVar("T")


class Settings(Value, kw_only=True):
    """How the game looks and behaves on this PC."""

    theme: Theme = "system"
    text_size: int = 100  # per cent, one of TEXT_SIZES
    font: Font = "standard"
    spacing: Spacing = "usual"  # between lines, letters, words and paragraphs
    less_motion: bool | None = None  # None: as the system
    shortcuts: bool = True  # letter and number keys
    keys: tuple[str, ...] = ()  # those of somebody's own: see ``own_keys.py``
    sounds: bool = False
    sound_volume: int = 100  # per cent, one of VOLUMES
    read_aloud: bool = False  # a button reads each page of a story, whatever the ages
    easy_words: bool = False  # a story begins with its easy words, where it has them
    easy_under: bool = False  # they stand under it, not in its place
    voice: str = ""  # the name of the voice that reads; "": the usual one
    reading_speed: int = 100  # per cent of its usual speed, one of SPEEDS
    voice_volume: int = 100  # of the voice that reads: one of VOLUMES
    on_arrival: OnArrival = "short"  # what whoever hears the game is told on a new page
    cool_down: int = 5  # tenths of a second in which a new screen takes no answer from keys: one of WAITS
    thick_frame: bool = False  # round what has the keyboard
    one_switch: bool = False  # what can be pressed is highlighted in turn
    second_switch: bool = False  # there is another: one moves on, one chooses, and nothing moves by itself
    spoken_scan: bool = False  # a voice says what switches are offered
    offer_volume: int = 100  # of that voice: one of VOLUMES
    pace: int = 20  # tenths of a second for each: one of PACES
    switch_hold: int = 0  # tenths of a second that a switch has to be held until it counts: one of WAITS
    switch_rest: int = 5  # tenths of a second in which the same switch doesn't count again: one of WAITS
    switch_late: int = 3  # tenths of a second of an offer in which a press is still for the one before: one of LATES
    dwell: int = 0  # tenths of a second that the pointer rests on something to press it: one of DWELLS
    controls_low: bool = False  # what can be pressed is low on the screen, as on a wall
    nation: Nation | None = None
    ages: tuple[Band, ...] = ()  # empty: no adult has set any on this PC yet
    class_ages: tuple[Band, ...] = ()  # for whom a lesson was last set up
    lead_name: str = ""  # what the school calls its safeguarding lead
    lead_where: str = ""  # where they are found
    where_asked: bool = False  # an adult was asked once for the nation and the lead, whatever they answered
    unread_own_said: bool = False  # adults were told once that own stories wait for somebody else to read them
    staff_card_read: bool = False  # read to the end, at least once on this PC
    own_stories: bool = False  # packs that didn't come with the game are offered alone, and part of everything
    folders: tuple[str, ...] = ()  # further folders of packs, such as a school's share
    keep_results: bool = False  # sums of classes
    least_group: int = USUAL_LEAST  # the smallest group whose results are kept: one of LEAST_GROUPS
    lock_ages: bool = False  # nobody can change the ages, and only solo is played: set by whoever looks after the PC

    @property
    def says_offers(self) -> bool:
        """Whether a voice says what is offered to somebody who plays with switches."""
        return self.one_switch and self.spoken_scan


USUAL: Final = Settings()


class Machine(Value, kw_only=True):
    """What is set for all users of this computer, below their own settings; what is locked holds over them."""

    file: Path | None = None  # None: no file sets anything
    settings: Settings = USUAL
    given: Mapping[str, str] = {}  # the names of the settings that it sets, each with the place that says so
    locked: frozenset[str] = frozenset()  # those that nobody else can change
    set_by: str = ""  # who looks after this computer, in their own words
    packs: tuple[Path, ...] = ()  # folders of packs for all
    seat: Seat = Seat.OPEN  # for whom this computer is, by what is set for it and by the account
    faults: tuple["Fault", ...] = ()  # all that isn't right in it
    doubt: Trouble | None = None  # what keeps everybody but pupils out
    troubles: tuple[Trouble, ...] = ()  # what else isn't used, and why
    not_used: Trouble | None = None  # there is a file, and it is an ordinary user's

    def held(self, seat: Seat) -> frozenset[str]:
        """The names of the settings that nobody in this seat can change.

        Whether pupils are offered own stories, and from which folders, is for whoever looks after the computer.
        """
        if seat is not Seat.PUPIL:
            return self.locked
        return self.locked | {"own_stories", *(() if self.settings.own_stories else ("folders",))}

    def over(self, settings: Settings, seat: Seat | None = None) -> Settings:
        """These settings as they hold in a seat (None: that of the machine), with what is held there as it is set."""
        return replace(settings, **{name: getattr(self.settings, name) for name in self.held(seat or self.seat)})


NO_MACHINE: Final = Machine()


class Loaded(Value):
    """The settings that were found, and what to say about them once, which is usually nothing."""

    settings: Settings
    trouble: Trouble | None = None
    unread: bool = False  # the file couldn't be read, and may hold others
    found: bool = False  # this user has set something
    own: frozenset[str] = frozenset()  # the names of the settings that this user's file sets
    unused: frozenset[str] = frozenset()  # what else stands there: no setting, or not what it takes


class _Damaged(Exception):
    """This isn't a settings file any more."""


def load_settings(path: Path | None, machine: Machine = NO_MACHINE) -> Loaded:
    """Load the settings from this file; those of the machine if there is no file, or it can't be read."""
    return begin_loading(path, machine)(READ)


def begin_loading(path: Path | None, machine: Machine = NO_MACHINE) -> Callable[[float], Loaded]:
    """The same without waiting. Call the result to get the settings, with the number of seconds to wait for them."""
    if path is None:
        return lambda seconds: Loaded(machine.settings)
    job = begin(path.parent, partial(_load, path, machine))

    def loaded(seconds: float) -> Loaded:
        try:
            return job.result(seconds)
        except TimeoutError as error:
            return _unread(error, machine)

    return loaded


def save_settings(
    path: Path | None, settings: Settings, over: Settings | None = None, machine: Machine = NO_MACHINE
) -> None:
    """Write these settings to the file, which always holds either the old or the new ones. Raises Troubled.

    Only what differs from the machine's is written: the rest goes on following that. ``over`` are the settings of the
    start, if the file couldn't be read then: only what has been changed since is changed in the file, and the rest of
    it stays. If it still can't be read, it isn't written.
    """
    if path is None:
        raise Troubled(trouble("The settings can’t be kept: this user has no home folder."))
    try:
        write(path.parent, partial(_save, path, settings, over, machine))
    except TimeoutError as error:
        silent = trouble("The settings aren’t kept yet: the disk doesn’t answer. They hold until you leave.")
        raise Troubled(silent) from error
    except OSError as error:
        failed = trouble("The settings can’t be kept ({reason}). They hold until you leave.", reason=why(error))
        raise Troubled(failed) from error


def _save(path: Path, settings: Settings, over: Settings | None, machine: Machine) -> None:
    """Raises OSError."""
    from isitok.store.atomic_write import replace_whole  # not before somebody changes something

    if over is not None:
        try:
            found = settings_from(_read_or_nothing(path), machine.settings)
        except _Damaged:
            found = machine.settings
            _set_settings_aside(path)
        changed = {name: now for name, now in vars(settings).items() if now != getattr(over, name)}
        settings = replace(found, **changed)
    path.parent.mkdir(parents=True, exist_ok=True)
    below, held = plain(machine.settings), machine.held(machine.seat)
    own = {name: value for name, value in plain(settings).items() if value != below[name] and name not in held}
    if held:
        own |= {name: value for name, value in _found_before(path).items() if name in held}
    replace_whole(path, json.dumps({"format": _FORMAT, **own}, indent=2) + "\n")


def _found_before(path: Path) -> Mapping[str, object]:
    """What a user's file says of what can't be changed now: it stays there, and holds again where it can."""
    try:
        return _read_or_nothing(path)
    except (_Damaged, OSError):
        return {}


def _load(path: Path, machine: Machine) -> Loaded:
    try:
        there = is_there(path)
        found = _read_or_nothing(path)
    except _Damaged:
        return Loaded(machine.settings, _set_settings_aside(path))
    except OSError as error:
        return _unread(error, machine)
    wanted = settings_from(found, machine.settings)
    settings = machine.over(wanted)
    told = frozenset(name for name, value in found.items() if name != "format" and value is not None)
    unused = told - _set_in(found, wanted)
    return Loaded(settings, found=there, own=_set_in(found, settings) - machine.held(machine.seat), unused=unused)


def _set_in(found: Mapping[str, object], settings: Settings) -> frozenset[str]:
    """The names of the settings that hold because they are in a file; a null, or a value without sense, doesn't."""
    return frozenset(name for name, value in plain(settings).items() if name in found and found[name] == value)


def _unread(error: OSError, machine: Machine) -> Loaded:
    unread = trouble("The settings can’t be read ({reason}), so the usual ones are used.", reason=why(error))
    return Loaded(machine.settings, unread, unread=True)


def _read_or_nothing(path: Path) -> Mapping[str, object]:
    """Raises OSError if there is something that can't be read, and _Damaged."""
    try:
        return _read(path)
    except (FileNotFoundError, NotADirectoryError) as error:
        if not is_no_such(error):
            raise
        return {}


def settings_from(found: Mapping[str, object], usual: Settings = USUAL) -> Settings:
    """Make settings from what was read: unknown keys are ignored, and what is missing or makes no sense is usual."""
    return Settings(
        theme=_one_of(THEMES, found.get("theme"), usual.theme),
        text_size=_one_of(tuple(TEXT_SIZES), found.get("text_size"), usual.text_size),
        font=_one_of(FONTS, found.get("font"), usual.font),
        spacing=_one_of(SPACINGS, found.get("spacing"), usual.spacing),
        less_motion=_one_of((True, False), found.get("less_motion"), usual.less_motion),
        shortcuts=_one_of((True, False), found.get("shortcuts"), usual.shortcuts),
        keys=tidy_keys(found.get("keys")) or usual.keys,
        sounds=_one_of((True, False), found.get("sounds"), usual.sounds),
        sound_volume=_one_of(tuple(VOLUMES), found.get("sound_volume"), usual.sound_volume),
        read_aloud=_one_of((True, False), found.get("read_aloud"), usual.read_aloud),
        easy_words=_one_of((True, False), found.get("easy_words"), usual.easy_words),
        easy_under=_one_of((True, False), found.get("easy_under"), usual.easy_under),
        voice=tidy_name(found.get("voice")) or usual.voice,
        reading_speed=_one_of(tuple(SPEEDS), found.get("reading_speed"), usual.reading_speed),
        voice_volume=_one_of(tuple(VOLUMES), found.get("voice_volume"), usual.voice_volume),
        on_arrival=_one_of(ON_ARRIVAL, found.get("on_arrival"), usual.on_arrival),
        cool_down=_one_of(WAITS, found.get("cool_down"), usual.cool_down),
        thick_frame=_one_of((True, False), found.get("thick_frame"), usual.thick_frame),
        one_switch=_one_of((True, False), found.get("one_switch"), usual.one_switch),
        second_switch=_one_of((True, False), found.get("second_switch"), usual.second_switch),
        spoken_scan=_one_of((True, False), found.get("spoken_scan"), usual.spoken_scan),
        offer_volume=_one_of(tuple(VOLUMES), found.get("offer_volume"), usual.offer_volume),
        pace=_one_of(PACES, found.get("pace"), usual.pace),
        switch_hold=_one_of(WAITS, found.get("switch_hold"), usual.switch_hold),
        switch_rest=_one_of(WAITS, found.get("switch_rest"), usual.switch_rest),
        switch_late=_one_of(LATES, found.get("switch_late"), usual.switch_late),
        dwell=_one_of(DWELLS, found.get("dwell"), usual.dwell),
        controls_low=_one_of((True, False), found.get("controls_low"), usual.controls_low),
        nation=_one_of(tuple(Nation), found.get("nation"), usual.nation),
        ages=_bands(found.get("ages")) or usual.ages,
        class_ages=_bands(found.get("class_ages")) or usual.class_ages,
        lead_name=tidy_name(found.get("lead_name")) or usual.lead_name,
        lead_where=tidy_name(found.get("lead_where")) or usual.lead_where,
        where_asked=_one_of((True, False), found.get("where_asked"), usual.where_asked),
        unread_own_said=_one_of((True, False), found.get("unread_own_said"), usual.unread_own_said),
        staff_card_read=_one_of((True, False), found.get("staff_card_read"), usual.staff_card_read),
        own_stories=_one_of((True, False), found.get("own_stories"), usual.own_stories),
        folders=_folders(found.get("folders")) or usual.folders,
        keep_results=_one_of((True, False), found.get("keep_results"), usual.keep_results),
        least_group=_one_of(tuple(LEAST_GROUPS), found.get("least_group"), usual.least_group),
        lock_ages=_one_of((True, False), found.get("lock_ages"), usual.lock_ages),
    )


def tidy_name(found: object) -> str:
    """Make a name fit to be shown: one line, short enough for a button, without invisible characters."""
    if not isinstance(found, str):
        return ""
    seen = "".join(sign if sign.isprintable() else " " for sign in found)
    return " ".join(seen.split())[:LONGEST_LEAD_NAME].strip()


def _one_of(choices: tuple[T, ...], found: object, usual: T) -> T:
    # 1 == True and 100 == 100.0 in Python, but somebody who wrote 1 for "theme" or "less_motion" meant something else.
    if not isinstance(found, str | int):
        return usual
    for choice in choices:
        if found == choice and isinstance(found, bool) is isinstance(choice, bool):
            return choice
    return usual


def _folders(found: object) -> tuple[str, ...]:
    """The whole paths in a list, each once."""
    named = (name for name in found if isinstance(name, str)) if isinstance(found, list) else ()
    whole = (name for name in named if name.isprintable() and len(name) <= LONGEST_PATH and Path(name).is_absolute())
    return tuple(dict.fromkeys(whole))[:MOST_FOLDERS]


def _bands(found: object) -> tuple[Band, ...]:
    named = found if isinstance(found, list) else []
    return tuple(band for band in YOUNG_PEOPLE if band.value in named)


def plain(settings: Settings) -> dict[str, object]:
    """The settings as they stand in a file, by name."""
    return {
        "theme": settings.theme,
        "text_size": settings.text_size,
        "font": settings.font,
        "spacing": settings.spacing,
        "less_motion": settings.less_motion,
        "shortcuts": settings.shortcuts,
        "keys": list(settings.keys),
        "sounds": settings.sounds,
        "sound_volume": settings.sound_volume,
        "read_aloud": settings.read_aloud,
        "easy_words": settings.easy_words,
        "easy_under": settings.easy_under,
        "voice": settings.voice,
        "reading_speed": settings.reading_speed,
        "voice_volume": settings.voice_volume,
        "on_arrival": settings.on_arrival,
        "cool_down": settings.cool_down,
        "thick_frame": settings.thick_frame,
        "one_switch": settings.one_switch,
        "second_switch": settings.second_switch,
        "spoken_scan": settings.spoken_scan,
        "offer_volume": settings.offer_volume,
        "pace": settings.pace,
        "switch_hold": settings.switch_hold,
        "switch_rest": settings.switch_rest,
        "switch_late": settings.switch_late,
        "dwell": settings.dwell,
        "controls_low": settings.controls_low,
        "nation": settings.nation,
        "ages": list(settings.ages),
        "class_ages": list(settings.class_ages),
        "lead_name": settings.lead_name,
        "lead_where": settings.lead_where,
        "where_asked": settings.where_asked,
        "unread_own_said": settings.unread_own_said,
        "staff_card_read": settings.staff_card_read,
        "own_stories": settings.own_stories,
        "folders": list(settings.folders),
        "keep_results": settings.keep_results,
        "least_group": settings.least_group,
        "lock_ages": settings.lock_ages,
    }


def _read(path: Path) -> Mapping[str, object]:
    raw = retry(partial(start_of, path, _LARGEST + 1), REPLACED)
    if len(raw) > _LARGEST:
        raise _Damaged
    try:
        found = plain_json(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise _Damaged from error
    if not isinstance(found, dict):
        raise _Damaged
    return found


def _set_settings_aside(path: Path) -> Trouble:
    """What to say about it. A file that was set aside before stays: somebody may have written it by hand."""
    names = (f"{path.stem}.damaged{number}{path.suffix}" for number in ("", *(f"-{n}" for n in range(2, 10))))
    free = next((name for name in names if not is_there(path.with_name(name))), f"{path.stem}.damaged-9{path.suffix}")
    if not set_aside(path, path.with_name(free)):
        return trouble("The settings file is damaged, so the usual settings are used.")
    return trouble(
        "The settings file was damaged, so the usual settings are used. The old file is now called {name}.", name=free
    )

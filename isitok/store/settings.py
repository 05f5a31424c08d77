"""The settings of this PC: one small JSON file, read and replaced as a whole.

Below it lies what is set for all users of this computer (``machine.py``), and below that what is usual. A value that
makes no sense is that of below; a file that makes no sense is set aside, and that is said.
"""

import json
from collections.abc import Callable, Collection, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, get_args

from isitok.base.disk import is_no_such, is_there, start_of, trouble_of
from isitok.base.jobs import READ, REPLACED, begin, retry, set_aside, write
from isitok.base.trouble import Trouble, Troubled, trouble
from isitok.base.value import Value, replace
from isitok.format.vocabulary import YOUNG_PEOPLE, Band, Nation
from isitok.game.doors import ADULTS, Seat
from isitok.i18n.screen_words import later
from isitok.store.own_keys import tidy_keys
from isitok.store.setting_kinds import FOR_ALL, ForAll, Kind, Table, one_of, switch, tidied
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

THEME_NAMES: Final[Mapping[Theme, str]] = {
    "system": later("Same as this computer"),
    "light": later("Light"),
    "dark": later("Dark"),
    "contrast": later("High contrast"),
    "contrast-light": later("High contrast on white"),
}
FONT_NAMES: Final[Mapping[Font, str]] = {"standard": "Atkinson Hyperlegible", "dyslexic": "OpenDyslexic"}
MOTION_NAMES: Final = {
    None: later("As this computer is set"),
    True: later("Less motion"),
    False: later("Usual motion"),
}
LOCKED_TOO: Final = ForAll(locked_too=True)
FREE_AND_LOCKED_TOO: Final = ForAll(free=True, locked_too=True)
WHERE: Final = "nation, ages, class ages"
LEAD: Final = "what the school calls its safeguarding lead and where they are found"
ASKED: Final = "what was asked or said"
RESULTS: Final = "whether results are kept, and of how many people"


def tidy_name(found: object) -> str:
    """Make a name fit to be shown: one line, short enough for a button, without invisible characters."""
    if not isinstance(found, str):
        return ""
    seen = "".join(sign if sign.isprintable() else " " for sign in found)
    return " ".join(seen.split())[:LONGEST_LEAD_NAME].strip()


def _folders(found: object) -> tuple[str, ...]:
    """The whole paths in a list, each once."""
    named = (name for name in found if isinstance(name, str)) if isinstance(found, list) else ()
    whole = (name for name in named if name.isprintable() and len(name) <= LONGEST_PATH and Path(name).is_absolute())
    return tuple(dict.fromkeys(whole))[:MOST_FOLDERS]


def _bands(found: object) -> tuple[Band, ...]:
    named = found if isinstance(found, list) else []
    return tuple(band for band in YOUNG_PEOPLE if band.value in named)


class Settings(Table, kw_only=True):
    """How the game looks and behaves on this PC. A setting is its row here: how it is kept, set, shown and told."""

    theme: Theme = one_of(THEMES, "system", later("Colours"), called=THEME_NAMES, for_all=FOR_ALL)
    text_size: int = one_of(TEXT_SIZES, 100)  # per cent
    font: Font = one_of(FONTS, "standard", later("Typeface"), called=FONT_NAMES)
    spacing: Spacing = one_of(
        SPACINGS,
        "usual",
        later("Space between lines, letters and words"),
        called={"usual": later("Usual"), "wide": later("Wider"), "widest": later("Widest")},
    )
    less_motion: bool | None = one_of((None, True, False), None, later("Motion"), called=MOTION_NAMES, id="motion")
    shortcuts: bool = switch(True, later("Letter and number keys"))
    keys: tuple[str, ...] = tidied(tidy_keys, (), kind=Kind.TEXTS)  # those of somebody's own: see ``own_keys.py``
    sounds: bool = switch(False, later("Sounds"), later("Short and soft. They never say if an answer was right."))
    sound_volume: int = one_of(VOLUMES, 100, later("Volume of sounds"), kind=Kind.PERCENT)
    # A button reads each page of a story, whatever the ages.
    read_aloud: bool = switch(False, later("Read to me"), id="read-aloud")
    easy_words: bool = switch(False, later("Easy words"))  # a story begins with them, where it has them
    easy_under: bool = switch(False)  # they stand under it, not in its place
    voice: str = tidied(tidy_name, "", kind=Kind.NAME)  # the name of the voice that reads; "": the usual one
    reading_speed: int = one_of(SPEEDS, 100)  # per cent of its usual speed
    voice_volume: int = one_of(VOLUMES, 100, later("Volume of the voice"), kind=Kind.PERCENT)
    on_arrival: OnArrival = one_of(
        ON_ARRIVAL,
        "short",
        later("With a screen reader, say on a new page"),
        called={"short": later("What is needed"), "all": later("All of it")},
        id="arrival",
    )
    cool_down: int = one_of(
        WAITS,
        5,
        later("Wait on a new screen"),
        kind=Kind.TENTHS,
        none=later("none"),
        told=later(
            "For this long, a new screen takes no answer from a key, so pressing twice by mistake does nothing. "
            "Get help and Hide screen always work."
        ),
        id="cool",
    )
    thick_frame: bool = switch(  # round what has the keyboard
        False, later("Thick frame"), later("The frame shows where you are."), id="thick"
    )
    one_switch: bool = switch(False)  # what can be pressed is highlighted in turn
    second_switch: bool = switch(False)  # there is another: one moves on, one chooses, and nothing moves by itself
    spoken_scan: bool = switch(
        False,
        later("Say what is offered"),
        later("A voice says each thing as it is offered. Not in a one-to-one, nor while a screen reader is on."),
        id="say-offers",
    )
    offer_volume: int = one_of(VOLUMES, 100, later("Volume of what is offered"), kind=Kind.PERCENT)
    pace: int = one_of(PACES, 20, later("Each thing is offered for"), kind=Kind.TENTHS)
    switch_hold: int = one_of(  # how long a switch has to be held until it counts
        WAITS, 0, later("Hold the switch for"), kind=Kind.TENTHS, none=later("a moment"), id="hold"
    )
    switch_rest: int = one_of(  # how long the same switch doesn't count again
        WAITS, 5, later("After a press, no other counts for"), kind=Kind.TENTHS, none=later("no time"), id="rest"
    )
    switch_late: int = one_of(  # of an offer: so long, a press is still for the one before
        LATES, 3, later("A late press is for the thing before, for"), kind=Kind.TENTHS, none=later("no time"), id="late"
    )
    dwell: int = one_of(
        DWELLS,
        0,
        later("Press by resting the pointer for"),
        kind=Kind.TENTHS,
        none=later("off"),
        told=later(
            "Keep the pointer on something: it fills, and is then pressed. Move away, and it isn’t. All that can be "
            "pressed is larger then. What locks an answer in asks “Sure?” first: rest on it once more."
        ),
    )
    controls_low: bool = switch(
        False, later("Buttons low on the screen"), later("For a screen on a wall: nobody has to reach up."), id="low"
    )
    nation: Nation | None = one_of(Nation, None, later("Nation"), who=ADULTS, for_all=LOCKED_TOO, kept=WHERE)
    # Empty: no adult has set any on this PC yet.
    ages: tuple[Band, ...] = tidied(
        _bands,
        (),
        later("Age groups on this computer (an adult decides)"),
        kind=Kind.AGES,
        who=ADULTS,
        for_all=ForAll(locks=True, locked_too=True),
        kept=WHERE,
    )
    # For whom a lesson was last set up.
    class_ages: tuple[Band, ...] = tidied(_bands, (), kind=Kind.AGES, who=ADULTS, kept=WHERE)
    lead_name: str = tidied(  # what the school calls its safeguarding lead
        tidy_name,
        "",
        later("Who is in charge of safeguarding or child protection here?"),
        kind=Kind.NAME,
        who=ADULTS,
        for_all=FREE_AND_LOCKED_TOO,
        kept=LEAD,
    )
    lead_where: str = tidied(
        tidy_name,
        "",
        later("Where are they found?"),
        kind=Kind.NAME,
        who=ADULTS,
        for_all=FREE_AND_LOCKED_TOO,
        kept=LEAD,
    )
    # An adult was asked once for the nation and the lead, whatever they answered.
    where_asked: bool = switch(False, who=ADULTS, kept=ASKED)
    # Adults were told once that own stories wait for somebody else to read them.
    unread_own_said: bool = switch(False, who=ADULTS, kept=ASKED)
    # Read to the end, at least once on this PC.
    staff_card_read: bool = switch(False, who=ADULTS, kept="whether the staff card was read")
    # Packs that didn't come with the game are offered alone, and part of everything. It counts for pupils alone.
    own_stories: bool = switch(False, who=ADULTS, for_all=ForAll(free=True), kept="whether pupils have own stories")
    # Further folders of packs, such as a school's share.
    folders: tuple[str, ...] = tidied(
        _folders, (), kind=Kind.TEXTS, who=ADULTS, for_all=FREE_AND_LOCKED_TOO, kept="further folders of packs"
    )
    keep_results: bool = switch(False, later("Keep results of classes"), who=ADULTS, kept=RESULTS)
    least_group: int = one_of(LEAST_GROUPS, USUAL_LEAST, who=ADULTS, kept=RESULTS)
    # Nobody can change the ages, and only solo is played: set by whoever looks after the PC.
    lock_ages: bool = switch(
        False, who=ADULTS, for_all=ForAll(locks=True, locked_too=True), kept="whether the ages are locked"
    )

    @property
    def says_offers(self) -> bool:
        """Whether a voice says what is offered to somebody who plays with switches."""
        return self.one_switch and self.spoken_scan


SETTINGS: Final = Settings.rows()
USUAL: Final = Settings()


class Machine(Value, kw_only=True):
    """What is set for all users of this computer, below their own settings; what is locked holds over them."""

    file: Path | None = None  # None: no file sets anything
    settings: Settings = USUAL
    told: Mapping[str, object] = {}  # what is set, as it stands there
    given: Mapping[str, str] = {}  # the names of what is set, each with the place that says so
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
        """Settings with those replaced that the machine holds for a seat (None: the machine's own seat)."""
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
    path: Path | None, settings: Settings, changed: Collection[str] | None = None, machine: Machine = NO_MACHINE
) -> None:
    """Write these settings to the file, which always holds either the old or the new ones. Raises Troubled.

    Only what differs from the machine's is written: the rest goes on following that. ``changed``: the names of
    those that are changed in the file (None: all), as another program may have changed the rest of it. If it can't be
    read, it isn't written.
    """
    if path is None:
        raise Troubled(trouble("The settings can’t be kept: this user has no home folder."))
    try:
        write(path.parent, partial(_save, path, settings, changed, machine))
    except TimeoutError as error:
        silent = trouble("The settings aren’t kept yet: the disk doesn’t answer. They apply until you leave.")
        raise Troubled(silent) from error
    except OSError as error:
        failed = trouble("The settings can’t be kept ({reason}). They apply until you leave.", reason=trouble_of(error))
        raise Troubled(failed) from error


def _save(path: Path, settings: Settings, changed: Collection[str] | None, machine: Machine) -> None:
    """Raises OSError."""
    from isitok.store.atomic_write import replace_whole  # not before somebody changes something

    if changed is not None:
        try:
            if found := _read_or_nothing(path):
                settings = with_own(settings_from(found, machine.settings), settings, changed)
        except _Damaged:
            _set_settings_aside(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    below, held = plain(machine.settings), machine.held(machine.seat)
    own = {name: value for name, value in plain(settings).items() if value != below[name] and name not in held}
    if held:
        own |= {name: value for name, value in _found_before(path).items() if name in held}
    replace_whole(path, json.dumps({"format": _FORMAT, **own}, indent=2) + "\n")


def differing(before: Settings, now: Settings) -> frozenset[str]:
    """The names of the settings that aren't as they were."""
    return frozenset(name for name in SETTINGS if getattr(before, name) != getattr(now, name))


def with_own(found: Settings, own: Settings, changed: Collection[str]) -> Settings:
    """The settings that were found, but for those that were changed here."""
    return replace(found, **{name: getattr(own, name) for name in changed})


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
    unread = trouble("The settings can’t be read ({reason}), so the usual ones are used.", reason=trouble_of(error))
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
    return Settings(**{name: row.read(found.get(name), getattr(usual, name)) for name, row in SETTINGS.items()})


def plain(settings: Settings) -> dict[str, object]:
    """The settings as they stand in a file, by name."""
    held = vars(settings)
    return {name: list(held[name]) if isinstance(held[name], tuple) else held[name] for name in SETTINGS}


def _read(path: Path) -> Mapping[str, object]:
    raw = retry(partial(start_of, path, _LARGEST), REPLACED)
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

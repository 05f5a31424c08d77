"""What is set for all users of a computer, from what its places say: which values hold, and what isn't right in them.

There are several places, from strong to weak: on Windows the policies for the computer and for its user, and everywhere
a file. Any of them that locks, locks. What isn't right is a fault. It *locks* if it leaves open whether this is a
pupil's PC: then it is one, as far as anybody can tell.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, Final

from isitok.base.spelling import key_of, nearest
from isitok.base.trouble import Trouble, trouble
from isitok.base.value import Value, replace
from isitok.format.vocabulary import YOUNG_PEOPLE
from isitok.game.doors import Seat
from isitok.store.seat import YOUNGEST
from isitok.store.setting_kinds import ForAll, Kind, Setting
from isitok.store.settings import LONGEST_LEAD_NAME, SETTINGS, USUAL, Machine, settings_from, tidy_name
from isitok.store.settings_fault import Fault

POLICY: Final = "HKLM\\Software\\Policies\\isitok"
USERS_POLICY: Final = "HKCU\\Software\\Policies\\isitok"
NOT_IN_A_BROWSER: Final = frozenset({"folders", "teachers"})  # no disk, no accounts
CALLED: Final[Mapping[str, str]] = {POLICY: "policy (HKLM)", USERS_POLICY: "policy (HKCU)"}


class Said(Value):
    """What one place says."""

    where: str
    found: Mapping[str, object] = {}
    lines: Mapping[str, int] = {}
    faults: tuple[Fault, ...] = ()  # of the place as a whole
    anybodys: bool = False  # others than administrators may have written it
    narrows: bool = False  # so it is used only where it locks, or leaves fewer ages
    lacks: frozenset[str] = frozenset()  # keys that can't be set there


class _Takes(Value):
    """What a key takes."""

    right: Callable[[object], bool]
    told: Callable[[str], Trouble]  # for the key of a value that isn't right
    locks: bool = False  # it decides whether this is a pupil's PC
    free: bool = False  # any text may stand there: it is only as good as whoever wrote it


def _are_ages(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(each in tuple(map(str, YOUNG_PEOPLE)) for each in value)


def _are_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) and each.strip() for each in value)


def _one_of(names: Iterable[str]) -> Callable[[str], Trouble]:
    listed = ", ".join(names)
    return lambda key: trouble("“{key}” isn’t used: it takes one of {names}", key=key, names=listed)


def _no_ages(key: str) -> Trouble:
    names = ", ".join(f'"{band}"' for band in YOUNG_PEOPLE)
    return trouble("“{key}” isn’t used as it stands: it takes a list in [ ] of {names}", key=key, names=names)


def _no_name(key: str) -> Trouble:
    return trouble(
        "“{key}” isn’t used as it stands: it takes a name; most letters: {most}",
        key=key,
        most=LONGEST_LEAD_NAME,
    )


def _no_switch(key: str) -> Trouble:
    return trouble("“{key}” isn’t used: it takes true or false, without quotation marks", key=key)


def _no_texts(key: str) -> Trouble:
    return trouble("“{key}” isn’t used: it takes a list of texts", key=key)


def _is_switch(value: object) -> bool:
    return isinstance(value, bool)


def _is_name(value: object) -> bool:
    return bool(tidy_name(value)) and len(str(value)) <= LONGEST_LEAD_NAME


_ARE: Final[Mapping[Kind, tuple[Callable[[object], bool], Callable[[str], Trouble]]]] = {
    Kind.SWITCH: (_is_switch, _no_switch),
    Kind.NAME: (_is_name, _no_name),
    Kind.AGES: (_are_ages, _no_ages),
    Kind.TEXTS: (_are_texts, _no_texts),
}


def _takes(setting: Setting, for_all: ForAll) -> _Takes:
    right, told = _ARE.get(setting.kind) or (lambda value: value in setting.choices, _one_of(setting.choices))
    return _Takes(right, told, locks=for_all.locks, free=for_all.free)


_FOR_ALL: Final = {name: setting.for_all for name, setting in SETTINGS.items() if setting.for_all}
_TAKES: Final[Mapping[str, _Takes]] = {
    "format": _Takes(lambda value: True, _no_name),
    **{name: _takes(SETTINGS[name], for_all) for name, for_all in _FOR_ALL.items()},
    "teachers": _Takes(_are_texts, _no_texts, locks=True, free=True),
    "locked": _Takes(_are_texts, _no_texts, locks=True),
    "set_by": _Takes(_is_name, _no_name, free=True),
}
_USERS_OWN: Final = tuple(name for name in SETTINGS if name not in _TAKES)
_LOCKED_TOO: Final = tuple(name for name, for_all in _FOR_ALL.items() if for_all.locked_too)
_WORDS: Final = {  # in a key that is none, these say that it is about what locks
    **dict.fromkeys(("lock", "locks", "locking"), "lock_ages"),
    "locked": "locked",
    **dict.fromkeys(("age", "ages"), "ages"),
    **dict.fromkeys(("teacher", "teachers"), "teachers"),
}
_ADD_UP: Final = ("lock_ages", "locked")  # whichever place says so, it is locked
KEYS: Final = frozenset(_TAKES)
_MOST: Final = 50  # keys that are none and are looked at: a file with more of them isn't one of settings
LISTS: Final = (*(name for name in _FOR_ALL if SETTINGS[name].kind in (Kind.AGES, Kind.TEXTS)), "teachers", "locked")
SWITCHES: Final = tuple(name for name in _FOR_ALL if SETTINGS[name].kind is Kind.SWITCH)

Knows = Callable[[tuple[str, ...]], bool | Trouble]
"""Whether this account is one of these accounts, or in one of these groups; or why that can't be told."""


def set_here(places: Sequence[Said], is_teacher: Knows) -> Machine:
    """What holds, by these places, of which the stronger come first. Folders of packs are the named ones."""
    found, givers, faults = _found_in(places)
    locked: set[str] = set()
    for said in places:
        for key in islice(dict.fromkeys(_locked_by(said)), _MOST):
            if key in found and key in _TAKES:
                locked.add(key)
            else:
                faults.append(_not_set(key, said))
    locks = found.get("lock_ages") is True or "ages" in locked
    if locks and "ages" not in found and not any(map(_has_said_why, places)):
        by = givers["lock_ages"]
        needs = trouble("“lock_ages” needs “ages”, which aren’t set")
        mend = trouble("say which: {example}", example='"ages": ["11-14"]')
        faults.append(Fault(by.where, needs, mend, by.lines.get("lock_ages", 0), locks=True))
    doubt = next((fault for fault in faults if fault.locks), None)
    seat = Seat.PUPIL if locks or doubt else Seat.OPEN
    if locks and doubt is None and (teachers := _texts(found, "teachers")):
        known = is_teacher(teachers)
        if isinstance(known, Trouble):
            told = trouble("whether this account is one of the “teachers” can’t be told ({reason})", reason=known)
            faults.append(Fault(givers["teachers"].where, told))
        elif known:
            seat = Seat.ADULT
    settings = settings_from({key: found[key] for key in found if key in SETTINGS and key != "folders"}, USUAL)
    if seat is Seat.OPEN:
        locked -= {"lock_ages"}  # a user may lock more than is locked for all
    elif doubt or found.get("lock_ages"):
        locked |= {key for key in _LOCKED_TOO if key in found}
    if seat is Seat.PUPIL:
        own = settings.own_stories and doubt is None
        settings = replace(settings, lock_ages=True, ages=settings.ages or YOUNGEST, own_stories=own)
        locked |= {"lock_ages", "ages"}
    elif seat is Seat.ADULT:
        settings = replace(settings, lock_ages=False)
        locked -= {"lock_ages", "ages"}
    folders = tuple(Path(name) for name in _texts(found, "folders"))
    for folder in folders:
        if not folder.is_absolute():
            told = trouble("the packs in “{name}” aren’t used: it isn’t a whole path", name=folder)
            faults.append(Fault(givers["folders"].where, told, line=givers["folders"].lines.get("folders", 0)))
    return Machine(
        settings=settings,
        told={key: value for key, value in found.items() if key != "format"},
        given={key: by.where for key, by in givers.items()},
        locked=frozenset(locked - {"locked", "teachers", "set_by", "format"}),
        set_by=tidy_name(found.get("set_by")),
        packs=tuple(dict.fromkeys(folder for folder in folders if folder.is_absolute())),
        seat=seat,
        faults=tuple(faults),
        doubt=_only_play(doubt) if doubt else None,
        troubles=tuple(_in(fault) for fault in faults if not fault.locks),
    )


def _only_play(fault: Fault) -> Trouble:
    reason = fault.what
    if fault.line:
        reason = trouble("{what}, in line {line}", what=reason, line=fault.line)
    return trouble(
        "Only Play is here: what is set for this computer can’t be used. Whoever looks after it: {file}, {reason}.",
        file=fault.where,
        reason=reason,
    )


def _in(fault: Fault) -> Trouble:
    return trouble("In {file}, {what}.", file=fault.where, what=fault.what)


def _texts(found: Mapping[str, object], key: str) -> tuple[str, ...]:
    listed: Any = found.get(key, ())
    return tuple(dict.fromkeys(each.strip() for each in listed))


def _locked_by(said: Said) -> Sequence[str]:
    listed: Any = said.found.get("locked")
    return listed if _are_texts(listed) else ()


def _has_said_why(said: Said) -> bool:
    """Whether this place has told already why there are no ages."""
    return any(fault.locks for fault in said.faults) or ("ages" in said.found and not said.narrows)


def _found_in(places: Sequence[Said]) -> tuple[dict[str, object], dict[str, Said], list[Fault]]:
    """What is set, by whom, and what isn't right. Of a place that anybody may have written, no free text is used."""
    found: dict[str, object] = {}
    givers: dict[str, Said] = {}
    faults: list[Fault] = []
    for said in sorted(places, key=lambda said: said.narrows):
        decided = found.get("lock_ages") is True or any(fault.locks for fault in faults)
        faults += said.faults
        unknown = 0
        for key, value in said.found.items():
            takes, line = _TAKES.get(key), said.lines.get(key, 0)
            if takes is None:
                unknown += 1
                if unknown <= _MOST:
                    faults.append(_no_key(key, value, said.where, line))
                continue
            if key in said.lacks:
                faults.append(
                    Fault(said.where, trouble("“{key}” isn’t used: it can’t be set there", key=key), line=line)
                )
                continue
            if key in found and not (key in _ADD_UP or said.narrows):
                continue
            if not takes.right(value):
                faults.append(Fault(said.where, takes.told(key), line=line, locks=takes.locks))
                value = _readable(value, takes)
            if said.narrows:
                value = _narrower(key, value, found, decided=decided)
            if value is None or (said.anybodys and takes.free) or (key in found and key in _ADD_UP and not value):
                continue
            found[key] = [*_locked_by(said), *_texts(found, key)] if key == "locked" else value
            givers[key] = said
        if unknown > _MOST:
            faults.append(Fault(said.where, trouble("most of what it holds isn’t a setting"), locks=True))
    return found, givers, faults


def _narrower(key: str, value: object, found: Mapping[str, object], *, decided: bool) -> object:
    """What of it counts where whom it is for may have written it; None: nothing does.

    ``decided``: a stronger place locks, so ages that it doesn't name aren't theirs to choose.
    """
    if key == "ages" and isinstance(value, list):
        named: Any = found.get("ages")
        return [band for band in named if band in value] or None if named else None if decided else value
    return value if key == "locked" or (key == "lock_ages" and value is True) else None


def _readable(value: object, takes: _Takes) -> object:
    """What can be used of a value that isn't right: the ages in it, or as much of a name as is shown; None: nothing."""
    if takes.right is _is_name:
        return tidy_name(value) or None
    if takes.right is not _are_ages:
        return None
    told = value if isinstance(value, list) else re.split(r"[\s,;]+", value) if isinstance(value, str) else []
    return [str(band) for band in YOUNG_PEOPLE if band in told] or None


def _no_key(key: str, value: object, where: str, line: int) -> Fault:
    key = tidy_name(key)  # what is shown is one short line, whatever stands there
    if near := _near(key):
        told, mend = trouble("“{key}” isn’t a setting", key=key), trouble("did you mean “{near}”?", near=near)
        return Fault(where, told, mend, line, locks=True)
    if isinstance(value, dict) and any(map(_near, islice(value, _MOST))):
        mend = trouble("what stands inside it has to stand outside")
        return Fault(where, trouble("“{key}” isn’t a setting", key=key), mend, line, locks=True)
    return Fault(where, trouble("“{key}” isn’t used: it can’t be set for all users", key=key), line=line)


def _near(key: str) -> str:
    """The setting for all users that may have been meant by a key that is none; "" if none was."""
    if key in _USERS_OWN:
        return ""
    found = nearest(key, (*_TAKES, *_USERS_OWN))
    if found:
        return "" if found[0] in _USERS_OWN else found[0]
    words = key_of(key).split("-")
    return next((_WORDS[word] for word in words if word in _WORDS), "")


def _not_set(key: str, by: Said) -> Fault:
    key, line = tidy_name(key), by.lines.get("locked", 0)
    if key not in _TAKES and (near := _near(key)):
        told = trouble("“{key}” isn’t a setting that can be locked", key=key)
        return Fault(by.where, told, trouble("did you mean “{near}”?", near=near), line, locks=True)
    told = trouble("“{key}” isn’t locked: it isn’t set there", key=key)
    return Fault(by.where, told, line=line, locks=key in ("ages", "lock_ages"))

"""The settings for all users of this computer: one JSON file that only its administrators can write.

It lies below each user's own settings, except for what it locks. What isn't right in it is said, and the rest is used.
A file that an ordinary user could have written isn't used at all.
"""

from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Final

from isitok.disk import is_folder, is_gone, start_of, why
from isitok.packs.model.vocabulary import YOUNG_PEOPLE, Nation
from isitok.patience import ask
from isitok.store.settings import THEMES, USUAL, Machine, settings_from, tidy_name
from isitok.store.strict import plain_json
from isitok.store.trusted import why_not_trusted
from isitok.trouble import Trouble, trouble

FILE: Final = "settings.json"
PACKS: Final = "packs"  # a folder beside it: packs for all users
_LARGEST: Final = 64 * 1024
_NOT_SETTINGS: Final = ("format", "set_by", "folders", "locked")

TrustedBy = Callable[[Path], Trouble | None]


def load_machine(folder: Path | None, distrust: TrustedBy | None = None) -> Machine:
    """Load what is set for all users in this folder. Never raises: what can't be read is among its troubles.

    ``distrust`` says why a file can't be trusted, and None for one that can.
    """
    if folder is None:
        return Machine()
    try:
        return ask(folder, partial(_load, folder, distrust or why_not_trusted))
    except TimeoutError as error:
        return Machine(troubles=(_unread(folder / FILE, why(error)),))


def _load(folder: Path, distrust: TrustedBy) -> Machine:
    packs, troubles = _packs_beside(folder, distrust)
    file = folder / FILE
    if is_gone(file):
        return Machine(packs=packs, troubles=troubles)
    try:
        if distrusted := distrust(file):
            return Machine(packs=packs, troubles=(*troubles, distrusted))
        raw = start_of(file, _LARGEST + 1)
    except OSError as error:
        return Machine(packs=packs, troubles=(*troubles, _unread(file, why(error))))
    reason = trouble("it isn’t JSON as it should be")
    try:
        found = plain_json(raw.decode(_encoding(raw))) if len(raw) <= _LARGEST else None
    except (ValueError, RecursionError) as error:
        found = None
        if line := getattr(error, "lineno", 0):
            reason = trouble("it isn’t JSON as it should be, at line {line}", line=line)
    if not isinstance(found, dict):
        return Machine(packs=packs, troubles=(*troubles, _unread(file, reason)))
    return _machine(file, found, packs, troubles)


def _encoding(raw: bytes) -> str:
    """How a file is written: ``>`` in Windows' PowerShell writes UTF-16, with a mark at its beginning."""
    return "utf-16" if raw[:2] in (BOM_UTF16_LE, BOM_UTF16_BE) else "utf-8-sig"


def _machine(file: Path, found: Mapping[str, object], packs: tuple[Path, ...], before: tuple[Trouble, ...]) -> Machine:
    bad = list(before)
    given = {key: found[key] for key in _TAKES if key in found}
    for key, (takes, why_not) in _TAKES.items():
        if key in given and not takes(given[key]):
            bad.append(why_not(file, key))
            del given[key]
    locked = set()
    for key in _names(found, "locked", file, bad):
        if key in given:
            locked.add(key)
        else:
            bad.append(trouble("In {file}, “{key}” isn’t locked: it isn’t set there.", file=file, key=key))
    unknown = (key for key in found if key not in _TAKES and key not in _NOT_SETTINGS)
    bad += (
        trouble("In {file}, “{key}” isn’t used: it can’t be set for all users.", file=file, key=key) for key in unknown
    )
    settings = settings_from(given, USUAL)
    if settings.lock_ages and settings.ages:
        locked.add("ages")
    elif settings.lock_ages:
        bad.append(trouble("In {file}, “lock_ages” needs “ages”, which aren’t set there.", file=file))
    more = tuple(Path(name) for name in _names(found, "folders", file, bad) if _is_whole(name, file, bad))
    return Machine(
        file=file,
        settings=settings,
        given=frozenset(given),
        locked=frozenset(locked),
        set_by=tidy_name(found.get("set_by")),
        packs=tuple(dict.fromkeys((*packs, *more))),
        troubles=tuple(bad),
    )


def _packs_beside(folder: Path, distrust: TrustedBy) -> tuple[tuple[Path, ...], tuple[Trouble, ...]]:
    """The folder of packs for all users, if there is one that only administrators can write."""
    packs = folder / PACKS
    if not is_folder(packs):
        return (), ()
    try:
        distrusted = distrust(packs)
    except OSError as error:
        distrusted = _unread(packs, why(error))
    return ((), (distrusted,)) if distrusted else ((packs,), ())


def _names(found: Mapping[str, object], key: str, file: Path, bad: list[Trouble]) -> Iterator[str]:
    """The texts in a list."""
    listed = found.get(key, [])
    if isinstance(listed, list) and all(isinstance(name, str) for name in listed):
        yield from dict.fromkeys(listed)
    else:
        bad.append(trouble("In {file}, “{key}” isn’t used: it takes a list of texts.", file=file, key=key))


def _is_whole(name: str, file: Path, bad: list[Trouble]) -> bool:
    if Path(name).is_absolute():
        return True
    bad.append(trouble("In {file}, the packs in “{name}” aren’t used: it isn’t a whole path.", file=file, name=name))
    return False


def _unread(file: Path, reason: Trouble) -> Trouble:
    return trouble("What is set for all users of this computer isn’t used ({reason}): {file}", reason=reason, file=file)


def _are_ages(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(each in tuple(map(str, YOUNG_PEOPLE)) for each in value)


def _not_one_of(names: Iterable[str]) -> Callable[[Path, str], Trouble]:
    listed = ", ".join(names)
    return lambda file, key: trouble(
        "In {file}, “{key}” isn’t used: it takes one of {names}.", file=file, key=key, names=listed
    )


def _no_ages(file: Path, key: str) -> Trouble:
    names = ", ".join(YOUNG_PEOPLE)
    return trouble("In {file}, “{key}” isn’t used: it takes a list of {names}.", file=file, key=key, names=names)


def _no_name(file: Path, key: str) -> Trouble:
    return trouble("In {file}, “{key}” isn’t used: it takes a name.", file=file, key=key)


def _no_switch(file: Path, key: str) -> Trouble:
    return trouble("In {file}, “{key}” isn’t used: it takes true or false.", file=file, key=key)


_TAKES: Final[Mapping[str, tuple[Callable[[object], bool], Callable[[Path, str], Trouble]]]] = {
    "theme": (lambda value: value in THEMES, _not_one_of(THEMES)),
    "nation": (lambda value: value in tuple(map(str, Nation)), _not_one_of(Nation)),
    "ages": (_are_ages, _no_ages),
    "lead_name": (lambda value: bool(tidy_name(value)), _no_name),
    "lock_ages": (lambda value: isinstance(value, bool), _no_switch),
}
"""The settings that can be set for all users: whether a value is one, and what to say where it is none."""

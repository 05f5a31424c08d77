"""The settings for all users of this computer: one JSON file that only its administrators can write, or policies.

They lie below each user's own settings, except for what is locked. What isn't right in them is said, and the rest is
used; where it isn't certain whether this is a pupil's PC, it is one. An ordinary user's file isn't used at all.
"""

import sys
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from isitok.base.disk import is_folder, is_gone, start_of, trouble_of
from isitok.base.jobs import ask
from isitok.base.trouble import Trouble, trouble
from isitok.base.value import Value, replace
from isitok.store.settings import NO_MACHINE, Machine, tidy_name
from isitok.store.strict import plain_json

if TYPE_CHECKING:
    from isitok.store.set_here import Knows, Said
    from isitok.store.settings_fault import Fault
    from isitok.store.trusted import Standing

    Stands = Callable[[Path], Standing]

FILE: Final = "settings.json"
PACKS: Final = "packs"  # a folder beside it: packs for all users
LARGEST: Final = 64 * 1024


def load_machine(
    folder: Path | None,
    stands: "Stands | None" = None,
    policies: "tuple[Said, ...] | None" = None,
    is_teacher: "Knows | None" = None,
) -> Machine:
    """Load what is set for all users in this folder, and by policies. Never raises: what can't be read is a fault.

    ``stands`` says how far a file can be trusted, ``is_teacher`` whether this account is among some names; each is
    the system's answer unless another is given, and so are ``policies``, of which the stronger come first.
    """
    if policies is None and sys.platform == "win32":
        from isitok.store.policy import policies as of_this_computer

        policies = of_this_computer()
    found = _Found()
    if folder is not None:
        try:
            found = ask(folder, partial(_find, folder, stands or _standing))
        except TimeoutError as error:
            found = _Found(said=_unread(folder / FILE, error))
    places = [said for said in (*(policies or ()), found.said) if said]
    machine = NO_MACHINE
    if places:
        from isitok.store.accounts import account_is_among
        from isitok.store.set_here import set_here

        machine = set_here(places, is_teacher or account_is_among)
    return replace(
        machine,
        file=folder / FILE if folder and found.said else None,
        packs=tuple(dict.fromkeys((*found.packs, *machine.packs))),
        troubles=(*found.troubles, *machine.troubles),
        not_used=found.not_used,
    )


class _Found(Value, kw_only=True):
    """What lies in the folder."""

    packs: tuple[Path, ...] = ()
    troubles: tuple[Trouble, ...] = ()  # why packs there aren't used
    said: "Said | None" = None
    not_used: Trouble | None = None  # there is a file, and it is an ordinary user's


def _standing(path: Path) -> "Standing":
    from isitok.store.trusted import standing  # on most computers nothing is set for all

    return standing(path)


def _find(folder: Path, stands: "Stands") -> _Found:
    packs, troubles = _packs_beside(folder, stands)
    file = folder / FILE
    if is_gone(file):
        return _Found(packs=packs, troubles=troubles)
    try:
        found = stands(file)
        if found.ordinary:
            return _Found(packs=packs, troubles=troubles, not_used=not_an_administrators(file))
        said = said_in(start_of(file, LARGEST), str(file), open_to_others=found.open)
    except OSError as error:
        said = _unread(file, error)
    return _Found(packs=packs, troubles=troubles, said=said)


def said_in(raw: bytes, where: str, open_to_others: Path | None = None) -> "Said":
    """What a file with these bytes says, by itself; of one that isn't as it should be, what of it can be read."""
    from isitok.store.members import members_in
    from isitok.store.set_here import KEYS, Said
    from isitok.store.settings_fault import Fault

    faults: list[Fault] = []
    if open_to_others:
        told = trouble("not only administrators can change “{open}”", open=open_to_others)
        mend = trouble("nobody else may own it or have more than the right to read it")
        faults.append(Fault(where, told, mend, locks=True))
    if fault := _fault_of(raw, where):
        faults.append(fault)
    found: dict[str, object] = {}
    lines: dict[str, int] = {}
    for member in members_in(raw.decode(_encoding(raw), "replace")):
        if member.key in found:
            told = trouble("“{key}” stands there twice", key=tidy_name(member.key))
            locks = member.key in KEYS
            faults.append(Fault(where, told, trouble("leave one of them"), member.line, locks=locks))
        else:
            found[member.key], lines[member.key] = member.value, member.line
    return Said(where=where, found=found, lines=lines, faults=tuple(faults), anybodys=open_to_others is not None)


def _fault_of(raw: bytes, where: str) -> "Fault | None":
    """What keeps a file with these bytes from being one with settings."""
    from isitok.store.settings_fault import Fault

    if not raw.strip():
        return Fault(where, trouble("it is empty"), trouble("write settings into it, or take it away"), locks=True)
    if len(raw) >= LARGEST:
        return Fault(where, trouble("it is too large"), trouble("settings take a few lines"), locks=True)
    try:
        if isinstance(plain_json(raw.decode(_encoding(raw))), dict):
            return None
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", 0)
        mend = trouble(
            "look there and in the line before for a comma, a quotation mark or a bracket that is missing or too many"
        )
        return Fault(where, trouble("it isn’t JSON as it should be"), mend if line else None, line, locks=True)
    mend = trouble("they stand between {brackets}", brackets="{ and }")
    return Fault(where, trouble("it holds no settings"), mend, locks=True)


def not_an_administrators(file: Path) -> Trouble:
    """Why a machine file that an ordinary user owns is ignored."""
    return trouble("{file} isn’t used: it doesn’t belong to an administrator.", file=file)


def _encoding(raw: bytes) -> str:
    """How a file is written: ``>`` in Windows' PowerShell writes UTF-16, with a mark at its beginning."""
    return "utf-16" if raw[:2] in (BOM_UTF16_LE, BOM_UTF16_BE) else "utf-8-sig"


def _packs_beside(folder: Path, stands: "Stands") -> tuple[tuple[Path, ...], tuple[Trouble, ...]]:
    """The folder of packs for all users, if there is one that only administrators can write."""
    packs = folder / PACKS
    if not is_folder(packs):
        return (), ()
    from isitok.store.trusted import why_not_trusted

    try:
        distrusted = why_not_trusted(packs, stands(packs))
    except OSError as error:
        distrusted = trouble("The packs in {folder} aren’t used ({reason}).", folder=packs, reason=trouble_of(error))
    return ((), (distrusted,)) if distrusted else ((packs,), ())


def _unread(file: Path, error: OSError) -> "Said":
    from isitok.store.set_here import Said
    from isitok.store.settings_fault import Fault

    told = trouble("it can’t be read ({reason})", reason=trouble_of(error))
    return Said(where=str(file), faults=(Fault(str(file), told, locks=True),))

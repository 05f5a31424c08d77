"""What Windows' policies set for all users of a computer: values in its registry, named as in the settings' file."""

import sys
from collections.abc import Mapping
from typing import Final

from isitok.base.spelling import key_of
from isitok.base.trouble import trouble
from isitok.store.set_here import LISTS, POLICY, SWITCHES, Said
from isitok.store.settings_fault import Fault

_TEXT, _NUMBER, _TEXTS = 1, 4, 7  # REG_SZ, REG_DWORD, REG_MULTI_SZ
_MOST: Final = 200  # values that are looked at: there are a dozen names

Values = Mapping[str, tuple[int, object]]
"""The values of a key: by their names, each with its kind and what it holds."""


def policy() -> Said | None:
    """What the policies of this computer say; None if there are none."""
    if sys.platform != "win32":
        return None
    try:
        values = _values()
    except OSError as error:
        from isitok.base.disk import is_no_such, why

        if is_no_such(error):
            return None
        unread = trouble("it can’t be read ({reason})", reason=why(error))
        return Said(where=POLICY, faults=(Fault(POLICY, unread, locks=True),))
    return said_by(values) if values else None


def said_by(values: Values) -> Said:
    """What these values say. One whose kind or form isn't right stays as it is, so that it is found to be wrong."""
    return Said(where=POLICY, found={_key(name): _value(_key(name), *held) for name, held in values.items()})


def _key(name: str) -> str:
    known = key_of(name).replace("-", "_")  # Windows takes no notice of capital letters
    return known if known == name.lower() else name


def _value(key: str, kind: int, held: object) -> object:
    if key in SWITCHES:
        if kind == _NUMBER:
            return {0: False, 1: True}.get(held, held) if isinstance(held, int) else held
        return {"false": False, "true": True}.get(held.strip().lower(), held) if isinstance(held, str) else held
    if kind == _TEXT and isinstance(held, str):
        parts = held.replace(",", ";") if key == "ages" else held  # as in --ages: no age has a comma
        return [part.strip() for part in parts.split(";") if part.strip()] if key in LISTS else held
    if kind == _TEXTS and key in LISTS:
        return held
    return None  # a number, or a text in which Windows would put variables that each user can set


def _values() -> dict[str, tuple[int, object]]:
    """Raises OSError, also if there is no such key."""
    import winreg

    found: dict[str, tuple[int, object]] = {}
    path = POLICY.partition("\\")[2]
    access = winreg.KEY_READ | winreg.KEY_WOW64_64KEY  # type: ignore[attr-defined,unused-ignore]
    with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, path, 0, access) as key:  # type: ignore[attr-defined,unused-ignore]
        for number in range(min(winreg.QueryInfoKey(key)[1], _MOST)):  # type: ignore[attr-defined,unused-ignore]
            name, held, kind = winreg.EnumValue(key, number)  # type: ignore[attr-defined,unused-ignore]
            if name:  # the key's own value has none
                found[name] = (kind, held)
    return found

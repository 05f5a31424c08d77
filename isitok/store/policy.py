"""What Windows' policies set, for all users of a computer or for one: values in its registry, named as in the file."""

from collections.abc import Mapping
from typing import Final

from isitok.base.spelling import key_of
from isitok.base.trouble import trouble
from isitok.store.set_here import LISTS, POLICY, SWITCHES, USERS_POLICY, Said
from isitok.store.settings_fault import Fault

_TEXT, _NUMBER, _TEXTS = 1, 4, 7  # REG_SZ, REG_DWORD, REG_MULTI_SZ
_MOST: Final = 200  # values that are looked at: there are a dozen names

Values = Mapping[str, tuple[int, object]]
"""The values of a key: by their names, each with its kind and what it holds."""


def policies() -> tuple[Said, ...]:
    """What the policies say, those of this computer before those of its user: none, one or both."""
    return tuple(said for where in (POLICY, USERS_POLICY) if (said := _policy(where)))


def _policy(where: str) -> Said | None:
    try:
        values, is_open = _values(where)
    except OSError as error:
        from isitok.base.disk import is_no_such, trouble_of

        if is_no_such(error):
            return None
        unread = trouble("it can’t be read ({reason})", reason=trouble_of(error))
        return Said(where=where, faults=(Fault(where, unread, locks=True),))
    return said_by(values, where, is_open=is_open) if values else None


def said_by(values: Values, where: str = POLICY, *, is_open: bool = False) -> Said:
    """What these values say. One whose kind or form isn't right stays as it is, so that it is found to be wrong.

    ``is_open``: others than administrators can change them.
    """
    told = trouble("not only administrators can change it, so it is used only where it locks")
    return Said(
        where=where,
        found={_key(name): _value(_key(name), *held) for name, held in values.items()},
        faults=(Fault(where, told),) if is_open else (),
        narrows=is_open,
        lacks=frozenset({"teachers"} if where == USERS_POLICY else ()),
    )


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


def _values(where: str) -> tuple[dict[str, tuple[int, object]], bool]:
    """The values, and whether others than administrators can change them.

    Raises OSError, also if there is no such key.
    """
    import winreg

    from isitok.store.acl import is_open_to_others, rights_of_key

    found: dict[str, tuple[int, object]] = {}
    path = where.partition("\\")[2]
    root = winreg.HKEY_LOCAL_MACHINE if where == POLICY else winreg.HKEY_CURRENT_USER  # type: ignore[attr-defined,unused-ignore]
    access = winreg.KEY_READ | winreg.KEY_WOW64_64KEY  # type: ignore[attr-defined,unused-ignore]
    with winreg.OpenKey(root, path, 0, access) as key:  # type: ignore[attr-defined,unused-ignore]
        for number in range(min(winreg.QueryInfoKey(key)[1], _MOST)):  # type: ignore[attr-defined,unused-ignore]
            name, held, kind = winreg.EnumValue(key, number)  # type: ignore[attr-defined,unused-ignore]
            if name:  # the key's own value has none
                found[name] = (kind, held)
        return found, is_open_to_others(rights_of_key(int(key)))

"""Whether the account that plays is a teacher's: one of some accounts, or in one of some groups.

Asked is the system, about the process itself; no variable that a user could set is looked at.
"""

import os
import sys
from collections.abc import Collection, Iterable
from contextlib import suppress

from isitok.base.disk import trouble_of
from isitok.base.jobs import ask
from isitok.base.trouble import Trouble


def account_is_among(named: tuple[str, ...]) -> bool | Trouble:
    """Whether this account is named here, or in a group that is; or why that can't be told in time."""
    try:
        return ask("accounts", lambda: _on_windows(named) if sys.platform == "win32" else is_among(named, _names()))
    except OSError as error:
        return trouble_of(error)


def is_among(named: Iterable[str], names: Collection[str]) -> bool:
    """Whether one of these names of accounts or groups is among an account's own names and groups.

    Those of a domain (``SCHOOL\\Staff``) are compared as Windows does, which takes no notice of capital letters.
    """
    folded = {name.casefold() for name in names if "\\" in name}
    return any(name in names or ("\\" in name and name.casefold() in folded) for name in named)


def _names() -> frozenset[str]:
    """The name of this process's user, and those of all its groups. What has no name is nobody's."""
    found: set[str] = set()
    if sys.platform != "win32":
        import grp
        import pwd

        with suppress(KeyError):
            found.add(pwd.getpwuid(os.getuid()).pw_name)
        for number in {os.getgid(), *os.getgroups()}:
            with suppress(KeyError):
                found.add(grp.getgrgid(number).gr_name)
    return frozenset(found)


def _on_windows(named: tuple[str, ...]) -> bool:
    """The same on Windows, which knows groups in groups. Raises OSError if it can't say."""
    from isitok.store.sids import is_member, sid_of

    failed: OSError | None = None
    for name in named:
        try:
            sid = sid_of(name)
            if sid is not None and is_member(sid):
                return True
        except OSError as error:  # a domain that doesn't answer: another name may do
            failed = error
    if failed is not None:
        raise failed
    return False

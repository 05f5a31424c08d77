"""Where a store is: a path, or a database's address, in which there may be a password that is never said."""

import re
from typing import Final

_MEANT: Final = re.compile(r"[\s\"']*(?:[a-z][a-z0-9+.-]+://|postgres\w*:)|.*\bpassword\s*=", re.IGNORECASE | re.DOTALL)
_ADDRESS: Final = re.compile(
    r"(\w[\w+.-]*://)(?:([\w.%+-]*)(?::[^@]*)?(@))?((?:\[[\da-f:]*\]|[\w.-]*)(?::\d*)?(?:/[^@]*)?)", re.IGNORECASE
)
"""Scheme, user and server, between which a password may stand."""


def is_address(where: str) -> bool:
    """Whether an address of a database is meant, of whatever kind and however it is written: it may hold a password."""
    return _MEANT.match(where) is not None


def name_of(where: str) -> str:
    """The name of a store as it can be said: an address without its password, or only that it is one."""
    if not is_address(where):
        return where
    address, _, rest = where.partition("?")
    found = _ADDRESS.fullmatch(address)
    return "".join(filter(None, found.groups())) if found and "@" not in rest else "the store’s address"

"""Where a store is: a path, or a database's address, in which there may be a password that is never said."""

import re
from typing import Final

# They are read when they are needed: each start of the game comes by here.
_MEANT: Final = r"(?is)[\s\"']*(?:[a-z][a-z0-9+.-]+://|postgres\w*:)|.*\bpassword\s*="
_ADDRESS: Final = r"(?i)(\w[\w+.-]*://)(?:([\w.%+-]*)(?::[^@]*)?(@))?((?:\[[\da-f:]*\]|[\w.-]*)(?::\d*)?(?:/[^@]*)?)"
"""Scheme, user and server, between which a password may stand."""


def is_address(where: str) -> bool:
    """Whether an address of a database is meant, of whatever kind and however it is written: it may hold a password."""
    return re.match(_MEANT, where) is not None


def name_of(where: str) -> str:
    """The name of a store as it can be said: an address without its password, or only that it is one."""
    if not is_address(where):
        return where
    address, _, rest = where.partition("?")
    found = re.fullmatch(_ADDRESS, address)
    return "".join(filter(None, found.groups())) if found and "@" not in rest else "the store’s address"

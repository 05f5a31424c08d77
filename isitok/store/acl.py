"""Who can write a file, or a key of the registry, as Windows says it: in SDDL, its own language for owners and rights.

``O:BAG:SYD:(A;;FA;;;SY)(A;;0x1200a9;;;BU)``: the administrators own it, the system may do all, users may read.
"""

import re
from pathlib import Path
from typing import Final

_ADMINISTRATORS: Final = frozenset(
    (
        "BA",  # the administrators of this computer,
        "LA",  # and the one that it came with
        "DA",  # the administrators of the domain,
        "EA",  # and of all domains
        "SY",  # the system
        "S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464",  # what installs updates
    )
)

# The rights to change a file or folder, to take away what is in it, or to say who may.
_DELETE, _WRITE_RIGHTS, _WRITE_OWNER = 0x10000, 0x40000, 0x80000
_DELETE_CHILD = 0x40
_GENERIC_ALL, _GENERIC_WRITE = 0x10000000, 0x40000000
_WRITE_DATA, _APPEND = 0x2, 0x4  # in a key: to set values, and to make keys in it

_TAKES_AWAY: Final = _DELETE | _WRITE_RIGHTS | _WRITE_OWNER | _DELETE_CHILD | _GENERIC_ALL | _GENERIC_WRITE
_CHANGES: Final = _TAKES_AWAY | _WRITE_DATA | _APPEND

_NAMED: Final = {
    "GA": _GENERIC_ALL,
    "GW": _GENERIC_WRITE,
    "FA": 0x1F01FF,
    "FW": 0x120116,
    "KA": 0xF003F,
    "KW": 0x20006,
    "SD": _DELETE,
    "WD": _WRITE_RIGHTS,
    "WO": _WRITE_OWNER,
    "DC": _WRITE_DATA,
    "LC": _APPEND,
    "DT": _DELETE_CHILD,
}
_DOMAINS: Final = re.compile(r"S-1-5-21-\d+-\d+-\d+-(500|512|519)")  # a domain's Administrator and administrators
_ENTRY: Final = re.compile(r"\(([^()]*)\)")


def is_an_administrators(sddl: str) -> bool:
    """Whether this belongs to an administrator, or to the system."""
    owner = re.match(r"O:(.*?)(?=G:|D:|S:|$)", sddl)
    return owner is not None and _is_administrator(owner[1])


def _is_administrator(who: str) -> bool:
    return who in _ADMINISTRATORS or _DOMAINS.fullmatch(who) is not None


def is_open_to_others(sddl: str, *, around: bool = False) -> bool:
    """Whether anybody but an administrator owns this, or can change it.

    ``around``: it is the folder of a file. There, others may put in new files, which are then theirs: Windows lets
    everybody do that in ProgramData.
    """
    if not is_an_administrators(sddl):
        return True
    listed = re.search(r"D:([^()]*)((?:\(.*\))?)", sddl)
    if listed is None or "NO_ACCESS_CONTROL" in listed[1]:
        return True  # without a list, everybody may do everything
    if ";(" in listed[2]:
        return True  # under conditions that nobody here understands
    changes = _TAKES_AWAY if around else _CHANGES
    for entry in _ENTRY.findall(listed[2]):
        parts = entry.split(";")
        if len(parts) < 6:
            return True
        kind, flags, rights, who = parts[0], parts[1], parts[2], parts[5]
        inherited_only = "IO" in re.findall("..", flags)
        if kind in ("A", "OA") and not inherited_only and not _is_administrator(who) and _holds(rights, changes):
            return True
    return False


def _holds(rights: str, changes: int) -> bool:
    """Whether one of these changes is among the rights."""
    if rights.lower().startswith("0x"):
        return int(rights, 16) & changes != 0
    return any(_NAMED[name] & changes for name in re.findall("..", rights) if name in _NAMED)


def rights_of(path: Path, *, itself: bool = False) -> str:
    """The owner and the rights of a file or folder on Windows, in SDDL; ``itself``: of a link, not of what it leads to.

    Raises OSError.
    """
    import ctypes

    read_rights, shared, existing, folders_too, link = 0x20000, 1 | 2 | 4, 3, 0x2000000, 0x200000
    one_file, none = 1, ctypes.c_void_p(-1).value
    windows = ctypes.windll  # type: ignore[attr-defined,unused-ignore]
    windows.kernel32.CreateFileW.restype = ctypes.c_void_p
    how = folders_too | (link if itself else 0)
    handle = windows.kernel32.CreateFileW(ctypes.c_wchar_p(str(path)), read_rights, shared, None, existing, how, None)
    if handle == none:
        raise ctypes.WinError()  # type: ignore[attr-defined,unused-ignore]
    try:
        return _rights_by(ctypes.c_void_p(handle), one_file)
    finally:
        windows.kernel32.CloseHandle(ctypes.c_void_p(handle))


def rights_of_key(handle: int) -> str:
    """The same of an open key of the registry."""
    import ctypes

    one_key = 4
    return _rights_by(ctypes.c_void_p(handle), one_key)


def _rights_by(handle: object, kind: int) -> str:
    import ctypes

    owner_and_list, revision = 1 | 4, 1
    windows = ctypes.windll  # type: ignore[attr-defined,unused-ignore]
    found, text = ctypes.c_void_p(), ctypes.c_wchar_p()
    ask = windows.advapi32.GetSecurityInfo
    try:
        code = ask(handle, kind, owner_and_list, None, None, None, None, ctypes.byref(found))
        if code:
            raise ctypes.WinError(code)  # type: ignore[attr-defined,unused-ignore]
        if not windows.advapi32.ConvertSecurityDescriptorToStringSecurityDescriptorW(
            found, revision, owner_and_list, ctypes.byref(text), None
        ):
            raise ctypes.WinError()  # type: ignore[attr-defined,unused-ignore]
        return text.value or ""
    finally:
        windows.kernel32.LocalFree(text)
        windows.kernel32.LocalFree(found)

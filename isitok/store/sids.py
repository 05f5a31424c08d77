"""Accounts and groups as Windows knows them: by a number, written ``S-1-5-21-…``; and which of them a process has."""

import re

_NO_SUCH = 1332  # no account has this name


def sid_of(name: str) -> str | None:
    """The number of an account or group (``SCHOOL\\Staff``), which may be its number already; None: there is none.

    Raises OSError if nobody can say, as without the domain's server.
    """
    import ctypes

    if re.fullmatch(r"S-1(-\d+)+", name, re.IGNORECASE):
        return name.upper()
    windows = ctypes.windll  # type: ignore[attr-defined,unused-ignore]
    sid, domain = ctypes.create_string_buffer(68), ctypes.create_unicode_buffer(256)
    size, length, kind = ctypes.c_uint32(len(sid)), ctypes.c_uint32(len(domain)), ctypes.c_int()
    if not windows.advapi32.LookupAccountNameW(
        None, ctypes.c_wchar_p(name), sid, ctypes.byref(size), domain, ctypes.byref(length), ctypes.byref(kind)
    ):
        code = windows.kernel32.GetLastError()
        if code == _NO_SUCH:
            return None
        raise ctypes.WinError(code)  # type: ignore[attr-defined,unused-ignore]
    return _written(sid)


def _written(sid: object) -> str:
    """A number as it is written. Raises OSError."""
    import ctypes

    windows = ctypes.windll  # type: ignore[attr-defined,unused-ignore]
    text = ctypes.c_wchar_p()
    if not windows.advapi32.ConvertSidToStringSidW(sid, ctypes.byref(text)):
        raise ctypes.WinError()  # type: ignore[attr-defined,unused-ignore]
    try:
        return text.value or ""
    finally:
        windows.kernel32.LocalFree(text)


def of_this_account() -> str:
    """The number of the account as which this process runs. Raises OSError."""
    import ctypes

    query, user = 8, 1
    windows = ctypes.windll  # type: ignore[attr-defined,unused-ignore]
    windows.kernel32.GetCurrentProcess.restype = ctypes.c_void_p
    process, token = ctypes.c_void_p(windows.kernel32.GetCurrentProcess()), ctypes.c_void_p()
    if not windows.advapi32.OpenProcessToken(process, query, ctypes.byref(token)):
        raise ctypes.WinError()  # type: ignore[attr-defined,unused-ignore]
    try:
        told, length = ctypes.create_string_buffer(256), ctypes.c_uint32()
        if not windows.advapi32.GetTokenInformation(token, user, told, len(told), ctypes.byref(length)):
            raise ctypes.WinError()  # type: ignore[attr-defined,unused-ignore]
        return _written(ctypes.c_void_p.from_buffer(told))  # it begins with where the number lies
    finally:
        windows.kernel32.CloseHandle(token)


def is_member(sid: str) -> bool:
    """Whether this process runs as this account, or as one in this group, through other groups too.

    A group that only forbids, as *Administrators* does for whoever hasn't said yes to Windows' question, doesn't
    count. Raises OSError.
    """
    import ctypes

    if sid == of_this_account():
        return True
    windows = ctypes.windll  # type: ignore[attr-defined,unused-ignore]
    found, is_one = ctypes.c_void_p(), ctypes.c_int()
    if not windows.advapi32.ConvertStringSidToSidW(ctypes.c_wchar_p(sid), ctypes.byref(found)):
        return False  # too long for one
    try:
        if not windows.advapi32.CheckTokenMembership(None, found, ctypes.byref(is_one)):
            raise ctypes.WinError()  # type: ignore[attr-defined,unused-ignore]
        return bool(is_one.value)
    finally:
        windows.kernel32.LocalFree(found)

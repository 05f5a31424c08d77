"""Where Windows keeps what is for all users, whatever a user's variables say.

``%ProgramData%`` is a variable, which everybody can set for themselves, and so is the ``%SystemDrive%`` with which it
stands in the registry, and which Windows' own functions may fill in as this user has it.
"""

import re
import sys

_PLACE = "SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\ProfileList"


def program_data() -> str:
    """The folder; "" where it can't be found out."""
    if sys.platform != "win32":
        return ""
    import ctypes
    import winreg

    windows = ctypes.create_unicode_buffer(260)
    ctypes.windll.kernel32.GetSystemWindowsDirectoryW(windows, len(windows))
    try:
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, _PLACE, 0, winreg.KEY_READ | winreg.KEY_WOW64_64KEY) as key:
            set_there = winreg.QueryValueEx(key, "ProgramData")[0]
    except OSError:
        set_there = ""
    if found := filled_in(str(set_there), windows.value):
        return found
    data, told = 0x23, ctypes.create_unicode_buffer(260)
    failed = ctypes.windll.shell32.SHGetFolderPathW(None, data, None, 0, told)
    return "" if failed else told.value


def filled_in(place: str, windows: str) -> str:
    """A place from the registry, with the folder and the drive of Windows filled in; "" if that isn't all it needs."""
    known = {"systemroot": windows, "windir": windows, "systemdrive": windows[:2]}
    found = re.sub("%([^%]*)%", lambda named: known.get(named[1].lower(), named[0]), place)
    return found if re.match(r"[A-Za-z]:\\", found) and "%" not in found else ""

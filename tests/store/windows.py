"""What Windows answers where the game asks it: functions that take what its documentation says, and its registry.

With ``on_windows``, a test is on Windows for a while. What only Windows itself can tell is tried there.
"""

import ctypes
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import pytest

LOCAL_MACHINE, CURRENT_USER = 0x80000002, 0x80000001
NO_SERVER = 1355  # a domain doesn't answer
_READ_CONTROL, _SHARED, _EXISTING, _FOLDERS_TOO, _LINK_ITSELF = 0x20000, 7, 3, 0x2000000, 0x200000
_FILE, _KEY, _OWNER_AND_LIST = 1, 4, 5
_QUERY, _USER = 8, 1
_ALL_USERS_DATA = 0x23
_NONE = ctypes.c_void_p(-1).value


@dataclass
class Key:
    """A key of the registry that is open: its values, and by whom it can be changed."""

    values: dict[str, tuple[int, object]]
    rights: str = "O:BAG:SYD:(A;;KA;;;BA)"
    number: int = 40

    def __enter__(self) -> "Key":
        return self

    def __exit__(self, *_: object) -> None:
        return

    def __int__(self) -> int:
        return self.number


@dataclass
class Windows:
    """One computer with Windows."""

    accounts: dict[str, str | int] = field(default_factory=dict)  # their numbers, or why they can't be told
    me: str = "S-1-5-21-1-2-3-1104"
    groups: tuple[str, ...] | None = ()  # None: nobody can tell
    rights: dict[str, str] = field(default_factory=dict)  # of a link itself: "link" after its name
    keys: dict[tuple[int, str], Key | OSError] = field(default_factory=dict)
    drives: dict[str, int] = field(default_factory=dict)
    all_users_data: str | None = "C:\\ProgramData"
    refuses: tuple[str, ...] = ()  # functions that fail
    error: int = 5
    held: list[Any] = field(default_factory=list)  # what has to be given back
    _said: dict[int, str] = field(default_factory=dict)

    def answers(self) -> SimpleNamespace:
        """Its libraries: what it answers, as functions of which somebody may say what they return."""

        def of(*names: str) -> SimpleNamespace:
            return SimpleNamespace(**{name: self._function(name) for name in names})

        return SimpleNamespace(
            kernel32=of(
                "CloseHandle",
                "CreateFileW",
                "GetCurrentProcess",
                "GetDriveTypeW",
                "GetLastError",
                "GetLogicalDrives",
                "GetSystemWindowsDirectoryW",
                "LocalFree",
            ),
            advapi32=of(
                "CheckTokenMembership",
                "ConvertSecurityDescriptorToStringSecurityDescriptorW",
                "ConvertSidToStringSidW",
                "ConvertStringSidToSidW",
                "GetSecurityInfo",
                "GetTokenInformation",
                "LookupAccountNameW",
                "OpenProcessToken",
            ),
            shell32=of("SHGetFolderPathW"),
        )

    def _function(self, name: str) -> Any:
        does = getattr(self, name)
        return lambda *given: 0 if name in self.refuses else does(*given)

    def _new(self, said: str) -> int:
        self._said[number := 0x5000 + len(self._said)] = said
        self.held.append(number)
        return number

    def GetLastError(self) -> int:
        return self.error

    def GetLogicalDrives(self) -> int:
        return sum(1 << ord(letter) - ord("A") for letter in self.drives)

    def GetDriveTypeW(self, root: str) -> int:
        assert root[1:] == ":\\"
        return self.drives.get(root[0], 1)

    def GetSystemWindowsDirectoryW(self, folder: Any, most: int) -> int:
        assert most == len(folder)
        folder.value = "C:\\Windows"
        return len(folder.value)

    def SHGetFolderPathW(self, window: None, folder: int, token: None, flags: int, told: Any) -> int:
        assert (folder, flags, len(told) >= 260) == (_ALL_USERS_DATA, 0, True)
        told.value = self.all_users_data or ""
        return int(self.all_users_data is None)

    def CreateFileW(
        self, path: Any, access: int, shared: int, safe: None, make: int, how: int, like: None
    ) -> int | None:
        assert (access, shared, make, how & ~_LINK_ITSELF) == (_READ_CONTROL, _SHARED, _EXISTING, _FOLDERS_TOO)
        name = path.value + " link" * bool(how & _LINK_ITSELF)
        rights = self.rights.get(name, self.rights.get(path.value))
        return _NONE if rights is None else self._new(rights)

    def CloseHandle(self, handle: Any) -> int:
        self.held.remove(handle.value)
        return 1

    def LocalFree(self, told: Any) -> None:
        if told.value in self.held:
            self.held.remove(told.value)

    def GetSecurityInfo(self, handle: Any, kind: int, what: int, *asked: Any) -> int:
        assert (what, asked[:4]) == (_OWNER_AND_LIST, (None,) * 4)
        if "rights" in self.refuses:
            return 5
        keys = {each.number: each.rights for each in self.keys.values() if isinstance(each, Key)}
        asked[4]._obj.value = self._new({_FILE: self._said, _KEY: keys}[kind][handle.value])
        return 0

    def ConvertSecurityDescriptorToStringSecurityDescriptorW(
        self, found: Any, revision: int, what: int, told: Any, size: None
    ) -> int:
        assert (revision, what) == (1, _OWNER_AND_LIST)
        told._obj.value = self._said[found.value]
        self.held.append(told._obj.value)
        return 1

    def LookupAccountNameW(
        self, server: None, name: Any, sid: Any, size: Any, domain: Any, length: Any, kind: Any
    ) -> int:
        assert (size._obj.value, length._obj.value) == (len(sid), len(domain))
        found = self.accounts.get(name.value, 1332)
        if isinstance(found, int):
            self.error = found
            return 0
        sid.value = found.encode()
        return 1

    def ConvertSidToStringSidW(self, sid: Any, told: Any) -> int:
        told._obj.value = self._said[sid.value] if isinstance(sid.value, int) else sid.value.decode()
        self.held.append(told._obj.value)
        return 1

    def ConvertStringSidToSidW(self, sid: Any, found: Any) -> int:
        if sid.value.count("-") > 16:
            return 0
        found._obj.value = self._new(sid.value)
        return 1

    def GetCurrentProcess(self) -> int:
        return _NONE or 0

    def OpenProcessToken(self, process: Any, access: int, token: Any) -> int:
        assert (process.value, access) == (_NONE, _QUERY)
        token._obj.value = self._new("token")
        return 1

    def GetTokenInformation(self, token: Any, what: int, told: Any, most: int, length: Any) -> int:
        assert (what, most, self._said[token.value]) == (_USER, len(told), "token")
        ctypes.c_void_p.from_buffer(told).value = self._new(self.me)
        self.held.pop()  # it lies in what is told
        return 1

    def CheckTokenMembership(self, token: None, sid: Any, found: Any) -> int:
        found._obj.value = self._said[sid.value] in (self.groups or ())
        return int(self.groups is not None)

    def registry(self) -> SimpleNamespace:
        """The module of its registry."""

        def open_key(root: int, path: str, reserved: int, access: int) -> Key:
            assert (reserved, access) == (0, 0x20019 | 0x100)
            found = self.keys.get((root, path), FileNotFoundError(2, "The system cannot find the file specified"))
            if isinstance(found, OSError):
                raise found
            return found

        def value(key: Key, name: str) -> tuple[object, int]:
            if name not in key.values:
                raise FileNotFoundError(2, "The system cannot find the file specified")
            return key.values[name][1], key.values[name][0]

        def each(key: Key, number: int) -> tuple[str, object, int]:
            name, (kind, held) = list(key.values.items())[number]
            return name, held, kind

        return SimpleNamespace(
            HKEY_LOCAL_MACHINE=LOCAL_MACHINE,
            HKEY_CURRENT_USER=CURRENT_USER,
            KEY_READ=0x20019,
            KEY_WOW64_64KEY=0x100,
            OpenKey=open_key,
            QueryValueEx=value,
            QueryInfoKey=lambda key: (0, len(key.values), 0),
            EnumValue=each,
        )

    def raised(self, code: int | None = None) -> OSError:
        """As ``ctypes.WinError``."""
        return OSError(self.error if code is None else code, "Windows says no")


@contextmanager
def on_windows(computer: Windows) -> Iterator[None]:
    """Be on this computer, and give back all that it lent."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "platform", "win32")
        patch.setattr(ctypes, "windll", computer.answers(), raising=False)
        patch.setattr(ctypes, "WinError", computer.raised, raising=False)
        patch.setitem(sys.modules, "winreg", computer.registry())
        yield
    assert not computer.held, "it has to be given back"

"""Opens the files of Excel and Word, which are archives of XML, without trusting them.

Small, few and whole: nothing unpacks into more than it may, no name leads out of it, nothing is behind a password, and
no part declares entities. Macros, links and pictures are never looked at.
"""

import io
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from xml.parsers import expat

from isitok.base.trouble import Trouble, Troubled, trouble

MOST_BYTES: Final = 5_000_000
MOST_PARTS: Final = 200
MOST_UNPACKED: Final = 40_000_000
MOST_TIMES: Final = 100  # what is unpacked is no larger than so many times the file
_CHUNK: Final = 65_536
_DAMAGED: Final = (
    *(KeyError, EOFError, OSError, RuntimeError, NotImplementedError),
    *(zipfile.BadZipFile, zlib.error),
)
"""What is raised where a part isn't what it says it is, or is behind a password."""


class OfficeFile:
    """The parts of one file by name, each read when it is wanted."""

    def __init__(self, path: Path) -> None:
        """Raises OSError and Troubled."""
        if path.stat().st_size > MOST_BYTES:
            raise Troubled(_too_large(path))
        data = path.read_bytes()
        self._path = path
        self._left = min(MOST_UNPACKED, MOST_TIMES * len(data))
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
            parts = self._archive.infolist()
        except (zipfile.BadZipFile, zipfile.LargeZipFile, ValueError, NotImplementedError) as error:
            raise Troubled(trouble("“{name}” isn’t a file of Excel or Word.", name=path.name)) from error
        if len(parts) > MOST_PARTS or any(map(_is_odd, parts)):
            raise Troubled(trouble("“{name}” has parts that no such file has.", name=path.name))

    def has(self, part: str) -> bool:
        """Whether there is such a part."""
        return part in self._archive.namelist()

    def part(self, name: str) -> bytes:
        """All of a part. Raises Troubled."""
        whole = b"".join(self._chunks(name))
        _refuse_declarations(whole, self._path)
        return whole

    def _chunks(self, name: str) -> Iterator[bytes]:
        try:
            with self._archive.open(name) as stream:  # of what was read whole: no disk is asked
                while chunk := stream.read(_CHUNK):
                    self._left -= len(chunk)
                    if self._left < 0:
                        raise Troubled(_too_large(self._path))
                    yield chunk
        except _DAMAGED as error:
            raise Troubled(trouble("“{name}” is damaged, or needs a password.", name=self._path.name)) from error


def _is_odd(part: zipfile.ZipInfo) -> bool:
    """A name that leads elsewhere, a link, or a password."""
    name = part.filename.replace("\\", "/")
    is_link = part.external_attr >> 28 == 0o12
    return name.startswith("/") or ".." in name.split("/") or ":" in name or is_link or bool(part.flag_bits & 1)


def _too_large(path: Path) -> Trouble:
    return trouble("“{name}” is too large, or unpacks into too much.", name=path.name)


class _Begun(Exception):
    """The first element has come: nothing can be declared behind it."""


def _refuse_declarations(part: bytes, path: Path) -> None:
    """What is XML may declare no document type and no entities. Raises Troubled."""
    parser = expat.ParserCreate()

    def refuse(*told: object) -> None:
        raise Troubled(trouble("“{name}” declares things that no such file does.", name=path.name))

    def begins(*told: object) -> None:
        raise _Begun

    parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = refuse
    parser.StartElementHandler = begins
    try:
        parser.Parse(part, True)
    except _Begun:
        return
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise Troubled(trouble("“{name}” is damaged, or needs a password.", name=path.name)) from error

"""Opens the files of Excel and Word, which are archives of XML, without trusting them.

Small, few and whole: nothing unpacks into more than it may, no name leads out of it, nothing is behind a password, and
no part declares entities. That is known of all of it before anything in it is taken for XML. Macros, links and
pictures are never looked at.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final
from xml.parsers import expat

from isitok.base.trouble import Trouble, Troubled, trouble

MOST_BYTES: Final = 5_000_000
MOST_PARTS: Final = 200
MOST_UNPACKED: Final = 40_000_000
MOST_TIMES: Final = 100  # what is unpacked is no larger than so many times the file
MOST_TAGS: Final = 2_000_000  # of one part: more than any table that a person has typed
_CHUNK: Final = 1_048_576
_LOCKED: Final = b"\xd0\xcf\x11\xe0"  # how the files of an older Excel begin, and those behind a password
_DECLARES: Final = re.compile(rb"<\0?!\0?(?:D\0?O\0?C\0?T\0?Y\0?P\0?E|E\0?N\0?T\0?I\0?T\0?Y)")
_DAMAGED: Final = (
    *(KeyError, EOFError, OSError, RuntimeError, NotImplementedError),
    *(zipfile.BadZipFile, zlib.error),
)
"""What is raised where a part isn't what it says it is, or is behind a password."""


Begins = Callable[[str, Mapping[str, str]], None]
"""An element begins: its name without what stands before it, and its attributes."""

Ends = Callable[[str], None]
Says = Callable[[str], None]


class OfficeFile:
    """The parts of one file by name, each read when it is wanted."""

    def __init__(self, path: Path) -> None:
        """Raises OSError and Troubled."""
        if path.stat().st_size > MOST_BYTES:
            raise Troubled(_too_large(path))
        data = path.read_bytes()
        if data.startswith(_LOCKED):
            raise Troubled(
                trouble("“{name}” needs a password, or comes from an old program: save it anew.", name=path.name)
            )
        self._path = path
        self._left = most = min(MOST_UNPACKED, MOST_TIMES * len(data))
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
            parts = self._archive.infolist()
        except (zipfile.BadZipFile, zipfile.LargeZipFile, ValueError, NotImplementedError) as error:
            raise Troubled(trouble("“{name}” isn’t a file of Excel or Word.", name=path.name)) from error
        if len(parts) > MOST_PARTS or any(map(_is_odd, parts)):
            raise Troubled(trouble("“{name}” has parts that no such file has.", name=path.name))
        for part in parts:
            self._refuse_declarations(part.filename)
        self._left = most  # what is read again is counted again

    def has(self, part: str) -> bool:
        """Whether there is such a part."""
        return part in self._archive.namelist()

    def part(self, name: str) -> bytes:
        """All of a part. Raises Troubled."""
        return b"".join(self._chunks(name))

    def walk(self, name: str, begins: Begins, ends: Ends, says: Says) -> None:
        """Tell the elements of a part, one after the other, so that no tree of them is in memory. Raises Troubled."""
        whole = self.part(name)
        if whole.count(b"<") > MOST_TAGS:
            raise Troubled(_too_large(self._path))
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler = lambda tag, about: begins(tag.rpartition(" ")[2], about)
        parser.EndElementHandler = lambda tag: ends(tag.rpartition(" ")[2])
        parser.CharacterDataHandler = says
        parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = self._refuse
        parser.buffer_text = True
        try:
            parser.Parse(whole, True)
        except (expat.ExpatError, ValueError, LookupError) as error:
            raise Troubled(_damaged(self._path)) from error

    def _refuse_declarations(self, name: str) -> None:
        """Whatever a part holds, it declares no document type and no entities. Raises Troubled."""
        before = b""
        for chunk in self._chunks(name):
            if _DECLARES.search(before + chunk):
                self._refuse()
            before = chunk[-24:]

    def _refuse(self, *told: object) -> None:
        raise Troubled(trouble("“{name}” declares things that no such file does.", name=self._path.name))

    def _chunks(self, name: str) -> Iterator[bytes]:
        try:
            with self._archive.open(name) as stream:  # of what was read whole: no disk is asked
                while chunk := stream.read(_CHUNK):
                    self._left -= len(chunk)
                    if self._left < 0:
                        raise Troubled(_too_large(self._path))
                    yield chunk
        except _DAMAGED as error:
            raise Troubled(_damaged(self._path)) from error


def _is_odd(part: zipfile.ZipInfo) -> bool:
    """A name that leads elsewhere, a link, or a password."""
    name = part.filename.replace("\\", "/")
    is_link = part.external_attr >> 28 == 0o12
    return name.startswith("/") or ".." in name.split("/") or ":" in name or is_link or bool(part.flag_bits & 1)


def _too_large(path: Path) -> Trouble:
    return trouble("“{name}” is too large, or unpacks into too much.", name=path.name)


def _damaged(path: Path) -> Trouble:
    return trouble("“{name}” is damaged, or needs a password.", name=path.name)

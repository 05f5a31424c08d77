"""Looks at the files of Excel and Word before a library may: what isn't as it should be, no library ever sees.

Small, few and whole: nothing unpacks into more than it may, no name leads out of it, nothing is behind a password, no
part declares entities, and none has more in it than can be read in a few seconds. Macros, links and pictures are never
opened.
"""

import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from isitok.base.trouble import Trouble, Troubled, trouble

MOST_BYTES: Final = 5_000_000
MOST_PARTS: Final = 200
MOST_UNPACKED: Final = 40_000_000
MOST_TIMES: Final = 100  # what is unpacked is no larger than so many times the file
MOST_MARKS: Final = 300_000  # “<” and “=”: more than any table that a person has typed has elements and what they say
_CHUNK: Final = 1_048_576
_LOCKED: Final = b"\xd0\xcf\x11\xe0"  # how the files of an older Excel begin, and those behind a password
_DECLARES: Final = re.compile(rb"<\0?!\0?(?:D\0?O\0?C\0?T\0?Y\0?P\0?E|E\0?N\0?T\0?I\0?T\0?Y)")
_DAMAGE: Final = (
    *(ArithmeticError, AssertionError, AttributeError, EOFError, LookupError, OSError, RuntimeError, TypeError),
    *(SyntaxError, ValueError, zipfile.BadZipFile, zlib.error),
)
"""What is raised, by a library too, where a part isn't what it says it is. That of XML is a SyntaxError."""


def parts_in(path: Path) -> dict[str, bytes]:
    """All that is in a file, by name. Raises OSError and Troubled."""
    if path.stat().st_size > MOST_BYTES:
        raise Troubled(too_large(path))
    data = path.read_bytes()
    if data.startswith(_LOCKED):
        raise Troubled(
            trouble("“{name}” needs a password, or comes from an old program: save it anew.", name=path.name)
        )
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        parts = archive.infolist()
    except (zipfile.BadZipFile, zipfile.LargeZipFile, ValueError, NotImplementedError) as error:
        raise Troubled(trouble("“{name}” isn’t a file of Excel or Word.", name=path.name)) from error
    names = {part.filename for part in parts}
    if len(parts) > MOST_PARTS or len(names) < len(parts) or any(map(_is_odd, parts)):
        raise Troubled(trouble("“{name}” has parts that no such file has.", name=path.name))
    with as_a_sentence(path):
        return dict(_unpacked(archive, parts, min(MOST_UNPACKED, MOST_TIMES * len(data)), path))


def _unpacked(
    archive: zipfile.ZipFile, parts: list[zipfile.ZipInfo], left: int, path: Path
) -> Iterator[tuple[str, bytes]]:
    """Each part, counted while it is read. Raises Troubled and _DAMAGE."""
    marks = 0
    for part in parts:
        chunks = []
        with archive.open(part) as stream:  # of what was read whole: no disk is asked
            while chunk := stream.read(_CHUNK):
                left -= len(chunk)
                marks += chunk.count(b"<") + chunk.count(b"=")
                if left < 0 or marks > MOST_MARKS:
                    raise Troubled(too_large(path))
                chunks.append(chunk)
        whole = b"".join(chunks)
        if _DECLARES.search(whole) or (b"\0" in whole and part.filename.endswith((".xml", ".rels"))):
            raise Troubled(trouble("“{name}” declares things that no such file does.", name=path.name))
        yield part.filename, whole


def packed(parts: Mapping[str, bytes]) -> io.BytesIO:
    """The parts as a file again, for a library."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, whole in parts.items():
            archive.writestr(name, whole)
    return made


@contextmanager
def as_a_sentence(path: Path) -> Iterator[None]:
    """Whatever a library finds wrong with a file is one sentence; what it warns of goes to nobody. Raises Troubled."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except _DAMAGE as error:
        raise Troubled(trouble("“{name}” is damaged, or needs a password.", name=path.name)) from error


def too_large(path: Path) -> Trouble:
    """What is said of a file with too much in it."""
    return trouble("“{name}” is too large, or unpacks into too much.", name=path.name)


def _is_odd(part: zipfile.ZipInfo) -> bool:
    """A name that leads elsewhere, a link, or a password."""
    name = part.filename.replace("\\", "/")
    is_link = part.external_attr >> 28 == 0o12
    return name.startswith("/") or ".." in name.split("/") or ":" in name or is_link or bool(part.flag_bits & 1)

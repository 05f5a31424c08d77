"""Pictures of a scenario's screens as players see them, for writers without a display or who want them on paper."""

import io
import os
import struct
import zlib
from collections.abc import Iterator
from fnmatch import fnmatchcase
from functools import partial
from pathlib import Path
from typing import Final

import pygame

from isitok import ui
from isitok.app.look_cache import Looks
from isitok.app.preview_desk import desk_for
from isitok.base.disk import is_there, names_in
from isitok.base.jobs import retry
from isitok.format.story import Scenario
from isitok.library.manuscript import Manuscript
from isitok.scenes.week.week_screens import each_once
from isitok.scenes.writing.phone import PhoneScene
from isitok.scenes.writing.story_screens import screens_of
from isitok.store.options import PlayOptions
from isitok.ui.draw.paint import paint
from isitok.ui.system import Wishes

OURS: Final = b"Software\0isitok preview"
"""A note in each picture, so that the next run knows which files it may replace."""

_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_HEADER: Final = len(_SIGNATURE) + 25  # the first chunk, IHDR, is always this long


class NotOurs(ValueError):
    """A file that this program didn't write is in the way of a picture."""


def pictures(manuscript: Manuscript, folder: Path, size: tuple[int, int], options: PlayOptions) -> tuple[Path, ...]:
    """Write ``01-judge-1.png`` and so on, instead of those of an earlier run. Raises OSError and NotOurs."""
    painted = list(_paint(manuscript, size, options))
    folder.mkdir(parents=True, exist_ok=True)
    files = [folder / f"{number:02}-{name}.png" for number, (name, _) in enumerate(painted, start=1)]
    for file in files:
        if is_there(file) and not _is_ours(file):
            raise NotOurs(f"{file.name} is there already, and is not a picture of a preview: name another folder")
    for name in names_in(folder):
        old = folder / name
        if fnmatchcase(name, "[0-9][0-9]-*.png") and old not in files and _is_ours(old):
            old.unlink()
    for file, (_, picture) in zip(files, painted, strict=True):
        new = file.with_name(f".{file.name}.{os.getpid()}.new")
        try:
            new.write_bytes(picture)
            retry(partial(os.replace, new, file))
        finally:
            new.unlink(missing_ok=True)
    return tuple(files)


def _paint(manuscript: Manuscript, size: tuple[int, int], options: PlayOptions) -> Iterator[tuple[str, bytes]]:
    shown = manuscript.scenario or manuscript.week
    if shown is None:
        return
    pygame.font.init()
    looks = Looks(lambda: size, Wishes())
    desk = desk_for(shown, manuscript, options)
    look = looks(desk.settings)
    screens = screens_of(shown, desk.words) if isinstance(shown, Scenario) else each_once(shown, desk.words)
    for screen in screens:
        # The whole phone is shown in full; other screens, as far as a window of this size shows them.
        layout = ui.lay_out(screen.scene.page(desk), look, ui.ViewState(whole=isinstance(screen.scene, PhoneScene)))
        surface = pygame.Surface(layout.size, 0, 32)
        paint(surface, layout)
        yield screen.id, _png(surface)


def _png(surface: pygame.Surface) -> bytes:
    made = io.BytesIO()
    pygame.image.save(surface, made, "a.png")
    data = made.getvalue()
    chunk = b"tEXt" + OURS
    note = struct.pack(">I", len(OURS)) + chunk + struct.pack(">I", zlib.crc32(chunk))
    return data[:_HEADER] + note + data[_HEADER:]


def _is_ours(file: Path) -> bool:
    try:
        with file.open("rb") as stream:
            start = stream.read(_HEADER + 64)
    except OSError:
        return False
    return start.startswith(_SIGNATURE) and OURS in start

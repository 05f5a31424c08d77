"""The program's icon, drawn from the sign of the game, each size by itself, so that 16 pixels are sharp, too."""

import io
import os
import struct
from pathlib import Path

os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"
import pygame

WINDOWS = (16, 20, 24, 32, 40, 48, 64, 96, 128, 256)
APPLE = {b"icp4": 16, b"ic11": 32, b"ic12": 64, b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic10": 1024}


def write_icon(svg: Path, file: Path) -> str:
    """Write an ``.ico`` or ``.icns``, as the file is called, and give its path."""
    file.write_bytes(_icns(svg) if file.suffix == ".icns" else _ico(svg))
    return str(file)


def _ico(svg: Path) -> bytes:
    pictures = [png(svg, size) for size in WINDOWS]
    begins = 6 + 16 * len(pictures)
    entries = b""
    for size, picture in zip(WINDOWS, pictures, strict=True):
        entries += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), begins)
        begins += len(picture)
    return struct.pack("<HHH", 0, 1, len(pictures)) + entries + b"".join(pictures)


def _icns(svg: Path) -> bytes:
    pictures = [(kind, png(svg, size)) for kind, size in APPLE.items()]
    body = b"".join(kind + struct.pack(">I", 8 + len(picture)) + picture for kind, picture in pictures)
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def png(svg: Path, size: int) -> bytes:
    png = io.BytesIO()
    pygame.image.save(pygame.image.load_sized_svg(str(svg), (size, size)), png, "icon.png")
    return png.getvalue()

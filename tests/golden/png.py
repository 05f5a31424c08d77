"""Small PNG files of frames: a palette of the colours that a frame uses most; long pages are made smaller, too."""

import struct
import zlib
from collections import Counter
from itertools import product

import pygame

LARGEST = 40 * 1024
SCALES = (1.0, 0.75, 0.5, 0.25)
PALETTES = (64, 24)
ALIKE = 150  # squared distance


def small_png(surface: pygame.Surface) -> bytes:
    """The frame as a PNG of at most 40 KB, in as many pixels, and then colours, as that allows."""
    for scale, colours in product(SCALES, PALETTES):
        made = _png(surface if scale == 1 else pygame.transform.smoothscale_by(surface, scale), colours)
        if len(made) <= LARGEST:
            return made
    raise ValueError(f"a frame of {surface.get_size()} pixels doesn't fit in {LARGEST} bytes")


def _png(surface: pygame.Surface, most: int) -> bytes:
    width, height = surface.get_size()
    pixels = memoryview(pygame.image.tobytes(surface, "RGBA")).cast("I")
    counted = Counter(pixels)
    colours = _palette(counted, most)
    nearest = {colour: index for index, colour in enumerate(colours)}
    parts = [_parts(colour) for colour in colours]
    for colour in counted:
        if colour not in nearest:
            red, green, blue = _parts(colour)
            away = [(red - r) ** 2 + (green - g) ** 2 + (blue - b) ** 2 for r, g, b in parts]
            nearest[colour] = away.index(min(away))
    indices = bytes(map(nearest.__getitem__, pixels))
    rows = b"".join(b"\0" + indices[at : at + width] for at in range(0, width * height, width))
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0))
        + _chunk(b"PLTE", b"".join(bytes(part) for part in parts))
        + _chunk(b"IDAT", zlib.compress(rows, 9))
        + _chunk(b"IEND", b"")
    )


def _palette(counted: Counter[int], most: int) -> list[int]:
    """The colours used most, without those that look like one already taken: a small sign keeps its colour."""
    chosen: list[int] = []
    parts: list[tuple[int, int, int]] = []
    for colour, _ in counted.most_common(2000):
        red, green, blue = _parts(colour)
        if all((red - r) ** 2 + (green - g) ** 2 + (blue - b) ** 2 >= ALIKE for r, g, b in parts):
            chosen.append(colour)
            parts.append((red, green, blue))
        if len(chosen) == most:
            break
    return chosen


def _parts(colour: int) -> tuple[int, int, int]:
    red, green, blue, _ = colour.to_bytes(4, "little")
    return red, green, blue


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

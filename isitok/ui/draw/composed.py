"""Pictures composed of several, each made once: faces in a circle, photos, bubbles, soft shadows."""

import pygame

from isitok.ui.describe.pen import Collage
from isitok.ui.describe.theme import Colour
from isitok.ui.draw.pictures import Pictures


def rounded_box(w: float, h: float, radius: float, fill: Colour, edge: Colour = "", thick: float = 0) -> str:
    """The SVG of a rounded rectangle whose edge is inside it."""
    half = thick / 2
    border = f'stroke="{edge}" stroke-width="{thick}"' if thick else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w} {h}"><rect x="{half}" y="{half}" '
        f'width="{w - thick}" height="{h - thick}" rx="{max(0.0, radius - half)}" fill="{fill}" {border}/></svg>'
    )


def shadow_tile(pictures: Pictures, radius: int, blur: int, strength: int) -> pygame.Surface:
    """The shadow of a square as small as its corners allow, larger than that by ``blur`` on each side."""
    key = ("shadow", radius, blur, strength)
    kept = pictures.recall(key)
    if kept is not None:
        return kept
    side = 2 * (radius + 2 * blur) + 1
    # Something soft needs no fine pixels: blurred small and then enlarged, it takes a tenth of the time.
    coarse = max(1, blur // 6)
    edge, spread = round(side / coarse), round(blur / coarse)
    sharp = pygame.Surface((edge, edge), pygame.SRCALPHA)
    inner = edge - 2 * spread
    sharp.blit(pictures.svg(rounded_box(inner, inner, radius / coarse, "#000000"), inner, inner), (spread, spread))
    soft = pygame.transform.gaussian_blur(sharp, spread // 2 + 1)
    soft = pygame.transform.smoothscale(soft, (side, side))
    soft.fill((255, 255, 255, strength), special_flags=pygame.BLEND_RGBA_MULT)
    return pictures.keep(key, soft)


def stretched(pictures: Pictures, tile: str, corner: int, w: int, h: int) -> pygame.Surface:
    """A drawing made only of its four corners, given as the SVG of a tile of ``2 * corner + 1``.

    The corners are laid down and the rest is stretched: drawing everything would take five times as long.
    """
    key = ("stretched", tile, w, h)
    kept = pictures.recall(key)
    if kept is not None:
        return kept
    small = pictures.svg(tile, 2 * corner + 1, 2 * corner + 1)
    done = pygame.Surface((w, h), pygame.SRCALPHA)
    for x, at_x, wide, stretched in _thirds(corner, w - 2 * corner):
        for y, at_y, tall, long in _thirds(corner, h - 2 * corner):
            part = small.subsurface((at_x, at_y, wide, tall))
            if (wide, tall) != (stretched, long):
                part = pygame.transform.scale(part, (stretched, long))
            done.blit(part, (x, y))
    return pictures.keep(key, done)


def _thirds(corner: int, between: int) -> tuple[tuple[int, int, int, int], ...]:
    """For a tile's side: where each third goes, where it is in the tile, its length there and its final length."""
    first, last = (0, 0, corner, corner), (corner + between, corner + 1, corner, corner)
    return (first, (corner, corner, 1, between), last) if between > 0 else (first, last)


def portrait(pictures: Pictures, file: str, side: int, ground: Colour) -> pygame.Surface:
    """A face in a circle, which it fills. Anything outside the circle is cut off."""
    key = ("portrait", file, side, ground)
    kept = pictures.recall(key)
    if kept is not None:
        return kept
    done = pygame.Surface((side, side), pygame.SRCALPHA)
    done.fill(ground)
    done.blit(pictures.head(file, side), (0, 0))
    disc = pictures.svg(rounded_box(side, side, side / 2, "#ffffff"), side, side)
    done.blit(disc, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    return pictures.keep(key, done)


def collage_of(pictures: Pictures, collage: Collage, w: int, h: int) -> pygame.Surface:
    """A photo of this size."""
    key = ("collage", collage, w, h)
    kept = pictures.recall(key)
    if kept is not None:
        return kept
    scene, tall, faces, ground, radius, grey, people = collage
    done = pygame.Surface((w, h), pygame.SRCALPHA if radius else 0, 32)
    done.fill(ground)
    # A drawing keeps its shape when it is scaled: with two more pixels, no edge stays empty.
    whole = max(tall, round(w * 2 / 3)) + 2
    place = pictures.scene(scene, people, round(whole * 1.5), whole)
    if grey:
        place = pygame.transform.grayscale(place)
        place.fill((130, 130, 130), special_flags=pygame.BLEND_RGB_MULT)
    done.blit(place, (0, 0), ((place.get_width() - w) // 2, (whole - tall) // 2, w, tall))
    done.set_clip((0, 0, w, tall))
    for file, at in faces:
        done.blit(pictures.file(file, at.w, at.h), at[:2])
    done.set_clip(None)
    if radius:
        _round_off(done, pictures, radius)
    return pictures.keep(key, done)


def _round_off(done: pygame.Surface, pictures: Pictures, radius: int) -> None:
    """Cut off what is outside the rounded corners."""
    w, h = done.get_size()
    disc = pictures.svg(rounded_box(2 * radius, 2 * radius, radius, "#ffffff"), 2 * radius, 2 * radius)
    for x, at_x in ((0, 0), (w - radius, radius)):
        for y, at_y in ((0, 0), (h - radius, radius)):
            done.blit(disc, (x, y), (at_x, at_y, radius, radius), special_flags=pygame.BLEND_RGBA_MULT)

"""Colours that can be read, and told apart, by everybody."""

from itertools import combinations, product

import pygame
import pytest

from isitok.ui.describe.theme import THEMES, Colour, Theme, Tone, contrast, luminance
from isitok.ui.describe.widgets.verdict_signs import sign
from tests.seen import different_pixels
from tests.stages import pictures

SIGNS = (Tone.OK, Tone.DEPENDS, Tone.NOT_OK)
themes = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)


@themes
def test_1_4_3_text_can_be_read_on_all_it_stands_on(theme: Theme) -> None:
    for text, ground in (
        (theme.ink, theme.paper),
        (theme.ink, theme.card),
        (theme.ink, theme.brand_ground),
        (theme.ink, theme.bubble),
        (theme.ink, theme.bubble_mine),
        (theme.soft, theme.paper),
        (theme.soft, theme.card),
        (theme.brand, theme.paper),
        (theme.brand, theme.card),
        (theme.brand, theme.brand_ground),
        (theme.on_brand, theme.brand),
        (theme.on_tile, theme.tile),
        (theme.stage.ink, theme.caption),
        (theme.on_dim, theme.dim),
        (theme.ok, theme.ok_ground),
        (theme.depends, theme.depends_ground),
        (theme.not_ok, theme.not_ok_ground),
    ):
        assert contrast(text, ground) >= 4.5, (text, ground)


@themes
def test_1_4_3_the_text_of_a_card_can_be_read_by_tired_eyes(theme: Theme) -> None:
    assert contrast(theme.ink, theme.paper) >= 7
    assert contrast(theme.ink, theme.card) >= 7


@themes
def test_1_4_11_what_only_a_colour_shows_stands_out_three_to_one(theme: Theme) -> None:
    """The focus ring, the edge of a field, an empty mark, the frame of the phone, and the signs."""
    for drawn, ground in (
        (theme.brand, theme.paper),
        (theme.brand, theme.card),
        (theme.soft, theme.card),
        (theme.soft, theme.paper),
        (theme.ok, theme.card),
        (theme.depends, theme.card),
        (theme.not_ok, theme.card),
        (theme.on_brand, theme.brand),
        (theme.ok, theme.ok_ground),
        (theme.depends, theme.depends_ground),
        (theme.not_ok, theme.not_ok_ground),
    ):
        assert contrast(drawn, ground) >= 3, (drawn, ground)


@pytest.mark.parametrize(("name", "colour"), [("contrast", "#ffff00"), ("contrast-light", "#0000b0")])
def test_a_contrast_theme_is_black_white_and_one_colour(name: str, colour: Colour) -> None:
    theme = THEMES[name]
    used = {each for part in (theme, theme.game, theme.stage) for each in vars(part).values()}
    colours = {each for each in used if isinstance(each, str) and each.startswith("#")}

    assert colours == {"#000000", "#ffffff", colour}
    assert min(contrast(colour, theme.paper), contrast(colour, theme.on_brand)) >= 7


@themes
def test_1_4_6_in_high_contrast_everything_can_be_read_seven_to_one(theme: Theme) -> None:
    if not theme.name.startswith("contrast"):
        return
    for text in (
        theme.ink,
        theme.soft,
        theme.brand,
        theme.ok,
        theme.depends,
        theme.not_ok,
        theme.on_tile,
        theme.on_dim,
    ):
        for ground in (theme.paper, theme.card, theme.bubble, theme.bubble_mine, theme.tile, theme.dim, *theme.posters):
            assert contrast(text, ground) >= 7, (text, ground)


@themes
def test_1_4_1_without_any_colour_each_sign_looks_different(theme: Theme) -> None:
    side = 44
    drawn = {}
    for tone in SIGNS:
        surface = pygame.Surface((side, side), depth=32)
        surface.fill(theme.card)
        surface.blit(pictures().svg(sign(tone, theme), side, side), (0, 0))
        drawn[tone] = pygame.transform.grayscale(surface)

    for one, other in combinations(SIGNS, 2):
        assert different_pixels(drawn[one], drawn[other]) > side * side * 0.15, (one, other)


def test_contrast_is_counted_as_in_the_guidelines() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)
    assert contrast("#a8204f", "#a8204f") == 1
    # sRGB is linear near black, and a curve above 0.04045.
    assert luminance("#0a0a0a") == pytest.approx(0.0030353, abs=1e-7)
    assert luminance("#0b0b0b") == pytest.approx(0.0033465, abs=1e-7)
    assert luminance("#808080") == pytest.approx(0.2158605, abs=1e-7)


# How colours look without one of the three kinds of cones: G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, "A
# Physiologically-based Model for Simulation of Color Vision Deficiency" (2009), severity 1.0, on linear RGB.
DEFICIENCIES = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
Three = tuple[float, float, float]


def linear(colour: Colour) -> Three:
    def part(at: int) -> float:
        share = int(colour[at : at + 2], 16) / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    return part(1), part(3), part(5)


def as_seen(colour: Colour, deficiency: str) -> Three:
    red, green, blue = linear(colour)
    rows = DEFICIENCIES[deficiency]
    one, two, three = (min(1.0, max(0.0, a * red + b * green + c * blue)) for a, b, c in rows)
    return one, two, three


def lab(rgb: Three) -> Three:
    """CIE L*a*b*, D65."""
    red, green, blue = rgb
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883
    f, g, h = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * g - 16, 500 * (f - g), 200 * (g - h)


def apart(one: Three, other: Three) -> float:
    """ΔE as of 1976."""
    return sum((a - b) ** 2 for a, b in zip(lab(one), lab(other), strict=True)) ** 0.5


@pytest.mark.parametrize(("name", "deficiency"), list(product(("light", "dark"), DEFICIENCIES)))
def test_1_4_1_whoever_sees_fewer_colours_can_tell_the_three_signs_apart(name: str, deficiency: str) -> None:
    theme = THEMES[name]

    for one, other in combinations(SIGNS, 2):
        away = apart(as_seen(theme.sign(one), deficiency), as_seen(theme.sign(other), deficiency))
        assert away >= 12, (one, other, round(away, 1))


def test_luminance_goes_from_black_to_white() -> None:
    assert luminance("#000000") == 0
    assert luminance("#ffffff") == pytest.approx(1)
    assert apart(linear("#ffffff"), linear("#000000")) == pytest.approx(100, abs=0.1)

"""What the game looks like: colours, as data. Every colour is in a ``Theme``."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Literal

from isitok.base.value import Value, replace

Colour = str
"""A colour as ``#rrggbb``."""


class Tone(StrEnum):
    """What a coloured part means. A tone is never the only sign of anything: shape and words say it as well."""

    PLAIN = "plain"
    OK = "ok"
    DEPENDS = "depends"
    NOT_OK = "not-ok"
    BRAND = "brand"


Skin = Literal["app", "page", "game", "stage", "lock"]
"""What kind of screen a made-up phone shows: an app's, a page of cards, a game's, pictures on black, or locked."""


class Tints(Value, kw_only=True):
    """The colours of one kind of phone screen."""

    ground: Colour
    shape: Colour  # can be made out on the background; carries no meaning
    panel: Colour  # a card on the background
    ink: Colour
    soft: Colour
    bubble: Colour
    mine: Colour
    line: Colour
    accent: Colour  # anything that can be pressed, that is chosen, an offer
    on_accent: Colour


class Theme(Value, kw_only=True):
    """A set of colours that go together. Their contrasts are tested, not hoped for."""

    name: str
    paper: Colour  # the window
    card: Colour  # cards, the phone's screen
    ink: Colour  # text
    soft: Colour  # secondary text
    line: Colour  # borders; never the only sign of anything
    brand: Colour  # focus, primary button, progress
    on_brand: Colour  # text on brand
    brand_ground: Colour  # a faint background for chips
    ok: Colour
    ok_ground: Colour
    depends: Colour
    depends_ground: Colour
    not_ok: Colour
    not_ok_ground: Colour
    phone: Colour  # the phone's frame
    phone_edge: Colour  # a thin line round the frame where the background is dark
    bubble: Colour  # somebody's message
    bubble_mine: Colour  # a message from the phone's owner
    tile: Colour  # the grey "photo – not shown"
    on_tile: Colour
    caption: Colour  # the strip under a photo, with words on it
    dim: Colour  # a page darkened by a pop-up
    on_dim: Colour
    dim_shape: Colour  # what can still be made out on it
    face: Colour  # the background behind a portrait
    shadow: int  # how dark the one soft shadow is, 0 to 255
    story: tuple[Colour, Colour]  # the background of a story that is only words, at its top and at its foot
    posters: tuple[Colour, ...]  # the backgrounds of posters; a sign says the same as each
    game: Tints  # the screen of a game
    stage: Tints  # the screen around a story or a live video

    def tints(self, skin: Skin) -> Tints:
        """The colours of this kind of phone screen."""
        match skin:
            case "game":
                return self.game
            case "stage":
                return self.stage
            case "lock":
                return replace(self.stage, ground=self.story[0])
            case _:
                return Tints(
                    ground=self.card if skin == "app" else self.paper,
                    shape=self.line,
                    panel=self.card,
                    ink=self.ink,
                    soft=self.soft,
                    bubble=self.bubble,
                    mine=self.bubble_mine,
                    line=self.line,
                    accent=self.brand,
                    on_accent=self.on_brand,
                )

    def sign(self, tone: Tone) -> Colour:
        """The colour of a sign, and of text, in this tone."""
        return {
            Tone.PLAIN: self.ink,
            Tone.OK: self.ok,
            Tone.DEPENDS: self.depends,
            Tone.NOT_OK: self.not_ok,
            Tone.BRAND: self.brand,
        }[tone]

    def ground(self, tone: Tone) -> Colour:
        """The background that goes under that sign."""
        return {
            Tone.PLAIN: self.card,
            Tone.OK: self.ok_ground,
            Tone.DEPENDS: self.depends_ground,
            Tone.NOT_OK: self.not_ok_ground,
            Tone.BRAND: self.brand_ground,
        }[tone]


GAME = Tints(
    ground="#10202b",
    shape="#17303d",
    panel="#1b3442",
    ink="#f3f8fa",
    soft="#b7cdd8",
    bubble="#2a4b5c",
    mine="#3f4a8f",
    line="#5b8296",
    accent="#8fd3ff",
    on_accent="#0b1b26",
)

STAGE = Tints(
    ground="#0d0c16",
    shape="#211f33",
    panel="#24233d",
    ink="#ffffff",
    soft="#d8d5e8",
    bubble="#2b2942",
    mine="#3f3883",
    line="#77748f",
    accent="#ffffff",
    on_accent="#15142b",
)

NO_COLOUR = Tints(
    ground="#000000",
    shape="#000000",
    panel="#000000",
    ink="#ffffff",
    soft="#ffffff",
    bubble="#000000",
    mine="#000000",
    line="#ffffff",
    accent="#ffff00",
    on_accent="#000000",
)

NO_COLOUR_ON_WHITE = Tints(
    ground="#ffffff",
    shape="#ffffff",
    panel="#ffffff",
    ink="#000000",
    soft="#000000",
    bubble="#ffffff",
    mine="#ffffff",
    line="#000000",
    accent="#0000b0",
    on_accent="#ffffff",
)

LIGHT = Theme(
    name="light",
    paper="#f4f1ea",
    card="#ffffff",
    ink="#1c1b3a",
    soft="#5a5876",
    line="#d9d4c7",
    brand="#4a3aff",
    on_brand="#ffffff",
    brand_ground="#dedaec",
    ok="#0a6e69",
    ok_ground="#d9f2ee",
    depends="#8a5200",
    depends_ground="#fdebc8",
    not_ok="#a8204f",
    not_ok_ground="#fbdfe8",
    phone="#14131f",
    phone_edge="#14131f",
    bubble="#eceaf6",
    bubble_mine="#dcd8ff",
    tile="#6b6a7c",
    on_tile="#ffffff",
    caption="#24233d",
    dim="#6b6a7c",
    on_dim="#ffffff",
    dim_shape="#7c7b8e",
    face="#fde3b0",
    shadow=70,
    story=("#3b2fae", "#7c3a92"),
    posters=("#d9f2ee", "#fdebc8", "#fbdfe8", "#e4e0fb", "#d8eafa", "#e6f0d2"),
    game=GAME,
    stage=STAGE,
)

DARK = Theme(
    name="dark",
    paper="#15142b",
    card="#211f42",
    ink="#f5f3ff",
    soft="#b9b5d9",
    line="#3a3766",
    brand="#a79bff",
    on_brand="#15142b",
    brand_ground="#2c2957",
    ok="#5fd9cf",
    ok_ground="#10403f",
    depends="#ffc46b",
    depends_ground="#45320f",
    not_ok="#ff8fb3",
    not_ok_ground="#4d1a31",
    phone="#0c0b18",
    phone_edge="#3a3766",
    bubble="#332f60",
    bubble_mine="#423a96",
    tile="#55536b",
    on_tile="#ffffff",
    caption="#0c0b18",
    dim="#0f0e20",
    on_dim="#ffffff",
    dim_shape="#19182f",
    face="#fde3b0",
    shadow=90,
    story=("#3b2fae", "#7c3a92"),
    posters=("#10403f", "#45320f", "#4d1a31", "#332d78", "#123a58", "#2f4218"),
    game=GAME,
    stage=STAGE,
)

CONTRAST = Theme(
    name="contrast",
    paper="#000000",
    card="#000000",
    ink="#ffffff",
    soft="#ffffff",
    line="#ffffff",
    brand="#ffff00",
    on_brand="#000000",
    brand_ground="#000000",
    ok="#ffffff",
    ok_ground="#000000",
    depends="#ffffff",
    depends_ground="#000000",
    not_ok="#ffffff",
    not_ok_ground="#000000",
    phone="#000000",
    phone_edge="#ffffff",
    bubble="#000000",
    bubble_mine="#000000",
    tile="#000000",
    on_tile="#ffffff",
    caption="#000000",
    dim="#000000",
    on_dim="#ffffff",
    dim_shape="#000000",
    face="#ffffff",
    shadow=0,
    story=("#000000", "#000000"),
    posters=("#000000",) * 6,
    game=NO_COLOUR,
    stage=NO_COLOUR,
)

CONTRAST_LIGHT = Theme(
    name="contrast-light",
    paper="#ffffff",
    card="#ffffff",
    ink="#000000",
    soft="#000000",
    line="#000000",
    brand="#0000b0",
    on_brand="#ffffff",
    brand_ground="#ffffff",
    ok="#000000",
    ok_ground="#ffffff",
    depends="#000000",
    depends_ground="#ffffff",
    not_ok="#000000",
    not_ok_ground="#ffffff",
    phone="#000000",
    phone_edge="#000000",
    bubble="#ffffff",
    bubble_mine="#ffffff",
    tile="#ffffff",
    on_tile="#000000",
    caption="#ffffff",
    dim="#ffffff",
    on_dim="#000000",
    dim_shape="#ffffff",
    face="#ffffff",
    shadow=0,
    story=("#ffffff", "#ffffff"),
    posters=("#ffffff",) * 6,
    game=NO_COLOUR_ON_WHITE,
    stage=NO_COLOUR_ON_WHITE,
)

THEMES: Mapping[str, Theme] = MappingProxyType({theme.name: theme for theme in (LIGHT, DARK, CONTRAST, CONTRAST_LIGHT)})


def luminance(colour: Colour) -> float:
    """Relative luminance, 0 to 1 (WCAG 2.2, *relative luminance*)."""

    def linear(part: int) -> float:
        share = part / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(colour[at : at + 2], 16)) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    """How well two colours can be told apart, 1 to 21 (WCAG 2.2, *contrast ratio*)."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)

"""What can be picked on a phone: each message, field, sticker, paragraph … and each detail of a photo.

A phone is only looked at, unless ``handset`` is given ``findable``: a ``Find`` for each thing that can be picked, by
its place: ``"3"`` is the phone's block number 3, ``"3/1"`` the second detail of its photo, both counted from 0. What
stands there is then a button with the find's id, at least as large as a target, and shows its mark.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.format.blocks import Block, Photo
from isitok.i18n.screen_words import Words
from isitok.phone.phone_aloud import block_speech
from isitok.phone.who_is_who import Faces

Mark = Literal["", "found", "nothing"]

OUT, UP = 12, 8  # reference pixels by which a mark sticks out over its corner: no more than the space on a screen


class Find(Value, kw_only=True):
    """Whether something can be picked, and whether it was."""

    id: str = ""  # "" = it can't be picked
    does: Event | None = None  # what picking it means
    mark: Mark = ""
    word: str = ""  # says what the mark shows: "Found"
    ring: bool = False  # it is what is judged
    clue: bool = False  # it gives something away: it has to be found somewhere, drawn or in words


NOT_FINDABLE = Find()
RUNG = Find(ring=True)


class Showing(Value, kw_only=True):
    """All that is needed to turn blocks into widgets: who is who, the words, and what can be picked."""

    faces: Faces
    words: Words
    findable: Mapping[str, Find] = MappingProxyType({})
    news: int | None = None  # from this block on, it has just come; None: nothing has
    judged: bool = False  # what has just come is what is judged
    describes: bool = False  # what photos show stands in them, in words
    was: Mapping[int, Photo] = MappingProxyType({})  # the photos that others have taken the place of just now
    rung: frozenset[int] = frozenset()  # so are these blocks, which were there; or they have changed
    large: bool = False  # on a wall every message is as large as what is judged
    unheard: int | None = None  # from this block on, nobody has heard it; None: what has just come

    def is_unheard(self, block: int) -> bool:
        """Whether nobody has heard this block on an earlier page."""
        return block in self.rung or (self.is_new(block) if self.unheard is None else block >= self.unheard)

    def is_new(self, block: int) -> bool:
        """Whether this block has just come."""
        return self.news is not None and block >= self.news

    def judges(self, block: int) -> bool:
        return self.judged and (self.is_new(block) or block in self.rung)

    def speech_of(self, block: Block) -> str:
        """What is read aloud for a block."""
        return block_speech(block, self.faces, self.words)

    def apart(self, usual: float) -> float:
        """The reference pixels between blocks: more, where they can be picked."""
        return max(usual, ui.LEAST_APART) if self.findable else usual

    def find(self, block: int, detail: int | None = None) -> Find:
        """Whether this block, or this detail of its photo, can be picked."""
        if detail is None and block in self.rung:
            return RUNG if self.judged else NOT_FINDABLE
        if not self.findable:
            return NOT_FINDABLE
        return self.findable.get(f"{block}" if detail is None else f"{block}/{detail}", NOT_FINDABLE)


def mark_side(look: ui.Look) -> int:
    """The size of a mark. It grows with the text, but more slowly: there is little room between things."""
    return look.px(10) + look.tx(12)


def mark_at(box: ui.Box, look: ui.Look, *, left: bool = False) -> ui.Box:
    """Where the mark of what lies in a box is: over its upper right corner, or its left one."""
    side, out = mark_side(look), look.px(OUT)
    return ui.Box(box.x - out if left else box.right - side + out, box.y - look.px(UP), side, side)


class Findable(Value, kw_only=True):
    """The base of things on a phone that speak for themselves; a button where one can be picked."""

    said: str = ""  # "" = something that it belongs to says it
    find: Find = NOT_FINDABLE
    skin: ui.Skin = "app"
    new: bool = False  # it has just come: it is in sight
    unheard: bool = False  # nobody has heard it on an earlier page
    judged: bool = False  # it is what is judged: with an edge round it

    @property
    def id(self) -> str:
        """The id of what can be picked here."""
        return self.find.id

    @property
    def does(self) -> Event | None:
        """What picking it means."""
        return self.find.does

    def speech(self) -> ui.Spoken | None:
        """What it says; whether it can be pressed, and the outcome."""
        if self.find.id:
            return ui.Spoken(ui.Role.BUTTON, self.said, self.find.word)
        return ui.Spoken(ui.Role.TEXT, self.said, when=ui.When.FIRST if self.unheard else None) if self.said else None

    def at_least(self, tall: int, look: ui.Look) -> int:
        """A height that can be hit, if it can be picked."""
        return max(tall, look.target) if self.find.id else tall

    def clear(self, look: ui.Look, pad: int = 0) -> int:
        """The distance of words from the sides: ``pad``, or more where a mark may be in the corner."""
        return max(pad, mark_side(look) - look.px(OUT) + look.px(2)) if self.find.id else pad

    def draw_judged(self, pen: ui.Pen, box: ui.Box, radius: float) -> None:
        """The edge round what is judged."""
        if not self.judged:
            return
        look, tints = pen.look, pen.look.theme.tints(self.skin)
        thick, gap = max(3, look.px(3)), look.px(1)
        around = box.inset(-thick - gap)
        if self.skin == "stage":  # it may lie on a photo of any colour
            thin = max(2, look.px(2))
            pen.panel(around.inset(-thin), "none", tints.ground, thick + 2 * thin, look.px(radius) + thick + gap + thin)
        pen.panel(around, "none", tints.accent, thick, look.px(radius) + thick + gap)

    def draw_find(self, pen: ui.Pen, box: ui.Box, state: ui.State, radius: float = 12, *, left: bool = False) -> None:
        """The keyboard's ring, an edge under the pointer, and in a corner the sign that it was picked."""
        if self.find.ring and not self.judged:
            replace(self, judged=True).draw_judged(pen, box, radius)
        if not self.find.id:
            return
        look, tints = pen.look, pen.look.theme.tints(self.skin)
        gap, thin, thick = look.px(3), max(2, look.px(2)), max(3, look.px(3))
        rounded = look.px(radius) + gap + thick
        if self.find.mark or state.hovered or state.held:
            edge = tints.soft if self.find.mark == "nothing" else tints.accent
            pen.panel(box.inset(-gap - thin), "none", edge, thin, rounded)
        if state.focused:
            around = box.inset(-gap - thick)
            if self.skin == "stage":  # it may lie on a photo of any colour
                pen.panel(around.inset(-thin), "none", tints.ground, thick + 2 * thin, rounded + thin)
            pen.panel(around, "none", tints.accent, thick, rounded)
        if self.find.mark:
            self.draw_mark(pen, mark_at(box, pen.look, left=left))

    def draw_mark(self, pen: ui.Pen, at: ui.Box) -> None:
        """The sign of what came of picking it."""
        look, tints = pen.look, pen.look.theme.tints(self.skin)
        found, side = self.find.mark == "found", at.w
        fill, ink = (tints.accent, tints.on_accent) if found else (tints.panel, tints.soft)
        pen.panel(at, fill, tints.accent if found else tints.soft, max(2, look.px(2)), side // 2)
        size = round(side * 0.68)
        pen.icon(at.x + (side - size) // 2, at.y + (side - size) // 2, "check" if found else "minus", size, ink)

"""A live video: somebody in front of their camera, the viewers, and what they write over the lower part."""

import math
from collections.abc import Sequence

from isitok import ui
from isitok.base.value import Value
from isitok.format import blocks
from isitok.format.blocks import Bubble, Private
from isitok.format.shown import Screen
from isitok.phone import shapes
from isitok.phone.bar import AppBar
from isitok.phone.block import WithFace, count_icon, piece
from isitok.phone.find import Findable, Showing
from isitok.phone.floating import composer_at, floating_at, share
from isitok.phone.kinds.game_chat_phone import draw_composer
from isitok.phone.kinds.story_phone import SHADE
from isitok.phone.message import Numbered, messages, private_tile
from isitok.phone.pieces import FactLine, Print
from isitok.phone.screenful import Floating, Screenful, Stands
from isitok.phone.written import bar_title

PAD = 14  # at both sides of what lies over it
WINDOW = 190  # how much of the video stays free at least


def screenful(phone: Screen, showing: Showing) -> Screenful:
    """The video, and everything over it."""
    top: list[ui.Widget] = []
    middle: list[ui.Widget] = []
    foot: list[ui.Widget] = []
    comments: list[Numbered] = []
    picture = ""
    for number, block in enumerate(phone.blocks):
        said, find = showing.speech_of(block), showing.find(number)
        match block:
            case blocks.Byline():
                picture = face = showing.faces.picture(block.who)
                name = Print(text=showing.faces.name(block.who), type=ui.Type.STRONG, skin="stage")
                badge = ui.Flow((name, OnAir(text=showing.words("Live"), skin="stage")), gap=9)
                top.append(WithFace(child=badge, picture=face, said=said, size=40, skin="stage"))
            case blocks.Words(style="title"):
                top.append(Print(text=block.text, type=ui.Type.STRONG, said=said, find=find, skin="stage"))
            case blocks.Count(of="viewers"):
                top.append(
                    FactLine(icon=count_icon(block), text=said, said=said, skin="stage", type=ui.Type.SMALL_STRONG)
                )
            case blocks.Count():
                icon = count_icon(block)
                foot.append(
                    FactLine(icon=icon, text=said, said=said, skin="stage", type=ui.Type.SMALL_STRONG, ground=True)
                )
            case Private():
                middle.append(private_tile(block, showing, said, find))
            case Bubble() | blocks.Notice():
                comments.append((number, block))
            case _:
                foot.append(piece(number, block, showing, "stage"))
    foot += messages(comments, showing, comments=True, skin="stage")
    bar = AppBar(title=bar_title(phone, showing.words), time=phone.time, bare=True, skin="stage")
    head, low = ui.Column(tuple(top), gap=showing.apart(6)), ui.Column(tuple(foot), gap=showing.apart(7))
    seen, whole = (Backdrop(picture=picture, above=above) for above in ((head,), (bar, head)))
    video = Video(top=head, middle=ui.Column(tuple(middle), gap=8), foot=low, picture=None if middle else seen)
    over = Floating(picture=whole, top=head, low=low, name=showing.words("Comments"))
    return Screenful(
        bar=bar, content=video, stands=Stands.FILL, skin="stage", floats=None if middle else over
    )  # fmt: skip


class OnAir(Findable, ui.Leaf, kw_only=True):
    """The sign that this is live."""

    text: str

    def natural(self, look: ui.Look) -> int:
        return ui.text_width(self.text, ui.Type.TINY, look) + look.tx(16) + 2 * look.px(8)

    def height(self, width: int, look: ui.Look) -> int:
        lines = ui.wrap(self.text, ui.Type.TINY, look, max(1, width - look.tx(16) - 2 * look.px(8)))
        return len(lines) * ui.line_height(ui.Type.TINY, look) + 2 * look.px(1)

    def draw(self, pen: ui.Pen, box: ui.Box, state: ui.State) -> None:
        look, tints = pen.look, pen.look.theme.stage
        pen.panel(box, tints.accent, radius=look.px(7))
        dot = look.tx(9)
        pen.panel(
            ui.Box(box.x + look.px(8), box.y + (box.h - dot) // 2, dot, dot), tints.on_accent, radius=max(1, dot // 2)
        )
        x = box.x + look.px(8) + look.tx(16)
        lines = ui.wrap(self.text, ui.Type.TINY, look, max(1, box.right - look.px(8) - x))
        pen.lines(ui.Box(x, box.y + look.px(1), box.right - x, 0), lines, ui.Type.TINY, tints.on_accent)


class Backdrop(ui.Leaf, Value, kw_only=True):
    """What the camera sees, as large as the screen, and the line to write in; its foot is darkened, for comments."""

    picture: str  # "" = an account without a face
    above: tuple[ui.Widget, ...] = ()  # what lies over its top, which is darkened for that
    id: str = ""

    def speech(self) -> ui.Spoken | None:
        return None

    def natural(self, look: ui.Look) -> int:
        return look.px(322)

    def height(self, width: int, look: ui.Look) -> int:
        return 0

    def draw(self, pen: ui.Pen, box: ui.Box, state: ui.State) -> None:
        """The person before a plain place: nothing says where it is, as streams come from anywhere."""
        look, stage = pen.look, pen.look.theme.stage
        colourless = stage.panel == stage.ground
        people = (self.picture,) if self.picture else ()
        pen.collage(box, ui.Collage("scenes/live.svg", box.h, (), stage.ground, grey=colourless, people=people))
        inner = max(1, box.w - 2 * look.px(PAD))
        head = sum(one.height(inner, look) for one in self.above) + look.px(10)
        top, dark, soft = floating_at(box, look).y, 1 if colourless else SHADE, look.px(40)
        free, size = top - box.y - head, min(look.px(84), box.w // 3)
        if not people and free >= size:  # between what lies over it
            y = box.y + head + (free - size) // 2
            pen.icon(box.x + (box.w - size) // 2, y, "circle-user", size, stage.ground)
        pen.picture(ui.Box(box.x, top - soft, box.w, soft), shapes.shade(box.w, soft, stage.ground, 0, dark))
        low = ui.Box(box.x, top, box.w, box.bottom - top)
        pen.picture(low, shapes.shade(low.w, low.h, stage.ground, dark, dark, 1))
        shaded = head + look.px(36)
        pen.picture(box._replace(h=shaded), shapes.shade(box.w, shaded, stage.ground, dark, 0, head / shaded))
        draw_composer(pen, composer_at(box, look), stage.ground, stage.line, stage.soft)


class Video(ui.Frame, Value, kw_only=True):
    """What the camera sees, with words over its upper and lower parts."""

    top: ui.Widget
    middle: ui.Column  # a picture that must not be shown replaces the video
    foot: ui.Column
    picture: Backdrop | None  # None: it must not be shown

    def natural(self, look: ui.Look) -> int:
        return look.px(322)

    def _pad(self, look: ui.Look) -> int:
        return look.px(PAD)

    def _head(self, width: int, look: ui.Look) -> int:
        return look.px(10) + self.top.height(width, look) + look.px(12)

    def _low(self, width: int, look: ui.Look) -> int:
        said = self.foot.height(width, look)
        return (said + look.px(10) if said else 0) + look.tx(36) + look.px(12)

    def _free(self, width: int, look: ui.Look) -> int:
        hidden = self.middle.height(width, look)
        return hidden + 2 * look.px(12) if hidden else max(look.px(WINDOW), 0 if look.wide else round(width * 0.62))

    def height(self, width: int, look: ui.Look) -> int:
        """All the words, and so much of the video that what is written lies over no more than its share of it."""
        inner = max(1, width - 2 * self._pad(look))
        whole = self._head(inner, look) + self._free(inner, look) + self._low(inner, look)
        return max(whole, math.ceil(self.foot.height(inner, look) / share(look))) if self.picture else whole

    def parts(self, box: ui.Box, look: ui.Look, view: ui.ViewState) -> Sequence[tuple[ui.Widget, ui.Box]]:
        """Who and what at the top, what is written at the foot."""
        x, width = box.x + self._pad(look), max(1, box.w - 2 * self._pad(look))
        head, low = self._head(width, look), self._low(width, look)
        hidden, said = self.middle.height(width, look), self.foot.height(width, look)
        free = ui.Box(x, box.y + head, width, box.h - head - low)
        return [
            *([(self.picture, box)] if self.picture else []),
            (self.top, ui.Box(x, box.y + look.px(10), width, self.top.height(width, look))),
            (self.middle, ui.Box(x, free.y + (free.h - hidden) // 2, width, hidden)),
            (self.foot, ui.Box(x, box.bottom - low, width, said)),
        ]

    def draw(self, pen: ui.Pen, box: ui.Box, state: ui.State) -> None:
        """Behind what must not be shown a plain ground, and the line to write in; else the picture has all that."""
        if not self.picture:
            stage = pen.look.theme.stage
            pen.fill(box, stage.shape)
            draw_composer(pen, composer_at(box, pen.look), stage.ground, stage.line, stage.soft)

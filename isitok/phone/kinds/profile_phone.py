"""A profile: a picture at the top, a face, and what somebody says about themselves."""

from collections.abc import Sequence

from isitok import ui
from isitok.base.value import Value
from isitok.format import blocks
from isitok.format.blocks import Photo
from isitok.format.shown import Screen
from isitok.phone import shapes
from isitok.phone.bar import AppBar
from isitok.phone.block import count_icon, piece
from isitok.phone.cards import Inset, ListCard, PostCard
from isitok.phone.find import Showing
from isitok.phone.message import faces_in, photo_words
from isitok.phone.pieces import FactLine, FieldRow, Print
from isitok.phone.screenful import Screenful, Stands
from isitok.phone.written import bar_title, label_text, value_text


def screenful(phone: Screen, showing: Showing) -> Screenful:
    photo = next((block for block in phone.blocks if isinstance(block, Photo)), None)
    face = next((block.person for block in phone.blocks if isinstance(block, blocks.Heading)), "")
    made: list[ui.Widget] = []
    rows: list[tuple[int, blocks.Field]] = []
    for number, block in enumerate(phone.blocks):
        said, find = showing.speech_of(block), showing.find(number)
        if isinstance(block, blocks.Field) and block.label != "Account":
            rows.append((number, block))
            continue
        if rows:
            made.append(_fields(rows, showing))
            rows = []
        match block:
            case blocks.Heading():
                title = Print(text=block.title, type=ui.Type.ANSWER, said=said, find=find)
                handle = Print(text=block.detail, type=ui.Type.SMALL, soft=True)
                made.append(ui.Column((title, handle), gap=8 if find.id else 0))
            case Photo():
                made.append(photo_words(number, block, showing, skin="app"))
            case blocks.Field():
                icon = "globe" if block.value == "public" else "lock"
                text = value_text(block, showing.words)
                made.append(FactLine(icon=icon, text=text, said=said, find=find))
            case blocks.Words(style="small"):
                made.append(PostCard(text=block.text, said=said, find=find))
            case blocks.Count():
                made.append(FactLine(icon=count_icon(block), text=said, said=said))
            case _:
                made.append(piece(number, block, showing))
    if rows:
        made.append(_fields(rows, showing))
    head = Head(
        scene=photo.scene if photo else "",
        pictures=(photo and faces_in(photo, showing.faces)) or (showing.faces.picture(face),),
    )
    content = ui.Column((head, Inset(child=ui.Column((*made, ui.Space(2)), gap=11))), gap=8)
    bar = AppBar(title=bar_title(phone, showing.words), time=phone.time)
    return Screenful(bar=bar, content=Filled(child=content), stands=Stands.FILL)


def _fields(fields: Sequence[tuple[int, blocks.Field]], showing: Showing) -> ui.Widget:
    return ListCard(
        rows=tuple(
            FieldRow(
                label=label_text(field, showing.words),
                value=value_text(field, showing.words),
                said=showing.speech_of(field),
                find=showing.find(number),
                rule=number != fields[-1][0],
            )
            for number, field in fields
        )
    )


class Filled(ui.Around, kw_only=True):
    """Something at the top of a box that may be taller."""

    def parts(self, box: ui.Box, look: ui.Look, view: ui.ViewState) -> Sequence[tuple[ui.Widget, ui.Box]]:
        return [(self.child, ui.Box(box.x, box.y, box.w, self.child.height(box.w, look)))]


class Head(ui.Frame, Value, kw_only=True):
    """A wide picture with the people in the photo over its lower edge. What they show is said in words below."""

    scene: str  # "" = none
    pictures: tuple[str, ...]  # "": an account without a face

    def _cover(self, look: ui.Look) -> int:
        return look.px(104) if look.wide else look.tx(104)

    def _side(self, look: ui.Look) -> int:
        return look.tx(92)

    def natural(self, look: ui.Look) -> int:
        return look.px(322)

    def height(self, width: int, look: ui.Look) -> int:
        return self._cover(look) + round(self._side(look) * 0.45)

    def parts(self, box: ui.Box, look: ui.Look, view: ui.ViewState) -> Sequence[tuple[ui.Widget, ui.Box]]:
        """Nothing else."""
        return ()

    def draw(self, pen: ui.Pen, box: ui.Box, state: ui.State) -> None:
        """The picture, and each face in a ring of the background's colour, overlapping if there are several."""
        look, theme = pen.look, pen.look.theme
        cover = ui.Box(box.x, box.y, box.w, self._cover(look))
        no_colour = theme.card == theme.bubble
        if self.scene:
            pen.collage(cover, ui.Collage(f"scenes/{self.scene}.svg", cover.h, (), theme.caption, grey=no_colour))
        else:
            pen.fill(cover, theme.brand_ground)
            if not no_colour:
                pen.picture(cover, shapes.banner(cover.w, cover.h, theme.brand, theme.face))
        if no_colour:
            pen.fill(ui.Box(cover.x, cover.bottom - 2, cover.w, 2), theme.line)
        side, ring = self._side(look), max(3, look.px(4))
        left = box.x + look.px(14) + ring
        room = box.right - look.px(14) - ring - side - left
        step = min(round(side * 0.8), room // max(1, len(self.pictures) - 1))
        for number, picture in enumerate(self.pictures):
            face = ui.Box(left + number * step, box.bottom - side - ring, side, side)
            pen.panel(face.inset(-ring), theme.card, radius=side // 2 + ring)
            ui.draw_face(pen, face, picture)

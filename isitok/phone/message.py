"""One message: a face, a name, and what was sent, at the left or at the right."""

from collections.abc import Sequence

from isitok.i18n.words import Words
from isitok.packs import blocks
from isitok.packs.blocks import Block, Bubble, Photo, Private
from isitok.packs.vocabulary import Mood
from isitok.phone.bubble import Balloon, Body, Holds
from isitok.phone.people import Faces, mood_in
from isitok.phone.photo import PhotoTile, PrivateTile
from isitok.phone.pieces import Remark
from isitok.phone.reading import bubble_said, details_text, notice_text, photo_said, private_text
from isitok.phone.shapes import Tail
from isitok.ui.fonts import Type
from isitok.ui.geometry import Box
from isitok.ui.look import Look
from isitok.ui.node import Role, Spoken
from isitok.ui.pen import Pen
from isitok.ui.typeset import line_height, wrap
from isitok.ui.widget import State, View, Widget
from isitok.ui.widgets.marks import draw_face
from isitok.value import Value, replace


class Message(Value, kw_only=True):
    """What somebody sent. It speaks for all that it holds."""

    body: Body
    said: str
    picture: str = ""
    face: bool = True  # False: somebody's earlier message, their face stands at the last
    name: str = ""  # above it; "" = it stands above an earlier one, or inside
    mine: bool = False
    small: bool = False  # a comment
    id: str = ""

    def spoken(self) -> Spoken | None:
        """Who, how they look, and what they sent."""
        return Spoken(Role.TEXT, self.said)

    def _face(self, look: Look) -> int:
        return look.tx(32 if self.small else 36)

    def _room(self, width: int, look: Look) -> int:
        beside = width - self._face(look) - look.px(8)
        return max(1, min(beside - look.px(4), look.tx(440)))

    def _above(self, width: int, look: Look) -> int:
        lines = wrap(self.name, Type.TINY, look, self._room(width, look)) if self.name else []
        return len(lines) * line_height(Type.TINY, look)

    def natural(self, look: Look) -> int:
        """Face and body side by side."""
        return self._face(look) + look.px(18) + self.body.natural(look)

    def height(self, width: int, look: Look) -> int:
        """The name and the body, or the face if that is taller."""
        wide = self.body.snug(self._room(width, look), look)
        return max(self._above(width, look) + self.body.height(wide, look), self._face(look) if self.face else 0)

    def parts(self, box: Box, look: Look, view: View) -> Sequence[tuple[Widget, Box]]:
        """The body beside the face."""
        wide = self.body.snug(self._room(box.w, look), look)
        tall = self.body.height(wide, look)
        beside = self._face(look) + look.px(8)
        x = box.right - beside - wide if self.mine else box.x + beside
        return [(self.body, Box(x, box.bottom - tall, wide, tall))]

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        """The face at the foot, the name above."""
        look, theme = pen.look, pen.look.theme
        side = self._face(look)
        if self.face:
            draw_face(pen, Box(box.right - side if self.mine else box.x, box.bottom - side, side, side), self.picture)
        if self.name:
            room, beside = self._room(box.w, look), side + look.px(8)
            x = box.right - beside - room if self.mine else box.x + beside
            lines = wrap(self.name, Type.TINY, look, room)
            body = self.parts(box, look, View())[0][1]
            at = Box(x, body.y - self._above(box.w, look), room, 0)
            pen.lines(at, lines, Type.TINY, theme.soft, "right" if self.mine else "left")


def photo_tile(photo: Photo, faces: Faces, words: Words, said: str = "") -> PhotoTile:
    """A photo with the people in it."""
    mood = mood_in(photo.shows)
    pictures = (faces.picture(person, mood) for person in photo.people)
    return PhotoTile(
        scene=photo.scene,
        faces=tuple(picture for picture in pictures if picture),
        shows=photo.shows,
        details=details_text(photo, words),
        said=said,
    )


def private_tile(private: Private, words: Words, said: str = "") -> PrivateTile:
    """The grey tile."""
    return PrivateTile(text=private_text(private, words), said=said)


def photo_alone(photo: Photo, faces: Faces, words: Words) -> PhotoTile:
    """A photo that nobody sends: in a post, a story, a profile."""
    return photo_tile(photo, faces, words, photo_said(photo, words))


def private_alone(private: Private, words: Words) -> PrivateTile:
    """A grey tile that nobody sends."""
    return private_tile(private, words, private_text(private, words))


def _body(bubble: Bubble, faces: Faces, words: Words, name: str) -> Body:
    tail: Tail = "right" if bubble.mine else "left"
    if bubble.photo:
        return photo_tile(bubble.photo, faces, words)
    if bubble.private:
        return private_tile(bubble.private, words)
    common = Balloon(text=bubble.text, mine=bubble.mine, tail=tail, name=name, time=bubble.time)
    if bubble.voice:
        return replace(common, text=bubble.voice, holds=Holds.VOICE)
    if bubble.link:
        return replace(common, text=bubble.link, holds=Holds.LINK)
    if bubble.removed:
        return replace(common, text=words("Message removed"), holds=Holds.REMOVED)
    return common


def messages(shown: Sequence[Block], faces: Faces, words: Words, *, comments: bool = False) -> tuple[Widget, ...]:
    """Bubbles and the app's own lines, those that one person sends one after the other kept together."""
    made: list[Widget] = []
    for number, block in enumerate(shown):
        before = shown[number - 1] if number else None
        after = shown[number + 1] if number + 1 < len(shown) else None
        if isinstance(block, Bubble):
            first = not (isinstance(before, Bubble) and before.who == block.who) or comments
            last = not (isinstance(after, Bubble) and after.who == block.who and after.mood is block.mood) or comments
            name = faces.name(block.who)
            made.append(
                Message(
                    body=_body(block, faces, words, name if comments else ""),
                    said=bubble_said(block, faces, words),
                    picture=faces.picture(block.who, block.mood),
                    face=last,
                    name=name if first and not (comments and _has_words(block)) else "",
                    mine=block.mine,
                    small=comments,
                )
            )
        elif isinstance(block, blocks.Notice):
            made.append(_notice(block, faces, words))
    return tuple(made)


def _has_words(bubble: Bubble) -> bool:
    return bubble.photo is None and bubble.private is None


def _notice(notice: blocks.Notice, faces: Faces, words: Words) -> Widget:
    text = notice_text(notice, faces, words)
    if notice.event != "typing":
        return Remark(text=text)
    return Message(
        body=Balloon(text="", holds=Holds.TYPING),
        said=text,
        picture=faces.picture(notice.who, Mood.CALM),
        name=faces.name(notice.who),
    )

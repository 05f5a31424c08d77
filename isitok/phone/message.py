"""One message: a face, a name, and what was sent, on the left or on the right."""

from collections.abc import Callable, Sequence

from isitok import ui
from isitok.base.value import replace
from isitok.format import blocks
from isitok.format.blocks import Block, Bubble, Photo, Private
from isitok.format.vocabulary import Mood
from isitok.phone.bubble import Balloon, Body, Holds
from isitok.phone.find import NOT_FINDABLE, UP, Find, Findable, Showing
from isitok.phone.photo import NOTHING_ELSE, Caption, DetailChip, PhotoTile, PhotoWords, PrivateTile, Was
from isitok.phone.pieces import Badge, Banner, Print, Remark
from isitok.phone.shapes import Tail
from isitok.phone.things import Thing
from isitok.phone.who_is_who import Faces, mood_in
from isitok.phone.written import details_text, notice_text, private_text

DELETED = ("gone", "deleted")
BANNERS = ("notice", *DELETED)
"""What a phone says of itself when something happens: banners, and what was deleted."""

JUDGED_EDGE = 6  # reference pixels

Numbered = tuple[int, Block]
"""A block, and its number on its phone."""


class Message(Findable, kw_only=True):
    """What somebody sent. It reads its own words aloud; a picture in it speaks for itself."""

    body: Body
    picture: str = ""
    face: bool = True  # False: an earlier message; their face is beside the last one
    name: str = ""  # above it; "" = it is above an earlier one, or inside
    mine: bool = False
    small: bool = False  # a comment
    below: str = ""  # under what was just sent: whether it was read

    def _face(self, look: ui.Look) -> int:
        return look.tx(32 if self.small else 36)

    def _room(self, width: int, look: ui.Look) -> int:
        beside = width - self._face(look) - look.px(8)
        return max(1, min(beside - look.px(4), look.tx(440)))

    def _above(self, width: int, look: ui.Look) -> int:
        lines = ui.wrap(self.name, ui.Type.TINY, look, self._room(width, look)) if self.name else []
        # The name keeps clear of the ring and the mark of a picture that can be picked, and of a judged one's edge.
        picked = isinstance(self.body, PhotoTile) and self.body.words.shown.find.id
        apart = look.px(UP) if picked else look.px(JUDGED_EDGE) if self.judged else 0
        return len(lines) * ui.line_height(ui.Type.TINY, look) + (apart if lines else 0)

    def natural(self, look: ui.Look) -> int:
        return self._face(look) + look.px(18) + self.body.natural(look)

    def height(self, width: int, look: ui.Look) -> int:
        """The name and the body, or the face if that is taller."""
        wide = self.body.snug(self._room(width, look), look)
        tall = max(self._above(width, look) + self.body.height(wide, look), self._face(look) if self.face else 0)
        return self.at_least(tall, look) + self._under(look)

    def _under(self, look: ui.Look) -> int:
        return ui.line_height(ui.Type.TINY, look) + look.px(2) if self.below else 0

    def parts(self, box: ui.Box, look: ui.Look, view: ui.ViewState) -> Sequence[tuple[ui.Widget, ui.Box]]:
        wide = self.body.snug(self._room(box.w, look), look)
        tall = self.body.height(wide, look)
        beside = self._face(look) + look.px(8)
        x = box.right - beside - wide if self.mine else box.x + beside
        return [(self.body, ui.Box(x, box.bottom - self._under(look) - tall, wide, tall))]

    def draw(self, pen: ui.Pen, box: ui.Box, state: ui.State) -> None:
        look, tints = pen.look, pen.look.theme.tints(self.skin)
        side, bottom = self._face(look), box.bottom - self._under(look)
        if self.face:
            ui.draw_face(pen, ui.Box(box.right - side if self.mine else box.x, bottom - side, side, side), self.picture)
        if self.below:
            at = ui.Box(box.x, bottom + look.px(2), box.w - side - look.px(8), 0)
            pen.lines(at, [self.below], ui.Type.TINY, tints.soft, "right")
        if self.name:
            room, beside = self._room(box.w, look), side + look.px(8)
            x = box.right - beside - room if self.mine else box.x + beside
            lines = ui.wrap(self.name, ui.Type.TINY, look, room)
            body = self.parts(box, look, ui.ViewState())[0][1]
            at = ui.Box(x, body.y - self._above(box.w, look), room, 0)
            pen.lines(at, lines, ui.Type.TINY, tints.soft, "right" if self.mine else "left")
        if self.judged:
            radius = 9 if isinstance(self.body, Balloon) else 14  # round a bubble's own sharp corner, too
            self.draw_judged(pen, self.parts(box, look, ui.ViewState())[0][1], radius)
        self.draw_find(pen, box, state, left=not self.mine)


def photo_tile(number: int, photo: Photo, showing: Showing, say: Callable[[Photo], str] | None = None) -> PhotoTile:
    """A photo with the people in it; ``say`` is how it is read aloud if somebody sends it."""
    return PhotoTile(
        scene=photo.scene,
        faces=faces_in(photo, showing.faces),
        words=photo_words(number, photo, showing, say),
        shows=photo.shows,
        things=things_of(number, photo, showing),
        alone=say is None,
        listed=showing.describes,
        stuck=photo.caption if photo.sticker else None,
        was=was_there(number, showing),
    )


def things_of(number: int, photo: Photo, showing: Showing) -> tuple[Thing, ...]:
    """The details of a photo, to be found where they are drawn."""
    return tuple(Thing(text=detail.detail, find=showing.find(number, at)) for at, detail in enumerate(photo.details))


def was_there(number: int, showing: Showing) -> Was:
    """The photo whose place this one has just taken."""
    before = showing.was.get(number)
    return (before.scene, faces_in(before, showing.faces)) if before else NOTHING_ELSE


def faces_in(photo: Photo, faces: Faces) -> tuple[str, ...]:
    """The pictures of the people in a photo."""
    mood = mood_in(photo.shows)
    pictures = (faces.picture(person.who, person.mood or mood) for person in photo.people)
    return tuple(picture for picture in pictures if picture)


def photo_words(
    number: int,
    photo: Photo,
    showing: Showing,
    say: Callable[[Photo], str] | None = None,
    *,
    skin: ui.Skin = "stage",
) -> PhotoWords:
    """What a photo shows. Its details are one line, read aloud with it; if they can be picked, each is on its own.

    Where the picture is no photo in a frame (``skin`` "app"), what can be picked has to stand in words.
    """
    if not (showing.findable or showing.describes):
        return _only_heard(number, photo, showing, say, skin)
    finds = [showing.find(number, at) for at in range(len(photo.details))]
    apart = any(find.id for find in finds)
    told = replace(photo, details=()) if apart else photo
    line = showing.words("You can see:") if apart else details_text(photo, showing.words)
    shown = Caption(
        text=(photo.caption or photo.shows) if photo.sticker else photo.shows,
        said=say(told) if say else showing.speech_of(told),
        find=showing.find(number) if say is None else replace(showing.find(number), ring=False),
        sent=say is not None,
        unheard=say is not None and showing.is_unheard(number),
        skin=skin,
    )
    shown = shown if showing.describes or skin == "app" else _only_heard(number, told, showing, say, skin).shown
    return PhotoWords(
        shown=replace(shown, around=apart and not shown.find.id),
        line=Print(text=line, type=ui.Type.NOTE, skin=skin),
        chips=tuple(
            DetailChip(text=detail.detail, said=detail.detail, find=find, skin=skin)
            for detail, find in zip(photo.details, finds, strict=True)
            if apart
        ),
    )


def _only_heard(
    number: int, photo: Photo, showing: Showing, say: Callable[[Photo], str] | None, skin: ui.Skin
) -> PhotoWords:
    """The picture is looked at: what it shows is heard, and only what its sender wrote stands below it."""
    find = showing.find(number)
    return PhotoWords(
        shown=Caption(
            text="" if photo.sticker else photo.caption,
            said=say(photo) if say else showing.speech_of(photo),
            find=find if say is None else replace(find, ring=False),
            sent=say is not None,
            unheard=say is not None and showing.is_unheard(number),
            bare=True,
            skin="app" if photo.caption and not photo.sticker and skin == "stage" else skin,
        ),
        line=Print(text="", type=ui.Type.NOTE, skin=skin),
    )


def private_tile(private: Private, showing: Showing, said: str, find: Find = NOT_FINDABLE) -> PrivateTile:
    """The grey tile."""
    return PrivateTile(text=private_text(private, showing.words), said=said, find=find)


def _body(number: int, bubble: Bubble, showing: Showing, name: str, skin: ui.Skin) -> Body:
    tail: Tail = "right" if bubble.mine else "left"
    words = showing.words
    if bubble.photo:
        return photo_tile(
            number,
            bubble.photo,
            showing,
            lambda photo: showing.speech_of(replace(bubble, photo=photo)),
        )
    if bubble.private:
        sent = private_tile(bubble.private, showing, showing.speech_of(bubble), showing.find(number))
        return replace(sent, unheard=showing.is_unheard(number))
    common = Balloon(
        text=bubble.text,
        mine=bubble.mine,
        tail=tail,
        name=name,
        time=bubble.time,
        skin=skin,
        large=showing.large or showing.judges(number),
        stars=bubble.stars,
    )
    if bubble.voice:
        return replace(common, text=bubble.voice, holds=Holds.VOICE)
    if bubble.link:
        return replace(common, text=bubble.link, holds=Holds.LINK)
    if bubble.removed:
        return replace(common, text=words("Message removed"), holds=Holds.REMOVED)
    return common


def messages(
    shown: Sequence[Numbered], showing: Showing, *, comments: bool = False, skin: ui.Skin = "app"
) -> tuple[ui.Widget, ...]:
    """Bubbles and the app's own lines; consecutive ones from one person are kept together."""
    made: list[ui.Widget] = []
    for at, (number, block) in enumerate(shown):
        before = shown[at - 1][1] if at else None
        after = shown[at + 1][1] if at + 1 < len(shown) else None
        if isinstance(block, Bubble):
            first = not (isinstance(before, Bubble) and before.who == block.who) or comments
            last = not (isinstance(after, Bubble) and after.who == block.who and after.mood is block.mood) or comments
            name = showing.faces.name(block.who)
            worded = block.photo is None and block.private is None
            made.append(
                Message(
                    body=_body(number, block, showing, name if comments else "", skin),
                    said=showing.speech_of(block) if worded else "",
                    find=showing.find(number) if worded and not showing.judges(number) else NOT_FINDABLE,
                    picture=showing.faces.picture(block.who, block.mood),
                    face=last,
                    name=name if first and not (comments and worded) else "",
                    mine=block.mine,
                    small=comments,
                    below=_receipt(block, showing),
                    skin=skin,
                    new=showing.is_new(number),
                    unheard=showing.is_unheard(number),
                    judged=showing.judges(number),
                )
            )
        elif isinstance(block, blocks.Notice):
            mine = next((one.mine for _, one in reversed(shown[:at]) if isinstance(one, Bubble)), False)
            made.append(_notice(number, block, showing, skin, mine=mine))
    return tuple(made)


def _receipt(bubble: Bubble, showing: Showing) -> str:
    if not bubble.receipt:
        return ""
    return showing.words("Read") if bubble.receipt == "read" else showing.words("Delivered")


def _notice(number: int, notice: blocks.Notice, showing: Showing, skin: ui.Skin, *, mine: bool = False) -> ui.Widget:
    text = notice_text(notice, showing.faces, showing.words)
    made: Findable
    if notice.event in BANNERS:
        made = Banner(text=text, gone=notice.event in DELETED)
    elif notice.event == "react":
        made = Badge(text=notice.text, mine=mine)
    elif notice.event not in ("typing", "next"):
        made = Remark(text=text)
    else:
        made = Message(
            body=Balloon(text="", holds=Holds.TYPING, skin=skin),
            picture=showing.faces.picture(notice.who, Mood.CALM),
            name=showing.faces.name(notice.who),
        )
    return replace(
        made,
        said="" if notice.event == "next" else showing.speech_of(notice),
        find=showing.find(number),
        skin=skin,
        new=showing.is_new(number),
        unheard=showing.is_unheard(number),
        judged=showing.judges(number),
    )


def banner(number: int, notice: blocks.Notice, showing: Showing) -> ui.Widget:
    """A banner, or the note that a message was deleted, outside of a conversation."""
    return _notice(number, notice, showing, "app")

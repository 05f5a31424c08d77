"""The phone itself: a frame, a screen that scrolls, and what is on it."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from isitok import ui
from isitok.base.value import Value, replace
from isitok.game.play.opening import OnPhone
from isitok.game.spoken import with_emoji_named
from isitok.i18n.screen_words import Words
from isitok.phone import shapes
from isitok.phone.find import Find, Showing
from isitok.phone.floating import floating_at
from isitok.phone.folds import Folds, folds
from isitok.phone.kinds import screenful
from isitok.phone.opens_at import opening_offset, tallest_photo
from isitok.phone.screenful import Screenful, Stands
from isitok.phone.who_is_who import Faces
from isitok.phone.written import bar_text, region

ID = "phone"
SHEET = "sheet"  # what lies over its lower part, where that can be read on
CORNER, BEZEL = 46, 14  # a bezel thinner than 0.3 of the corner would let the screen's corners show outside it
PAD = 14  # beside the content; above and below it a little less
EDGE = 10
TALL = 612  # its height beside other things
PROJECTED = 584  # its least height on a projector
SEEN = 0.6  # of the window's height: the most, in one column, of a phone on which something is judged
ABOVE_SHEET = 4  # the least, in lines, that is left of it above what lies over its lower part
LINES = 8  # the least, in lines, that is left of it below banners
FEWEST = 3  # the same beside other things, the sign that there is more being one of them; else banners scroll, too
NARROW = 420  # the most, in one column: it grows with the text


def handset(
    shown: OnPhone,
    faces: Faces,
    words: Words,
    *,
    tall: float = TALL,
    findable: Mapping[str, Find] = MappingProxyType({}),
    spared: float = 0,
    known: bool | None = None,
    answered: bool = False,
    describes: bool | None = False,
    sheet: ui.Widget | None = None,
    endless: bool = False,
    large: bool = False,
) -> ui.Widget:
    """A made-up phone. Beside other things it is ``tall``, and scrolls; in one column it is as tall as its content.

    One that was read opens at what has just come, or else at its end or its photo; what is judged is in sight in one
    column, too. ``findable`` turns what is on it into buttons: see ``find.py``. ``spared``: what a page for a
    projector needs at its foot. ``known``: all but what has just come was heard on an earlier page; None: if it was
    read. ``answered``: all of it was. ``describes``: what photos show stands in them, in words. ``sheet``: what lies
    over its lower part, to be answered or read there. ``endless``: beside other things it is as tall as its content,
    too. ``large``: on a wall every message is as large as one that is judged.
    """
    phone = shown.phone
    showing = Showing(
        faces=faces,
        words=words,
        findable=findable,
        news=shown.news,
        judged=shown.judged,
        rung=shown.rung,
        was=dict(shown.was),
        describes=bool(describes),
        large=large,
        unheard=shown.unheard,
    )
    opening = shown.upto < len(phone.blocks)
    heard = shown.was_read if known is None else known
    when = ui.When.KNOWN if heard or answered else ui.When.FIRST
    there = Handset(
        shows=screenful(phone, showing, shown.upto),
        in_time=screenful(phone, showing) if opening else None,
        name=with_emoji_named(region(phone, faces, words), words),
        description=with_emoji_named(bar_text(phone, words), words),
        more=words("More"),
        again=words("Top"),
        tall=tall,
        was_read=shown.was_read,
        judged=shown.judged,
        spared=spared,
        sheet=sheet,
        endless=endless,
    )
    if sheet is None:
        return ui.Part(child=there, kind=ui.Kind.BUBBLE, when=when, whole=answered)
    return replace(there, when=when, whole=answered)


class Handset(ui.Frame, Value, kw_only=True):
    """The phone's frame; its screen is a region that can be read on if it is long."""

    shows: Screenful
    name: str
    description: str
    more: str
    again: str
    tall: float
    was_read: bool = False
    judged: bool = False  # something on it is judged: in one column, too, nobody has to look for it
    in_time: Screenful | None = None  # all that will be there: in one column there is room for it from the beginning
    spared: float = 0  # reference pixels that a page for a projector needs for something more at its foot
    endless: bool = False  # as tall as its content, wherever it stands
    sheet: ui.Widget | None = None  # over its lower part; in one column below what is on its screen
    when: ui.When | None = None  # with a sheet: when what is on its screen is said, which that isn't part of
    whole: bool = False  # all of that, whatever it says of itself

    def natural(self, look: ui.Look) -> int:
        return look.px(350) if look.wide else self._most(look)

    def _most(self, look: ui.Look) -> int:
        """The widest that it gets where all is in one column."""
        return look.width if look.slim else look.tx(NARROW)

    def _body(self, box: ui.Box, look: ui.Look) -> ui.Box:
        """The phone itself: in a wide column it is in the middle, no wider than a phone is."""
        wide = box.w if look.wide else min(box.w, self._most(look))
        return ui.Box(box.x + (box.w - wide) // 2, box.y, wide, box.h)

    @property
    def _is_plain(self) -> bool:
        """Whether the screen's background is one colour."""
        return self.shows.skin == "app" and not self.shows.dimmed

    def _frame(self, look: ui.Look) -> tuple[int, int]:
        """The frame's thickness and the radius of its corners."""
        return (look.px(BEZEL), look.px(CORNER)) if look.wide else (look.px(10), look.px(32))

    @ui.remember_height
    def height(self, width: int, look: ui.Look) -> int:
        """Fixed beside other things, but for one that is endless; otherwise as tall as its content."""
        if look.wide and self.endless:
            inner = max(1, width - 2 * self._frame(look)[0])
            return self._around(self.shows, inner, look) + Settled(self.shows).height(inner, look)
        if look.wide and look.room:
            return look.room if look.wall else min(look.room, look.px(self.tall))
        if look.wide:
            tall = max(min(self.tall, PROJECTED), look.height / look.unit - ui.AROUND) if look.projector else self.tall
            tall -= self.spared if look.projector else 0
            return look.px(tall - 24 if look.tight else tall)
        frame, _ = self._frame(look)
        inner = max(1, min(width, self._most(look)) - 2 * frame)
        shows = self.in_time or self.shows
        around = self._around(shows, inner, look)
        tall = around + Settled(shows).height(inner, look)
        # Large banners may not take all the room: below them, some lines can be read, and what says that there is more.
        least = around + LINES * ui.line_height(ui.Type.SMALL_STRONG, look)
        seen = min(tall, max(least, round(look.height * SEEN))) if self.judged else tall
        if seen < tall:  # a photo that could only be seen bit by bit would be no photo
            foot = ui.line_height(ui.Type.SMALL_STRONG, look) + 2 * look.px(9)
            seen = min(tall, max(seen, around + foot + tallest_photo(Settled(shows), inner, look)))
        return seen + (self.sheet.height(inner, look) if self.sheet else 0)

    def _around(self, shows: Screenful, inner: int, look: ui.Look) -> int:
        """What its frame, its bar and banners take."""
        banners = _room_for_banners(shows, inner, look)
        return 2 * self._frame(look)[0] + shows.bar.height(inner, look) + banners

    def _sheet(self, screen: ui.Box, look: ui.Look) -> list[tuple[ui.Widget, ui.Box]]:
        """What lies over the lower part of the screen; it is read on where it would leave too little of that."""
        if self.sheet is None:
            return []
        whole = self.sheet.height(screen.w, look)
        tall = min(whole, screen.h - ABOVE_SHEET * ui.line_height(ui.Type.SMALL_STRONG, look)) if look.wide else whole
        at = ui.Box(screen.x, screen.bottom - tall, screen.w, tall)
        return [(self.sheet if tall == whole else ui.Scroll(SHEET, self.sheet, self.more), at)]

    def parts(self, box: ui.Box, look: ui.Look, view: ui.ViewState) -> Sequence[tuple[ui.Widget, ui.Box]]:
        """Bar and content, and over them the frame and the sign that there is more."""
        frame, corner = self._frame(look)
        box = self._body(box, look)
        inner = box.inset(frame)
        head = self.shows.bar.height(inner.w, look)
        bar = (self.shows.bar, ui.Box(inner.x, inner.y, inner.w, head))
        seen = ui.Box(inner.x, inner.y + head, inner.w, max(1, inner.h - head))
        sheet = self._sheet(seen, look)
        seen = seen._replace(h=max(1, seen.h - sum(at.h for _, at in sheet)))
        if look.wide and not sheet and (floating := self._floating(box, inner, bar, look, view)):
            return floating
        banners: list[tuple[ui.Widget, ui.Box]] = []
        shows = _all_scrolling(self.shows, seen, look) if look.wide else self.shows
        if shows.over is not None:
            tall, pad = _room_for_banners(shows, inner.w, look), look.px(EDGE)
            banners = [(shows.over, ui.Box(seen.x + pad, seen.y + pad, seen.w - 2 * pad, tall - pad))]
            seen = ui.Box(seen.x, seen.y + tall, seen.w, max(1, seen.h - tall))
        if not look.wide and not (self.judged and Settled(self.shows).height(seen.w, look) > seen.h):
            held = Settled(self.shows, seen.h if self.in_time else 0)
            content = ui.Group(held, self.name, key=ID, description=self.description)
            plain = Cover(frame=frame, corner=corner, skin=self.shows.skin)
            return [bar, (self._told(content), seen), *banners, *sheet, (plain, box)]
        screen, cover, _ = self._read_on(shows, box, seen, look, view)
        return [bar, (self._told(screen), seen), *banners, *sheet, (cover, box)]

    def _floating(
        self, box: ui.Box, inner: ui.Box, bar: tuple[ui.Widget, ui.Box], look: ui.Look, view: ui.ViewState
    ) -> list[tuple[ui.Widget, ui.Box]]:
        """A picture that stays, with what floats over it; nothing where there is none, or too little room."""
        over = self.shows.floats
        if over is None:
            return []
        pad, low = look.px(PAD), floating_at(inner, look)
        width = inner.w - 2 * pad
        top = ui.Box(inner.x + pad, bar[1].bottom + look.px(EDGE), width, over.top.height(width, look))
        if top.bottom + look.px(EDGE) > low.y:
            return []
        shows = replace(self.shows, content=over.low, stands=Stands.BOTTOM)
        reads = Settled(shows).height(low.w, look) > low.h
        screen, cover, cut = self._read_on(shows, box, low, look, view, over.name if reads else "")
        spare = cover.foot - cover.label if cover.strip == self.more else 0  # where only a part of a comment would be
        if cover.strip == self.again and cut > low.y:  # at its end, where nothing else says that a comment is cut
            spare = cut - low.y
        if spare > 0:  # the picture's
            low = ui.Box(low.x, low.y + spare, low.w, low.h - spare)
            screen, cover, _ = self._read_on(shows, box, low, look, view, over.name)
        title = ui.Group(over.top, self.name, description=self.description)
        return [(over.picture, inner), (self._told(title), top), bar, (self._told(screen), low), (cover, box)]

    def _read_on(
        self, shows: Screenful, box: ui.Box, seen: ui.Box, look: ui.Look, view: ui.ViewState, name: str | None = None
    ) -> "tuple[ui.Widget, Cover, int]":
        """What can be read on in this part of the screen, the frame with the sign that there is more, and from where.

        ``name``: of that part, if not the screen's own.
        """
        frame, corner = self._frame(look)
        strip, foot, opens, fold = "", 0, 0, Folds(seen.y, seen.bottom, 0)
        held = Settled(shows, seen.h)
        if held.height(seen.w, look) > seen.h:
            foot = ui.line_height(ui.Type.SMALL_STRONG, look) + 2 * look.px(9)
            if look.held and self._is_at_end(shows, seen, look, view):
                foot = 0  # nothing is below, and there is little room
            held = Settled(shows, seen.h, foot)
            whole = held.height(seen.w, look)
            opens = opening_offset(held, seen, foot, look, view) if self._opens_at_news(shows) else 0
            offset = ui.clamp_offset(ui.scroll_offset(view, ID, opens), whole, seen.h)
            strip = "" if not foot else self.again if offset >= whole - seen.h else self.more
            free = ui.Box(seen.x, seen.y, seen.w, seen.h - foot)
            fold = folds(held, seen.move(0, -offset)._replace(h=whole), free, look, view)
        whose, told = (self.name, self.description) if name is None else (name, "")
        screen = PhoneScreen(ID, held, whose, onward=fold.onward, opens=opens, foot=foot, description=told)
        cover = Cover(
            frame=frame,
            corner=corner,
            skin=shows.skin,
            strip=strip,
            foot=seen.bottom - fold.bottom,
            head=(seen.y - box.y, fold.top - box.y) if self._is_plain else (0, 0),
            below=box.bottom - frame - seen.bottom,
            label=foot,
            icon="arrow-up" if strip == self.again else "chevron-down",
            focused=view.focus == ID,
            lively=ID in (view.hover, view.held),
        )
        return screen, cover, fold.top

    def _opens_at_news(self, shows: Screenful) -> bool:
        """Whether it opens further down once it was read; below banners, it is seen from its beginning."""
        return self.was_read and shows.over is None and not shows.from_top

    def _is_at_end(self, shows: Screenful, seen: ui.Box, look: ui.Look, view: ui.ViewState) -> bool:
        held = Settled(shows, seen.h)
        whole = held.height(seen.w, look)
        opens = opening_offset(held, seen, 0, look, view) if self._opens_at_news(shows) else 0
        return ui.clamp_offset(ui.scroll_offset(view, ID, opens), whole, seen.h) >= whole - seen.h

    def _told(self, screen: ui.Widget) -> ui.Widget:
        return ui.Part(child=screen, kind=ui.Kind.BUBBLE, when=self.when, whole=self.whole) if self.when else screen

    def draw(self, pen: ui.Pen, box: ui.Box, state: ui.State) -> None:
        """The shadow, the screen's background, and what is behind a sheet."""
        look, theme = pen.look, pen.look.theme
        frame, corner = self._frame(look)
        box = self._body(box, look)
        if look.wide:
            pen.shadow(box, corner)
        # Square corners: the frame's round ones are drawn over them, after everything that scrolls.
        inner = box.inset(frame)
        pen.fill(inner, theme.dim if self.shows.dimmed else theme.tints(self.shows.skin).ground)
        if self.shows.skin == "lock":
            pen.picture(inner, shapes.wallpaper(inner.w, inner.h, *theme.story, theme.stage.ground, theme.face))
        if self.shows.dimmed:
            _draw_page(pen, inner)
        if self.shows.skin == "game":
            game, tall = theme.game, min(inner.h, look.px(612))
            world = shapes.skyline(inner.w, tall, game.shape, game.panel, game.line)
            pen.picture(ui.Box(inner.x, inner.y, inner.w, tall), world)
            pen.fill(ui.Box(inner.x, inner.y + tall, inner.w, inner.h - tall), game.shape)


def _all_scrolling(shows: Screenful, seen: ui.Box, look: ui.Look) -> Screenful:
    """The same, but banners that would leave too little of a screen scroll with what is below them."""
    least = FEWEST * ui.line_height(ui.Type.SMALL_STRONG, look) + 2 * look.px(EDGE)
    if shows.over is None or seen.h - _room_for_banners(shows, seen.w, look) >= least:
        return shows
    return replace(shows, content=ui.Column((shows.over, shows.content), gap=EDGE), over=None, stands=Stands.TOP)


def _room_for_banners(shows: Screenful, width: int, look: ui.Look) -> int:
    """The room that banners take below the bar."""
    pad = look.px(EDGE)
    return shows.over.height(max(1, width - 2 * pad), look) + pad if shows.over is not None else 0


def _draw_page(pen: ui.Pen, box: ui.Box) -> None:
    """What a sheet lies over, darkened: an app that nobody could recognise."""
    theme, tall = pen.look.theme, min(box.h, pen.look.px(612))
    pen.picture(ui.Box(box.x, box.y, box.w, tall), shapes.app_page(box.w, tall, theme.dim_shape, theme.dim))


class PhoneScreen(ui.Scroll, Value):
    """The part of the phone that scrolls. The frame around it shows that it has the keyboard."""

    description: str = ""

    def speech(self) -> ui.Spoken | None:
        """Whose phone, what is on it, and what the bar says; nothing where that is said already."""
        return ui.Spoken(ui.Role.REGION, self.name, self.description) if self.name else None

    def draw(self, pen: ui.Pen, box: ui.Box, state: ui.State) -> None:
        """Its child draws everything."""


class Settled(ui.Frame, Value):
    """Content with space around it, at the top, middle or foot of a screen that is taller."""

    shows: Screenful
    least: int = 0  # the screen's height in pixels
    foot: int = 0  # pixels kept free below: something lies over them

    def natural(self, look: ui.Look) -> int:
        return self.shows.content.natural(look) + 2 * self._air(look)[0]

    def _air(self, look: ui.Look) -> tuple[int, int]:
        return (0, 0) if self.shows.stands is Stands.FILL else (look.px(PAD), look.px(EDGE))

    def _own(self, width: int, look: ui.Look) -> int:
        across, down = self._air(look)
        return self.shows.content.height(max(1, width - 2 * across), look) + 2 * down

    @ui.remember_height
    def height(self, width: int, look: ui.Look) -> int:
        return max(self.least, self._own(width, look) + self.foot)

    def parts(self, box: ui.Box, look: ui.Look, view: ui.ViewState) -> Sequence[tuple[ui.Widget, ui.Box]]:
        if self.shows.stands is Stands.FILL:
            return [(self.shows.content, ui.Box(box.x, box.y, box.w, box.h - self.foot))]
        pad, edge = self._air(look)
        width = max(1, box.w - 2 * pad)
        tall = self.shows.content.height(width, look)
        spare = max(0, box.h - self._own(box.w, look) - self.foot)
        down = {Stands.TOP: 0, Stands.MIDDLE: spare // 2, Stands.BOTTOM: spare}[self.shows.stands]
        return [(self.shows.content, ui.Box(box.x + pad, box.y + edge + down, width, tall))]


class Cover(ui.Over, Value, kw_only=True):
    """What lies over the screen: the frame with its round corners, the sign that there is more, the focus ring."""

    frame: int
    corner: int
    skin: ui.Skin = "app"
    strip: str = ""
    foot: int = 0  # the height of the strip: it reaches up to the last line that isn't cut
    below: int = 0  # pixels between it and the foot of the screen
    label: int = 0  # the height of its words
    head: tuple[int, int] = (0, 0)  # from where to where, below its top, a line is covered that would be cut there
    icon: str = ""
    focused: bool = False
    lively: bool = False
    id: str = ""

    def draw(self, pen: ui.Pen, box: ui.Box, state: ui.State) -> None:
        look, theme = pen.look, pen.look.theme
        if self.strip:
            screen = box.inset(self.frame)
            self._draw_strip(pen, screen._replace(h=screen.h - self.below), box.y)
        pen.panel(box, "none", theme.phone, self.frame, self.corner)
        if theme.phone_edge != theme.phone:
            pen.panel(box, "none", theme.phone_edge, max(2, look.px(2)), self.corner)
        if self.focused and self.strip:
            pen.ring(box, self.corner)

    def _draw_strip(self, pen: ui.Pen, screen: ui.Box, top: int) -> None:
        look, tints = pen.look, pen.look.theme.tints(self.skin)
        at = ui.Box(screen.x, screen.bottom - self.foot, screen.w, self.foot)
        pen.fill(at, tints.ground)
        if self.head[1] > self.head[0]:
            pen.fill(ui.Box(at.x, top + self.head[0], at.w, self.head[1] - self.head[0]), tints.ground)
        label = ui.Box(at.x, at.bottom - self.label, at.w, self.label)
        if self.skin == "app":  # above its words the screen is empty, not so over a picture
            at = label
        if self.lively:
            pen.fill(at, tints.bubble)
        pen.fill(at._replace(h=max(1, look.px(1))), tints.line)
        at = label
        size, gap = look.tx(20), look.px(6)
        wide = ui.text_width(self.strip, ui.Type.SMALL_STRONG, look) + gap + size
        x = at.x + (at.w - wide) // 2
        y = at.y + (at.h - ui.line_height(ui.Type.SMALL_STRONG, look)) // 2
        pen.text(x, y, self.strip, ui.Type.SMALL_STRONG, tints.accent)
        pen.icon(x + wide - size, at.y + (at.h - size) // 2, self.icon, size, tints.accent)

"""What a week was, day by day: my own words and the faces of those who answered; and what came back on Saturday."""

from collections.abc import Iterator, Sequence

from isitok import ui
from isitok.base.value import Value
from isitok.format.vocabulary import Mood
from isitok.format.week import DAYS
from isitok.format.week_phones import WeekShown
from isitok.game.week.week_play import LAST, PastDay, who_answered
from isitok.i18n.sentences import join_sentences
from isitok.phone.bubble import Balloon
from isitok.phone.message import Message
from isitok.scenes.week.week_table import WeekTable, did

TALL = 280  # reference pixels of one picture, where three are side by side
FACE = 0.55  # of its height
MOST = 3  # faces on one


def strip(table: WeekTable) -> ui.Widget:
    """Title, and six pictures: those of the days that were played, and Saturday."""
    words, play = table.words, table.play
    days = tuple(_day(table, place, past) for place, past in enumerate(play.past) if past is not None)
    title = ui.Label(text=play.week.title, type=ui.Type.TITLE, level=1, id="day", when=ui.When.FIRST)
    whose = ui.Label(text=words("Your week as {name}", name=table.name(play.week.you)), soft=True)
    if table.desk.view.in_lines:
        keep = ui.Label(text=play.week.saturday.keep, type=ui.Type.STRONG)
        return ui.Column((title, whose, *days, *ui.at(ui.When.FIRST, keep)), gap=14)
    return ui.Column(
        (ui.Flow((title, whose), gap=16), ui.Grid((*days, _saturday(table)), least=290, most=3, gap=14)), gap=12
    )


def lines_of(table: WeekTable) -> tuple[str, ...]:
    """The same in words: a line for each day that was played, and what came back."""
    words, play = table.words, table.play
    days = (_said(table, place, past) for place, past in enumerate(play.past) if past is not None)
    (back,) = play.saturday.back
    came = words("{who}: {message}", who=table.name(back.who), message=back.text)
    return (*days, words("{day}: {what}", day=words.label(DAYS[LAST]), what=came))


def _said(table: WeekTable, place: int, past: PastDay) -> str:
    """What was said or done on a day, and who answered."""
    words, reply = table.words, past.reply
    text = words("{day}: {what}", day=words.label(DAYS[place]), what=did(table, reply))
    names = ", ".join(table.name(one.who) for one in who_answered(reply, table.play.week))
    return join_sentences(text, words("Answered: {names}", names=names)) if names else text


def _day(table: WeekTable, place: int, past: PastDay) -> ui.Widget:
    words, reply, said = table.words, past.reply, _said(table, place, past)
    day = words.label(DAYS[place])
    if table.desk.view.in_lines:
        return ui.Label(text=said, type=ui.Type.STORY)
    return DayPicture(
        day=day,
        bubble=reply.say if reply else "",
        told="" if reply and reply.say else _what_was_done(table, past),
        faces=tuple(_faces(table, past))[:MOST],
        ground=place,
        said=said,
    )


def _what_was_done(table: WeekTable, past: PastDay) -> str:
    """What isn't a bubble: what then happened, or, where a week doesn't tell that, what was chosen."""
    if past.reply is None:
        return did(table, None)
    return past.reply.did or past.reply.words


def _faces(table: WeekTable, past: PastDay) -> Iterator[str]:
    """The player, and those who answered, as they looked last; or those who were there."""
    week, reply = table.play.week, past.reply
    moods: dict[str, Mood] = {week.you: Mood.NEUTRAL if reply is None or reply.leave else Mood.CALM}
    for beat in reply.then if reply else ():
        if isinstance(beat, WeekShown) and beat.panel:
            moods |= {one.who: one.mood or Mood.CALM for one in beat.panel.people}
    moods |= {one.who: one.mood or Mood.CALM for one in who_answered(reply, week)}
    yield from filter(None, (table.picture(who, mood) for who, mood in moods.items()))


def _saturday(table: WeekTable) -> ui.Widget:
    words, play = table.words, table.play
    (back,) = play.saturday.back
    name = table.name(back.who)
    message = Message(
        body=Balloon(text=back.text, tail="left", large=True),
        picture=table.picture(back.who, back.mood or Mood.CALM),
        name=name,
        said=words("{who}: {message}", who=name, message=back.text),
    )
    day = ui.Label(text=words.label(DAYS[LAST]), type=ui.Type.HEADING, level=2)
    keep = ui.Label(text=play.week.saturday.keep, type=ui.Type.STRONG, when=ui.When.FIRST)
    return AtLeast(ui.Panel(ui.Column((day, message, keep), gap=16), pad=20))


class AtLeast(ui.Around):
    """As tall as the pictures beside it."""

    def height(self, width: int, look: ui.Look) -> int:
        return max(look.px(TALL) if look.wide else 0, self.child.height(width, look))


class DayPicture(ui.Frame, Value, kw_only=True):
    """A day: its name, my bubble or what I did, and faces at its foot."""

    day: str
    bubble: str
    told: str
    faces: tuple[str, ...]
    ground: int
    said: str

    def speech(self) -> ui.Spoken | None:
        """All of it in one line."""
        return ui.Spoken(ui.Role.TEXT, self.said, when=ui.When.FIRST)

    def natural(self, look: ui.Look) -> int:
        return look.px(290)

    @property
    def _head(self) -> ui.Label:
        return ui.Label(text=self.day, type=ui.Type.HEADING, silent=True)

    def _below(self) -> Balloon | ui.Panel:
        if self.bubble:
            return Balloon(text=self.bubble, mine=True, tail="right", large=True)
        return ui.Panel(ui.Label(text=self.told, type=ui.Type.JUDGED, silent=True), pad=10)

    def _words(self, width: int, look: ui.Look) -> tuple[int, int, int]:
        """The height of the day's name, and how broad and high what is below it is."""
        inner = max(1, width - 2 * look.px(18))
        below = self._below()
        wide = below.snug(inner, look) if isinstance(below, Balloon) else min(inner, below.natural(look))
        return self._head.height(inner, look), wide, below.height(wide, look)

    def height(self, width: int, look: ui.Look) -> int:
        head, _, tall = self._words(width, look)
        faces = look.px(round(TALL * FACE)) if self.faces else 0
        return max(look.px(TALL) if look.wide else 0, look.px(34) + head + tall + faces)

    def parts(self, box: ui.Box, look: ui.Look, view: ui.ViewState) -> Sequence[tuple[ui.Widget, ui.Box]]:
        """Day and words; what I said stands at the right."""
        head, wide, tall = self._words(box.w, look)
        pad = look.px(18)
        y = box.y + look.px(14)
        x = box.right - pad - wide if self.bubble else box.x + pad
        return [
            (self._head, ui.Box(box.x + pad, y, box.w - 2 * pad, head)),
            (self._below(), ui.Box(x, y + head + look.px(6), wide, tall)),
        ]

    def draw(self, pen: ui.Pen, box: ui.Box, state: ui.State) -> None:
        look, theme = pen.look, pen.look.theme
        radius, ground = look.px(22), theme.posters[self.ground % len(theme.posters)]
        pen.panel(box, ground, radius=radius)
        head, _, tall = self._words(box.w, look)
        side = min(look.px(round(TALL * FACE)), box.h - look.px(34) - head - tall)
        count = len(self.faces)
        step = min(side, (box.w - 2 * look.px(12)) // max(1, count))
        left = box.x + (box.w - step * count) // 2 + (step - side) // 2
        for place, picture in enumerate(self.faces):
            at = ui.Box(left + place * step, box.bottom - side, side, side)
            if ui.luminance(ground) < 0.5:  # black hair can't be seen on dark: a background of its own
                pen.portrait(at.inset(look.px(10)).move(0, -look.px(6)), picture, theme.face)
            else:
                pen.face(at, picture)
        pen.panel(box, "none", theme.ink, max(2, look.px(2)), radius)

"""What an adult reads before a class, a one-to-one or what is for staff, to its end, where a box is ticked."""

from collections.abc import Iterator

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.format.known import Known
from isitok.game.help_contact import how_to_reach
from isitok.game.help_routes import not_being_here_for_adults
from isitok.game.lapsed import how_many_are_past
from isitok.game.staff_card_words import staff_card
from isitok.game.trial import level_3_signed, trial
from isitok.scenes.frame import footer, header, last_said, leads_on
from isitok.scenes.help_page import icon_of, in_danger, no_voice
from isitok.scenes.on_event import CardRead
from isitok.scenes.scene import BaseScene, Change, Desk, Do, Pop, Replace, Unread, on
from isitok.scenes.tasks import ChangeSettings


class StaffCardScene(BaseScene, Value, kw_only=True):
    """Once it has been read, the screen below gets back what was ``wanted`` there."""

    wanted: Event
    must: bool = False  # this session will show level 3: nobody goes on without reading the card now
    unread: bool = False  # or stories in another language, which no rule could read
    led: bool = False  # or stories that an adult leads
    to_sign: bool = False  # before somebody signs a story, so that others may play it alone
    for_staff: bool = False  # before stories for staff: it has lines of its own, and having read those isn't kept
    one_to_one: bool = False  # before a one-to-one: it has lines of its own, and having read it isn't kept
    box: bool = False
    said: str = ""
    unread_lines: int = 0  # how many are left to read for who hears it, and wanted to go on

    def page(self, desk: Desk) -> ui.Page:
        """Its four parts, and the box at the end."""
        desk = desk.for_staff if self.for_staff else desk
        words = desk.words
        known = desk.library.load_known()
        card = staff_card(known.staff_card, desk.here, one_to_one=self.one_to_one, for_staff=self.for_staff)
        title = words("For the adult who leads")
        head = header(desk, real=self.one_to_one)
        parts: list[ui.Widget] = [
            ui.title(title, "top"),
            *in_danger(desk),
            *no_voice(desk),
            ui.Label(text=self._why(desk), soft=True, type=ui.Type.STORY, when=ui.When.FIRST),
        ]
        if not card.before:
            missing = words("The staff card can’t be read, so nothing begins here. Install the game again.")
            parts.append(ui.Label(text=missing, live=True))
            return ui.Page(title=title, header=head, body=ui.Column(tuple(parts)), footer=footer(desk), back=Pop())
        if past := how_many_are_past(known, desk.here):
            parts.append(ui.Label(text=past, type=ui.Type.STRONG))
        parts += (ui.Label(text=line, type=ui.Type.STRONG) for line in _trial(known, desk))
        parts += [
            *ui.read_on(
                _part(words("Before"), card.before),
                _part(words("While you talk"), card.during),
                _part(words("If somebody tells you something"), card.if_told),
                *_not_being_here(card.not_being_here, desk),
                _part(words("Afterwards"), card.after),
            )
        ]
        parts += last_said(self.said)
        tick = Replace(replace(self, box=not self.box, said="", unread_lines=0))
        parts.append(ui.Option(id="box", text=self._tick(desk), checked=self.box, many=True, does=tick))
        onward = leads_on("on", words("Go on"), self._on(desk))
        skip: tuple[ui.Button, ...] = ()
        if desk.settings.staff_card_read and not self.must:
            before = words("I’ve read it before – go on")
            skip = (ui.Button(id="skip", text=before, does=Pop(CardRead(self.wanted, ticked=False))),)
        return ui.Page(
            title=title,
            header=head,
            body=ui.Column(tuple(parts), gap=16),
            footer=footer(desk, onward, *skip),
            focus="top",
            back=Pop(),
            read_to="box",
            enter="on",  # on the box as well: pressing nothing but Enter ticks nothing
            onward=onward.does,  # Enter and a clicker read it to its end first
            narrow=True,
            said=self.said,
            mend="box" if self.said and not self.unread_lines else "",
        )

    @on(Unread)
    def _first_read(self, unread: Unread, desk: Desk) -> Change:
        told = desk.words.many(
            "{n} line is left to read. Then there is a box to tick.",
            "{n} lines are left to read. Then there is a box to tick.",
            unread.lines,
        )
        return Replace(replace(self, said=told, unread_lines=unread.lines))

    def _why(self, desk: Desk) -> str:
        if self.unread:
            return desk.words(
                "The game can only check stories in English, so nothing has checked these. Read this card to its end, "
                "each time."
            )
        if self.to_sign:
            return desk.words("You are about to read a story and sign it for others. Read this card to its end first.")
        if self.for_staff:
            return desk.words("These stories are for adults, and some are hard. Read this card to its end, each time.")
        if self.led:
            return desk.words("You have chosen a story that an adult leads. Read this card to its end, each time.")
        if self.must:
            return desk.words("Stories of level 3 are the most sensitive ones. Read this card to its end, each time.")
        return desk.words("Read this before you begin. It takes about two minutes.")

    def _tick(self, desk: Desk) -> str:
        if not self.one_to_one:
            return desk.words("I have read this card to its end")
        return desk.words("I’ve told the lead which stories I’m using, and when: {lead}", lead=desk.here.lead)

    def _on(self, desk: Desk) -> Change:
        if not self.box:
            told = desk.words("Read to the end, and tick the box there. Then you can go on.")
            return Replace(replace(self, said=told, unread_lines=0))
        done = Pop(CardRead(self.wanted, ticked=True))
        return (
            done
            if self.one_to_one or self.for_staff
            else Do(ChangeSettings(replace(desk.settings, staff_card_read=True)), done)
        )


def _trial(known: Known, desk: Desk) -> Iterator[str]:
    """That the stories are on trial, and how many of the most sensitive ones somebody has signed."""
    cards = desk.library.cards
    if told := trial(known.core, cards, desk.words):
        yield told
        yield level_3_signed(cards, desk.words)


def _not_being_here(lines: tuple[str, ...], desk: Desk) -> tuple[ui.Widget, ...]:
    """What to do if somebody thinks of suicide, of whatever age, and whom to ring."""
    if not lines:
        return ()
    words = desk.words
    points = [ui.Point(icon="check", text=line) for line in lines]
    points += [
        ui.Point(icon=icon_of(route), title=how_to_reach(route, words), text=route.say)
        for route in not_being_here_for_adults(desk.here)
    ]
    title = ui.heading(words("If somebody thinks of hurting themselves, or of not being here"))
    return (ui.Panel(ui.Column((title, *points), gap=12), pad=22),)


def _part(title: str, lines: tuple[str, ...]) -> ui.Widget:
    points = (ui.Point(icon="check", text=line) for line in lines)
    return ui.Panel(ui.Column((ui.heading(title), *points), gap=12), pad=22)

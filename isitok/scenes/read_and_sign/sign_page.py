"""*Read and sign*: somebody who didn't write a story reads all of it, and says so with five ticks and their role."""

from __future__ import annotations

from enum import Enum, auto
from functools import partial
from pathlib import Path
from typing import Final

from isitok import ui
from isitok.base.event import Event
from isitok.base.jobs import Outcome, Work
from isitok.base.value import replace
from isitok.edit.sent_back import send_back
from isitok.format.card import Card
from isitok.format.record import Record
from isitok.format.story import Scenario
from isitok.game.signed_words import how_signed
from isitok.i18n.sentences import sentence
from isitok.library.to_sign import ToSign, to_sign
from isitok.scenes.frame import footer, header, last_said, leads_on
from isitok.scenes.make.make_parts import short_page
from isitok.scenes.place_names import in_its_pack
from isitok.scenes.print_page import SheetWanted, make_sheet
from isitok.scenes.read_and_sign.read_on_paper import PaperScene
from isitok.scenes.read_and_sign.who_signs import RoleSaid, SignField, Ticked, WhoSigns, five_ticks, who_are_you
from isitok.scenes.read_and_sign.whole_story import lines_left, whole_story
from isitok.scenes.read_and_sign.write_down import Says, Signed, write_reading
from isitok.scenes.saying import Saying
from isitok.scenes.scene import Change, Desk, Do, Pop, Push, Replace, Unread, on
from isitok.scenes.story_rows import faces_of
from isitok.scenes.tasks import OpenText, ReadPacks, ShowPreview
from isitok.scenes.work_page import at_work

STORY: Final = "story"
"""The card with the story: it scrolls by itself, and is read to its end before it is signed."""


class SignPress(Event, Enum):
    """What can be done with what was read."""

    PLAY = auto()
    SIGN = auto()
    BACK = auto()  # to its writer
    PAPER = auto()  # somebody has read it on paper


class SignScene(Saying, kw_only=True):
    """One story as it was when the screen came."""

    found: ToSign
    card: Card
    text: Record
    who: WhoSigns = WhoSigns()
    mend: str = ""  # what the message is about
    unread: bool = False  # whoever hears it has lines left to read

    def page(self, desk: Desk) -> ui.Page:
        """The whole story; beside it what the check says, the ticks, the role, and a note."""
        words, card, title = desk.words, self.card, desk.words("Read and sign")
        about = " · ".join((self.found.pack, *map(words.label, card.ages), how_signed(card, words)))
        before: list[ui.Widget] = [ui.heading(words("Before you sign")), *_what_check_says(self.found, desk)]
        before += last_said(self.said, exact=True)
        before += [five_ticks(self.who, card, desk), *who_are_you(self.who, desk)]
        again = words("Change one word of the story, and it waits to be read again.")
        ways = (
            ui.Button(id="send-back", text=words("Not yet: send it back"), does=SignPress.BACK),
            ui.Button(id="on-paper", text=words("It was read on paper"), does=SignPress.PAPER),
        )
        before += [ui.Label(text=again, soft=True, type=ui.Type.SMALL), ui.OnlyIf(ui.Flow(ways), wide=False)]
        missing = self.who.missing(card, words)
        text = words.many("Sign: {n} more tick", "Sign: {n} more ticks", missing) if missing else words("Sign")
        play = ui.Button(id="play-it", text=words("Play it as pupils do"), does=SignPress.PLAY, icon="play")
        told = ui.Flow((ui.heading(title), ui.Label(text=about, soft=True, type=ui.Type.SMALL)))
        story = whole_story(self.text, card.title, faces_of(card, desk), desk, self.found.before)
        return ui.Page(
            title=words("{title} – {mode} – #isitok?", title=card.title, mode=title),
            header=header(desk, also=(play, *self._print(desk))),
            body=ui.Panes(
                above=ui.Column((told, *self._has_changed(desk)), gap=8),
                first=ui.Pane(id=STORY, name=words("What there is to read"), child=story),
                second=ui.Pane(id="signing", name=words("What you say"), child=ui.Column(tuple(before), gap=12)),
                more=words("More"),
                again=words("Top"),
            ),
            footer=footer(desk, leads_on("sign", text, SignPress.SIGN), *(ui.OnlyIf(way, wide=True) for way in ways)),
            focus="top",
            back=Pop(),
            read_to="tick:0",
            reads=STORY,
            enter="sign",  # on a tick as well: pressing nothing but Enter ticks nothing
            lowers=True,
            said=self.said,
            mend="" if self.unread else self.mend,
        )

    def _has_changed(self, desk: Desk) -> tuple[ui.Widget, ...]:
        if self.found.before is None:
            return ()
        told = desk.words("What isn’t as it was then is marked with “Changed”.")
        return (ui.Label(text=told, type=ui.Type.STRONG),)

    def _print(self, desk: Desk) -> tuple[ui.Button, ...]:
        """A week has no sheet of this kind."""
        if not isinstance(self.text, Scenario):
            return ()
        wanted = SheetWanted("sign-off", self.card.id)
        return (ui.Button(id="print-it", text=desk.words("Print it"), does=wanted, icon="printer"),)

    @on(SheetWanted)
    def _make_sheet(self, wanted: SheetWanted, desk: Desk) -> Change:
        return make_sheet(wanted, desk, self._says)

    def _with(self, who: WhoSigns) -> Change:
        return Replace(replace(self, who=who, said="", mend="", unread=False))

    def _lacks(self, said: str, mend: str) -> Change:
        return Replace(replace(self, said=said, mend=mend, unread=False))

    @on(Ticked)
    def _tick(self, ticked: Ticked, desk: Desk) -> Change:
        return self._with(self.who.with_tick(ticked.number))

    @on(RoleSaid)
    def _role(self, role: RoleSaid, desk: Desk) -> Change:
        return self._with(replace(self.who, role=role.role))

    def after_typing(self, field: Event, text: str, desk: Desk) -> Change:
        return self._with(self.who.typing(field, text)) if isinstance(field, SignField) else None

    @on(Unread)
    def _first_read(self, unread: Unread, desk: Desk) -> Change:
        told = lines_left(unread, desk)
        return Replace(replace(self, said=told, mend="", unread=True))

    @on(SignPress)
    def _pressed(self, press: SignPress, desk: Desk) -> Change:
        match press:
            case SignPress.PLAY:
                return self._play(desk)
            case SignPress.SIGN:
                return self._sign(desk)
            case SignPress.BACK:
                return self._send_back(desk)
            case SignPress.PAPER:
                return Push(PaperScene(found=self.found, card=self.card, day=desk.today))

    @on(Signed)
    def _after_paper(self, signed: Signed, desk: Desk) -> Change:
        return Pop(signed)

    def _play(self, desk: Desk) -> Change:
        if desk.view.in_lines:
            path = in_its_pack(self.found.path)
            return self._says(
                desk.words("To see it as players will, type in another terminal: isitok preview “{path}”", path=path)
            )
        return Do(ShowPreview(self.found.path), self._after_showing)

    def _sign(self, desk: Desk) -> Change:
        words, missing = desk.words, self.who.missing(self.card, desk.words)
        if missing:
            told = words.many("{n} tick is missing.", "{n} ticks are missing.", missing)
            first = next(number for number in range(missing + len(self.who.ticked)) if number not in self.who.ticked)
            return self._lacks(told, f"tick:{first}")
        wrong, where = self.who.wrong(words)
        if wrong:
            return self._lacks(wrong, where)
        return write_reading(self.found, self.card, self.who.by, desk.today, self.who.note, desk, self._says)

    def _send_back(self, desk: Desk) -> Change:
        words, note = desk.words, self.who.note.strip()
        if not note:
            return self._lacks(words("Write in the note what the writer could change."), "note")
        work = Work(self.found.folder, partial(send_back, self.found.path, note))
        return at_work(work, words("Writing it into the story …"), self._after_sending_back)

    def _after_sending_back(self, outcome: Outcome, desk: Desk) -> Change:
        if outcome.trouble is not None:
            return self._says(desk.words.trouble(outcome.trouble))
        told = desk.words(
            "“{title}” isn’t signed. What you wrote is in its file, for its writer.", title=self.card.title
        )
        return Do(ReadPacks(), Pop(Signed(told)))


def _what_check_says(found: ToSign, desk: Desk) -> list[ui.Widget]:
    words = desk.words
    if not found.problems:
        told = words("Check found nothing. It knows words, not what a story means. You do.")
        return [ui.Label(text=told, soft=True)]
    lines: list[ui.Widget] = [ui.Label(text=words("Check says:"), type=ui.Type.STRONG)]
    for problem in found.problems:
        message = sentence(problem.message)
        line = problem.place.line
        told = words("Line {n}: {message}", n=line, message=message) if line else message
        lines.append(ui.Label(text=told, exact=True))
    return lines


# Before the page


class CantSignScene(Saying, kw_only=True):
    """A story with something to mend, or with a question that nobody has answered, isn't signed."""

    found: ToSign

    def page(self, desk: Desk) -> ui.Page:
        """What it is, and the way to the text."""
        words = desk.words
        told = [f"{one.place.line}: {sentence(one.message)}" for one in self.found.stops]
        return short_page(
            desk,
            words("It can’t be signed yet"),
            words("First something has to be mended, or a question answered."),
            *told,
            buttons=(
                ui.Button(id="done", text=words("Done"), does=Pop(), kind=ui.ButtonKind.PRIMARY),
                ui.Button(
                    id="open",
                    text=words("Open the file"),
                    does=Do(OpenText(self.found.path), self._after_showing),
                    icon="type",
                ),
            ),
            said=self.said,
        )


def read_and_sign(path: Path, desk: Desk, says: Says) -> Change:
    """Look at the story as it is now, and show it to be signed. The staff card was read before."""
    work = Work(path.parent, partial(to_sign, path))
    return at_work(work, desk.words("Looking for the story …"), partial(_after_finding, says))


def _after_finding(says: Says, outcome: Outcome, desk: Desk) -> Change:
    found = outcome.found
    if not isinstance(found, ToSign):
        return says(desk.words.trouble(outcome.trouble))
    if found.card is None or found.text is None:
        return Push(CantSignScene(found=found))
    return Push(SignScene(found=found, card=found.card, text=found.text))

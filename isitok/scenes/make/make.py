"""*Make your own*: copy any story, begin a new one, and look after your own packs."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum, auto
from functools import partial
from pathlib import Path

from isitok import ui
from isitok.base.event import Event
from isitok.base.jobs import Outcome, Work
from isitok.base.value import Value, replace
from isitok.edit.copying import Story, find_story
from isitok.edit.pack_changes import put_back
from isitok.format.card import Card, Pack, title_of
from isitok.format.vocabulary import Level
from isitok.scenes.frame import footer, header, last_said, titled
from isitok.scenes.make.make_parts import Changed, PackAway
from isitok.scenes.make.mine import MyPack, MyPacks, my_packs
from isitok.scenes.make.pack_rows import states_of
from isitok.scenes.on_event import CardRead
from isitok.scenes.pick import Pick, PickScene
from isitok.scenes.saying import Saying
from isitok.scenes.scene import Change, Desk, Do, FileCame, Pop, Push, Replace, on
from isitok.scenes.staff_card_page import StaffCardScene
from isitok.scenes.tasks import Begin, OpenFolder, ReadPacks
from isitok.scenes.work_page import at_work


class MakePress(Event, Enum):
    """What can be done here."""

    COPY = auto()
    WITH_ADULT = auto()  # copy a story that needs an adult who leads
    NEW = auto()
    ADD = auto()  # a pack that was sent
    TABLE = auto()  # stories that stand in a table
    MY_TABLE = auto()
    FILL_IN = auto()  # a table with examples
    WORD = auto()
    CHECK = auto()
    FOLDER = auto()
    UNDO = auto()  # a pack that was put away is there again


class FromPack(Event, Value):
    """Copy a story of this pack."""

    pack: str


class FromStory(Event, Value):
    """Copy this story."""

    card: str


class OpenPack(Event, Value):
    """Look at a pack of one's own."""

    pack: MyPack


class MakeScene(Saying, kw_only=True):
    """One's own packs as they were when the screen came, or came back."""

    found: MyPacks
    ticked: bool = False  # the staff card was read to its end just now
    away: PackAway | None = None  # what was put away last

    def page(self, desk: Desk) -> ui.Page:
        words, title = desk.words, desk.words("Make your own")
        told = words("What you make is yours. It stays in your documents, and nothing is sent anywhere.")
        parts: list[ui.Widget] = [
            titled(title, told),
            *last_said(self.said, exact=True),
            *self._undo(desk),
            ui.Grid(tuple(self._tiles(desk)), least=380, most=2, gap=14),
            *self._packs(desk),
            ui.Flow(
                (
                    _button("add", words("Add a pack that was sent to you"), MakePress.ADD, "arrow-down"),
                    _button("check", words("Check my stories"), MakePress.CHECK, "check"),
                    _button("folder", words("Open the folder"), MakePress.FOLDER),
                )
            ),
        ]
        return ui.Page(
            title=title,
            header=header(desk, back=Do(ReadPacks(), Pop())),
            body=ui.Column(tuple(parts), gap=18),
            footer=footer(desk),
            focus="copy",
            back=Do(ReadPacks(), Pop()),
            said=self.said,
        )

    def _tiles(self, desk: Desk) -> Iterator[ui.Widget]:
        """What to begin with."""
        words, stories = desk.words, sum(map(len, map(self._cards_to_copy, desk.library.packs)))
        quickest = words.many("The quickest way. {n} to choose from.", "The quickest way. {n} to choose from.", stories)
        yield _tile("copy", words("Change one of ours"), quickest, MakePress.COPY, "book-open")
        written = words("Title, what has happened, what somebody does, and why. About ten minutes.")
        yield _tile("new", words("An empty story"), written, MakePress.NEW, "pencil")
        rows = words("Excel, or a table copied from anywhere. Each row becomes something that somebody does.")
        yield _tile("table", words("From a table"), rows, MakePress.TABLE, "sliders-horizontal")
        page = words("A page of scenarios as you have it, with titles, acts and whys.")
        yield _tile("word", words("From Word"), page, MakePress.WORD, "type")

    def _undo(self, desk: Desk) -> list[ui.Widget]:
        if self.away is None:
            return []
        text = desk.words("Undo: put away “{title}”", title=self.away.title)
        return [ui.Flow((_button("undo-away", text, MakePress.UNDO, "rotate-ccw"),))]

    @on(PackAway)
    def _after_away(self, away: PackAway, desk: Desk) -> Change:
        told = desk.words(
            "“{title}” is put away. Its folder is called “{name}” now.", title=away.title, name=away.now.name
        )
        return Replace(replace(self, found=my_packs(desk), away=away, said=told))

    def _bring_back(self, desk: Desk) -> Change:
        away = self.away
        if away is None:
            return None
        work = Work(away.folder.parent, partial(put_back, away.now, away.folder))
        return Do(Begin(work), partial(self._after_bringing_back, work, away))

    def _after_bringing_back(self, work: Work, away: PackAway, trouble: str, desk: Desk) -> Change:
        outcome = work.outcome or Outcome()
        if trouble or outcome.trouble is not None:
            return self._says(trouble or desk.words.trouble(outcome.trouble))
        told = desk.words("“{title}” is there again.", title=away.title)
        return Do(ReadPacks(), lambda trouble, desk: Replace(replace(self, found=my_packs(desk), away=None, said=told)))

    def _packs(self, desk: Desk) -> list[ui.Widget]:
        words = desk.words
        parts: list[ui.Widget] = [ui.heading(words("Your packs"))]
        where = desk.kept.plans.name if desk.kept.plans else ""
        if self.found.trouble is not None:
            reason = words.trouble(self.found.trouble)
            parts.append(
                ui.Label(
                    text=words("{folder} can’t be read ({reason}).", folder=where, reason=reason), live=True, exact=True
                )
            )
        elif not self.found.packs:
            parts.append(ui.Label(text=words("There are none yet."), soft=True))
        if self.found.packs:
            parts.append(ui.Grid(tuple(self._pack(pack, desk) for pack in self.found.packs), least=380, gap=12))
        if where:
            told = words("They are in your documents, in “{folder}”.", folder=where)
            parts.append(ui.Label(text=told, soft=True, type=ui.Type.SMALL))
        return parts

    def _pack(self, pack: MyPack, desk: Desk) -> ui.Widget:
        count = desk.words.many("{n} story", "{n} stories", len(pack.stories))
        button = ui.Button(
            id=f"pack:{pack.folder.name}",
            text=pack.title,
            does=OpenPack(pack),
            name=f"{pack.title}, {pack.folder.name}" if pack.title != pack.folder.name else "",
        )
        named = [] if pack.title == pack.folder.name else [pack.folder.name]
        about = " · ".join((count, *states_of(pack, desk), *named))
        return ui.Panel(
            ui.Column((button, ui.Label(text=about, type=ui.Type.SMALL, soft=True, exact=True)), gap=6), pad=14
        )

    @on(MakePress)
    def _pressed(self, press: MakePress, desk: Desk) -> Change:
        match press:
            case MakePress.COPY:
                return Push(self._sets(desk))
            case MakePress.WITH_ADULT:
                return Push(StaffCardScene(wanted=press, must=True))
            case MakePress.NEW:
                from isitok.scenes.make.naming import naming_scene

                return Push(naming_scene(self.found.packs, desk))
            case MakePress.CHECK:
                from isitok.scenes.make.checked import check

                return check(desk.kept.plans, desk)
            case MakePress.FOLDER:
                return Do(OpenFolder(desk.kept.plans), self._after_showing) if desk.kept.plans else None
            case MakePress.UNDO:
                return self._bring_back(desk)
            case MakePress.TABLE:
                return Push(_which_table(desk))
            case MakePress.FILL_IN:
                from isitok.scenes.make.save_as_page import save_table_to_fill_in

                return save_table_to_fill_in(desk, self._says)
            case MakePress.MY_TABLE | MakePress.WORD:
                from isitok.scenes.make.bring_page import which_table

                return which_table(desk, word=press is MakePress.WORD)
            case MakePress.ADD:
                from isitok.scenes.make.add_page import which_file

                return which_file(desk)

    @on(CardRead)
    def _with_adult(self, read: CardRead, desk: Desk) -> Change:
        with_adult = replace(self, ticked=True)
        return Replace(with_adult, then=Push(with_adult._sets(desk))) if read.ticked else None

    @on(OpenPack)
    def _open_pack(self, opens: OpenPack, desk: Desk) -> Change:
        from isitok.scenes.make.pack_page import pack_scene

        return Push(pack_scene(opens.pack, desk))

    @on(FileCame)
    def _look_at(self, came: FileCame, desk: Desk) -> Change:
        from isitok.scenes.make.add_page import look_at

        return look_at(came.path, desk)

    @on(Changed)
    def _look_again(self, changed: Changed, desk: Desk) -> Change:
        return Replace(replace(self, found=my_packs(desk), said=""))

    def _after_showing(self, trouble: str, desk: Desk) -> Change:
        if trouble and not self.found.packs:
            trouble = desk.words(
                "There is no such folder yet. It is made with your first story: {folder}",
                folder=desk.kept.plans.name if desk.kept.plans else "",
            )
        return self._says(trouble)

    # Which story

    def _cards_to_copy(self, pack: Pack) -> tuple[Card, ...]:
        """The stories that can be copied now: not even a title of level 3 is shown before the staff card is read."""
        return tuple(card for card in pack.cards if self.ticked or not _needs_adult(card))

    def _sets(self, desk: Desk) -> PickScene:
        words, packs = desk.words, desk.library.packs
        picks = [
            Pick(
                pack.id,
                title_of(pack, packs),
                FromPack(pack.id),
                words.many("{n} story", "{n} stories", len(self._cards_to_copy(pack))),
            )
            for pack in packs
            if self._cards_to_copy(pack)
        ]
        if not self.ticked and any(map(_needs_adult, desk.library.cards)):
            first = words("First you read the staff card to its end.")
            picks.append(Pick("", words("Stories that need an adult who leads"), MakePress.WITH_ADULT, first))
        return PickScene(title=words("Which pack do you want to copy a story from?"), picks=tuple(picks), chosen="none")

    @on(FromPack)
    def _stories(self, of: FromPack, desk: Desk) -> Change:
        words, pack = desk.words, desk.library.pack(of.pack)
        picks = [
            Pick(card.id, card.title, FromStory(card.id), ", ".join(map(words.label, card.ages)))
            for card in (self._cards_to_copy(pack) if pack else ())
        ]
        return Push(PickScene(title=words("Copy which story?"), picks=tuple(picks), chosen="none"))

    @on(FromStory)
    def _copy(self, of: FromStory, desk: Desk) -> Change:
        work = Work(Path("stories"), partial(find_story, of.card, desk.library.roots))
        return at_work(work, desk.words("Looking for the story …"), self._after_finding)

    def _after_finding(self, outcome: Outcome, desk: Desk) -> Change:
        from isitok.scenes.make.naming import naming_scene

        if not isinstance(outcome.found, Story):
            return self._says(desk.words.trouble(outcome.trouble))
        return Push(naming_scene(self.found.packs, desk, story=outcome.found))


def _which_table(desk: Desk) -> PickScene:
    """The table that somebody has, or one to begin with."""
    words = desk.words
    has = words("All its rows are listed before anything is written.")
    fill = words("With the columns that the game knows, and three examples. Bring it back here.")
    picks = (
        Pick("have", words("A table that I have"), MakePress.MY_TABLE, has),
        Pick("fill", words("A table to fill in"), MakePress.FILL_IN, fill),
    )
    return PickScene(title=words("From a table"), picks=picks, chosen="none")


def make_scene(desk: Desk) -> MakeScene:
    """The screen with the packs that are there now."""
    return MakeScene(found=my_packs(desk))


def _needs_adult(card: Card) -> bool:
    return card.level is Level.THREE or card.adult_led or card.unread


def _tile(id_: str, text: str, detail: str, does: Event, icon: str) -> ui.Widget:
    button = ui.Button(id=id_, text=text, does=does, icon=icon, across=True)
    return ui.Panel(ui.Column((button, ui.Label(text=detail, soft=True)), gap=8), pad=14)


def _button(id_: str, text: str, does: Event, icon: str = "") -> ui.Button:
    return ui.Button(id=id_, text=text, does=does, icon=icon)

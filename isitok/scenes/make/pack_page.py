"""One pack of one's own: its stories, to be changed, and what can be done with all of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import Enum, auto
from functools import partial
from pathlib import Path
from types import MappingProxyType

from isitok import ui
from isitok.base.event import Event
from isitok.base.jobs import Outcome, Work
from isitok.base.value import Value, replace
from isitok.edit.moving import move_to_pack
from isitok.edit.pack_changes import duplicate, move_story, put_away, put_back
from isitok.format.ids import id_in
from isitok.format.yaml.slug import slug
from isitok.game.alone import Alone
from isitok.game.deal import MOST
from isitok.i18n.sentences import join_sentences
from isitok.scenes.before_you_start import BeforeScene
from isitok.scenes.frame import footer, header, last_said
from isitok.scenes.make.browse import FolderChosen, browse
from isitok.scenes.make.make_parts import Changed, OpenStory, PackAway, SaveAs, SendTo
from isitok.scenes.make.mine import MyPack, my_packs, pack_again
from isitok.scenes.make.pack_rows import (
    LeftToDo,
    MoreOfStory,
    MoveStory,
    ReadAndSign,
    left_in,
    pack_id,
    story_rows,
    unread_in,
)
from isitok.scenes.on_event import CardRead
from isitok.scenes.pick import Pick, PickScene
from isitok.scenes.place_names import place_name
from isitok.scenes.print_page import SheetWanted, make_sheet
from isitok.scenes.read_and_sign.write_down import Signed
from isitok.scenes.saying import Saying
from isitok.scenes.scene import Change, Desk, Do, FileCame, Pop, Push, Replace, on
from isitok.scenes.staff_card_page import StaffCardScene
from isitok.scenes.tasks import Begin, OpenFolder, ReadPacks, ShowPreview


class PackPress(Event, Enum):
    """What can be done with a pack."""

    NEW = auto()
    CHECK = auto()
    ASK = auto()  # somebody to read what nobody has
    BRING = auto()  # stories from a table or from Word
    SAVE = auto()  # as a file of another program
    ELSEWHERE = auto()  # ... into a folder that is to be looked for
    SEND = auto()
    FOLDER = auto()
    PRINT = auto()
    PLAY = auto()  # all of it that pupils may play alone, in its order
    ABOUT = auto()  # what it says of itself
    AWAY = auto()  # put it away, so that the game leaves it out
    UNDO = auto()  # ... and a story that was put away is there again


class PutAway(Event, Value):
    """Put this story away."""

    path: Path


class Elsewhere(Event, Value):
    """Ask to which pack this story should go."""

    path: Path


class GoesTo(Event, Value):
    """This story goes to this pack."""

    path: Path
    pack: MyPack


class Duplicate(Event, Value):
    """This story once more."""

    path: Path


class PlayStory(Event, Value):
    """Play it as pupils do."""

    path: Path


class AsPictures(Event, Value):
    """Make a picture of each of its screens."""

    path: Path


class Away(Value):
    """A story that was put away, and what its file was called."""

    title: str
    path: Path
    now: Path


class PackScene(Saying, kw_only=True):
    """The pack as it was when the screen came, or came back."""

    pack: MyPack
    left: LeftToDo = MappingProxyType({})  # what is to finish and to fix in its stories
    ticked: bool = False  # the staff card was read to its end just now
    program: str = ""  # for which a file is written
    away: Away | None = None  # what was put away last
    goes: str = ""  # where the keyboard goes now

    def page(self, desk: Desk) -> ui.Page:
        words, pack = desk.words, self.pack
        told = words("Press a story to change it.") if pack.stories else words("There is no story in it yet.")
        about_it = (
            _button("about", words("About this pack"), PackPress.ABOUT, "pencil"),
            _button("folder", words("Open the folder"), PackPress.FOLDER),
        )
        actions = (
            _button("new", words("Add a story"), PackPress.NEW, "plus"),
            _button("bring", words("Bring in …"), PackPress.BRING, "arrow-down"),
            _button("save", words("Save as …"), PackPress.SAVE, "arrow-up"),
            _button("send", words("Make it a file to send"), PackPress.SEND, "send"),
            _button("print", words("Print it"), PackPress.PRINT, "printer"),
            _button("check", words("Check all"), PackPress.CHECK, "check"),
            _button("play", words("Play it"), PackPress.PLAY, "play"),
        )
        parts: list[ui.Widget] = [
            ui.Flow(
                (ui.Column((ui.title(pack.title), *self._about(desk)), gap=6),),
                (ui.Flow(about_it, gap=14),),
            ),
            ui.Flow(actions),
            *last_said(self.said, exact=True),
            ui.Flow((ui.heading(words("Stories")), ui.Label(text=told, soft=True, type=ui.Type.SMALL))),
            *story_rows(pack.stories, pack, self.left, desk),
        ]
        if pack.weeks:
            parts += [ui.heading(words("Weeks")), *story_rows(pack.weeks, pack, self.left, desk)]
        return ui.Page(
            title=pack.title,
            header=header(desk, back=Pop(Changed()), also=self._undo(desk)),
            body=ui.Column(tuple(parts), gap=12),
            footer=footer(desk, *self._ask(desk), _button("away", words("Put this pack away"), PackPress.AWAY)),
            focus=self.goes or (f"story:{pack.stories[0].path.name}" if pack.stories else "new"),
            back=Pop(Changed()),
            said=self.said,
            mend=self.goes,
        )

    def _about(self, desk: Desk) -> list[ui.Widget]:
        """What it is about and says of itself, in which folder it is, and how much of it plays."""
        words, pack, found = desk.words, self.pack, desk.library.pack(pack_id(self.pack))
        told = [" ".join(pack.about.split()).rstrip(".")] if pack.about.strip() else []
        told += [pack.folder.name] if pack.folder.name != pack.title else []
        told += [words("version {version}", version=pack.version)] if pack.version else []
        told += [words("written by {names}", names=", ".join(pack.authors))] if pack.authors else []
        told += [pack.licence] if pack.licence else []
        lines: list[ui.Widget] = []
        if found is not None:
            alone = sum(Alone(ages=card.ages).may_have(card) for card in found.cards)
            sums = words.many("{n} plays for pupils alone", "{n} play for pupils alone", alone)
            rest = words("{n} more in class", n=len(found.cards) - alone)
            lines = [ui.Label(text=f"{sums} · {rest}", type=ui.Type.SMALL, soft=True)] if found.cards else []
        first = [ui.Label(text=" · ".join(told), soft=True, type=ui.Type.SMALL, exact=True)] if told else []
        return [*first, *lines]

    def _undo(self, desk: Desk) -> tuple[ui.Button, ...]:
        if self.away is None:
            return ()
        text = desk.words("Undo: put away “{title}”", title=self.away.title)
        return (_button("undo-away", text, PackPress.UNDO, "rotate-ccw"),)

    def _ask(self, desk: Desk) -> tuple[ui.Button, ...]:
        count = len(unread_in(pack_id(self.pack), desk))
        text = desk.words.many("Ask somebody to read {n}", "Ask somebody to read {n}", count)
        asks = ui.Button(id="ask", text=text, does=PackPress.ASK, kind=ui.ButtonKind.PRIMARY, low=True)
        return (asks,) if count else ()

    def _how_to_ask(self, desk: Desk) -> PickScene:
        words = desk.words
        sheets = SheetWanted("sign-off", ",".join(unread_in(pack_id(self.pack), desk)))
        picks = (
            Pick("paper", words("On paper"), sheets, words("Each story whole, with its mark and the five ticks.")),
            Pick(
                "file",
                words("As a file to send"),
                PackPress.SEND,
                words("They read it in the game, on their computer."),
            ),
        )
        return PickScene(title=words("How do they read them?"), picks=picks, chosen="none")

    @on(SheetWanted)
    def _make_sheet(self, wanted: SheetWanted, desk: Desk) -> Change:
        return make_sheet(wanted, desk, self._says)

    @on(OpenStory)
    def _open_story(self, opens: OpenStory, desk: Desk) -> Change:
        from isitok.scenes.form.form_page import open_form

        return open_form(opens.path, self._title_of(opens.path))

    @on(ReadAndSign)
    def _read_and_sign(self, opens: ReadAndSign, desk: Desk) -> Change:
        if not self.ticked:
            return Push(StaffCardScene(wanted=opens, must=True, to_sign=True))
        from isitok.scenes.read_and_sign.sign_page import read_and_sign

        return read_and_sign(opens.path, desk, self._says)

    @on(CardRead)
    def _after_card(self, read: CardRead, desk: Desk) -> Change:
        """The staff card was read to its end: once is enough while this pack is open."""
        if not read.ticked or not isinstance(read.wanted, ReadAndSign):
            return None
        open_now = replace(self, ticked=True, said="")
        return Replace(open_now, then=open_now._read_and_sign(read.wanted, desk))

    @on(Signed)
    def _after_signing(self, signed: Signed, desk: Desk) -> Change:
        return Replace(replace(self, pack=pack_again(self.pack), left=left_in(self.pack, desk), said=signed.told))

    @on(PackPress)
    def _pressed(self, press: PackPress, desk: Desk) -> Change:
        pack = self.pack
        match press:
            case PackPress.NEW:
                from isitok.scenes.make.naming import naming_scene

                return Push(naming_scene(my_packs(desk).packs, desk, into=pack.folder))
            case PackPress.CHECK:
                from isitok.scenes.make.checked import check

                return check(pack.folder, desk)
            case PackPress.ASK:
                return Push(self._how_to_ask(desk))
            case PackPress.BRING:
                from isitok.scenes.make.bring_page import which_file_comes

                return which_file_comes(desk)
            case PackPress.SAVE:
                from isitok.scenes.make.save_as_page import as_what

                return as_what(desk)
            case PackPress.SEND:
                from isitok.scenes.make.send_page import send

                return send(pack.folder, pack.title, desk, self._says)
            case PackPress.ELSEWHERE:
                return Push(browse(desk.words("Where should the file go?"), desk))
            case PackPress.FOLDER:
                return Do(OpenFolder(pack.folder), self._after_showing)
            case PackPress.PRINT:
                return self._make_sheet(SheetWanted("sign-off", ",".join(self._card_ids(desk))), desk)
            case PackPress.ABOUT:
                from isitok.scenes.make.about_pack_page import look_at_about

                return look_at_about(pack.folder, desk, self._says)
            case PackPress.PLAY:
                return self._play_all(desk)
            case PackPress.AWAY:
                work = Work(pack.folder.parent, partial(put_away, pack.folder))
                return Do(Begin(work), partial(self._after_pack_away, work))
            case PackPress.UNDO:
                return self._bring_back(desk)

    def _card_ids(self, desk: Desk) -> tuple[str, ...]:
        found = desk.library.pack(pack_id(self.pack))
        return tuple(card.id for card in found.cards) if found else ()

    def _play_all(self, desk: Desk) -> Change:
        """What pupils alone may have of it here, one after the other; or why that is nothing."""
        words, choice = desk.words, desk.choice(None, pack_id(self.pack), MOST)
        found = desk.library.pack(pack_id(self.pack))
        cards = [card for card in (found.cards if found else ()) if choice.may_pick(card)]
        if not desk.settings.ages:
            return self._says(words("First an adult says which ages play on this computer. Press Play on the title."))
        if cards:
            stories = tuple(card.id for card in cards)
            return Push(BeforeScene(topic=None, pack=choice.pack, cards=len(stories), stories=stories))
        if found is not None and any(card.read for card in found.cards):
            return self._says(words("None of its stories is for the ages that play alone on this computer."))
        told = words("Nobody but its writer has read a story of it yet, so pupils don’t play it alone.")
        return self._says(join_sentences(told, words("More plays one for you, as pupils will see it.")))

    # One story

    @on(MoreOfStory)
    def _more(self, more: MoreOfStory, desk: Desk) -> Change:
        words, path = desk.words, more.path
        id_ = id_in(pack_id(self.pack), slug(path.stem))
        picks = [
            Pick("open", words("Change or rename it"), OpenStory(path)),
            Pick("play", words("Play it as pupils do"), PlayStory(path)),
            Pick("sign", words("Read and sign"), ReadAndSign(path)),
            Pick("copy", words("Duplicate it"), Duplicate(path)),
            *self._elsewhere(path, desk),
            Pick("away", words("Put it away"), PutAway(path), words("The game leaves it out. Its file stays.")),
        ]
        if id_ in self._card_ids(desk):
            screens = words("A file of each screen, in your documents.")
            picks[2:2] = (
                Pick("print", words("Print it"), SheetWanted("sign-off", id_)),
                Pick("pictures", words("Pictures of it (PNG)"), AsPictures(path), screens),
            )
        return Push(PickScene(title=f"“{self._title_of(path)}”", picks=tuple(picks), chosen="none"))

    def _elsewhere(self, path: Path, desk: Desk) -> Iterator[Pick]:
        told = desk.words("Who has read it goes along. A lesson plan that names it has to be changed.")
        if self._others(desk):
            yield Pick("elsewhere", desk.words("Move to another pack"), Elsewhere(path), told)

    def _others(self, desk: Desk) -> tuple[MyPack, ...]:
        return tuple(one for one in my_packs(desk).packs if one.folder != self.pack.folder)

    @on(Elsewhere)
    def _which_pack(self, moves: Elsewhere, desk: Desk) -> Change:
        words = desk.words
        picks = tuple(
            Pick(
                one.folder.name,
                one.title,
                GoesTo(moves.path, one),
                words.many("{n} story", "{n} stories", len(one.stories)),
            )
            for one in self._others(desk)
        )
        title = words("To which pack does “{title}” go?", title=self._title_of(moves.path))
        return Push(PickScene(title=title, picks=picks, chosen="none"))

    @on(GoesTo)
    def _goes_to(self, goes: GoesTo, desk: Desk) -> Change:
        told = desk.words("“{title}” is in “{pack}” now.", title=self._title_of(goes.path), pack=goes.pack.title)
        return self._does(partial(move_to_pack, goes.path, goes.pack.folder), told)

    def _title_of(self, path: Path) -> str:
        return next((one.title for one in (*self.pack.stories, *self.pack.weeks) if one.path == path), path.stem)

    @on(PlayStory)
    def _play(self, plays: PlayStory, desk: Desk) -> Change:
        return Do(ShowPreview(plays.path), self._after_showing)

    @on(AsPictures)
    def _pictures(self, pictures: AsPictures, desk: Desk) -> Change:
        from isitok.scenes.make.pictures_page import pictures_of

        return pictures_of(pictures.path, desk, self._says)

    @on(MoveStory)
    def _move(self, moves: MoveStory, desk: Desk) -> Change:
        stems = [slug(one.path.stem) for one in self.pack.stories]
        way = "up" if moves.by < 0 else "down"
        at = stems.index(slug(moves.path.stem)) + moves.by
        told = desk.words("Now {n} of {count}.", n=at + 1, count=len(stems))
        does = partial(move_story, self.pack.folder, stems, slug(moves.path.stem), moves.by)
        return self._does(does, told, goes=f"{way}:{moves.path.name}")

    @on(Duplicate)
    def _duplicate(self, again: Duplicate, desk: Desk) -> Change:
        title = desk.words("{title} (2)", title=self._title_of(again.path))
        taken = {one.path.stem for one in (*self.pack.stories, *self.pack.weeks)}
        told = desk.words("There is “{title}” now.", title=title)
        return self._does(partial(duplicate, again.path, title, taken), told)

    @on(PutAway)
    def _put_away(self, puts: PutAway, desk: Desk) -> Change:
        title = self._title_of(puts.path)
        told = desk.words("“{title}” is put away.", title=title)
        return self._does(partial(_away, title, puts.path), told, goes="undo-away")

    def _bring_back(self, desk: Desk) -> Change:
        away = self.away
        if away is None:
            return None
        told = desk.words("“{title}” is there again.", title=away.title)
        back = replace(self, away=None)
        return back._does(partial(put_back, away.now, away.path), told, goes=f"story:{away.path.name}")

    def _does(self, change: Callable[[], object], told: str, goes: str = "") -> Change:
        work = Work(self.pack.folder, change)
        return Do(Begin(work), partial(self._after_change, work, told, goes))

    def _after_change(self, work: Work, told: str, goes: str, trouble: str, desk: Desk) -> Change:
        outcome = work.outcome or Outcome()
        if trouble or outcome.trouble is not None:
            return self._says(trouble or desk.words.trouble(outcome.trouble))
        away = outcome.found if isinstance(outcome.found, Away) else self.away
        done = replace(self, pack=pack_again(self.pack), said=told, goes=goes, away=away)
        return Do(ReadPacks(), lambda trouble, desk: Replace(replace(done, left=left_in(done.pack, desk))))

    def _after_pack_away(self, work: Work, trouble: str, desk: Desk) -> Change:
        outcome = work.outcome or Outcome()
        if not isinstance(outcome.found, Path):
            return self._says(trouble or desk.words.trouble(outcome.trouble))
        return Do(ReadPacks(), Pop(PackAway(self.pack.title, self.pack.folder, outcome.found)))

    @on(FileCame)
    def _brings_in(self, came: FileCame, desk: Desk) -> Change:
        from isitok.scenes.make.bring_page import look_at_table

        return look_at_table(came.path, desk, self.pack.folder.name)

    @on(SaveAs)
    def _save_as(self, saves: SaveAs, desk: Desk) -> Change:
        """Ask where the file should go."""
        if saves.program == self.program:
            return self._asks_where(desk)
        chosen = replace(self, program=saves.program)
        return Replace(chosen, then=chosen._asks_where(desk))

    @on(SendTo, FolderChosen)
    def _save_to(self, place: SendTo | FolderChosen, desk: Desk) -> Change:
        from isitok.scenes.make.save_as_page import save_as

        return save_as(self.program, self.pack.folder, place.folder, desk, self._says)

    @on(Changed)
    def _look_again(self, changed: Changed, desk: Desk) -> Change:
        return Replace(replace(self, pack=pack_again(self.pack), left=left_in(self.pack, desk), said="", goes=""))

    def _asks_where(self, desk: Desk) -> Change:
        words, places = desk.words, desk.services.print_folders()
        if len(places) < 2:
            return self._save_to(SendTo(places[0].folder if places else self.pack.folder.parent), desk)
        picks = [
            Pick(str(number), place_name(place, words), SendTo(place.folder)) for number, place in enumerate(places)
        ]
        picks.append(Pick("elsewhere", words("Another folder"), PackPress.ELSEWHERE))
        return Push(PickScene(title=words("Where should the file go?"), picks=tuple(picks), chosen="none"))


def pack_scene(pack: MyPack, desk: Desk) -> PackScene:
    """The screen of a pack as it is now."""
    return PackScene(pack=pack, left=left_in(pack, desk))


def _away(title: str, path: Path) -> Away:
    """Raises OSError."""
    return Away(title, path, put_away(path))


def _button(id_: str, text: str, does: Event, icon: str = "") -> ui.Button:
    return ui.Button(id=id_, text=text, does=does, icon=icon)

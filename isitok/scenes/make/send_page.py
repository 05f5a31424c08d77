"""Make it a file to send: whom it names, what isn't worth sending, which version it is, and where the file goes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import Enum, auto
from functools import partial
from pathlib import Path

from isitok import ui
from isitok.base.event import Event
from isitok.base.jobs import Outcome, Work
from isitok.base.trouble import Troubled
from isitok.base.value import Value, replace
from isitok.edit.pack_changes import change_pack_file
from isitok.library.parcel import ENDING
from isitok.scenes.frame import footer, header, last_said
from isitok.scenes.make.about_pack_page import look_at_about, next_version
from isitok.scenes.make.browse import FolderChosen, browse
from isitok.scenes.make.make_parts import Changed, SendTo, short_page
from isitok.scenes.place_names import place_name, where_it_is
from isitok.scenes.saying import Saying
from isitok.scenes.scene import Change, Desk, Do, Pop, Push, Replace, on
from isitok.scenes.tasks import OpenFolder
from isitok.scenes.work_page import at_work
from isitok.store.papers import free_place, keep_paper
from isitok.store.to_send import ToSend, note_sent, to_send


class SendPress(Event, Enum):
    """What can be done before it is sent."""

    RAISE = auto()  # give it the next version, or don't
    ABOUT = auto()  # change whom it names
    ELSEWHERE = auto()  # into a folder that is to be looked for


class Sent(Value):
    """The file that was made, and what of the folder isn't in it."""

    file: Path
    left_out: tuple[str, ...]


class SendScene(Saying, kw_only=True):
    """A pack as it would be sent now."""

    folder: Path
    title: str
    found: ToSend
    raises: bool = True  # give it the next version first, where it has changed since it was sent

    def page(self, desk: Desk) -> ui.Page:
        title = desk.words("“{title}” as a file to send", title=self.title)
        parts: list[ui.Widget] = [ui.title(title)]
        parts += last_said(self.said, exact=True)
        parts += [*self._told(desk), *self._version(desk)]
        parts.append(ui.Flow(self._ways(desk)))
        return ui.Page(
            title=title,
            header=header(desk, back=Pop(Changed())),
            body=ui.Panel(ui.Column(tuple(parts), gap=18), pad=32),
            footer=footer(desk),
            focus="to:0",
            back=Pop(Changed()),
            narrow=True,
            middle=True,
            said=self.said,
        )

    def _told(self, desk: Desk) -> Iterator[ui.Widget]:
        """Whom it names, and what is still an example."""
        words, found = desk.words, self.found
        told = words("It doesn’t say who wrote it.")
        if found.authors:
            names = ", ".join(found.authors)
            told = words("It names who wrote it: {names}. Everybody who gets the file can read that.", names=names)
        yield ui.Point(icon="users", text=told)
        yield ui.Flow((ui.Button(id="about", text=words("About this pack"), does=SendPress.ABOUT, icon="pencil"),))
        if found.examples:
            titles = ", ".join(f"“{one}”" for one in found.examples)
            examples = words.many(
                "{titles} is still the game’s example: not worth sending before you have changed it.",
                "{titles} are still the game’s examples: not worth sending before you have changed them.",
                len(found.examples),
                titles=titles,
            )
            yield ui.Point(icon="triangle-alert", text=examples)

    def _version(self, desk: Desk) -> Iterator[ui.Widget]:
        """The next number, where it has changed since it was sent."""
        words, found, further = desk.words, self.found, self._further()
        if further:
            since = words("It has changed since it was last sent.")
            if found.version:
                since = words("It has changed since version {version} was sent.", version=found.version)
            told = words("Then their game knows that it is newer.")
            yield ui.Label(text=since, type=ui.Type.STRONG)
            text = words("Make it version {version}", version=further)
            yield ui.Option(id="raise", text=text, detail=told, checked=self.raises, many=True, does=SendPress.RAISE)

    def _further(self) -> str:
        return next_version(self.found.version) if self.found.is_changed else ""

    def _ways(self, desk: Desk) -> tuple[ui.Button, ...]:
        """Where the file can go."""
        words, places = desk.words, desk.services.print_folders()
        if len(places) < 2:
            where = SendTo(places[0].folder if places else self.folder.parent)
            return (ui.Button(id="to:0", text=words("Make the file"), does=where, kind=ui.ButtonKind.PRIMARY),)
        buttons = [
            ui.Button(
                id=f"to:{number}",
                text=place_name(place, words),
                does=SendTo(place.folder),
                name=words("Make the file: {place}", place=place_name(place, words)),
                kind=ui.ButtonKind.PLAIN if number else ui.ButtonKind.PRIMARY,
            )
            for number, place in enumerate(places)
        ]
        return (*buttons, ui.Button(id="elsewhere", text=words("Another folder"), does=SendPress.ELSEWHERE))

    @on(SendPress)
    def _pressed(self, press: SendPress, desk: Desk) -> Change:
        match press:
            case SendPress.RAISE:
                return Replace(replace(self, raises=not self.raises, said=""))
            case SendPress.ABOUT:
                return look_at_about(self.folder, desk, self._says)
            case SendPress.ELSEWHERE:
                return Push(browse(desk.words("Where should the file go?"), desk))

    @on(SendTo, FolderChosen)
    def _send_to(self, place: SendTo | FolderChosen, desk: Desk) -> Change:
        version = self._further() if self.raises else ""
        work = Work(self.folder, partial(_send, self.folder, place.folder, version))
        return at_work(work, desk.words("Making a file of it …"), self._after_sending)

    def _after_sending(self, outcome: Outcome, desk: Desk) -> Change:
        if isinstance(outcome.found, Sent):
            return Replace(SentScene(sent=outcome.found, title=self.title))
        return self._says(desk.words.trouble(outcome.trouble))

    @on(Changed)
    def _look_again(self, changed: Changed, desk: Desk) -> Change:
        work = Work(self.folder, partial(to_send, self.folder))
        return at_work(work, desk.words("Looking at it …"), self._after_looking)

    def _after_looking(self, outcome: Outcome, desk: Desk) -> Change:
        if isinstance(outcome.found, ToSend):
            return Replace(replace(self, found=outcome.found, said=""))
        return self._says(desk.words.trouble(outcome.trouble))


def send(folder: Path, title: str, desk: Desk, says: Callable[[str], Change]) -> Change:
    """Look at the pack first: then the page says what is in the file."""
    work = Work(folder, partial(to_send, folder))
    return at_work(work, desk.words("Looking at it …"), partial(_after_look, folder, title, says))


def _after_look(folder: Path, title: str, says: Callable[[str], Change], outcome: Outcome, desk: Desk) -> Change:
    if isinstance(outcome.found, ToSend):
        return Push(SendScene(folder=folder, title=title, found=outcome.found))
    return says(desk.words.trouble(outcome.trouble))


class SentScene(Saying, kw_only=True):
    """A file to send is there: where, and what to do with it."""

    sent: Sent
    title: str

    def page(self, desk: Desk) -> ui.Page:
        words, sent = desk.words, self.sent
        opens = Do(OpenFolder(sent.file.parent), self._after_showing)
        missing = ""
        if sent.left_out:
            names = ", ".join(sent.left_out)
            missing = words("Left out, as the game has no use for them: {names}", names=names)
        return short_page(
            desk,
            words("“{title}” is a file to send", title=self.title),
            where_it_is(sent.file, words),
            words("The person who gets it drops it on the first screen of this game, or presses Make your own."),
            missing,
            buttons=(
                ui.Button(id="done", text=words("Done"), does=Pop(Changed()), kind=ui.ButtonKind.PRIMARY),
                ui.Button(id="folder", text=words("Open the folder"), does=opens),
            ),
            back=Pop(Changed()),
            said=self.said,
        )


def _send(folder: Path, where: Path, version: str) -> Sent:
    """Write the file, of this version if one is given. Raises OSError and Troubled."""
    if version:
        change_pack_file(folder, {"version": version})
    found = to_send(folder)
    file = free_place(where, found.packed.name.removesuffix(ENDING), ENDING)
    failed = keep_paper(file, found.packed.data)
    if failed is not None:
        raise Troubled(failed)
    note_sent(folder, found)
    return Sent(file, found.packed.left_out)

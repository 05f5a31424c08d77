"""A pack that was sent: what it is, and whether it is wanted among one's own. Nothing is there before that."""

from __future__ import annotations

from functools import partial
from itertools import islice
from pathlib import Path
from typing import Final

from isitok import ui
from isitok.base.disk import called, names_in
from isitok.base.event import Event
from isitok.base.jobs import Outcome, Work
from isitok.base.value import Value, replace
from isitok.format.problem import Problem, first_to_mend
from isitok.game.doors import Door
from isitok.game.pack_offer import asks, check_line, standing_line, title_line, who_lines
from isitok.game.who_speaks import about_pack
from isitok.i18n.sentences import sentence
from isitok.library.adding import AddedPack, Offer, Version, offer, put
from isitok.library.parcel import is_parcel_name
from isitok.scenes.frame import footer, header, last_said
from isitok.scenes.make.browse import browse
from isitok.scenes.make.make_parts import TABLES, WORD, Changed, RefusedScene, short_page
from isitok.scenes.place_names import place_name, where_it_is
from isitok.scenes.saying import Saying
from isitok.scenes.scene import BACK, Change, Desk, Do, FileCame, Pop, Push, Replace, on
from isitok.scenes.tasks import OpenFolder, ReadPacks
from isitok.scenes.work_page import at_work

SHOWN: Final = 20
LONGEST: Final = 400
MOST_LYING: Final = 12


class LookAt(Event, Value):
    """Look at the file of this path."""


class LookAround(Event, Value):
    """Look through the folders for the file."""


class FilePath(Event, Value):
    """The field for the path of a file."""


class AddIt(Event, Value):
    """Put the pack among one's own."""


class _TakesFile(Saying, kw_only=True):
    """Another file can be dropped on it."""

    behind = Door.FILE  # a browser takes packs that were sent, and has no other page of this room

    @on(FileCame)
    def _file_came(self, came: FileCame, desk: Desk) -> Change:
        return look_at(came.path, desk)


def look_at(path: Path, desk: Desk) -> Change:
    """Read a file that was dropped, typed, or given to the game, and show what is in it."""
    if path.name.lower().endswith((*TABLES, WORD)) and desk.may(Door.MAKE):
        from isitok.scenes.make.bring_page import look_at_table

        return look_at_table(path, desk)
    if desk.kept.plans is None:
        return _refused(desk.words("This user has no documents folder, so there is no place for it."), desk)
    work = Work(path.parent, partial(offer, path, desk.kept.plans, desk.library.roots[1:]))
    return at_work(work, desk.words("Looking at {name} …", name=path.name), partial(_after_looking, path))


def _after_looking(path: Path, outcome: Outcome, desk: Desk) -> Change:
    if isinstance(outcome.found, Offer):
        return Push(AddScene(offer=outcome.found))
    told = desk.words.trouble(outcome.trouble)
    if outcome.trouble is not None and not outcome.trouble.parts:  # only what the system says of it
        told = desk.words("{file} can’t be read ({reason}).", file=path.name, reason=told)
    return _refused(told, desk)


def _refused(told: str, desk: Desk) -> Change:
    return Push(RefusedScene(title=desk.words("This file isn’t added"), told=told, takes=look_at))


class FoundFile(Value):
    """A file that may be meant, and the name of its place."""

    path: Path
    place: str


class WhichFileScene(_TakesFile, kw_only=True):
    """Asks which file it is. Whoever drops the file on the window doesn't need it."""

    found_files: tuple[FoundFile, ...] = ()
    path: str = ""

    def page(self, desk: Desk) -> ui.Page:
        words = desk.words
        title = words("Add a pack that was sent to you")
        told = words("Its name ends in .isitokpack or .isitok.zip. You can drop it on this window, too.")
        field = ui.TextField(
            id="path",
            label=words("Or type its path"),
            text=self.path,
            most=LONGEST,
            does=FilePath(),
        )
        parts: list[ui.Widget] = [
            ui.title(title),
            ui.Label(text=told, type=ui.Type.STORY, exact=True),
        ]
        files = tuple(
            ui.Option(id=f"file:{number}", text=one.path.name, detail=one.place, checked=False, does=FileCame(one.path))
            for number, one in enumerate(self.found_files)
        )
        if files:
            parts.append(
                ui.Group(ui.Grid(files, least=340, gap=10), title, ui.Role.RADIO_GROUP, key="files", titled=True)
            )
        elsewhere = words("Look in other folders") if files else words("Look in the folders")
        kind = ui.ButtonKind.PLAIN if files else ui.ButtonKind.PRIMARY
        parts.append(ui.Flow((ui.Button(id="folders", text=elsewhere, does=LookAround(), kind=kind),)))
        parts.append(ui.Fit(field, most=700))
        parts += last_said(self.said, exact=True)
        parts.append(ui.Flow((ui.Button(id="look", text=words("Look at it"), does=LookAt()),)))
        return ui.Page(
            title=title,
            header=header(desk, back=Pop(Changed())),
            body=ui.Column(tuple(parts), gap=18),
            footer=footer(desk),
            focus="files" if files else "folders",
            back=Pop(Changed()),
            enter="look",
            narrow=True,
            middle=True,
            said=self.said,
            mend="path" if self.said else "",
        )

    def after_typing(self, field: Event, text: str, desk: Desk) -> Change:
        return Replace(replace(self, path=text, said=""))

    @on(LookAt)
    def _look_at_typed(self, event: LookAt, desk: Desk) -> Change:
        typed = self.path.strip().strip('"')
        path = Path(typed).expanduser() if typed else Path()
        if not typed or not path.is_absolute():
            return self._says(desk.words("Type the whole path, with its drive or its first /."))
        return look_at(path, desk)

    @on(LookAround)
    def _look_around(self, event: LookAround, desk: Desk) -> Change:
        return Push(browse(desk.words("Where is the file?"), desk, for_files=True))


def which_file(desk: Desk) -> Change:
    """Look where a file may have come to, and ask which one it is."""
    return at_work(Work(Path("files"), partial(_find_parcels, desk)), desk.words("Looking for files …"), _after_search)


def _find_parcels(desk: Desk) -> tuple[FoundFile, ...]:
    found = (
        FoundFile(place.folder / name, place_name(place, desk.words))
        for place in desk.services.download_folders()
        for name in names_in(place.folder)
        if is_parcel_name(name) and name[0] != "."
    )
    return tuple(islice(found, MOST_LYING))


def _after_search(outcome: Outcome, desk: Desk) -> Change:
    return Push(WhichFileScene(found_files=outcome.found if isinstance(outcome.found, tuple) else ()))


class AddScene(_TakesFile, kw_only=True):
    """What a pack says of itself, and what the check says of it."""

    offer: Offer

    def page(self, desk: Desk) -> ui.Page:
        """What the pack holds, and the two answers at the foot."""
        words, found = desk.words, self.offer
        title = title_line(found, words)
        pack = found.checked.pack
        parts: list[ui.Widget] = [
            ui.Column(
                (
                    ui.title(title),
                    ui.Label(text=about_pack(pack, words), type=ui.Type.STORY),
                ),
                gap=6,
            ),
            *last_said(self.said, exact=True),
            *([ui.Label(text=line, type=ui.Type.STRONG, exact=True)] if (line := standing_line(found, words)) else []),
            ui.Panel(ui.Column(tuple(ui.Point(icon="info", text=line) for line in self._lines(desk)), gap=12), pad=22),
            *self._problems(desk),
        ]
        same = found.standing is Version.SAME
        no = words("Keep mine") if found.there else words("Don’t add it")
        leave = ui.Button(id="no", text=no, does=Pop(Changed()))
        yes = ui.Button(id="yes", text=asks(found, words), does=AddIt(), kind=ui.ButtonKind.PRIMARY, low=True)
        return ui.Page(
            title=title,
            header=header(desk, back=Pop(Changed())),
            body=ui.Column(tuple(parts), gap=16),
            footer=footer(desk) if same else footer(desk, yes, leave),
            focus=BACK if same else "yes" if found.standing in (Version.NEW, Version.NEWER) else "no",
            back=Pop(Changed()),
            narrow=True,
            said=self.said,
        )

    def _lines(self, desk: Desk) -> tuple[str, ...]:
        words, pack = desk.words, self.offer.checked.pack
        ages = words("For ages {ages}", ages=", ".join(map(words.label, pack.ages))) if pack.ages else ""
        lines = (*who_lines(self.offer, words), ages, check_line(self.offer, words))
        return tuple(line for line in lines if line)

    def _problems(self, desk: Desk) -> list[ui.Widget]:
        words = desk.words
        found = sorted(self.offer.problems, key=first_to_mend)
        parts: list[ui.Widget] = [ui.heading(words("What the check says"))] if found else []
        parts += [ui.Label(text=_line(problem, desk), exact=True) for problem in found[:SHOWN]]
        if len(found) > SHOWN:
            more = len(found) - SHOWN
            parts.append(ui.Label(text=words.many("{n} more isn’t shown.", "{n} more aren’t shown.", more), soft=True))
        return parts

    @on(AddIt)
    def _add(self, event: AddIt, desk: Desk) -> Change:
        work = Work(self.offer.folder, partial(put, self.offer))
        return at_work(work, desk.words("Adding the pack …"), self._put)

    def _put(self, outcome: Outcome, desk: Desk) -> Change:
        words = desk.words
        if not isinstance(outcome.found, AddedPack):
            reason = words.trouble(outcome.trouble)
            told = words(
                "The pack can’t be put into {folder} ({reason}). Everything there stays as it was.",
                folder=called(self.offer.folder),
                reason=reason,
            )
            return self._says(told)
        title = self.offer.checked.pack.title
        return Do(ReadPacks(), Replace(AddedScene(title=title, put=outcome.found)))


class AddedScene(_TakesFile, kw_only=True):
    """Says that the pack has been put there."""

    title: str
    put: AddedPack

    def page(self, desk: Desk) -> ui.Page:
        """Where it is, and how it is played."""
        words = desk.words
        gone = words("It is here until this page is closed.")
        where = gone if desk.view.in_browser else where_it_is(self.put.folder, words)
        done = ui.Button(id="done", text=words("Done"), does=Pop(Changed()), kind=ui.ButtonKind.PRIMARY)
        opens = Do(OpenFolder(self.put.folder), self._after_showing)
        folder = (ui.Button(id="folder", text=words("Open the folder"), does=opens),) if desk.may(Door.FOLDER) else ()
        kept = words("The one that was there is now called “{name}”.", name=self.put.kept.name) if self.put.kept else ""
        return short_page(
            desk,
            words("“{title}” is one of your packs now", title=self.title),
            _where_found(desk),
            _for_pupils_alone(desk),
            kept,
            where,
            buttons=(done, *folder),
            back=Pop(Changed()),
            said=self.said,
        )


def _for_pupils_alone(desk: Desk) -> str:
    if desk.may(Door.MAKE):
        return desk.words("A story in it can be played alone once somebody here has read and signed it.")
    return desk.words("Anyone who plays alone here is only offered the game’s own stories.")


def _where_found(desk: Desk) -> str:
    if desk.may(Door.ONE_TO_ONE):
        return desk.words("You find it where a class or a one-to-one is set up.")
    return desk.words("You find it where a class is set up: Class, Make a lesson.")


def _line(problem: Problem, desk: Desk) -> str:
    words, place = desk.words, problem.place
    where = words("{file}, line {line}", file=place.file, line=place.line) if place.line else place.file
    return f"{where}: {sentence(problem.message)}"

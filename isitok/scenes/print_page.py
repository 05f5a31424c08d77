"""Print: cards, slips, sheets, courses and records, on paper or as a page to read; each is opened, or its folder."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from isitok import ui
from isitok.base.event import Event
from isitok.base.jobs import Outcome, Work
from isitok.base.value import Value, replace
from isitok.format.asked import ROLES
from isitok.format.card import title_of
from isitok.format.course import Course
from isitok.game.doors import Door
from isitok.i18n.screen_words import Words
from isitok.scenes.frame import footer, header, last_said
from isitok.scenes.place_names import where_it_is
from isitok.scenes.saying import Saying
from isitok.scenes.scene import BACK, Change, Desk, Do, Pop, Push, Replace, on
from isitok.scenes.tasks import OpenFolder, OpenPaper
from isitok.scenes.work_page import at_work

FOR_ANYBODY: Final = ("voting-cards", "dice")
IN_20: Final = "-20"
"""At the end of a sheet's name: of a lesson or course as it is in 20 minutes."""


class SheetWanted(Event, Value):
    """A sheet, by its name; and of which course or lesson, by its id."""

    sheet: str
    which: str = ""


class ReadOrPrintPicked(Event, Value):
    """Sheets are wanted as pages to read, or on paper."""

    to_read: bool


class OpenMade(Event, Value):
    """Open one of the files."""

    path: Path


class OpenMadeFolder(Event, Value):
    """Open the folder that they are in."""


class Printing(Saying, kw_only=True):
    """What the screens do alike on which sheets are made."""

    to_read: bool = False

    def _form(self, words: Words) -> ui.Widget:
        """In which form they are made, and what that is good for."""
        forms = (("paper", words("On paper"), False), ("page", words("As a page to read"), True))
        segments = tuple(
            ui.Segment(id=f"form:{name}", text=text, checked=to_read is self.to_read, does=ReadOrPrintPicked(to_read))
            for name, text, to_read in forms
        )
        told = words("Each is an A4 PDF, and also prints well in black and white.")
        if self.to_read:
            told = words("Each is made as a web page: for screen readers, phones, larger text or dark colours.")
        picked = ui.Group(ui.Flow((ui.Segmented(segments),)), words("In which form?"), ui.Role.RADIO_GROUP)
        return ui.Column((picked, ui.Label(text=told, soft=True, type=ui.Type.STORY)), gap=8)

    @on(ReadOrPrintPicked)
    def _pick(self, picked: ReadOrPrintPicked, desk: Desk) -> Change:
        return Replace(replace(self, to_read=picked.to_read, said=""))

    @on(SheetWanted)
    def _make(self, wanted: SheetWanted, desk: Desk) -> Change:
        return make_sheet(wanted, desk, self._says, to_read=self.to_read)


class PrintScene(Printing, kw_only=True):
    """All that can be printed without setting up a lesson first."""

    def page(self, desk: Desk) -> ui.Page:
        """What a class holds in its hands, what adults read, and the courses."""
        words = desk.words
        title = words("Print")
        parts: list[ui.Widget] = [ui.Column((ui.title(title), self._form(words)), gap=6)]
        parts += last_said(self.said, exact=True)
        parts += self._groups(desk)
        return ui.Page(
            title=title,
            header=header(desk),
            body=ui.Column(tuple(parts), gap=16),
            footer=footer(desk),
            focus="print:voting-cards",
            back=Pop(),
            middle=True,
            said=self.said,
        )

    def _groups(self, desk: Desk) -> list[ui.Widget]:
        """Buttons for the sheets, by whose they are; without an adult, those that have no answers on them."""
        words = desk.words
        if not desk.may(Door.LED):
            return [_sheets(tuple(sheet for sheet in _for_a_class(words) if sheet[0] in FOR_ANYBODY))]
        parts = [ui.heading(words("For a class")), _sheets(_for_a_class(words), _slips_for_nobody(words))]
        parts += [ui.heading(words("For adults")), _sheets(_for_adults(words))]
        parts += _for_staff(desk)
        if not desk.view.in_browser:  # with them comes a table, which nothing makes there
            parts += [ui.heading(words("To be read and signed by somebody outside the project")), _sign_offs(words)]
        courses = desk.library.courses()
        if courses:
            panels = (_course(course, words, to_read=self.to_read) for course in courses)
            parts += [ui.heading(words("Courses of ready lessons")), ui.Grid(tuple(panels), least=380, gap=12)]
        return parts


class LessonPapersScene(Printing, kw_only=True):
    """The lessons of a course: the one-page plan, also for 20 minutes, and the record for the school's file."""

    course: Course

    def page(self, desk: Desk) -> ui.Page:
        words = desk.words
        parts: list[ui.Widget] = [ui.title(self.course.title), self._form(words)]
        parts += last_said(self.said, exact=True)
        parts.append(ui.Grid(tuple(self._lessons(words)), least=380, gap=12))
        return ui.Page(
            title=words("{title} – Print", title=self.course.title),
            header=header(desk),
            body=ui.Column(tuple(parts), gap=16),
            footer=footer(desk),
            focus=f"print:lesson:{self.course.ready[0].id}",
            back=Pop(),
            said=self.said,
        )

    def _lessons(self, words: Words) -> list[ui.Widget]:
        found: list[ui.Widget] = []
        for lesson in self.course.ready:
            title = words("{n}. {title}", n=lesson.number, title=lesson.plan.title)
            sheets = [("lesson", words("One-page plan"))]
            if lesson.plan.short:
                sheets.append((f"lesson{IN_20}", words("The same in 20 minutes")))
            if lesson.plan.baseline or lesson.plan.endpoint:
                sheets.append(("question-sheet", words("Question sheet")))
            sheets.append(("record", words("The record")))
            buttons = tuple(
                ui.Button(
                    id=f"print:{sheet}:{lesson.id}",
                    text=text,
                    name=words("{title}: {what}", title=title, what=text),
                    does=SheetWanted(sheet, lesson.id),
                    icon="printer",
                )
                for sheet, text in sheets
            )
            about = ui.Label(text=lesson.plan.objective, soft=True, type=ui.Type.SMALL)
            found.append(
                ui.Panel(
                    ui.Column((ui.heading(title, ui.Type.STRONG, level=3), about, ui.Flow(buttons)), gap=6), pad=14
                )
            )
        return found


class MadeScene(Saying, kw_only=True):
    """The file is there: where, and ways to open it."""

    files: tuple[Path, ...]

    def page(self, desk: Desk) -> ui.Page:
        """Folder and name, so that it can be found even where nothing can be opened.

        Not the whole path: a class may see this, and it holds the name with which somebody logs in.
        """
        words = desk.words
        title = words("Done")
        buttons = self._opening(words) if desk.may(Door.PAPER) else []
        if desk.may(Door.FOLDER):
            buttons.append(ui.Button(id="folder", text=words("Open its folder"), does=OpenMadeFolder()))
        parts: list[ui.Widget] = [
            ui.title(title),
            *(ui.Label(text=where_it_is(path, words), type=ui.Type.STORY, exact=True) for path in self.files),
        ]
        parts += last_said(self.said, exact=True)
        parts.append(ui.Flow(tuple(buttons)))
        return ui.Page(
            title=title,
            header=header(desk),
            body=ui.Panel(ui.Column(tuple(parts), gap=18), pad=32),
            footer=footer(desk),
            focus="open" if buttons else BACK,
            back=Pop(),
            narrow=True,
            middle=True,
            said=self.said,
        )

    def _opening(self, words: Words) -> list[ui.Button]:
        """The ways to open each file."""
        buttons = [ui.Button(id="open", text=words("Open"), does=OpenMade(self.files[0]), kind=ui.ButtonKind.PRIMARY)]
        for beside in self.files[1:]:
            is_table = beside.suffix == ".xlsx"
            text = words("Open the table, to fill it in") if is_table else words("Open the letter, to change it")
            buttons.append(ui.Button(id="open-table" if is_table else "open-letter", text=text, does=OpenMade(beside)))
        return buttons

    @on(OpenMade)
    def _open(self, made: OpenMade, desk: Desk) -> Change:
        return Do(OpenPaper(made.path), self._after_showing)

    @on(OpenMadeFolder)
    def _open_folder(self, made: OpenMadeFolder, desk: Desk) -> Change:
        return Do(OpenFolder(self.files[0].parent), self._after_showing)


def make_sheet(wanted: SheetWanted, desk: Desk, says: Callable[[str], Change], *, to_read: bool = False) -> Change:
    """Make a sheet, and lead to where it is; or say on the same screen why there is none. ``to_read``: a web page."""
    words, places = desk.words, desk.services.print_folders()
    if not places:
        return says(words("There is no folder that it could be put into."))
    folder = places[0].folder
    made = partial(desk.services.make_paper, desk, wanted.sheet, wanted.which, folder, to_read)
    work = Work(folder, made)
    return at_work(work, words("The sheet is being made"), partial(_after_making, says))


def _after_making(says: Callable[[str], Change], outcome: Outcome, desk: Desk) -> Change:
    if outcome.trouble is not None:
        return says(desk.words.trouble(outcome.trouble))
    assert isinstance(outcome.found, tuple)
    return Push(MadeScene(files=outcome.found))


def slips_wanted(*, find_me: bool) -> SheetWanted:
    """Question slips; ``find_me``: with a box for that, as somebody reads them today."""
    return SheetWanted("question-slips", "" if find_me else "no-find-me")


def _sheets(named: tuple[tuple[str, str], ...], *more: ui.Button) -> ui.Widget:
    plain = (
        ui.Button(id=f"print:{sheet}", text=text, does=SheetWanted(sheet), icon="printer") for sheet, text in named
    )
    return ui.Flow((*plain, *more), gap=10)


def _slips_for_nobody(words: Words) -> ui.Button:
    text = words("Question slips without “find me”")
    return ui.Button(id="print:question-slips:no-find-me", text=text, does=slips_wanted(find_me=False), icon="printer")


def _for_a_class(words: Words) -> tuple[tuple[str, str], ...]:
    return (
        ("voting-cards", words("Voting cards")),
        ("exit-slips", words("Exit slips")),
        ("question-slips", words("Question slips")),
        ("dice", words("The dice")),
        ("storyboard", words("Storyboard")),
        ("voice-slips", words("Slips: what young people say")),
    )


def _for_adults(words: Words) -> tuple[tuple[str, str], ...]:
    return (
        ("staff-card", words("Staff card")),
        ("plan", words("Take-home plan")),
        ("map", words("Map of topics and curriculum")),
        ("ambassador-kit", words("Ambassador kit")),
        ("trying-day", words("For a trying day")),
    )


def _sign_offs(words: Words) -> ui.Widget:
    """What somebody reads in about an hour, the riskiest first, with a table to type their answers into."""
    buttons = (
        ui.Button(
            id=f"print:sign-off:{role.value}",
            text=words("Sign-off: {role}", role=words.label(role)),
            does=SheetWanted("sign-off", role.value),
            icon="printer",
        )
        for role in ROLES
    )
    return ui.Flow(tuple(buttons), gap=10)


def _for_staff(desk: Desk) -> list[ui.Widget]:
    """The training record of each pack for staff, if there is any."""
    words, packs = desk.words, [pack for pack in desk.library.packs if pack.for_staff]
    if not packs:
        return []
    buttons = tuple(
        ui.Button(
            id=f"print:training-record:{pack.id}",
            text=words("Training record: {title}", title=title_of(pack, desk.library.packs)),
            does=SheetWanted("training-record", pack.id),
            icon="printer",
        )
        for pack in packs
    )
    return [ui.heading(words("For staff")), ui.Flow(buttons, gap=10)]


def _course(course: Course, words: Words, *, to_read: bool) -> ui.Widget:
    ages = words("Ages {ages}", ages=", ".join(words.label(band) for band in course.ages))
    lessons = words("Single lessons")
    wholes = [("course", words("The whole course"))]
    if any(lesson.plan.short for lesson in course.ready):
        wholes.append((f"course{IN_20}", words("The same in 20 minutes")))
    buttons = (
        *(
            ui.Button(
                id=f"print:{sheet}:{course.id}",
                text=text,
                name=words("{title}: {what}", title=course.title, what=text),
                does=SheetWanted(sheet, course.id),
                icon="printer",
            )
            for sheet, text in wholes
        ),
        ui.Button(
            id=f"lessons:{course.id}",
            text=lessons,
            name=words("{title}: {what}", title=course.title, what=lessons),
            does=Push(LessonPapersScene(course=course, to_read=to_read)),
        ),
    )
    return ui.Panel(
        ui.Column(
            (
                ui.heading(course.title, ui.Type.STRONG, level=3),
                ui.Label(text=ages, soft=True, type=ui.Type.SMALL),
                ui.Flow(buttons),
            ),
            gap=6,
        ),
        pad=14,
    )

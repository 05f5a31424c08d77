"""Makes sheets, for printing or to read: a teacher's, for a saved lesson, and the one that a young person takes home.

That one is written where the worker says, and can be deleted again.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from isitok.base.trouble import Trouble, Troubled, trouble
from isitok.format.ids import name_of
from isitok.format.lesson import LessonPlan
from isitok.game.doors import why_shut
from isitok.game.help_routes import AgeGroup
from isitok.game.take_home import Size
from isitok.game.what_was_shown import Taught
from isitok.library.library import Unreadable
from isitok.scenes.print_page import IN_20
from isitok.scenes.scene import Desk
from isitok.scenes.tasks import SaveWeek
from isitok.store.papers import delete_paper, free_place, keep_paper

if TYPE_CHECKING:
    from isitok.paper.a4 import Paper
    from isitok.paper.sign_off_sheet import SignOff
    from isitok.paper.story_card import Reader


def save_lesson_sheet(desk: Desk, path: Path, plan: LessonPlan, *, questions: bool = False) -> Trouble | None:
    """Write the sheet of a lesson as a new file, or that for its questions. Returns None, or why that failed."""
    from isitok.paper.a4 import PaperError
    from isitok.paper.question_sheet import question_sheet
    from isitok.paper.sheets import lesson_sheet
    from isitok.paper.story_card import Reader

    known, settings = desk.library.load_known(), desk.settings
    to = Reader(known, settings.nation, settings.lead_name, desk.words, desk.today)
    try:
        paper = question_sheet(plan, desk.words) if questions else lesson_sheet(plan, desk.library, to)
        content = in_form_of(path, paper)
    except PaperError as error:
        return error.trouble
    except Unreadable:
        return trouble("A story of this lesson can’t be read any more.")
    return keep_paper(path, content, makes_folder=True)


def save_record(desk: Desk, path: Path, plan: LessonPlan, taught: Taught) -> Trouble | None:
    """Write the record of a lesson that was taught as a new file. Returns None, or why that failed."""
    from isitok.paper.a4 import PaperError
    from isitok.paper.sheets import record_sheet
    from isitok.paper.story_card import Reader

    known, settings = desk.library.load_known(), desk.settings
    to = Reader(known, settings.nation, settings.lead_name, desk.words, desk.today)
    try:
        content = in_form_of(path, record_sheet(plan, desk.library, to, taught))
    except PaperError as error:
        return error.trouble
    except Unreadable:
        return trouble("A story of this lesson can’t be read any more.")
    return keep_paper(path, content, makes_folder=True)


def save_slide(desk: Desk, path: Path, kept: tuple[str, ...], help_: tuple[str, ...]) -> Trouble | None:
    """Write a lesson's last slide as a new file. Returns None, or why that failed."""
    from isitok.paper.a4 import PaperError
    from isitok.paper.slide import last_slide

    try:
        return keep_paper(path, in_form_of(path, last_slide(kept, help_, desk.words)), makes_folder=True)
    except PaperError as error:
        return error.trouble


def save_week(desk: Desk, task: SaveWeek) -> Trouble | None:
    """Write a page of a week that was played as a new file. Returns None, or why that failed."""
    from isitok.paper.a4 import PaperError
    from isitok.paper.week_keepsake import week_keepsake

    try:
        page = week_keepsake(task.title, task.days, task.keep, task.help, desk.words)
        return keep_paper(task.path, in_form_of(task.path, page), makes_folder=True)
    except PaperError as error:
        return error.trouble


def in_form_of(path: Path, paper: "Paper") -> bytes:
    """What a file of this name holds: a page to read, or a PDF to print."""
    return paper.html_bytes() if path.suffix.lower() == ".html" else paper.pdf_bytes()


class Papers:
    """The sheets written in one one-to-one: it can delete these, and no other files."""

    def __init__(self) -> None:
        self._written: dict[Path, bytes] = {}

    def save(self, desk: Desk, path: Path, size: Size, group: AgeGroup | None, *, hard: bool = False) -> Trouble | None:
        """Write a new file. Returns None, or why that failed."""
        # Imported late: laying out paper takes longer to load than the rest of the game.
        from isitok.paper.a4 import PaperError
        from isitok.paper.take_home_sheet import take_home

        try:
            content = in_form_of(path, take_home(desk.here, group, size, hard=hard))
        except PaperError as error:
            return error.trouble
        failed = keep_paper(path, content)
        if failed is None:
            self._written[path] = content
        return failed

    def delete(self, path: Path) -> Trouble | None:
        """Delete a sheet that was written here. Returns None, or why that failed."""
        if path not in self._written:
            return trouble("“{name}” wasn’t saved from here, so it stays.", name=path.name)
        return delete_paper(path, self._written[path])


def _own_to_read(which: str, desk: Desk, to: "Reader") -> "Paper":
    """Own stories, by their ids, for somebody who didn't write them."""
    from isitok.paper.own_to_read import own_to_read

    wanted = which.split(",")
    cards = (card for card in desk.library.cards if card.id in wanted)
    return own_to_read(cards, desk.library.scenario, to)


def _sign_off(role: str, desk: Desk, to: "Reader") -> "SignOff":
    """What somebody from outside reads and signs. Raises ``Troubled`` and ``PaperError``."""
    from isitok.format.asked import Asked
    from isitok.paper.sign_off_sheet import Wanted, sign_off

    if to.nation is None:
        raise Troubled(trouble("Say in Settings which nation this is: what is signed is for one nation."))
    return sign_off(Wanted(Asked(role), to.nation), desk.library.cards, desk.library.scenario, to)


def _letter(title: str, told: tuple[str, ...]) -> dict[str, bytes]:
    """The letter home, by its ending; none where there is nothing that makes Word's files, as in a browser."""
    try:
        from isitok.exchange.word_letter import letter_as_docx
    except ImportError:
        return {}
    return {"-letter.docx": letter_as_docx(title, told)}


def make_paper(desk: Desk, sheet: str, which: str, folder: Path, to_read: bool = False) -> tuple[Path, ...]:
    """Make a sheet and write it into this folder, by a name that is free there. Raises ``Troubled``.

    ``which`` is the id of a course or of a ready lesson, for sheets that are of one; for a training record, that of a
    pack, or those of stories; for a sign-off, whose it is, or the ids of own
    stories; for question slips ``no-find-me``, where nobody reads them. A sheet whose name ends in
    ``IN_20`` is of the lesson or course in 20 minutes.
    ``to_read``: as a page for a browser, else as a PDF to print.
    """
    if not desk.may(f"commands/print/{sheet.removesuffix(IN_20)}"):
        raise Troubled(why_shut(desk.machine.set_by))
    from isitok.game.lesson.short_lesson import course_in_20
    from isitok.game.letter_home import letter_lines
    from isitok.paper import sheets
    from isitok.paper.a4 import PaperError
    from isitok.paper.question_sheet import question_sheet
    from isitok.paper.story_card import Reader

    library, settings = desk.library, desk.settings
    known = library.load_known()
    to = Reader(known, settings.nation, settings.lead_name, desk.words, desk.today)
    short = sheet.endswith(IN_20)
    courses = {course.id: course_in_20(course) if short else course for course in library.courses()}
    lessons = {lesson.id: lesson for course in courses.values() for lesson in course.ready}
    files: dict[str, bytes] = {}
    try:
        match sheet.removesuffix(IN_20):
            case "course":
                paper = sheets.course_sheet(courses[which], library, to)
                told = tuple(letter_lines(courses[which], to.here))
                files |= _letter(courses[which].title, told)
            case "lesson":
                paper = sheets.lesson_sheet(lessons[which].plan, library, to)
            case "question-sheet":
                paper = question_sheet(lessons[which].plan, desk.words)
            case "training-record":
                paper = sheets.record_of_training(which, library, to)
            case "sign-off" if "/" in which:
                paper = _own_to_read(which, desk, to)
            case "sign-off":
                made_for_readers = _sign_off(which, desk, to)
                paper, files[".xlsx"] = made_for_readers.paper, made_for_readers.table
            case "record":
                paper = sheets.record_sheet(lessons[which].plan, library, to)
            case _:
                paper = sheets.plain_sheet(sheet, library, to, find_me=which != sheets.NO_FIND_ME)
        made = {".html": paper.html_bytes()} if to_read else {".pdf": paper.pdf_bytes()}
    except PaperError as error:
        raise Troubled(error.trouble) from error
    except (KeyError, ValueError) as error:  # a story, or its lesson or course
        raise Troubled(trouble("A story of this lesson can’t be read any more.")) from error
    # What was played may be many stories, too many for a file's name.
    name = f"{sheet}-{name_of(which)}" if which and "," not in which else sheet
    written = []
    for ending, content in (made | files).items():
        path = free_place(folder, name, ending)
        if failed := keep_paper(path, content, makes_folder=True):
            raise Troubled(failed)
        written.append(path)
    return tuple(written)

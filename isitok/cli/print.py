"""``isitok print``: sheets as PDF files or pages to read, for a class, a one-to-one, or to read it all first."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from isitok.base.disk import is_file, names_in, resolved
from isitok.base.spelling import key_of
from isitok.base.value import Value, replace
from isitok.cli.at_the_door import kept_here, refuse_unless_open
from isitok.cli.files import free_file, keep_file
from isitok.cli.found import no_pack, pack_named
from isitok.cli.kinds import FOLDER, MINUTES, NATION, PATH, ROLE, or_rather
from isitok.cli.print_record import record_options, taught_from
from isitok.cli.say import progress_of, say
from isitok.format.ids import name_of
from isitok.format.lesson_times import SHORT, WHOLE
from isitok.format.vocabulary import Nation, PlaySet

if TYPE_CHECKING:
    from isitok.format.asked import Asked
    from isitok.format.course import Course, ReadyLesson
    from isitok.format.known import Known
    from isitok.format.lesson import LessonPlan
    from isitok.game.what_was_shown import Taught
    from isitok.library.library import Library
    from isitok.paper.a4 import Paper
    from isitok.paper.story_card import Reader

SHEETS: Final[Mapping[str, str]] = {
    "voting-cards": "A, B, C and pass, four to a page: one page for each who votes",
    "dice": "the twelve angles of the dice, on one sheet",
    "staff-card": "what an adult reads before a class, a one-to-one or a staff meeting",
    "plan": "the blank sheet to take home from a one-to-one, large and as a card",
    "lesson": "a ready lesson on one page, by its NAME; or of FILE.lesson.yaml, or one that Class has saved",
    "question-sheet": "a lesson's first and last question, two to a page, by its NAME or file; without names",
    "course": "a course of ready lessons, by its ID or ages: aims, table, letter, lead, each lesson",
    "record": "the record of a lesson for the school's file, by its NAME; or of a whole course, by its ID",
    "map": "topics by ages, and each curriculum statement with the lessons that serve it",
    "pack": "a whole pack with its answers and sources, by its ID: its folder's name",
    "week": "a week with all replies and what comes of them, and a table of its ways, by its NAME",
    "training-record": "what a staff meeting covered, by the ID of a pack for staff, or of its stories, with commas",
    "exit-slips": "four to a page, for the end of a lesson; without names",
    "ambassador-kit": "for pupils who lead a small group: handbook, session cards, poster, promise cards, forms",
    "voice-slips": "what young people say: a page of slips for each of the eight questions; without names",
    "storyboard": "for young people who write a story together: pictures, acts, what could be done",
    "trying-day": "for a day on which a class, or six pupils, try the game: information, consent, what to watch",
    "question-slips": "six to a page, for a box of questions, with a box to be found today; --no-find-me without it",
    "sign-off": "what somebody from outside reads and signs: --for lead, lawyer, trainer or young-people",
}
"""What can be printed, and what it is."""

_NEEDS: Final = {
    "lesson": "its name or its file: isitok print lesson ask-first",
    "question-sheet": "the name of a lesson or its file: isitok print question-sheet ask-first",
    "course": "its id or its ages: isitok print course 11-14",
    "record": "the name of a lesson or a course: isitok print record ask-first",
    "pack": "the name of its folder: isitok print pack ID",
    "week": "its name: isitok print week five-more-minutes",
    "training-record": "a pack for staff, or stories of it: isitok print training-record for-staff",
}

_IN_20: Final = ("lesson", "question-sheet", "record", "course")

SIGN_OFF: Final = "sign-off"
PAGE: Final = ".html"

EPILOG = f"""\b
Examples:
  isitok print voting-cards                       writes voting-cards.pdf here
  isitok print staff-card --nation wales          with what Wales calls the safeguarding lead
  isitok print lesson "Year 8.lesson.yaml"        the stories, answers and minutes of a lesson
  isitok print lesson year-8-week-2               the same, by the name under which Class saved it
  isitok print lesson ask-first                   a ready lesson: the one-page plan, the phones overleaf
  isitok print lesson ask-first --minutes 20      the same lesson with one story
  isitok print record ask-first --class 4B --year "Year 4" --present 26 --showed 14,9,3
  isitok print course 11-14                       all of it, and course-letter.docx: a letter home to change
  isitok print pack in-the-chat                   all of it, to read beforehand
  isitok print dice --out "For Tuesday/dice.pdf"  to another place
  isitok print staff-card --html                  as a page to read, with a screen reader or on a phone
  isitok print sign-off --nation wales --for lead --minutes 40
                                                  sign-off.pdf, and sign-off.xlsx to type the answers into

\b
WHAT is one of these; some need a NAME, a FILE or an ID:
{chr(10).join(f"  {name:17}{told}" for name, told in SHEETS.items())}

\b
Everything is A4, and right in black and white; with --html, one page for a browser, which fetches nothing.
A file that is there already is never written over.
Exit code: 0; 1 it can't be made or written; 2 wrong use, or a wrong lesson.
"""


@click.command("print", epilog=EPILOG)
@click.argument("what", metavar="WHAT")
@click.argument("which", required=False, metavar="[NAME]")
@click.option(
    "--html",
    is_flag=True,
    help="As a page to read in a browser, with headings, lists and tables: WHAT.html.",
)
@click.option("--out", type=PATH, metavar="FILE", help="Where to write it; else WHAT.pdf here.")
@click.option(
    "--nation",
    type=NATION,
    metavar="NATION",
    help="england, wales, scotland or northern-ireland; else as this PC is set.",
)
@click.option("--for", "role", type=ROLE, metavar="ROLE", help="A sign-off for lead, lawyer, trainer or young-people.")
@click.option("--pack", "only", metavar="PACK", help="A sign-off of one pack only.")
@click.option(
    "--with-set-b",
    is_flag=True,
    help="A pack with its set b, which ends a lesson with before and after; other lessons deal from both.",
)
@click.option(
    "--minutes",
    type=MINUTES,
    metavar="20",
    help="A lesson, its question sheet or record, or a course, in 20 minutes: one story, its questions, and help. "
    "A sign-off in so many; else in 60.",
)
@record_options
@click.option("--no-find-me", is_flag=True, help="Question slips without “Please find me”, as nobody reads them today.")
@click.option("--packs", type=FOLDER, metavar="DIR", help="One more folder of packs.")
def print_(
    what: str,
    which: str | None,
    html: bool,
    out: Path | None,
    nation: Nation | None,
    role: "Asked | None",
    only: str | None,
    with_set_b: bool,
    minutes: int | None,
    no_find_me: bool,
    packs: Path | None,
    **told: Any,
) -> int:
    """Make a PDF to print, or a page to read: cards, dice, slips and sheets."""
    sheet = key_of(what)
    if sheet not in SHEETS:
        meant = or_rather(what, SHEETS)
        raise click.UsageError(f'"{what}" can\'t be printed{meant or ": there are " + ", ".join(SHEETS)}')
    refuse_unless_open(f"commands/print/{sheet}", f"isitok print {sheet}")
    if which is None and sheet in _NEEDS:
        raise click.UsageError(f"{sheet} needs {_NEEDS[sheet]}")
    if which is not None and sheet not in _NEEDS:
        raise click.UsageError(f'{sheet} takes nothing more, and there is "{which}"')
    if with_set_b and sheet != "pack":
        raise click.UsageError("--with-set-b is for packs: isitok print pack ID --with-set-b")
    if minutes and sheet not in (*_IN_20, SIGN_OFF):
        those = ", ".join((*_IN_20, SIGN_OFF))
        raise click.UsageError(f"--minutes is for {those}: isitok print lesson NAME --minutes {SHORT}")
    if sheet != SIGN_OFF and minutes not in (None, SHORT, WHOLE):
        raise click.UsageError(f"--minutes takes {SHORT}, or {WHOLE}, which is all of a lesson, not {minutes}")
    if no_find_me and sheet != "question-slips":
        raise click.UsageError("--no-find-me is for question slips: isitok print question-slips --no-find-me")
    if html and out and out.suffix.lower() != PAGE:
        raise click.UsageError(f"--html writes a web page: end --out in {PAGE}, or leave it out.")
    if (role or only) and sheet != SIGN_OFF:
        raise click.UsageError("--for and --pack are for a sign-off: isitok print sign-off --for lead")
    if sheet == SIGN_OFF and role is None:
        raise click.UsageError(f"a sign-off is for somebody: --for {', '.join(ROLE.choices)}")
    taught = taught_from(sheet, **told)
    file = free_file(out or Path(sheet + (PAGE if html else ".pdf")))
    letter = free_file(file.with_name(f"{file.stem}-letter.docx")) if sheet == "course" else None
    request = replace(_request(nation, packs, short=minutes == SHORT), taught=taught)
    if role:
        from isitok.cli.print_sign_off import print_sign_off

        library = request.library()
        return print_sign_off(file, role, minutes, only or "", library, request.reader(library.load_known()), html=html)
    content = _content_of(sheet, which or "", request, html=html, with_set_b=with_set_b, find_me=not no_find_me)
    keep_file(file, content)
    if letter:
        keep_file(letter, _letter(which or "", request))
    return 0


def _content_of(sheet: str, which: str, request: "_Request", *, html: bool, with_set_b: bool, find_me: bool) -> bytes:
    """What the file holds."""
    from isitok.i18n.screen_words import ENGLISH
    from isitok.library.library import Unreadable
    from isitok.paper.a4 import PaperError

    try:
        paper = _paper_of(sheet, which, request, with_set_b=with_set_b, find_me=find_me)
        return paper.html_bytes() if html else paper.pdf_bytes()
    except PaperError as error:
        raise click.ClickException(ENGLISH.trouble(error.trouble)) from error
    except Unreadable as error:
        raise click.ClickException("a story can't be read any more: try again") from error


def _paper_of(sheet: str, which: str, request: "_Request", *, with_set_b: bool, find_me: bool) -> "Paper":
    """The sheet that is asked for."""
    match sheet:
        case "lesson" | "record" | "question-sheet":
            return _lesson(sheet, which, request)
        case "course":
            from isitok.paper.sheets import course_sheet

            library = request.library()
            to = request.reader(library.load_known())
            return course_sheet(_course(which, library, request), library, to, progress_of("laid out"))
        case "training-record":
            return _training_record(which, request)
        case "week":
            return _week(which, request)
        case "pack":
            return _pack(which, request, with_set_b=with_set_b)
        case _:
            from isitok.paper.sheets import plain_sheet

            library = request.library()
            return plain_sheet(sheet, library, request.reader(library.load_known()), find_me=find_me)


class _Request(Value):
    """For whom to print, and where packs are."""

    nation: Nation | None
    lead_name: str
    packs: Path | None
    short: bool = False  # lessons in 20 minutes
    taught: "Taught | None" = None  # what a record says of one time

    def library(self, more: Path | None = None) -> "Library":
        """All packs, including those in one more folder."""
        from isitok.library.library import open_library
        from isitok.store.places import cache_folder, pack_folders

        folders = dict.fromkeys((*pack_folders(self.packs), *([more] if more else [])))
        return open_library(tuple(folders), cache_folder())

    def reader(self, known: "Known") -> "Reader":
        """For whom cards are printed."""
        from isitok.paper.story_card import Reader
        from isitok.store.clock import today

        return Reader(known, self.nation, self.lead_name, today=today())


def _request(nation: Nation | None, packs: Path | None, *, short: bool = False) -> _Request:
    settings = kept_here().settings
    return _Request(nation or settings.nation, settings.lead_name, packs, short)


def _lesson(sheet: str, which: str, request: _Request) -> "Paper":
    """A lesson's sheet or record, after saying what is wrong with its file. Exits with 2 if it can't be taught so."""
    from isitok.game.lesson.parts import in_20
    from isitok.paper.sheets import LESSON_SHEETS, courses_by_name, lessons_by_name, record_sheet

    make = partial(record_sheet, taught=request.taught) if request.taught else LESSON_SHEETS[sheet]
    file = _find(Path(which))
    if not is_file(file):
        library = request.library()
        ready, courses = lessons_by_name(library.courses()), courses_by_name(library.courses())
        to = request.reader(library.load_known())
        if lesson := ready.get(key_of(which)):
            return make(_in_time(lesson, library, request), library, to)
        if sheet == "record" and key_of(which) in courses:
            from isitok.paper.lesson_record import course_record

            return course_record(_course(which, library, request), to)
        names = [name_of(name) for name in ready] + (list(courses) if sheet == "record" else [])
        meant = _suggestion(file) or or_rather(which, names)
        raise click.UsageError(f'there is no lesson plan "{file}", and no ready lesson of that name{meant}')
    from isitok.cli.formats import as_text
    from isitok.format.problem import Severity, first_to_mend
    from isitok.library.folders import packs_in
    from isitok.library.lesson_checks import check_stories
    from isitok.library.lesson_files import is_lesson_name, read_lesson

    if not is_lesson_name(file.name):
        raise click.UsageError(f'"{file}" is no lesson plan: its name must end in .lesson.yaml or .isitok-lesson')
    read = read_lesson(file, str(file))
    beside = Path(resolved(file)).parent
    library = request.library(beside if read.plan and packs_in(beside) else None)
    cards = {card.id: card for card in library.cards if read.plan and card.pack in read.plan.packs}
    weeks = {week.id: week for pack in library.packs for week in pack.weeks}
    problems = sorted(
        (*read.problems, *(check_stories(read.plan, read.places, cards, weeks) if read.plan else ())), key=first_to_mend
    )
    if problems:
        for line in as_text(problems, 0, 1):
            say(line, err=True)
    if read.plan is None or any(problem.severity is Severity.ERROR for problem in problems):
        raise click.exceptions.Exit(2)
    if request.short and read.plan.minutes != SHORT and not read.plan.short:
        raise click.UsageError(f'"{file}" has {read.plan.minutes} minutes, and no "short: yes"')
    plan = in_20(read.plan) if request.short and read.plan.minutes != SHORT else read.plan
    return make(plan, library, request.reader(library.load_known()))


def _in_time(lesson: "ReadyLesson", library: "Library", request: _Request) -> "LessonPlan":
    """The lesson as long as it was asked for."""
    from isitok.game.lesson.parts import in_20
    from isitok.game.lesson.short_lesson import not_short
    from isitok.i18n.screen_words import ENGLISH

    if not request.short:
        return lesson.plan
    if lesson.plan.short:
        return in_20(lesson.plan)
    course = next(course for course in library.courses() if lesson in course.ready)
    raise click.UsageError(ENGLISH.trouble(not_short(lesson, course)))


def _training_record(which: str, request: _Request) -> "Paper":
    from isitok.paper.sheets import record_of_training

    library = request.library()
    pack = pack_named(which, library)
    try:
        return record_of_training(pack.id if pack else which, library, request.reader(library.load_known()))
    except ValueError as error:
        ids = ", ".join(one.id for one in library.packs if one.for_staff)
        there = f": there are {ids}" if ids else ", and no such pack is here"
        raise click.UsageError(f'"{which}" is no pack for staff, nor stories of one{there}') from error


def _course(name: str, library: "Library", request: _Request) -> "Course":
    """The course that is meant, its lessons as long as they were asked for."""
    from isitok.game.lesson.short_lesson import course_in_20
    from isitok.paper.sheets import courses_by_name

    named = courses_by_name(library.courses())
    if course := named.get(key_of(name)):
        found = course_in_20(course) if request.short else course
        if not found.ready:
            raise click.UsageError(f'no lesson of "{course.title}" is for {SHORT} minutes: their work needs the time')
        return found
    ids = [course.id for course in library.courses()]
    there = f": there are {', '.join(ids)}" if ids else ""
    raise click.UsageError(f'there is no course "{name}"{or_rather(name, named) or there}')


def _letter(name: str, request: _Request) -> bytes:
    from isitok.exchange.word_letter import letter_as_docx
    from isitok.game.letter_home import letter_lines

    library = request.library()
    course, here = _course(name, library, request), request.reader(library.load_known()).here
    return letter_as_docx(course.title, tuple(letter_lines(course, here)))


def _week(name: str, request: _Request) -> "Paper":
    from isitok.game.week.going_on import CannotBegin, week_named
    from isitok.paper.week_sheet import week_sheet

    library = request.library()
    try:
        return week_sheet(week_named(name, library.weeks()), request.reader(library.load_known()))
    except CannotBegin as error:
        raise click.UsageError(str(error)) from error


def _pack(name: str, request: _Request, *, with_set_b: bool) -> "Paper":
    library = request.library()
    pack = pack_named(name, library)
    if pack is None:
        raise no_pack(name, library, "print")
    cards = [card for card in pack.cards if with_set_b or card.set is not PlaySet.B]
    weeks = [week for week in library.weeks() if week.pack == pack.id]
    if not (cards or weeks):
        raise click.ClickException(f'the pack "{pack.id}" has no story that could be printed')
    from isitok.paper.pack_sheets import pack_sheets

    scenarios = [library.scenario(card.id) for card in cards]
    left_out = len(pack.cards) - len(cards)
    reader = request.reader(library.load_known())
    return pack_sheets(pack, scenarios, reader, weeks=weeks, left_out=left_out, progress=progress_of("laid out"))


def _find(file: Path) -> Path:
    """The file that is meant: as typed, or with the ending of a plan; a bare name also where Class saves plans."""
    from isitok.library.lesson_files import SUFFIX
    from isitok.store.places import own_packs

    saved = own_packs() if file.name == str(file) else None
    folders = (file.parent, *((saved,) if saved else ()))
    places = [folder / name for folder in folders for name in (file.name, f"{file.name}{SUFFIX}")]
    return next((place for place in places if is_file(place)), file)


def _suggestion(file: Path) -> str:
    return or_rather(file.name, names_in(file.parent))

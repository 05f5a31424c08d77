"""``isitok report``: what classes said, as far as it was kept and can be shown: here, as a table, or on paper."""

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from isitok.base.spelling import key_of
from isitok.cli.at_the_door import kept_here
from isitok.cli.files import free_file, keep_file
from isitok.cli.kinds import PATH, PathTyped, or_rather
from isitok.cli.say import complain, say, say_line

if TYPE_CHECKING:
    from isitok.format.vocabulary import Nation
    from isitok.format.voice import Question
    from isitok.game.results.book import Book
    from isitok.game.results.put_together import Together
    from isitok.game.results.shown_results import Cell, Comparison, CourseResults, TermResults
    from isitok.game.results.terms import Term
    from isitok.game.results.voice_count import VisibleAnswers

EPILOG: Final = """\b
Examples:
  isitok report                       all terms, here
  isitok report --term 2026-autumn    one term
  isitok report --csv -               a table for other programs, to the terminal
  isitok report --csv results.csv     ... or into a new file
  isitok report --pdf results.pdf     one page for a meeting: the latest term, or --term
  isitok report --contribution oak.json --school "Oak School"
                                      the same sums for your council, which adds up those of many schools
  isitok report --save office.isitok-sums.json
                                      what this computer may show, for colleagues
  isitok report --from "Sums of the year"
                                      what several computers saved, as one; also with --pdf or --csv

\b
There are results only if an adult has switched on "Keep results of classes" in the game's settings.
A number that stands for too few people isn't shown, and is in no total. Nothing here names anybody.
A file that is there already is never written over.
Exit code: 0; 1 it can't be read or written; 2 wrong use.
"""


@click.command(epilog=EPILOG)
@click.option("--term", metavar="TERM", help="Only this term: 2026-autumn, 2027-spring, 2027-summer.")
@click.option(
    "--csv",
    "csv_file",
    type=PathTyped(path_type=Path, allow_dash=True),
    metavar="FILE",
    help="Write a table; - is here.",
)
@click.option("--pdf", "pdf_file", type=PATH, metavar="FILE", help="Write one page to print.")
@click.option(
    "--contribution",
    "contribution_file",
    type=PATH,
    metavar="FILE",
    help="Write what can be passed on to a council (isitok council): sums of ten people or more, as JSON.",
)
@click.option("--school", metavar="NAME", help="Your school's name in it: a council asks for it. Else none is in it.")
@click.option(
    "--save",
    "save_file",
    type=PATH,
    metavar="FILE",
    help="Write the same sums for colleagues, who put those of several computers together.",
)
@click.option(
    "--from",
    "saved",
    type=PATH,
    metavar="FILE",
    multiple=True,
    help="Show what was saved on several computers as one: files, or a folder of them.",
)
def report(
    term: str | None,
    csv_file: Path | None,
    pdf_file: Path | None,
    contribution_file: Path | None,
    school: str | None,
    save_file: Path | None,
    saved: tuple[Path, ...],
) -> int:
    """Show what classes said: by term, by topic, before and after, and on slips."""
    if saved and (contribution_file or save_file):
        raise click.UsageError("--from shows what others saved: it goes with --term, --csv and --pdf")
    files = {
        kind: free_file(file, f"--{kind}")
        for kind, file in (
            ("csv", csv_file),
            ("pdf", pdf_file),
            ("contribution", contribution_file),
            ("save", save_file),
        )
        if file and (kind, str(file)) != ("csv", "-")
    }
    if school is not None:
        if not contribution_file:
            raise click.UsageError("--school stands in a contribution alone: add --contribution FILE")
        school = _school(school)
    from isitok.game.results.contribution import LEAST_PASSED_ON

    least, book = LEAST_PASSED_ON, None
    if saved:
        terms, courses = _read_saved(saved)
    else:
        book, least = _book()
        terms, courses = _shown_results(book, least)
    nation = kept_here().settings.nation
    said, questions = ((), ()) if saved else _voice(least)
    wanted = _select(_with_voice(terms, said), term)
    told = tuple(one for one in said if one.asked.term in [each.term for each in wanted])
    if contribution_file and book:
        only = wanted[0].term if term else None
        keep_file(files["contribution"], _contribution(book, least, only, school or ""))
        if not school:
            say_line("no school’s name is in it, and a council asks for one: --school NAME", err=True)
    if save_file and book:
        keep_file(files["save"], _contribution(book, least, wanted[0].term if term else None, "", for_school=True))
    courses = courses if term is None else ()  # a course may be taught in more than one
    if pdf_file and not wanted:
        raise click.ClickException("there are no results yet, so there is nothing to print")
    if csv_file:
        _write_csv(wanted, courses, told, questions, files.get("csv"))
    if pdf_file:
        from isitok.paper.a4 import PaperError
        from isitok.paper.results_sheet import results_sheet

        try:
            pdf = results_sheet(wanted[0], terms, least, courses, nation=nation, said=told, questions=questions)
        except PaperError as error:
            from isitok.i18n.screen_words import ENGLISH

            raise click.ClickException(ENGLISH.trouble(error.trouble)) from error
        keep_file(files["pdf"], pdf)
    if not (csv_file or pdf_file or contribution_file or save_file):
        for line in _lines([each for each in wanted if each in terms], courses, least, nation):
            say(line)
        for line in _voice_lines(told, questions):
            say(line)
    return 0


def _book() -> tuple["Book", int]:
    """What is kept, and the smallest number of people behind a number that is shown."""
    from isitok.i18n.screen_words import ENGLISH
    from isitok.store.places import results_file
    from isitok.store.results import SET_ASIDE, clear_old_results, load_results, this_term

    least, file, now = kept_here().settings.least_group, results_file(), this_term()
    said = clear_old_results(file, now)
    found = load_results(file, now)
    if said == SET_ASIDE:
        complain(ENGLISH.trouble(said))
    elif trouble := said or found.trouble:
        raise click.ClickException(ENGLISH.trouble(trouble))
    return found.book, least


def _shown_results(book: "Book", least: int) -> tuple[tuple["TermResults", ...], tuple["CourseResults", ...]]:
    """What can be shown, the latest term first."""
    from isitok.game.results.shown_results import visible_courses, visible_results

    return visible_results(book, least), visible_courses(book, least)


def _school(typed: str) -> str:
    from isitok.base.trouble import Troubled
    from isitok.i18n.screen_words import ENGLISH
    from isitok.store.contributions import school_name

    try:
        return school_name(typed)
    except Troubled as error:
        raise click.UsageError(f"--school: {ENGLISH.trouble(error.trouble)}") from error


def _voice(least: int) -> tuple[tuple["VisibleAnswers", ...], tuple["Question", ...]]:
    """What young people say, as far as it can be shown, and what they were asked."""
    from isitok.game.results.voice_count import visible_voice
    from isitok.i18n.screen_words import ENGLISH
    from isitok.library.open_library import Opening
    from isitok.store.places import cache_folder, pack_folders, results_file
    from isitok.store.results import this_term
    from isitok.store.voice_counts import load_voice

    found = load_voice(results_file(), this_term())
    if found.trouble:
        raise click.ClickException(ENGLISH.trouble(found.trouble))
    said = visible_voice(found.book, least)
    if not said:
        return (), ()
    library = Opening(pack_folders(None), cache_folder(), lambda: None).first()
    questions = library.load_known().voice
    return tuple(one for one in said if one.asked.question <= len(questions)), questions  # a newer one may ask more


def _with_voice(terms: Sequence["TermResults"], said: Sequence["VisibleAnswers"]) -> tuple["TermResults", ...]:
    """All terms of which anything is kept, the latest first: in some, only slips were counted."""
    from isitok.game.results.shown_results import TermResults

    only_slips = {one.asked.term for one in said} - {each.term for each in terms}
    return tuple(
        sorted((*terms, *(TermResults(term=one) for one in only_slips)), key=lambda each: each.term, reverse=True)
    )


def _voice_lines(said: Sequence["VisibleAnswers"], questions: Sequence["Question"]) -> Iterator[str]:
    """What young people say, in lines for people."""
    from isitok.game.results import results_wording as wording
    from isitok.i18n.screen_words import ENGLISH as words

    if said:
        yield ""
        yield "What young people say"
    for one in said:
        question = questions[one.asked.question - 1]
        yield ""
        yield f"{wording.term_name(one.asked.term, words)}: {question.ask}"
        yield from (f"  {line}" for line in wording.voice_lines(one, question.answers.values(), words))


def _contribution(book: "Book", least: int, only: "Term | None", school: str, *, for_school: bool = False) -> bytes:
    """The file for a council, or for colleagues. Its random number is drawn with the first one."""
    from isitok import __version__
    from isitok.base.trouble import Troubled
    from isitok.game.results.contribution import LEAST_PASSED_ON, contribution_of, voice_cells
    from isitok.i18n.screen_words import ENGLISH
    from isitok.store.contributions import contribution_text
    from isitok.store.places import results_file
    from isitok.store.saved_sums import numbered

    said, questions = _voice(max(LEAST_PASSED_ON, least))
    voice = () if for_school else tuple(voice_cells(said, questions))
    told = contribution_of(
        book, least, number="", version=__version__, school=school, only=only, voice=voice, for_school=for_school
    )
    try:
        return contribution_text(numbered(told, results_file())).encode()
    except Troubled as error:
        raise click.ClickException(ENGLISH.trouble(error.trouble)) from error


def _read_saved(files: Sequence[Path]) -> "Together":
    """The sums of several computers added up. A file that holds no sums is named, and left out."""
    from isitok.game.results.put_together import put_together
    from isitok.i18n.screen_words import ENGLISH
    from isitok.store.saved_sums import read_sums

    found = read_sums(files)
    for name, why in found.refused:
        complain(f"{name}: {ENGLISH.trouble(why)}")
    if not found.saved:
        raise click.UsageError("none of these files was saved for a school: isitok report --save")
    return put_together(found.saved)


def _select(terms: Sequence["TermResults"], name: str | None) -> tuple["TermResults", ...]:
    if name is None:
        return tuple(terms)
    from isitok.game.results.terms import term_named

    term = term_named(key_of(name))
    if term is None:
        raise click.UsageError(f'"{name}" is no term: write it as 2026-autumn, 2027-spring or 2027-summer')
    wanted = tuple(each for each in terms if each.term == term)
    if not wanted:
        names = [str(each.term) for each in terms]
        there = f": there are {', '.join(names)}" if names else ""
        raise click.UsageError(f"nothing is kept of {term}{or_rather(str(term), names) or there}")
    return wanted


def _lines(
    terms: Sequence["TermResults"], courses: Sequence["CourseResults"], least: int, nation: "Nation | None"
) -> Iterator[str]:
    """Lines for people, which also read well aloud."""
    from isitok.game.results import results_wording as wording
    from isitok.game.school import year_name
    from isitok.i18n.screen_words import ENGLISH as words

    if not terms:
        yield "There are no results of classes."
        yield 'They are kept only if "Keep results of classes" is switched on in the game\'s settings, from then on.'
        return
    yield wording.about(words, least)
    yield wording.meaning(words)
    yield wording.what_it_is(words)
    yield ""
    yield from _table("By term", [(wording.term_name(each.term, words), each.harm, each.fine) for each in terms])
    for each in terms:
        name = wording.term_name(each.term, words)
        yield ""
        rows = [(wording.topic_name(row.of, words), row.harm, row.fine) for row in each.topics]
        yield from _table(name, rows)
        if each.years:
            yield ""
            by_year = [(year_name(row.of, nation, words), row.harm, row.fine) for row in each.years]
            yield from _table(f"{name}, by year group", by_year)
        if each.compared:
            yield ""
            yield f"Before and after, {name}"
            yield from (f"  {line}" for line in wording.compared(each.compared, words, course=False))
    for course in courses:
        yield ""
        yield f"Before and after, {wording.course_name(course.course, words)}"
        yield from (f"  {line}" for line in wording.compared(course.compared, words, course=True))
    yield ""
    yield wording.about_passes(words)
    yield wording.what_is_missing(words, least)


def _table(title: str, rows: Sequence[tuple[str, "Cell", "Cell"]]) -> Iterator[str]:
    from isitok.game.results import results_wording as wording
    from isitok.i18n.screen_words import ENGLISH as words

    if not rows:
        yield f"{title}: {words('No votes')}"
        return
    told = [(title, wording.harm(words), wording.fine(words))]
    told += [
        (f"  {name}", wording.cell_in_words(harm, words), wording.cell_in_words(fine, words))
        for name, harm, fine in rows
    ]
    widths = [max(len(row[at]) for row in told) for at in range(2)]
    for row in told:
        yield "  ".join((row[0].ljust(widths[0]), row[1].ljust(widths[1]), row[2]))


def _compared(term: object, of: str, found: "Comparison | None") -> "Iterator[tuple[object, str, str, Cell]]":
    """Before and after as rows: of 100 votes, as the mean of both orders."""
    from isitok.game.results.shown_results import Cell, WhyNot

    if found and (found.why_not in (None, WhyNot.TOO_FEW)):
        few = found.why_not is WhyNot.TOO_FEW
        for what, agreed in (("before, of 100", found.before), ("after, of 100", found.after)):
            yield term, of, what, Cell(too_few=True) if few else Cell(agreed, 100)


def _write_csv(
    terms: Sequence["TermResults"],
    courses: Sequence["CourseResults"],
    said: Sequence["VisibleAnswers"],
    questions: Sequence["Question"],
    file: Path | None,
) -> None:
    from isitok.game.results.results_wording import TOO_FEW

    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(("term", "topic", "what", "as the game sees it", "votes"))
    rows: list[tuple[object, str, str, Cell]] = []
    for each in terms:
        rows += [(each.term, "total", "harm", each.harm), (each.term, "total", "fine", each.fine)]
        for row in each.topics:
            rows += [(each.term, row.of, "harm", row.harm), (each.term, row.of, "fine", row.fine)]
        for row in each.years:
            year = f"year that begins at {row.of}"
            rows += [(each.term, year, "harm", row.harm), (each.term, year, "fine", row.fine)]
        rows += _compared(each.term, "all", each.compared)
    for course in courses:
        rows += _compared("all terms", f"course {course.course}", course.compared)
    for term, topic, what, cell in rows:
        if cell.too_few:
            table.writerow((term, topic, what, TOO_FEW, TOO_FEW))
        elif cell.votes:
            table.writerow((term, topic, what, cell.agreed, cell.votes))
    for one in said:
        question = questions[one.asked.question - 1]
        if not one.answers:
            table.writerow((one.asked.term, "voice", question.id, TOO_FEW, TOO_FEW))
        for answer, people in zip(question.answers, one.answers, strict=False):  # a slip is no vote on an act
            table.writerow((one.asked.term, "voice", f"{question.id}/{answer}", "", people))
    if file is None:
        say(text.getvalue().removesuffix("\n"))
    else:
        # Without the mark, a spreadsheet may assume another encoding.
        keep_file(file, text.getvalue().encode("utf-8-sig"))

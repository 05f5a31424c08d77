"""``isitok check``: whether packs are right, and how to mend them."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from isitok.base.disk import can_be_named, is_folder, is_there, names_in, unreadable
from isitok.base.terminal_safe import in_a_line
from isitok.cli.at_the_door import refuse_unless_open, set_here
from isitok.cli.found import locate
from isitok.cli.kinds import DAY, PATH, or_rather
from isitok.cli.say import complain, progress_of, say, say_line
from isitok.game.doors import Door, may

if TYPE_CHECKING:
    from isitok.library.check_report import Report

EPILOG = """\b
Examples:
  isitok check                          your own packs
  isitok check "Assembly week"          one of your packs; or any pack, folder of packs, or file
  isitok check --coverage assembly      what a pack covers, and what it lacks
  isitok check --on 2027-09-01          which facts will be past their date by then

\b
Exit code: 0 no errors (warnings and questions may be there), 1 errors, 2 wrong use.
An error leaves its scenario out of the game; a warning or a question doesn't. --strict makes each of these an error.
Facts are to be looked up again by a day. The last line says which are past theirs; that changes nothing else.
"""


@click.command(epilog=EPILOG)
@click.argument("paths", nargs=-1, type=PATH, metavar="[PATH]...")
@click.option("--strict", is_flag=True, help="Warnings and questions count as errors.")
@click.option("--coverage", is_flag=True, help="Also what each pack covers, lacks and gives away.")
@click.option("--table", is_flag=True, help="Also a table of each pack's scenarios.")
@click.option("--similar", is_flag=True, help="Also which of a pack's scenarios are told in much the same words.")
@click.option("--on", "day", type=DAY, help="Which facts are past their date on this day, not today.")
@click.option(
    "--format", "shape", type=click.Choice(["text", "json", "github"]), default="text", help="How problems are written."
)
def check(
    paths: tuple[Path, ...], strict: bool, coverage: bool, table: bool, similar: bool, day: str | None, shape: str
) -> int:
    """Check packs: say what is wrong, in which line, and how to mend it.

    A PATH is a pack, a folder of packs, one scenario, one week, or a lesson plan (NAME.lesson.yaml). Without one, your
    own packs are checked.
    """
    if shape != "text" and (coverage or table or similar):
        raise click.UsageError("--coverage, --table and --similar are for people: they go with --format text")
    from isitok.library.needs_adult import needs_adult

    paths = tuple(map(locate, paths))
    for path in paths:
        if not _exists(path):
            raise click.UsageError(f'there is no "{path}"{_suggestion(path)}')
    if any(map(needs_adult, paths)):
        refuse_unless_open(Door.LED, "what an adult leads")
    if not paths:
        mine = _own_packs()
        if not mine:
            return 0
        paths = (mine,)
    from isitok.library.check_report import check_paths, with_told_apart, without_led
    from isitok.store.clock import today
    from isitok.store.places import own_packs

    own = own_packs()
    beside = [own] if own else []
    report = check_paths(paths, strict=strict, progress=progress_of("checked"), beside=beside, day=day or today())
    _, _, seat = set_here()
    if not may(seat, Door.LED):
        whole, report = report, without_led(report)
        if report != whole:
            complain("stories and lessons that an adult leads aren't checked on a computer for pupils")
    if coverage:
        report = with_told_apart(report, strict=strict)
    for line in _lines(report, shape, coverage=coverage, table=table, similar=similar):
        say(line)
    return int(report.has_errors)


def _lines(report: "Report", shape: str, *, coverage: bool, table: bool, similar: bool) -> Iterator[str]:
    from isitok.cli import formats
    from isitok.library.check_report import past_their_date

    match shape:
        case "json":
            yield formats.as_json(report.problems)
        case "github":
            yield from formats.as_github(report.problems)
        case _:
            yield from map(in_a_line, _packs(report, coverage=coverage, table=table, similar=similar))
            stories = frozenset(file for pack in report.packs for file in pack.stories)
            if report.files < len(stories):  # one story alone was looked at: of the others nothing is known
                stories = frozenset()
            told = (report.problems, report.files, report.plans, report.weeks)
            yield from formats.as_text(*told, own=report.own, stories=stories)
            if report.past:
                yield f"{past_their_date(report.past)}."


def _packs(report: "Report", *, coverage: bool, table: bool, similar: bool) -> Iterator[str]:
    if not (coverage or table or similar):
        return
    from isitok.deck import coverage as counted
    from isitok.deck import giveaways, likeness, on_the_phone
    from isitok.library.on_the_phone_checks import undrawn_lines

    for pack in report.packs:
        if table:
            yield f"{pack.pack.title} ({pack.pack.id})"
            yield from counted.table_lines(counted.table_of(pack.subject))
            yield ""
        if coverage:
            yield from counted.lines(counted.coverage_of(pack.subject))
            yield from giveaways.lines(pack.subject.subjects, report.told[pack.pack.id])
            yield from on_the_phone.lines(pack.subject.subjects)
            yield from undrawn_lines(pack.subject.subjects)
            yield ""
        if similar:
            yield from likeness.lines(pack.subject)
            yield ""
    if coverage:
        yield from _read_by_whom(report)
    if coverage and (deck := giveaways.deck_of([pack.subject for pack in report.packs])):
        yield f"All of these packs: {len(deck)} scenarios"
        yield from giveaways.lines(deck, report.told[""])
        yield from on_the_phone.lines(deck)
        yield ""


def _exists(path: Path) -> bool:
    return is_there(path) or (can_be_named(path) and bool(unreadable(path)))


def _suggestion(path: Path) -> str:
    return or_rather(path.name, names_in(path.parent))


def _own_packs() -> Path | None:
    """The teacher's own folder, or None, having said that there is none yet."""
    from isitok.store.places import own_packs

    folder = own_packs()
    if folder is not None and (is_folder(folder) or unreadable(folder)):
        return folder
    where = f' in "{folder}"' if folder else ""
    say_line(f'No packs of your own yet{where}. To make one: isitok new "My pack"', err=True)
    return None


def _read_by_whom(report: "Report") -> Iterator[str]:
    """How many of the game's own stories somebody from outside has read."""
    from isitok.game import trial
    from isitok.library.bundled import what_the_game_knows

    ours = [pack.pack for pack in report.packs if pack.pack.bundled]
    if ours:
        cards, weeks = (card for pack in ours for card in pack.cards), (week for pack in ours for week in pack.weeks)
        yield from trial.lines(what_the_game_knows().core, (*cards, *weeks))
        yield ""

"""``isitok council``: what many schools have passed on, added up in a store of the council's own, and shown."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from isitok.cli.files import free_file, keep_file
from isitok.cli.kinds import PathTyped, or_rather
from isitok.cli.say import answers_yes, complain, progress_of, say, say_line
from isitok.disk import is_file, is_folder, names_in
from isitok.trouble import Trouble, Troubled

if TYPE_CHECKING:
    from isitok.game.council.picture import Picture
    from isitok.game.council.wording import Pledge
    from isitok.game.results.contribution import Contribution
    from isitok.packs.model.known import Question
    from isitok.store.council.database import Store
    from isitok.store.council.shelf import Came

STORE: Final = "council.db"
PAGE: Final = "council-report.html"
_ADDRESS: Final = re.compile(
    r"(\w[\w+.-]*://)(?:([\w.%+-]*)(?::[^@]*)?(@))?((?:\[[\da-f:]*\]|[\w.-]*)(?::\d*)?(?:/[^@]*)?)", re.IGNORECASE
)
"""Scheme, user and server, between which a password may stand."""

EPILOG: Final = """\b
Examples:
  isitok council init                         makes council.db here
  isitok council add oak.json                 what a school sent (isitok report --contribution)
  isitok council add inbox                    all .json files of a folder
  isitok council remove --school "Oak School" takes back all that this school sent
  isitok council report                       writes council-report.html here
  isitok council report --csv t.csv --pdf r.pdf
  isitok council init --store postgresql://me@server/safeguarding

\b
A store is a file, or PostgreSQL by its address, which needs: pip install 'isitok[council]'.
Without --store it is council.db here, or what ISITOK_STORE says.
"""

_STORE = click.option(
    "--store",
    "where",
    metavar="PATH|postgresql://…",
    default=STORE,
    envvar="ISITOK_STORE",
    help="The store: a file, or the address of a PostgreSQL database. Else council.db here.",
)


@click.group(epilog=EPILOG, invoke_without_command=True)
@click.pass_context
def council(ctx: click.Context) -> None:
    """Add up what many schools have passed on, and show it; none is named."""
    if ctx.invoked_subcommand is None:
        say(ctx.get_help())


@council.command()
@_STORE
def init(where: str) -> int:
    """Make an empty store."""
    from isitok.store.council.database import make

    with _said(where):
        make(_store(where))
    say_line(_name(where))
    return 0


@council.command()
@click.argument("files", nargs=-1, required=True, type=PathTyped(path_type=Path), metavar="FILE…")
@_STORE
def add(files: tuple[Path, ...], where: str) -> int:
    """Add contributions, or all .json files of a folder. What was added before is replaced.

    Those that can't be read are named, and the others are added.
    """
    from isitok.i18n.words import ENGLISH
    from isitok.store.contributions import NEWER
    from isitok.store.council.shelf import TOGETHER, Came
    from isitok.store.council.shelf import add as add_to

    paths = [path for file in files for path in _in(file)]
    progress, became, refused, written_wrong = progress_of("added"), Counter[Came](), 0, False
    with _said(where):
        store = _store(where)
        for begin in range(0, len(paths), TOGETHER):
            some = paths[begin : begin + TOGETHER]
            held, unread = _read(some)
            refused += len(unread)
            for path, reason in unread:
                complain(f"{path}: {ENGLISH.trouble(reason)}")
                written_wrong |= reason != NEWER and is_file(path)
            for contribution, term, came in add_to(store, [each for _, each in held]):
                became[came] += 1
                if came is Came.FEWER:
                    path = next(path for path, each in reversed(held) if each is contribution)
                    complain(f"{path}: it has fewer votes of {term} than there were. Was an older file added last?")
            progress(begin + len(some), len(paths))
    if written_wrong:
        complain(
            "ask whoever sent these to write them again (isitok report --contribution FILE), and to change nothing"
        )
    say(_summary(len(paths) - refused, became))
    return int(bool(refused))


@council.command()
@click.argument("files", nargs=-1, type=PathTyped(path_type=Path), metavar="[FILE…]")
@click.option("--school", metavar="NAME", help="All that was added under this name.")
@click.option("--number", metavar="NUMBER", help="All of the file of results that has this number.")
@click.option("--yes", is_flag=True, help="Don't ask.")
@_STORE
def remove(files: tuple[Path, ...], school: str | None, number: str | None, yes: bool, where: str) -> int:
    """Take back what was added by mistake, or what a school wants back.

    All that came from the same file of results as FILE goes, whatever the term; or all of a school. It asks first. What
    others said together with it waits, as the difference of two reports would tell what was removed.
    """
    from isitok.i18n.words import ENGLISH
    from isitok.store.council.shelf import counted_by_name, names_among, schools_in
    from isitok.store.council.shelf import remove as remove_from

    if not (files or school or number):
        raise click.UsageError("say what is to go: FILE, --school NAME or --number NUMBER")
    paths = [path for file in files for path in _in(file)]
    held, unread = _read(paths)
    for path, reason in unread:
        complain(f"{path}: {ENGLISH.trouble(reason)}")
    if unread:
        raise click.ClickException("nothing was removed: without what can't be read, say --school or --number")
    wanted = {each.number for _, each in held} | ({number.strip().lower()} if number else set())
    name = " ".join((school or "").split())
    with _said(where):
        store = _store(where)
        schools = schools_in(store)
        gone = {each for each, of in schools.items() if each in wanted or (name and of == counted_by_name(name))}
        if not gone:
            meant = or_rather(name.casefold(), names_among(schools.values())) if name else ""
            raise click.ClickException(f"{_name(where)}: nothing of that is in the store{meant}")
        if not (yes or answers_yes(f"Remove {_counted(len(gone), 'file')} from {_name(where)}")):
            say_line("Nothing was removed.", err=True)
            return 1
        done = remove_from(store, gone)
    say(
        f"{_counted(done.files, 'file')} removed, of {_counted(done.terms, 'term')}. The store holds nothing of it now."
    )
    if done.waits:
        say(
            f"{_counted(done.waits, 'number')} of a report will be of fewer schools, or none, until three schools "
            "have passed on more: otherwise the difference would tell what was removed."
        )
    say("What was sent, older reports and backups still hold it: see to those yourself.")
    return 0


@council.command()
@_STORE
@click.option("--html", "html_file", type=PathTyped(path_type=Path), metavar="FILE", help="Write a page for a browser.")
@click.option("--csv", "csv_file", type=PathTyped(path_type=Path), metavar="FILE", help="Write a table; - is here.")
@click.option("--pdf", "pdf_file", type=PathTyped(path_type=Path), metavar="FILE", help="Write sheets to print.")
@click.option("--title", default="", metavar="TEXT", help="What stands above it.")
@click.option("--read-by", default="", metavar="TEXT", help="Which young people read it first, and when; no names.")
@click.option(
    "--you-said",
    "said_file",
    type=PathTyped(path_type=Path),
    metavar="FILE",
    help='What was done: a text of lines "You said: …" and "We did: …".',
)
def report(
    where: str,
    html_file: Path | None,
    csv_file: Path | None,
    pdf_file: Path | None,
    title: str,
    read_by: str,
    said_file: Path | None,
) -> int:
    """Show all schools together: by term, topic and age, before and after, and what young people say.

    Without a FILE it writes council-report.html here. Nothing in it is of fewer than ten people or three schools.
    """
    from isitok.game.council.picture import picture_of
    from isitok.store.council.shelf import released

    if not (html_file or csv_file or pdf_file):
        html_file = Path(PAGE)
    here = str(csv_file) == "-"
    wanted = {"--html": html_file, "--csv": None if here else csv_file, "--pdf": pdf_file}
    free = {option: free_file(file, option) for option, file in wanted.items() if file}
    pledges = _pledges(said_file) if said_file else ()
    with _said(where):
        picture = picture_of(released(_store(where)))
    asked = _asked() if picture.questions and (html_file or pdf_file) else ()
    if here:
        say(_table(picture).removesuffix("\n"))
    for option, file in free.items():
        keep_file(file, _written(option, picture, title, read_by, pledges, asked))
    return 0


def _table(picture: "Picture") -> str:
    from isitok.paper.council.table import council_table

    return council_table(picture)


def _written(
    option: str,
    picture: "Picture",
    title: str,
    read_by: str,
    pledges: Sequence["Pledge"],
    asked: Sequence["Question"],
) -> bytes:
    if option == "--csv":
        return _table(picture).encode("utf-8-sig")
    if option == "--html":
        from isitok.paper.council.page import council_page

        return council_page(picture, title=title, read_by=read_by, pledges=pledges, asked=asked).encode()
    from isitok.i18n.words import ENGLISH
    from isitok.paper.council.sheet import council_sheet
    from isitok.paper.page import PaperError

    try:
        return council_sheet(picture, title=title, read_by=read_by, pledges=pledges, asked=asked)
    except PaperError as error:
        raise click.ClickException(ENGLISH.trouble(error.trouble)) from error


def _asked() -> tuple["Question", ...]:
    """The questions that young people are asked."""
    from isitok.packs.library.bundled import read_voice
    from isitok.packs.library.roots import bundled_root

    return read_voice(bundled_root())


def _in(file: Path) -> list[Path]:
    """The file; of a folder, its contributions."""
    from isitok.store.council.shelf import is_address

    if is_address(str(file)):
        raise click.UsageError("a store’s address stands after --store, and files before it")
    if not is_folder(file):
        return [file]
    found = [file / name for name in sorted(names_in(file)) if name.lower().endswith(".json")]
    if not found:
        raise click.ClickException(f'"{file}" has no .json files in it')
    return found


def _read(
    paths: Sequence[Path],
) -> tuple[list[tuple[Path, "Contribution"]], list[tuple[Path, Trouble]]]:
    """The contributions in these files; and the files that are none, with why."""
    from isitok.store.contributions import read_contribution

    held: list[tuple[Path, Contribution]] = []
    unread: list[tuple[Path, Trouble]] = []
    for path in paths:
        try:
            held.append((path, read_contribution(path)))
        except Troubled as error:
            unread.append((path, error.trouble))
    return held, unread


def _counted(n: int, what: str) -> str:
    return f"{n} {what}{'' if n == 1 else 's'}"


def _summary(files: int, became: Counter["Came"]) -> str:
    from isitok.store.council.shelf import Came

    replaced = became[Came.REPLACED] + became[Came.FEWER]
    told = f"{_counted(files, 'file')}: {_counted(became[Came.NEW], 'term')} added"
    return f"{told}, {replaced} replaced, {became[Came.SAME]} the same as before."


def _pledges(file: Path) -> tuple["Pledge", ...]:
    """What was said and done, in the order of the file."""
    from isitok.game.council.wording import Pledge

    try:
        lines = file.read_text("utf-8-sig").splitlines()
    except (OSError, ValueError) as error:
        raise click.UsageError(
            f'"{file}" can\'t be read: --you-said is a text of lines "You said: …" and "We did: …"'
        ) from error
    found: list[Pledge] = []
    said = ""
    for number, line in enumerate(lines, start=1):
        begins, colon, rest = line.strip().partition(":")
        match begins.casefold(), rest.strip():
            case "you said", text if colon and text and not said:
                said = text
            case "we did", text if colon and text and said:
                found.append(Pledge(said, text))
                said = ""
            case "", "" if not colon:
                continue
            case _:
                raise click.UsageError(
                    f'"{file}", line {number}: after "You said: …" comes "We did: …", each in one line'
                )
    if said:
        raise click.UsageError(f'"{file}": "You said: {said[:40]}" has no "We did: …"')
    return tuple(found)


def _store(where: str) -> "Store":
    from isitok.store.council.shelf import store_at

    if where == "-":
        raise click.UsageError("--store is a file or an address, never -")
    return store_at(where)


@contextmanager
def _said(where: str) -> Iterator[None]:
    """Whatever is wrong with the store is said in a line, with its name and without its password."""
    from isitok.i18n.words import ENGLISH

    try:
        yield
    except Troubled as error:
        raise click.ClickException(f"{_name(where)}: {ENGLISH.trouble(error.trouble)}") from error


def _name(where: str) -> str:
    """The name of a store as it can be said: an address without its password, or only that it is one."""
    from isitok.store.council.shelf import is_address

    if not is_address(where):
        return where
    address, _, rest = where.partition("?")
    found = _ADDRESS.fullmatch(address)
    return "".join(filter(None, found.groups())) if found and "@" not in rest else "the store’s address"

"""``isitok council``: what many schools have passed on, added up in a store of the council's own, and shown."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from isitok.base.disk import is_folder, names_in
from isitok.base.trouble import Troubled
from isitok.cli.files import free_file, keep_file
from isitok.cli.kinds import PATH, or_rather
from isitok.cli.say import answers_yes, complain, progress_of, say, say_line
from isitok.council.store_address import is_address, name_of

if TYPE_CHECKING:
    from isitok.council.council_store import AddResult
    from isitok.council.council_wording import Pledge
    from isitok.council.open_store import Store
    from isitok.council.picture import Picture
    from isitok.format.voice import Question
    from isitok.game.results.contribution import Cell, Contribution
    from isitok.game.results.terms import Term

STORE: Final = "council.db"
PAGE: Final = "council-report.html"
_FOLDER_SECONDS: Final = 60.0  # for a folder to answer: hundreds of files may come from a share that is busy
_FEW_TERMS: Final = 3  # of a year: more are told by the first and the last

EPILOG: Final = """\b
Examples:
  isitok council init                         makes council.db here
  isitok council add oak.json                 what a school sent (isitok report --contribution)
  isitok council add inbox                    all .json files of a folder
  isitok council list                         which schools are in it, for your own eyes
  isitok council remove --school "Oak School" takes back all that this school sent
  isitok council report                       writes council-report.html here
  isitok council report --html r.html --csv t.csv
  isitok council init --store postgresql://me@server/safeguarding

\b
A store is a file, or PostgreSQL by its address. Both need: pip install 'isitok[council]'
(the programs for Windows, Linux and macOS bring what a file needs).
Without --store it is council.db here, or what ISITOK_STORE says.
"""


def _with_its_extra(_: click.Context, __: click.Parameter, where: str) -> str:
    try:
        import sqlalchemy  # noqa: F401
    except ImportError as error:
        raise click.UsageError("it needs more than is installed here: pip install 'isitok[council]'") from error
    return where


_STORE = click.option(
    "--store",
    "where",
    metavar="PATH|postgresql://…",
    default=STORE,
    envvar="ISITOK_STORE",
    callback=_with_its_extra,
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
    with _said(where):
        _store(where).make()
    say_line(name_of(where))
    return 0


@council.command()
@click.argument("files", nargs=-1, required=True, type=PATH, metavar="FILE…")
@click.option("--unnamed-ok", is_flag=True, help="Also add files without a school's name: each is a school of its own.")
@click.option("--same-as", default="", metavar="NAME", help="They are of the school of this name in the store.")
@click.option("--another", is_flag=True, help="They are of other schools than those whose names look like theirs.")
@_STORE
def add(files: tuple[Path, ...], unnamed_ok: bool, same_as: str, another: bool, where: str) -> int:
    """Add contributions, or all .json files of a folder. What was added before is replaced.

    Those that can't be read, or of which nobody says from which school they are, are named, and the others are added.
    Where a school's name looks like that of another, it asks.
    """
    from isitok.council.ask_schools import SchoolOptions, Schools
    from isitok.council.council_store import BATCH, AddResult, files_in
    from isitok.council.council_store import add as add_to
    from isitok.game.results.contribution import answers_of, only_asked
    from isitok.i18n.screen_words import ENGLISH
    from isitok.store.contributions import NEWER

    if same_as and another:
        raise click.UsageError(
            "--same-as says which school it is, and --another that it is a new one: type one of them"
        )
    paths = [path for file in files for path in _in(file)]
    progress, became, refused, written_wrong = progress_of("added"), Counter[AddResult](), 0, False
    changed: dict[str, Path] = {}
    terms: set[Term] = set()
    answers = answers_of(_asked())
    with _said(where):
        store = _store(where)
        schools = Schools(files_in(store), SchoolOptions(unnamed_ok, same_as, another))
        for begin in range(0, len(paths), BATCH):
            some = paths[begin : begin + BATCH]
            read, unread = _read(some)
            for path, error in unread:
                complain(f"{path}: {ENGLISH.trouble(error.trouble)}")
                written_wrong |= error.trouble != NEWER and not isinstance(error.__cause__, OSError)
            held: list[tuple[Path, Contribution]] = []
            for path, contribution in read:
                if schools.takes(path, contribution):
                    asked, held_back = only_asked(contribution, answers)
                    held.append((path, asked))
                    if held_back:
                        complain(f"{path}: {_held_back(held_back)}")
            refused += len(some) - len(held)
            for contribution, term, came in add_to(store, [each for _, each in held], schools.files):
                became[came] += 1
                if came is AddResult.SAME:
                    continue
                path = next(path for path, each in reversed(held) if each is contribution)
                changed[contribution.number] = path
                terms.add(term)
                if came is AddResult.SHRUNK:
                    complain(f"{path}: it has fewer votes of {term} than there were. Was an older file added last?")
            progress(begin + len(some), len(paths))
        if changed:
            _look_at(store, changed, terms, answers)
    if written_wrong:
        complain(
            "ask whoever sent these to write them again (isitok report --contribution FILE), and to change nothing"
        )
    say(_summary(len(paths) - refused, became))
    return int(bool(refused))


def _held_back(answers: int) -> str:
    told = f"{_counted(answers, 'answer')} {'is' if answers == 1 else 'are'} held back"
    return f"{told}: asked by a newer version: bring this one up to date, and add the file again"


def _look_at(store: "Store", added: Mapping[str, Path], terms: "Collection[Term]", answers: Collection[str]) -> None:
    """Say which of the added files stand out from the others in these terms."""
    from isitok.council.council_store import held_in
    from isitok.council.unusual_files import TIMES, LargeFile, Twin, unusual_files
    from isitok.game.results.contribution import is_asked

    files, _, sums = held_in(store, terms)
    odd = False
    for each in unusual_files((one for one in sums if is_asked(one[1], answers)), files, added):
        odd = True
        path = added[each.number]
        if isinstance(each, LargeFile):
            complain(
                f"{path}: it has {each.votes:,} votes and answers of {each.term}, more than {TIMES} times as many as "
                f"the middle one of all files ({each.middle:,})"
            )
        elif isinstance(each, Twin):
            of = files[each.other].told
            complain(f"{path}: it says the same of {each.term} as {f'a file of “{of}”' if of else 'another file'}")
        else:
            more = f", and much of {_counted(each.more, 'other number')}" if each.more else ""
            complain(
                f"{path}: it makes {each.percent}% of what {each.schools} schools say of {_cell_told(each.cell)}{more}"
            )
    if odd:
        complain("before a report, ask whoever sent these whether that is right; isitok council remove FILE takes back")


def _cell_told(cell: "Cell") -> str:
    return ", ".join(filter(None, (cell.kind, cell.subject, str(cell.term))))


@council.command("list")
@_STORE
def list_(where: str) -> int:
    """Show which schools are in it, the largest first: for whoever looks after the store, and nobody else.

    Of each: how many votes and answers it has passed on, which share of all these are, when something of it came last,
    and of which terms it is.
    """
    from isitok.council.council_store import held_in
    from isitok.council.schools_listed import schools_listed

    with _said(where):
        found = schools_listed(*held_in(_store(where)))
    if not found:
        say("There is nothing in the store yet.")
        return 0
    say_line(f"{'votes':>10}   share  {'answers':>9}   share  last came   school: terms")
    for each in found:
        numbers = f"{each.votes:>10,}  {each.of_votes:>6.1%}  {each.answers:>9,}  {each.of_answers:>6.1%}"
        name = f"{each.name} ({each.files} files)" if each.files > 1 else each.name
        say_line(f"{numbers}  {each.day or '–':<10}  {name}: {_terms_told(each.terms)}")
    say(
        f"{_counted(len(found), 'school')}. It tells what each school says, so it is for whoever looks after the store "
        "alone: pass nothing of it on."
    )
    return 0


def _terms_told(terms: Sequence["Term"]) -> str:
    if len(terms) > _FEW_TERMS:
        return f"{len(terms)} terms, {terms[0]} to {terms[-1]}"
    return ", ".join(map(str, terms)) or "no term"


@council.command()
@click.argument("files", nargs=-1, type=PATH, metavar="[FILE…]")
@click.option("--school", metavar="NAME", help="All that was added under this name.")
@click.option("--number", metavar="NUMBER", help="All of the file of results that has this number.")
@click.option("--yes", is_flag=True, help="Don't ask.")
@_STORE
def remove(files: tuple[Path, ...], school: str | None, number: str | None, yes: bool, where: str) -> int:
    """Take back what was added by mistake, or what a school wants back.

    All that came from the same file of results as FILE goes, whatever the term; or all of a school. It asks first. What
    others said together with it waits, as the difference of two reports would tell what was removed.
    """
    from isitok.council.council_store import files_in
    from isitok.council.council_store import remove as remove_from
    from isitok.i18n.screen_words import ENGLISH

    if not (files or school or number):
        raise click.UsageError("say what is to go: FILE, --school NAME or --number NUMBER")
    paths = [path for file in files for path in _in(file)]
    held, unread = _read(paths)
    for path, error in unread:
        complain(f"{path}: {ENGLISH.trouble(error.trouble)}")
    if unread:
        raise click.ClickException("nothing was removed: without what can't be read, say --school or --number")
    wanted = {each.number for _, each in held} | ({number.strip().lower()} if number else set())
    name = " ".join((school or "").split())
    with _said(where):
        store = _store(where)
        files_there = files_in(store)
        gone = {each for each, of in files_there.items() if each in wanted or (name and of.is_called(name))}
        if not gone:
            meant = or_rather(name, (of.told for of in files_there.values() if of.told)) if name else ""
            raise click.ClickException(f"{name_of(where)}: nothing of that is in the store{meant}")
        if not (yes or answers_yes(f"Remove {_counted(len(gone), 'file')} from {name_of(where)}")):
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
@click.option("--html", "html_file", type=PATH, metavar="FILE", help="Write a page for a browser.")
@click.option("--csv", "csv_file", type=PATH, metavar="FILE", help="Write a table; - is here.")
@click.option("--pdf", "pdf_file", hidden=True, metavar="FILE")
@click.option("--title", default="", metavar="TEXT", help="What stands above it.")
@click.option("--read-by", default="", metavar="TEXT", help="Which young people read it first, and when; no names.")
@click.option(
    "--you-said",
    "said_file",
    type=PATH,
    metavar="FILE",
    help='What was done: a text of lines "You said: …" and "We did: …".',
)
def report(
    where: str,
    html_file: Path | None,
    csv_file: Path | None,
    pdf_file: str | None,
    title: str,
    read_by: str,
    said_file: Path | None,
) -> int:
    """Show all schools together: by term, topic and age, before and after, and what young people say.

    Without a FILE it writes council-report.html here. Nothing in it is of fewer than ten people or three schools.
    """
    from isitok.council.council_store import released
    from isitok.council.picture import picture_of
    from isitok.game.results.contribution import answers_of

    if pdf_file is not None:
        raise click.UsageError("--pdf is no longer there: the page that --html writes prints on A4")
    if not (html_file or csv_file):
        html_file = Path(PAGE)
    here = str(csv_file) == "-"
    wanted = {"--html": html_file, "--csv": None if here else csv_file}
    free = {option: free_file(file, option) for option, file in wanted.items() if file}
    pledges = _pledges(said_file) if said_file else ()
    asked = _asked()
    with _said(where):
        picture = picture_of(released(_store(where), answers_of(asked)))
    if here:
        say(_table(picture).removesuffix("\n"))
    for option, file in free.items():
        keep_file(file, _written(option, picture, title, read_by, pledges, asked))
    return 0


def _table(picture: "Picture") -> str:
    from isitok.council.council_table import council_table

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
    from isitok.council.council_page import council_page

    return council_page(picture, title=title, read_by=read_by, pledges=pledges, asked=asked).encode()


def _asked() -> tuple["Question", ...]:
    """The questions that young people are asked: no other answer is added or shown."""
    from isitok.library.bundled import voice_questions

    asked = voice_questions()
    if not asked:
        raise click.ClickException("what came with #isitok? can’t be read: which questions it asks. Install it again")
    return asked


def _in(file: Path) -> list[Path]:
    """The file; of a folder, its contributions."""
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
) -> tuple[list[tuple[Path, "Contribution"]], list[tuple[Path, Troubled]]]:
    """The contributions in these files; and the files that are none, with why."""
    from isitok.store.contributions import read_contribution

    held: list[tuple[Path, Contribution]] = []
    unread: list[tuple[Path, Troubled]] = []
    for path in paths:
        try:
            held.append((path, read_contribution(path, seconds=_FOLDER_SECONDS)))
        except Troubled as error:
            unread.append((path, error))
    return held, unread


def _counted(n: int, what: str) -> str:
    return f"{n} {what}{'' if n == 1 else 's'}"


def _summary(files: int, became: Counter["AddResult"]) -> str:
    from isitok.council.council_store import AddResult

    replaced = became[AddResult.REPLACED] + became[AddResult.SHRUNK]
    told = f"{_counted(files, 'file')}: {_counted(became[AddResult.NEW], 'term')} added"
    return f"{told}, {replaced} replaced, {became[AddResult.SAME]} the same as before."


def _pledges(file: Path) -> tuple["Pledge", ...]:
    """The pairs of "You said" and "We did", in the order of the file."""
    from isitok.council.council_wording import Pledge

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
    from isitok.council.open_store import store_at

    if where == "-":
        raise click.UsageError("--store is a file or an address, never -")
    return store_at(where)


@contextmanager
def _said(where: str) -> Iterator[None]:
    """Report a trouble with the store in one line, with its name and without its password."""
    from isitok.i18n.screen_words import ENGLISH

    try:
        yield
    except Troubled as error:
        raise click.ClickException(f"{name_of(where)}: {ENGLISH.trouble(error.trouble)}") from error

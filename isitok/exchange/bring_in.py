"""Brings the stories of another program's file into a pack: first what would come in, row by row, then the files."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from isitok.base.disk import names_in
from isitok.base.trouble import Troubled, trouble
from isitok.edit.copying import free_stem, stem_of, write_new
from isitok.exchange.draft_states import PLAYS, Checked, Checks
from isitok.exchange.draft_text import Asks
from isitok.exchange.headings import Headings
from isitok.exchange.rows_as_drafts import Draft, NoHeadings, drafts_in
from isitok.exchange.separated_in import PLAIN, sheet_of_text
from isitok.exchange.table_in import Book, Sheet, refuse_other
from isitok.format.card import Pack
from isitok.format.choices import BANDS
from isitok.format.problem import FINISH, FIX, Problem, Severity
from isitok.format.vocabulary import Level
from isitok.format.yaml.slug import slug
from isitok.library.checking import Sources
from isitok.library.folders import SCENARIOS, WEEKS, PackFolder, is_scenario_name, packs_in
from isitok.library.read_pack import read_pack
from isitok.library.scaffold import pack_text, refuse_name, schemas, write_pack

MOST_ROWS: Final = 500
HIDDEN: Final = "_isitok"
"""The sheet that holds what was written, in a table that went out of the game."""


class NoSuchSheet(Exception):
    """A file has no sheet of this name. ``names`` are those that there are."""

    def __init__(self, path: Path, headings: Headings) -> None:
        super().__init__(path.name)
        self.names = tuple(one.name for one in sheets_of(path, headings))


@dataclass(frozen=True, slots=True, kw_only=True)
class ComingRow:
    """A row that isn't empty, and what is left to do in its act; of the first row of a story, also in the story."""

    row: int
    story: str  # its file without .yaml
    title: str
    act: int
    ages: tuple[str, ...] = ()
    does: str = ""
    state: str
    adult: bool
    finish: tuple[str, ...] = ()
    fix: tuple[str, ...] = ()
    ask: tuple[str, ...] = ()
    note: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """What would come in. Nothing is written yet."""

    pack: Path
    is_new: bool
    sheet: str
    rows: tuple[ComingRow, ...]
    files: Mapping[str, str] = field(default_factory=dict)  # new stories, by their files without .yaml
    ages: tuple[str, ...] = ()


def sheets_of(path: Path, headings: Headings) -> Iterator[Sheet]:
    """The sheets of a file that people see. Raises OSError and Troubled."""
    refuse_other(path)
    if path.suffix.lower() in PLAIN:
        yield sheet_of_text(path, headings.is_known)
        return
    book = Book(path)
    yield from (book.sheet(name) for name in book.names if name != HIDDEN)


def drafts_of(path: Path, headings: Headings, sheet: str) -> tuple[str, tuple[Draft, ...]]:
    """The stories of the first sheet with headings, or of the one of this name.

    Raises OSError, Troubled and NoSuchSheet.
    """
    sheets = sheets_of(path, headings)
    named = [one for one in sheets if one.name.casefold() == sheet.casefold()] if sheet else sheets
    if named == []:
        raise NoSuchSheet(path, headings)
    for one in named:
        with suppress(NoHeadings):
            return one.name, _few_enough(drafts_in(one, headings), path)
    told = "In “{name}”, no row names three columns that the game knows, such as Title, Ages, What somebody does, Why."
    raise Troubled(trouble(told, name=path.name))


def _few_enough(drafts: tuple[Draft, ...], path: Path) -> tuple[Draft, ...]:
    if not drafts:
        raise Troubled(trouble("In “{name}”, nothing stands below the headings.", name=path.name))
    if sum(len(draft.rows) for draft in drafts) > MOST_ROWS:
        raise Troubled(trouble("“{name}” has more than {n} rows.", name=path.name, n=MOST_ROWS))
    return drafts


def offer_table(path: Path, name: str, parent: Path, headings: Headings, sheet: str = "") -> Offered:
    """What a table would bring into the pack of this name. Raises OSError and Troubled."""
    found, drafts = drafts_of(path, headings, sheet)
    return offer_drafts(drafts, name, parent, found)


def offer_drafts(drafts: Sequence[Draft], name: str, parent: Path, sheet: str = "") -> Offered:
    """The same for stories that were read before."""
    folder = next((one for one in packs_in(parent) if one.id == slug(name)), None)
    if folder is None:
        refuse_name(name.strip(), parent)
    where = folder.folder if folder else parent / name.strip()
    checks, taken = _checks_of(folder, where, name), _stems_in(where)
    rows: list[ComingRow] = []
    files: dict[str, str] = {}
    for draft in drafts:
        stem = free_stem(stem_of(draft.title), taken)
        taken.add(stem)
        found, asks = checks.of_draft(draft, stem)
        files[stem] = found.text
        rows.extend(_rows(draft, stem, found, asks))
    ages = sorted({band for draft in drafts for band in draft.ages}, key=BANDS.index)
    return Offered(
        pack=where, is_new=folder is None, sheet=sheet, rows=tuple(rows), files=files, ages=tuple(map(str, ages))
    )


def put(offered: Offered) -> Path:
    """Write what was offered, replacing nothing. Returns the pack's folder. Raises OSError and Troubled."""
    if offered.is_new:
        ages = f"[{', '.join(offered.ages or BANDS[:-1])}]"
        stories = {f"{SCENARIOS}/{stem}.yaml": text for stem, text in offered.files.items()}
        return write_pack(
            offered.pack.name,
            offered.pack.parent,
            lambda name: {"pack.yaml": pack_text(name, ages), **stories, **schemas()},
        )
    written: list[Path] = []
    try:
        (offered.pack / SCENARIOS).mkdir(exist_ok=True)
        for stem, text in offered.files.items():
            path = offered.pack / SCENARIOS / f"{stem}.yaml"
            write_new(path, text)
            written.append(path)
    except OSError:
        for path in written:
            with suppress(OSError):
                os.unlink(path)
        raise
    return offered.pack


def _checks_of(folder: PackFolder | None, where: Path, name: str) -> Checks:
    """How a story is checked in this pack."""
    source = Sources().of(None)
    if folder is None:
        return Checks(Pack(id=slug(name), title=name.strip(), ages=(), reviewed={}), where / SCENARIOS, source)
    read = read_pack(folder.pack_file, str(folder.pack_file), folder.id, folder.folder.name, bundled=False)
    return Checks(read.pack, where / SCENARIOS, Sources().around(folder))


def _stems_in(pack: Path) -> set[str]:
    """The stories that are there."""
    names = (
        name for where in (pack, pack / SCENARIOS, pack / WEEKS) for name in names_in(where) if is_scenario_name(name)
    )
    return {slug(name[: -len(".yaml")]) for name in names}


def _rows(draft: Draft, stem: str, found: Checked, asks: Asks) -> Iterator[ComingRow]:
    acts = {act.row: number for number, act in enumerate(draft.acts)}
    for row in draft.rows:
        number = acts.get(row, 0)
        about = found.of_act(number) if row in acts or row == draft.rows[0] else ()
        finish, fix = _told(about, FINISH, draft, row), _told(about, FIX, draft, row)
        if found.state != PLAYS and not (finish or fix):
            left = "another row of this story isn’t finished"
            finish, fix = ((left,), ()) if found.state == FINISH else ((), (left,))
        yield ComingRow(
            row=row, story=stem, title=draft.title, act=number + 1, ages=tuple(map(str, draft.ages)),
            does=next((act.act for act in draft.acts if act.row == row), ""),
            state=FIX if fix else FINISH if finish else PLAYS, adult=found.adult, finish=finish, fix=fix,
            ask=tuple(_asked(about, asks, first=row == draft.rows[0])),
            note=tuple(_noted(draft, asks)) if row == draft.rows[0] else (),
        )  # fmt: skip


def _told(about: Sequence[Problem], to: str, draft: Draft, row: int) -> tuple[str, ...]:
    """What is left to do, in the order of the file; of what isn't clear, also what stood there."""
    cells = next((act.cells for act in draft.acts if act.row == row), {})
    unclear = {"'ages'": draft.cells.get("ages", ""), "'verdict'": cells.get("verdict", "")}
    told = (problem.message for problem in sorted(about) if problem.to == to)
    return tuple(f"{each}{_in_quotes(unclear.get(each.partition(' is missing')[0], ''))}" for each in told)


def _in_quotes(cell: str) -> str:
    return f" (“{cell}”)" if cell else ""


def _asked(about: Sequence[Problem], asks: Asks, *, first: bool) -> Iterator[str]:
    if first:
        yield from (f"Who is {name}? They are somebody new now." for name in asks.others.values())
    yield from (problem.message for problem in about if problem.severity is Severity.QUESTION)


def _noted(draft: Draft, asks: Asks) -> Iterator[str]:
    """What was written for a story that its row hasn't, and what stands in its note."""
    if asks.level > draft.level:
        led = ": an adult leads it" if asks.level is Level.THREE else ""
        yield f"level {int(asks.level)}{led}"
    if asks.help:
        yield f"help: {', '.join(asks.help)}"
    yield from draft.unplaced()


def sums(offered: Offered) -> tuple[int, Mapping[str, int]]:
    """How many stories there are, and how many of them play, are to be finished or fixed, or only need an adult."""
    states: dict[str, set[str]] = {}
    for row in offered.rows:
        states.setdefault(row.story, set()).add("needs an adult" if row.adult and row.state == PLAYS else row.state)
    kinds = (FIX, FINISH, "needs an adult", PLAYS)
    each = [next(kind for kind in kinds if kind in found) for found in states.values()]
    names = {PLAYS: "play", FINISH: "to finish", FIX: "to fix", "needs an adult": "with an adult"}
    return len(each), {told: each.count(kind) for kind, told in names.items()}

"""Brings the stories of another program's file into a pack: first what would come in, row by row, then the files."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from isitok.base.disk import names_in
from isitok.base.trouble import Troubled, trouble
from isitok.base.value import replace
from isitok.base.value import replace as replace_value
from isitok.edit.copying import free_stem, stem_of, write_new
from isitok.edit.parsed import OnlyInText
from isitok.edit.saving import Saved, read, save
from isitok.exchange.changed_cells import CameBack, bring_back
from isitok.exchange.coming_rows import ComingRow, Offered, row_that_came_back, rows_of_draft
from isitok.exchange.draft_states import Checks
from isitok.exchange.excel_out import KEPT
from isitok.exchange.headings import ACT_NUMBER, ID, Headings
from isitok.exchange.rows_as_drafts import CameRow, Draft, NoHeadings, ReadRows, read_rows
from isitok.exchange.separated_in import PLAIN, sheet_of_text
from isitok.exchange.table_in import Book, Sheet, refuse_other
from isitok.exchange.word_in import WORD, sheet_of_lines, sheet_of_word
from isitok.format.card import Pack
from isitok.format.choices import BANDS
from isitok.format.yaml.slug import slug
from isitok.library.checking import Sources
from isitok.library.folders import SCENARIOS, WEEKS, PackFolder, is_scenario_name, packs_in
from isitok.library.read_pack import read_pack
from isitok.library.scaffold import pack_text, refuse_name, schemas, write_pack

MOST_ROWS: Final = 500

Written = Mapping[tuple[str, str], CameRow]
"""What was written into a table that went out of the game, by story and act."""


class NoSuchSheet(Exception):
    """A file has no sheet of this name. ``names`` are those that there are."""

    def __init__(self, path: Path, headings: Headings) -> None:
        super().__init__(path.name)
        self.names = tuple(one.name for one in sheets_of(path, headings))


class NoColumns(Troubled):
    """No row names three columns. ``sheet`` is what there is: somebody may say which column is what."""

    def __init__(self, path: Path, sheet: Sheet) -> None:
        told = (
            "In “{name}”, no row names three columns that the game knows, such as Title, Ages, What somebody does, Why."
        )
        super().__init__(trouble(told, name=path.name))
        self.sheet = sheet


def offer_table(
    path: Path, name: str, parent: Path, headings: Headings, sheet: str = "", *, theirs: bool = False
) -> Offered:
    """What a table would bring into the pack of this name, or change in it.

    Raises OSError, Troubled, NoColumns and NoSuchSheet.

    ``theirs``: what was changed in both places is taken from the table.
    """
    into = Into(name, parent)
    found, came = _rows_of(path, headings, sheet, into.stories)
    offered = into.offer(came.drafts, found)
    if not came.back:
        return offered
    rows, changed = into.changed(came.back, _written(path, into.stories), theirs=theirs)
    in_order = tuple(sorted((*offered.rows, *rows), key=lambda row: row.row))
    return replace(offered, rows=in_order, changed=changed)


def offer_lines(lines: Sequence[tuple[str, str]], name: str, parent: Path) -> Offered:
    """What paragraphs would bring of which somebody has said what each is. Raises OSError and Troubled."""
    return Into(name, parent).offer(read_rows(sheet_of_lines(lines), Headings()).drafts, "")


def put(offered: Offered) -> Path:
    """Write what was offered, replacing no file. Returns the pack's folder. Raises OSError and Troubled."""
    if offered.is_new:
        ages = f"[{', '.join(offered.ages or BANDS[:-1])}]"
        stories = {f"{SCENARIOS}/{stem}.yaml": text for stem, text in offered.files.items()}
        return write_pack(
            offered.pack.name,
            offered.pack.parent,
            lambda name: {"pack.yaml": pack_text(name, ages), **stories, **schemas()},
        )
    _add(offered.pack / SCENARIOS, offered.files)
    for saved, text in offered.changed:
        save(saved, text)
    return offered.pack


def _add(folder: Path, files: Mapping[str, str]) -> None:
    """All of them, or none. Raises OSError."""
    written: list[Path] = []
    try:
        folder.mkdir(exist_ok=True)
        for stem, text in files.items():
            write_new(folder / f"{stem}.yaml", text)
            written.append(folder / f"{stem}.yaml")
    except OSError:
        for path in written:
            with suppress(OSError):
                os.unlink(path)
        raise


class Into:
    """The pack into which something comes, new or there."""

    def __init__(self, name: str, parent: Path) -> None:
        """Raises Troubled."""
        self._folder = next((one for one in packs_in(parent) if one.id == slug(name)), None)
        if self._folder is None:
            refuse_name(name.strip(), parent)
        self._where = self._folder.folder if self._folder else parent / name.strip()
        self._checks = _checks_of(self._folder, self._where, name)
        self.stories = {one.stem: one.path for one in self._folder.scenarios} if self._folder else {}

    def offer(self, drafts: Sequence[Draft], sheet: str) -> Offered:
        """New stories."""
        taken, rows, files = _stems_in(self._where), list[ComingRow](), dict[str, str]()
        for draft in drafts:
            stem = free_stem(slug(draft.id) if draft.id else stem_of(draft.title), taken)
            taken.add(stem)
            found, asks = self._checks.of_draft(draft, stem)
            files[stem] = found.text
            rows.extend(rows_of_draft(draft, stem, found, asks))
        bands = sorted({band for draft in drafts for band in draft.ages}, key=BANDS.index)
        return Offered(
            pack=self._where, is_new=self._folder is None, sheet=sheet, rows=tuple(rows), files=files,
            ages=tuple(map(str, bands)),
        )  # fmt: skip

    def changed(
        self, back: Sequence[CameRow], written: Written | None, *, theirs: bool
    ) -> tuple[list[ComingRow], tuple[tuple[Saved, str], ...]]:
        """Stories that are there, as the rows that came back have them. Raises OSError and Troubled."""
        rows, changed = list[ComingRow](), list[tuple[Saved, str]]()
        for stem in dict.fromkeys(row.cells[ID] for row in back):
            before = read(self.stories[stem])
            text, came = before.text, list[tuple[CameRow, CameBack]]()
            for row in (one for one in back if one.cells[ID] == stem):
                one = _brought_back(stem, text, row, written, theirs=theirs)
                text = one.text
                came.append((row, one))
            found = self._checks.of_text(text, stem)
            rows.extend(row_that_came_back(row, stem, one, found) for row, one in came)
            changed.extend([(before, text)] if text != before.text else ())
        return rows, tuple(changed)


def _brought_back(stem: str, text: str, row: CameRow, written: Written | None, *, theirs: bool) -> CameBack:
    before = None if written is None else written.get((stem, row.cells.get(ACT_NUMBER, "")), CameRow(0, {}))
    stays = tuple(f"{one} (stays in the table)" for one in row.others if before is None or one not in before.others)
    try:
        came = bring_back(stem, text, row.cells, before.cells if before else None, theirs=theirs)
        return replace_value(came, notes=stays)
    except OnlyInText as error:
        return CameBack(text, (), (f"its file can only be changed as text, at line {error.line}",))


def sheets_of(path: Path, headings: Headings) -> Iterator[Sheet]:
    """The sheets of a file that people see. Raises OSError and Troubled."""
    refuse_other(path)
    if path.suffix.lower() in PLAIN:
        yield sheet_of_text(path, headings.is_known)
        return
    if path.suffix.lower() == WORD:
        yield sheet_of_word(path, headings)
        return
    book = Book(path)
    yield from (book.sheet(name) for name in book.names if name != KEPT)


def _rows_of(path: Path, headings: Headings, sheet: str, there: Collection[str]) -> tuple[str, ReadRows]:
    """What stands in the first sheet with headings, or in the one of this name."""
    sheets = sheets_of(path, headings)
    named = [one for one in sheets if one.name.casefold() == sheet.casefold()] if sheet else sheets
    if named == []:
        raise NoSuchSheet(path, headings)
    first: Sheet | None = None
    for one in named:
        with suppress(NoHeadings):
            return one.name, _few_enough(read_rows(one, headings, there), path)
        first = first if first and first.rows else one
    if first is None or not first.rows:
        raise Troubled(trouble("In “{name}”, nothing stands below the headings.", name=path.name))
    raise NoColumns(path, first)


def _few_enough(came: ReadRows, path: Path) -> ReadRows:
    count = sum(len(draft.rows) for draft in came.drafts) + len(came.back)
    if not count:
        raise Troubled(trouble("In “{name}”, nothing stands below the headings.", name=path.name))
    if count > MOST_ROWS:
        raise Troubled(trouble("“{name}” has more than {n} rows.", name=path.name, n=MOST_ROWS))
    return came


def _written(path: Path, there: Collection[str]) -> Written | None:
    """What was written into a table that went out of the game; None where that isn't known."""
    book = None if path.suffix.lower() in (*PLAIN, WORD) else Book(path)
    if book is None or KEPT not in book.names:
        return None
    try:
        rows = read_rows(book.sheet(KEPT), Headings(), there).back
    except NoHeadings:
        return None
    return {(row.cells[ID], row.cells.get(ACT_NUMBER, "")): row for row in rows}


def _checks_of(folder: PackFolder | None, where: Path, name: str) -> Checks:
    """What is needed to check a story as one of this pack."""
    if folder is None:
        pack = Pack(id=slug(name), title=name.strip(), ages=(), reviewed={})
        return Checks(pack, where / SCENARIOS, Sources().of(None))
    read = read_pack(folder.pack_file, str(folder.pack_file), folder.id, folder.folder.name, bundled=False)
    return Checks(read.pack, where / SCENARIOS, Sources().around(folder))


def _stems_in(pack: Path) -> set[str]:
    """The stories and weeks that are there."""
    folders = (pack, pack / SCENARIOS, pack / WEEKS)
    names = (name for where in folders for name in names_in(where) if is_scenario_name(name))
    return {slug(name[: -len(".yaml")]) for name in names}

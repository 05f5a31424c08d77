"""Stories that stand in a table or in Word: all rows, with what is left to do, before anything is brought in."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Final

from isitok import ui
from isitok.base.event import Event
from isitok.base.jobs import Outcome, Work
from isitok.base.value import Value, replace
from isitok.exchange.bring_in import NoColumns, offer_lines, offer_table, put
from isitok.exchange.coming_rows import WITH_ADULT, ComingRow, Offered
from isitok.exchange.draft_states import PLAYS
from isitok.exchange.headings import Headings, told
from isitok.exchange.table_in import Sheet
from isitok.exchange.word_in import NoStories
from isitok.format.problem import FINISH, FIX
from isitok.format.vocabulary import Band
from isitok.i18n.sentences import sentence
from isitok.scenes.form.plain_hints import in_labels
from isitok.scenes.frame import footer, header, last_said
from isitok.scenes.make.browse import browse_for
from isitok.scenes.make.make_parts import TABLES, WORD, Changed, RefusedScene, short_page
from isitok.scenes.make.what_is_each import WhatIsEachScene
from isitok.scenes.make.which_columns import Columns, columns_of
from isitok.scenes.make.which_lines import Lines, lines_of
from isitok.scenes.saying import Saying
from isitok.scenes.scene import BaseScene, Change, Desk, Do, Pop, Push, Replace, on
from isitok.scenes.tasks import ReadPacks
from isitok.scenes.work_page import at_work

if TYPE_CHECKING:
    from isitok.i18n.screen_words import Words

PER_PAGE: Final = 50
"""The most stories on a page."""


class BringIn(Event, Value):
    """Write the stories down."""


class TakeTheirs(Event, Value):
    """Where both were changed, take what the table has."""


class ShowFrom(Event, Value):
    """Show the stories from this one on."""

    first: int


def which_table(desk: Desk, *, word: bool = False) -> Change:
    """Ask where the file is. The screen below is told: ``FileCame``."""
    words, endings = desk.words, (WORD,) if word else TABLES
    title = words("Which document?") if word else words("Which table?")
    none = words("There is no such file and no folder in it.")
    return Push(browse_for(title, lambda name: name.lower().endswith(endings), none, desk))


def which_file_comes(desk: Desk) -> Change:
    """The same for a table or a document."""
    words = desk.words
    none = words("There is no such file and no folder in it.")
    return Push(browse_for(words("Which table or document?"), _may_come, none, desk))


def _may_come(name: str) -> bool:
    return name.lower().endswith((*TABLES, WORD))


def look_at_table(
    path: Path, desk: Desk, into: str = "", columns: Columns | None = None, *, theirs: bool = False
) -> Change:
    """Read a file, and show what would come in: into the pack of this name, or one that is called as the file."""
    if desk.kept.plans is None:
        return _nothing(desk.words("This user has no documents folder, so there is no place for it."), desk)
    read = partial(_read, path, into or path.stem, desk.kept.plans, columns, theirs)
    doing = desk.words("Looking at {name} …", name=path.name)
    return at_work(Work(path.parent, read), doing, partial(_after_looking, path, into, theirs, columns))


def _read(path: Path, name: str, parent: Path, columns: Columns | None, theirs: bool) -> Offered | Sheet | Lines:
    """What would come in; or a sheet or paragraphs of which somebody has to say what is what.

    Raises OSError and Troubled.
    """
    headings = Headings(row=columns.row, columns=columns.means) if columns else Headings()
    try:
        return offer_table(path, name, parent, headings, columns.sheet if columns else "", theirs=theirs)
    except NoColumns as unknown:
        return unknown.sheet
    except NoStories as unknown:
        return lines_of(unknown.paragraphs)


def _after_looking(
    path: Path, into: str, theirs: bool, columns: Columns | None, outcome: Outcome, desk: Desk
) -> Change:
    if isinstance(outcome.found, Sheet):
        then = partial(_look_with, path, into)
        return Push(WhatIsEachScene(name=path.name, parts=columns_of(outcome.found), then=then))
    if isinstance(outcome.found, Lines):
        return Push(WhatIsEachScene(name=path.name, parts=outcome.found, then=partial(_offer_lines, path, into)))
    if not isinstance(outcome.found, Offered):
        return _nothing(desk.words.trouble(outcome.trouble), desk)
    ages = outcome.found.ages or tuple(map(str, desk.settings.ages))
    scene = ComingScene(path=path, into=into, offered=replace(outcome.found, ages=ages), columns=columns)
    return Replace(scene) if theirs else Push(scene)


def _nothing(why: str, desk: Desk) -> Change:
    return Push(RefusedScene(title=desk.words("Nothing comes from this file"), told=why, takes=look_at_table))


def _offer_lines(path: Path, into: str, lines: Lines, desk: Desk) -> Change:
    if desk.kept.plans is None:
        return None
    work = Work(path.parent, partial(offer_lines, lines.each, into or path.stem, desk.kept.plans))
    doing = desk.words("Looking at {name} …", name=path.name)
    return at_work(work, doing, partial(_after_looking, path, into, False, None))


def _look_with(path: Path, into: str, columns: Columns, desk: Desk) -> Change:
    return look_at_table(path, desk, into, columns)


class ComingScene(Saying, Value, kw_only=True):
    """What would come in. Nothing is written before *Bring in*."""

    path: Path
    into: str  # the pack that was open; "": one that is called as the file
    offered: Offered
    columns: Columns | None = None  # which column is what, where somebody has said it
    first: int = 0

    def page(self, desk: Desk) -> ui.Page:
        """A card a story, with its rows; the two answers at the foot."""
        words, found = desk.words, self.offered
        title = self._title(desk)
        stories = [tuple(rows) for _, rows in groupby(found.rows, key=lambda row: row.story)]
        shown = stories[self.first : self.first + PER_PAGE]
        parts: list[ui.Widget] = [
            ui.Column(
                (
                    ui.title(title),
                    ui.Flow(tuple(ui.Chip(text=text) for text in _sums(found, words))),
                    ui.Label(text=self._where(desk), type=ui.Type.STORY, exact=True),
                ),
                gap=6,
            ),
            *last_said(self.said, exact=True),
            *self._asks_whose(desk),
            *(_story(rows, words) for rows in shown),
        ]
        turns = tuple(self._turns(len(stories), desk))
        parts += [ui.Flow(turns)] if turns else []
        no = ui.Button(id="no", text=words("Don’t bring them in"), does=Pop())
        yes = ui.Button(id="yes", text=self._bring(desk), does=BringIn(), kind=ui.ButtonKind.PRIMARY, low=True)
        return ui.Page(
            title=title,
            header=header(desk),
            body=ui.Column(tuple(parts), gap=14),
            footer=footer(desk, yes, no),
            focus="yes",
            back=Pop(),
            said=self.said,
            screen=f"{title} {self.first}",
        )

    def _title(self, desk: Desk) -> str:
        words, found = desk.words, self.offered
        stories = words.many("{n} story", "{n} stories", found.stories)
        rows = words.many("{n} row", "{n} rows", len(found.rows))
        return words("{file}: {stories}, {rows}", file=self.path.name, stories=stories, rows=rows)

    def _where(self, desk: Desk) -> str:
        words, name = desk.words, self.offered.pack.name
        goes = words("They go into a new pack: “{name}”.", name=name)
        if not self.offered.is_new:
            goes = words("They go into your pack “{name}”.", name=name)
        rest = words("Pupils alone get a story once somebody else has read it.")
        return f"{words('All of it comes in, nothing is dropped.')} {goes} {rest}"

    def _bring(self, desk: Desk) -> str:
        words, found = desk.words, self.offered
        if found.files:
            return words.many("Bring in {n} story", "Bring in {n} stories", len(found.files))
        if not found.changed:
            return words("Done")
        return words.many("Change {n} story", "Change {n} stories", len(found.changed))

    def _asks_whose(self, desk: Desk) -> list[ui.Widget]:
        """Where both have changed, yours stays unless somebody wants the table's."""
        if not any(row.both for row in self.offered.rows):
            return []
        words = desk.words
        both = words("Some cells were changed in the table and in your stories. Yours stay; they are named below.")
        take = ui.Button(id="theirs", text=words("Take what the table has"), does=TakeTheirs())
        return [ui.Label(text=both, type=ui.Type.STRONG), ui.Flow((take,))]

    def _turns(self, stories: int, desk: Desk) -> list[ui.Widget]:
        words, turns = desk.words, list[ui.Widget]()
        if self.first:
            before = ShowFrom(self.first - PER_PAGE)
            turns.append(ui.Button(id="before", text=words("The ones before"), does=before, icon="arrow-left"))
        if (left := stories - self.first - PER_PAGE) > 0:
            onward = ShowFrom(self.first + PER_PAGE)
            more = words.many("{n} more", "{n} more", left)
            turns.append(ui.Button(id="more", text=more, does=onward, icon="arrow-right"))
        return turns

    @on(ShowFrom)
    def _show_from(self, show: ShowFrom, desk: Desk) -> Change:
        return Replace(replace(self, first=show.first))

    @on(TakeTheirs)
    def _take_theirs(self, event: TakeTheirs, desk: Desk) -> Change:
        return look_at_table(self.path, desk, self.into, self.columns, theirs=True)

    @on(BringIn)
    def _bring_in(self, event: BringIn, desk: Desk) -> Change:
        work = Work(self.offered.pack.parent, partial(put, self.offered))
        return at_work(work, desk.words("Bringing them in …"), self._after_putting)

    def _after_putting(self, outcome: Outcome, desk: Desk) -> Change:
        if not isinstance(outcome.found, Path):
            return self._says(desk.words.trouble(outcome.trouble))
        return Do(ReadPacks(), Replace(BroughtScene(pack=outcome.found.name, offered=self.offered)))


class BroughtScene(BaseScene, Value, kw_only=True):
    """The stories are there: what comes next."""

    pack: str
    offered: Offered

    def page(self, desk: Desk) -> ui.Page:
        """In which pack, and what is left to do."""
        words, found = desk.words, self.offered
        new = words.many("{n} story came in.", "{n} stories came in.", len(found.files)) if found.files else ""
        changed = words.many("{n} story has changed.", "{n} stories have changed.", len(found.changed))
        left = words("What is to finish, you finish there, one by one: press a story to change it.")
        return short_page(
            desk,
            words("“{name}” is one of your packs", name=self.pack),
            new,
            changed if found.changed else "",
            left if found.count(FINISH) + found.count(FIX) else "",
            buttons=(ui.Button(id="done", text=words("Done"), does=Pop(Changed()), kind=ui.ButtonKind.PRIMARY),),
            back=Pop(Changed()),
        )


def _sums(found: Offered, words: Words) -> list[str]:
    each: tuple[tuple[str, Callable[[int], str]], ...] = (
        (PLAYS, lambda n: words.many("{n} plays", "{n} play", n)),
        (FINISH, lambda n: words.many("{n} to finish", "{n} to finish", n)),
        (FIX, lambda n: words.many("{n} to fix", "{n} to fix", n)),
        (WITH_ADULT, lambda n: words.many("{n} needs an adult", "{n} need an adult", n)),
    )
    return [says(n) for state, says in each if (n := found.count(state))]


def _story(rows: tuple[ComingRow, ...], words: Words) -> ui.Widget:
    """A story's rows, each with what somebody does in it, and below it what is left to do."""
    first = rows[0]
    numbers = f"{first.row}–{rows[-1].row}" if len(rows) > 1 else str(first.row)
    about = " · ".join(
        filter(None, (words("Row {rows}", rows=numbers), ", ".join(words.label(Band(band)) for band in first.ages)))
    )
    where = ui.Label(text=about, type=ui.Type.SMALL, soft=True, exact=True)
    chips = tuple(ui.Chip(text=text) for text in _state(rows, words))
    lines: list[ui.Widget] = [ui.Flow((ui.heading(first.title, ui.Type.STRONG), *chips, where))]
    for row in rows:
        lines += [ui.Label(text=row.does, exact=True)] if row.does else []
        changed = ", ".join(map(told, row.changed))
        named = [words("Changed: {what}", what=changed)] if changed else []
        asked = (in_labels(text, words) or text for text in (*row.fix, *row.finish, *row.ask))
        left = (*named, *row.both, *map(sentence, asked), *row.note)
        lines += [ui.Label(text=text, type=ui.Type.SMALL, soft=True, exact=True) for text in left]
    return ui.Panel(ui.Column(tuple(lines), gap=4), pad=14)


def _state(rows: tuple[ComingRow, ...], words: Words) -> list[str]:
    finish, fix = (sum(len(getattr(row, what)) for row in rows) for what in (FINISH, FIX))
    told = [words("Needs an adult")] if rows[0].adult else []
    told += [words.many("{n} to finish", "{n} to finish", finish)] if finish else []
    told += [words.many("{n} to fix", "{n} to fix", fix)] if fix else []
    return told or [words("Plays")]

"""What would come in with a file, row by row, and what is left to do with each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from isitok.base.value import Value
from isitok.edit.saving import Saved
from isitok.exchange.cell_words import ages_in
from isitok.exchange.changed_cells import CameBack
from isitok.exchange.draft_states import PLAYS, Checked
from isitok.exchange.draft_text import RuleNeeds
from isitok.exchange.headings import ACT_NUMBER
from isitok.exchange.rows_as_drafts import CameRow, Draft
from isitok.format.problem import FINISH, FIX, Problem, Severity
from isitok.format.vocabulary import Level

WITH_ADULT: Final = "adult"


class ComingRow(Value, kw_only=True):
    """A row of a table, and what is still to do in its act; in a story's first row, also in the story."""

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
    both: tuple[str, ...] = ()  # what was changed in the story’s file, too, which stays


class Offered(Value, kw_only=True):
    """What would come in. Nothing is written yet."""

    pack: Path
    is_new: bool
    sheet: str
    rows: tuple[ComingRow, ...]
    files: Mapping[str, str] = {}  # new stories, by their files without .yaml
    changed: tuple[tuple[Saved, str], ...] = ()  # stories that are there, each with its new text
    ages: tuple[str, ...] = ()

    def count(self, state: str) -> int:
        """How many of its stories play, are to be finished or fixed, or only need an adult."""
        return [*self._states().values()].count(state)

    @property
    def stories(self) -> int:
        """How many there are."""
        return len(self._states())

    def _states(self) -> Mapping[str, str]:
        found: dict[str, set[str]] = {}
        for row in self.rows:
            found.setdefault(row.story, set()).add(WITH_ADULT if row.adult and row.state == PLAYS else row.state)
        worst_first = (FIX, FINISH, WITH_ADULT, PLAYS)
        return {story: next(state for state in worst_first if state in states) for story, states in found.items()}


def rows_of_draft(draft: Draft, stem: str, found: Checked, asks: RuleNeeds) -> Iterator[ComingRow]:
    """The rows of a new story."""
    acts = {act.row: number for number, act in enumerate(draft.acts)}
    for row in draft.rows:
        number, is_first = acts.get(row, 0), row == draft.rows[0]
        about = found.of_act(number) if row in acts or is_first else ()
        act = next((act for act in draft.acts if act.row == row), None)
        unclear = {"'ages'": draft.cells.get("ages", ""), "'verdict'": act.cells.get("verdict", "") if act else ""}
        finish, fix = _still_to_do(about, found, unclear)
        yield ComingRow(
            row=row, story=stem, title=draft.title, act=number + 1, ages=tuple(map(str, draft.ages)),
            does=act.act if act else "", state=_state(finish, fix), adult=found.adult, finish=finish, fix=fix,
            ask=(*_asked(about, asks if is_first else RuleNeeds()), *(_to_whom(draft, asks) if is_first else ())),
            note=tuple(_noted(draft, asks)) if is_first else (),
        )  # fmt: skip


def row_that_came_back(row: CameRow, stem: str, came: CameBack, found: Checked) -> ComingRow:
    """What comes of a row whose story is in the pack already."""
    number = row.cells.get(ACT_NUMBER, "")
    at = max(0, int(number) - 1) if number.isdecimal() else 0
    about = found.of_act(at)
    finish, fix = _still_to_do(about, found, {})
    return ComingRow(
        row=row.row, story=stem, title=row.cells.get("title", "") or stem, act=at + 1, does=row.cells.get("act", ""),
        ages=tuple(map(str, ages_in(row.cells.get("ages", "")))), state=_state(finish, fix), adult=found.adult,
        finish=finish, fix=fix, ask=(*came.asks, *_asked(about, RuleNeeds())), changed=came.changed, both=came.both,
        note=came.notes,
    )  # fmt: skip


def _state(finish: tuple[str, ...], fix: tuple[str, ...]) -> str:
    return FIX if fix else FINISH if finish else PLAYS


def _still_to_do(
    about: Sequence[Problem], found: Checked, unclear: Mapping[str, str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What is to finish and what to fix, in the order of the file. A cell that wasn't understood is quoted."""
    told = {to: [problem.message for problem in sorted(about) if problem.to == to] for to in (FINISH, FIX)}
    if found.state != PLAYS and not any(told.values()):
        told[found.state] = ["another row of this story isn’t finished"]
    named = [f"{each}{_in_quotes(unclear.get(each.partition(' is missing')[0], ''))}" for each in told[FINISH]]
    return tuple(named), tuple(told[FIX])


def _in_quotes(cell: str) -> str:
    return f" (“{cell}”)" if cell else ""


def _asked(about: Sequence[Problem], asks: RuleNeeds) -> Iterator[str]:
    yield from (f"Who is {name}? They are somebody new now." for name in asks.others.values())
    yield from (problem.message for problem in about if problem.severity is Severity.QUESTION)


def _to_whom(draft: Draft, asks: RuleNeeds) -> Iterator[str]:
    if asks.to_name:
        said = (text for key, text, _ in draft.helps if key == "say")
        yield from (f"To whom is “{text}” said? It is {asks.to_name} now." for text in said)


def _noted(draft: Draft, asks: RuleNeeds) -> Iterator[str]:
    """What was written for a story that its row hasn't, and what stands in its note."""
    if asks.level > draft.level:
        led = ": an adult leads it" if asks.level is Level.THREE else ""
        yield f"level {int(asks.level)}{led}"
    if asks.help:
        yield f"help: {', '.join(asks.help)}"
    yield from draft.unplaced()

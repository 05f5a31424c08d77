"""A story that came in, as the text of its file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from isitok.base.terminal_safe import strip_control
from isitok.base.value import Value
from isitok.edit.as_yaml import scalar
from isitok.exchange.rows_as_drafts import ActDraft, Draft
from isitok.format.vocabulary import Band, Level, Verdict

SCHEMA: Final = "# yaml-language-server: $schema=../scenario.schema.json\n"
_NOTE_WORDS: Final = 80
_STAND_IN: Final = "It matters to whoever is in it, and they can say what they would like and be heard."
"""Fifteen words that say nothing: what the rules ask of a story is known before it is finished."""


class RuleNeeds(Value, kw_only=True):
    """What the rules ask of a story, and whom it names."""

    level: Level = Level.ONE
    adult_led: bool = False
    help: tuple[str, ...] = ()
    others: Mapping[str, str] = {}
    who: str = ""  # in whose shoes one stands where something could be done
    to: str = ""  # to whom that is said then
    to_name: str = ""


def text_of_draft(draft: Draft, asks: RuleNeeds, *, stands_in: bool = False, noted: bool = False) -> str:
    """All of it. ``stands_in``: as if it were finished, so that the rules read it; ``noted``: with what is in its note.

    These stand in its story then, as rules read no notes.
    """
    kept, over = _note(draft)
    head = _head(draft, asks, stands_in=stands_in, noted=noted)
    lines = [SCHEMA, "\n", f"title: {_line(draft.title)}\n", *head, "acts:\n"]
    acts = draft.acts if not stands_in or draft.acts else [ActDraft(0, "", {})]
    for act in acts:
        lines += _act(act, draft, stands_in=stands_in)
    lines += [*_respond(draft, asks, stands_in=stands_in), *_talk(draft)]
    lines += [f"{key}: {_line(cell)}\n" for key in ("keep", "gist") if (cell := draft.cells.get(key, ""))]
    lines += [f"note: {_line(kept)}\n"] if kept else []
    lines += [f"help: [{', '.join(asks.help)}]\n"] if asks.help else []
    lines += ["\n", *(f"# {' '.join(strip_control(text).split())}\n" for text in over)] if over else []
    return "".join(lines)


def _head(draft: Draft, asks: RuleNeeds, *, stands_in: bool, noted: bool) -> Iterator[str]:
    ages = draft.ages or ((Band.B11_14,) if stands_in else ())
    if ages:
        yield f"ages: {ages[0] if len(ages) == 1 else '[' + ', '.join(ages) + ']'}\n"
    if draft.topic:
        yield f"topic: {draft.topic}\n"
    if max(draft.level, asks.level) > Level.ONE and ages != (Band.ADULTS,):
        yield f"level: {int(max(draft.level, asks.level))}\n"
    if asks.adult_led and ages != (Band.ADULTS,):
        yield "adult_led: yes\n"
    if asks.others:
        yield "others:\n"
        yield from (f"  {id_}: {_line(name)}\n" for id_, name in asks.others.items())
    if hook := draft.cells.get("hook", ""):
        yield f"hook: {_line(hook)}\n"
    story = draft.cells.get("story", "") or (_STAND_IN if stands_in else "")
    story = " ".join((story, *draft.notes)) if noted else story
    yield f"story: {_line(story)}\n" if story else ""


def _act(act: ActDraft, draft: Draft, *, stands_in: bool) -> Iterator[str]:
    verdict, why = act.verdict, act.cells.get("why", "")
    text, changes_if = act.act, act.cells.get("changes_if", "")
    if stands_in:
        text, verdict = text or "Somebody does it.", verdict or Verdict.NOT_OK
        why = why if len(why.split()) > 14 else f"{why} {_STAND_IN}".strip()
    yield f"  - act: {_line(text)}\n" if text else "  - act:\n"
    yield f"    verdict: {verdict}\n" if verdict else ""
    yield f"    why: {_line(why)}\n" if why else ""
    yield f"    changes_if: {_line(changes_if)}\n" if changes_if else ""


def _respond(draft: Draft, asks: RuleNeeds, *, stands_in: bool) -> Iterator[str]:
    if not draft.helps or (stands_in and not asks.who):
        return
    yield "respond:\n"
    yield f"  as: {asks.who}\n" if asks.who else ""
    yield "  options:\n"
    for key, text, why in draft.helps:
        if key == "say" and not asks.to:  # there is nobody else, and no chat: it stands there as it was written
            key, text = "do", f"“{text}”"
        yield f"    - {key}: {_line(text)}\n      rating: helps\n"
        yield f"      to: {asks.to}\n" if key == "say" else ""
        why = f"{why} {_STAND_IN}".strip() if stands_in else why
        yield f"      why: {_line(why)}\n" if why else ""


def _talk(draft: Draft) -> Iterator[str]:
    if draft.talk:
        yield "talk:\n"
        yield from (f"  - {_line(question)}\n" for question in draft.talk)


def _line(text: str) -> str:
    return scalar(" ".join(strip_control(text).split()))


def _note(draft: Draft) -> tuple[str, list[str]]:
    """The note, and what doesn't fit into it: whole sentences, for comments at the file's end."""
    kept: list[str] = []
    over: list[str] = []
    for text in draft.unplaced():
        fits = sum(len(one.split()) for one in (*kept, text)) <= _NOTE_WORDS and not over
        (kept if fits else over).append(text)
    return " · ".join(kept), over

"""Contributions as files: JSON with a schema and a version of its own (``docs/contribution.schema.json``).

A file comes from somebody else. It is read strictly: what no contribution holds is refused, and said in a sentence.
"""

import json
import re
from collections.abc import Collection, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any, Final

from isitok.base.alike import as_seen
from isitok.base.disk import trouble_of
from isitok.base.jobs import READ, ask
from isitok.base.trouble import Trouble, Troubled, trouble
from isitok.game.results.contribution import HALVES, LEAST_PASSED_ON, VOICE, Cell, Contribution, Sides, cell_of_answer
from isitok.game.results.result_parts import ALL_TOPICS, COURSES, ORDERS, TOPICS, YEARS, VoteKind
from isitok.game.results.terms import Term, term_named
from isitok.store.clock import local_time
from isitok.store.strict import Pairs, plain_json

FORMAT: Final = "isitok-contribution"
SCHEMA: Final = 1
"""The version of this format. A newer one is refused, so it changes only if an older game couldn't read it."""

SUMS: Final = ".isitok-sums.json"
"""How the name of a file ends that was saved for a school."""

LONGEST_NAME: Final = 120
_SCHOOL: Final = "school"
_LARGEST_FILE: Final = 1_000_000  # bytes: what has as many is none; three terms with every topic and answer have 20,000
_MOST_TERMS: Final = 12
_MOST_VOTES: Final = 1_000_000  # on either side of a sum: of all lessons of a term
_MOST_PEOPLE: Final = 50_000  # who answer a question, each once: the largest colleges have some 30,000
_FIRST_YEAR: Final = 2020  # there was no #isitok? before
_YEARS_AHEAD: Final = 1  # a term may begin while its year does; a clock may be wrong, but not by more
_NUMBER: Final = re.compile(r"[0-9a-f]{32}")
_VERSION: Final = re.compile(r"[0-9A-Za-z.+-]{1,40}")
_ID: Final = re.compile(r"[a-z][a-z0-9-]{0,59}")  # of a question or an answer
_VOTES: Final = frozenset({VoteKind.HARM.value, VoteKind.FINE.value})

_DAMAGED: Final = trouble("this isn’t a file of sums from #isitok?, or it is damaged")
NEWER: Final = trouble("a newer version of #isitok? wrote it: this one has to be updated first")
_TOO_LARGE: Final = trouble("it is too large to be a contribution")
_FEW: Final = trouble("it holds a number of fewer than ten people, and no contribution does")
_FOR_A_SCHOOL: Final = trouble("it was made for a school, not for a council")
_FOR_A_COUNCIL: Final = trouble(
    "it is a contribution for a council: save one with “Save for colleagues”, or isitok report --save"
)
_HALF: Final = trouble("it says what was said before lessons, or after them, without the other")


def contribution_text(contribution: Contribution) -> str:
    """The text of a contribution's file."""
    told: dict[str, object] = {
        "format": FORMAT,
        "schema": SCHEMA,
        "version": contribution.version,
        "number": contribution.number,
    }
    if contribution.for_school:
        told["for"] = _SCHOOL
    if contribution.school:
        told["school"] = contribution.school
    told["terms"] = {str(term): _term_told(contribution, term) for term in contribution.terms}
    return json.dumps(told, indent=1, ensure_ascii=False) + "\n"


def read_contribution(path: Path, *, for_school: bool = False, seconds: float = READ) -> Contribution:
    """Read a contribution, or the sums that were saved for a school. Raises Troubled with why it can't be one.

    ``seconds``: how long its folder may take to answer. The cause is an OSError where the file can't be read.
    """
    try:
        held = ask(path.parent, partial(_bytes, path), seconds)
    except OSError as error:
        raise Troubled(trouble_of(error)) from error
    if len(held) == _LARGEST_FILE:
        raise Troubled(_TOO_LARGE)
    try:
        found = contribution_in(held.decode("utf-8-sig"), for_school=for_school)
    except UnicodeDecodeError as error:
        raise Troubled(_DAMAGED) from error
    for term in found.terms:
        if not _FIRST_YEAR <= term.year <= local_time().tm_year + _YEARS_AHEAD:
            raise Troubled(trouble("it is of {term}: a clock is wrong, there or here", term=str(term)))
    return found


def contribution_in(text: str, *, for_school: bool = False) -> Contribution:
    """The contribution in this text. Raises Troubled with why there is none."""
    try:
        held = plain_json(text, _once)
    except (ValueError, RecursionError) as error:
        raise Troubled(_DAMAGED) from error
    if not isinstance(held, dict) or held.get("format") != FORMAT:
        raise Troubled(_DAMAGED)
    schema = held.get("schema")
    if type(schema) is not int or schema < 1:
        raise Troubled(_DAMAGED)
    if schema > SCHEMA:
        raise Troubled(NEWER)
    known = {"format", "schema", "version", "number", "for", "school", "terms"}
    _only(held, known, needed=("version", "number", "terms"))
    saved_for_school = "for" in held and bool(_word(held["for"], {_SCHOOL}))
    if saved_for_school is not for_school:
        raise Troubled(_FOR_A_COUNCIL if for_school else _FOR_A_SCHOOL)
    terms = _mapping(held["terms"])
    if len(terms) > _MOST_TERMS:
        raise Troubled(_TOO_LARGE)
    named = {_term(name): told for name, told in terms.items()}
    if len(named) != len(terms):
        raise Troubled(_DAMAGED)
    sums = [each for term, told in named.items() for each in _sums(term, told, for_school=for_school)]
    if len(dict(sums)) != len(sums):
        raise Troubled(trouble("it holds the same sum twice"))
    return Contribution(
        number=_text(held["number"], _NUMBER),
        school=school_name(held["school"]) if "school" in held else "",
        version=_text(held["version"], _VERSION),
        sums=tuple(sorted(sums)),
        terms=tuple(sorted(named)),
        for_school=for_school,
    )


def school_name(typed: object) -> str:
    """The name of a school as it is kept: one line of letters that can be seen. Raises Troubled."""
    name = " ".join(typed.split()) if isinstance(typed, str) else ""
    if not name or len(name) > LONGEST_NAME or not name.isprintable():
        raise Troubled(trouble("the school’s name isn’t one line, or too long (at most: {n})", n=LONGEST_NAME))
    if not any(sign.isalnum() for sign in as_seen(name)):
        raise Troubled(trouble("the school’s name has no letter in it that can be seen"))
    return name


def _bytes(path: Path) -> bytes:
    """Raises OSError. Of a pipe, too: it is waited for as a share is that takes its time."""
    with path.open("rb") as file:
        return file.read(_LARGEST_FILE)


def _term_told(contribution: Contribution, term: Term) -> dict[str, object]:
    sums = [(cell, sides) for cell, sides in contribution.sums if cell.term == term]
    votes: list[object] = []
    halves: list[object] = []
    years: list[object] = []
    voice: dict[str, dict[str, int]] = {}
    for cell, sides in sums:
        two = {"agreed": sides.agreed, "differed": sides.differed}
        if cell.kind == VOICE:
            question, answer = cell.answer
            voice.setdefault(question, {})[answer] = sides.agreed
        elif cell.kind in HALVES:
            ages = {"ages": cell.subject} if cell.subject else {}
            order = {"order": cell.order, "classes": sides.classes} if cell.order else {}
            halves.append({"half": cell.kind, **ages, **order, **two})
        elif cell.year:
            years.append({"year": cell.year, "kind": cell.kind, **two})
        else:
            votes.append({"kind": cell.kind, "topic": cell.subject, **two})
    told: dict[str, object] = {"votes": votes, "before_and_after": halves}
    return {**told, **({"years": years} if years else {}), **({"voice": voice} if voice else {})}


def _sums(term: Term, told: object, *, for_school: bool) -> Iterator[tuple[Cell, Sides]]:
    """``for_school``: also by year, and the halves of a comparison by order."""
    held = _mapping(told)
    by_year = {"years"} if for_school else set()
    _only(held, {"votes", "before_and_after", "voice", *by_year}, needed=("votes", "before_and_after"))
    for each in _list(held["votes"]):
        _only(each, {"kind", "topic", "agreed", "differed"}, needed=("kind", "topic", "agreed", "differed"))
        yield Cell(term, _word(each["kind"], _VOTES), _word(each["topic"], TOPICS)), _sides(each)
    halves: list[tuple[str, str]] = []
    by_order = {"order", "classes"} if for_school else set()
    for each in _list(held["before_and_after"]):
        _only(each, {"half", "ages", "agreed", "differed", *by_order}, needed=("half", "agreed", "differed"))
        half = _word(each["half"], HALVES)
        ages = _word(each["ages"], COURSES) if "ages" in each else ""
        order = _word(each["order"], ORDERS) if "order" in each else ""
        halves += [(half, order)] if not ages else []
        yield Cell(term, half, ages, order), _sides(each)._replace(classes=_number(each.get("classes", 0), _MOST_VOTES))
    if any((other, order) not in halves for _, order in halves for other in HALVES):
        raise Troubled(_HALF)
    for each in _list(held.get("years", [])):
        _only(each, {"year", "kind", "agreed", "differed"}, needed=("year", "kind", "agreed", "differed"))
        cell = Cell(term, _word(each["kind"], _VOTES), ALL_TOPICS, year=_word(each["year"], YEARS))
        yield cell, _sides(each)
    for question, answers in _mapping(held.get("voice", {})).items():
        told = {_text(answer, _ID): _people(each, _MOST_PEOPLE) for answer, each in _mapping(answers).items()}
        if told:
            _people(sum(told.values()), _MOST_PEOPLE)
        yield from ((cell_of_answer(term, _text(question, _ID), answer), Sides(n)) for answer, n in told.items())


def _sides(held: Mapping[str, Any]) -> Sides:
    return Sides(_people(held["agreed"], _MOST_VOTES), _people(held["differed"], _MOST_VOTES))


def _people(number: object, most: int) -> int:
    found = _number(number, most)
    if found < LEAST_PASSED_ON:
        raise Troubled(_FEW)
    return found


def _number(number: object, most: int) -> int:
    if type(number) is not int or number < 0:
        told = json.dumps(number)[:20]
        raise Troubled(trouble("it holds “{what}” where a number of people belongs", what=told))
    if number > most:
        raise Troubled(trouble("no school has said as much as it holds in one place (at most: {n})", n=f"{most:,}"))
    return number


def _once(pairs: Pairs) -> dict[str, Any]:
    """An object, in which each key stands once: whoever looks a file through may see one value, and another counts."""
    held: dict[str, Any] = {}
    for name, value in pairs:
        if name in held:
            raise Troubled(trouble("“{name}” appears twice in one place of it", name=name[:60]))
        held[name] = value
    return held


def _only(held: object, known: Collection[str], *, needed: Collection[str]) -> None:
    for name in _mapping(held):
        if name not in known:
            raise Troubled(_unknown(name))
    if not set(needed) <= set(_mapping(held)):
        raise Troubled(_DAMAGED)


def _mapping(held: object) -> Mapping[str, Any]:
    if not isinstance(held, dict):
        raise Troubled(_DAMAGED)
    return held


def _list(held: object) -> list[Any]:
    if not isinstance(held, list):
        raise Troubled(_DAMAGED)
    return held


def _term(name: str) -> Term:
    term = term_named(name)
    if term is None:
        raise Troubled(_DAMAGED)
    return term


def _text(held: object, pattern: re.Pattern[str]) -> str:
    if not isinstance(held, str) or not pattern.fullmatch(held):
        raise Troubled(_DAMAGED)
    return held


def _word(held: object, known: Collection[str]) -> str:
    if not isinstance(held, str):
        raise Troubled(_DAMAGED)
    if held not in known:
        raise Troubled(_unknown(held))
    return held


def _unknown(name: str) -> Trouble:
    return trouble(
        "it holds something that this version of #isitok? doesn’t know, “{name}”: perhaps a newer one wrote it",
        name=name[:60],
    )

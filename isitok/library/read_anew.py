"""Reads and checks packs. What a game needs of them is text in a cache then."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from pathlib import Path

from isitok.base.disk import absolute, unreadable
from isitok.base.value import Value, replace
from isitok.format.card import Card, Pack
from isitok.format.codec import decode, text_of
from isitok.format.course import Course
from isitok.format.known import Known
from isitok.format.problem import Problem
from isitok.format.story import Scenario
from isitok.format.week import Week
from isitok.library.cache import COURSES, GAME_DATA, KNOWN, LEFT_OUT, PROBLEMS, WEEKS, Cache, cache_of, texts_of
from isitok.library.card_json import pack_to_data, packs_from_data
from isitok.library.checking import Sources, check_folders, with_the_games_words
from isitok.library.course_checks import check_course, clash_of
from isitok.library.courses import read_course
from isitok.library.folders import courses_in, is_bundled_root, misplaced_in, packs_in, unread
from isitok.library.kept_values import courses_in as courses_in_text
from isitok.library.kept_values import courses_text, problems_text, weeks_text
from isitok.library.kept_values import weeks_in as weeks_in_text
from isitok.library.roots import bundled_root
from isitok.library.signed import with_copies
from isitok.rules.words import Words


class Courses(Value):
    """The courses in some folders, and the problems of those that are left out."""

    all: tuple[Course, ...]
    left_out: tuple[Problem, ...]


def read_and_check(roots: Sequence[Path], key: str, game: Cache | None = None) -> Cache:
    """The packs in these folders, read and checked; after the ``game``'s own, which are read already, if it is given.

    Raises ``Damaged`` if a text of the game's own isn't what was written.
    """
    first_root = None if game else next((root for root in roots if is_bundled_root(root)), None)
    # Only content that came with the game counts as its own, not any folder with people and facts in it.
    folders = [
        replace(pack, bundled_root=None) if pack.bundled_root != first_root else pack
        for root in roots
        for pack in packs_in(root)
    ]
    problems: dict[str, tuple[Problem, ...]] = {}
    texts: dict[str, str] = {}
    packs_before = packs_from_data(game.header["packs"]) if game else ()
    marks = marks_of(packs_before, weeks_of(game)) if game else frozenset()
    sources = sources_of(known_of(game)) if game else Sources()
    checked = check_folders(folders, sources, earlier=packs_in(bundled_root()) if game else ())
    read = sources.of(first_root)
    if game:
        known = read.rest
    else:
        known = read.known or read.rest
        texts = texts_of(known)
        problems[GAME_DATA] = tuple(problem for read in sources.read.values() for problem in read.problems)
    packs: list[Pack] = []
    stories: dict[str, Scenario] = {}
    weeks: list[Week] = []
    left_out = [problem for root in roots for problem in (*unread(root), *misplaced_in(root))]
    for pack in checked:
        problems[pack.pack.id] = (*problems.get(pack.pack.id, ()), *pack.problems)
        if pack.is_left_out:
            left_out += pack.problems
        elif all(pack.pack.id != other.id for other in (*packs_before, *packs)):
            own_cards, own_weeks = with_copies(pack.pack.cards, marks), with_copies(pack.pack.weeks, marks)
            packs.append(replace(pack.pack, cards=own_cards, weeks=own_weeks))
            stories.update({one.scenario.id: one.scenario for one in pack.playable})
            weeks += with_copies(pack.playable_weeks, marks)
            if not game and pack.pack.bundled:
                marks |= marks_of([pack.pack], pack.playable_weeks)
    texts.update({id_: text_of(story) for id_, story in stories.items()})

    def twin_of(id_: str) -> str:
        if id_ in stories:
            return stories[id_].twin_id
        if game and id_ in game:
            return decode(Scenario, json.loads(game.text(id_))).twin_id
        return ""

    cards = {card.id: card for pack in (*packs_before, *packs) for card in pack.cards}
    taken = [course.id for course in courses_of(game)] if game else []
    courses = read_courses(roots, known, cards, twin_of, read.words, taken, first_root)
    left_out += courses.left_out
    if left_out:
        problems[LEFT_OUT] = tuple(left_out)
    texts[WEEKS] = weeks_text(weeks)
    texts[COURSES], texts[PROBLEMS] = courses_text(courses.all), problems_text(problems)
    header = {
        "key": key,
        "roots": [absolute(root) for root in (*([bundled_root()] if game else []), *roots)],
        "packs": [pack_to_data(pack) for pack in packs],
        "problem_count": {id_: len(found) for id_, found in problems.items() if found},
        "unread": [(str(root), reason) for root in roots if (reason := unreadable(root))],
    }
    return cache_of(header, texts)


def marks_of(packs: Iterable[Pack], weeks: Iterable[Week]) -> frozenset[str]:
    """The marks of the game's own stories and weeks: a copy of one needs nobody else who reads it."""
    cards = (card.mark for pack in packs for card in pack.cards if not card.own)
    return frozenset((*cards, *(week.mark for week in weeks if not week.own)))


def weeks_of(packs: Cache) -> tuple[Week, ...]:
    """The weeks that were read with these packs. Raises ``Damaged``."""
    return weeks_in_text(packs.text(WEEKS)) if WEEKS in packs else ()


def sources_of(known: Known) -> Sources:
    """What own packs are checked with, where the game's own data has been read before."""
    return Sources({bundled_root(): with_the_games_words(known)})


def known_of(game: Cache) -> Known:
    """People, facts, help and law. Raises ``Damaged``."""
    return decode(Known, json.loads(game.text(KNOWN)))


def courses_of(packs: Cache) -> tuple[Course, ...]:
    """The courses that were read with these packs. Raises ``Damaged``."""
    return courses_in_text(packs.text(COURSES)) if COURSES in packs else ()


def read_courses(
    roots: Sequence[Path],
    known: Known,
    cards: Mapping[str, Card],
    twin_of: Callable[[str], str],
    words: Words | None,
    taken: Collection[str] = (),
    first_root: Path | None = None,
) -> Courses:
    """The courses in these folders, but for those whose ids are ``taken``; ``first_root``: where the game's own are."""
    courses: list[Course] = []
    left_out: list[Problem] = []
    for root in roots:
        for folder in courses_in(root):
            course = check_course(read_course(folder, known, bundled=root == first_root), known, cards, twin_of, words)
            clash = list(clash_of(folder, [*taken, *(one.id for one in courses)]))
            left_out += clash or course.problems
            courses += [course.course] if course.course and not clash else []
    return Courses(tuple(courses), tuple(left_out))


def read_weeks(roots: Sequence[Path], known: Known, marks: frozenset[str] = frozenset()) -> tuple[Week, ...]:
    """The weeks in these folders that can be played, as they are now. None of them counts as the game's own."""
    folders = [replace(pack, bundled_root=None) for root in roots for pack in packs_in(root)]
    only = [replace(folder, scenarios=()) for folder in folders if folder.weeks]
    found = (week for pack in check_folders(only, sources_of(known)) for week in pack.playable_weeks)
    return with_copies(found, marks)

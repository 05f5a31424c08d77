"""Reads and checks packs. What a game needs of them is text in a cache then."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from isitok.disk import unreadable
from isitok.packs.check.checking import Sources, check_folders
from isitok.packs.check.course_checks import check_course, clash_of
from isitok.packs.library.cache import COURSES, KNOWN, LEFT_OUT, OWN, PROBLEMS, Cache, cache_of, texts_of
from isitok.packs.library.cards import pack_to_data, packs_from_data
from isitok.packs.library.codec import decode, text_of
from isitok.packs.library.courses import read_course
from isitok.packs.library.folders import courses_in, is_bundled_root, packs_in, strays_in, unread
from isitok.packs.library.roots import bundled_root
from isitok.packs.model.course import Course
from isitok.packs.model.known import Known
from isitok.packs.model.problem import Problem
from isitok.packs.model.scenario import Scenario


def read_and_check(roots: Sequence[Path], key: str, game: Cache | None = None) -> Cache:
    """The packs in these folders, read and checked, after the ``game``'s own if they have been already.

    Raises ``Damaged`` if a text of the game's own isn't what was written.
    """
    sources = Sources()
    first_root = None if game else next((root for root in roots if is_bundled_root(root)), None)
    # Only content that came with the game counts as its own, not any folder with people and facts in it.
    folders = (
        replace(pack, bundled_root=None) if pack.bundled_root != first_root else pack
        for root in roots
        for pack in packs_in(root)
    )
    checked = check_folders(folders, sources, earlier=packs_in(bundled_root()) if game else ())
    by_pack: Any = Mapping[str, tuple[Problem, ...]]
    problems: dict[str, tuple[Problem, ...]] = {}
    if game:
        texts = game.texts()
        packs = list(game.header["packs"])
        unread_roots = list(game.header["unread"])
        problems.update(decode(by_pack, json.loads(texts[PROBLEMS])))
    else:
        known = sources.of(first_root)
        texts, packs, unread_roots = texts_of(known.known or known.rest), [], []
        problems[OWN] = tuple(problem for read in sources.read.values() for problem in read.problems)
    ids = {pack["id"] for pack in packs}
    for pack in checked:
        problems[pack.pack.id] = (*problems.get(pack.pack.id, ()), *pack.problems)
    unread_roots += [(str(root), reason) for root in roots if (reason := unreadable(root))]
    left_out = [problem for root in roots for problem in (*unread(root), *strays_in(root))]
    for pack in checked:
        if pack.pack.id not in ids and not pack.is_left_out:
            packs.append(pack_to_data(pack.pack))
            texts.update({one.scenario.id: text_of(Scenario, one.scenario) for one in pack.playable})
        elif pack.is_left_out:
            left_out += pack.problems
        ids.add(pack.pack.id)
    left_out += _add_courses(texts, packs, roots, first_root, sources)
    if left_out:
        problems[LEFT_OUT] = (*problems.get(LEFT_OUT, ()), *left_out)
    texts[PROBLEMS] = text_of(by_pack, problems)
    counts = {id_: len(found) for id_, found in problems.items() if found}
    return cache_of({"key": key, "packs": packs, "problem_count": counts, "unread": unread_roots}, texts)


def _add_courses(
    texts: dict[str, str],
    packs: Sequence[Any],
    roots: Sequence[Path],
    first_root: Path | None,
    sources: Sources,
) -> list[Problem]:
    """Add the courses in these folders to those of the ``texts``. Returns the problems of courses that are left out."""

    def twin_of(id_: str) -> str:
        found = decode(Scenario, json.loads(texts[id_])) if id_ in texts else None
        return found.twin_id if found else ""

    all_courses: Any = tuple[Course, ...]
    cards = {card.id: card for pack in packs_from_data(packs) for card in pack.cards}
    known = decode(Known, json.loads(texts[KNOWN]))
    courses: list[Course] = list(decode(all_courses, json.loads(texts[COURSES]))) if COURSES in texts else []
    left_out: list[Problem] = []
    for root in roots:
        for folder in courses_in(root):
            course = check_course(
                read_course(folder, known, bundled=root == first_root),
                known,
                cards,
                twin_of,
                sources.of(first_root).words,
            )
            clash = list(clash_of(folder, [one.id for one in courses]))
            left_out += clash or course.problems
            courses += [course.course] if course.course and not clash else []
    texts[COURSES] = text_of(all_courses, tuple(courses))
    return left_out

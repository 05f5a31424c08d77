"""Whether a plan's minutes add up, and each thing in it has its place among the steps of the lesson (F8)."""

from collections.abc import Collection, Iterator, Mapping

from isitok.format.lesson import LessonPlan
from isitok.format.lesson_times import AFTER, BEFORE, CLOSE, FIRST, LAST, SHORT, SPARE, WEEK, work
from isitok.format.problem import Places, Problem
from isitok.format.wanted_parts import wanted_by


def check_times(plan: LessonPlan, places: Places) -> Iterator[Problem]:
    """Check 'times' and 'times_20', where they are there, and which story a short lesson has."""
    stories = len(plan.cards)
    if plan.times:
        yield from _sum("times", plan.times, "minutes", plan.minutes, places)
        yield from _parts("times", plan.times, wanted_by(plan, stories), places)
    if plan.times_20:
        in_20 = wanted_by(plan, min(1, stories))
        usual = {part: field for part, field in in_20.items() if part not in (BEFORE, AFTER)}
        worked = {work(number) for number in range(len(plan.work))}
        needed = {part: field for part, field in usual.items() if part not in worked}
        yield from _sum("times_20", plan.times_20, "a lesson in 20 minutes", SHORT, places)
        yield from _parts("times_20", plan.times_20, needed, places, also=worked)
    for key, there in (("times_20", bool(plan.times_20)), ("short_card", bool(plan.short_card))):
        if there and not plan.short:
            message = f"'{key}' is for a lesson that can be short, and this one can't"
            yield Problem(places.at(key), "not-short", message, f"write 'short: yes', or take '{key}' out")
    if plan.short_card and plan.short_card not in plan.cards:
        message = f"'{plan.short_card}' isn't one of this lesson's 'cards'"
        yield Problem(places.at("short_card"), "short-card", message, "name one of 'cards', or take it out")


def _sum(key: str, times: Mapping[str, int], of: str, wanted: int, places: Places) -> Iterator[Problem]:
    found = sum(times.values())
    if found != wanted:
        told = f"'{of}' says {wanted}" if of == "minutes" else f"{of} has {wanted}"
        yield Problem(places.at(key), "times-sum", f"'{key}' makes {found} minutes, and {told}", "let them add up")


def _parts(
    key: str,
    times: Mapping[str, int],
    needed: Mapping[str, str],
    places: Places,
    also: Collection[str] = (),
) -> Iterator[Problem]:
    """What has no place, and what has a place and isn't there; and whether the end comes last."""
    place = places.at(key)
    for part, field in {**needed, CLOSE: ""}.items():
        if part not in times:
            told = f", and there is {_a(field)}" if field else ": every lesson has it"
            yield Problem(place, "times-missing", f"'{key}' has no '{part}'{told}", f"write '{part}' and its minutes")
    for part in times:
        has_field = part in (FIRST, BEFORE, WEEK, AFTER, LAST) or part.startswith(("story-", "work-"))
        if has_field and part not in needed and part not in also:
            message = f"'{key}' has '{part}', and nothing in this plan is for it"
            yield Problem(places.at(key, part), "times-unknown", message, "take it out, or write what it is for")
    behind = [*times][[*times].index(CLOSE) + 1 :] if CLOSE in times else []
    if any(part != SPARE for part in behind):
        message = f"'{key}' has '{behind[0]}' behind 'close'"
        yield Problem(place, "times-order", message, "'close' comes last, and behind it only 'spare'")


def _a(field: str) -> str:
    return {"cards": "a story for it in 'cards'", "endpoint": "an 'endpoint'"}.get(field, f"a '{field}'")

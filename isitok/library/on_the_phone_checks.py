"""What bundled stories for young people have so that they play on the phone, each as a problem (**B** of F2 and F3)."""

import re
from collections.abc import Iterable, Iterator

from isitok.format.act import FAIR_WORDS, WHY_WORDS
from isitok.format.blocks import Bubble, Photo
from isitok.format.problem import Path, Problem, Severity
from isitok.format.reading import BUNDLED_NEEDS
from isitok.format.story import Scenario
from isitok.library.roots import parts_drawn
from isitok.rules.subject import Subject


def check_on_the_phone(subject: Subject) -> Iterator[Problem]:
    """What it lacks."""
    if not subject.bundled or subject.scenario.for_staff:
        return
    if not subject.scenario.hook:
        hint = "add 'hook: …', 2–12 words that stand under the title: Jaz got one answer wrong on TV."
        yield _needs(subject, ("story",), "'hook' is missing", hint)
    yield from _options(subject)
    yield from _whys(subject)
    yield from _undrawn(subject)


def _needs(subject: Subject, path: Path, message: str, hint: str) -> Problem:
    return Problem(subject.at(*path), BUNDLED_NEEDS, f"{message}: bundled packs have it", hint, Severity.WARNING)


def _options(subject: Subject) -> Iterator[Problem]:
    respond = subject.scenario.respond
    for number, option in enumerate(respond.options if respond else ()):
        if not (option.say or option.begins_drawn):
            message = f"option {number + 1} has no 'say', and nothing that is drawn comes first in 'then'"
            hint = "add 'say' with the words that are written, or begin 'then' with a message, a photo or a 'panel'"
            yield _needs(subject, ("respond", "options", number), message, hint)


def _whys(subject: Subject) -> Iterator[Problem]:
    for number, act in enumerate(subject.scenario.acts):
        count = act.most_why
        if count > WHY_WORDS:
            message = f"'why' and the longest 'if_chosen' have {count} words; {WHY_WORDS} at most together"
            hint = "say either shorter: what it means for a person comes first"
            yield Problem(subject.at("acts", number, "why"), "too-long", message, hint, Severity.WARNING)
        if act.fair_why > FAIR_WORDS:
            message = f"'why' and what is also fair have {act.fair_why} words; {FAIR_WORDS} at most together"
            hint = "say either shorter: who chose the other verdict reads both"
            yield Problem(subject.at("acts", number, "also_fair"), "too-long", message, hint, Severity.WARNING)


def _undrawn(subject: Subject) -> Iterator[Problem]:
    for detail in undrawn_clues(subject.scenario):
        message = f"'{detail}' has a clue, and isn't drawn"
        hint = "choose a scene that has it, in words that name the part there, or move the clue to what is drawn"
        yield Problem(subject.at("phone"), "not-drawn", message, hint, Severity.WARNING)


def undrawn_lines(subjects: Iterable[Subject]) -> Iterator[str]:
    """In which stories there is such a clue, for ``isitok check --coverage``."""
    found = [one.scenario.id for one in subjects if any(undrawn_clues(one.scenario))]
    yield f"  clues that aren't drawn, in: {', '.join(found) or 'no story'}"


def undrawn_clues(scenario: Scenario) -> Iterator[str]:
    """The details of photos that give something away and are no part of their scene's drawing."""
    for block in scenario.phone.blocks if scenario.phone else ():
        photo = block.photo if isinstance(block, Bubble) else block
        if not isinstance(photo, Photo):
            continue
        parts = parts_drawn(photo.scene)
        for detail in photo.details:
            said = set(re.findall(r"[a-z]+", detail.detail.lower()))
            if detail.clue and not any(set(part.split("-")) <= said for part in parts):
                yield detail.detail

"""How the scenarios of one pack must fit together: titles, order, twins."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from isitok.base.spelling import did_you_mean
from isitok.format.hints import choice_of
from isitok.format.problem import Problem, Severity
from isitok.format.story import ROUND_KEYS, Scenario
from isitok.format.vocabulary import Band, Level
from isitok.format.yaml.english import ENGLISH
from isitok.library.read_pack import ReadPack, ReadScenario
from isitok.library.scenario_checks import STAFF_ALONE
from isitok.rules.subject import Subject

_KEEP_ONE: Final = "it looks like a copy, as OneDrive and others make one: keep the right one, and delete the other"


def check_pack_structure(pack: ReadPack, scenarios: Sequence[ReadScenario], stems: Sequence[str]) -> Iterator[Problem]:
    """Problems by file. ``stems`` are all scenario files, including those that could not be read."""
    subjects = {read.stem: read.subject for read in scenarios if read.subject}
    yield from _titles(subjects)
    yield from _hooks(subjects)
    for stem, subject in subjects.items():
        if subject.scenario.twin:
            yield from _twin(stem, subject, subjects, stems)
    for number, stem in enumerate(pack.pack.order):
        if stem not in stems:
            message = f"'order' names '{stem}', and there is no such scenario"
            hint = f"take it out, or write what its file is called now; {did_you_mean(stem, stems)}{choice_of(stems)}"
            # Renaming or deleting a file in one's own pack is no mistake: the others are still in order.
            severity = Severity.ERROR if pack.pack.bundled else Severity.WARNING
            yield Problem(pack.places.at("order", number), "unknown-stem", message, hint, severity)
        elif stem in pack.pack.order[:number]:
            place = pack.places.at("order", number)
            yield Problem(place, "repeated-stem", f"'order' names '{stem}' twice", "keep one of the two")
    if pack.pack.small_group:
        yield from _too_sensitive(subjects.values())
    who = "Staff" if pack.pack.for_staff else "Pupils"
    for number, objective in enumerate(pack.pack.objectives if pack.pack.language in ENGLISH else ()):
        if not objective.startswith(f"{who} can "):
            hint = "write what pupils can do afterwards: 'Pupils can ask before they share a picture of someone.'"
            if pack.pack.for_staff:
                hint = "write what staff can do afterwards: 'Staff can say what they will pass on, and to whom.'"
            place = pack.places.at("objectives", number)
            yield Problem(place, "objective", f"an objective begins with '{who} can …'", hint)
    yield from _for_whom(pack, list(subjects.values()))


def _for_whom(pack: ReadPack, subjects: Sequence[Subject]) -> Iterator[Problem]:
    """A pack is for young people or for staff, never for both."""
    if Band.ADULTS in pack.pack.ages and not pack.pack.for_staff:
        yield Problem(pack.places.at("ages"), "for-staff", *STAFF_ALONE)
        return
    staffs = [subject for subject in subjects if Band.ADULTS in subject.scenario.ages]
    others = [subject for subject in subjects if Band.ADULTS not in subject.scenario.ages]
    wrong = others if pack.pack.for_staff else staffs
    for subject in wrong if others or pack.pack.ages else ():
        message = f"this is for {'staff' if subject.scenario.for_staff else 'young people'}, and its pack isn't"
        hint = "move it into a pack of its own: a pack is for young people or for staff, never for both"
        yield Problem(subject.at("ages"), "for-staff", message, hint)


def _too_sensitive(subjects: Iterable[Subject]) -> Iterator[Problem]:
    for subject in subjects:
        if subject.scenario.level is Level.THREE:
            message = "this is level 3, and its pack is for small groups, which an older pupil leads"
            hint = "move the file to another pack; or take 'small_group: yes' out of pack.yaml"
            yield Problem(subject.at("level"), "small-group", message, hint)


def _titles(subjects: Mapping[str, Subject]) -> Iterator[Problem]:
    first: dict[str, Subject] = {}
    for subject in subjects.values():
        title = " ".join(subject.scenario.title.lower().split())
        if title in first:
            other = first[title].at("title")
            message = f"'{subject.scenario.title}' is the title of another scenario too: {other}"
            is_a_copy = subject.scenario.story == first[title].scenario.story
            hint = _KEEP_ONE if is_a_copy else "give one of them another title"
            yield Problem(subject.at("title"), "same-title", message, hint)
        else:
            first[title] = subject


def _hooks(subjects: Mapping[str, Subject]) -> Iterator[Problem]:
    first: dict[str, Subject] = {}
    for subject in subjects.values():
        hook = " ".join(subject.scenario.hook.lower().split())
        if not hook or (hook in first and subject.scenario.story == first[hook].scenario.story):
            continue  # none, or that of a copy, which is still to be rewritten
        if hook in first:
            message = f"'{subject.scenario.hook}' is the hook of another scenario too: {first[hook].at('hook')}"
            yield Problem(subject.at("hook"), "same-hook", message, "say what is special here", Severity.WARNING)
        else:
            first[hook] = subject


def _twin(stem: str, subject: Subject, subjects: Mapping[str, Subject], stems: Sequence[str]) -> Iterator[Problem]:
    scenario = subject.scenario

    def problem(code: str, message: str, hint: str) -> Problem:
        return Problem(subject.at("twin"), code, message, hint)

    if scenario.twin not in stems:
        message = f"the twin '{scenario.twin}' is not in this pack"
        others = [each for each in stems if each != stem]
        hint = did_you_mean(scenario.twin, others) + choice_of(others)
        alone = "write its twin into this pack as well, or delete 'set' and 'twin'"
        yield problem("unknown-stem", message, hint if others else alone)
        return
    if scenario.twin == stem:
        yield problem("twin", "a scenario can't be its own twin", "name the scenario of the other set")
        return
    other = subjects.get(scenario.twin)
    if not other:
        return  # that file has problems of its own
    if other.scenario.twin != stem:
        hint = f"write 'twin: {stem}' there, or name another twin here"
        yield problem("twin", f"the twin '{scenario.twin}' doesn't name this scenario", hint)
    for what, mine, theirs in _must_match(scenario, other.scenario):
        if mine != theirs:
            message = f"the twins differ in {what}: {_words(mine)} here, {_words(theirs)} in '{scenario.twin}'"
            yield problem("twin", message, "make them alike: before and after must be as hard as each other")
    if scenario.set and scenario.set is other.scenario.set:
        yield Problem(
            subject.at("set"), "twin", f"both twins are in set {scenario.set}", "write 'set: b' in one of them"
        )


def _must_match(one: Scenario, two: Scenario) -> Iterator[tuple[str, object, object]]:
    yield "topic", one.topic, two.topic
    yield "level", one.level, two.level
    yield "ages", sorted(one.ages), sorted(two.ages)
    yield "verdicts", [act.verdict for act in one.acts], [act.verdict for act in two.acts]
    yield "rounds", _rounds(one), _rounds(two)


def _rounds(scenario: Scenario) -> list[str]:
    """The keys of a story's rounds. *Spot* has none: it comes of what is on the phone, which twins needn't share."""
    return [key for key in ROUND_KEYS.values() if getattr(scenario, key)]


def _words(value: object) -> str:
    return (", ".join(str(one) for one in value) or "none") if isinstance(value, list) else str(value or "none")

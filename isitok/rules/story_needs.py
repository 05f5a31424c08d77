"""What a story lacks of what some words in it need: in words, and as the lines to write."""

from collections.abc import Callable, Mapping
from typing import Final

from isitok.format.help import ON_THE_SCREEN
from isitok.format.problem import Path, Problem, Severity
from isitok.format.story import Scenario
from isitok.format.vocabulary import Nation, Rating, Reach, Verdict, Way
from isitok.format.word_list import DONE_TO_THEM, GOOD, HARMFUL, Needs
from isitok.rules import level_too_low
from isitok.rules.person_words import is_only_pressed
from isitok.rules.subject import Subject

_LEVEL_3: Final = "'level: 3'"
_ADULT_LED: Final = "'adult_led: yes'"
_KINDS: Final = (("person", "trusted-adult"), ("service", "childline"))
_MOST_HELP: Final = 6


def missing(needs: Needs, subject: Subject) -> dict[str, str]:
    """What is missing, each with the line to write. For staff, level, ages, help and who leads never are."""
    lacks: dict[str, str] = {}
    if not subject.scenario.for_staff:
        lacks.update(_of_young_people(needs, subject))
    acts = subject.scenario.acts
    if needs.an_act and acts and not any(act.verdict is Verdict.NOT_OK for act in acts):
        lacks["an act that isn't OK"] = "an act with 'verdict: not-ok'"
    if needs.fact and not covered_nations(subject).issuperset(subject.scenario.nations):
        lacks["a fact about the law that covers all its nations"] = "'facts:' with a law fact of each nation"
    return lacks


def _of_young_people(needs: Needs, subject: Subject) -> dict[str, str]:
    scenario, lacks = subject.scenario, {}
    if needs.ages and not set(scenario.ages) <= set(needs.ages):
        fits = [band for band in scenario.ages if band in needs.ages]
        lacks[f"ages from {needs.ages[0].partition('-')[0]} up"] = f"'ages: {(fits or needs.ages)[0]}'"
    if scenario.level < needs.level:
        lacks[f"level {needs.level}"] = f"'level: {needs.level}'"
    if needs.help and (scenario.help or scenario.level < 2):  # otherwise the level itself asks for help
        lacks.update(_help(needs, subject))
    if needs.adult_led and not scenario.adult_led:
        lacks["an adult who leads it"] = _ADULT_LED
    return lacks


def _help(needs: Needs, subject: Subject) -> dict[str, str]:
    named = subject.scenario.help
    routes = [subject.known.help.routes[id_] for id_ in named if id_ in subject.known.help.routes]
    kinds = {route.kind for route in routes if route.audience == "all" and route.id != "friend"}
    lacks = set(needs.help) - kinds
    if not lacks or (needs.any_help and (kinds.intersection(needs.help) or "emergency" in kinds)):
        return {}
    add = [example for kind, example in _KINDS if kind in lacks]
    line = ", ".join([*named[: _MOST_HELP - len(add)], *add])
    joined = " or " if needs.any_help else " and "
    wanted = joined.join(f"a {kind}" for kind, _ in _KINDS if kind in lacks)
    return {f"{wanted} in 'help'": f"'help: [{line}]'"}


def asks_for_an_adult(problem: Problem) -> bool:
    """Whether a story can't be mended without an adult who leads it, unless it becomes another: it is as if it said so.

    What a rule or a word list offers to write says that.
    """
    offers = _LEVEL_3 in problem.hint or _ADULT_LED in problem.hint
    return problem.severity is Severity.ERROR and (offers or problem.code == level_too_low.CODE)


def needs_in_words(needs: Needs) -> str:
    """All that these words need, as a list for a sentence: "level 2, an adult who leads it"."""
    parts = [f"level {needs.level}"] if needs.level > 1 else []
    if needs.ages:
        parts.append(f"ages from {needs.ages[0].partition('-')[0]} up")
    if needs.adult_led:
        parts.append("an adult who leads it")
    if needs.help:
        joined = " or " if needs.any_help else " and "
        parts.append(joined.join(f"a {kind}" for kind in needs.help) + " in 'help'")
    if needs.an_act:
        parts.append("an act that isn't OK")
    return ", ".join(parts)


def covered_nations(subject: Subject) -> frozenset[Nation]:
    """The nations that a scenario's law facts cover together."""
    scenario = subject.scenario
    ids = (*scenario.facts, *(scenario.adult_facts if scenario.for_staff else ()))
    named = (subject.known.facts.get(id_) for id_ in ids if id_.startswith("LAW-"))
    return frozenset(nation for fact in named if fact and fact.status == "confirmed" for nation in fact.nations)


def is_judged(judged: str, path: Path, scenario: Scenario) -> bool:
    """Whether the text at this place is judged in the way that ``judged`` of a word list forbids."""
    return _JUDGED[judged](path, scenario) if judged else True


def is_called_good(path: Path, scenario: Scenario) -> bool:
    """Whether the game calls good what stands at this place: an act that is OK, an option that helps."""
    match path:
        case ("acts", int(number), "act") | ("easy", "acts", int(number)):
            return number < len(scenario.acts) and scenario.acts[number].accepts(Verdict.OK)
        case ("respond", "options", int(number), "do" | "say") if scenario.respond:
            return scenario.respond.options[number].rating is Rating.HELPS
        case ("acts", int(number), "changes_if"):
            return scenario.acts[number].verdict is Verdict.NOT_OK
        case ("put_right", *_) | ("audience", _, "who") | ("tell", "first_words", *_):
            return True
        case ("audience", int(number), "what"):
            audience = scenario.audience[number]
            fair = audience.also_fair.share_with if audience.also_fair else audience.share_with
            return Reach.NO_ONE in (audience.share_with, fair)
    return False


def is_answered(path: Path, scenario: Scenario) -> bool:
    """Whether the game answers what is said at this place: an option that doesn't help has a why."""
    match path:
        case ("respond", "options", int(number), "do" | "say") if scenario.respond:
            return scenario.respond.options[number].rating is not Rating.HELPS
    return False


def _is_told_and_harms(path: Path, scenario: Scenario) -> bool:
    match path:
        case ("respond", "options", int(number), "do" | "say") if scenario.respond:
            option = scenario.respond.options[number]
            return option.rating is Rating.HARMS and option.way in (None, Way.TELL)
    return False


def _is_put_right_by_whom_it_was_done_to(path: Path, scenario: Scenario) -> bool:
    match path:
        case ("put_right", str(person)):
            return person in scenario.people and is_only_pressed(person, scenario)
    return False


def is_on_help_screen(path: Path) -> bool:
    """Whether what stands at this place of ``help.yaml`` is read on the help screen."""
    match path:
        case ("routes", str(route), "say" | "young"):
            return route in ON_THE_SCREEN
    return False


_JUDGED: Final[Mapping[str, Callable[[Path, Scenario], bool]]] = {
    GOOD: is_called_good,
    HARMFUL: _is_told_and_harms,
    DONE_TO_THEM: _is_put_right_by_whom_it_was_done_to,
}


def joined(parts: Mapping[str, str] | list[str]) -> str:
    """Parts as one list for a sentence: "a, b and c"."""
    *others, last = parts
    return " and ".join(filter(None, (", ".join(others), last)))

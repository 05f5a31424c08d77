"""Every rule trips on what it forbids, lets pass what nearly is it, and says what to write instead."""

import re
from types import ModuleType

import pytest

from isitok.base.value import replace
from isitok.format.problem import Severity
from isitok.format.vocabulary import FOR_STAFF
from isitok.rules import RULES
from isitok.rules.subject import PackSubject
from tests.each import each
from tests.rules.examples import EXAMPLES, Checked
from tests.rules.nouns import what_rules_say

TRIPS = [
    (code, hint, number)
    for code, examples in EXAMPLES.items()
    for hint, about in examples.trips.items()
    for number in range(len(about))
]
PASSES = [(code, number) for code, examples in EXAMPLES.items() for number in range(len(examples.passes))]

ERRORS = [
    "level-too-low",
    "level-3-in-primary",
    "level-needs-help",
    "own-picture-not-marked",
    "pressed-never-wrong",
    "help-number-known",
    "law-without-fact",
    "second-hand-fact",
    "pass-and-fail-same-text",
]
WARNINGS = [
    "reading-age",
    "person-always-victim",
    "ok-balance",
    "bystander-share",
    "nobody-of-that-name",
]


def the_rule(code: str) -> ModuleType:
    found = [rule for rule in RULES if code == rule.CODE]
    assert len(found) == 1, f"one rule has the code {code}"
    assert isinstance(found[0], ModuleType)
    return found[0]


def problems(code: str, about: Checked) -> list[str]:
    return [str(problem) for problem in what_rules_say(about) if problem.code == code]


@each(TRIPS, "code hint number")
def test_it_trips_and_is_told_how_to_mend_it(code: str, hint: str, number: int) -> None:
    trips = EXAMPLES[code].trips
    about = trips[hint][number]
    found = [problem for problem in what_rules_say(about) if problem.code == code]

    assert {problem.hint for problem in found} == {hint for hint, others in trips.items() if about in others}
    assert all(problem.message and problem.place.file.endswith(".yaml") for problem in found)
    assert {problem.severity for problem in found} == {the_rule(code).SEVERITY}


@each(PASSES, "code number")
def test_what_nearly_is_it_passes(code: str, number: int) -> None:
    assert problems(code, EXAMPLES[code].passes[number]) == []


def test_every_rule_has_something_that_trips_it_and_something_that_passes() -> None:
    assert {rule.CODE for rule in RULES} == set(EXAMPLES)
    assert all(examples.trips and examples.passes for examples in EXAMPLES.values())


@each(RULES, "rule")
def test_every_rule_has_its_manual(rule: ModuleType) -> None:
    manual = rule.__doc__ or ""

    assert all(part in manual for part in ("\nWhy: ", "\nFails: ", "\nPasses: "))
    assert rule.__name__.endswith(rule.CODE.replace("-", "_"))


@pytest.mark.parametrize("code", ERRORS)
def test_what_keeps_a_child_safe_is_an_error(code: str) -> None:
    assert the_rule(code).SEVERITY is Severity.ERROR


@pytest.mark.parametrize("code", WARNINGS)
def test_everything_else_that_the_format_names_is_a_warning(code: str) -> None:
    assert the_rule(code).SEVERITY is Severity.WARNING


@each(dict.fromkeys((code, hint) for code, hint, _ in TRIPS), "code hint")
def test_a_hint_says_once_what_to_do(code: str, hint: str) -> None:
    assert not re.match(r"(?:mend|hint|\w+: (?:write|say|leave|tell|add|name|use)\b)", hint)
    assert hint[0].islower()


@pytest.mark.parametrize(("code", "holds"), [("ok-balance", True), ("bystander-share", False)])
def test_a_pack_for_staff_is_balanced_too_but_nobody_stands_by(code: str, holds: bool) -> None:
    for about in next(iter(EXAMPLES[code].trips.values())):
        assert isinstance(about, PackSubject)
        assert bool(problems(code, replace(about, pack=replace(about.pack, ages=FOR_STAFF)))) is holds

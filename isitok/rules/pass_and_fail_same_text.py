"""No two options, acts or whys of a scenario say the same.

Why: if the same words are right in one place and wrong in another, the answer is a guess; and a why that fits two
options says nothing about either.

Fails: two options ``do: Tell Ms Okafor`` · a *why* that was pasted twice
Passes: ``do: Tell Ms Okafor today`` beside ``do: Tell Ms Okafor next week``
"""

import re
from collections.abc import Iterable, Iterator

from isitok.format.problem import Path, Problem, Severity
from isitok.rules.subject import Subject

CODE = "pass-and-fail-same-text"
SEVERITY = Severity.ERROR


def check(subject: Subject) -> Iterator[Problem]:
    """Texts that appear twice in acts or in options."""
    scenario = subject.scenario
    acts = list(enumerate(scenario.acts))
    yield from _twice(subject, ((("acts", number, "act"), act.act) for number, act in acts))
    yield from _twice(subject, ((("acts", number, "why"), act.why) for number, act in acts))
    if scenario.respond:
        options = list(enumerate(scenario.respond.options))
        ways = ((("respond", "options", number, option.key), option.text) for number, option in options)
        yield from _twice(subject, ways)
        yield from _twice(subject, ((("respond", "options", number, "why"), option.why) for number, option in options))


def _twice(subject: Subject, texts: Iterable[tuple[Path, str]]) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for number, (path, text) in enumerate(texts):
        plain = " ".join(re.findall(r"\w+", text.lower()))
        if plain in seen:
            message = f"'{path[-1]}' says the same as '{path[-1]}' number {seen[plain] + 1}"
            hint = 'say what is special about this one: "Tell Ms Okafor today", or leave one of them out'
            yield Problem(subject.at(*path), CODE, message, hint, SEVERITY)
        else:
            seen[plain] = number

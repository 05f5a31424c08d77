"""What is left to do with a story that comes in: what the check says of it, row by row, before anything is written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import yaml
from yaml.nodes import MappingNode, SequenceNode

from isitok import rules
from isitok.base.value import Value, replace
from isitok.exchange.draft_text import RuleNeeds, text_of_draft
from isitok.exchange.rows_as_drafts import Draft
from isitok.format.card import Pack
from isitok.format.problem import FINISH, FIX, Problem, Severity
from isitok.format.vocabulary import Level
from isitok.format.yaml.nodes import nodes_of
from isitok.library.checking import Source
from isitok.library.needs_adult import is_led
from isitok.library.read_pack import ReadScenario, first_named, read_scenario
from isitok.rules.nobody_of_that_name import id_of_name, unknown_names
from isitok.rules.story_needs import asks_for_an_adult
from isitok.rules.subject import Subject

PLAYS: Final = "plays"
_MOST_ASKED: Final = 4
_MOST_OTHERS: Final = 4
_LEVEL: Final = re.compile(r"'level: ([23])'")
_HELP: Final = re.compile(r"'help: \[([^\]]*)\]'")


class Checked(Value):
    """A story's text, and what the check says of it."""

    text: str
    problems: tuple[Problem, ...]
    adult: bool
    whole: Checked | None = None  # the same as if it were finished: a check stops early where a key is missing

    @property
    def state(self) -> str:
        """Whether it plays, is to be finished, or to be fixed."""
        left = {problem.to for problem in self.problems}
        return FIX if FIX in left else FINISH if FINISH in left else PLAYS

    def of_act(self, number: int) -> tuple[Problem, ...]:
        """What is said of one act; with the first one, also what is said of the story."""
        acts, ways = _lines_of(self.text, "acts"), _lines_of(self.text, "respond", "options")

        def act_of(problem: Problem) -> int:
            return next((at for at, lines in enumerate(acts) if problem.place.line in lines), 0)

        def named_as_in_table(problem: Problem) -> Problem:
            way = next((at for at, lines in enumerate(ways, start=1) if problem.place.line in lines), 0)
            return replace(problem, message=problem.message.replace("'why'", f"'Why {way}'")) if way else problem

        found = tuple(named_as_in_table(problem) for problem in self.problems if act_of(problem) == number)
        named = {problem.code for problem in found}
        more = self.whole.of_act(number) if self.whole else ()
        return (*found, *(problem for problem in more if problem.to == FINISH and problem.code not in named))


def _lines_of(text: str, *path: str) -> list[range]:
    """The lines in which each item of a list stands, such as each act."""
    try:
        here = nodes_of(text)
    except yaml.YAMLError:
        return []
    for word in path:
        pairs = here.value if isinstance(here, MappingNode) else ()
        here = next((value for key, value in pairs if key.value == word), None)
    items = here.value if isinstance(here, SequenceNode) else ()
    ends = [item.end_mark.line + bool(item.end_mark.column) for item in items]
    return [range(item.start_mark.line + 1, end + 1) for item, end in zip(items, ends, strict=True)]


class Checks:
    """Checks one story after the other, as they would be in their pack."""

    def __init__(self, pack: Pack, folder: Path, source: Source) -> None:
        self._pack, self._folder, self._source = pack, folder, source

    def of_text(self, text: str, stem: str) -> Checked:
        """What is said of a text."""
        read = self._read(text, stem)
        led = read.subject is not None and is_led(read.subject.scenario)
        return Checked(text, read.problems, led or any(map(asks_for_an_adult, read.problems)))

    def of_draft(self, draft: Draft, stem: str) -> tuple[Checked, RuleNeeds]:
        """What is said of a story that came in, with what the rules ask of it written down."""
        asks, whole = self._asked(draft, stem)
        found = self.of_text(text_of_draft(draft, asks), stem)
        return replace(found, adult=found.adult or whole.adult, whole=whole), asks

    def _read(self, text: str, stem: str) -> ReadScenario:
        read = read_scenario(text.encode(), str(self._folder / f"{stem}.yaml"), self._pack, stem, self._source.known)
        if not (read.subject and self._source.words):
            return read
        found = (*read.problems, *rules.check_scenario(read.subject, self._source.words))
        return ReadScenario(stem, read.file, read.subject, tuple(dict.fromkeys(found)))

    def _asked(self, draft: Draft, stem: str) -> tuple[RuleNeeds, Checked]:
        """What the rules ask for, and what else is said of the story as if it were finished."""
        asks, whole = RuleNeeds(), Checked("", (), False)
        for _ in range(_MOST_ASKED):
            text = text_of_draft(draft, asks, stands_in=True)
            read = self._read(text, stem)
            told = read.problems
            if draft.notes and not draft.titled:  # “Nudes” may be its title, under whatever heading
                told = (*told, *self._read(text_of_draft(draft, asks, stands_in=True, noted=True), stem).problems)
            led = whole.adult or any(map(asks_for_an_adult, told))
            led = led or (read.subject is not None and is_led(read.subject.scenario))
            whole = Checked(text, read.problems, led)
            more = _with_more(asks, read, told, draft)
            if more == asks:
                break
            asks = more
        return asks, whole


def _with_more(asks: RuleNeeds, read: ReadScenario, told: Sequence[Problem], draft: Draft) -> RuleNeeds:
    hints = [problem.hint for problem in told if problem.severity is Severity.ERROR]
    levels = [Level(int(hit[1])) for hint in hints if (hit := _LEVEL.search(hint))]
    helps = [tuple(hit[1].split(", ")) for hint in hints if (hit := _HELP.search(hint))]
    asks = replace(
        asks,
        level=max((asks.level, *levels)),
        adult_led=asks.adult_led or any("'adult_led: yes'" in hint for hint in hints),
        help=max((asks.help, *helps), key=len),
    )
    if read.subject is None:
        return asks
    others = {id_of_name(name): name for _, name in unknown_names(read.subject)}
    known = dict([*asks.others.items(), *others.items()][:_MOST_OTHERS])
    who, to, to_name = (asks.who, asks.to, asks.to_name) if asks.who or not draft.helps else _who_says_it(read.subject)
    return replace(asks, others=known, who=who, to=to, to_name=to_name)


def _who_says_it(subject: Subject) -> tuple[str, str, str]:
    """Somebody of the story who doesn't do what is judged first, and who that does it: by id, and by name.

    Where there is nobody else, whoever does it, and nobody.
    """
    scenario = subject.scenario
    names = {id_: person.name for id_, person in subject.known.cast.people.items()}
    names |= {id_: other.name for id_, other in scenario.others.items()}
    does = scenario.acts[0].by
    other = first_named(scenario.story, {id_: name for id_, name in names.items() if id_ != does})
    return (other, does, names.get(does, does)) if other else (does, "", "")

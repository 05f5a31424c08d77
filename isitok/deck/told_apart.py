"""How well somebody who only counts tells right from wrong in stories that they haven't read.

Take two acts of one story, one OK and one not, or two options, one that helps and one that doesn't. Whoever has counted
the words of all other stories picks one of the two. Guessing is right in 50 of 100; what these stories would give by
chance, in 95 of 100 cases, is found by dealing out the verdicts of each story anew. A few points more are let pass:
harm has some words of its own, and telling does help. What it can't see: pictures, what happens then, and the shape of
three acts (that is ``rules/guessing.py``).

Naive Bayes with even odds, each cue once, α 0.5; a cue that no other story has says nothing. Stories weigh alike.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from math import log
from random import Random
from typing import Final

from isitok.base.value import Value
from isitok.deck.guessed_words import single_words_of, without_names
from isitok.deck.on_the_phone import rated_options
from isitok.format.act import Act
from isitok.format.could_do import Option
from isitok.format.problem import Place, Problem
from isitok.format.vocabulary import Level, Rating, Verdict
from isitok.rules import seen_through
from isitok.rules.subject import Subject

FEWEST: Final = 20
"""With fewer stories, or fewer in which there is something to tell apart, chance says more than cues."""

LISTED: Final = 10
"""How many stories, and how many words, are named as those that give most away."""

_SHUFFLES: Final = 200
_CHANCE: Final = 0.95
_SEED: Final = 20261130
_ALPHA: Final = 0.5
_SAME: Final = 1e-9  # sums of floats are not exact
_STEP: Final = 3  # words

_ADULT: Final = re.compile(
    r"\b(?:ms|mr|mrs|miss|pc|dr|mums?|dads?|gran|teachers?|adults?|grown-?ups?|lead|carers?|aunt|uncle|coach|office"
    r"|police|nurse|tutor|helpline|childline|jess)\b",
    re.IGNORECASE,
)
_REASON: Final = re.compile(r"\b(?:because|since|as if|so)\b|, as\b|, to\b", re.IGNORECASE)

Cue = object
Item = tuple[frozenset[Cue], bool]
"""An act or option: its cues, and whether it is OK or helps."""


class Measure(Value):
    """How well one kind of cue tells acts or options of some stories apart, of 100 pairs."""

    what: str  # "acts, level 3, by who acts"
    right: float
    by_chance: float
    most: float

    @property
    def is_kept(self) -> bool:
        """Whether it is within its limit."""
        return round(self.right) <= round(self.most)

    def describe(self) -> str:
        """What it is, and what it may be."""
        chance, most = f"by chance up to {self.by_chance:.0f}", f"at most {self.most:.0f}"
        return f"{self.what}: {self.right:.0f} in 100 ({chance}; {most})"


class TooFew(Value, kw_only=True):
    """Acts or options of which there are too few to say."""

    what: str
    count: int
    of: str  # "stories", "rounds"

    def describe(self) -> str:
        """A line that says what there are too few of, and how many."""
        return f"{self.what}: {self.count} {self.of if self.count != 1 else self.of[:-1]}, too few to say"


class ToldApart(Value, kw_only=True):
    """All that was measured in some stories, the stories that give most away, and the words."""

    measures: tuple[Measure, ...] = ()
    too_few: tuple[TooFew, ...] = ()
    stories: tuple[str, ...] = ()
    words: tuple[str, ...] = ()

    @property
    def over(self) -> tuple[Measure, ...]:
        """The measures that are over their limits."""
        return tuple(measure for measure in self.measures if not measure.is_kept)


class _Cues(Value):
    """A kind of cue: its name, where it is found, and how many points over chance are let pass."""

    name: str
    cues: Callable[[Subject, int], frozenset[Cue]]
    room: int
    room_at_level_3: int | None = None
    is_told: bool = True  # whether it says something of the words and people of a story; its place in a file doesn't


def told_apart(subjects: Sequence[Subject]) -> ToldApart:
    """Measure these stories. Nothing is told of fewer than twenty."""
    if len(subjects) < FEWEST:
        return ToldApart()
    measures: list[Measure] = []
    too_few: list[TooFew] = []
    telling: list[tuple[float, str]] = []
    words: Counter[str] = Counter()
    for kind, of, answers, kinds_of_cue in _KINDS:
        for group, is_in in _GROUPS.items():
            stories = [subject for subject in subjects if is_in(subject) and answers(subject)]
            with_pairs = [subject for subject in stories if len(set(answers(subject).values())) > 1]
            what = f"{kind}, {group}"
            if len(with_pairs) < FEWEST:
                too_few += [TooFew(what=what, count=len(with_pairs), of=of)] if with_pairs else []
                continue
            for each in kinds_of_cue:
                counted = _Counted([_items(subject, answers(subject), each) for subject in stories])
                room = each.room_at_level_3 if each.room_at_level_3 and group == _LEVEL_3 else each.room
                by_chance = counted.by_chance()
                measures.append(Measure(f"{what}, by {each.name}", counted.right(), by_chance, by_chance + room))
                if each.is_told:
                    named = (f"{subject.scenario.id} ({kind})" for subject in with_pairs)
                    telling += zip(counted.apart(), named, strict=True)
                if each.name == _WORDS:
                    words.update(counted.weights())
    return ToldApart(
        measures=tuple(measures),
        too_few=tuple(too_few),
        stories=tuple(dict.fromkeys(story for _, story in sorted(telling, reverse=True)))[:LISTED],
        words=tuple(word for word, _ in words.most_common(LISTED)),
    )


def lines(told: ToldApart) -> Iterator[str]:
    """All of it as text."""
    for measure in told.measures:
        yield f"  told apart: {measure.describe()}{'' if measure.is_kept else ' – gives answers away'}"
    for few in told.too_few:
        yield f"  told apart: {few.describe()}"
    if told.stories:
        yield f"  gives away most: {', '.join(told.stories)} · words: {', '.join(told.words)}"


def check(told: ToldApart, place: Place) -> Iterator[Problem]:
    """What gives away the answers of these stories."""
    for measure in told.over:
        hint = "let a right and a wrong way swap how they are worded; `isitok check --coverage` names the stories"
        yield Problem(place, seen_through.CODE, f"told apart: {measure.describe()}", hint, seen_through.SEVERITY)


def _items(subject: Subject, answers: dict[int, bool], kind: _Cues) -> list[Item]:
    return [(kind.cues(subject, number), is_right) for number, is_right in answers.items()]


def _verdicts(subject: Subject) -> dict[int, bool]:
    """The acts of a story that are OK or not, by their place."""
    acts = enumerate(subject.scenario.acts)
    return {at: act.verdict is Verdict.OK for at, act in acts if act.verdict in (Verdict.OK, Verdict.NOT_OK)}


def _ratings(subject: Subject) -> dict[int, bool]:
    """The options of a story, and whether they help, by their place."""
    return {at: option.rating is Rating.HELPS for at, option in enumerate(_options(subject))}


def _options(subject: Subject) -> Sequence[Option]:
    return rated_options(subject)


def _words(subject: Subject, text: str) -> frozenset[Cue]:
    return frozenset(single_words_of(without_names(subject, text)))


def _who_acts(subject: Subject, act: Act) -> frozenset[Cue]:
    """Whether they are a child, an adult or not of the cast; their pronoun; whose phone it is; if they have a face."""
    person = subject.known.cast.people.get(act.by)
    other = subject.scenario.others.get(act.by)
    phone = subject.scenario.phone
    return frozenset(
        {
            ("kind", person.kind if person else ""),
            ("pronouns", person.pronouns if person else ""),
            ("phone", bool(phone and phone.whose == act.by)),
            ("face", bool(person or (other and other.picture))),
        }
    )


def _marks(option: Option) -> frozenset[Cue]:
    """Whether it names an adult, a reason, something to say; and how long it is."""
    return frozenset(
        {
            ("adult", bool(_ADULT.search(option.text))),
            ("reason", bool(_REASON.search(option.text))),
            ("quotes", bool(option.say) or '"' in option.text),
            ("words", len(option.text.split()) // _STEP),
        }
    )


def _is_led_at(*levels: Level) -> Callable[[Subject], bool]:
    return lambda subject: not subject.scenario.for_staff and subject.scenario.level in levels


_WORDS: Final = "their words"
_LEVEL_3: Final = "level 3"
_GROUPS: Final[dict[str, Callable[[Subject], bool]]] = {
    "level 1 and 2": _is_led_at(Level.ONE, Level.TWO),
    _LEVEL_3: _is_led_at(Level.THREE),
    "for staff": lambda subject: subject.scenario.for_staff,
}
_ACTS: Final = (
    _Cues(_WORDS, lambda subject, at: _words(subject, subject.scenario.acts[at].act), 5),
    _Cues("who acts", lambda subject, at: _who_acts(subject, subject.scenario.acts[at]), 5, 8),
)
_OPTIONS: Final = (
    _Cues(_WORDS, lambda subject, at: _words(subject, _options(subject)[at].text), 5),
    _Cues("marks", lambda subject, at: _marks(_options(subject)[at]), 5),
    _Cues("their place", lambda _, at: frozenset({at}), 2, is_told=False),
)
_KINDS: Final = (("acts", "stories", _verdicts, _ACTS), ("options", "rounds", _ratings, _OPTIONS))


def _note(
    more: int, items: Sequence[Sequence[int]], are_right: Sequence[bool], right: list[int], wrong: list[int]
) -> None:
    """Count the cues of a story in, or out with -1, with what is right or with what is wrong."""
    for cues, is_right in zip(items, are_right, strict=True):
        counts = right if is_right else wrong
        for cue in cues:
            counts[cue] += more


class _Counted:
    """Stories whose cues have been counted. Told apart is what is right and wrong within one of them."""

    def __init__(self, stories: Sequence[Sequence[Item]]) -> None:
        """Cues become numbers: dealing verdicts out anew counts them again hundreds of times."""
        numbers: dict[Cue, int] = {}
        self._cues = [
            [[numbers.setdefault(cue, len(numbers)) for cue in cues] for cues, _ in items] for items in stories
        ]
        self._answers = [[is_right for _, is_right in items] for items in stories]
        self._names = list(numbers)
        most = sum(map(len, stories)) + 1
        self._logs = [log(count + _ALPHA) for count in range(most)]
        self._sums = [log(count + 2 * _ALPHA) for count in range(most)]

    def right(self) -> float:
        """In how many of 100 pairs the right one is picked."""
        return self._percent_right(self._answers)

    def by_chance(self) -> float:
        """What that is at most in 95 of 100 cases when the verdicts of each story are dealt out anew."""
        random = Random(_SEED)
        found = sorted(
            self._percent_right([random.sample(one, len(one)) for one in self._answers]) for _ in range(_SHUFFLES)
        )
        return found[int(_CHANCE * _SHUFFLES)]

    def apart(self) -> list[float]:
        """For each story, how much likelier its right answers look by their words than its wrong ones, on average."""
        pairs = ([one - other for one in right for other in wrong] for right, wrong in self._likely(self._answers))
        return [sum(each) / len(each) for each in pairs]

    def weights(self) -> dict[str, float]:
        """How much each cue gives away: how much more often it is on one side, times how likely it makes that side."""
        right, wrong = self._count(self._answers)
        logs = self._logs
        return {
            str(name): abs(logs[right[at]] - logs[wrong[at]]) * abs(right[at] - wrong[at])
            for at, name in enumerate(self._names)
        }

    def _percent_right(self, answers: Sequence[Sequence[bool]]) -> float:
        picked = [
            sum((one > other + _SAME) + (one > other - _SAME) for one in right for other in wrong)
            / (2 * len(right) * len(wrong))
            for right, wrong in self._likely(answers)
        ]
        return 100 * sum(picked) / len(picked)

    def _count(self, answers: Sequence[Sequence[bool]]) -> tuple[list[int], list[int]]:
        right, wrong = [0] * len(self._names), [0] * len(self._names)
        for items, are_right in zip(self._cues, answers, strict=True):
            _note(1, items, are_right, right, wrong)
        return right, wrong

    def _likely(self, answers: Sequence[Sequence[bool]]) -> Iterator[tuple[list[float], list[float]]]:
        """For each story with both, how likely the others make its right items and its wrong ones right."""
        right, wrong = self._count(answers)
        all_right = sum(map(sum, answers))
        all_wrong = sum(map(len, answers)) - all_right
        logs, sums = self._logs, self._sums
        for items, are_right in zip(self._cues, answers, strict=True):
            if all(are_right) or not any(are_right):
                continue
            _note(-1, items, are_right, right, wrong)
            own = sum(are_right)
            even = sums[all_wrong - (len(are_right) - own)] - sums[all_right - own]
            found: tuple[list[float], list[float]] = ([], [])
            for cues, is_right in zip(items, are_right, strict=True):
                known = (cue for cue in cues if right[cue] or wrong[cue])
                found[not is_right].append(sum(logs[right[cue]] - logs[wrong[cue]] + even for cue in known))
            yield found
            _note(1, items, are_right, right, wrong)

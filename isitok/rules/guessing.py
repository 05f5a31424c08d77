"""Whether answers can be guessed from the shape of stories: what is counted, and the limits. For rules and coverage.

Who can tell the third answer from the first two, or knows that one act in each story is wrong, learns the game and not
what it is about. Level 3 is left out: there, other rules say which acts may be wrong.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from isitok.base.value import Value
from isitok.format.story import Scenario
from isitok.format.vocabulary import Verdict
from isitok.rules.balance import LOWER_LEVELS, percent
from isitok.rules.subject import Subject

USUAL = 3
VERDICTS = (Verdict.OK, Verdict.DEPENDS, Verdict.NOT_OK)
A_PACK, A_DECK = 20, 100
"""How many stories it takes to count them: a pattern of verdicts tells nothing among a few."""

Stories = Sequence[Scenario]
Verdicts = tuple[Verdict, ...]


def stories_of(subjects: Iterable[Subject]) -> Stories:
    """The stories that count: those of levels 1 and 2."""
    return [subject.scenario for subject in subjects if subject.scenario.level in LOWER_LEVELS]


def not_ok_acts(stories: Stories) -> Counter[int]:
    """How many stories have so many acts that are not OK."""
    return Counter(sum(act.verdict is Verdict.NOT_OK for act in story.acts) for story in stories)


def verdicts_of_three(stories: Stories) -> list[Verdicts]:
    """The verdicts of the stories with three acts, in order."""
    return [tuple(act.verdict for act in story.acts) for story in stories if len(story.acts) == USUAL]


def count_guessed(stories: Stories) -> int:
    """How many third verdicts somebody guesses who knows the first two, and all stories."""
    return sum(max(thirds.values()) for thirds in _thirds(stories).values())


def count_open(stories: Stories) -> int:
    """In how many stories the first two verdicts leave open what the third is."""
    return sum(sum(thirds.values()) for thirds in _thirds(stories).values() if len(thirds) > 1)


def _thirds(stories: Stories) -> dict[Verdicts, Counter[Verdict]]:
    found: dict[Verdicts, Counter[Verdict]] = defaultdict(Counter)
    for *first_two, third in verdicts_of_three(stories):
        found[tuple(first_two)][third] += 1
    return found


def positions(stories: Stories) -> dict[Verdict, tuple[float, ...]]:
    """For each verdict, the shares in which it stands first, second and third in stories of three acts."""
    threes = verdicts_of_three(stories)
    found = {}
    for verdict in VERDICTS:
        counts = [sum(three[place] is verdict for three in threes) for place in range(USUAL)]
        found[verdict] = tuple(count / (sum(counts) or 1) for count in counts)
    return found


def _share(stories: Stories, fits: Callable[[Scenario], bool]) -> float:
    return sum(map(fits, stories)) / len(stories)


def _wrong(story: Scenario) -> int:
    return sum(act.verdict is Verdict.NOT_OK for act in story.acts)


def _of_threes(count: Callable[[Stories], int]) -> Callable[[Stories], float]:
    return lambda stories: count(stories) / (len(verdicts_of_three(stories)) or 1)


def _farthest_from_a_third(stories: Stories) -> float:
    return max(abs(share - 1 / USUAL) for shares in positions(stories).values() for share in shares)


class Limit(Value):
    """Something that is measured, from so many stories up, and what it may be."""

    what: str
    measure: Callable[[Stories], float]
    least: float
    most: float
    stories: int
    hint: str

    def is_kept(self, stories: Stories) -> bool:
        """Whether it is within its limits, or there are too few stories to say."""
        return len(stories) < self.stories or self.least <= round(self.measure(stories), 9) <= self.most

    def describe(self, stories: Stories) -> str:
        """What it is, and what it may be: ``7 % …; 12 % at least``."""
        limit = f"{percent(self.least)} at least" if self.least else f"{percent(self.most)} at most"
        return f"{self.what}: {percent(self.measure(stories))}; {limit}"


LIMITS = (
    Limit(
        "stories in which no act is not OK",
        lambda stories: _share(stories, lambda story: _wrong(story) == 0),
        0.12,
        1,
        A_PACK,
        "tell a story in which everything looks wrong and is fine, or depends",
    ),
    Limit(
        "stories in which two acts or three are not OK",
        lambda stories: _share(stories, lambda story: _wrong(story) >= 2),
        0.15,
        1,
        A_PACK,
        "tell a story in which somebody puts a wrong right by another: change what happens in an act",
    ),
    Limit(
        "of the four kinds of story – none, one, two or three acts that are not OK – there are",
        lambda stories: len(not_ok_acts(stories).keys() & {0, 1, 2, 3}) / 4,
        1,
        1,
        A_PACK,
        "there should be a story of each kind: change what happens in it",
    ),
    Limit(
        "stories with fewer than three acts",
        lambda stories: _share(stories, lambda story: len(story.acts) < USUAL),
        0,
        0.1,
        A_PACK,
        "add an act",
    ),
    Limit(
        "third verdicts that are guessed right from the first two",
        _of_threes(count_guessed),
        0,
        0.6,
        A_DECK,
        "change what happens in the third act of some stories, or the order of acts",
    ),
    Limit(
        "stories whose first two verdicts leave the third open",
        _of_threes(count_open),
        0.85,
        1,
        A_DECK,
        "change what happens in the third act of some stories, or the order of acts",
    ),
    Limit(
        "how far a verdict is from standing first, second and third alike",
        _farthest_from_a_third,
        0,
        0.1,
        A_DECK,
        "change the order of acts in some stories; the first is the one that a class talks about",
    ),
)


def exceeded_limits(stories: Stories) -> Iterator[Limit]:
    """The limits that these stories don't keep."""
    return (limit for limit in LIMITS if not limit.is_kept(stories))

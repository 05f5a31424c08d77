"""What somebody from outside reads first before they sign: the stories in order of their risk, as fit their minutes.

How risky a story is, is a sum, and it is said in words: "level 3 · suicide · never read".
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from math import ceil
from typing import Final

from isitok.base.value import Value
from isitok.format.asked import Asked
from isitok.format.card import Card
from isitok.format.known import Known
from isitok.format.passages import passages_of
from isitok.format.record import Record
from isitok.format.story import Scenario
from isitok.format.vocabulary import Level, Nation, SensitiveTopic
from isitok.game.alone import Alone
from isitok.i18n.screen_words import Words
from isitok.i18n.sentences import within

MINUTES: Final = 60
WORDS_A_MINUTE: Final = 220
THOUGHT: Final = 1.0
"""Minutes to think about a story, beside reading it."""

_HARD: Final = frozenset(
    {SensitiveTopic.SELF_HARM, SensitiveTopic.SUICIDE, SensitiveTopic.ABUSE_AT_HOME, SensitiveTopic.BODY_AND_FOOD}
)


class Reason(Value):
    """Why a story is read early, and how much that counts."""

    counts: int
    told: str


class ToRead(Value):
    """A story that somebody is asked to read."""

    card: Card
    story: Scenario
    reasons: tuple[Reason, ...]
    minutes: float

    @property
    def risk(self) -> int:
        """The sum."""
        return sum(reason.counts for reason in self.reasons)

    @property
    def why(self) -> str:
        """The sum in words."""
        return " · ".join(reason.told for reason in self.reasons)


class Chosen(Value):
    """What is on one sheet, and what is left for others."""

    here: tuple[ToRead, ...]
    left: tuple[ToRead, ...]


def to_read(card: Card, story: Scenario, known: Known, today: str, words: Words, *, short: bool = False) -> ToRead:
    """A story with its risk and its minutes; ``short``: without what young people aren't shown."""
    told = _shown_to_the_young(story) if short else all_words(story)
    return ToRead(card, story, tuple(_reasons(card, story, known, today, words)), minutes_for(told) + THOUGHT)


def minutes_for(words: int) -> float:
    """How long it takes to read so many words."""
    return words / WORDS_A_MINUTE


def whole_minutes(minutes: float) -> int:
    """Minutes as they are said."""
    return ceil(minutes)


def all_words(text: Record) -> int:
    """How many words there are in all that its mark covers."""
    return sum(len(passage.text.split()) for passage in passages_of(text))


def in_order(stories: Iterable[ToRead], core: Collection[str]) -> tuple[ToRead, ...]:
    """What nobody has read of the core first, then the riskiest; ties by pack and file."""

    def place(one: ToRead) -> tuple[bool, int, str]:
        return one.card.read or one.card.id not in core, -one.risk, one.card.id

    return tuple(sorted(stories, key=place))


def what_fits(stories: Sequence[ToRead], minutes: float) -> Chosen:
    """As many stories, whole, as fit, in their order; what is too long for what is left waits for another sheet."""
    here: list[ToRead] = []
    left: list[ToRead] = []
    for one in stories:
        if one.minutes <= minutes:
            here.append(one)
            minutes -= one.minutes
        else:
            left.append(one)
    return Chosen(tuple(here), tuple(left))


def is_for(role: Asked, card: Card, story: Scenario, nation: Nation) -> bool:
    """Whether a story is read by somebody of this role, in this nation."""
    if nation not in card.nations:
        return False
    match role:
        case Asked.TRAINER:
            return card.for_staff
        case Asked.LAWYER:
            return bool(story.law) or any(id_.startswith("LAW-") for id_ in _facts_of(story))
        case Asked.YOUNG_PEOPLE:
            led = card.level is Level.THREE or card.for_staff or card.adult_led or card.is_close
            return story.phone is not None and not led
    return True


def _reasons(card: Card, story: Scenario, known: Known, today: str, words: Words) -> Iterator[Reason]:
    if card.for_staff:
        yield Reason(40, words("for staff"))
    elif card.level is Level.THREE:
        yield Reason(40, words("level 3"))
    if card.adult_led:
        yield Reason(20, words("an adult leads it"))
    yield from _sensitive_topics(card, words)
    if card.level is Level.TWO and Alone(ages=card.ages).may_have(card):
        yield Reason(20, words("level 2, and a child alone may get it"))
    facts = [known.facts[id_] for id_ in _facts_of(story) if id_ in known.facts]
    if any(fact.status == "second-hand" for fact in facts):
        yield Reason(15, words("rests on a second-hand fact"))
    elif any(fact.is_past(today) for fact in facts):
        yield Reason(15, words("rests on a fact that is past its date"))
    if story.acts and story.acts[0].also_fair:
        yield Reason(10, words("another answer is fair, too"))
    if card.signed_by and not card.read:
        yield Reason(25, words("changed since it was signed as {role}", role=card.signed_by))
    elif not card.read:
        yield Reason(20, words("never read"))


def _sensitive_topics(card: Card, words: Words) -> Iterator[Reason]:
    """Reasons from the sensitive topics that a story touches: hard ones count 30, any others 10."""
    hard = [touch for touch in card.mentions if touch in _HARD]
    other = [touch for touch in card.mentions if touch not in _HARD]
    for counts, touches in ((30, hard), (10, other)):
        if touches:
            yield Reason(counts, ", ".join(within(words.label(touch)) for touch in touches))


def _facts_of(story: Scenario) -> tuple[str, ...]:
    acts = (id_ for act in story.acts for id_ in act.facts)
    return tuple(dict.fromkeys((*story.facts, *story.adult_facts, *acts)))


def _shown_to_the_young(story: Scenario) -> int:
    said = passages_of(story.phone) if story.phone else ()
    acts = [act.act for act in story.acts[:1]]
    return sum(len(text.split()) for text in (story.title, *acts, *(passage.text for passage in said)))

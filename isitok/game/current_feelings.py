"""How the people of an act feel when it has just happened: two or three of them, one word each, and the face for it.

A story's writers may say it of an act (its ``feel``). Else it comes from three places: how somebody looks on the phone
while it happens, what the writers say that they may feel, and the verdict. *At first* is while it happens, *later* is
the story's end: so an earlier act shows nothing of what comes later, and nobody is hurt before anything has happened to
them.
"""

from collections.abc import Callable, Iterator
from typing import Final

from isitok.base.value import Value
from isitok.format.act import Act
from isitok.format.blocks import Block, Bubble
from isitok.format.could_do import Option
from isitok.format.people import mood_of
from isitok.format.phone_parts import Panel
from isitok.format.story import Scenario
from isitok.format.vocabulary import HURT, Feeling, Mood, Verdict

MOST: Final = 3
"""How many people are shown."""

USUAL: Final = 2
"""As many are shown once something has happened to somebody, even if the act doesn't name them."""

PLEASANT: Final = frozenset({Mood.HAPPY, Mood.LAUGHING, Mood.CALM, Mood.THINKING})
"""The faces of feelings that nobody minds having."""

_NO_FEELING: Final = frozenset({Mood.NEUTRAL, Mood.CALM, Mood.TALKING})  # faces that say nothing of how somebody feels


class Now(Value):
    """How somebody feels now, in a word and with a face."""

    who: str
    mood: Mood
    word: Feeling | Mood


def how_they_feel(scenario: Scenario, number: int, name: Callable[[str], str]) -> tuple[Now, ...]:
    """The people of an act (from 0) of whom it is known how they feel now.

    ``name``: what somebody is called; "" for people and accounts without a face, who aren't shown.
    """
    act = scenario.acts[number]
    if act.feel:
        return tuple(Now(who, mood_of(word), word) for who, word in act.feel.items() if name(who))
    faced = (who for who in _people(scenario, act) if name(who))
    known = {who: now for who in faced if (now := _feels(scenario, number, who))}
    in_it = [who for who in known if _is_in(act, who, name(who), scenario)]
    shown = in_it[:MOST]
    others = (who for who in known if who not in in_it and _is_harmed(scenario, number))
    while len(shown) < USUAL and (other := next(others, None)):
        shown.append(other)
    return tuple(known[who] for who in shown)


def how_they_feel_then(scenario: Scenario, way: Option, name: Callable[[str], str]) -> tuple[Now, ...]:
    """The people whom it concerns once this was done or said: as its writers say, or as they were last seen."""
    if way.feel:
        return tuple(Now(who, mood_of(word), word) for who, word in way.feel.items() if name(who))
    seen: dict[str, Mood] = {}
    for beat in way.follows:
        if isinstance(beat, Bubble):
            seen[beat.who] = beat.mood
        elif isinstance(beat, Panel):
            seen |= {one.who: one.mood for one in beat.people if one.mood}
    known = {who: mood for who, mood in seen.items() if mood not in _NO_FEELING and name(who)}
    return tuple(Now(who, mood, _word_for(scenario, who, mood)) for who, mood in [*known.items()][:USUAL])


def _word_for(scenario: Scenario, who: str, mood: Mood) -> Feeling | Mood:
    """What a story calls it; else what the face is called."""
    felt = scenario.feelings.get(who)
    known = (*felt.later, *felt.at_first) if felt else ()
    return next((feeling for feeling in known if mood_of(feeling) is mood), mood)


def _people(scenario: Scenario, act: Act) -> Iterator[str]:
    """Whom it is done to, who does it, who is heard, and the others; each once."""
    done_to = (who for who, roles in scenario.people.items() if not HURT.isdisjoint(roles))
    heard = (block.who for block in _blocks_of(act) if isinstance(block, Bubble))
    yield from dict.fromkeys((*done_to, act.by, *heard, *scenario.feelings))


def _is_in(act: Act, who: str, name: str, scenario: Scenario) -> bool:
    heard = any(isinstance(block, Bubble) and block.who == who for block in _blocks_of(act))
    done_to = not HURT.isdisjoint(scenario.people.get(who, ()))
    return who == act.by or heard or done_to or name in f"{act.act} {act.why}"


def _is_harmed(scenario: Scenario, number: int) -> bool:
    """Whether something has happened by now that may have hurt somebody."""
    return any(act.verdict is not Verdict.OK for act in scenario.acts[: number + 1])


def _blocks_of(act: Act) -> tuple[Block, ...]:
    return act.elsewhere.blocks if act.elsewhere else act.appears


def _feels(scenario: Scenario, number: int, who: str) -> Now | None:
    act, felt = scenario.acts[number], scenario.feelings.get(who)
    is_last = number + 1 == len(scenario.acts)
    at_first, later = (felt.at_first, felt.later) if felt else ((), ())
    # By the end, what came later is nearer.
    known = (*later, *at_first) if is_last else at_first
    seen = [block.mood for block in _blocks_of(act) if isinstance(block, Bubble) and block.who == who]
    mood = next((mood for mood in reversed(seen) if mood not in _NO_FEELING), None)
    if mood is not None:
        word = next((feeling for feeling in known if mood_of(feeling) is mood), None)
        return Now(who, mood, word or mood)
    if not is_last and not _is_harmed(scenario, number):
        known = tuple(feeling for feeling in known if mood_of(feeling) in PLEASANT)
    feeling = next(_feelings_that_fit(known, act, who), None)
    return None if feeling is None else Now(who, mood_of(feeling), feeling)


def _feelings_that_fit(known: tuple[Feeling, ...], act: Act, who: str) -> Iterator[Feeling]:
    """Those that fit the verdict first: what is OK does somebody good, what isn't hurts others than who does it."""
    good = [feeling for feeling in known if mood_of(feeling) in PLEASANT]
    bad = [feeling for feeling in known if feeling not in good]
    if act.verdict is Verdict.OK:
        yield from (*good, *bad)
    elif act.verdict is Verdict.NOT_OK and who != act.by:
        yield from (*bad, *good)
    else:
        yield from known

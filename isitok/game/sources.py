"""What a story rests on, for who is playing: facts in pupils' words, what the law card says, and where it was read.

The same on the screen and in a terminal; on paper, which is for adults, where it was read.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from isitok.game.help import lead
from isitok.i18n.words import Words
from isitok.packs.model.known import Fact, FactSource, Known
from isitok.packs.model.scenario import Scenario
from isitok.packs.model.vocabulary import LawTopic, Nation


def source_told(source: FactSource, words: Words) -> str:
    """What was read, and who published it: the one whose words they are, and the one who only passes them on."""
    if not source.quotes:
        return words("{title}, {publisher}", title=source.title, publisher=source.publisher)
    return words(
        "{title}: {quoted}, as quoted by {publisher}",
        title=source.title,
        quoted=source.quotes,
        publisher=source.publisher,
    )


def facts_told(scenario: Scenario, known: Known, nation: Nation | None) -> tuple[Fact, ...]:
    """The facts under a story that may be told to pupils, and are true where they live; without a nation, in all."""
    here = (nation,) if nation else tuple(Nation)
    found = (known.facts.get(id_) for id_ in scenario.facts)
    # A fact's own text is for adults: what has no pupils' words isn't told.
    return tuple(fact for fact in found if fact and fact.pupil and all(each in fact.nations for each in here))


def _unchecked(nation: Nation, lead_name: str, words: Words) -> str:
    """What is said where a law card has a gap: whom to ask instead."""
    return words("We don’t have a checked answer for {nation}. Ask {lead}.", nation=words.label(nation), lead=lead_name)


def law_told(
    topics: Sequence[LawTopic], known: Known, nation: Nation | None, lead_name: str, words: Words
) -> Iterator[str]:
    """What the law card of the nation says on these topics, under a title; or where to say which nation it is."""
    card = known.law.get(nation) if nation else None
    if nation is None or card is None:
        yield words("Choose your nation in Settings to see the law.")
        return
    yield words("The law in {nation}", nation=words.label(nation))
    yield card.opening
    for topic in dict.fromkeys((LawTopic.ASKING_FOR_HELP, *topics)):
        if topic in card.points:
            yield card.points[topic].say
        elif topic in topics:
            yield f"{words.label(topic)}: {_unchecked(nation, lead(known.help, nation, lead_name), words)}"
    yield card.closing


class LawForAdults(NamedTuple):
    """What an adult should know of the law in one nation, for what a story touches."""

    title: str
    unread: str  # that no lawyer has read it yet; "" = one has
    topics: tuple[tuple[str, tuple[str, ...]], ...]  # each by name, and what is said on it


def law_for_adults(
    topics: Sequence[LawTopic], known: Known, nation: Nation | None, lead_name: str, words: Words
) -> LawForAdults | None:
    """What the law card of the nation says to adults on these topics; None where there is no card."""
    card = known.law.get(nation) if nation else None
    if nation is None or card is None:
        return None
    gap = _unchecked(nation, lead(known.help, nation, lead_name), words)
    return LawForAdults(
        title=words("The law in {nation}: for adults", nation=words.label(nation)),
        unread="" if card.reviewed else words("Not yet read by a lawyer."),
        topics=tuple(
            (words.label(topic), tuple(point.text for point in card.adult.get(topic, ())) or (gap,)) for topic in topics
        ),
    )

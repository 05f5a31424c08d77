"""What a story is based on, for this player: facts in pupils' words, what the law card says, and where it was read.

The same on the screen and in a terminal; on paper, which is for adults, where it was read.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from isitok.base.value import Value
from isitok.format.act import Act
from isitok.format.facts import Fact, FactSource
from isitok.format.known import Known
from isitok.format.law import AdultLawPoint
from isitok.format.story import Scenario
from isitok.format.vocabulary import LawTopic, Nation
from isitok.game.help_routes import Here
from isitok.game.lapsed import law_may_have_changed, look_it_up, past_facts
from isitok.game.signed_words import law_unread
from isitok.i18n.screen_words import Words, later
from isitok.i18n.sentences import join_sentences

# Whole sentences: in other languages the name of a nation changes with what comes before it.
_LAW_IN: Final = {
    Nation.ENGLAND: later("The law in England"),
    Nation.WALES: later("The law in Wales"),
    Nation.SCOTLAND: later("The law in Scotland"),
    Nation.NORTHERN_IRELAND: later("The law in Northern Ireland"),
}
_FOR_ADULTS: Final = {
    Nation.ENGLAND: later("The law in England: for adults"),
    Nation.WALES: later("The law in Wales: for adults"),
    Nation.SCOTLAND: later("The law in Scotland: for adults"),
    Nation.NORTHERN_IRELAND: later("The law in Northern Ireland: for adults"),
}
_NO_ANSWER: Final = {
    Nation.ENGLAND: later("We don’t have a checked answer for England."),
    Nation.WALES: later("We don’t have a checked answer for Wales."),
    Nation.SCOTLAND: later("We don’t have a checked answer for Scotland."),
    Nation.NORTHERN_IRELAND: later("We don’t have a checked answer for Northern Ireland."),
}


def source_line(source: FactSource, words: Words) -> str:
    """What was read, and who published it: the author of the words, and whoever passes them on."""
    if not source.quotes:
        return words("{title}, {publisher}", title=source.title, publisher=source.publisher)
    return words(
        "{title}: {quoted}, as quoted by {publisher}",
        title=source.title,
        quoted=source.quotes,
        publisher=source.publisher,
    )


def facts_for_pupils(scenario: Scenario, known: Known, nation: Nation | None) -> tuple[Fact, ...]:
    """The facts behind a story that pupils may be told, and that are true where they live (no nation: everywhere)."""
    here = (nation,) if nation else tuple(Nation)
    found = (known.facts.get(id_) for id_ in scenario.facts)
    # A fact's own text is for adults: a fact without pupils' words is left out.
    return tuple(fact for fact in found if fact and fact.pupil and all(each in fact.nations for each in here))


def facts_for_staff(scenario: Scenario, acts: Iterable[Act], known: Known) -> tuple[Fact, ...]:
    """The facts on which the whys of these acts of a story for staff rest, in adults' words."""
    ids = dict.fromkeys(id_ for act in acts for id_ in scenario.rests_on(act))
    return tuple(known.facts[id_] for id_ in ids if id_ in known.facts)


def dated_source_line(source: FactSource, words: Words) -> str:
    """What was read, who published it, and when it was read or in which edition."""
    return words("{source} ({seen})", source=source_line(source, words), seen=source.seen)


def dated_sources(fact: Fact, here: Here) -> tuple[str, ...]:
    """Each place where a fact was read, and when; then that it is to be looked up again, once it is past its date."""
    read = tuple(dated_source_line(source, here.words) for source in fact.sources)
    return (*read, look_it_up((fact,), here.words)) if fact.is_past(here.today) else read


def law_in(nation: Nation, words: Words) -> str:
    """The heading of a law card."""
    return words(_LAW_IN[nation])


def no_answer(nation: Nation, words: Words) -> str:
    """What to say where a law card has a gap."""
    return words(_NO_ANSWER[nation])


def _referral(nation: Nation, here: Here) -> str:
    """What to say where a law card has a gap: whom to ask instead."""
    words = here.words
    return join_sentences(no_answer(nation, words), words("Someone to ask: {lead}.", lead=here.lead))


def law_for_pupils(topics: Sequence[LawTopic], known: Known, here: Here) -> Iterator[str]:
    """What the nation's law card says on these topics, under a title; or where to set the nation.

    Last, that it may have changed, once a fact behind one of its lines is past its date.
    """
    nation, words = here.nation, here.words
    card = known.law.get(nation) if nation else None
    if nation is None or card is None:
        yield words("Choose your nation in Settings to see the law.")
        return
    yield law_in(nation, words)
    yield card.pupil.opening
    for topic in dict.fromkeys((LawTopic.ASKING_FOR_HELP, *topics)):
        if topic in card.pupil.points:
            yield from card.pupil.points[topic].says()
        elif topic in topics:
            yield words("{topic}: {text}", topic=words.label(topic), text=_referral(nation, here))
    yield card.pupil.closing
    said = (card.pupil.points.get(topic) for topic in (LawTopic.ASKING_FOR_HELP, *topics))
    if past := past_facts((id_ for point in said if point for id_ in point.facts), known, here):
        yield law_may_have_changed(past, here)


class LawForAdults(Value):
    """What an adult should know about the law in one nation, for the topics of a story."""

    title: str
    unread: str  # a warning that no lawyer has read it as it stands; "" = one has
    topics: tuple[tuple[str, tuple[str, ...]], ...]  # each by name, with what it says


def law_for_adults(topics: Sequence[LawTopic], known: Known, here: Here) -> LawForAdults | None:
    """What the nation's law card says to adults on these topics; None where there is no card."""
    nation, words = here.nation, here.words
    card = known.law.get(nation) if nation else None
    if nation is None or card is None:
        return None
    gap = _referral(nation, here)
    return LawForAdults(
        title=words(_FOR_ADULTS[nation]),
        unread=law_unread(card, words),
        topics=tuple(
            (
                words.label(topic),
                tuple(_point(each, known, here) for each in card.adult.points.get(topic, ())) or (gap,),
            )
            for topic in topics
        ),
    )


def _point(point: AdultLawPoint, known: Known, here: Here) -> str:
    """What a law card says to an adult; and, once a fact behind it is past its date, that it is to be looked up."""
    return join_sentences(point.text, look_it_up(past_facts(point.facts, known, here), here.words))

"""Lists of what a scenario may name, to read and copy from: people, facts, help, topics."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from isitok.cli.at_the_door import set_here
from isitok.format.vocabulary import LEVEL_3_TOPICS, Topic
from isitok.game.doors import Door, may

if TYPE_CHECKING:
    from isitok.format.facts import Fact
    from isitok.format.known import Known


def _known() -> "Known":
    from isitok.library.bundled import what_the_game_knows

    return what_the_game_knows()


def people() -> Iterator[str]:
    """The people who can be in a story: id, name, description and ages; and how they write on a phone."""
    for id_, person in _known().cast.people.items():
        writes = f" – {person.writes}" if person.writes else ""
        yield f"{id_:10} {person.name}, {person.is_} ({', '.join(person.bands)}){writes}"


def facts() -> Iterator[str]:
    """The facts that pupils' words may rest on, as pupils read them; then, but not for pupils, those for adults."""
    all_ = _known().facts.values()
    for_pupils = [fact for fact in all_ if _may_be_named(fact)]
    yield "For 'facts', and for 'adult_facts':"
    for fact in for_pupils:
        yield f"  {fact.id:14} {_in_a_line(fact.pupil or fact.text)}"
    if not may(set_here()[2], Door.LED):
        return
    yield "For 'adult_facts' alone:"
    for fact in all_:
        if not _may_be_named(fact):
            yield f"  {fact.id:14} {_in_a_line(fact.text)}"


def routes() -> Iterator[str]:
    """Ways to get help, as pupils read them; those for adults not on a pupils' computer."""
    for_adults = may(set_here()[2], Door.LED)
    for id_, route in _known().help.routes.items():
        if route.audience == "adults" and not for_adults:
            continue
        for_whom = " (for adults)" if route.audience == "adults" else ""
        yield f"{id_:24} {route.name}{for_whom}: {_in_a_line(route.say)}"


def topics() -> Iterator[str]:
    """Topics for stories, as players read them."""
    from isitok.i18n.screen_words import ENGLISH

    for topic in Topic:
        yield f"{topic:24} {ENGLISH.label(topic)}{' (level 3 only)' if topic in LEVEL_3_TOPICS else ''}"


def _may_be_named(fact: "Fact") -> bool:
    return fact.status == "confirmed" and fact.audience == "all"


def _in_a_line(text: str) -> str:
    return " ".join(text.split())


def scenes() -> Iterator[str]:
    """The scenes that photos can show, each with other words for it."""
    from isitok.format.guesses import DRAWN_AS
    from isitok.format.phone_parts import SCENES

    for scene in SCENES:
        yield f"{scene:<17} {', '.join(DRAWN_AS.get(scene, '').split())}".rstrip()

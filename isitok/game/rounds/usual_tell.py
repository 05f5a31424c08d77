"""Who could be told, if a story doesn't say: a one-to-one practises telling somebody with every story."""

from collections.abc import Collection
from typing import Final

from isitok.base.value import replace
from isitok.format.cast import Cast
from isitok.format.story import Confidant, Scenario, Tell
from isitok.format.vocabulary import Role
from isitok.i18n.screen_words import Words

ROUTES: Final = ("parent-carer", "teacher", "youth-worker", "childline")

# The person who may need somebody most comes first; whoever did it comes last.
_FIRST: Final[tuple[Collection[Role], ...]] = (
    (Role.PICTURED, Role.TARGETED, Role.PRESSURED),
    (Role.RECEIVER,),
    (Role.BYSTANDER, Role.FRIEND, Role.HELPER),
    tuple(Role),
)


def with_tell(card: Scenario, cast: Cast, words: Words) -> Scenario:
    """The story unchanged if it says who could be told; otherwise with people who can be told anything.

    A story without a child in it stays as it is.
    """
    who = _who(card, cast)
    if card.tell is not None or not who:
        return card
    first_words = (
        words("Can I talk to you about something?"),
        words("Something happened. Can you just listen first?"),
        words("I don’t know what to do. Can you help me?"),
    )
    confidants = tuple(Confidant(person=route) for route in ROUTES)
    return replace(card, tell=Tell(as_=who, who=confidants, first_words=first_words))


def _who(card: Scenario, cast: Cast) -> str:
    people = {**{act.by: (Role.OTHER,) for act in card.acts}, **card.people}
    children = {id_: roles for id_, roles in people.items() if id_ in cast.people and cast.people[id_].kind == "child"}
    found = (id_ for wanted in _FIRST for id_, roles in children.items() if any(role in wanted for role in roles))
    return next(found, "")

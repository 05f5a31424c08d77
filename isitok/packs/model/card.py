"""What is known of a pack before any of its scenarios is opened: enough to list it and to deal from it.

A warm start imports this and ``vocabulary``, and nothing else of the format.
"""

from collections.abc import Iterable, Mapping

from isitok.packs.model.vocabulary import Band, Level, Nation, PlaySet, Topic
from isitok.value import Value


class Card(Value, kw_only=True):
    """What is known of a scenario before it is opened: enough to deal it."""

    id: str
    pack: str
    title: str
    ages: tuple[Band, ...]
    level: Level
    topic: Topic | None
    nations: tuple[Nation, ...]
    set: PlaySet | None
    own: bool = False  # of a pack that didn't come with the game
    unread: bool = False  # in another language than English, the only one that the rules can read
    adult_led: bool = False  # by itself or by its pack: never met by somebody who plays alone


class Pack(Value, kw_only=True):
    """A folder of scenarios."""

    id: str
    title: str
    about: str = ""
    ages: tuple[Band, ...]
    objectives: tuple[str, ...] = ()
    topic: Topic | None = None
    level: Level = Level.ONE
    adult_led: bool = False  # not listed in solo play
    order: tuple[str, ...] = ()
    language: str = "en"
    licence: str = ""  # under which it may be passed on, where it says so
    made_up: bool = False  # it says that nobody in it is real, and that nothing in it has happened
    authors: tuple[str, ...] = ()
    reviewed: Mapping[str, str]  # "by", "on", "what"; empty = not reviewed
    bundled: bool = False  # it came with the game: what it says, the game says
    cards: tuple[Card, ...] = ()  # the scenarios that can be played, in plan order
    errors: int = 0  # scenarios left out because of a problem
    faulty: bool = False  # there is an error in none of them: in pack.yaml, or in what lies in the folder


def title_of(pack: Pack, packs: Iterable[Pack]) -> str:
    """What a pack is called among others: its title, and its folder too where another one has the same title."""
    alike = sum(other.title.casefold() == pack.title.casefold() for other in packs)
    return f"{pack.title} ({pack.id})" if alike > 1 else pack.title

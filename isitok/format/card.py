"""What is known of a pack before its scenarios are opened: enough to list it and to deal from it.

A warm start imports this and ``vocabulary``, and nothing else of ``format``.
"""

from collections.abc import Iterable, Mapping

from isitok.base.value import Value
from isitok.format.vocabulary import (
    CHOSEN_TOUCHES,
    FOR_STAFF,
    Band,
    Level,
    Mood,
    Nation,
    PlaySet,
    SensitiveTopic,
    Topic,
)


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
    own: bool = False  # from a pack that didn't come with the game
    unread: bool = False  # in a language other than English, which the rules can't read
    adult_led: bool = False  # set by the scenario or its pack: never dealt in solo play
    led_pack: bool = False  # an adult leads the whole of its pack
    small_group: bool = False  # its pack is for older pupils who lead a small group: nowhere else but in a class
    touches: tuple[SensitiveTopic, ...] = ()
    gist: str = ""  # for adults who choose: what it is about
    care: tuple[str, ...] = ()  # for adults, before they choose it
    people: tuple[tuple[str, Mood], ...] = ()  # those of the cast whom it is most about, and how they look at first
    shape: str = ""  # how it is told, if not as most are
    opening: str = ""  # with what it begins: a kind of phone, or what somebody could do
    seconds: int = 0  # about how long it takes somebody alone
    mark: str = ""  # stands for all of it that a reader signs
    read: bool = False  # somebody who isn't its writer has read it as it stands
    signed_by: str = ""  # as whom it was signed last, as it stands or as it was before
    signed_on: str = ""

    @property
    def for_staff(self) -> bool:
        """Whether it is for adults who work with young people: nothing for these deals it."""
        return self.ages == FOR_STAFF

    @property
    def mentions(self) -> tuple[SensitiveTopic, ...]:
        """The sensitive topics to name beside it; none where somebody has looked and found that it touches nothing."""
        return tuple(touch for touch in self.touches if touch is not SensitiveTopic.NONE)

    @property
    def is_close(self) -> bool:
        """Whether it touches something so personal that it is never dealt by chance: somebody has to choose it."""
        return not CHOSEN_TOUCHES.isdisjoint(self.touches)


class WeekCard(Value, kw_only=True):
    """What is known of a week before it is opened: enough to offer it."""

    id: str
    pack: str
    title: str
    ages: tuple[Band, ...]
    level: Level
    topic: Topic | None
    minutes: int  # about how long it takes somebody alone
    own: bool = False  # from a pack that didn't come with the game
    unread: bool = False  # in a language other than English
    adult_led: bool = False  # set by the week or its pack: nobody plays it alone
    touches: tuple[SensitiveTopic, ...] = ()
    gist: str = ""  # for adults who choose: what it is about
    care: tuple[str, ...] = ()  # for adults, before they choose it
    people: tuple[str, ...] = ()  # whose phone it is, and whom it is about
    mark: str = ""  # stands for all of it that a reader signs
    read: bool = False  # somebody who isn't its writer has read it as it stands

    @property
    def mentions(self) -> tuple[SensitiveTopic, ...]:
        """The sensitive topics to name beside it."""
        return tuple(touch for touch in self.touches if touch is not SensitiveTopic.NONE)


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
    small_group: bool = False  # opened in *Small group* and *Class* only; so an adult leads it, too
    order: tuple[str, ...] = ()
    version: str = ""  # as its author counts
    language: str = "en"
    licence: str = ""  # the licence that it names, if any
    made_up: bool = False  # it says that nobody in it is real and nothing in it has happened
    authors: tuple[str, ...] = ()
    reviewed: Mapping[str, str]  # "by", "on", "what"; empty = not reviewed
    bundled: bool = False  # it came with the game, so its words are the game's
    cards: tuple[Card, ...] = ()  # the scenarios that can be played, in plan order
    weeks: tuple[WeekCard, ...] = ()  # the weeks that can be played
    errors: int = 0  # scenarios left out because of a problem
    drafts: int = 0  # those of them that only lack something
    faulty: bool = False  # there is an error, but in none of the scenarios: in pack.yaml or in the folder

    @property
    def for_staff(self) -> bool:
        """Whether it is for adults who work with young people."""
        return self.ages == FOR_STAFF

    @property
    def has_for_staff(self) -> bool:
        """Whether it is for staff, or a story in it is."""
        return self.for_staff or any(card.for_staff for card in self.cards)


def title_of(pack: Pack, packs: Iterable[Pack]) -> str:
    """A pack's title among others, with its folder if another pack has the same title, or one that looks the same."""
    from isitok.base.alike import as_it_looks  # not before a set of stories is chosen

    looks = as_it_looks(pack.title)
    alike = sum(as_it_looks(other.title) == looks for other in packs)
    return f"{pack.title} ({pack.id})" if alike > 1 else pack.title

"""Cards and packs as values for JSON, by hand: a start may load thousands of them."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from isitok.format.card import Card, Pack, WeekCard
from isitok.format.vocabulary import Band, Level, Mood, Nation, PlaySet, SensitiveTopic, Topic

T = TypeVar("T")

# Looking up a word in these is faster than calling its enum.
_BANDS = {band.value: band for band in Band}
_LEVELS = {level.value: level for level in Level}
_TOPICS = {topic.value: topic for topic in Topic}
_NATIONS = {nation.value: nation for nation in Nation}
_SETS = {set_.value: set_ for set_ in PlaySet}
_TOUCHES = {touch.value: touch for touch in SensitiveTopic}
_MOODS = {mood.value: mood for mood in Mood}


class _Once(dict[str, T]):
    """Words in one text → what they mean together. It is made once, as most cards have the same few."""

    def __init__(self, meaning: Callable[[list[str]], T]) -> None:
        super().__init__()
        self._meaning = meaning

    def __missing__(self, text: str) -> T:
        meant = self[text] = self._meaning(str.split(text))
        return meant


class _Read:
    """What the cards that are read together have in common."""

    def __init__(self) -> None:
        self.bands = _Once(lambda words: tuple([_BANDS[word] for word in words]))
        self.nations = _Once(lambda words: tuple([_NATIONS[word] for word in words]))
        self.touches = _Once(lambda words: tuple([_TOUCHES[word] for word in words]))
        self.people = _Once(
            lambda words: tuple([(who, _MOODS[mood]) for who, mood in zip(words[::2], words[1::2], strict=True)])
        )


# A card is a list, in this order. Words that stand together are one text: JSON is read in half the time so.
def _card_to_data(card: Card) -> list[Any]:
    ages, nations, touches = (" ".join(words) for words in (card.ages, card.nations, card.touches))
    chosen_by = [card.title, ages, card.level, card.topic, nations, card.set, card.unread, card.adult_led]
    people = " ".join(word for one in card.people for word in one)
    signed = [card.mark, card.read, card.signed_by, card.signed_on]
    return [card.id, *chosen_by, touches, card.gist, card.care, people, card.shape, card.opening, card.seconds, *signed]


def _card_from_data(told: list[Any], read: _Read, of_pack: dict[str, Any]) -> Card:
    id_, title, ages, level, topic, nations, set_, unread, adult_led, *more = told
    touches, gist, care, people, shape, opening, seconds, mark, is_read, signed_by, signed_on = more
    return Card(
        id=id_,
        title=title,
        ages=read.bands[ages],
        level=_LEVELS[level],
        topic=_TOPICS[topic] if topic else None,
        nations=read.nations[nations],
        set=_SETS[set_] if set_ else None,
        unread=unread,
        adult_led=adult_led,
        touches=read.touches[touches],
        gist=gist,
        care=tuple(care),
        people=read.people[people],
        shape=shape,
        opening=opening,
        seconds=seconds,
        mark=mark,
        read=is_read,
        signed_by=signed_by,
        signed_on=signed_on,
        **of_pack,
    )


def _week_to_data(week: WeekCard) -> dict[str, Any]:
    return {name: getattr(week, name) for name in WeekCard.field_names() if name not in ("pack", "own")}


def _week_from_data(told: dict[str, Any], pack: dict[str, Any]) -> WeekCard:
    return WeekCard(
        **{
            **told,
            "pack": pack["id"],
            "own": not pack["bundled"],
            "ages": tuple([_BANDS[word] for word in told["ages"]]),
            "level": _LEVELS[told["level"]],
            "topic": _TOPICS[told["topic"]] if told["topic"] else None,
            "touches": tuple([_TOUCHES[word] for word in told["touches"]]),
            "care": tuple(told["care"]),
            "people": tuple(told["people"]),
        }
    )


def pack_to_data(pack: Pack) -> dict[str, Any]:
    """A pack, with its cards."""
    told = {name: getattr(pack, name) for name in Pack.field_names()}
    cards = [_card_to_data(card) for card in pack.cards]
    return {**told, "cards": cards, "weeks": [_week_to_data(week) for week in pack.weeks]}


def packs_from_data(told: Iterable[dict[str, Any]]) -> tuple[Pack, ...]:
    """Packs from ``pack_to_data``. Raises KeyError, TypeError, ValueError or IndexError for anything else."""
    read = _Read()
    return tuple([_pack_from_data(pack, read) for pack in told])


def _pack_from_data(told: dict[str, Any], read: _Read) -> Pack:
    of_pack = {
        "pack": told["id"],
        "own": not told["bundled"],
        "led_pack": told["adult_led"],
        "small_group": told["small_group"],
    }
    return Pack(
        **{
            **told,
            "ages": read.bands[" ".join(told["ages"])],
            "objectives": tuple(told["objectives"]),
            "topic": _TOPICS[told["topic"]] if told["topic"] else None,
            "level": _LEVELS[told["level"]],
            "order": tuple(told["order"]),
            "authors": tuple(told["authors"]),
            "cards": tuple([_card_from_data(card, read, of_pack) for card in told["cards"]]),
            "weeks": tuple([_week_from_data(week, told) for week in told["weeks"]]),
        }
    )

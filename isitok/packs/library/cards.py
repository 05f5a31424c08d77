"""Cards and packs as values for JSON, by hand: a start may load thousands of them."""

from typing import Any

from isitok.packs.model.card import Card, Pack
from isitok.packs.model.vocabulary import Band, Level, Mood, Nation, PlaySet, Topic, Touch

# Looking up a word in these is faster than calling its enum.
_BANDS = {band.value: band for band in Band}
_LEVELS = {level.value: level for level in Level}
_TOPICS = {topic.value: topic for topic in Topic}
_NATIONS = {nation.value: nation for nation in Nation}
_TOUCHES = {touch.value: touch for touch in Touch}
_MOODS = {mood.value: mood for mood in Mood}


# A card is a list, in this order.
def _card_to_data(card: Card) -> list[Any]:
    chosen_by = [card.title, card.ages, card.level, card.topic, card.nations, card.set, card.unread, card.adult_led]
    return [card.id, *chosen_by, card.touches, card.gist, card.care, card.people]


def _card_from_data(told: list[Any], pack: str, *, own: bool, led_pack: bool, small_group: bool) -> Card:
    id_, title, ages, level, topic, nations, set_, unread, adult_led, touches, gist, care, people = told
    return Card(
        id=id_,
        pack=pack,
        title=title,
        ages=tuple([_BANDS[band] for band in ages]),
        level=_LEVELS[level],
        topic=_TOPICS[topic] if topic else None,
        nations=tuple([_NATIONS[nation] for nation in nations]),
        set=PlaySet(set_) if set_ else None,
        own=own,
        unread=unread,
        adult_led=adult_led,
        led_pack=led_pack,
        small_group=small_group,
        touches=tuple([_TOUCHES[touch] for touch in touches]),
        gist=gist,
        care=tuple(care),
        people=tuple([(one, _MOODS[mood]) for one, mood in people]),
    )


def pack_to_data(pack: Pack) -> dict[str, Any]:
    """A pack, with its cards."""
    told = {name: getattr(pack, name) for name in Pack.names()}
    return {**told, "cards": [_card_to_data(card) for card in pack.cards]}


def pack_from_data(told: dict[str, Any]) -> Pack:
    """A pack from ``pack_to_data``. Raises KeyError, TypeError, ValueError or IndexError for anything else."""
    of_pack = {"own": not told["bundled"], "led_pack": told["adult_led"], "small_group": told["small_group"]}
    return Pack(
        **{
            **told,
            "ages": tuple([_BANDS[band] for band in told["ages"]]),
            "objectives": tuple(told["objectives"]),
            "topic": _TOPICS[told["topic"]] if told["topic"] else None,
            "level": _LEVELS[told["level"]],
            "order": tuple(told["order"]),
            "authors": tuple(told["authors"]),
            "cards": tuple([_card_from_data(card, told["id"], **of_pack) for card in told["cards"]]),
        }
    )

"""Hard words: which of them stand in a text, and which stand on the screen at one stop of a play."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from isitok.base.value import Value
from isitok.format.blocks import Block, Bubble, Buttons
from isitok.format.glossary import Glossary
from isitok.game.play.line import Play
from isitok.game.play.opening import OnPhone, phone_at, phone_opening
from isitok.game.play.stops import OPENS, Step

ASKS: Final = frozenset(
    {
        Step.JUDGE, Step.BEFORE, Step.VOTE, Step.TALK, Step.AGAIN, Step.AFTER, Step.FINGERS, Step.CHOOSE,
        Step.CHOOSE_TOO, Step.TOGETHER,
    }
)  # fmt: skip
"""The steps that show an act, and nothing of its why."""

TELLS: Final = frozenset({Step.WHY, Step.KEY_WHY})
ROUNDS: Final = frozenset({Step.ROUND, Step.ROUND_WHY})
_TEXTS: Final = ("text", "shows", "voice", "link", "title", "detail", "item", "label", "value")
"""What a block of a phone may hold that is read."""


class HardWord(Value, kw_only=True):
    """A word, and what it means."""

    word: str
    means: str
    picture: str = ""


class Place(Value):
    """Where a hard word stands in a text."""

    first: int
    last: int
    word: str


def places(text: str, glossary: Glossary) -> tuple[Place, ...]:
    """Where hard words stand, in whichever form."""
    known = _by_form(tuple((word, *entry.also) for word, entry in glossary.words.items()))
    if known is None:
        return ()
    pattern, words = known
    return tuple(Place(*hit.span(), words[hit[0].casefold()]) for hit in pattern.finditer(text))


def words_in(texts: Iterable[str], glossary: Glossary) -> tuple[HardWord, ...]:
    """The hard words of these texts, each once, as they come."""
    found = dict.fromkeys(place.word for text in texts for place in places(text, glossary))
    entries = ((word, glossary.words[word]) for word in found)
    return tuple(HardWord(word=word, means=one.means, picture=one.picture) for word, one in entries)


def texts_at(play: Play, *, unfolded: bool = False, told: bool = False) -> Iterator[str]:
    """What of a story is on the screen at this stop, in reading order; nothing that only comes later.

    ``unfolded``: the story is open, which is one line from the second act on. ``told``: so is the why.
    """
    card, step = play.card_at(play.stop), play.step
    if card is None or card.for_staff:
        return
    if step in OPENS:
        yield from (card.title, card.story) if step is Step.STORY else ()
        yield from _on_phone(phone_opening(card, play.shown_parts))
    elif step in ASKS and not told:
        yield from (card.story,) if unfolded or play.stop.act == 0 else ()
        yield from (*_on_phone(phone_at(card, play.stop.act)), play.act_here.act)
    elif step in TELLS or told:
        yield from (*_on_phone(phone_at(card, play.stop.act)), *_why(play))
    elif step in ROUNDS:
        opened = play.round
        read = () if opened is None else opened.asks_in if step is Step.ROUND else opened.tells_in
        yield from (card.story, *_on_phone(phone_at(card)), *read)


def _why(play: Play) -> Iterator[str]:
    act = play.act_here
    yield from (act.act, *act.if_chosen.values(), act.why, act.changes_if)
    yield from (act.also_fair.why,) if act.also_fair else ()


def _on_phone(shown: OnPhone | None) -> Iterator[str]:
    if shown is not None:
        yield from (text for block in shown.phone.blocks[: shown.upto] for text in _of_block(block))


def _of_block(block: Block) -> Iterator[str]:
    yield from (text for name in _TEXTS if isinstance(text := getattr(block, name, ""), str) and text)
    if isinstance(block, Buttons):
        yield from block.labels
    if isinstance(block, Bubble) and block.photo:
        yield block.photo.shows


@lru_cache(maxsize=4)
def _by_form(forms: tuple[tuple[str, ...], ...]) -> tuple[re.Pattern[str], dict[str, str]] | None:
    """A pattern that finds every form of the words, and for each form in small letters, its word."""
    words = {form.casefold(): one[0] for one in forms for form in one}
    if not words:
        return None
    longest = sorted(words, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})(?![\w-])", re.IGNORECASE), words

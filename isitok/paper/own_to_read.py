"""Own stories on paper, for somebody who didn't write them: each whole, with its mark and what they say of it."""

from collections.abc import Callable, Iterable

from isitok.format.card import Card
from isitok.format.story import Scenario
from isitok.game.sign_off import to_read
from isitok.game.signed_words import ticks
from isitok.paper.a4 import HEIGHT, Paper, Type
from isitok.paper.sheet_blocks import Block, Boxed, Gap, Point, Stack, Text, WriteOn, put
from isitok.paper.sign_off_sheet import story_in_full
from isitok.paper.story_card import Reader
from isitok.paper.tags import SECTION


def own_to_read(cards: Iterable[Card], open_: Callable[[str], Scenario], to: Reader) -> Paper:
    """Each story from a new page on. Raises ``PaperError`` and ``Unreadable``."""
    words = to.words
    paper = Paper(title=words("To be read and signed – #isitok?"), foot=words("#isitok? – to be read"), words=words)
    for number, card in enumerate(cards):
        if number:
            paper.y = HEIGHT
        one = to_read(card, open_(card.id), to.known, to.today, words)
        for part in (*story_in_full(one, to), (Gap(4), _what_you_say(card, to))):
            put(paper, *part)
    return paper


def _what_you_say(card: Card, to: Reader) -> Block:
    words = to.words
    said = (Point(tick, Type.SMALL, box=True) for tick in ticks(card, words))
    asked = Text(words("{title}: your answer", title=card.title), Type.LABEL, rank=SECTION)
    role = Text(words("What you are (a role, not your name), and the day:"), Type.SMALL)
    note = Text(words("What the adult who uses it should know, or what the writer could change:"), Type.SMALL)
    return Boxed(Stack((asked, Gap(1), *said, Gap(1.5), role, WriteOn(1), note, WriteOn(3))), heavy=True)

"""A training record for the file: what a staff meeting covered, what it rests on, and lines to sign.

It certifies nothing, and says so.
"""

from collections.abc import Sequence

from isitok.format.story import Scenario
from isitok.game.sources import dated_sources, facts_for_staff
from isitok.game.who_speaks import story_from
from isitok.i18n.screen_words import Words
from isitok.paper.a4 import HEIGHT, Paper, Type
from isitok.paper.sheet_blocks import (
    Beside,
    Block,
    Boxed,
    Gap,
    Point,
    Row,
    Rule,
    Stack,
    Text,
    labelled,
    point_and_text,
    put,
)
from isitok.paper.story_card import Reader
from isitok.paper.written_sheet import WrittenSheet

SIGNATURES = 8
"""Lines to sign: more can be ruled by hand."""


def training_record(stories: Sequence[Scenario], to: Reader, *, ticked_later: bool = False) -> Paper:
    """The record of these stories. Raises ``PaperError``.

    ``ticked_later``: they are a whole pack, and whoever led ticks which were used.
    """
    record = WrittenSheet("training-record", to.here)
    paper = record.paper()
    paper.y = HEIGHT
    put(paper, Text(record.line("heading"), Type.TITLE), Gap(1))
    put(paper, Text(record.line("about"), Type.LARGE), Gap(4))
    put(paper, Text(record.line("when")), Gap(3))
    put(paper, Boxed(Text(record.line("certifies-nothing"), Type.STRONG)), Gap(3))
    put(paper, Text(record.line("tick" if ticked_later else "covered"), Type.HEADING), Gap(1))
    for story in stories:
        put(paper, _story(story, to.words, box=ticked_later), Gap(1.5))
    put(paper, Gap(2), Text(record.line("rests-on"), Type.HEADING), Gap(1))
    for block in _sources(stories, to) or [Text(record.line("no-sources"), Type.SMALL)]:
        put(paper, block)
    put(paper, Gap(3), _signatures(record))
    return paper


def _story(story: Scenario, words: Words, *, box: bool) -> Block:
    title = Text(story.title, Type.STRONG)
    about = Text(" ".join(filter(None, (story.gist, story_from(story, words)))), Type.SMALL)
    if box:
        point = Point(title.text, title.type, box=True)
        return point_and_text(point, about) if about.text else point
    return labelled(title, about) if about.text else title


def _sources(stories: Sequence[Scenario], to: Reader) -> list[Block]:
    """Each fact once, with where and when it was read."""
    facts = dict.fromkeys(fact.id for story in stories for fact in facts_for_staff(story, story.acts, to.known))
    found: list[Block] = []
    for id_ in facts:
        fact = to.known.facts[id_]
        read = "; ".join(dated_sources(fact, to.here))
        found += [Stack((Text(fact.text, Type.SMALL), Text(f"{id_}: {read}", Type.FOOT))), Gap(1.5)]
    return found


def _signatures(record: WrittenSheet) -> Block:
    """Two columns of lines: a name, and a signature."""
    line = Text("_" * 36)
    head = Beside(Text(record.line("name"), Type.STRONG), Text(record.line("signature"), Type.STRONG), 0.5)
    rows: list[Block] = [Row(head, caption=record.line("signatures")), Gap(3)]
    for _ in range(SIGNATURES):
        rows += [Row(Beside(line, line, 0.5)), Gap(4)]
    return Stack((*rows, Rule()))

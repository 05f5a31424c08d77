"""A training record for the file: what a staff meeting covered, what it rests on, and lines to sign.

It certifies nothing, and says so.
"""

from collections.abc import Sequence

from isitok.format.story import Scenario
from isitok.game.sources import dated_sources, facts_for_staff
from isitok.game.who_speaks import story_from
from isitok.i18n.screen_words import Words
from isitok.paper.a4 import HEIGHT, Paper, Type
from isitok.paper.sheet_blocks import Beside, Block, Boxed, Gap, Point, Row, Rule, Stack, Text, put
from isitok.paper.story_card import Reader

SIGNATURES = 8
"""Lines to sign: more can be ruled by hand."""


def training_record(stories: Sequence[Scenario], to: Reader, *, ticked_later: bool = False) -> Paper:
    """The record of these stories. Raises ``PaperError``.

    ``ticked_later``: they are a whole pack, and whoever led ticks which were used.
    """
    words = to.words
    paper = Paper(title=words("Training record – #isitok?"), foot=words("#isitok? – training record"), words=words)
    paper.y = HEIGHT
    put(paper, Text(words("Training record"), Type.TITLE), Gap(1))
    put(paper, Text(words("#isitok? for staff: is it OK what the adult did?"), Type.LARGE), Gap(4))
    put(paper, Text(words("Date: ____________   From ______ to ______   Led by: ____________________")), Gap(3))
    put(paper, Boxed(Text(_certifies_nothing(words), Type.STRONG)), Gap(3))
    covered = words("Tick what was used") if ticked_later else words("What was covered")
    put(paper, Text(covered, Type.HEADING), Gap(1))
    for story in stories:
        put(paper, _story(story, words, box=ticked_later), Gap(1.5))
    put(paper, Gap(2), Text(words("What it rests on"), Type.HEADING), Gap(1))
    for block in _sources(stories, to):
        put(paper, block)
    put(paper, Gap(3), _signatures(words))
    return paper


def _certifies_nothing(words: Words) -> str:
    return words(
        "This says what was talked about. It certifies nothing, and it doesn’t replace safeguarding training. No real "
        "child, family or concern is in it."
    )


def _story(story: Scenario, words: Words, *, box: bool) -> Block:
    lines: list[Block] = [Point(story.title, Type.STRONG, box=True) if box else Text(story.title, Type.STRONG)]
    about = " ".join(part for part in (story.gist, story_from(story, words)) if part)
    if about:
        lines.append(Text(about, Type.SMALL))
    return Stack(tuple(lines))


def _sources(stories: Sequence[Scenario], to: Reader) -> list[Block]:
    """Each fact once, with where and when it was read."""
    facts = dict.fromkeys(fact.id for story in stories for fact in facts_for_staff(story, story.acts, to.known))
    found: list[Block] = []
    for id_ in facts:
        fact = to.known.facts[id_]
        read = "; ".join(dated_sources(fact, to.here))
        found += [Stack((Text(fact.text, Type.SMALL), Text(f"{id_}: {read}", Type.FOOT))), Gap(1.5)]
    if not found:
        found.append(Text(to.words("These stories name no sources."), Type.SMALL))
    return found


def _signatures(words: Words) -> Block:
    """Two columns of lines: a name, and a signature."""
    line = Text("_" * 36)
    head = Beside(Text(words("Name"), Type.STRONG), Text(words("Signature"), Type.STRONG), 0.5)
    rows: list[Block] = [Row(head, caption=words("Names and signatures")), Gap(3)]
    for _ in range(SIGNATURES):
        rows += [Row(Beside(line, line, 0.5)), Gap(4)]
    return Stack((*rows, Rule()))

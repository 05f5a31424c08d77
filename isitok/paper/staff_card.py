"""The staff card: what an adult reads before a class or a one-to-one, on two sides of one sheet."""

from collections.abc import Iterable

from isitok.game.help import lead
from isitok.game.staff_card import with_lead
from isitok.i18n.words import ENGLISH, Words
from isitok.packs.known import Known
from isitok.packs.vocabulary import Nation
from isitok.paper.blocks import Block, Boxed, Gap, Point, Stack, Text, put, put_points
from isitok.paper.page import Paper, Type


def staff_card(known: Known, nation: Nation | None = None, lead_name: str = "", words: Words = ENGLISH) -> bytes:
    """What to do before, during and after, and if somebody tells something; and the ground rules.

    ``lead_name`` is what this school calls its safeguarding lead; else it is the nation's name for them.
    """
    paper = Paper(title=words("Staff card – #isitok?"), foot=words("#isitok? – staff card"), words=words)
    who = lead(known.help, nation, lead_name)
    card = known.staff_card
    put(paper, Text(words("Staff card"), Type.TITLE), Gap(1), Text(_where(nation, words), Type.SMALL, soft=True))
    put_points(paper, words("Before"), points(card.before, who, box=True))
    put_points(paper, words("While you lead"), points(card.during, who))
    put_points(paper, words("Afterwards"), points(card.after, who, box=True))
    put(paper, Gap(4), if_told(known, who, words, Type.LARGE))
    put_points(paper, words("In this room"), points(card.ground_rules, who))
    return paper.pdf_bytes()


def if_told(known: Known, lead_: str, words: Words, type_: Type) -> Block:
    """What to do if a young person tells something, in a frame that is found at a glance."""
    title = Text(words("If a young person tells you something"), Type.HEADING)
    told = (Point(with_lead(line, lead_), type_) for line in known.staff_card.if_told)
    return Boxed(Stack((title, Gap(1.5), *told)), heavy=True)


def points(lines: Iterable[str], lead_: str, *, box: bool = False) -> Iterable[Point]:
    """Lines of the card, with the lead's name in them; ``box``: each to be ticked."""
    return (Point(with_lead(line, lead_), Type.BODY, box) for line in lines)


def _where(nation: Nation | None, words: Words) -> str:
    if nation is None:
        return words("For all nations. What your nation calls the safeguarding lead: print it with --nation.")
    return words.label(nation)

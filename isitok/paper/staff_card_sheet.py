"""The staff card: what an adult reads before a class, a one-to-one or what is for staff.

What is for all, for a class and for a one-to-one is on two sides of one sheet; what is only for staff is on another
page, with what is read out to a class.
"""

from collections.abc import Iterable, Iterator

from isitok.format.staff_card import ForStaffLines
from isitok.format.vocabulary import Nation
from isitok.game.help_contact import how_to_reach, without_a_voice_in_brief
from isitok.game.help_routes import Here, not_being_here_for_adults
from isitok.game.lapsed import how_many_are_past
from isitok.game.staff_card_words import with_names
from isitok.i18n.screen_words import Words
from isitok.paper.a4 import Paper, Type
from isitok.paper.sheet_blocks import Block, Boxed, Gap, Point, Stack, Text, heading, points_in_parts, put, put_points
from isitok.paper.story_card import Reader
from isitok.paper.tags import POINT


def staff_card(to: Reader) -> Paper:
    """What to do before, during and after a session, and if somebody discloses something; and the ground rules.

    Lines that are only for a class, only for a one-to-one or only for staff say so.
    """
    words, here, card = to.words, to.here, to.known.staff_card
    paper = Paper(title=words("Staff card – #isitok?"), foot=words("#isitok? – staff card"), words=words)
    put(paper, Text(words("Staff card"), Type.TITLE), Gap(1), Text(_where(to.nation, words), Type.SMALL, soft=True))
    if past := how_many_are_past(to.known, to.here):
        put(paper, Gap(1), Text(past, Type.STRONG))
    for part in card_parts(to):
        put(paper, *part)
    _put_for_staff(paper, card.for_staff, here, words)
    rules = points([rule.rule for rule in card.ground_rules], here, Type.SMALL)
    put_points(paper, words("With a class: in this room"), rules)
    return paper


def card_parts(to: Reader) -> Iterator[tuple[Block, ...]]:
    """What it says to everybody, to whoever leads a class and to a worker one to one; a part stays on one page."""
    words, here, card = to.words, to.here, to.known.staff_card
    own = ((words("With a class"), card.class_), (words("One to one"), card.one_to_one))
    parts = (
        (words("Before"), card.before, [(name, lines.before) for name, lines in own], True),
        (words("While you lead"), card.during, [(name, lines.during) for name, lines in own], False),
        (words("Afterwards"), card.after, [(name, lines.after) for name, lines in own], True),
    )
    for title, both, each, box in parts:
        yield from points_in_parts(heading(title), points(both, here, box=box))
        for name, lines in each:
            first, *more = points_in_parts(
                Text(name, Type.SMALL_STRONG, rank=POINT), points(lines, here, Type.SMALL, box=box)
            )
            yield from ((Gap(1.5), *first), *more) if lines else ()
    yield (Gap(4), if_told(to, Type.BODY))
    if card.not_being_here:
        yield _not_being_here(to)


def _put_for_staff(paper: Paper, lines: ForStaffLines, here: Here, words: Words) -> None:
    """What else holds for stories for adults, on a page to lay beside the card in a staff meeting."""
    parts = (
        (words("Before"), lines.before, True),
        (words("Ground rules"), tuple(rule.rule for rule in lines.ground_rules), False),
        (words("While you lead"), lines.during, False),
        (words("Afterwards"), lines.after, True),
    )
    if not any(told for _, told, _ in parts):
        return
    paper.new_page()
    more = words("Read the card first: what it says to everybody also applies here.")
    put(paper, Text(words("For staff"), Type.TITLE), Gap(1), Text(more, Type.SMALL, soft=True))
    for title, told, box in parts:
        if told:
            put_points(paper, title, points(told, here, box=box))


def if_told(to: Reader, type_: Type) -> Block:
    """What to do if a young person discloses something, in a frame that is easy to spot."""
    words, card = to.words, to.known.staff_card
    title = Text(words("If a young person tells you something"), Type.HEADING)
    told = (Point(with_names(line, to.here), type_) for line in card.if_told)
    first, *more = told
    no_voice = without_a_voice_in_brief(to.here)
    also = (Text(no_voice, Type.SMALL),) if no_voice else ()
    return Boxed(Stack((title, Gap(1.5), first, *also, *more)), heavy=True)


def _not_being_here(to: Reader) -> tuple[Block, ...]:
    """What to do if somebody thinks of suicide, and whom to ring."""
    words, here = to.words, to.here
    told = points(to.known.staff_card.not_being_here, here, Type.SMALL)
    whom = (how_to_reach(route, words) for route in not_being_here_for_adults(here))
    title = words("If somebody thinks of hurting themselves, or of not being here")
    return (Gap(3), Text(title, Type.SMALL_STRONG, rank=POINT), *told, Text(" · ".join(whom), Type.SMALL))


def points(lines: Iterable[str], here: Here, type_: Type = Type.BODY, *, box: bool = False) -> tuple[Point, ...]:
    """Lines of the card, with the names of those who are told. ``box``: with boxes to tick."""
    return tuple(Point(with_names(line, here), type_, box) for line in lines)


def _where(nation: Nation | None, words: Words) -> str:
    if nation is None:
        return words("For all nations. What your nation calls the safeguarding lead: print it with --nation.")
    return words.label(nation)

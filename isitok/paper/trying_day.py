"""Sheets for a day on which the game is tried: with a class, or with six pupils who play each in their own way.

What it is about, consent, what somebody who watches writes down, and three questions on a slip without a name.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from isitok.game.lesson.part_names import part_name
from isitok.game.lesson.parts import short_parts
from isitok.i18n.screen_words import Words, later
from isitok.paper.a4 import HEIGHT, Paper, Type
from isitok.paper.cut_out import cut_apart
from isitok.paper.sheet_blocks import Beside, Block, Boxed, Gap, Point, Row, Rule, Stack, Text, WriteOn, heading, put
from isitok.paper.story_card import Reader
from isitok.paper.tags import SECTION

TASKS: Final = (
    later("Begin"),
    later("Hear a line again"),
    later("Answer, and find why"),
    later("Get help"),
    later("Hide, and come back"),
    later("Finish in your own way"),
)
"""The six tasks of ``docs/accessibility.md``."""

_ROOM: Final = 25.0
"""To write in beside each step, in mm."""


def trying_day(to: Reader) -> Paper:
    """All of it: information, consent, two pages for whoever watches, slips."""
    words = to.words
    paper = Paper(title=words("Trying day – #isitok?"), foot=words("#isitok? – trying day"), words=words, headed=False)
    for page in (_information(to), _consent(to), _lesson(words), _six(words)):
        paper.y = HEIGHT
        for block in page:
            put(paper, block)
    cut_apart(paper, [_slip(words)] * 4)
    return paper


def _information(to: Reader) -> Iterator[Block]:
    words = to.words
    yield Text(words("Trying a game: what it is about"), Type.TITLE)
    yield Gap(2)
    yield Text(words("On __________ in __________, led by ____________________"))
    yield heading(words("For pupils"))
    yield from _points(
        words("We try the game, not you. Whatever doesn’t work is the game’s fault."),
        words("The stories are made up. They are about sharing things online. Nobody asks about your own life."),
        words("Somebody watches, and writes down where the game is hard to use. You are “pupil A” there: no names."),
        words("Nobody films, takes photos or records your voice."),
        words("You can say no. You can stop at any time, without saying why. Nothing happens if you do."),
        words("You can have what was written about you thrown away: tell us by __________."),
        words(
            "If something in a story is close to you, tell an adult here. They can help today: {lead}", lead=_who(to)
        ),
    )
    yield heading(words("For parents and carers"))
    yield from _points(
        words("Your child is asked to play stories of #isitok?, a free game about sharing online, at school."),
        words("You can see every story beforehand. Please ask: ____________________"),
        words("We note where the game is hard to use, and how long each step takes. No names, answers or recordings."),
        words("The notes are kept until __________, by ____________________, and then destroyed."),
        words("What we learn is told in a few words, such as “six pupils of Year 8”. Nobody can be recognised."),
        words("Your child can do something else instead. You can take your yes back at any time, without a reason."),
    )
    yield Gap(2)
    yield Text(words("Questions? ____________________ (name, role, how to reach them)"))


def _consent(to: Reader) -> Iterator[Block]:
    words = to.words
    yield Text(words("Consent: is it all right with you?"), Type.TITLE)
    yield Gap(2)
    yield Boxed(Stack(tuple(_pupil(words))), pad=5)
    yield Gap(6)
    yield Boxed(Stack(tuple(_parent(words))), pad=5)
    yield Gap(5)
    yield Text(
        words("Take it back: tick, or just tell us. Both of you have to say yes, and one no is a no."), Type.STRONG
    )


def _pupil(words: Words) -> Iterator[Block]:
    yield Text(words("Pupil"), Type.HEADING)
    yield from _boxes(
        words("I know what it is about. I could ask questions."),
        words("I know that I can stop at any time, and needn’t say why."),
        words("Yes, I’d like to try it."),
        words("No, thank you. I’ll do something else."),
    )
    yield from _signed(words)


def _parent(words: Words) -> Iterator[Block]:
    yield Text(words("Parent or carer"), Type.HEADING)
    yield from _boxes(
        words("I have read what it is about, and could ask questions."),
        words("I know that we can take our yes back, and how."),
        words("Yes, my child may take part if they’d like to."),
        words("No, thank you."),
    )
    yield from _signed(words)


def _signed(words: Words) -> Iterator[Block]:
    yield Gap(4)
    yield Text(words("Name: ______________________________   Date: ______________"))
    yield Gap(4)
    yield Point(words("I take my yes back. Date: ______________"), box=True)


def _who(to: Reader) -> str:
    return to.here.where_lead_is


def _lesson(words: Words) -> Iterator[Block]:
    """A page for whoever watches a class in a lesson of 20 minutes."""
    yield Text(words("Watching a lesson of 20 minutes"), Type.TITLE)
    yield from _watching(words)
    steps = short_parts()
    names = (part_name(part, (), words) for part in steps)
    told = [words("{step}, {n} min", step=name, n=part.minutes) for name, part in zip(names, steps, strict=True)]
    yield from _table(words("Steps"), words("Step"), told, words)
    yield Text(words("Ended at ______   How many pupils: ______   Year: ______"))


def _six(words: Words) -> Iterator[Block]:
    """The same for one pupil with six tasks."""
    yield Text(words("Watching one pupil: six tasks"), Type.TITLE)
    yield from _watching(words)
    yield Text(words("Pupil ___   Plays with (reader and version, switch, text size): ______________________________"))
    yield Gap(2)
    told = [words("{n}. {task}", n=number, task=words(task)) for number, task in enumerate(TASKS, start=1)]
    yield from _table(words("Tasks"), words("Task"), told, words)
    yield Text(words("Read a task out, then don’t help for three minutes."), Type.SMALL)


def _watching(words: Words) -> Iterator[Block]:
    yield Gap(1)
    told = words(
        "Pupils are “pupil A”, “pupil B”: no names, no answers, nothing about anybody’s life. A worry about a pupil "
        "doesn’t go here, but to the safeguarding lead, today."
    )
    yield Text(told, Type.SMALL)
    yield Gap(3)


def _table(caption: str, first: str, told: Sequence[str], words: Words) -> Iterator[Block]:
    """A row for each, with room to write."""
    names = (first, words("Began at"), words("Got stuck"), words("Said"), words("Done alone, with help, not"))
    yield Row(_cells(*(Text(name, Type.SMALL_STRONG) for name in names)), caption=caption)
    yield Rule(heavy=True)
    for line in told:
        done = Stack(tuple(Point(text, Type.SMALL, box=True, air=0.3) for text in _how(words)))
        empty = Gap(_ROOM)
        yield Row(_cells(Text(line, Type.SMALL_STRONG), empty, empty, empty, done))
        yield Rule()


def _how(words: Words) -> tuple[str, str, str]:
    return words("alone"), words("with help"), words("not")


def _cells(first: Block, began: Block, stuck: Block, said: Block, done: Block) -> Block:
    notes = Beside(stuck, said, 0.5, gap=3)
    return Beside(Beside(first, began, 0.66, gap=2), Beside(notes, done, 0.74, gap=3), 0.36, gap=3)


def _slip(words: Words) -> Block:
    """Three questions, without a name."""
    asked = (
        words("What was this about?"),
        words("Where were you bored or lost?"),
        words("Would you know whom to tell?"),
    )
    rows = tuple(block for text in asked for block in (Text(text, Type.STRONG), WriteOn(2), Gap(3)))
    return Stack(
        (
            Text(words("Three questions"), Type.HEADING, rank=SECTION),
            Text(words("No names, please: not yours, and nobody else’s."), Type.SMALL, soft=True),
            Gap(3),
            *rows,
        )
    )


def _points(*told: str) -> Iterator[Block]:
    return (Point(line) for line in told)


def _boxes(*told: str) -> Iterator[Block]:
    return (Point(line, box=True) for line in told)

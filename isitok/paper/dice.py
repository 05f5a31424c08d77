"""The twelve angles of the dice on one sheet, to be read off when one has been rolled, or cut apart and drawn."""

from isitok.game.lesson.talk import Angle, asks
from isitok.i18n.screen_words import ENGLISH, Words
from isitok.paper.a4 import Paper, Type
from isitok.paper.cut_out import cut_apart
from isitok.paper.sheet_blocks import Block, Gap, Point, Stack, Text, put


def dice(words: Words = ENGLISH) -> Paper:
    """A page: how it is used, and a field for each angle."""
    paper = Paper(title=words("Dice – #isitok?"), words=words, headed=False)
    paper.new_page()
    put(
        paper,
        Text(words("A dice with twelve angles"), Type.TITLE),
        Gap(2),
        Point(
            words("Roll a dice with twelve sides, or cut the fields apart and draw one, while you talk about a story."),
            Type.BODY,
        ),
        Point(words("Another go is free. An angle that the story lacks is skipped. Anybody can pass."), Type.BODY),
        Gap(4),
    )
    cut_apart(paper, [_field(angle, words) for angle in Angle], across=3, top=paper.y, pad=5)
    return paper


def _field(angle: Angle, words: Words) -> Block:
    return Stack((Text(angle.value, Type.TITLE, rank=0), Gap(1), Text(asks(angle, words), Type.HEADING, rank=0)))

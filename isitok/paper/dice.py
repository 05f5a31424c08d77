"""A dice with twelve angles to cut out, fold and glue, and what each face asks."""

import math
from typing import Final

from isitok.game.lesson.talk import Angle, angle_name, asks
from isitok.i18n.screen_words import ENGLISH, Words
from isitok.paper.a4 import HEIGHT, WIDTH, Paper, Type
from isitok.paper.dodecahedron import Face, edges_to_glue, fit, net, opposite, tab
from isitok.paper.sheet_blocks import Block, Gap, Point, Text, put, say_cut_outs

TAB: Final = 7.0
"""The depth of a tab, in mm."""

_EDGE_OF_PAPER: Final = 8.0  # no printer reaches further out


def dice(words: Words = ENGLISH) -> Paper:
    """A page with the net, and a page that says how to make the dice and what its faces ask."""
    paper = Paper(title=words("Dice – #isitok?"), words=words, headed=False)
    paper.new_page()
    flat = net()
    faces = fit(flat, WIDTH, HEIGHT, TAB + _EDGE_OF_PAPER)
    joints = edges_to_glue(flat)
    for joint in joints:
        paper.shape(list(tab(faces[joint.face], joint.edge, TAB)))
    for face, angle in zip(faces, angles_on(flat), strict=True):
        _face(paper, face, angle, words)
    say_cut_outs(
        paper, (Text(words("{number}: {what}", number=one.value, what=angle_name(one, words))) for one in Angle)
    )
    for number, edge in ((face.on, face.edge) for face in faces[1:]):
        paper.fold(*_ends(faces[number], edge))
    for joint in joints:
        paper.fold(*_ends(faces[joint.face], joint.edge))
    paper.y = HEIGHT  # the rest has a page of its own
    put(paper, *_instructions(words))
    return paper


def angles_on(faces: tuple[Face, ...]) -> tuple[Angle, ...]:
    """Which angle is on which face. Opposite faces add up to thirteen, as on any twelve-sided dice."""
    across = opposite(faces)
    numbers = dict[int, int]()
    left = list(range(1, len(faces) // 2 + 1))
    for face in range(len(faces)):
        if face not in numbers:
            numbers[face] = left.pop(0)
            numbers[across[face]] = 13 - numbers[face]
    return tuple(Angle(str(numbers[face])) for face in range(len(faces)))


def _face(paper: Paper, face: Face, angle: Angle, words: Words) -> None:
    paper.shape(list(face.corners), thick=0.5)
    x, y = face.middle
    edge = math.dist(*face.corners[:2])
    width = edge * 1.22
    with paper.pdf.rotation(_upright(face), x, y):
        top = y - edge * 0.46
        top += paper.write_centred(x - width / 2, top, width, angle.value, Type.TITLE)
        paper.write_centred(x - width / 2, top, width, angle_name(angle, words), Type.STRONG)


def _upright(face: Face) -> float:
    """How far to turn a text so that a corner or an edge is above it, in degrees anticlockwise: the least possible."""
    x, y = face.middle
    turns = [math.degrees(math.atan2(x - corner_x, y - corner_y)) for corner_x, corner_y in face.corners]
    both = [*turns, *((turn + 216) % 360 - 180 for turn in turns)]  # an edge is 36 degrees from a corner
    return min(both, key=lambda turn: (round(abs(turn), 6), turn))


def _ends(face: Face, edge: int) -> tuple[tuple[float, float], tuple[float, float]]:
    return face.corners[edge], face.corners[(edge + 1) % 5]


def _instructions(words: Words) -> tuple[Block, ...]:
    steps = (
        words("Print the net on card, or glue it to card."),
        words("Cut along the solid lines, round the tabs too."),
        words("Score the dashed lines, and fold them all away from you."),
        words("Glue one tab at a time. The last face closes it like a lid."),
    )
    return (
        Text(words("A dice with twelve angles"), Type.TITLE),
        Gap(3),
        *(Point(step, Type.BODY) for step in steps),
        Gap(5),
        Text(words("Roll it while you talk about a story"), Type.HEADING),
        Gap(1.5),
        Text(words("Rolling again is free. A face that the story lacks is skipped. Anybody can pass.")),
        Gap(4),
        *(
            Text(words("{number}: {question}", number=angle.value, question=asks(angle, words)), Type.LARGE)
            for angle in Angle
        ),
    )

"""A page that is cut apart: cards, slips, the fields of a dice."""

from collections.abc import Sequence

from isitok.paper.a4 import HEIGHT, WIDTH, Paper
from isitok.paper.sheet_blocks import Block, say_cut_outs


def cut_apart(paper: Paper, parts: Sequence[Block], across: int = 2, top: float = 0.0, pad: float = 10.0) -> None:
    """Parts in rows of so many, all of one size, from ``top`` on (mm; 0: a new page), ``pad`` mm from each cut.

    Read, a part that is there several times comes once.
    """
    if not top:
        paper.new_page()
    down = -(-len(parts) // across)
    width, height = WIDTH / across, (HEIGHT - top) / down
    say_cut_outs(paper, dict.fromkeys(parts))
    for number, part in enumerate(parts):
        part.draw(paper, number % across * width + pad, top + number // across * height + pad, width - 2 * pad)
    for column in range(1, across):
        paper.cut(column * width, top, column * width, HEIGHT)
    for row in range(0 if top else 1, down):
        paper.cut(0, top + row * height, WIDTH, top + row * height)
    paper.y = HEIGHT  # what follows has a page of its own

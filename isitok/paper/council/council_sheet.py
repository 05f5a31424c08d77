"""A council's report on sheets of A4: the same parts and tables as on the page."""

from collections.abc import Iterator, Sequence

from isitok.base.terminal_safe import without_steering
from isitok.format.voice import Question
from isitok.game.council import council_wording
from isitok.game.council.council_wording import Pledge
from isitok.game.council.picture import Picture
from isitok.i18n.screen_words import ENGLISH, Words
from isitok.paper.a4 import Paper, Type
from isitok.paper.council.report_parts import Table, care, opening_line, parts_of
from isitok.paper.sheet_blocks import Beside, Block, Boxed, Gap, Point, Rule, Stack, Text, heading, put


def council_sheet(
    picture: Picture,
    *,
    title: str = "",
    read_by: str = "",
    pledges: Sequence[Pledge] = (),
    asked: Sequence[Question] = (),
    words: Words = ENGLISH,
) -> bytes:
    """The sheets. Raises ``PaperError``."""
    name = without_steering(title) or council_wording.title(words)
    paper = Paper(title=words("{title} – #isitok?", title=name), foot=name[:60], words=words)
    told = opening_line(picture, words)
    first = without_steering(council_wording.first_read(read_by, words))
    put(paper, Text(name, Type.TITLE), Gap(1), Boxed(Text(first, Type.STRONG)), Gap(1), Text(told, Type.BODY))
    parts = parts_of(picture, asked, words)
    for part in parts:
        above: list[Block] = [heading(part.title), *(Text(text, Type.SMALL) for text in part.before)]
        for table in part.tables:
            _put_table(paper, above, table, named=table.caption != part.title)
            above = []
        put(paper, *(Text(text, Type.SMALL) for text in part.after))
    put(paper, heading(words("You said, we did")), *_did(pledges, words))
    put(paper, Gap(2), Rule(), *(Text(text, Type.SMALL, soft=True) for text in care(words)))
    return paper.pdf_bytes()


def _put_table(paper: Paper, above: Sequence[Block], table: Table, *, named: bool) -> None:
    """What stands above it and its head stay with its first row; the others may go on overleaf."""
    head = _row(table.columns, Type.SMALL_STRONG)
    rows = [_row((entry.name, *entry.cells), Type.SMALL) for entry in table.entries]
    caption: tuple[Block, ...] = (Text(table.caption, Type.STRONG), Gap(1)) if named else ()
    put(paper, *above, Stack((Gap(2), *caption, head, *rows[:1])))
    for row in rows[1:]:
        put(paper, row)


def _row(cells: Sequence[str], type_: Type) -> Block:
    """Cells side by side: the name is wide, how many schools is narrow."""
    name, first, *second, schools = (Text(cell, type_) for cell in cells)
    votes: Block = Beside(first, second[0], gap=3) if second else first
    return Stack((Beside(name, Beside(votes, schools, 0.82, gap=3), 0.34, gap=3), Gap(1)))


def _did(pledges: Sequence[Pledge], words: Words) -> Iterator[Block]:
    if not pledges:
        yield Text(council_wording.nothing_done_yet(words), Type.BODY)
    for pledge in pledges:
        yield Stack(
            (
                Point(words("You said: {what}", what=without_steering(pledge.said)), Type.STRONG),
                Point(words("We did: {what}", what=without_steering(pledge.did))),
            )
        )

"""What a sheet says as a page to read: the elements that its blocks give, before any of it is HTML.

Lists and tables are no elements here: ``web_page.py`` makes them of items and rows that are neighbours.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from isitok.base.value import Value

WHOLE, PART, SECTION, POINT = range(1, 5)
"""The ranks of headings: of the whole sheet, of its parts, and so on. A sheet needn’t have all of them."""

ITEM, PHONE, TICK, CUT = "", "said", "ticks", "cut"
"""The kinds of list items: a point, what a phone says, something to tick, a card to cut out."""


class Tag(Value):
    """An element, with plain text and further elements in it."""

    name: str
    inside: tuple["Tag | str", ...] = ()
    kind: str = ""
    rank: int = 0  # of a heading; of ``write``, how many lines


Inside = tuple[Tag | str, ...]


def flow(tags: Iterable[Tag]) -> Inside:
    """What stands in a cell or an item: a paragraph or heading that is alone in it is only its words."""
    found = tuple(tags)
    return found[0].inside if len(found) == 1 and found[0].name in ("p", "h") else found


def plain(tag: Tag) -> str:
    """Its words alone."""
    return " ".join(each for each in tag.inside if isinstance(each, str))


def words_of(tag: Tag) -> Iterator[str]:
    """All its texts, however deep they are."""
    for each in tag.inside:
        if isinstance(each, Tag):
            yield from words_of(each)
        else:
            yield each


def headings(tags: Iterable[Tag | str]) -> Iterator[Tag]:
    """All headings, however deep they are."""
    for tag in tags:
        if isinstance(tag, Tag):
            yield from (tag,) if tag.name == "h" else headings(tag.inside)


@dataclass
class Outline:
    """Turns ranks into levels of headings: one ``h1``, and no level is left out on the way down."""

    headed: bool  # whether the first heading of the highest rank is the title of it all
    _above: list[int] = field(default_factory=lambda: [WHOLE])

    def level(self, rank: int) -> int:
        """The level of the next heading."""
        if rank == WHOLE and self.headed:
            self.headed = False
            return WHOLE
        rank = max(rank, PART)
        while self._above[-1] >= rank:
            self._above.pop()
        self._above.append(rank)
        return min(len(self._above), 6)

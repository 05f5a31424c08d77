"""What schools send, for tests."""

from collections.abc import Mapping

from isitok.council.council_store import released
from isitok.council.open_store import store_at
from isitok.council.picture import Picture, picture_of
from isitok.game.results.contribution import Cell, Contribution, Sides, answers_of
from isitok.game.results.terms import Term
from isitok.library.bundled import read_voice
from isitok.library.roots import bundled_root

SUMMER, AUTUMN = Term(2026, 1), Term(2026, 2)
CHATS = Cell(AUTUMN, "harm", "group-chats")
FINE = Cell(AUTUMN, "fine", "group-chats")
ANSWERS = answers_of(read_voice(bundled_root()))
FRIEND = Cell(AUTUMN, "voice", "first-told/friend")


def sent(
    number: int, sums: Mapping[Cell, tuple[int, int]] | None = None, *, school: str = "", terms: tuple[Term, ...] = ()
) -> Contribution:
    """What the school of this number sends."""
    held = {cell: Sides(*sides) for cell, sides in ({CHATS: (40, 30)} if sums is None else sums).items()}
    return Contribution(
        number=f"{number:032x}",
        school=school,
        version="1.0",
        sums=tuple(sorted(held.items())),
        terms=terms or tuple(sorted({cell.term for cell in held})),
    )


def picture(where: str) -> Picture:
    """What a report shows."""
    return picture_of(released(store_at(where), ANSWERS))


def totals(where: str) -> list[tuple[int, int, int]]:
    """What it shows of harm: agreed, votes and schools, by term."""
    return [(line.first.agreed, line.first.votes, line.first.schools) for line in picture(where).terms]

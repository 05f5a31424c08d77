"""TS1: what can be pressed is low on the screen, for a wall that a child or a wheelchair stands before."""

import pytest

from isitok.app.look_cache import Looks
from isitok.store.settings import Settings
from isitok.ui.describe.node import FIELDS, PRESSABLE, Role, walk
from isitok.ui.describe.placed import PageLayout
from isitok.ui.system import Wishes
from tests.each import each
from tests.samples import some_of
from tests.stages import OPEN, a_look, laid_out, screens

WALLS = [(1920, 1080), (1366, 768), (1024, 768)]


def page(name: str, size: tuple[int, int], *, low: bool) -> PageLayout:
    return laid_out(screens()[name], a_look(size=size, low=low), whole=False)


@each(OPEN)
def test_nothing_gets_lost_or_lies_on_anything_else_when_it_is_low(name: str) -> None:
    for size in some_of(WALLS, name):
        usual, low = page(name, size, low=False), page(name, size, low=True)
        ids = {node.id for node in walk(usual.root) if node.spoken.role in PRESSABLE}
        assert {node.id for node in walk(low.root) if node.spoken.role in PRESSABLE} == ids
        edges = [part.box for part in low.edges]
        assert all(box.y >= low.viewport.bottom for box in edges)
        assert all(box.bottom <= size[1] for box in edges)
        assert not [one for one in edges for other in edges if one is not other and one.meets(other)]


@pytest.mark.parametrize("name", ["judge", "judge-chosen", "why-agreed", "title", "leave", "class-vote", "class-why"])
def test_where_a_page_fits_all_of_it_can_be_reached_in_the_lower_part(name: str) -> None:
    """Two fifths of the height are above it: 84 cm of a wall that begins 80 cm over the floor."""
    laid = page(name, (1920, 1080), low=True)
    high = [
        (node.id, node.box.y)
        for node in walk(laid.root)
        if node.spoken.role in PRESSABLE - FIELDS
        and node.box.bottom < 0.4 * 1080
        and node.id.partition(":")[0] not in ("pick", "describe")  # on the phone itself
    ]
    assert not high


@pytest.mark.parametrize("low", [False, True])
def test_what_a_page_is_called_in_its_header_is_read_first_wherever_that_lies(low: bool) -> None:
    first, second, *_ = page("form-new", (1366, 768), low=low).root.children
    assert (first.spoken.role, first.spoken.name) == (Role.HEADING, "The team photo")
    assert second.spoken.name == "Left to do"


def test_it_is_a_setting() -> None:
    assert Looks(lambda: (1366, 768), Wishes())(Settings(controls_low=True)).low
    assert not Looks(lambda: (1366, 768), Wishes())(Settings()).low

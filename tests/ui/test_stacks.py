"""Stories of panels side by side: rows where they are even, columns where one is tall."""

from itertools import pairwise

import pytest

from isitok.ui.describe.arrange import Beside, largest_of, shortest_of
from isitok.ui.describe.geometry import Box
from isitok.ui.describe.layout import Column, Space
from isitok.ui.describe.stacks import Packed, Stacks, spill
from isitok.ui.describe.widget import ViewState, Widget
from tests.stages import a_look

LOOK = a_look("light", 100, (1366, 768))
HIGH, LOW = LOOK.px(300), LOOK.px(60)


def panels(*heights: int) -> Stacks:
    return Stacks(tuple(Space(tall / LOOK.px(1)) for tall in heights), least=300)


def placed(stacks: Stacks, width: int = 820) -> list[Box]:
    height = stacks.height(width, LOOK)
    flat: list[Box] = []

    def leaves(widget: Widget, box: Box) -> None:
        if isinstance(widget, Space):
            flat.append(box)
        for part, at in widget.parts(box, LOOK, ViewState()):
            leaves(part, at)

    leaves(stacks, Box(10, 20, width, height))
    assert max(box.bottom for box in flat) == 20 + height
    return flat


def test_panels_of_one_height_stand_in_rows_and_the_last_of_an_odd_number_takes_a_whole_one() -> None:
    first, second, third = placed(panels(HIGH, HIGH, HIGH))

    assert first.y == second.y < third.y
    assert first.x < second.x
    assert third.w == 820


def test_what_is_short_stands_below_what_is_short_beside_what_is_tall() -> None:
    first, second, third = placed(panels(LOW, LOW, HIGH))

    assert first.x == second.x < third.x
    assert first.bottom < second.y
    assert third.y == first.y


def test_both_columns_end_together() -> None:
    boxes = placed(panels(LOW, HIGH, LOW, LOW))

    assert sorted(box.bottom for box in boxes)[-1] == sorted(box.bottom for box in boxes)[-2]


@pytest.mark.parametrize("heights", [(LOW, HIGH, LOW), (HIGH, LOW, LOW, LOW), (LOW, LOW, LOW, HIGH, LOW)])
def test_they_are_read_in_their_order_and_nothing_overlaps(heights: tuple[int, ...]) -> None:
    boxes = placed(panels(*heights))

    assert len(boxes) == len(heights)
    assert all(one.x < other.x or one.y < other.y for one, other in pairwise(boxes))
    for number, one in enumerate(boxes):
        for other in boxes[number + 1 :]:
            beside = one.right <= other.x or other.right <= one.x
            assert beside or one.bottom <= other.y or other.bottom <= one.y


def test_where_there_is_no_room_for_two_they_stand_one_below_the_other() -> None:
    boxes = placed(panels(LOW, HIGH, LOW), width=500)

    assert [box.w for box in boxes] == [500, 500, 500]
    assert [box.y for box in boxes] == sorted({box.y for box in boxes})


def test_two_stand_side_by_side_and_one_takes_all() -> None:
    first, second = placed(panels(LOW, HIGH))
    (only,) = placed(panels(LOW))

    assert first.y == second.y
    assert only.w == 820


def test_of_several_ways_the_lowest_is_taken_and_in_one_column_the_first() -> None:
    high, low = Space(300), Space(60)
    ways = shortest_of((high, low))
    narrow = a_look("light", 200, (1024, 768))

    assert ways.height(800, LOOK) == low.height(800, LOOK)
    assert [part for part, _ in ways.parts(Box(0, 0, 800, 300), LOOK, ViewState())] == [low]
    assert [part for part, _ in ways.parts(Box(0, 0, 800, 300), narrow, ViewState())] == [high]


def test_of_several_sizes_the_largest_for_which_a_window_is_high_enough_is_taken() -> None:
    large, small = Space(700), Space(60)
    sizes, tall = largest_of((large, small)), a_look("light", 100, (768, 1366))

    assert sizes.height(600, tall) == large.height(600, tall)
    assert sizes.height(800, LOOK) == small.height(800, LOOK)
    assert largest_of((Space(900), large)).height(800, LOOK) == large.height(800, LOOK), "else the last"


def test_what_no_longer_fits_beside_a_phone_stands_below_both_and_the_order_stays() -> None:
    phone, head = Space(400), Space(100)
    panels_ = tuple(Space(150) for _ in range(4))
    beside = Beside(phone, Column((head, *panels_)))
    spilt = spill(beside, (head,), panels_)
    spaces: list[tuple[Widget, Box]] = []

    def leaves(widget: Widget, box: Box) -> None:
        if isinstance(widget, Space):
            spaces.append((widget, box))
        for part, at in widget.parts(box, LOOK, ViewState()):
            leaves(part, at)

    leaves(spilt, Box(0, 0, 700, spilt.height(700, LOOK)))
    (_, at_phone), *others = spaces

    assert [widget for widget, _ in others] == [head, *panels_]
    assert others[-1][1].y >= at_phone.bottom
    assert others[-2][1].x == at_phone.x, "the side below the phone is used"
    assert others[1][1].x > at_phone.right, "and what has room beside it stays there"
    assert spilt.height(700, LOOK) < beside.height(700, LOOK)


def test_what_fits_beside_a_phone_stays_there() -> None:
    beside = Beside(Space(600), Column((Space(100), Space(150))))
    spilt = spill(beside, (Space(100),), (Space(150),))

    assert spilt.height(1000, LOOK) == beside.height(1000, LOOK)


def test_packed_cards_stand_in_their_order_with_no_hole_beside_a_tall_one() -> None:
    packed = Packed(tuple(Space(tall / LOOK.px(1)) for tall in (HIGH, LOW, LOW, LOW)), least=300)
    tall, first, second, third = (box for _, box in packed.parts(Box(0, 0, 820, 0), LOOK, ViewState()))

    assert first.x == second.x == third.x > tall.right
    assert first.bottom < second.y < second.bottom < third.y
    assert packed.height(820, LOOK) == HIGH
    assert packed.height(500, LOOK) == HIGH + 3 * LOW + 3 * LOOK.px(16), "one column where there is no room for two"

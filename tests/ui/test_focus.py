"""Where the keyboard goes: sums over the tree."""

from isitok.ui.describe.focus import beside, move, start, stops, tab_stops
from isitok.ui.describe.geometry import Box
from isitok.ui.describe.node import Node, Role, Spoken, find
from tests.heard import line, speech

PLACE = Box(0, 0, 50, 50)


def a_node(id_: str, role: Role = Role.BUTTON, *children: Node, checked: bool | None = None, name: str = "") -> Node:
    return Node(id_, Spoken(role, name or id_, checked=checked), PLACE, None, (0, 0), children)


def a_group(*radios: str, chosen: str = "") -> Node:
    return a_node("group", Role.RADIO_GROUP, *(a_node(radio, Role.RADIO, checked=radio == chosen) for radio in radios))


ROOT = a_node("", Role.PAGE, a_node("a"), a_node("text", Role.TEXT), a_group("x", "y", "z"), a_node("b"))


def test_arrows_stop_at_all_that_can_be_pressed_in_reading_order() -> None:
    assert stops(ROOT) == ["a", "x", "y", "z", "b"]


def test_tab_stops_once_in_a_group() -> None:
    assert tab_stops(ROOT, "") == ["a", "x", "b"]


def test_tab_stops_at_the_chosen_one_or_where_the_keyboard_is() -> None:
    chosen = a_node("", Role.PAGE, a_group("x", "y", "z", chosen="z"))

    assert tab_stops(chosen, "") == ["z"]
    assert tab_stops(chosen, "y") == ["y"]


def test_moving_goes_round() -> None:
    assert move(["a", "b"], "b", 1) == "a"
    assert move(["a", "b"], "a", -1) == "b"


def test_whoever_is_nowhere_begins_at_an_end() -> None:
    assert move(["a", "b"], "gone", 1) == "a"
    assert move(["a", "b"], "gone", -1) == "b"
    assert move([], "a", 1) == ""


def test_the_keyboard_begins_where_it_is_wanted_in_a_group_or_at_the_first() -> None:
    assert start(ROOT, "b") == "b"
    assert start(ROOT, "group") == "x"
    assert start(ROOT, "nothing of this name") == "a"
    assert start(a_node("", Role.PAGE), "b") == ""


def test_the_keyboard_may_begin_at_a_heading_and_is_a_stop_there_until_it_is_left() -> None:
    page = a_node("", Role.PAGE, a_node("a"), a_node("title", Role.HEADING), a_node("b"))

    assert start(page, "title") == "title"
    assert tab_stops(page, "title") == stops(page, "title") == ["a", "title", "b"]
    assert move(tab_stops(page, "title"), "title", 1) == "b"
    assert tab_stops(page, "b") == stops(page, "b") == ["a", "b"]


def a_box(id_: str, column: int, row: int) -> Node:
    return Node(id_, Spoken(Role.CHECK_BOX, id_, checked=False), PLACE.move(60 * column, 60 * row), None, (0, 0), ())


def test_in_a_grid_of_boxes_one_goes_up_and_down_its_columns_and_out_at_its_ends() -> None:
    rows = ("abc", "def", "g")
    boxes = [a_box(id_, column, row) for row, line_ in enumerate(rows) for column, id_ in enumerate(line_)]
    page = a_node("", Role.PAGE, a_node("before"), a_node("grid", Role.GROUP, *boxes), a_node("after"))

    assert [beside(page, id_, 1) for id_ in "abcdefg"] == ["d", "e", "f", "g", "g", "g", "after"]
    assert [beside(page, id_, -1) for id_ in "abcdefg"] == ["before", "before", "before", "a", "b", "c", "d"]
    assert beside(page, "before", 1) == beside(page, "gone", 1) == ""


def test_boxes_in_one_row_or_one_column_or_with_other_things_between_them_are_no_grid() -> None:
    row = a_node("", Role.PAGE, a_box("a", 0, 0), a_box("b", 1, 0))
    column = a_node("", Role.PAGE, a_box("a", 0, 0), a_box("b", 0, 1))
    apart = a_node("", Role.PAGE, a_box("a", 0, 0), a_box("b", 1, 0), a_node("c"), a_box("d", 0, 1))

    assert beside(row, "a", 1) == beside(column, "a", 1) == beside(apart, "a", 1) == ""


def test_a_node_is_found_by_its_id_and_nothing_by_none() -> None:
    found = find(ROOT, "y")
    assert found is not None
    assert found.id == "y"
    assert find(ROOT, "") is None
    assert find(ROOT, "gone") is None


def test_a_line_says_name_role_state_place_and_key() -> None:
    spoken = Spoken(Role.RADIO, "Not OK", "Better not", checked=True, key="3")

    assert line(Node("v", spoken, PLACE, None, (3, 3), ())) == "Not OK, radio button, chosen, 3 of 3, Better not, key 3"
    assert line(Node("s", Spoken(Role.SWITCH, "Less motion", checked=False), PLACE, None, (0, 0), ())) == (
        "Less motion, switch, off"
    )
    assert line(Node("", Spoken(Role.HEADING, "Why?", level=2), PLACE, None, (0, 0), ())) == "Why?, heading level 2"


def test_speech_is_indented_by_what_holds_what() -> None:
    assert speech(a_node("", Role.PAGE, a_group("x"), name="Title")) == [
        "Title, page",
        "  group, group",
        "    x, radio button, not chosen",
    ]

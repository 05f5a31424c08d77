"""Values that cost nothing to define behave like frozen dataclasses."""

import pytest

from isitok.base.value import Value, replace


class Point(Value):
    """Two numbers, the second with a default."""

    x: int
    y: int = 0


class Label(Value, kw_only=True):
    """Only by name."""

    text: str


class Named(Point):
    """A point with one more field."""

    name: str = "here"


def test_fields_are_given_by_place_or_name_and_have_defaults() -> None:
    assert (Point(1).x, Point(1).y, Point(x=1, y=2).y) == (1, 0, 2)


def test_a_subclass_has_the_fields_of_its_base_first() -> None:
    assert Named.field_names() == ("x", "y", "name")
    assert Named(1, 2, "there").name == "there"


def test_who_builds_on_two_has_the_fields_of_both() -> None:
    class Marked(Label, Point, kw_only=True):
        """A point on a map."""

    assert (Marked(x=1, text="here").y, Marked.field_names()) == (0, ("text", "x", "y"))


def test_two_values_with_the_same_fields_are_equal_and_hash_alike() -> None:
    assert Point(1, 2) == Point(1, 2)
    assert hash(Point(1, 2)) == hash(Point(1, 2))
    assert Point(1, 2) != Point(2, 1)
    assert Point(1) != Named(1)


def test_a_value_never_changes() -> None:
    with pytest.raises(AttributeError, match="doesn't change: x"):
        Point(1).x = 2  # type: ignore[misc]
    with pytest.raises(AttributeError):
        del Point(1).x


def test_replace_gives_another_value() -> None:
    point = Point(1, 2)

    assert replace(point, y=5) == Point(1, 5)
    assert point == Point(1, 2)


def test_it_can_be_taken_apart_by_place_unless_it_is_only_by_name() -> None:
    match Point(1, 2):
        case Point(x, y):
            assert (x, y) == (1, 2)
    assert Label.__match_args__ == ()  # type: ignore[attr-defined]


def test_it_shows_its_fields() -> None:
    assert repr(Named(1)) == "Named(x=1, y=0, name='here')"


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: Point(),
        lambda: Point(1, 2, 3),
        lambda: Point(1, x=2),
        lambda: Point(1, z=2),
        lambda: Label("words"),
        lambda: replace(Point(1), z=2),
    ],
    ids=["missing", "too many", "twice", "unknown", "by place", "replace unknown"],
)
def test_wrong_fields_are_refused(wrong: object) -> None:
    with pytest.raises(TypeError):
        wrong()  # type: ignore[operator]

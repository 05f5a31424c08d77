"""A line of text and its caret."""

from hypothesis import given
from hypothesis import strategies as st

from isitok.ui.describe.widgets.text_field import Edited

lines = st.builds(lambda text, at: Edited(text, min(at, len(text))), st.text(max_size=30), st.integers(0, 30))


def test_letters_go_where_the_caret_is_and_control_characters_nowhere() -> None:
    assert Edited("Ms e", 3).insert("Le\t\x00", 60) == Edited("Ms Lee", 5)


def test_pasting_more_than_there_is_room_for_keeps_what_fits() -> None:
    assert Edited("abc", 3).insert("defgh", 5) == Edited("abcde", 5)


@given(line=lines, letters=st.text(max_size=9), most=st.integers(0, 40))
def test_typing_and_erasing_as_much_leaves_what_was_there(line: Edited, letters: str, most: int) -> None:
    typed = line.insert(letters, most)
    erased = typed
    for _ in range(typed.caret - line.caret):
        erased = erased.erase()

    assert erased == line
    assert len(typed.text) <= max(most, len(line.text))


@given(line=lines, step=st.integers(-50, 50))
def test_the_caret_stays_in_the_text(line: Edited, step: int) -> None:
    for after in (line.move(step), line.erase(), line.erase_next(), line.move(step).erase_next().erase()):
        assert 0 <= after.caret <= len(after.text)

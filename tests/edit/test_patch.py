"""A change of a text leaves all else as it was found: notes, quotes, brackets, ends of lines."""

from collections.abc import Callable

import pytest

from isitok.edit.as_yaml import Word
from isitok.edit.history import History
from isitok.edit.parsed import OnlyInText, tree_of
from isitok.edit.patch import add_item, add_key, move_item, remove, rename_key, set_value
from tests.edit.random_edits import run

STORY = """\
# The team
title: 'The team photo'   # for now
ages: [9-11, 11-14]
phone:
  kind: chat
  messages:
    # first
    - leo: who's got pics?
    # Amina says no
    - amina (sad): pls don't
    - kofi: {photo: Amina asleep, time: 10:32}  # the photo
acts:
- act: Kofi adds it to his story.
  # why is to come
  why: >
    Amina said no.
    He knew.
"""

ORDER = ("title", "ages", "hook", "story", "phone", "acts", "note")


def edited(*changes: Callable[[str], str], text: str = STORY) -> list[str]:
    """The lines that went, and those that came."""
    now = text
    for change in changes:
        now = change(now)
    old, new = text.splitlines(), now.splitlines()
    return [f"-{one}" for one in old if one not in new] + [f"+{one}" for one in new if one not in old]


def test_a_text_is_written_in_quotes_only_where_it_needs_them() -> None:
    assert edited(lambda text: set_value(text, ("title",), "Under 13s")) == [
        "-title: 'The team photo'   # for now",
        "+title: Under 13s   # for now",
    ]
    assert edited(lambda text: set_value(text, ("title",), "Why: “no”")) == [
        "-title: 'The team photo'   # for now",
        '+title: "Why: “no”"   # for now',
    ]
    assert tree_of(set_value("title: x", ("title",), "yes")) == {"title": "yes"}
    assert set_value("title: x", ("title",), "yes") == 'title: "yes"'
    assert set_value("level: x", ("level",), Word("2")) == "level: 2"


def test_a_text_of_several_lines_becomes_one() -> None:
    assert edited(lambda text: set_value(text, ("acts", 0, "why"), "Amina said no.")) == [
        "-  why: >",
        "-    Amina said no.",
        "-    He knew.",
        "+  why: Amina said no.",
    ]


def test_a_moved_item_takes_the_notes_right_above_it_along() -> None:
    moved = move_item(STORY, ("phone", "messages", 1), 0)

    assert moved.splitlines()[6:11] == [
        "    # Amina says no",
        "    - amina (sad): pls don't",
        "    # first",
        "    - leo: who's got pics?",
        "    - kofi: {photo: Amina asleep, time: 10:32}  # the photo",
    ]


def test_what_is_removed_leaves_notes_on_lines_of_their_own() -> None:
    assert edited(lambda text: remove(text, ("acts", 0, "why"))) == [
        "-  why: >",
        "-    Amina said no.",
        "-    He knew.",
    ]
    assert "  # why is to come\n" in remove(STORY, ("acts", 0, "why"))
    assert edited(lambda text: remove(text, ("phone", "messages", 2))) == [
        "-    - kofi: {photo: Amina asleep, time: 10:32}  # the photo"
    ]
    assert remove(STORY, ("acts", 0, "act")).splitlines()[-4:] == [
        "# why is to come",
        "- why: >",
        "    Amina said no.",
        "    He knew.",
    ]


def test_the_last_of_a_list_takes_its_key_with_it() -> None:
    assert "acts" not in remove("title: One\nacts:\n- act: x\n", ("acts", 0))
    assert remove("title: One\nages: [9-11]\n", ("ages", 0)) == "title: One\n"


def test_brackets_are_changed_in_place() -> None:
    assert "ages: [7-9, 9-11, 11-14]\n" in add_item(STORY, ("ages",), 0, Word("7-9"))
    assert "ages: [9-11]\n" in remove(STORY, ("ages", 1))
    assert "ages: [11-14, 9-11]\n" in move_item(STORY, ("ages", 0), 1)
    assert "{photo: Amina asleep}  # the photo" in remove(STORY, ("phone", "messages", 2, "kofi", "time"))
    added = add_key(STORY, ("phone", "messages", 2, "kofi"), "clue", "She said no, to all", ("photo", "clue", "time"))
    assert '{photo: Amina asleep, clue: "She said no, to all", time: 10:32}  # the photo' in added


def test_a_key_comes_where_the_table_has_it() -> None:
    assert add_key(STORY, (), "story", "Kofi takes a photo.", ORDER).splitlines()[3] == "story: Kofi takes a photo."
    assert add_key(STORY, (), "note", "For Ms Okafor", ORDER).endswith("    He knew.\nnote: For Ms Okafor\n")
    assert "- by: kofi\n  act: Kofi adds" in add_key(STORY, ("acts", 0), "by", Word("kofi"), ("by", "act"))


def test_who_says_it_and_how_they_look_is_a_name_like_any_other() -> None:
    assert "- kofi (laughing): pls don't" in rename_key(
        STORY, ("phone", "messages", 1, "amina (sad)"), "kofi (laughing)"
    )


@pytest.mark.parametrize("text", ["\ufefftitle: One\r\nages: 9-11", "title: One\r\n\r\n# note\r\nages: 9-11\r\n"])
def test_the_ends_of_lines_and_the_mark_at_the_beginning_stay(text: str) -> None:
    assert set_value(text, ("ages",), Word("7-9")) == text.replace("9-11", "7-9")
    added = add_key(text, (), "note", "Two.", ("title", "note", "ages"))
    assert added == text.replace("One\r\n", "One\r\nnote: Two.\r\n")


@pytest.mark.parametrize(
    "change",
    [
        lambda text: remove(text, ("a", 0)),  # its note is on no line of its own, and stands for the one below
        lambda text: set_value(text, ("a",), "x"),
        lambda text: add_key(text, (), "b", "again", ()),
        lambda text: set_value(text, ("nothing",), "x"),
        lambda text: rename_key(text, ("b",), "a"),
        lambda text: remove(text, ("b", "c")),
    ],
)
def test_what_can_t_be_proved_is_not_written(change: Callable[[str], str]) -> None:
    with pytest.raises(OnlyInText) as raised:
        change("a: [  # all\n  one,  # the first\n  two]\nb: x\n")
    assert raised.value.line


def test_a_text_that_yaml_can_t_read_says_where() -> None:
    with pytest.raises(OnlyInText) as raised:
        set_value("title: One\nages: [\n", ("title",), "Two")
    assert raised.value.line == 3


def test_one_visit_of_a_field_is_one_step_and_undo_is_named() -> None:
    history = (
        History("a").then("ab", "title", "title").then("abc", "title", "title").left().then("abcd", "title", "title")
    )

    assert (history.undoes, history.undo().text, history.undo().undo().text) == ("title", "abc", "a")
    assert history.undo().redo().text == "abcd"
    assert history.undo().then("x", "story").redoes == ""


def test_anything_changed_at_random_changes_no_other_line_and_can_be_undone_to_the_byte() -> None:
    """Ten thousand, over all stories: ``python -m tests.edit.random_edits``."""
    told = run(450)

    assert sum(told.made.values()) >= 450
    assert sum(told.refused.values()) < 45

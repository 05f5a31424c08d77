"""A kind of phone that nobody has drawn: added as CONTRIBUTING says, it is checked, drawn and read like any other."""

import pytest

from tests.additions.table import files_to_touch
from tests.additions.tree import Tree

RECORD = '''

class Noticeboard(Phone):
    """A noticeboard that anybody can pin something to."""

    TITLE = later("Noticeboard")
    ALSO_CALLED = "board pinboard"

    place: str = f.line("Place", "where it is", QUOTED, chars=40)
    notes: tuple[ClueText, ...] = f.parts("Notes", "1–4 notes", ClueText, 1, 4)

    def shows(self) -> Iterator[Block]:
        """Where it is, and what is pinned to it."""
        yield Heading(title=self.place)
        yield from (note.paragraph() for note in self.notes)
'''
STORY = """\
title: The lost scarf
ages: 11-14
story: Ffion finds a scarf at the match. She puts a note about it onto the club's board, which anybody can read.
phone:
  kind: noticeboard
  whose: ffion
  place: Everybody in the club
  notes:
    - text: I found a red scarf after the match. Whose is it?
    - text: It's at mine, the white house by the bus stop.
      clue: It tells anybody who reads the board which house she lives in.
    - text: Could be Leo's? He had one like it.
acts:
  - act: Ffion asks Leo himself whether the scarf is his.
    by: ffion
    verdict: ok
    why: He can say yes or no without others reading along, and he gets his scarf back a day sooner than by the board.
"""
TEXTS = (
    "Everybody in the club",
    "I found a red scarf after the match. Whose is it?",
    "It's at mine, the white house by the bus stop.",
    "It tells anybody who reads the board which house she lives in.",
    "Could be Leo's? He had one like it.",
)
"""Each text on it."""


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Tree:
    """The game with the kind of phone *noticeboard*."""
    made = Tree(tmp_path_factory.mktemp("phone"))
    made.add_lines(
        "format/phones.py",
        ('    SETTINGS = "settings"\n', '    NOTICEBOARD = "noticeboard"\n'),
        ("        yield from (switch.field(label) for label, switch in self.switches.items())\n", RECORD),
        ("    PhoneKind.SETTINGS: Settings,\n", "    PhoneKind.NOTICEBOARD: Noticeboard,\n"),
    )
    made.add_file("phone/kinds/noticeboard_phone.py")
    made.add_lines(
        "phone/kinds/__init__.py",
        ("    live_phone,\n", "    noticeboard_phone,\n"),
        (
            "        PhoneKind.SETTINGS: settings_phone.screenful,\n",
            "        PhoneKind.NOTICEBOARD: noticeboard_phone.screenful,\n",
        ),
    )
    made.write_story("board", STORY)
    return made


def test_it_was_added_in_just_the_files_that_the_table_names(tree: Tree) -> None:
    assert tree.changed == files_to_touch("a kind of phone screen", "noticeboard")


def test_a_story_with_it_is_right_and_with_kys_in_any_of_its_texts_it_is_refused_in_that_line(tree: Tree) -> None:
    wanted = tree.with_kys_in(STORY, TEXTS)

    assert tree.problems_in("packs/made-up") == set()
    assert tree.problems_in("refused/made-up") == wanted


def test_it_is_drawn_read_aloud_and_searched_in_a_window_and_in_a_terminal(tree: Tree) -> None:
    found = tree.runs("-m", "tests.additions.plays_on_the_phone", "packs")

    assert found.returncode == 0, found.stderr


def test_who_writes_its_kind_in_other_words_is_told_and_other_programs_know_it(tree: Tree) -> None:
    tree.write_story("board", STORY.replace("kind: noticeboard", "kind: pinboard"), "called/made-up")

    assert "did you mean 'noticeboard'?" in tree.runs("-m", "isitok", "check", "called/made-up").stdout
    assert '"noticeboard"' in tree.runs("-m", "isitok", "schema", "scenario").stdout

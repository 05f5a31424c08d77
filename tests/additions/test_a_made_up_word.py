"""A word and a rule that nobody has written: added as CONTRIBUTING says, they count in any story."""

import pytest

from tests.additions.table import files_to_touch
from tests.additions.tree import Tree

STORY = """\
title: The lantern dare
ages: 11-14
story: Leo dares Noor to do the lantern challenge behind the gym. She laughs and asks him whether he has tried it.
acts:
  - act: Leo asks Noor before he films her laughing.
    by: leo
    verdict: ok
    why: She can say no, and he would listen to that. It is her face, so she is the one to choose who sees it.
"""


@pytest.fixture
def tree(tmp_path_factory: pytest.TempPathFactory) -> Tree:
    """The game, and a story to which nobody objects."""
    made = Tree(tmp_path_factory.mktemp("word"))
    made.write_story("dare", STORY)
    return made


def test_a_word_in_the_file_of_its_subject_is_refused_without_any_python(tree: Tree) -> None:
    assert tree.problems_in("packs/made-up") == set()

    words = tree.folder / "content" / "words" / "dares.yaml"
    written, listed = words.read_text("utf-8"), "      - (chroming|train surfing|bus surfing|tombstoning)\n"
    assert listed in written
    words.write_text(written.replace(listed, f"{listed}      - lantern challenge\n"), "utf-8")

    assert files_to_touch("words that the check should know") == set()
    assert tree.problems_in("packs/made-up") == {("dare.yaml", 3, "dares")}


def test_a_rule_counts_once_it_is_a_file_and_its_name_is_in_the_list(tree: Tree) -> None:
    tree.add_file("rules/no_gym.py")
    tree.add_lines(
        "rules/__init__.py",
        ("from isitok.rules import (\n", "    no_gym,\n"),
        ("SCENARIO_RULES: tuple[ScenarioRule, ...] = (\n", "    no_gym,\n"),
    )

    assert tree.changed == files_to_touch("a content rule", "no_gym")
    assert tree.problems_in("packs/made-up") == {("dare.yaml", 3, "no-gym")}

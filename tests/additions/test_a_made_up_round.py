"""A round that nobody has written: added as CONTRIBUTING says, it is checked, played and printed like any other."""

import pytest

from tests.additions.table import files_to_touch
from tests.additions.tree import Tree

RECORDS = '''

class Wording(Record):
    """A way to put something."""

    say: str = f.line("How to put it", "how it could be put", QUOTED, words=20)
    kind: bool = f.yes_no("Kind", "yes: it is kind", default=False)
    why: str = f.text("Why", "what it means for a person", GAME, words=45, least=8)


class Reword(Record, what="'as', 'ask' and 'wordings'"):
    """How could somebody put it?"""

    as_: str = f.named("Who could put it", "who could put it", PERSON)
    ask: str = f.line("The question", "the question", GAME, words=20)
    wordings: tuple[Wording, ...] = f.parts("How to put it", "2 or 3 ways", Wording, 2, 3)
'''
FIELD = """    reword: Reword | None = f.part("Putting it", "how it could be put", Reword, default=None, step="help")
"""
STORY = """\
title: The kind answer
ages: 11-14
story: Leo films a goal at football. Ffion asks him to show her, and he wonders how to put his answer.
acts:
  - act: Leo shows the film to Ffion after the match.
    by: leo
    verdict: ok
    why: She is in the team, and she asked him. Nobody else sees it, so each of them can still say what they would like.
reword:
  as: leo
  ask: How could Leo say that he would rather not post it?
  wordings:
    - say: I'd like to ask the others first.
      kind: yes
      why: She hears that it isn't about her, and the others can say what they would like.
    - say: Why do you always want everything?
      why: She asked for one thing, and now she hears that she always wants too much.
"""
TEXTS = (
    "How could Leo say that he would rather not post it?",
    "I'd like to ask the others first.",
    "She hears that it isn't about her, and the others can say what they would like.",
    "Why do you always want everything?",
    "She asked for one thing, and now she hears that she always wants too much.",
)
"""Each text of the round."""


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Tree:
    """The game with the round *reword*."""
    made = Tree(tmp_path_factory.mktemp("round"))
    made.add_lines(
        "format/story.py",
        ("from isitok.format.voices import ADULT, GAME\n", "from isitok.format.voices import QUOTED\n"),
        ('    TELL = "tell"  # who could be told, and with which words?\n', '    REWORD = "reword"\n'),
        ('    Round.TELL: "tell",\n', '    Round.REWORD: "reword",\n'),
        ('"2–4 first words, as one can say them", GAME, words=20, many=Some(2, 4)\n    )\n', RECORDS),
        ('"who could be told, and with which first words", Tell, default=None, step="telling"\n    )\n', FIELD),
    )
    made.add_file("game/rounds/reword.py")
    made.add_file("scenes/rounds/reword_page.py")
    made.add_lines(
        "game/rounds/open_round.py",
        (
            "from isitok.game.rounds.respond import RespondRound\n",
            "from isitok.game.rounds.reword import RewordRound\n",
        ),
        ("    Round.TELL: TellRound,\n", "    Round.REWORD: RewordRound,\n"),
    )
    made.add_lines(
        "scenes/rounds/after.py",
        (
            "from isitok.scenes.rounds import audience_page, feel_page, respond_page, spot_page, tell_page\n",
            "from isitok.scenes.rounds import reword_page\n",
        ),
        ("    Round.TELL: tell_page.SCREEN,\n", "    Round.REWORD: reword_page.SCREEN,\n"),
    )
    made.write_story("kind", STORY)
    return made


def test_it_was_added_in_just_the_files_that_the_table_names(tree: Tree) -> None:
    assert tree.changed == files_to_touch("a round", "reword")


def test_a_story_with_it_is_right_and_with_kys_in_any_of_its_texts_it_is_refused_in_that_line(tree: Tree) -> None:
    wanted = tree.with_kys_in(STORY, TEXTS)

    assert tree.problems_in("packs/made-up") == set()
    assert tree.problems_in("refused/made-up") == wanted


def test_it_is_played_in_a_window_and_in_a_terminal_by_a_class_and_on_paper(tree: Tree) -> None:
    found = tree.runs("-m", "tests.additions.plays_the_round", "packs")

    assert found.returncode == 0, found.stderr


def test_other_programs_are_told_what_it_may_hold(tree: Tree) -> None:
    found = tree.runs("-m", "isitok", "schema", "scenario")

    assert '"reword"' in found.stdout
    assert "how it could be put" in found.stdout

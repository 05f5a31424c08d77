"""What is still open about a story: who may know, and what is said of a file that has it wrong."""

from pathlib import Path

import pytest

from isitok.format.asked import Asked
from isitok.format.vocabulary import Level
from isitok.game.sign_off import is_for
from isitok.library.bundled import read_known
from isitok.library.checking import Sources, check_folders
from isitok.library.folders import pack_folder
from isitok.library.still_open import questions_in
from tests.bundled import bundled_library
from tests.packs_.nouns import SMALLEST

A_FILE = """\
questions:
  a:
    - for: lead
      ask: Would your lead rather hear it another way?
    - {for: lived, ask: Was it like that?}
"""


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "a.yaml").write_text(SMALLEST, "utf-8")
    return folder


def codes(pack: Path) -> list[str]:
    (found,) = check_folders([pack_folder(pack, None)], Sources())
    return [problem.code for problem in found.problems if problem.place.file.endswith("questions.yaml")]


def test_a_pack_without_the_file_asks_nothing(pack: Path) -> None:
    assert questions_in(pack).by_story == {}
    assert codes(pack) == []


def test_each_question_says_who_may_know(pack: Path) -> None:
    (pack / "questions.yaml").write_text(A_FILE, "utf-8")
    (asked,) = questions_in(pack).by_story.values()
    assert [one.for_ for one in asked] == [Asked.LEAD, Asked.LIVED]
    assert codes(pack) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (A_FILE.replace("  a:", "  b:"), "unknown-stem"),
        (A_FILE.replace("for: lead", "for: everybody"), "unknown-word"),
        ("questions: [", "yaml"),
    ],
)
def test_what_is_wrong_with_it_is_said_and_the_story_plays_on(pack: Path, text: str, code: str) -> None:
    (pack / "questions.yaml").write_text(text, "utf-8")
    assert code in codes(pack)
    (found,) = check_folders([pack_folder(pack, None)], Sources())
    assert [card.id for card in found.pack.cards] == ["mine/a"]


def test_each_pack_asks_something_and_of_each_story_of_level_3_a_lead_or_who_has_lived_it() -> None:
    asked = bundled_library().load_known().questions
    packs = {id_.partition("/")[0] for id_ in asked}
    assert packs == {pack.id for pack in bundled_library().packs} | {"law"}
    hard = [card.id for card in bundled_library().cards if card.level is Level.THREE and not card.for_staff]
    assert hard
    assert [id_ for id_ in hard if not {Asked.LEAD, Asked.LIVED} & {one.for_ for one in asked.get(id_, ())}] == []


def test_young_people_are_asked_only_of_what_is_on_their_sheet() -> None:
    library = bundled_library()
    cards = {card.id: card for card in library.cards}
    theirs = [
        id_
        for id_, asked in library.load_known().questions.items()
        if any(one.for_ is Asked.YOUNG_PEOPLE for one in asked)
    ]
    assert theirs
    for id_ in theirs:
        assert is_for(Asked.YOUNG_PEOPLE, cards[id_], library.scenario(id_), cards[id_].nations[0]), id_


def test_the_game_knows_what_its_own_packs_ask(tmp_path: Path) -> None:
    cards = {card.id for card in bundled_library().cards}
    nations = {f"law/{nation}" for nation in bundled_library().load_known().law}
    weeks = {week.id for pack in bundled_library().packs for week in pack.weeks}
    assert {*bundled_library().load_known().questions} <= cards | nations | weeks
    assert read_known(tmp_path).rest.questions == {}

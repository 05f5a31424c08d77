"""Copies of stories, to be changed: each is right from the first moment, and says whose it was."""

from pathlib import Path

import pytest

from isitok.edit.copying import CopyError, Story, add_story, find_story, new_pack_of, title_in
from isitok.format.problem import FINISH, Severity
from isitok.format.vocabulary import Band
from isitok.library.check_report import check_paths
from isitok.library.folders import packs_in
from isitok.library.roots import bundled_root
from isitok.library.scaffold import BadName
from tests.packs_.nouns import SMALLEST, a_pack, a_pack_folder
from tests.samples import some_of

ROOTS = [bundled_root()]


def problems(folder: Path) -> list[str]:
    """All but what its story lacked before it was copied: the game's own are being rewritten to play on the phone."""
    found = [problem for problem in check_paths([folder]).problems if problem.severity is not Severity.NOTE]
    return [str(problem) for problem in found if problem.code not in ("shows-nothing", "gone-nothing")]


def bundled(card: str = "first-steps/blue-door") -> Story:
    return find_story(card, ROOTS)


def test_a_copy_in_a_new_pack_is_right_from_the_first_moment(tmp_path: Path) -> None:
    path = new_pack_of("Assembly week", tmp_path / "packs", "Our red door", bundled())

    assert path == tmp_path / "packs" / "Assembly week" / "scenarios" / "our-red-door.yaml"
    assert problems(tmp_path / "packs" / "Assembly week") == []
    assert title_in(path) == "Our red door"


def test_a_copy_says_whose_it_was_and_under_which_licence(tmp_path: Path) -> None:
    path = new_pack_of("mine", tmp_path, "Our red door", bundled())

    assert path.read_text("utf-8").splitlines()[1:5] == [
        "# Changed from “The blue door” in “First steps” of #isitok?.",
        "# Written by: The contributors to #isitok?",
        "# Licence: CC BY 4.0 – https://creativecommons.org/licenses/by/4.0/",
        "# Keep these lines if you pass it on.",
    ]
    assert '  - "The contributors to #isitok? (CC BY 4.0)"\n' in (path.parents[1] / "pack.yaml").read_text("utf-8")


def test_set_and_twin_stay_behind_and_the_rest_is_as_it_was(tmp_path: Path) -> None:
    story = bundled()
    before = story.path.read_text("utf-8").splitlines()
    after = new_pack_of("mine", tmp_path, "Our red door", story).read_text("utf-8").splitlines()

    assert [line for line in before if line not in after] == ["title: The blue door", "set: b", "twin: hide-and-seek"]


@pytest.mark.parametrize("told", ["topic: group-chats", "level: 2", "adult_led: yes"])
def test_what_the_pack_said_for_its_stories_is_written_into_the_copy(told: str, tmp_path: Path) -> None:
    story = SMALLEST.replace("7-9", "11-14") + "help: [trusted-adult, childline]\n"
    theirs = a_pack_folder(tmp_path / "theirs", "theirs", good=story)
    with open(theirs / "pack.yaml", "a") as file:
        file.write(f"{told}\n")
    path = new_pack_of("mine", tmp_path / "mine", "Mine", find_story("theirs/good", [tmp_path / "theirs"]))

    assert f"\n{told}\n" in path.read_text("utf-8")
    assert f"\n{told}\n" not in add_story(theirs, "Mine", find_story("theirs/good", [tmp_path / "theirs"])).read_text()


def test_a_story_of_another_teacher_names_them(tmp_path: Path) -> None:
    theirs = a_pack_folder(tmp_path / "theirs", "theirs", good=SMALLEST)
    with open(theirs / "pack.yaml", "a") as file:
        file.write("authors: [Ms Okafor]\n")
    path = new_pack_of("mine", tmp_path / "mine", "Mine", find_story("theirs/good", [tmp_path / "theirs"]))

    text = path.read_text("utf-8")
    assert "# Changed from “The rabbit photo” in “Mine”.\n# Written by: Ms Okafor\n" in text
    assert "ask whoever wrote it before you pass it on" in text
    assert problems(path.parents[1]) == []


@pytest.mark.parametrize(
    ("authors", "then"),
    [
        ("", ["authors:", '  - "The contributors to #isitok? (CC BY 4.0)"']),
        ("authors: [Ms Okafor]", ['authors: [Ms Okafor, "The contributors to #isitok? (CC BY 4.0)"]']),
        (
            "authors: Ms Okafor  # me",
            ["authors:  # me", "  - Ms Okafor", '  - "The contributors to #isitok? (CC BY 4.0)"'],
        ),
        (
            "authors:\n- Ms Okafor  # me\n# and\nlanguage: en",
            ["authors:", "- Ms Okafor  # me", '- "The contributors to #isitok? (CC BY 4.0)"', "# and", "language: en"],
        ),
    ],
)
def test_a_pack_that_gets_a_copy_names_its_authors_once(authors: str, then: list[str], tmp_path: Path) -> None:
    mine = a_pack_folder(tmp_path, "mine", good=SMALLEST)
    with open(mine / "pack.yaml", "a") as file:
        file.write(f"{authors}\n")
    for title in ("One door", "Another door"):
        add_story(mine, title, bundled())

    assert [line for line in (mine / "pack.yaml").read_text("utf-8").splitlines() if line][3:] == then
    assert problems(mine) == []


def test_a_pack_that_can_t_be_read_is_left_as_it_is(tmp_path: Path) -> None:
    mine = a_pack_folder(tmp_path, "mine", good=SMALLEST)
    (mine / "pack.yaml").write_text("title: [")
    add_story(mine, "One door", bundled())

    assert (mine / "pack.yaml").read_text() == "title: ["
    assert sorted(path.name for path in mine.iterdir()) == ["pack.yaml", "scenarios"]


def test_two_stories_of_one_title_are_two_files(tmp_path: Path) -> None:
    mine = a_pack_folder(tmp_path, "mine", rabbit=SMALLEST)
    made = [add_story(mine, title, None).stem for title in ("Rabbit", "rabbit!", "Pack", "Aux", "ŵŷ", "学校")]

    assert made == ["rabbit-2", "rabbit-3", "story-pack", "story-aux", "wy", made[-1]]


def test_an_empty_story_has_its_title_and_only_lacks_the_rest(tmp_path: Path) -> None:
    path = new_pack_of("mine", tmp_path, 'Dev\'s "new" rabbit: \\ #1', None, (Band.B11_14, Band.B14_18))

    assert [one.to for one in check_paths([path.parents[1]]).problems if one.to] == [FINISH] * 3
    assert "\nages: [11-14, 14-18]\n" in (path.parents[1] / "pack.yaml").read_text("utf-8")
    assert title_in(path) == 'Dev\'s "new" rabbit: \\ #1'


@pytest.mark.parametrize("text", ["", "title: [", "[One, 7-9]", "ages: 7-9", "\x00", "title: One\ntitle"])
def test_what_can_t_be_read_can_t_be_copied_and_says_so(text: str, tmp_path: Path) -> None:
    (tmp_path / "broken.yaml").write_text(text)

    with pytest.raises(CopyError):
        new_pack_of("mine", tmp_path / "packs", "Mine", Story(tmp_path / "broken.yaml", "Broken", a_pack()))


def test_a_story_that_is_gone_says_so() -> None:
    with pytest.raises(CopyError, match="isn’t there any more"):
        find_story("first-steps/nothing", ROOTS)


@pytest.mark.parametrize("name", ["", "a/b", "First steps", "scenarios", "aux", "x" * 41])
def test_a_pack_needs_a_name_that_it_can_have(name: str, tmp_path: Path) -> None:
    with pytest.raises(BadName):
        new_pack_of(name, tmp_path, "Mine", None)
    assert list(tmp_path.iterdir()) == []


def test_a_story_that_came_with_the_game_can_be_copied_and_its_copy_is_right(tmp_path: Path) -> None:
    """One in six, which are others as stories are added."""
    packs = [pack for pack in packs_in(bundled_root()) if pack.id != "for-staff"]  # never together with others
    every = [f"{pack.id}/{one.stem}" for pack in packs for one in pack.scenarios]
    cards = [card for card in every if 0 in some_of(range(6), card)]
    assert len(cards) > 20
    path = new_pack_of("mine", tmp_path, "The first one of all", find_story(cards[0], ROOTS))
    for number, card in enumerate(cards):
        add_story(path.parents[1], f"Copy number {number}", find_story(card, ROOTS))

    report = check_paths([tmp_path / "mine"])
    assert [str(problem) for problem in report.problems if problem.severity is Severity.ERROR] == []
    assert report.files == len(cards) + 1


def test_a_copy_of_a_story_for_staff_begins_a_pack_for_staff(tmp_path: Path) -> None:
    path = new_pack_of("mine", tmp_path, "Our inset day", bundled("for-staff/ten-to-four"))
    add_story(path.parents[1], "And in the afternoon", bundled("for-staff/held-up"))

    assert problems(tmp_path / "mine") == []

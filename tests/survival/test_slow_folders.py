"""A folder of packs that is huge, slow, or goes away: nobody waits for it, and what came with the game is played."""

import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from isitok import ui
from isitok.app.window import still_reading
from isitok.format.vocabulary import Band
from isitok.library.cache import LEFT_OUT
from isitok.library.checking import Sources, check_folders
from isitok.library.folders import packs_in
from isitok.library.library import Library, open_library
from isitok.library.roots import bundled_root
from isitok.scenes.problems import SHOWN
from isitok.store.options import PlayOptions
from tests.bundled import read_before
from tests.packs_.nouns import SMALLEST, a_pack_folder
from tests.signed import have_read
from tests.stages import Visitor, some_settings
from tests.window.game import Game, environment
from tests.window.screen import Screen, eventually
from tests.window.twin import Twin

WITHIN = 120.0  # seconds; it takes less than two, and a slow machine is no failure


def asleep(share: Path, gate: Path) -> Sequence[str]:
    return ("-m", "tests.survival.slow", str(share), str(gate))


@pytest.fixture
def share(tmp_path: Path) -> Path:
    folder = tmp_path / "shared packs – Ysgol Gyfun Gŵyr"
    a_pack_folder(folder, "Ein lluniau ni", good=SMALLEST, bad="title: only\nages: ten")
    return folder


@pytest.mark.window
def test_the_game_starts_plays_and_ends_while_a_share_does_not_answer(
    screen: Screen, home: Path, share: Path, tmp_path: Path
) -> None:
    typed = ("--ages", "11-14", "--packs", str(share))
    with Game(screen, home, *typed, module=asleep(share, tmp_path / "gate")) as game:
        game.key("F1")
        assert eventually(lambda: game.title.startswith("Help")), game.errors()
        game.key("F1")
        game.key("Return")
        assert eventually(lambda: game.title == "Before you start"), game.title
        game.key("Return")
        assert eventually(lambda: " 1 of " in game.title), game.title
        game.process.terminate()
        assert game.ends() == 0
        assert game.errors() == ""


@pytest.mark.window
def test_packs_of_a_slow_share_join_the_others_as_soon_as_it_answers(
    screen: Screen, library: Library, home: Path, share: Path, tmp_path: Path
) -> None:
    gate, options = tmp_path / "gate", PlayOptions(seed=1, packs=share)
    with Game(screen, home, "--seed", "1", "--packs", str(share), module=asleep(share, gate)) as game:
        twin = Twin(game, library, options, tmp_path)
        twin.screens.game.take_over(
            library, still_reading((bundled_root(), home / "Documents" / "isitok packs", share))
        )
        twin.agrees()
        gate.touch()
        read_before(tmp_path / "cache")
        twin.screens.game.take_over(open_library((bundled_root(), share), tmp_path / "cache"))
        assert "problems:ein-lluniau-ni" in twin
        twin.agrees()


def test_text_play_goes_on_without_a_share_that_does_not_answer(share: Path, tmp_path: Path, home: Path) -> None:
    typed = ("--text", "--ages", "11-14", "--packs", str(share))
    ended = subprocess.run(
        [sys.executable, *asleep(share, tmp_path / "gate"), *typed],
        env=environment(home),
        input="",
        capture_output=True,
        text=True,
        timeout=WITHIN,
    )

    assert (ended.returncode, ended.stderr) == (0, "")
    assert share.name in ended.stdout
    assert "goes on without those stories" in " ".join(ended.stdout.split())
    assert "Play. On your own." in ended.stdout


MANY = """
import json, resource, sys, time
from pathlib import Path
from isitok.library.cache import LEFT_OUT
from isitok.library.open_library import Opening
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
opening = Opening([Path(sys.argv[1])], None, lambda: None)
library = opening.whole()
grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
print(json.dumps([grown, len(library.cards), [problem.code for problem in library.problems(LEFT_OUT)]]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="memory is counted otherwise there")
def test_of_six_thousand_scenarios_as_many_are_read_as_a_small_pc_bears_and_the_rest_is_said(
    tmp_path: Path,
) -> None:
    for number in range(6):
        folder = a_pack_folder(tmp_path / "packs", f"pack-{number:02}", good=SMALLEST) / "scenarios"
        for name in range(999):
            (folder / f"s{name}.yaml").write_text("title: only\nages: ten\n")
    command = [sys.executable, "-c", MANY, str(tmp_path / "packs")]
    ended = subprocess.run(command, env=environment(tmp_path), capture_output=True, text=True, timeout=300, check=True)
    megabytes, cards, left_out = json.loads(ended.stdout)

    assert cards == 2
    assert left_out == ["too-many-files"] * 4
    assert megabytes < 250


def test_one_pack_of_more_than_two_thousand_files_says_so(tmp_path: Path) -> None:
    folder = a_pack_folder(tmp_path) / "scenarios"
    for number in range(2_001):
        (folder / f"{number}.yaml").touch()
    (pack,) = packs_in(tmp_path)

    assert len(pack.scenarios) == 2_000
    assert [problem.code for problem in pack.problems] == ["too-many-files"]


def test_whoever_starts_the_game_with_such_a_pack_is_told_and_what_was_read_is_played(tmp_path: Path) -> None:
    folder = a_pack_folder(tmp_path / "packs") / "scenarios"
    for number in range(2_001):
        (folder / f"{number:04}.yaml").write_text(SMALLEST.replace("The rabbit", f"Rabbit {3000 + number}"))
    library = open_library([tmp_path / "packs"], None)
    player = Visitor(library=library)
    assert player.hears("There is a problem in the pack Mine – show")
    player.clicks("problems:mine")

    assert player.hears("This pack holds more than 2,000 scenarios; the rest are not looked at")
    assert len(library.cards) == 2_000
    player.keys("Esc")
    player.clicks("play")
    assert player.title == "Before you start"


AMISS = {
    "two files of one id": ("A walk.yaml", SMALLEST, "would have the same id, 'a-walk'"),
    "a picture": ("walk.png", "", "There is a picture file in this pack"),
    "a word in pack.yaml that is not known": ("../pack.yaml", "title: Mine\nages: 7-9\nabuot: Us\n", "'abuot'"),
    "a pack.yaml that cannot be read": ("../pack.yaml", "title: [", "pack.yaml"),
}


@pytest.mark.parametrize(("name", "text", "said"), AMISS.values(), ids=AMISS)
def test_what_is_wrong_in_a_pack_but_in_none_of_its_stories_is_said_and_shown_too(
    name: str, text: str, said: str, tmp_path: Path
) -> None:
    folder = a_pack_folder(tmp_path / "packs", **{"a-walk": SMALLEST}) / "scenarios"
    (folder / name).write_text(text)
    library = open_library([tmp_path / "packs"], tmp_path / "cache")
    player = Visitor(library=open_library([tmp_path / "packs"], tmp_path / "cache"))
    assert player.sees("problems:mine")
    player.clicks("problems:mine")

    assert player.hears(said)
    assert [card.id for card in library.cards] == ["mine/a-walk"]


def test_of_thousands_of_problems_as_many_are_shown_as_somebody_reads_and_the_rest_is_counted(tmp_path: Path) -> None:
    a_pack_folder(tmp_path / "packs", **{f"s{number}": "title: only\nages: ten" for number in range(60)})
    library = open_library([tmp_path / "packs"], None)
    player = Visitor(library=library)
    assert player.hears("60 stories in Mine have a problem – show")
    player.clicks("problems:mine")

    more = len(library.problems("mine")) - SHOWN
    assert more > 0
    assert player.hears(f"{more} more aren’t shown here: isitok check shows all.")
    assert sum(".yaml, line" in node.spoken.name for node in ui.walk(player.layout.root)) == SHOWN


def test_packs_that_are_left_out_are_said_and_shown(tmp_path: Path) -> None:
    for parent in ("here", "there"):
        a_pack_folder(tmp_path / parent, good=SMALLEST)
    player = Visitor(library=open_library([tmp_path / "here", tmp_path / "there"], None))
    assert player.hears("Some packs are left out")
    player.clicks(f"problems:{LEFT_OUT}")

    assert player.hears("has the same id, 'mine'")
    player.keys("Esc")
    assert player.sees("play")


def test_a_scenario_with_an_ending_of_notepads_is_said_and_shown(tmp_path: Path) -> None:
    folder = a_pack_folder(tmp_path / "packs", good=SMALLEST)
    (folder / "bus.yaml.txt").write_text(SMALLEST)
    player = Visitor(library=open_library([tmp_path / "packs"], None))
    assert player.hears("1 story in Mine has a problem")
    player.clicks("problems:mine")

    assert player.hears("Rename it to bus.yaml; Windows hides the .txt")


def test_a_pack_of_nothing_but_such_scenarios_is_said_and_shown_too(tmp_path: Path) -> None:
    (tmp_path / "packs" / "mine").mkdir(parents=True)
    (tmp_path / "packs" / "mine" / "bus.yaml.txt").write_text(SMALLEST)
    player = Visitor(library=open_library([tmp_path / "packs"], None))
    assert player.hears("Some packs are left out")
    player.clicks(f"problems:{LEFT_OUT}")

    assert player.hears("Rename it to bus.yaml")


def test_a_folder_that_goes_away_while_it_is_read_leaves_problems_and_no_more(tmp_path: Path) -> None:
    scenarios = {f"s{number}": SMALLEST.replace("The rabbit", f"Rabbit {number}") for number in range(20)}
    folder = a_pack_folder(tmp_path / "share", **scenarios)

    def gone(done: int, total: int) -> None:
        if done == 5:
            shutil.rmtree(tmp_path / "share")

    (checked,) = check_folders(packs_in(tmp_path / "share"), Sources(), gone)

    assert not folder.exists()
    assert len(checked.playable) == 5
    assert [problem.code for problem in checked.problems].count("unreadable") == 15


@pytest.mark.parametrize("gone", [True, False], ids=["the share has gone", "a story was renamed"])
def test_a_game_plays_the_stories_of_its_start_though_a_second_copy_finds_others(gone: bool, tmp_path: Path) -> None:
    another = SMALLEST.replace("The rabbit", "Another")
    folder = a_pack_folder(tmp_path / "share", one=SMALLEST, two=another) / "scenarios"
    roots, cache = [tmp_path / "share"], tmp_path / "cache"
    have_read(tmp_path / "share")
    open_library(roots, cache)
    first = open_library(roots, cache)  # as the cache holds it
    player = Visitor(library=first, settings=some_settings(ages=(Band.B7_9,)))
    player.keys("Enter")
    if gone:
        shutil.rmtree(tmp_path / "share")
    else:
        (folder / "two.yaml").rename(folder / "a-new-name.yaml")
    second = open_library(roots, cache)

    assert [card.id for card in second.cards] == ([] if gone else ["mine/a-new-name", "mine/one"])
    player.keys("Enter")
    assert " 1 of 2" in player.title
    assert first.scenario("mine/two").title == "Another photo"


def test_two_packs_of_the_same_title_are_told_apart_by_their_folders(tmp_path: Path) -> None:
    for name in ("autumn", "spring"):
        a_pack_folder(tmp_path, name, good=SMALLEST, bad="title: only\nages: ten")
    have_read(tmp_path)
    player = Visitor(library=open_library([tmp_path], None), settings=some_settings(ages=(Band.B7_9,)))

    assert player.hears("1 story in Mine (autumn) has a problem")
    assert player.hears("1 story in Mine (spring) has a problem")
    player.clicks("problems:spring")
    assert player.hears("What to mend in Mine (spring)")
    player.keys("Esc")
    player.clicks("setup")
    assert player.hears("Mine (autumn)")

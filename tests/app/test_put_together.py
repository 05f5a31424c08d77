"""Save for colleagues, and Put together: the sums of several computers as one, in the window. Nothing is stored."""

import json
from pathlib import Path

import pytest

from isitok import ui
from isitok.game.doors import Seat
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.scenes.results.seen import ResultsScene, results_scene
from isitok.scenes.results.together_page import TogetherScene
from isitok.scenes.title import TitleScene
from isitok.store.paper_places import PaperPlace, PlaceKind
from tests.app.test_results_of_classes import ON, the_end
from tests.stages import Visitor


def a_computer(home: Path, sent: Path) -> Visitor:
    """One on which a lesson was counted; *Put together* finds what was sent."""
    place = PaperPlace(PlaceKind.DOCUMENTS, sent)
    player = Visitor(
        TitleScene(),
        settings=ON,
        results_file=home / "results.db",
        plans=home / "isitok packs",
        browse_roots=lambda: (place,),
    )
    player.opens(LessonScene(lesson=the_end(), counted=True))
    player.clicks("forward")
    player.opens(results_scene(player.game.desk))
    return player


def said(player: Visitor) -> str:
    return " ".join(node.spoken.name for node in ui.walk(player.layout.root))


@pytest.fixture
def sent(tmp_path: Path) -> Path:
    (tmp_path / "sent").mkdir()
    return tmp_path / "sent"


def saves(home: Path, sent: Path) -> Path:
    """Save for colleagues on one computer, and send it."""
    player = a_computer(home, sent)
    player.goes_to("save-sums")
    player.keys("Enter")
    (file,) = (home / "isitok packs").iterdir()
    assert player.hears(f"Saved in the folder “isitok packs”: {file.name}")
    assert str(home) not in said(player)
    return file.rename(sent / file.name)


def test_what_one_computer_may_show_is_saved_under_a_name_of_its_own(tmp_path: Path, sent: Path) -> None:
    one, other = (saves(tmp_path / name, sent) for name in ("one", "other"))
    assert one.name != other.name
    told = json.loads(one.read_text("utf-8"))
    assert told["for"] == "school"
    assert one.name == f"results-{told['number'][:4]}.isitok-sums.json"


def test_two_files_are_one_by_keys_and_what_is_none_is_named_in_a_line(tmp_path: Path, sent: Path) -> None:
    files = sorted((saves(tmp_path / "one", sent), saves(tmp_path / "other", sent)))
    player = a_computer(tmp_path / "third", sent)
    kept = (tmp_path / "third" / "results.db").read_bytes()
    for id_ in ("together", "file", "seen:0", "seen:0"):
        player.goes_to(id_)
        player.keys("Enter")
    assert isinstance(player.scene, TogetherScene)
    assert player.hears("1 file is read.")
    assert player.hears("Harm spotted: 36 of 56 votes")

    (sent / "minutes.isitok-sums.json").write_text("{}", "utf-8")
    for id_ in ("folder", "seen:0", "use"):
        player.goes_to(id_)
        player.keys("Enter")
    assert player.hears("2 files are put together.")
    assert player.hears("Harm spotted: 72 of 112 votes"), "the first was chosen twice, and counts once"
    assert player.hears("minutes.isitok-sums.json: this isn’t a file of sums from #isitok?, or it is damaged.")
    assert all(file.name in said(player) for file in files)
    assert str(sent) not in said(player)

    player.keys("Esc")
    assert isinstance(player.scene, ResultsScene)
    assert player.hears("Harm spotted: 36 of 56 votes")
    assert (tmp_path / "third" / "results.db").read_bytes() == kept, "nothing is stored by looking"
    assert not (tmp_path / "third" / "isitok packs").exists()


def test_a_folder_without_such_a_file_says_so(tmp_path: Path, sent: Path) -> None:
    player = a_computer(tmp_path / "one", sent)
    player.clicks("together", "folder", "seen:0", "use")
    assert player.hears("None of these was saved for colleagues.")
    assert player.hears("sent: there is no file in it that was saved for colleagues.")


def test_what_cannot_be_saved_says_so_and_names_no_path(tmp_path: Path, sent: Path) -> None:
    player = a_computer(tmp_path / "one", sent)
    (tmp_path / "one" / "isitok packs").write_text("in the way", "utf-8")
    player.clicks("save-sums")
    assert player.hears("couldn’t be saved (")
    assert str(tmp_path) not in said(player)


def test_where_no_results_are_kept_a_lead_comes_to_it_from_the_settings(tmp_path: Path, sent: Path) -> None:
    lead = Visitor(TitleScene(), results_file=tmp_path / "results.db", plans=tmp_path / "isitok packs")
    lead.clicks("settings")
    lead.goes_to("together")
    lead.keys("Enter")
    assert isinstance(lead.scene, TogetherScene)

    pupil = Visitor(TitleScene(), seat=Seat.PUPIL, results_file=tmp_path / "results.db")
    pupil.clicks("settings")
    assert not pupil.sees("together")

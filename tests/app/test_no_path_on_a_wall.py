"""Papers of a class on a computer where nothing of the game is yet; and no path with a login name on the wall."""

from pathlib import Path

import pytest

from isitok import ui
from isitok.app.make_papers import make_paper
from isitok.i18n.screen_words import ENGLISH
from isitok.scenes.make.browse import browse
from isitok.scenes.make.pack_folders import FoldersScene
from isitok.scenes.place_names import told_apart
from isitok.scenes.print_page import MadeScene, PrintScene
from isitok.scenes.scene import Scene
from isitok.store.paper_places import PaperPlace, PlaceKind
from tests.bundled import library_with
from tests.each import each
from tests.stages import FOLDER, OPEN, Visitor, a_look, laid_out, screens, some_settings

LOGIN = "jbloggs12"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The home of somebody who has just logged in here for the first time."""
    folder = tmp_path / LOGIN
    folder.mkdir()
    return folder


def words_on(player: Visitor) -> str:
    return "\n".join(node.spoken.name for node in ui.walk(player.layout.root)) + player.title + player.layout.page.said


def on_a_fresh_pc(scene: Scene, home: Path) -> Visitor:
    plans = home / "Documents" / "isitok packs"
    documents = PaperPlace(PlaceKind.DOCUMENTS, home / "Documents")
    player = Visitor(
        plans=plans, print_folders=lambda: (documents,), make_paper=make_paper, lesson_file=home / "lesson.json"
    )
    player.opens(scene)
    return player


def papers(home: Path) -> list[str]:
    return sorted(
        file.name for file in home.rglob("*") if file.suffix in (".pdf", ".html", ".txt") and file.stat().st_size
    )


@pytest.mark.parametrize(
    ("screen", "button", "made"),
    [
        ("class-room-saved", "sheet", "year-8.pdf"),
        ("class-room-saved", "sheet-page", "year-8.html"),
        ("class-result", "print-slide", "worth-keeping.pdf"),
        ("class-result", "slide-page", "worth-keeping.html"),
    ],
)
def test_a_sheet_is_made_where_there_is_no_folder_for_it_yet(home: Path, screen: str, button: str, made: str) -> None:
    player = on_a_fresh_pc(screens()[screen], home)
    player.clicks(button)

    assert papers(home) == [made], words_on(player)
    assert LOGIN not in words_on(player)


@pytest.mark.parametrize("sheet", ["voting-cards", "dice"])
def test_what_is_printed_for_a_class_is_made_there_too_and_said_without_a_path(home: Path, sheet: str) -> None:
    player = on_a_fresh_pc(PrintScene(), home)
    player.clicks(f"print:{sheet}")
    player.waits(1)

    assert isinstance(player.scene, MadeScene)
    assert papers(home) == [f"{sheet}.pdf"]
    assert player.hears(f"Saved in the folder “Documents”: {sheet}.pdf")
    assert LOGIN not in words_on(player)


@pytest.mark.parametrize(("screen", "button"), [("class-room-saved", "sheet"), ("class-result", "print-slide")])
def test_where_it_can_not_be_made_the_reason_names_no_path(home: Path, screen: str, button: str) -> None:
    (home / "Documents").write_text("a file where the folder should be")
    player = on_a_fresh_pc(screens()[screen], home)
    player.clicks(button)

    assert player.hears("couldn’t be saved (")
    assert LOGIN not in words_on(player)


def test_a_share_that_does_not_answer_is_named_and_not_where_it_is(home: Path) -> None:
    share = home / "Drama club"
    share.symlink_to(share)  # whoever looks for it goes round in circles
    (notice,) = library_with(share).troubles
    told = ENGLISH.trouble(notice)

    assert told.startswith("“Drama club” can’t be read (")
    assert LOGIN not in told


def test_folders_of_packs_are_named_and_where_two_have_one_name_so_is_what_they_are_in(home: Path) -> None:
    folders = (home / "Drama" / "packs", home / "Art" / "packs", home / "Clubs", home)
    assert told_apart(folders) == ("packs (Drama)", "packs (Art)", "Clubs", LOGIN)
    settings = some_settings(folders=tuple(map(str, folders[:3])))
    player = Visitor(plans=home / "Documents" / "isitok packs", settings=settings)
    player.opens(FoldersScene())

    assert player.hears("packs (Drama)")
    assert player.hears("Take out packs (Art)")
    assert LOGIN not in words_on(player)
    player.clicks("forget:0")
    assert player.game.desk.settings.folders == settings.folders[1:]


def test_who_looks_for_a_folder_sees_its_name(home: Path) -> None:
    (home / "Art").mkdir()
    places = (PaperPlace(PlaceKind.DOCUMENTS, home),)
    player = Visitor(plans=home / "Documents" / "isitok packs", browse_roots=lambda: places)
    player.opens(browse("Choose a folder of packs", player.game.desk))
    player.clicks("seen:0")
    assert player.hears("Art")
    player.clicks("seen:0")

    assert player.hears("Art")
    assert player.hears("There is no folder in it.")
    assert str(home.parent) not in words_on(player)


@each(OPEN)
def test_no_screen_shows_a_path(name: str) -> None:
    laid = laid_out(screens()[name], a_look())
    told = "\n".join(f"{node.spoken.name}\n{node.spoken.description}" for node in ui.walk(laid.root))

    assert str(FOLDER.parent) not in told
    assert not any(part.startswith(("/", "~/", "\\\\")) for part in told.split())

"""Somebody makes stories of their own, sends them, and adds those of others: all of it in the window."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pygame
import pytest

from isitok.app.hearing import handle
from isitok.app.window_surface import Shown
from isitok.base.jobs import Work
from isitok.base.trouble import Trouble, Troubled, trouble
from isitok.edit.copying import title_in
from isitok.format.problem import FINISH, Severity
from isitok.game.doors import Seat
from isitok.library.check_report import check_paths
from isitok.library.library import open_library
from isitok.library.parcel import pack_up
from isitok.scenes.form.form_page import FormScene
from isitok.scenes.hidden import HiddenScene
from isitok.scenes.make.add_page import AddedScene, AddScene
from isitok.scenes.make.browse import PER_PAGE
from isitok.scenes.make.checked import CheckedScene
from isitok.scenes.make.make import MakeScene
from isitok.scenes.make.make_parts import RefusedScene
from isitok.scenes.make.naming import NamingScene
from isitok.scenes.make.pack_folders import FoldersScene
from isitok.scenes.make.pack_page import PackScene
from isitok.scenes.make.send_page import SentScene
from isitok.scenes.staff_card_page import StaffCardScene
from isitok.scenes.title import TitleScene
from isitok.scenes.work_page import WaitScene, at_work
from isitok.store.paper_places import PaperPlace, PlaceKind
from isitok.store.settings import Machine, Settings
from tests.packs_.nouns import SMALLEST, a_pack_folder
from tests.stages import FOLDER, Visitor, screens
from tests.stages.make import never


class Teacher(Visitor):
    """Somebody with a folder of documents, whose editor, preview and file manager are noted."""

    def __init__(self, documents: Path, **desk: Any) -> None:
        self.edited: list[Path] = []
        self.previewed: list[Path] = []
        self.looked_into: list[Path] = []
        self.mine = documents / "isitok packs"
        usual: dict[str, Any] = {
            "plans": self.mine,
            "print_folders": lambda: (PaperPlace(PlaceKind.DOCUMENTS, documents),),
            "open_text": self.edited.append,
            "show_preview": self.previewed.append,
            "open_folder": self.looked_into.append,
        }
        super().__init__(**usual | desk)
        self.read = 0
        self.game.tasks.read_packs = self._reads_packs

    def _reads_packs(self, desk: Any) -> Any:
        self.read += 1
        return desk

    def presses(self, *ids: str) -> None:
        """Click these, and wait for what that begins."""
        for id_ in ids:
            self.clicks(id_)
            self.sees_it_done()

    def drops(self, path: Path) -> None:
        self.screens.drop(path, self.now)
        self.sees_it_done()

    def sees_it_done(self) -> None:
        until = time.monotonic() + 300
        while isinstance(self.scene, WaitScene) and time.monotonic() < until:
            time.sleep(0.02)
            self.waits(0.3)

    def clears(self) -> None:
        self.keys("End", *["Backspace"] * 60)


def errors(folder: Path) -> list[str]:
    return [str(one) for one in check_paths([folder]).problems if one.severity is Severity.ERROR]


def a_parcel(folder: Path, version: str = "", text: str = SMALLEST) -> Path:
    """The file of a pack called "Assembly week" that somebody else has sent."""
    pack = a_pack_folder(folder / f"theirs{version}", "Assembly week", good=text)
    (pack / "pack.yaml").write_text(f'title: Assembly week\nabout: A pack.\nages: 7-9\nversion: "{version or 1}"\n')
    packed = pack_up(pack)
    file = folder / f"{version}{packed.name}"
    file.write_bytes(packed.data)
    return file


def test_a_story_is_copied_into_a_new_pack_and_opens_in_the_form(documents: Path) -> None:
    teacher = Teacher(documents)
    teacher.presses("make", "copy", "pick:in-town", "pick:in-town/coach")
    teacher.clears()
    teacher.types("A photo of Leo")
    teacher.presses("make")

    path = documents / "isitok packs" / "Our stories" / "scenarios" / "a-photo-of-leo.yaml"
    assert isinstance(teacher.scene, FormScene)
    assert teacher.edited == []
    assert "# Changed from “The coach photo” in “In town”." in path.read_text("utf-8")
    assert errors(path.parents[1]) == []
    assert teacher.read > 0
    teacher.keys("Esc")
    assert isinstance(teacher.scene, MakeScene)
    assert teacher.hears("Our stories")


def test_another_story_goes_into_a_pack_that_is_there(documents: Path) -> None:
    a_pack_folder(documents / "isitok packs", "Assembly week", good=SMALLEST)
    teacher = Teacher(documents)
    teacher.presses("make", "new")
    teacher.types("Our bus")
    teacher.keys("Enter")
    teacher.sees_it_done()

    assert isinstance(teacher.scene, FormScene)
    assert title_in(teacher.mine / "Assembly week" / "scenarios" / "our-bus.yaml") == "Our bus"
    assert [problem.to for problem in check_paths([teacher.mine]).problems if problem.to] == [FINISH] * 3


def test_without_a_title_nothing_is_made(documents: Path) -> None:
    teacher = Teacher(documents)
    teacher.presses("make", "new", "make")

    assert teacher.hears("Give your story a title first.")
    assert teacher.focus == "title"
    assert list(documents.iterdir()) == []


@pytest.mark.parametrize(("name", "said"), [("First steps", "came with the game"), ("a/b", "use up to 40 letters")])
def test_a_name_that_no_pack_can_have_is_said_and_can_be_changed(name: str, said: str, documents: Path) -> None:
    teacher = Teacher(documents)
    teacher.presses("make", "new")
    teacher.types("Our bus")
    teacher.clicks("pack")
    teacher.clears()
    teacher.types(name)
    teacher.presses("make")

    assert isinstance(teacher.scene, NamingScene)
    assert said in teacher.scene.said
    assert teacher.edited == []


def test_a_story_that_is_there_is_opened_as_text_with_its_preview_beside_it(documents: Path) -> None:
    pack = a_pack_folder(documents / "isitok packs", "Assembly week", good=SMALLEST)
    teacher = Teacher(documents)
    teacher.presses("make", "pack:Assembly week", "story:good.yaml", "tab:ready", "as-text")

    assert teacher.edited == teacher.previewed == [pack / "scenarios" / "good.yaml"]
    teacher.presses("editor", "preview", "folder")
    assert (len(teacher.edited), len(teacher.previewed)) == (2, 2)
    assert teacher.looked_into == [pack / "scenarios"]
    teacher.keys("Esc")
    teacher.waits(2)
    teacher.keys("Esc")
    assert isinstance(teacher.scene, PackScene)


def test_what_can_t_be_opened_is_said_with_its_path(documents: Path) -> None:
    pack = a_pack_folder(documents / "isitok packs", "Assembly week", good=SMALLEST)
    told = trouble("This computer can’t open the file. It is: {file}", file=pack / "scenarios" / "good.yaml")
    teacher = Teacher(documents, open_text=lambda path: told)
    teacher.presses("make", "pack:Assembly week", "story:good.yaml", "tab:ready", "as-text")

    assert teacher.hears(f"It is: {pack / 'scenarios' / 'good.yaml'}")
    assert teacher.previewed == []


def test_the_check_goes_by_title_and_leads_to_the_field_and_once_it_is_mended_nothing_is_left(documents: Path) -> None:
    pack = a_pack_folder(documents / "isitok packs", "mine", good=SMALLEST.replace("verdict: ok", "verdict: fine"))
    teacher = Teacher(documents)
    teacher.presses("make", "check")

    assert isinstance(teacher.scene, CheckedScene)
    assert teacher.hears("The rabbit photo")
    assert teacher.hears("1 mistake to fix.")
    assert not teacher.hears("good.yaml")
    teacher.presses("mend:0")
    assert isinstance(teacher.scene, FormScene)
    assert teacher.focus.startswith("f:acts/0/verdict")
    teacher.presses("f:acts/0/verdict:ok")
    teacher.keys("Esc")
    teacher.sees_it_done()
    assert "verdict: ok" in (pack / "scenarios" / "good.yaml").read_text()
    assert teacher.hears("1 story was checked. Nothing to mend.")
    teacher.keys("Esc")
    assert isinstance(teacher.scene, MakeScene)


def test_a_hint_that_asks_ends_as_a_question(documents: Path) -> None:
    a_pack_folder(documents / "isitok packs", "mine", rabbit=f"{SMALLEST.partition('why: ')[0]}why: It is.\n")
    teacher = Teacher(documents)
    teacher.presses("make", "check")

    assert teacher.hears("Say a little more: what does it mean for a person?")
    assert not teacher.hears("?.")


def test_only_the_stories_of_a_pack_are_checked_from_there(documents: Path) -> None:
    a_pack_folder(documents / "isitok packs", "other", bad="title: only")
    a_pack_folder(documents / "isitok packs", "mine", good=SMALLEST)
    teacher = Teacher(documents)
    teacher.presses("make", "pack:mine", "check")

    assert teacher.hears("1 story was checked. Nothing to mend.")


def test_a_pack_becomes_a_file_and_then_another_one(documents: Path) -> None:
    pack = a_pack_folder(documents / "isitok packs", "Assembly week", good=SMALLEST)
    (pack / "notes.docx").write_text("x")
    teacher = Teacher(documents)
    teacher.presses("make", "pack:Assembly week", "send", "to:0")

    assert isinstance(teacher.scene, SentScene)
    assert teacher.hears(f"Saved in the folder “{documents.name}”: Assembly week.isitokpack")
    assert teacher.hears("notes.docx")
    teacher.presses("done", "send", "to:0")
    names = ["Assembly week-2.isitokpack", "Assembly week.isitokpack", "isitok packs"]
    assert sorted(path.name for path in documents.iterdir()) == names


def test_where_a_file_goes_is_chosen_if_there_is_a_choice(documents: Path, tmp_path: Path) -> None:
    a_pack_folder(documents / "isitok packs", "mine", good=SMALLEST)
    (tmp_path / "stick").mkdir()
    places = (PaperPlace(PlaceKind.DOCUMENTS, documents), PaperPlace(PlaceKind.DRIVE, tmp_path / "stick"))
    teacher = Teacher(documents, print_folders=lambda: places)
    teacher.presses("make", "pack:mine", "send", "to:1")

    assert isinstance(teacher.scene, SentScene)
    assert [path.name for path in (tmp_path / "stick").iterdir()] == ["mine.isitokpack"]


def test_an_empty_pack_is_no_file_to_send(documents: Path) -> None:
    pack = a_pack_folder(documents / "isitok packs", "mine", good=SMALLEST)
    teacher = Teacher(documents)
    teacher.presses("make", "pack:mine")
    (pack / "scenarios" / "good.yaml").unlink()
    teacher.presses("send")

    assert isinstance(teacher.scene, PackScene)
    assert "There is no story in" in teacher.scene.said


def test_a_file_that_is_dropped_is_shown_and_added_if_that_is_wanted(documents: Path, tmp_path: Path) -> None:
    teacher = Teacher(documents)
    teacher.drops(a_parcel(tmp_path, "1.2"))

    assert isinstance(teacher.scene, AddScene)
    assert teacher.title == "Assembly week, version 1.2"
    assert teacher.hears("It doesn’t say who wrote it.")
    assert not teacher.mine.exists()
    teacher.presses("yes")
    assert isinstance(teacher.scene, AddedScene)
    assert (teacher.mine / "Assembly week" / "scenarios" / "good.yaml").read_text() == SMALLEST
    assert teacher.read == 1
    teacher.presses("done")
    assert isinstance(teacher.scene, TitleScene)


def test_a_window_hands_on_what_is_dropped_on_it(documents: Path, tmp_path: Path) -> None:
    teacher = Teacher(documents)
    pygame.display.init()
    window = pygame.Window("test", (800, 600))
    teacher.now = time.monotonic()  # as the window counts
    event = pygame.event.Event(pygame.DROPFILE, file=str(a_parcel(tmp_path)))
    handle(event, window, teacher.hands, Shown(window))
    window.destroy()
    teacher.sees_it_done()

    assert isinstance(teacher.scene, AddScene)


def test_a_file_that_is_not_wanted_leaves_nothing(documents: Path, tmp_path: Path) -> None:
    teacher = Teacher(documents)
    teacher.drops(a_parcel(tmp_path))
    teacher.presses("no")

    assert isinstance(teacher.scene, TitleScene)
    assert list(documents.iterdir()) == []


def test_a_newer_version_asks_and_keeps_the_older_one(documents: Path, tmp_path: Path) -> None:
    teacher = Teacher(documents)
    teacher.drops(a_parcel(tmp_path, "1"))
    teacher.presses("yes", "done")
    newer = a_parcel(tmp_path, "2", SMALLEST.replace("Dev", "Leo"))
    teacher.drops(newer)
    assert teacher.hears("You have version 1 of it")
    teacher.presses("no")
    assert "Dev" in (teacher.mine / "Assembly week" / "scenarios" / "good.yaml").read_text()
    teacher.drops(newer)
    teacher.presses("yes")

    assert "Leo" in (teacher.mine / "Assembly week" / "scenarios" / "good.yaml").read_text()
    assert teacher.hears("_Assembly week old")


def test_an_older_version_is_not_what_enter_chooses(documents: Path, tmp_path: Path) -> None:
    teacher = Teacher(documents)
    teacher.drops(a_parcel(tmp_path, "2"))
    teacher.presses("yes", "done")
    teacher.drops(a_parcel(tmp_path, "1", SMALLEST.replace("Dev", "Leo")))

    assert teacher.focus == "no"


def test_files_that_came_are_listed_and_nobody_types_a_path(documents: Path, tmp_path: Path) -> None:
    (tmp_path / "Downloads").mkdir()
    a_parcel(tmp_path).rename(tmp_path / "Downloads" / "Assembly week (1).isitokpack")
    (tmp_path / "Downloads" / "other.zip").write_bytes(b"x")
    places = (PaperPlace(PlaceKind.DOWNLOADS, tmp_path / "Downloads"),)
    teacher = Teacher(documents, download_folders=lambda: places)
    teacher.presses("make", "add")
    assert teacher.focus == "file:0"
    assert not teacher.sees("file:1")
    teacher.presses("file:0")

    assert isinstance(teacher.scene, AddScene)


def test_a_file_is_added_by_its_path_too(documents: Path, tmp_path: Path) -> None:
    teacher = Teacher(documents)
    teacher.presses("make", "add", "path")
    teacher.types(f'"{a_parcel(tmp_path)}"')
    teacher.keys("Enter")
    teacher.sees_it_done()

    assert isinstance(teacher.scene, AddScene)


@pytest.mark.parametrize("data", [b"", b"PK\3\4 no more"])
def test_a_file_that_is_refused_says_why(data: bytes, documents: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.isitokpack").write_bytes(data)
    teacher = Teacher(documents)
    teacher.drops(tmp_path / "mine.isitokpack")

    assert isinstance(teacher.scene, RefusedScene)
    assert "mine.isitokpack is damaged" in teacher.scene.told
    teacher.keys("Esc")
    assert isinstance(teacher.scene, TitleScene)


def test_a_file_that_can_t_be_read_says_so_with_its_path(documents: Path, tmp_path: Path) -> None:
    teacher = Teacher(documents)
    teacher.drops(tmp_path / "gone.isitokpack")

    assert isinstance(teacher.scene, RefusedScene)
    assert "gone.isitokpack can’t be read" in teacher.scene.told


@pytest.mark.parametrize("name", ["class-vote", "judge", "settings"])
def test_a_file_that_is_dropped_elsewhere_changes_nothing_and_is_said_on_the_title(
    name: str, documents: Path, tmp_path: Path
) -> None:
    teacher = Teacher(documents)
    teacher.opens(screens()[name])
    before = teacher.scene
    teacher.drops(a_parcel(tmp_path))

    assert teacher.scene == before
    assert any("Drop it on the first screen" in notice for notice in teacher.game.desk.notices)


def test_while_the_game_is_hidden_or_two_are_talking_no_file_is_looked_at(documents: Path, tmp_path: Path) -> None:
    file = a_parcel(tmp_path)
    teacher = Teacher(documents)
    teacher.keys("Esc", "Esc")
    teacher.drops(file)
    assert isinstance(teacher.scene, HiddenScene)
    two = Teacher(documents)
    two.presses("one-to-one")
    two.drops(file)
    assert isinstance(two.scene, StaffCardScene)
    assert two.game.desk.notices == ()


def test_on_a_pupils_pc_nothing_is_made_or_added(documents: Path, tmp_path: Path) -> None:
    pupil = Teacher(documents, seat=Seat.PUPIL, machine=Machine(set_by="Ysgol Bryn IT"))
    pupil.drops(a_parcel(tmp_path))

    assert isinstance(pupil.scene, TitleScene)
    assert not pupil.sees("make")
    assert any("set up for pupils; Ysgol Bryn IT can change that." in notice for notice in pupil.game.desk.notices)


def test_what_needs_an_adult_is_offered_once_the_staff_card_is_read_to_its_end(documents: Path, tmp_path: Path) -> None:
    hard = SMALLEST.replace("7-9", "11-14").replace("rabbit", "dog") + "adult_led: yes\n"
    a_pack_folder(tmp_path / "packs", "theirs", good=SMALLEST, hard=hard)
    library = open_library([FOLDER / "content", tmp_path / "packs"], None)
    teacher = Teacher(documents, library=library)
    teacher.presses("make", "copy", "pick:theirs")
    assert not teacher.sees("pick:theirs/hard")
    teacher.presses("back", "copy", "pick:")
    assert isinstance(teacher.scene, StaffCardScene)
    teacher.presses("box", "on", "pick:theirs")

    assert teacher.sees("pick:theirs/hard")


def test_a_folder_that_is_not_there_yet_is_said(documents: Path) -> None:
    teacher = Teacher(documents, open_folder=lambda path: trouble("This folder isn’t there any more: {p}", p=path))
    teacher.presses("make", "folder")

    assert teacher.hears("It is made with your first story")


def test_without_documents_it_says_so(documents: Path, tmp_path: Path) -> None:
    nobody = Teacher(documents, plans=None)
    nobody.presses("make", "new")
    nobody.types("Our bus")
    nobody.presses("make")
    assert nobody.hears("this user has no documents folder")
    nobody.keys("Esc", "Esc")
    nobody.waits(2)


def failing(error: Exception) -> Callable[[], object]:
    def fails() -> object:
        raise error

    return fails


@pytest.mark.parametrize(
    ("error", "said"),
    [(OSError(28, "No space left on device"), "no space left on device"), (Troubled(Trouble("So it is")), "So it is")],
)
def test_what_fails_meanwhile_is_an_outcome(error: Exception, said: str, tmp_path: Path) -> None:
    work = Work(tmp_path, failing(error))
    assert work.outcome is None
    work.begin(60)

    assert work.outcome is not None
    assert work.outcome.trouble == Trouble(said)


def test_what_takes_long_says_so_and_goes_on_by_itself(documents: Path) -> None:
    teacher = Teacher(documents)
    teacher.game.tasks.wait_before_notice = 0.1
    work = Work(documents, lambda: time.sleep(1.0))
    teacher.screens.apply(at_work(work, "Checking the stories …", lambda outcome, desk: None), teacher.now)
    assert isinstance(teacher.scene, WaitScene)
    teacher.sees_it_done()

    assert isinstance(teacher.scene, TitleScene)


def test_whoever_goes_back_meanwhile_is_left_alone(documents: Path) -> None:
    teacher = Teacher(documents)
    teacher.game.tasks.wait_before_notice = 0.1
    work = Work(documents, lambda: time.sleep(0.5))
    teacher.screens.apply(at_work(work, "Checking the stories …", never), teacher.now)
    teacher.keys("Esc")

    assert isinstance(teacher.scene, TitleScene)


def test_a_share_is_remembered_and_its_packs_are_read(documents: Path, tmp_path: Path) -> None:
    a_pack_folder(tmp_path / "share", "theirs", good=SMALLEST)
    kept: list[Settings] = []
    teacher = Teacher(documents, keep=kept.append)
    teacher.presses("settings", "folders", "path")
    teacher.types(str(tmp_path / "share"))
    teacher.keys("Enter")

    assert teacher.game.desk.settings.folders == (str(tmp_path / "share"),)
    assert kept[-1].folders == (str(tmp_path / "share"),)
    assert teacher.read == 1
    teacher.presses("forget:0")
    assert kept[-1].folders == ()
    assert teacher.read == 2


def test_a_share_is_found_by_walking_there_and_nobody_types_a_path(documents: Path, tmp_path: Path) -> None:
    a_pack_folder(tmp_path / "share" / "Year 8", "theirs", good=SMALLEST)
    places = (PaperPlace(PlaceKind.DOCUMENTS, documents), PaperPlace(PlaceKind.DRIVE, tmp_path / "share"))
    teacher = Teacher(documents, browse_roots=lambda: places)
    teacher.presses("settings", "folders")
    assert teacher.focus == "choose"
    teacher.presses("choose", "seen:0", "places", "seen:1", "seen:0", "up", "seen:0")
    assert teacher.hears("Year 8")
    assert teacher.focus == "use"
    teacher.presses("use")

    assert isinstance(teacher.scene, FoldersScene)
    assert teacher.game.desk.settings.folders == (str(tmp_path / "share" / "Year 8"),)
    assert teacher.read == 1


def test_what_is_hidden_and_what_is_no_folder_is_not_offered(documents: Path) -> None:
    for name in (".cache", "Zoë", "apples"):
        (documents / name).mkdir()
    (documents / "letter.txt").write_text("x")
    teacher = Teacher(documents, browse_roots=lambda: (PaperPlace(PlaceKind.DOCUMENTS, documents),))
    teacher.presses("settings", "folders", "choose", "seen:0")

    assert [teacher.node(f"seen:{n}").spoken.name for n in range(2)] == ["apples", "Zoë"]
    assert not teacher.sees("seen:2")


def test_many_folders_come_in_parts(documents: Path) -> None:
    for n in range(PER_PAGE + 2):
        (documents / f"{n:03}").mkdir()
    teacher = Teacher(documents, browse_roots=lambda: (PaperPlace(PlaceKind.DOCUMENTS, documents),))
    teacher.presses("settings", "folders", "choose", "seen:0", "more")
    assert teacher.node("seen:1").spoken.name == f"{PER_PAGE + 1:03}"
    assert not teacher.sees("more")
    teacher.presses("before")

    assert teacher.node("seen:0").spoken.name == "000"


def test_a_folder_that_can_t_be_looked_into_says_why_and_can_t_be_used(documents: Path) -> None:
    place = PaperPlace(PlaceKind.DRIVE, documents / "gone")
    teacher = Teacher(documents, browse_roots=lambda: (place,))
    teacher.presses("settings", "folders", "choose", "seen:0")

    assert teacher.hears("can’t be read")
    assert not teacher.sees("use")
    teacher.keys("Esc")
    assert isinstance(teacher.scene, FoldersScene)


def test_a_file_that_was_sent_is_found_by_walking_there(documents: Path, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    a_parcel(tmp_path).rename(tmp_path / "stick" / "Assembly week.isitokpack")
    (tmp_path / "stick" / "other.zip").write_bytes(b"x")
    teacher = Teacher(documents, browse_roots=lambda: (PaperPlace(PlaceKind.DOCUMENTS, tmp_path),))
    teacher.presses("make", "add", "folders", "seen:0")
    assert not teacher.sees("use")
    teacher.presses(next(id_ for id_ in ("seen:0", "seen:1") if teacher.node(id_).spoken.name == "stick"))
    assert not teacher.sees("seen:1")
    teacher.presses("seen:0")

    assert isinstance(teacher.scene, AddScene)


def test_a_file_to_send_goes_into_any_folder(documents: Path, tmp_path: Path) -> None:
    a_pack_folder(documents / "isitok packs", "mine", good=SMALLEST)
    (tmp_path / "Share").mkdir()
    places = (PaperPlace(PlaceKind.DOCUMENTS, documents), PaperPlace(PlaceKind.HOME, tmp_path))
    teacher = Teacher(documents, print_folders=lambda: places, browse_roots=lambda: places)
    teacher.presses("make", "pack:mine", "send", "elsewhere", "seen:1", "seen:1", "use")

    assert isinstance(teacher.scene, SentScene)
    assert [path.name for path in (tmp_path / "Share").iterdir()] == ["mine.isitokpack"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "Type the whole path"),
        ("packs", "Type the whole path"),
        (str(Path("/nowhere/packs").absolute()), "There is no such folder"),
    ],
)
def test_a_folder_that_is_none_is_not_remembered(typed: str, said: str, documents: Path) -> None:
    teacher = Teacher(documents)
    teacher.opens(FoldersScene())
    teacher.clicks("path")
    teacher.types(typed)
    teacher.keys("Enter")

    assert teacher.game.desk.settings.folders == ()
    assert teacher.hears(said)


def test_ones_own_folder_need_not_be_remembered(documents: Path) -> None:
    teacher = Teacher(documents)
    teacher.mine.mkdir()
    teacher.opens(FoldersScene())
    teacher.clicks("path")
    teacher.types(str(teacher.mine))
    teacher.keys("Enter")

    assert teacher.hears("Packs are read from this folder already.")

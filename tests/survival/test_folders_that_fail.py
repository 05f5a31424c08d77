"""A folder that answers with an error: the game starts, says once which can't be read, and goes on with the rest."""

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pygame
import pytest

from isitok.app.startup import FirstLook
from isitok.app.window import play
from isitok.cli.main import run
from isitok.format.vocabulary import Band
from isitok.i18n.screen_words import ENGLISH
from isitok.library.library import open_library
from isitok.scenes.before_you_start import BeforeScene
from isitok.scenes.lesson.plan_pages import plans_in
from isitok.store import places
from isitok.store.autosave import keep_lesson
from isitok.store.options import PlayOptions
from isitok.store.papers import free_place, keep_paper
from isitok.store.settings import load_settings, save_settings
from isitok.store.settings_keeper import SettingsKeeper
from tests.packs_.nouns import SMALLEST, a_pack_folder
from tests.signed import have_read
from tests.stages import Visitor, a_desk, some_settings
from tests.survival.faults import _at_home
from tests.survival.weather import Weather, bad, words_of

ERRORS = ("EIO", "ESTALE", "ENOTCONN", "EHOSTDOWN", "ETIMEDOUT", "EINVAL", "EACCES", "ELOOP", "ENAMETOOLONG")
PLACES = ("Documents", "Documents/isitok packs", "config", "config/isitok", "state/isitok", "cache", "more", "")


class Broken(Weather):
    """A folder in which every call fails with this error; its own name, too, unless somebody merely may not look in."""

    def __init__(self, folder: Path, code: int) -> None:
        super().__init__(0)
        self.here, self.folder, self.code = os.getcwd(), str(folder), code

    def comes(self, name: str, path: object) -> None:
        told = os.fsdecode(path) if isinstance(path, str | bytes | os.PathLike) else ""
        told = os.path.join(self.here, told)
        if not (told == self.folder or told.startswith(f"{self.folder}{os.sep}")) or f"{os.sep}program" in told:
            return
        if self.code == errno.EACCES and told == self.folder and name in ("stat", "lstat"):
            return
        self.failed += 1
        raise OSError(self.code, words_of(self.code), told)


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Path]:
    with _at_home(tmp_path) as home:
        a_pack_folder(home / "Documents" / "isitok packs", "mine", good=SMALLEST)
        a_pack_folder(home / "more", "theirs", one=SMALLEST)
        save_settings(places.settings_file(), some_settings(lead_name="Mrs Bevan"))
        keep_lesson(places.lesson_file(), {"title": "Year 8"})
        yield home


@pytest.fixture
def breaks(home: Path) -> Iterator[Callable[[str, int], Broken]]:
    """From then on a folder is broken."""
    opened = []

    def broken(place: str, code: int = errno.EIO) -> Broken:
        weather = Broken(home / place if place else home, code)
        opened.append(bad(weather))
        return opened[-1].__enter__()

    yield broken
    for one in reversed(opened):
        one.__exit__(None, None, None)


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place or "home")
@pytest.mark.parametrize("name", ERRORS)
def test_the_game_starts_whatever_a_folder_answers(
    name: str, place: str, home: Path, breaks: Callable[..., Broken], capsys: pytest.CaptureFixture[str]
) -> None:
    broken = breaks(place, getattr(errno, name))
    try:
        assert play(PlayOptions(smoke=True, packs=home / "more")) == 0
    finally:
        pygame.font.init()

    assert capsys.readouterr().err == ""
    assert broken.failed


def title(home: Path, options: PlayOptions) -> Visitor:
    """The title, as a start comes to it."""
    first = FirstLook()
    own, unread = first.own_packs()
    library = open_library(places.pack_folders(options.packs), places.cache_folder())
    troubles = (first.settings().trouble, unread, *library.troubles, *first.clear())
    said = tuple(map(ENGLISH.trouble, troubles))
    return Visitor(library=library, notices=tuple(filter(None, said)), options=options, plans=own)


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("Documents/isitok packs", "“isitok packs” can’t be read (stale file handle)"),
        ("more", "“more” can’t be read (stale file handle)"),
        ("config/isitok", "The settings can’t be read (stale file handle)"),
        ("state/isitok", "What the game has kept can’t be read (stale file handle)"),
        ("cache", "The game’s cache can’t be read (stale file handle)"),
    ],
)
def test_the_title_says_once_which_folder_can_not_be_read(
    place: str, told: str, home: Path, breaks: Callable[..., Broken]
) -> None:
    breaks(place, errno.ESTALE)
    player, told = title(home, PlayOptions(packs=home / "more")), told.replace("/", os.sep)

    assert sum(told in notice for notice in player.game.desk.notices) == 1
    assert player.hears(told)
    assert player.sees("play")


def test_a_folder_that_is_not_there_is_no_trouble(tmp_path: Path) -> None:
    with _at_home(tmp_path) as home:
        player = title(home, PlayOptions())

    assert player.game.desk.notices == ()


def test_stories_of_a_folder_that_can_not_be_read_are_said_from_the_cache_too(
    home: Path, breaks: Callable[..., Broken]
) -> None:
    breaks("more", errno.EACCES)
    for _ in ("read", "from the cache"):
        library = open_library(places.pack_folders(home / "more"), places.cache_folder())
        assert "“more” can’t be read (permission denied), so the stories in it are left out." in map(
            ENGLISH.trouble, library.troubles
        )
        assert "mine/good" in [card.id for card in library.cards]


@pytest.mark.parametrize("inside", ["mine", "mine/scenarios"])
def test_a_pack_that_can_not_be_read_is_left_out_and_said(
    inside: str, home: Path, breaks: Callable[..., Broken]
) -> None:
    breaks(f"Documents/isitok packs/{inside}", errno.EACCES)
    player = Visitor(library=open_library(places.pack_folders(), None))
    assert player.hears("Some packs are left out")
    player.clicks("problems: left out")

    assert player.hears("can't be read: permission denied")


@pytest.mark.parametrize(
    ("place", "typed"),
    [
        ("Documents/isitok packs", "check"),
        ("more", "check more"),
        ("more", "check more/theirs"),
        ("more/theirs/scenarios/one.yaml", "check more/theirs/scenarios/one.yaml"),
        ("Documents/isitok packs/mine", "check"),
    ],
)
def test_check_says_which_folder_can_not_be_read(
    place: str, typed: str, home: Path, breaks: Callable[..., Broken], capsys: pytest.CaptureFixture[str]
) -> None:
    breaks(place, errno.EHOSTDOWN)
    code = run(typed.split())
    said = capsys.readouterr()

    assert code == 1, said
    assert "host is down" in said.out.lower()
    assert Path(place).name in said.out


def test_check_still_says_that_there_is_no_such_folder(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "mroe"]) == 2
    assert 'there is no "mroe"; did you mean "more"?' in capsys.readouterr().err


@pytest.mark.parametrize("winerror", [5, 53, 64, 1231])
def test_a_share_of_windows_that_has_gone_is_said_though_it_is_told_as_a_missing_file(
    winerror: int, home: Path, breaks: Callable[..., Broken], monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(path: object, *_: object, **more: object) -> object:
        if str(path).startswith(str(home / "more")):
            error = OSError(errno.ENOENT, "The network path was not found", str(path))
            error.winerror = winerror  # type: ignore[attr-defined, unused-ignore]
            raise error
        return real(path, **more)  # type: ignore[arg-type]

    real = os.stat
    monkeypatch.setattr(os, "stat", gone)

    (trouble,) = open_library([home / "more"], None).troubles
    assert "“more” can’t be read (the network path was not found)" in ENGLISH.trouble(trouble)


def test_packs_on_a_share_that_fails_are_no_wrong_use(
    home: Path, breaks: Callable[..., Broken], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    import io

    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    breaks("more", errno.ESTALE)
    code = run(["--text", "--ages", "7-9", "--packs", "more"])
    said = " ".join(capsys.readouterr().out.split())

    assert code == 0
    assert "“more” can’t be read (stale file handle), so the stories in it are left out." in said
    assert "Play. On your own." in said


def test_settings_that_could_not_be_read_are_never_written_over(home: Path, breaks: Callable[..., Broken]) -> None:
    place, chosen = places.settings_file(), some_settings(lead_name="Mrs Bevan")
    broken = breaks("config", errno.EIO)
    loaded = load_settings(place)
    assert loaded.unread
    from isitok.base.value import replace

    keeper = SettingsKeeper(loaded.settings, partial(save_settings, place))
    told = ENGLISH.trouble(keeper(replace(loaded.settings, theme="dark")))
    assert told == "The settings can’t be kept (input/output error). They apply until you leave."
    broken.folder = "/nowhere"  # it answers again
    assert keeper(replace(loaded.settings, theme="contrast")) is None

    assert load_settings(place).settings == replace(chosen, theme="contrast")


def test_lessons_in_a_folder_that_can_not_be_read_are_not_said_to_be_none(
    home: Path, breaks: Callable[..., Broken]
) -> None:
    breaks("Documents", errno.ESTALE)
    player = Visitor(plans=home / "Documents" / "isitok packs")
    player.opens(plans_in(player.game.desk))

    assert player.hears("isitok packs can’t be read (stale file handle).")
    assert not player.hears("There are none yet")


def test_a_sheet_that_can_not_be_put_there_says_why(home: Path, breaks: Callable[..., Broken]) -> None:
    breaks("Documents", errno.ENOTCONN)
    place = free_place(home / "Documents", "my-list")

    assert place == home / "Documents" / "my-list.pdf"
    assert "couldn’t be saved (transport endpoint is not connected)" in ENGLISH.trouble(keep_paper(place, b"%PDF"))
    assert a_desk().services.print_folders() == ()


def test_a_story_that_has_gone_since_the_start_is_said_where_it_is_wanted_and_all_else_goes_on(home: Path) -> None:
    roots = places.pack_folders()
    have_read(home / "Documents" / "isitok packs")
    open_library(roots, places.cache_folder())
    library = open_library(roots, places.cache_folder())  # from the cache: each story is read from its file
    player = Visitor(library=library, settings=some_settings(ages=(Band.B7_9,)))
    player.opens(BeforeScene(topic=None, pack="mine", cards=5))
    shutil.rmtree(home / "Documents" / "isitok packs" / "mine")
    for _ in range(2):
        player.waits(2)
        player.clicks("start")
        assert player.hears("This story can’t be read any more.")
        player.waits(2)
        player.keys("Esc")
        assert isinstance(player.scene, BeforeScene)
    a_pack_folder(home / "Documents" / "isitok packs", "mine", good=SMALLEST)  # the share is back
    have_read(home / "Documents" / "isitok packs")
    player.waits(2)
    player.clicks("start")

    assert " 1 of 1" in player.title

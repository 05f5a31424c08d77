"""Files that are missing or damaged: said once, set aside where they are this PC's own, and the game goes on."""

import shutil
from pathlib import Path
from random import Random

import pytest

from isitok.base.value import replace
from isitok.i18n.screen_words import ENGLISH
from isitok.library.library import Library, open_library
from isitok.library.roots import assets_root, bundled_root
from isitok.paper.a4 import PaperError
from isitok.paper.font_check import is_whole
from isitok.paper.voting_cards import voting_cards
from isitok.store.options import PlayOptions
from isitok.store.settings import load_settings
from isitok.ui.draw.fonts import FILES, Fonts
from isitok.ui.draw.pictures import Pictures
from tests.bundled import read_before
from tests.links import put_folder
from tests.packs_.nouns import SMALLEST, a_pack_folder
from tests.stages import FOLDER, Visitor, a_look, laid_out, painted, screens
from tests.window.game import Game
from tests.window.screen import Screen
from tests.window.twin import Twin

READING_FONT = FILES["regular"]


def damaged(data: bytes, chance: Random) -> bytes:
    """The same file, cut, scratched, or partly blank."""
    whole = bytearray(data)
    at = chance.randrange(len(whole))
    match chance.randrange(3):
        case 0:
            return bytes(whole[:at])
        case 1:
            for _ in range(chance.choice((1, 50, 2_000))):
                whole[chance.randrange(len(whole))] = chance.randrange(256)
        case _:
            whole[at : at + 4_096] = bytes(4_096)
    return bytes(whole)


def test_a_font_may_be_damaged_anywhere_and_every_page_is_still_drawn(tmp_path: Path) -> None:
    shutil.copytree(assets_root() / "fonts", tmp_path / "fonts")
    data = (assets_root() / "fonts" / READING_FONT).read_bytes()
    chance, noticed = Random(1), 0
    for _ in range(60):
        (tmp_path / "fonts" / READING_FONT).write_bytes(damaged(data, chance))
        fonts = Fonts(tmp_path / "fonts")
        look = replace(a_look(), measure=fonts, pictures=Pictures(assets_root()))
        painted(laid_out(screens()["judge"], look))
        assert fonts.missing <= {READING_FONT}
        noticed += bool(fonts.missing)
    assert noticed > 5


@pytest.mark.parametrize("gone", ["fonts", "icons", "cast", "emoji"])
def test_whole_folders_of_the_game_may_be_missing(gone: str, tmp_path: Path) -> None:
    for folder in {"fonts", "icons", "cast", "emoji"} - {gone}:
        put_folder(tmp_path / folder, assets_root() / folder)
    fonts, pictures = Fonts(tmp_path / "fonts"), Pictures(tmp_path)
    for name in ("title", "judge", "ending", "help"):
        painted(laid_out(screens()[name], replace(a_look(), measure=fonts, pictures=pictures)))

    assert fonts.missing | pictures.missing or gone == "emoji"


def test_files_that_are_found_missing_later_are_said_too_and_each_once() -> None:
    player = Visitor()
    player.game.lacks(("a.svg",))
    player.clicks("about")
    player.game.lacks(("a.svg",))
    player.game.lacks(("a.svg", "b.svg"))
    player.keys("Esc")

    assert player.game.desk.notices == ("Some files of the game are missing or damaged: a.svg, b.svg",)
    assert player.hears("a.svg, b.svg")


def without(name: str, folder: Path, text: str | None) -> Library:
    """The library of a copy of the content in which one file is other than it was; None deletes it."""
    shutil.copytree(FOLDER / "content", folder / "content")
    file = folder / "content" / name
    if text is None:
        file.unlink()
    else:
        file.write_text(text)
    return open_library([folder / "content"], None)


HURT = {"empty": "", "cut": "people: [", "other": "x: y\n", "binary": "\0"}


@pytest.mark.parametrize("text", HURT.values(), ids=HURT)
@pytest.mark.parametrize("name", ["cast.yaml", "facts.yaml", "law/england.yaml", "staff-card.yaml"])
def test_without_the_cast_the_facts_or_the_law_nothing_is_played_and_where_help_is_is_still_told(
    name: str, text: str, tmp_path: Path
) -> None:
    player = Visitor(library=without(name, tmp_path, text))
    assert player.hears("Some of the game’s own files are damaged")
    player.keys("Enter")
    assert player.hears("No story fits what was chosen.")
    player.keys("Esc", "F1")
    assert player.hears("Childline")
    player.waits(2)
    player.keys("Esc")
    player.clicks("problems:")
    assert player.hears(Path(name).name)


@pytest.mark.parametrize("name", ["cast.yaml", "facts.yaml", "help.yaml", "law/wales.yaml"])
def test_files_of_the_content_may_be_missing_and_no_page_fails(name: str, tmp_path: Path) -> None:
    player = Visitor(library=without(name, tmp_path, None))
    for press in ("Enter", "Esc", "F1", "F1"):
        player.keys(press)
        player.waits(2)

    assert player.sees("play")


@pytest.fixture
def packs(tmp_path: Path) -> Path:
    a_pack_folder(tmp_path / "packs", good=SMALLEST)
    return tmp_path / "packs"


def the_cache(folder: Path) -> Path:
    (file,) = folder.glob("packs-*.json")
    return file


def opened(packs: Path, tmp_path: Path) -> Library:
    """The game's own packs, which have been read before, and these."""
    read_before(tmp_path / "cache")
    return open_library([bundled_root(), packs], tmp_path / "cache")


@pytest.mark.parametrize("at", [0, 20, 30, 60], ids=["the name", "the length", "the first line", "the header"])
def test_a_damaged_cache_is_set_aside_and_said_once(at: int, packs: Path, tmp_path: Path) -> None:
    opened(packs, tmp_path)
    file = the_cache(tmp_path / "cache")
    data = bytearray(file.read_bytes())
    data[at] ^= 1
    file.write_bytes(data)
    library = opened(packs, tmp_path)
    player = Visitor(library=library, reading="Reading the stories …")
    player.game.take_over(library)

    assert player.hears(file.with_suffix(".damaged").name)
    assert file.with_suffix(".damaged").read_bytes() == data
    assert [card.id for card in library.cards if card.own] == ["mine/good"]
    assert opened(packs, tmp_path).troubles == ()


def test_a_cache_with_damaged_problems_is_made_anew_by_the_next_start(packs: Path, tmp_path: Path) -> None:
    (packs / "mine" / "pack.yaml").write_text("title: 5\n", "utf-8")
    problems = opened(packs, tmp_path).problems("mine")
    file = the_cache(tmp_path / "cache")
    data = file.read_bytes()
    at = data.rindex(b"pack.yaml")
    file.write_bytes(data[:at] + b"p" + data[at:])
    library = opened(packs, tmp_path)

    assert problems
    assert library.problems("mine") == problems
    assert file.with_suffix(".damaged").exists()
    assert not file.exists()
    opened(packs, tmp_path)
    assert file.exists()


@pytest.mark.parametrize("text", ["isitok packs 0 00000000 00000000\n", "isitok packs 12 00000000 00000000\n"])
def test_a_cache_of_another_version_is_not_called_damaged(text: str, packs: Path, tmp_path: Path) -> None:
    opened(packs, tmp_path)
    the_cache(tmp_path / "cache").write_text(text)

    assert opened(packs, tmp_path).troubles == ()


@pytest.mark.window
def test_damaged_settings_are_set_aside_said_in_the_window_and_the_game_goes_on(
    screen: Screen, library: Library, home: Path, tmp_path: Path
) -> None:
    place = home / ".config/isitok/settings.json"
    place.parent.mkdir(parents=True)
    place.write_text('{"theme": "dark"')
    (tmp_path / "settings.json").write_text('{"theme": "dark"')
    with Game(screen, home, "--seed", "1") as game:
        twin = Twin(game, library, PlayOptions(seed=1), tmp_path)
        trouble = ENGLISH.trouble(load_settings(tmp_path / "settings.json").trouble)
        twin.screens.game.desk = replace(twin.screens.desk, notices=(trouble,))
        twin.view.resize()
        twin.agrees()
        assert any("is now called settings.damaged.json" in name for name in twin.names())
        twin.click("about")
    assert (place.parent / "settings.damaged.json").read_text() == '{"theme": "dark"'
    assert not place.exists()


NOT_FONTS = {"nothing": b"", "one byte": b"\0", "a sentence": b"This is no font at all. " * 9, "half of it": b""}


@pytest.mark.parametrize("name", NOT_FONTS)
@pytest.mark.parametrize("family", ["standard", "dyslexic"])
def test_files_that_are_no_fonts_at_all_are_done_without(family: str, name: str, tmp_path: Path) -> None:
    shutil.copytree(assets_root() / "fonts", tmp_path / "fonts")
    for file in (tmp_path / "fonts").iterdir():
        data = file.read_bytes()
        file.write_bytes(NOT_FONTS[name] or (data[: len(data) // 2] if name == "half of it" else b""))
    fonts = Fonts(tmp_path / "fonts", family)
    for screen in ("title", "judge", "help"):
        painted(laid_out(screens()[screen], replace(a_look(), measure=fonts)))

    assert len(fonts.missing) >= 3 or name in ("one byte", "a sentence", "half of it")


@pytest.fixture
def own_fonts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The game's fonts, to be damaged."""
    shutil.copytree(assets_root() / "fonts", tmp_path / "fonts")
    monkeypatch.setattr("isitok.paper.a4.assets_root", lambda: tmp_path)
    return tmp_path / "fonts"


@pytest.mark.parametrize("file", ["AtkinsonHyperlegibleNext_400Regular.ttf", "Lexend_700Bold.ttf"])
def test_a_font_may_be_damaged_anywhere_and_printing_says_so(file: str, own_fonts: Path) -> None:
    data, chance = (own_fonts / file).read_bytes(), Random(5)
    assert voting_cards().pdf_bytes().startswith(b"%PDF")
    for hurt in (b"", b"\0", data[:-4], data[:100], data + b"\0\0\0\1", *(damaged(data, chance) for _ in range(60))):
        if hurt == data:
            continue
        (own_fonts / file).write_bytes(hurt)
        with pytest.raises(PaperError, match=f"own font {file} is missing or damaged: install the game again"):
            voting_cards()


def test_every_font_of_the_game_is_known_to_be_whole() -> None:
    fonts = [file for file in (assets_root() / "fonts").iterdir() if file.suffix == ".ttf"]

    assert [file.name for file in fonts if not is_whole(file.read_bytes())] == []
    assert len(fonts) > 5

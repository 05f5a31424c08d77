"""A story is opened in the system's own text editor, with its preview beside it; what can't be opened is said."""

import sys
import time
from pathlib import Path

import pytest

from isitok.app.editor import make_pictures, open_text, show_preview
from isitok.base.trouble import Troubled
from isitok.i18n.screen_words import ENGLISH
from tests.app.test_folder import a_program, programs
from tests.packs_.nouns import SMALLEST

__all__ = ["programs"]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there, Windows opens it")


@pytest.fixture
def story(tmp_path: Path) -> Path:
    (tmp_path / "my; packs $(echo 1 >harm)").mkdir()
    (tmp_path / "my; packs $(echo 1 >harm)" / "red-door.yaml").write_text("title: The red door\n")
    return tmp_path / "my; packs $(echo 1 >harm)" / "red-door.yaml"


@pytest.mark.parametrize(("platform", "program", "typed"), [("linux", "xdg-open", ""), ("darwin", "open", "-t|")])
def test_the_file_is_handed_on_as_it_is_named(
    platform: str, program: str, typed: str, programs: Path, tmp_path: Path, story: Path
) -> None:
    a_program(programs, f'for one; do printf "%s|" "$one" >>"{tmp_path}/told"; done', program)

    assert open_text(story, platform) is None
    assert (tmp_path / "told").read_text() == f"{typed}{story}|"
    assert not list(tmp_path.rglob("harm"))


@pytest.mark.parametrize("platform", ["linux", "darwin"])
def test_what_cannot_be_opened_is_said_with_where_it_is(platform: str, programs: Path, story: Path) -> None:
    a_program(programs, "exit 3")

    told = f"No text editor opened it: there may be none here. Open it in any that you have. It is: {story.name}"
    assert ENGLISH.trouble(open_text(story, platform)) == told


def test_nothing_but_a_story_is_opened(programs: Path, tmp_path: Path) -> None:
    a_program(programs, f': >"{tmp_path}/told"')
    (tmp_path / "a.sh").write_text("x")
    (tmp_path / "folder.yaml").mkdir()

    for path in (tmp_path / "a.sh", tmp_path / "folder.yaml", tmp_path / "gone.yaml", Path("a\0b.yaml")):
        for opens in (lambda path: open_text(path, "linux"), show_preview):
            assert ENGLISH.trouble(opens(path)).startswith("This file isn’t there any more")
    assert not (tmp_path / "told").exists()


def test_the_preview_is_this_very_program_whatever_lies_beside_the_story(
    story: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (story.parent / "isitok").mkdir()
    (story.parent / "isitok" / "__init__.py").write_text(f"open({str(tmp_path / 'harm')!r}, 'w')")
    monkeypatch.chdir(story.parent)
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("SDL_VIDEODRIVER", raising=False)
    show_preview(story)  # without a display it ends soon
    time.sleep(0.5)

    assert not (tmp_path / "harm").exists()


def test_a_preview_that_can_t_start_is_said_with_the_file(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")

    assert ENGLISH.trouble(show_preview(story)) == f"The preview can’t be shown. The file is: {story.name}"


def test_pictures_of_a_story_are_made_by_this_very_program_without_a_display(
    story: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    story.write_text(SMALLEST)
    made = make_pictures(story, tmp_path / "rabbit pictures")

    assert [file.name for file in made][:2] == ["01-judge-1.png", "02-judge-1-chosen.png"]
    assert all(file.read_bytes().startswith(b"\x89PNG") for file in made)


def test_pictures_that_can_t_be_made_are_said_with_the_file(story: Path, tmp_path: Path) -> None:
    story.write_text("title: [")

    with pytest.raises(Troubled) as refused:
        make_pictures(story, tmp_path / "pictures")
    assert ENGLISH.trouble(refused.value.trouble) == f"The pictures can’t be made. The file is: {story.name}"

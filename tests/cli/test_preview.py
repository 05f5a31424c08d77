"""``isitok preview``: pictures without a display, and what it says to a file that is no scenario."""

import re
import struct
from pathlib import Path

import pytest

from isitok.cli.main import run
from isitok.cli.preview import preview
from isitok.library.roots import bundled_root
from tests.cli.test_check import RABBIT
from tests.packs_.weeks import the_week

COACH = Path(__file__).parents[1] / "golden" / "content" / "in-town" / "scenarios" / "coach.yaml"


def a_scenario(tmp_path: Path, text: str = RABBIT) -> Path:
    file = tmp_path / "packs" / "pets" / "scenarios" / "rabbit.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    return file


def shown(capsys: pytest.CaptureFixture[str], *typed: object) -> tuple[int, str, str]:
    code = run(["preview", *map(str, typed)])
    streams = capsys.readouterr()
    return code, streams.out, streams.err


def size(picture: Path) -> tuple[int, int]:
    width, height = struct.unpack(">II", picture.read_bytes()[16:24])
    return width, height


def test_each_screen_is_a_picture(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    folder = tmp_path / "new" / "pictures"
    code, out, err = shown(capsys, COACH, "--png", folder)

    assert (code, err) == (0, "")
    assert out.endswith(f"29 pictures in {folder}\n")
    names = sorted(path.name for path in folder.iterdir())
    assert len(names) == 29
    assert names[:3] == ["01-judge-1.png", "02-judge-1-chosen.png", "03-why-1.png"]
    assert all(size(folder / name) == (1366, 768) for name in names[:3])


def test_size_text_and_theme_can_be_asked_for(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = a_scenario(tmp_path)
    assert shown(capsys, file, "--png", tmp_path / "a", "--size", "800x600")[0] == 0
    assert shown(capsys, file, "--png", tmp_path / "b", "--size", "800x600", "--theme", "dark")[0] == 0
    assert shown(capsys, file, "--png", tmp_path / "c", "--size", "800x600", "--text-size", "200")[0] == 0
    pictures = [(tmp_path / folder / "01-judge-1.png") for folder in "abc"]

    assert {size(picture) for picture in pictures} == {(800, 600)}
    assert len({picture.read_bytes() for picture in pictures}) == 3


def test_the_same_file_gives_the_same_pictures(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = a_scenario(tmp_path)
    for folder in "ab":
        shown(capsys, file, "--png", tmp_path / folder)
    made = [{path.name: path.read_bytes() for path in (tmp_path / folder).iterdir()} for folder in "ab"]

    assert made[0] == made[1]


def test_pictures_of_an_earlier_run_are_replaced_and_nothing_else_is(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    folder = tmp_path / "pictures"
    shown(capsys, COACH, "--png", folder, "--size", "800x600")
    mine = folder / "24-my-dog.png"
    mine.write_bytes(b"\x89PNG my own dog")
    assert shown(capsys, a_scenario(tmp_path), "--png", folder, "--size", "800x600")[0] == 0

    names = sorted(path.name for path in folder.iterdir())
    assert names == ["01-judge-1.png", "02-judge-1-chosen.png", "03-why-1.png", "24-my-dog.png"]


def test_a_picture_that_somebody_else_made_is_never_written_over(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    folder = tmp_path / "pictures"
    folder.mkdir()
    mine = folder / "01-judge-1.png"
    mine.write_bytes(b"my own")
    code, _, err = shown(capsys, a_scenario(tmp_path), "--png", folder)

    assert code == 1
    assert "01-judge-1.png is there already" in err
    assert err.count("\n") == 1
    assert [path.read_bytes() for path in folder.iterdir()] == [b"my own"]


def test_errors_are_said_and_are_one_and_what_can_be_shown_is(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = a_scenario(tmp_path, RABBIT.replace("some grass", "a naked man"))
    code, out, _ = shown(capsys, file, "--png", tmp_path / "pictures")

    assert code == 1
    assert "[sexual]" in out
    assert "hint:" in out
    assert len(list((tmp_path / "pictures").iterdir())) == 3


def test_what_cannot_be_read_gives_no_pictures_and_says_why(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = a_scenario(tmp_path, RABBIT.replace("verdict: ok", "verdict: okk"))
    code, out, _ = shown(capsys, file, "--png", tmp_path / "pictures")

    assert code == 1
    assert "rabbit.yaml, line 6, column 5: error:" in out
    assert "no pictures" in out
    assert not (tmp_path / "pictures").exists()


def test_warnings_alone_are_zero(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = a_scenario(tmp_path, RABBIT.replace("Nobody is in the photo", "Everyone does it"))
    code, out, _ = shown(capsys, file, "--png", tmp_path / "pictures")

    assert code == 0
    assert "1 scenario: 1 warning." in out


def test_pictures_do_not_go_into_a_file_and_it_says_what_to_name(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "a.png").write_text("a file")
    code, _, err = shown(capsys, a_scenario(tmp_path), "--png", tmp_path / "a.png")

    assert code == 2
    assert "is a file, and --png takes a folder" in err
    assert (tmp_path / "a.png").read_text() == "a file"


def test_a_folder_that_cannot_be_made_is_one_line(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "a-file").write_text("a file")
    code, _, err = shown(capsys, a_scenario(tmp_path), "--png", tmp_path / "a-file" / "inside")

    assert code == 1
    assert err.count("\n") == 1
    assert "can't be written" in err


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("pack.yaml", "is no scenario: it says what a pack is"),
        ("monday.lesson.yaml", "is a lesson plan"),
        ("rabbit.yml", "its name must end in .yaml"),
        ("notes.txt", "its name must end in .yaml"),
        ("rabbit.yaml.txt", "its name must end in .yaml (rename it to rabbit.yaml; Windows hides the .txt"),
    ],
)
def test_what_is_no_scenario_is_wrong_use(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str, said: str
) -> None:
    (tmp_path / name).write_text("title: x\n")
    code, out, err = shown(capsys, tmp_path / name)

    assert (code, out) == (2, "")
    assert said in err
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("cast.yaml", "is no scenario: it says who the people are"),
        ("facts.yaml", "is no scenario: it holds facts"),
        ("glossary.yaml", "is no scenario: it says what words mean"),
        ("help.yaml", "is no scenario: it says where help is"),
        ("staff-card.yaml", "is no scenario: it is for adults"),
        ("law/wales.yaml", "is a law card"),
    ],
)
def test_what_stories_lean_on_is_wrong_use(capsys: pytest.CaptureFixture[str], name: str, said: str) -> None:
    code, _, err = shown(capsys, bundled_root() / name)

    assert code == 2
    assert said in err


def test_a_story_may_be_called_help(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = a_scenario(tmp_path).with_name("help.yaml")
    file.write_text(RABBIT, "utf-8")
    file.with_name("rabbit.yaml").unlink()

    assert shown(capsys, file, "--png", tmp_path / "pictures", "--size", "800x600")[0] == 0


def test_a_file_that_is_not_there_is_wrong_use_and_may_be_guessed(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    code, _, err = shown(capsys, a_scenario(tmp_path).with_name("rabit.yaml"))
    assert code == 2
    assert 'did you mean "rabbit.yaml"?' in err
    assert shown(capsys, "x" * 5000)[0] == 2


def test_a_folder_is_wrong_use_and_names_a_scenario_in_it(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = a_scenario(tmp_path)
    code, _, err = shown(capsys, file.parent.parent)

    assert code == 2
    assert f'such as "{file}"' in err


@pytest.mark.parametrize("typed", ["wide", "1366", "10x10", "7681x4320", "7680x4321", "319x240", "1366x768x2", "x"])
def test_a_size_that_is_none_is_wrong_use(capsys: pytest.CaptureFixture[str], tmp_path: Path, typed: str) -> None:
    code, _, err = shown(capsys, a_scenario(tmp_path), "--png", tmp_path / "p", "--size", typed)

    assert code == 2
    assert err.count("\n") == 1


def test_the_largest_size_is_that_of_the_largest_screens() -> None:
    size = next(option for option in preview.params if option.name == "size")

    assert size.type.convert("7680x4320", None, None) == (7680, 4320)
    assert size.type.convert("320x240", None, None) == (320, 240)


def test_a_size_without_pictures_is_wrong_use(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert shown(capsys, a_scenario(tmp_path), "--size", "800x600")[0] == 2


@pytest.mark.skipif("sys.platform in ('win32', 'darwin')", reason="there, only a try shows whether there is a display")
def test_without_a_display_it_says_how_to_have_pictures(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = a_scenario(tmp_path)
    code, out, err = shown(capsys, file)

    assert (code, out) == (1, "")
    assert f'isitok preview "{file}" --png DIR' in err
    assert err.count("\n") == 1


def test_a_story_of_ones_own_packs_is_found_by_its_packs_name_or_its_own(
    capsys: pytest.CaptureFixture[str], home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(["new", "Assembly week"])
    pack = home / "Documents" / "isitok packs" / "Assembly week"
    monkeypatch.chdir(home)
    for typed in ("Assembly week/full.yaml", "Assembly week/scenarios/full.yaml", "full.yaml"):
        assert shown(capsys, typed, "--png", home / "p", "--size", "640x480")[0] == 0
    monkeypatch.chdir(pack)

    assert shown(capsys, "smallest.yaml", "--png", home / "p", "--size", "640x480")[0] == 0
    assert run(["check", "Assembly week"]) == 0
    run(["new", "Another"])
    monkeypatch.chdir(home)
    assert shown(capsys, "full.yaml")[2] == 'isitok: there is no "full.yaml"\n'  # which of the two?


def test_a_folder_of_packs_names_a_story_in_it(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = a_scenario(tmp_path)

    assert shown(capsys, tmp_path / "packs")[2].endswith(f'name one scenario in it, such as "{file}"\n')


def test_what_is_heard_is_written_screen_by_screen(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = shown(capsys, COACH, "--heard")
    assert (code, err) == (0, "")
    screens = dict(part.split("\n", 1) for part in out.removeprefix("# ").split("\n\n# "))

    first = screens["Question, first act"].splitlines()
    assert "> Kofi adds the photo to his story." in first
    assert "> Kofi, laughing: too late, it's hilarious, crying with laughter emoji" in first
    assert "- Photos of other people" in first
    assert "* It’s OK. Fine to go ahead" in first
    assert not any("Hide screen" in line for line in first)
    assert "asleep on the coach" not in screens["Question, second act"], "it was heard before"

    why = screens["Why, first act"].splitlines()
    assert why[0].startswith("> You said “Not OK”.")
    assert "- It would be different if …" in why


def test_what_could_be_done_has_how_it_goes_in_one_line_each(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = shown(capsys, COACH, "--heard")
    assert "* Tell the teacher who is on the coach. This helps. A teacher can stop it for everyone" in out


def test_the_last_line_says_how_long_it_takes(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = shown(capsys, COACH, "--heard")
    last = out.splitlines()[-1]
    found = re.fullmatch(
        r"Heard: (\d+) words on arrival, (\d+) min (\d+) s at 175 words a minute; (\d+) words in all\.", last
    )
    assert found is not None, last
    first, minutes, seconds, whole = map(int, found.groups())
    assert abs(60 * minutes + seconds - first * 60 / 175) < 1
    assert first < whole


def test_a_story_with_errors_is_heard_and_what_to_mend_goes_elsewhere(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    wrong = RABBIT.replace("verdict: ok", "verdict: okay", 1)
    code, out, err = shown(capsys, a_scenario(tmp_path, wrong), "--heard")
    assert code == 1
    assert "okay" in err
    assert "okay" not in out


def test_it_is_either_heard_or_drawn(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, out, err = shown(capsys, COACH, "--heard", "--png", tmp_path / "new")
    assert (code, out) == (2, "")
    assert "Choose one: --heard or --png." in err


def test_a_week_is_heard_and_drawn_on_every_way_each_screen_once(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "packs" / "mine" / "weeks" / "dragon.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(the_week(), "utf-8")

    code, out, err = shown(capsys, file, "--heard")
    assert (code, err) == (0, "")
    names = [line for line in out.splitlines() if line.startswith("# ")]
    assert names[0] == "# Monday: lock"
    assert '# Thursday, where "told" is set: lock' in names
    assert len(names) == len(set(names))
    assert out.count("> Mei, thinking: its really good though") == 1

    folder = tmp_path / "pictures"
    code, out, _ = shown(capsys, file, "--png", folder, "--size", "640x480")
    assert code == 0
    assert out.startswith("1 week: no problems.")
    assert len([*folder.iterdir()]) == len(names)

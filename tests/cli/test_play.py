"""``isitok play``: what was typed becomes options; wrong use is one line and exit code 2."""

import io
import re
import shutil
from pathlib import Path

import click
import pytest

from isitok.cli.kinds import SOLO_TOPICS
from isitok.cli.main import run
from isitok.cli.play import options_from, play
from isitok.cli.start import has_display
from isitok.format.vocabulary import LEVEL_3_TOPICS, Band, Nation, Topic
from isitok.library.parcel import pack_up
from isitok.store.options import PlayOptions
from isitok.store.places import settings_file
from isitok.store.settings import Settings, save_settings

STAFF = Path(__file__).parents[1] / "packs" / "staff"


def options(*typed: str) -> PlayOptions:
    return options_from(**play.make_context("play", list(typed)).params)


def wrong(capsys: pytest.CaptureFixture[str], *typed: str) -> str:
    """The one line that wrong use brings."""
    assert run(typed) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.endswith("\n")
    assert shown.err.count("\n") == 1
    return shown.err


def test_nothing_asked_for_is_nothing_changed() -> None:
    assert options() == PlayOptions()


def test_everything_can_be_asked_for(tmp_path: Path) -> None:
    asked = options(
        *("--pack", "in-the-chat", "--ages", "11-14", "--topic", "group-chats", "--cards", "3", "--seed", "7"),
        *("--nation", "wales", "--theme", "dark", "--text-size", "150", "--lock-ages", "--packs", str(tmp_path)),
        *("--fullscreen", "--smoke"),
    )
    assert asked == PlayOptions(
        pack="in-the-chat",
        ages=(Band.B11_14,),
        topic=Topic.GROUP_CHATS,
        cards=3,
        seed=7,
        nation=Nation.WALES,
        theme="dark",
        text_size=150,
        lock_ages=True,
        packs=tmp_path,
        fullscreen=True,
        smoke=True,
    )


@pytest.mark.parametrize("typed", ["14-18,11-14", "11–14, 14–18", "11-14,14-18,11-14"])
def test_ages_may_be_several_with_any_dash_and_are_in_order(typed: str) -> None:
    assert options("--ages", typed).ages == (Band.B11_14, Band.B14_18)


@pytest.mark.parametrize("typed", ["Group chats", "group_chats", "GROUP-CHATS"])
def test_a_topic_may_be_typed_as_people_write_it(typed: str) -> None:
    assert options("--topic", typed).topic is Topic.GROUP_CHATS


@pytest.mark.parametrize(("typed", "size"), [("100", 100), ("145", 150), ("144", 140), ("200", 200), ("120%", 120)])
def test_text_sizes_are_in_tens(typed: str, size: int) -> None:
    assert options("--text-size", typed).text_size == size


def test_topics_of_level_3_are_never_offered() -> None:
    assert LEVEL_3_TOPICS.isdisjoint(SOLO_TOPICS)


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        (["--cards", "2"], '"2"'),
        (["--cards", "11"], "from 3 to 10"),
        (["--cards", "three"], '"three"'),
        (["--text-size", "99"], "from 100 to 200"),
        (["--ages", "12-13"], "7-9, 9-11, 11-14, 14-18"),
        (["--topic", "group-chat"], 'did you mean "group-chats"?'),
        (["--topic", "nudes"], "only played with an adult"),
        (["--topic", "Blackmail"], "only played with an adult"),
        (["--nation", "walse"], 'did you mean "wales"?'),
        (["--theme", "drak"], "'dark'"),
        (["--seed", "x"], "--seed"),
        (["--packs", "nowhere-at-all"], "nowhere-at-all"),
        (["--pack", "in-the-chatt"], 'did you mean "in-the-chat"?'),
        (["--lock-ages"], "needs ages"),
        (["--text", "--smoke"], "--smoke"),
        (["--heard-log", "heard.txt", "--text"], "--heard-log"),
        (["--heard-log", "heard.txt", "--smoke"], "--heard-log"),
        (["--heard-log", "nowhere/at/all.txt"], "can't be written"),
        (["--topik", "ai-fakes"], "--topic"),
        (["play", "now"], "now"),
        (["chek"], 'did you mean "check"?'),
        (["zzz"], "play, check, new"),
        ([""], "no command"),
    ],
    ids=" ".join,
)
def test_wrong_use_is_one_line_that_helps(capsys: pytest.CaptureFixture[str], typed: list[str], says: str) -> None:
    assert says in wrong(capsys, *typed)


def test_locked_ages_may_come_from_the_settings() -> None:
    save_settings(settings_file(), Settings(ages=(Band.B9_11,)))
    assert options("--lock-ages").ages == (Band.B9_11,)


def test_ages_on_the_command_line_hold_over_those_in_the_settings() -> None:
    save_settings(settings_file(), Settings(ages=(Band.B9_11,)))
    assert options("--lock-ages", "--ages", "14-18").ages == (Band.B14_18,)


def test_without_any_ages_a_lock_is_refused_and_a_damaged_file_is_named() -> None:
    file = settings_file()
    assert file is not None
    file.parent.mkdir(parents=True)
    file.write_text("{")
    with pytest.raises(click.UsageError, match=r"needs ages.*settings\.damaged\.json"):
        options("--lock-ages")


def test_what_is_said_goes_into_a_new_file_and_into_none_that_is_there(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "heard.txt"
    assert options("--heard-log", str(file)).heard_log == file
    assert file.read_bytes() == b""
    assert wrong(capsys, "--heard-log", str(file)) == f"isitok: {file} is there already.\n"


def test_nobody_writes_down_what_pupils_hear_on_their_computer(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "heard.txt"
    assert "--heard-log isn't open here. This computer is set up for pupils" in wrong(
        capsys, "--lock-ages", "--ages", "11-14", "--heard-log", str(file)
    )
    assert not file.exists()


@pytest.mark.parametrize("variable", ["DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"])
def test_on_linux_any_display_will_do_and_none_is_known_beforehand(variable: str) -> None:
    assert has_display({variable: "x"}, "linux")
    assert not has_display({variable: ""}, "linux")
    assert not has_display({}, "linux")


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_elsewhere_a_window_is_tried(platform: str) -> None:
    assert has_display({}, platform)


def typing(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


def test_text_is_played_with_the_bundled_packs(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    typing(monkeypatch, "", "", "", "1", "", "")
    assert run(["--text", "--ages", "7-9", "--seed", "2", "--cards", "3"]) == 0
    shown = capsys.readouterr().out
    assert "Story 1 of 3" in shown
    assert "How it has gone so far" in shown


def test_the_same_seed_deals_the_same_cards(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = []
    for _ in range(2):
        typing(monkeypatch, "", "", "p", "p", "p")
        run(["--text", "--ages", "11-14", "--seed", "3", "--cards", "3", "--pack", "in-the-chat"])
        shown.append(capsys.readouterr().out)
    assert shown[0] == shown[1]
    assert "Story 3 of 3" in shown[0]


def test_a_pc_without_ages_asks_for_them_and_keeps_them(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    typing(monkeypatch, "", "ages 11–14", "not set", "", "", "p")
    assert run(["--text"]) == 0
    shown = capsys.readouterr().out
    assert "Who will play on this computer?" in shown
    assert "Story 1 of" in shown
    file = settings_file()
    assert file is not None
    assert "11-14" in file.read_text("utf-8")


def test_fewer_cards_than_asked_for_are_said(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    typing(monkeypatch, "", "")
    run(["--text", "--ages", "7-9", "--pack", "first-steps", "--topic", "who-made-it", "--cards", "10"])
    assert "fit what was chosen, so you get" in capsys.readouterr().out


def test_damaged_settings_are_said_and_play_goes_on(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = settings_file()
    assert file is not None
    file.parent.mkdir(parents=True)
    file.write_text("not settings")
    typing(monkeypatch, "q")
    assert run(["--text", "--ages", "7-9"]) == 0
    assert "settings.damaged.json" in capsys.readouterr().out


def test_without_a_display_it_says_so_in_one_line_and_plays_in_the_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    typing(monkeypatch, "q")
    assert run(["--ages", "7-9"]) == 0
    shown = capsys.readouterr()
    assert shown.err == "isitok: there is no display here, so it plays in the terminal.\n"
    assert "Sharing online." in shown.out


def test_without_a_display_there_is_no_first_frame_to_wait_for(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    assert run(["--smoke"]) == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "no first frame" in shown.err


def test_what_is_for_staff_can_be_asked_for_by_ages_or_by_its_pack_and_holds_no_ages() -> None:
    asked = options("--ages", "adults")

    assert (asked.for_staff, asked.ages, asked.pack) == ("", (), None)
    assert options("--pack", "on-shift", "--packs", str(STAFF)).for_staff == "on-shift"
    assert options("--pack", "on-shift", "--packs", str(STAFF)).pack is None


@pytest.mark.parametrize(
    "typed",
    [
        ["--ages", "adults", "--lock-ages"],
        ["--pack", "on-shift", "--packs", str(STAFF), "--ages", "11-14", "--lock-ages"],
        ["--ages", "11-14,adults"],
        ["--text", "--ages", "adults", "--lock-ages"],
    ],
)
def test_what_is_for_staff_is_refused_on_a_pupils_pc_and_beside_other_ages(
    capsys: pytest.CaptureFixture[str], typed: list[str]
) -> None:
    assert re.search("set up for pupils|never for young people", wrong(capsys, *typed))


def test_in_the_terminal_it_begins_with_the_staff_card_as_well(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    typing(monkeypatch, "1", "")
    run(["--text", "--ages", "adults", "--packs", str(STAFF), "--nation", "england"])
    shown = capsys.readouterr().out

    assert "I have read this card to its end" in shown
    assert "On shift" in shown
    assert "On my own" in shown


@pytest.mark.parametrize(
    "typed",
    [
        ["play", "--pack", "on-shift", "--packs", str(STAFF)],
        ["preview", str(STAFF / "on-shift" / "scenarios" / "second-phone.yaml")],
        ["preview", str(STAFF / "on-shift" / "scenarios" / "second-phone.yaml"), "--png", "pictures"],
        ["print", "training-record", "on-shift", "--packs", str(STAFF)],
        ["print", "pack", "on-shift", "--packs", str(STAFF)],
        ["add", "on-shift.isitokpack", "--yes"],
        ["new", "Inset day", "--for-staff"],
        ["check", str(STAFF / "on-shift"), "--table"],
    ],
    ids=lambda typed: " ".join(typed[:2]),
)
def test_on_a_pupils_pc_no_command_opens_what_is_for_staff(
    capsys: pytest.CaptureFixture[str], home: Path, monkeypatch: pytest.MonkeyPatch, typed: list[str]
) -> None:
    monkeypatch.chdir(home)
    Path("on-shift.isitokpack").write_bytes(pack_up(STAFF / "on-shift").data)
    before = sorted(home.rglob("*"))
    assert save_settings(settings_file(), Settings(ages=(Band.B11_14,), lock_ages=True)) is None

    assert "This computer is set up for pupils; whoever looks after it can change that." in wrong(capsys, *typed)
    assert [path for path in home.rglob("*.*") if path not in before] == [settings_file()]


def test_on_a_pupils_pc_a_check_of_all_own_packs_says_nothing_of_those_for_staff(
    capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    shutil.copytree(STAFF / "on-shift", home / "own" / "on-shift")
    assert save_settings(settings_file(), Settings(ages=(Band.B11_14,), lock_ages=True)) is None

    assert run(["check", str(home / "own"), "--table"]) == 0
    assert capsys.readouterr().out == "0 scenarios: no problems.\n"

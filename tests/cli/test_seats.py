"""Each command, and each sheet, for each seat: who may use it, and what the others are told."""

import re
import shutil
from pathlib import Path

import pytest

from isitok.cli.main import COMMANDS, run
from isitok.cli.preview import _desk
from isitok.cli.print import SHEETS
from isitok.format.vocabulary import Band
from isitok.game.doors import Door, Seat, may
from isitok.library.bundled import read_known
from isitok.library.roots import bundled_root
from isitok.store import machine as where_machines_are_read
from isitok.store.options import PlayOptions
from isitok.store.places import settings_file
from isitok.store.settings import Machine, Settings, save_settings
from tests.packs_.nouns import ROOT, SMALLEST, a_pack_folder
from tests.signed import have_read

BY = "Ysgol Bryn IT"
REFUSED = f"isn't open here. This computer is set up for pupils; {BY} can change that.\n"
LED = bundled_root() / "pictures-and-pressure"
FOR_STAFF = bundled_root() / "for-staff"
AMBASSADORS = bundled_root() / "ambassadors"
FIRST_STEPS = bundled_root() / "first-steps"


def story_of(pack: Path) -> Path:
    return sorted((pack / "scenarios").glob("*.yaml"))[0]


def sits(seat: Seat, monkeypatch: pytest.MonkeyPatch, **settings: object) -> None:
    """What is set for all users of this computer, and so for whoever types."""
    set_here = Machine(seat=seat, set_by=BY, settings=Settings(**settings))  # type: ignore[arg-type]
    monkeypatch.setattr(where_machines_are_read, "load_machine", lambda folder: set_here)


@pytest.mark.parametrize("seat", Seat)
@pytest.mark.parametrize("command", [command.name for command in COMMANDS])
def test_a_command_answers_whoever_may_use_it_and_refuses_all_others(
    command: str, seat: Seat, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    sits(seat, monkeypatch)
    code = run([command, "--no-such-option"])
    told = capsys.readouterr().err

    assert code == 2
    assert told.endswith(REFUSED) is not may(seat, f"commands/{command}")
    assert ("no-such-option" in told) is may(seat, f"commands/{command}")


@pytest.mark.parametrize("seat", Seat)
@pytest.mark.parametrize("sheet", SHEETS)
@pytest.mark.parametrize("form", [(), ("--html",)], ids=["pdf", "html"])
def test_a_sheet_is_printed_for_whoever_may_have_it(
    form: tuple[str, ...],
    sheet: str,
    seat: Seat,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.chdir(tmp_path)
    sits(seat, monkeypatch)
    code = run(["print", sheet, *form, "--with-set-b"])  # goes with packs only, so that nothing is printed here
    told = capsys.readouterr().err

    assert code == 2
    assert told.endswith(REFUSED) is not may(seat, f"commands/print/{sheet}")
    assert list(tmp_path.glob("*.pdf")) == list(tmp_path.glob("*.html")) == []


@pytest.mark.parametrize("sheet", ["dice", "voting-cards"])
def test_a_pupil_prints_what_a_table_needs(sheet: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    sits(Seat.PUPIL, monkeypatch)

    assert run(["print", sheet]) == run(["print", sheet, "--html"]) == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == [f"{sheet}.html", f"{sheet}.pdf"]


@pytest.mark.parametrize("pack", [LED, FOR_STAFF, AMBASSADORS], ids=lambda pack: pack.name)
@pytest.mark.parametrize("copied", [False, True])
@pytest.mark.parametrize(
    "typed", [["preview"], ["preview", "--png", "pictures"], ["check"], ["check", "--table"], ["check", "--coverage"]]
)
def test_a_story_that_an_adult_leads_is_shown_to_no_pupil_wherever_it_lies(
    typed: list[str],
    copied: bool,
    pack: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.chdir(tmp_path)
    sits(Seat.PUPIL, monkeypatch)
    story = story_of(pack)
    if copied:
        story = Path(shutil.copytree(pack, tmp_path / "Holiday")) / "scenarios" / story.name

    assert run([*typed, str(story)]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.endswith(REFUSED)
    assert not (tmp_path / "pictures").exists()


def test_a_level_3_story_alone_and_with_a_mistake_is_refused_as_well(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    sits(Seat.PUPIL, monkeypatch)
    text = story_of(LED).read_text("utf-8")
    assert "topic: " in text
    for name, told in (("whole", text), ("broken", f"{text}\nstory: a: b: c\n"), ("said", f"level: 3\n{SMALLEST}")):
        file = tmp_path / f"{name}.yaml"
        file.write_text(told, "utf-8")
        for typed in (["preview"], ["preview", "--png", "pictures"], ["check"]):
            assert run([*typed, str(file)]) == 2, (name, typed)
            assert capsys.readouterr().err.endswith(REFUSED)


@pytest.mark.parametrize("taken_out", ["^(level|topic):.*\n", "^(level|topic|touches|adult_led):.*\n"])
def test_a_story_that_needs_an_adult_is_shown_to_no_pupil_when_it_no_longer_says_so(
    taken_out: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "mine.yaml"
    told = story_of(LED).read_text("utf-8")
    file.write_text(re.sub(taken_out, "", told, flags=re.MULTILINE), "utf-8")
    sits(Seat.PUPIL, monkeypatch)

    for typed in (["preview"], ["preview", "--png", "pictures"], ["check"], ["check", "--table"]):
        assert run([*typed, str(file)]) == 2
        shown = capsys.readouterr()
        assert shown.out == ""
        assert shown.err.endswith(REFUSED)
    assert not (tmp_path / "pictures").exists()
    sits(Seat.ADULT, monkeypatch)
    assert run(["preview", str(file), "--png", "pictures"]) == 1
    assert list((tmp_path / "pictures").iterdir())


def test_whoever_writes_what_needs_an_adult_learns_that_from_the_check_and_sees_no_preview(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "mine.yaml"
    file.write_text(SMALLEST.replace("story: ", "story: Somebody sends a nude. ", 1), "utf-8")
    sits(Seat.PUPIL, monkeypatch)

    assert run(["preview", str(file), "--png", "pictures"]) == 2
    assert capsys.readouterr().err.endswith(REFUSED)
    assert not (tmp_path / "pictures").exists()
    assert run(["check", str(file)]) == 1
    assert "level: 3" in capsys.readouterr().out


@pytest.mark.parametrize("format_", ["text", "json", "github"])
def test_a_check_of_many_packs_quotes_nothing_of_those_that_an_adult_leads(
    format_: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = tmp_path / "own"
    a_pack_folder(folder, "mine", good=SMALLEST, odd=SMALLEST.replace("verdict: ok", "verdict: okk"))
    for pack in (LED, FOR_STAFF, AMBASSADORS):
        copy = Path(shutil.copytree(pack, folder / pack.name))
        story_of(copy).write_text(story_of(copy).read_text("utf-8").replace("title:", "titel:"), "utf-8")
    sits(Seat.PUPIL, monkeypatch)
    run(["check", str(folder), "--format", format_])
    pupils = capsys.readouterr().out
    sits(Seat.ADULT, monkeypatch)
    run(["check", str(folder), "--format", format_])
    adults = capsys.readouterr().out

    assert "okk" in pupils
    for pack in (LED, FOR_STAFF, AMBASSADORS):
        assert pack.name in adults
        assert pack.name not in pupils


@pytest.mark.parametrize(
    "mistake", [("ages: ", "ages: [7-9]  # "), ("verdict: ", "verdict: quite "), ("title:", "titel:")]
)
@pytest.mark.parametrize(
    "typed", [[], ["--table", "--coverage", "--similar"], ["--format", "json"], ["--format", "github"]]
)
def test_a_check_of_a_folder_says_of_a_level_3_story_with_a_mistake_only_that_it_is_left_out(
    typed: list[str],
    mistake: tuple[str, str],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    text = story_of(LED).read_text("utf-8")
    a_pack_folder(tmp_path, "holiday", story=text.replace(*mistake, 1))
    sits(Seat.ADULT, monkeypatch)
    assert run(["check", str(tmp_path / "holiday"), *typed]) == 1
    capsys.readouterr()
    sits(Seat.PUPIL, monkeypatch)

    assert run(["check", str(tmp_path / "holiday"), *typed]) == 0
    shown = capsys.readouterr()
    assert shown.out.strip() in ("", "[]", "0 scenarios: no problems.")
    assert shown.err == "isitok: stories and lessons that an adult leads aren't checked on a computer for pupils\n"


LESSON = "title: Week one\nages: 7-9\nminutes: 10\ncards: [pictures-and-pressure/nobody]\n"


def test_a_lesson_is_led_by_an_adult_so_no_pupil_has_one_checked_nor_a_course(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    packs = tmp_path / "own"
    a_pack_folder(packs, "mine", good=SMALLEST)
    (packs / "week-1.lesson.yaml").write_text(LESSON, "utf-8")
    course = Path(shutil.copytree(bundled_root() / "lessons" / "ambassadors", packs / "lessons" / "ours"))
    (course / "course.yaml").write_text("title: Ours\n", "utf-8")
    sits(Seat.ADULT, monkeypatch)
    assert run(["check", str(packs)]) == 1
    adults = capsys.readouterr().out
    sits(Seat.PUPIL, monkeypatch)
    assert run(["check", str(packs)]) == 0
    shown = capsys.readouterr()

    for word in ("nobody", "week-1", "course.yaml"):
        assert word in adults
        assert word not in shown.out
    assert "lesson plan" not in shown.out
    assert "lessons that an adult leads aren't checked" in shown.err
    for named in (packs / "week-1.lesson.yaml", course, course / "course.yaml", next(course.glob("*.lesson.yaml"))):
        assert run(["check", str(named)]) == 2
        assert capsys.readouterr().err.endswith(REFUSED)


def test_a_pupil_checks_their_own_story_and_looks_at_what_somebody_has_read(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    sits(Seat.PUPIL, monkeypatch)
    assert run(["new", "Our week"]) == 0
    pack = Path(capsys.readouterr().out.strip())
    assert run(["check", str(pack)]) == 0
    capsys.readouterr()
    assert run(["preview", str(pack / "scenarios" / "smallest.yaml"), "--png", "pictures"]) == 2, "nobody has read it"
    assert capsys.readouterr().err.endswith(REFUSED)
    assert run(["preview", str(story_of(FIRST_STEPS)), "--png", "more"]) == 0
    assert run(["settings", "--show"]) == 0
    assert run(["new", "Ours", "--for-staff"]) == 2
    assert capsys.readouterr().err.endswith(REFUSED)


@pytest.mark.parametrize("seat", Seat)
def test_facts_for_adults_are_listed_for_adults(
    seat: Seat, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    sits(seat, monkeypatch)
    assert run(["new", "--facts"]) == 0
    told = capsys.readouterr().out

    assert "For 'facts'" in told
    assert ("For 'adult_facts' alone:" in told) is may(seat, Door.LED)


@pytest.mark.parametrize("seat", Seat)
def test_help_for_adults_is_listed_for_adults(
    seat: Seat, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    sits(seat, monkeypatch)
    assert run(["new", "--routes"]) == 0
    told = capsys.readouterr().out

    assert "Childline" in told
    assert ("NSPCC Helpline (for adults)" in told) is may(seat, Door.LED)
    assert ("for adults" in told) is may(seat, Door.LED)


@pytest.mark.parametrize("seat", Seat)
@pytest.mark.parametrize("wanted", [False, True])
def test_an_own_pack_is_played_by_its_name_once_it_was_read_and_by_pupils_only_if_it_is_wanted_there(
    seat: Seat,
    wanted: bool,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    a_pack_folder(tmp_path / "own", "mine", good=SMALLEST)
    sits(seat, monkeypatch, own_stories=wanted)
    typed = ["--text", "--pack", "mine", "--packs", str(tmp_path / "own"), "--ages", "7-9"]
    assert run(typed) == 2
    said = capsys.readouterr().err
    if seat is Seat.PUPIL and not wanted:
        assert said.endswith(REFUSED)
    else:
        assert "nobody but its writer has read a story of" in said

    have_read(tmp_path / "own")
    # Whoever runs this test can write what it wrote, so to a pupil it says nothing.
    assert run(typed) == (2 if seat is Seat.PUPIL else 0)


def test_whoever_locks_their_own_ages_is_a_pupil_in_all_commands(capsys: pytest.CaptureFixture[str]) -> None:
    save_settings(settings_file(), Settings(ages=(Band.B11_14,), lock_ages=True))

    assert run(["report"]) == 2
    assert "whoever looks after it can change that" in capsys.readouterr().err


@pytest.mark.parametrize("seat", Seat)
def test_own_words_of_help_beside_a_pack_are_shown_to_no_pupil_in_a_preview(
    seat: Seat, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    sits(seat, monkeypatch)
    root = tmp_path / "ours"
    shutil.copytree(ROOT, root)
    said = read_known(bundled_root()).rest.help.routes["childline"].say
    told = (root / "help.yaml").read_text("utf-8")
    own = read_known(root).rest.help.routes["childline"].say
    (root / "help.yaml").write_text(told.replace(own, "Ask Dave at the bus stop. He keeps it to himself."), "utf-8")
    a_pack_folder(root, story=SMALLEST)
    story = next(root.glob("*/scenarios/story.yaml"))

    shown = _desk(story, PlayOptions()).read()
    assert shown.scenario
    assert ("Dave" in shown.known.help.routes["childline"].say) is may(seat, Door.LED)
    assert (shown.known.help.routes["childline"].say == said) is not may(seat, Door.LED)


@pytest.mark.parametrize("seat", Seat)
def test_a_story_that_came_with_the_game_is_previewed_with_what_came_with_it(
    seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    sits(seat, monkeypatch)
    shown = _desk(story_of(FIRST_STEPS), PlayOptions()).read()
    assert shown.scenario
    assert shown.slips == ()
    assert shown.known.help.routes["childline"].phone == "0800 1111"

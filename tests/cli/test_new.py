"""``isitok new``: a pack that is right from the first moment; what is there is never touched."""

import sys
from pathlib import Path

import pytest

from isitok.cli.formats import WORDS_ONLY
from isitok.cli.main import run
from isitok.format.file_kinds import schema_of_kind
from isitok.format.vocabulary import Band
from isitok.library.bundled import names_known
from isitok.store.places import settings_file
from isitok.store.settings import Settings, save_settings
from tests.bundled import bundled_library


def shown(capsys: pytest.CaptureFixture[str], *typed: object) -> tuple[int, str, str]:
    code = run([str(each) for each in typed])
    streams = capsys.readouterr()
    return code, streams.out, streams.err


def files_in(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*.yaml")}


def test_a_new_pack_is_written_where_its_path_says(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, out, err = shown(capsys, "new", "Assembly week", "--packs", tmp_path / "mine")
    assert (code, err) == (0, "")
    assert Path(out.removesuffix("\n")) == tmp_path / "mine" / "Assembly week"
    assert files_in(tmp_path / "mine" / "Assembly week") == {
        "pack.yaml",
        "scenarios/smallest.yaml",
        "scenarios/full.yaml",
    }


def test_a_new_pack_passes_its_own_check(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    shown(capsys, "new", "assembly", "--packs", tmp_path)
    assert shown(capsys, "check", "--strict", tmp_path / "assembly") == (
        0,
        f"2 scenarios: no problems. {WORDS_ONLY}\n",
        "",
    )


def test_a_new_pack_is_for_the_ages_of_this_computer(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    save_settings(settings_file(), Settings(ages=(Band.B9_11, Band.B11_14)))
    for name, more in (("mine", ()), ("week", ("--week",))):
        shown(capsys, "new", name, "--packs", tmp_path, *more)
        assert "\nages: [9-11, 11-14] " in (tmp_path / name / "pack.yaml").read_text("utf-8")
        assert shown(capsys, "check", "--strict", tmp_path / name)[0] == 0
    shown(capsys, "new", "staff", "--packs", tmp_path, "--for-staff")
    assert "\nages: adults\n" in (tmp_path / "staff" / "pack.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("option", "line"),
    [
        ("--people", "msokafor   Ms Okafor, a teacher (7-9, 9-11, 11-14, 14-18)"),
        ("--topics", "photos-of-others         Photos of other people"),
        ("--topics", "blackmail                Blackmail (level 3 only)"),
        ("--routes", "childline                Childline: "),
        ("--routes", "stop-it-now              Stop It Now (for adults): "),
        ("--facts", "  TECH-12        "),
        ("--scenes", "pitch             football, sports, field, match, goal"),
    ],
)
def test_what_a_scenario_may_name_is_listed_with_its_words_and_nothing_is_written(
    capsys: pytest.CaptureFixture[str], home: Path, option: str, line: str
) -> None:
    code, out, err = shown(capsys, "new", option)
    assert (code, err) == (0, "")
    assert any(each.startswith(line) for each in out.split("\n")), out
    assert not (home / "Documents").exists()


def test_every_fact_that_may_be_named_is_listed_once_under_what_may_name_it(capsys: pytest.CaptureFixture[str]) -> None:
    from isitok.library.bundled import read_known
    from isitok.library.roots import bundled_root

    _, out, _ = shown(capsys, "new", "--facts")
    both, _, adults = out.partition("For 'adult_facts' alone:")
    for id_, fact in read_known(bundled_root()).rest.facts.items():
        named = fact.status == "confirmed" and fact.audience == "all"
        assert (f"\n  {id_} " in both, f"\n  {id_} " in adults) == (named, not named)
        assert " ".join((fact.pupil if named and fact.pupil else fact.text).split()) in out


def test_a_taken_name_is_refused_with_a_reason(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    for name in ("In the chat", "law", "con"):
        code, out, err = shown(capsys, "new", name, "--packs", tmp_path)
        assert (code, out) == (2, "")
        assert err.startswith(f"isitok: '{name}' can't be a ")
        assert err.count("\n") == 1


def test_without_a_folder_it_goes_where_ones_own_packs_are(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    code, _, _ = shown(capsys, "new", "assembly")
    assert code == 0
    assert (home / "Documents" / "isitok packs" / "assembly" / "pack.yaml").is_file()
    assert shown(capsys, "check") == (0, f"2 scenarios: no problems. {WORDS_ONLY}\n", "")


def test_what_is_there_is_wrong_use_and_stays(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "assembly").mkdir()
    (tmp_path / "assembly" / "notes.txt").write_text("mine", "utf-8")
    code, out, err = shown(capsys, "new", "assembly", "--packs", tmp_path)
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert "there already" in err
    assert [path.name for path in (tmp_path / "assembly").iterdir()] == ["notes.txt"]


@pytest.mark.parametrize("name", ["../out", "a/b", "", "con", ".hidden", "x" * 60, 'a"b'])
def test_a_name_that_no_folder_can_have_is_wrong_use(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str
) -> None:
    code, out, err = shown(capsys, "new", "--packs", tmp_path / "in", "--", name)
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert list(tmp_path.rglob("*.yaml")) == []


def test_where_nothing_can_be_written_it_says_so(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    code, out, err = shown(capsys, "new", "assembly", "--packs", tmp_path / "file" / "packs")
    in_the_way = 2 if sys.platform == "win32" else 1  # there, the system tells a file that is in the way
    assert (code, out) == (in_the_way, "")
    assert err.count("\n") == 1


def test_the_people_are_listed_with_their_ages_and_nothing_is_written(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    code, out, err = shown(capsys, "new", "--people", "--packs", tmp_path)
    assert (code, err) == (0, "")
    assert "\nkofi       Kofi, a Year 9 pupil (11-14, 14-18) – " in out
    assert len(out.splitlines()) > 30
    assert list(tmp_path.iterdir()) == []


def test_a_name_is_needed(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = shown(capsys, "new")
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert "NAME" in err


def test_who_is_in_the_cast_is_listed_with_how_they_write_and_so_an_editor_offers_them(
    capsys: pytest.CaptureFixture[str],
) -> None:
    people = bundled_library().load_known().cast.people
    _, out, _ = shown(capsys, "new", "--people")
    offered = schema_of_kind("scenario", names_known())["definitions"]["person"]

    assert all(person.writes for person in people.values())
    assert len({person.writes for person in people.values()}) == len(people)
    assert all(f"– {person.writes}" in out for person in people.values())
    assert offered["enum"] == [*people]
    zofia = offered["enumDescriptions"][[*people].index("zofia")]
    assert zofia.startswith("Zofia, a Year 4 pupil, new to the school. Writes: whole careful sentences")

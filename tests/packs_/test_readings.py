"""Who has read a story: its mark stands for every word of it, and a reading counts as long as the mark is the same."""

import shutil
from pathlib import Path

import jsonschema
import pytest
import yaml

from isitok.format.card import Card, Pack
from isitok.format.file_kinds import schema_of_kind
from isitok.format.vocabulary import Band, Level
from isitok.library.checking import CheckedPack, Sources, check_folders
from isitok.library.folders import is_scenario_name, pack_folder
from isitok.library.library import Library, open_library
from isitok.library.read_pack import read_scenario
from isitok.library.roots import bundled_root
from isitok.library.signed import looks_like_a_name
from isitok.library.week_files import check_week_file
from tests.builders import RABBIT
from tests.bundled import read_folder
from tests.packs_.nouns import SMALLEST, a_pack, a_pack_folder, reading

SIGNED = Path(__file__).parent.parent / "packs" / "signed"
MARKS = {
    "a-rabbit": "d70f57720aa73ee9",
    "a-chat": "c04e8a8a6d30ef59",
    "a-week": "cae0803fd7dd45f6",
    "at-level-3": "3983de7f111202be",
    "for-staff": "ac0fae81381560b5",
}
A_READING = """\
  - story: {story}
    by: {by}
    on: {on}
    text: {text}
"""


def mark_of(text: str, pack: Pack | None = None) -> str:
    subject = reading(text, pack).subject
    assert subject
    return subject.scenario.mark


def a_reading(text: str, story: str = "a", by: str = "safeguarding lead", on: str = "2026-11-30") -> str:
    return A_READING.format(story=story, by=by, on=on, text=text)


def signed(folder: Path, *readings: str) -> None:
    (folder / "readings.yaml").write_text("readings:\n" + "".join(readings) if readings else "readings: []\n")


def checked(folder: Path) -> CheckedPack:
    (found,) = check_folders([pack_folder(folder, None)], Sources())
    return found


def the_card(folder: Path) -> Card:
    (card,) = checked(folder).pack.cards
    return card


@pytest.mark.parametrize("name", MARKS)
def test_what_was_signed_once_stays_signed_in_every_later_version(name: str) -> None:
    path, pack = SIGNED / f"{name}.yaml", a_pack()
    if name == "a-week":
        week = check_week_file(path, pack, name, None, None).subject
        assert week
        assert week.week.mark == MARKS[name]
    else:
        story = read_scenario(path, str(path), pack, name, None).subject
        assert story
        assert story.scenario.mark == MARKS[name]


SAME = {
    "a comment": f"# mine\n{SMALLEST}# and this\n",
    "quotes": SMALLEST.replace("title: The rabbit photo", "title: 'The  rabbit photo'"),
    "line breaks": SMALLEST.replace("He takes a photo", "He takes\n  a photo"),
    "the order of its keys": "ages: 7-9\n" + SMALLEST.replace("ages: 7-9\n", ""),
    "a label": SMALLEST.replace("verdict: ok", "verdict: OK"),
    "a list of one": SMALLEST.replace("ages: 7-9", "ages: [7-9]"),
    "what holds anyway": SMALLEST + "level: 1\nadult_led: no\n",
    "a note": SMALLEST + "note: Ask who has a pet.\n",
    "its set": SMALLEST + "set: a\ntwin: b\n",
    "lines of Windows": SMALLEST.replace("\n", "\r\n"),
}  # fmt: skip


@pytest.mark.parametrize("changed", SAME)
def test_what_is_only_laid_out_otherwise_is_the_same_text(changed: str) -> None:
    assert mark_of(SAME[changed]) == mark_of(SMALLEST)


OTHER = {
    "a letter of its title": SMALLEST.replace("The rabbit photo", "The rabbit photos"),
    "a word of a why": SMALLEST.replace("Nobody is", "Somebody is"),
    "the verdict": SMALLEST.replace("verdict: ok", "verdict: not-ok"),
    "its ages": SMALLEST.replace("7-9", "9-11"),
    "its level": SMALLEST + "level: 2\n",
    "who leads it": SMALLEST + "adult_led: yes\n",
    "what adults read who choose it": SMALLEST + "gist: A photo of a rabbit.\n",
    "where help is": SMALLEST + "help: [childline]\n",
}


@pytest.mark.parametrize("changed", OTHER)
def test_every_word_that_somebody_may_read_makes_another_text(changed: str) -> None:
    assert mark_of(OTHER[changed]) != mark_of(SMALLEST)


def test_letters_put_together_in_another_way_are_the_same_letters() -> None:
    composed, apart = (SMALLEST.replace("Dev has", f"{name} has") for name in ("Andr\u00e9", "Andre\u0301"))

    assert mark_of(composed) == mark_of(apart)


def test_what_a_pack_decides_for_a_story_is_a_part_of_what_is_read() -> None:
    plain = mark_of(SMALLEST)

    assert mark_of(SMALLEST, a_pack(level=Level.TWO)) == mark_of(SMALLEST + "level: 2\n") != plain
    assert mark_of(SMALLEST + "level: 1\n", a_pack(level=Level.TWO)) == plain
    assert mark_of(SMALLEST, a_pack(adult_led=True)) == mark_of(SMALLEST + "adult_led: yes\n")
    assert mark_of(SMALLEST, a_pack(language="cy")) != plain
    assert mark_of(SMALLEST, a_pack(title="Ours", ages=(Band.B9_11,), made_up=True)) == plain


def test_a_story_is_read_as_long_as_not_a_word_changes(tmp_path: Path) -> None:
    folder = a_pack_folder(tmp_path, a=SMALLEST)
    assert not the_card(folder).read

    signed(folder, a_reading(the_card(folder).mark))
    card = the_card(folder)
    assert (card.read, card.signed_by, card.signed_on) == (True, "safeguarding lead", "2026-11-30")

    (folder / "scenarios" / "a.yaml").write_text(f"# a comment\n{SMALLEST}")
    assert the_card(folder).read

    (folder / "scenarios" / "a.yaml").write_text(SMALLEST.replace("photo of it", "film of it"))
    card = the_card(folder)
    assert (card.read, card.signed_by) == (False, "safeguarding lead"), "it has changed since"


def test_one_who_has_read_it_is_enough_and_the_latest_is_named(tmp_path: Path) -> None:
    folder = a_pack_folder(tmp_path, a=SMALLEST)
    mark = the_card(folder).mark

    signed(
        folder,
        a_reading(mark, by="teacher", on="2026-10-01"),
        a_reading(mark, by="headteacher", on="2026-11-02"),
        a_reading("0" * 16, on="2026-11-30"),
    )

    card = the_card(folder)
    assert (card.read, card.signed_by, card.signed_on) == (True, "headteacher", "2026-11-02")


def test_a_week_is_read_as_a_story_is(tmp_path: Path) -> None:
    folder = a_pack_folder(tmp_path)
    (folder / "weeks").mkdir()
    shutil.copy(SIGNED / "a-week.yaml", folder / "weeks")
    (week,) = checked(folder).playable_weeks
    assert not week.read

    signed(folder, a_reading(week.mark, story="a-week"))
    (week,) = checked(folder).playable_weeks
    assert week.read


@pytest.mark.parametrize(
    "broken",
    [
        "readings: [",
        "readings:\n  - story: a\n    by: teacher\n    on: yesterday\n    text: {mark}\n",
        "readings:\n  - story: a\n    by: teacher\n    on: 2026-11-30\n    text: {mark}\n    name: Jo\n",
        "",
    ],
)
def test_where_the_file_cannot_be_read_nobody_has_read_anything_and_that_is_said(broken: str, tmp_path: Path) -> None:
    folder = a_pack_folder(tmp_path, a=SMALLEST)
    (folder / "readings.yaml").write_text(broken.format(mark=the_card(folder).mark))

    found = checked(folder)

    assert [card.read for card in found.pack.cards] == [False]
    assert any("nobody counts as having read any story of this pack" in problem.message for problem in found.problems)


def test_a_reading_of_no_story_is_said_and_so_is_what_looks_like_a_name(tmp_path: Path) -> None:
    folder = a_pack_folder(tmp_path, a=SMALLEST)
    signed(folder, a_reading("0" * 16, story="gone", by="Ms Okafor"))

    assert [(problem.code, problem.severity) for problem in checked(folder).problems] == [
        ("role-not-name", "warning"),
        ("unknown-stem", "warning"),
    ]


@pytest.mark.parametrize(
    "role", ["safeguarding lead", "Designated Safeguarding Lead", "Head of Year 9", "DSL", "Year 9"]
)
def test_a_role_is_no_name(role: str) -> None:
    assert not looks_like_a_name(role)


@pytest.mark.parametrize("name", ["Jane Smith", "Ms Okafor", "lead: Jane Smith", "Dr. Patel"])
def test_a_name_is_no_role(name: str) -> None:
    assert looks_like_a_name(name)


def test_what_lies_beside_stories_is_none(tmp_path: Path) -> None:
    others = ("readings.yaml", "readings-sent.yaml", "remarks.yaml", "questions.yaml")
    folder = a_pack_folder(tmp_path, a=SMALLEST)
    for name in others:
        (folder / name).write_text("questions: {}\n" if name == "questions.yaml" else "readings: []\n")

    assert not any(map(is_scenario_name, others))
    assert checked(folder).files == 1
    assert not checked(folder).problems


def a_library(*roots: Path) -> Library:
    return open_library([bundled_root(), *roots], read_folder())


def test_a_copy_of_a_story_that_came_with_the_game_needs_nobody_else(tmp_path: Path) -> None:
    a_pack_folder(tmp_path, b=RABBIT)
    shutil.copy(bundled_root() / "real-life" / "scenarios" / "phone-on-the-desk.yaml", tmp_path / "mine" / "scenarios")

    for _ in range(2):  # read, and then as the cache has it
        cards = {card.id: card.read for card in a_library(tmp_path).cards if card.own}
        assert cards == {"mine/b": False, "mine/phone-on-the-desk": True}


def test_a_story_is_opened_from_its_file_as_it_was_listed(tmp_path: Path) -> None:
    folder = a_pack_folder(tmp_path / "packs", a=SMALLEST)
    signed(folder, a_reading(the_card(folder).mark))

    for _ in range(2):
        library = a_library(tmp_path / "packs")
        assert [card.read for card in library.cards if card.own] == [True]
        assert library.scenario("mine/a").title == "The rabbit photo"


def test_an_editor_knows_what_may_stand_there() -> None:
    schema = schema_of_kind("readings")
    example = (Path(__file__).parents[2] / "isitok" / "library" / "examples" / "readings.yaml").read_text("utf-8")

    jsonschema.validate(yaml.load(example, yaml.BaseLoader), schema)
    assert schema["properties"]["readings"]["items"]["properties"]["by"]["maxLength"] == 40

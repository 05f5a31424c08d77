"""What is for staff: what such a story must have, what it may not, and that it is kept from what is for the young."""

from pathlib import Path

import pytest

from isitok.base.value import replace
from isitok.format.vocabulary import FOR_STAFF, Level, Verdict
from isitok.library.check_report import check_paths
from isitok.library.scaffold import new_pack
from tests.builders import an_act
from tests.rules.nouns import for_staff, what_rules_say

ON_SHIFT = Path(__file__).parents[1] / "packs" / "staff" / "on-shift"
STORY = (ON_SHIFT / "scenarios" / "second-phone.yaml").read_text(encoding="utf-8")
YOUNG = """\
title: A goal for the team page
ages: 9-11
story: Idris films a goal at football. The team has a page that anyone can read.
acts:
  - act: Idris asks everyone in the film before he posts it.
    by: idris
    verdict: ok
    why: Each player could say no, and he would have listened. It is their faces, so they choose. Asking is quick.
"""


def a_pack(folder: Path, *stories: str, ages: str = "adults") -> Path:
    scenarios = folder / "on-shift" / "scenarios"
    scenarios.mkdir(parents=True)
    about = (ON_SHIFT / "pack.yaml").read_text(encoding="utf-8")
    lines = [line for line in about.splitlines() if not line.startswith("order")]
    (folder / "on-shift" / "pack.yaml").write_text("\n".join(lines).replace("ages: adults", f"ages: {ages}"), "utf-8")
    for number, story in enumerate(stories):
        (scenarios / f"story-{number}.yaml").write_text(story, encoding="utf-8")
    return folder / "on-shift"


def test_a_pack_for_staff_passes_and_is_behind_the_gate_of_level_3() -> None:
    report = check_paths([ON_SHIFT])
    (checked,) = report.packs

    assert report.problems == ()
    assert checked.pack.for_staff
    assert checked.pack.adult_led
    assert [(card.ages, card.level, card.adult_led) for card in checked.pack.cards] == [
        (FOR_STAFF, Level.THREE, True)
    ] * 3


def test_the_example_for_staff_passes_its_own_check(tmp_path: Path) -> None:
    report = check_paths([new_pack("Inset day", tmp_path, for_staff=True)])

    assert report.problems == ()
    assert report.packs[0].pack.for_staff
    assert [card.title for card in report.packs[0].pack.cards] == ["Before the bus goes"]


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (STORY.replace("ages: adults", "ages: [14-18, adults]"), "'adults' stands alone"),
        (STORY.replace("ages: adults", "ages: adults\nlevel: 1"), "'level' isn't for stories for staff"),
        (STORY.replace("ages: adults", "ages: adults\nadult_led: no"), "'adult_led' isn't for stories for staff"),
        (STORY.replace("facts: EXPL-05", "facts: LAW-EW-06"), "LAW-EW-06 isn't among the facts of this story"),
        (YOUNG, "this is for young people, and its pack isn't"),
    ],
)
def test_what_is_for_staff_is_for_them_alone(tmp_path: Path, wrong: str, message: str) -> None:
    report = check_paths([a_pack(tmp_path, STORY.replace("A second phone", "Another"), wrong)])

    assert [problem.message.partition(":")[0] for problem in report.problems if problem.code == "for-staff"] == [
        message
    ]
    assert [card.title for card in report.packs[0].pack.cards] == ["Another"]


@pytest.mark.parametrize("ages", ["9-11", "[9-11, adults]"])
def test_a_pack_for_young_people_holds_nothing_for_staff(tmp_path: Path, ages: str) -> None:
    report = check_paths([a_pack(tmp_path, STORY, YOUNG, ages=ages)])

    assert "for-staff" in {problem.code for problem in report.problems}
    assert not any(card.for_staff for card in report.packs[0].pack.cards if not report.packs[0].pack.faulty)


def test_a_folder_without_its_own_page_is_for_one_or_the_other(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "one.yaml").write_text(STORY, encoding="utf-8")
    (tmp_path / "mine" / "two.yaml").write_text(YOUNG, encoding="utf-8")

    assert [card.title for card in check_paths([tmp_path / "mine"]).packs[0].pack.cards] == ["A goal for the team page"]


def test_a_lesson_plan_names_nothing_for_staff(tmp_path: Path) -> None:
    folder = a_pack(tmp_path, STORY)
    plan = folder.parent / "one.lesson.yaml"
    plan.write_text("title: One\nages: 14-18\nminutes: 50\ncards: [on-shift/story-0]\n", encoding="utf-8")

    assert "for-staff" in {problem.code for problem in check_paths([plan, folder]).problems}


def test_four_acts_and_what_is_only_talked_about_are_for_level_3_alone(tmp_path: Path) -> None:
    acts = STORY[STORY.index("acts:") : STORY.index("respond:")]
    more = acts + acts.removeprefix("acts:\n").split("  - act: Jess asks")[0].replace("Jess says", "Jess also says")
    four = check_paths([a_pack(tmp_path / "four", STORY.replace(acts, more))])
    talk = check_paths([a_pack(tmp_path / "talk", STORY.replace("verdict: not-ok", "verdict: talk"))])

    assert any("3 at most for staff" in problem.message for problem in four.problems)
    assert any("'talk' is for what young people do" in problem.message for problem in talk.problems)


def test_blame_promises_and_the_law_are_looked_at_and_levels_by_word_are_not() -> None:
    says = (
        "He asks her for a nude, and it is blackmail. She should have known better. Nobody will ever find out, we "
        "promise. It is illegal to keep it."
    )
    story = for_staff(adult_facts=("TECH-12",), acts=(an_act(verdict=Verdict.NOT_OK, why=says),))

    found = {problem.code for problem in what_rules_say(story)}

    assert {"blame-words", "law-without-fact", "promise"} <= found
    assert not {"sexual", "level-too-low", "level-needs-help", "own-picture-not-marked", "pressed-never-wrong"} & found
    with_law = replace(story, scenario=replace(story.scenario, adult_facts=("LAW-EW-06", "LAW-S-01", "LAW-NI-01")))
    assert "law-without-fact" not in {problem.code for problem in what_rules_say(with_law)}

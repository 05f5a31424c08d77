"""A lesson plan is written so that it is read again as it was, and can be changed in Notepad."""

import tempfile
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from isitok.base.value import replace
from isitok.format.lesson import BeforeAfter, LessonPlan
from isitok.format.lesson_ways import AnswerBy, ScoresShown
from isitok.format.vocabulary import YOUNG_PEOPLE, Band
from isitok.library.check_report import check_paths
from isitok.library.lesson_files import read_lesson
from isitok.library.lesson_text import file_name, lesson_text, tidy_title
from tests.packs_.nouns import SMALLEST, a_pack_folder

TITLES = st.text(st.characters(codec="utf-8", exclude_characters="<*_`"), max_size=70).map(tidy_title)
some_plans = st.builds(
    LessonPlan,
    title=TITLES.filter(bool),
    ages=st.integers(0, 3).flatmap(lambda at: st.sampled_from([YOUNG_PEOPLE[at : at + 1], YOUNG_PEOPLE[at : at + 2]])),
    minutes=st.sampled_from([10, 20, 30, 50]),
    answer=st.sampled_from(AnswerBy),
    teams=st.sampled_from([2, 3]),
    scores=st.sampled_from(ScoresShown),
    before_after=st.booleans().map(lambda dealt: BeforeAfter(dealt=dealt)),
    cards=st.lists(st.from_regex(r"[a-z0-9]{1,8}/[a-z0-9]{1,8}", fullmatch=True), min_size=1, max_size=12, unique=True),
)


def a_plan(**fields: object) -> LessonPlan:
    usual: dict[str, object] = {
        "title": "Year 3: #week 2",
        "ages": (Band.B7_9,),
        "minutes": 30,
        "cards": ("mine/rabbit", "mine/hutch"),
    }
    return LessonPlan(**usual | fields)  # type: ignore[arg-type]


@given(some_plans, st.text(max_size=20))
@example(a_plan(title="Week 2 🎉"), "")
@example(a_plan(title=tidy_title("Week 2 👍🏽")), "🏻")
def test_what_is_written_is_read_again_as_it_was(plan: LessonPlan, called: str) -> None:
    text = lesson_text(plan, dict.fromkeys(plan.cards, tidy_title(called)))
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "a.lesson.yaml"
        path.write_bytes(text.encode())
        read = read_lesson(path, path.name)

    if read.plan is None:  # an address, a drawing or a sign of markup: what no title can have
        assert {problem.code for problem in read.problems} <= {"web-address", "emoji", "markup"}
        return
    if "emoji" in {problem.code for problem in read.problems}:  # a title has its name in words instead
        plan = replace(plan, title=read.plan.title)
    as_read = (
        plan if plan.answer is AnswerBy.KEYS else a_plan(**_fields(plan) | {"teams": 2, "scores": ScoresShown.NEVER})
    )
    assert _fields(read.plan) == _fields(as_read) | {"cards": tuple(plan.cards)}


def _fields(plan: LessonPlan) -> dict[str, object]:
    return {name: getattr(plan, name) for name in LessonPlan.field_names()}


def test_it_passes_the_check_and_names_its_cards_for_whoever_changes_it(tmp_path: Path) -> None:
    a_pack_folder(tmp_path, rabbit=SMALLEST, hutch=SMALLEST.replace("The rabbit", "The hutch"))
    path = tmp_path / file_name(a_plan().title)
    path.write_bytes(lesson_text(a_plan(), {"mine/rabbit": "The rabbit photo"}).encode())

    assert check_paths([path], strict=True).problems == ()
    assert path.name == "year-3-week-2.lesson.yaml"
    lines = path.read_bytes().decode().split("\r\n")
    assert lines[0] == "# yaml-language-server: $schema=lesson.schema.json"
    assert lines[2] == "title: 'Year 3: #week 2'"
    assert lines[-3:] == ["  - mine/rabbit  # The rabbit photo", "  - mine/hutch", ""]


def test_names_that_windows_keeps_for_itself_are_not_taken() -> None:
    assert file_name("Con") == "lesson-con.lesson.yaml"
    assert file_name("Contest") == "contest.lesson.yaml"


def test_a_title_is_one_line_without_hidden_signs() -> None:
    assert tidy_title("  Year\t3\n\u202eweek  2 ") == "Year 3 week 2"
    assert len(tidy_title("x" * 90)) == 60
    assert tidy_title("\U0001f3fb") == "", "a skin tone on nothing"

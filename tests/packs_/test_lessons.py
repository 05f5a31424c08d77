"""Lesson plans are read, and what is wrong with them is said with line and hint."""

from pathlib import Path

import jsonschema
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from isitok.format.file_kinds import schema_of_kind
from isitok.format.lesson import LessonPlan
from isitok.format.lesson_ways import AnswerBy, ScoresShown
from isitok.format.problem import Problem, Severity
from isitok.format.record import keys_of
from isitok.format.vocabulary import Band
from isitok.library.check_report import Report, check_paths
from isitok.library.lesson_files import read_lesson
from tests.packs_.nouns import SMALLEST, a_pack_folder

PLAN = """\
title: Year 3, week 2
ages: 7-9
minutes: 30
cards:
  - mine/rabbit
  - mine/hutch
"""
KEYS = f"{PLAN}answer: keys\nteams: 3\nscores: end\n"


def a_plan(folder: Path, text: str = PLAN, name: str = "week-2") -> Path:
    path = folder / f"{name}.lesson.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def plan_in(path: Path) -> LessonPlan:
    read = read_lesson(path, path.name)
    assert read.plan, read.problems
    return read.plan


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one pack: two scenarios for 7-9, and one for 9-11."""
    older = SMALLEST.replace("7-9", "9-11").replace("The rabbit", "An older").replace("Ruby", "Zofia")
    hutch = SMALLEST.replace("The rabbit", "The hutch")
    a_pack_folder(tmp_path, rabbit=SMALLEST, hutch=hutch, older=older)
    return tmp_path


def said(report: Report) -> list[tuple[str, int, Severity]]:
    return [(problem.code, problem.place.line, problem.severity) for problem in report.problems]


def one(report: Report) -> Problem:
    (problem,) = report.problems
    return problem


def test_a_short_plan_stands_for_hands_up_and_no_scores(tmp_path: Path) -> None:
    assert plan_in(a_plan(tmp_path)) == LessonPlan(
        title="Year 3, week 2",
        ages=(Band.B7_9,),
        minutes=30,
        answer=AnswerBy.HANDS,
        teams=2,
        scores=ScoresShown.NEVER,
        cards=("mine/rabbit", "mine/hutch"),
    )


def test_a_full_plan_says_all_of_it(tmp_path: Path) -> None:
    plan = plan_in(a_plan(tmp_path, f"{KEYS}before_after: yes\n"))

    assert (plan.answer, plan.teams, plan.scores, plan.before_after.dealt) == (AnswerBy.KEYS, 3, ScoresShown.END, True)


def test_a_card_may_be_named_as_its_folder_and_file_are(tmp_path: Path) -> None:
    plan = plan_in(a_plan(tmp_path, PLAN.replace("mine/rabbit", "My Pack!/The rabbit")))

    assert plan.cards == ("my-pack/the-rabbit", "mine/hutch")
    assert plan.packs == {"my-pack", "mine"}


def test_a_plan_that_is_right_has_no_problems_alone_or_in_its_folder(folder: Path) -> None:
    plan = a_plan(folder)

    assert said(check_paths([plan])) == said(check_paths([folder])) == []
    assert (check_paths([plan]).plans, check_paths([plan]).files) == (1, 0)
    assert (check_paths([folder]).plans, check_paths([folder]).files) == (1, 3)


def test_a_plan_is_never_taken_for_a_scenario(folder: Path) -> None:
    a_plan(folder / "mine")

    assert [card.id for card in check_paths([folder]).packs[0].pack.cards] == [
        "mine/hutch",
        "mine/older",
        "mine/rabbit",
    ]


def test_a_plan_may_name_cards_of_the_game_and_of_packs_that_lie_elsewhere(folder: Path, tmp_path: Path) -> None:
    away = tmp_path / "desk"
    away.mkdir()
    plan = a_plan(away, PLAN.replace("mine/hutch", "first-steps/dragon-quiz"))

    assert said(check_paths([plan], beside=[folder])) == []
    assert one(check_paths([plan])).message == "there is no pack 'mine' with scenarios that can be played"


def test_a_card_that_is_not_there_is_an_error_with_the_nearest_name(folder: Path) -> None:
    problem = one(check_paths([a_plan(folder, PLAN.replace("mine/hutch", "mine/huch"))]))

    assert (problem.code, problem.place.line, problem.place.column) == ("unknown-card", 6, 5)
    assert problem.message == "there is no scenario 'huch' in 'mine' that can be played"
    assert problem.hint == "did you mean 'mine/hutch'? scenarios there: hutch, older, rabbit"


def test_a_card_with_an_error_of_its_own_can_not_be_planned(folder: Path) -> None:
    (folder / "mine" / "scenarios" / "hutch.yaml").write_text(SMALLEST.replace("verdict: ok", "verdict: fine"))

    assert said(check_paths([a_plan(folder)])) == [("unknown-card", 6, Severity.ERROR)]


def test_a_card_for_other_ages_is_a_warning(folder: Path) -> None:
    report = check_paths([a_plan(folder, PLAN.replace("mine/hutch", "mine/older"))])

    assert said(report) == [("other-ages", 6, Severity.WARNING)]
    assert one(report).message == "'An older photo' is for ages 9-11, not for 7-9"
    assert not report.has_errors


def test_the_same_card_twice_is_an_error(folder: Path) -> None:
    report = check_paths([a_plan(folder, PLAN.replace("mine/hutch", "mine/rabbit"))])

    assert said(report) == [("repeated-card", 6, Severity.ERROR)]


def test_more_cards_than_the_minutes_allow_are_a_warning(folder: Path) -> None:
    report = check_paths([a_plan(folder, PLAN.replace("30", "10"))])

    assert said(report) == [("too-many-cards", 4, Severity.WARNING)]
    assert one(report).message == "2 cards are planned; in 10 minutes there is time for 1"


def test_teams_and_scores_are_for_keys(folder: Path) -> None:
    plan = a_plan(folder, KEYS.replace("answer: keys", "answer: cards"))

    assert said(check_paths([plan])) == [
        ("only-with-keys", 8, Severity.WARNING),
        ("only-with-keys", 9, Severity.WARNING),
    ]
    assert said(check_paths([a_plan(folder, KEYS)])) == []


def test_before_and_after_needs_a_pack_with_sets(folder: Path) -> None:
    assert said(check_paths([a_plan(folder, f"{PLAN}before_after: yes\n")])) == [("no-sets", 7, Severity.WARNING)]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("pupils: [Amy, Ben]", "unknown-key"),
        ("minutes: 45", "unknown-word"),
        ("answer: shouting", "unknown-word"),
        ("teams: 4", "wrong-number"),
        ("cards: [rabbit]", "wrong-form"),
        ("cards: []", "too-few"),
        ("ages: 8", "unknown-word"),
        ("title: ", "empty"),
    ],
)
def test_a_line_that_is_wrong_is_named_with_its_number(folder: Path, line: str, code: str) -> None:
    key = line.partition(":")[0]
    kept = [written for written in yaml.safe_load(PLAN).items() if written[0] != key]
    text = yaml.safe_dump(dict(kept), sort_keys=False) + line + "\n"
    problem = one(check_paths([a_plan(folder, text)], strict=True))

    assert (problem.code, problem.place.line) == (code, text.count("\n"))


def test_a_plan_has_stories_or_a_week(tmp_path: Path) -> None:
    read = read_lesson(a_plan(tmp_path, PLAN[: PLAN.index("cards:")]), "week-2")

    (problem,) = read.problems
    assert (read.plan, problem.message) == (None, "'cards' or 'week' is missing")
    assert problem.hint == (
        "add 'cards: …': the scenarios, as pack/scenario, in the order of the lesson, or"
        " 'week: …': the week of which one day is played, in place of stories, as pack/week"
    )


@pytest.mark.parametrize(("minutes", "most"), [(10, 1), (20, 1), (30, 2), (50, 3)])
def test_there_is_time_for_so_many_stories(tmp_path: Path, minutes: int, most: int) -> None:
    plan = PLAN[: PLAN.index("cards:")].replace("30", str(minutes))

    def said_of(stories: int) -> list[str]:
        cards = [f"mine/{number}" for number in range(stories)]
        return [problem.code for problem in read_lesson(a_plan(tmp_path, f"{plan}cards: {cards}\n"), "week-2").problems]

    assert said_of(most) == []
    assert said_of(most + 1) == ["too-many-cards"]


@pytest.mark.parametrize("text", ["", "a: [", "- a\n- b\n", "\x00", "title: *x\n", "a" * 100_000])
def test_a_file_that_is_no_plan_says_so(folder: Path, text: str) -> None:
    report = check_paths([a_plan(folder, text)])

    assert report.has_errors
    assert all(problem.message and problem.hint for problem in report.problems)


def test_a_plan_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    assert one(check_paths([tmp_path / "no.lesson.yaml"])).code == "no-such-path"


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers(0, 60) | st.sampled_from(["7-9", "keys", "yes", "a/b", "mine/rabbit", ""]),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.sampled_from(["title", "a"]), inside, max_size=2),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from([*keys_of(LessonPlan), "nonsense"]), ANYTHING))
def test_whatever_is_written_what_the_schema_refuses_the_reader_refuses(plan: dict[str, object]) -> None:
    import tempfile

    schema = jsonschema.Draft7Validator(schema_of_kind("lesson"))
    with tempfile.TemporaryDirectory() as place:
        path = a_plan(Path(place), yaml.safe_dump(plan))
        read = read_lesson(path, path.name)

    assert (read.plan is None) <= bool(read.problems)
    if not schema.is_valid(yaml.load(yaml.safe_dump(plan), Loader=yaml.SafeLoader)) and plan:
        assert read.plan is None or read.problems


def test_the_plans_of_this_page_fit_the_schema() -> None:
    for text in (PLAN, KEYS):
        jsonschema.validate(yaml.safe_load(text), schema_of_kind("lesson"))


TIMES = "objective: We can ask.\nbaseline: Draw.\nendpoint: Draw again.\n"


@pytest.mark.parametrize(
    ("times", "code", "message"),
    [
        (
            "{start: 2, first: 5, story-1: 6, story-2: 6, last: 4, close: 4}",
            "times-sum",
            "'times' makes 27 minutes, and 'minutes' says 30",
        ),
        (
            "{start: 2, first: 6, story-1: 9, story-2: 9, close: 4}",
            "times-missing",
            "'times' has no 'last', and there is an 'endpoint'",
        ),
        (
            "{start: 2, first: 6, story-1: 9, last: 9, close: 4}",
            "times-missing",
            "'times' has no 'story-2', and there is a story for it in 'cards'",
        ),
        (
            "{start: 2, first: 6, story-1: 9, story-2: 9, last: 4}",
            "times-missing",
            "'times' has no 'close': every lesson has it",
        ),
        (
            "{start: 2, first: 5, story-1: 6, story-2: 6, work-1: 3, last: 4, close: 4}",
            "times-unknown",
            "'times' has 'work-1', and nothing in this plan is for it",
        ),
        (
            "{start: 2, first: 6, story-1: 7, story-2: 7, close: 4, last: 4}",
            "times-order",
            "'times' has 'last' behind 'close'",
        ),
    ],
)
def test_the_minutes_of_the_steps_add_up_and_everything_has_its_place(
    tmp_path: Path, times: str, code: str, message: str
) -> None:
    read = read_lesson(a_plan(tmp_path, f"{PLAN}{TIMES}times: {times}\n"), "week-2")

    assert [(problem.code, problem.message) for problem in read.problems] == [(code, message)]


def test_a_lesson_in_twenty_minutes_is_for_one_that_can_be_short(tmp_path: Path) -> None:
    times = "times_20: {start: 1, first: 3, story-1: 9, last: 3, close: 3, spare: 1}\nshort_card: mine/hutch\n"
    can = read_lesson(a_plan(tmp_path, f"{PLAN}{TIMES}{times}short: yes\n"), "week-2")
    cannot = read_lesson(a_plan(tmp_path, f"{PLAN}{TIMES}{times}"), "week-2")
    other = read_lesson(a_plan(tmp_path, f"{PLAN}{TIMES}short: yes\nshort_card: mine/older\n"), "week-2")

    assert can.problems == ()
    assert [problem.code for problem in cannot.problems] == ["not-short", "not-short"]
    assert [problem.code for problem in other.problems] == ["short-card"]

"""What people have from the game as it was opens in the game as it is: settings, lessons, plans, results."""

import json
import os
import shutil
from pathlib import Path

import pytest

from isitok.council.council_store import files_in, released, remove
from isitok.council.open_store import store_at
from isitok.council.picture import picture_of
from isitok.format.lesson import BeforeAfter, LessonPlan
from isitok.format.lesson_ways import AnswerBy, ScoresShown
from isitok.format.vocabulary import Band, Nation, Verdict
from isitok.game.lesson.ballot import Count, TeamVotes
from isitok.game.results.book import Row, Tally
from isitok.game.results.contribution import answers_of
from isitok.game.results.result_parts import VoteKind
from isitok.game.results.terms import Term
from isitok.library.bundled import read_voice
from isitok.library.roots import bundled_root
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.scenes.lesson.resume import resume_scene
from isitok.store.autosave import load_lesson
from isitok.store.plans import load_plan
from isitok.store.results import load_results
from isitok.store.settings import Settings, load_settings
from tests.stages.desk import library

HERE = Path(__file__).parent


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A folder with copies of the files, as if they had been written just now."""
    for file in HERE.iterdir():
        if file.suffix in (".json", ".db", ".yaml"):
            os.utime(shutil.copy(file, tmp_path))
    return tmp_path


def resumed(file: Path) -> LessonScene:
    found = load_lesson(file)
    assert not found.trouble
    assert found.lesson is not None
    scene = resume_scene(found.lesson, library())
    assert scene is not None
    return scene


def test_settings_are_as_they_were(kept: Path) -> None:
    loaded = load_settings(kept / "settings.json")

    assert loaded.found
    assert not loaded.trouble
    assert loaded.settings == Settings(
        theme="contrast",
        text_size=140,
        font="dyslexic",
        spacing="wide",
        less_motion=True,
        shortcuts=False,
        sounds=True,
        one_switch=True,
        pace=30,
        nation=Nation.WALES,
        ages=(Band.B11_14, Band.B14_18),
        lead_name="Ms Okafor",
        staff_card_read=True,
        own_stories=True,
        keep_results=True,
        least_group=12,
    )


def test_a_lesson_goes_on_where_it_was_with_all_that_was_counted(kept: Path) -> None:
    scene = resumed(kept / "lesson.json")
    lesson = scene.lesson

    assert (scene.title, [one.rule for one in scene.rules]) == (
        "Year 8, Tuesday",
        ["We listen.", "Nobody says a name."],
    )
    assert (scene.answer, scene.counted, scene.number) == (AnswerBy.HANDS, True, "0123456789abcdef" * 2)
    assert [card.id for card in lesson.cards] == ["in-town/coach", "in-town/quiz", "in-town/poster"]
    assert (lesson.stop.step.value, lesson.stop.card, lesson.stop.act) == ("talk", 1, 0)
    assert (lesson.room, lesson.first) == (28, Count(4, 9, 14))
    voted = [(stop.step.value, stop.card, stop.act) for stop in lesson.line if not lesson.ballot_at(stop).is_empty]
    acts = [("before", 0, 0), ("vote", 0, 0), ("again", 0, 0), ("vote", 0, 1), ("vote", 0, 2), ("vote", 1, 0)]
    assert voted == acts


@pytest.mark.parametrize("file", ["lesson.json", "lesson-of-teams.json"])
def test_a_lesson_is_kept_again_as_it_was_but_for_pages_that_are_one_now(kept: Path, file: str) -> None:
    before = json.loads((kept / file).read_text("utf-8"))
    now = json.loads(json.dumps(resumed(kept / file).to_data()))
    line, lesson = before["lesson"]["line"], before["lesson"]
    split = [at for at, (step, *_) in enumerate(line) if step == "split"]
    assert split, "what was said had a page of its own"
    pages = {name: lesson[name] - sum(at < lesson[name] for at in split) for name in ("at", "furthest")}
    joined = {**lesson, **pages, "line": [stop for stop in line if stop[0] != "split"]}

    assert now == {**before, "lesson": joined, "number": before["number"] or now["number"]}


def test_a_lesson_that_was_left_where_two_pages_are_one_now_goes_on_there(kept: Path) -> None:
    file = kept / "lesson.json"
    before = json.loads(file.read_text("utf-8"))
    before["lesson"] |= {"at": 16, "furthest": 16}
    assert before["lesson"]["line"][16] == ["split", 1, 0]
    file.write_text(json.dumps(before))
    lesson = resumed(file).lesson

    assert (lesson.stop.step.value, lesson.stop.card, lesson.furthest) == ("talk", 1, lesson.at)


def test_a_lesson_of_teams_that_was_ended_early_goes_to_its_end(kept: Path) -> None:
    scene = resumed(kept / "lesson-of-teams.json")
    lesson = scene.lesson

    assert (scene.answer, scene.scores, lesson.teams) == (AnswerBy.KEYS, ScoresShown.ROUNDS, 2)
    assert [stop.step.value for stop in lesson.line[lesson.at :]] == ["step-out", "one-thing", "help", "result"]
    assert isinstance(lesson.ballot_at(lesson.line[2]), TeamVotes)
    assert lesson.ballot_at(lesson.line[2]).of(Verdict.OK) == 1


def test_results_of_classes_are_read(kept: Path) -> None:
    found = load_results(kept / "results.db", Term(2026, 2))

    assert not found.trouble
    photos = Row(Term(2026, 2), "photos-of-others", VoteKind.HARM)
    assert found.book.shown == {photos: Tally(15, 13, 14, 13, 1)}
    waiting = {row: tally for row, tally in found.book.waiting.items() if tally.votes}
    assert waiting == {  # what waited by topic goes on waiting together
        Row(Term(2026, 2), "all", VoteKind.HARM): Tally(24, 4, 10, 4, 1, 10, 4, 10),
        Row(Term(2026, 2), "all", VoteKind.FINE): Tally(12, 72, 4, 10, 1, 4, 10, 10),
    }
    assert {row.topic for row in found.book.waiting} == {"all", "photos-of-others", "adverts-and-money"}


def test_a_plan_is_opened_from_its_file(kept: Path) -> None:
    read = load_plan(kept / "photos-of-others.lesson.yaml")

    assert [problem.code for problem in read.problems] == ["too-many-cards"], "a warning: 20 minutes were for two"
    assert read.plan == LessonPlan(
        title="Photos of others",
        ages=(Band.B11_14,),
        minutes=20,
        answer=AnswerBy.KEYS,
        teams=2,
        scores=ScoresShown.ROUNDS,
        before_after=BeforeAfter(dealt=True),
        cards=("in-town/coach", "in-town/quiz"),
    )


def test_a_councils_store_is_reported_and_changed(kept: Path) -> None:
    """Of layout 2: three schools with names, one without, and one that was removed; more votes of one of them wait."""
    store = store_at(str(kept / "council.db"))
    found = picture_of(released(store, answers_of(read_voice(bundled_root()))))
    assert [(str(line.of), line.first, line.second) for line in found.terms] == [
        ("2026-autumn", (170, 120, 4), (0, 0, 0)),
        ("2026-summer", (0, 0, 0), (200, 130, 4)),
    ]
    assert [(each.id, [(line.of, line.first.agreed) for line in each.answers]) for each in found.questions] == [
        ("first-told", [("friend", 90)])
    ], "another question was invented by whoever sent it"
    assert [each.told for _, each in sorted(files_in(store).items())] == ["oak school", "ash academy", "st mary’s", ""]

    ash = [number for number, each in files_in(store).items() if each.is_called("ASH Academy")]
    assert remove(store, ash).files == 1
    assert picture_of(released(store, ())).is_empty

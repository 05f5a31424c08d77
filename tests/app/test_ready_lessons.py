"""A form tutor opens Class, takes a ready lesson, tells the safeguarding lead, and begins."""

from pathlib import Path

from isitok import ui
from isitok.format.vocabulary import Band, Level, SensitiveTopic
from isitok.game.play.stops import Step
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.scenes.lesson.lesson_setup import ClassSetupScene
from isitok.scenes.lesson.plan_pages import PlansScene
from isitok.scenes.lesson.ready import ReadyLessonsScene
from isitok.scenes.lesson.room import RoomScene
from isitok.scenes.lesson.tell_the_lead import ToldScene
from isitok.scenes.read_story import ReadScene
from isitok.scenes.staff_card_page import StaffCardScene
from isitok.scenes.title import TitleScene
from isitok.store.settings import Settings
from tests.bundled import bundled_library
from tests.paper.reading import text_of
from tests.stages import Visitor, some_settings
from tests.stages.desk import desk_with


def typographic(text: str) -> str:
    """With the apostrophes that a screen has."""
    return text.replace("'", "’").replace('"', "").replace("“", "").replace("”", "")


FIRST = "take:before-it-goes-round/01-was-that-a-yes"
HARD = "take:before-it-goes-round/05-not-yours-to-ask"


class Tutor(Visitor):
    """Somebody who has read the staff card before, and leads 11- to 14-year-olds."""

    def __init__(self, folder: Path, **fields: object) -> None:
        self.kept: list[Settings] = []
        settings = some_settings(**{"staff_card_read": True, "ages": (Band.B11_14,), **fields})
        super().__init__(
            TitleScene(), settings=settings, keep=self.kept.append, library=bundled_library(), plans=folder
        )

    def opens_class(self) -> None:
        self.clicks("class", "skip")

    def opens_the_note(self) -> None:
        """What the safeguarding lead is told of the first lesson."""
        self.clicks(FIRST, "note")

    def says(self, text: str) -> bool:
        text = typographic(text)
        return any(
            text in typographic(f"{node.spoken.name} {node.spoken.description}") for node in ui.walk(self.layout.root)
        )


def in_class(folder: Path) -> Tutor:
    """A tutor who has opened Class, and not read the staff card again."""
    tutor = Tutor(folder)
    tutor.opens_class()
    return tutor


def test_class_opens_on_ready_lessons_for_the_ages_of_this_pc(tmp_path: Path) -> None:
    tutor = in_class(tmp_path)

    assert isinstance(tutor.scene, ReadyLessonsScene)
    assert tutor.scene.course.title == "Before it goes round"
    for lesson in tutor.scene.course.ready:
        assert tutor.says(lesson.plan.objective)
        assert tutor.says(lesson.plan.gist)
        assert all(tutor.says(line) for line in lesson.plan.care)


def test_one_press_takes_a_lesson_and_another_begins_it_with_its_story_before(tmp_path: Path) -> None:
    tutor = in_class(tmp_path)
    tutor.clicks(FIRST)
    assert isinstance(tutor.scene, RoomScene)
    assert tutor.says("We can tell whether somebody really agreed")
    tutor.clicks("slips:lead", "start")

    assert isinstance(tutor.scene, LessonScene)
    lesson = tutor.scene.lesson
    assert [card.title for card in lesson.cards] == ["The coach photo", "The Zayd sticker"]
    assert [card.title for card in lesson.before] == ["The first ten minutes"]
    steps = [stop.step for stop in lesson.line]
    assert steps.count(Step.BEFORE) == steps.count(Step.KEY_WHY) == len(lesson.before[0].acts)
    assert Step.AFTER not in steps


def test_another_course_is_one_press_away_and_remembered_for_the_adult_alone(tmp_path: Path) -> None:
    tutor = in_class(tmp_path)
    tutor.clicks("course:ask-check-tell")
    assert tutor.says("Ask first")

    assert tutor.kept[-1].class_ages == (Band.B7_9,)
    assert tutor.kept[-1].ages == (Band.B11_14,)
    again = Tutor(tmp_path, class_ages=(Band.B7_9,))
    again.opens_class()
    assert isinstance(again.scene, ReadyLessonsScene)
    assert again.scene.course.id == "ask-check-tell"


def test_a_lesson_of_level_3_begins_behind_the_staff_card_and_once_the_lead_knows(tmp_path: Path) -> None:
    tutor = in_class(tmp_path)
    tutor.clicks(HARD, "slips:lead", "start")
    assert isinstance(tutor.scene, StaffCardScene)
    assert not tutor.sees("skip")
    tutor.clicks("box", "on", "start")
    assert isinstance(tutor.scene, ToldScene)
    tutor.clicks("knows")
    assert tutor.hears("First say on which day.")
    tutor.clicks("told:today")
    assert tutor.says("The same day is short")
    tutor.clicks("told:yesterday", "knows")
    assert tutor.says("Everyone's sent one, You don't need to show me")
    tutor.clicks("done", "start")

    assert isinstance(tutor.scene, LessonScene)


def test_what_the_lead_knows_is_forgotten_when_another_story_comes_in(tmp_path: Path) -> None:
    tutor = in_class(tmp_path)
    for press in ("stories:before-it-goes-round/01-was-that-a-yes", "on", "note", "told:earlier", "knows", "done"):
        tutor.clicks(press)
    assert isinstance(tutor.scene, RoomScene)
    assert tutor.scene.draft.lead_knows
    tutor.keys("Esc")
    assert isinstance(tutor.scene, ClassSetupScene)
    tutor.clicks("swap:0")

    assert not tutor.scene.draft.lead_knows


def test_back_from_a_lesson_that_was_taken_leads_to_the_ready_lessons(tmp_path: Path) -> None:
    tutor = in_class(tmp_path)
    tutor.clicks("take:before-it-goes-round/01-was-that-a-yes", "back")

    assert isinstance(tutor.scene, ReadyLessonsScene)


def test_the_note_is_saved_as_text_with_all_titles_and_nothing_about_pupils(tmp_path: Path) -> None:
    tutor = in_class(tmp_path)
    tutor.opens_the_note()
    tutor.clicks("save-note")
    (file,) = tmp_path.glob("*.txt")
    text = file.read_text("utf-8")

    assert file.name == "was-that-a-yes-note.txt"
    assert "Mr Hughes, room 12" in text
    assert all(title in text for title in ("The coach photo", "The Zayd sticker", "The first ten minutes"))
    assert "Level 2, before the lesson" in text


def test_the_note_is_copied_to_be_pasted_into_a_message(tmp_path: Path) -> None:
    copied: list[str] = []
    tutor = Tutor(tmp_path)
    tutor.screens.game.desk = desk_with(tutor.screens.game.desk, copy_text=copied.append)
    tutor.opens_class()
    tutor.opens_the_note()
    tutor.clicks("copy-note")

    assert tutor.hears("The note is copied: paste it into a message.")
    assert "The coach photo" in copied[0]
    assert not list(tmp_path.glob("*.txt"))


def test_the_other_two_ways_lead_to_a_lesson_of_ones_own_and_to_a_saved_one(tmp_path: Path) -> None:
    tutor = in_class(tmp_path)
    tutor.clicks("open")
    assert isinstance(tutor.scene, PlansScene)
    tutor.clicks("back", "make-lesson")
    assert isinstance(tutor.scene, ClassSetupScene)
    tutor.clicks("back")

    assert isinstance(tutor.scene, ReadyLessonsScene)


def test_a_story_is_read_without_its_answers_before_it_is_taken(tmp_path: Path) -> None:
    tutor = in_class(tmp_path)
    tutor.clicks("make-lesson")
    assert isinstance(tutor.scene, ClassSetupScene)
    card = tutor.scene.draft.cards[0]
    tutor.clicks(f"read:{card.id}")
    assert isinstance(tutor.scene, ReadScene)
    story = bundled_library().scenario(card.id)
    assert all(tutor.says(act.act) for act in story.acts)
    assert not any(tutor.says(act.why) for act in story.acts)
    tutor.keys("Esc")

    assert isinstance(tutor.scene, ClassSetupScene)


def test_stories_before_and_after_are_named_exchanged_left_out_and_saved(tmp_path: Path) -> None:
    tutor = in_class(tmp_path)
    tutor.clicks("make-lesson", "minutes:50", "before-after")
    assert isinstance(tutor.scene, ClassSetupScene)
    draft = tutor.scene.draft
    assert len(draft.before) == len(draft.after) == 2
    assert tutor.says(f"Before: {draft.before[0].title}")
    assert tutor.says(f"After: {draft.after[0].title}")
    tutor.clicks("swap-pair:0")
    assert isinstance(tutor.scene, ClassSetupScene)
    swapped = tutor.scene.draft
    assert swapped.before[0] != draft.before[0]
    assert swapped.before[1:] == draft.before[1:]
    tutor.clicks(f"leave:{swapped.after[1].id}")
    assert isinstance(tutor.scene, ClassSetupScene)
    left = tutor.scene.draft

    assert left.before == swapped.before[:1]
    assert left.plan.before_after.before == tuple(card.id for card in left.before)
    assert left.plan.before_after.after == tuple(card.id for card in left.after)


def test_stories_before_and_after_are_on_the_topics_of_the_lesson_first(tmp_path: Path) -> None:
    tutor = in_class(tmp_path)
    tutor.clicks("make-lesson", "minutes:50", "before-after")
    assert isinstance(tutor.scene, ClassSetupScene)
    draft = tutor.scene.draft
    topics = {card.topic for card in draft.cards}
    on_topic = [card.topic in topics for card in draft.before]

    assert on_topic == sorted(on_topic, reverse=True)
    assert on_topic[0]


def test_what_is_too_close_is_left_out_of_ready_lessons_and_of_what_is_made_by_hand(tmp_path: Path) -> None:
    tutor = in_class(tmp_path)
    assert tutor.says("Mentions: bodies and food, someone who gets too close.")
    tutor.clicks("without", "touch:body-and-food", "done")
    assert tutor.says("One of its stories may be too close. Swap it.")
    assert tutor.says("Leave out: 1")
    pushed = "before-it-goes-round/04-pushed-or-asked"
    assert tutor.hears("Swap a story, then take it in 50 minutes: lesson 4")
    tutor.clicks(f"stories:{pushed}")
    assert isinstance(tutor.scene, ClassSetupScene)
    assert len(tutor.scene.draft.cards) == 1
    assert tutor.says("It touches what you leave out.")
    tutor.clicks("one-more")
    tutor.keys("Enter")
    assert isinstance(tutor.scene, ClassSetupScene)
    assert len(tutor.scene.draft.cards) == 2
    tutor.clicks("back", "make-lesson")

    assert isinstance(tutor.scene, ClassSetupScene)
    assert SensitiveTopic.BODY_AND_FOOD in tutor.scene.draft.wanted.without_touches


def test_a_story_that_is_too_close_is_swapped_for_one_like_it_and_the_lesson_taken(tmp_path: Path) -> None:
    tutor = in_class(tmp_path)
    for press in ("without", "touch:body-and-food", "done", "take:before-it-goes-round/04-pushed-or-asked"):
        tutor.clicks(press)

    assert isinstance(tutor.scene, RoomScene)
    draft = tutor.scene.draft
    assert draft.made_from is not None
    there = {card.id: card for card in tutor.game.desk.library.cards}
    plan = draft.made_from.cards
    named = next(course for course in tutor.game.desk.library.courses() if course.id == "before-it-goes-round")
    taught = next(lesson.plan.cards for lesson in named.ready if lesson.id.endswith("04-pushed-or-asked"))
    assert len(draft.cards) == len(taught)
    assert plan != taught
    assert not any(SensitiveTopic.BODY_AND_FOOD in card.touches for card in draft.cards)
    assert all(card.level <= there[old].level for card, old in zip(draft.cards, taught, strict=True))


def test_half_a_pair_is_exchanged_and_its_other_half_is_named(tmp_path: Path) -> None:
    tutor = in_class(tmp_path)
    first = "before-it-goes-round/01-was-that-a-yes"
    tutor.clicks(f"stories:{first}")
    assert isinstance(tutor.scene, ClassSetupScene)
    (old,) = tutor.scene.draft.before
    tutor.clicks(f"swap-half:{old.id}")
    assert isinstance(tutor.scene, ClassSetupScene)
    (new,) = tutor.scene.draft.before
    twin = bundled_library().scenario(new.id).twin

    assert new != old
    assert not tutor.scene.draft.after
    assert tutor.says(f"The other half of this pair is {bundled_library().scenario(f'{new.pack}/{twin}').title}.")


def test_there_is_time_for_one_more_story_which_the_class_chooses(tmp_path: Path) -> None:
    tutor = in_class(tmp_path)
    tutor.clicks(FIRST, "slips:lead", "start")
    assert isinstance(tutor.scene, LessonScene)
    first = tutor.scene.lesson
    tutor.keys("Esc")
    tutor.clicks("end")
    while tutor.scene.lesson.step is not Step.RESULT:
        tutor.clicks("forward")
    tutor.clicks("one-more")
    titles = [card for card in bundled_library().cards if tutor.sees(f"pick:{card.id}")]
    assert titles
    assert all(card.level is Level.ONE and not card.mentions and not card.care for card in titles)
    assert not {card.title for card in titles} & {card.title for card in (*first.cards, *first.before)}
    tutor.keys("Enter")

    assert isinstance(tutor.scene, LessonScene)
    assert tutor.scene.lesson.step is Step.STORY
    assert len(tutor.scene.lesson.cards) == 1
    assert not tutor.scene.counted


def test_in_twenty_minutes_a_lesson_is_one_story_with_its_questions_and_help(tmp_path: Path) -> None:
    tutor = in_class(tmp_path)
    assert tutor.hears("Take it in 20 minutes: lesson 1, Was that a yes?")
    tutor.clicks(FIRST.replace("take:", "take-20:"), "slips:lead", "start")

    assert isinstance(tutor.scene, LessonScene)
    parts = [(part.key, part.minutes) for part in tutor.scene.lesson.parts]
    assert parts == [("start", 1), ("first", 3), ("story-1", 9), ("last", 3), ("close", 3), ("spare", 1)]
    assert [card.title for card in tutor.scene.lesson.cards] == ["The Zayd sticker"]
    assert not tutor.scene.lesson.before


def test_what_is_not_for_twenty_minutes_says_why(tmp_path: Path) -> None:
    tutor = in_class(tmp_path)

    assert not tutor.sees(HARD.replace("take:", "take-20:"))
    assert tutor.says("Not in 20 minutes: it is of level 3.")


def test_for_cover_there_is_one_story_of_level_1_in_ten_minutes_that_no_lesson_has(tmp_path: Path) -> None:
    tutor = in_class(tmp_path)
    first = next(
        node.spoken.name for node in ui.walk(tutor.layout.root) if "One story, ten minutes" in node.spoken.name
    )
    tutor.clicks("another-cover")
    assert not tutor.says(first)
    tutor.clicks("take-10", "slips:lead", "start")

    assert isinstance(tutor.scene, LessonScene)
    lesson = tutor.scene.lesson
    assert [(part.key, part.minutes) for part in lesson.parts] == [("start", 1), ("story-1", 7), ("close", 2)]
    (card,) = lesson.cards
    assert card.level is Level.ONE
    assert not card.care
    taught = {id_ for course in bundled_library().courses() for each in course.ready for id_ in each.plan.all_cards}
    assert card.id not in taught or Band.B11_14 not in card.ages


def test_a_ready_lesson_has_its_question_sheet_where_it_is_taken_without_its_answers(tmp_path: Path) -> None:
    tutor = in_class(tmp_path)
    tutor.clicks(FIRST, "questions")
    (sheet,) = tmp_path.iterdir()
    assert sheet.name == "question-sheet-was-that-a-yes.pdf"
    text = text_of(sheet.read_bytes())
    assert text.count("Write or draw three things that it might mean.") == 2
    assert tutor.says(f": {sheet.name}")
    assert not tutor.says("It has the answers.")

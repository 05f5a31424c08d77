"""The steps of a lesson, with their minutes: no answer is among them, so a class may see it."""

from isitok.format.week import DAYS
from isitok.game.lesson.class_lesson import Lesson
from isitok.game.lesson.part_names import part_name
from isitok.game.lesson.parts import LessonPart
from isitok.game.play.stops import Step
from isitok.i18n.screen_words import Words
from isitok.scenes.lesson.lesson_parts import OWN_VOTE, GoToStep, WantsOwnVote
from isitok.scenes.pick import Pick, PickScene
from isitok.scenes.scene import Desk


def list_of_steps(lesson: Lesson, desk: Desk) -> PickScene:
    """The list; a press leads to the first page of a step. A vote of the class's own can come at any time."""
    words = desk.words
    picks = tuple(
        Pick(part.key, name_of(part, lesson, words), GoToStep(part.key), words("{n} min", n=part.minutes))
        for part in lesson.parts
        if part.steps or part.kind == "story"
    )
    own = Pick(OWN_VOTE, words("A vote of our own"), WantsOwnVote())
    here = lesson.part.key if lesson.part else "none"
    return PickScene(title=words("Steps"), picks=(*picks, own), chosen=here)


def name_of(part: LessonPart, lesson: Lesson, words: Words) -> str:
    """What a part of this lesson is called."""
    ready = Step.START in lesson.parts[0].steps
    return part_name(part, [card.title for card in lesson.cards], words, ready=ready, day=day_of(lesson, words))


def day_of(lesson: Lesson, words: Words) -> str:
    """Which day of which week the lesson has; "" for none."""
    if lesson.day is None:
        return ""
    play = lesson.day.play
    return words("{week}: {day}", week=play.week.title, day=words.label(DAYS[play.day]))

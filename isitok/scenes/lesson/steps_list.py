"""The steps of a lesson or of a small group, with their minutes: no answer is among them, so all may see it."""

from isitok.format.lesson_times import WEEK
from isitok.format.week import DAYS
from isitok.game.lesson.class_lesson import Lesson
from isitok.game.lesson.part_names import part_name
from isitok.game.lesson.parts import LessonPart
from isitok.game.play.line import Play
from isitok.game.play.stops import Step
from isitok.i18n.screen_words import Words
from isitok.scenes.lesson.lesson_parts import NEXT_STEP, OWN_VOTE, GoToStep, NextStep, WantsOwnVote
from isitok.scenes.pick import Pick, PickScene
from isitok.scenes.scene import Desk


def list_of_steps(play: Play, desk: Desk, *, here: str = "") -> PickScene:
    """The list; a press leads to the first page of a step. A vote of their own can come at any time.

    In lines the next step stands below it, too: whoever asks for the list may still type those words.

    ``here``: the step that is on, where the play itself is at another one.
    """
    words = desk.words
    picks = tuple(
        Pick(part.key, name_of(part, play, words), GoToStep(part.key), words("{n} min", n=part.minutes))
        for part in play.parts
        if part.steps or part.kind in ("story", WEEK)
    )
    own = Pick(OWN_VOTE, words("A vote of our own"), WantsOwnVote())
    onward = (Pick(NEXT_STEP, words("Next step"), NextStep()),) if desk.view.in_lines else ()
    chosen = here or (play.part.key if play.part else "none")
    return PickScene(title=words("Steps"), picks=(*picks, *onward, own), chosen=chosen)


def name_of(part: LessonPart, play: Play, words: Words) -> str:
    """What a part is called."""
    ready = Step.START in play.parts[0].steps
    day = day_of(play, words) if isinstance(play, Lesson) else words("Six days on one phone")
    return part_name(part, [card.title for card in play.cards], words, ready=ready, day=day)


def day_of(lesson: Lesson, words: Words) -> str:
    """Which day of which week the lesson has; "" for none."""
    if lesson.day is None:
        return ""
    play = lesson.day.play
    return words("{week}: {day}", week=play.week.title, day=words.label(DAYS[play.day]))

"""Plays the story of ``test_a_made_up_round.py`` in the tree that the test has made: a program of its own."""

import os
import sys
from pathlib import Path

os.environ |= {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy", "PYGAME_HIDE_SUPPORT_PROMPT": "1"}

import isitok
from isitok.format.rounds import rounds_of
from isitok.format.story import Scenario
from isitok.game.lesson import class_lesson
from isitok.game.lesson.saved import lesson_from_data, lesson_to_data
from isitok.game.play.modes import PLAY
from isitok.game.play.stops import Step
from isitok.game.rounds.open_round import label_of
from isitok.game.session import start
from isitok.i18n.screen_words import ENGLISH
from isitok.library.library import Library, open_library
from isitok.library.roots import bundled_root
from isitok.paper import story_card
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.scenes.play_page import PlayScene
from isitok.scenes.writing.story_screens import screens_of
from tests.stages import Visitor, at_stop
from tests.text.room import Typed

ASKED, LABEL = "How could Leo say that he would rather not post it?", "How could they put it?"
KIND = "She hears that it isn't about her"


def in_a_window(story: Scenario, library: Library) -> None:
    """Alone: it is asked for, answered, explained, and counted at the end."""
    somebody = Visitor(PlayScene(session=start((story,), PLAY)), library=library)
    while not somebody.hears(ASKED):
        assert somebody.goes_on(), somebody.title
    assert LABEL in somebody.title
    somebody.clicks("lock")
    assert somebody.hears("Choose some words first.")
    somebody.clicks("wording:0")
    somebody.clicks("lock")
    assert somebody.hears(KIND)
    assert somebody.hears("Why do you always want everything?")
    somebody.clicks("next")
    somebody.clicks("compared")
    assert somebody.hears("You put it kindly 1 times of 1."), somebody.title


def in_a_terminal(story: Scenario, library: Library) -> None:
    """The same, typed."""
    lines = ("1", "6", "", "1", "", "", "more about how it went")
    typed = Typed(*lines, scene=PlayScene(session=start((story,), PLAY)), library=library)
    for text in (ASKED, KIND, "You put it kindly 1 times of 1."):
        assert text in typed.read, typed.read


def in_a_class(story: Scenario, library: Library) -> None:
    """A class answers it, too; and a lesson that was left there goes on there."""
    lesson = at_stop(class_lesson.start((story,), class_lesson.Voting(room=28)), Step.ROUND)
    teacher = Visitor(LessonScene(lesson=lesson), library=library)
    assert teacher.hears(ASKED), teacher.title
    teacher.clicks("wording:1")
    assert isinstance(teacher.scene, LessonScene)
    left = teacher.scene.lesson
    assert lesson_from_data(lesson_to_data(left), library.scenario) == left
    teacher.clicks("lock")
    assert teacher.hears("She asked for one thing")


def on_paper(story: Scenario, library: Library) -> None:
    """An adult reads it in full."""
    (round_,) = story_card.on_paper(story, story_card.Reader(library.load_known()))
    assert (round_.ask, len(round_.answers)) == (ASKED, 2)


def while_it_is_written(story: Scenario) -> None:
    """Its writer sees its screens."""
    names = [screen.name for screen in screens_of(story, ENGLISH)]
    assert [name for name in names if LABEL in name], names


def main(packs: Path) -> None:
    """Play it in all these ways."""
    assert Path(isitok.__file__).is_relative_to(packs.parent), "the game is the copy"
    library = open_library([bundled_root(), packs], None)
    story = library.scenario("made-up/kind")
    (only,) = rounds_of(story)
    assert label_of(only, ENGLISH) == LABEL
    in_a_window(story, library)
    in_a_terminal(story, library)
    in_a_class(story, library)
    on_paper(story, library)
    while_it_is_written(story)


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())

"""*Words* says what hard words mean: by a button, a key, a letter in a terminal, a switch, or a dotted word."""

from collections.abc import Iterator

import pytest

from isitok import ui
from isitok.base.value import replace
from isitok.game.one_to_one.one_to_one import start_one_to_one
from isitok.game.play.stops import Step
from isitok.game.small_group.small_group import start_group
from isitok.scenes.glossary_page import GlossaryScene
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.scenes.one_to_one.one_to_one_page import OneToOneScene
from isitok.scenes.play_page import PlayScene
from isitok.scenes.scene import Scene
from isitok.scenes.small_group.small_group_page import SmallGroupScene
from isitok.scenes.title import TitleScene
from isitok.store.own_keys import with_key
from tests.stages import Visitor, a_lesson, a_session, at_stop, library, some_settings
from tests.stages.solo import after
from tests.text.room import Typed

MEANS = "adds: To put one thing with others."  # in "Kofi adds the photo to his story."


def a_player(**settings: object) -> Visitor:
    return Visitor(PlayScene(session=a_session()), settings=some_settings(**settings))


def dotted(placed: ui.Placed) -> Iterator[tuple[str, ui.Box]]:
    if isinstance(placed.widget, ui.DottedWord):
        yield placed.widget.word.text, placed.box
    for part in placed.parts:
        yield from dotted(part)


def reads_it(people: Visitor) -> bool:
    return isinstance(people.scene, GlossaryScene) and people.hears(MEANS)


@pytest.mark.parametrize("key", ["w", "W"])
def test_a_key_opens_them_and_leads_back_to_the_same_page(key: str) -> None:
    player = a_player()
    before = player.scene
    player.types(key)
    assert reads_it(player)
    player.types(key)
    assert player.scene == before, "nothing was answered, and nothing is kept"
    assert player.focus == "hard-words"


def test_a_click_opens_them_and_escape_leads_back() -> None:
    player = a_player()
    before = player.scene
    player.clicks("hard-words")
    assert reads_it(player)
    player.keys("Esc")
    assert player.scene == before


def test_the_key_can_be_another_one_and_without_letter_keys_there_is_none() -> None:
    player = a_player(keys=with_key((), "W", "G"))
    player.types("w")
    assert isinstance(player.scene, PlayScene)
    player.types("g")
    assert reads_it(player)
    player = a_player(shortcuts=False)
    assert player.node("hard-words").spoken.key == ""
    player.types("w")
    assert isinstance(player.scene, PlayScene)


def test_there_is_no_button_where_a_page_has_none_of_them() -> None:
    assert not Visitor(TitleScene()).sees("hard-words")
    quiz = Visitor(PlayScene(session=a_session("quiz")))
    assert not quiz.sees("hard-words")
    quiz.types("w")
    assert isinstance(quiz.scene, PlayScene)


@pytest.mark.parametrize("text", [100, 200])
@pytest.mark.parametrize("size", [(1366, 768), (800, 600), (320, 256)])
def test_a_press_on_a_dotted_word_opens_them_there_and_back_the_page_is_as_it_was(
    size: tuple[int, int], text: int
) -> None:
    player = Visitor(PlayScene(session=a_session()), size=size, settings=some_settings(text_size=text))
    word, box = next(dotted(player.layout.body))
    assert word == "adds"
    player.view.scroll_by("page", max(0, box.bottom - player.layout.viewport.bottom + 40))
    before, focus = player.scene, player.focus
    _, box = next(dotted(player.layout.body))
    player.clicks_at(box.x + box.w // 2, box.y + box.h // 2)
    assert reads_it(player)
    assert player.node("means:adds").seen == player.node("means:adds").box
    player.clicks("back")
    assert (player.scene, player.focus) == (before, focus)


def test_of_many_words_the_one_that_was_pressed_is_in_sight() -> None:
    session = a_session()
    player = Visitor(PlayScene(session=session), size=(800, 600), settings=some_settings(text_size=200))
    words = player.scene.hard_words(player.game.desk)  # type: ignore[attr-defined]
    many = tuple(replace(words[0], word=f"word {number}") for number in range(9))
    player.opens(GlossaryScene(words=many, at="word 8"))
    shown = player.node("means:word 8")
    assert shown.seen == shown.box
    assert player.focus == "back"


def test_whoever_presses_beside_the_word_opens_nothing() -> None:
    player = a_player()
    _, box = next(dotted(player.layout.body))
    player.clicks_at(box.right + 60, box.y + box.h // 2)
    assert isinstance(player.scene, PlayScene)


def test_a_switch_comes_to_them() -> None:
    from tests.app.test_one_switch import OneSwitch

    player = OneSwitch(PlayScene(session=a_session()))
    player.takes("hard-words")
    assert reads_it(player)


def test_a_reader_hears_each_word_with_what_it_means_in_one_line_and_of_the_dots_nothing() -> None:
    player = a_player()
    assert all("word:" not in node.id for node in player.stops())
    player.clicks("hard-words")
    assert player.node("means:adds").spoken.name == MEANS


def table(step: Step) -> Scene:
    one_to_one = start_one_to_one([library().scenario("in-town/coach")])
    at = next(number for number, stop in enumerate(one_to_one.line) if stop.step is step)
    return OneToOneScene(one_to_one=replace(one_to_one, at=at, furthest=at))


def test_in_a_one_to_one_this_is_real_stays_in_sight() -> None:
    people = Visitor(TitleScene())
    people.opens(table(Step.CHOOSE))
    before = people.scene
    people.types("w")
    assert reads_it(people)
    assert people.sees("real")
    people.clicks("back")
    assert people.scene == before


def test_in_a_small_group_too() -> None:
    group = start_group([library().scenario("in-town/coach")], seed=1)
    at = next(number for number, stop in enumerate(group.line) if stop.step is Step.FINGERS)
    people = Visitor(SmallGroupScene(group=replace(group, at=at, furthest=at)))
    people.clicks("hard-words")
    assert reads_it(people)


def test_a_class_reads_them_on_the_wall() -> None:
    people = Visitor(LessonScene(lesson=at_stop(a_lesson(), Step.VOTE)))
    before = people.scene
    people.clicks("hard-words")
    assert reads_it(people)
    assert people.layout.page.wall
    people.clicks("back")
    assert people.scene == before


def test_whoever_leads_opens_them_from_the_window_beside_it() -> None:
    from tests.app.test_facilitator import notable, two_windows

    people, adult = two_windows(notable(at_stop(a_lesson(), Step.VOTE)))
    adult.clicks("hard-words")
    assert reads_it(people)


def test_in_a_terminal_w_reads_them_and_b_leads_back() -> None:
    typed = Typed("", "", "?", "w", "b", scene=PlayScene(session=a_session()))
    assert "w: Words" in typed.read
    assert MEANS in typed.read


def test_a_why_has_its_own() -> None:
    from isitok.format.vocabulary import Verdict

    player = Visitor(PlayScene(session=after(a_session(), Verdict.NOT_OK)))
    player.clicks("hard-words")
    assert player.hears("funny: It makes people laugh.")

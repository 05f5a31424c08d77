"""For 7–9, and in easy words: no sureness, no points, no key caps before a key is pressed, and a voice if they like."""

import pytest

from isitok import ui
from isitok.format.vocabulary import Band
from isitok.game.events import Chosen, Forward, Locked, Verdict
from isitok.game.session import start, update
from isitok.scenes.before_you_start import BeforeScene
from isitok.scenes.play_page import PlayScene, ending_scene, open_game
from isitok.scenes.scene import Replace
from tests.builders import a_choice
from tests.stages import Visitor, library, some_settings

YOUNGEST = [{"ages": (Band.B7_9,)}, {"easy_words": True}]


def before(**settings: object) -> Visitor:
    return Visitor(BeforeScene(topic=None, pack=None, cards=3), settings=some_settings(**settings))


@pytest.mark.parametrize("settings", YOUNGEST, ids=["7-9", "easy words"])
def test_a_voice_is_offered_and_whoever_wants_it_has_each_page_read(settings: dict[str, object]) -> None:
    player = Visitor(BeforeScene(topic=None, pack=None, cards=3), settings=some_settings(**settings))
    assert player.hears("Shall I read to you?")
    player.clicks("read:yes")
    assert (player.game.desk.view.aloud, player.game.desk.view.reads_each) == (True, True)
    player.clicks("read:no")
    assert (player.game.desk.view.aloud, player.game.desk.view.reads_each) == (False, False)


def test_nobody_else_is_asked() -> None:
    assert not before().hears("Shall I read to you?")


def test_in_easy_words_nobody_is_asked_how_sure_they_are_and_no_points_are_told() -> None:
    card = library().scenario("in-town/coach")
    opened = open_game((card,), a_choice(), 1, easy=True)
    assert isinstance(opened, Replace)
    assert isinstance(opened.scene, PlayScene)
    session = opened.scene.session
    assert not session.with_sureness
    while not session.answers:
        for event in (Chosen(Verdict.NOT_OK), Locked(), Forward()):
            session = update(session, event)
    told = " ".join(node.spoken.name for node in ui.walk(Visitor(ending_scene(session, easy=True)).layout.root))

    assert "You and the story said the same" in told
    assert "points" not in told


def test_keys_are_shown_once_somebody_has_pressed_one() -> None:
    session = start((library().scenario("in-town/coach"),), with_sureness=False)
    player = Visitor(PlayScene(session=session), settings=some_settings(ages=(Band.B7_9,)))
    assert not player.layout.look.caps
    player.keys("Down")
    assert player.layout.look.caps

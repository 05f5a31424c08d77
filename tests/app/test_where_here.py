"""Where are you? An adult is asked once, by whatever they open first; a nation that is known is asked of nobody."""

import pytest

from isitok.base.value import replace
from isitok.format.vocabulary import Nation
from isitok.scenes.help_page import HelpScene
from isitok.scenes.title import TitlePress
from isitok.scenes.where_here import WhereScene
from isitok.store.options import PlayOptions
from isitok.store.settings import Settings
from tests.stages import Visitor, some_settings
from tests.text.room import Typed

NOBODY_SAID = some_settings(nation=None, lead_name="")
LED = [TitlePress.CLASS, TitlePress.FOR_STAFF, TitlePress.ONE_TO_ONE, TitlePress.SMALL_GROUP]


@pytest.mark.parametrize("first", LED)
def test_whatever_an_adult_opens_first_asks_where_this_is_and_no_other_asks_again(
    first: TitlePress,
) -> None:
    kept: list[Settings] = []
    adult = Visitor(settings=NOBODY_SAID, keep=kept.append)
    adult.screens.do(first, adult.now)
    assert isinstance(adult.scene, WhereScene)
    assert adult.hears("Where are you?")
    adult.clicks("nation:wales")
    adult.tabs_to("lead-name")
    adult.types("Ms Khan")
    adult.tabs_to("lead-where")
    adult.types("room 4")
    adult.clicks("go-on")

    assert not isinstance(adult.scene, WhereScene)
    said = kept[-1]
    assert (said.nation, said.lead_name, said.lead_where) == (Nation.WALES, "Ms Khan", "room 4")
    for other in LED:
        again = Visitor(settings=said)
        again.screens.do(other, again.now)
        assert not isinstance(again.scene, WhereScene)


def test_all_of_it_may_be_left_open_and_then_nobody_asks_again() -> None:
    adult = Visitor(settings=NOBODY_SAID)
    adult.clicks("class")
    adult.clicks("go-on")
    assert adult.game.desk.settings.nation is None
    adult.keys("Esc")
    adult.clicks("class")

    assert not isinstance(adult.scene, WhereScene)


def test_a_nation_given_for_this_run_is_asked_of_nobody() -> None:
    adult = Visitor(settings=NOBODY_SAID, options=PlayOptions(nation=Nation.SCOTLAND))
    adult.clicks("class")

    assert not isinstance(adult.scene, WhereScene)


def test_in_text_play_it_is_asked_too() -> None:
    typed = Typed("class", "2", "go on", settings=NOBODY_SAID)

    assert "Where are you?" in typed.read
    assert "Who leads on safeguarding here?" in typed.read
    assert "For the adult who leads" in typed.after("Who leads on safeguarding here?")


def test_help_says_the_name_and_the_place() -> None:
    adult = Visitor(HelpScene(), settings=replace(NOBODY_SAID, lead_name="Ms Khan", lead_where="room 4"))

    assert adult.hears("Ms Khan (room 4)")

"""Each letter, number and F key can be another one; two can't be for one thing, and F1 and F12 stay as they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isitok.scenes.help_page import HelpScene
from isitok.scenes.hidden import HiddenScene
from isitok.scenes.keys_page import KeysScene
from isitok.scenes.settings_page import SettingsScene
from isitok.scenes.title import TitleScene
from isitok.store.own_keys import ALWAYS, USUAL_KEYS, key_of, tidy_keys, usual_of
from isitok.store.settings import USUAL, Settings, plain, settings_from
from tests.stages import Visitor, screens, some_settings


def typed_into(usual: str, text: str, **settings: object) -> tuple[Visitor, Settings]:
    """Somebody comes to the field of a key by Tab, which selects what is in it, and types."""
    player = Visitor(TitleScene(), settings=some_settings(**settings))
    player.clicks("settings")
    player.clicks("keys")
    player.tabs_to(f"key:{usual}")
    player.types(text)
    return player, player.game.desk.settings


def test_a_letter_is_given_to_another_and_does_what_it_did_there_alone() -> None:
    _, settings = typed_into("P", "x")
    assert settings.keys == ("P=X",)
    player = Visitor(screens()["judge"], settings=settings)
    assert player.node("pass").spoken.key == "X"
    before = player.scene
    player.types("p")
    assert player.scene == before
    player.types("x")
    assert player.scene != before


def test_an_f_key_too_and_the_usual_one_means_nothing_any_more() -> None:
    _, settings = typed_into("F10", "F9")
    assert settings.keys == ("F10=F9",)
    player = Visitor(screens()["judge"], settings=settings)
    player.keys("F10")
    assert not isinstance(player.scene, SettingsScene)
    player.keys("F9")
    assert isinstance(player.scene, SettingsScene)


@pytest.mark.parametrize(
    ("usual", "text", "said"),
    [
        ("P", "e", "E is for: Easy read"),
        ("1", "3", "3 is for: The third answer"),
        ("F10", "F11", "F11 is for: Full screen"),
        ("F10", "F12", "F12 is for: Hide screen"),
        ("F4", "F1", ""),
        ("F4", "q", "Type F2 to F11."),
        ("P", "%", "Type one letter or number."),
    ],
)
def test_two_keys_for_one_thing_are_refused_with_its_name(usual: str, text: str, said: str) -> None:
    player, settings = typed_into(usual, text)
    assert settings.keys == ()
    assert player.layout.page.said == said
    assert isinstance(player.scene, KeysScene)


def test_what_a_key_was_taken_from_is_free_for_another() -> None:
    _, settings = typed_into("P", "x")
    _, settings = typed_into("E", "p", keys=settings.keys)
    assert settings.keys == ("P=X", "E=P")


def test_all_keys_are_as_they_were_by_one_button() -> None:
    player, _ = typed_into("P", "x")
    player.clicks("usual-keys")
    assert player.game.desk.settings.keys == ()
    assert player.node("key:P").spoken.value == "P"


@pytest.mark.parametrize("keys", [(), ("F4=F3", "F10=F9"), ("F2=F10", "F10=F2")])
def test_f1_and_f12_always_work(keys: tuple[str, ...]) -> None:
    for key, scene in (("F1", HelpScene), ("F12", HiddenScene)):
        player = Visitor(screens()["judge"], settings=some_settings(keys=keys))
        player.keys(key)
        assert isinstance(player.scene, scene)


def test_read_to_me_follows_its_key() -> None:
    player = Visitor(screens()["about"], settings=some_settings(keys=("R=L",)))
    player.types("r")
    assert not player.game.desk.view.aloud
    player.types("l")
    assert player.game.desk.view.aloud


@given(st.lists(st.text("P1EFX=9 ", max_size=5) | st.sampled_from(["P=X", "E=X", "F10=F9", "F4=F12", "P=E", "E=P"])))
def test_whatever_stands_in_a_file_no_key_does_two_things_and_none_does_what_f1_does(found: list[str]) -> None:
    keys = tidy_keys(found)
    now = [key_of(keys, usual) for usual in USUAL_KEYS]
    assert len(set(now)) == len(now)
    assert not set(now) & set(ALWAYS)
    assert [usual_of(keys, key) for key in now] == list(USUAL_KEYS)
    assert settings_from(plain(Settings(keys=keys))).keys == keys


def test_a_file_without_keys_and_one_that_makes_no_sense_have_the_usual_ones() -> None:
    for found in ({}, {"keys": None}, {"keys": {"P": "X"}}, {"keys": ["P=E"]}, {"keys": ["Q=X"]}, {"keys": ["P=F3"]}):
        assert settings_from(found) == USUAL


def test_an_f_key_that_does_nothing_still_asks_on_a_hidden_screen() -> None:
    player = Visitor(screens()["judge"])
    player.keys("F12", "F9")
    assert player.scene == HiddenScene(asking=True)

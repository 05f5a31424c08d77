"""Settings that are locked for everybody on a computer: shown with who locked them, and changed by nothing."""

from typing import Any

import pytest

from isitok.app.desk import a_desk as desk_at_the_start
from isitok.packs.model.vocabulary import Band, Nation
from isitok.scenes.ages import AgesScene
from isitok.scenes.before import BeforeScene
from isitok.scenes.nation import which_nation
from isitok.scenes.settings import SettingsScene
from isitok.scenes.tasks import ChangeSettings
from isitok.store.options import PlayOptions
from isitok.store.settings import Machine, Settings
from isitok.ui.describe.node import walk
from isitok.value import replace
from tests.stages import Visitor, a_desk, a_look, laid_out, some_settings
from tests.stages.class_setup import set_up
from tests.stages.one_to_one import before_one_to_one
from tests.text.room import Typed

SET = some_settings(nation=Nation.WALES, ages=(Band.B11_14,), lead_name="Mr Hughes, room 12", theme="dark")


def lab(*locked: str, by: str = "Ysgol Bryn IT", settings: Settings = SET) -> Machine:
    return Machine(settings=settings, locked=frozenset(locked), set_by=by)


def in_settings(machine: Machine, **fields: Any) -> Visitor:
    player = Visitor(settings=SET, machine=machine, **fields)
    player.clicks("settings")
    return player


@pytest.mark.parametrize(
    ("name", "value", "gone"),
    [
        ("nation", "Wales", "nation:england"),
        ("ages", "Ages 11–14", "ages:7-9"),
        ("lead_name", "Mr Hughes, room 12", "lead"),
        ("theme", "Dark", "theme:light"),
    ],
)
def test_a_locked_setting_says_what_it_is_and_who_has_locked_it(name: str, value: str, gone: str) -> None:
    assert in_settings(lab()).sees(gone)
    player = in_settings(lab(name))
    assert not player.sees(gone)
    assert player.hears(f"{value}: Set by Ysgol Bryn IT for everybody on this computer. It can’t be changed here.")


def test_without_a_name_it_is_whoever_looks_after_the_computer() -> None:
    assert in_settings(lab("nation", by="")).hears("by whoever looks after it")


def test_all_others_can_be_changed_as_ever() -> None:
    kept: list[Settings] = []
    player = in_settings(lab("nation"), keep=kept.append)
    player.clicks("theme:light")
    player.clicks("ages:9-11")
    assert kept[-1].theme == "light"
    assert kept[-1].ages == (Band.B9_11, Band.B11_14)


def test_no_task_changes_what_is_locked() -> None:
    kept: list[Settings] = []
    player = Visitor(settings=SET, machine=lab("nation"), keep=kept.append)
    player.game.do(ChangeSettings(replace(SET, nation=Nation.SCOTLAND, text_size=150)))
    assert player.game.desk.settings.nation is Nation.WALES
    assert kept[-1].text_size == 150


def test_a_nation_that_is_set_for_everybody_can_be_another_but_not_none() -> None:
    player = in_settings(lab())
    assert player.sees("nation:scotland")
    assert not player.sees("nation:")


def test_who_sets_up_a_lesson_is_not_asked_for_a_locked_nation() -> None:
    for locked, asked in (((), True), (("nation",), False)):
        desk = a_desk(SET, machine=lab(*locked))
        laid = laid_out(set_up(desk)["class-setup"], a_look(), desk)
        assert any(node.id == "nation" for node in walk(laid.root)) is asked


def test_who_picks_a_nation_can_pick_none_only_where_none_is_set_for_everybody() -> None:
    for all_users, none in ((SET, []), (replace(SET, nation=None), [""])):
        asked = which_nation(a_desk(SET, machine=lab(settings=all_users)))
        assert [pick.id for pick in asked.picks] == [*Nation, *none]


def test_a_one_to_one_does_not_send_anybody_to_the_settings_for_a_locked_nation() -> None:
    for locked, sent in (((), True), (("nation",), False)):
        desk = a_desk(SET, machine=lab(*locked))
        laid = laid_out(before_one_to_one(desk)["one-to-one-setup"], a_look(), desk)
        heard = [node.spoken.name for node in walk(laid.root)]
        assert any(name.startswith("Help is shown for: Wales.") for name in heard)
        assert any(name.endswith("You can change that in Settings.") for name in heard) is sent


def test_who_sets_up_the_ages_is_not_asked_for_a_locked_nation() -> None:
    scene = AgesScene(then=BeforeScene(topic=None, pack=None, cards=5))
    open_, locked = (a_desk(replace(SET, ages=()), machine=lab(*names)) for names in ((), ("nation",)))
    assert any(node.id == "nation:wales" for node in walk(laid_out(scene, a_look(), open_).root))
    words = [node.spoken.name for node in walk(laid_out(scene, a_look(), locked).root)]
    assert "For an adult, once: the ages. You can change them in Settings." in words
    assert not any(node.id == "nation:wales" for node in walk(laid_out(scene, a_look(), locked).root))


def test_an_option_that_is_locked_out_is_said_on_the_title() -> None:
    desk = desk_at_the_start(PlayOptions(ages=(Band.B14_18,)), SET, None, None, (), lab("ages"))
    assert desk.settings.ages == (Band.B11_14,)
    assert desk.notices == ("--ages isn’t used: this is set for everybody on this computer.",)


def test_where_the_ages_are_locked_for_everybody_only_solo_is_played() -> None:
    desk = desk_at_the_start(PlayOptions(), replace(SET, lock_ages=True), None, None, (), lab("ages"))
    assert desk.options.lock_ages


def test_in_a_terminal_it_is_read_the_same_way() -> None:
    desk: dict[str, Any] = {"settings": SET, "machine": lab("nation")}
    room = Typed(scene=SettingsScene(lead="Mr Hughes, room 12"), **desk)
    assert "Set by Ysgol Bryn IT for everybody on this computer" in room.read

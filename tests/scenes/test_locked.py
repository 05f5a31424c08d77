"""Settings that are locked for everybody on a computer: shown with who locked them, and changed by nothing."""

from pathlib import Path
from typing import Any

import pytest

from isitok import ui
from isitok.app.desk import a_desk as desk_at_the_start
from isitok.base.trouble import trouble
from isitok.base.value import replace
from isitok.format.vocabulary import Band, Nation
from isitok.game.doors import Seat
from isitok.scenes.ages import AgesScene
from isitok.scenes.before_you_start import BeforeScene
from isitok.scenes.nation import which_nation
from isitok.scenes.scene import Desk
from isitok.scenes.settings_page import SettingsScene
from isitok.scenes.tasks import ChangeSettings
from isitok.scenes.title import TitleScene
from isitok.store.options import PlayOptions
from isitok.store.set_here import Said, set_here
from isitok.store.settings import Machine, Settings
from tests.stages import Visitor, a_desk, a_look, laid_out, library, some_settings
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
    assert in_settings(lab("nation", by="")).hears("by the person who looks after it")


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
        assert any(node.id == "nation" for node in ui.walk(laid.root)) is asked


def test_who_picks_a_nation_can_pick_none_only_where_none_is_set_for_everybody() -> None:
    for all_users, none in ((SET, []), (replace(SET, nation=None), [""])):
        asked = which_nation(a_desk(SET, machine=lab(settings=all_users)))
        assert [pick.id for pick in asked.picks] == [*Nation, *none]


def test_a_one_to_one_does_not_send_anybody_to_the_settings_for_a_locked_nation() -> None:
    for locked, sent in (((), True), (("nation",), False)):
        desk = a_desk(SET, machine=lab(*locked))
        laid = laid_out(before_one_to_one(desk)["one-to-one-setup"], a_look(), desk)
        heard = [node.spoken.name for node in ui.walk(laid.root)]
        assert any(name.startswith("Help is shown for: Wales.") for name in heard)
        assert any(name.endswith("You can change that in Settings.") for name in heard) is sent


def test_who_sets_up_the_ages_is_not_asked_for_a_locked_nation() -> None:
    scene = AgesScene(then=BeforeScene(topic=None, pack=None, cards=5))
    open_, locked = (a_desk(replace(SET, ages=()), machine=lab(*names)) for names in ((), ("nation",)))
    assert any(node.id == "nation:wales" for node in ui.walk(laid_out(scene, a_look(), open_).root))
    words = [node.spoken.name for node in ui.walk(laid_out(scene, a_look(), locked).root)]
    assert "For an adult, once: the ages. You can change them in Settings." in words
    assert not any(node.id == "nation:wales" for node in ui.walk(laid_out(scene, a_look(), locked).root))


def test_an_option_that_is_locked_out_is_said_on_the_title() -> None:
    desk = desk_at_the_start(PlayOptions(ages=(Band.B14_18,)), SET, None, None, (), lab("ages"))
    assert desk.settings.ages == (Band.B11_14,)
    assert desk.notices == ("--ages isn’t used: this is set for everybody on this computer.",)


def test_where_the_ages_are_locked_for_everybody_only_solo_is_played() -> None:
    desk = desk_at_the_start(PlayOptions(), replace(SET, lock_ages=True), None, None, (), lab("ages"))
    assert desk.options.lock_ages


# Whether there is more than Play


def in_doubt() -> Machine:
    """A computer whose settings have a slip, as its file would give it."""
    said = Said(where="C:\\ProgramData\\isitok\\settings.json", found={"ages": ["11-14"], "lock_age": True})
    return set_here([said], lambda named: False)


def at_the_start(machine: Machine, **options: Any) -> Desk:
    desk = desk_at_the_start(PlayOptions(**options), machine.over(SET), None, None, (), machine)
    return replace(desk, library=library())


def test_the_desk_says_for_whom_the_computer_is() -> None:
    assert at_the_start(Machine()).seat is Seat.OPEN
    assert at_the_start(Machine(seat=Seat.ADULT)).seat is Seat.ADULT
    assert at_the_start(Machine(seat=Seat.ADULT), lock_ages=True).seat is Seat.PUPIL
    assert at_the_start(in_doubt()).seat is Seat.PUPIL


@pytest.mark.parametrize("size", [(800, 600), (1024, 768), (1366, 768), (3840, 2160)])
@pytest.mark.parametrize("text", [100, 150, 200])
def test_where_a_slip_has_locked_a_computer_the_title_says_so_first_and_whole(size: tuple[int, int], text: int) -> None:
    desk = at_the_start(in_doubt())
    laid = laid_out(TitleScene(), a_look(size=size, text=text), desk, whole=False)
    body = [
        node for node in ui.walk(laid.root) if node.spoken.name and node.spoken.role in (ui.Role.TEXT, ui.Role.HEADING)
    ]
    first = next(node for node in body if node.spoken.name.startswith(("Only Play", "Sharing online")))
    assert first.spoken.name.startswith("Only Play is here: what is set for this computer can’t be used. Whoever")
    foot = ui.find(laid.root, "help")
    assert foot is not None
    assert first.box.y + first.box.h < foot.box.y
    assert not any(
        node.id in ("class", "one-to-one", "small-group", "make", "for-staff") for node in ui.walk(laid.root)
    )


def test_an_ordinary_users_file_is_only_mentioned_and_last() -> None:
    said = trouble("{file} isn’t used: it doesn’t belong to an administrator.", file="settings.json")
    desk = replace(at_the_start(Machine(not_used=said)), notices=("Something else.",))
    heard = [node.spoken.name for node in ui.walk(laid_out(TitleScene(), a_look(), desk).root)]
    mentioned = heard.index("settings.json isn’t used: it doesn’t belong to an administrator.")
    assert mentioned > heard.index("Something else.")
    assert any(name.startswith("Class") for name in heard)


def test_text_play_begins_with_it_too() -> None:
    room = Typed(scene=TitleScene(), settings=SET, machine=in_doubt(), seat=Seat.PUPIL)
    assert room.read.index("Only Play is here") < room.read.index("Sharing online.")


def test_no_task_makes_a_pupils_own_stories_theirs_to_play() -> None:
    kept: list[Settings] = []
    player = Visitor(settings=SET, machine=in_doubt(), seat=Seat.PUPIL, keep=kept.append)
    player.game.do(ChangeSettings(replace(SET, own_stories=True, folders=("/home/pupil",), text_size=150)))
    assert (player.game.desk.settings.own_stories, player.game.desk.settings.folders) == (False, ())
    assert kept[-1].text_size == 150


def test_packs_that_a_pupil_asks_for_are_not_read_and_that_is_said() -> None:
    desk = at_the_start(in_doubt(), packs=Path("mine"))
    assert desk.options.packs is None
    assert desk.notices == ("--packs isn’t used: which stories pupils play here is for an adult to set.",)


def test_in_a_terminal_it_is_read_the_same_way() -> None:
    desk: dict[str, Any] = {"settings": SET, "machine": lab("nation")}
    room = Typed(scene=SettingsScene(lead="Mr Hughes, room 12"), **desk)
    assert "Set by Ysgol Bryn IT for everybody on this computer" in room.read

"""Settings: they hold at once, they are kept, and what was only asked for on the command line isn't."""

from collections.abc import Callable
from typing import Any

import pytest

from isitok import ui
from isitok.app.look_cache import Looks
from isitok.base.trouble import Trouble, trouble
from isitok.format.vocabulary import Band, Nation
from isitok.game.doors import Seat
from isitok.store.options import PlayOptions
from isitok.store.settings import FONTS, SPACINGS, THEMES, Settings
from isitok.ui.describe import theme, type
from isitok.ui.system import Wishes
from tests.each import each
from tests.stages import SIZE, Visitor, screens, some_settings


class Drawer:
    """Where settings are kept, or can't be."""

    def __init__(self, trouble: Trouble | None = None) -> None:
        self.kept: list[Settings] = []
        self.trouble = trouble

    def __call__(self, settings: Settings) -> Trouble | None:
        self.kept.append(settings)
        return self.trouble


def in_settings(drawer: Callable[[Settings], Trouble | None], **fields: Any) -> Visitor:
    player = Visitor(keep=drawer, **fields)
    player.clicks("settings")
    return player


def test_each_look_that_is_drawn_can_be_chosen_and_each_that_can_be_chosen_is_drawn() -> None:
    player = in_settings(Drawer())
    for press in (*(f"theme:{name}" for name in THEMES), *(f"font:{name}" for name in FONTS)):
        player.clicks(press)
    for name in SPACINGS:
        player.clicks(f"spacing:{name}")

    assert {*theme.THEMES, "system"} == set(THEMES)
    assert set(type.SPACINGS) == set(SPACINGS)


@each(
    [
        ("theme:dark", {"theme": "dark"}),
        ("theme:contrast", {"theme": "contrast"}),
        ("theme:contrast-light", {"theme": "contrast-light"}),
        ("theme:system", {"theme": "system"}),
        ("font:dyslexic", {"font": "dyslexic"}),
        ("spacing:widest", {"spacing": "widest"}),
        ("text:larger", {"text_size": 110}),
        ("motion:on", {"less_motion": True}),
        ("shortcuts", {"shortcuts": False}),
        ("sounds", {"sounds": True}),
        ("thick", {"thick_frame": True}),
        ("cool:longer", {"cool_down": 8}),
        ("cool:shorter", {"cool_down": 3}),
        ("switches:two", {"one_switch": True, "second_switch": True}),
        ("nation:wales", {"nation": Nation.WALES}),
        ("nation:", {"nation": None}),
        ("ages:14-18", {"ages": (Band.B11_14, Band.B14_18)}),
        ("ages:11-14", {"ages": ()}),
    ],
    "press changed",
)
def test_a_change_holds_at_once_and_is_kept(press: str, changed: dict[str, Any]) -> None:
    drawer = Drawer()
    player = in_settings(drawer)
    player.clicks(press)

    assert drawer.kept == [some_settings(**changed)]
    assert player.game.desk.settings == some_settings(**changed)
    assert player.sees("lead"), "one is still in Settings"
    assert player.focus == press


def test_pressing_what_is_so_already_keeps_nothing() -> None:
    drawer = Drawer()
    player = in_settings(drawer)
    player.clicks("theme:light")
    player.clicks("nation:england")

    assert drawer.kept == []


def test_text_goes_from_100_to_200_per_cent_in_tens() -> None:
    player = in_settings(Drawer())
    sizes = []
    for _ in range(12):
        player.view.press("text:larger", player.now)
        sizes.append(player.game.desk.settings.text_size)
    assert sizes == [*range(110, 201, 10), 200, 200]
    for _ in range(12):
        player.view.press("text:smaller", player.now)

    assert player.game.desk.settings.text_size == 100


def test_what_was_asked_for_on_the_command_line_is_not_kept_but_what_is_changed_is() -> None:
    drawer = Drawer()
    options = PlayOptions(theme="dark", text_size=200, nation=Nation.SCOTLAND, ages=(Band.B14_18,))
    player = in_settings(drawer, options=options)
    assert player.layout.look.theme.name == "dark"
    assert player.layout.look.text == 200
    player.clicks("shortcuts")

    assert drawer.kept == [some_settings(shortcuts=False)]
    assert player.layout.look.theme.name == "dark"
    player.clicks("theme:contrast")

    assert drawer.kept[-1] == some_settings(shortcuts=False, theme="contrast")


def test_settings_that_cant_be_kept_hold_until_one_leaves_and_it_is_said_once_on_the_title() -> None:
    player = in_settings(Drawer(trouble("The settings can’t be kept (read-only file system).")))
    player.clicks("theme:dark")
    player.clicks("text:larger")
    player.clicks("back")

    said = [node.spoken.name for node in ui.walk(player.layout.root) if node.spoken.role is ui.Role.STATUS]
    assert said == ["The settings can’t be kept (read-only file system)."]
    assert player.layout.look.theme.name == "dark"
    assert player.layout.look.text == 110


def test_ages_that_an_adult_picked_are_kept_and_never_asked_for_again() -> None:
    drawer = Drawer()
    player = Visitor(settings=some_settings(ages=()), keep=drawer)
    player.clicks("play")
    assert player.hears("Who will play on this computer?")
    player.clicks("on")
    assert player.hears("Who will play on this computer?"), "nothing was picked yet"
    player.clicks("band:11-14")
    player.clicks("on")
    assert player.hears("Before you start")
    assert drawer.kept == [some_settings(ages=(Band.B11_14,))]
    player.clicks("back")
    player.clicks("play")

    assert player.hears("Before you start")


def test_the_nation_is_asked_with_the_ages_once_and_decides_where_help_is() -> None:
    drawer = Drawer()
    player = Visitor(settings=some_settings(ages=(), nation=None), keep=drawer)
    player.clicks("play")
    assert player.node("nation:").spoken.checked
    player.clicks("nation:wales")
    player.clicks("band:11-14")
    player.clicks("on")

    assert drawer.kept == [some_settings(ages=(Band.B11_14,), nation=Nation.WALES)]
    assert player.game.desk.settings.nation is Nation.WALES


def test_whoever_says_no_nation_plays_all_the_same_with_the_help_of_all_four() -> None:
    player = Visitor(settings=some_settings(ages=(), nation=None))
    player.clicks("play")
    player.clicks("band:11-14")
    player.clicks("on")

    assert player.hears("Before you start")
    assert player.game.desk.settings.nation is None


def test_a_nation_that_was_set_before_is_shown_and_can_be_taken_back() -> None:
    player = Visitor(settings=some_settings(ages=(), nation=Nation.SCOTLAND))
    player.clicks("play")
    assert player.node("nation:scotland").spoken.checked
    player.clicks("nation:")
    player.clicks("band:11-14")
    player.clicks("on")

    assert player.game.desk.settings.nation is None


def test_going_back_from_the_question_of_ages_keeps_nothing() -> None:
    drawer = Drawer()
    player = Visitor(settings=some_settings(ages=()), keep=drawer)
    player.clicks("play")
    player.clicks("band:7-9")
    player.keys("Esc")

    assert player.sees("play")
    assert drawer.kept == []


def test_on_a_pupils_pc_the_settings_say_nothing_of_ages() -> None:
    player = Visitor(seat=Seat.PUPIL)
    player.clicks("settings")

    assert not any("Ages" in node.spoken.name for node in ui.walk(player.layout.root))


def test_on_a_pupils_pc_nobody_is_asked_for_the_ages() -> None:
    player = Visitor(settings=some_settings(ages=()), seat=Seat.PUPIL)
    player.clicks("play")

    assert player.hears("Before you start")


@pytest.mark.parametrize(
    ("wishes", "theme", "still"),
    [
        (Wishes(), "light", False),
        (Wishes(dark=True), "dark", False),
        (Wishes(contrast=True), "contrast-light", False),
        (Wishes(dark=True, contrast=True), "contrast", False),
        (Wishes(still=True), "light", True),
    ],
)
def test_11_7_the_look_follows_what_the_person_has_told_their_system(wishes: Wishes, theme: str, still: bool) -> None:
    look = Looks(lambda: SIZE, wishes)(Settings())

    assert (look.theme.name, look.still) == (theme, still)


def test_11_7_what_a_person_sets_in_the_game_wins() -> None:
    looks = Looks(lambda: SIZE, Wishes(dark=True, contrast=True, still=True))

    assert looks(Settings(theme="light")).theme.name == "light"
    assert not looks(Settings(less_motion=False)).still


def test_c7_a_fresh_start_keeps_nothing_until_somebody_changes_something() -> None:
    drawer = Drawer()
    player = Visitor(keep=drawer)
    for step in ("help", "back", "about", "back", "topic", "back", "setup", "back", "play", "start", "verdict:ok"):
        player.clicks(step)
    player.clicks("sure:certain")
    player.keys("Esc")
    player.clicks("stop")
    player.clicks("done")
    player.clicks("quit")

    assert player.game.over
    assert drawer.kept == []


def test_f11_asks_the_window_and_changes_nothing_else() -> None:
    player = Visitor(screens()["judge-chosen"])
    player.waits(2)
    player.keys("Tab")  # its main button is filled
    before = player.layout
    assert not player.view.toggle_full_screen
    player.keys("F11")

    assert player.view.toggle_full_screen
    assert player.layout is before


def test_where_no_ages_are_chosen_it_says_what_follows() -> None:
    player = in_settings(Drawer())
    said = "With no ages chosen, the game asks an adult before the next story."
    assert not player.hears(said)
    player.clicks("ages:11-14")

    assert player.hears(said)


def test_at_the_first_start_text_contrast_and_a_switch_come_before_the_ages() -> None:
    drawer = Drawer()
    player = Visitor(settings=some_settings(ages=()), keep=drawer)
    player.clicks("play")
    for press in ("larger", "contrast", "switch"):
        player.clicks(press)

    assert drawer.kept[-1] == some_settings(ages=(), text_size=120, theme="contrast", one_switch=True)
    assert player.focus == "switch"
    player.clicks("read")
    assert (drawer.kept[-1].read_aloud, player.game.desk.view.aloud) == (True, True), "it reads this page first"
    player.clicks("read")
    assert not drawer.kept[-1].read_aloud
    places = [player.node(id_).box.y for id_ in ("larger", "switch", "band:7-9")]
    assert places == sorted(places)
    for press in ("contrast", "switch", *("larger",) * 4):
        player.clicks(press)
    assert drawer.kept[-1] == some_settings(ages=(), text_size=200, theme="system")
    player.clicks("larger")
    player.clicks("band:11-14")
    player.clicks("on")
    assert drawer.kept[-1] == some_settings(theme="system")

"""Where help is, as it is seen: what stands beside each way to reach somebody."""

from collections.abc import Iterator

import pytest

from isitok.base.value import replace
from isitok.format.vocabulary import Nation
from isitok.game.help_contact import numbers
from isitok.game.help_routes import AgeGroup
from isitok.scenes.help_page import HelpScene
from isitok.scenes.one_to_one.one_to_one_setup import real_at_once
from isitok.scenes.one_to_one.real import Asked
from isitok.scenes.scene import Scene
from isitok.ui.describe.placed import Placed
from isitok.ui.describe.widget import Widget
from isitok.ui.describe.widgets.label import Label
from isitok.ui.describe.widgets.marks import Icon
from tests.bundled import bundled_library
from tests.seen import seen
from tests.stages import Visitor, a_desk, a_look, laid_out, some_settings

LIBRARY = bundled_library()


def lies_in(placed: Placed) -> Iterator[Widget]:
    yield placed.widget
    for part in placed.parts:
        yield from lies_in(part)


def icons(scene: Scene, nation: Nation) -> dict[str, str]:
    """What stands beside each name of a way to get help."""
    visitor = Visitor(scene, library=LIBRARY, settings=some_settings(nation=nation))
    names = {route.name for route in LIBRARY.load_known().help.routes.values() if route.kind == "service"}
    found, icon = {}, ""
    for widget in lies_in(visitor.laid.body):
        if isinstance(widget, Icon):
            icon = widget.icon
        elif isinstance(widget, Label) and widget.text in names:
            found[widget.text] = icon
    return found


@pytest.mark.parametrize("nation", Nation)
@pytest.mark.parametrize("group", AgeGroup)
def test_a_telephone_stands_beside_what_has_a_number_and_a_globe_beside_what_is_only_on_the_web(
    nation: Nation, group: AgeGroup
) -> None:
    routes = {route.name: route for route in LIBRARY.load_known().help.routes.values()}
    words = Visitor().game.desk.words
    real = replace(real_at_once(group), asked=Asked(pictures=True))
    for scene in (HelpScene(group=group), real):
        found = icons(scene, nation)
        assert {"phone", "globe"} == set(found.values())
        for name, icon in found.items():
            assert icon == ("phone" if numbers(routes[name], words) or routes[name].phone else "globe"), name


@pytest.mark.parametrize("text", [100, 150, 200])
def test_that_nobody_notes_who_looked_is_said_once(text: int) -> None:
    for then in (False, True):
        laid = laid_out(HelpScene(then=then), a_look(text=text), a_desk(library=LIBRARY))
        assert [each.text for each in seen(laid).texts].count(
            "The game keeps no record that you looked at this page."
        ) < 2


def test_what_happens_after_somebody_presses_send_is_one_press_away_step_by_step() -> None:
    routes = LIBRARY.load_known().help.routes
    reader = Visitor(HelpScene(), library=LIBRARY)
    reader.clicks("then")

    read = [widget.text for widget in lies_in(reader.laid.body) if isinstance(widget, Label)]
    for id_ in ("childline", "report-remove", "ceop", "shout"):
        first = read.index(routes[id_].next[0])
        assert routes[id_].name in read[:first]
        assert tuple(read[first : first + 2 * len(routes[id_].next) : 2]) == routes[id_].next

    reader.keys("Esc")
    assert reader.scene == HelpScene()

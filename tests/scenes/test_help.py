"""Where help is, as it is seen: what stands beside each way to reach somebody."""

from collections.abc import Iterator

import pytest

from isitok import ui
from isitok.base.value import replace
from isitok.format.help import Also
from isitok.format.vocabulary import Nation
from isitok.game.help_contact import numbers
from isitok.game.help_routes import AgeGroup
from isitok.game.take_home import Size
from isitok.library.library import Library, library_of
from isitok.paper.take_home_sheet import take_home
from isitok.scenes.help_page import HelpScene
from isitok.scenes.one_to_one.one_to_one_setup import real_at_once
from isitok.scenes.one_to_one.real import Asked
from isitok.scenes.scene import Scene
from isitok.scenes.staff_card_page import StaffCardScene
from isitok.scenes.title import TitlePress
from tests.bundled import bundled_library
from tests.each import each
from tests.paper.reading import text_of
from tests.seen import seen
from tests.stages import Visitor, a_desk, a_look, laid_out, some_settings
from tests.text.room import Typed

LIBRARY = bundled_library()


def lies_in(placed: ui.Placed) -> Iterator[ui.Widget]:
    yield placed.widget
    for part in placed.parts:
        yield from lies_in(part)


def icons(scene: Scene, nation: Nation) -> dict[str, str]:
    """What stands beside each name of a way to get help."""
    visitor = Visitor(scene, library=LIBRARY, settings=some_settings(nation=nation))
    names = {route.name for route in LIBRARY.load_known().help.routes.values() if route.kind == "service"}
    found, icon = {}, ""
    for widget in lies_in(visitor.layout.body):
        if isinstance(widget, ui.Icon):
            icon = widget.icon
        elif isinstance(widget, ui.Label) and widget.text in names:
            found[widget.text] = icon
    return found


@each(Nation, "nation")
@each(AgeGroup, "group")
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

    read = [widget.text for widget in lies_in(reader.layout.body) if isinstance(widget, ui.Label)]
    for id_ in ("childline", "report-remove", "ceop", "shout"):
        first = read.index(routes[id_].next[0])
        assert routes[id_].name in read[:first]
        assert tuple(read[first : first + 2 * len(routes[id_].next) : 2]) == routes[id_].next

    reader.keys("Esc")
    assert reader.scene == HelpScene()


DANGER = "In danger now? Call 999."
BRIEF = "Deaf, or can’t speak now: In sign language (BSL): sign.example · By Relay UK: 4321 · Text 888 instead"


def made_up() -> Library:
    """Ways to reach the emergency services, and Childline, that nobody has."""
    known = LIBRARY.load_known()
    routes = known.help.routes
    ways = (
        Also(how="bsl", say="A hand is waved.", site="sign.example", facts=("HELP-84",)),
        Also(how="relay", say="A robot speaks.", number="4321", facts=("HELP-86",)),
    )
    usual = replace(routes["emergency-999"], also=ways)
    written = replace(routes["emergency-999-text"], name="Text 888 instead", say="A bird flies.")
    childline = replace(routes["childline"], also=(replace(ways[0], say="Two hands are waved.", site="two.example"),))
    changed = {"emergency-999": usual, "emergency-999-text": written, "childline": childline}
    return library_of(replace(known, help=replace(known.help, routes={**routes, **changed})))


def read_of(scene: Scene) -> list[str]:
    laid = laid_out(scene, a_look(), a_desk(library=made_up()))
    return [line.text for line in ui.reading(laid.page, laid.root)]


def test_who_cannot_call_is_told_how_right_after_whom_to_call_in_danger() -> None:
    for scene in (HelpScene(), HelpScene(group=AgeGroup.UNDER_11), real_at_once(None)):
        read = read_of(scene)
        assert read.index(BRIEF) == read.index(DANGER) + 1
    card = read_of(StaffCardScene(wanted=TitlePress.CLASS))
    first = card.index(DANGER)
    assert card[first + 1] == "Deaf, or can’t speak now"
    told = card[first + 2 : first + 5]
    assert [line.rpartition(": ")[2] for line in told] == ["A hand is waved.", "A robot speaks.", "A bird flies."]


def test_the_same_in_a_terminal_and_on_the_paper_to_take_home() -> None:
    shown = Typed("", scene=HelpScene(), library=made_up()).read
    assert f"{DANGER} {BRIEF}" in shown
    for size in Size:
        sheet = text_of(take_home(a_desk(library=made_up()).here, None, size))
        assert sheet.index("999") < sheet.index("sign.example") < sheet.index("4321") < sheet.index("Text 888")


def test_other_ways_to_reach_anybody_else_stand_in_a_line_of_their_own_after_them() -> None:
    read = read_of(HelpScene())
    way = read.index("In sign language (BSL): two.example. Two hands are waved.")
    assert read.index("Childline") < way < read.index("Report Remove")


def test_whom_to_call_in_danger_is_said_once() -> None:
    for scene in (HelpScene(), real_at_once(None)):
        assert sum("999." in line for line in read_of(scene)) == 1
        assert "999" not in read_of(scene)


def test_what_to_do_when_it_is_real_is_seen_at_once() -> None:
    laid = laid_out(real_at_once(AgeGroup.FROM_13), a_look(), a_desk(library=LIBRARY), whole=False)
    names = ("What to do", "Keep the messages and the names. Try not to delete anything yet.")
    shown = [node for node in ui.walk(laid.root) if node.spoken.name in names]
    assert len(shown) == len(names)
    assert all(node.seen == node.box for node in shown)

"""What the bridge makes of each thing on a page, as AccessKit itself has it. Nothing is sent anywhere."""

from typing import Any

import pytest

from isitok import ui
from isitok.app.screen_reader.accessible_tree import LIVE, tell
from isitok.app.screen_reader.bridge import RUN, Bridge
from isitok.i18n.screen_words import ENGLISH
from isitok.scenes.speaker_words import ScreenWording
from tests.each import each
from tests.samples import some_of
from tests.stages import SCREENS, a_look, laid_out, screens

accesskit = pytest.importorskip("accesskit")

SOME = some_of(list(SCREENS), "bridge", 30)


def made_of(name: str) -> dict[str, Any]:
    """All that is made for a screen, by its id."""
    bridge = Bridge(accesskit, lambda: None)
    told = tell(laid_out(screens()[name], a_look()), "", ScreenWording(ENGLISH))
    return {bridge._ids[number]: node for id_, one in told.items() for number, node in bridge._nodes(id_, one)}


@each(SOME)
def test_3_1_1_the_language_is_set_on_all_that_has_words_and_on_its_letters(name: str) -> None:
    made = made_of(name)
    assert len(made) > 3
    assert {id_ for id_, node in made.items() if node.language != "en-GB"} <= {LIVE}


@each(SOME)
def test_every_line_that_is_read_can_be_gone_through_by_letters(name: str) -> None:
    told = tell(laid_out(screens()[name], a_look()), "", ScreenWording(ENGLISH))
    read = [id_ for id_, one in told.items() if one.role is ui.Role.TEXT and one.name and not one.item and not one.live]
    made = made_of(name)
    assert [id_ for id_ in read if f"{id_}{RUN}" not in made] == []


@pytest.mark.parametrize("name", ["settings", "one-to-one-paper-place"])
def test_every_text_field_can_be_gone_through_by_letters(name: str) -> None:
    told = tell(laid_out(screens()[name], a_look()), "", ScreenWording(ENGLISH))
    fields = [id_ for id_, one in told.items() if one.role is ui.Role.FIELD]
    made = made_of(name)
    assert [id_ for id_ in fields if f"{id_}~0" not in made] == []
    assert fields


@pytest.mark.parametrize("name", SOME)
def test_11_5_2_11_what_can_be_pressed_says_so_and_nothing_else_does(name: str) -> None:
    told = tell(laid_out(screens()[name], a_look()), "", ScreenWording(ENGLISH))
    made = made_of(name)
    offers = {id_ for id_, node in made.items() if node.supports_action(accesskit.Action.CLICK)}
    assert offers == {id_ for id_, one in told.items() if one.pressed}

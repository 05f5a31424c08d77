"""The packs for the browser edition: without what an adult leads or reads, pupils are shown nothing less."""

import sys

from isitok import ui
from isitok.base.value import replace
from isitok.library.library import Library
from isitok.scenes.scene import Desk, Scene
from tests.bundled import bundled_library
from tests.packaging_ import PACKAGING
from tests.stages import a_desk, a_look, laid_out, library, solo

sys.path.insert(0, str(PACKAGING / "web"))
from packs import ALONE, packs_alone

OF_WRITERS = ("title", "problems")  # what there is to mend in packs is said there, and a browser's packs have nothing


def told(scene: Scene, desk: Desk) -> list[str]:
    return [node.spoken.name for node in ui.walk(laid_out(scene, a_look(), desk).root)]


def test_pupils_are_shown_the_same_pages_without_the_lines_for_adults() -> None:
    desk = a_desk()
    alone = replace(desk, library=Library(packs_alone(library()._game)))
    for name, scene in solo(desk).items():
        assert told(scene, alone) == told(scene, desk) or name in OF_WRITERS, name


def test_what_pupils_may_have_by_themselves_is_there_and_nothing_else() -> None:
    whole = bundled_library()
    alone = Library(packs_alone(whole._game))
    wanted = [card.id for card in whole.cards if ALONE.may_have(card)]
    assert [card.id for card in alone.cards] == wanted
    assert len(wanted) < len(whole.cards)
    assert all(card.id not in alone._game for card in whole.cards if card.id not in wanted)
    assert not alone.courses()
    for id_ in wanted:
        story = alone.scenario(id_)
        assert (story.listen_for, story.note) == ((), "")
    card = alone.load_known().staff_card
    assert (card.before, card.during, card.if_told, card.after) == ((), (), (), ())

"""A photo that changes slides away, and the one that takes its place comes; with less motion it changes at once."""

from collections.abc import Iterator

import pygame
import pytest

from isitok import ui
from isitok.app import sliding, window_surface
from isitok.app.window_surface import Shown
from isitok.base.value import replace
from isitok.format.blocks import Photo
from isitok.game.events import Forward, ShownAll
from isitok.game.play.opening import phone_at
from isitok.game.session import start
from isitok.phone.photo import PhotoTile
from isitok.scenes.play_page import PlayScene
from isitok.ui.draw.surface_pen import SurfacePen
from tests.app.test_shown import Clock
from tests.builders import a_scenario, after, an_act, judged
from tests.bundled import bundled_library
from tests.stages import SIZE, Visitor, a_look, painted, some_settings

STORY, ACT = "first-steps/star-for-theo", 2


@pytest.fixture
def window() -> Iterator[pygame.Window]:
    pygame.display.init()
    made = pygame.Window("test", SIZE)
    yield made
    made.destroy()


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(window_surface, "time", made)
    monkeypatch.setattr(sliding, "time", made)
    return made


def a_player(*, still: bool) -> Visitor:
    """Somebody at the why before the act with which the photo changes."""
    session = after(start((bundled_library().scenario(STORY),)), ShownAll(), Forward())
    for _ in range(ACT - 1):
        session = after(session, *judged(session.act.verdict), Forward())
    session = after(session, *judged(session.act.verdict))
    player = Visitor(PlayScene(session=session), settings=some_settings(less_motion=still))

    def look(settings: object) -> ui.Look:
        return replace(a_look(), still=still)

    player.view._look = look
    player.view.resize()
    return player


def photo_on(placed: ui.Placed) -> ui.Placed:
    found = [*photos(placed)]
    assert len(found) == 1
    return found[0]


def photos(placed: ui.Placed) -> Iterator[ui.Placed]:
    if isinstance(placed.widget, PhotoTile):
        yield placed
    for part in placed.parts:
        yield from photos(part)


def column(window: pygame.Window, x: int, top: int, bottom: int) -> list[tuple[int, ...]]:
    return [tuple(window.get_surface().get_at((x, y))[:3]) for y in range(top, bottom)]


def test_the_old_photo_goes_to_the_left_and_the_new_one_comes_after_it(window: pygame.Window, clock: Clock) -> None:
    player, shown = a_player(still=False), Shown(window)
    shown.draw(player.view)
    player.keys("Enter")
    shown.draw(player.view)
    there = photo_on(player.layout.body)
    assert isinstance(there.widget, PhotoTile)
    scene, faces = there.widget.was
    assert (scene, there.widget.scene) == ("star-face", "park")
    before = pygame.Surface(there.box[2:])
    old = replace(there.widget, scene=scene, faces=faces)
    old.draw(
        SurfacePen(before, player.layout.look),
        there.box.move(-there.box.x, -there.box.y),
        ui.State(False, False, False, None),
    )
    top, bottom = there.box.y + 20, there.box.y + 100
    clock.now += 0.1  # of 0.15 seconds: 20 % of the way are left
    shown.draw(player.view)
    gone = round(there.box.w * 0.8)
    wanted = [tuple(before.get_at((gone + 10, y - there.box.y))[:3]) for y in range(top, bottom)]
    seen = column(window, there.box.x + 10, top, bottom)
    assert sum(one == other for one, other in zip(seen, wanted, strict=True)) > 60, "its right end goes last"
    clock.now += 1
    shown.draw(player.view)
    shown.draw(player.view)
    assert not shown.moving
    assert pygame.image.tobytes(window.get_surface(), "RGB") == pygame.image.tobytes(painted(player.layout), "RGB")


def test_with_less_motion_a_photo_changes_at_once(window: pygame.Window, clock: Clock) -> None:
    player, shown = a_player(still=True), Shown(window)
    shown.draw(player.view)
    player.keys("Enter")
    shown.draw(player.view)
    assert not shown.moving
    assert photo_on(player.layout.body).widget.scene == "park"  # type: ignore[attr-defined]


def test_only_the_act_with_which_a_photo_changes_knows_the_one_before() -> None:
    story = bundled_library().scenario(STORY)
    acts = [phone_at(story, act) for act in range(len(story.acts))]
    assert [[photo.scene for _, photo in there.was] for there in acts if there] == [[], [], ["star-face"]]
    assert isinstance(story.acts[ACT].appears[0], Photo)
    assert not phone_at(a_scenario(an_act()))  # it has no phone

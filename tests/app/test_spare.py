"""What is done while nobody does anything."""

from collections.abc import Iterator

import pygame
import pytest

from isitok.app.idle_work import look_ahead
from isitok.app.to_come import TO_COME, to_come
from isitok.ui.draw.paint import draw_ahead
from tests.stages import Visitor, screens


@pytest.fixture(autouse=True)
def nobody() -> Iterator[None]:
    """Nobody does anything, but for what a test does."""
    pygame.display.init()
    pygame.event.clear()
    yield
    pygame.event.clear()


def test_every_module_to_come_is_there() -> None:
    loaded = [module.__name__ for module in to_come()]

    assert loaded == [f"isitok.{name}" for name in TO_COME]


def test_spare_moments_come_to_an_end() -> None:
    visitor, loading = Visitor(screens()["why-agreed"]), to_come()
    moments = 1
    while look_ahead(visitor.view, loading):
        moments += 1

    assert moments < 200
    assert not visitor.view.look_ahead(draw_ahead)
    assert next(loading, None) is None


def test_nothing_is_done_ahead_while_a_key_waits() -> None:
    visitor, loading = Visitor(screens()["why-agreed"]), to_come()
    pygame.event.post(pygame.Event(pygame.KEYDOWN, key=pygame.K_TAB, mod=0, unicode="\t"))

    assert not look_ahead(visitor.view, loading)
    assert next(loading) is not None
    assert visitor.view.look_ahead(draw_ahead)

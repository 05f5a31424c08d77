"""What can be pressed carries what it means; what it is called tells it from all others, and is never taken apart."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import isitok
from isitok.scenes.scene import Scene
from isitok.ui.describe.laid import lay_out
from isitok.ui.describe.page import Page
from isitok.ui.describe.widget import ViewState
from tests.stages import SCREENS, a_desk, a_look, pressable, screens

HOUSE = Path(isitok.__file__).parent
IDS = {"id", "id_", "ids", "widget", "press", "focus", "what"}
TAKES_APART = {"partition", "rpartition", "split", "rsplit", "removeprefix", "removesuffix", "startswith", "endswith"}


def page_of(scene: Scene) -> Page:
    return scene.page(a_desk())


def keys_of(page: Page) -> list[object]:
    """What keys, clickers and the clock mean on a page, as far as they mean something."""
    timed = (page.after[1],) if page.after else ()
    turns = (page.back, page.left, page.right, page.onward, page.earlier, page.anything)
    return [meant for meant in (*turns, *page.keys.values(), *timed) if meant is not None]


@pytest.mark.parametrize("name", SCREENS)
def test_everything_that_can_be_pressed_carries_what_it_means(name: str) -> None:
    page = page_of(screens()[name])
    laid = lay_out(page, a_look(), ViewState(whole=True))

    assert [node.id for node in pressable(laid.root) if node.does is None or isinstance(node.does, str)] == []
    assert [meant for meant in keys_of(page) if isinstance(meant, str)] == []


@pytest.mark.parametrize("name", SCREENS)
def test_a_page_that_is_described_twice_means_the_same(name: str) -> None:
    """What is carried is a value: nobody has to be asked, and nothing has to be opened, to tell two apart."""
    first, second = (lay_out(page_of(screens()[name]), a_look(), ViewState(whole=True)) for _ in range(2))

    assert [node.does for node in pressable(first.root)] == [node.does for node in pressable(second.root)]
    assert keys_of(first.page) == keys_of(second.page)


def taken_apart(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in TAKES_APART:
            of = node.func.value
            named = of.attr if isinstance(of, ast.Attribute) else of.id if isinstance(of, ast.Name) else ""
            if named in IDS:
                yield f"{file.relative_to(HOUSE)}:{node.lineno} {named}.{node.func.attr}"


def test_no_screen_takes_an_id_apart() -> None:
    files = [file for room in ("scenes", "app", "ui") for file in (HOUSE / room).rglob("*.py")]
    assert len(files) > 100

    assert [found for file in files for found in taken_apart(file)] == []

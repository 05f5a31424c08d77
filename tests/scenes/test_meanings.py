"""What can be pressed carries what it means; what it is called tells it from all others, and is never taken apart."""

import ast
from collections.abc import Iterator
from enum import Enum
from functools import cache
from pathlib import Path

import isitok
from isitok import ui
from isitok.base.event import Event
from isitok.scenes.scene import Change, Scene, Undo
from tests.each import each
from tests.stages import SCREENS, a_desk, a_look, pressable, screens

HOUSE = Path(isitok.__file__).parent
IDS = {"id", "id_", "ids", "widget", "press", "focus", "what"}
TAKES_APART = {"partition", "rpartition", "split", "rsplit", "removeprefix", "removesuffix", "startswith", "endswith"}


def described(scene: Scene) -> ui.PageLayout:
    return ui.lay_out(scene.page(a_desk()), a_look(), ui.ViewState(whole=True))


@cache
def layout_of(name: str) -> ui.PageLayout:
    return described(screens()[name])


def keys_of(page: ui.Page) -> list[Event]:
    """What keys, clickers and the clock mean on a page, as far as they mean something."""
    timed = (page.after[1],) if page.after else ()
    turns = (page.back, page.left, page.right, page.onward, page.earlier, page.anything)
    return [meant for meant in (*turns, *page.keys.values(), *timed) if meant is not None]


@each(SCREENS)
def test_everything_that_can_be_pressed_carries_what_it_means(name: str) -> None:
    laid = layout_of(name)

    assert [node.id for node in pressable(laid.root) if node.does is None or isinstance(node.does, str)] == []
    assert [meant for meant in keys_of(laid.page) if isinstance(meant, str)] == []


@each(SCREENS)
def test_everything_that_can_be_pressed_is_heard(name: str) -> None:
    scene, desk = screens()[name], a_desk()
    laid = layout_of(name)
    meant = [*(node.does for node in pressable(laid.root) if node.spoken.role not in ui.FIELDS), *keys_of(laid.page)]

    assert [one for one in meant if not (isinstance(one, Change | Undo) or scene.hears(one, desk))] == []


def test_what_is_marked_is_classes_and_members_and_no_event_is_on_two_methods_of_one_class() -> None:
    classes = {of for scene in screens().values() for of in type(scene).__mro__}
    for of in classes:
        marked = [event for method in vars(of).values() for event in getattr(method, "marked_for", ())]
        assert all(isinstance(event, type | Enum) for event in marked), of
        assert len(marked) == len(set(marked)), of


@each(SCREENS)
def test_everything_that_is_typed_is_heard(name: str) -> None:
    scene, desk = screens()[name], a_desk()
    nodes = pressable(layout_of(name).root)
    fields = [node.does for node in nodes if node.spoken.role in ui.FIELDS and node.does is not None]

    assert [field for field in fields if scene.after_typing(field, "1", desk) is None] == []


@each(SCREENS)
def test_a_page_that_is_described_twice_means_the_same(name: str) -> None:
    """What is carried is a value: nobody has to be asked, and nothing has to be opened, to tell two apart."""
    first, second = layout_of(name), described(screens()[name])

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

"""A small library, desks, looks, and screens laid out without a window."""

from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import pygame

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.format.vocabulary import Band, Nation
from isitok.game.results.book import Book
from isitok.i18n.screen_words import ENGLISH
from isitok.library.cache import cache_of
from isitok.library.library import Library, library_of
from isitok.library.roots import assets_root
from isitok.scenes.desk_groups import Kept
from isitok.scenes.scene import BaseScene, Change, Desk, Push, Replace, Scene, change_for
from isitok.store.options import PlayOptions
from isitok.store.paper_places import PaperPlace, PlaceKind
from isitok.store.settings import Machine, Settings
from isitok.ui.draw.fonts import FILES, Fonts
from isitok.ui.draw.paint import paint
from isitok.ui.draw.pictures import Pictures
from tests.bundled import read_once

FOLDER = Path(__file__).parent.parent / "golden"
SIZE = (1366, 768)
Size = tuple[int, int]


@cache
def library() -> Library:
    return read_once(FOLDER / "content", FOLDER / "packs")


@cache
def without_the_town() -> Library:
    """What is left where the folder that holds most of the stories is gone."""
    game = library()._game
    packs = [pack for pack in game.header["packs"] if pack["id"] != "in-town"]
    return Library(cache_of({**game.header, "packs": packs}, game.texts()), None, library().roots)


@cache
def nothing_left() -> Library:
    """No packs at all, and help all the same."""
    return library_of(library().load_known())


@cache
def pictures() -> Pictures:
    made = Pictures(assets_root())
    made.make_room(10_000_000)  # pixels: a large cache, as hundreds of screens show the same drawings
    return made


def fonts(family: str = "standard", spacing: str = "usual") -> Fonts:
    made = _fonts(family, spacing)
    try:
        made.font("regular", 20).size("OK")
    except pygame.error:  # a test has ended a game in this process, and with it all fonts
        _fonts.cache_clear()
        made = _fonts(family, spacing)
    return made


@cache
def _fonts(family: str, spacing: str) -> Fonts:
    pygame.font.init()
    made = Fonts(assets_root() / "fonts", family, spacing)
    for cut in FILES:
        made.font(cut, 20)  # read its file now: tests of failing disks share these fonts
    assert not made.missing
    return made


def a_look(
    theme: str = "light",
    text: int = 100,
    size: Size = SIZE,
    font: str = "standard",
    spacing: str = "usual",
    **fields: Any,
) -> ui.Look:
    """The same look each time, as in a window: what was measured in it needn't be measured again."""
    return _look(theme, text, size, fonts(font, spacing), **fields)


@lru_cache(maxsize=32)  # each holds what it has measured
def _look(theme: str, text: int, size: Size, measure: Fonts, **fields: Any) -> ui.Look:
    return ui.Look(
        theme=ui.THEMES[theme],
        width=size[0],
        height=size[1],
        text=text,
        measure=measure,
        pictures=pictures(),
        still=True,
        **fields,
    )


def some_settings(**fields: Any) -> Settings:
    usual: dict[str, Any] = {
        "theme": "light",
        "ages": (Band.B11_14,),
        "nation": Nation.ENGLAND,
        "lead_name": "Mr Hughes, room 12",
    }
    return Settings(**usual | fields)


def a_desk(settings: Settings | None = None, options: PlayOptions | None = None, **fields: Any) -> Desk:
    made = Desk(
        words=ENGLISH,
        settings=settings or some_settings(),
        options=options or PlayOptions(),
        library=library(),
        chance=lambda: 7,
        kept=Kept(plans=FOLDER / "__init__.py" / "isitok packs"),  # a place where nothing can be written
    )
    return desk_with(made, **fields)


def desk_with(desk: Desk, **fields: Any) -> Desk:
    """A desk with other fields, whichever group these are in."""
    for group in ("services", "view", "kept"):
        own = getattr(desk, group)
        inside = {name: fields.pop(name) for name in own.field_names() if name in fields}
        desk = replace(desk, **{group: replace(own, **inside)})
    return replace(desk, **fields)


def in_documents(folder: Path) -> tuple[PaperPlace, ...]:
    """A sheet can go into this folder, and nowhere else."""
    return (PaperPlace(PlaceKind.DOCUMENTS, folder),)


def pressed(scene: Scene, id_: str, desk: Desk) -> Change:
    """What follows if somebody presses the widget with this id."""
    node = ui.find(ui.lay_out(scene.page(desk), a_look(), ui.ViewState()).root, id_)
    assert node is not None, f"there is no {id_!r}"
    return change_for(scene, node.does, desk)


def scene_of(change: Change) -> Scene:
    assert isinstance(change, Push | Replace)
    return change.scene


class Elsewhere(BaseScene, Value):
    """A screen at another desk, where it stays as long as it is replaced only by another state of itself."""

    scene: Scene

    def desk(self, desk: Desk) -> Desk:
        return desk

    def page(self, desk: Desk) -> ui.Page:
        return self.scene.page(self.desk(desk))

    def hears(self, event: Event, desk: Desk) -> bool:
        return self.scene.hears(event, self.desk(desk))

    def after(self, event: Event, desk: Desk) -> Change:
        return self._stays(change_for(self.scene, event, self.desk(desk)))

    def after_typing(self, field: Event, text: str, desk: Desk) -> Change:
        return self._stays(self.scene.after_typing(field, text, self.desk(desk)))

    def _stays(self, change: Change) -> Change:
        return Replace(replace(self, scene=change.scene)) if isinstance(change, Replace) and not change.then else change


class Counting(Elsewhere):
    """A screen with results of classes being kept, and these lessons counted in this run."""

    lessons: tuple[Book, ...] = ()

    def desk(self, desk: Desk) -> Desk:
        return replace(desk, settings=replace(desk.settings, keep_results=True)).keeping(lessons=self.lessons)


class OnLabPc(Elsewhere):
    """A screen on a computer where whoever looks after it has locked some settings."""

    def desk(self, desk: Desk) -> Desk:
        names = ("nation", "ages", "lead_name", "theme")
        machine = Machine(settings=desk.settings, locked=frozenset(names), set_by="Ysgol Bryn IT, room 4")
        return replace(desk, machine=machine)


def laid_out(
    scene: Scene, look: ui.Look, desk: Desk | None = None, *, focus: str | None = None, whole: bool = True
) -> ui.PageLayout:
    """A screen as it looks when just opened, in full however long it is. ``focus``: "none" for no focus."""
    desk = desk or a_desk(some_settings(theme=look.theme.name, text_size=look.text))
    page = scene.page(desk)
    laid = ui.lay_out(page, look, ui.ViewState(focus=focus or "", whole=whole))
    if focus is not None:
        return laid
    focus = ui.start(laid.root, page.focus)
    if focus in laid.ranges:  # what scrolls shows that it has the keyboard
        return ui.lay_out(page, look, ui.ViewState(focus=focus, whole=whole))
    return replace(laid, view=ui.ViewState(focus=focus, whole=whole))


def painted(laid: ui.PageLayout) -> pygame.Surface:
    surface = pygame.Surface(laid.size, depth=32)
    paint(surface, laid)
    return surface


def pressable(root: ui.Node) -> list[ui.Node]:
    return [node for node in ui.walk(root) if node.spoken.role in ui.PRESSABLE]


def focusable(root: ui.Node) -> list[ui.Node]:
    return [node for node in ui.walk(root) if node.spoken.role.takes_focus]


def nodes(root: ui.Node, *roles: ui.Role) -> list[ui.Node]:
    return [node for node in ui.walk(root) if node.spoken.role in roles]

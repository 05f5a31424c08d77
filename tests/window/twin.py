"""The same game without a window: told of the same keys and clicks, it knows what must be seen, and where."""

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pygame

from isitok import ui
from isitok.app.desk import time_of_day
from isitok.app.do_tasks import Tasks
from isitok.app.game import Game as OneGame
from isitok.app.input import Hands
from isitok.app.look_cache import Looks
from isitok.app.screens import Screens
from isitok.app.view import View
from isitok.base.trouble import Trouble
from isitok.i18n.screen_words import ENGLISH
from isitok.library.library import Library
from isitok.scenes.desk_groups import Kept
from isitok.scenes.scene import Desk
from isitok.scenes.title import TitleScene
from isitok.store.clock import today
from isitok.store.options import PlayOptions
from isitok.store.settings import USUAL, Settings
from isitok.ui.draw.paint import paint
from isitok.ui.system import Wishes
from tests.window.game import Game, pointer
from tests.window.screen import eventually

KEYS = {
    "Return": ui.Intent.ENTER,
    "space": ui.Intent.PRESS,
    "Tab": ui.Intent.NEXT,
    "Right": ui.Intent.RIGHT,
    "Down": ui.Intent.DOWN,
    "Escape": ui.Intent.BACK,
    "F1": ui.Intent.HELP,
    "F4": ui.Intent.REAL,
    "F12": ui.Intent.HIDE,
    "Next": ui.Intent.PAGE_DOWN,
    "Prior": ui.Intent.PAGE_UP,
}


class Twin:
    """The same game without a window, beside one with a window. What is done here is done in both."""

    def __init__(
        self,
        game: Game,
        library: Library,
        options: PlayOptions,
        folder: Path,
        keep: Callable[[Settings], Trouble | None] = lambda settings: None,
        lesson_file: Path | None = None,
        settings: Settings = USUAL,
    ) -> None:
        pygame.font.init()
        self.game = game
        self._folder = folder
        self._size = game.box[2:]
        desk = Desk(
            words=ENGLISH,
            settings=options.over(settings),
            options=options,
            library=library,
            chance=partial(int, options.seed or 0),
            clock=time_of_day,
            today=today(),
            kept=Kept(plans=folder, lesson_file=lesson_file),
        )
        title = TitleScene(topic=options.topic, pack=options.pack, cards=options.cards)
        looks = Looks(lambda: self._size, Wishes())
        self.screens = Screens(OneGame(desk, Tasks(settings, keep)), title)
        self.view = View(self.screens, looks)
        self.hands = Hands(self.view)
        self._came, self._seen = -1.0, 0.0  # the screen on which the two agreed last, and since when

    def __contains__(self, id_: str) -> bool:
        return ui.find(self.view.layout.root, id_) is not None

    @property
    def focus(self) -> str:
        """What has the keyboard."""
        return self.view.layout.view.focus

    def ids(self, begins: str) -> list[str]:
        """The widgets on this screen whose ids begin like this."""
        return [node.id for node in ui.walk(self.view.layout.root) if node.id.startswith(begins)]

    def names(self) -> list[str]:
        """The names of everything on this screen, in order."""
        return [node.spoken.name for node in ui.walk(self.view.layout.root)]

    def key(self, name: str) -> None:
        """A key, in both; then both show the same."""
        wish = ui.Wish(KEYS[name]) if name in KEYS else ui.Wish(ui.Intent.LETTER, name)
        self.looks_first()
        self.game.press(name)
        self.hands.keyboard.wish(wish, time.monotonic())
        self.agrees()

    def at_once(self, *names: str) -> None:
        """Keys that come too fast after each other for anything to be seen between them."""
        self.looks_first()
        self.game.press(*names)
        now = time.monotonic()
        for name in names:
            self.hands.keyboard.wish(ui.Wish(KEYS[name]), now)
        self.agrees()

    def looks_first(self) -> None:
        """At a new screen, until keys answer it in both: the game's came before the two were seen to agree."""
        time.sleep(max(0.0, self._seen + self.screens.cools_down + 0.05 - time.monotonic()))

    def tab_to(self, id_: str) -> None:
        """Tab, and nothing else, until the keyboard is where it should be; arrows inside a group of answers.

        They lead nowhere else, so what both show is compared at the end.
        """
        group, pressed = id_.partition(":")[0] + ":", list[str]()
        while self.focus != id_:
            assert len(pressed) < 60, f"{id_} can't be reached by Tab and arrows"
            pressed.append("Right" if ":" in id_ and self.focus.startswith(group) else "Tab")
            self.hands.keyboard.wish(ui.Wish(KEYS[pressed[-1]]), time.monotonic())
        if pressed:
            self.game.press(*pressed)
            self.agrees()

    def switch_to(self, id_: str) -> None:
        """Two switches, of which one moves on until this is offered, and the other takes it."""
        pressed: list[str] = []
        while not (pressed and pressed[-1] == "Return"):
            assert len(pressed) < 100, f"{id_} is never offered"
            there = self.view.state.offered and self.focus == id_
            pressed.append("Return" if there else "space")
            self.hands.keyboard.wish(ui.Wish(KEYS[pressed[-1]]), time.monotonic())
        self.game.press(*pressed)
        self.agrees()

    def click(self, id_: str) -> None:
        """A click on a widget, in both; what is outside of the window is brought in by the wheel."""
        node = self._brought_in(id_)
        seen = node.seen
        x, y = seen.x + seen.w // 2, seen.y + seen.h // 2
        self.rest()  # two clicks in one place may be a double click, which the two would have to time alike
        self.game.click(x, y)
        self.hands.pointer.move(x, y)
        self.hands.pointer.down(x, y)
        self.hands.pointer.up(x, y, time.monotonic())
        if not self.screens.game.over:
            self.agrees()

    def rest(self) -> None:
        """Leave the pointer where nothing is."""
        self.game.move(2, 300)
        self.hands.pointer.move(2, 300)

    def _brought_in(self, id_: str) -> ui.Node:
        for _ in range(60):
            node, laid = ui.find(self.view.layout.root, id_), self.view.layout
            assert node is not None, f"there is no {id_} on this screen: {self.ids('')}"
            if node.clip is None or node.seen.h >= min(node.box.h, laid.viewport.h // 2):
                return node
            x, y = laid.viewport.x + laid.viewport.w - 4, laid.viewport.y + laid.viewport.h // 2
            up = node.box.y < laid.viewport.y
            self.game.click(x, y, 4 if up else 5)
            self.hands.pointer.move(x, y)
            self.hands.pointer.wheel(x, y, 1 if up else -1)
        raise AssertionError(f"the wheel doesn't bring {id_} into the window")

    def resize(self, width: int, height: int) -> None:
        """Another size, of both."""
        self.game.resize(width, height)
        self._size = (width, height)
        self.view.resize()
        self.agrees()

    def agrees(self) -> None:
        """Both show the same title, and the same pixels."""
        self._agrees()
        if self._came != self.screens.visit.came:
            self._came, self._seen = self.screens.visit.came, time.monotonic()

    def _agrees(self) -> None:
        assert self.game.process.poll() is None, self.game.errors()
        page = self.screens.page
        assert eventually(lambda: self.game.title == page.title), (self.game.title, page.title)
        wanted = self.picture()
        told = pygame.image.tobytes(wanted, "RGB")
        if not eventually(lambda: pygame.image.tobytes(self.game.picture(), "RGB") == told):
            pygame.image.save(wanted, self._folder / "expected.png")
            pygame.image.save(self.game.picture(), self._folder / "actual.png")
            raise AssertionError(f"“{page.title}” looks otherwise: see {self._folder}")

    def picture(self) -> pygame.Surface:
        """What the window should show, without the pointer."""
        surface = pygame.Surface(self._size, 0, 32)
        paint(surface, self.view.layout)
        surface.fill("black", pointer(self.game.at))
        return surface

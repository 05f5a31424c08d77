"""Somebody who uses the game."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pygame

from isitok import ui
from isitok.app.do_tasks import KeepsLesson, Tasks
from isitok.app.facilitator.projector import Projector
from isitok.app.game import Game
from isitok.app.input import Hands
from isitok.app.look_cache import Looks
from isitok.app.screens import Screens
from isitok.app.view import View
from isitok.base.trouble import Trouble
from isitok.scenes.scene import Push, Scene
from isitok.scenes.title import TitleScene
from isitok.store.options import PlayOptions
from isitok.store.settings import USUAL, Settings
from isitok.ui.draw.keyboard_keys import wish
from isitok.ui.system import Wishes
from tests.presses import onward
from tests.stages.desk import SIZE, Size, a_desk, a_look, focusable, some_settings

PATIENCE = 60.0  # seconds
NEW_SECONDS = USUAL.cool_down / 10  # for so long a screen is usually new

KEYS: Mapping[str, int] = {
    "Tab": pygame.K_TAB,
    "Enter": pygame.K_RETURN,
    "Space": pygame.K_SPACE,
    "Esc": pygame.K_ESCAPE,
    "Up": pygame.K_UP,
    "Down": pygame.K_DOWN,
    "Left": pygame.K_LEFT,
    "Right": pygame.K_RIGHT,
    "PageDown": pygame.K_PAGEDOWN,
    "PageUp": pygame.K_PAGEUP,
    "F5": pygame.K_F5,
    "Home": pygame.K_HOME,
    "End": pygame.K_END,
    "Backspace": pygame.K_BACKSPACE,
    "Delete": pygame.K_DELETE,
    "F1": pygame.K_F1,
    "F2": pygame.K_F2,
    "F4": pygame.K_F4,
    "F9": pygame.K_F9,
    "F10": pygame.K_F10,
    "F11": pygame.K_F11,
    "F12": pygame.K_F12,
}


class Visitor:
    """Somebody at the game, who presses keys, clicks what they see, and waits.

    Their clock moves only while they wait, or look at a new screen before they press a key.
    """

    hurries = False  # whether they press keys without looking first

    def __init__(
        self,
        scene: Scene | None = None,
        *,
        size: Size = SIZE,
        settings: Settings | None = None,
        options: PlayOptions | None = None,
        keep: Callable[[Settings], Trouble | None] = lambda settings: None,
        wishes: Wishes | None = None,
        keep_lesson: KeepsLesson = lambda lesson: None,
        **desk: Any,
    ) -> None:
        stored = settings or some_settings()
        options = options or PlayOptions()
        self.size = size
        self.now = 100.0
        look: Callable[[Settings], ui.Look] = lambda settings: a_look(  # noqa: E731
            "light" if settings.theme == "system" else settings.theme,
            settings.text_size,
            self.size,
            settings.font,
            settings.spacing,
            thick=settings.thick_frame,
            low=settings.controls_low,
            rests=settings.dwell > 0,
        )
        if wishes:
            look = Looks(lambda: self.size, wishes)
        tasks = Tasks(stored, keep, keep_lesson)
        tasks.wait_before_notice = PATIENCE  # what takes a moment is done when they look again, on a busy machine, too
        self.game = Game(a_desk(options.over(stored), options, **desk), tasks)
        self._sits_at(Screens(self.game, scene or TitleScene(pictures=False)), look)
        self.projector = Projector(self.hands)

    def _sits_at(self, screens: Screens, look: Callable[[Settings], ui.Look]) -> None:
        self.screens = screens
        self.view = View(screens, look)
        self.hands = Hands(self.view)

    # What they see

    @property
    def layout(self) -> ui.PageLayout:
        return self.view.layout

    @property
    def scene(self) -> Scene:
        return self.screens.scene

    @property
    def focus(self) -> str:
        return self.layout.view.focus

    @property
    def title(self) -> str:
        return self.layout.page.title

    @property
    def offset(self) -> int:
        return self.layout.ranges[ui.BODY].offset

    def node(self, id_: str) -> ui.Node:
        found = ui.find(self.layout.root, id_)
        assert found is not None, f"there is no {id_!r} on {self.title!r}"
        return found

    def sees(self, id_: str) -> bool:
        return ui.find(self.layout.root, id_) is not None

    def hears(self, text: str) -> bool:
        return any(text in node.spoken.name for node in ui.walk(self.layout.root))

    # What they do

    def opens(self, scene: Scene) -> None:
        """Open another screen in front of this one."""
        self.screens.apply(Push(scene), self.now)

    def keys(self, *names: str) -> None:
        """Press keys by name; one letter or digit is typed."""
        before = ""
        for name in names:
            if not (name == before == "Esc" and not self.game.hidden):  # twice at once, it hides
                self._looks_first()
            before = name
            mods = {"Shift": pygame.KMOD_SHIFT, "Ctrl": pygame.KMOD_CTRL, "Alt": pygame.KMOD_ALT}
            mod = mods.get(name.partition("+")[0], 0)
            key = name.rpartition("+")[2] if mod else name
            code = KEYS.get(key) or ord(key.lower())
            event = pygame.event.Event(
                pygame.KEYDOWN,
                key=code,
                mod=mod,
                unicode=key if len(key) == 1 else "",
            )
            wanted = wish(event)
            assert wanted is not None, f"{name} means nothing"
            self.hands.keyboard.wish(wanted, self.now)
            if not self.game.desk.settings.switch_hold:
                self.hands.switches.let_go()

    def holds(self, key: str, seconds: float) -> None:
        """Press a key, and let it go after so long."""
        self._looks_first()
        self.hands.keyboard.wish(ui.Wish(ui.Intent.ENTER if key == "Enter" else ui.Intent.PRESS), self.now)
        self.waits(seconds)
        self.hands.switches.let_go()

    def types(self, text: str) -> None:
        for letter in text:
            self._looks_first()
            event = pygame.event.Event(
                pygame.KEYDOWN, key=pygame.K_SPACE if letter == " " else 0, mod=0, unicode=letter
            )
            wanted = wish(event)
            assert wanted is not None
            self.hands.keyboard.wish(wanted, self.now)

    def _looks_first(self) -> None:
        while not self.hurries and self.screens.is_new(self.now):
            self.now += NEW_SECONDS + 0.01

    def waits(self, seconds: float) -> None:
        self.now += seconds
        self.hands.tick(self.now)

    def tabs_to(self, id_: str) -> None:
        for _ in range(80):
            if self.focus == id_:
                return
            self.keys("Tab")
        raise AssertionError(f"Tab doesn't come to {id_!r} on {self.title!r}")

    def goes_to(self, id_: str) -> None:
        """Use the arrows: down the page, and along the rows of a grid of boxes."""
        for key in ("Down", "Right"):
            begin = self.focus
            for _ in range(300):
                if self.focus == id_:
                    return
                before = self.focus
                self.keys(key)
                if self.focus == begin != before:
                    break  # once round the page
        raise AssertionError(f"arrows don't come to {id_!r} on {self.title!r}")

    def point(self, id_: str) -> tuple[int, int]:
        """A point on it, scrolled into view with the wheel if need be."""
        middle = (
            self.layout.viewport.x + self.layout.viewport.w // 2,
            self.layout.viewport.y + self.layout.viewport.h // 2,
        )
        for _ in range(400):
            node = self.node(id_)
            seen = node.seen
            if seen.w > 0 and seen.h >= min(20, node.box.h):
                return seen.x + seen.w // 2, seen.y + seen.h // 2
            clip, page = node.clip, self.layout.viewport
            inner = (
                clip if clip and clip.h >= 20 and clip != page else None
            )  # it is in something that scrolls by itself
            at = (inner.x + inner.w // 2, inner.y + inner.h // 2) if inner else middle
            self.hands.pointer.wheel(*at, 1.0 if node.box.y < (inner or page).y else -1.0)
        raise AssertionError(f"{id_!r} can't be scrolled to")

    def clicks(self, *ids: str) -> None:
        """Click each once, coming from elsewhere, so that it isn't part of a double click."""
        for id_ in ids:
            at = self.point(id_)
            self.hands.pointer.move(0, 0)
            self.hands.pointer.move(*at)
            self.hands.pointer.down(*at)
            self.hands.pointer.up(*at, self.now)

    def goes_on(self, *wanted: str) -> bool:
        """Click the first answers, or those wanted, and what leads on; False if the game is over."""
        presses = onward((node.id for node in focusable(self.layout.root)), *wanted)
        for id_ in presses:
            self.clicks(id_)
        return bool(presses)

    def clicks_at(self, x: int, y: int) -> None:
        self.hands.pointer.down(x, y)
        self.hands.pointer.up(x, y, self.now)

    def rail(self) -> tuple[tuple[int, int], tuple[int, int]]:
        """The middles of the two buttons that scroll the page."""
        up, down = ui.rail(self.layout)
        return (up.x + up.w // 2, up.y + up.h // 2), (down.x + down.w // 2, down.y + down.h // 2)

    def stops(self) -> Iterator[ui.Node]:
        yield from focusable(self.layout.root)

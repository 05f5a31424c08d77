"""A pygame window that shows a stage: it waits, hands on what people do, and draws when something has changed."""

import os
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

import pygame

from isitok.app import NoDisplay
from isitok.app.assets import assets_folder
from isitok.app.stage import Stage
from isitok.app.waiting import FOREVER, waiter
from isitok.i18n.words import ENGLISH
from isitok.packs.library import empty_library
from isitok.packs.opening import Opening
from isitok.packs.roots import bundled_root
from isitok.scenes.scene import Desk
from isitok.scenes.title import TitleScene
from isitok.store.error import StoreError
from isitok.store.options import PlayOptions
from isitok.store.places import (
    cache_folder,
    lesson_file,
    own_packs,
    pack_folders,
    paper_folder,
    results_file,
    settings_file,
)
from isitok.store.settings import Settings, load_settings, save_settings
from isitok.ui.fonts import Fonts
from isitok.ui.geometry import Box
from isitok.ui.intents import wish
from isitok.ui.look import Look
from isitok.ui.paint import paint
from isitok.ui.pictures import Pictures
from isitok.ui.sheet import Layer
from isitok.ui.system import Wishes, system_wishes
from isitok.ui.theme import THEMES
from isitok.value import replace

SIZE = (1366, 768)
SMALLEST = (800, 600)
UNSEEN = ("offscreen", "dummy")  # what SDL takes where no display answers: a window that nobody could ever close
FADE_SECONDS = 0.12
FRAME_MILLISECONDS = 14  # from one frame of a fade to the next one's drawing: no screen shows more than 60 a second
FADE_PIXELS = 2_500_000  # a larger window changes at once: fading it would be slower than it is pleasant


class Looks:
    """Makes looks for a window, and keeps the fonts and pictures that they share."""

    def __init__(self, size: Callable[[], tuple[int, int]], wishes: Wishes) -> None:
        """``size`` is asked each time: the window may have changed."""
        self._size = size
        self._wishes = wishes
        self._folder = assets_folder()
        self._fonts: dict[tuple[str, str], Fonts] = {}
        self.pictures = Pictures(self._folder)
        self._last: Look | None = None

    def __call__(self, settings: Settings) -> Look:
        """The look for these settings."""
        width, height = self._size()
        self.pictures.make_room(width * height)
        letters = settings.font, settings.spacing
        if letters not in self._fonts:
            self._fonts[letters] = Fonts(self._folder / "fonts", *letters)
        look = Look(
            theme=THEMES[self._wishes.theme if settings.theme == "system" else settings.theme],
            width=width,
            height=height,
            text=settings.text_size,
            fonts=self._fonts[letters],
            pictures=self.pictures,
            still=self._wishes.still if settings.less_motion is None else settings.less_motion,
        )
        if self._last is None or look != self._last:
            self._last = look
        return self._last  # the same as before, if it can be: it knows some heights

    def missing(self) -> tuple[str, ...]:
        """What could not be read so far."""
        names = set(self.pictures.missing).union(*(fonts.missing for fonts in self._fonts.values()))
        return tuple(sorted(names))


def play(options: PlayOptions) -> int:
    """Open the window, play, close it. Raises NoDisplay where it can't be opened."""
    window = opened()
    try:
        return _play(window, options)
    finally:
        pygame.quit()


def opened() -> pygame.Window:
    """A window, not shown yet. Raises NoDisplay where there can be none. Whoever opens it calls ``pygame.quit``."""
    try:
        pygame.display.init()
        if pygame.display.get_driver() in UNSEEN and not os.environ.get("SDL_VIDEODRIVER"):
            raise NoDisplay("no display answers")
        pygame.font.init()
        window = pygame.Window("#isitok?", SIZE, hidden=True, resizable=True)
        window.minimum_size = SMALLEST
        window.get_surface()
    except pygame.error as error:
        raise NoDisplay(str(error)) from error
    return window


def signed(window: pygame.Window, pictures: Pictures) -> None:
    """Give a window the sign of the game, in place of pygame's own. It takes a third of a millisecond."""
    window.set_icon(pictures.file("logo/window.svg", 64, 64))


def _play(window: pygame.Window, options: PlayOptions) -> int:
    place = settings_file()
    loaded = load_settings(place)
    folders, cache = pack_folders(options.packs), cache_folder()
    opening = Opening(folders, cache, _wake)
    library = opening.at_once()
    wishes = system_wishes()
    looks = Looks(lambda: window.get_surface().get_size(), wishes)
    stored = loaded.settings
    if place is None or not place.exists():
        stored = replace(stored, text_size=wishes.text)  # until somebody chooses otherwise here
    lesson = lesson_file()
    if lesson and lesson.exists():
        from isitok.store.autosave import clear_old

        clear_old(lesson)
    results, trouble = results_file(), ""
    if results and results.exists():
        from isitok.store.results import clear_old_results, this_term

        trouble = clear_old_results(results, this_term())
    desk = Desk(
        words=ENGLISH,
        settings=options.over(stored),
        options=options,
        library=library or empty_library(),
        chance=partial(_chance, options.seed),
        notices=tuple(said for said in (loaded.trouble, trouble) if said),
        reading="" if library else ENGLISH("Reading the stories …"),
        plans=own_packs(),
        lesson_file=lesson,
        papers=paper_folder,
        results_file=results,
    )
    title = TitleScene(topic=options.topic, pack=options.pack, cards=options.cards, pictures=False)
    stage = Stage(desk, title, looks, partial(kept, place), stored, partial(kept_lesson, lesson))
    if options.fullscreen:
        window.set_fullscreen(True)
        window.show()  # only then is it as large as it will be
        stage.resized()
    elif _is_tight(window.size):
        window.maximize()  # with its frame it would be larger than the screen
    shown = Shown(window)
    shown.draw(stage)
    signed(window, looks.pictures)
    window.show()
    window.flip()
    if options.smoke:
        print(round(since_start() * 1000))
        opening.whole()
        return 0
    if library is None:
        # The first start, or packs that have changed: the title is there before they are read.
        stage.opened(opening.first(), still_reading(folders))
    stage.lacks(looks.missing())
    stage.complete()

    def heard(event: pygame.Event) -> None:
        stage.lacks(looks.missing())  # a page that was drawn since may have asked for more files
        if stage.desk.reading and opening.done:
            stage.opened(opening.library())

    try:
        return loop(window, stage, shown, started_full=options.fullscreen, heard=heard)
    except BaseException as error:
        if stage.desk.no_trace:
            from isitok.store.failure import NO_TRACE

            error.add_note(NO_TRACE)
        raise
    finally:
        stage.leave()  # however it ends, what was just typed is kept


def kept(place: Path | None, settings: Settings) -> str:
    """Save the settings; "", or why they can't be kept."""
    try:
        save_settings(place, settings)
    except StoreError as error:
        return str(error)
    return ""


def kept_lesson(place: Path | None, lesson: Mapping[str, Any] | None) -> str:
    """Keep a lesson, or (None) delete what was kept; "", or why it can't be done."""
    from isitok.store.autosave import keep_lesson

    return keep_lesson(place, lesson)


def _wake() -> None:
    """Let a window that waits look up: something has happened elsewhere."""
    with suppress(pygame.error):  # the window was closed in the meantime
        pygame.event.post(pygame.Event(pygame.USEREVENT))


def still_reading(folders: Sequence[Path]) -> str:
    """What is said while the packs of these folders are still to come."""
    names = ", ".join(folder.name for folder in folders if folder != bundled_root())
    return ENGLISH("The stories in {folders} are still being read. All others are here.", folders=names)


def _is_tight(size: tuple[int, int]) -> bool:
    """Whether a window of this size leaves no room for its frame and a task bar."""
    screens = pygame.display.get_desktop_sizes()
    return bool(screens) and (screens[0][0] < size[0] + 40 or screens[0][1] < size[1] + 100)


def _chance(seed: int | None) -> int:
    if seed is not None:
        return seed
    return int.from_bytes(os.urandom(4))  # `secrets` would load a library of four megabytes


def since_start() -> float:
    """Seconds since this process began, as the system counts them; since Python's clock began, where it doesn't say."""
    if sys.platform.startswith("linux"):
        with open("/proc/self/stat", encoding="ascii", errors="replace") as file:
            ticks = int(file.read().rpartition(")")[2].split()[19])
        return time.clock_gettime(time.CLOCK_BOOTTIME) - ticks / os.sysconf("SC_CLK_TCK")
    return time.perf_counter()


class Shown:
    """What the window shows now, and the fade from one screen to the next."""

    def __init__(self, window: pygame.Window) -> None:
        """Nothing is shown yet."""
        self._window = window
        self._laid: object = None
        self._title = ""
        self._layers: list[Layer] = []  # what the window's surface holds
        self._old: pygame.Surface | None = None
        self._began: float | None = None

    def draw(self, stage: Stage) -> bool:
        """Draw what has changed; whether there is something to flip."""
        laid = stage.laid
        if laid is self._laid and not self.moving:
            return False
        surface = self._window.get_surface()
        if laid is not self._laid:
            if laid.page.anything:
                self._began = self._old = None  # hidden at once: nothing of what was there shines through
            elif stage.new_screen and self._laid is not None and not laid.look.still:
                self._begin(surface)
            self._laid = laid
            stage.new_screen = False
            if laid.page.title != self._title:
                self._window.title = self._title = laid.page.title
        self._layers = paint(surface, laid, self._layers)
        if self._fade(surface):
            self._layers = []  # what shines through isn't among them
        return True

    @property
    def moving(self) -> bool:
        """Whether the next frame follows by itself."""
        return self._began is not None

    def forget(self) -> None:
        """The window's surface is another one, or has been drawn over."""
        self._laid = self._began = self._old = None
        self._layers = []

    def _begin(self, surface: pygame.Surface) -> None:
        if surface.get_width() * surface.get_height() > FADE_PIXELS:
            return
        self._old = surface.copy()
        self._began = time.monotonic()

    def _fade(self, surface: pygame.Surface) -> bool:
        """Let the screen before shine through, if it still does."""
        if self._began is None or self._old is None:
            return False
        share = (time.monotonic() - self._began) / FADE_SECONDS
        if share >= 1:
            self._began = self._old = None
            return False
        # The first frame already shows half of the new screen: a press has its effect at once.
        self._old.set_alpha(round(128 * (1 - share)))
        surface.blit(self._old, (0, 0))
        return True


def loop(
    window: pygame.Window,
    stage: Stage,
    shown: Shown,
    *,
    started_full: bool = False,
    heard: Callable[[pygame.Event], None] = lambda event: None,
) -> int:
    """Wait, hand on, draw, until the window is closed; the exit code. ``heard`` is told of all that happens."""
    import signal

    from isitok.app.memory import give_large_blocks_back
    from isitok.app.sounds import Sounds
    from isitok.app.spare import look_ahead, to_come

    give_large_blocks_back()
    # SDL's wait goes on after a signal that Python only takes note of: Ctrl+C would end nothing until the mouse moves.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    wait, full, warm, sounds = waiter(), started_full, to_come(), Sounds(assets_folder() / "sounds")
    while not stage.over:
        if stage.toggle_full_screen:
            stage.toggle_full_screen = False
            full = not full
            _toggle(window, full)
            stage.resized()
            shown.forget()
        if shown.draw(stage):
            window.flip()
        if sounds.follow(stage, time.monotonic()):
            continue  # there is a word about it to show
        if shown.moving:
            wait(FRAME_MILLISECONDS)
        elif not look_ahead(stage, warm):
            due = min((at for at in (stage.deadline, sounds.due) if at is not None), default=None)
            wait(FOREVER if due is None else max(0, round((due - time.monotonic()) * 1000)))
        for event in pygame.event.get():
            _handle(event, window, stage, shown)
            heard(event)
        stage.ticked(time.monotonic())
    return 0


def _toggle(window: pygame.Window, full: bool) -> None:
    if full:
        window.set_fullscreen(True)
    else:
        window.set_windowed()


def _handle(event: pygame.Event, window: pygame.Window, stage: Stage, shown: Shown) -> None:
    now = time.monotonic()
    match event.type:
        case pygame.QUIT | pygame.WINDOWCLOSE:
            stage.leave()
        case pygame.KEYDOWN:
            wanted = wish(event)
            if wanted is not None:
                stage.wish(wanted, now)
        # The first finger comes as a mouse that says so; SDL's own finger events also tell of touchpads and of palms.
        case pygame.MOUSEBUTTONDOWN if event.button == 1:
            stage.pointer_down(*_pixels(event.pos, window), finger=event.touch)
        case pygame.MOUSEBUTTONUP if event.button == 1:
            stage.pointer_up(*_pixels(event.pos, window), now)
        case pygame.MOUSEMOTION:
            stage.pointer_moved(*_pixels(event.pos, window), finger=event.touch)
        case pygame.MOUSEWHEEL:
            stage.wheel(*_pixels(pygame.mouse.get_pos(), window), event.precise_y)
        case pygame.WINDOWSIZECHANGED | pygame.WINDOWRESIZED:
            stage.resized()
            shown.forget()
        case pygame.WINDOWEXPOSED | pygame.WINDOWRESTORED:
            shown.forget()


def _pixels(pos: tuple[int, int], window: pygame.Window) -> tuple[int, int]:
    """Where a pointer is on the window's surface: on some screens that has more pixels than the window says."""
    surface, (width, height) = window.get_surface(), window.size
    inside = Box(0, 0, width, height)
    if surface.get_size() == (inside.w, inside.h):
        return pos
    return pos[0] * surface.get_width() // width, pos[1] * surface.get_height() // height

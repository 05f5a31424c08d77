"""Makes looks for a window of a browser: its size, its user's wishes, and what is set."""

from pathlib import Path

from isitok import ui
from isitok.base.value import Value
from isitok.store.settings import Settings
from isitok.ui.system import Wishes
from isitok.web.canvas_letters import CanvasLetters
from isitok.web.host import Host
from isitok.web.svg_files import SvgFiles


class Window(Value, kw_only=True):
    """What a browser says of its window: its size in CSS pixels, and its media queries."""

    width: int = 1366
    height: int = 768
    dark: bool = False
    contrast: bool = False
    still: bool = False
    touch: bool = False  # fingers press here, and nothing else points

    @property
    def wishes(self) -> Wishes:
        """What the browser says of them, in the form in which a system's wishes are taken."""
        return Wishes(dark=self.dark, contrast=self.contrast, still=self.still)


class WebLooks:
    """Keeps the measures that its looks share."""

    def __init__(self, host: Host, folder: Path) -> None:
        """``folder`` holds the drawings."""
        self.window = Window()
        self._host, self._files = host, SvgFiles(folder)
        self._letters: dict[tuple[str, str], CanvasLetters] = {}
        self._last: ui.Look | None = None

    def forget_letters(self) -> None:
        """All is measured again."""
        self._letters.clear()

    def __call__(self, settings: Settings) -> ui.Look:
        """The look for these settings; the same as before if possible, as it has cached some heights."""
        letters, window = (settings.font, settings.spacing), self.window
        if letters not in self._letters:
            self._letters[letters] = CanvasLetters(self._host, *letters)
        look = ui.Look(
            theme=ui.THEMES[window.wishes.theme if settings.theme == "system" else settings.theme],
            width=window.width,
            height=window.height,
            text=settings.text_size,
            measure=self._letters[letters],
            pictures=self._files,
            low=settings.controls_low,
            thick=settings.thick_frame,
            rests=settings.dwell > 0,
            caps=not window.touch,
            barred=True,
            still=window.still if settings.less_motion is None else settings.less_motion,
        )
        if self._last is None or look != self._last:
            self._last = look
        return self._last

"""The same game with pygame's fonts, as a window would lay it out: what a page in a browser is compared with."""

import json
from typing import Any, Final

from isitok import ui
from isitok.app.screens import Screens
from isitok.library.library import Library
from isitok.scenes.title import TitleScene
from isitok.store.settings import Settings
from isitok.web.downloads import Downloads
from isitok.web.front import PageStart, game_of
from tests.stages import Visitor, a_look
from tests.stages.desk import Size
from tests.web.paper_page import OPEN, PaperPage

KEPT: Final = json.dumps({"format": 1, "cool_down": 0, "staff_card_read": True})
"""Settings with which nothing is too new to be pressed, and the staff card is no news."""


class Desktop(Visitor):
    """Somebody who has the same packs and settings, and what a browser hasn't got is away."""

    def __init__(self, library: Library, size: Size, **told: Any) -> None:
        super().__init__(size=size)
        page = PaperPage()
        page.items["isitok.settings"] = KEPT
        self.game = game_of(page, PageStart(json.dumps({**OPEN, **told})), library, Downloads(page))
        self._sits_at(Screens(self.game, TitleScene()), self._look)

    def _look(self, settings: Settings) -> ui.Look:
        return a_look("light", settings.text_size, self.size, settings.font, settings.spacing, barred=True)

    def has_window(self, size: Size) -> None:
        """The window has another size."""
        self.size = size
        self.view.resize()

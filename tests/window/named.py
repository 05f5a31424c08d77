"""Plays with each page's title above its window, where *#isitok?* stands else: so tests see where the game is.

``python -m tests.window.named [OPTION]…``
"""

import sys

from isitok.__main__ import main
from isitok.ui.describe.screen_page import Page


def name_pages() -> None:
    """Above a window stands what a screen reader is told."""
    Page.above = property(lambda page: page.title)  # type: ignore[assignment,method-assign]


if __name__ == "__main__":
    name_pages()
    sys.exit(main())

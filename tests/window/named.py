"""Plays with each page's title above its window, where *#isitok?* stands else: so tests see where the game is.

``python -m tests.window.named [OPTION]…``
"""

import sys

from isitok import ui
from isitok.__main__ import main


def name_pages() -> None:
    """Above a window stands what a screen reader is told."""
    ui.Page.above = property(lambda page: page.title)  # type: ignore[assignment,method-assign]


if __name__ == "__main__":
    name_pages()
    sys.exit(main())

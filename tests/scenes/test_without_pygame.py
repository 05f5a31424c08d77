"""What a screen says is apart from how it is drawn: where there is no pygame, every screen can still be described."""

import subprocess
import sys
from textwrap import dedent

NO_PYGAME = """
    import sys

    sys.modules["pygame"] = None  # from now on, importing it fails
"""


def run(story: str) -> str:
    """What a Python without pygame prints."""
    program = dedent(NO_PYGAME) + dedent(story)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60)
    assert not done.returncode, done.stderr
    return done.stdout.strip()


def test_all_scenes_and_phones_can_be_imported() -> None:
    story = """
        from importlib import import_module
        from pkgutil import walk_packages

        import isitok.phone, isitok.scenes

        for package in (isitok.scenes, isitok.phone):
            for module in walk_packages(package.__path__, f"{package.__name__}."):
                import_module(module.name)
                print(module.name)
    """

    found = run(story).split()

    assert "isitok.scenes.rounds.judge" in found
    assert "isitok.phone.kinds.chat" in found


def test_a_page_is_laid_out_in_the_cells_of_a_terminal() -> None:
    story = """
        from isitok.ui.describe.layout import Column
        from isitok.ui.describe.look import Look
        from isitok.ui.describe.node import walk
        from isitok.ui.describe.page import Page, lay_out
        from isitok.ui.describe.theme import THEMES
        from isitok.ui.describe.type import SPACINGS
        from isitok.ui.describe.widget import View
        from isitok.ui.describe.widgets.button import Button
        from isitok.ui.describe.widgets.label import Label

        class Cells:
            spacing = SPACINGS["usual"]

            def __init__(self):
                self.wraps = {}

            def width(self, cut, size, text):
                return len(text)

            def line(self, type_, size):
                return 1

            def emoji(self, size):
                return 2

        class Nothing:
            live_size = 0, 0

        look = Look(theme=THEMES["light"], width=1366, height=768, text=100, measure=Cells(), pictures=Nothing())
        body = Column((Label(text="Is it OK?", level=1), Button(id="yes", text="Yes")))
        laid = lay_out(Page(title="A page", body=body), look, View())
        print(*(node.spoken.name for node in walk(laid.root)), sep="|")
    """

    assert "Is it OK?|Yes" in run(story)

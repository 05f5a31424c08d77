"""What a screen says is apart from how it is drawn: where there is no pygame, every screen can still be described."""

import subprocess
import sys
from pathlib import Path
from textwrap import dedent

from tests.window.game import environment

NO_PYGAME = """
    import sys

    sys.modules["pygame"] = None  # from now on, importing it fails
"""


def run(story: str, home: Path) -> str:
    """What a Python without pygame prints, where the game's packs were read before."""
    program = dedent(NO_PYGAME) + dedent(story)
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, env=environment(home), capture_output=True, text=True, timeout=300)
    assert not done.returncode, done.stderr
    return done.stdout.strip()


def test_all_scenes_and_phones_can_be_imported(tmp_path: Path) -> None:
    story = """
        from importlib import import_module
        from pkgutil import walk_packages

        import isitok.phone, isitok.scenes

        for package in (isitok.scenes, isitok.phone):
            for module in walk_packages(package.__path__, f"{package.__name__}."):
                import_module(module.name)
                print(module.name)
    """

    found = run(story, tmp_path).split()

    assert "isitok.scenes.rounds.judge_page" in found
    assert "isitok.phone.kinds.chat_phone" in found


def test_a_whole_program_in_a_terminal_runs(tmp_path: Path) -> None:
    story = """
        import io
        import isitok.text.start_terminal
        from isitok.format.vocabulary import Nation
        from isitok.store.options import PlayOptions

        sys.stdin = io.StringIO("class\\n1\\n2\\nb\\nb\\n\\n")
        isitok.text.start_terminal.run(PlayOptions(nation=Nation.WALES))
    """

    found = run(story, tmp_path)

    assert "Ready lessons" in found
    assert "Who will play on this computer?" in found

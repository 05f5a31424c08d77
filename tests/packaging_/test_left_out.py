"""What the programs leave out is nothing that the game asks for: all of it is imported without that, and used."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.packaging_ import PACKAGING

WALK = """
import importlib, os, pkgutil, sys
left_out = set(sys.argv[1:])
sys.modules.update(dict.fromkeys(left_out))  # None: it can't be imported
os.environ |= {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy"}
exec(open({left_out!r}).read())
import isitok
from isitok.app.display import import_mixer, import_pygame
import_pygame()
import_mixer()
for found in pkgutil.walk_packages(isitok.__path__, "isitok."):
    if not found.name.startswith(("isitok.__main__", "isitok.web")):
        importlib.import_module(found.name)
from docx import Document
Document().add_paragraph("One.")
import openpyxl
openpyxl.Workbook().save("table.xlsx")
openpyxl.load_workbook("table.xlsx")
import pygame
pygame.display.init()
screen = pygame.display.set_mode((100, 100))
pygame.transform.smoothscale(screen, (50, 50))
pygame.draw.circle(screen, "red", (9, 9), 5)
pygame.font.init()
pygame.mixer.init()
loaded = {name for name, module in sys.modules.items() if module is not None and module.__name__ == name}
print("there are:", sorted(name for name in loaded & left_out))
print("all is there")
"""


def left_out() -> list[str]:
    """The names of modules in ``LEFT_OUT`` of isitok.spec."""
    for step in ast.parse((PACKAGING / "isitok.spec").read_text("utf-8")).body:
        if isinstance(step, ast.Assign) and getattr(step.targets[0], "id", "") == "LEFT_OUT":
            return list(eval(compile(ast.Expression(step.value), "isitok.spec", "eval")))
    raise AssertionError("isitok.spec leaves nothing out")


@pytest.mark.skipif(sys.platform == "win32", reason="the programs are the same there, and it takes long under Wine")
def test_the_game_is_imported_and_used_without_what_is_left_out(tmp_path: Path) -> None:
    names = left_out()
    assert {"pygame._freetype", "lxml.objectify", "ssl"} < set(names)
    walk = WALK.replace("{left_out!r}", repr(str(PACKAGING / "left_out.py")))
    here = {"PYTHONPATH": str(PACKAGING.parent), **os.environ}
    typed = [sys.executable, "-c", walk, *names]
    done = subprocess.run(typed, cwd=tmp_path, env=here, capture_output=True, text=True, check=False)
    assert done.stdout.endswith("all is there\n"), done.stderr[-2000:]
    assert "Warning" not in done.stderr, "whoever types a command would read it"
    assert "there are: ['ssl']" in done.stdout, "left_out.py stands in for that"

"""What the browser edition brings: each module that can be come to, and no other."""

import sys
from pathlib import Path

from tests.packaging_ import PACKAGING

sys.path.insert(0, str(PACKAGING / "web"))

from closure import modules_in, reached

GAME = Path(__file__).parents[2]


def test_what_a_package_names_for_others_comes_along_though_it_is_read_when_it_is_first_asked_for() -> None:
    modules = modules_in(GAME, ["isitok"])
    found = reached(["isitok.scenes.title"], modules)

    assert {"isitok.ui.describe.widgets.tile", "isitok.ui.describe.widgets.timer"} <= found


def test_what_a_module_names_for_types_alone_stays_away(tmp_path: Path) -> None:
    (tmp_path / "one.py").write_text("from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import two\n")
    (tmp_path / "two.py").write_text("")

    assert reached(["one"], modules_in(tmp_path)) == {"one"}

"""Draw the cast: ``python docs/draw_cast.py`` puts each face on each head, as assets/cast/<person>-<mood>.svg.

The heads are in docs/cast/heads, a file each: `id="skin"` is what the lines of a face have to stand out from, and the
place of `id="face"` says what lies over the face, such as glasses and beards. The faces are in docs/cast/faces.py.
"""

import re
import sys
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).parent / "cast"))

from faces import FACES, face
from strokes import Colours

HEADS: Final = Path(__file__).parent / "cast" / "heads"
CAST: Final = Path(__file__).parents[1] / "assets" / "cast"

DARK = "#0b090e"
COLOURS: Final = {
    "#ffdbb4": Colours(DARK, "#f8a893", outlined=True),
    "#edb98a": Colours(DARK, "#e08e74", outlined=True),
    "#d08b5b": Colours(DARK, "#c26a50", outlined=True),
    "#b8672f": Colours(DARK, "#a54a2a", outlined=True),
    "#8d6147": Colours("#fff3e6", "#a85b4a", outlined=False),
    "#694d3d": Colours("#fbe3cf", "#86483c", outlined=False),
}
"""Dark lines on light and middle skins, warm cream on dark ones: each stands out 4.5 to 1 and more."""


def person_in(head: str, mood: str) -> str:
    """This head with this face."""
    (skin,) = re.findall(r'<\w+ id="skin"[^>]*? ?fill="(#[0-9a-f]{6})"', head)
    drawn = face(mood, COLOURS[skin])
    ends = 'stroke-linecap="round" stroke-linejoin="round"'
    return re.sub(r'<g id="face"([^>]*)/>', lambda at: f'<g id="face"{at[1]} {ends}>{drawn}</g>', head)


def draw_all() -> None:
    """Every head in every mood."""
    for head in sorted(HEADS.glob("*.svg")):
        for mood in FACES:
            (CAST / f"{head.stem}-{mood}.svg").write_text(person_in(head.read_text("utf-8"), mood), "utf-8")


if __name__ == "__main__":
    draw_all()

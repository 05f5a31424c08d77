"""Write down which letters the game can draw: ``python docs/list_letters.py``, after a typeface was changed or added.

A letter that one typeface lacks comes from another (``ui/draw/fonts.py``, ``paper/a4.py``): so it counts as drawn where
any has it. `isitok check` looks it up in ``isitok/format/yaml/letters.py``, without opening a font.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

from fontTools.ttLib import TTFont

ROOT = Path(__file__).parent.parent
TABLE = ROOT / "isitok" / "format" / "yaml" / "letters.py"
ASCII = 0x80
EMOJI = 0x2600  # from here up everything is drawn as a picture, or not at all (``ui/describe/typeset.py``)

HEAD = '''"""The letters that some typeface of the game has, beyond ASCII: ``docs/list_letters.py`` writes it."""

from typing import Final

LETTERS: Final = (
'''


def drawn(folder: Path) -> list[int]:
    """The letters that some font of a folder has, in order."""
    fonts = [file for file in sorted(folder.iterdir()) if file.suffix in (".ttf", ".otf", ".woff", ".woff2")]
    known = [set(TTFont(file, lazy=True).getBestCmap()) for file in fonts]
    return sorted(letter for letter in set.union(*known) if ASCII <= letter < EMOJI)


def runs(letters: Iterable[int]) -> Iterator[str]:
    """Letters that follow each other, as a set of a regular expression has them: ``\\u00a1-\\u00ac``."""
    ordered = list(letters)
    starts = [0, *(place + 1 for place, (one, two) in enumerate(pairwise(ordered)) if two != one + 1), len(ordered)]
    for start, end in pairwise(starts):
        first, last = ordered[start], ordered[end - 1]
        yield f"\\u{first:04x}" if first == last else f"\\u{first:04x}-\\u{last:04x}"


def table(folder: Path) -> str:
    """The file that says so."""
    found = list(runs(drawn(folder)))
    lines = [f'    r"{"".join(found[number : number + 8])}"\n' for number in range(0, len(found), 8)]
    return f"{HEAD}{''.join(lines)})\n" + '"""As ranges inside the square brackets of a regular expression."""\n'


if __name__ == "__main__":
    TABLE.write_text(table(ROOT / "assets" / "fonts"), encoding="utf-8")

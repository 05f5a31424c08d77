"""Make the game's fonts out of their makers' files: ``python docs/unhint_fonts.py FILE…`` changes each in its place.

Fonts without instructions of their own are made crisp by FreeType, which learns the shapes of a font anew at each size:
a third of a millisecond for each of the dozen sizes on a screen, while somebody waits for it. It also rounds the width
of every letter up, so that gaps between words all but close ("usesawheelchair"). It does neither for a font that seems
to have instructions, which for FreeType means a control program of more than seven bytes; Google's fonts have seven,
which only say that grey is fine at every size. Three more, which put a number down and take it up again, are enough.
"""

import sys
from pathlib import Path

from fontTools.ttLib import TTFont

NOTHING = b"\xb0\x01\x21"  # PUSHB[ ] 1; POP[ ]
SHORT = 7  # bytes: FreeType's own limit, in `FT_Load_Glyph`
SAID = "; not hinted"


def unhinted(file: Path) -> bool:
    """Lengthen the control program of a font; whether that was needed."""
    font = TTFont(file, recalcBBoxes=False, recalcTimestamp=False)
    program = font["prep"].program
    if len(program.getBytecode()) > SHORT:
        return False
    program.fromBytecode(program.getBytecode() + NOTHING)
    for record in font["name"].names:
        if record.nameID == 5:  # the version: this is no longer the one that its maker has published
            record.string = record.toUnicode() + SAID
    font.save(file)
    return True


if __name__ == "__main__":
    for name in sys.argv[1:]:
        print(name, "changed" if unhinted(Path(name)) else "as it was")

"""The mark of what is being read aloud: a thick frame with a loudspeaker on it, and a line under the sentence.

Frame, loudspeaker and line show it in any colours. The frame has corners, as the ring of the keyboard has none.
"""

from isitok.ui.describe.geometry import Box
from isitok.ui.describe.node import find
from isitok.ui.describe.pen import Pen
from isitok.ui.describe.placed import PageLayout
from isitok.ui.describe.spoken_page import lines_of
from isitok.ui.describe.widget import ReadAloud


def mark_of_reading(layout: PageLayout, aloud: ReadAloud, pen: Pen) -> None:
    """Draw it, if what is read can be seen."""
    node = find(layout.root, aloud.id)
    if node is None or node.seen.h <= 0 or node.seen.w <= 0:
        return
    look = layout.look
    thick = max(4, look.px(4))
    around = node.seen.inset(-(thick + look.px(4)))
    pen.panel(around, "none", look.theme.ink, thick, look.px(3))
    for line in lines_of(layout, node, aloud.first, aloud.last):
        at = line.y + round(line.h * 0.92)
        if node.seen.y <= at < node.seen.bottom:
            pen.fill(Box(line.x, at, line.w, max(3, look.px(3))), look.theme.brand)
    side = max(16, min(look.tx(24), around.x + thick))  # it covers no words where there is little room beside them
    tab = Box(max(0, around.x - side + thick), max(0, around.y), side, side)
    pen.panel(tab, look.theme.ink, radius=look.px(3))
    pen.icon(tab.x + side // 8, tab.y + side // 8, "volume-2", side - side // 4, look.theme.paper)

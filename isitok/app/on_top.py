"""The screen on top: described, laid out, and what its window holds beside it."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from isitok.scenes.scene import Desk, Scene
from isitok.store.settings import Settings
from isitok.ui.describe.focus import start
from isitok.ui.describe.look import Look
from isitok.ui.describe.node import Role, find, walk
from isitok.ui.describe.page import BODY, Laid, Page, Range, lay_out
from isitok.ui.describe.scroll import STEP, kept_inside, shown
from isitok.ui.describe.widget import View
from isitok.value import replace

if TYPE_CHECKING:
    from isitok.app.ahead import Ahead


class Open(NamedTuple):
    """An open screen, and what its window holds beside it."""

    scene: Scene
    view: View


class OnTop:
    """The last of the open screens. ``look`` says how pages are shown with some settings."""

    def __init__(self, desk: Desk, look: Callable[[Settings], Look]) -> None:
        """No screen is open yet."""
        self._look = look
        self._open: list[Open] = []
        self._laid: Laid | None = None
        self._page: Page | None = None
        self._desk = desk
        self._ahead: Ahead | None = None
        self._ahead_of: tuple[Page, Look] | None = None
        self._steps: Iterator[Ahead] = iter(())

    @property
    def desk(self) -> Desk:
        """What all screens know. Where something on it changes, the screen on top is described anew."""
        return self._desk

    @desk.setter
    def desk(self, desk: Desk) -> None:
        if desk is not self._desk:
            self._desk = desk
            self._page = self._laid = None

    @property
    def laid(self) -> Laid:
        """The screen on top, laid out. The same object until something changes."""
        if self._laid is None:
            look, view, known = self._look(self.desk.settings), self._open[-1].view, self._ahead
            ready = known.laid if known and known.page is self.page and known.look == look else ()
            self._laid = next((laid for laid in ready if laid.view == view), None) or lay_out(self.page, look, view)
        return self._laid

    @property
    def shown(self) -> Laid:
        """What its window shows."""
        return self.laid

    @property
    def page(self) -> Page:
        """The screen on top, described."""
        if self._page is None:
            known = self._ahead
            ready = known.page if known and known.shows(self.scene, self.desk) else None
            self._page = self._described(ready or self.scene.page(self.desk))
        return self._page

    def _described(self, page: Page) -> Page:
        """The page of the screen on top, as this window shows it."""
        return page

    @property
    def scene(self) -> Scene:
        """The screen on top."""
        return self._open[-1].scene

    def resized(self) -> None:
        """The window has another size: everything lies elsewhere."""
        self._laid = None

    def look_ahead(self) -> bool:
        """Make ready a little of what Enter will probably lead to; whether there is more to do.

        A step takes a few milliseconds. What is pressed then, or changed, is answered as if nobody had looked.
        """
        page, look = self.page, self._look(self.desk.settings)
        if self._ahead_of is None or self._ahead_of[0] is not page or self._ahead_of[1] != look:
            from isitok.app.ahead import steps_ahead  # not needed for the first frame

            self._ahead_of, self._ahead = (page, look), None
            self._steps = steps_ahead(self.scene, self.desk, self.laid)
        found = next(self._steps, None)
        self._ahead = found or self._ahead
        return found is not None

    def _focus(self, id_: str) -> None:
        if not id_:
            return
        self._see(focus=id_, caret=None)
        node = find(self.laid.root, id_)
        if node is not None and node.clip is not None:
            reach = self.laid.ranges[BODY]
            margin = self.laid.look.px(14)
            self._scroll_to(BODY, shown(reach.offset, reach.content, self.laid.viewport, node.box, margin))

    def _reads_on(self) -> bool:
        """Whether there was more to read here: then it has been scrolled to."""
        if self._reads_part_on():
            return True
        reach = self.laid.ranges[BODY]
        left = kept_inside(self._end_of(reach), reach.content, reach.box.h) - reach.offset
        if left > 0:
            self._scroll_by(BODY, min(reach.onward, left))
        return left > 0

    def _reads_part_on(self) -> bool:
        """The same for a part that scrolls by itself. Where its foot is out of sight, that comes into view first."""
        part = find(self.laid.root, self.page.reads)
        if part is None or part.id not in self.laid.ranges:
            return False
        reach, view = self.laid.ranges[part.id], self.laid.viewport
        left = kept_inside(reach.content, reach.content, reach.box.h) - reach.offset
        below = part.box.bottom - view.bottom if part.clip is not None else 0
        if left <= 0:
            return False
        if below > 0:
            self._scroll_by(BODY, min(below, round(STEP * view.h)))
        else:
            seen = reach.onward if part.seen == part.box else round(STEP * part.seen.h)
            self._scroll_by(part.id, min(reach.onward, seen, left))
        return True

    def _end_of(self, reach: Range) -> int:
        """How far the page is to be read on."""
        known = find(self.laid.root, self.page.until)
        if known is None or known.spoken.role is Role.REGION:  # beside the rest, it is no end
            return reach.content
        return known.box.y - self.laid.viewport.y + reach.offset - reach.box.h

    def _to_mend(self) -> None:
        """Where something is missing, the keyboard goes to it, and what was said about it comes into view."""
        if not self.page.mend:
            return
        self._focus(start(self.laid.root, self.page.mend))
        told = (node for node in walk(self.laid.root) if node.spoken.role is Role.STATUS and node.clip is not None)
        here, said = find(self.laid.root, self._open[-1].view.focus), next(told, None)
        if here is not None and said is not None:
            reach, margin = self.laid.ranges[BODY], self.laid.look.px(14)
            both = here.box.around(said.box)
            self._scroll_to(BODY, shown(reach.offset, reach.content, self.laid.viewport, both, margin))

    def _scroll_by(self, id_: str, pixels: int) -> None:
        self._scroll_to(id_, self.laid.ranges[id_].offset + pixels)

    def _scroll_to(self, id_: str, offset: int) -> None:
        reach = self.laid.ranges[id_]
        offset = kept_inside(offset, reach.content, reach.box.h)
        if offset != reach.offset:
            self._see(scroll={**self._open[-1].view.scroll, id_: offset})

    def _see(self, **changes: object) -> None:
        self._show(replace(self._open[-1].view, **changes))

    def _show(self, view: View) -> None:
        if view != self._open[-1].view:
            self._open[-1] = Open(self.scene, view)
            self._laid = _marked(self._laid, view)


def _marked(laid: Laid | None, view: View) -> Laid | None:
    """The same page with the keyboard or the pointer elsewhere; None where it has to be laid out anew for this view.

    Nothing moves for that. Only a part that scrolls shows in what is inside it whether it is meant.
    """
    if laid is None or (view.scroll, view.whole) != (laid.view.scroll, laid.view.whole):
        return None
    pairs = ((getattr(view, name), getattr(laid.view, name)) for name in ("focus", "hover", "held"))
    if any(now != before and (now in laid.ranges or before in laid.ranges) for now, before in pairs):
        return None
    return replace(laid, view=view)

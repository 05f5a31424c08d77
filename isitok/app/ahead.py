"""What a press will probably lead to, made ready while nobody does anything."""

from collections.abc import Iterator

from isitok.packs.library.library import Unreadable
from isitok.scenes.scene import Change, Desk, Push, Replace, Scene, answered
from isitok.ui.describe.focus import start
from isitok.ui.describe.look import Look
from isitok.ui.describe.node import find
from isitok.ui.describe.page import Laid, Page, lay_out
from isitok.ui.describe.widget import View
from isitok.ui.draw.paint import draw_ahead
from isitok.value import Value, replace


class Ahead(Value):
    """What a press will lead to, found out while nobody did anything. It holds for the same screen and desk alone."""

    scene: Scene
    desk: Desk
    meant: object
    change: Change
    look: Look | None = None
    then: Scene | None = None
    page: Page | None = None
    laid: tuple[Laid, ...] = ()

    def changes(self, scene: Scene, meant: object, desk: Desk) -> bool:
        """Whether this is that press."""
        return scene is self.scene and meant == self.meant and desk is self.desk

    def shows(self, scene: Scene, desk: Desk) -> bool:
        """Whether this screen is the one that the press leads to."""
        return self.page is not None and scene is self.then and desk is self.desk


def steps_ahead(scene: Scene, desk: Desk, laid: Laid) -> Iterator[Ahead]:
    """What Enter leads to on this page, more of it with each step; a step takes a few milliseconds."""
    page, look = laid.page, laid.look
    button = find(laid.root, page.enter)
    if button is None or page.anything or page.after:
        return  # what changes by itself would have to be looked at anew each time
    try:
        known = Ahead(scene, desk, button.does, answered(scene, button.does, desk))
    except Unreadable:  # it is said to whoever presses it
        return
    yield known
    if not isinstance(known.change, Push | Replace):
        return
    then = known.change.scene
    ready = then.page(desk)
    if isinstance(known.change, Replace) and (ready.screen or ready.title) == (page.screen or page.title):
        return  # only a word about what is still missing
    known = replace(known, then=then, page=ready)
    yield known
    plain = lay_out(ready, look, View())
    yield known
    laid = lay_out(ready, look, View(focus=start(plain.root, ready.focus)))
    known = replace(known, look=look, laid=(plain, laid))
    yield known
    for _ in draw_ahead(laid):
        yield known
